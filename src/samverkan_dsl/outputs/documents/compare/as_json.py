"""The comparison for programs: the same answers, with the values they rest on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ....analysis.decisions.deciding import decides
from ....language import Body, LevelKey
from ....loading import Region
from ...inline import plain
from ..body.questions import QUESTIONS
from .comparison import ComparedSystem, systems
from .questions import COMPARISON_QUESTIONS, ComparedUnit, answers

if TYPE_CHECKING:
    from ...shapes.compared import ComparedBody, ComparedRegion, ComparedValues, CompareShape


def comparison_json(regions: Sequence[Region], lang: str) -> CompareShape:
    """What is not said is null."""
    return {"version": 1, "systems": [_system(each, lang) for each in systems(regions)]}


def _system(each: ComparedSystem, lang: str) -> ComparedRegion:
    model = each.region.model
    return {
        "region": each.region.id,
        "label": each.label,
        "name": model.system.name,
        "title": model.system.title,
        "adopted": str(model.system.adopted) if model.system.adopted is not None else None,
        "common_budget": model.budget.common if model.budget is not None else None,
        "bodies": [_unit(each, unit, lang) for unit in each.units],
        "deliverables": [
            {
                "id": id_,
                "name": paper.name,
                "kind": paper.kind.key,
                "authors": list(paper.authors),
                "adopted_by": list(paper.adopted_by),
                "recipients": list(paper.recipients),
                "cadence": _stated(paper.cadence),
            }
            for id_, paper in model.deliverables.items()
        ],
    }


def _unit(each: ComparedSystem, unit: ComparedUnit, lang: str) -> ComparedBody:
    open_ = each.unsaid(unit)
    return {
        "body": unit.ref,
        "instances": list(unit.members) if unit.members != (unit.ref,) else [],
        "name": plain(unit.name(), lang, begins=True),
        "place": unit.place.value,
        "kind": unit.body.kind.key,
        "level": " ".join(_key(level) for level in unit.region.standing(unit.body)) or None,
        "decides": decides(unit.body),
        "answers": {
            compared.key: [
                {"bodies": list(answer.members), "says": plain(answer.words, lang, begins=True) or None}
                for answer in answers(unit, compared)
            ]
            for compared in COMPARISON_QUESTIONS
        },
        "values": {body: _values(unit.region.bodies[body]) for body in unit.members},
        "unsaid": [question.key for question in QUESTIONS if question.key in open_],
    }


def _key(level: LevelKey) -> str:
    return level if isinstance(level, str) else level.key


def _values(body: Body) -> ComparedValues:
    meetings, decisions, chair = body.meetings, body.decisions, body.chair
    effect = decisions.effect if decisions is not None else None
    method = decisions.method if decisions is not None else None
    policy = body.substitutes.stated if body.substitutes is not None else None
    return {
        "meetings_per_year": _stated(meetings.per_year if meetings is not None else None),
        "chair_term": _stated(chair.term if chair is not None else None),
        "decision_effect": effect.key if effect is not None else None,
        "decision_method": method.key if method is not None else None,
        "substitutes": policy.key if policy is not None else None,
    }


def _stated(value: object | None) -> str | None:
    return None if value is None else str(value)
