"""Times as the sources give them: lengths (`1,5 år`) and deadlines (`1 vecka före`); how often is in `cadences`.

As with quantities the words are read once, here; what is read has a kind, a number, a unit and what it counts from.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum
from fractions import Fraction
from functools import lru_cache
from math import ceil
from typing import Annotated

from pydantic import WithJsonSchema

from .parsed import ParsedBy
from .quantities import Quantity, parse_quantity, reader


class Unit(Enum):
    """A length of time in days (a month is 30, a year 365), how often it comes in a year, and its words."""

    MINUTE = ("minut", "minuter", "minute", Fraction(1, 1440), None)
    HOUR = ("timme", "timmar", "hour", Fraction(1, 24), None)
    DAY = ("dag", "dagar", "day", 1, None)
    DAY_AND_NIGHT = ("dygn", "dygn", "whole day", 1, None)
    WORKDAY = ("arbetsdag", "arbetsdagar", "working day", Fraction(7, 5), None)
    """Monday to Friday; holidays are not counted off (see `Duration.days`)."""
    WEEKDAY = ("vardag", "vardagar", "weekday", Fraction(7, 5), None)
    """Saturdays may count or not."""
    CALENDAR_DAY = ("kalenderdag", "kalenderdagar", "calendar day", 1, None)
    WEEK = ("vecka", "veckor", "week", 7, None)
    MONTH = ("månad", "månader", "month", 30, 1)
    QUARTER = ("kvartal", "kvartal", "quarter", 91, 3)
    THIRD = ("tertial", "tertial", "third of a year", 122, 4)
    TERM = ("termin", "terminer", "term", 182, 6)
    HALF_YEAR = ("halvår", "halvår", "half-year", 182, 6)
    YEAR = ("år", "år", "year", 365, 12)
    TERM_OF_OFFICE = ("mandatperiod", "mandatperioder", "term of office", 1461, 48)
    """Of assemblies: four years (kommunallagen (2017:725), 5 kap. 9 §)."""

    def __init__(self, one: str, many: str, english: str, days: int | Fraction, months: int | None) -> None:
        self.one = one
        self.many = many
        self.english = english
        self.days = days
        self.months = months
        """Whole months in it; None where it is shorter than one."""

    def label(self, lang: str, many: bool = False) -> str:
        """`vecka`, `weeks`."""
        if lang == "sv":
            return self.many if many else self.one
        first, _, of = self.english.partition(" of ")
        return first + ("s" if many else "") + (f" of {of}" if of else "")


UNITS = {form: unit for unit in Unit for form in (unit.one, unit.many)}
"""Each unit by its words."""


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time as stated, in `unit` and in days."""

    amount: Quantity
    unit: Unit
    usual: bool = False
    """Whether it is only what it usually is: `vanligen 1–2 år`."""
    each: bool = False
    """Whether it is so long each time: `ett år i taget`."""
    calendar: bool = False
    """Whether it is the one before of the calendar, some day of it: `veckan före`."""

    @property
    def days(self) -> tuple[Fraction | None, Fraction | None]:
        """The least and the most, in days. Working days have as many weekends among them as can fall there."""
        if self.calendar:
            # From the last day of one to the first day of the next, or from its first to the last of the next.
            return Fraction(1), Fraction(2 * self.unit.days - 1)
        if self.unit in (Unit.WORKDAY, Unit.WEEKDAY):
            low, high = self.amount.low, self.amount.high
            off, week = (2, 5) if self.unit is Unit.WORKDAY else (1, 6)
            least = None if low is None else low + off * (low // week)
            return least, None if high is None else high + 2 * ceil(high / 5)
        return self._in(self.unit.days)

    @property
    def months(self) -> tuple[int, int] | None:
        """The least and the most in whole months, where both are known and whole."""
        if self.unit.months is None:
            return None
        low, high = self._in(self.unit.months)
        if low is None or high is None or low <= 0 or low.denominator != 1 or high.denominator != 1:
            return None
        return int(low), int(high)

    def _in(self, factor: int | Fraction) -> tuple[Fraction | None, Fraction | None]:
        low, high = self.amount.low, self.amount.high
        return None if low is None else low * factor, None if high is None else high * factor

    def label(self, lang: str) -> str:
        if self.calendar:
            return _DEFINITE[self.unit] if lang == "sv" else f"the {self.unit.english}"
        # `ett och ett halvt år`; in English `one and a half years`
        one = self.amount.single or (lang == "sv" and self.amount.stated.endswith(("halv", "halvt")))
        usually = "" if not self.usual else "vanligen " if lang == "sv" else "usually "
        each = "" if not self.each else " i taget" if lang == "sv" else " at a time"
        return f"{usually}{self.amount.label(lang)} {self.unit.label(lang, not one)}{each}"

    def __str__(self) -> str:
        return self.label("sv")


_DEFINITE = {Unit.DAY: "dagen", Unit.WEEK: "veckan", Unit.MONTH: "månaden"}
"""The units of the calendar of which the one before (or after) may be told without a number."""
_ONE_BEFORE = {word: unit for unit, word in _DEFINITE.items()}


_USUALLY = re.compile(r"^(?:vanligen|vanligtvis|normalt|i normalfallet|i regel|som regel)\s+")
_EACH_TIME = re.compile(r"\s+(?:i taget|i sänder|åt gången)$")


@lru_cache(maxsize=1024)
def parse_duration(value: str | int) -> Duration:
    """`5 år`, `1,5 år`, `3–5 år`, `minst 2 veckor`, `vanligen 1–2 år`, `ett år i taget`. Raises ValueError."""
    if isinstance(value, int):
        raise ValueError(value)
    words = " ".join(value.lower().split())
    told = _USUALLY.sub("", words)
    once = _EACH_TIME.sub("", told)
    amount, _, unit = once.rpartition(" ")
    if not amount and unit in ("halvår", "kvartal", "tertial"):  # `på halvår`: one of them
        amount = "ett"
    if unit not in UNITS or not amount:
        raise ValueError(value)
    return Duration(parse_quantity(amount), UNITS[unit], told != words, each=once != told)


class Moment(Enum):
    """What a deadline counts from."""

    MEETING = "meeting"
    DISPATCH = "dispatch"
    """That the papers are sent."""
    OTHER = "other"
    """Something else, in the writer's words."""


_MEETING = re.compile(
    r"^(?:(?:varje|nästa|respektive) )?(?:möte|mötet|möten|mötena|sammanträde|sammanträdet|sammanträden|sammanträdena)$"
)
_DISPATCH = re.compile(r"utskick|handling|kallelse|dagordning|föredragningslist")


@dataclass(frozen=True, slots=True)
class Deadline:
    """How long before (or after) something: `1 vecka före`, `senast 5 dagar före utskicket`, `veckan före mötet`."""

    length: Duration
    before: bool
    moment: Moment
    """What it is counted from."""
    anchor: str | None
    """The same in the writer's words; None where no word says it and it is the meeting."""
    within: bool = False
    """Whether it is up to so long: `inom 2 veckor efter mötet`."""

    def label(self, lang: str) -> str:
        length = self.length.label(lang)
        if lang == "sv":
            told = f"inom {length.removeprefix('högst ')}" if self.within else length
            return f"{told} {'före' if self.before else 'efter'} {self.anchor or 'mötet'}"
        told = f"within {length.removeprefix('at most ')}" if self.within else length
        anchor = "the meeting" if self.moment is Moment.MEETING else self.anchor
        return f"{told} {'before' if self.before else 'after'} {anchor}"

    def __str__(self) -> str:
        return self.label("sv")


_DEADLINE = re.compile(
    r"^(?:senast\s+)?(?P<within>inom\s+)?(?P<length>.+?)\s+(?P<way>före|innan|efter|i förväg)(?:\s+(?P<anchor>.+))?$"
)


def parse_deadline(value: str | int) -> Deadline:
    """`1 vecka före`, `två veckor i förväg`, `inom 5 dagar efter mötet`, `veckan före utskicket`. Raises ValueError."""
    match = _DEADLINE.match(" ".join(str(value).split()))
    if match is None or (match["way"] == "i förväg" and match["anchor"]):
        raise ValueError(value)
    named = _ONE_BEFORE.get(match["length"].lower())
    length = parse_duration(match["length"]) if named is None else Duration(parse_quantity(1), named, calendar=True)
    if length.each:
        raise ValueError(value)
    if match["within"]:
        length = replace(length, amount=parse_quantity(f"högst {length.amount}"))
    moment = _moment(match["anchor"])
    return Deadline(length, match["way"] != "efter", moment, match["anchor"], match["within"] is not None)


def _moment(anchor: str | None) -> Moment:
    words = " ".join((anchor or "mötet").lower().split())
    if _MEETING.match(words):
        return Moment.MEETING
    return Moment.DISPATCH if _DISPATCH.search(words) else Moment.OTHER


Length = Annotated[Duration, ParsedBy(reader(parse_duration, "duration")), WithJsonSchema({"type": "string"})]
"""A length of time, as stated."""
Limit = Annotated[Deadline, ParsedBy(reader(parse_deadline, "deadline")), WithJsonSchema({"type": "string"})]
"""A deadline, as stated."""
