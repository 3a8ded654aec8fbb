"""One visit of a matter to one body, in days: prepared, anchored, waited for, sent back (meaning.md, Latency)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from ..language import Trigger
from ..language.walk import Path
from .cycles import knots
from .roads import Back, Helper, Roads, Target, Ways
from .waiting import Assumed, Missing, Unknown, Wait, wait


class StepKind(Enum):
    """What takes the time."""

    MEETING = "meeting"
    """Until the body's next meeting."""
    PREPARATION = "preparation"
    ANCHORING = "anchoring"
    """With another body, before the meeting that decides."""
    BETWEEN = "between"
    """Anchoring between two of the body's own meetings."""
    AGAIN = "again"
    """The body's next meeting, when the matter has come back."""
    POSTPONED = "postponed"
    AS_BEFORE = "as-before"
    """The same road as once before on the way, in all."""


@dataclass(frozen=True, slots=True)
class Step:
    """A part of a road."""

    kind: StepKind
    who: str
    """A body; or a party, role or reserved word, whose time is not known."""
    home: str
    """The body that `who` is seen from."""
    days: int
    """0 where a fact is missing."""
    wait: Wait | None = None
    """What the days are made of, where a body's meeting is waited for."""
    missing: tuple[Missing, ...] = ()
    trigger: Trigger | None = None
    """What sent the matter here, on the first step after it was handed over."""
    path: Path = ()
    """The rule that the step rests on; empty: the body's meetings."""


