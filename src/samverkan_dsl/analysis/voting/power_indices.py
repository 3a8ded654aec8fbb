"""Voting power: how often a vote is the one that decides. Exact, by dynamic programming."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import factorial
from typing import NamedTuple


class PowerIndices(NamedTuple):
    """What one player's votes are worth."""

    swings: int
    """In how many of the 2^(n−1) sets of the others the player turns a loss into a win."""
    banzhaf: Fraction
    """Swings as a share of those sets: the Penrose–Banzhaf measure."""
    banzhaf_share: Fraction
    """Swings as a share of all players' swings: the Banzhaf index. 0 where nobody has any."""
    shapley: Fraction
    """The share of all orders in which the player is the one whose vote suffices: the Shapley–Shubik index."""


def power_indices(weights: Sequence[int], quota: int) -> tuple[PowerIndices, ...]:
    """The power of players with these votes where at least `quota` votes carry, in their order.

    Counts the sets of the other players by size and by votes, up to the quota: time n² times the quota for each
    different weight. Nobody has power where the quota is 0 or above the sum. Raises ValueError for negative votes.
    (Banzhaf, Rutgers Law Review 19, 1965; Shapley and Shubik, American Political Science Review 48, 1954; generating
    functions: Mann and Shapley, RAND RM-3158, 1962.)
    """
    if any(weight < 0 for weight in weights):
        raise ValueError("votes below 0")
    n = len(weights)
    if quota <= 0 or quota > sum(weights):
        return tuple(PowerIndices(0, Fraction(0), Fraction(0), Fraction(0)) for _ in weights)
    counts = _counts(weights, quota)
    found = {weight: _of(weight, _without(counts, weight, quota), quota) for weight in dict.fromkeys(weights)}
    total = sum(found[weight][0] for weight in weights)
    return tuple(
        PowerIndices(
            found[weight][0],
            Fraction(found[weight][0], 2 ** (n - 1)),
            Fraction(found[weight][0], total),
            Fraction(found[weight][1], factorial(n)),
        )
        for weight in weights
    )


def _counts(weights: Sequence[int], quota: int) -> list[list[int]]:
    """`counts[size][votes]`: how many sets of that many players have so many votes, below the quota."""
    counts = [[0] * quota for _ in range(len(weights) + 1)]
    counts[0][0] = 1
    for done, weight in enumerate(weights, 1):
        for size in range(done, 0, -1):
            row, smaller = counts[size], counts[size - 1]
            for votes in range(quota - 1, weight - 1, -1):
                row[votes] += smaller[votes - weight]
    return counts


def _without(counts: list[list[int]], weight: int, quota: int) -> list[list[int]]:
    """The same without one player of this weight: the last step of `_counts` taken back."""
    result = [list(counts[0])]
    for size in range(1, len(counts) - 1):
        smaller = result[size - 1]
        row = counts[size]
        result.append([row[votes] - (smaller[votes - weight] if votes >= weight else 0) for votes in range(quota)])
    return result


def _of(weight: int, others: list[list[int]], quota: int) -> tuple[int, int]:
    """A player's swings, and the number of orders in which it decides."""
    n = len(others)
    swings = orders = 0
    for size, row in enumerate(others):
        here = sum(row[max(0, quota - weight) :])
        swings += here
        orders += here * factorial(size) * factorial(n - 1 - size)
    return swings, orders
