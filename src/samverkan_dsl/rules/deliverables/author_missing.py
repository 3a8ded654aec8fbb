"""A plan or report that nobody is to write."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import DeliverableKind
from ...loading import Region
from .._readings import read_otherwise
from .._silence import rests_on
from ._uses import STEERING, adopted, finished, looked_at, mandates_by_deliverable, written

RULE = Rule(
    "DEL005",
    "author-missing",
    Severity.INFO,
    Concerns.DOCUMENT,
    "En plan, rapport eller annan handling som ingen har i uppdrag att ta fram.",
)
RESTS_ON = rests_on(own="deliverables", anywhere="mandates parties status gatherings")
_HELP = text("Säg vem som tar fram den. Det ingen har i uppdrag att skriva blir sällan skrivet.")


def check(region: Region) -> Iterator[Finding]:
    """One finding for each report, and each adopted plan, strategy, guideline or calendar, that nobody is to write.

    Where nobody adopts it either, DEL001 says both. One that is finished, since it is said to have been done or was
    presented at a gathering that is over, nobody is to write.
    """
    mandates = mandates_by_deliverable(region)
    for name, deliverable in looked_at(region):
        named = mandates.get(name, [])
        decided = deliverable.kind in STEERING and adopted(deliverable, named)
        if (
            written(deliverable, named)
            or finished(region, name)
            or not (decided or deliverable.kind is DeliverableKind.REPORT)
        ):
            continue
        message = text("Dokumentet säger inte vem som tar fram {deliverable}.", deliverable=deliverable.name)
        read = read_otherwise(region, [("deliverables", name, "authors")])
        yield region.finding(RULE, message, "deliverables", name, key=True, related=read, help=_HELP)
