"""Who can stop a meeting or a decision: by seats, as sets of a size, and by whole parties. Counted, not enumerated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, islice
from math import comb

SHOWN = 20
"""So many sets are spelled out one by one."""


@dataclass(frozen=True, slots=True)
class SeatSets:
    """Any `take` of the `of` seats of a class: each such set is enough, and none of them can do without a seat."""

    group: str
    take: int
    of: int

    @property
    def count(self) -> int:
        """How many sets that is."""
        return comb(self.of, self.take)


@dataclass(frozen=True, slots=True)
class PartySets:
    """The smallest sets of whole parties that reach a number of seats: none of them can do without a party."""

    needed: int
    count: int
    shown: tuple[tuple[str, ...], ...]
    """All of them, or the first `SHOWN`: those with the largest parties first."""


def absences(group: str, seats: int, needed: int) -> SeatSets | None:
    """The sets of empty seats that keep a class below its threshold: any N − t + 1 of N.

    None where nothing can (a threshold of 0) or nothing has to (a threshold above the seats).
    """
    return SeatSets(group, seats - needed + 1, seats) if 0 < needed <= seats else None


def attendances(group: str, seats: int, needed: int) -> SeatSets | None:
    """The smallest sets of present seats that meet a class's threshold: any t of N; None where none does."""
    return SeatSets(group, needed, seats) if 0 <= needed <= seats else None


def spelled(sets: Sequence[SeatSets], members: Mapping[str, Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    """Every set one by one, where they are at most `SHOWN` together; else none.

    `members` names the seats of each class.
    """
    if sum(each.count for each in sets) > SHOWN:
        return ()
    return tuple(chosen for each in sets for chosen in combinations(members[each.group], each.take))


def party_sets(seats: Mapping[str, int], needed: int) -> PartySets:
    """The smallest sets of parties that together have at least `needed` seats.

    In order of size a set is smallest when it falls short without its last and smallest party; so the sets that end
    with a party are those before it with `needed` − its seats … `needed` − 1 seats, which a table by seats counts.
    """
    parties = sorted((party for party in seats if seats[party] > 0), key=lambda party: -seats[party])
    if needed <= 0:
        return PartySets(needed, 1, ((),))
    below = [1] + [0] * (needed - 1)
    count = 0
    for party in parties:
        mine = seats[party]
        count += sum(below[max(0, needed - mine) :])
        for total in range(needed - 1, mine - 1, -1):
            below[total] += below[total - mine]
    return PartySets(needed, count, tuple(islice(_smallest(parties, seats, needed), SHOWN)))


def _smallest(parties: Sequence[str], seats: Mapping[str, int], needed: int) -> Iterator[tuple[str, ...]]:
    """The sets themselves, parties in order of size. Every branch that is followed ends in a set."""
    after = [0] * (len(parties) + 1)
    for at in range(len(parties) - 1, -1, -1):
        after[at] = after[at + 1] + seats[parties[at]]
    pending: list[tuple[int, int, tuple[str, ...]]] = [(0, needed, ())]
    while pending:
        at, missing, chosen = pending.pop()
        if missing <= 0:
            yield chosen
        elif after[at] >= missing:
            pending.append((at + 1, missing, chosen))
            pending.append((at + 1, missing - seats[parties[at]], (*chosen, parties[at])))


def alone(seats: Mapping[str, int], needed: int) -> tuple[str, ...]:
    """The parties that have at least `needed` seats by themselves."""
    return tuple(party for party, mine in seats.items() if mine >= max(needed, 1))


def holding(pairs: Iterable[tuple[str | None, int]]) -> dict[str, int]:
    """How many seats each known holder has."""
    found: dict[str, int] = {}
    for holder, count in pairs:
        if holder is not None:
            found[holder] = found.get(holder, 0) + count
    return found
