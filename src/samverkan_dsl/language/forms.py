"""An example of every form in which numbers and times may be written, made from what is read.

Of words that mean the same one stands for all; the others lead to it in the reference (`Sökord:`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from .cadences import Cadence
from .paces import _UNCOUNTED, _WHOLE
from .papers import Month
from .periods import Period
from .quantities import _WITHOUT_NUMBER, BOUNDS, Each, Quantity
from .tenure import Tenure
from .times import Deadline, Duration, Unit

DATES = "datum"


_Value = TypeVar("_Value")


def _each_once(words: dict[str, _Value]) -> Iterable[str]:
    """The first of the words that mean the same."""
    return reversed({value: word for word, value in reversed(words.items())}.values())


def forms() -> Iterator[tuple[Any, str]]:
    """What kind of value it is (a type, or DATES) and one that is written so."""
    bounded = (f"{bound} 3" for bound in _each_once(BOUNDS))
    numbers = ("3", "tre", "8–10", "1/2", "en tredjedel", "25 %", "ett tjugotal")
    for quantity in (*numbers, *bounded, *_WITHOUT_NUMBER):
        yield Quantity, quantity
    for each in Each:
        yield Quantity, f"en per {each.swedish}"
    for unit in Unit:
        yield Duration, f"2 {unit.many}"
    for duration in ("1,5 år", "ett och ett halvt år", "3–5 år", "minst 2 veckor", "vanligen 1–2 år", "ett år i taget"):
        yield Duration, duration
    for deadline in ("1 vecka före", "veckan före utskicket", "2 veckor efter mötet", "senast 5 dagar före utskicket"):
        yield Deadline, deadline
    yield Deadline, "inom 2 veckor efter mötet"
    every = ("varje år", "vart fjärde år", "minst vartannat år", "var tredje månad", "varannan vecka", "varje januari")
    counted = (f"2 gånger per {one.one}" for one in Unit if one.months)
    for cadence in (*_each_once(_WHOLE), *_each_once(_UNCOUNTED), *every, "2 per år", *counted, "en gång i månaden"):
        yield Cadence, cadence
    for cadence in (
        "månadsvis utom juli",
        "2 gånger per år, i maj och november",
        "årligen och vid behov",
        "2 gånger per år eller oftare",
        "vid behov, dock minst 2 gånger per år",
    ):
        yield Cadence, cadence
    for period in (
        "2025",
        "2024–2026",
        "från 2025-01-01",
        "till 2026-06",
        "1 juli–30 juni",
        "1 juli–30 september 2025",
    ):
        yield Period, period
    for period in (
        "mandatperioden",
        "mandatperioden 2023–2026",
        "året efter val",
        "hösten 2018",
        "hösten och vintern 2018",
    ):
        yield Period, period
    yield Period, "från 1 januari året efter valet 2022"
    for period in (
        "till nästa ordinarie förbundsmöte",
        "så länge avtalet gäller",
        "tills vidare",
        "från okänt",
        "för närvarande",
    ):
        yield Period, period
    yield Tenure, "mandatperioden"
    yield DATES, "2024-06-30"
    yield Month, "2015-01"
