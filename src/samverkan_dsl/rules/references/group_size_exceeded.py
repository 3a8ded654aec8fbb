"""A group that is said to be of so many parties, and has more, or is no group at all."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.seats.counts import bounds
from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import PartyKind
from ...loading import Region
from .._silence import NOTHING

RULE = Rule(
    "REF012",
    "group-size-exceeded",
    Severity.WARNING,
    Concerns.MODEL,
    "En grupp har fler parter än det antal som anges, eller antalet står hos en part som inte är en grupp.",
)
RESTS_ON = NOTHING


def check(region: Region) -> Iterator[Finding]:
    """One finding for each party whose size is less than the members that are named, or that cannot have any."""
    for party_id, party in region.model.parties.items():
        size = bounds(party.size)
        if party.size is None or (not party.members and party.kind is PartyKind.GROUP):
            continue
        where = ("parties", party_id, "size")
        named = len(region.members(party_id)) if party.members else 0
        if not named:
            message = text(
                "{party} är ingen grupp av parter men sägs omfatta {size}. Antalet används inte.",
                party=region.name(party_id),
                size=str(party.size),
            )
            help_ = text("Sätt antalet hos gruppen, eller ändra slaget till grupp av parter.")
            yield region.finding(RULE, message, *where, help=help_)
        elif size is not None and size.high is not None and size.high < named:
            message = text(
                "{party} sägs omfatta {size} parter, men {named} räknas upp. Platserna räknas efter dem.",
                party=region.name(party_id),
                size=str(party.size),
                named=named,
            )
            also = (region.related(text("parterna"), "parties", party_id, "members", key=True),)
            help_ = text("Rätta antalet, eller ta bort den som inte hör till gruppen.")
            yield region.finding(RULE, message, *where, related=also, help=help_)
