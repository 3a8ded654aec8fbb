"""What a body may decide, and what that settles: the cases that meaning.md defines (Matter, Effect), by hand."""

from __future__ import annotations

from typing import Any

from samverkan_dsl.analysis.matters import Guarantee, Outcome, Verdict, Why, analyse

from .matter_cases import ALWAYS, SUBJECTS, case_of, holds, region, why


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


def test_the_own_order_is_no_more_than_that() -> None:
    subjects = {"ordningen": {"name": "Ordningen", "kind": "matter", "matter": "own-order"}, "unga": {"name": "Unga"}}
    right = {"initiative": {"who": ["members"], "subject": "ordningen"}}
    arranges = {"mandates": [{"decide": "dagordningen", "effect": "internal"}], **right}
    assert holds({"a": {**arranges, "decisions": ALWAYS}}, "a", Guarantee.COMPETENCE, subjects=subjects) is (
        Verdict.GUARANTEED
    )
    other = {"mandates": [{"decide": "frågor", "subject": "unga", "effect": "binding"}], **right}
    assert why({"a": other}, "a", subjects=subjects) is Why.NO_MANDATE


def test_an_order_for_some_matters_says_what_decisions_in_them_do() -> None:
    def page(general: str, special: str) -> dict[str, Any]:
        lines = [{"subject": "unga", "effect": special}]
        order = {"effect": general, "method": "qualified-majority", "by-matter": lines}
        return {"kind": "board", "decisions": order, "initiative": {"who": ["members"], "subject": "unga"}}

    subjects = {"unga": {"name": "Unga"}}
    assert holds({"a": page("none", "binding")}, "a", subjects=subjects) is Verdict.GUARANTEED
    assert why({"a": page("binding", "none")}, "a", subjects=subjects) is Why.NO_MANDATE


def test_to_recommend_is_to_recommend_though_the_effect_is_not_stated() -> None:
    mandate = {"recommend": "åtgärder"}
    assert why({"a": {"mandates": [mandate]}}, "a", Guarantee.COMPETENCE) is Why.NO_ADDRESSEE
    addressed = analyse(region({"a": {"mandates": [{**mandate, "to": "a"}]}}))
    assert Outcome.RECOMMENDED in {end.outcome for end in addressed.ends(addressed.cases[0])}


def test_a_position_of_which_no_effect_is_said_is_a_recommendation() -> None:
    mandate = {"take-position": "sakfrågor"}
    bodies: dict[str, Any] = {"a": {"kind": "management-group", "mandates": [mandate]}}
    assert why(bodies, "a", Guarantee.COMPETENCE) is Why.NO_ADDRESSEE
    mandate["to"] = "each-organisation"
    matters = analyse(region(bodies))
    assert [end.outcome for end in matters.ends(matters.cases[0])] == [Outcome.RECOMMENDED]
    bodies["a"]["decisions"] = ALWAYS
    assert holds(bodies, "a", Guarantee.COMPETENCE) is Verdict.GUARANTEED
