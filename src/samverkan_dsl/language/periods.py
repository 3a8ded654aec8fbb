"""A period: from when until when something holds, and where it is on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from .points import Season, TimePoint, by_itself, election_year


class Recurs(Enum):
    """How a period comes."""

    ONCE = "once"
    YEARLY = "yearly"
    """`1 juli–30 juni`: every year between these days."""
    TERM = "term"
    """`mandatperioden`: the term of office, of which only its years can say when it is."""
    AFTER_ELECTION = "after-election"
    """`året efter val`: the year after each election."""


class Phase(Enum):
    """Where a period is on a day."""

    NOW = "now"
    PAST = "past"
    COMING = "coming"
    """It has not begun; one that comes again is between two times."""
    UNDECIDED = "undecided"
    """What the period says does not decide it."""


@dataclass(frozen=True, slots=True)
class Period:
    """From when until when, both inclusive."""

    start: TimePoint | None
    """None where it has no beginning, or none is said."""
    end: TimePoint | None
    recurs: Recurs = Recurs.ONCE
    further: bool = False
    """Whether it holds until further notice (`tills vidare`)."""
    during: str | None = None
    """As long as this holds or stands: the id of an agreement, a paper, a body or a goal."""
    throughout: str | None = None
    """As long as something goes on, in the writer's words: `under avtalsperioden`."""
    known: TimePoint | None = None
    """From when the knowledge is, where that is told apart from when it holds: it may be otherwise since."""
    currently: bool = False
    """Whether it is said to be so for the time being (`för närvarande`)."""

    @property
    def first(self) -> date | None:
        """Its first day, where that is one and known."""
        return None if self.start is None or self.recurs is Recurs.YEARLY else self.start.first

    @property
    def last(self) -> date | None:
        """Its last day, where that is one and known."""
        return None if self.end is None or self.recurs is Recurs.YEARLY else self.end.last

    @property
    def ends(self) -> bool:
        """Whether it says how long it goes on, by a time, an event or until further notice."""
        apart = (self.during, self.throughout)
        return self.end is not None or self.recurs is not Recurs.ONCE or self.further or any(each for each in apart)

    @property
    def backwards(self) -> bool:
        """Whether it ends before it begins."""
        return self.first is not None and self.last is not None and self.last < self.first

    @property
    def decided(self) -> bool:
        """Whether what it says decides of every day if it holds."""
        if self.recurs is Recurs.TERM and self.start is None and self.end is None:
            return False
        if self.during is not None or self.throughout is not None:
            return False
        ends = [each for each in (self.start, self.end) if each is not None]
        if any(each.season is not None for each in ends):
            return False
        said = all(each.year is not None or each.unknown for each in ends)
        return self.recurs is Recurs.YEARLY or (not self.backwards and said)

    @property
    def dated(self) -> bool:
        """Whether it says which year it is, in both ends that it has."""
        ends = [each for each in (self.start, self.end) if each is not None]
        return bool(ends) and all(each.year is not None for each in ends)

    @property
    def gone(self) -> bool:
        """Whether it says no more than that it is over."""
        return self.start is None and self.end is not None and self.end.unknown

    @property
    def eventful(self) -> bool:
        """Whether it is an event, or how long something else holds, that begins or ends it."""
        ends = [each for each in (self.start, self.end) if each is not None]
        return self.during is not None or self.throughout is not None or any(each.event is not None for each in ends)

    def phase(self, day: date) -> Phase:
        """Where it is on this day. What ended when nobody says is past; what began then has begun."""
        if self.end is not None and self.end.unknown:
            return Phase.PAST
        if self.recurs is Recurs.YEARLY:
            if any(each is not None and each.season is not None for each in (self.start, self.end)):
                return Phase.UNDECIDED
            return Phase.NOW if self._in_season(day) else Phase.COMING
        if self.recurs is Recurs.AFTER_ELECTION:
            return Phase.NOW if election_year(day.year - 1) else Phase.COMING
        if self.backwards:
            return Phase.UNDECIDED
        if self.last is not None and self.last < day:
            return Phase.PAST
        if self.first is not None and day < self.first:
            return Phase.COMING
        return Phase.NOW if self.decided or self._surely(day) else Phase.UNDECIDED

    def _surely(self, day: date) -> bool:
        """Whether it is certain to hold on a day, though not where it begins or ends."""
        for end, at_start in ((self.start, True), (self.end, False)):
            if end is None:
                continue
            if at_start and end.unknown:
                continue
            if end.year is None or self.backwards:
                return False
            sure = end.season is None or (end.sure_from <= day if at_start else day <= self._sure_until(end))
            if not sure:
                return False
        return not self.eventful and (self.start is not None or self.end is not None)

    def _sure_until(self, end: TimePoint) -> date:
        """The last day before a season's end of which it is certain; a winter after an autumn is that of the year."""
        assert end.year is not None and end.season is not None
        if end.season is Season.WINTER:
            later = self.start is not None and self.start.year == end.year and self.start.season is not Season.WINTER
            return date(end.year if later else end.year - 1, 11, 30)
        return end.sure_until

    def _in_season(self, day: date) -> bool:
        start, end = self.start, self.end
        assert start is not None and end is not None and start.month is not None and end.month is not None
        first, last = (start.month, start.day or 1), (end.month, end.day or 31)
        today = (day.month, day.day)
        return first <= today <= last if first <= last else not last < today < first

    def overlaps(self, other: Period) -> bool | None:
        """Whether some day lies in both; None where that cannot be known."""
        if not (self.decided and other.decided) or {self.recurs, other.recurs} - {Recurs.ONCE, Recurs.TERM}:
            return None
        first, last = (
            max(self.first or date.min, other.first or date.min),
            min(self.last or date.max, other.last or date.max),
        )
        return first <= last

    def label(self, lang: str) -> str:
        """`från och med 1 januari 2025`, `2024–2026`; `enligt uppgift från 2015`."""
        if self.known is None:
            return self._time(lang)
        said = "enligt uppgift från" if lang == "sv" else "according to information from"
        return ", ".join(each for each in (self._time(lang), f"{said} {self.known.label(lang)}") if each)

    def _time(self, lang: str) -> str:
        swedish = lang == "sv"
        if self.currently:
            return "för närvarande" if swedish else "for the time being"
        if self.recurs is Recurs.YEARLY and self.start == self.end and self.start is not None and self.start.season:
            return self.start.label(lang)
        if self.recurs is Recurs.AFTER_ELECTION:
            return "året efter varje val" if swedish else "in the year after each election"
        if self.recurs is Recurs.TERM:
            words = "under mandatperioden" if swedish else "during the term of office"
            return words if self.start is None and self.end is None else f"{words} {self._span(lang)}"
        if self.recurs is Recurs.YEARLY:
            return f"varje år {self._span(lang)}" if swedish else f"every year {self._span(lang)}"
        if self.throughout is not None:
            return self.throughout
        if self.during is not None:
            return f"så länge {self.during} gäller" if swedish else f"as long as {self.during} holds"
        return self._span(lang)

    def _span(self, lang: str) -> str:
        swedish = lang == "sv"
        start = None if self.start is None else self.start.label(lang)
        end = None if self.end is None else self.end.label(lang)
        if start is not None and start == end:
            return start
        short = self.recurs is Recurs.YEARLY or (start or "").isdecimal()
        if start is not None and end is not None and short and (self.recurs is Recurs.YEARLY or end.isdecimal()):
            return f"{start}–{end}"
        told = [
            *(() if self.start is None else (_edge(self.start, lang, "från", "och med", "from"),)),
            *(() if self.end is None else (_edge(self.end, lang, "till", "och med", "until"),)),
            *(("tills vidare" if swedish else "until further notice",) if self.further else ()),
        ]
        return " ".join(told)

    def __str__(self) -> str:
        return self.label("sv")


def _edge(point: TimePoint, lang: str, swedish: str, more: str, english: str) -> str:
    """`från och med 2025`, `till nästa möte`, `när nämnden har tillträtt`."""
    if point.event is not None and by_itself(point.event):
        return point.event
    if lang != "sv":
        return f"{english} {point.label(lang)}"
    dated = "" if point.event is not None or point.unknown else f" {more}"
    return f"{swedish}{dated} {point.label(lang)}"
