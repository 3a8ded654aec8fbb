"""A point in time, as exactly as it is said: `2024`, `2024-03-01`, `1 mars`, `hösten 2018`."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

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
    event: str | None = None
    """What happens then, in the writer's words, where no day is said: `nästa ordinarie förbundsmöte`."""
    unknown: bool = False
    """Whether it has been, and nobody says when."""

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

    @property
    def sure_until(self) -> date:
        """The last day on which it is certain that it goes on. A year has to be said."""
        assert self.year is not None
        if self.season is not None:
            return _day(self.year, self.season.surest[1], None)
        return self.last or date.max

    def label(self, lang: str) -> str:
        swedish = lang == "sv"
        if self.unknown:
            return "en okänd tid" if swedish else "an unknown time"
        if self.event is not None:
            return self.event
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


_AFTER_ELECTION = re.compile(r"^(?:(?P<day>.+) )?året efter (?:ett val|val|valet)(?: (?P<year>\d{4}))?$")
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
        return real(TimePoint(_year(iso["year"]), month, None if iso["day"] is None else int(iso["day"])))
    named = _DAY.match(words)
    if named is None:
        raise ValueError(value)
    year = None if named["year"] is None else _year(named["year"])
    return real(TimePoint(year, _NUMBERED[named["month"]], None if named["day"] is None else int(named["day"])))


_NAMES = re.compile(rf"\d|\b(?:{'|'.join(_NUMBERED)}|{'|'.join(each.value for each in Season)})\b", re.IGNORECASE)
"""What a time of the calendar has in it, and an event has not."""
_WHEN = ("när ", "då ", "tills ", "efter ", "före ", "innan ", "inför ", "sedan ", "det att ", "så länge ", "medan ")
"""First words of an event that stand without another preposition."""
UNKNOWN = ("okänt", "okänd tid")


def parse_end(value: Any) -> TimePoint:
    """A point in time, or an event that begins or ends something: `{event: …}`, `laga kraft`, `okänt`.

    Words with a number, a month or a season in them are no event: they are meant as a time. Raises ValueError.
    """
    if isinstance(value, dict):
        words = value.get("event")
        if set(value) != {"event"} or not isinstance(words, str) or not words.strip():
            raise ValueError(value)
        return TimePoint(None, event=_told(words))
    try:
        return parse_point(value)
    except ValueError:
        words = _told(str(value))
        if words.lower() in UNKNOWN:
            return TimePoint(None, unknown=True)
        if _NAMES.search(words) or len(words) < 8:
            raise
        return TimePoint(None, event=words)


def _told(words: str) -> str:
    return " ".join(words.split()).rstrip(".")


def by_itself(words: str) -> bool:
    """Whether the words of an event bring what stands before it: `när den nya nämnden har tillträtt`."""
    return words.lower().startswith(_WHEN)


def _year(word: str) -> int:
    if not _FIRST_YEAR <= int(word) <= _LAST_YEAR:
        raise ValueError(word)
    return int(word)


def real(point: TimePoint) -> TimePoint:
    """The point, if the calendar has it; one without a year if any year has it."""
    date(point.year or 2000, 1 if point.month is None else point.month, 1 if point.day is None else point.day)
    return point
