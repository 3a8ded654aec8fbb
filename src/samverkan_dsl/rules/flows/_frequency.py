"""How often a body meets in a year, as far as the document says."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from ...findings import Text, text
from ...language import Body
from .._called import times


class Frequency(NamedTuple):
    """Meetings per year."""

    low: Fraction
    high: Fraction | None
    """None where no upper bound is stated."""
    stated: Text


def frequency(body: Body) -> Frequency | None:
    """The number of meetings a year; None where nothing that can be counted is stated.

    `k` per termin is 2k per year, and a time between meetings of d days is 365/d (meaning.md, Latency).
    """
    meetings = body.meetings
    if meetings is None:
        return None
    for amount, factor, words in (
        (meetings.per_year, 1, text("{times} per år", times=times(meetings.per_year))),
        (meetings.per_term, 2, text("{times} per termin", times=times(meetings.per_term))),
    ):
        if amount is not None and amount.low is not None and amount.per is None:
            return Frequency(amount.low * factor, None if amount.high is None else amount.high * factor, words)
    if meetings.every is not None:
        least, most = meetings.every.days
        if least and most:
            return Frequency(365 / most, 365 / least, text("med {length} mellan mötena", length=meetings.every))
    return None
