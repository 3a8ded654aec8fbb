"""Quantities as the sources give them: `8–10`, `minst 6`, `ca 9`, `samtliga`, `en per kommun`.

The words are read once, here. Every later stage asks the value: what kind it is, what it bounds, and for its label.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from functools import lru_cache
from math import ceil, floor
from typing import Annotated, Any

from pydantic import WithJsonSchema
from pydantic_core import PydanticCustomError

from .numerals import NUMERAL, english, part, value
from .parsed import ParsedBy


class Bound(Enum):
    """What a stated number bounds, with the words for it in English."""

    NUMBER = ""
    """The number itself, or the range."""
    AT_LEAST = "at least"
    AT_MOST = "at most"
    ABOUT = "about"
    JUST_OVER = "just over"
    """About so many, and not fewer: `drygt`."""
    JUST_UNDER = "just under"
    """About so many, and not more: `knappt`."""
    MORE_THAN = "more than"
    ALL = "all"
    """`samtliga`: as many as there are."""
    USUALLY = "usually"
    """What it usually is, which bounds nothing."""
    SEVERAL = "several"
    """More than one, nobody says how many."""
    UNKNOWN = "unknown"

    @property
    def rough(self) -> bool:
        """Whether it leaves the number near the one that is said."""
        return self in (Bound.ABOUT, Bound.JUST_OVER, Bound.JUST_UNDER)


BOUNDS = {
    "minst": Bound.AT_LEAST,
    "högst": Bound.AT_MOST,
    "ca": Bound.ABOUT,
    "cirka": Bound.ABOUT,
    "omkring": Bound.ABOUT,
    "ungefär": Bound.ABOUT,
    "runt": Bound.ABOUT,
    "drygt": Bound.JUST_OVER,
    "knappt": Bound.JUST_UNDER,
    "fler än": Bound.MORE_THAN,
    "mer än": Bound.MORE_THAN,
    "lägst": Bound.AT_LEAST,
    "åtminstone": Bound.AT_LEAST,
    "som mest": Bound.AT_MOST,
    "upp till": Bound.AT_MOST,
    "max": Bound.AT_MOST,
    "maximalt": Bound.AT_MOST,
    "normalt": Bound.USUALLY,
    "vanligen": Bound.USUALLY,
    "vanligtvis": Bound.USUALLY,
    "i regel": Bound.USUALLY,
}
_ABOUT_AS_MANY = {"ett tiotal": "10", "ett femtontal": "15", "ett tjugotal": "20", "ett trettiotal": "30"}
"""Numbers that are about so many in one word."""
_WITHOUT_NUMBER = {
    "samtliga": Bound.ALL,
    "alla": Bound.ALL,
    "okänt": Bound.UNKNOWN,
    "oklart": Bound.UNKNOWN,
    "några": Bound.SEVERAL,
    "flera": Bound.SEVERAL,
}


class Each(Enum):
    """What there is one number for each of, in `en per kommun`: the words it may come in, and the English one."""

    MUNICIPALITY = ("kommun", "municipality")
    REGION = ("region", "region")
    PRINCIPAL = ("huvudman", "principal")
    PARTY = ("part", "party")
    MEMBER = ("medlem", "member")
    ORGANISATION = ("organisation", "organisation")
    MUNICIPAL_ASSOCIATION = ("kommunalförbund", "municipal association")
    COORDINATION_ASSOCIATION = ("samordningsförbund", "coordination association")
    COMPANY = ("bolag", "company")
    AREA = ("länsdel", "part of the county")

    def __init__(self, swedish: str, english: str) -> None:
        self.swedish = swedish
        self.english = english

    @property
    def of_group(self) -> bool:
        """Whether it means each party in the group that a seat is held at."""
        return self is not Each.AREA


_EACH = {each.swedish: each for each in Each}


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
    """`en per länsdel`: one for each of these, in the writer's words."""
    bound: Bound = Bound.NUMBER
    share: bool = False
    """Whether it is written as a part of a whole: `1/2`, `25 %`."""
    numerals: tuple[str, ...] = ()
    """The numbers as written, one or both ends of a range."""

    @property
    def exact(self) -> Fraction | None:
        """The number, when it is one."""
        return self.low if self.low is not None and self.low == self.high and self.per is None else None

    @property
    def single(self) -> bool:
        """Whether a noun counted by it stands in the singular: 1, at least 1, `en`."""
        if len(self.numerals) == 1 and not self.share:
            return value(self.numerals[0]) == 1
        return self.low == 1 and self.high in (1, None)

    @property
    def known(self) -> bool:
        """Whether anything is known about how large it is."""
        return self.low is not None and self.per is None

    @property
    def portion(self) -> bool:
        """Whether it is a part of a whole rather than a number of things: `1/2`, `25 %`, and `0,5`."""
        return self.share or (self.high is not None and 0 < self.high < 1)

    @property
    def each(self) -> Each | None:
        """What it is per, where that is one of the known."""
        return None if self.per is None else _EACH.get(self.per)

    def label(self, lang: str) -> str:
        """As a reader of `lang` reads it; in Swedish as written."""
        if lang == "sv":
            return self.stated
        number = "–".join(english(numeral) for numeral in self.numerals)
        words = " ".join(word for word in (self.bound.value, number) if word)
        if self.per is None:
            return words
        return f"{words} per {self.each.english if self.each is not None else self.per}"

    def __str__(self) -> str:
        return self.stated


