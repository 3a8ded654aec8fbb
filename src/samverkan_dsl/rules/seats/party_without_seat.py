"""A huvudman left out of a body in which the others of its group sit."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.deciding import expected_to_decide
from ...analysis.seats import Unclassed, shares
from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Area, PartyKind, QuorumScope
from ...loading import Region

RULE = Rule(
    "SEA003",
    "party-without-seat",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "En huvudman saknar plats i ett beslutande organ där de andra i gruppen har plats.",
)

_WHOLE = (None, Area.COUNTY)
Groups = dict[str, tuple[str, ...]]


def check(region: Region) -> Iterator[Finding]:
    """One finding for each deciding body in which at least half of a group's huvudmän have a seat, and not all.

    Silent where a seat may be the missing one's (it is held at the whole group, shared, or nobody says where), where
    those who sit there are a group of their own, and for a body with a smaller area than the county.
    """
    groups = _groups(region)
    if not groups:
        return
    with_member: dict[str, list[str]] = {}
    for group, members in groups.items():
        for member in members:
            with_member.setdefault(member, []).append(group)
    exact = {frozenset(members) for members in groups.values()}
    for name, body in region.bodies.items():
        if not body.composition or body.area not in _WHOLE or not expected_to_decide(body):
            continue
        seated = _seated(region, name)
        if seated is None:
            continue
        near = {group for party in seated for group in with_member.get(party, ())}
        for group in sorted(near, key=lambda group: (len(groups[group]), group)):
            here = [party for party in groups[group] if party in seated]
            missing = [party for party in groups[group] if party not in seated]
            if not missing or len(here) < 2 or 2 * len(here) < len(groups[group]) or frozenset(here) in exact:
                continue
            message = text(
                "{missing} har ingen plats i {body}, men övriga i {group} har det. "
                "Organet beslutar alltså även för den som inte är med.",
                missing=[region.name(party) for party in missing],
                body=region.body_name(name),
                group=region.name(group),
            )
            rows = sorted(row for party in here for row in seated[party])
            yield region.finding(
                RULE,
                message,
                "bodies",
                name,
                "composition",
                key=True,
                related=tuple(region.related(text("plats"), "bodies", name, "composition", row) for row in rows),
                help=text("Ge parten en plats, eller skriv varför den inte har någon."),
            )
            break


def _groups(region: Region) -> Groups:
    """The groups of three huvudmän or more."""
    found = {}
    for name, party in region.model.parties.items():
        if party.kind is PartyKind.GROUP:
            members = region.members(name)
            if len(members) > 2 and all(region.principal(member) == member for member in members):
                found[name] = members
    return found


def _seated(region: Region, name: str) -> dict[str, list[int]] | None:
    """The huvudmän with a seat, each with its rows; None where a seat may be anybody's."""
    found: dict[str, list[int]] = {}
    for share in shares(region, name, QuorumScope.PARTY):
        if share.group is not None:
            found.setdefault(share.group, []).append(share.row)
        elif share.why not in (Unclassed.BODY, Unclassed.OUTSIDE):
            return None
    return found
