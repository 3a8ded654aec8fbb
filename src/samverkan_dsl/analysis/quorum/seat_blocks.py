"""The seats of a body as its quorum counts them: in which class each may stand, and whose each of them is."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import NamedTuple

from ...language import PartyKind, QuorumScope
from ...loading import Region
from ..seats.counts import ZERO, Count, untold
from ..seats.places import Share, Unclassed, party_class, shares
from .attendance import Interval, Rates


class SeatBlock(NamedTuple):
    """Seats of one row that are alike."""

    row: int | None
    """Its place in the composition; None for seats that only the stated total tells of."""
    seats: Count | None
    """None where the document does not say how many."""
    group: str | None
    """The class they count in; None in none (reading "utan klass")."""
    options: tuple[str | None, ...]
    """The classes they may count in, where the text leaves that open; None: they may count in none."""
    why: Unclassed | None
    """Set where `group` is None."""
    holder: str | None
    """The huvudman whose seats they are, or the party or body where there is none; None where it is not said."""
    parties: tuple[str, ...]
    """Whom the holders come from, as written."""
    vacant: bool = False


def seat_blocks(region: Region, body_id: str, per: QuorumScope) -> tuple[SeatBlock, ...]:
    """The members' seats of a body, by row and holder."""
    # A whole body is one class; whose seats they are is asked for there too.
    asked = QuorumScope.PARTY if per is QuorumScope.OVERALL else per
    named = _named(region, body_id, per)
    found = [_lot(region, body_id, per, share, named) for share in shares(region, body_id, asked)]
    known = [block for block in found if block.seats is not None]
    told = sum((block.seats for block in known if block.seats is not None), ZERO)
    rest = untold(region.bodies[body_id], told)
    if per is QuorumScope.OVERALL and rest is not None and (len(known) < len(found) or not found):
        # The stated total stands in for the rows that do not say how many.
        return (*known, SeatBlock(None, rest, body_id, (body_id,), None, None, ()))
    return tuple(found)


def classes(region: Region, body_id: str, per: QuorumScope, found: Iterable[SeatBlock]) -> tuple[str, ...]:
    """Every class that any of the seats counts in or may count in, in the order of the seats."""
    known = {block.group: None for block in found if block.group is not None}
    for block in found:
        known |= {option: None for option in block.options if option is not None}
    return tuple(known)


def rate(region: Region, rates: Rates, block: SeatBlock, group: str, per: QuorumScope) -> Interval:
    """How likely the holder of such a seat is to come if it counts in `group`: an interval where it is not said whose.

    A party's own rate goes before its huvudman's, and that before a group's. Nobody comes for a vacant seat.
    """
    if block.vacant:
        return Fraction(0), Fraction(0)
    if block.holder is not None:
        one = _rate(region, rates, block.parties[0] if len(block.parties) == 1 else block.holder)
        return one, one
    possible = {member for party in block.parties for member in region.members(party)} or set(region.model.parties)
    fitting = [
        party
        for party in region.model.parties
        if party in possible and (per is QuorumScope.OVERALL or party_class(region, party, per) == group)
    ]
    found = [_rate(region, rates, party) for party in fitting] or [rates.default]
    return min(found), max(found)


def _rate(region: Region, rates: Rates, party: str) -> Fraction:
    principal = region.principal(party)
    for name in (party, principal):
        own = next((one for known, one in rates.by_party if known == name), None)
        if own is not None:
            return own
    for name, one in rates.by_party:
        known = region.model.parties.get(name)
        if known is not None and known.members and not {party, principal}.isdisjoint(region.members(name)):
            return one
    return rates.default


def _lot(region: Region, body_id: str, per: QuorumScope, share: Share, named: tuple[str, ...]) -> SeatBlock:
    overall = per is QuorumScope.OVERALL
    group = body_id if overall else share.group
    options = (group,) if group is not None else _options(region, per, share, named)
    seat = region.bodies[body_id].composition[share.row]
    why = None if overall else share.why
    return SeatBlock(share.row, share.seats, group, options, why, _holder(region, share), share.parties, seat.vacant)


def _named(region: Region, body_id: str, per: QuorumScope) -> tuple[str, ...]:
    """Every class that a seat of anybody's may count in."""
    if per is QuorumScope.OVERALL:
        return (body_id,)
    every = [party_class(region, party, per) for party in region.model.parties]
    sides = [seat.side for seat in region.bodies[body_id].composition] if per is QuorumScope.SIDE else []
    return tuple(dict.fromkeys(group for group in (*every, *sides) if group is not None))


def _options(region: Region, per: QuorumScope, share: Share, named: tuple[str, ...]) -> tuple[str | None, ...]:
    if share.why in (Unclassed.GROUP, Unclassed.SHARED):
        members = [member for party in share.parties for member in region.members(party)]
        theirs = tuple(dict.fromkeys(party_class(region, member, per) for member in members))
        if theirs != (None,):
            return theirs
    return (*named, None)


def _holder(region: Region, share: Share) -> str | None:
    """The one huvudman, party or body that has the seat; None where it may be one of several."""
    holders = {_of(region, party) for party in share.parties}
    return holders.pop() if len(holders) == 1 else None


def _of(region: Region, party: str) -> str | None:
    known = region.model.parties.get(party)
    if known is None or (not known.members and known.kind is not PartyKind.GROUP):
        return region.principal(party) or party
    return party_class(region, party, QuorumScope.PARTY)
