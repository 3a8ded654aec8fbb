"""From when until when something holds: `2024–2026`, `från 2025-01-01`, `1 juli–30 juni`, `mandatperioden`.

As with quantities the words are read once, here. What a period does not say, such as which year, stays unsaid: whether
it holds on a day is then not decided.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Annotated, Any

from pydantic import WithJsonSchema
from pydantic_core import PydanticCustomError

from .base import Cited
from .keys import MOVES, SEATED, Bears, Key
from .parsed import ParsedBy
from .points import Season, TimePoint, election_year, parse_point, real


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
_EVERY_ELECTION = ("året efter val", "året efter varje val")


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
    return Period(real(dated), end)


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
