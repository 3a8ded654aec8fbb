"""A row that was over before the document was adopted."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import (
    Agreement,
    Attachment,
    Body,
    Change,
    Deliverable,
    FormerName,
    Gathering,
    Goal,
    Party,
    Seat,
    Statute,
)
from ...loading import Region
from .._silence import rests_on
from ._timed import TimedAt, called, in_words, timed

RULE = Rule(
    "PER006",
    "over-before-document",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "En uppgift hade slutat gälla innan dokumentet antogs.",
)
RESTS_ON = rests_on(anywhere="system sources")
_HISTORY = (Agreement, Attachment, Change, Deliverable, FormerName, Gathering, Goal, Statute)
"""What a document may tell of though it is over: others refer to it, or it says what was."""


def check(region: Region) -> Iterator[Finding]:
    """One finding for each row whose last day comes before the first on which the document can have been adopted."""
    region = region.whole
    adopted = _adopted(region)
    for one in timed(region):
        last = one.valid.last
        if adopted is None or last is None or last >= adopted or not _holds(region, one):
            continue
        message = text(
            "{what} gäller {period}, men dokumentet är från {date}. Det gällde alltså inte ens då.",
            what=called(region, one),
            period=in_words(region, one.valid),
            date=adopted.isoformat(),
        )
        help = text("Rätta tiden. Har det upphört, ta bort det eller säg vad som gäller i stället.")
        yield region.finding(RULE, message, *one.place, help=help)


def _adopted(region: Region) -> date | None:
    """The first day that the document, or the source that it is told from, can be of."""
    system, sources = region.model.system, region.model.sources.values()
    point = system.adopted.point if system.adopted is not None else None
    days: list[date | int | None] = [point.first if point is not None else None, system.valid_from]
    days += [*(each.date for each in system.revisions), *(each.date for each in sources)]
    return min((day if isinstance(day, date) else date(day, 1, 1) for day in days if day is not None), default=None)


def _holds(region: Region, one: TimedAt) -> bool:
    """Whether the document speaks of it as of what holds: a body with members or tasks, a party with seats."""
    if isinstance(one.element, Body):
        return bool(one.element.composition or one.element.mandates)
    if isinstance(one.element, Party):
        return any(isinstance(each, Seat) and one.path[1] in each.at for _, each in region.elements)
    return not isinstance(one.element, _HISTORY)