_QUANTITY = re.compile(
    rf"^(?:(?P<bound>{'|'.join(BOUNDS)})\s+)?(?P<between>mellan\s+)?(?P<low>{NUMERAL})"
    rf"(?:\s?(?P<to>-|–|till|eller|och)\s?(?P<high>{NUMERAL}))?(?:\s+per\s+(?P<per>\S.*))?$"
)


@lru_cache(maxsize=1024)  # the same few words stand in many places
def parse_quantity(stated: str | int) -> Quantity:
    """`8–10`, `minst 6`, `högst 4`, `ca 9`, `två`, `1/2`, `25 %`, `samtliga`, `okänt`, `en per länsdel`.

    About n means n ± max(1, n/10), outwards to whole numbers (meaning.md, Latency), of percent in whole percent. Just
    over n is not less than n, just under n not more. More than a share has the share itself as its lower bound. Raises
    ValueError.
    """
    if isinstance(stated, int):
        if stated < 0:
            raise ValueError(stated)
        return Quantity(Fraction(stated), Fraction(stated), str(stated), numerals=(str(stated),))
    words = " ".join(stated.lower().split())
    if words in _WITHOUT_NUMBER:
        return Quantity(None, None, words, bound=_WITHOUT_NUMBER[words])
    if words in _ABOUT_AS_MANY:
        number = _ABOUT_AS_MANY[words]
        least, most = interval(Bound.ABOUT, Fraction(number), Fraction(number), number)
        return Quantity(least, most, words, bound=Bound.ABOUT, numerals=(number,))
    match = _QUANTITY.match(words)
    # Of two numbers `och` is between them only where `mellan` says so.
    if match is None or len(words) > 80 or (match["to"] == "och") != (match["between"] is not None):
        raise ValueError(stated)
    low = value(match["low"])
    high = value(match["high"]) if match["high"] else low
    if high < low:
        raise ValueError(stated)
    bound = BOUNDS[match["bound"]] if match["bound"] else Bound.NUMBER
    least, most = interval(bound, low, high, match["low"])
    return Quantity(
        least,
        most,
        re.sub(r"\s?(?:-|–)\s?", "–", words) if match["high"] else words,
        match["per"],
        bound,
        part(match["low"]),
        tuple(numeral for numeral in (match["low"], match["high"]) if numeral),
    )


def interval(bound: Bound, low: Fraction, high: Fraction, numeral: str = "") -> tuple[Fraction, Fraction | None]:
    """The least and the most that a bound leaves of a number, or of a range."""
    if bound is Bound.AT_LEAST:
        return low, None
    if bound is Bound.MORE_THAN:
        return (low if part(numeral) else Fraction(floor(low) + 1)), None
    if bound is Bound.AT_MOST:
        return Fraction(0), high
    if bound is Bound.USUALLY:
        return Fraction(0), None
    if bound.rough:
        one = Fraction(1, 100) if "%" in numeral else Fraction(1)
        least = max(0, floor((low - max(one, low / 10)) / one)) * one
        most = ceil((high + max(one, high / 10)) / one) * one
        return (low if bound is Bound.JUST_OVER else least), (high if bound is Bound.JUST_UNDER else most)
    return low, high


def reader(parse: Callable[[str | int], Any], kind: str) -> Callable[[Any], Any]:
    """A validator that reads a bare value with `parse`; what it cannot read is a fault of this kind."""

    def read(value: Any) -> Any:
        if isinstance(value, str | int) and not isinstance(value, bool):
            try:
                return parse(value)
            except (ValueError, ZeroDivisionError):
                pass
        raise PydanticCustomError(kind, kind)

    return read


_TEXT_OR_NUMBER = WithJsonSchema({"anyOf": [{"type": "integer", "minimum": 0}, {"type": "string"}]})
Amount = Annotated[Quantity, ParsedBy(reader(parse_quantity, "quantity")), _TEXT_OR_NUMBER]
"""A number of something, as stated."""
