"""Who alone stops a meeting by staying away, who alone is enough for one, and whether a single absence stops it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from ...language import QuorumScope
from ...loading import Region
from .answers import Certainty, ClassAnswer
from .attendance import ONE, Interval, OpenSeats, People, extremes
from .blocking import alone, holding
from .chance import SeatsAsRead
from .seat_blocks import SeatBlock
from .thresholds import needed


def alone_block(
    region: Region, per: QuorumScope, standing: Iterable[ClassAnswer], by_class: Mapping[str, Sequence[SeatBlock]]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who certainly stops the meeting by staying away, and who does if seats of nobody named are theirs or are not.

    Nobody stops what can never be met.
    """
    sure: dict[str, None] = {}
    maybe: dict[str, None] = {}
    standing = tuple(standing)
    for one in standing if not any(one.unreachable for one in standing) else ():
        if one.blocking is None or one.needed is None or one.needed.high == 0:
            continue
        mine = [block for block in by_class[one.group] if block.seats is not None and not block.vacant]
        least = holding((block.holder, block.seats.low) for block in mine if block.seats is not None)
        unheld = _unheld(region, mine)
        most = {party: count + unheld.of(party) for party, count in least.items()}
        # Seats placed in a huvudman's class are its own and stay away with it; in other classes they may be there.
        own = one.placed is None or per is QuorumScope.PARTY
        highest = one.blocking.high if own or one.placed is None else one.placed[2].high
        if highest is not None:
            sure |= dict.fromkeys(alone(least, highest))
        maybe |= dict.fromkeys(alone(most, one.blocking.low))
    return tuple(sure), tuple(party for party in maybe if party not in sure)


class _Unheld(NamedTuple):
    """How many more seats parties may have in a class: those that may exist, and those that are one of several's."""

    own: Mapping[str, int]
    shared: Sequence[tuple[int, frozenset[str]]]
    """Seats, and whose they may be; none: anybody's."""

    def of(self, party: str) -> int:
        return self.own.get(party, 0) + sum(n for n, members in self.shared if not members or party in members)


def _unheld(region: Region, found: Iterable[SeatBlock]) -> _Unheld:
    own: dict[str, int] = {}
    shared = []
    for block in found:
        if block.seats is None or block.seats.high is None:
            continue
        if block.holder is not None:
            own[block.holder] = own.get(block.holder, 0) + block.seats.high - block.seats.low
        else:
            members = frozenset(member for each in block.parties for member in region.members(each))
            shared.append((block.seats.high, members))
    return _Unheld(own, shared)


def alone_quorate(seats: SeatsAsRead) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Whose own seats meet every threshold: wherever the unclassed seats are placed, and only where they are not."""
    sure: list[str] = []
    maybe: list[str] = []
    placeable = seats.placeable()
    mine: dict[str, dict[str, int]] = {}
    for name, seat_blocks in seats.by_class.items():
        for block in seat_blocks:
            if block.holder is not None and block.seats is not None and not block.vacant:
                held = mine.setdefault(block.holder, {})
                held[name] = held.get(name, 0) + block.seats.low
    # A class in which it has no seat must ask for nobody: of those that do ask, all must be its own.
    asking = [name for name in seats.names if _asks(seats, name)]
    for party in dict.fromkeys(block.holder for block in seats.seat_blocks if block.holder is not None):
        held = mine.get(party, {})
        if any(name not in held for name in asking):
            continue

        def meets(name: str, more: tuple[People, ...], party: str = party, held: dict[str, int] = held) -> Interval:
            people = (*seats.settled(name), *more)
            count = sum(each.count for each in people)
            demand = needed(seats.rule, count)
            if count == 0 or demand is None:
                return ONE
            own = seats.per is QuorumScope.PARTY and name == party
            there = _filled(people) if own else held.get(name, 0)
            return Fraction(demand[1] <= there <= count), Fraction(demand[0] <= there <= count)

        if extremes(seats.names, seats.open_seats(), meets).low == 1:
            everywhere = (
                placeable is not None and extremes(seats.names, [*seats.open_seats(), *placeable], meets).low == 1
            )
            (sure if everywhere else maybe).append(party)
    return tuple(sure), tuple(maybe)


def _asks(seats: SeatsAsRead, name: str) -> bool:
    """Whether a class surely asks somebody to be there, by the seats that surely are there."""
    count = sum(each.count for each in seats.settled(name))
    demand = needed(seats.rule, count)
    return count > 0 and demand is not None and demand[0] > 0


def _filled(people: Iterable[People]) -> int:
    return sum(each.count for each in people if not each.vacant)


def one_absence(seats: SeatsAsRead) -> tuple[Certainty, Certainty]:
    """Whether some single empty seat stops the meeting: without the unclassed seats, and with them placed."""

    def spared(name: str, more: tuple[People, ...]) -> Interval:
        """1 where no single absence in the class stops the meeting, else 0; both where the demand is a range."""
        people = (*seats.settled(name), *more)
        count, filled = sum(each.count for each in people), _filled(people)
        demand = needed(seats.rule, count)
        if count == 0 or demand is None:
            return ONE
        low, high = (Fraction(each == 0 or filled - each + 1 > 1) for each in reversed(demand))
        return low, high

    def verdict(open_seats: list[OpenSeats]) -> Certainty:
        # Bounds that are not tight may leave open what is not.
        found = extremes(seats.names, open_seats, spared)
        return Certainty.ALWAYS if found.high == 0 else Certainty.NEVER if found.low == 1 else Certainty.DEPENDS

    placeable = seats.placeable()
    placed = Certainty.DEPENDS if placeable is None else verdict([*seats.open_seats(), *placeable])
    return verdict(seats.open_seats()), placed
