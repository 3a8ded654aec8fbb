"""A rule that rests on a paper which is not there."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import BuiltOn, Decisions, Deliverable, LegalGround, Record, Status
from ...language.walk import Path
from ...loading import Region
from ...loading.ids import SECTIONS
from .._places import related

RULE = Rule(
    "REF004",
    "dangling-attachment",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "En bestämmelse vilar på en mall, bilaga eller annan handling som inte finns eller inte gäller.",
)

_GONE = frozenset((Status.MISSING, Status.REPEALED))
_NOT_YET = frozenset((Status.IN_DEVELOPMENT, Status.PLANNED, Status.PROPOSED, Status.DUE))
_NEEDED_NOW = frozenset(("template", "appendix"))
"""Papers that a rule cannot be followed without; a plan under way may still be what another is to build on."""
_LEANING = (Decisions, Record, Deliverable, BuiltOn, LegalGround)
_RESTING = frozenset(("template", "on", "calendar"))
"""The keys that lean on a paper; others tell of it, make it or receive it."""


def check(region: Region) -> Iterator[Finding]:
    """One finding for each such paper, with the places that lean on it; a missing appendix is one in any case."""
    leaning: dict[tuple[str, str], list[Path]] = {}
    grounds: set[tuple[str, str]] = set()
    for path, element, ids in region.referring:
        for value, ref, at in ids if isinstance(element, _LEANING) else ():
            if at[0] in _RESTING:
                for kind in ref.kinds:
                    leaning.setdefault((kind, value), []).append((*path, *at))
                    if isinstance(element, LegalGround):
                        grounds.add((kind, value))
    for kind in ("template", "appendix", "deliverable", "agreement"):
        for name, paper in getattr(region.model, SECTIONS[kind]).items():
            places = leaning.get((kind, name), [])
            # What is to hold by an agreement does not hold before it is decided.
            needed = kind in _NEEDED_NOW or (kind == "agreement" and (kind, name) in grounds)
            unusable = _GONE | _NOT_YET if needed else _GONE
            referred = bool(places) or (kind == "appendix" and paper.status is Status.MISSING)
            if paper.status not in unusable or not referred:
                continue
            what = f"{paper.name} ({paper.designation})" if getattr(paper, "designation", None) else paper.name
            message = text(
                "Dokumentet hänvisar till {name}, men status är ”{status}”. "
                "Då går det inte att följa det som vilar på den.",
                name=what,
                status=paper.status,
            )
            yield region.finding(
                RULE,
                message,
                SECTIONS[kind],
                name,
                "status",
                related=related(region, text("vilar på den"), places),
                help=text("Besluta och bifoga den, eller skriv vad som gäller till dess."),
            )
