"""What each move of a matter takes in days: prepared, anchored, waited for, sent back (meaning.md, Latency)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from enum import Enum
from functools import partial
from typing import NamedTuple

from ...graph.reach import reachable
from ...language import Trigger
from ...language.walk import Path
from ..components import bottom_up
from ..matters import End, Event, Label, Matter, Outcome, State
from ..matters.handover import Handover
from ..matters.preparing import RAISER, Before
from ..matters.state import Stage
from .meeting_gaps import Assumed, MeetingGap, MissingFact, Unknown, meeting_gap

_ASKED = frozenset((Event.SAID_YES, Event.SAID_NO, Event.SPLIT))
_RATIFIED = frozenset((Event.RATIFIED, Event.NOT_RATIFIED))
_MEDIATED = frozenset((Event.MEDIATED, Event.NOT_MEDIATED))
_SENT = frozenset((Event.HANDED_OVER, Event.RECEIVED))
_OTHERS = (Event.CONCERNS, Event.BROUGHT_BACK, Event.SENT_BACK, Event.POSTPONED)
TIMED = frozenset((*_SENT, *_ASKED, *_RATIFIED, *_MEDIATED, *_OTHERS))
"""The moves that take time."""


class DelayKind(Enum):
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


class Onward(Enum):
    """Why a body sends a matter on, besides what triggers its rules."""

    PREPARED = "prepared"
    """It has prepared the matter for another, or drafted or proposed something for another to adopt."""
    RECOMMENDED = "recommended"
    """It has recommended something to those who decide."""


def why(label: Label) -> Trigger | Onward | None:
    """What makes a body send the matter on or ask others."""
    if label.path[-1:] == ("to",):
        return Onward.RECOMMENDED
    if label.path[2:3] in (("preparation",), ("negotiated-by",)) or label.path[-2:-1] == ("mandates",):
        return Onward.PREPARED
    return label.when[0] if label.when else None


class Delay(NamedTuple):
    """A part of a road."""

    kind: DelayKind
    who: str
    """A body; or a party, role or reserved word, whose time is not known."""
    home: str
    """The body that `who` is seen from."""
    days: int
    """0 where a fact is missing."""
    meeting_gap: MeetingGap | None = None
    """What the days are made of, where a body's meeting is waited for."""
    missing: tuple[MissingFact, ...] = ()
    trigger: Trigger | None = None
    """What sent the matter here, on the first step after it was handed over."""
    path: Path = ()
    """The rule that the step rests on; empty: the body's meetings."""
    beside: tuple[str, ...] = ()
    """Others who may be the one, or take part, of whom no time is known either."""


class Cost(NamedTuple):
    """What one move takes."""

    days: int
    steps: tuple[Delay, ...]
    missing: tuple[MissingFact, ...]
    """Facts without which there is no upper bound: of the steps, and of those that could take longer."""


NOTHING = Cost(0, (), ())


class _Helper(NamedTuple):
    """Those of whom one has to do something before a body decides, or all at once: the longest counts."""

    names: tuple[str, ...]
    required: bool
    path: Path


class _Last(NamedTuple):
    """The last link of a chain of preparations, with the days of all of it."""

    days: int
    name: str | None
    path: Path = ()
    beside: tuple[str, ...] = ()


_NOBODY = _Last(0, None)


