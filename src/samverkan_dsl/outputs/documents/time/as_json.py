"""Latency and chairs for programs: stable keys, ids instead of names, the evidence of every answer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ....analysis.time.chairs import Chairmanship, Turn
from ....analysis.time.latency import Latency, Road
from ....analysis.time.longest_paths import Loop
from ....analysis.time.meeting_gaps import MeetingGap, MissingFact, Spacing
from ....analysis.time.ties import Clash
from ....analysis.time.transition_costs import Delay, Onward
from ....language import Trigger

if TYPE_CHECKING:
    from ... import shapes


def latency_json(
    region: str,
    assumed: dict[str, int],
    waits: Mapping[Spacing, Sequence[MeetingGap]],
    latencies: Mapping[Spacing, Sequence[Latency]],
) -> dict[str, Any]:
    """`{"version": 2, …, "waits": […], "starts": […]}`, each with an answer `even` and one `any` (no assumption)."""
    spacings = list(waits)
    return {
        "version": 2,
        "region": region,
        **assumed,
        "waits": [
            {"body": each[0].body, **{spacing.value: _wait(one) for spacing, one in zip(spacings, each, strict=True)}}
            for each in zip(*(waits[spacing] for spacing in spacings), strict=True)
        ],
        "starts": [
            {
                "body": each[0].start.body,
                "subjects": list(each[0].start.subjects),
                "readings": sorted(reading.value for reading in each[0].readings),
                **{spacing.value: _answer(one) for spacing, one in zip(spacings, each, strict=True)},
            }
            for each in zip(*(latencies[spacing] for spacing in spacings), strict=True)
        ],
    }


def _wait(one: MeetingGap) -> dict[str, Any]:
    return {
        "days": None if one.missing else one.days,
        "gap": one.gap,
        "lead": one.lead,
        "missing": _facts(one.missing),
        "silent": [silence.why.value for silence in one.silent],
    }


def _answer(one: Latency) -> dict[str, Any]:
    return {
        "longest": _road(one.longest),
        "roads": [_road(road) for road in one.roads],
        "silent": [{"why": silence.why.value, "body": silence.body} for silence in one.silent],
    }


def _road(road: Road) -> dict[str, Any]:
    return {
        "first": None if road.first is None else _first(road.first),
        "optional": road.optional,
        "verdict": road.verdict.value,
        "known_days": road.days,
        "steps": [_step(step) for step in road.steps],
        "missing": _facts(road.missing),
        "loop": None if road.loop is None else _loop(road.loop),
    }


def _first(first: Trigger | Onward) -> str:
    return first.value if isinstance(first, Onward) else first.key


def _step(step: Delay) -> dict[str, Any]:
    return {
        "kind": step.kind.value,
        "who": step.who,
        "days": step.days,
        "trigger": None if step.trigger is None else step.trigger.key,
        "rule": _path(step.path),
        "missing": _facts(step.missing),
    }


def _loop(loop: Loop) -> dict[str, Any]:
    return {"bodies": list(loop.bodies), "rules": [_path(path) for path in loop.paths]}


def _facts(missing: Iterable[MissingFact]) -> list[dict[str, Any]]:
    return [{"why": one.why.value, "who": one.who, "seen_from": one.home, "at": _path(one.path)} for one in missing]


def _path(path: Iterable[str | int]) -> str:
    return "/".join(str(step) for step in path)


def chairs_json(
    region: str,
    from_year: int,
    years: int,
    chairmanships: Iterable[tuple[Chairmanship, Sequence[Turn]]],
    clashes: Iterable[Clash],
) -> shapes.ChairsShape:
    """`{"version": 1, …, "chairs": […], "clashes": […]}`; months are written `2026-07`, the last one included."""
    return {
        "version": 1,
        "region": region,
        "from": from_year,
        "years": years,
        "chairs": [
            {
                "body": one.body,
                "holders": list(one.holders),
                "rotates": one.rotates,
                "term_months": one.term,
                "starts": None if one.start is None else _month(one.start),
                "begins": one.begins,
                "follows": one.follows,
                "unknown": [why.value for why in one.unknown],
                "turns": [
                    {"from": _month(turn.start), "to": _month(turn.end - 1), "holder": turn.holder} for turn in found
                ],
            }
            for one, found in chairmanships
        ],
        "clashes": [
            {
                "tie": one.tie.value,
                "certain": one.certain,
                "body": one.body,
                "other": one.other,
                "holders": list(one.holders),
                "rule": _path(one.path),
            }
            for one in clashes
        ],
    }


def _month(month: int) -> str:
    return f"{month // 12:04}-{month % 12 + 1:02}"
