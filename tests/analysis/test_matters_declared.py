"""Which declared readings say how matters move, whose they are, and what a limit on the game leaves unsaid."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samverkan_dsl.analysis.matters import Guarantee, analyse, changes, variants

from .matter_cases import ALWAYS, SUBJECTS, region
from .oracle import models as made
from .oracle.models import Model
from .oracle.play import by_start


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("models")


def reading(on: str, *values: str) -> dict[str, Any]:
    return {"on": on, "chosen": "–", "alternatives": [{"value": value} for value in values], "why": "Oklart."}


@pytest.mark.parametrize(
    ("on", "moves"),
    [
        ("bodies.a.decisions.effect", True),
        ("bodies.a.decisions.disagreement.refer-to", True),
        ("bodies.a.escalation.0.to", True),
        ("bodies.a.mandates.0.subject", True),
        ("bodies.a.preparation.0.by", True),
        ("bodies.a.initiative.who", True),
        ("bodies.a.deviations.handed-to", True),
        ("bodies.a.status", True),
        ("bodies.a.scope", True),
        ("subjects.plan.kind", True),
        ("deliverables.planen.kind", True),
        ("bodies.a.decisions.authority", False),
        ("bodies.a.decisions.quorum.strictness", False),
        ("bodies.a.mandates.0.object", False),
        ("bodies.a.mandates.0.with", False),
        ("bodies.a.meetings.per-year", False),
        ("bodies.a.composition.0.seats", False),
        ("bodies.a.name", False),
        ("parties.ekby.kind", False),
    ],
)
def test_which_keys_say_how_matters_move(on: str, moves: bool) -> None:
    found = list(variants(region({"a": {"decisions": ALWAYS}}, readings=[reading(on, "okänt", "annat")])))
    assert [one.declared.alternative.value for one in found] == ["okänt", "annat"] * moves
    assert {".".join(map(str, one.declared.on)) for one in found} <= {on}


def test_bodies_own_readings_come_before_the_regions() -> None:
    effect = "decisions.effect"
    bodies = {
        "a": {"decisions": ALWAYS, "readings": [reading("decisions.method", "majority"), reading(effect, "none")]},
        "b": {"decisions": ALWAYS, "readings": [reading(effect, "binding", "none")]},
        "c": {"decisions": ALWAYS, "status": "ended", "readings": [reading(effect, "binding")]},
    }
    shared = [reading(f"bodies.b.{effect}", "direction"), reading(f"bodies.a.{effect}", "direction")]
    found = [
        (one.bodies, one.declared.where[-1], one.declared.alternative.value)
        for one in variants(region(bodies, readings=shared))
    ]
    assert found == [
        (("a",), 0, "majority"),
        (("a",), 1, "none"),
        (("b",), 0, "binding"),
        (("b",), 0, "none"),
        (("b",), 0, "direction"),
        (("a",), 1, "direction"),
    ]


def test_what_the_instances_of_a_template_share_is_one_reading(folder: Path) -> None:
    page = {
        "name": "G {name}",
        "kind": "working-group",
        "decisions": {"effect": "within-delegation", "method": "qualified-majority"},
        "readings": [reading("decisions.method", "consensus")],
        "for-each": {"x": {"name": "x"}, "y": {"name": "y"}, "z": {"name": "z", "status": "ended"}},
    }
    here = made.region({"bodies": {"g": page}}, folder)
    found = list(variants(here))
    assert [one.bodies for one in found] == [("g/x", "g/y")]
    # To decide in agreement is to be able not to: of that nothing is said.
    assert {(one.body, one.guarantee) for one in changes(analyse(here))} == {
        ("g/x", Guarantee.TERMINATION),
        ("g/y", Guarantee.TERMINATION),
    }


def test_an_alternative_that_cannot_stand_there_changes_nothing() -> None:
    here = region({"a": {"decisions": ALWAYS, "readings": [reading("decisions.effect", "ibland", "okänt")]}})
    here.data["bodies"]["a"]["decisions"] = ALWAYS
    assert [one.region for one in variants(here)] == [None, None]
    assert changes(analyse(here)) == ()


def test_a_reading_about_a_subject_is_about_no_body() -> None:
    bodies = {"a": {"scope": ["plan"], "decisions": ALWAYS}, "b": {"scope": ["plan"], "decisions": ALWAYS}}
    here = region(bodies, subjects=SUBJECTS, readings=[reading("subjects.plan.settled-by", "binding")])
    here.data["subjects"] = SUBJECTS
    assert [one.bodies for one in variants(here)] == [()]
    # What is within a delegation does not settle what needs a binding decision.
    assert {(one.body, one.subject, one.guarantee) for one in changes(analyse(here))} == {
        (body, "plan", guarantee) for body in "ab" for guarantee in (Guarantee.TERMINATION, Guarantee.COMPETENCE)
    }


@settings(max_examples=40)
@given(st.sampled_from(made.KINDS).flatmap(made.models), st.integers(1, 60))
def test_what_is_judged_of_a_part_of_the_game_holds_for_all_of_it(folder: Path, model: Model, limit: int) -> None:
    here = made.region(model, folder)
    whole, part = by_start(analyse(here)), by_start(analyse(here, limit=limit))
    assert list(whole) == list(part)
    for start, case in part.items():
        assert case.verdicts in ((None, None, None), whole[start].verdicts)
    found = analyse(here, limit=limit)
    for case in found.cases:
        stories = [found.counterexample(case, guarantee) for guarantee in Guarantee]
        if None in case.verdicts:
            assert stories == [None] * len(Guarantee)
