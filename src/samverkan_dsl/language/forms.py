"""An example of every form in which numbers and times may be written, made from what is read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .papers import Month
from .quantities import _BOUNDS, _WITHOUT_NUMBER, Each, Quantity
from .tenure import Tenure
from .times import _UNCOUNTED, _WHOLE, Cadence, Deadline, Duration, Unit
from .validity import Period

DATES = "datum"


def forms() -> Iterator[tuple[Any, str]]:
    """What kind of value it is (a type, or DATES) and one that is written so."""
    for quantity in ("3", "tre", "8–10", "1/2", "25 %", *(f"{bound} 3" for bound in _BOUNDS), *_WITHOUT_NUMBER):
        yield Quantity, quantity
    for each in Each:
        yield Quantity, f"en per {each.swedish}"
    for unit in Unit:
        yield Duration, f"2 {unit.many}"
    for duration in ("1,5 år", "3–5 år", "minst 2 veckor", "vanligen 1–2 år"):
        yield Duration, duration
    for deadline in ("1 vecka före", "veckan före utskicket", "2 veckor efter mötet", "senast 5 dagar före utskicket"):
        yield Deadline, deadline
    every = ("vart fjärde år", "minst vartannat år", "var tredje månad")
    counted = (f"2 gånger per {one.one}" for one in Unit if one.months)
    for cadence in (*_WHOLE, *_UNCOUNTED, *every, "2 per år", *counted):
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
    yield Tenure, "mandatperioden"
    yield DATES, "2024-06-30"
    yield Month, "2015-01"
