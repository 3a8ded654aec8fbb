"""How many members' seats a body has, and how many of them somebody can hold (meaning.md, Instances and Quorum)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import ceil, floor
from typing import NamedTuple

from ...language import Body, Force, PartyKind, Quantity, Seat
from ...language.quantities import Bound, Each
from ...loading import Region

MOST_SEATS = 200
"""So many seats in one body are counted with, one by one; the largest assembly there is has three quarters as many."""
_BELOW = (Each.PARTY, Each.MEMBER, Each.ORGANISATION)
"""In `en per part`: what means each of the parties there, also those of one huvudman."""


@dataclass(frozen=True, slots=True)
class Count:
    """A number of seats: at least `low`, at most `high` (None: no upper bound is stated)."""

    low: int
    high: int | None

    @property
    def exact(self) -> int | None:
        """The number, when it is one."""
        return self.low if self.low == self.high else None

    def __add__(self, other: Count) -> Count:
        high = None if self.high is None or other.high is None else self.high + other.high
        return Count(self.low + other.low, high)

    def times(self, other: Count) -> Count:
        """As many for each of as many."""
        high = None if self.high is None or other.high is None else self.high * other.high
        return Count(self.low * other.low, high)


ZERO = Count(0, 0)
ONE = Count(1, 1)


class SeatTotal(NamedTuple):
    """The members' seats of a body together."""

    seats: Count
    """Open upwards where some row does not say how many."""
    vacant: Count
    """Those of them that nobody holds."""
    unknown: tuple[int, ...]
    """The rows that do not say how many."""

    @property
    def filled(self) -> Count:
        """Those that somebody can come to."""
        return less(self.seats, self.vacant)


def less(count: Count, taken: Count) -> Count:
    """What is left of a number when another, which is part of it, is taken away."""
    low = 0 if taken.high is None else max(0, count.low - taken.high)
    return Count(low, None if count.high is None else max(0, count.high - taken.low))


def seat_total(region: Region, rows: Iterable[Seat]) -> SeatTotal:
    """The members' seats of these rows together: ex officio included, vacant or not (meaning.md, Quorum)."""
    seats, vacant, unknown = ZERO, ZERO, []
    for row, seat in enumerate(rows):
        if not seat.counts:
            continue
        count = seat_count(region, seat)
        if count is None:
            unknown.append(row)
        one = count or Count(_at_all(seat), None)
        seats += one
        vacant += one if seat.vacant else ZERO
    return SeatTotal(seats, vacant, tuple(unknown))


def _at_all(seat: Seat) -> int:
    """The least that a row gives which does not say how many: where it says that there are some, one."""
    some = seat.seats is not None and seat.seats.bound is Bound.SEVERAL
    return 1 if some and not seat.uncertain else 0


def distributed(region: Region, body: Body) -> int:
    """How many seats all together have at the least where each of them is to have so many (`en per part`).

    Those meant are the parties that the members' rows are at; none where what is said is no rule, or not told of whom.
    """
    shared = body.distribution
    if shared is None or shared.at_least is None or shared.force not in (None, Force.MUST):
        return 0
    rows = [seat for seat in body.composition if seat.counts]
    where = tuple(dict.fromkeys(party for seat in rows for party in _where(region, seat)))
    found = _for_each(region, shared.at_least, where)
    return found[0].low * len(found[1]) if found is not None else 0


def seat_count(region: Region, seat: Seat) -> Count | None:
    """How many seats a row gives; None where the document does not say."""
    count = _stated(region, seat) if seat.seats is not None else _by_right(region, seat)
    least = _least(region, seat)
    if least is not None:
        # Who has at least one each has them within the row's own number, where it has one.
        stated = Count(0, None) if seat.seats is None or count is None else count
        count = Count(max(stated.low, least.low), stated.high) if _fits(stated, least) else stated
    if count is None:
        return None
    return Count(0 if seat.uncertain else count.low, None if seat.open else count.high)


def more_than_there_are(region: Region, seat: Seat) -> tuple[Count, Count] | None:
    """A row's seats and those that all have together at the least, where these are more."""
    count, least = _stated(region, seat), _least(region, seat)
    return None if count is None or least is None or _fits(count, least) else (count, least)


def _least(region: Region, seat: Seat) -> Count | None:
    """How many seats all those who have at least so many each have together."""
    return None if seat.at_least is None else _times(region, seat.at_least, _where(region, seat))


def _fits(count: Count, least: Count) -> bool:
    return count.high is None or least.low <= count.high


