"""How likely it is that enough come, when each comes or stays away independently (meaning.md, Quorum). Exact."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from math import comb, prod

Interval = tuple[Fraction, Fraction]
"""The least and the most a value can be."""
ONE: Interval = (Fraction(1), Fraction(1))
_WORK = 20_000
"""How many sizes of classes are tried before the bounds are made class by class instead."""


@dataclass(frozen=True, slots=True)
class People:
    """Persons who come with the same probability."""

    count: int
    rate: Interval
    """A point where the probability is known; an interval where it depends on whose seat it is."""


@dataclass(frozen=True, slots=True)
class OpenSeats:
    """Seats of which it is not settled in which class they count."""

    count: int
    options: tuple[tuple[str, Interval], ...]
    """The classes each of them may count in, and how likely its holder is to come in that case."""
    optional: bool
    """Whether they may also count in none."""


@dataclass(frozen=True, slots=True)
class ValueRange:
    """The least and the most a value can be over all ways to settle what is open."""

    low: Fraction
    high: Fraction
    tight: bool
    """Whether both ends are reached by some way; if not, the truth lies within, perhaps more narrowly."""

    @property
    def exact(self) -> Fraction | None:
        """The value, when it is one."""
        return self.low if self.low == self.high else None


@dataclass(frozen=True, slots=True)
class Rates:
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

    Class by class, with how many seats of each kind are left as the state: polynomial in the seats for a given
    number of kinds. Where the kinds are too many, each class is bounded by itself (`tight` is then False).
    """
    kinds = [kind for kind in _merged(open_seats) if kind.options]
    if _work(classes, kinds) > _WORK:
        low, high = _apart(classes, kinds, value)
        return ValueRange(low, high, False)
    taking = {name: [_rate(kind, name) for kind in kinds] for name in classes}
    ends: dict[tuple[int, ...], Interval] = {tuple(kind.count for kind in kinds): ONE}
    for number, name in enumerate(classes):
        rates = taking[name]
        later = [any(taking[other][at] is not None for other in classes[number + 1 :]) for at in range(len(kinds))]
        values: dict[tuple[int, ...], Interval] = {}
        reached: dict[tuple[int, ...], Interval] = {}
        for left, (low, high) in ends.items():
            choices = [
                range(0 if later[at] or kinds[at].optional else here, here + 1) if rates[at] is not None else (0,)
                for at, here in enumerate(left)
            ]
            for taken in product(*choices):
                if taken not in values:
                    people = (People(n, rate) for n, rate in zip(taken, rates, strict=True) if rate is not None and n)
                    values[taken] = value(name, tuple(people))
                least, most = values[taken]
                # Seats that no later class can take are forgotten: they count in none.
                rest = tuple(
                    (here - gone) if later[at] else 0 for at, (here, gone) in enumerate(zip(left, taken, strict=True))
                )
                found = (low * least, high * most)
                known = reached.get(rest)
                reached[rest] = found if known is None else (min(known[0], found[0]), max(known[1], found[1]))
        ends = reached
    return ValueRange(min(low for low, _ in ends.values()), max(high for _, high in ends.values()), True)


def _merged(open_seats: Iterable[OpenSeats]) -> list[OpenSeats]:
    counts: dict[tuple[tuple[tuple[str, Interval], ...], bool], int] = {}
    for each in open_seats:
        if each.count:
            key = (each.options, each.optional)
            counts[key] = counts.get(key, 0) + each.count
    return [OpenSeats(count, options, optional) for (options, optional), count in counts.items()]


def _rate(kind: OpenSeats, name: str) -> Interval | None:
    return next((rate for option, rate in kind.options if option == name), None)


def _work(classes: Sequence[str], kinds: Sequence[OpenSeats]) -> int:
    """At most so many pairs of a state and a choice."""
    shared = prod(kind.count + 1 for kind in kinds if len(kind.options) > 1)
    own = (
        prod(kind.count + 1 for kind in kinds if kind.optional and [o for o, _ in kind.options] == [name])
        for name in classes
    )
    return shared * shared * sum(own)


def _apart(classes: Sequence[str], kinds: Sequence[OpenSeats], value: Valuation) -> Interval:
    """Bounds from each class by itself: every number of open seats it can get, at their lowest and highest rates."""
    low, high = ONE
    for name in classes:
        mine = [(kind, rate) for kind in kinds if (rate := _rate(kind, name)) is not None]
        least = sum(kind.count for kind, _ in mine if len(kind.options) == 1 and not kind.optional)
        most = sum(kind.count for kind, _ in mine)
        rates = [rate for _, rate in mine] or [ONE]
        within = (min(rate[0] for rate in rates), max(rate[1] for rate in rates))
        found = [value(name, (People(n, within),) if n else ()) for n in range(least, most + 1)]
        low *= min(one for one, _ in found)
        high *= max(one for _, one in found)
    return low, high
