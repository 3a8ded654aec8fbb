"""How matters move: the cases that meaning.md defines, each worked out by hand."""

from __future__ import annotations

from typing import Any

import pytest

from samverkan_dsl.analysis.matters import (
    Case,
    Event,
    Guarantee,
    Matters,
    Outcome,
    Standing,
    Verdict,
    Why,
    analyse,
    changes,
    dead_letters,
    trace,
)
from samverkan_dsl.analysis.matters.without import without
from samverkan_dsl.findings import Span
from samverkan_dsl.language import RegionModel, Trigger
from samverkan_dsl.loading import Region
from samverkan_dsl.syntax.data import Mapping

ALWAYS = {"effect": "within-delegation", "method": "qualified-majority"}
"""A body that decides whatever it is asked: a lost proposal is a decision too."""
SUBJECTS = {
    "samverkan": {"name": "Samverkan"},
    "unga": {"name": "Unga", "part-of": ["samverkan"]},
    "vuxna": {"name": "Vuxna", "part-of": ["samverkan"]},
    "plan": {"name": "Plan", "kind": "matter"},
}


def region(bodies: dict[str, Any], templates: dict[str, tuple[str, ...]] | None = None, **more: Any) -> Region:
    pages = {body: {"name": body, "kind": "working-group", **page} for body, page in bodies.items()}
    data = {"region": "lan", "language": 1, "system": {"name": "Länet"}, "bodies": pages, **more}
    where = Mapping(Span.start_of("region.yaml"))
    where.put("bodies", pages, where.span, where.span)
    return Region(RegionModel.model_validate(data), where, "lan", templates or {})


def case_of(matters: Matters, body: str, subject: str | None = None) -> Case:
    return next(
        case
        for case in matters.cases
        if case.start.body == body and (subject is None or subject in case.start.subjects)
    )


def holds(
    bodies: dict[str, Any], body: str, guarantee: Guarantee = Guarantee.TERMINATION, **more: Any
) -> Verdict | None:
    return case_of(analyse(region(bodies, **more)), body).verdict(guarantee)


def told(bodies: dict[str, Any], body: str, guarantee: Guarantee = Guarantee.TERMINATION, **more: Any) -> list[str]:
    matters = analyse(region(bodies, **more))
    story = matters.story(case_of(matters, body), guarantee)
    assert story is not None
    return [step.event.value for step in story.steps]


def why(bodies: dict[str, Any], body: str, guarantee: Guarantee = Guarantee.TERMINATION, **more: Any) -> Why | None:
    matters = analyse(region(bodies, **more))
    story = matters.story(case_of(matters, body), guarantee)
    assert story is not None
    assert story.end is not None
    return story.end.why


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
    story = matters.story(matters.cases[0], Guarantee.TERMINATION)
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


def test_own_decision_bodies_may_answer_differently() -> None:
    rule = {"when": "needs-resources", "to": ["own-decision-bodies"], "for": "endorse", "then": "decide-here"}
    bodies = {"a": {"decisions": ALWAYS, "escalation": [rule]}}
    assert why(bodies, "a") is Why.SPLIT
    found = analyse(region(bodies))
    outcomes = {end.outcome for end in found.ends(found.cases[0])}
    assert outcomes == {Outcome.SETTLED, Outcome.REFUSED, Outcome.NOTHING_SAID}
    assert holds(bodies, "a", Guarantee.COMPETENCE) is Verdict.GUARANTEED


def test_disagreement_referred_to_own_decision_bodies_leaves_the_model() -> None:
    order = {"effect": "within-delegation", "disagreement": {"refer-to": "own-decision-bodies", "for": "take-position"}}
    matters = analyse(region({"a": {"decisions": order}}))
    assert matters.cases[0].verdict(Guarantee.TERMINATION) is Verdict.GUARANTEED
    assert {end.outcome for end in matters.ends(matters.cases[0])} == {Outcome.SETTLED, Outcome.LEFT}


