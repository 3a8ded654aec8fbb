"""Roads counted by hand: a small system, and every way a matter can take through it, one move at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import combinations
from math import ceil
from typing import Any

from samverkan_dsl.analysis.journeys import Loop
from samverkan_dsl.analysis.visits import Onward, Step, StepKind
from samverkan_dsl.analysis.waiting import Assumed, Missing, Silence, Silent, Unknown
from samverkan_dsl.language import Trigger
from samverkan_dsl.language.walk import Path
from samverkan_dsl.loading import Region

from .latency_cases import region

REQUIRED = ((), (("force", "must"),), (("obligatory", True),))
"""Choices that leave nothing to choose."""
DISAGREEMENT = "decisions", "disagreement"


@dataclass(frozen=True)
class Prepares:
    """A rule of preparation; `choice`: what leaves it to somebody's choice; `there`: it stands with who prepares."""

    by: tuple[str, ...]
    choice: tuple[tuple[str, Any], ...] = ()
    there: bool = False


@dataclass(frozen=True)
class Anchors:
    with_: tuple[str, ...]
    between: bool = False
    choice: tuple[tuple[str, Any], ...] = ()


@dataclass(frozen=True)
class Sends:
    """An escalation: `on` to one of some, `back` from one of some, all `asked`; or `fetched` from others."""

    when: str
    to: tuple[str, ...]
    how: str
    may: bool = False


@dataclass(frozen=True)
class Split:
    mediated: tuple[str, ...] = ()
    refer: str | None = None
    comes_back: bool = False
    again: tuple[str, ...] | None = None
    """To whom it goes back; empty: to who prepares."""
    postpone: bool = False
    returns: int | None = None
    strike: bool = False
    each: bool = False


@dataclass(frozen=True)
class Page:
    often: int | None = 1
    papers: int | None = None
    raised: tuple[int, bool] | None = None
    """Days of the deadline for raising matters, and whether it is counted from the dispatch of papers."""
    scheduled: bool = False
    decides: bool = True
    settles: bool = True
    ratified: tuple[str, ...] = ()
    prepares: tuple[Prepares, ...] = ()
    anchors: tuple[Anchors, ...] = ()
    sends: tuple[Sends, ...] = ()
    split: Split | None = None
    external: bool = False
    helps: bool = False


@dataclass(frozen=True)
class Part:
    """What one move takes: each row of steps that takes longest, and all that is missing of any row."""

    days: int
    rows: frozenset[tuple[Step, ...]]
    missing: frozenset[Missing]
    returned: bool = False


@dataclass(frozen=True)
class Way:
    """A way to an end; or, where `loops`, to a return that may come for ever, whose facts count and days do not."""

    parts: tuple[Part, ...] = ()
    first: Trigger | Onward | None = None
    loops: Loop | None = None
    beyond: frozenset[Missing] = frozenset()
    sent: bool = False
    """Whether something had sent the matter on before the loop."""

    @property
    def days(self) -> int:
        return sum(part.days for part in self.parts)

    @property
    def missing(self) -> frozenset[Missing]:
        return frozenset().union(*(part.missing for part in self.parts))

    def takes(self, steps: tuple[Step, ...]) -> bool:
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
            told = {tuple(_bare(replace(step, days=step.days * rounds)) for step in row) for row in part.rows}
            left = {rest[len(row) :] for rest in left for row in told if rest[: len(row)] == row}
        return () in left


def _bare(step: Step) -> tuple[Any, ...]:
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