def bounds(stated: Quantity | None) -> Count | None:
    """A stated number in whole seats; None where nothing is stated."""
    if stated is None or stated.low is None:
        return None
    if stated.low is stated.high:
        number = ceil(stated.low)
        return Count(number, number)
    return Count(ceil(stated.low), None if stated.high is None else floor(stated.high))


def untold(body: Body, told: Count) -> Count | None:
    """How many seats the stated total leaves to the rows that do not say how many, of so many that the others have.

    None where no total is stated, and where the others have more than it: then it tells nothing of these.
    """
    total = bounds(body.total_seats)
    if total is None or (total.high is not None and total.high < told.low):
        return None
    return less(total, told)


def each_has(region: Region, seat: Seat) -> tuple[Count, tuple[str, ...]] | None:
    """How many seats each party has, and which parties, of a row that gives so many to each of several.

    `en per kommun` and the like give them to those meant among the parties that the row is at; `samtliga` at groups
    whose members are named, one to each member. None for any other row, and where it is not told who they are.
    """
    if seat.seats is None or _as_many_as_offices(seat, seat.seats):
        return None
    return _for_each(region, seat.seats, _where(region, seat))


def each_at_least(region: Region, seat: Seat) -> tuple[Count, tuple[str, ...]] | None:
    """How many seats each party has at the least, and which parties; None where it is not told who they are."""
    if seat.at_least is None or _as_many_as_offices(seat, seat.at_least) or seat.uncertain:
        return None
    found, count = _for_each(region, seat.at_least, _where(region, seat)), seat_count(region, seat)
    if found is None or count is None:
        return None
    one, parties = found
    return found if _fits(count, Count(one.low * len(parties), None)) else None


def _for_each(region: Region, stated: Quantity, where: tuple[str, ...]) -> tuple[Count, tuple[str, ...]] | None:
    if not all(_all_named(region, party) for party in where):
        return None
    if stated.bound is Bound.ALL:
        groups = bool(where) and all(_named_group(region, party) for party in where)
        return (ONE, _members(region, where)) if groups else None
    one = bounds(stated)
    if stated.each is None or one is None:
        return None
    parties = _meant_by(region, stated.each, where)
    return (one, parties) if parties else None


OF_KIND = {
    Each.MUNICIPALITY: (PartyKind.MUNICIPALITY,),
    Each.REGION: (PartyKind.REGION, PartyKind.COUNTY_COUNCIL),
}
"""The kinds of huvudmän that there may be a number for each of."""
_NO_HUVUDMAN = {
    Each.MUNICIPAL_ASSOCIATION: PartyKind.MUNICIPAL_ASSOCIATION,
    Each.COORDINATION_ASSOCIATION: PartyKind.COORDINATION_ASSOCIATION,
    Each.COMPANY: PartyKind.COMPANY,
}
"""Those of other parties."""


def _times(region: Region, stated: Quantity, where: tuple[str, ...]) -> Count | None:
    """A number for each of several, together: of those who are named, or of a group of which only the size is told."""
    each = _for_each(region, stated, where)
    if each is not None:
        one, parties = each
        return one.times(Count(len(parties), len(parties)))
    if stated.bound is not Bound.ALL and stated.each is None:
        return bounds(stated) if stated.per is None else None
    if not where or (stated.each is not None and not stated.each.of_group):
        return None
    sizes = [_of_kind(region, stated.each, party) for party in where]
    each_of = ONE if stated.bound is Bound.ALL else bounds(stated)
    known = [size for size in sizes if size is not None]
    return each_of.times(sum(known, ZERO)) if each_of is not None and len(known) == len(sizes) else None


def _of_kind(region: Region, each: Each | None, group: str) -> Count | None:
    """How many of a group there is a number for each of.

    Those who are not named are of the kind that those who are named all are. None where none of these is.
    """
    size, named = group_size(region, group), region.members(group) if _named_group(region, group) else ()
    if size is None or each not in (*OF_KIND, *_NO_HUVUDMAN, Each.PRINCIPAL) or not named:
        return size
    meant = len(_meant_by(region, each, (group,)))
    if not meant or meant == len(named):
        return size if meant else None
    return Count(meant, None if size.high is None else meant + size.high - len(named))


def group_size(region: Region, group: str) -> Count | None:
    """How many parties a group is: as stated, where that is more than are named; None where that is not told."""
    known = region.model.parties.get(group)
    if known is None or (not known.members and known.kind is not PartyKind.GROUP):
        return None
    stated, named = bounds(known.size), len(region.members(group)) if known.members else 0
    if stated is not None and (stated.high is None or stated.high >= named):
        return Count(max(stated.low, named), stated.high)
    return Count(named, named) if known.members else None


