"""Quantities as the sources give them: `8–10`, `minst 6`, `ca 9`, `samtliga`, `1,5 år`, `1 vecka före`."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor
from typing import Annotated, Any

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

_WORDS = {
    word: number
    for number, words in enumerate(
        ("noll", "en ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv")
    )
    for word in words.split()
}
_DAYS = {"dag": 1, "vecka": 7, "månad": 30, "kvartal": 91, "termin": 182, "år": 365}
_UNITS = {
    form: unit
    for unit, forms in {
        "dag": "dag dagar",
        "vecka": "vecka veckor",
        "månad": "månad månader",
        "kvartal": "kvartal",
        "termin": "termin terminer",
        "år": "år",
    }.items()
    for form in forms.split()
}
_NUMBER = r"\d+/\d+|\d+(?:[.,]\d+)?(?:\s?%)?|" + "|".join(sorted(_WORDS, key=len, reverse=True))
_QUANTITY = re.compile(
    rf"^(?:(?P<bound>minst|högst|ca|cirka|omkring|fler än)\s+)?(?P<low>{_NUMBER})"
    rf"(?:\s?(?:-|–|till)\s?(?P<high>{_NUMBER}))?(?:\s+per\s+(?P<per>\S.*))?$"
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as it was stated: an interval, and the words it came in."""

    low: Fraction | None
    """The least it can be; None when nothing is known."""
    high: Fraction | None
    """The most it can be; None when there is no upper bound or nothing is known."""
    stated: str
    """As written, with an en dash in ranges."""
    per: str | None = None
    """`en per länsdel`: one for each of these."""

    @property
    def exact(self) -> Fraction | None:
        """The number, when it is one."""
        return self.low if self.low is not None and self.low == self.high and self.per is None else None

    @property
    def known(self) -> bool:
        """Whether anything is known about how large it is."""
        return self.low is not None and self.per is None

    def __str__(self) -> str:
        return self.stated


def _number(text: str) -> Fraction:
    if text in _WORDS:
        return Fraction(_WORDS[text])
    if text.endswith("%"):
        return Fraction(text[:-1].strip().replace(",", ".")) / 100
    if "/" in text:
        above, below = text.split("/")
        if int(below) == 0:
            raise ValueError(text)
        return Fraction(int(above), int(below))
    return Fraction(text.replace(",", "."))


