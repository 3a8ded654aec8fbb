"""A plan, strategy, guideline or calendar that nobody adopts."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Status
from ...loading import Region
from .._readings import read_otherwise
from .._silence import rests_on
from ._uses import STEERING, adopted, looked_at, mandates_by_deliverable, written

RULE = Rule(
    "DEL001",
    "adopter-missing",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "En plan, strategi, riktlinje eller ett årshjul som ingen antar.",
)
RESTS_ON = rests_on(own="deliverables", anywhere="mandates parties status")
_HELP = text("Säg vem som antar den. Då går det att se att den gäller, och vem som kan ändra den.")


def check(region: Region) -> Iterator[Finding]:
    """One finding for each deliverable that others are to follow, without an adopter here or in a mandate.

    One that is only said to be in force has been adopted, whoever did it.
    """
    mandates = mandates_by_deliverable(region)
    for name, deliverable in looked_at(region):
        named = mandates.get(name, [])
        exists = deliverable.status is Status.IN_FORCE and not named
        if deliverable.kind not in STEERING or exists or adopted(deliverable, named):
            continue
        if written(deliverable, named):
            message = text(
                "Dokumentet säger inte vem som antar {deliverable}.",
                deliverable=deliverable.name,
            )
        else:
            message = text(
                "Dokumentet säger varken vem som tar fram eller vem som antar {deliverable}.",
                deliverable=deliverable.name,
            )
        read = read_otherwise(region, [("deliverables", name, key) for key in ("adopted-by", "authors")])
        read += read_otherwise(region, (path for path, _ in named))
        yield region.finding(RULE, message, "deliverables", name, key=True, related=read, help=_HELP)
