"""A number that the register does not have, so that nothing can be said about the statute."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...loading import Region
from .._silence import NOTHING
from ._register import REGISTER, canonical, named

RULE = Rule(
    "STA004",
    "unknown-statute-number",
    Severity.INFO,
    Concerns.MODEL,
    "Författningens nummer finns inte i språkets register, så det går inte att kontrollera om den gäller.",
)
RESTS_ON = NOTHING


def check(region: Region) -> Iterator[Finding]:
    """One finding for each well-formed number that is not in the register, where the name tells no other (STA005)."""
    for name, statute in region.model.statutes.items():
        number = canonical(statute.number) if statute.number is not None else None
        if number is None or number in REGISTER or named(statute.name):
            continue
        message = text(
            "{statute} ({number}) finns inte i språkets register över författningar. "
            "Om den har upphört att gälla upptäcks det inte här.",
            statute=statute.name,
            number=number,
        )
        help_ = text("Kontrollera numret och om författningen gäller i författningssamlingen.")
        yield region.finding(RULE, message, "statutes", name, "number", help=help_)
