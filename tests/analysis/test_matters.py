"""How matters move: the cases that meaning.md defines, each worked out by hand."""

from __future__ import annotations

from typing import Any

import pytest

from samverkan_dsl.analysis.decisions.standing import Standing
from samverkan_dsl.analysis.matters import (
    Event,
    Guarantee,
    Outcome,
    Verdict,
    Why,
    analyse,
    changes,
    trace,
    variants,
)
from samverkan_dsl.analysis.matters.without import without
from samverkan_dsl.language import Trigger

from .matter_cases import ALWAYS, SUBJECTS, case_of, holds, region, told, why


def test_a_body_that_always_decides_guarantees_everything() -> None:
    matters = analyse(region({"a": {"decisions": ALWAYS}}))
    assert [case.verdicts for case in matters.cases] == [(Verdict.GUARANTEED,) * 3]
    assert [end.outcome for end in matters.ends(matters.cases[0])] == [Outcome.SETTLED]


def test_disagreement_of_which_nothing_is_said() -> None:
    bodies = {"a": {"decisions": {"effect": "within-delegation"}}}
    assert told(bodies, "a") == ["concerns", "disagreed", "stops"]
    assert why(bodies, "a") is Why.DISAGREEMENT
    matters = analyse(region(bodies))
    assert Standing.CONSENSUS in matters.readings(matters.cases[0], Guarantee.TERMINATION)


def test_a_political_body_decides_by_majority_as_the_law_says() -> None:
    bodies = {"a": {"kind": "committee", "decisions": {"authority": "lagen"}}}
    assert holds(bodies, "a") is Verdict.GUARANTEED


@pytest.mark.parametrize(("casting", "verdict"), [(True, Verdict.GUARANTEED), (False, Verdict.NOT_SECURED)])
def test_a_tie_is_broken_by_a_casting_vote(casting: bool, verdict: Verdict) -> None:
    order = {"effect": "within-delegation", "method": "majority"}
    assert holds({"a": {"decisions": order, "chair": {"casting-vote": casting}}}, "a") is verdict


def test_an_unbounded_return_is_a_loop_and_striking_saves_it() -> None:
    order = {"effect": "within-delegation", "disagreement": {"return-to": "initiator"}}
    assert holds({"a": {"decisions": order}}, "a") is Verdict.NOT_SECURED
    assert told({"a": {"decisions": order}}, "a") == ["concerns", "disagreed", "sent-back"]
    either = {**order, "disagreement": {"return-to": "initiator", "strike": True}}
    matters = analyse(region({"a": {"decisions": either}}))
    story = matters.counterexample(matters.cases[0], Guarantee.TERMINATION)
    assert matters.cases[0].verdict(Guarantee.TERMINATION) is Verdict.IN_HAND
    assert story is not None
    assert (story.outcome, story.again, story.instead_of) == (Outcome.LOOP, 1, 2)
    assert story.saved_by is not None
    assert story.saved_by.event is Event.STRUCK


def test_a_bounded_return_is_no_loop_but_what_follows_must_be_said() -> None:
    order = {"effect": "within-delegation", "disagreement": {"return-to": "initiator", "returns": 2}}
    assert told({"a": {"decisions": order}}, "a").count("sent-back") == 2
    assert why({"a": {"decisions": order}}, "a") is Why.RETURNS_SPENT
    order["disagreement"] = {"return-to": "initiator", "returns": 2, "each-organisation": True}
    assert holds({"a": {"decisions": order}}, "a") is Verdict.GUARANTEED


def test_must_and_may_escalate() -> None:
    weak = {"effect": "within-delegation", "method": "qualified-majority"}
    binding = {"kind": "board", "decisions": {"effect": "binding"}}
    rule = {"when": "needs-resources", "to": ["b"]}
    must = {"a": {"decisions": weak, "escalation": [rule]}, "b": binding}
    may = {"a": {"decisions": weak, "escalation": [{**rule, "force": "may"}]}, "b": binding}
    assert holds(must, "a", Guarantee.COMPETENCE) is Verdict.GUARANTEED
    assert holds(may, "a", Guarantee.COMPETENCE) is Verdict.IN_HAND
    assert told(may, "a", Guarantee.COMPETENCE) == ["concerns", "option-unused", "decided"]
    assert why(may, "a", Guarantee.COMPETENCE) is Why.TOO_WEAK


def test_lost_quorum_waits_but_a_quorum_that_no_seats_can_meet_stops_everything() -> None:
    seat = {"role": "Chef", "seats": 3}
    order = {**ALWAYS, "quorum": {"at-least": "2"}}
    assert holds({"a": {"decisions": order, "composition": [seat]}}, "a") is Verdict.GUARANTEED
    never = {"a": {"decisions": {**ALWAYS, "quorum": {"at-least": "4"}}, "composition": [seat]}}
    assert told(never, "a") == ["concerns", "no-quorum", "stops"]
    assert why(never, "a") is Why.NEVER_QUORATE


