"""A number of bodies that the model does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...loading import Region
from .._places import related
from ._words import AMOUNT, body_names, mentions, overlap, quantity, said

RULE = Rule(
    "PRO002",
    "body-number",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Antalet organ av ett slag som anges är inte det antal som räknas upp.",
)
_ALL_OF_THEM = re.compile(
    rf"\b(?:(?:de|dessa)\s+{AMOUNT}\s+(?P<word>[\w-]+(?:grupperna|råden|nätverken|utskotten))|"
    rf"(?:länets|alla|samtliga|våra|finns)\s+{AMOUNT.replace('amount', 'number')}\s+"
    r"(?P<words>[\w-]+(?:grupper|råd|nätverk|utskott)))\b",
    re.IGNORECASE,
)


def check(region: Region) -> Iterator[Finding]:
    """One finding for each template whose stated `count` its instances do not give, and for each such text.

    In a text only a number of all of them counts (`de tre samverkansgrupperna`), not `minst två grupper`.
    """
    for template, instances in region.templates.items():
        count = region.bodies[instances[0]].count if instances else None
        if count is None or count.exact is None or count.exact == len(instances):
            continue
        message = text(
            "{bodies} sägs vara {count} till antalet, men {found} räknas upp.",
            bodies=region.name(template),
            count=count.stated,
            found=len(instances),
        )
        alike = [("bodies", name, "name") for name in _alike(region, template)]
        where = ("bodies", instances[0], "count")
        yield region.finding(RULE, message, *where, related=related(region, _OTHER, alike), help=_HELP)
    yield from _in_texts(region)


_HELP = text("Räkna upp dem som fattas, eller rätta antalet.")
_OTHER = text("kan vara en av dem")


def _alike(region: Region, template: str) -> list[str]:
    """Bodies outside the template whose names begin with the same word as its instances' names."""
    inside = set(region.templates[template])
    first = tuple({stem for name in inside for stem in _stems(region.bodies[name].name)[:1]})
    return [name for name, body in region.bodies.items() if name not in inside and body.name.lower().startswith(first)]


def _stems(name: str) -> list[str]:
    return [mention.stem for mention in mentions(name)]


def _in_texts(region: Region) -> Iterator[Finding]:
    known: dict[str, set[str]] = {}
    for name, body in region.bodies.items():
        for stem in {stem for called in body_names(body) for stem in _stems(called)}:
            known.setdefault(stem, set()).add(name)
    for written in said(region):
        for match in _ALL_OF_THEM.finditer(written.value):
            stem = next(iter(_stems(match["word"] or match["words"])), "")
            bodies = known.get(stem, set())
            stated = quantity(match["amount"] or match["number"])
            uncounted = any(region.bodies[name].count is not None for name in bodies)
            if len(bodies) < 2 or uncounted or overlap(stated, quantity(len(bodies))):
                continue
            message = text(
                "Texten talar om ”{written}”, men modellen har {found}: {bodies}.",
                written=match.group(),
                found=len(bodies),
                bodies=[region.body_name(name) for name in sorted(bodies)],
            )
            yield region.finding(RULE, message, *written.path, help=_HELP)
