"""A period that ends before it begins."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...loading import Region
from .._silence import NOTHING
from ._timed import called, timed

RULE = Rule("PER001", "period-backwards", Severity.ERROR, Concerns.MODEL, "En tid slutar innan den börjar.")
RESTS_ON = NOTHING


def check(region: Region) -> Iterator[Finding]:
    """One finding for each period whose last day comes before its first."""
    region = region.whole
    for one in timed(region):
        if one.valid.backwards:
            message = text(
                "Tiden för {what} är {period}: den slutar innan den börjar.",
                what=called(region, one),
                period=one.valid,
            )
            help = text("Rätta det av åren eller datumen som är fel; är de omkastade, byt plats på dem.")
            yield region.finding(RULE, message, *one.place, help=help)
