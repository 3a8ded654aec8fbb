"""Who can stop or carry a decision, against every way the members can vote."""

from __future__ import annotations

from fractions import Fraction as F
from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samverkan_dsl.analysis.decisions.effects import Source
from samverkan_dsl.analysis.decisions.standing import Standing
from samverkan_dsl.analysis.voting.votes import VoteAnswer, votes
from samverkan_dsl.analysis.voting.weighted_game import NoAnswer
from samverkan_dsl.language import DecisionMethod

from .quorum_regions import Row, region

PLAN = [{"decide": "planen"}]
COUNTS = st.fixed_dictionaries({"ekby": st.integers(0, 3), "lunda": st.integers(0, 3), "regionen": st.integers(1, 3)})


def answer(rows: list[Row], decisions: dict[str, Any], **more: Any) -> VoteAnswer:
    return next(votes(region(rows, decisions, **more), "radet"))


def rows_of(counts: dict[str, int]) -> list[Row]:
    return [{"at": [party], "seats": count} for party, count in counts.items()]


@settings(max_examples=80)
@given(COUNTS, st.sampled_from(["majority", "qualified-majority", "consensus", "per-party"]))
def test_against_every_way_to_vote(counts: dict[str, int], method: str) -> None:
    share = {"share": "2/3"} if method == "qualified-majority" else {}
    found = answer(rows_of(counts), {"method": method, **share})
    members = [party for party, count in counts.items() for _ in range(count)]

    def carried(yes: set[str]) -> bool:
        """Whether it carries when exactly these parties' members vote yes."""
        number = sum(party in yes for party in members)
        return {
            "majority": 2 * number > len(members),
            "qualified-majority": 3 * number >= 2 * len(members),
            "consensus": number == len(members),
            "per-party": all(party in yes for party in members),
        }[method]

    parties = set(members)
    assert set(found.alone_block) == {party for party in parties if not carried(parties - {party})}
    assert set(found.alone_carry) == {party for party in parties if carried({party})}
    stopping = [
        {party for party, no in zip(sorted(parties), chosen, strict=True) if no}
        for chosen in product((0, 1), repeat=len(parties))
    ]
    stopping = [against for against in stopping if not carried(parties - against)]
    least = {frozenset(each) for each in stopping if not any(other < each for other in stopping)}
    assert found.sets is not None
    assert {frozenset(each) for each in found.sets.shown} == least
    if method in ("majority", "qualified-majority"):
        assert found.carry is not None and found.block is not None
        assert found.carry == min(n for n in range(len(members) + 1) if enough(n, len(members), method))
        assert found.block == min(
            n for n in range(1, len(members) + 1) if not enough(len(members) - n, len(members), method)
        )
        assert sum(one.shapley[0] for one in found.party_power) == 1
        assert found.seat_power is not None and found.seat_power.shapley == F(1, len(members))
    elif method == "consensus":
        assert found.block == 1 and found.power_why is NoAnswer.NO_COUNT
    else:
        voting = [one for one in found.party_power if one.votes[1]]
        assert all(one.shapley == (F(1, len(parties)),) * 2 for one in voting)


def enough(yes: int, of: int, method: str) -> bool:
    return 2 * yes > of if method == "majority" else 3 * yes >= 2 * of


def test_a_casting_vote_on_a_seat_and_beside() -> None:
    rows = rows_of({"ekby": 1, "lunda": 1})
    chair = {"supplied-by": "ekby", "seat": "on-seat", "casting-vote": True}
    found = answer(rows, {"method": "majority"}, chair=chair)
    assert found.casting and found.alone_carry == ("ekby",) and found.alone_block == ("ekby",)
    assert [(one.party, one.shapley[0]) for one in found.party_power] == [("ekby", 1), ("lunda", 0)]
    # A chair beside the seats, of a third party, only decides ties: then each of the three is worth the same.
    beside = answer(rows, {"method": "majority"}, chair={**chair, "supplied-by": "regionen", "seat": "beside"})
    assert {one.party: one.shapley[0] for one in beside.party_power} == dict.fromkeys(
        ("ekby", "lunda", "regionen"), F(1, 3)
    )
    unsaid = answer(rows, {"method": "majority"}, chair={"supplied-by": "ekby", "casting-vote": True})
    assert unsaid.why is NoAnswer.CHAIR and unsaid.power_why is NoAnswer.CHAIR


