"""A huvudman left out of a body in which the others of its group sit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ...analysis.decisions.deciding import described, expected_to_decide, own
from ...analysis.seats.places import Unclassed, shares
from ...findings import Concerns, Finding, Related, Rule, Severity, Text, text
from ...language import Area, Body, PartyKind, QuorumScope, Seat, affirmed, numbered
from ...language.walk import Path
from ...loading import Region
from .._places import related
from .._silence import rests_on

RULE = Rule(
    "SEA003",
    "party-without-seat",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "En huvudman saknar plats i ett beslutande organ där andra i samma grupp har plats.",
)
RESTS_ON = rests_on(own="area composition decisions mandates status", anywhere="parties roles chair")

_WHOLE = (None, Area.COUNTY)
Seated = dict[str, list[int]]
"""Huvudmän with a seat in a body, each with the rows of its seats."""
_Handed = dict[str, dict[str, dict[str, Path]]]
"""By a receiver's id as written and a huvudman: the bodies with that huvudman that hand matters over, and where."""


def check(region: Region) -> Iterator[Finding]:
    """One finding for each deciding body that leaves somebody out.

    A huvudman is left out where at least half of its group have a seat, and where matters come from a body in which
    it has a seat itself, and others of its group have one here. Silent where a seat may be the missing one's (it is
    held at the whole group, shared, nobody says where, or more
    sit there than are named). Half of a group is no sign where those who sit there are
    a group of their own, or the body's area is smaller than the county.
    """
    groups = _Groups.of(region)
    if not groups.members:
        return
    handed = _handed_over(region)
    for name, body in region.bodies.items():
        if not body.composition or not described(body) or any(seat.open for seat in body.composition):
            continue
        seated = _seated(region, name)
        if seated is None:
            continue
        finding = None
        if expected_to_decide(body) and body.area in _WHOLE:
            finding = _less_than_the_group(region, name, seated, groups)
        if finding is None and (expected_to_decide(body) or _handles(body)):
            finding = _not_with_the_matter(region, name, seated, groups, handed)
        if finding is not None:
            yield finding


def _handles(body: Body) -> bool:
    """Whether it is to deal with what comes to it, though it does not decide."""
    return any(own(mandate) and mandate.verb.handling for mandate in affirmed(body.mandates))


def _less_than_the_group(region: Region, name: str, seated: Seated, groups: _Groups) -> Finding | None:
    near = {group for party in seated for group in groups.of_member.get(party, ())}
    for group in sorted(near, key=lambda group: (len(groups.members[group]), group)):
        members = groups.members[group]
        here = [party for party in members if party in seated]
        missing = [party for party in members if party not in seated]
        if not missing or len(here) < 2 or 2 * len(here) < len(members) or frozenset(here) in groups.exact:
            continue
        message = text(
            "{missing} har ingen plats i {body}, men övriga i {group} har det. "
            "Organet beslutar alltså även för den som inte är med.",
            missing=[region.name(party) for party in missing],
            body=region.body_name(name),
            group=region.name(group),
        )
        return _finding(region, name, message, related(region, text("plats"), _rows(name, seated, here)))
    return None


def _not_with_the_matter(region: Region, name: str, seated: Seated, groups: _Groups, handed: _Handed) -> Finding | None:
    peers = {
        member for party in seated for group in groups.of_member.get(party, ()) for member in groups.members[group]
    }
    missing: dict[str, None] = {}
    senders: dict[str, Path] = {}
    for ref in dict.fromkeys((name, name.partition("/")[0])):
        for party, places in handed.get(ref, {}).items():
            if party in peers and party not in seated:
                missing[party] = None
                senders |= places
    if not missing:
        return None
    message = text(
        "{missing} har ingen plats i {body}, som tar över frågor från {senders}, där samma parter sitter. "
        "Frågorna tas alltså om hand utan dem som de också gäller.",
        missing=[region.name(party) for party in missing],
        body=region.body_name(name),
        senders=[region.body_name(sender) for sender in senders],
    )
    return _finding(region, name, message, related(region, text("lämnar över frågor"), senders.values()))


def _finding(region: Region, name: str, message: Text, places: tuple[Related, ...]) -> Finding:
    help_ = text("Ge parten en plats, eller skriv varför den inte har någon.")
    return region.finding(RULE, message, "bodies", name, "composition", key=True, related=places, help=help_)


def _rows(name: str, seated: Seated, parties: list[str]) -> list[Path]:
    return [("bodies", name, "composition", row) for party in parties for row in seated[party]]


class _Groups(NamedTuple):
    """The groups of three huvudmän or more."""

    members: dict[str, tuple[str, ...]]
    of_member: dict[str, list[str]]
    exact: frozenset[frozenset[str]]

    @classmethod
    def of(cls, region: Region) -> _Groups:
        own = {name for name in region.model.parties if region.principal(name) == name}
        found: dict[str, tuple[str, ...]] = {}
        of_member: dict[str, list[str]] = {}
        for name, party in region.model.parties.items():
            if party.kind is PartyKind.GROUP:
                members = region.members(name)
                if len(members) > 2 and own.issuperset(members):
                    found[name] = members
                    for member in members:
                        of_member.setdefault(member, []).append(name)
        return cls(found, of_member, frozenset(frozenset(members) for members in found.values()))


def _handed_over(region: Region) -> _Handed:
    found: _Handed = {}
    for name, body in region.bodies.items():
        roads: dict[str, Path] = {}
        disagreement = body.decisions.disagreement if body.decisions is not None else None
        for ref in disagreement.refer_to if disagreement is not None else ():
            roads[ref] = ("bodies", name, "decisions", "disagreement")
        for number, escalation in numbered(body.escalation):
            for ref in escalation.to:
                roads.setdefault(ref, ("bodies", name, "escalation", number))
        for party in _seated(region, name) or () if roads else ():
            for ref, path in roads.items():
                found.setdefault(ref, {}).setdefault(party, {})[name] = path
    return found


def _seated(region: Region, name: str) -> Seated | None:
    """The huvudmän with a seat, each with its rows; None where a seat may be anybody's."""
    found: Seated = {}
    composition = region.bodies[name].composition
    for row, seat in enumerate(composition):
        for party in seat.speaks_for if seat.counts else ():
            for member in region.members(party):
                found.setdefault(region.principal(member) or member, []).append(row)
    for share in shares(region, name, QuorumScope.PARTY):
        if share.group is not None:
            found.setdefault(share.group, []).append(share.row)
        elif share.why not in (Unclassed.BODY, Unclassed.OUTSIDE) or _unknown(region, composition[share.row]):
            return None
    return found


def _unknown(region: Region, seat: Seat) -> bool:
    """Whether the seat is at something undefined, which is a finding of its own (REF001)."""
    return any(not region.ids.kinds(party) for party in (*seat.at, *seat.rotates))
