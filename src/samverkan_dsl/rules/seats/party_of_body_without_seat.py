"""A party that a body is said to be for, and that has no seat there though the others have."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.decisions.deciding import described
from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Body
from ...loading import Region
from .._silence import rests_on
from . import party_without_seat

RULE = Rule(
    "SEA015",
    "party-of-body-without-seat",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Ett organ sägs vara gemensamt för en part som inte har någon plats där.",
)
RESTS_ON = rests_on(own="composition parties", anywhere="parties roles chair")
_OTHERS = 2
"""Where fewer of them sit there the document may tell of their own seats alone."""


def check(region: Region) -> Iterator[Finding]:
    """One finding for each body that names its parties and whose seats are all at parties that are known.

    Of a group it is enough that one of its members sits there. What SEA003 tells of the body is not told again.
    """
    told = {finding.subject for finding in party_without_seat.check(region)}
    for body_id, body in region.bodies.items():
        if not body.parties or not described(body) or f"bodies/{body_id}" in told:
            continue
        seated = _seated(region, body)
        if not seated:
            continue
        missing = [ref for ref in body.parties if seated.isdisjoint(_meant(region, ref))]
        if not missing or len(body.parties) - len(missing) < _OTHERS:
            continue
        message = text(
            "{body} är gemensamt för {parties}, men {missing} har ingen plats där. Då beslutar eller talar de andra "
            "också för den som inte är med.",
            body=region.body_name(body_id),
            parties=[region.name(ref) for ref in body.parties],
            missing=[region.name(ref) for ref in missing],
        )
        also = (region.related(text("platserna"), "bodies", body_id, "composition", key=True),)
        help = text("Ge parten en plats, eller skriv varför den inte har någon.")
        yield region.finding(RULE, message, "bodies", body_id, "parties", related=also, help=help)


def _seated(region: Region, body: Body) -> set[str]:
    """The parties with a seat of whatever kind; empty where a seat may be anybody's."""
    found: set[str] = set()
    for seat in body.composition:
        at = (*seat.at, *seat.rotates)
        if seat.open or seat.ex_officio or not at or any(ref not in region.model.parties for ref in at):
            return set()
        for ref in (*at, *seat.speaks_for):
            found |= _meant(region, ref)
    return found


def _meant(region: Region, ref: str) -> set[str]:
    """The party with those in it, and the huvudmän that they belong to."""
    members = region.members(ref)
    return {ref, *members, *(region.principal(member) or member for member in members)}