@dataclass(frozen=True)
class System:
    pages: dict[str, Page]
    assumed: Assumed

    def region(self) -> Region:
        pages = {name: self._keys(name, page) for name, page in self.pages.items()}
        for name, page in self.pages.items():
            for rule in page.prepares:
                if rule.there:
                    keys = {"by": ["self"], "for": [name], **dict(rule.choice)}
                    pages[rule.by[0]].setdefault("preparation", []).append(keys)
        return region(pages)

    def _keys(self, name: str, page: Page) -> dict[str, Any]:
        keys: dict[str, Any] = {"meetings": {}}
        if page.often is not None:
            keys["meetings"]["per-year"] = page.often
        if page.papers is not None:
            keys["meetings"]["papers"] = f"{page.papers} dagar före"
        if page.external:
            return {**keys, "status": "external"}
        if name == "b0":
            keys["initiative"] = {"who": ["members"]}
            if page.raised is not None:
                days, dispatch = page.raised
                keys["initiative"]["deadline"] = f"{days} dagar före {'utskicket' if dispatch else 'mötet'}"
            if page.scheduled:
                keys["initiative"]["scheduled-by"] = ["chair"]
        if page.helps:
            keys["mandates"] = [{"prepare": "frågor"}, {"endorse": "frågor"}]
        elif page.decides:
            mandate: dict[str, Any] = {"decide": "frågor", "effect": "binding" if page.settles else "consultation"}
            if page.ratified:
                mandate["ratified-by"] = list(page.ratified)
            keys["mandates"] = [mandate]
            keys["decisions"] = {"method": "consensus"}
        if page.split is not None:
            split = page.split
            block: dict[str, Any] = {"postpone": split.postpone, "strike": split.strike}
            block |= {"each-organisation": split.each, "mediated-by": list(split.mediated)}
            if split.refer is not None:
                block |= {"refer-to": [split.refer], **({"then": "decide-here"} if split.comes_back else {})}
            if split.again:
                block["return-to"] = list(split.again)
            if split.returns is not None:
                block["returns"] = split.returns
            keys["decisions"]["disagreement"] = block
        if any(not rule.there for rule in page.prepares):
            keys["preparation"] = [
                {"by": list(rule.by), **dict(rule.choice)} for rule in page.prepares if not rule.there
            ]
        keys["anchoring"] = [
            {"with": list(rule.with_), "between-meetings": rule.between, **dict(rule.choice)} for rule in page.anchors
        ]
        hows: dict[str, dict[str, Any]] = {
            "on": {},
            "back": {"then": "return-advice"},
            "fetched": {"then": "return-advice"},
            "asked": {"for": "endorse", "targets": "each", "then": "decide-here"},
        }
        keys["escalation"] = [
            {"when": rule.when, "to": list(rule.to), **hows[rule.how], **({"force": "may"} if rule.may else {})}
            for rule in page.sends
        ]
        return keys

    # Days

    def known(self, who: str) -> bool:
        return who in self.pages and self.pages[who].often is not None

    def gap(self, who: str) -> int:
        often = self.pages[who].often
        return 0 if often is None else ceil((365 - self.assumed.recess) / often) + self.assumed.recess

    def lead(self, who: str) -> int:
        page = self.pages[who]
        papers = page.papers or 0
        if page.raised is None:
            return papers
        days, dispatch = page.raised
        return max(papers, days + papers if dispatch else days)

    def silent(self, who: str) -> list[Silent]:
        page = self.pages[who]
        found = []
        if page.papers is None and page.raised is None:
            found.append(Silence.NO_DEADLINE)
        if page.papers is None and page.raised is not None and page.raised[1]:
            found.append(Silence.NO_PAPERS)
        if page.scheduled:
            found.append(Silence.SCHEDULED)
        return [Silent(why, who) for why in found]

    def facts(self, who: str, home: str, path: Path) -> frozenset[Missing]:
        if who not in self.pages:
            why = Unknown.TARGET if who == "unspecified" else Unknown.OUTSIDE
            return frozenset((Missing(why, who, home, path),))
        if self.known(who):
            return frozenset()
        why = Unknown.OUTSIDE if self.pages[who].external else Unknown.FREQUENCY
        return frozenset((Missing(why, who, None, ("bodies", who, "meetings")),))

    def step(self, kind: StepKind, who: str, home: str, path: Path = (), plain: bool = False) -> Step:
        days = 0
        if who in self.pages:
            days = self.gap(who) if plain else self.gap(who) * (1 + self.assumed.lost) + self.lead(who)
        return Step(kind, who, home, days, None, tuple(self.facts(who, home, path)), None, path)

    def slowest(self, kind: StepKind, names: Iterable[str], home: str, path: Path) -> list[Step]:
        """Those who act side by side: one of the slowest is told, with what is missing of all."""
        steps = [self.step(kind, name, home, path) for name in names]
        most = max(step.days for step in steps)
        missing = tuple(frozenset().union(*(step.missing for step in steps)))
        return [replace(step, missing=missing) for step in steps if step.days == most]

    def part(self, *rows: list[Step], trigger: Trigger | None = None, returned: bool = False) -> Part:
        """A move of steps of which each may be any of a row."""
        told: list[tuple[Step, ...]] = [()]
        for number, row in enumerate(rows):
            said = [replace(step, trigger=trigger) if trigger and not number else step for step in row]
            told = [(*had, step) for had in told for step in said]
        return self.longest(told, returned)

    def longest(self, rows: list[tuple[Step, ...]], returned: bool = False) -> Part:
        most = max(sum(step.days for step in row) for row in rows)
        kept = frozenset(row for row in rows if sum(step.days for step in row) == most)
        return Part(most, kept, frozenset(fact for row in rows for step in row for fact in step.missing), returned)

    # Visits

    def rules_for(self, body: str) -> Iterator[tuple[Prepares, Path]]:
        number = 0
        for rule in self.pages[body].prepares:
            if rule.there:
                home = rule.by[0]
                own = sum(not other.there for other in self.pages[home].prepares)
                others = [
                    (to, other)
                    for to, page in self.pages.items()
                    for other in page.prepares
                    if other.there and other.by == (home,)
                ]
                at = next(place for place, (to, other) in enumerate(others) if to == body and other is rule)
                yield rule, ("bodies", home, "preparation", own + at)
            else:
                yield rule, ("bodies", body, "preparation", number)
                number += 1

    def around(self, kind: StepKind, who: str, home: str, path: Path, strict: bool) -> list[tuple[Step, ...]]:
        """A meeting, and what must be anchored before and after it."""
        meeting = self.step(kind, who, home, path)
        rows: list[tuple[Step, ...]] = [()]
        between = False
        for number, rule in enumerate(self.pages[who].anchors if who in self.pages else ()):
            if strict and rule.choice not in REQUIRED:
                continue
            if rule.between:
                between = True
                continue
            place: Path = ("bodies", who, "anchoring", number)
            rows = [(*row, step) for row in rows for step in self.slowest(StepKind.ANCHORING, rule.with_, who, place)]
        after = (self.step(StepKind.BETWEEN, who, who, plain=True),) if between else ()
        return [(*row, meeting, *after) for row in rows]

    def chains(self, body: str, strict: bool) -> list[tuple[Step, ...]]:
        """Every chain of preparations before a body's meeting."""
        found: list[tuple[Step, ...]] = []
        for rule, path in self.rules_for(body) if body in self.pages else ():
            if strict and rule.choice not in REQUIRED:
                continue
            for name in rule.by:
                for before in self.chains(name, strict):
                    for row in self.around(StepKind.PREPARATION, name, body, path, strict):
                        found.append((*before, *row))
        return found or [()]

    def visit(self, body: str, sender: str | None = None, strict: bool = False, trigger: Trigger | None = None) -> Part:
        prepared = any(sender in rule.by for rule, _ in self.rules_for(body))
        meetings = self.around(StepKind.MEETING, body, body, (), strict)
        rows = [
            (*chain, *meeting) for chain in ([()] if prepared else self.chains(body, strict)) for meeting in meetings
        ]
        if trigger is not None:
            rows = [(replace(row[0], trigger=trigger), *row[1:]) for row in rows]
        return self.longest(rows)

    # Ways

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
        again = [self.step(StepKind.AGAIN, at.body, at.body)]
        if rule.how == "asked":
            asked = self.slowest(StepKind.MEETING, rule.to, at.body, path)
            yield Way((self.part(asked, trigger=trigger),), trigger)
            yield from _after(self.limits(home, attributes), self.part(asked, again, trigger=trigger), trigger)
            return
        for to in rule.to:
            if rule.how == "fetched":
                part = self.part([self.step(StepKind.MEETING, to, at.body, path)], again, trigger=trigger)
                yield from _after(self.limits(home, attributes), part, trigger)
            elif self.pages[to].external:
                yield Way((self.part([self.step(StepKind.MEETING, to, at.body, path)], trigger=trigger),), trigger)
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
            yield from _after(then, self.part([self.step(StepKind.AGAIN, home, home)]), None)
        elif page.settles and page.ratified:
            path: Path = ("bodies", at.body, "mandates", 0, "ratified-by")
            yield Way((self.part(self.slowest(StepKind.MEETING, page.ratified, at.body, path)),))
        elif page.settles:
            yield Way()

    def disagreed(self, at: At, attributes: frozenset[str]) -> Iterator[Way]:
        split = self.pages[at.body].split
        if split is None or (at.body, "disagreement") in at.spent:
            return
        home: Path = ("bodies", at.body, *DISAGREEMENT)
        trigger = Trigger.DISAGREEMENT
        again = [self.step(StepKind.AGAIN, at.body, at.body)]
        if split.mediated and at.body not in at.mediated:
            slow = self.slowest(StepKind.MEETING, split.mediated, at.body, (*home, "mediated-by"))
            tried = replace(at, mediated=at.mediated | {at.body}, sent=True)
            part = self.part(slow, again)
            yield from _after(self.settled(tried, attributes), part, trigger)
            yield from _after(self.disagreed(tried, attributes), part, trigger)
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
            who = split.again or tuple(
                name for rule, _ in self.rules_for(at.body) if not rule.there for name in rule.by
            )
            place = (*home, "return-to" if named else "returns")
            slow = self.slowest(StepKind.PREPARATION, who or ("initiator",), at.body, place)
            loop = Loop((at.body, *(who or ("initiator",))[:1]), (place,))
            rounds.append((self.part(slow, again, trigger=trigger, returned=True), loop))
        if split.postpone:
            later = self.step(StepKind.POSTPONED, at.body, at.body, plain=True)
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
