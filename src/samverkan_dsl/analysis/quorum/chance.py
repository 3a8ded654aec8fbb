"""The probability that a meeting is quorate, as things are and as substitutes would make it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import NamedTuple

from ...language import Quorum, QuorumScope, SubstitutePolicy, SubstituteRow
from ...loading import Region
from ..seats.counts import bounds
from .attendance import ONE, Interval, OpenSeats, People, Rates, ValueRange, extremes, quorate
from .seat_blocks import SeatBlock, rate
from .spares import row_class, row_count
from .thresholds import needed

Spares = Callable[[str, tuple[People, ...]], tuple[People, ...]]
"""The substitutes of a class, given its members."""


class Chance(NamedTuple):
    """The probability of a quorum at some rates of attendance. None where it cannot be computed."""

    rates: Rates
    now: ValueRange | None
    """As the document has it: with the substitutes it names, and unclassed seats in no class."""
    placed: ValueRange | None
    """Over all ways to place the unclassed seats; None also where there are none."""
    by_class: tuple[tuple[str, ValueRange], ...]
    """As `now`, for each class by itself."""
    without: ValueRange | None
    """Without any substitute."""
    one_each: ValueRange | None
    """With one substitute in each class."""
    equal: ValueRange | None
    """With as many substitutes as members."""


@dataclass(frozen=True)
class SeatsAsRead:
    """The seats of a body in one reading."""

    region: Region
    body: str
    per: QuorumScope
    rule: Quorum
    seat_blocks: tuple[SeatBlock, ...]
    names: tuple[str, ...]
    """The classes."""

    @cached_property
    def by_class(self) -> dict[str, list[SeatBlock]]:
        """The seats that count in each class."""
        found: dict[str, list[SeatBlock]] = {}
        for block in self.seat_blocks:
            if block.group is not None:
                found.setdefault(block.group, []).append(block)
        return found

    def settled(self, name: str, rates: Rates | None = None) -> tuple[People, ...]:
        """The seats that certainly are there and count in a class."""
        mine = ((block, block.seats.low) for block in self.by_class.get(name, ()) if block.seats is not None)
        return tuple(People(count, self.rate(rates, block, name), block.vacant) for block, count in mine if count)

    def open_seats(self, rates: Rates | None = None) -> list[OpenSeats]:
        """The seats of a class that may be there or not. Those without an upper bound are left out."""
        return [
            OpenSeats(
                block.seats.high - block.seats.low,
                ((block.group, self.rate(rates, block, block.group)),),
                True,
                block.vacant,
            )
            for block in self.seat_blocks
            if block.group is not None and block.seats is not None and block.seats.high is not None
        ]

    def placeable(self, rates: Rates | None = None) -> list[OpenSeats] | None:
        """The seats that count in no class as it is and may count in one; None where their number is not known."""
        found = []
        for block in self.seat_blocks:
            if block.group is not None:
                continue
            if block.seats is None or block.seats.high is None:
                return None
            options = tuple((name, self.rate(rates, block, name)) for name in block.options if name is not None)
            found.append(OpenSeats(block.seats.low, options, None in block.options, block.vacant))
            found.append(OpenSeats(block.seats.high - block.seats.low, options, True, block.vacant))
        return [each for each in found if each.count]

    def rate(self, rates: Rates | None, block: SeatBlock, name: str) -> Interval:
        """How likely the holder of such a seat is to come if it counts in a class; without `rates`, surely."""
        return ONE if rates is None else rate(self.region, rates, block, name, self.per)


def uncounted(rates: Rates) -> Chance:
    """That nothing is computed at these rates."""
    return Chance(rates, None, None, (), None, None, None)


def chance(seats: SeatsAsRead, rates: Rates, *, known: bool) -> Chance:
    """The probabilities at some rates. `known`: whether the number of seats and the demand are, in every class."""
    spares = named_substitutes(seats, rates)

    def span(names: Sequence[str], more: list[OpenSeats] | None, spare: Spares | None) -> ValueRange | None:
        return _span(seats, rates, names, more, spare)

    by_class = []
    for name in seats.names:
        if _computable(seats, name) and (one := span([name], [], spares)) is not None:
            by_class.append((name, one))
    if not known:
        return Chance(rates, None, None, tuple(by_class), None, None, None)
    placeable = seats.placeable(rates)
    return Chance(
        rates,
        span(seats.names, [], spares),
        None if placeable == [] else span(seats.names, placeable, spares),
        tuple(by_class),
        span(seats.names, [], _nobody),
        span(seats.names, [], _one),
        span(seats.names, [], _equal),
    )


def chance_now(seats: SeatsAsRead, rates: Rates) -> ValueRange | None:
    """`Chance.now` alone, where the number of seats and the demand are known in every class."""
    return _span(seats, rates, seats.names, [], named_substitutes(seats, rates))


def _span(
    seats: SeatsAsRead, rates: Rates, names: Sequence[str], more: list[OpenSeats] | None, spares: Spares | None
) -> ValueRange | None:
    if more is None or spares is None:
        return None
    return extremes(names, [*seats.open_seats(rates), *more], _value(seats, rates, spares))


def named_substitutes(seats: SeatsAsRead, rates: Rates) -> Spares | None:
    """The substitutes that the document names; nobody where it names none; None where their number is not known."""
    element = seats.region.bodies[seats.body].substitutes
    policy = element.stated if element is not None else None
    if element is None or policy in (None, SubstitutePolicy.NONE):
        return _nobody
    if element.same_party and seats.per is not QuorumScope.PARTY:
        return None  # whose absence each of them can make good is told party by party
    if element.rows:
        return _by_row(seats, rates, element.rows)
    if policy is SubstitutePolicy.EQUAL_NUMBER:
        return _equal
    count = bounds(element.count)
    if count is None or count.high is None:
        return None
    few, many = count.low, count.high

    def some(one: Interval) -> tuple[People, ...]:
        return People(few, one), People(many - few, (Fraction(0), one[1]))

    if policy is SubstitutePolicy.NAMED:
        return (lambda name, people: some(_spread(people))) if len(seats.names) == 1 else None
    if any(block.holder is None for block in seats.seat_blocks if block.group is not None):
        return None
    holders = {
        name: {
            block.holder: seats.rate(rates, block, name) for block in seats.by_class.get(name, ()) if not block.vacant
        }
        for name in seats.names
    }

    def per_party(name: str, people: tuple[People, ...]) -> tuple[People, ...]:
        rates_here = list(holders[name].values()) or [_spread(people)]
        return tuple(each for one in rates_here for each in some(one))

    return per_party


def _by_row(seats: SeatsAsRead, rates: Rates, rows: tuple[SubstituteRow, ...]) -> Spares | None:
    """Those that the rows name, each in the class that it comes to; they come as others from there do."""
    found: dict[str, list[People]] = {}
    for row in rows:
        name, count = row_class(seats.region, seats.body, row, seats.per), row_count(row)
        if name is None or count is None or count.high is None:
            return None
        whose = SeatBlock(None, count, name, (name,), None, None, row.at)
        low, high = seats.rate(rates, whose, name)
        found.setdefault(name, []).append(People(count.low, (low, high)))
        found[name].append(People(count.high - count.low, (Fraction(0), high)))
    return lambda name, people: tuple(found.get(name, ()))


def _value(seats: SeatsAsRead, rates: Rates, spares: Spares) -> Callable[[str, tuple[People, ...]], Interval]:
    settled = {name: seats.settled(name, rates) for name in seats.names}

    def value(name: str, more: tuple[People, ...]) -> Interval:
        people = (*settled[name], *more)
        count = sum(each.count for each in people)
        demand = needed(seats.rule, count)
        if count == 0 or demand is None:
            return ONE
        return quorate(demand, count, (*people, *spares(name, people)))

    return value


def _computable(seats: SeatsAsRead, name: str) -> bool:
    mine = seats.by_class.get(name, [])
    bounded = all(block.seats is not None and block.seats.high is not None for block in mine)
    return bool(mine) and bounded and needed(seats.rule, 1) is not None


def _nobody(name: str, people: tuple[People, ...]) -> tuple[People, ...]:
    return ()


def _one(name: str, people: tuple[People, ...]) -> tuple[People, ...]:
    return (People(1, _spread(people)),)


def _equal(name: str, people: tuple[People, ...]) -> tuple[People, ...]:
    return people


def _spread(people: tuple[People, ...]) -> Interval:
    """From the lowest to the highest rate among the members; where every seat is vacant, nobody's is known."""
    rates = [each.rate for each in people if not each.vacant] or [(Fraction(0), Fraction(1))]
    return min(rate[0] for rate in rates), max(rate[1] for rate in rates)
