"""A body of which it is said in several ways how often it meets, and they cannot all hold."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import ceil
from typing import NamedTuple

from ...findings import Concerns, Finding, Rule, Severity, Text, text
from ...language import Meetings
from ...loading import Region
from .._called import times
from .._places import related
from .._silence import NOTHING

RULE = Rule(
    "MEE005",
    "frequencies-contradict",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Det sägs på flera sätt hur ofta ett organ möts, och de går inte ihop.",
)
RESTS_ON = NOTHING
_HELP = text("Rätta det ena, eller ta bort det som inte står i dokumentet.")
_HELP_MONTHS = text("Rätta det ena. Hålls mötena någon gång inom månaderna, och inte i var och en av dem, säg det.")
_YEAR = 365
_HALF = Fraction(1, 2)
"""A stated time between meetings leaves room for a break, but not for one of half the year."""


class _Stated(NamedTuple):
    """One statement of how often, in meetings a year."""

    key: str
    words: Text
    low: Fraction
    high: Fraction | None


def check(region: Region) -> Iterator[Finding]:
    """One finding for each body whose numbers of meetings have no number of meetings a year in common."""
    for name, body in region.bodies.items():
        found = list(_stated(body.meetings)) if body.meetings is not None else []
        clash = next(
            ((one, other) for at, one in enumerate(found) for other in found[at + 1 :] if _apart(one, other)), None
        )
        if clash is None:
            continue
        one, other = clash
        message = text(
            "{body} ska mötas {one} men också {other}. Det går inte ihop, så ingen vet hur många möten det blir.",
            body=region.body_name(name),
            one=one.words,
            other=other.words,
        )
        where = ("bodies", name, "meetings")
        yield region.finding(
            RULE,
            message,
            *where,
            other.key,
            related=related(region, text("det andra antalet"), [(*where, one.key)]),
            help=_HELP_MONTHS if other.key == "months" else _HELP,
        )


def _stated(meetings: Meetings) -> Iterator[_Stated]:
    year, term, every = meetings.per_year, meetings.per_term, meetings.every
    if year is not None and year.known and year.low is not None:
        yield _Stated("per-year", text("{times} per år", times=times(year)), year.low, year.high)
    if term is not None and term.known and term.low is not None:
        high = None if term.high is None else 2 * term.high
        yield _Stated("per-term", text("{times} per termin", times=times(term)), 2 * term.low, high)
    if meetings.months:
        number = len(meetings.months)
        yield _Stated("months", text("i {count} månader varje år", count=number), Fraction(number), None)
    if every is not None:
        least, most = every.days
        if least and most:
            low = _HALF * _YEAR / most
            yield _Stated("every", text("med {length} mellan mötena", length=every), low, Fraction(ceil(_YEAR / least)))


def _apart(one: _Stated, other: _Stated) -> bool:
    return any(here.high is not None and here.high < there.low for here, there in ((one, other), (other, one)))
