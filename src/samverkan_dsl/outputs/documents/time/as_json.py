"""Latency and chairs for programs: stable keys, ids instead of names, the evidence of every answer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from ....analysis.time.chairs import Chairmanship, Turn
from ....analysis.time.latency import Latency, Road
from ....analysis.time.longest_paths import Loop
from ....analysis.time.meeting_gaps import MeetingGap, MissingFact, Spacing
from ....analysis.time.ties import Clash
from ....analysis.time.transition_costs import Delay, Onward
from ....language import Trigger

if TYPE_CHECKING:
    from ...shapes.time import (
        ChairsShape,
        DelayShape,
        LatencyAnswer,
        LatencyShape,
        LoopShape,
        MissingFactShape,
        RoadShape,
        WaitShape,
    )


def latency_json(
    region: str,
    recess: int,
    lost: int,
    waits: Mapping[Spacing, Sequence[MeetingGap]],
    latencies: Mapping[Spacing, Sequence[Latency]],
) -> LatencyShape:
    """Each wait and each start has an answer `even` and one `any` (no assumption)."""
    return {
        "version": 2,
        "region": region,
        "recess": recess,
        "lost_meetings": lost,
        "waits": [
            {"body": even.body, "even": _wait(even), "any": _wait(any_)}
            for even, any_ in zip(waits[Spacing.EVEN], waits[Spacing.ANY], strict=True)
        ],
        "starts": [
            {
                "body": even.start.body,
                "subjects": list(even.start.subjects),
                "readings": sorted(reading.value for reading in even.readings),
                "even": _answer(even),
                "any": _answer(any_),
            }
            for even, any_ in zip(latencies[Spacing.EVEN], latencies[Spacing.ANY], strict=True)
        ],
    }


def _wait(one: MeetingGap) -> WaitShape:
    return {
        "days": None if one.missing else one.days,
        "gap": one.gap,
        "lead": one.lead,
        "missing": _facts(one.missing),
        "silent": [silence.why.value for silence in one.silent],
    }


def _answer(one: Latency) -> LatencyAnswer:
    return {
        "longest": _road(one.longest),
        "roads": [_road(road) for road in one.roads],
        "silent": [{"why": silence.why.value, "body": silence.body} for silence in one.silent],
    }


def _road(road: Road) -> RoadShape:
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


def _step(step: Delay) -> DelayShape:
    return {
        "kind": step.kind.value,
        "who": step.who,
        "days": step.days,
        "trigger": None if step.trigger is None else step.trigger.key,
        "rule": _path(step.path),
        "missing": _facts(step.missing),
    }


def _loop(loop: Loop) -> LoopShape:
    return {"bodies": list(loop.bodies), "rules": [_path(path) for path in loop.paths]}


def _facts(missing: Iterable[MissingFact]) -> list[MissingFactShape]:
    return [{"why": one.why.value, "who": one.who, "seen_from": one.home, "at": _path(one.path)} for one in missing]


def _path(path: Iterable[str | int]) -> str:
    return "/".join(str(step) for step in path)


def chairs_json(
    region: str,
    from_year: int,
    years: int,
    chairmanships: Iterable[tuple[Chairmanship, Sequence[Turn]]],
    clashes: Iterable[Clash],
) -> ChairsShape:
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