def test_who_has_a_vote() -> None:
    rows: list[Row] = [
        {"at": ["ekby"], "seats": 2},
        {"at": ["lunda"], "rights": ["attend", "speak"]},
        {"at": ["regionen"]},
    ]
    found = answer(rows, {"method": "majority"}, chair={"supplied-by": "ekby", "seat": "on-seat", "votes": False})
    assert found.held == (("ekby", 1), ("regionen", 1))
    assert (found.votes, found.carry, found.block) == (2, 2, 1)


@pytest.mark.parametrize(
    ("decisions", "more", "method", "readings"),
    [
        ({"effect": "within-delegation"}, {}, DecisionMethod.CONSENSUS, {Standing.CONSENSUS}),
        ({"effect": "binding"}, {}, None, {Standing.MAY_DISAGREE}),
        (None, {"mandates": PLAN}, DecisionMethod.CONSENSUS, {Standing.HIGHEST, Standing.CONSENSUS}),
        (None, {"mandates": PLAN, "kind": "committee"}, DecisionMethod.MAJORITY, {Standing.MAJORITY_BY_LAW}),
        (None, {"mandates": PLAN, "staffed-by": "politicians"}, None, {Standing.MAY_DISAGREE}),
        (None, {"mandates": [{**PLAN[0], "effect": "recommendation"}]}, None, {Standing.MAY_DISAGREE}),
        ({"method": "majority", "effect": "binding"}, {}, DecisionMethod.MAJORITY, set()),
    ],
)
def test_what_an_unsaid_way_of_deciding_rests_on(
    decisions: Any, more: dict[str, Any], method: DecisionMethod | None, readings: set[Standing]
) -> None:
    (found,) = votes(region([{"at": ["ekby"]}], decisions, **more), "radet")
    assert (found.method, found.readings) == (method, readings)
    assert (found.why is NoAnswer.METHOD) == (method is None)


@pytest.mark.parametrize(
    ("decisions", "more"), [(None, {}), ({"effect": "none"}, {"mandates": [{"decide": "planen"}]})]
)
def test_a_body_that_decides_nothing_has_no_votes(decisions: Any, more: dict[str, Any]) -> None:
    assert list(votes(region([{"at": ["ekby"]}], decisions, **more), "radet")) == []


def test_a_way_to_decide_that_is_only_aimed_at_stops_nothing() -> None:
    found = answer([{"at": ["ekby"], "seats": 2}], {"method": "consensus", "strictness": "aspirational"})
    assert (found.why, found.block, found.alone_block) == (NoAnswer.ASPIRATIONAL, None, ())
    assert found.power_why is NoAnswer.ASPIRATIONAL


def test_open_seats_give_spans_of_power() -> None:
    rows: list[Row] = [*rows_of({"ekby": 1, "lunda": 1, "regionen": 2}), {"at": ["kommunerna"], "seats": 1}]
    found = answer(rows, {"method": "majority"})
    spans = {one.party: (one.votes, one.shapley) for one in found.party_power}
    # [3; 2, 1, 2] or [3; 1, 2, 2]: any two of the three carry, whoever has the seat.
    assert spans == {
        "ekby": ((1, 2), (F(1, 3), F(1, 3))),
        "lunda": ((1, 2), (F(1, 3), F(1, 3))),
        "regionen": ((2, 2), (F(1, 3), F(1, 3))),
    }
    assert found.unheld == 1
    assert answer([{"at": ["ekby"]}, {"role": "chef"}], {"method": "majority"}).power_why is NoAnswer.HOLDERS
    assert answer([{"at": ["ekby"], "seats": "några"}], {"method": "majority"}).why is NoAnswer.SEATS
    assert answer(rows, {"method": "qualified-majority"}).why is NoAnswer.SHARE
    many: list[Row] = [{"at": ["kommunerna"], "seats": 30} for _ in range(3)]
    assert answer(many, {"method": "majority"}).power_why is NoAnswer.TOO_MANY


