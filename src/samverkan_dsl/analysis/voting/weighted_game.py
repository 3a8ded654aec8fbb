"""The voting game of a body: what its parties weigh, what carries, and how much power that gives each of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from fractions import Fraction
from itertools import product
from math import ceil, comb, prod
from typing import NamedTuple

from ...language import Body, DecisionMethod, Quantity
from ...loading import Region
from ..decisions.leading import naming_chair
from ..quorum.seat_blocks import SeatBlock
from .power_indices import PowerIndices, power_indices

_FILLINGS = 500
"""So many ways to settle whose seats they are are tried for the voting power."""


class NoAnswer(Enum):
    """Why there is no answer."""

    METHOD = "method"
    """How the body decides is not stated, and no standing reading covers it."""
    ELSEWHERE = "elsewhere"
    """How the body decides is settled elsewhere, by the document's own word."""
    ASPIRATIONAL = "aspirational"
    """The stated way is something to aim at, and what holds otherwise is not stated."""
    SHARE = "share"
    """The share that a qualified majority asks for is not stated as one number."""
    NO_SEATS = "no-seats"
    """No seat with a vote is stated, or none that is filled."""
    SEATS = "seats"
    """How many votes there are is not stated."""
    MANY_SEATS = "many-seats"
    """There are more votes than are counted with."""
    HOLDERS = "holders"
    """Whose some votes are is not stated."""
    CHAIR = "chair"
    """Whether the chair has one of the votes is not stated."""
    TOO_MANY = "too-many"
    """There are too many ways to settle whose votes they are."""
    NO_COUNT = "no-count"
    """Votes are not counted: every member has to agree."""


class PartyPower(NamedTuple):
    """A party's power when its members vote alike: the least and the most, over what the text leaves open."""

    party: str
    votes: tuple[int, int]
    banzhaf: tuple[Fraction, Fraction]
    """The Banzhaf index."""
    shapley: tuple[Fraction, Fraction]
    """The Shapley–Shubik index."""


class WeightedGame(NamedTuple):
    """Weights are votes, or twice the votes where the chair's counts for more in a tie."""

    weights: Mapping[str, int]
    quota: int
    total: int


def chair_holder(region: Region, body: Body) -> str | None:
    """The huvudman whose seat the chair has, where the document says so of one."""
    chair = naming_chair(region, body)
    if chair is None:
        return None
    names = (*chair.supplied_by, *((chair.role,) if chair.role is not None else ()))
    roles = region.model.roles
    parties = [name if name in region.model.parties else roles[name].at if name in roles else None for name in names]
    holders = {region.principal(party) or party for party in parties if party is not None}
    return holders.pop() if len(holders) == 1 else None


def carrying(method: DecisionMethod | None, share: Quantity | None, total: int) -> int | None:
    """How many of all votes carry: all under enighet, more than half, or the share of a qualified majority."""
    if method is DecisionMethod.CONSENSUS:
        return total
    if method is DecisionMethod.MAJORITY:
        return total // 2 + 1
    if method is not DecisionMethod.QUALIFIED_MAJORITY or share is None or share.exact is None:
        return None
    return ceil(share.exact * total) if share.portion and share.exact <= 1 else ceil(share.exact)


def game_of(
    region: Region, body: Body, held: Mapping[str, int], carry: int, total: int, casting: bool
) -> WeightedGame | None:
    """The game between parties; None where whose the casting vote is cannot be told.

    With a casting vote every vote weighs 2 and the chair 1 more, so that the chair's side wins a tie.
    """
    if not casting:
        return WeightedGame(held, carry, total)
    weights = {party: 2 * count for party, count in held.items()}
    # The chair of fullmäktige, a styrelse and a nämnd is one of its members (kommunallagen 2017:725, 5 och 6 kap.).
    by_law = "on-seat" if body.kind.political else None
    seat = (body.chair.seat if body.chair is not None else None) or by_law
    holder = chair_holder(region, body)
    if holder is None or seat is None or (seat == "on-seat" and holder not in held):
        return None
    weights[holder] = weights.get(holder, 0) + 1
    return WeightedGame(weights, total + 1, 2 * total + 1)


def party_power(
    region: Region,
    body: Body,
    found: Sequence[SeatBlock],
    method: DecisionMethod,
    share: Quantity | None,
    casting: bool,
) -> tuple[tuple[PartyPower, ...], NoAnswer | None]:
    """The power of parties that vote alike, over every way to settle whose the votes are."""
    if method is DecisionMethod.CONSENSUS:
        return (), NoAnswer.NO_COUNT
    ways = [way for block in found if (way := _ways(region, block)) is not None]
    if len(ways) < len(found):
        known = all(block.seats is not None and block.seats.high is not None for block in found)
        return (), NoAnswer.HOLDERS if known else NoAnswer.SEATS
    if prod(number for number, _ in ways) > _FILLINGS:
        return (), NoAnswer.TOO_MANY
    spans: dict[str, PartyPower] = {}
    fillings = list(product(*(each for _, each in ways)))
    parties = dict.fromkeys(party for filling in fillings for one in filling for party in one)
    for filling in fillings:
        held = {party: sum(one.get(party, 0) for one in filling) for party in parties}
        total = sum(held.values())
        weights: Mapping[str, int] = held
        if method is DecisionMethod.PER_PARTY:
            weights = {party: int(count > 0) for party, count in held.items()}
            quota: int | None = sum(weights.values())
        else:
            quota = carrying(method, share, total)
        if quota is None or not total:
            return (), NoAnswer.SHARE if quota is None else NoAnswer.SEATS
        if casting:
            game = game_of(region, body, held, quota, total, casting)
            if game is None:
                return (), NoAnswer.CHAIR
            weights, quota = game.weights, game.quota
        values = power_indices(list(weights.values()), quota)
        for party, one in zip(weights, values, strict=True):
            _widen(spans, party, held.get(party, 0), one)
    return tuple(spans.values()), None


def _widen(spans: dict[str, PartyPower], party: str, count: int, one: PowerIndices) -> None:
    known = spans.get(party)
    if known is None:
        spans[party] = PartyPower(party, (count, count), (one.banzhaf_share,) * 2, (one.shapley,) * 2)
        return
    spans[party] = PartyPower(
        party,
        (min(known.votes[0], count), max(known.votes[1], count)),
        (min(known.banzhaf[0], one.banzhaf_share), max(known.banzhaf[1], one.banzhaf_share)),
        (min(known.shapley[0], one.shapley), max(known.shapley[1], one.shapley)),
    )


def _ways(region: Region, block: SeatBlock) -> tuple[int, Iterator[dict[str, int]]] | None:
    """In how many ways a block's votes can be shared out, and each of them; None where that is not known."""
    if block.seats is None or block.seats.high is None:
        return None
    sizes = range(block.seats.low, block.seats.high + 1)
    holders = [block.holder] if block.holder is not None else []
    if not holders:
        members = (member for party in block.parties for member in region.members(party))
        holders = list(dict.fromkeys(region.principal(member) or member for member in members))
    if not holders:
        return None
    number = sum(comb(size + len(holders) - 1, size) for size in sizes)
    return number, (dict(zip(holders, one, strict=True)) for size in sizes for one in _shared(size, len(holders)))


def _shared(count: int, among: int) -> Iterator[tuple[int, ...]]:
    if among == 1:
        yield (count,)
        return
    for mine in range(count + 1):
        for rest in _shared(count - mine, among - 1):
            yield (mine, *rest)
