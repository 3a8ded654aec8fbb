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
    Flow,
    Formation,
    FormerName,
    Gathering,
    Goal,
    Mandate,
    Party,
    SaidWhen,
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
_AT_WORK = ("bodies", "mandates", "flows", "roles", "parties")
"""Sections that count on a party where they name it."""


def check(region: Region) -> Iterator[Finding]:
    """One finding for each row whose last day comes before the first on which the document can have been adopted."""
    region = region.whole
    adopted = _adopted(region)
    stated = adopted is not None
    if adopted is None:
        adopted = _told_last(region)
    for one in timed(region):
        last = one.valid.last
        if adopted is None or last is None or last >= adopted or not _holds(region, one):
            continue
        message = text(
            "{what} gäller {period}, men dokumentet är från {date}. Det gällde alltså inte ens då."
            if stated
            else "{what} gäller {period}, men dokumentet är tidigast från {date}. Det gällde alltså inte ens då.",
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


def _told_last(region: Region) -> date | None:
    """The last day on which something was decided or done that the document tells of: it is no older than that."""
    said = (
        element.decided if isinstance(element, Formation) else element.done
        for _, element in region.elements
        if isinstance(element, Formation | Mandate)
    )
    points = (each.point for each in said if isinstance(each, SaidWhen) and each.point is not None)
    return max((point.first for point in points if point.first is not None), default=None)


def _holds(region: Region, one: TimedAt) -> bool:
    """Whether the document speaks of it as of what holds: a body with members or tasks, a party that they name.

    What was told at one point in time was so once.
    """
    if isinstance(one.element, Body):
        return bool(one.element.composition or one.element.mandates)
    if isinstance(one.element, Party):
        return any(
            path[0] in _AT_WORK and path[:2] != one.path and any(ref == one.path[1] for ref, _, _ in references)
            for path, _, references in region.referring
            if path
        )
    happened = isinstance(one.element, Flow) and one.valid.start == one.valid.end
    return not happened and not isinstance(one.element, _HISTORY)
