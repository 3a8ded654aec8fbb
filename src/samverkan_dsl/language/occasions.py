"""When something happened, or has to have happened: a point in time, a span of it, or the event it was part of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import WithJsonSchema
from pydantic_core import PydanticCustomError

from .parsed import ParsedBy
from .periods import Recurs
from .points import TimePoint
from .times import Duration, parse_duration
from .validity import parse_period

_EVENT = ("vid ", "när ", "i samband med ", "efter ", "före ", "innan ", "inför ", "under ", "i god tid ")
"""What an event begins with: `vid det första mötet`."""
_TURN = re.compile(r"^årsskiftet (?P<year>\d{4})/(?P<next>\d{4}|\d{2})$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SaidWhen:
    """A point in time as exactly as it is said, or an event in the writer's words."""

    point: TimePoint | None
    """None where it is an event; of a span its end."""
    stated: str
    start: TimePoint | None = None
    """Where a span begins: `14–21 juni 2004`, `årsskiftet 2006/2007`."""

    @property
    def last(self) -> date | None:
        """The last day that it can have been; None for an event."""
        return None if self.point is None else self.point.last

    def label(self, lang: str) -> str:
        """A day as it is written, the others in words."""
        if self.start is not None and self.point is not None and lang != "sv":
            return f"{self.start.label(lang)}–{self.point.label(lang)}"
        if self.start is not None or self.point is None or self.point.day is not None:
            return self.stated
        return self.point.label(lang)

    def __str__(self) -> str:
        return self.label("sv")


def _point(value: Any) -> SaidWhen:
    """Raises ValueError where it is no one point of a year that is said."""
    if isinstance(value, dict):
        raise ValueError(value)
    period = parse_period(value)
    point = period.start
    if period.recurs is not Recurs.ONCE or point is None or point != period.end or point.year is None:
        raise ValueError(value)
    return SaidWhen(point, " ".join(str(value).split()))


def _span(value: Any) -> SaidWhen:
    """Raises ValueError where it is not from one point to a later, each of a year that is said."""
    words = " ".join(str(value).split())
    turn = _TURN.match(words)
    if turn is not None:
        year = int(turn["year"])
        if turn["next"] not in (str(year + 1), str(year + 1)[2:]):
            raise ValueError(value)
        return SaidWhen(TimePoint(year + 1, 1, 1), words, TimePoint(year, 12, 31))
    period = parse_period(value)
    start, end = period.start, period.end
    if start is None or end is None or period.recurs is not Recurs.ONCE or not period.dated or period.backwards:
        raise ValueError(value)
    return SaidWhen(end, words, start)


def _done(value: Any) -> SaidWhen:
    if isinstance(value, str) and value.lower().startswith(_EVENT):
        return SaidWhen(None, " ".join(value.split()).rstrip("."))
    try:
        return _point(value)
    except (ValueError, OverflowError):
        raise PydanticCustomError("done", "done") from None


def _once(value: Any) -> SaidWhen | Literal[True]:
    if value is True:
        return True
    try:
        return _done(value)
    except PydanticCustomError:
        pass
    try:
        return _span("" if isinstance(value, dict) else value)
    except (ValueError, OverflowError):
        raise PydanticCustomError("done-once", "done-once") from None


def _latest(value: Any) -> SaidWhen:
    try:
        return _done(value)
    except PydanticCustomError:
        raise PydanticCustomError("latest", "latest") from None


def _trial(value: Any) -> Duration | Literal[True]:
    if value is True:
        return True
    try:
        return parse_duration(value if isinstance(value, str) else "")
    except (ValueError, ZeroDivisionError):
        raise PydanticCustomError("trial", "trial") from None


_SCHEMA: dict[str, Any] = {"anyOf": [{"type": "integer"}, {"type": "string", "minLength": 1}]}
DoneWhen = Annotated[SaidWhen, ParsedBy(_done), WithJsonSchema(_SCHEMA)]
"""When something was done: a point in time, or an event."""
DoneOnce = Annotated[
    SaidWhen | Literal[True],
    ParsedBy(_once),
    WithJsonSchema({"anyOf": [*_SCHEMA["anyOf"], {"const": True}]}),
]
"""The same, or that it was done, nobody says when."""
Trial = Annotated[
    Duration | Literal[True],
    ParsedBy(_trial),
    WithJsonSchema({"anyOf": [{"type": "string", "minLength": 1}, {"const": True}]}),
]
"""For how long something is on trial, or that it is, nobody says how long."""
Latest = Annotated[SaidWhen, ParsedBy(_latest), WithJsonSchema(_SCHEMA)]
"""The last point in time for something, or the event before which it has to be."""
