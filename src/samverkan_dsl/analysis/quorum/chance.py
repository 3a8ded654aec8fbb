"""The probability that a meeting is quorate, as things are and as substitutes would make it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from ...language import Quorum, QuorumScope, SubstitutePolicy
from ...loading import Region
from ..seats.counts import bounds
from .attendance import ONE, Interval, OpenSeats, People, Rates, Span, extremes, quorate
from .seat_blocks import Lot, rate
from .thresholds import needed

Spares = Callable[[str, tuple[People, ...]], tuple[People, ...]]
"""The substitutes of a class, given its members."""


@dataclass(frozen=True, slots=True)
class Chance:
    """The probability of a quorum at some rates of attendance. None where it cannot be computed."""

    rates: Rates
    now: Span | None
    """As the document has it: with the substitutes it names, and unclassed seats in no class."""
    placed: Span | None
    """Over all ways to place the unclassed seats; None also where there are none."""
    by_class: tuple[tuple[str, Span], ...]
    """As `now`, for each class by itself."""
    without: Span | None
    """Without any substitute."""
    one_each: Span | None
    """With one substitute in each class."""
    equal: Span | None
    """With as many substitutes as members."""


@dataclass(frozen=True, slots=True)
class SeatsOfCase:
    """The seats of a body in one reading."""

    region: Region
    body: str
    per: QuorumScope
    rule: Quorum
    lots: tuple[Lot, ...]
    names: tuple[str, ...]
    """The classes."""

    def settled(self, name: str, rates: Rates | None = None) -> tuple[People, ...]:
        """The seats that certainly are there and count in a class."""
        mine = ((lot, lot.seats.low) for lot in self.lots if lot.group == name and lot.seats is not None)
        return tuple(People(count, self._rate(rates, lot, name)) for lot, count in mine if count)

    def open_seats(self, rates: Rates | None = None) -> list[OpenSeats]:
        """The seats of a class that may be there or not. Those without an upper bound are left out."""
        return [
            OpenSeats(lot.seats.high - lot.seats.low, ((lot.group, self._rate(rates, lot, lot.group)),), True)
            for lot in self.lots
            if lot.group is not None and lot.seats is not None and lot.seats.high is not None
        ]

    def placeable(self, rates: Rates | None = None) -> list[OpenSeats] | None:
        """The seats that count in no class as it is and may count in one; None where their number is not known."""
        found = []
        for lot in self.lots:
            if lot.group is not None:
                continue
            if lot.seats is None or lot.seats.high is None:
                return None
            options = tuple((name, self._rate(rates, lot, name)) for name in lot.options if name is not None)
            found.append(OpenSeats(lot.seats.low, options, None in lot.options))
            found.append(OpenSeats(lot.seats.high - lot.seats.low, options, True))
        return [each for each in found if each.count]

    def _rate(self, rates: Rates | None, lot: Lot, name: str) -> Interval:
        return ONE if rates is None else rate(self.region, rates, lot, name, self.per)


def chance(seats: SeatsOfCase, rates: Rates, *, known: bool) -> Chance:
    """The probabilities at some rates. `known`: whether the number of seats and the demand are, in every class."""
    spares = named_substitutes(seats, rates)

    def span(names: Sequence[str], more: list[OpenSeats] | None, spare: Spares | None) -> Span | None:
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


def chance_now(seats: SeatsOfCase, rates: Rates) -> Span | None:
    """`Chance.now` alone, where the number of seats and the demand are known in every class."""
    return _span(seats, rates, seats.names, [], named_substitutes(seats, rates))


def _span(
    seats: SeatsOfCase, rates: Rates, names: Sequence[str], more: list[OpenSeats] | None, spares: Spares | None
) -> Span | None:
    if more is None or spares is None:
        return None
    return extremes(names, [*seats.open_seats(rates), *more], _value(seats, rates, spares))


def named_substitutes(seats: SeatsOfCase, rates: Rates) -> Spares | None:
    """The substitutes that the document names; nobody where it names none; None where their number is not known."""
    element = seats.region.bodies[seats.body].substitutes
    policy = element.policy if element is not None else None
    if element is None or policy in (None, SubstitutePolicy.NONE):
        return _nobody
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
    if any(lot.holder is None for lot in seats.lots if lot.group is not None):
        return None
    holders = {
        name: {lot.holder: seats._rate(rates, lot, name) for lot in seats.lots if lot.group == name and not lot.vacant}
        for name in seats.names
    }

    def per_party(name: str, people: tuple[People, ...]) -> tuple[People, ...]:
        rates_here = list(holders[name].values()) or [_spread(people)]
        return tuple(each for one in rates_here for each in some(one))

    return per_party


def _value(seats: SeatsOfCase, rates: Rates, spares: Spares) -> Callable[[str, tuple[People, ...]], Interval]:
    settled = {name: seats.settled(name, rates) for name in seats.names}

    def value(name: str, more: tuple[People, ...]) -> Interval:
        people = (*settled[name], *more)
        count = sum(each.count for each in people)
        demand = needed(seats.rule, count)
        if count == 0 or demand is None:
            return ONE
        return quorate(demand, count, (*people, *spares(name, people)))

    return value


def _computable(seats: SeatsOfCase, name: str) -> bool:
    mine = [lot for lot in seats.lots if lot.group == name]
    bounded = all(lot.seats is not None and lot.seats.high is not None for lot in mine)
    return bool(mine) and bounded and needed(seats.rule, 1) is not None


def _nobody(name: str, people: tuple[People, ...]) -> tuple[People, ...]:
    return ()


def _one(name: str, people: tuple[People, ...]) -> tuple[People, ...]:
    return (People(1, _spread(people)),)


def _equal(name: str, people: tuple[People, ...]) -> tuple[People, ...]:
    return people


def _spread(people: tuple[People, ...]) -> Interval:
    """From the lowest to the highest rate among these."""
    return min(each.rate[0] for each in people), max(each.rate[1] for each in people)
