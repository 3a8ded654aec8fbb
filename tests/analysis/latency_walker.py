"""Roads counted by hand: every way that a matter can take through a small system, one move at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Any

from samverkan_dsl.analysis.time.longest_paths import Loop
from samverkan_dsl.analysis.time.meeting_gaps import MissingFact
from samverkan_dsl.analysis.time.transition_costs import Delay, DelayKind, Onward
from samverkan_dsl.language import Trigger
from samverkan_dsl.language.walk import Path

from .latency_days import Days, Part
from .latency_systems import Sends

DISAGREEMENT = "decisions", "disagreement"


@dataclass(frozen=True)
class Way:
    """A way to an end; or, where `loops`, to a return that may come for ever, whose facts count and days do not."""

    parts: tuple[Part, ...] = ()
    first: Trigger | Onward | None = None
    loops: Loop | None = None
    beyond: frozenset[MissingFact] = frozenset()
    sent: bool = False
    """Whether something had sent the matter on before the loop."""

    @property
    def days(self) -> int:
        return sum(part.days for part in self.parts)

    @property
    def missing(self) -> frozenset[MissingFact]:
        return frozenset().union(*(part.missing for part in self.parts))

    def takes(self, steps: tuple[Delay, ...]) -> bool:
        """Whether the steps are this way's; rounds of the same are told as one."""
        rows = [()] if not steps else [steps]
        parts: list[tuple[Part, int]] = []
        for part in self.parts:
            if part.returned and parts and parts[-1][0] == part:
                parts[-1] = part, parts[-1][1] + 1
            else:
                parts.append((part, 1))
        left = {tuple(_bare(step) for step in row) for row in rows}
        for part, rounds in parts:
            told = {tuple(_bare(step._replace(days=step.days * rounds)) for step in row) for row in part.rows}
            left = {rest[len(row) :] for rest in left for row in told if rest[: len(row)] == row}
        return () in left


def _bare(step: Delay) -> tuple[Any, ...]:
    return step.kind, step.who, step.home, step.days, step.trigger, step.path, frozenset(step.missing)


@dataclass(frozen=True)
class At:
    """Where the matter is."""

    body: str
    waiting: tuple[str, ...] = ()
    spent: frozenset[tuple[str, str]] = frozenset()
    mediated: frozenset[str] = frozenset()
    returns: int = 0
    sent: bool = False
    round: bool = False