def test_matters_with_a_rule_of_their_own_and_declared_alternatives() -> None:
    decisions = {
        "method": "majority",
        "by-matter": [{"condition": "budget", "method": "qualified-majority", "share": "3/4"}, {"condition": "val"}],
    }
    readings = [
        {"on": "decisions.method", "chosen": "majority", "alternatives": {"value": "okänt"}, "why": "Oklart."},
        {"on": "decisions.effect", "chosen": "binding", "alternatives": {"value": "direction"}, "why": "Oklart."},
    ]
    chair = {"supplied-by": "ekby"}
    here = region(rows_of({"ekby": 2, "lunda": 2}), decisions, readings=readings, kind="committee", chair=chair)
    found = list(votes(here, "radet"))
    assert [(one.condition, one.declared and one.declared.alternative.value, one.carry) for one in found] == [
        (None, None, 3),
        ("budget", None, 3),
        (None, "okänt", 3),
    ]
    # What the document leaves unsaid of a nämnd, the law says.
    assert [one.source for one in found] == [Source.TEXT, Source.TEXT, Source.LAW]


RETURNS = {"return-to": "unspecified", "strike": True}


@pytest.mark.parametrize(
    ("rule", "stops"),
    [
        (RETURNS, True),
        ({**RETURNS, "force": "must"}, True),
        ({"postpone": True}, True),
        ({"each-organisation": True}, True),
        ({"refer-to": "unspecified", "then": "decide-there"}, True),
        ({"refer-to": "unspecified", "then": "decide-here"}, False),
        ({"refer-to": "unspecified", "then": "return-advice"}, False),
        ({**RETURNS, "force": "may"}, False),
        ({**RETURNS, "decided-by": "chair"}, False),
        ({"mediated-by": "chair"}, False),
        (None, False),
    ],
)
def test_agreement_aimed_at_stops_a_decision_where_what_is_not_agreed_goes_elsewhere(rule: Any, stops: bool) -> None:
    decisions = {"method": "consensus", "strictness": "aspirational", **({"disagreement": rule} if rule else {})}
    found = answer(rows_of({"ekby": 2, "lunda": 1}), decisions)
    assert not found.strict
    assert (found.why, found.block) == ((None, 1) if stops else (NoAnswer.ASPIRATIONAL, None))
    # To aim at a majority says nothing of what a minority can stop.
    assert answer(rows_of({"ekby": 2}), {**decisions, "method": "majority"}).why is NoAnswer.ASPIRATIONAL


@pytest.mark.parametrize(
    ("more", "stops"),
    [({}, True), ({"force": "may"}, False), ({"condition": "det brådskar"}, False), ({"then": "decide-here"}, False)],
)
def test_disagreement_may_be_told_as_a_matter_that_is_lifted(more: dict[str, Any], stops: bool) -> None:
    lifted = [{"when": "disagreement", "to": "unspecified", **more}, {"when": "weighty", "to": "unspecified"}]
    decisions = {"method": "consensus", "strictness": "aspirational"}
    found = answer(rows_of({"ekby": 2}), decisions, escalation=lifted)
    assert (found.block == 1) is stops


def test_readings_of_strictness_and_seats_are_varied() -> None:
    readings = [
        {"on": "decisions.strictness", "chosen": "aspirational", "alternatives": {"value": "strict"}, "why": "?"},
        {"on": "composition.1.status", "chosen": "member", "alternatives": {"value": "invited"}, "why": "?"},
        {"on": "composition.1.appointed-by", "chosen": "ekby", "alternatives": {"value": "lunda"}, "why": "?"},
    ]
    decisions = {"method": "majority", "strictness": "aspirational"}
    here = region(rows_of({"ekby": 2, "lunda": 1}), decisions, readings=readings)
    found = [(one.declared and one.declared.key, one.why, one.votes) for one in votes(here, "radet")]
    assert found == [
        (None, NoAnswer.ASPIRATIONAL, 3),
        ("decisions.strictness", None, 3),
        ("composition.1.status", NoAnswer.ASPIRATIONAL, 2),
    ]
