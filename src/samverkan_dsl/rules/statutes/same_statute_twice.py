"""One act that is defined twice."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...loading import Region
from .._silence import NOTHING
from ._register import canonical

RULE = Rule(
    "STA008",
    "same-statute-twice",
    Severity.WARNING,
    Concerns.MODEL,
    "Samma författning är definierad två gånger.",
)
RESTS_ON = NOTHING


def check(region: Region) -> Iterator[Finding]:
    """One finding for each number that several statutes have, at the second of them."""
    found: dict[str, list[str]] = {}
    for name, statute in region.model.statutes.items():
        if statute.number is not None:
            found.setdefault(canonical(statute.number) or statute.number, []).append(name)
    for number, names in found.items():
        if len(names) < 2:
            continue
        first, second, *others = names
        message = text(
            "{first} och {second} har båda numret {number}. Bestämmelser i samma författning hamnar då på två ställen.",
            first=region.model.statutes[first].name,
            second=region.model.statutes[second].name,
            number=number,
        )
        places = tuple(
            region.related(text("har också numret"), "statutes", name, "number") for name in (first, *others)
        )
        help_ = text("För bestämmelserna till en av dem och ta bort den andra.")
        yield region.finding(
            RULE, message, "statutes", second, "number", known_by=("statutes", number), related=places, help=help_
        )