def test_a_receiver_that_may_take_position_holds_an_option() -> None:
    asks = {"effect": "within-delegation", "disagreement": {"refer-to": "b", "for": "take-position"}}
    position = {"take-position": "frågan", "force": "may"}
    bodies = {"a": {"decisions": asks}, "b": {"decisions": ALWAYS, "mandates": [position]}}
    assert holds(bodies, "a") is Verdict.IN_HAND
    assert told(bodies, "a") == ["concerns", "disagreed", "handed-over", "declines"]
    without_option = {**bodies, "b": {"decisions": ALWAYS}}
    assert holds(without_option, "a") is Verdict.GUARANTEED


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        ({"status": "ended"}, Why.ENDED),
        ({"status": "planned"}, Why.PLANNED),
        ({"status": "when-needed", "decisions": ALWAYS}, Why.NEVER_FORMED),
        ({"mandates": [{"inform": "om allt"}]}, Why.NO_TASK),
    ],
)
def test_dead_letters(page: dict[str, Any], reason: Why) -> None:
    order = {"effect": "within-delegation", "disagreement": {"refer-to": "b"}}
    bodies = {"a": {"decisions": order}, "b": page}
    assert holds(bodies, "a", Guarantee.NO_DEAD_LETTERS) is Verdict.NOT_SECURED
    assert why(bodies, "a", Guarantee.NO_DEAD_LETTERS) is reason


def test_a_receiver_that_is_not_named_is_a_dead_letter() -> None:
    order = {"effect": "within-delegation", "disagreement": {"refer-to": "unspecified"}}
    assert why({"a": {"decisions": order}}, "a", Guarantee.NO_DEAD_LETTERS) is Why.UNDEFINED


@pytest.mark.parametrize("status", ["external", "mentioned"])
def test_a_body_that_no_more_is_said_of_is_no_dead_letter(status: str) -> None:
    order = {"effect": "within-delegation", "disagreement": {"refer-to": "b"}}
    bodies = {"a": {"decisions": order}, "b": {"status": status}}
    assert holds(bodies, "a") is Verdict.GUARANTEED


def test_a_mandate_covers_its_subject_and_what_is_below() -> None:
    holder = {
        "scope": ["samverkan"],
        "mandates": [{"decide": "frågor", "subject": "unga"}],
        "decisions": {"effect": "none"},
    }
    who = {**holder, "initiative": {"who": ["members"]}}
    matters = analyse(region({"a": who}, subjects={**SUBJECTS, "skola": {"name": "Skola", "part-of": ["unga"]}}))
    within = {case.start.subjects: case.start.within for case in matters.cases}
    assert within[("unga", "skola")] is True
    assert all(not inside for subjects, inside in within.items() if "vuxna" in subjects or "samverkan" in subjects)


def test_a_kind_of_matter_is_one_within_the_body_s_own_area() -> None:
    groups = {"scope": ["unga"], "decisions": {"effect": "within-delegation", "disagreement": {"refer-to": "b"}}}
    bodies = {
        "a": {**groups, "initiative": {"who": ["members"]}},
        "b": {"scope": ["samverkan"], "mandates": [{"decide": "frågor", "subject": "samverkan", "effect": "binding"}]},
    }
    matters = analyse(region(bodies, subjects=SUBJECTS))
    assert case_of(matters, "a", "plan").verdict(Guarantee.NO_DEAD_LETTERS) is Verdict.GUARANTEED


def test_direction_settles_once_ratified() -> None:
    order = {"effect": "none"}
    mandate = {"decide": "inriktning", "effect": "direction"}
    one = {"a": {"decisions": {**order, "method": "qualified-majority"}, "mandates": [mandate]}}
    assert why(one, "a", Guarantee.COMPETENCE) is Why.NOT_RATIFIED_BY_ANYBODY
    mandate["ratified-by"] = "own-decision-bodies"
    assert holds(one, "a", Guarantee.COMPETENCE) is Verdict.GUARANTEED
    matters = analyse(region(one))
    assert {end.outcome for end in matters.ends(matters.cases[0])} == {Outcome.SETTLED, Outcome.REFUSED}


