"""What the document says is not so moves no matter, gives no competence, and takes it from more general lines."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from samverkan_dsl.analysis.matters import Guarantee, Verdict, analyse
from samverkan_dsl.analysis.matters.spoken import spoken_of
from samverkan_dsl.language import Body, Force
from samverkan_dsl.loading import Region, load

from .matter_cases import ALWAYS, SUBJECTS, holds, region

REGIONS = Path(__file__).parents[2] / "regions"
ROWS = ("mandates", "escalation", "preparation", "anchoring", "flows")
FORCES = (Force.NOT, Force.MUST_NOT)


def _with(made: Region, change: Any) -> Region:
    bodies = {name: change(body) for name, body in made.model.bodies.items()}
    return Region(made.model.model_copy(update={"bodies": bodies}), made.data, made.id, made.templates)


def _denied(body: Body, force: Force) -> Body:
    rows = {key: tuple(row.model_copy(update={"force": force}) for row in getattr(body, key)) for key in ROWS}
    # What is denied of a subject takes it from more general lines, and what is only excepted is nobody's: here nothing
    # but the rows themselves is asked of.
    rows["mandates"] = tuple(row.model_copy(update={"subject": (), "except_": ()}) for row in rows["mandates"])
    return body.model_copy(update=rows)


def _without(body: Body) -> Body:
    return body.model_copy(update=dict.fromkeys(ROWS, ()))


@pytest.mark.parametrize("name", ["blekinge", "goteborg"])
def test_a_region_whose_rows_are_denied_is_as_one_without_them(name: str) -> None:
    (loaded,), _ = load([REGIONS / name], REGIONS)
    assert loaded.region is not None
    without = _with(loaded.region, _without)
    for force in FORCES:
        denied = _with(loaded.region, lambda body, force=force: _denied(body, force))
        assert _answers(denied) == _answers(without)
        assert spoken_of(denied) == spoken_of(without)


def _answers(made: Region) -> list[Any]:
    return [(case.start.body, [case.verdict(each) for each in Guarantee]) for case in analyse(made).cases]


DECIDES = {"decisions": ALWAYS, "scope": ["samverkan"], "mandates": [{"decide": "frågor", "subject": ["samverkan"]}]}


def _but_not(**denial: Any) -> dict[str, Any]:
    row = {"decide": "det", "force": "must-not", **denial}
    return {**DECIDES, "mandates": [*DECIDES["mandates"], row]}


@pytest.mark.parametrize(
    ("denial", "verdict"),
    [
        ({"subject": ["unga"]}, Verdict.NOT_SECURED),
        ({"subject": ["vuxna"]}, Verdict.GUARANTEED),
        ({"subject": ["unga"], "effect": "binding"}, Verdict.GUARANTEED),
        ({"subject": ["unga"], "condition": "om det kostar pengar"}, Verdict.GUARANTEED),
        ({"subject": ["unga"], "by": ["chair"]}, Verdict.GUARANTEED),
        ({"subject": ["samverkan"]}, Verdict.GUARANTEED),
        ({}, Verdict.GUARANTEED),
    ],
    ids=str,
)
def test_a_denial_takes_its_own_subject_from_a_more_general_mandate(denial: dict[str, Any], verdict: Verdict) -> None:
    made = region({"a": _but_not(**denial)}, subjects=SUBJECTS)
    case = next(case for case in analyse(made).cases if "unga" in case.start.subjects)
    assert case.verdict(Guarantee.TERMINATION) is verdict


def test_a_denied_way_up_leads_nowhere() -> None:
    up = {"when": "disagreement", "to": ["b"], "then": "decide-there"}
    a = {"decisions": {**ALWAYS, "method": "consensus"}, "scope": ["unga"], "mandates": [{"decide": "allt"}]}
    b = {"decisions": ALWAYS, "mandates": [{"decide": "allt"}]}
    assert holds({"a": {**a, "escalation": [up]}, "b": b}, "a", subjects=SUBJECTS) is Verdict.GUARANTEED
    denied = {**a, "escalation": [{**up, "force": "not"}]}
    assert holds({"a": denied, "b": b}, "a", subjects=SUBJECTS) is not Verdict.GUARANTEED
