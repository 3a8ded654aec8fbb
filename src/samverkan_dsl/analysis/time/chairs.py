"""Who chairs what, month by month, as far as the document says (meaning.md, Chairs)."""

from __future__ import annotations

from enum import Enum
from itertools import pairwise
from typing import NamedTuple

from ...language import Body, Chair, Duration
from ...loading import Region
from ..decisions.deciding import described
from ..decisions.leading import followed_chair, presidium_over


class ChairUnknown(Enum):
    """Why it cannot be said who chairs a body in a given year."""

    UNSTATED = "unstated"
    """It is not said who the chair is, whether or not there is said to be one."""
    CONVENED = "convened"
    """Only who calls the meetings is stated, and no chair."""
    ELECTED = "elected"
    """The chair is elected; whom is not for the document to say."""
    START = "start"
    """The year that the first begins is not stated."""
    TERM = "term"
    """How long a turn lasts is not stated."""
    TERM_INEXACT = "term-inexact"
    """How long is stated, but not as whole months: a range, days, nothing at all."""
    FIRST = "first"
    """Who begins is stated, and is not one of those who take turns."""
    FOLLOWED = "followed"
    """It changes together with a chairmanship whose years are not stated."""
    FOLLOWED_RING = "followed-ring"
    """It follows one that in turn follows it."""


class Turn(NamedTuple):
    """A stretch of months with one holder, `start` included and `end` not."""

    start: int
    end: int
    holder: str


class Chairmanship(NamedTuple):
    """What the document says of who chairs a body."""

    body: str
    holders: tuple[str, ...]
    """Who takes turns, from the one who begins; the one who always has it, or several who lead together."""
    rotates: bool
    term: int | None
    """Months that a turn lasts."""
    start: int | None
    """The month that the first turn began: 12 × year + month counted from 0. A year begins in January (reading)."""
    begins: str | None
    """The role that has the first turn, where the document names it and not only its party."""
    follows: str | None
    """The body whose chairmanship changes at the same time."""
    unknown: tuple[ChairUnknown, ...]
    """Empty: it can be said of every year."""
    listed: tuple[Turn, ...] = ()
    """The turns that the document counts up itself, where it does: then there are no others."""


def chairmanships(region: Region) -> tuple[Chairmanship, ...]:
    """The chairmanship of every body that the document describes and seats or gives a chair, and does not deny one.

    A presidium of which nothing more is said has the chair of the body that it presides over, and none of its own.
    """
    return tuple(
        chairmanship(region, body_id)
        for body_id, body in region.bodies.items()
        if described(body)
        and (body.chair is not None or (body.composition and presidium_over(body) is None))
        and not body.says_none("chair")
    )


def chairmanship(region: Region, body_id: str, above: frozenset[str] = frozenset()) -> Chairmanship:
    """What is known of one body's chair. `above`: those that lead here because their chair is this one."""
    chair = region.bodies[body_id].chair
    other = followed_chair(chair) if chair is not None else None
    if chair is not None and other is not None:
        return _as_another(region, body_id, chair, other, above)
    if chair is not None and chair.turns:
        return _listed(region, body_id, chair)
    if chair is None or not chair.alternates:
        return _standing(body_id, chair)
    unknown: list[ChairUnknown] = []
    holders = chair.alternates
    begins = None
    if chair.first:
        place = _place(region, chair.alternates, chair.first[0])
        if place is None:
            unknown.append(ChairUnknown.FIRST)
        else:
            holders = holders[place:] + holders[:place]
            begins = chair.first[0] if chair.first[0] != holders[0] else None
    own_term, start, from_others = _timing(region, body_id, chair)
    return Chairmanship(
        body_id,
        holders,
        True,
        own_term,
        start,
        begins,
        chair.synchronised_with,
        (*unknown, *from_others),
    )


