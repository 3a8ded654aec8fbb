"""One matter followed: everywhere that it can go, or only where certain things happen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ...language import Trigger
from ...loading import Region
from .game import Game, GameEdge
from .matter import Start, SubjectAreas, Tasks, has_task, starts
from .papers import paper_lines
from .rulebook import Rulebook
from .state import Chooser, State
from .values import End, Event

_AGREES = (Event.AGREED, Event.MEDIATED, Event.QUORATE, Event.TAKEN_UP)
_FAILS = {
    Event.DISAGREED: Trigger.DISAGREEMENT,
    Event.TIED: Trigger.DISAGREEMENT,
    Event.NOT_MEDIATED: Trigger.DISAGREEMENT,
    Event.NO_QUORUM: Trigger.NO_QUORUM,
}


class Trace(NamedTuple):
    """The part of the game that a matter can go through. Position 0 is where it is raised."""

    start: Start
    when: tuple[Trigger, ...] | None
    """What is the case; None: whatever can be."""
    positions: tuple[State | End | Start, ...]
    choosers: tuple[Chooser, ...]
    edges: tuple[tuple[GameEdge, ...], ...]

    def ends(self) -> tuple[End, ...]:
        """How it may end, in the order met."""
        return tuple(position for position in self.positions if isinstance(position, End))

    def endless(self) -> bool:
        """Whether it may go round for ever."""
        left = [len(edges) for edges in self.edges]
        before: list[list[int]] = [[] for _ in self.edges]
        for number, edges in enumerate(self.edges):
            for _, target in edges:
                before[target].append(number)
        pending = [number for number, count in enumerate(left) if not count]
        while pending:
            number = pending.pop()
            for source in before[number]:
                left[source] -= 1
                if not left[source]:
                    pending.append(source)
        return any(left)


def start_of(region: Region, body: str, subject: str | None) -> Start:
    """The start of a matter of this subject in this body, whether or not anybody has a right to raise it there."""
    for start in starts(region):
        if start.body == body and (subject in start.subjects or (subject is None and not start.subjects)):
            return start._replace(subjects=() if subject is None else (subject,))
    page = region.bodies[body]
    matter = SubjectAreas(region).matter(subject, page)
    subjects = () if subject is None else (subject,)
    return Start(body, matter, subjects, has_task(Tasks(page), matter, paper_lines(region).begun(body)), frozenset())


def trace(region: Region, body: str, subject: str | None = None, when: Iterable[Trigger] | None = None) -> Trace:
    """Follow a matter raised in `body`.

    `when` says what is the case: attributes of the matter, disagreement and lost quorum at every body it comes to.
    What is not named is not the case: the body agrees, the meeting is quorate. What others answer when they are asked,
    and what bodies do with their options, is left open. Without `when` everything is.
    Raises KeyError for a body that the region does not have.
    """
    start = start_of(region, body, subject)
    game = Game(Rulebook(region))
    if when is None:
        return _part(game, game.root(start), start, None)
    chosen = tuple(trigger for trigger in Trigger if trigger in set(when))
    return _part(game, game.raised(start, chosen), start, chosen)


def _part(game: Game, root: int, start: Start, when: tuple[Trigger, ...] | None) -> Trace:
    numbers = {root: 0}
    order = [root]
    edges: list[tuple[GameEdge, ...]] = []
    for number in order:
        kept = game.edges[number] if when is None else _happens(game.edges[number], when)
        for _, target in kept:
            if target not in numbers:
                numbers[target] = len(order)
                order.append(target)
        edges.append(tuple((step, numbers[target]) for step, target in kept))
    return Trace(
        start,
        when,
        tuple(game.positions[number] for number in order),
        tuple(game.choosers[number] for number in order),
        tuple(edges),
    )


def _happens(edges: Sequence[GameEdge], when: tuple[Trigger, ...]) -> list[GameEdge]:
    """The moves that fit what is said to be the case."""
    failing = [edge for edge in edges if _FAILS.get(edge[0].event) in when]
    return failing or [edge for edge in edges if edge[0].event in _AGREES] or list(edges)
