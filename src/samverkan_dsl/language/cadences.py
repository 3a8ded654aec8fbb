"""How often, as the sources give it: `2 gånger per termin`, `vart fjärde år`, `en gång i månaden utom juli`, `löpande`.

As with quantities the words are read once, here: to a pace, and to a number per year where the words give one.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache
from math import floor
from typing import Annotated

from pydantic import WithJsonSchema

from .numerals import ordinary, value
from .paces import _UNCOUNTED, _WHOLE, Pace
from .parsed import ParsedBy
from .quantities import BOUNDS, Bound, Quantity, interval, parse_quantity, reader
from .times import UNITS, Unit

_TIMES = r"gång(?:er)?|tillfällen?|möten?|sammanträden?|träff(?:ar)?"
"""What is counted, in words; `2 per år` has none of them."""


@dataclass(frozen=True, slots=True)
class Cadence:
    """How often: `årligen`, `2 per år`, `vart fjärde år`, `kontinuerligt`, `vid behov`, `varje möte`."""

    pace: Pace
    per_year: Quantity | None
    """None where the words give no number: continuously, when needed, at every meeting."""
    stated: str
    english: str
    times: Quantity | None = None
    """The number as it was stated, per `unit`, where it is all that is said; None where other words say it."""
    unit: Unit | None = None

    @property
    def adverb(self) -> bool:
        """Whether one word says it, which stands before the verb: `årligen`."""
        return " " not in self.stated

    @property
    def spelled_out(self) -> bool:
        """Whether the words say what is counted: `2 gånger per år`, not `2 per år`."""
        return re.search(rf"\b(?:{_TIMES})\b", self.stated) is not None

    def label(self, lang: str) -> str:
        return self.stated if lang == "sv" else self.english

    def __str__(self) -> str:
        return self.stated


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
    rf"^(?:(?P<bound>{'|'.join(BOUNDS)}) )?(?:(?:en|1) gång )?"
    rf"(?:varje (?P<each>\w+)|vart?\s?(?P<nth>{'|'.join(_ORDINALS)}|\d{{1,2}}:[ae]) (?P<unit>\w+))$"
)
_DEFINITE = {
    "året": Unit.YEAR,
    "halvåret": Unit.HALF_YEAR,
    "terminen": Unit.TERM,
    "tertialet": Unit.THIRD,
    "kvartalet": Unit.QUARTER,
    "månaden": Unit.MONTH,
    "veckan": Unit.WEEK,
    "dagen": Unit.DAY,
    "mandatperioden": Unit.TERM_OF_OFFICE,
}
_COUNTED = re.compile(
    rf"^(?P<amount>.+?)(?P<times> (?:{_TIMES}))?"
    rf"(?: per (?P<unit>\w+)| varje (?P<each>\w+)| (?:om|i|under) (?P<the>{'|'.join(_DEFINITE)})| (?P<yearly>årligen))$"
)
_BOUNDED = re.compile(rf"^(?:(?P<bound>{'|'.join(BOUNDS)}) )?(?P<often>{'|'.join(_WHOLE)})$")
_MONTHS = {
    "januari": "January",
    "februari": "February",
    "mars": "March",
    "april": "April",
    "maj": "May",
    "juni": "June",
    "juli": "July",
    "augusti": "August",
    "september": "September",
    "oktober": "October",
    "november": "November",
    "december": "December",
}
_LIST = rf"(?:{'|'.join(_MONTHS)})(?:(?:, | och )(?:{'|'.join(_MONTHS)}))*"
_SEASONS = {"våren": "in spring", "sommaren": "in summer", "hösten": "in autumn", "vintern": "in winter"}
_EXCEPT = re.compile(rf"^(?P<core>.+?),? (?:utom|förutom|med undantag för) (?:i )?(?P<months>{_LIST})$")
_WITHIN = re.compile(rf"^(?P<core>.+?),? (?:i (?P<months>{_LIST})|(?:på|under) (?P<season>{'|'.join(_SEASONS)}))$")
_AND_NEEDED = re.compile(r"^(?P<core>.+?),? (?:och|samt)(?: därutöver)? vid behov$")
_OR_MORE = re.compile(r"^(?P<core>.+?),? eller oftare(?: vid behov)?$")
_NEEDED_BUT = re.compile(r"^vid behov,? (?:(?:dock|men) )?(?P<core>minst .+)$")


@lru_cache(maxsize=1024)
def parse_cadence(stated: str | int) -> Cadence:
    """`årligen`, `2 gånger per termin`, `vid behov, dock minst 4 gånger per år`, `månadsvis utom juli`, `stegvis` …

    Raises ValueError.
    """
    told = re.sub(r"\bggr?\b\.?", "gånger", " ".join(str(stated).lower().split()))
    words = re.sub(r"\s*/\s*(?=[a-zåäö])", " per ", told)
    found = _simple(words) or _combined(words)
    if found is None:
        raise ValueError(stated)
    return replace(found, stated=told)


def _combined(words: str) -> Cadence | None:
    """What is said in two parts: how often, and when not, when in the year, or that it is also when needed."""
    if match := _NEEDED_BUT.match(words):
        return _with(words, match["core"], "when needed, but {core}", lambda low, high: (low, high))
    if match := _AND_NEEDED.match(words):
        return _with(words, match["core"], "{core} and when needed", lambda low, _: (low, None))
    if match := _OR_MORE.match(words):
        return _with(words, match["core"], "{core} or more often", lambda low, _: (low, None))
    if match := _EXCEPT.match(words):
        months = re.findall(r"\w+", match["months"].replace(" och ", " "))
        left = Fraction(12 - len(months), 12)
        told = f"{{core}} except {_listed(months)}"
        return _with(words, match["core"], told, lambda low, high: (_fewer(low, left), high and _fewer(high, left, 1)))
    if match := _WITHIN.match(words):
        months = re.findall(r"\w+", (match["months"] or "").replace(" och ", " "))
        when = f"in {_listed(months)}" if months else _SEASONS[match["season"]]
        return _with(words, match["core"], f"{{core}} {when}", lambda low, high: (low, high))
    return None


_Bounds = Callable[[Fraction, Fraction | None], tuple[Fraction, Fraction | None]]


def _listed(months: list[str]) -> str:
    return " and ".join(_MONTHS[month] for month in months)


def _fewer(number: Fraction, left: Fraction, more: int = 0) -> Fraction:
    """So many of them where some months are left out: exactly where it is one or more a month, else about."""
    exact = number * left
    return exact if number % 12 == 0 else min(number, Fraction(floor(exact) + more))


def _with(words: str, core: str, english: str, bounds: _Bounds) -> Cadence | None:
    one = _simple(core)
    if one is None or one.per_year is None or one.per_year.low is None:
        return None
    low, high = bounds(one.per_year.low, one.per_year.high)
    bound = Bound.AT_LEAST if high is None else one.per_year.bound
    told = english.replace("{core}", one.english)
    return Cadence(Pace.COUNTED, Quantity(low, high, words, bound=bound), words, told)


def _simple(words: str) -> Cadence | None:
    if words in _UNCOUNTED:
        pace, english = _UNCOUNTED[words]
        return Cadence(pace, None, words, english)
    if bounded := _BOUNDED.match(words):
        number, english = _WHOLE[bounded["often"]]
        bound = BOUNDS[bounded["bound"]] if bounded["bound"] else Bound.NUMBER
        low, high = interval(bound, Fraction(number), Fraction(number))
        told = f"{bound.value} {english}".strip()
        return Cadence(Pace.COUNTED, Quantity(low, high, words, bound=bound), words, told)
    if every := _EVERY.match(words):
        return _every(every, words)
    counted = _COUNTED.match(words)
    return None if counted is None else _times(counted, words)


def _yearly(unit: Unit) -> Fraction:
    """How many of a unit a year has: whole weeks and days, where it is shorter than a month."""
    return Fraction(12, unit.months) if unit.months is not None else Fraction(365 // int(unit.days))


_PACED = frozenset(unit for unit in Unit if unit.months is not None or unit in (Unit.WEEK, Unit.DAY))
"""The units that something can come in each of."""


def _times(match: re.Match[str], words: str) -> Cadence | None:
    """`2 gånger per år`, `en gång i månaden`, `fyra möten om året`."""
    singular = match["unit"] or match["each"]
    unit = Unit.YEAR if match["yearly"] else _DEFINITE[match["the"]] if match["the"] else UNITS.get(singular)
    if unit not in _PACED or (singular is not None and singular != unit.one):
        return None
    if not match["times"] and not match["unit"]:
        return None
    try:
        count = parse_quantity(match["amount"])
    except (ValueError, ZeroDivisionError):
        return None
    if count.per is not None:
        return None
    factor = _yearly(unit)
    low, high = (None if each is None else each * factor for each in (count.low, count.high))
    if count.bound.rough:  # of the number of a year: about one a month is about twelve
        ends = [value(each) * factor for each in count.numerals]
        low, high = interval(count.bound, ends[0], ends[-1])
    english = f"{count.label('en')} {'time' if count.single else 'times'} per {unit.label('en')}"
    plain = match["unit"] is not None
    year = Quantity(low, high, count.stated, bound=count.bound)
    return Cadence(Pace.COUNTED, year, words, english, count if plain else None, unit if plain else None)


def _every(match: re.Match[str], words: str) -> Cadence | None:
    """`varje år`, `en gång varje termin`, `vart fjärde år`, `minst varannan månad`: once in so many of the unit."""
    name = match["each"] or match["unit"]
    if name in _MONTHS:
        unit, number = Unit.YEAR, 1 if match["each"] else 0
    else:
        unit = UNITS.get(name, Unit.MINUTE)
        number = 1 if match["each"] else _ORDINALS.get(match["nth"]) or int(match["nth"].partition(":")[0])
    if unit not in _PACED or (name != unit.one and name not in _MONTHS) or number < (1 if match["each"] else 2):
        return None
    often = _yearly(unit) / number
    bound = BOUNDS[match["bound"]] if match["bound"] else Bound.NUMBER
    low, high = interval(bound, often, often, "1/1")
    if bound is Bound.ABOUT:  # whole numbers would lose what comes once in some years
        low, high = often * Fraction(9, 10), often * Fraction(11, 10)
    each = "" if number == 1 else "other " if number == 2 else f"{ordinary(number)} "
    told = _MONTHS.get(name) or unit.label("en", number > 2)
    english = f"{bound.value} every {each}{told}".strip()
    return Cadence(Pace.COUNTED, Quantity(low, high, words, bound=bound), words, english)


Rate = Annotated[Cadence, ParsedBy(reader(parse_cadence, "cadence")), WithJsonSchema({"type": "string"})]
"""How often, as stated."""


EVERY_YEAR = parse_cadence("årligen")
"""What is done every year, where no more is said of it."""
