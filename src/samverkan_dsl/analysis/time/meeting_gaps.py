"""How long a matter waits for a body to meet (meaning.md, Latency)."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from math import ceil
from typing import NamedTuple

from ...language import Body, BodyStatus, Deadline, Moment, Quantity, numbered
from ...language.walk import Path
from ...loading import Region
from .followed import followed, least_in, longest_between, planned

YEAR = 365
"""Days in a year, where days are counted."""


class Spacing(Enum):
    """What is taken for granted of how meetings lie in the year."""

    ANY = "any"
    """Nothing but what the text says: n a year lie less than two years apart."""
    EVEN = "even"
    """The reading *jämnt fördelade möten*."""


@dataclass(frozen=True, slots=True)
class Assumed:
    """What is taken for granted of the meetings."""

    spacing: Spacing = Spacing.EVEN
    recess: int = 0
    """Days a year without meetings, in one stretch."""
    lost: int = 0
    """Meetings lost at each visit for want of a quorum."""

    def __post_init__(self) -> None:
        if not 0 <= self.recess < YEAR:
            raise ValueError(self.recess)
        if self.lost < 0:
            raise ValueError(self.lost)


class Unknown(Enum):
    """Why a time cannot be computed."""

    FREQUENCY = "frequency"
    """How often the body meets is not stated."""
    NUMBER = "number"
    """How often is stated, but not as a number that bounds it."""
    NEVER = "never"
    """The stated number may be none at all."""
    OTHER_YEAR = "other-year"
    """How often is stated for other years than the one that is asked about."""
    WHEN_NEEDED = "when-needed"
    """The body meets when needed."""
    ELSEWHERE = "elsewhere"
    """The document says that the answer lies elsewhere."""
    ITSELF = "itself"
    """The document says that the body settles it by itself."""
    DEADLINE = "deadline"
    """What a deadline is counted from, or how long it is, cannot be placed before the meeting."""
    OUTSIDE = "outside"
    """Somebody without meetings of their own in this document: a party, a role, an organisation's own body."""
    TARGET = "target"
    """The document does not say where the matter goes."""
    TOO_LARGE = "too-large"
    """There are more ways to follow than can be followed."""


class MissingFact(NamedTuple):
    """A fact that the document does not state and an answer needs."""

    why: Unknown
    who: str
    """A body, or a party, role or reserved word."""
    home: str | None = None
    """The body that `who` is seen from."""
    path: Path = ()
    """Where the fact would stand, or what needs it."""


class UnsaidTime(Enum):
    """What the document leaves unsaid and an answer counts as nothing."""

    NO_DEADLINE = "no-deadline"
    """No deadline before the meeting is stated: 0 days."""
    NO_PAPERS = "no-papers"
    """A deadline counts from the dispatch of papers, whose day is not stated: 0 days before the meeting."""
    SCHEDULED = "scheduled"
    """Somebody decides which meeting takes a matter up; the next one is counted."""


class Silent(NamedTuple):
    """A silence at a body."""

    why: UnsaidTime
    body: str


class MeetingGap(NamedTuple):
    """The longest wait for a body's next meeting: just too late for one, so the next. Days."""

    body: str
    gap: int
    """Days between two meetings; 0 where that is missing."""
    lead: int
    """The earliest deadline back from the meeting."""
    missing: tuple[MissingFact, ...]
    silent: tuple[Silent, ...]

    @property
    def days(self) -> int:
        """Gap and lead; a lower bound where something is missing."""
        return self.gap + self.lead


def per_year(region: Region, body_id: str) -> tuple[Fraction, Fraction | None] | Unknown:
    """The least and the most meetings a year (None: no upper bound), or why there is no number.

    `k` per termin is 2k a year; d days between meetings are 365/d. Where several are stated all hold. A body whose
    meetings follow another's meets as often as that one.
    """
    own = _numbers(region, region.bodies[body_id])
    lows, highs = own
    for one in followed(region, body_id):
        other = _numbers(region, region.bodies[one.body]) if one.body in region.bodies else ((), ())
        lows += other[0]
        highs += () if own[1] else other[1]
    if lows:
        return max(lows), min(highs) if highs else None
    return _why(region, body_id).why


