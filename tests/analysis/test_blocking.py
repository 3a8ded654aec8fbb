"""Blocking sets against every set of seats and of parties."""

from __future__ import annotations

from itertools import combinations
from math import comb

from hypothesis import given
from hypothesis import strategies as st

from samverkan_dsl.analysis.quorum.blocking import SHOWN, absences, alone, attendances, party_sets, spelled

SEATS = st.dictionaries(st.sampled_from("abcdefg"), st.integers(0, 4), max_size=6)


def smallest(seats: dict[str, int], needed: int) -> set[frozenset[str]]:
    enough = [
        set(group)
        for size in range(len(seats) + 1)
        for group in combinations(seats, size)
        if sum(seats[party] for party in group) >= needed
    ]
    return {frozenset(group) for group in enough if not any(other < group for other in enough)}


@given(SEATS, st.integers(-1, 12))
def test_sets_of_parties_against_every_set(seats: dict[str, int], needed: int) -> None:
    expected = smallest(seats, needed)
    found = party_sets(seats, needed)
    assert found.count == len(expected)
    assert len(found.shown) == min(SHOWN, found.count)
    assert {frozenset(group) for group in found.shown} <= expected
    assert len(set(found.shown)) == len(found.shown)
    assert set(alone(seats, needed)) == {p for p, mine in seats.items() if mine and mine >= needed}


@given(st.integers(0, 6), st.integers(0, 8))
def test_empty_seats_against_every_set(seats: int, needed: int) -> None:
    everyone = [f"plats {number}" for number in range(seats)]
    stopping = [
        set(away) for size in range(seats + 1) for away in combinations(everyone, size) if seats - size < needed
    ]
    expected = {frozenset(away) for away in stopping if not any(other < away for other in stopping)}
    family = absences("a", seats, needed)
    if family is None:
        assert expected in (set(), {frozenset()})
        return
    assert family.count == len(expected)
    if family.count <= SHOWN:
        assert {frozenset(away) for away in spelled([family], {"a": everyone})} == expected
    else:
        assert spelled([family], {"a": everyone}) == ()
    present = attendances("a", seats, needed)
    assert present is not None and present.count == comb(seats, needed)


def test_numbers_that_no_list_can_hold() -> None:
    families = [absences(f"p{number}", 17, 9) for number in range(12)]
    assert sum(family.count for family in families if family is not None) == 12 * comb(17, 9)
    many = party_sets({f"p{number:03}": 1 for number in range(200)}, 100)
    assert many.count == comb(200, 100) > 10**13
    assert len(many.shown) == SHOWN
    assert all(len(group) == 100 for group in many.shown)
