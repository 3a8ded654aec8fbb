"""Times as the sources give them: lengths (`1,5 år`), deadlines (`1 vecka före`) and cadences (`2 gånger per termin`).

As with quantities the words are read once, here; what is read has a kind, a number, a unit and what it counts from.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from math import ceil
from typing import Annotated

from pydantic import WithJsonSchema

from .parsed import ParsedBy
from .quantities import _BOUNDS, _ENGLISH, Bound, Quantity, parse_quantity, reader


class Unit(Enum):
    """A length of time in days (a month is 30, a year 365), how often it comes in a year, and its words."""

    MINUTE = ("minut", "minuter", "minute", Fraction(1, 1440), None)
    HOUR = ("timme", "timmar", "hour", Fraction(1, 24), None)
    DAY = ("dag", "dagar", "day", 1, None)
    DAY_AND_NIGHT = ("dygn", "dygn", "whole day", 1, None)
    WORKDAY = ("arbetsdag", "arbetsdagar", "working day", Fraction(7, 5), None)
    """Monday to Friday; holidays are not counted off (see `Duration.days`)."""
    WEEK = ("vecka", "veckor", "week", 7, None)
    MONTH = ("månad", "månader", "month", 30, 1)
    QUARTER = ("kvartal", "kvartal", "quarter", 91, 3)
    TERM = ("termin", "terminer", "term", 182, 6)
    HALF_YEAR = ("halvår", "halvår", "half-year", 182, 6)
    YEAR = ("år", "år", "year", 365, 12)

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
        return self.english + ("s" if many else "")


_UNITS = {form: unit for unit in Unit for form in (unit.one, unit.many)}


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time as stated, in `unit` and in days."""

    amount: Quantity
    unit: Unit
    usual: bool = False
    """Whether it is only what it usually is: `vanligen 1–2 år`."""
    calendar: bool = False
    """Whether it is the one before of the calendar, some day of it: `veckan före`."""

    @property
    def days(self) -> tuple[Fraction | None, Fraction | None]:
        """The least and the most, in days. Working days have as many weekends among them as can fall there."""
        if self.calendar:
            # From the last day of one to the first day of the next, or from its first to the last of the next.
            return Fraction(1), Fraction(2 * self.unit.days - 1)
        if self.unit is Unit.WORKDAY:
            low, high = self.amount.low, self.amount.high
            return None if low is None else low + 2 * (low // 5), None if high is None else high + 2 * ceil(high / 5)
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
        one = self.amount.single
        usually = "" if not self.usual else "vanligen " if lang == "sv" else "usually "
        return f"{usually}{self.amount.label(lang)} {self.unit.label(lang, not one)}"

    def __str__(self) -> str:
        return self.label("sv")


_DEFINITE = {Unit.DAY: "dagen", Unit.WEEK: "veckan", Unit.MONTH: "månaden"}
"""The units of the calendar of which the one before (or after) may be told without a number."""
_ONE_BEFORE = {word: unit for unit, word in _DEFINITE.items()}


def parse_duration(value: str | int) -> Duration:
    """`5 år`, `1,5 år`, `3–5 år`, `minst 2 veckor`, `vanligen 1–2 år`. Raises ValueError."""
    if isinstance(value, int):
        raise ValueError(value)
    amount, _, unit = " ".join(value.lower().split()).rpartition(" ")
    stated = amount.removeprefix("vanligen ")
    if unit not in _UNITS or not stated:
        raise ValueError(value)
    return Duration(parse_quantity(stated), _UNITS[unit], stated != amount)


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

    def label(self, lang: str) -> str:
        if lang == "sv":
            return f"{self.length} {'före' if self.before else 'efter'} {self.anchor or 'mötet'}"
        anchor = "the meeting" if self.moment is Moment.MEETING else self.anchor
        return f"{self.length.label(lang)} {'before' if self.before else 'after'} {anchor}"

    def __str__(self) -> str:
        return self.label("sv")


def parse_deadline(value: str | int) -> Deadline:
    """Raises ValueError."""
    match = re.match(r"^(?:senast\s+)?(?P<length>.+?)\s+(?P<way>före|innan|efter)(?:\s+(?P<anchor>.+))?$", str(value))
    if match is None:
        raise ValueError(value)
    named = _ONE_BEFORE.get(match["length"].lower())
    length = parse_duration(match["length"]) if named is None else Duration(parse_quantity(1), named, calendar=True)
    return Deadline(length, match["way"] != "efter", _moment(match["anchor"]), match["anchor"])


def _moment(anchor: str | None) -> Moment:
    words = " ".join((anchor or "mötet").lower().split())
    if _MEETING.match(words):
        return Moment.MEETING
    return Moment.DISPATCH if _DISPATCH.search(words) else Moment.OTHER


class Pace(Enum):
    """What kind of answer to *how often* it is."""

    COUNTED = "counted"
    EVERY_MEETING = "every-meeting"
    CONTINUOUS = "continuous"
    WHEN_NEEDED = "when-needed"
    VAGUE = "vague"
    """Words that give neither a number nor a reason: `ibland`."""


@dataclass(frozen=True, slots=True)
class Cadence:
    """How often: `årligen`, `2 per år`, `vart fjärde år`, `kontinuerligt`, `vid behov`, `varje möte`."""

    pace: Pace
    per_year: Quantity | None
    """None where the words give no number: continuously, when needed, at every meeting."""
    stated: str
    english: str
    times: Quantity | None = None
    """The number as it was stated, per `unit`; None where one word says both (`årligen`)."""
    unit: Unit | None = None

    @property
    def adverb(self) -> bool:
        """Whether one word says it, which stands before the verb: `årligen`."""
        return " " not in self.stated

    @property
    def spelled_out(self) -> bool:
        """Whether the words say that it is times: `2 gånger per år`, not `2 per år`."""
        return "gång" in self.stated

    def label(self, lang: str) -> str:
        return self.stated if lang == "sv" else self.english

    def __str__(self) -> str:
        return self.stated


_WHOLE: dict[str, tuple[int | Fraction, str]] = {
    "årligen": (1, "yearly"),
    "varje år": (1, "every year"),
    "halvårsvis": (2, "half-yearly"),
    "varje termin": (2, "every term"),
    "kvartalsvis": (4, "quarterly"),
    "månadsvis": (12, "monthly"),
    "varje mandatperiod": (Fraction(1, 4), "every term of office"),
}
_ORDINALS = {
    word: number
    for number, words in enumerate(
        (
            ("annat", "annan"),
            ("tredje",),
            ("fjärde",),
            ("femte",),
            ("sjätte",),
            ("sjunde",),
            ("åttonde",),
            ("nionde",),
            ("tionde",),
            ("elfte",),
            ("tolfte",),
        ),
        2,
    )
    for word in words
}
_EVERY = re.compile(
    rf"^(?:(?P<bound>minst|högst) )?vart?\s?(?P<nth>{'|'.join(_ORDINALS)}|\d{{1,2}}:[ae]) (?P<unit>\w+)$"
)
_UNCOUNTED = {
    "kontinuerligt": (Pace.CONTINUOUS, "continuously"),
    "löpande": (Pace.CONTINUOUS, "continuously"),
    "ibland": (Pace.VAGUE, "sometimes"),
    "regelbundet": (Pace.VAGUE, "regularly"),
    "vid behov": (Pace.WHEN_NEEDED, "when needed"),
    "varje möte": (Pace.EVERY_MEETING, "every meeting"),
}


def parse_cadence(value: str | int) -> Cadence:
    """Raises ValueError."""
    words = " ".join(str(value).lower().split())
    if words in _UNCOUNTED:
        pace, english = _UNCOUNTED[words]
        return Cadence(pace, None, words, english)
    if words in _WHOLE:
        number, english = _WHOLE[words]
        return Cadence(Pace.COUNTED, Quantity(Fraction(number), Fraction(number), words), words, english)
    if every := _EVERY.match(words):
        return _every(every, words)
    amount, _, per = words.replace("/", " per ").rpartition(" per ")
    amount = re.sub(r"\s+gång(er)?$", "", amount.strip())
    unit = _UNITS.get(per.strip())
    if unit is None or unit.months is None or per.strip() != unit.one or not amount:
        raise ValueError(value)
    factor = 12 // unit.months
    count = parse_quantity(amount)
    low = None if count.low is None else count.low * factor
    high = None if count.high is None else count.high * factor
    english = f"{count.label('en')} {'time' if count.single else 'times'} per {unit.label('en')}"
    return Cadence(Pace.COUNTED, Quantity(low, high, count.stated), words, english, count, unit)


def _every(match: re.Match[str], words: str) -> Cadence:
    """`vart fjärde år`, `minst varannan månad`: once in so many of the unit."""
    unit = _UNITS.get(match["unit"])
    number = _ORDINALS.get(match["nth"]) or int(match["nth"].partition(":")[0])
    if unit is None or unit.months is None or match["unit"] != unit.one or number < 2:
        raise ValueError(words)
    often = Fraction(12, unit.months * number)
    bound = _BOUNDS[match["bound"]] if match["bound"] else Bound.NUMBER
    low = Fraction(0) if bound is Bound.AT_MOST else often
    high = None if bound is Bound.AT_LEAST else often
    each = "other" if number == 2 else _ENGLISH[number] if number < len(_ENGLISH) else str(number)
    english = f"{bound.value} every {each} {unit.label('en', number > 2)}".strip()
    return Cadence(Pace.COUNTED, Quantity(low, high, words, bound=bound), words, english)


Length = Annotated[Duration, ParsedBy(reader(parse_duration, "duration")), WithJsonSchema({"type": "string"})]
"""A length of time, as stated."""
Limit = Annotated[Deadline, ParsedBy(reader(parse_deadline, "deadline")), WithJsonSchema({"type": "string"})]
"""A deadline, as stated."""
Rate = Annotated[Cadence, ParsedBy(reader(parse_cadence, "cadence")), WithJsonSchema({"type": "string"})]
"""How often, as stated."""
