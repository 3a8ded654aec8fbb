"""The verdicts of a region: for every start, whether each guarantee holds."""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

from ...loading import Region
from ..decisions.standing import Standing
from .counterexample import Counterexample, counterexample
from .game import Game, Solution
from .matter import Start, starts
from .rulebook import Rulebook
from .state import Chooser
from .values import End, Guarantee, Outcome, Verdict


class Case(NamedTuple):
    """Matters that go the same ways from one body, and what holds for them."""

    start: Start
    root: int
    verdicts: tuple[Verdict | None, ...]
    """One for each guarantee, in their order; None: too large to compute."""

    def verdict(self, guarantee: Guarantee) -> Verdict | None:
        """Whether the guarantee holds."""
        return self.verdicts[list(Guarantee).index(guarantee)]


class Matters:
    """All cases of a region. Counterexamples are worked out when they are asked for."""

    def __init__(
        self,
        region: Region,
        *,
        stopped: frozenset[str] = frozenset(),
        limit: int | None = None,
        also: Start | None = None,
    ) -> None:
        """`stopped`: bodies that are never quorate, besides those whose own seats are too few. `also`: one more start
        that is asked about (`case_of`)."""
        self.region = region
        self.game = Game(Rulebook(region, stopped), limit)
        self._roots = [(start, self.game.root(start)) for start in starts(region)]
        self._also = (also, self.game.root(also)) if also is not None and self._among(also) is None else None

    @cached_property
    def solution(self) -> Solution:
        """Who can force what in the game."""
        return Solution(self.game)

    @cached_property
    def cases(self) -> tuple[Case, ...]:
        """Every start with its verdicts, in the order of the model."""
        return tuple(self._case(start, root) for start, root in self._roots)

    def case_of(self, start: Start) -> Case | None:
        """The case of a start: one of them all, or the one that was asked about besides; None for any other."""
        found = self._among(start)
        if found is not None:
            return self.cases[found]
        return self._case(*self._also) if self._also is not None and self._also[0] == start else None

    def _case(self, start: Start, root: int) -> Case:
        return Case(start, root, tuple(self.solution.verdict(root, guarantee) for guarantee in Guarantee))

    def _among(self, start: Start) -> int | None:
        """Which of the starts goes the same ways."""
        for number, (one, _) in enumerate(self._roots):
            if (one.body, one.matter) == (start.body, start.matter) and {*start.subjects} <= {*one.subjects}:
                return number
        return None

    def counterexample(self, case: Case, guarantee: Guarantee) -> Counterexample | None:
        """The shortest way that breaks the guarantee; None where none does or it was too large to compute."""
        return counterexample(self.solution, case.root, guarantee)

    def readings(self, case: Case, guarantee: Guarantee) -> frozenset[Standing]:
        """The standing readings that the verdict rests on.

        Of a guarantee that holds, those of every way that it covers; of one that does not, those of its counterexample.
        """
        verdict = case.verdict(guarantee)
        if verdict is Verdict.NOT_SECURED:
            found = self.counterexample(case, guarantee)
            return found.readings if found is not None else frozenset()
        ranks = self.solution.ranks[guarantee]
        readings: set[Standing] = set()
        seen, pending = {case.root}, [case.root]
        while pending:
            number = pending.pop()
            edges = self.game.edges[number]
            if verdict is Verdict.IN_HAND and self.game.choosers[number] is Chooser.CONTROLLER:
                edges = [min(edges, key=lambda edge: (ranks[edge[1]] is None, ranks[edge[1]] or 0))]
            for step, target in edges:
                readings |= step.readings
                if target not in seen:
                    seen.add(target)
                    pending.append(target)
        return frozenset(readings)

    def settled_by_somebody(self, case: Case) -> bool:
        """Whether some way of the case's matters ends with somebody's answer to them, and not with nothing."""
        return any(not end.outcome.stuck or end.outcome is Outcome.WITHOUT_EFFECT for end in self.ends(case))

    def ends(self, case: Case) -> tuple[End, ...]:
        """Every end that the case's matters can come to, in the order in which they are met."""
        seen, order = {case.root}, [case.root]
        for number in order:
            for _, target in self.game.edges[number]:
                if target not in seen:
                    seen.add(target)
                    order.append(target)
        return tuple(end for number in order if (end := self.game.end(number)) is not None)


def analyse(
    region: Region,
    *,
    stopped: frozenset[str] = frozenset(),
    limit: int | None = None,
    also: Start | None = None,
) -> Matters:
    """The cases of a region, in time linear in the positions that can come up.

    Beyond `limit` positions (unless given, 50 000 and 100 for each body) the remaining cases have no verdict.
    """
    return Matters(region, stopped=stopped, limit=limit, also=also)
