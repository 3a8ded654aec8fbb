"""How many members' seats a body has, and how many of them somebody can hold (meaning.md, Instances and Quorum)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import ceil, floor

from ...language import Body, PartyKind, Quantity, Seat
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


@dataclass(frozen=True, slots=True)
class SeatTotal:
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
        one = count or Count(0, None)
        seats += one
        vacant += one if seat.vacant else ZERO
    return SeatTotal(seats, vacant, tuple(unknown))


def seat_count(region: Region, seat: Seat) -> Count | None:
    """How many seats a row gives; None where the document does not say."""
    count = _stated(region, seat) if seat.seats is not None else _by_right(region, seat)
    return count if count is None or seat.condition is None else Count(0, count.high)


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
    if seat.seats is None or seat.ex_officio:
        return None
    where = seat.at or _role_at(region, seat)
    if seat.seats.bound is Bound.ALL:
        groups = bool(where) and all(_named_group(region, party) for party in where)
        return (ONE, _members(region, where)) if groups else None
    one = bounds(seat.seats)
    if seat.seats.each is None or one is None:
        return None
    parties = _meant_by(region, seat.seats.each, where)
    return (one, parties) if parties else None


def _meant_by(region: Region, each: Each, where: tuple[str, ...]) -> tuple[str, ...]:
    """Those among the parties that a seat is at that there is a number for each of; none where that is not told."""
    members = _members(region, where)
    if each in _BELOW:
        return members if any(_named_group(region, party) for party in where) else ()
    principals = dict.fromkeys(one for party in members if (one := region.principal(party)) is not None)
    if each is Each.PRINCIPAL:
        return tuple(principals)
    if each is not Each.MUNICIPALITY:
        return ()
    return tuple(one for one in principals if region.model.parties[one].kind is PartyKind.MUNICIPALITY)


def _members(region: Region, where: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(member for party in where for member in region.members(party)))


def _named_group(region: Region, party: str) -> bool:
    known = region.model.parties.get(party)
    return known is not None and bool(known.members)


def _role_at(region: Region, seat: Seat) -> tuple[str, ...]:
    role = region.model.roles.get(seat.role) if seat.role is not None else None
    return (role.at,) if role is not None and role.at is not None else ()


def _stated(region: Region, seat: Seat) -> Count | None:
    each = each_has(region, seat)
    if each is not None:
        one, parties = each
        return one.times(Count(len(parties), len(parties)))
    return bounds(seat.seats) if seat.seats is not None and seat.seats.per is None else None


def _by_right(region: Region, seat: Seat) -> Count | None:
    """One seat, or as many as the offices that give it: one for each body that is meant."""
    if not seat.ex_officio:
        return ONE
    total = ZERO
    for ref in (*seat.chair_of, *seat.vice_chair_of, *seat.secretary_of, *seat.member_of):
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

    None where they are `flera`, `några` or of a number that is not stated. An instance is one of them.
    """
    bodies = region.expand(ref)
    known = region.bodies.get(bodies[0]) if bodies else None
    listed = Count(len(bodies) or 1, len(bodies) or 1)
    if known is None or known.count is None or (ref in region.bodies and "/" in ref):
        return listed
    if known.count.per is not None or known.count.bound is Bound.ALL:
        return listed if ref in region.templates else None
    return bounds(known.count)


def _presidia(region: Region, ref: str) -> Iterator[Count | None]:
    """The size of the presidium of each body that `ref` means; None where it is not told."""
    for body in region.expand(ref) or (ref,):
        yield _presidium(region.bodies.get(body))


def _presidium(body: Body | None) -> Count | None:
    chair = body.chair if body is not None else None
    if chair is None or (chair.vice is None and not chair.co_leads):
        return None
    number = (len(chair.co_leads) or 1) + (1 if chair.vice is not None else 0)
    return Count(number, number)


def most(counts: Iterable[Count | None]) -> int:
    """The most seats that may have to be counted with: the upper bounds, and the lower ones where there are none."""
    return sum(one.low if one.high is None else one.high for one in counts if one is not None)
