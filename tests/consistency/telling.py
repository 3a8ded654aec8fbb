"""What each command says of a small region, for tests that hold the answers against each other."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

from samverkan_dsl.analysis.decisions.deciding import described
from samverkan_dsl.analysis.matters import analyse, trace
from samverkan_dsl.analysis.quorum.attendance import Rates
from samverkan_dsl.analysis.quorum.study import study
from samverkan_dsl.analysis.voting.votes import votes
from samverkan_dsl.loading import Region, load
from samverkan_dsl.outputs.documents.books.handbook import handbook
from samverkan_dsl.outputs.documents.matters.route_json import route_json
from samverkan_dsl.outputs.documents.quorum.as_json import quorum_json
from samverkan_dsl.outputs.formats.markdown import Markdown
from samverkan_dsl.rules.registry import Selection, run

HEAD: dict[str, Any] = {
    "region": "lan",
    "language": 1,
    "system": {"name": "Systemet"},
    "parties": {
        "regionen": {"name": "Region Ek", "kind": "region"},
        "almby": {"name": "Almby kommun", "kind": "municipality"},
        "backa": {"name": "Backa kommun", "kind": "municipality"},
        "dalen": {"name": "Dalens kommun", "kind": "municipality"},
        "kommunerna": {"name": "Kommunerna", "kind": "group", "members": ["almby", "backa", "dalen"]},
    },
}

MARKDOWN = Markdown("sv")
"""Its templates are read once, not for each of many made-up systems."""


def region(folder: Path, bodies: dict[str, Any], **more: Any) -> Region:
    """A sound region with these bodies."""
    (folder / "region.yaml").write_text(json.dumps({**HEAD, "bodies": bodies, **more}), "utf-8")
    loaded = load([folder], folder, date(2026, 1, 1))[0][0]
    assert loaded.findings == (), [str(finding.message) for finding in loaded.findings]
    assert loaded.region is not None
    return loaded.region


def codes(found: Region, *families: str) -> list[str]:
    """The codes of what `check` finds, of some rules or families; unused definitions are not of interest here."""
    selection = Selection(select=families, ignore=("REF002",))
    return sorted(finding.rule.code for finding in run(found, selection))


def quorum(found: Region, body: str, rates: tuple[Rates, ...] = ()) -> dict[str, Any]:
    """What `quorum --format json` says of a body."""
    (told,) = quorum_json(found, [study(found, body, rates)], {body: tuple(votes(found, body))})["bodies"]
    return _read(told)


def way(found: Region, body: str, subject: str | None = None) -> dict[str, Any]:
    """What `trace --format json` says of a matter raised in a body."""
    return _read(route_json(found, trace(found, body, subject), analyse(found)))


def _read(answer: Any) -> dict[str, Any]:
    """The answer as it is read where it was printed."""
    return dict(json.loads(json.dumps(answer)))


def book(found: Region) -> str:
    """The handbook, in Markdown and small letters: where a sentence begins is not asked here."""
    return MARKDOWN.text(handbook(found)).casefold()


def described_bodies(found: Region) -> list[str]:
    """The bodies that the document describes."""
    return [name for name, body in found.bodies.items() if described(body)]
