"""How likely it is that enough come, when each comes or stays away independently (meaning.md, Quorum). Exact."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from math import comb, prod
from typing import NamedTuple

Interval = tuple[Fraction, Fraction]
"""The least and the most a value can be."""
ONE: Interval = (Fraction(1), Fraction(1))
NOBODY: Interval = (Fraction(0), Fraction(0))
_WORK = 20_000
"""How many sizes of classes are tried before the bounds are made class by class instead."""


@dataclass(frozen=True, slots=True)
class People:
    """Persons who come with the same probability."""

    count: int
    rate: Interval
    """A point where the probability is known; an interval where it depends on whose seat it is."""
    vacant: bool = False
    """Whether it is seats that nobody holds: they count, and nobody comes."""


@dataclass(frozen=True, slots=True)
class OpenSeats:
    """Seats of which it is not settled in which class they count."""

    count: int
    options: tuple[tuple[str, Interval], ...]
    """The classes each of them may count in, and how likely its holder is to come in that case."""
    optional: bool
    """Whether they may also count in none."""
    vacant: bool = False


class ValueRange(NamedTuple):
    """The least and the most a value can be over all ways to settle what is open."""

    low: Fraction
    high: Fraction
    tight: bool
    """Whether both ends are reached by some way; if not, the truth lies within, perhaps more narrowly."""

    @property
    def exact(self) -> Fraction | None:
        """The value, when it is one."""
        return self.low if self.low == self.high else None


class Rates(NamedTuple):
    """How likely each member is to come."""

    default: Fraction
    by_party: tuple[tuple[str, Fraction], ...] = ()
    """For single parties; a huvudman's units and a group's members come at its rate unless they have their own."""


Valuation = Callable[[str, tuple[People, ...]], Interval]
"""The value of a class in which, beside its settled seats, these open ones count."""


def at_least(needed: int, groups: Iterable[tuple[int, Fraction]]) -> Fraction:
    """The probability that at least `needed` persons come, of groups of (number, probability for each).

    The distribution of a sum of independent zero-one variables, by convolution of one binomial for each group
    (Wang, On the number of successes in independent trials, Statistica Sinica 3, 1993). Quadratic in the persons.
    """
    ways, total = [1], 1
    for count, rate in groups:
        yes, no = rate.numerator, rate.denominator - rate.numerator
        mine = [comb(count, k) * yes**k * no ** (count - k) for k in range(count + 1)]
        total *= rate.denominator**count
        longer = [0] * (len(ways) + count)
        for here, way in enumerate(ways):
            for more, one in enumerate(mine):
                longer[here + more] += way * one
        ways = longer
    return Fraction(sum(ways[max(0, needed) :]), total)


def quorate(needed: tuple[int, int], seats: int, people: Iterable[People]) -> Interval:
    """The probability that a class of `seats` seats has its quorum when `people` (substitutes among them) may come.

    `needed` is the least and the most the rule may demand. Present is min(seats, those who come), so a demand above
    the seats is never met.
    """
    merged: dict[Interval, int] = {}
    for each in people:
        merged[each.rate] = merged.get(each.rate, 0) + each.count
    least, most = needed
    low = at_least(most, [(count, rate[0]) for rate, count in merged.items()]) if most <= seats else Fraction(0)
    high = at_least(least, [(count, rate[1]) for rate, count in merged.items()]) if least <= seats else Fraction(0)
    return low, high


def extremes(classes: Sequence[str], open_seats: Iterable[OpenSeats], value: Valuation) -> ValueRange:
    """The least and the most of the product of the classes' values, over all ways to place the open seats.

    Class by class, with how many seats are left of each kind that may count in several: polynomial in the seats for a
    given number of such kinds. Where they are too many, each class is bounded by itself (`tight` is then False).
    """
    kinds = [kind for kind in _merged(open_seats) if kind.options]
    own = _by_class([kind for kind in kinds if len(kind.options) == 1])
    shared = [kind for kind in kinds if len(kind.options) > 1]
    if _work(classes, own, shared) > _WORK:
        low, high = _apart(classes, kinds, value)
        return ValueRange(low, high, False)
    place = {name: number for number, name in enumerate(classes)}
    last = [max((place.get(name, -1) for name, _ in kind.options), default=-1) for kind in shared]
    takers: dict[str, list[tuple[int, Interval]]] = {}
    for at, kind in enumerate(shared):
        for name, rate in kind.options:
            takers.setdefault(name, []).append((at, rate))
    ends: dict[tuple[int, ...], Interval] = {tuple(kind.count for kind in shared): ONE}
    for number, name in enumerate(classes):
        values: dict[tuple[int, ...], Interval] = {}
        reached: dict[tuple[int, ...], Interval] = {}
        mine = takers.get(name, [])
        for left, (low, high) in ends.items():
            choices = [
                range(0 if last[at] > number or shared[at].optional else left[at], left[at] + 1) for at, _ in mine
            ]
            for taken in product(*choices):
                if taken not in values:
                    guests = [
                        People(n, rate, shared[at].vacant) for n, (at, rate) in zip(taken, mine, strict=True) if n
                    ]
                    values[taken] = _span(name, own.get(name, []), guests, value)
                least, most = values[taken]
                rest = list(left)
                for n, (at, _) in zip(taken, mine, strict=True):
                    # Seats that no later class can take are forgotten: they count in none.
                    rest[at] = rest[at] - n if last[at] > number else 0
                found = (low * least, high * most)
                known = reached.get(tuple(rest))
                reached[tuple(rest)] = found if known is None else (min(known[0], found[0]), max(known[1], found[1]))
        ends = reached
    return ValueRange(min(low for low, _ in ends.values()), max(high for _, high in ends.values()), True)


def _span(name: str, own: Sequence[tuple[OpenSeats, Interval]], guests: Sequence[People], value: Valuation) -> Interval:
    """The least and the most of a class's value over how many of the seats exist that only it can have."""
    choices = [range(0 if kind.optional else kind.count, kind.count + 1) for kind, _ in own]
    found = [
        value(name, (*(People(n, rate, kind.vacant) for n, (kind, rate) in zip(taken, own, strict=True) if n), *guests))
        for taken in product(*choices)
    ]
    return min(low for low, _ in found), max(high for _, high in found)