def parse_quantity(value: str | int) -> Quantity:
    """`8–10`, `minst 6`, `högst 4`, `ca 9`, `två`, `1/2`, `25 %`, `samtliga`, `okänt`, `en per länsdel`.

    About n means n ± max(1, n/10), outwards to whole numbers (meaning.md, Latency), of percent in whole percent. More
    than a share has the share itself as its lower bound. Raises ValueError.
    """
    if isinstance(value, int):
        if value < 0:
            raise ValueError(value)
        return Quantity(Fraction(value), Fraction(value), str(value))
    words = " ".join(value.lower().split())
    if words in ("samtliga", "alla"):
        return Quantity(None, None, words)
    if words in ("okänt", "oklart", "några", "flera"):
        return Quantity(None, None, words)
    match = _QUANTITY.match(words)
    if match is None or len(words) > 80:
        raise ValueError(value)
    low = _number(match["low"])
    high = _number(match["high"]) if match["high"] else low
    if high < low:
        raise ValueError(value)
    bound = match["bound"]
    stated = re.sub(r"\s?(?:-|–)\s?", "–", words) if match["high"] else words
    if bound == "minst":
        return Quantity(low, None, stated, match["per"])
    if bound == "fler än":
        share = any(mark in match["low"] for mark in "%/")
        return Quantity(low if share else Fraction(floor(low) + 1), None, stated, match["per"])
    if bound == "högst":
        return Quantity(Fraction(0), high, stated, match["per"])
    if bound:
        one = Fraction(1, 100) if "%" in match["low"] else Fraction(1)
        least = max(0, floor((low - max(one, low / 10)) / one)) * one
        most = ceil((high + max(one, high / 10)) / one) * one
        return Quantity(least, most, stated, match["per"])
    return Quantity(low, high, stated, match["per"])


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time as stated, in `unit` and in days (a month is 30 days, a year 365)."""

    amount: Quantity
    unit: str

    @property
    def days(self) -> tuple[Fraction | None, Fraction | None]:
        """The least and the most, in days."""
        factor = _DAYS[self.unit]
        low, high = self.amount.low, self.amount.high
        return (None if low is None else low * factor, None if high is None else high * factor)

    def __str__(self) -> str:
        plural = {"dag": "dagar", "vecka": "veckor", "månad": "månader", "termin": "terminer"}
        one = self.amount.low == 1 and self.amount.high in (1, None)
        return f"{self.amount} {self.unit if one else plural.get(self.unit, self.unit)}"


def parse_duration(value: str | int) -> Duration:
    """`5 år`, `1,5 år`, `3–5 år`, `minst 2 veckor`. Raises ValueError."""
    if isinstance(value, int):
        raise ValueError(value)
    amount, _, unit = " ".join(value.lower().split()).rpartition(" ")
    if unit not in _UNITS or not amount:
        raise ValueError(value)
    return Duration(parse_quantity(amount), _UNITS[unit])


@dataclass(frozen=True, slots=True)
class Deadline:
    """How long before (or after) something: `1 vecka före`, `senast 5 dagar före utskicket`."""

    length: Duration
    before: bool
    anchor: str | None
    """What it is counted from; None is the meeting."""

    def __str__(self) -> str:
        words = f"{self.length} {'före' if self.before else 'efter'}"
        return f"{words} {self.anchor or 'mötet'}"


def parse_deadline(value: str | int) -> Deadline:
    """Raises ValueError."""
    match = re.match(r"^(?:senast\s+)?(?P<length>.+?)\s+(?P<way>före|innan|efter)(?:\s+(?P<anchor>.+))?$", str(value))
    if match is None:
        raise ValueError(value)
    return Deadline(parse_duration(match["length"]), match["way"] != "efter", match["anchor"])


@dataclass(frozen=True, slots=True)
class Cadence:
    """How often: `årligen`, `2 per år`, `kvartalsvis`, `kontinuerligt`, `vid behov`, `varje möte`."""

    per_year: Quantity | None
    """None where the words give no number: continuously, when needed, at every meeting."""
    stated: str

    def __str__(self) -> str:
        return self.stated


_CADENCES = {"årligen": 1, "varje år": 1, "halvårsvis": 2, "varje termin": 2, "kvartalsvis": 4, "månadsvis": 12}
_UNCOUNTED = ("kontinuerligt", "vid behov", "varje möte", "löpande")
_PER_YEAR = {"år": 1, "halvår": 2, "termin": 2, "kvartal": 4, "månad": 12}


def parse_cadence(value: str | int) -> Cadence:
    """Raises ValueError."""
    words = " ".join(str(value).lower().split())
    if words in _UNCOUNTED:
        return Cadence(None, words)
    if words in _CADENCES:
        return Cadence(Quantity(Fraction(_CADENCES[words]), Fraction(_CADENCES[words]), words), words)
    amount, _, unit = words.replace("/", " per ").rpartition(" per ")
    amount = re.sub(r"\s+gång(er)?$", "", amount.strip())
    if unit.strip() not in _PER_YEAR or not amount:
        raise ValueError(value)
    factor = _PER_YEAR[unit.strip()]
    count = parse_quantity(amount)
    low = None if count.low is None else count.low * factor
    high = None if count.high is None else count.high * factor
    return Cadence(Quantity(low, high, count.stated), words)


def _reader(parse: Callable[[str | int], Any], kind: str) -> Callable[[Any], Any]:
    def read(value: Any) -> Any:
        if isinstance(value, str | int) and not isinstance(value, bool):
            try:
                return parse(value)
            except (ValueError, ZeroDivisionError):
                pass
        raise PydanticCustomError(kind, kind)

    return read


_TEXT_OR_NUMBER = WithJsonSchema({"anyOf": [{"type": "integer", "minimum": 0}, {"type": "string"}]})
Amount = Annotated[Quantity, PlainValidator(_reader(parse_quantity, "quantity")), _TEXT_OR_NUMBER]
"""A number of something, as stated."""
Length = Annotated[Duration, PlainValidator(_reader(parse_duration, "duration")), WithJsonSchema({"type": "string"})]
"""A length of time, as stated."""
Limit = Annotated[Deadline, PlainValidator(_reader(parse_deadline, "deadline")), WithJsonSchema({"type": "string"})]
"""A deadline, as stated."""
Rate = Annotated[Cadence, PlainValidator(_reader(parse_cadence, "cadence")), WithJsonSchema({"type": "string"})]
"""How often, as stated."""
