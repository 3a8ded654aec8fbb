"""The game between the environment and the bodies: all positions that can come up, and who can force what from where.

A reachability game on a finite graph, solved by attractors in time linear in its moves (Grädel, Thomas and Wilke,
Automata, Logics, and Infinite Games, 2002, chapter 2).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import TypeAlias

from ...language import Trigger
from .liveness import Liveness
from .matter import Start
from .rulebook import EVENTS, Rulebook
from .state import Choice, Chooser, Stage, State
from .transitions import Transitions
from .values import End, Event, Guarantee, Label, Verdict

LIMIT, LIMIT_PER_BODY = 50_000, 100
"""Positions after which what is left is said to be too large to compute: so many, and so many more for each body."""
GameEdge: TypeAlias = "tuple[Label, int]"


class Game:
    """Positions by number, with their moves in the model's order. Ends have none."""

    def __init__(self, rulebook: Rulebook, limit: int | None = None) -> None:
        self.positions: list[State | End | Start] = []
        self.choosers: list[Chooser] = []
        self.edges: list[list[GameEdge]] = []
        self.unknown: set[int] = set()
        """Positions whose moves were not worked out: the game grew too large."""
        self._numbers: dict[State | End | Start, int] = {}
        self._arrivals: dict[State | End, int] = {}
        self._open: dict[int, Choice] = {}
        """What may happen in positions whose moves have not been followed."""
        self.transitions = Transitions(rulebook)
        self._limit = LIMIT + LIMIT_PER_BODY * len(rulebook.region.bodies) if limit is None else limit
        self._liveness = Liveness(rulebook)

    def root(self, start: Start) -> int:
        """The position in which a start's matter is raised; its moves are the attributes that it may have."""
        root = self._number(start)
        relevant = [trigger for trigger in Trigger if trigger in self._liveness.tested(start.body)]
        for size in range(len(relevant) + 1):
            for chosen in combinations(relevant, size):
                self._raise(root, start, chosen)
        return root

    def raised(self, start: Start, attributes: Iterable[Trigger]) -> int:
        """A position in which a start's matter is raised with these attributes and no others."""
        root = self._number(start)
        chosen = set(attributes)
        self._raise(root, start, tuple(trigger for trigger in Trigger if trigger in chosen and trigger not in EVENTS))
        return root

    def end(self, number: int) -> End | None:
        """How the matter ended, where the position is an end."""
        position = self.positions[number]
        return position if isinstance(position, End) else None

    def _raise(self, root: int, start: Start, chosen: tuple[Trigger, ...]) -> None:
        state = State(start.body, Stage.TAKE_UP, start.matter, frozenset(chosen))
        label = Label(Event.CONCERNS, start.body, when=chosen, readings=start.readings)
        self.edges[root].append((label, self._explored(state)))

    def _number(self, position: State | End | Start) -> int:
        number = self._numbers.get(position)
        if number is None:
            number = self._numbers[position] = len(self.positions)
            self.positions.append(position)
            self.choosers.append(Chooser.ENVIRONMENT)
            self.edges.append([])
        return number

    def _reached(self, target: State | End) -> int:
        """The number of the position that a move leads to: the next one with a choice or an event."""
        number = self._arrivals.get(target)
        if number is None:
            if isinstance(target, State):
                position, choice = self.transitions.advanced(self._liveness.narrowed(target))
                known = position in self._numbers
                number = self._number(position)
                if not known:
                    self._open[number] = choice
            else:
                number = self._number(target)
            self._arrivals[target] = number
        return number

    def _explored(self, state: State) -> int:
        first = self._reached(state)
        pending = [first]
        while pending:
            number = pending.pop()
            if number not in self._open:
                continue
            if len(self.positions) > self._limit:
                self.unknown.add(number)
                continue
            self.choosers[number], transitions = self._open.pop(number)
            for label, target in transitions:
                reached = self._reached(target)
                self.edges[number].append((label, reached))
                pending.append(reached)
        return first


class Solution:
    """Who can force what from each position of a finished game."""

    def __init__(self, game: Game) -> None:
        self.game = game
        self.before: list[list[int]] = [[] for _ in game.edges]
        """The positions from which each position is reached, once for each move."""
        for number, edges in enumerate(game.edges):
            for _, target in edges:
                self.before[target].append(number)
        ends = [(number, end) for number in range(len(game.edges)) if (end := game.end(number)) is not None]
        bodies = [chooser is Chooser.CONTROLLER for chooser in game.choosers]
        nobody = [False] * len(bodies)
        environments = [not body for body in bodies]
        everybody = [True] * len(bodies)
        self.ranks: dict[Guarantee, list[int | None]] = {}
        """How many moves at most until the bodies, using their options well, are safe; None where they cannot be.

        For guarantees that an endless way does not break, 0 stands for safe."""
        self.sure: dict[Guarantee, list[bool]] = {}
        """Whether the guarantee holds from a position whatever anybody chooses."""
        for guarantee in Guarantee:
            broken = {number for number, end in ends if end.outcome.breaks(guarantee)} | game.unknown
            if guarantee is Guarantee.TERMINATION:
                good = [number for number, end in ends if number not in broken]
                self.ranks[guarantee] = self._attractor(good, bodies)
                self.sure[guarantee] = [rank is not None for rank in self._attractor(good, nobody)]
            else:
                lost = self._attractor(broken, environments)
                self.ranks[guarantee] = [0 if rank is None else None for rank in lost]
                self.sure[guarantee] = [rank is None for rank in self._attractor(broken, everybody)]
        self.computed = [rank is None for rank in self._attractor(game.unknown, everybody)]
        """Whether all that can come up from a position was worked out."""

    def verdict(self, number: int, guarantee: Guarantee) -> Verdict | None:
        """None where the game was too large to compute."""
        if not self.computed[number]:
            return None
        if self.sure[guarantee][number]:
            return Verdict.GUARANTEED
        return Verdict.NOT_SECURED if self.ranks[guarantee][number] is None else Verdict.IN_HAND

    def _attractor(self, goal: Iterable[int], choosing: Sequence[bool]) -> list[int | None]:
        """In how many moves the goal is reached where `choosing` positions pick a move and the others any; None: never.

        A position that does not choose is in when all its moves lead in.
        """
        ranks: list[int | None] = [None] * len(choosing)
        open_moves = [len(edges) for edges in self.game.edges]
        queue = deque(sorted(goal))
        for number in queue:
            ranks[number] = 0
        while queue:
            reached = queue.popleft()
            for number in self.before[reached]:
                if ranks[number] is not None:
                    continue
                open_moves[number] -= 1
                if choosing[number] or not open_moves[number]:
                    ranks[number] = (ranks[reached] or 0) + 1
                    queue.append(number)
        return ranks