def _numbers(region: Region, body: Body) -> tuple[tuple[Fraction, ...], tuple[Fraction, ...]]:
    """The least and the most meetings a year, as often as the body's own lines state them."""
    meetings = body.meetings
    if meetings is None:
        return (), ()
    lows = list(least_in(meetings.months))
    highs: list[Fraction] = []
    for amount, factor in _counted(region, body):
        if amount.known and amount.low is not None:
            lows.append(amount.low * factor)
            highs += [] if amount.high is None else [amount.high * factor]
    if meetings.every is not None:
        least, most = meetings.every.days
        lows += [Fraction(YEAR) / most] if most else []
        highs += [Fraction(YEAR) / least] if least else []
    return tuple(lows), tuple(highs)


def _counted(region: Region, body: Body) -> Iterator[tuple[Quantity, int]]:
    """The stated numbers of meetings that hold now, and how many of each there are in a year."""
    meetings = body.meetings
    if meetings is not None:
        for amount, factor in ((meetings.per_year, 1), (meetings.per_term, 2), (planned(region, body), 1)):
            if amount is not None:
                yield amount, factor


def _why(region: Region, body_id: str) -> MissingFact:
    """Whose frequency is missing, and why: the body's own, or that of the first whose meetings it follows."""
    body = region.bodies[body_id]
    own = _unstated(region, body)
    others = followed(region, body_id) if own is Unknown.FREQUENCY else iter(())
    for one in others:
        known = region.bodies.get(one.body)
        why = Unknown.FREQUENCY if known is None else _unstated(region, known)
        if known is None or why is not Unknown.FREQUENCY or known.meetings is None or not known.meetings.relative:
            return MissingFact(why, one.body, None, ("bodies", body_id if known is None else one.body, "meetings"))
    return MissingFact(own, body_id, None, ("bodies", body_id, "meetings"))


def _unstated(region: Region, body: Body) -> Unknown:
    # That a body is formed when needed does not say how often it meets once it is there.
    meetings = body.meetings
    if meetings is not None:
        if any(True for _ in _counted(region, body)) or meetings.every is not None or meetings.recurrence:
            return Unknown.NUMBER
        if meetings.planned:
            return Unknown.OTHER_YEAR
        if meetings.when_needed:
            return Unknown.WHEN_NEEDED
    elsewhere = [one for key, one in body.set_elsewhere.items() if key.partition(".")[0] == "meetings"]
    if elsewhere:
        itself = all(one.by and set(one.by) <= {"self", "members", "each-member"} for one in elsewhere)
        return Unknown.ITSELF if itself else Unknown.ELSEWHERE
    return Unknown.OUTSIDE if body.status is BodyStatus.EXTERNAL else Unknown.FREQUENCY


def gap(region: Region, body_id: str, assumed: Assumed) -> int | Unknown:
    """The most days between two meetings, or why no number bounds it.

    Evenly spread: ⌈(365 − r) / n⌉ + r for the lowest n. Otherwise n a year says that both lie within two years, k a
    term within two terms. A stated time between meetings needs no reading; it is stretched by the recess r. Stated
    months need none either. Meetings that follow another body's are as many, and lie evenly where those do.
    """
    bounds, none = _bounds(region, region.bodies[body_id], assumed)
    for one in followed(region, body_id):
        other, never = _bounds(region, region.bodies[one.body], assumed) if one.body in region.bodies else ([], False)
        none = none or never
        even = assumed.spacing is Spacing.EVEN
        bounds += [days if even else days * one.factor + one.more for days in other]
    if bounds:
        return min(bounds)
    return Unknown.NEVER if none else _why(region, body_id).why


def _bounds(region: Region, body: Body, assumed: Assumed) -> tuple[list[int], bool]:
    """The bounds that each of the body's own lines gives, and whether one of them may be no meeting at all."""
    recess = assumed.recess
    meetings = body.meetings
    bounds: list[int] = []
    none = False
    if meetings is None:
        return bounds, none
    for amount, factor in _counted(region, body):
        if not amount.known or amount.low is None:
            continue
        if amount.low == 0:
            none = True
        elif assumed.spacing is Spacing.EVEN:
            bounds.append(ceil((YEAR - recess) / (amount.low * factor)) + recess)
        else:
            bounds.append(_within(2 / min(amount.low, Fraction(1)) / factor))
    most = meetings.every.days[1] if meetings.every is not None else None
    if most is not None:
        none = none or most == 0
        bounds += [ceil(most) + recess] if most else []
    in_months = longest_between(meetings.months)
    bounds += [] if in_months is None else [in_months]
    return bounds, none


