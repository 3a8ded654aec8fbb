"""A party to an agreement that has no part in the system that is to carry it out."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Agreement, Party, PartyKind
from ...loading import Region
from ._validity import OVER

RULE = Rule(
    "AGR007",
    "agreement-party-without-part",
    Severity.INFO,
    Concerns.DOCUMENT,
    "En part i ett avtal har ingen plats eller uppgift i systemet, fast de andra parterna har det.",
)
_AT_HAND = frozenset(
    (
        PartyKind.REGION,
        PartyKind.COUNTY_COUNCIL,
        PartyKind.MUNICIPALITY,
        PartyKind.NON_PROFIT,
        PartyKind.TRADE_ORGANISATION,
    )
)
"""Kinds of parties that a system seats; the state makes agreements with everybody."""


def check(region: Region) -> Iterator[Finding]:
    """One finding for each agreement, with all its parties that nothing else in the region refers to.

    An agreement with no party at all in the system is somebody else's, such as one between the state and others.
    """
    if not region.model.agreements:
        return
    involved = _involved(region)
    for name, agreement in region.model.agreements.items():
        if agreement.status in OVER:
            continue
        members = dict.fromkeys(member for party in agreement.parties for member in region.members(party))
        seated = [member for member in members if member in involved]
        known = region.model.parties
        missing = [member for member in members if member not in involved and member in known]
        missing = [member for member in missing if known[member].kind in _AT_HAND]
        if not missing or not seated:
            continue
        message = text(
            "{agreement} har {parties} som part, men ingen plats och ingen uppgift i systemet är deras.",
            agreement=agreement.name,
            parties=[region.name(party) for party in missing],
        )
        yield region.finding(RULE, message, "agreements", name, "parties", help=_HELP)


_HELP = text("Ge parten en plats, eller säg på vilket sätt den deltar i det som avtalet gäller.")


def _involved(region: Region) -> set[str]:
    """The parties that something other than an agreement or a party refers to, groups opened, with their huvudmän."""
    found: set[str] = set()
    for _, element, ids in region.referring:
        if isinstance(element, Agreement | Party):
            continue
        for value, ref, _ in ids:
            if "party" in ref.kinds:
                found.update(region.members(value))
    return found | {owner for party in found if (owner := region.principal(party)) is not None}
