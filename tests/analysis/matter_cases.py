"""Small regions for the tests of how matters move, and what the analysis says of them."""

from __future__ import annotations

from typing import Any

from samverkan_dsl.analysis.matters import Case, Guarantee, Matters, Verdict, Why, analyse
from samverkan_dsl.findings import Span
from samverkan_dsl.language import RegionModel
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
    story = matters.counterexample(case_of(matters, body), guarantee)
    assert story is not None
    return [step.event.value for step in story.steps]


def why(bodies: dict[str, Any], body: str, guarantee: Guarantee = Guarantee.TERMINATION, **more: Any) -> Why | None:
    matters = analyse(region(bodies, **more))
    story = matters.counterexample(case_of(matters, body), guarantee)
    assert story is not None
    assert story.end is not None
    return story.end.why
