"""The voting game of a body: power counted over every order and every side parties can take, and who has the chair."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from fractions import Fraction as F
from itertools import combinations, combinations_with_replacement, permutations, product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samverkan_dsl.analysis.voting.votes import votes
from samverkan_dsl.analysis.voting.weighted_game import NoAnswer, carrying, chair_holder
from samverkan_dsl.findings import Span
from samverkan_dsl.language import DecisionMethod, RegionModel
from samverkan_dsl.language.quantities import parse_quantity
from samverkan_dsl.loading import Region
from samverkan_dsl.syntax.data import Mapping

from .quorum_regions import PARTIES, Row, region

Wins = Callable[[frozenset[str]], bool]


def powers(parties: list[str], wins: Wins) -> dict[str, tuple[F, F]]:
    """The Banzhaf and the Shapley–Shubik index of each party, by their definitions."""
    swings: Counter[str] = Counter()
    pivots: Counter[str] = Counter()
    for size in range(len(parties) + 1):
        for chosen in combinations(parties, size):
            side = frozenset(chosen)
            swings.update(party for party in side if wins(side) and not wins(side - {party}))
    orders = list(permutations(parties))
    for order in orders:
        pivots[next(party for at, party in enumerate(order) if wins(frozenset(order[: at + 1])))] += 1
    return {party: (F(swings[party], swings.total()), F(pivots[party], len(orders))) for party in parties}


def fillings(held: dict[str, int], open_seats: list[int]) -> Iterator[dict[str, int]]:
    """Every way in which either municipality may have the seats that belong to them together."""
    for shared in product(*(combinations_with_replacement(("ekby", "lunda"), seats) for seats in open_seats)):
        yield {party: count + sum(row.count(party) for row in shared) for party, count in held.items()}


CHAIRS: list[tuple[dict[str, Any] | None, str | None]] = [
    (None, None),
    ({"supplied-by": "ekby", "seat": "on-seat"}, "ekby"),
    ({"supplied-by": "skolan", "seat": "on-seat"}, "ekby"),
    ({"supplied-by": ["skolan", "ekby"], "seat": "beside"}, "ekby"),
    ({"supplied-by": "regionen", "seat": "beside"}, "regionen"),
]


@settings(max_examples=60)
@given(
    st.fixed_dictionaries({"ekby": st.integers(0, 3), "lunda": st.integers(1, 3), "regionen": st.integers(1, 3)}),
    st.lists(st.integers(0, 2), max_size=2),
    st.sampled_from(("majority", "qualified-majority", "per-party")),
    st.sampled_from(CHAIRS),
)
def test_power_is_least_and_most_over_whose_the_open_seats_are(
    held: dict[str, int], open_seats: list[int], method: str, chair: tuple[dict[str, Any] | None, str | None]
) -> None:
    keys, casting = chair if method == "majority" else (None, None)
    rows: list[Row] = [{"at": [party], "seats": count} for party, count in held.items()]
    rows += [{"at": ["kommunerna"], "seats": seats} for seats in open_seats]
    decisions = {"method": method, **({"share": "2/3"} if method == "qualified-majority" else {})}
    more = {} if keys is None else {"chair": {**keys, "casting-vote": True}}
    (found,) = votes(region(rows, decisions, **more), "radet")
    seen: dict[str, list[tuple[int, F, F]]] = {}
    for filled in fillings(held, open_seats):
        total = sum(filled.values())

        def wins(side: frozenset[str], filled: dict[str, int] = filled, total: int = total) -> bool:
            number = sum(filled[party] for party in side)
            if method == "per-party":
                return all(party in side for party, count in filled.items() if count)
            if method == "qualified-majority":
                return 3 * number >= 2 * total
            return 2 * number > total or (2 * number == total and casting in side)

        for party, (banzhaf, shapley) in powers(list(filled), wins).items():
            seen.setdefault(party, []).append((filled[party], banzhaf, shapley))
    assert found.power_why is None
    told = {one.party: (one.votes, one.banzhaf, one.shapley) for one in found.party_power}
    assert told == {
        party: tuple((min(values), max(values)) for values in zip(*each, strict=True)) for party, each in seen.items()
    }


def test_why_power_cannot_be_told() -> None:
    def why(rows: list[Row], method: str = "majority", **more: Any) -> NoAnswer | None:
        (found,) = votes(region(rows, {"method": method}, **more), "radet")
        return found.power_why

    unsaid: Row = {"role": "chef"}
    assert why([{"at": ["ekby"]}, unsaid]) is NoAnswer.HOLDERS
    assert why([{"at": ["ekby"], "seats": "minst 2"}, unsaid]) is NoAnswer.SEATS
    assert why([{"at": ["ekby"], "seats": "några"}]) is NoAnswer.SEATS
    assert why([{"at": ["ekby"], "seats": 0}]) is NoAnswer.NO_SEATS
    assert why([{"at": ["ekby"]}], "qualified-majority") is NoAnswer.SHARE
    chair = {"supplied-by": "regionen", "seat": "on-seat", "casting-vote": True}
    assert why([{"at": ["ekby"]}], chair=chair) is NoAnswer.CHAIR
    assert why([{"at": ["ekby"]}], chair={**chair, "seat": "beside"}) is None
    # Two parties share n seats in n + 1 ways; 4 · 125 is as many as are tried.
    shared: list[Row] = [{"at": ["kommunerna"], "seats": 3}, {"at": ["kommunerna"], "seats": 124}]
    assert why(shared) is None
    assert why([shared[0], {"at": ["kommunerna"], "seats": 125}]) is NoAnswer.TOO_MANY


@pytest.mark.parametrize(
    ("share", "votes_needed"),
    [("2/3", 4), ("1/2", 3), ("3/3", 5), ("100 %", 5), ("1", 1), ("en", 1), ("ett", 1), ("4", 4), ("3/2", 2)],
)
def test_what_carries_of_five_votes(share: str, votes_needed: int) -> None:
    assert carrying(DecisionMethod.QUALIFIED_MAJORITY, parse_quantity(share), 5) == votes_needed


def test_what_carries_without_a_share() -> None:
    assert [carrying(DecisionMethod.MAJORITY, None, total) for total in (4, 5)] == [3, 3]
    assert carrying(DecisionMethod.CONSENSUS, None, 5) == 5
    assert carrying(DecisionMethod.QUALIFIED_MAJORITY, parse_quantity("minst 3"), 5) is None
    assert carrying(DecisionMethod.PER_PARTY, parse_quantity("2/3"), 5) is None
    assert carrying(None, parse_quantity("2/3"), 5) is None


@pytest.mark.parametrize(
    ("chair", "holder"),
    [
        ({"role": "chef"}, "ekby"),
        ({"role": "direktor"}, "regionen"),
        ({"role": "Ordföranden"}, None),
        ({"role": "samordnare"}, None),
        ({"supplied-by": "chef", "role": "samordnare"}, "ekby"),
        ({"supplied-by": "ekby", "role": "chef"}, "ekby"),
        ({"supplied-by": "ekby", "role": "direktor"}, None),
        ({"supplied-by": ["ekby", "members"]}, "ekby"),
        ({"supplied-by": "kommunerna"}, "kommunerna"),
        ({"elected-by": "members"}, None),
        (None, None),
    ],
)
def test_whose_seat_the_chair_has(chair: dict[str, Any] | None, holder: str | None) -> None:
    roles = {
        "chef": {"title": "chef", "at": "skolan"},
        "direktor": {"title": "direktör", "at": "regionen"},
        "samordnare": {"title": "samordnare"},
    }
    body = {"name": "Rådet", "kind": "council", **({} if chair is None else {"chair": chair})}
    model = RegionModel.model_validate(
        {
            "region": "lan",
            "language": 1,
            "system": {"name": "Systemet"},
            "parties": PARTIES,
            "roles": roles,
            "bodies": {"radet": body},
        }
    )
    here = Region(model, Mapping(Span.start_of("region.yaml")), "lan")
    assert chair_holder(here, here.bodies["radet"]) == holder
