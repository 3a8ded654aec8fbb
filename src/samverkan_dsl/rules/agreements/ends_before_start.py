"""An agreement that ends before it begins."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...loading import Region
from .._silence import NOTHING
from ._validity import first_day, last_day

RULE = Rule(
    "AGR006",
    "agreement-ends-before-start",
    Severity.ERROR,
    Concerns.MODEL,
    "Ett avtal slutar gälla innan det börjar.",
)
RESTS_ON = NOTHING


def check(region: Region) -> Iterator[Finding]:
    """One finding for each agreement whose last day comes before its first."""
    for name, agreement in region.model.agreements.items():
        first, last = first_day(agreement), last_day(agreement)
        stated = agreement.from_ is not None and agreement.to is not None  # of `valid` PER001 tells
        if not stated or first is None or last is None or first <= last:
            continue
        message = text(
            "{agreement} gäller från {first} men bara till {last}.",
            agreement=agreement.name,
            first=str(agreement.from_),
            last=str(agreement.to),
        )
        place = region.related(text("första dagen"), "agreements", name, "from")
        yield region.finding(RULE, message, "agreements", name, "to", related=(place,), help=_HELP)


_HELP = text("Rätta det av datumen som är fel; är de omkastade, byt plats på dem.")
