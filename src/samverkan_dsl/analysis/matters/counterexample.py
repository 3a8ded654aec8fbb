"""The shortest way that breaks a guarantee, and the option that would have saved the matter."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import NamedTuple, TypeAlias

from ..components import strongly_connected
from ..decisions.standing import Standing
from .game import Game, GameEdge, Solution
from .matter import Start
from .state import Chooser
from .values import End, Event, Guarantee, Label, Outcome


class Counterexample(NamedTuple):
    """One way of a matter, step by step; replayed against the rules it proves that the guarantee can be broken."""

    start: Start
    guarantee: Guarantee
    steps: tuple[Label, ...]
    outcome: Outcome
    end: End | None
    """None for a loop."""
    again: int | None = None
    """For a loop: the index of the step that follows the last one, and so on for ever."""
    saved_by: Label | None = None
    """The option of a body that, used well from there on, would have held the guarantee."""
    instead_of: int | None = None
    """The index of the step that was chosen in its place."""

    @property
    def readings(self) -> frozenset[Standing]:
        """The standing readings that the counterexample rests on."""
        return frozenset(reading for step in self.steps for reading in step.readings)


def counterexample(solution: Solution, root: int, guarantee: Guarantee) -> Counterexample | None:
    """The shortest way that breaks the guarantee, the first of equals in the model's order; None if it holds.

    Where the bodies have lost from the start it keeps to where they have, and they use every option that they have:
    none would help. Else it is the shortest of all.
    """
    game = solution.game
    start = game.positions[root]
    if solution.sure[guarantee][root] or not solution.computed[root] or not isinstance(start, Start):
        return None
    lost = solution.ranks[guarantee][root] is None
    unsafe = solution.ranks[guarantee] if lost else [True if sure else None for sure in solution.sure[guarantee]]
    way = _shortest(
        game,
        root,
        guarantee,
        lambda edge: unsafe[edge[1]] is None and not (lost and edge[0].event in UNUSED),
    )
    assert way is not None, "a guarantee that is not sure can be broken"
    numbers, edges, again = way
    end = game.end(edges[-1][1])
    saved = None if lost else _saved(solution, guarantee, numbers, edges)
    return Counterexample(
        start,
        guarantee,
        tuple(step for step, _ in edges),
        Outcome.LOOP if end is None else end.outcome,
        end,
        again,
        *(saved if saved is not None else (None, None)),
    )


UNUSED = frozenset((Event.OPTION_UNUSED, Event.DECLINES))
"""Moves by which a body leaves an option be."""
_ENTRIES = 100
"""Where a loop may be entered at so many positions, the shortest way is looked for among those reached first."""
Play = tuple[list[int], list[GameEdge], int | None]
_Within: TypeAlias = "Callable[[GameEdge], bool]"
"""Whether a way may take a move."""


def _shortest(game: Game, root: int, guarantee: Guarantee, within: _Within) -> Play | None:
    """The shortest way to a broken end, or round a loop where that breaks it: positions, moves and where it repeats."""
    came: dict[int, tuple[int, GameEdge] | None] = {root: None}
    order = [root]
    ended: int | None = None
    for number in order:
        end = game.end(number)
        if end is not None and end.outcome.breaks(guarantee):
            ended = number
            break
        for edge in game.edges[number]:
            if edge[1] not in came and within(edge):
                came[edge[1]] = (number, edge)
                order.append(edge[1])
    way: Play | None = None if ended is None else (*_back(came, ended), None)
    if guarantee is not Guarantee.TERMINATION:
        return way
    best = len(way[1]) if way is not None else None
    for component in _components(game, order, within):
        single = all(
            sum(edge[1] in component and within(edge) for edge in game.edges[number]) == 1 for number in component
        )
        for number in [number for number in order if number in component][:_ENTRIES]:
            numbers, edges = _back(came, number)
            room = None if best is None else best - len(edges) - 1
            round_ = None if room is not None and room < 1 else _round(game, number, component, room, within)
            if round_ is not None:
                way, best = ([*numbers, *round_[0]], [*edges, *round_[1]], len(edges)), len(edges) + len(round_[1])
            if single:
                break  # all ways round are one, and this is where it is first reached
    return way


def _components(game: Game, order: list[int], within: _Within) -> list[set[int]]:
    """The parts of the reached positions in which matters can go round."""
    graph = {
        number: [edge[1] for edge in game.edges[number] if within(edge)] for number in order if game.end(number) is None
    }
    return [set(component) for component in strongly_connected(graph)]


def _back(came: dict[int, tuple[int, GameEdge] | None], number: int) -> tuple[list[int], list[GameEdge]]:
    numbers, edges = [], []
    at = came[number]
    while at is not None:
        numbers.append(at[0])
        edges.append(at[1])
        at = came[at[0]]
    return numbers[::-1], edges[::-1]


def _round(
    game: Game, start: int, component: set[int], room: int | None, within: _Within
) -> tuple[list[int], list[GameEdge]] | None:
    """The shortest way from a position back to itself, of at most `room` moves."""
    came: dict[int, tuple[int, GameEdge] | None] = {start: None}
    depth = {start: 0}
    queue = deque([start])
    while queue:
        number = queue.popleft()
        if room is not None and depth[number] >= room:
            return None
        for edge in filter(within, game.edges[number]):
            if edge[1] == start:
                numbers, edges = _back(came, number)
                return [*numbers, number], [*edges, edge]
            if edge[1] in component and edge[1] not in came:
                came[edge[1]] = (number, edge)
                depth[edge[1]] = depth[number] + 1
                queue.append(edge[1])
    return None


def _saved(
    solution: Solution, guarantee: Guarantee, numbers: list[int], edges: list[GameEdge]
) -> tuple[Label, int] | None:
    """The first option on the way that the bodies, playing to hold the guarantee, would have used otherwise."""
    game, ranks = solution.game, solution.ranks[guarantee]
    for index, (number, edge) in enumerate(zip(numbers, edges, strict=True)):
        rank, reached = ranks[number], ranks[edge[1]]
        if game.choosers[number] is not Chooser.CONTROLLER or rank is None:
            continue
        if reached is None or (guarantee is Guarantee.TERMINATION and reached >= rank):
            best = [
                (found, place) for place, (_, to) in enumerate(game.edges[number]) if (found := ranks[to]) is not None
            ]
            return game.edges[number][min(best)[1]][0], index
    return None