def test_a_subject_may_state_the_effect_that_it_needs() -> None:
    subjects = {"budget": {"name": "Budget", "settled-by": "binding"}}
    weak = {"a": {"decisions": ALWAYS, "scope": ["budget"]}}
    assert why(weak, "a", Guarantee.COMPETENCE, subjects=subjects) is Why.TOO_WEAK
    strong = {"a": {"kind": "board", "decisions": {"effect": "binding"}, "scope": ["budget"]}}
    assert holds(strong, "a", Guarantee.COMPETENCE, subjects=subjects) is Verdict.GUARANTEED


def test_a_recommendation_ends_a_matter_when_it_has_an_addressee() -> None:
    mandate = {"decide": "rekommendationer", "effect": "recommendation"}
    order = {"effect": "none", "method": "qualified-majority"}
    assert why({"a": {"decisions": order, "mandates": [mandate]}}, "a") is Why.NO_ADDRESSEE
    mandate["to"] = "each-organisation"
    assert holds({"a": {"decisions": order, "mandates": [mandate]}}, "a") is Verdict.GUARANTEED


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


def test_the_instance_with_the_same_key_gets_it() -> None:
    order = {"effect": "within-delegation", "disagreement": {"refer-to": "over"}}
    bodies = {
        "grupp/x": {"decisions": order},
        "over/x": {"decisions": ALWAYS},
        "over/y": {"status": "ended"},
    }
    templates = {"grupp": ("grupp/x",), "over": ("over/x", "over/y")}
    matters = analyse(region(bodies, templates))
    assert case_of(matters, "grupp/x").verdict(Guarantee.NO_DEAD_LETTERS) is Verdict.GUARANTEED
    other = {**bodies, "enda": {"decisions": order}}
    matters = analyse(region(other, templates))
    assert case_of(matters, "enda").verdict(Guarantee.NO_DEAD_LETTERS) is Verdict.NOT_SECURED


def test_preparing_bodies_pass_on_what_they_prepare() -> None:
    bodies = {
        "a": {"kind": "preparatory-group", "mandates": [{"prepare": "ärenden", "to": "b"}]},
        "b": {"decisions": ALWAYS},
    }
    assert holds(bodies, "a") is Verdict.GUARANTEED
    alone = {"a": {"mandates": [{"prepare": "ärenden"}]}}
    assert why(alone, "a") is Why.ONLY_HANDLES


def test_what_a_body_must_have_prepared_needs_somebody_who_can() -> None:
    bodies = {"a": {"decisions": ALWAYS, "preparation": [{"by": "b"}]}, "b": {"status": "ended"}}
    assert why(bodies, "a", Guarantee.NO_DEAD_LETTERS) is Why.ENDED
    bodies["a"]["preparation"] = [{"by": "b", "obligatory": False}]
    assert holds(bodies, "a", Guarantee.NO_DEAD_LETTERS) is Verdict.GUARANTEED


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
    story = matters.story(matters.cases[0], Guarantee.TERMINATION)
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
    assert matters.story(matters.cases[0], Guarantee.TERMINATION) is None


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
    assert {one.variant.alternative.value for one in found} == {"c"}


def test_reports_that_nobody_takes() -> None:
    bodies = {
        "a": {"flows": [{"what": "rapport", "to": ["b"]}, {"what": "rapport", "to": ["c"]}]},
        "b": {"status": "ended"},
        "c": {"meetings": {"per-year": 4}},
    }
    assert [(one.receiver, one.why) for one in dead_letters(region(bodies))] == [("b", Why.ENDED)]


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


def test_a_matter_of_no_stated_subject_is_whatever_those_who_get_it_work_with() -> None:
    bodies = {
        "a": {"mandates": [{"prepare": "möten", "to": "b"}]},
        "b": {"mandates": [{"decide": "frågor", "subject": "unga", "effect": "binding"}]},
    }
    assert case_of(analyse(region(bodies, subjects=SUBJECTS)), "a").start.subjects == ()
    assert holds(bodies, "a", Guarantee.NO_DEAD_LETTERS, subjects=SUBJECTS) is Verdict.GUARANTEED