class Walker(Days):
    """A system with the ways through it."""

    def ways(self, strict: bool = False) -> list[Way]:
        """Every way from `b0`, for a matter of any attributes."""
        triggers = sorted({rule.when for page in self.pages.values() for rule in page.sends})
        visit = self.visit("b0", strict=strict)
        return [
            replace(way, parts=(visit, *way.parts))
            for size in range(len(triggers) + 1)
            for chosen in combinations(triggers, size)
            for way in self.limits(At("b0"), frozenset(chosen))
        ]

    def limits(self, at: At, attributes: frozenset[str]) -> list[Way]:
        """All ways from here; where none of them ends, what a return would need is not asked for."""
        ways = list(self._limits(at, attributes))
        ends = any(way.loops is None for way in ways)
        return ways if ends else [replace(way, beyond=frozenset()) for way in ways]

    def _limits(self, at: At, attributes: frozenset[str]) -> Iterator[Way]:
        """Before the body decides: it may send the matter on, or it must, or it decides."""
        fire = [
            (number, rule)
            for number, rule in enumerate(self.pages[at.body].sends)
            if rule.when in attributes and (at.body, rule.when) not in at.spent
        ]
        for number, rule in fire:
            if rule.may:
                yield from self.sent(at, rule, number, attributes)
        must = [(number, rule) for number, rule in fire if not rule.may]
        for number, rule in must:
            yield from self.sent(at, rule, number, attributes)
        if must:
            return
        if self.pages[at.body].decides:
            yield from self.settled(at, attributes)
            yield from self.disagreed(at, attributes)
            return
        for other, page in self.pages.items():
            if any(at.body in rule.by for rule in page.prepares):
                then = self.limits(replace(at, body=other, returns=0, sent=True, round=False), attributes)
                yield from _after(then, self.visit(other, at.body), Onward.PREPARED)

    def sent(self, at: At, rule: Sends, number: int, attributes: frozenset[str]) -> Iterator[Way]:
        path: Path = ("bodies", at.body, "escalation", number)
        trigger = next(one for one in Trigger if one.key == rule.when)
        spent = at.spent | {(at.body, rule.when)}
        home = replace(at, spent=spent, returns=0, sent=True, round=False)
        again = [self.step(DelayKind.AGAIN, at.body, at.body)]
        if rule.how == "asked":
            asked = self.slowest(DelayKind.MEETING, rule.to, at.body, path)
            yield Way((self.part(asked, trigger=trigger),), trigger)
            yield from _after(self.limits(home, attributes), self.part(asked, again, trigger=trigger), trigger)
            return
        for to in rule.to:
            if rule.how == "fetched":
                part = self.part([self.step(DelayKind.MEETING, to, at.body, path)], again, trigger=trigger)
                yield from _after(self.limits(home, attributes), part, trigger)
            elif self.pages[to].external:
                yield Way((self.part([self.step(DelayKind.MEETING, to, at.body, path)], trigger=trigger),), trigger)
            else:
                there = replace(at, body=to, returns=0, sent=True, round=False)
                if rule.how == "back":
                    there = replace(there, waiting=(*at.waiting, at.body), spent=spent)
                visit = self.visit(to, at.body, trigger=trigger)
                yield from _after(self.limits(there, attributes), visit, trigger)

    def settled(self, at: At, attributes: frozenset[str]) -> Iterator[Way]:
        page = self.pages[at.body]
        if at.waiting:
            home = at.waiting[-1]
            then = self.limits(replace(at, body=home, waiting=at.waiting[:-1], returns=0, round=False), attributes)
            yield from _after(then, self.part([self.step(DelayKind.AGAIN, home, home)]), None)
        elif page.ratified and (page.settles or {*page.ratified} == {"own-decision-bodies"}):
            # What does not settle by itself is settled by those who confirm it, where they all can.
            path: Path = ("bodies", at.body, "mandates", 0, "ratified-by")
            yield Way((self.part(self.slowest(DelayKind.MEETING, page.ratified, at.body, path)),))
        elif page.settles:
            yield Way()

    def disagreed(self, at: At, attributes: frozenset[str]) -> Iterator[Way]:
        split = self.pages[at.body].split
        if split is None or (at.body, "disagreement") in at.spent:
            return
        home: Path = ("bodies", at.body, *DISAGREEMENT)
        trigger = Trigger.DISAGREEMENT
        again = [self.step(DelayKind.AGAIN, at.body, at.body)]
        if split.mediated and at.body not in at.mediated:
            slow = self.slowest(DelayKind.MEETING, split.mediated, at.body, (*home, "mediated-by"))
            tried = replace(at, mediated=at.mediated | {at.body}, sent=True)
            part = self.part(slow, again)
            yield from _after(self.settled(tried, attributes), part, trigger)
            for way in self.disagreed(tried, attributes):
                # A way that goes round passes those who mediate, whose facts count as those of the return do.
                beyond = way.beyond if way.loops is None else way.beyond | part.missing
                yield from _after([replace(way, beyond=beyond)], part, trigger)
            return
        if split.refer is not None:
            there = replace(at, body=split.refer, returns=0, sent=True, round=False)
            if split.comes_back:
                there = replace(there, waiting=(*at.waiting, at.body), spent=at.spent | {(at.body, "disagreement")})
            part = self.visit(split.refer, at.body, trigger=trigger)
            yield from _after(self.limits(there, attributes), part, trigger)
        if split.strike or split.each:
            yield Way((), trigger)
        rounds: list[tuple[Part, Loop]] = []
        if split.again is not None:
            named = bool(split.again)
            pages = [*self.pages]
            rules = [rule for rule, _ in self.rules_for(at.body)]
            rules.sort(key=lambda rule: pages.index(rule.by[0] if rule.there else at.body))
            who = split.again or tuple(dict.fromkeys(name for rule in rules for name in rule.by))
            place = (*home, "return-to" if named else "returns")
            slow = self.slowest(DelayKind.PREPARATION, who or ("initiator",), at.body, place)
            loop = Loop((at.body, *(who or ("initiator",))[:1]), (place,))
            rounds.append((self.part(slow, again, trigger=trigger, returned=True), loop))
        if split.postpone:
            later = self.step(DelayKind.POSTPONED, at.body, at.body, plain=True)
            loop = Loop((at.body,), ((*home, "postpone"),))
            rounds.append((self.part([later], trigger=trigger, returned=True), loop))
        for part, loop in rounds:
            if split.returns is None:
                yield Way((), trigger, loop, part.missing, at.sent)
                if at.sent and not at.round:  # what may come in a later round
                    for way in self.limits(replace(at, round=True), attributes):
                        later = part.missing | way.beyond | (way.missing if way.loops is None else frozenset())
                        yield Way((), trigger, way.loops or loop, later, True)
            elif at.returns < split.returns:
                then = self.limits(replace(at, returns=at.returns + 1, sent=True), attributes)
                yield from _after(then, part, trigger)


def _after(ways: Iterable[Way], part: Part, first: Trigger | Onward | None) -> Iterator[Way]:
    for way in ways:
        yield replace(way, parts=(part, *way.parts), first=first or way.first)
