"""A plan that is to be ready before what it builds on."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.time.year import orders
from ...findings import MONTHS, Concerns, Finding, Rule, Severity, text
from ...loading import Region
from .._silence import NOTHING

RULE = Rule(
    "YEA002",
    "basis-after-plan",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "En handling ska vara klar tidigare på året än det den bygger på.",
)
RESTS_ON = NOTHING


def check(region: Region) -> Iterator[Finding]:
    """One finding for each paper and each thing it builds on that has a later month."""
    for one in orders(region):
        if not one.late:
            continue
        message = text(
            "{plan} ska vara klar i {month}, men {basis} som den bygger på blir klar först i {later}. Planen bygger då "
            "på underlag från året innan.",
            plan=region.name(one.plan),
            month=MONTHS[one.plan_month - 1],
            basis=region.name(one.basis),
            later=MONTHS[one.basis_month - 1],
        )
        number = [each.on for each in region.model.deliverables[one.plan].basis].index(one.basis)
        yield region.finding(
            RULE,
            message,
            "deliverables",
            one.plan,
            "basis",
            number,
            related=(region.related(text("underlaget blir klart"), "deliverables", one.basis, "month"),),
            help=text("Flytta en av dem i årshjulet, eller skriv att planen bygger på förra årets underlag."),
        )
