"""How matters come to where they are stuck: one shortest way for each line of the model that lets it happen."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, TypeAlias

from ...graph.cycles import cycles
from .analysis import Case, Matters
from .matter import Start
from .state import State
from .values import End, Event, Guarantee, Label, Why

_UNUSED = frozenset((Event.OPTION_UNUSED, Event.DECLINES))
_RETURNED = frozenset((Event.SENT_BACK, Event.POSTPONED))
_MOVED = frozenset((Event.HANDED_OVER, Event.RECEIVED))
_OF_OTHERS = frozenset((Why.ONLY_HANDLES, Why.NO_MANDATE, Why.DECLINED))
"""Ends that are a fault where the matter came from another body."""


class StuckPath(NamedTuple):
    """One way from where a matter is raised to where it is stuck."""

    start: Start
    steps: tuple[Label, ...]
    end: End

    @property
    def sent(self) -> Label | None:
        """The last step that sent the matter from another body than the one where it ends."""
        moves = (step for step in reversed(self.steps) if step.event in _MOVED)
        return next((step for step in moves if step.body != self.end.body), None)

    @property
    def unused(self) -> Label | None:
        """The last option that a body had and did not use."""
        return next((step for step in reversed(self.steps) if step.event in _UNUSED), None)


class StuckPaths(NamedTuple):
    """The ways that end badly, each end once."""

    stuck: tuple[StuckPath, ...]
    """Whatever the bodies do with their options, a matter can come to these."""
    by_choice: tuple[StuckPath, ...]
    """To these only where a body does not use an option that it has."""
    rings: tuple[tuple[Label, ...], ...]
    """Hand-overs by which matters go round for ever that the bodies cannot be sure to bring to an end."""


def stuck_paths(found: Matters, cases: Iterable[Case]) -> StuckPaths:
    """The ways of these cases' matters that end badly, in the order in which the shortest are met."""
    ranks = found.solution.ranks[Guarantee.TERMINATION]
    roots = [case.root for case in cases]
    unsure = [root for root in roots if ranks[root] is None]
    # A start that rests on no reading is told before one that does.
    unsure.sort(key=lambda root: bool(_start(found, root).readings))
    roots.sort(key=lambda root: bool(_start(found, root).readings))
    lost = _shortest(found, unsure, lambda number, step: ranks[number] is None and step.event not in _UNUSED)
    told = {way.end for way in lost}
    free = _shortest(found, roots, lambda number, step: True)
    return StuckPaths(
        tuple(lost),
        tuple(way for way in free if way.end not in told and way.unused is not None),
        tuple(_rings(found, unsure, ranks)),
    )


def _start(found: Matters, root: int) -> Start:
    start = found.game.positions[root]
    assert isinstance(start, Start)
    return start


def _shortest(found: Matters, roots: Iterable[int], within: Callable[[int, Label], bool]) -> list[StuckPath]:
    """The shortest way to each end where the matter is stuck, by way of moves into positions that are `within`.

    Where it only matters that others send such matters, the shortest way by which they come from another body.
    """
    game = found.game
    came: dict[_Reached, tuple[_Reached, Label] | None] = {(root, False): None for root in roots}
    queue = deque(came)
    stuck_paths: dict[End, StuckPath] = {}
    while queue:
        here = queue.popleft()
        number, sent = here
        end = game.end(number)
        if end is not None and end.outcome.stuck:
            better = sent and end.why in _OF_OTHERS and end in stuck_paths and stuck_paths[end].sent is None
            if better or end not in stuck_paths:
                stuck_paths[end] = _way(found, came, here, end)
        for step, target in game.edges[number]:
            position = game.positions[target]
            there = target, sent or (isinstance(position, State) and position.body != step.body)
            if there not in came and within(target, step):
                came[there] = here, step
                queue.append(there)
    return list(stuck_paths.values())


_Reached: TypeAlias = tuple[int, bool]
"""A position, and whether the matter has left the body where it was raised."""


def _way(found: Matters, came: dict[_Reached, tuple[_Reached, Label] | None], here: _Reached, end: End) -> StuckPath:
    steps: list[Label] = []
    before = came[here]
    while before is not None:
        here, step = before
        steps.append(step)
        before = came[here]
    return StuckPath(_start(found, here[0]), tuple(reversed(steps)), end)


def _rings(found: Matters, roots: Iterable[int], ranks: list[int | None]) -> Iterator[tuple[Label, ...]]:
    """Rings of hand-overs for more than one reason; returns and rings for one reason are told by simpler rules."""
    game = found.game
    moves: dict[tuple[int, int], Label] = {}
    graph: dict[int, list[int]] = {}
    pending = [root for root in roots if ranks[root] is None]
    while pending:
        number = pending.pop()
        if number in graph:
            continue
        targets = graph[number] = []
        for step, target in game.edges[number]:
            if ranks[target] is None and step.event not in _RETURNED:
                moves.setdefault((number, target), step)
                targets.append(target)
                pending.append(target)
    told: set[frozenset[object]] = set()
    for ring in cycles(graph):
        steps = [moves[here, ring[(at + 1) % len(ring)]] for at, here in enumerate(ring)]
        sent = tuple(step for step in steps if step.event in _MOVED)
        lines = frozenset(found.region.where(*step.path) for step in sent)
        if len({step.when for step in sent}) > 1 and lines not in told:
            told.add(lines)
            yield sent
