"""From when until when something holds: `2024–2026`, `från 2025-01-01`, `1 juli–30 juni`, `mandatperioden`.

As with quantities the words are read once, here. What a period does not say, such as which year, stays unsaid: whether
it holds on a day is then not decided.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Annotated, Any

from pydantic import WithJsonSchema
from pydantic_core import PydanticCustomError

from .base import Cited
from .keys import MOVES, SEATED, Bears, Key
from .parsed import ParsedBy

_MONTHS = (
    ("januari", "January"),
    ("februari", "February"),
    ("mars", "March"),
    ("april", "April"),
    ("maj", "May"),
    ("juni", "June"),
    ("juli", "July"),
    ("augusti", "August"),
    ("september", "September"),
    ("oktober", "October"),
    ("november", "November"),
    ("december", "December"),
)
_NUMBERED = {names[0]: number for number, names in enumerate(_MONTHS, start=1)}
_FIRST_YEAR, _LAST_YEAR = 1900, 2200
_ELECTION = 1994
"""From that year on there is an ordinary election every fourth: to the riksdag (regeringsformen, 3 kap. 3 §), and to
the assemblies of regions and municipalities the same day (vallagen (2005:837), 1 kap. 3 §)."""


def election_year(year: int) -> bool:
    """Whether assemblies are elected that year.

    They sit from 15 October of it (kommunallagen (2017:725), 5 kap. 9 §); others by what the document says.
    """
    return year >= _ELECTION and (year - _ELECTION) % 4 == 0


class Season(Enum):
    """A time of the year. When it begins and ends nobody says: it is certain in the middle of it alone."""

    SPRING = "våren"
    SUMMER = "sommaren"
    AUTUMN = "hösten"
    WINTER = "vintern"

    @property
    def english(self) -> str:
        return self.name.lower()

    @property
    def widest(self) -> tuple[int, int]:
        """The first and the last month that may be meant, counted from January; the half-years are often called so."""
        return {"våren": (1, 6), "sommaren": (5, 9), "hösten": (8, 12), "vintern": (-1, 15)}[self.value]

    @property
    def surest(self) -> tuple[int, int]:
        """Those of which it is certain; the winter of a year may be the one that begins it, or the one that ends it."""
        return {"våren": (3, 5), "sommaren": (6, 8), "hösten": (9, 11), "vintern": (13, 14)}[self.value]


def _day(year: int, month: int, day: int | None) -> date:
    """A day of a month that is counted on from January, or back from it; without a day its last."""
    years, month = divmod(month - 1, 12)
    return date(year + years, month + 1, day or monthrange(year + years, month + 1)[1])


@dataclass(frozen=True, slots=True)
class TimePoint:
    """A year, a month or a day, as exactly as it is said."""

    year: int | None
    """None where no year is said."""
    month: int | None = None
    day: int | None = None
    after_election: bool = False
    """Whether it is the year after an election, which is that of `year`."""
    season: Season | None = None

    @property
    def first(self) -> date | None:
        """Its first day; of a season the first that can be."""
        if self.year is None:
            return None
        if self.season is not None:
            return _day(self.year, self.season.widest[0], 1)
        return date(self.year + self.after_election, self.month or 1, self.day or 1)

    @property
    def last(self) -> date | None:
        """Its last day; of a season the last that can be."""
        if self.year is None:
            return None
        if self.season is not None:
            return _day(self.year, self.season.widest[1], None)
        year, month = self.year + self.after_election, self.month or 12
        return date(year, month, self.day or monthrange(year, month)[1])

    @property
    def sure_from(self) -> date:
        """The day from which it is certain that it has begun. A year has to be said."""
        assert self.year is not None
        if self.season is not None:
            return _day(self.year, self.season.surest[0], 1)
        return self.first or date.min

    def label(self, lang: str) -> str:
        swedish = lang == "sv"
        month = None if self.month is None else _MONTHS[self.month - 1][not swedish]
        if self.after_election:
            which = "" if self.year is None else f" {self.year}"
            if swedish:
                told = f"året efter valet{which}" if which else "året efter ett val"
            else:
                told = f"the year after the election of{which}" if which else "the year after an election"
            return " ".join(str(part) for part in (self.day, month, told) if part is not None)
        if self.season is not None:
            name = self.season.value if swedish else self.season.english
            return name if self.year is None else f"{name} {self.year}"
        return " ".join(str(part) for part in (self.day, month, self.year) if part is not None)


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

    @property
    def first(self) -> date | None:
        """Its first day, where that is one and known."""
        return None if self.start is None or self.recurs is Recurs.YEARLY else self.start.first

    @property
    def last(self) -> date | None:
        """Its last day, where that is one and known."""
        return None if self.end is None or self.recurs is Recurs.YEARLY else self.end.last

    @property
    def backwards(self) -> bool:
        """Whether it ends before it begins."""
        return self.first is not None and self.last is not None and self.last < self.first

    @property
    def decided(self) -> bool:
        """Whether what it says decides of every day if it holds."""
        if self.recurs is Recurs.TERM and self.start is None and self.end is None:
            return False
        ends = [each for each in (self.start, self.end) if each is not None]
        if any(each.season is not None for each in ends):
            return False
        return self.recurs is Recurs.YEARLY or (not self.backwards and all(each.year is not None for each in ends))

    @property
    def dated(self) -> bool:
        """Whether it says which year it is, in both ends that it has."""
        ends = [each for each in (self.start, self.end) if each is not None]
        return bool(ends) and all(each.year is not None for each in ends)

    def phase(self, day: date) -> Phase:
        """Where it is on this day."""
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
            if end.year is None or self.backwards:
                return False
            sure = end.season is None or (end.sure_from <= day if at_start else day <= self._sure_until(end))
            if not sure:
                return False
        return self.start is not None or self.end is not None

    def _sure_until(self, end: TimePoint) -> date:
        """The last day before a season's end of which it is certain; a winter after an autumn is that of the year."""
        assert end.year is not None and end.season is not None
        if end.season is Season.WINTER:
            later = self.start is not None and self.start.year == end.year and self.start.season is not Season.WINTER
            return date(end.year if later else end.year - 1, 11, 30)
        return _day(end.year, end.season.surest[1], None)

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
        """`från och med 1 januari 2025`, `2024–2026`."""
        swedish = lang == "sv"
        if self.recurs is Recurs.YEARLY and self.start == self.end and self.start is not None and self.start.season:
            return self.start.label(lang)
        if self.recurs is Recurs.AFTER_ELECTION:
            return "året efter varje val" if swedish else "in the year after each election"
        if self.recurs is Recurs.TERM:
            words = "under mandatperioden" if swedish else "during the term of office"
            return words if self.start is None and self.end is None else f"{words} {self._span(lang)}"
        if self.recurs is Recurs.YEARLY:
            return f"varje år {self._span(lang)}" if swedish else f"every year {self._span(lang)}"
        return self._span(lang)

    def _span(self, lang: str) -> str:
        swedish = lang == "sv"
        start = None if self.start is None else self.start.label(lang)
        end = None if self.end is None else self.end.label(lang)
        if start is not None and end is not None:
            if start == end:
                return start
            short = self.recurs is Recurs.YEARLY or (start.isdecimal() and end.isdecimal())
            if short:
                return f"{start}–{end}"
            return f"från och med {start} till och med {end}" if swedish else f"from {start} until {end}"
        if start is not None:
            return f"från och med {start}" if swedish else f"from {start}"
        return f"till och med {end}" if swedish else f"until {end}"

    def __str__(self) -> str:
        return self.label("sv")


