"""Days counted by hand: one meeting, one visit with all that comes before it, and what is missing to know them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import ceil

from samverkan_dsl.analysis.time.meeting_gaps import MissingFact, Silent, Unknown, UnsaidTime
from samverkan_dsl.analysis.time.transition_costs import Delay, DelayKind
from samverkan_dsl.language import Trigger
from samverkan_dsl.language.walk import Path

from .latency_systems import Prepares, System

REQUIRED = ((), (("force", "must"),), (("obligatory", True),))
"""Choices that leave nothing to choose."""


@dataclass(frozen=True)
class Part:
    """What one move takes: each row of steps that takes longest, and all that is missing of any row."""

    days: int
    rows: frozenset[tuple[Delay, ...]]
    missing: frozenset[MissingFact]
    returned: bool = False


class Days(System):
    """A system with the days that things take in it."""

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
            found.append(UnsaidTime.NO_DEADLINE)
        if page.papers is None and page.raised is not None and page.raised[1]:
            found.append(UnsaidTime.NO_PAPERS)
        if page.scheduled:
            found.append(UnsaidTime.SCHEDULED)
        return [Silent(why, who) for why in found]

    def facts(self, who: str, home: str, path: Path) -> frozenset[MissingFact]:
        if who not in self.pages:
            why = Unknown.TARGET if who == "unspecified" else Unknown.OUTSIDE
            return frozenset((MissingFact(why, who, home, path),))
        if self.known(who):
            return frozenset()
        why = Unknown.OUTSIDE if self.pages[who].external else Unknown.FREQUENCY
        return frozenset((MissingFact(why, who, None, ("bodies", who, "meetings")),))

    def step(self, kind: DelayKind, who: str, home: str, path: Path = (), plain: bool = False) -> Delay:
        days = 0
        if who in self.pages:
            days = self.gap(who) if plain else self.gap(who) * (1 + self.assumed.lost) + self.lead(who)
        return Delay(kind, who, home, days, None, tuple(self.facts(who, home, path)), None, path)

    def slowest(self, kind: DelayKind, names: Iterable[str], home: str, path: Path) -> list[Delay]:
        """Those who act side by side: one of the slowest is told, with what is missing of all."""
        steps = [self.step(kind, name, home, path) for name in names]
        most = max(step.days for step in steps)
        missing = tuple(frozenset().union(*(step.missing for step in steps)))
        return [step._replace(missing=missing) for step in steps if step.days == most]

    def part(self, *rows: list[Delay], trigger: Trigger | None = None, returned: bool = False) -> Part:
        """A move of steps of which each may be any of a row."""
        told: list[tuple[Delay, ...]] = [()]
        for number, row in enumerate(rows):
            said = [step._replace(trigger=trigger) if trigger and not number else step for step in row]
            told = [(*had, step) for had in told for step in said]
        return self.longest(told, returned)

    def longest(self, rows: list[tuple[Delay, ...]], returned: bool = False) -> Part:
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

    def around(self, kind: DelayKind, who: str, home: str, path: Path, strict: bool) -> list[tuple[Delay, ...]]:
        """A meeting, and what must be anchored before and after it."""
        meeting = self.step(kind, who, home, path)
        rows: list[tuple[Delay, ...]] = [()]
        between = False
        for number, rule in enumerate(self.pages[who].anchors if who in self.pages else ()):
            if strict and rule.choice not in REQUIRED:
                continue
            if rule.between:
                between = True
                continue
            place: Path = ("bodies", who, "anchoring", number)
            rows = [(*row, step) for row in rows for step in self.slowest(DelayKind.ANCHORING, rule.with_, who, place)]
        after = (self.step(DelayKind.BETWEEN, who, who, plain=True),) if between else ()
        return [(*row, meeting, *after) for row in rows]

    def chains(self, body: str, strict: bool) -> list[tuple[Delay, ...]]:
        """Every chain of preparations before a body's meeting."""
        found: list[tuple[Delay, ...]] = []
        for rule, path in self.rules_for(body) if body in self.pages else ():
            if strict and rule.choice not in REQUIRED:
                continue
            for name in rule.by:
                for before in self.chains(name, strict):
                    for row in self.around(DelayKind.PREPARATION, name, body, path, strict):
                        found.append((*before, *row))
        return found or [()]

    def visit(self, body: str, sender: str | None = None, strict: bool = False, trigger: Trigger | None = None) -> Part:
        prepared = any(sender in rule.by for rule, _ in self.rules_for(body))
        meetings = self.around(DelayKind.MEETING, body, body, (), strict)
        rows = [
            (*chain, *meeting) for chain in ([()] if prepared else self.chains(body, strict)) for meeting in meetings
        ]
        if trigger is not None:
            rows = [(row[0]._replace(trigger=trigger), *row[1:]) for row in rows]
        return self.longest(rows)
