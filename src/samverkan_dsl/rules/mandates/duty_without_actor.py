"""Duties that the document gives to nobody."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.decisions.strength import obliges
from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Mandate, denied
from ...language.walk import Path
from ...loading import Region
from .._places import in_order, related
from .._silence import NOTHING

RULE = Rule(
    "MAN008",
    "duty-without-actor",
    Severity.INFO,
    Concerns.DOCUMENT,
    "Något ska göras, men dokumentet säger inte av vem.",
)
RESTS_ON = NOTHING


def check(region: Region) -> Iterator[Finding]:
    """One finding for the region, at the first such duty; the others are related.

    What is to be followed up is told by DEL006 where it is a paper, and what was done once is no duty.
    """
    paths = [
        path
        for path, element in region.elements
        if isinstance(element, Mandate)
        and not denied(element)
        and element.done is None
        and obliges(element.force)
        # With somebody beside it is told that these take part.
        and set(element.by) == {"unspecified"}
        and not element.deliverable
    ]
    if not paths:
        return
    first, *others = in_order(region, paths)
    named = [
        text("”{verb} {task}”", verb=mandate.verb, task=mandate.object)
        for mandate in (_mandate(region, path) for path in (first, *others)[:_NAMED])
    ]
    more = len(others) + 1 - len(named)
    message = text(
        "Dokumentet räknar med detta men säger inte vem som gör det: {tasks} (och {more} till)."
        if more
        else "Dokumentet räknar med detta men säger inte vem som gör det: {tasks}.",
        tasks=named,
        more=more,
    )
    also = related(region, text("inte heller här"), others)
    help = text("Skriv vilket organ eller vilken part som har uppgiften. Annars kan den bli liggande.")
    yield region.finding(RULE, message, *first, known_by=("mandates",), subject="mandates", related=also, help=help)


_NAMED = 2
"""Tasks that the sentence names; the others are among its places."""


def _mandate(region: Region, path: Path) -> Mandate:
    mandates = region.model.mandates if path[0] == "mandates" else region.bodies[str(path[1])].mandates
    return mandates[int(path[-1])]
