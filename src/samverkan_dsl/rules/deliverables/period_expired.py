"""A period that has run out while the document still counts on it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date as Date

from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import DeliverableKind, Status
from ...language.walk import Path
from ...loading import Region
from .._places import in_order, related
from .._silence import rests_on

RULE = Rule(
    "DEL004",
    "period-expired",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "En period har gått ut, men dokumentet räknar fortfarande med den.",
)
RESTS_ON = rests_on(own="deliverables system")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}$")
_DASH = re.compile(r"\s*[-–]\s*")
_YEAR = re.compile(r"(?<!\d)(?:19|20|21)\d{2}(?!\d)")


def check(region: Region) -> Iterator[Finding]:
    """Findings that depend on the day; without a day none.

    Goals and indicators of one period are one finding; each deliverable and the document itself are one.
    A report of a period that has passed is as it should be. What has become of agreements is told by the agreements'
    own rules.
    """
    day = region.date
    if day is None:
        return
    model = region.model
    if model.system.valid_to is not None and model.system.valid_to < day:
        message = text("Dokumentet gällde till och med {end}.", end=model.system.valid_to.isoformat())
        help_ = text("Förläng det eller besluta ett nytt; till dess saknar det stöd för vad organen gör.")
        yield region.finding(RULE, message, "system", "valid-to", help=help_)
    yield from _goals(region, day)
    for name, deliverable in model.deliverables.items():
        settled = deliverable.status is Status.REPEALED or deliverable.kind in _LOOKING_BACK
        end = None if settled else _end(deliverable.period)
        if end is not None and end < day:
            message = text(
                "{name} avser {period}, en period som har gått ut.", name=deliverable.name, period=deliverable.period
            )
            help_ = text("Ta fram en ny, eller säg vad som gäller tills den finns.")
            yield region.finding(RULE, message, "deliverables", name, "period", help=help_)


_LOOKING_BACK = frozenset((DeliverableKind.REPORT, DeliverableKind.BASIS))
"""Kinds of papers that are of their period, and are not to hold during it."""


def _goals(region: Region, day: Date) -> Iterator[Finding]:
    expired: dict[str, tuple[list[Path], list[Path]]] = {}
    for number, section in enumerate(("goals", "indicators")):
        for name, element in getattr(region.model, section).items():
            end = _end(element.period)
            if end is not None and end < day:
                period = _DASH.sub("–", element.period)
                expired.setdefault(period, ([], []))[number].append((section, name, "period"))
    for period, (goals, indicators) in expired.items():
        first, *others = (*in_order(region, goals), *in_order(region, indicators))
        message = text(
            "Perioden {period} har gått ut, men mål ({goals}) och indikatorer ({indicators}) avser den.",
            period=period,
            goals=len(goals),
            indicators=len(indicators),
        )
        help_ = text("Besluta mål för nästa period. Planer som bygger på målen har annars inget att bygga på.")
        also = related(region, text("samma period"), others)
        yield region.finding(RULE, message, *first, known_by=("goals", period), related=also, help=help_)


def _end(period: str | None) -> Date | None:
    """The last day of a period: of a date itself, else of the last year it names; None where it names none."""
    if period is None:
        return None
    day = _DAY.search(period)
    if day is not None:
        try:
            return Date.fromisoformat(day.group())
        except ValueError:
            return None
    years = _YEAR.findall(period)
    if not years or years[-1] < years[0]:  # turned round: PER001
        return None
    return Date(int(years[-1]), 12, 31)
