"""The longest roads of matters about one subject, and the rings they can be caught in (meaning.md, Latency)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from ..language import Trigger
from ..language.walk import Path
from ..loading import Region
from .cycles import cycles
from .endings import effect_silent
from .roads import HandOver, Roads, Target
from .visits import Step, StepKind, Visits, bottom_up, ring_of, same, spread
from .waiting import Assumed, Missing, Silent, Unknown


@dataclass(frozen=True, slots=True)
class Loop:
    """A ring that nothing bounds: the bodies in order, from the last back to the first."""

    bodies: tuple[str, ...]
    paths: tuple[Path, ...]
    """The rule that leads on from each."""


@dataclass(frozen=True, slots=True)
class _Leg:
    """A hand-over to one receiver, with the days from there to the end (and back, where it returns)."""

    days: int
    rule: HandOver
    target: Target


@dataclass(frozen=True, slots=True)
class _Value:
    """The longest road from a body. None: no road ends."""

    plain: int | None
    granted: int | None
    """Where the matter came with the right to settle it."""
    onward: _Leg | None
    """What the longest plain road hands over by, last; None: it is decided here."""
    onward_granted: _Leg | None
    back: tuple[_Leg, ...]
    """The longest way there and back for each trigger that returns."""


class Journeys:
    """Upper bounds of roads, each with the path that gives it.

    Hand-overs within a ring are left out of the lengths: the ring is told of instead. A bound is attained unless a
    body that matters come back to is itself reached in several ways by one road.
    """

    def __init__(self, region: Region, about: tuple[str, ...], bodies: Iterable[str], assumed: Assumed) -> None:
        """`bodies`: where matters are raised."""
        self.region = region
        self.about = about
        self.visits = Visits(Roads(region, about), assumed)
        self._graph = spread(bodies, lambda at: self._next(at, lambda rule: True))
        self._ring = ring_of(self._graph)
        one_way = {at: self._next(at, lambda rule: not rule.returns) for at in self._graph}
        self._loops = {ring[0]: self._ring_loop(ring) for ring in cycles(one_way)}
        self._caught = ring_of(one_way)
        self._loop_of_knot = {self._caught[at]: loop for at, loop in self._loops.items()}
        self._values: dict[str, _Value] = {}
        for at in bottom_up(self._graph, self._ring):
            self._values[at] = self._value(at)

    def _rules(self, body: str) -> Iterator[tuple[HandOver, Target]]:
        """Each hand-over with each receiver that it can reach."""
        for rule in self.visits.ways(body).hand_overs:
            for target in rule.targets:
                if target.body is not None and self.visits.roads.dead(target.body):
                    continue
                if target.body == body and rule.when is Trigger.REQUESTED:
                    continue
                yield rule, target

    def _next(self, body: str, wanted: Callable[[HandOver], bool]) -> list[str]:
        """The bodies that matters go to; coming back to where it is, is no hand-over."""
        found = (
            target.body
            for rule, target in self._rules(body)
            if target.body is not None and wanted(rule) and not (rule.returns and target.body == body)
        )
        return list(dict.fromkeys(found))

    def ends(self, body: str) -> bool:
        """Whether a matter raised there can end there."""
        return self.visits.ways(body).ending is not None

    def triggers(self, body: str) -> tuple[Trigger, ...]:
        """What can send a matter on or back from a body."""
        found = dict.fromkeys(rule.when for rule, _ in self._rules(body) if rule.when is not None)
        if self.visits.ways(body).sent_back is not None:
            found.setdefault(Trigger.DISAGREEMENT)
        return tuple(found)

    # Lengths

    def _leg(self, body: str, rule: HandOver, target: Target) -> _Leg | None:
        """None where the road does not end that way, or stays within a ring."""
        again = self.visits.again(body).days if rule.returns else 0
        if target.body is None or (rule.returns and target.body == body):
            return _Leg(again, rule, target)
        if same(self._ring, body, target.body):
            return None
        value = self._values[target.body]
        days = value.granted if rule.returns or rule.grants else value.plain
        return None if days is None else _Leg(days + again, rule, target)

    def _value(self, body: str) -> _Value:
        back: dict[Trigger | None, _Leg] = {}
        onward: dict[Trigger | None, _Leg] = {}
        for rule, target in self._rules(body):
            leg = self._leg(body, rule, target)
            legs = back if rule.returns else onward
            if leg is not None and (rule.when not in legs or legs[rule.when].days < leg.days):
                legs[rule.when] = leg
        base = sum(step.days for step in (*self.visits.visit(body), *self.visits.rounds(body)))
        base += sum(leg.days for leg in back.values())
        last: tuple[int, _Leg | None] | None = None
        for when, leg in onward.items():
            # A trigger that hands over for good has not fired before.
            days = leg.days - (back[when].days if when in back else 0)
            if last is None or days > last[0]:
                last = (days, leg)
        here: tuple[int, _Leg | None] = (0, None)
        granted = here if last is None or last[0] <= 0 else last
        plain = granted if self.ends(body) else last
        return _Value(
            None if plain is None else base + plain[0],
            base + granted[0],
            None if plain is None else plain[1],
            granted[1],
            tuple(back.values()),
        )

    def longest(self, body: str) -> tuple[Step, ...] | None:
        """The longest road from a body where a matter is raised; None: no road ends."""
        return None if self._values[body].plain is None else self._unfold(body, granted=False)

    def by(self, body: str, trigger: Trigger) -> tuple[Step, ...] | None:
        """The longest road on which the body's meeting ends with this; None: it does not end that way."""
        visit = self.visits.visit(body)
        best: tuple[Step, ...] | None = None
        for rule, target in self._rules(body):
            if rule.when is not trigger or (rule.returns and not self.ends(body)):
                continue
            way = self._there(body, rule, target)
            if way is not None and (best is None or _sum(way) > _sum(best)):
                best = way
        if trigger is Trigger.DISAGREEMENT and self.ends(body) and self.visits.ways(body).sent_back is not None:
            rounds = self.visits.rounds(body)
            best = rounds if best is None or _sum(rounds) > _sum(best) else best
        return None if best is None else (*visit, *best)

    def _there(self, body: str, rule: HandOver, target: Target) -> tuple[Step, ...] | None:
        back = (self.visits.again(body),) if rule.returns else ()
        if target.body is None:
            return (self._outside(body, rule, target), *back)
        if rule.returns and target.body == body:
            return back
        granted = rule.returns or rule.grants
        value = self._values[target.body]
        if (value.granted if granted else value.plain) is None:
            return None
        first, *rest = self._unfold(target.body, granted=granted)
        return (replace(first, trigger=rule.when), *rest, *back)

    def _outside(self, body: str, rule: HandOver, target: Target) -> Step:
        return replace(
            self.visits.meeting(StepKind.MEETING, target.ref, body, rule.path), trigger=rule.when, path=rule.path
        )

    def _unfold(self, body: str, *, granted: bool) -> tuple[Step, ...]:
        """The steps of the longest road. A way there and back that comes a second time is one step."""
        steps: list[Step] = []
        told: set[tuple[str, bool]] = set()
        work: list[Step | tuple[str, bool, _Leg | None]] = [(body, granted, None)]
        while work:
            item = work.pop()
            if isinstance(item, Step):
                steps.append(item)
                continue
            at, with_right, by = item
            value = self._values[at]
            when = by.rule.when if by is not None else None
            if by is not None and (at, with_right) in told:
                days = (value.granted if with_right else value.plain) or 0
                steps.append(Step(StepKind.AS_BEFORE, at, at, days, trigger=when))
                continue
            told.add((at, with_right))
            last = value.onward_granted if with_right else value.onward
            first, *rest = self.visits.visit(at)
            todo: list[Step | tuple[str, bool, _Leg | None]] = [replace(first, trigger=when), *rest]
            todo += self.visits.rounds(at)
            for leg in value.back:
                if last is None or leg.rule.when is not last.rule.when:
                    todo += [*self._opened(at, leg), self.visits.again(at)]
            if last is not None:
                todo += self._opened(at, last)
            work += reversed(todo)
        return tuple(steps)

    def _opened(self, at: str, leg: _Leg) -> list[Step | tuple[str, bool, _Leg | None]]:
        target = leg.target.body
        if target is None:
            return [self._outside(at, leg.rule, leg.target)]
        if leg.rule.returns and target == at:
            return []
        return [(target, leg.rule.returns or leg.rule.grants, leg)]

    # What lies ahead

    def ahead(self, body: str, trigger: Trigger | None = None) -> tuple[tuple[Missing, ...], Loop | None]:
        """The facts missing on all roads from a body, and the nearest loop; `trigger`: only roads that it begins."""
        missing = dict.fromkeys(self.visits.facts(body))
        if trigger is None:
            reached = self._reached([body])
        else:
            targets = []
            for rule, target in self._rules(body):
                if rule.when is trigger:
                    targets += [target.body] if target.body is not None else []
                    missing |= dict.fromkeys(self._unknown(body, rule, target))
            reached = self._reached(targets)
        for at in reached:
            missing |= dict.fromkeys(self._facts(at))
        loop = self._own_loop(body) if trigger in (None, Trigger.DISAGREEMENT) else None
        return tuple(missing), loop or next((found for at in reached if (found := self._loop_at(at))), None)

    def _reached(self, bodies: Sequence[str]) -> list[str]:
        return list(spread(bodies, lambda at: self._graph[at]))

    def _facts(self, body: str) -> Iterator[Missing]:
        yield from self.visits.facts(body)
        for rule, target in self._rules(body):
            yield from self._unknown(body, rule, target)

    def _unknown(self, body: str, rule: HandOver, target: Target) -> Iterator[Missing]:
        if target.body is None:
            yield from self.visits.meeting(StepKind.MEETING, target.ref, body, rule.path).missing
        elif target.body != body and same(self._ring, body, target.body) and not same(self._caught, body, target.body):
            yield Missing(Unknown.MUTUAL, target.body, body, rule.path)

    def _loop_at(self, body: str) -> Loop | None:
        return self._own_loop(body) or (self._loop_of_knot[self._caught[body]] if body in self._caught else None)

    def _own_loop(self, body: str) -> Loop | None:
        """Sending back without a bound."""
        back = self.visits.ways(body).sent_back
        if back is None or back.rounds is not None:
            return None
        who = next((target.ref for target in back.to), body)
        return Loop((body,) if who == body else (body, who), (back.path,))

    def _ring_loop(self, ring: tuple[str, ...]) -> Loop:
        paths = []
        for number, at in enumerate(ring):
            onward = ring[(number + 1) % len(ring)]
            paths.append(
                next(rule.path for rule, target in self._rules(at) if target.body == onward and not rule.returns)
            )
        return Loop(ring, tuple(paths))

    def silent(self, bodies: Iterable[str]) -> tuple[Silent, ...]:
        """What is counted as nothing at these bodies."""
        known = (body for body in bodies if body in self.region.bodies)
        return tuple(silence for body in known for silence in self.visits.wait(body).silent)

    def effect_read(self, bodies: Iterable[str]) -> bool:
        """Whether a body on the way ends matters only by the reading *högsta möjliga*."""
        return any(body in self.region.bodies and effect_silent(self.region, body, self.about) for body in bodies)


def _sum(steps: Iterable[Step]) -> int:
    return sum(step.days for step in steps)
