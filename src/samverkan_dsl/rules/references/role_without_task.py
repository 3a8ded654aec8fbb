"""A function that somebody has, and that has nothing to do."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...loading import Region
from .._silence import rests_on
from .unused_definition import says_something, used_ids

RULE = Rule(
    "REF018",
    "role-without-task",
    Severity.INFO,
    Concerns.DOCUMENT,
    "En funktion finns hos någon, men den har ingen uppgift.",
)
RESTS_ON = rests_on(anywhere="roles parties bodies mandates composition chair secretary deliverables flows goals")


def check(region: Region) -> Iterator[Finding]:
    """One finding for each function with a home that nothing refers to; one of which no more is said is REF002's."""
    used = used_ids(region)["role"]
    for name, role in region.model.roles.items():
        if name in used or role.chair_of is not None or not says_something(role):
            continue
        if not (role.at or role.employed_by or role.paid_by or role.led_by):
            continue
        message = text(
            "{role} finns, men dokumentet säger inte vad den som har funktionen ska göra eller var den ingår.",
            role=role.title,
        )
        help = text("Skriv uppgiften, eller platsen i ett organ.")
        yield region.finding(RULE, message, "roles", name, "title", help=help)
