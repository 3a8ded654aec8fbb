"""Attendance against every outcome, and open seats against every way to place them."""

from __future__ import annotations

from fractions import Fraction as F
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samverkan_dsl.analysis.quorum import attendance
from samverkan_dsl.analysis.quorum.attendance import ONE, OpenSeats, People, at_least, extremes, quorate

RATES = st.sampled_from([F(0), F(1, 3), F(1, 2), F(9, 10), F(1)])


@given(st.lists(st.tuples(st.integers(0, 3), RATES), max_size=3), st.integers(-1, 8))
def test_against_every_outcome(groups: list[tuple[int, F]], needed: int) -> None:
    everyone = [rate for count, rate in groups for _ in range(count)]
    expected = F(0)
    for coming in product((0, 1), repeat=len(everyone)):
        if sum(coming) >= needed:
            chance = F(1)
            for there, rate in zip(coming, everyone, strict=True):
                chance *= rate if there else 1 - rate
            expected += chance
    assert at_least(needed, groups) == expected


def test_two_of_three() -> None:
    p = F(9, 10)
    assert at_least(2, [(3, p)]) == 3 * p**2 * (1 - p) + p**3 == F(972, 1000)


def test_a_demand_above_the_seats_is_not_met_by_substitutes() -> None:
    assert quorate((3, 3), 2, [People(9, ONE)]) == (0, 0)
    assert quorate((1, 3), 2, [People(9, ONE)]) == (0, 1)
    assert quorate((2, 2), 2, [People(2, (F(1, 2), F(1)))]) == (F(1, 4), 1)


def half(seats: int) -> tuple[int, int]:
    return (seats // 2 + 1,) * 2


def chance(settled: dict[str, int]) -> attendance.Valuation:
    """More than half of the seats of a class; an empty one drops out."""

    def value(name: str, more: tuple[People, ...]) -> attendance.Interval:
        people = (People(settled[name], (F(3, 4), F(4, 5))), *more)
        seats = sum(each.count for each in people)
        return quorate(half(seats), seats, people) if seats else ONE

    return value


@st.composite
def open_kinds(draw: st.DrawFn) -> list[OpenSeats]:
    kinds = []
    for _ in range(draw(st.integers(0, 3))):
        names = draw(st.lists(st.sampled_from("abc"), min_size=0, max_size=3, unique=True))
        rates = {name: draw(RATES) for name in names}
        options = tuple((name, (rate, rate)) for name, rate in rates.items())
        kinds.append(OpenSeats(draw(st.integers(0, 2)), options, draw(st.booleans())))
    return kinds


def every_placement(settled: dict[str, int], kinds: list[OpenSeats]) -> list[attendance.Interval]:
    value = chance(settled)
    seats = [kind for kind in kinds if kind.options for _ in range(kind.count)]
    found = []
    for places in product(*([*kind.options, *([None] if kind.optional else [])] for kind in seats)):
        low, high = ONE
        for name in settled:
            there = tuple(People(1, place[1]) for place in places if place is not None and place[0] == name)
            one = value(name, there)
            low, high = low * one[0], high * one[1]
        found.append((low, high))
    return found


@settings(max_examples=60)
@given(st.fixed_dictionaries(dict.fromkeys("abc", st.integers(0, 3))), open_kinds())
def test_extremes_against_every_placement(settled: dict[str, int], kinds: list[OpenSeats]) -> None:
    span = extremes(list(settled), kinds, chance(settled))
    found = every_placement(settled, kinds)
    assert span.tight
    assert (span.low, span.high) == (min(low for low, _ in found), max(high for _, high in found))


@settings(max_examples=40)
@given(st.fixed_dictionaries(dict.fromkeys("abc", st.integers(0, 3))), open_kinds())
def test_bounds_class_by_class_hold_every_placement(settled: dict[str, int], kinds: list[OpenSeats]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(attendance, "_WORK", 0)
        span = extremes(list(settled), kinds, chance(settled))
    assert not span.tight
    assert all(span.low <= low and high <= span.high for low, high in every_placement(settled, kinds))


def test_many_kinds_of_open_seats_are_bounded_and_not_enumerated() -> None:
    settled = {f"c{number}": 3 for number in range(12)}
    rates = [F(number, 40) for number in range(1, 31)]
    kinds = [OpenSeats(5, tuple((name, (rate, rate)) for name in settled), True) for rate in rates]
    value = chance(settled)
    span = extremes(list(settled), kinds, value)
    assert not span.tight
    low, high = ONE
    for name in settled:
        low, high = low * value(name, ())[0], high * value(name, ())[1]
    assert span.low <= low <= high <= span.high
