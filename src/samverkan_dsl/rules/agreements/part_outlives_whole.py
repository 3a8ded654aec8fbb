"""A part of an agreement that goes on when the whole has ended."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Agreement, Status
from ...loading import Region
from .._silence import NOTHING
from ._validity import OVER, last_day

RULE = Rule(
    "AGR005",
    "part-outlives-whole",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "En del av ett avtal sägs gälla fast hela avtalet inte gör det.",
)
RESTS_ON = NOTHING


def check(region: Region) -> Iterator[Finding]:
    """One finding for each part that is in force though the whole is repealed, or has a later last day than it."""
    for name, part in region.model.agreements.items():
        whole = region.model.agreements.get(part.part_of or "")
        if whole is None or whole is part:
            continue
        if whole.status in OVER and part.status is Status.IN_FORCE:
            message = text(
                "{part} sägs gälla, men är en del av {whole}, som inte gäller.", part=part.name, whole=whole.name
            )
            key = "status"
        elif _later(part, whole):
            message = text(
                "{part} gäller till {end}, men är en del av {whole}, som gäller bara till {last}.",
                part=part.name,
                end=str(part.to),
                whole=whole.name,
                last=str(whole.to),
            )
            key = "to"
        else:
            continue
        place = region.related(text("hela avtalet"), "agreements", part.part_of or "", "name")
        yield region.finding(RULE, message, "agreements", name, key, related=(place,), help=_HELP)


_HELP = text("Förläng hela avtalet, låt delen bli ett eget avtal, eller rätta datumet.")


def _later(part: Agreement, whole: Agreement) -> bool:
    end, last = last_day(part), last_day(whole)
    return end is not None and last is not None and end > last
