"""What stops holding without a party, a body or a role."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from ...language import Body, Chair, QuorumScope, Strictness
from ...loading import Region
from ..decisions.deciding import described
from ..decisions.leading import naming_chair
from ..quorum.thresholds import quorums
from ..seats.places import shares
from .analysis import Matters
from .values import Guarantee, Verdict


class Lost(NamedTuple):
    """A guarantee that is weaker than it was."""

    body: str
    subject: str | None
    guarantee: Guarantee
    before: Verdict
    after: Verdict


class Without(NamedTuple):
    """What a region is without something that it has."""

    ref: str
    region: Region
    """The region that is left."""
    never_quorate: tuple[str, ...]
    """Bodies that could be quorate and no longer can."""
    no_chair: tuple[str, ...]
    """Bodies that nobody else is said to lead."""
    gone: tuple[tuple[str, str | None], ...]
    """Matters, by body and subject, that can no longer be raised where they could."""
    lost: tuple[Lost, ...]
    unclear: tuple[str, ...]
    """Bodies with a quorum where the text does not say how many of the seats stand empty."""


def without(region: Region, ref: str) -> Without:
    """The region without `ref`: a body or all of a template's instances does not exist, or nobody comes from a party or
    in a role, so that their seats stand empty and what they supply is not supplied.

    Raises KeyError for something that the region does not have.
    """
    bodies = region.expand(ref)
    if bodies:
        left, absent = _less(region, bodies), frozenset[str]()
    elif ref in region.model.parties or ref in region.model.roles:
        left, absent = region, _absent(region, ref)
    else:
        raise KeyError(ref)
    standing = [body for body, page in left.bodies.items() if described(page)]
    empty = {body: _empty(left, body, absent) for body in standing} if absent else {}
    stopped = tuple(body for body, stops in empty.items() if stops)
    before, after = Matters(region), Matters(left, stopped=frozenset(stopped))
    held, holds = dict(_verdicts(before)), dict(_verdicts(after))
    lost = tuple(
        Lost(body, subject, guarantee, was, now)
        for (body, subject), verdicts in held.items()
        if (body, subject) in holds
        for guarantee, was, now in zip(Guarantee, verdicts, holds[body, subject], strict=True)
        if was is not None and now is not None and now.weaker(was)
    )
    return Without(
        ref,
        left,
        stopped,
        tuple(body for body in standing if _leaderless(left, left.bodies[body], absent | set(bodies))),
        tuple(start for start in held if start not in holds and start[0] in left.bodies),
        lost,
        tuple(body for body, stops in empty.items() if stops is None),
    )


def _verdicts(matters: Matters) -> Iterator[tuple[tuple[str, str | None], tuple[Verdict | None, ...]]]:
    for case in matters.cases:
        if case.start.within:
            for subject in case.start.subjects or (None,):
                yield (case.start.body, subject), case.verdicts


def _less(region: Region, bodies: tuple[str, ...]) -> Region:
    """The region without some bodies. What refers to them refers to nothing."""
    left = {body: page for body, page in region.bodies.items() if body not in bodies}
    kept = {name: tuple(one for one in found if one not in bodies) for name, found in region.templates.items()}
    templates = {name: found for name, found in kept.items() if found}
    return replace(region, model=region.model.model_copy(update={"bodies": left}), templates=templates)


def _absent(region: Region, ref: str) -> frozenset[str]:
    """The party with its units, or the role."""
    if ref in region.model.roles:
        return frozenset((ref, region.model.roles[ref].title))
    found = {ref, *region.members(ref)}
    found |= {party for party in region.model.parties if region.principal(party) in found}
    found |= {role for role, known in region.model.roles.items() if known.at in found}
    return frozenset(found)


def _empty(region: Region, body: str, absent: frozenset[str]) -> bool | None:
    """Whether the seats that are left can make no quorum; None where the text does not say how many are left."""
    page = region.bodies[body]
    rule = page.decisions.quorum if page.decisions is not None else None
    result = next(quorums(region, body), None)
    if rule is None or rule.strictness is Strictness.ASPIRATIONAL or result is None:
        return False
    overall = result.per is QuorumScope.OVERALL
    gone: dict[str, int | None] = {}
    # Whose the seats are is asked for also where the whole body is one class.
    for share in shares(region, body, QuorumScope.PARTY if overall else result.per):
        seat, group = page.composition[share.row], body if overall else share.group
        named = share.parties or (*seat.at, *seat.rotates)
        parties = {party for one in named for party in (one, *region.members(one))}
        if group is None or share.vacant or not (seat.role in absent or absent & parties):
            continue
        whole = seat.role in absent or set(named) <= absent
        high = share.seats.high if share.seats is not None and whole else None
        before = gone.get(group, 0)
        gone[group] = None if high is None or before is None else before + high
    if gone and result.per is QuorumScope.PARTY:
        # A party that never comes empties its class whatever the number of its seats.
        gone |= {one.group: one.filled.high for one in result.classes if one.group in absent and one.filled is not None}
    unclear = False
    for one in result.classes:
        if one.group not in gone:
            continue
        less = gone[one.group]
        if less is None or one.filled is None or one.filled.high is None or one.needed is None:
            unclear = True
        elif one.filled.high - less < one.needed.low and not one.unreachable:
            return True
    return None if unclear else False


def _leaderless(region: Region, page: Body, gone: frozenset[str]) -> bool:
    """Whether all ways in which the document says that somebody comes to lead it are gone."""
    chair = naming_chair(region, page)
    if chair is None:
        return False
    office = {chair.role} if chair.role is not None else set()
    # The holder of a role comes from whoever supplies it, so without them nobody has the role.
    supplied = [set(chair.supplied_by)] if chair.supplied_by else [office] if office else []
    ways = [set(names) for names in (chair.alternates, chair.co_leads, chair.convener) if names]
    elected = _electing(page, chair)
    ways += supplied + ([elected] if elected else [])
    return bool(ways) and all(way <= gone or (way in supplied and bool(office & gone)) for way in ways)


def _electing(page: Body, chair: Chair) -> set[str]:
    """Those who elect the chair, or among whom it is elected: its members by the parties that they come from."""
    members = [seat for seat in page.composition if seat.counts]
    seated = bool(members) and all(seat.at for seat in members)
    found: set[str] = set()
    for name in chair.among or chair.elected_by:
        if seated and name in ("members", "each-member", "self"):
            found.update(party for seat in members for party in seat.at)
        else:
            found.add(name)
    return found