def _within(years: Fraction) -> int:
    """The most days between two days of the same `years` years; every fourth year at most has a leap day."""
    return ceil(years * YEAR) + ceil(years / 4) - 1


def meeting_gap(region: Region, body_id: str, about: Set[str] | None, assumed: Assumed) -> MeetingGap:
    """The wait for a matter about these subjects; None: about whatever the body works with."""
    body = region.bodies[body_id]
    days = gap(region, body_id, assumed)
    missing: list[MissingFact] = []
    if isinstance(days, Unknown):
        never = MissingFact(days, body_id, None, ("bodies", body_id, "meetings"))
        missing.append(never if days is Unknown.NEVER else _why(region, body_id))
        days = 0
    lead, unplaced, silent = _lead(body_id, body, about)
    return MeetingGap(body_id, days, lead, (*missing, *unplaced), silent)


def _lead(body_id: str, body: Body, about: Set[str] | None) -> tuple[int, tuple[MissingFact, ...], tuple[Silent, ...]]:
    missing: list[MissingFact] = []
    silent: list[Silent] = []
    longest = 0
    stated = False
    for deadline, path in _deadlines(body_id, body, about):
        stated = True
        days = _days(deadline)
        if days is not None and deadline.moment is not Moment.MEETING:
            sent, needed = _sent(body, deadline)
            if deadline.moment is not Moment.DISPATCH or (sent is None and not needed):
                days = None
            elif sent is None:
                silent.append(Silent(UnsaidTime.NO_PAPERS, body_id))
            else:
                dispatch = _days(sent) if sent.moment is Moment.MEETING else None
                days = None if dispatch is None else days + dispatch
        if days is None:
            missing.append(MissingFact(Unknown.DEADLINE, body_id, None, path))
        else:
            longest = max(longest, days)
    if body.meetings is not None and body.meetings.papers_when is not None:
        path = ("bodies", body_id, "meetings", "papers-when")
        missing.append(MissingFact(Unknown.DEADLINE, body_id, None, path))
    elif not stated:
        silent.append(Silent(UnsaidTime.NO_DEADLINE, body_id))
    if body.initiative is not None and body.initiative.scheduled_by:
        silent.append(Silent(UnsaidTime.SCHEDULED, body_id))
    return longest, tuple(missing), tuple(silent)


def _sent(body: Body, deadline: Deadline) -> tuple[Deadline | None, bool]:
    """What a deadline counts from where it counts from the dispatch, and whether it ought to be stated.

    That is the papers; the notice where the words say so, or where the papers have no time. Either of these two can
    only count from the other.
    """
    meetings = body.meetings
    notice, papers = (meetings.notice, meetings.papers) if meetings is not None else (None, None)
    if deadline is notice or deadline is papers:
        return (papers if deadline is notice else notice), False
    first, second = (notice, papers) if "kallelse" in (deadline.anchor or "").lower() else (papers, notice)
    return first or second, True


def _deadlines(body_id: str, body: Body, about: Set[str] | None) -> Iterator[tuple[Deadline, Path]]:
    home: Path = ("bodies", body_id)
    if body.meetings is not None and body.meetings.papers is not None:
        yield body.meetings.papers, (*home, "meetings", "papers")
    if body.meetings is not None and body.meetings.notice is not None:
        yield body.meetings.notice, (*home, "meetings", "notice")
    raised = body.initiative
    if raised is not None and raised.deadline is not None and _concerns(raised.subject, about):
        yield raised.deadline, (*home, "initiative", "deadline")
    for number, rule in numbered(body.anchoring):
        if rule.deadline is not None and _concerns(rule.subject, about):
            yield rule.deadline, (*home, "anchoring", number, "deadline")


def _days(deadline: Deadline) -> int | None:
    """Days before what it is counted from; negative after. `minst 2 veckor före` demands two weeks."""
    low, high = deadline.length.days
    days = high if high is not None else low
    return None if days is None else ceil(days) if deadline.before else -ceil(days)


def _concerns(subjects: tuple[str, ...], about: Set[str] | None) -> bool:
    """Whether a rule for these subjects (none: all) is about a matter of one of them."""
    return not subjects or about is None or not about.isdisjoint(subjects)
