"""To which huvudman or side each of a body's members' seats belongs."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from ...language import Body, PartyKind, QuorumScope, Seat
from ...loading import Region
from ..decisions.leading import naming_chair
from .counts import ONE, ZERO, Count, each_at_least, each_has, less, seat_count


class Unclassed(Enum):
    """Why a seat belongs to no class."""

    UNSTATED = "unstated"
    """The document does not say where its holder comes from."""
    GROUP = "group"
    """It is held at a group of parties, and by which of them is not said."""
    SHARED = "shared"
    """Parties of different classes share it or take turns."""
    BODY = "body"
    """A body sends its holder."""
    OUTSIDE = "outside"
    """The party belongs to no huvudman, or counts on no side."""


class Share(NamedTuple):
    """What one row of a composition gives to one class."""

    row: int
    """Its place in the composition."""
    seats: Count | None
    """None where the document does not say how many."""
    group: str | None
    """The class: a huvudman, a side, or the body's own id when the whole body is one class."""
    why: Unclassed | None
    """Set where `group` is None."""
    parties: tuple[str, ...] = ()
    """The parties, or the body, that the holders come from; none where that is not said or not asked for (overall)."""
    vacant: bool = False
    """Whether nobody holds them: they count, and nobody comes."""


def shares(region: Region, body_id: str, per: QuorumScope) -> Iterator[Share]:
    """The members' seats of a body by row and class, as meaning.md's Quorum counts them.

    Ex officio and vacant seats count. Co-opted, invited, supporting and presenting ones and the secretary do not;
    a seat that exists on a condition may count as none. A seat with the chair of a template is one per instance, at
    that chair's party.
    """
    for row, seat in enumerate(region.bodies[body_id].composition):
        if not seat.counts:
            continue
        if per is QuorumScope.OVERALL:
            yield Share(row, seat_count(region, seat), body_id, None, vacant=seat.vacant)
            continue
        for count, parties in _placed(region, seat):
            group, why = _class(region, seat, parties, per)
            yield Share(row, count, group, why, parties, seat.vacant)


def _placed(region: Region, seat: Seat) -> Iterator[tuple[Count | None, tuple[str, ...]]]:
    """A row's seats, split by the parties their holders come from; no party where that is not said."""
    count = seat_count(region, seat)
    each = each_has(region, seat)
    if each is not None:
        one, parties = each
        for party in parties:
            yield Count(0, one.high) if seat.uncertain else one, (party,)
    elif seat.at or seat.rotates:
        least = each_at_least(region, seat) if count is not None else None
        if least is not None and count is not None:
            one, parties = least
            for party in parties:
                yield Count(one.low, one.low), (party,)
            count = less(count, Count(one.low * len(parties), one.low * len(parties)))
        if least is None or count != ZERO:
            yield count, (*seat.at, *seat.rotates)
    elif seat.ex_officio:
        offices = tuple(_offices(region, seat))
        if count is not None and count.exact == len(offices):
            for parties in offices:
                yield ONE, parties
        else:
            yield count, offices[0] if len(set(offices)) == 1 else ()
    else:
        role = region.model.roles.get(seat.role) if seat.role is not None else None
        yield count, (role.at,) if role is not None and role.at is not None else ()


def _offices(region: Region, seat: Seat) -> Iterator[tuple[str, ...]]:
    """The parties that supply each office which gives a seat."""
    for ref in seat.chair_of:
        for body in _meant(region, ref):
            chair = naming_chair(region, body) if body is not None else None
            yield _suppliers(region, chair.supplied_by, chair.role) if chair is not None else ()
    for refs, place in (
        (seat.vice_chair_of, "vice"),
        (seat.second_vice_chair_of, "second_vice"),
        (seat.third_vice_chair_of, "third_vice"),
    ):
        for body in (each for ref in refs for each in _meant(region, ref)):
            vice = getattr(body.chair, place) if body is not None and body.chair is not None else None
            yield _suppliers(region, vice.supplied_by, vice.role) if vice is not None else ()
    for ref in seat.secretary_of:
        for body in _meant(region, ref):
            secretary = body.secretary if body is not None else None
            yield _suppliers(region, secretary.supplied_by, secretary.role) if secretary is not None else ()
    for ref in (*seat.presidium_of, *seat.member_of):
        for _ in _meant(region, ref):
            yield ()


def _meant(region: Region, ref: str) -> Iterator[Body | None]:
    for body in region.standing_of(ref) or (() if region.expand(ref) else (ref,)):
        yield region.bodies.get(body)


def _suppliers(region: Region, supplied_by: tuple[str, ...], role: str | None) -> tuple[str, ...]:
    """The parties among who supplies an office: a party itself, or the one where a role is."""
    found: dict[str, None] = {}
    for name in (*supplied_by, *((role,) if role is not None else ())):
        known = region.model.roles.get(name)
        if name in region.model.parties:
            found[name] = None
        elif known is not None and known.at is not None:
            found[known.at] = None
    return tuple(found)


def _class(
    region: Region, seat: Seat, parties: tuple[str, ...], per: QuorumScope
) -> tuple[str | None, Unclassed | None]:
    if per is QuorumScope.SIDE and seat.side is not None:
        return seat.side, None
    if not parties:
        return None, Unclassed.UNSTATED
    if any(party not in region.model.parties for party in parties):
        return None, Unclassed.BODY
    groups = {party_class(region, party, per) for party in parties}
    if len(groups) > 1:
        return None, Unclassed.SHARED
    group = groups.pop()
    if group is not None:
        return group, None
    if any(region.model.parties[party].kind is PartyKind.GROUP for party in parties):
        return None, Unclassed.GROUP
    return None, Unclassed.OUTSIDE


def party_class(region: Region, party: str, per: QuorumScope) -> str | None:
    """The class of one party: its huvudman or side, or the one that all of a group's members share; else None."""
    own = _side(region, party) if per is QuorumScope.SIDE else region.principal(party)
    known = region.model.parties.get(party)
    if own is not None or known is None or not known.members:
        return own
    of_members = {
        _side(region, member) if per is QuorumScope.SIDE else region.principal(member)
        for member in region.members(party)
    }
    return of_members.pop() if len(of_members) == 1 else None


def _side(region: Region, party: str) -> str | None:
    known = region.model.parties.get(party)
    principal = region.principal(party)
    if known is None or known.side is not None or principal is None:
        return known.side if known is not None else None
    return region.model.parties[principal].side