class TransitionCosts:
    """The days that moves of matters of one kind take."""

    def __init__(self, handover: Handover, matter: Matter, assumed: Assumed) -> None:
        self.region = handover.region
        self._rulebook = handover.rulebook
        self.assumed = assumed
        self.matter = matter
        self._handover = handover
        self._gaps: dict[str, MeetingGap] = {}
        self._costs_of: dict[tuple[str, bool, bool], Cost] = {}
        self._moves: dict[tuple[Label, Outcome | tuple[str, Stage], bool], Cost] = {}
        self._helpers: dict[tuple[str, bool], tuple[_Helper, ...]] = {}
        self._stopped: dict[str, bool] = {}
        self._chains: dict[bool, dict[str, _Last]] = {False: {}, True: {}}

    def cost(self, label: Label, target: State | End, *, required: bool = False) -> Cost:
        """What a move takes, from when the body could act until the matter is where the move leads.

        `required`: where it is raised, without steps that the document leaves to anybody's choice.
        """
        there = target.outcome if isinstance(target, End) else (target.body, target.stage)
        key = label, there, required
        if key not in self._moves:
            self._moves[key] = self._cost(label, target, required)
        return self._moves[key]

    def _cost(self, label: Label, target: State | End, required: bool) -> Cost:
        event = label.event
        if event in _SENT:
            return self._sent(label, target)
        if event is Event.CONCERNS:
            return self.visit(label.body, required=required)
        if event is Event.BROUGHT_BACK and isinstance(target, State):
            return _cost([self._again(target.body)])
        if event is Event.SENT_BACK:
            first = self._longest(DelayKind.PREPARATION, label.to, label.body, label.path)
            return _cost([first, self._again(label.body)], Trigger.DISAGREEMENT)
        if event is Event.POSTPONED:
            return _cost([self._gap(DelayKind.POSTPONED, label.body)], Trigger.DISAGREEMENT)
        if event in _ASKED or event in _RATIFIED or event in _MEDIATED:
            names = self._names(label.to, label.body)
            first = self._longest(DelayKind.MEETING, names, label.body, label.path)
            back = [self._again(label.body)] if isinstance(target, State) else []
            return _cost([first, *back], label.when[0] if label.when else None)
        return NOTHING

    def _sent(self, label: Label, target: State | End) -> Cost:
        reason = why(label)
        trigger = reason if isinstance(reason, Trigger) else None
        if isinstance(target, End):
            if target.outcome is not Outcome.LEFT:
                return NOTHING
            return _cost([self._longest(DelayKind.MEETING, label.to, label.body, label.path)], trigger)
        if target.stage is Stage.RECEIVER:
            return NOTHING
        if target.body == label.body:  # there and back in one move
            others = (name for name in label.to if name != label.body)
            there = [self.meeting(DelayKind.MEETING, name, label.body, label.path) for name in others]
            return _cost([*there, self._again(label.body)], trigger)
        return _begun(self.visit(target.body, label.body), trigger)

    def visit(self, body: str, sender: str | None = None, *, required: bool = False) -> Cost:
        """Until the body's meeting decides, where the matter was not prepared by who sent it."""
        prepared = sender is not None and self._prepares(sender, body)
        key = body, prepared, required
        if key not in self._costs_of:
            steps = [] if prepared else self._prepared(body, required)
            missing = dict.fromkeys(() if prepared else self._unknown(body, required))
            steps += self._anchored(self.meeting(DelayKind.MEETING, body, body), required)
            missing |= dict.fromkeys(fact for step in steps for fact in step.missing)
            self._costs_of[key] = Cost(sum(step.days for step in steps), tuple(steps), tuple(missing))
        return self._costs_of[key]

    def meeting_gap(self, body: str) -> MeetingGap:
        """The wait for the body's next meeting."""
        if body not in self._gaps:
            about = None if self.matter.general else self.matter.topics
            self._gaps[body] = meeting_gap(self.region, body, about, self.assumed)
        return self._gaps[body]

    def meeting(self, kind: DelayKind, who: str, home: str, path: Path = ()) -> Delay:
        """Until `who` meets, with the meetings lost; or that somebody without meetings here has to act."""
        if who not in self.region.bodies:
            why = Unknown.TARGET if who == "unspecified" else Unknown.OUTSIDE
            return Delay(kind, who, home, 0, None, (MissingFact(why, who, home, path),), None, path)
        found = self.meeting_gap(who)
        days = found.gap * (1 + self.assumed.lost) + found.lead
        return Delay(kind, who, home, days, found, found.missing, None, path)

    def _again(self, body: str) -> Delay:
        return self.meeting(DelayKind.AGAIN, body, body)

    def _gap(self, kind: DelayKind, body: str) -> Delay:
        found = self.meeting_gap(body)
        return Delay(kind, body, body, found.gap, found, found.missing)

    def _longest(self, kind: DelayKind, names: Iterable[str], home: str, path: Path) -> Delay:
        """The slowest of some; what is missing of any of them may be longer still."""
        steps = [self.meeting(kind, name, home, path) for name in names]
        if len(steps) == 1:
            return steps[0]
        missing = dict.fromkeys(fact for step in steps for fact in step.missing)
        slowest = max(steps, key=lambda step: step.days)
        unknown = dict.fromkeys(step.who for step in steps if step.missing and step.who != slowest.who)
        return slowest._replace(missing=tuple(missing), beside=tuple(unknown))

    def _names(self, refs: tuple[str, ...], body: str) -> tuple[str, ...]:
        here = State(body, Stage.TAKE_UP, self.matter, frozenset())
        return tuple(target.name for target in self._handover.targets(refs, here))

    # Before the meeting

    def _anchored(self, meeting: Delay, required: bool) -> list[Delay]:
        """A meeting of a body, with all that has to be anchored before it or after."""
        if meeting.who not in self.region.bodies:
            return [meeting]
        anchoring = list(self._anchoring(meeting.who, required))
        before = [
            self._longest(DelayKind.ANCHORING, self._names(line.who, meeting.who), meeting.who, line.path)
            for line in anchoring
            if not line.between
        ]
        between = any(line.between for line in anchoring)
        return [*before, meeting, *([self._gap(DelayKind.BETWEEN, meeting.who)] if between else [])]

    def _anchoring(self, body: str, required: bool) -> Iterator[Before]:
        for line in self._rulebook.anchored.get(body, ()):
            there = self._there(self._names(line.who, body), line.path)
            if there and line.fits(self.matter) and (line.certain or not required):
                yield line

    def _there(self, names: tuple[str, ...], path: Path) -> bool:
        """Whether all of some exist. Where one does not the matter goes no further, or it is done without them."""
        here = State("", Stage.TAKE_UP, self.matter, frozenset())
        return self._handover.missing(names, here, path) is None

    def _preparers(self, body: str, required: bool) -> tuple[_Helper, ...]:
        key = body, required
        if key not in self._helpers:
            self._helpers[key] = tuple(each for each in self._preparing(body) if each.required or not required)
        return self._helpers[key]

    def _prepares(self, who: str, body: str) -> bool:
        """Whether such matters come prepared to a body from somebody, whether or not others should take part."""
        lines = self._rulebook.before.get(body, ())
        return any(line.fits(self.matter) and who in self._names(line.who, body) for line in lines)

    def _preparing(self, body: str) -> Iterator[_Helper]:
        """Who prepares for a body, on any page that says so."""
        for line in self._rulebook.before.get(body, ()):
            if line.fits(self.matter):
                names = tuple(name for name in self._names(line.who, body) if name not in (body, RAISER))
                if line.jointly:
                    names = names if self._able(names, line.path) else ()
                else:
                    names = tuple(name for name in names if self._able((name,), line.path))
                if names:
                    yield _Helper(names, line.certain, line.path)

    def _able(self, names: tuple[str, ...], path: Path) -> bool:
        """Whether some can prepare together: all of them exist, and so do those whom it takes before they do."""
        return self._there(names, path) and not any(self._hindered(name) for name in names)

    def _hindered(self, body: str) -> bool:
        """Whether somebody whom it takes before a body prepares for another is not there, so that it never does."""
        if body not in self._stopped:
            self._stopped[body] = False  # those who prepare for each other do so once
            self._stopped[body] = self._anchors_with_nobody(body) or self._prepared_by_nobody(body)
        return self._stopped[body]

    def _anchors_with_nobody(self, body: str) -> bool:
        lines = (line for line in self._rulebook.anchored.get(body, ()) if line.must and line.fits(self.matter))
        return any(not self._there(self._names(line.who, body), line.path) for line in lines)

    def _prepared_by_nobody(self, body: str) -> bool:
        required = False
        for line in self._rulebook.before.get(body, ()):
            names = tuple(name for name in self._names(line.who, body) if name not in (body, RAISER))
            names = tuple(name for name in names if self._apart(body, name))
            if names and line.fits(self.matter):
                if any(self._able(group, line.path) for group in ([names] if line.jointly else [(n,) for n in names])):
                    return False
                required |= line.must
        return required

    def _unknown(self, body: str, required: bool) -> Iterator[MissingFact]:
        """What is missing to know how long all the preparing takes, whoever does it."""
        pending = [body]
        seen = {body}
        for at in pending:
            for helper in self._preparers(at, required):
                for name in helper.names:
                    for step in self._anchored(self.meeting(DelayKind.PREPARATION, name, at, helper.path), required):
                        yield from step.missing
                    if name in self.region.bodies and name not in seen:
                        seen.add(name)
                        pending.append(name)

    def _prepared(self, body: str, required: bool) -> list[Delay]:
        """The longest chain of preparations before the body's meeting, the first of them first."""
        self._fill_chains(body, required)
        chains = self._chains[required]
        last = self._last(body, required, lambda name: True)
        steps: list[Delay] = []
        at = body
        while last.name is not None:
            step = self.meeting(DelayKind.PREPARATION, last.name, at, last.path)._replace(beside=last.beside)
            steps = [*self._anchored(step, required), *steps]
            at, last = last.name, chains.get(last.name, _NOBODY)
        return steps

    def _fill_chains(self, body: str, required: bool) -> None:
        """The longest chain of preparations before each body that prepares for another.

        Bodies that prepare for each other prepare once: only chains without a ring are followed.
        """
        chains = self._chains[required]

        def onward(at: str) -> list[str]:
            if at in chains or at not in self.region.bodies:
                return []
            return [name for each in self._preparers(at, required) for name in each.names]

        graph = reachable([body], onward)
        for at in bottom_up(graph, self._rulebook.rings):
            if at in chains or at not in self.region.bodies:
                continue
            others = partial(self._apart, at)
            chains[at] = self._last(at, required, others)

    def _apart(self, one: str, other: str) -> bool:
        return not self._rulebook.prepare_each_other(one, other)

    def _last(self, body: str, required: bool, within: Callable[[str], bool]) -> _Last:
        """The last preparer of the longest chain before a body's meeting, among those that are `within`."""
        best = _NOBODY
        for helper in self._preparers(body, required):
            names = [name for name in helper.names if within(name)]
            unknown = [name for name in names if self.meeting(DelayKind.PREPARATION, name, body).missing]
            for name in names:
                meeting = self.meeting(DelayKind.PREPARATION, name, body)
                days = sum(step.days for step in self._anchored(meeting, required))
                days += self._chains[required].get(name, _NOBODY).days
                if best.name is None or days > best.days:
                    beside = tuple(other for other in unknown if other != name) if name in unknown else ()
                    best = _Last(days, name, helper.path, beside)
        return best


def _cost(steps: list[Delay], trigger: Trigger | None = None) -> Cost:
    missing = dict.fromkeys(fact for step in steps for fact in step.missing)
    return _begun(Cost(sum(step.days for step in steps), tuple(steps), tuple(missing)), trigger)


def _begun(cost: Cost, trigger: Trigger | None) -> Cost:
    """The cost with what sent the matter there on its first step."""
    if trigger is None:
        return cost
    first, *rest = cost.steps
    return cost._replace(steps=(first._replace(trigger=trigger), *rest))