def turns(one: Chairmanship, from_year: int, years: int) -> tuple[Turn, ...]:
    """Who chairs when from January of `from_year`, for `years` years; nothing where it cannot be said.

    A rotation has no turns before it begins.
    """
    begin, end = from_year * 12, (from_year + years) * 12
    if one.unknown:
        return ()
    if one.listed:
        cut = (Turn(max(each.start, begin), min(each.end, end), each.holder) for each in one.listed)
        return tuple(each for each in cut if each.start < each.end)
    if not one.rotates or one.term is None or one.start is None:
        return (Turn(begin, end, one.holders[0]),) if one.holders else ()
    found = []
    number = max(0, (begin - one.start) // one.term)
    while (at := one.start + number * one.term) < end:
        holder = one.holders[number % len(one.holders)]
        found.append(Turn(max(at, begin), min(at + one.term, end), holder))
        number += 1
    return tuple(found)


def _listed(region: Region, body_id: str, chair: Chair) -> Chairmanship:
    """The chairmanship whose turns are counted up; where one has no first and last day, its years are not known."""
    rows = [each for each in chair.turns if len(each.who) == 1]
    found = [
        Turn(first.year * 12 + first.month - 1, last.year * 12 + last.month, each.who[0])
        for each in rows
        if (first := each.when.first) is not None and (last := each.when.last) is not None and first <= last
    ]
    found.sort()
    clear = len(found) == len(chair.turns) and all(one.end <= other.start for one, other in pairwise(found))
    holders = tuple(dict.fromkeys(one.holder for one in found)) or chair.alternates
    unknown = () if clear else (ChairUnknown.START,)
    start = found[0].start if clear else None
    listed = tuple(found) if clear else ()
    return Chairmanship(body_id, holders, True, None, start, None, chair.synchronised_with, unknown, listed)


def months(length: Duration) -> int | None:
    """The length in whole months, where it is one exact number of them."""
    found = length.months
    return found[0] if found is not None and found[0] == found[1] else None


def _as_another(region: Region, body_id: str, chair: Chair, other: str, above: frozenset[str]) -> Chairmanship:
    """The chairmanship of a body whose chair is another's, or comes from the same party."""
    found = region.expand(other, body_id)
    unknown = ChairUnknown.FOLLOWED
    if len(found) == 1 and found[0] in (*above, body_id):
        unknown = ChairUnknown.FOLLOWED_RING
    elif len(found) == 1:
        there = chairmanship(region, found[0], above | {body_id})
        holders = there.holders if chair.chair_of is not None else _their_parties(region, there.holders)
        if there.holders and len(holders) == len(there.holders):
            begins = there.begins if chair.chair_of is not None else None
            return there._replace(body=body_id, holders=holders, begins=begins, follows=found[0])
        unknown = there.unknown[0] if there.unknown else ChairUnknown.FOLLOWED
    return Chairmanship(body_id, (), False, None, None, None, found[0] if found else None, (unknown,))


def _their_parties(region: Region, holders: tuple[str, ...]) -> tuple[str, ...]:
    """The party that each holder is or comes from; those of whom that is not said left out."""
    roles = region.model.roles
    parties = (roles[one].at if one in roles else one for one in holders)
    return tuple(one for one in parties if one in region.model.parties and one is not None)


def _standing(body_id: str, chair: Chair | None) -> Chairmanship:
    holders: tuple[str, ...] = ()
    unknown: tuple[ChairUnknown, ...] = ()
    if chair is not None:
        named = (chair.role,) if chair.role is not None and not chair.elected_by else ()
        holders = chair.supplied_by or named or chair.co_leads
    if chair is not None and not holders and chair.convener and not (chair.elected_by or chair.among):
        return Chairmanship(body_id, chair.convener, False, None, None, None, None, (ChairUnknown.CONVENED,))
    if not holders:
        elected = chair is not None and (chair.elected_by or chair.among)
        unknown = (ChairUnknown.ELECTED if elected else ChairUnknown.UNSTATED,)
    return Chairmanship(body_id, holders, False, None, None, None, None, unknown)


def _timing(region: Region, body_id: str, chair: Chair) -> tuple[int | None, int | None, tuple[ChairUnknown, ...]]:
    """Term and start in months, the body's own or those of the one it follows."""
    term = None if chair.lasts is None else months(chair.lasts)
    start = None if chair.start is None else chair.start * 12
    unknown: list[ChairUnknown] = []
    if chair.term is not None and term is None:
        unknown.append(ChairUnknown.TERM_INEXACT)
    if (chair.term is None or start is None) and chair.synchronised_with is not None:
        followed, ring = _followed(region, body_id)
        if followed is not None:
            term = term if chair.term is not None or followed.lasts is None else months(followed.lasts)
            start = start if start is not None or followed.start is None else followed.start * 12
        if ring:
            unknown.append(ChairUnknown.FOLLOWED_RING)
        elif start is None or (chair.term is None and term is None):
            unknown.append(ChairUnknown.FOLLOWED)
    else:
        unknown += [ChairUnknown.START] if start is None else []
        unknown += [ChairUnknown.TERM] if chair.term is None else []
    return term, start, tuple(unknown)


def _followed(region: Region, body_id: str) -> tuple[Chair | None, bool]:
    """The first chair in the row of those followed that has a year or a length, and whether the row is a ring."""
    seen = {body_id}
    at: Body | None = region.bodies[body_id]
    while at is not None and at.chair is not None and at.chair.synchronised_with is not None:
        found = region.expand(at.chair.synchronised_with)
        if not found:
            return None, False
        if found[0] in seen:
            return None, True
        seen.add(found[0])
        at = region.bodies[found[0]]
        if at.chair is not None and at.chair.start is not None:
            return at.chair, False
    return (at.chair if at is not None else None), False


def followers(region: Region, body_id: str) -> tuple[str, ...]:
    """The chairmanships that follow each other in a ring with this one, and of which none has a first year."""
    ring: list[str] = []
    at: str | None = body_id
    while at is not None and at not in ring:
        ring.append(at)
        chair = region.bodies[at].chair
        if chair is None or chair.start is not None or chair.synchronised_with is None:
            return ()
        at = next(iter(region.expand(chair.synchronised_with)), None)
    return tuple(ring) if at == body_id else ()


def _place(region: Region, alternates: tuple[str, ...], first: str) -> int | None:
    """Which of those who take turns begins: named itself, or the only one whose role or party it is."""
    if first in alternates:
        return alternates.index(first)
    own = parties(region, first)
    found = [number for number, one in enumerate(alternates) if own and own <= parties(region, one)]
    return found[0] if len(found) == 1 else None


def parties(region: Region, ref: str) -> frozenset[str]:
    """The huvudmän behind a party or a role (or parties of no huvudman, themselves); empty where that is not said."""
    role = region.model.roles.get(ref)
    if role is not None:
        return parties(region, role.at) if role.at is not None else frozenset()
    if ref not in region.model.parties:
        return frozenset()
    return frozenset(region.principal(one) or one for one in region.members(ref))
