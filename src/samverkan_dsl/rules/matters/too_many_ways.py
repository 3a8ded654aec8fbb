"""A system in which matters can go more ways than are followed."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...loading import Region
from .._matters import MATTERS, matters

RULE = Rule(
    "MAT006",
    "too-many-ways",
    Severity.INFO,
    Concerns.MODEL,
    "Ärendena kan gå för många vägar för att alla ska följas.",
)
RESTS_ON = MATTERS


def check(region: Region) -> Iterator[Finding]:
    """One finding for a region where the other rules on matters have not seen everything."""
    found = matters(region)
    cut = [case for case in found.cases if not found.solution.computed[case.root]]
    if not cut:
        return
    message = text(
        "Ärendena i {system} kan gå för många vägar. Av {all} slags ärenden har {cut} inte följts ända fram, "
        "så fler kan bli liggande än de som visas.",
        system=region.model.system.name,
        all=len(found.cases),
        cut=len(cut),
    )
    help_ = text("Följ ett ärende i taget med samverkan trace, eller dela upp systemet i flera regioner.")
    yield region.finding(RULE, message, "system", "name", help=help_, subject="system")
