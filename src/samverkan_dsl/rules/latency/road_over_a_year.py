"""A matter that takes longer than a year although nobody does anything wrong."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ...analysis.decisions.standing import Standing
from ...analysis.time.latency import Latency, slow
from ...analysis.time.meeting_gaps import YEAR, Assumed
from ...analysis.time.transition_costs import Delay
from ...findings import Concerns, Finding, Related, Rule, Severity, Text, text
from ...language.walk import Path
from ...loading import Region
from .._called import also_for
from .._matters import TIMES, asked_about, matters
from .._readings import read_otherwise
from ..standing import NAMES

RULE = Rule(
    "LAT003",
    "road-over-a-year",
    Severity.INFO,
    Concerns.DOCUMENT,
    "Vägen till beslut kan ta mer än ett år.",
)
RESTS_ON = TIMES


def check(region: Region) -> Iterator[Finding]:
    """One finding for each body that is the slowest of some road over a year, with the longest such road.

    Meetings are taken to be evenly spread. That a matter can go round without end is ESC002 or ESC005.
    """
    slowest: dict[object, tuple[Latency, Path]] = {}
    alike: dict[object, dict[str, None]] = {}
    found = matters(region)
    for one in slow(found, asked_about(found), Assumed(), YEAR):
        road = one.longest
        step = max(road.steps, key=lambda step: step.days)
        path: Path = ("bodies", step.who, "meetings")  # only a body's meetings are waited for
        place = region.where(*path)
        alike.setdefault(place, {})[step.who] = None
        if place not in slowest or slowest[place][0].longest.days < road.days:
            slowest[place] = one, path
    for written, (one, path) in slowest.items():
        also = also_for(region, str(path[1]), alike[written])
        read = read_otherwise(region, (step.path for step in one.longest.steps if step.path))
        related = (
            *read,
            *_steps(region, one),
            *also,
            _under(one),
        )
        help_ = text("Låt färre organ stå efter varandra, eller låt det som möts mest sällan mötas oftare.")
        yield region.finding(RULE, _message(region, one), *path, related=related, help=help_)


_EVEN = text("jämnt fördelade möten")


def _under(one: Latency) -> Related:
    """The standing readings that the road rests on."""
    named = [_EVEN, *(NAMES[reading] for reading in Standing if reading in one.readings)]
    if len(named) == 1:
        return Related(text("följer under läsningen ”{reading}”", reading=_EVEN))
    return Related(text("följer under läsningarna {readings}", readings=[text("”{one}”", one=one) for one in named]))


_SHOWN = 12
"""Steps beyond these are only counted."""


def _message(region: Region, one: Latency) -> Text:
    matter = text("Ett ärende")
    if one.start.subjects:
        matter = text("Ett ärende om ”{subject}”", subject=region.name(one.start.subjects[0]))
    body, days = region.body_name(one.start.body), one.longest.days
    steps = _shortened([_step(region, step) for step in one.longest.steps if step.days])
    if one.longest.missing:
        return text(
            "{matter} som väcks i {body} kan ta minst {days} dagar: {steps}. Hur länge det som mest tar går inte att "
            "säga, för uppgifter saknas.",
            matter=matter,
            body=body,
            days=days,
            steps=steps,
        )
    return text(
        "{matter} som väcks i {body} kan ta {days} dagar: {steps}.", matter=matter, body=body, days=days, steps=steps
    )


def _step(region: Region, step: Delay) -> Text:
    return text("{body} {days}", body=region.body_name(step.who), days=step.days)


def _shortened(steps: list[Text]) -> list[Text]:
    """No more than a person reads, and how many there are besides."""
    left = len(steps) - _SHOWN
    return [*steps[:_SHOWN], text("{count} steg till", count=left)] if left > 1 else steps


def _steps(region: Region, one: Latency) -> Iterator[Related]:
    timed = [step for step in one.longest.steps if step.days]
    for step in timed[: len(timed) if len(timed) <= _SHOWN + 1 else _SHOWN]:
        message = text("{body}: {days} dagar", body=region.body_name(step.who), days=step.days)
        yield replace(region.related(message, "bodies", step.who, "meetings"), step=True)