class Visits:
    """The visits to every body for matters about one subject."""

    def __init__(self, roads: Roads, assumed: Assumed) -> None:
        self.roads = roads
        self.assumed = assumed
        self._waits: dict[str, Wait] = {}
        self._ways: dict[str, Ways] = {}
        self._chains: dict[bool, dict[str, tuple[int, Target | None, Path]]] = {False: {}, True: {}}

    def ways(self, body: str) -> Ways:
        """The ways from a body."""
        if body not in self._ways:
            self._ways[body] = self.roads.ways(body)
        return self._ways[body]

    def wait(self, body: str) -> Wait:
        """The wait for the body's next meeting."""
        if body not in self._waits:
            self._waits[body] = wait(self.roads.region, body, self.roads.about, self.assumed)
        return self._waits[body]

    def meeting(self, kind: StepKind, who: str, home: str, path: Path = ()) -> Step:
        """Until `who` meets, with the meetings lost; or that somebody without meetings here has to act."""
        if who not in self.roads.region.bodies:
            why = Unknown.TARGET if who == "unspecified" else Unknown.OUTSIDE
            return Step(kind, who, home, 0, None, (Missing(why, who, home, path),), None, path)
        found = self.wait(who)
        days = found.gap * (1 + self.assumed.lost) + found.lead
        return Step(kind, who, home, days, found, found.missing, None, path)

    def visit(self, body: str, *, required: bool = False) -> tuple[Step, ...]:
        """The longest visit; `required`: without steps that the document leaves to anybody's choice."""
        ways = self.ways(body)
        steps = list(self._prepared(body, required))
        for helper in ways.anchors:
            if helper.required or not required:
                steps.append(self._longest(StepKind.ANCHORING, helper, body))
        steps.append(self.meeting(StepKind.MEETING, body, body))
        if ways.between_required or (ways.between and not required):
            found = self.wait(body)
            steps.append(Step(StepKind.BETWEEN, body, body, found.gap, found, found.missing))
        return tuple(steps)

    def rounds(self, body: str) -> tuple[Step, ...]:
        """The times that the body may send the matter back, where they are counted."""
        back = self.ways(body).sent_back
        if back is None or not back.rounds:
            return ()
        if back.back is Back.POSTPONED:
            found = self.wait(body)
            days = found.gap * back.rounds
            return (Step(StepKind.POSTPONED, body, body, days, found, found.missing, Trigger.DISAGREEMENT, back.path),)
        once = [self._longest(StepKind.PREPARATION, Helper(back.to, True, back.path), body), self.again(body)]
        once[0] = replace(once[0], trigger=Trigger.DISAGREEMENT)
        return tuple(replace(step, days=step.days * back.rounds) for step in once)

    def again(self, body: str) -> Step:
        """The body's meeting when the matter has come back."""
        return self.meeting(StepKind.AGAIN, body, body)

    def facts(self, body: str, *, required: bool = False) -> tuple[Missing, ...]:
        """What is missing to know the longest visit, whichever way it is prepared and anchored."""
        found = dict.fromkeys(self.wait(body).missing)
        ways = self.ways(body)
        back = ways.sent_back
        pending = [(body, helper) for helper in self._preparers(body, required)]
        seen: set[str] = {body}
        for home, helper in pending:
            for target in helper.targets:
                found |= dict.fromkeys(self.meeting(StepKind.PREPARATION, target.ref, home, helper.path).missing)
                if target.body is not None and target.body not in seen:
                    seen.add(target.body)
                    pending += [(target.body, each) for each in self._preparers(target.body, required)]
        beside = [helper for helper in ways.anchors if helper.required or not required]
        if back is not None and back.rounds and not required:
            beside.append(Helper(back.to, True, back.path))
        for helper in beside:
            for target in helper.targets:
                found |= dict.fromkeys(self.meeting(StepKind.ANCHORING, target.ref, body, helper.path).missing)
        return tuple(found)

    def _preparers(self, body: str, required: bool) -> list[Helper]:
        return [each for each in self.ways(body).preparers if each.required or not required]

    def _longest(self, kind: StepKind, helper: Helper, home: str) -> Step:
        steps = [self.meeting(kind, target.ref, home, helper.path) for target in helper.targets]
        return max(steps, key=lambda step: step.days)

    def _prepared(self, body: str, required: bool) -> list[Step]:
        """The longest chain of preparations before the body's meeting, the first of them first."""
        self._fill_chains(body, required)
        steps: list[Step] = []
        at = body
        while True:
            _, target, path = self._chains[required][at]
            if target is None:
                break
            steps.append(self.meeting(StepKind.PREPARATION, target.ref, at, path))
            if target.body is None:
                break
            at = target.body
        return steps[::-1]

    def _fill_chains(self, body: str, required: bool) -> None:
        """The days of preparation before each body's meeting, and the last preparer of the longest chain.

        Bodies that prepare for each other prepare once: only chains without a ring are followed.
        """
        chains = self._chains[required]
        if body in chains:
            return

        def onward(at: str) -> list[str]:
            if at in chains:
                return []
            helpers = self._preparers(at, required)
            return [target.body for each in helpers for target in each.targets if target.body is not None]

        graph = spread([body], onward)
        ring = ring_of(graph)
        for at in bottom_up(graph, ring):
            if at in chains:
                continue
            best: tuple[int, Target | None, Path] = (0, None, ())
            for helper in self._preparers(at, required):
                for target in helper.targets:
                    if target.body is not None and same(ring, at, target.body):
                        continue
                    days = self.meeting(StepKind.PREPARATION, target.ref, at).days
                    days += chains[target.body][0] if target.body is not None else 0
                    if best[1] is None or days > best[0]:
                        best = (days, target, helper.path)
            chains[at] = best


def spread(starts: Iterable[str], onward: Callable[[str], Iterable[str]]) -> dict[str, list[str]]:
    """The graph of everything that is reached from `starts`."""
    graph: dict[str, list[str]] = {}
    pending = list(starts)
    for node in pending:
        if node not in graph:
            graph[node] = list(dict.fromkeys(onward(node)))
            pending += graph[node]
    return graph


def ring_of(graph: dict[str, list[str]]) -> dict[str, int]:
    """For each node that can come back to itself, the knot it is in."""
    return {node: number for number, knot in enumerate(knots(graph)) for node in knot}


def bottom_up(graph: dict[str, list[str]], ring: dict[str, int]) -> Sequence[str]:
    """The nodes, each after all that it leads to, without the edges within knots."""
    done: dict[str, None] = {}
    for root in graph:
        work = [(root, False)]
        while work:
            node, left = work.pop()
            if left:
                done[node] = None
            elif node not in done:
                work.append((node, True))
                work += [(each, False) for each in graph[node] if each not in done and not same(ring, node, each)]
    return tuple(done)


def same(ring: dict[str, int], one: str, other: str) -> bool:
    """Whether an edge stays within a knot."""
    return one in ring and ring[one] == ring.get(other)
