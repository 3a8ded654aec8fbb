"""A period that ends before it begins."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, Text, text
from ...language import Deliverable, Goal, Indicator, Period
from ...language.walk import Path
from ...loading import Region
from .._silence import NOTHING
from ._timed import called, timed

RULE = Rule("PER001", "period-backwards", Severity.ERROR, Concerns.MODEL, "En tid slutar innan den börjar.")
RESTS_ON = NOTHING


_HELP = text("Rätta det av åren eller datumen som är fel; är de omkastade, byt plats på dem.")
_YEARS = re.compile(r"\b((?:19|20)\d\d)\s?[-–]\s?((?:19|20)\d\d)\b")
"""The two years of a period that is told in words: `2020–2022`."""


def check(region: Region) -> Iterator[Finding]:
    """One finding for each period whose last day comes before its first, and for a document changed before adopted."""
    region = region.whole
    for one in timed(region):
        if one.valid.backwards:
            yield _turned(region, one.place, called(region, one), one.valid)
    for path, element in region.elements:
        if isinstance(element, Deliverable | Goal | Indicator) and element.period is not None:
            years = _YEARS.search(element.period)
            if years is not None and years[2] < years[1]:
                yield _turned(region, (*path, "period"), element.name, years.group())
    system = region.model.system
    if system.valid_from is not None and system.valid_to is not None and system.valid_to < system.valid_from:
        yield _turned(region, ("system", "valid-to"), text("dokumentet"), f"{system.valid_from}–{system.valid_to}")
    adopted = system.adopted.point.first if system.adopted is not None and system.adopted.point is not None else None
    for row, revision in enumerate(system.revisions):
        if adopted is not None and revision.date is not None and revision.date < adopted:
            message = text(
                "Dokumentet ändrades {date}, innan det antogs {adopted}.", date=revision.date, adopted=system.adopted
            )
            yield region.finding(RULE, message, "system", "revisions", row, "date", help=_HELP)


def _turned(region: Region, where: Path, what: Text | str, period: Period | str) -> Finding:
    message = text("Tiden för {what} är {period}: den slutar innan den börjar.", what=what, period=period)
    return region.finding(RULE, message, *where, help=_HELP)