def _merged(open_seats: Iterable[OpenSeats]) -> list[OpenSeats]:
    counts: dict[tuple[tuple[tuple[str, Interval], ...], bool, bool], int] = {}
    for each in open_seats:
        if each.count:
            key = (each.options, each.optional, each.vacant)
            counts[key] = counts.get(key, 0) + each.count
    return [OpenSeats(count, *key) for key, count in counts.items()]


def _work(classes: Sequence[str], own: dict[str, list[tuple[OpenSeats, Interval]]], shared: Sequence[OpenSeats]) -> int:
    """At most so many pairs of a state and a choice."""
    states = prod(kind.count + 1 for kind in shared)
    choices = sum(prod(kind.count + 1 for kind, _ in own.get(name, []) if kind.optional) for name in classes)
    return states * states * choices


def _apart(classes: Sequence[str], kinds: Sequence[OpenSeats], value: Valuation) -> Interval:
    """Bounds from each class by itself: every number of open seats it can get, at their lowest and highest rates."""
    here = _by_class(kinds)
    low, high = ONE
    for name in classes:
        mine = here.get(name, [])
        rates = [rate for kind, rate in mine if not kind.vacant] or [ONE]
        within = (min(rate[0] for rate in rates), max(rate[1] for rate in rates))
        found = [
            value(name, tuple(each for each in (People(come, within), People(empty, NOBODY, True)) if each.count))
            for come in _numbers([kind for kind, _ in mine if not kind.vacant])
            for empty in _numbers([kind for kind, _ in mine if kind.vacant])
        ]
        low *= min(one for one, _ in found)
        high *= max(one for _, one in found)
    return low, high


def _numbers(kinds: Sequence[OpenSeats]) -> range:
    """How many of these seats may count in a class that each of them may count in."""
    least = sum(kind.count for kind in kinds if len(kind.options) == 1 and not kind.optional)
    return range(least, sum(kind.count for kind in kinds) + 1)


def _by_class(kinds: Sequence[OpenSeats]) -> dict[str, list[tuple[OpenSeats, Interval]]]:
    """The kinds that may count in each class, with how likely their holders are to come then."""
    found: dict[str, list[tuple[OpenSeats, Interval]]] = {}
    for kind in kinds:
        for name, rate in kind.options:
            found.setdefault(name, []).append((kind, rate))
    return found
