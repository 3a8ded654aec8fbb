"""Rules that tie chairmanships together, and whether they can be kept (meaning.md, Chairs)."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from ...language.walk import Path
from ...loading import Region
from .chairs import chairmanship, parties


class Tie(Enum):
    """What ties them."""

    TERMS = "terms"
    """They change together, and a turn is longer in one than in the other."""
    STARTS = "starts"
    """They change together, turns are as long, and they begin out of step."""
    SEAT = "seat"
    """A seat goes with the chair and belongs to a party that the chair does not come from."""


class Clash(NamedTuple):
    """Two demands on a chairmanship that cannot both be met."""

    tie: Tie
    certain: bool
    """At every phase that the text allows; else at some."""
    body: str
    other: str
    """The chairmanship that it is tied to, or the body of the seat."""
    holders: tuple[str, ...]
    """Of a seat: who breaks the rule while having the chair."""
    path: Path


def clashes(region: Region) -> Iterator[Clash]:
    """Every tie that cannot be kept, or that some phase of what is unsaid would break, in the order of the bodies."""
    for body_id in region.bodies:
        yield from _together(region, body_id)
        yield from _seats(region, body_id)


def _together(region: Region, body_id: str) -> Iterator[Clash]:
    chair = region.bodies[body_id].chair
    if chair is None or chair.synchronised_with is None:
        return
    path: Path = ("bodies", body_id, "chair", "synchronised-with")
    for other in region.expand(chair.synchronised_with, body_id):
        followed = region.bodies[other].chair
        if other == body_id or followed is None or chair.lasts is None or followed.lasts is None:
            continue
        one, two = chair.lasts.months, followed.lasts.months
        if one is None or two is None:
            continue
        if one[0] != one[1] or one != two:
            apart = one[1] < two[0] or two[1] < one[0]
            yield Clash(Tie.TERMS, apart, body_id, other, (), path)
        elif chair.start is not None and followed.start is not None:
            years = chair.start - followed.start
            if (years * 12) % one[0]:
                # Only the year is stated: both may have begun in any month of it.
                in_step = any(month % one[0] == 0 for month in range(years * 12 - 11, years * 12 + 12))
                yield Clash(Tie.STARTS, not in_step, body_id, other, (), path)


def _seats(region: Region, body_id: str) -> Iterator[Clash]:
    """Seats for the chair of another body at a party: whoever has the chair must come from there."""
    for row, seat in enumerate(region.bodies[body_id].composition):
        wanted = frozenset().union(*(parties(region, at) for at in seat.at))
        if not wanted:
            continue
        for ref in seat.chair_of:
            for other in region.expand(ref, body_id):
                holders = [(one, parties(region, one)) for one in chairmanship(region, other).holders]
                outside = tuple(one for one, own in holders if own and own.isdisjoint(wanted))
                partly = tuple(one for one, own in holders if not own.isdisjoint(wanted) and not own <= wanted)
                if outside or partly:
                    path: Path = ("bodies", body_id, "composition", row)
                    yield Clash(Tie.SEAT, bool(outside), other, body_id, outside or partly, path)
