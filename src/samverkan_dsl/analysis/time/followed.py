"""Whose meetings a body's own follow, and how far apart meetings in certain months lie (meaning.md, Latency)."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import ceil
from typing import NamedTuple

from ...language import Body, Occurs, Quantity, YearMonth
from ...language.quantities import parse_quantity
from ...loading import Region
from ..seats.counts import bounds, less

_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""Days in each month of a leap year, which are the most."""


class Followed(NamedTuple):
    """A body whose meetings another's follow, itself or through others; one meeting for each of its meetings."""

    body: str
    factor: int
    """How many of its gaps lie between two of the meetings that follow, at most; 1 where they lie evenly."""
    more: int
    """Days besides."""


def followed(region: Region, body_id: str) -> Iterator[Followed]:
    """The bodies that `body_id` meets as often as, the nearest first; none twice, and never itself.

    A meeting at any time before each of somebody's meetings lies between two of them, so two such lie within two of
    the gaps; where it lies within some days of it, within one gap and those days.
    """
    seen = {body_id}
    pending = [Followed(body_id, 1, 0)]
    while pending:
        here = pending.pop(0)
        meetings = region.bodies[here.body].meetings if here.body in region.bodies else None
        for when in meetings.relative if meetings is not None else ():
            for ref in when.others:
                for other in region.expand(ref, here.body) or (ref,):
                    if other not in seen:
                        seen.add(other)
                        found = _behind(here, other, when)
                        pending.append(found)
                        yield found


def _behind(here: Followed, other: str, when: Occurs) -> Followed:
    if not (when.before or when.after or when.between):
        return Followed(other, here.factor, here.more)
    most = when.most.days[1] if when.most is not None else None
    if most is None:
        return Followed(other, 2 * here.factor, here.more)
    return Followed(other, here.factor, here.more + here.factor * ceil(most))


def planned(region: Region, body: Body) -> Quantity | None:
    """How many meetings are stated for the very year that the region is looked at in, those cancelled left out."""
    year = region.date.year if region.date is not None else None
    stated = body.meetings.planned if body.meetings is not None else ()
    now = next((one for one in stated if one.year == year), None)
    if now is None:
        return None
    listed = len(now.days) or len(now.months)
    number = parse_quantity(listed) if now.count is None and listed else now.count
    if number is None or now.cancelled is None:
        return number
    held, off = bounds(number), bounds(now.cancelled)
    left = None if held is None or off is None else less(held, off)
    if left is None:
        return None
    if left.exact is not None:
        return parse_quantity(left.exact)
    return parse_quantity(f"minst {left.low}" if left.high is None else f"{left.low}–{left.high}")


def least_in(months: tuple[YearMonth, ...]) -> tuple[Fraction, ...]:
    """How many meetings a year meetings in these months are at least; nothing where none are stated."""
    return (Fraction(len(months)),) if months else ()


def longest_between(months: tuple[YearMonth, ...]) -> int | None:
    """The most days between two meetings where there is one in each of these months, every year."""
    numbers = sorted({month.number for month in months})
    if not numbers:
        return None
    gaps = []
    for here, following in zip(numbers, [*numbers[1:], numbers[0] + 12], strict=True):
        days = [_DAYS[(month - 1) % 12] for month in range(here, following + 1)]
        gaps.append(sum(days) - max(1, days.count(29)))  # of two Februaries in a row one is a leap year's at most
    return max(gaps)