def test_discretion_over_whether_a_matter_is_taken_up() -> None:
    page = {"decisions": ALWAYS, "initiative": {"who": ["members"], "admitted-by": ["chair"]}}
    assert told({"a": page}, "a") == ["concerns", "not-taken-up"]
    later = {"decisions": ALWAYS, "initiative": {"who": ["members"], "scheduled-by": ["chair"]}}
    assert holds({"a": later}, "a") is Verdict.GUARANTEED


def test_two_rules_at_one_step_are_both_possible() -> None:
    rules = [{"when": "weighty", "to": "b"}, {"when": "weighty", "to": "unspecified"}]
    bodies = {
        "a": {"decisions": ALWAYS, "escalation": rules},
        "b": {"kind": "board", "decisions": {"effect": "binding"}},
    }
    assert holds(bodies, "a", Guarantee.NO_DEAD_LETTERS) is Verdict.NOT_SECURED


def test_what_comes_back_does_not_go_away_again_for_the_same_reason() -> None:
    rule = {"when": "weighty", "to": "b", "then": "decide-here"}
    bodies = {
        "a": {"kind": "board", "decisions": {"effect": "binding"}, "escalation": [rule]},
        "b": {"decisions": ALWAYS},
    }
    matters = analyse(region(bodies))
    assert case_of(matters, "a").verdicts == (Verdict.GUARANTEED,) * 3


def test_a_matter_handed_to_oneself_goes_round() -> None:
    order = {"effect": "within-delegation", "disagreement": {"refer-to": "self"}}
    assert told({"a": {"decisions": order}}, "a") == ["concerns", "disagreed", "handed-over"]


def test_a_ring_of_a_thousand_bodies() -> None:
    ring = {
        f"b{number}": {
            "decisions": {"effect": "within-delegation", "disagreement": {"refer-to": f"b{(number + 1) % 1000}"}}
        }
        for number in range(1000)
    }
    matters = analyse(region(ring))
    assert {case.verdict(Guarantee.TERMINATION) for case in matters.cases} == {Verdict.NOT_SECURED}
    story = matters.counterexample(matters.cases[0], Guarantee.TERMINATION)
    assert story is not None
    assert (len(story.steps), story.again) == (2001, 1)


def test_what_grows_too_large_is_said_to_be() -> None:
    ring = {
        f"b{number}": {
            "decisions": {
                "effect": "within-delegation",
                "disagreement": {"refer-to": f"b{(number + 1) % 30}", "then": "decide-here"},
            }
        }
        for number in range(30)
    }
    matters = analyse(region(ring), limit=100)
    assert {case.verdict(Guarantee.TERMINATION) for case in matters.cases} == {None}
    assert matters.counterexample(matters.cases[0], Guarantee.TERMINATION) is None


def test_declared_readings_are_varied_one_at_a_time() -> None:
    reading = {
        "on": "decisions.disagreement.refer-to",
        "chosen": "b",
        "alternatives": [{"value": "c"}, {"value": "okänt"}],
        "why": "Två ställen säger olika.",
    }
    order = {"effect": "within-delegation", "disagreement": {"refer-to": "b"}}
    bodies = {
        "a": {"decisions": order, "readings": [reading]},
        "b": {"decisions": ALWAYS},
        "c": {"status": "ended"},
    }
    found = changes(analyse(region(bodies)))
    assert {(one.body, one.guarantee, one.before, one.after) for one in found} == {
        ("a", Guarantee.TERMINATION, Verdict.GUARANTEED, Verdict.NOT_SECURED),
        ("a", Guarantee.NO_DEAD_LETTERS, Verdict.GUARANTEED, Verdict.NOT_SECURED),
    }
    assert {one.variant.declared.alternative.value for one in found} == {"c"}


def test_a_reading_of_the_regions_own_is_varied_for_every_body_that_it_is_about() -> None:
    def reading(on: str, value: str) -> dict[str, Any]:
        return {"on": on, "chosen": "–", "alternatives": [{"value": value}], "why": "Två ställen säger olika."}

    model = region(
        {"a/x": {"decisions": ALWAYS}, "a/y": {"decisions": ALWAYS}, "b": {"decisions": ALWAYS}},
        {"a": ("a/x", "a/y")},
        subjects=SUBJECTS,
        readings=[
            reading("bodies.a.decisions.effect", "direction"),
            reading("bodies.b.decisions.effect", "okänt"),
            reading("bodies.b.decisions.template", "annan"),
            reading("subjects.plan.kind", "area"),
        ],
    )
    model.data["subjects"] = SUBJECTS
    found = list(variants(model))
    assert [(one.bodies, one.declared.where, one.region is None) for one in found] == [
        (("a/x", "a/y"), ("readings", 0), False),
        (("b",), ("readings", 1), True),
        ((), ("readings", 3), False),
    ]
    assert {one.body for one in changes(analyse(model)) if one.variant.declared.where == ("readings", 0)} == {
        "a/x",
        "a/y",
    }


