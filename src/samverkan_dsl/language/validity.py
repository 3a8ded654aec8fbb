"""From when until when something holds: `2024–2026`, `från 2025-01-01`, `1 juli–30 juni`, `mandatperioden`.

As with quantities the words are read once, here. What a period does not say, such as which year, stays unsaid: whether
it holds on a day is then not decided.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Annotated, Any

from pydantic import WithJsonSchema
from pydantic_core import PydanticCustomError

from .base import Cited
from .keys import MOVES, SEATED, Bears, Key
from .parsed import ParsedBy
from .periods import Period, Recurs
from .points import TimePoint, by_itself, parse_end, parse_point, real

_FURTHER = re.compile(r"^(?P<rest>.*?),? ?(?:och )?tills vidare$", re.IGNORECASE)
_WHILE = re.compile(r"^(?:så länge|medan|under|i samband med|vid) ", re.IGNORECASE)
_FROM = re.compile(r"^(?:från och med|fr\.? ?o\.? ?m\.?|från|sedan)\s+(?P<rest>.+)$")
_UNTIL = re.compile(r"^(?:till och med|t\.? ?o\.? ?m\.?|till)\s+(?P<rest>.+)$")
_SEASONS = re.compile(r"^(?P<start>våren|sommaren|hösten) och (?P<end>sommaren|hösten|vintern)(?P<year> \d{4})?$")
_BOTH = re.compile(r"^(?P<start>.+?)(?:\s+(?:till och med|t\.? ?o\.? ?m\.?|till)\s+|\s?–\s?|\s+-\s+)(?P<end>.+)$")
_DAY = re.compile(r"^\d{1,2}$")
_YEARS = re.compile(r"^(?P<start>\d{4})-(?P<end>\d{4})$")
_CURRENTLY = ("för närvarande", "just nu")
_EVERY_ELECTION = ("året efter val", "året efter varje val")


def parse_period(value: Any) -> Period:
    """A text, a year, or a map with `from` and `until`. Raises ValueError."""
    if isinstance(value, dict):
        return _mapped(value)
    if not _plain(value):
        raise ValueError(value)
    words = " ".join(str(value).lower().split())
    if words in _CURRENTLY:
        return Period(None, None, currently=True)
    if words in _EVERY_ELECTION:
        return Period(None, None, Recurs.AFTER_ELECTION)
    term = words.removeprefix("under ").removeprefix("mandatperioden")
    if term != words.removeprefix("under "):
        inside = _span(term.strip()) if term else Period(None, None)
        if inside.recurs is not Recurs.ONCE:
            raise ValueError(value)
        return Period(inside.start, inside.end, Recurs.TERM)
    further = _FURTHER.match(words)
    if further is not None:
        inside = _span(further["rest"]) if further["rest"] else Period(None, None)
        if inside.end is not None and inside.start != inside.end:
            raise ValueError(value)
        return Period(inside.start, None, further=True)
    try:
        return _span(words)
    except ValueError:
        return _event(" ".join(str(value).split()))


def _mapped(value: dict[str, Any]) -> Period:
    """`{from: …, until: {event: …}}`, `{during: avtalet}`, `{as-of: 2015}`."""
    if "as-of" in value:
        known = value["as-of"]
        if not _plain(known):
            raise ValueError(value)
        rest = {key: each for key, each in value.items() if key != "as-of"}
        inside = _mapped(rest) if rest else Period(None, None)
        return replace(inside, known=parse_point(" ".join(str(known).lower().split())))
    if set(value) == {"during"} and isinstance(value["during"], str) and value["during"]:
        return Period(None, None, during=value["during"])
    if not value or not set(value) <= {"from", "until"}:
        raise ValueError(value)
    if not all(_plain(each) or isinstance(each, dict) for each in value.values()):
        raise ValueError(value)
    further = "until" in value and str(value["until"]).lower() == "tills vidare"
    start = parse_end(value["from"]) if "from" in value else None
    end = parse_end(value["until"]) if "until" in value and not further else None
    if start is None or end is None or not (_calendar(start) and _calendar(end)):
        return Period(start, end, further=further)
    return _between(start, end, str(value))


def _calendar(point: TimePoint) -> bool:
    """Whether it is a time of the calendar, though perhaps of no year that is said."""
    return point.event is None and not point.unknown


def _event(words: str) -> Period:
    """`till nästa förbundsmöte`, `från beslutets laga kraft`, `så länge avtalet gäller`. Raises ValueError."""
    began, ended = _FROM.match(words), _UNTIL.match(words)
    if began is not None:
        return Period(parse_end(began["rest"]), None)
    if ended is not None:
        return Period(None, parse_end(ended["rest"]))
    if words.lower().startswith("tills "):
        return Period(None, parse_end(words))
    point = parse_end(words)
    if point.event is None:
        raise ValueError(words)
    if _WHILE.match(words):
        return Period(None, None, throughout=words)
    if not by_itself(words):
        raise ValueError(words)
    return Period(point, None)


def _plain(value: Any) -> bool:
    return isinstance(value, str | int | date) and not isinstance(value, bool)


@lru_cache(maxsize=1024)
def _span(words: str) -> Period:
    seasons = _SEASONS.match(words)
    if seasons is not None:
        words = f"{seasons['start']} – {seasons['end']}{seasons['year'] or ''}"
    begins = _FROM.match(words)
    both = _YEARS.match(words) or _BOTH.match(begins["rest"] if begins is not None else words)
    if both is not None and not _UNTIL.match(words):
        if _DAY.match(both["start"]):  # `14–21 juni 2004`: both of one month
            both_in = both["end"].partition(" ")[2]
            return _between(parse_point(f"{both['start']} {both_in}"), parse_point(both["end"]), words)
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


_EVENT: dict[str, Any] = {
    "type": "object",
    "properties": {"event": {"type": "string", "minLength": 1}},
    "required": ["event"],
    "additionalProperties": False,
}
_POINT: dict[str, Any] = {"anyOf": [{"type": ["string", "integer"]}, _EVENT]}
_SCHEMA: dict[str, Any] = {
    "anyOf": [
        {"type": "integer"},
        {"type": "string", "minLength": 1},
        {
            "type": "object",
            "properties": {
                "from": _POINT,
                "until": _POINT,
                "during": {"type": "string", "minLength": 1},
                "as-of": {"type": ["string", "integer"]},
            },
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
    """När det gäller: 2024–2026, från 2025, 1 juli–30 juni, mandatperioden, {until: {event: …}}, {as-of: 2015}."""
