"""A seat that is at one huvudman and whose holder is appointed by a function at another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...loading import Region
from .._places import in_order, related
from .._roles import homes
from .._silence import rests_on

RULE = Rule(
    "SEA014",
    "appointed-by-other-side",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Den som har en plats hos en huvudman utses av en funktion hos en annan.",
)
RESTS_ON = rests_on(own="composition", anywhere="parties roles")


def check(region: Region) -> Iterator[Finding]:
    """One finding for each body and appointing function, at the first seat that is at none of its huvudmän."""
    for body_id, body in region.bodies.items():
        found: dict[str, list[int]] = {}
        for row, seat in enumerate(body.composition):
            here = _principals(region, (*seat.at, *seat.rotates))
            for ref in seat.appointed_by:
                role = region.model.roles.get(ref)
                theirs = None if role is None else _principals(region, homes(role))
                if here and theirs and here.isdisjoint(theirs):
                    found.setdefault(ref, []).append(row)
        for ref, rows in found.items():
            first, *others = in_order(region, [("bodies", body_id, "composition", row) for row in rows])
            seat = body.composition[rows[0]]
            message = text(
                "En plats i {body} är hos {at} men utses av {who}, som finns hos {other}. Den ena parten väljer då den "
                "andras företrädare.",
                body=region.body_name(body_id),
                at=[region.name(party) for party in (*seat.at, *seat.rotates)],
                who=region.name(ref),
                other=[region.name(party) for party in homes(region.model.roles[ref])],
            )
            also = (
                region.related(text("funktionen finns här"), "roles", ref, key=True),
                *related(region, text("även här"), others),
            )
            help = text("Låt parten själv utse, eller skriv varför den andra gör det.")
            known_by = (*first, "appointed-by", ref)
            yield region.finding(RULE, message, *first, "appointed-by", known_by=known_by, related=also, help=help)


def _principals(region: Region, refs: Iterable[str]) -> set[str] | None:
    """The huvudmän that all of these are or belong to; None where one is of none, or a body."""
    found: set[str] = set()
    for ref in refs:
        if ref not in region.model.parties:
            return None
        for member in region.members(ref):
            principal = region.principal(member)
            if principal is None:
                return None
            found.add(principal)
    return found