_FROM = re.compile(r"^(?:från och med|fr\.? ?o\.? ?m\.?|från|sedan)\s+(?P<rest>.+)$")
_UNTIL = re.compile(r"^(?:till och med|t\.? ?o\.? ?m\.?|till)\s+(?P<rest>.+)$")
_SEASONS = re.compile(r"^(?P<start>våren|sommaren|hösten) och (?P<end>sommaren|hösten|vintern)(?P<year> \d{4})?$")
_BOTH = re.compile(r"^(?P<start>.+?)(?:\s+(?:till och med|t\.? ?o\.? ?m\.?|till)\s+|\s?–\s?|\s+-\s+)(?P<end>.+)$")
_YEARS = re.compile(r"^(?P<start>\d{4})-(?P<end>\d{4})$")
_AFTER_ELECTION = re.compile(r"^(?:(?P<day>.+) )?året efter (?:ett val|val|valet)(?: (?P<year>\d{4}))?$")
_EVERY_ELECTION = ("året efter val", "året efter varje val")
_DAY = re.compile(rf"^(?:(?:den )?(?P<day>\d{{1,2}}) )?(?P<month>{'|'.join(_NUMBERED)})(?: (?P<year>\d{{4}}))?$")
_SEASON = re.compile(rf"^(?P<season>{'|'.join(each.value for each in Season)})(?: (?P<year>\d{{4}}))?$")
_ISO = re.compile(r"^(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?$")


