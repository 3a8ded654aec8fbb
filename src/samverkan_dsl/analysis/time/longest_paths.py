"""The longest ways through the game of matters, and the rings they can be caught in (meaning.md, Latency)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeAlias

from ...graph.cycles import cycles
from ...language import Trigger
from ...language.walk import Path
from ..components import bottom_up, component_of, same
from ..decisions.standing import Standing
from ..matters import End, Event, Label, Matter, Matters, Outcome, Start, State
from .meeting_gaps import Assumed, MissingFact, Unknown
from .transition_costs import NOTHING, TIMED, Cost, Delay, Onward, TransitionCosts, why

_RETURNS = frozenset((Event.SENT_BACK, Event.POSTPONED))
_AWAY = frozenset((Event.HANDED_OVER, Event.RECEIVED, Event.SAID_YES, Event.BROUGHT_BACK, *_RETURNS))
"""Moves of which every ring has one: within a visit matters only move on."""
_SPLIT = frozenset((Event.STRUCK, Event.LEFT_TO_EACH, Event.MEDIATED, Event.NOT_MEDIATED, *_RETURNS))
First: TypeAlias = "Trigger | Onward | None"
"""What first sends a matter on or back from the body where it was raised; None: that body decides it."""


class Loop(NamedTuple):
    """A ring that nothing bounds: the bodies in order, from the last back to the first."""

    bodies: tuple[str, ...]
    paths: tuple[Path, ...]
    """The rule that leads on from each."""


class LongestPath(NamedTuple):
    """One longest way: what takes time on it, and the standing readings it rests on."""

    steps: tuple[Delay, ...]
    readings: frozenset[Standing]
    outcome: Outcome | None
    """What it comes to; None: it closes a ring."""

    @property
    def days(self) -> int:
        """The sum of its steps."""
        return sum(step.days for step in self.steps)


class _Best(NamedTuple):
    """The longest way from a position: its days, and the first move."""

    days: int
    edge: int | None = None
    """None: it ends here, or the move closes a ring and is told of instead."""
    round: bool = False
    """Whether it comes to an end only by a move within a ring."""

    def beats(self, other: _Best | None) -> bool:
        """Whether it is told rather than another; one that ends without going round always is."""
        return other is None or (not self.round, self.days) > (not other.round, other.days)


class LongestPaths:
    """Longest ways, each with the moves that give it; the moves that close a ring are left out of the lengths, but for
    the positions that come to an end in no other way.

    Exact where nothing can go round for ever, but for one thing: returns that a number bounds are counted anew when a
    matter comes back from somebody who was asked, so that such a way is an upper bound.
    """

    def __init__(self, matters: Matters, assumed: Assumed) -> None:
        self.game = matters.game
        self.assumed = assumed
        self._costs_of: dict[Matter, TransitionCosts] = {}
        self._graph = {number: [target for _, target in edges] for number, edges in enumerate(self.game.edges)}
        self._component = component_of(self._graph)
        self._loops: dict[int, Loop] = {}
        self._costs: list[list[Cost]] = [
            [self._computed(number, edge) for edge in range(len(edges))] for number, edges in enumerate(self.game.edges)
        ]
        onward = dict(self._graph)
        for number in self._component:
            edges = enumerate(self.game.edges[number])
            onward[number] = [target for at, (_, target) in edges if not self._closes(number, at)]
        self._best: dict[int, _Best | None] = {}
        self._goes_round: dict[int, bool] = {}
        for number in bottom_up(onward, {}):
            self._best[number] = self._longest(number)
            self._goes_round[number] = number in self._component or any(
                self._goes_round[each] for each in onward[number]
            )
        if self._component:
            self._find_ways_out()
        self._first: dict[tuple[int, bool], dict[First, _Best]] = {}

    def costs(self, matter: Matter) -> TransitionCosts:
        """What moves of such matters take."""
        if matter not in self._costs_of:
            self._costs_of[matter] = TransitionCosts(self.game.transitions.handover, matter, self.assumed)
        return self._costs_of[matter]

    def _closes(self, number: int, edge: int) -> bool:
        """Whether a move leads back within a ring."""
        label, target = self.game.edges[number][edge]
        return label.event in _AWAY and same(self._component, number, target)

    def _cost(self, number: int, edge: int, required: bool = False) -> Cost:
        return self._computed(number, edge, True) if required else self._costs[number][edge]

    def _computed(self, number: int, edge: int, required: bool = False) -> Cost:
        label, target = self.game.edges[number][edge]
        position, there = self.game.positions[number], self.game.positions[target]
        if label.event not in TIMED or isinstance(position, End) or isinstance(there, Start):
            return NOTHING
        return self.costs(position.matter).cost(label, there, required=required)

    def _longest(self, number: int) -> _Best | None:
        end = self.game.end(number)
        if end is not None:
            return None if end.outcome.stuck else _Best(0)
        best: _Best | None = None
        for edge, (_, target) in enumerate(self.game.edges[number]):
            after = None if self._closes(number, edge) else self._best[target]
            if after is not None:
                one = _Best(after.days + self._cost(number, edge).days, edge)
                best = one if one.beats(best) else best
        return best

    def _find_ways_out(self) -> None:
        """Gives a way, of the fewest moves, to the positions that come to an end only by a move within a ring."""
        before: dict[int, list[tuple[int, int]]] = {}
        for number, targets in self._graph.items():
            if self._best[number] is None:
                for edge, target in enumerate(targets):
                    before.setdefault(target, []).append((number, edge))
        pending = [(target, best) for target in before if (best := self._best[target]) is not None]
        for target, after in pending:
            for number, edge in before.get(target, ()):
                if self._best[number] is None:
                    found = _Best(after.days + self._cost(number, edge).days, edge, round=True)
                    self._best[number] = found
                    pending.append((number, found))

    def days(self, root: int) -> int | None:
        """The days of the longest way from a position; None: none ends."""
        best = self._best[root]
        return None if best is None else best.days

    def goes_round(self, root: int) -> bool:
        """Whether a matter can go round for ever from there."""
        return self._goes_round[root]

    def longest(self, root: int) -> LongestPath | None:
        """The longest way from a position; None: none ends."""
        return None if self._best[root] is None else self._way(list(self._moves(root)))

    def _moves(self, number: int) -> Iterator[tuple[int, int]]:
        """The moves of the longest way from a position, each with where it is made."""
        while (best := self._best[number]) is not None and best.edge is not None:
            yield number, best.edge
            number = self.game.edges[number][best.edge][1]

    def _way(self, moves: Sequence[tuple[int, int]], required: bool = False) -> LongestPath:
        steps: list[Delay] = []
        readings: frozenset[Standing] = frozenset()
        before: tuple[Delay, ...] = ()
        for number, edge in moves:
            label, _ = self.game.edges[number][edge]
            cost = self._cost(number, edge, required)
            readings |= label.readings
            if label.event in _RETURNS and before == cost.steps:  # one more round of the same
                last = len(steps) - len(before)
                steps[last:] = [
                    had._replace(days=had.days + more.days) for had, more in zip(steps[last:], before, strict=True)
                ]
            else:
                steps += cost.steps
            before = cost.steps if cost.steps else before
        end = self.game.end(self.game.edges[moves[-1][0]][moves[-1][1]][1]) if moves else None
        return LongestPath(tuple(steps), readings, None if end is None else end.outcome)

    # How ways begin

    def begins(self, root: int) -> dict[First, LongestPath]:
        """The longest way for each thing that can first send the matter on or back; None: the body itself decides."""
        return {first: self._begun(root, first, False) for first in self._firsts(root, False)}

    def at_once(self, root: int) -> LongestPath:
        """The longest way on which the body itself decides, where it can, without steps left to choice."""
        return self._begun(root, None, True)

    def _sends(self, label: Label) -> tuple[bool, First]:
        """Whether a move is the first that sends the matter on or back, and why."""
        if label.event in _SPLIT:
            return True, Trigger.DISAGREEMENT
        reason = why(label)
        return label.event is Event.HANDED_OVER or reason is Onward.RECOMMENDED, reason

    def _firsts(self, number: int, required: bool) -> dict[First, _Best]:
        key = number, required
        if key in self._first:
            return self._first[key]
        end = self.game.end(number)
        found: dict[First, _Best] = {} if end is None or end.outcome.stuck else {None: _Best(0)}
        for edge, (label, target) in enumerate(self.game.edges[number]):
            sent, reason = self._sends(label)
            cost = self._cost(number, edge, required).days
            for first, after in self._onward(number, edge, sent, reason, target, required):
                best = _Best(after.days + cost, edge, after.round)
                found[first] = best if best.beats(found.get(first)) else found[first]
        self._first[key] = found
        return found

    def _onward(
        self, number: int, edge: int, sent: bool, reason: First, target: int, required: bool
    ) -> Iterator[tuple[First, _Best]]:
        if not sent:
            yield from self._firsts(target, required).items()
        elif self._closes(number, edge):
            yield reason, _Best(-self._cost(number, edge).days)
        elif (after := self._best[target]) is not None:
            yield reason, after

    def _begun(self, root: int, first: First, required: bool) -> LongestPath:
        moves: list[tuple[int, int]] = []
        number = root
        while (edge := self._firsts(number, required)[first].edge) is not None:
            label, target = self.game.edges[number][edge]
            if self._sends(label)[0]:
                if not self._closes(number, edge):
                    moves += [(number, edge), *self._moves(target)]
                break
            moves.append((number, edge))
            number = target
        return self._way(moves, required)

    # What lies ahead

    def ahead(self, root: int) -> tuple[tuple[MissingFact, ...], Loop | None]:
        """The facts missing on the ways from a position that end, and the nearest ring."""
        return self._ahead([root])

    def ahead_of(self, root: int, first: First, required: bool = False) -> tuple[tuple[MissingFact, ...], Loop | None]:
        """The same for the ways that begin so; `required`: without steps left to choice before they do."""
        missing: dict[MissingFact, None] = {}
        loop: Loop | None = None
        after: list[int] = []
        pending = [root]
        seen = {root}
        for number in pending:
            for edge, (label, target) in enumerate(self.game.edges[number]):
                sent, reason = self._sends(label)
                if sent and reason is not first:
                    continue
                # A way that never ends has no days to miss facts of, but it may go round.
                if self._best[target] is not None if sent else first in self._firsts(target, required):
                    missing |= dict.fromkeys(self._cost(number, edge, required).missing)
                if sent and self._closes(number, edge):
                    loop = loop or self._loop(number)
                elif sent:
                    after.append(target)
                elif target not in seen:
                    seen.add(target)
                    pending.append(target)
        more, ring = self._ahead(after)
        return tuple(missing | dict.fromkeys(more)), loop or ring

    def _ahead(self, roots: list[int]) -> tuple[tuple[MissingFact, ...], Loop | None]:
        missing: dict[MissingFact, None] = {}
        loop: Loop | None = None
        seen = set(roots)
        for number in roots:
            if number in self.game.unknown:
                missing[MissingFact(Unknown.TOO_LARGE, "")] = None
            if number in self._component:
                loop = loop or self._loop(number)
            for edge, (_, target) in enumerate(self.game.edges[number]):
                if self._best[target] is not None:
                    missing |= dict.fromkeys(self._cost(number, edge).missing)
                if target not in seen:
                    seen.add(target)
                    roots.append(target)
        return tuple(missing), loop

    def _loop(self, member: int) -> Loop:
        """The shortest ring through the first position of a component, as the bodies that it passes."""
        if self._component[member] not in self._loops:
            self._loops[self._component[member]] = self._passed(member)
        return self._loops[self._component[member]]

    def _passed(self, member: int) -> Loop:
        component = {number for number, ring in self._component.items() if ring == self._component[member]}
        (ring,) = cycles({number: self._graph[number] for number in sorted(component)})
        hops: dict[str, Path] = {}
        returned: Loop | None = None
        for at, number in enumerate(ring):
            onward = ring[(at + 1) % len(ring)]
            label = next(label for label, target in self.game.edges[number] if target == onward)
            here, there = self.game.positions[number], self.game.positions[onward]
            # Where the matter is, not who acts: a preparer may have it prepared by another while it stays where it is.
            if isinstance(here, State) and isinstance(there, State) and there.body != here.body:
                hops.setdefault(here.body, label.path)
            elif label.event in _AWAY:
                away = [name for name in label.to if name != label.body][:1]
                returned = Loop((label.body, *away), (label.path,))
        return Loop(tuple(hops), tuple(hops.values())) if hops or returned is None else returned