def test_a_trace_keeps_to_what_is_the_case() -> None:
    order = {"effect": "within-delegation", "disagreement": {"strike": True}}
    model = region({"a": {"decisions": order}})
    agreed = trace(model, "a", when=[])
    assert [end.outcome for end in agreed.ends()] == [Outcome.SETTLED]
    split = trace(model, "a", when=[Trigger.DISAGREEMENT])
    assert [end.outcome for end in split.ends()] == [Outcome.STRUCK]
    assert {end.outcome for end in trace(model, "a").ends()} == {Outcome.SETTLED, Outcome.STRUCK}
    heavy = trace(model, "a", when=[Trigger.WEIGHTY])
    assert [end.outcome for end in heavy.ends()] == [Outcome.WITHOUT_EFFECT]


def test_a_trace_that_goes_round_says_so() -> None:
    order = {"effect": "within-delegation", "disagreement": {"postpone": True}}
    model = region({"a": {"decisions": order}})
    assert trace(model, "a", when=[Trigger.DISAGREEMENT]).endless()
    assert not trace(model, "a", when=[]).endless()


def test_of_several_options_a_verdict_rests_on_the_one_by_which_it_is_soonest_safe() -> None:
    block = {"refer-to": "b", "postpone": True, "strike": True}
    bodies = {
        "a": {"mandates": [{"decide": "frågor", "effect": "binding"}], "decisions": {"disagreement": block}},
        "b": {"mandates": [{"decide": "frågor", "effect": "binding", "condition": "vid behov"}], "kind": "committee"},
    }
    matters = analyse(region(bodies))
    case = case_of(matters, "a")
    assert case.verdict(Guarantee.TERMINATION) is Verdict.IN_HAND
    struck = {Standing.HOLDER_RAISES, Standing.WHOLE_TASK, Standing.MAY_DISAGREE}
    assert matters.readings(case, Guarantee.TERMINATION) == struck
    # Of what is guaranteed, whatever is done with the options.
    by_majority = {Standing.CONDITIONS_MET, Standing.MAJORITY_BY_LAW}
    assert matters.readings(case, Guarantee.COMPETENCE) == struck | by_majority


def test_without_a_body_what_it_received_is_a_dead_letter() -> None:
    order = {"effect": "within-delegation", "disagreement": {"refer-to": "b"}}
    found = without(region({"a": {"decisions": order}, "b": {"decisions": ALWAYS}}), "b")
    assert {(one.body, one.guarantee) for one in found.lost} == {
        ("a", Guarantee.TERMINATION),
        ("a", Guarantee.NO_DEAD_LETTERS),
    }


def test_without_a_party_its_empty_seats_can_stop_a_body() -> None:
    parties = {
        "ekby": {"name": "Ekby", "kind": "municipality"},
        "lunda": {"name": "Lunda", "kind": "municipality"},
        "kommunerna": {"name": "Kommunerna", "kind": "group", "members": ["ekby", "lunda"]},
    }
    order = {**ALWAYS, "quorum": {"more-than": "1/2", "per": "party"}}
    seats = [{"role": "Chef", "at": ["ekby"], "seats": 1}, {"role": "Chef", "at": ["lunda"], "seats": 3}]
    page = {"decisions": order, "composition": seats, "chair": {"supplied-by": ["ekby"]}}
    found = without(region({"a": page}, parties=parties), "ekby")
    assert (found.never_quorate, found.no_chair) == (("a",), ("a",))
    assert {one.guarantee for one in found.lost} == {Guarantee.TERMINATION}
    overall = {**page, "decisions": {**ALWAYS, "quorum": {"more-than": "1/2"}}}
    found = without(region({"a": overall}, parties=parties), "ekby")
    assert (found.never_quorate, found.lost) == ((), ())
    stricter = {**page, "decisions": {**ALWAYS, "quorum": {"at-least": "4"}}}
    assert without(region({"a": stricter}, parties=parties), "ekby").never_quorate == ("a",)
    unsaid = {**overall, "composition": [{"role": "Chef", "at": ["kommunerna"], "seats": 2}]}
    assert without(region({"a": unsaid}, parties=parties), "ekby").unclear == ("a",)


def test_without_something_unknown() -> None:
    with pytest.raises(KeyError):
        without(region({"a": {"decisions": ALWAYS}}), "b")