def parse_point(value: Any) -> TimePoint:
    """`2024`, `2024-03-01`, `1 mars`, `hösten 2018`, `1 januari året efter valet`. Raises ValueError."""
    words = " ".join(str(value).lower().split())
    after = _AFTER_ELECTION.match(words)
    if after is not None:
        year = None if after["year"] is None else _year(after["year"])
        if year is not None and not election_year(year):
            raise ValueError(value)
        if after["day"] is None:
            return TimePoint(year, after_election=True)
        inside = parse_point(after["day"])
        if inside.year is not None or inside.after_election or inside.season is not None:
            raise ValueError(value)
        return TimePoint(year, inside.month, inside.day, after_election=True)
    season = _SEASON.match(words)
    if season is not None:
        return TimePoint(None if season["year"] is None else _year(season["year"]), season=Season(season["season"]))
    iso = _ISO.match(words)
    if iso is not None:
        month = None if iso["month"] is None else int(iso["month"])
        return _real(TimePoint(_year(iso["year"]), month, None if iso["day"] is None else int(iso["day"])))
    named = _DAY.match(words)
    if named is None:
        raise ValueError(value)
    year = None if named["year"] is None else _year(named["year"])
    return _real(TimePoint(year, _NUMBERED[named["month"]], None if named["day"] is None else int(named["day"])))


def _year(word: str) -> int:
    if not _FIRST_YEAR <= int(word) <= _LAST_YEAR:
        raise ValueError(word)
    return int(word)


def _real(point: TimePoint) -> TimePoint:
    """The point, if the calendar has it; one without a year if any year has it."""
    date(point.year or 2000, 1 if point.month is None else point.month, 1 if point.day is None else point.day)
    return point


def parse_period(value: Any) -> Period:
    """A text, a year, or a map with `from` and `until`. Raises ValueError."""
    if isinstance(value, dict):
        if not value or not set(value) <= {"from", "until"} or not all(map(_plain, value.values())):
            raise ValueError(value)
        start, end = (parse_point(value[key]) if key in value else None for key in ("from", "until"))
        return Period(start, end) if start is None or end is None else _between(start, end, str(value))
    if not _plain(value):
        raise ValueError(value)
    words = " ".join(str(value).lower().split())
    if words in _EVERY_ELECTION:
        return Period(None, None, Recurs.AFTER_ELECTION)
    term = words.removeprefix("under ").removeprefix("mandatperioden")
    if term != words.removeprefix("under "):
        inside = _span(term.strip()) if term else Period(None, None)
        if inside.recurs is not Recurs.ONCE:
            raise ValueError(value)
        return Period(inside.start, inside.end, Recurs.TERM)
    return _span(words)


def _plain(value: Any) -> bool:
    return isinstance(value, str | int | date) and not isinstance(value, bool)


def _span(words: str) -> Period:
    seasons = _SEASONS.match(words)
    if seasons is not None:
        words = f"{seasons['start']} – {seasons['end']}{seasons['year'] or ''}"
    begins = _FROM.match(words)
    both = _YEARS.match(words) or _BOTH.match(begins["rest"] if begins is not None else words)
    if both is not None and not _UNTIL.match(words):
        return _between(parse_point(both["start"]), parse_point(both["end"]), words)
    if begins is not None:
        return Period(parse_point(begins["rest"]), None)
    ends = _UNTIL.match(words)
    if ends is not None:
        return Period(None, parse_point(ends["rest"]))
    one = parse_point(words)
    return _between(one, one, words)


def _between(start: TimePoint, end: TimePoint, words: str) -> Period:
    """`1 juli–30 september 2025` has the year of its end; without any year it comes every year."""
    if start.after_election or end.after_election or (start.year is not None and end.year is not None):
        return Period(start, end)
    if start.season is not None and end.season is not None and start.year is None and end.year is not None:
        return Period(TimePoint(end.year, season=start.season), end)
    if start.year is not None:
        raise ValueError(words)
    if end.year is None:
        return Period(start, end, Recurs.YEARLY)
    dated = TimePoint(end.year, start.month, start.day)
    if dated.first is None or end.last is None or dated.first > end.last:
        raise ValueError(words)  # which year it begins is not said
    return Period(_real(dated), end)


def _read(value: Any) -> Period:
    try:
        return parse_period(value)
    except (ValueError, OverflowError):
        raise PydanticCustomError("period", "period") from None


_POINT: dict[str, Any] = {"type": ["string", "integer"]}
_SCHEMA: dict[str, Any] = {
    "anyOf": [
        {"type": "integer"},
        {"type": "string", "minLength": 1},
        {
            "type": "object",
            "properties": {"from": _POINT, "until": _POINT},
            "additionalProperties": False,
            "minProperties": 1,
        },
    ]
}
Validity = Annotated[Period, ParsedBy(_read), WithJsonSchema(_SCHEMA)]
"""From when until when, as stated."""


class Timed(Cited):
    """Something that may hold for a time only."""

    valid: Annotated[Validity | None, Key("när det gäller", Bears.TIME, SEATED | MOVES)] = None
    """När det gäller, om inte alltid: 2024–2026, från 2025-01-01, till 2026-06, 1 juli–30 juni, mandatperioden."""
