"""Who gets a matter and what they can do with it: the cases that meaning.md defines (Targets, Outcomes), by hand."""

from __future__ import annotations

from typing import Any

import pytest

from samverkan_dsl.analysis.matters import Guarantee, Outcome, Verdict, Why, analyse, dead_letters
from samverkan_dsl.language import Effect

from .matter_cases import ALWAYS, SUBJECTS, case_of, holds, region, told, why


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
        ({"status": "suspended"}, Why.SUSPENDED),
        ({"status": "repealed"}, Why.ENDED),
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
    bodies: dict[str, Any] = {"a": {"decisions": ALWAYS, "preparation": [{"by": "b"}]}, "b": {"status": "ended"}}
    assert why(bodies, "a", Guarantee.NO_DEAD_LETTERS) is Why.ENDED
    bodies["a"]["preparation"] = [{"by": "b", "obligatory": False}]
    assert holds(bodies, "a", Guarantee.NO_DEAD_LETTERS) is Verdict.GUARANTEED


def test_reports_that_nobody_takes() -> None:
    bodies = {
        "a": {"flows": [{"what": "rapport", "to": ["b"]}, {"what": "rapport", "to": ["c"]}]},
        "b": {"status": "ended"},
        "c": {"meetings": {"per-year": 4}},
    }
    assert [(one.receiver, one.why) for one in dead_letters(region(bodies))] == [("b", Why.ENDED)]


def test_a_matter_of_no_stated_subject_is_of_no_mandate_that_names_one() -> None:
    """A mandate covers its subject and what is part of it; what is of no stated subject may be of another."""
    sender = {"mandates": [{"prepare": "möten", "to": "b"}]}
    decides = {"decide": "frågor", "effect": "binding"}
    named = {"a": sender, "b": {"mandates": [{**decides, "subject": "unga"}]}}
    whole = {"a": sender, "b": {"scope": "unga", "mandates": [decides]}}
    for bodies, verdict in ((named, Verdict.NOT_SECURED), (whole, Verdict.GUARANTEED)):
        assert case_of(analyse(region(bodies, subjects=SUBJECTS)), "a").start.subjects == ()
        assert holds(bodies, "a", Guarantee.NO_DEAD_LETTERS, subjects=SUBJECTS) is verdict
        matters = analyse(region(bodies, subjects=SUBJECTS))
        ends = {end.outcome for end in matters.ends(case_of(matters, "a"))}
        assert (Outcome.SETTLED in ends) is (verdict is Verdict.GUARANTEED)


def test_who_elects_somebody_settles_and_raises_nothing_of_the_subject() -> None:
    """Of the structure's own order it does."""
    electing = {"a": {"kind": "board", "mandates": [{"elect": "en styrgrupp", "subject": "unga"}]}}
    matters = analyse(region(electing, subjects=SUBJECTS))
    assert matters.cases == ()
    own = {**SUBJECTS, "unga": {"name": "Grupper", "kind": "matter", "matter": "own-order"}}
    found = analyse(region(electing, subjects=own))
    assert [case.start.subjects for case in found.cases] == [("unga",)]
    assert {label.effect for edges in found.game.edges for label, _ in edges if label.effect is not None} == {
        Effect.INTERNAL
    }
    assert holds(electing, "a", Guarantee.COMPETENCE, subjects=own) is Verdict.GUARANTEED


def outcomes(bodies: dict[str, Any], templates: dict[str, tuple[str, ...]] | None = None) -> set[Outcome]:
    matters = analyse(region(bodies, templates))
    return {end.outcome for end in matters.ends(case_of(matters, "a"))}


@pytest.mark.parametrize(("targets", "split"), [("one-of", False), ("each", True)])
def test_of_those_who_are_to_endorse_only_several_can_be_split(targets: str, split: bool) -> None:
    rule = {"when": "weighty", "to": ["x", "y"], "for": "endorse", "targets": targets}
    order = {"effect": "binding", "method": "qualified-majority"}
    outside = {"status": "external"}
    bodies = {"a": {"kind": "board", "decisions": order, "escalation": [rule]}, "x": outside, "y": outside}
    assert outcomes(bodies) == {Outcome.SETTLED, Outcome.REFUSED} | ({Outcome.NOTHING_SAID} if split else set())


def test_what_each_of_several_recommends_is_recommended() -> None:
    council = {"mandates": [{"recommend": "åtgärder", "to": "a"}]}
    rule = {"when": "several-bodies", "to": ["b", "c"], "targets": "each", "for": "decide"}
    bodies = {"a": {"decisions": ALWAYS, "escalation": [rule]}, "b": council, "c": {"decisions": ALWAYS}}
    assert outcomes(bodies) == {Outcome.SETTLED, Outcome.RECOMMENDED, Outcome.REFUSED, Outcome.NOTHING_SAID}
    weak = {**bodies, "b": {"mandates": [{"decide": "råd", "effect": "consultation"}]}}
    assert Outcome.WITHOUT_EFFECT in outcomes(weak)


def test_what_whoever_raised_it_gives_back_does_not_go_there_again() -> None:
    rule = {"when": "several-bodies", "to": "initiator", "then": "decide-here"}
    assert holds({"a": {"decisions": ALWAYS, "escalation": [rule]}}, "a") is Verdict.GUARANTEED
    assert holds({"a": {"decisions": ALWAYS, "escalation": [{**rule, "then": "decide-there"}]}}, "a") is (
        Verdict.NOT_SECURED
    )


def test_own_children_come_before_those_whose_scope_covers_it() -> None:
    order = {"effect": "within-delegation", "disagreement": {"refer-to": "grupp"}}
    bodies = {
        "a": {"scope": ["unga"], "decisions": order},
        "grupp/x": {"decisions": ALWAYS, "superior": "a"},
        "grupp/y": {"decisions": ALWAYS, "superior": "a"},
        "grupp/z": {"status": "ended", "scope": ["unga"]},
    }
    templates: dict[str, tuple[str, ...]] = {"grupp": ("grupp/x", "grupp/y", "grupp/z")}
    matters = analyse(region(bodies, templates, subjects=SUBJECTS))
    assert case_of(matters, "a", "unga").verdict(Guarantee.NO_DEAD_LETTERS) is Verdict.GUARANTEED
    bodies["grupp/y"] = {"status": "ended", "superior": "a", "scope": ["unga"]}
    matters = analyse(region(bodies, templates, subjects=SUBJECTS))
    story = matters.counterexample(case_of(matters, "a", "unga"), Guarantee.NO_DEAD_LETTERS)
    assert story is not None
    assert [step.to for step in story.steps][-1] == ("grupp/y",)


@pytest.mark.parametrize("targets", ["one-of", "each"])
def test_a_group_of_which_there_is_no_other_receives_nothing(targets: str) -> None:
    rule = {"when": "several-bodies", "to": "a", "targets": targets}
    matters = analyse(region({"a/x": {"decisions": ALWAYS, "escalation": [rule]}}, {"a": ("a/x",)}))
    story = matters.counterexample(case_of(matters, "a/x"), Guarantee.NO_DEAD_LETTERS)
    assert story is not None and story.end is not None
    assert story.end.why is Why.UNDEFINED


def test_who_must_prepare_is_asked_for_whoever_else_does() -> None:
    rules = [{"by": "b"}, {"by": "secretary"}]
    bodies = {"a": {"decisions": ALWAYS, "preparation": rules}, "b": {"status": "ended"}}
    assert why(bodies, "a", Guarantee.NO_DEAD_LETTERS) is Why.ENDED
