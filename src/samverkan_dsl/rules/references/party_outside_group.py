"""A municipality that is not in the group of all municipalities."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import PartyKind
from ...loading import Region
from .._silence import rests_on

RULE = Rule(
    "REF019",
    "party-outside-group",
    Severity.WARNING,
    Concerns.MODEL,
    "En kommun är inte med i gruppen som kallas kommunerna.",
)
RESTS_ON = rests_on(anywhere="parties")
_ALL = re.compile(r"(?:alla |samtliga |länets )?kommuner(?:na)?(?: i länet)?", re.IGNORECASE)
"""What the group of all is called; one with more in its name is another."""
_FEWEST = 2


def check(region: Region) -> Iterator[Finding]:
    """One finding for each group of municipalities that is called so and has all save one in it."""
    parties = region.model.parties
    every = [name for name, party in parties.items() if party.kind is PartyKind.MUNICIPALITY]
    for name, group in parties.items():
        if group.kind is not PartyKind.GROUP or not _ALL.fullmatch(group.name):
            continue
        members = region.members(name)
        outside = [each for each in every if each not in members]
        if len(outside) != 1 or len(members) < _FEWEST or not {*members} <= {*every}:
            continue
        message = text(
            "{party} är inte med i {group}, fast alla andra kommuner är det.",
            party=parties[outside[0]].name,
            group=group.name,
        )
        also = (region.related(text("kommunen står här"), "parties", outside[0], key=True),)
        help = text("Lägg till kommunen bland medlemmarna, eller ge gruppen ett namn som säger vilka den är.")
        yield region.finding(RULE, message, "parties", name, "members", related=also, help=help)
