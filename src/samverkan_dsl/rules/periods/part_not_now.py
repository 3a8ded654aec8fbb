"""A body's chair, meetings or the like, of which the document speaks only for another time than the day."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Phase, Timed
from ...language.walk import declarations, fields
from ...loading import Region
from .._silence import NOTHING

RULE = Rule(
    "PER003",
    "part-not-now",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Det som dokumentet säger om ett organ gäller en annan tid, och för i dag säger det inget.",
)
RESTS_ON = NOTHING
_NOT_NOW = (Phase.PAST, Phase.COMING)


def check(region: Region) -> Iterator[Finding]:
    """One finding for each single part of a body at work that does not hold on the day."""
    region, day = region.whole, region.date
    if day is None:
        return
    for name, body in region.bodies.items():
        if body.valid is not None and body.valid.phase(day) in _NOT_NOW:
            continue
        for key, field in fields(type(body)).items():
            part = getattr(body, field)
            if isinstance(part, Timed) and part.valid is not None and part.valid.phase(day) in _NOT_NOW:
                message = text(
                    "Om {what} i {body} säger dokumentet bara vad som gäller {period}. För {date} säger det inget.",
                    what=declarations(type(body))[key].words,
                    body=region.body_name(name),
                    period=part.valid,
                    date=day.isoformat(),
                )
                help = text("Skriv vad som gäller nu, eller ändra tiden.")
                yield region.finding(RULE, message, "bodies", name, key, "valid", help=help)
