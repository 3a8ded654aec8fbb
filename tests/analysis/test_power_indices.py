"""Voting power against every coalition and every order, and against published values."""

from __future__ import annotations

from fractions import Fraction as F
from itertools import combinations, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan_dsl.analysis.voting.power_indices import power_indices

GAMES = st.lists(st.integers(0, 6), min_size=1, max_size=6).flatmap(
    lambda weights: st.tuples(st.just(weights), st.integers(0, sum(weights) + 2))
)


@given(GAMES)
def test_against_every_coalition_and_every_order(game: tuple[list[int], int]) -> None:
    weights, quota = game
    n = len(weights)
    swings, pivots = [0] * n, [0] * n
    for player in range(n):
        others = [each for each in range(n) if each != player]
        for size in range(n):
            for group in combinations(others, size):
                before = sum(weights[each] for each in group)
                swings[player] += before < quota <= before + weights[player]
    orders = list(permutations(range(n)))
    for order in orders:
        sum_so_far = 0
        for player in order:
            if sum_so_far < quota <= sum_so_far + weights[player]:
                pivots[player] += 1
            sum_so_far += weights[player]
    for player, found in enumerate(power_indices(weights, quota)):
        assert found.swings == swings[player]
        assert found.banzhaf == F(swings[player], 2 ** (n - 1))
        assert found.banzhaf_share == (F(swings[player], sum(swings)) if sum(swings) else 0)
        assert found.shapley == F(pivots[player], len(orders))


@pytest.mark.parametrize(
    ("weights", "quota", "banzhaf", "shapley"),
    [
        # Three equal players, two needed.
        ([1, 1, 1], 2, [F(1, 3)] * 3, [F(1, 3)] * 3),
        # [4; 3, 2, 1]: the textbook case in which 2 and 1 are worth the same.
        ([3, 2, 1], 4, [F(3, 5), F(1, 5), F(1, 5)], [F(2, 3), F(1, 6), F(1, 6)]),
        # [51; 50, 49, 1]: one vote is worth as much as 49.
        ([50, 49, 1], 51, [F(3, 5), F(1, 5), F(1, 5)], [F(2, 3), F(1, 6), F(1, 6)]),
        # The council of the six, 1958–1973: 12 of 17 votes; Luxembourg can never decide anything.
        (
            [4, 4, 4, 2, 2, 1],
            12,
            [F(5, 21)] * 3 + [F(1, 7)] * 2 + [F(0)],
            [F(7, 30)] * 3 + [F(3, 20)] * 2 + [F(0)],
        ),
        # Nassau County 1965, Banzhaf's own example: three of the six districts never decide.
        ([31, 31, 28, 21, 2, 2], 58, [F(1, 3)] * 3 + [F(0)] * 3, [F(1, 3)] * 3 + [F(0)] * 3),
    ],
)
def test_published_values(weights: list[int], quota: int, banzhaf: list[F], shapley: list[F]) -> None:
    found = power_indices(weights, quota)
    assert [each.banzhaf_share for each in found] == banzhaf
    assert [each.shapley for each in found] == shapley


def test_two_hundred_seats_in_twelve_parties_add_up_to_one() -> None:
    found = power_indices([40, 35, 30, 25, 20, 15, 10, 9, 7, 5, 3, 1], 101)
    assert sum(each.shapley for each in found) == 1
    assert sum(each.banzhaf_share for each in found) == 1
    assert [each.shapley for each in found] == sorted((each.shapley for each in found), reverse=True)


def test_votes_below_zero_are_refused() -> None:
    with pytest.raises(ValueError):
        power_indices([2, -1], 1)
