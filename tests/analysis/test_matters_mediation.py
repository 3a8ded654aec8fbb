"""Who mediates and who decides in a matter that a body cannot agree on: the cases worked out by hand."""

from __future__ import annotations

from typing import Any

import pytest

from samverkan_dsl.analysis.matters import Event, Guarantee, Outcome, State, Verdict, Why, analyse

from .matter_cases import ALWAYS, holds, region, told, why


def body(**disagreement: Any) -> dict[str, Any]:
    return {"decisions": {"effect": "within-delegation", "disagreement": {"mediated-by": "m", **disagreement}}}


def test_mediation_ends_the_disagreement_or_does_not() -> None:
    bodies = {"a": body(), "m": {"decisions": ALWAYS}}
    assert told(bodies, "a") == ["concerns", "disagreed", "not-mediated", "stops"]
    assert why(bodies, "a") is Why.DISAGREEMENT
    bodies["a"] = body(strike=True)
    assert holds(bodies, "a") is Verdict.GUARANTEED
    matters = analyse(region(bodies))
    assert {end.outcome for end in matters.ends(matters.cases[0])} == {Outcome.SETTLED, Outcome.STRUCK}


def test_a_body_is_mediated_in_once() -> None:
    bodies = {"a": body(postpone=True, returns=1), "m": {"decisions": ALWAYS}}
    assert told(bodies, "a") == [
        "concerns",
        "disagreed",
        "not-mediated",
        "postponed",
        "disagreed",
        "stops",
    ]
    assert why(bodies, "a") is Why.RETURNS_SPENT


def test_mediation_that_was_tried_offers_nothing_beside_another_rule() -> None:
    page = body(postpone=True, returns=1)
    page["escalation"] = [{"when": "disagreement", "to": "m", "for": "decide"}]
    matters = analyse(region({"a": page, "m": {"decisions": ALWAYS}}))
    follows = [
        position.returns
        for position, edges in zip(matters.game.positions, matters.game.edges, strict=True)
        if isinstance(position, State) and any(step.event is Event.FOLLOWS for step, _ in edges)
    ]
    assert follows == [0]


@pytest.mark.parametrize(
    ("mediator", "reason"),
    [
        ({"status": "ended"}, Why.ENDED),
        ({"status": "planned"}, Why.PLANNED),
        ({"status": "suspended"}, Why.SUSPENDED),
        ({"status": "repealed"}, Why.ENDED),
        ({"status": "when-needed"}, Why.NEVER_FORMED),
    ],
)
def test_a_mediator_that_does_not_exist_is_a_dead_letter(mediator: dict[str, Any], reason: Why) -> None:
    bodies = {"a": body(strike=True), "m": mediator}
    assert holds(bodies, "a", Guarantee.NO_DEAD_LETTERS) is Verdict.NOT_SECURED
    assert why(bodies, "a", Guarantee.NO_DEAD_LETTERS) is reason
    nobody = {"a": body(**{"mediated-by": "unspecified"})}
    assert why(nobody, "a", Guarantee.NO_DEAD_LETTERS) is Why.UNDEFINED


def test_a_mediator_needs_no_mandate_but_that() -> None:
    bodies = {"a": body(strike=True), "m": {"mandates": [{"inform": "alla"}]}}
    assert holds(bodies, "a", Guarantee.NO_DEAD_LETTERS) is Verdict.GUARANTEED


def test_after_mediation_a_dispute_can_still_be_handed_over() -> None:
    page = body(postpone=True)
    page["escalation"] = [{"when": "dispute", "to": "m", "for": "decide", "force": "may"}]
    matters = analyse(region({"a": page, "m": {"decisions": ALWAYS}}))
    offered = [
        position.mediated
        for position, edges in zip(matters.game.positions, matters.game.edges, strict=True)
        if isinstance(position, State) and any(step.event is Event.OPTION_UNUSED for step, _ in edges)
    ]
    assert offered == [frozenset(), frozenset("a")]


@pytest.mark.parametrize(("who", "outcome"), [("chair", Outcome.SETTLED), ("any-party", Outcome.LEFT)])
def test_a_dispute_is_decided_by_who_is_to_do_so(who: str, outcome: Outcome) -> None:
    page = {"decisions": {"effect": "within-delegation", "disagreement": {"decided-by": who}}}
    assert holds({"a": page}, "a") is Verdict.GUARANTEED
    matters = analyse(region({"a": page}))
    assert {end.outcome for end in matters.ends(matters.cases[0])} == {Outcome.SETTLED, outcome}