def _all_named(region: Region, party: str) -> bool:
    """Whether a group's members are all named; a party that is no group is itself."""
    known = region.model.parties.get(party)
    size = group_size(region, party) if known is not None and known.size is not None else None
    return size is None or size.high == len(region.members(party))


def _meant_by(region: Region, each: Each, where: tuple[str, ...]) -> tuple[str, ...]:
    """Those among the parties that a seat is at that there is a number for each of; none where that is not told."""
    members = _members(region, where)
    if each in _BELOW:
        return members if any(_named_group(region, party) for party in where) else ()
    if each in _NO_HUVUDMAN:
        known = region.model.parties
        return tuple(one for one in members if one in known and known[one].kind is _NO_HUVUDMAN[each])
    principals = dict.fromkeys(one for party in members if (one := region.principal(party)) is not None)
    if each is Each.PRINCIPAL:
        return tuple(principals)
    kinds = OF_KIND.get(each, ())
    return tuple(one for one in principals if region.model.parties[one].kind in kinds)


def _members(region: Region, where: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(member for party in where for member in region.members(party)))


def _named_group(region: Region, party: str) -> bool:
    known = region.model.parties.get(party)
    return known is not None and bool(known.members)


def _several(region: Region, party: str) -> bool:
    """Whether it is a group of several parties."""
    known = region.model.parties.get(party)
    return known is not None and known.kind is PartyKind.GROUP and len(known.members) != 1


def _where(region: Region, seat: Seat) -> tuple[str, ...]:
    """The parties that a row is at, by itself or by its role."""
    if seat.at:
        return seat.at
    role = region.model.roles.get(seat.role) if seat.role is not None else None
    return (role.at,) if role is not None and role.at is not None else ()


def _as_many_as_offices(seat: Seat, stated: Quantity) -> bool:
    """Whether a number is of offices or members elsewhere, not of the parties where the row is.

    `samtliga` is all who hold them. Where the row also says at which parties, `en per kommun` is one at each.
    """
    return bool(seat.ex_officio) and (not seat.at or stated.bound is Bound.ALL)


def _stated(region: Region, seat: Seat) -> Count | None:
    if seat.seats is None:
        return None
    if _as_many_as_offices(seat, seat.seats):
        return bounds(seat.seats) if seat.seats.per is None else None
    return _times(region, seat.seats, _where(region, seat))


def _by_right(region: Region, seat: Seat) -> Count | None:
    """One seat, or as many as the offices that give it: one for each body meant. At a group nobody says how many."""
    if not seat.ex_officio:
        # How many of a group sit there is not said by who they are.
        return None if not seat.rotates and any(_several(region, party) for party in _where(region, seat)) else ONE
    total = ZERO
    for ref in (*seat.offices, *seat.member_of):
        number = bodies_meant(region, ref)
        if number is None:
            return None
        total += number
    for ref in seat.presidium_of:
        number, each = bodies_meant(region, ref), list(_presidia(region, ref))
        if number is None or not each or None in each:
            return None
        # Of several that are only described as one, each is like it.
        known = sum((one for one in each if one is not None), ZERO)
        total += known if len(each) > 1 else number.times(known)
    return total


def bodies_meant(region: Region, ref: str) -> Count | None:
    """How many bodies a reference means: one, all instances of a template, or as many as the body's `count` says.

    None where they are `flera`, `några` or of a number that is not stated. An instance is one of them; instances of
    another time than the day are none.
    """
    bodies = region.standing_of(ref)
    if not bodies and region.expand(ref):
        return ZERO
    known = region.bodies.get(bodies[0]) if bodies else None
    listed = Count(len(bodies) or 1, len(bodies) or 1)
    if known is None or known.count is None or (ref in region.bodies and "/" in ref):
        return listed
    if known.count.per is not None or known.count.bound is Bound.ALL:
        return listed if ref in region.templates else None
    return bounds(known.count)


def _presidia(region: Region, ref: str) -> Iterator[Count | None]:
    """The size of the presidium of each body that `ref` means; None where it is not told."""
    for body in region.standing_of(ref) or (ref,):
        yield _presidium(region.bodies.get(body))


def _presidium(body: Body | None) -> Count | None:
    chair = body.chair if body is not None else None
    vices = () if chair is None else chair.vices
    if chair is None or not (vices or chair.co_leads):
        return None
    number = (len(chair.co_leads) or 1) + len(vices)
    return Count(number, number)


def most(counts: Iterable[Count | None]) -> int:
    """The most seats that may have to be counted with: the upper bounds, and the lower ones where there are none."""
    return sum(one.low if one.high is None else one.high for one in counts if one is not None)
