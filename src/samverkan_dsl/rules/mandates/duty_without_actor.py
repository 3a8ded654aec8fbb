"""Duties that the document gives to nobody."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.decisions.strength import obliges
from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Mandate, denied
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
    message = text(
        "{count} uppgifter ska utföras utan att dokumentet säger av vem."
        if others
        else "En uppgift ska utföras utan att dokumentet säger av vem.",
        count=len(others) + 1,
    )
    also = related(region, text("inte heller här"), others)
    help = text("Skriv vilket organ eller vilken part som har uppgiften. Annars är det ingens.")
    yield region.finding(RULE, message, *first, known_by=("mandates",), subject="mandates", related=also, help=help)
