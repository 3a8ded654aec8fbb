"""Latency of regions that nobody would write: rings, loops, very many ways."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from samverkan_dsl.analysis.matters import analyse
from samverkan_dsl.analysis.time.latency import LatencyVerdict, latencies
from samverkan_dsl.analysis.time.meeting_gaps import Assumed, Unknown

from .latency_cases import BINDS, DECIDES, answer, region, replayed


def test_escalation_to_oneself_is_a_loop() -> None:
    keys = {"meetings": {"per-year": 5}, "mandates": [BINDS], "escalation": [{"when": "weighty", "to": ["self"]}]}
    found = answer(region({"a": keys}), "a").longest
    assert (found.verdict, found.days) == (LatencyVerdict.UNBOUNDED, 73)
    assert found.loop is not None and found.loop.bodies == ("a",)


@pytest.mark.parametrize("then", [{}, {"then": "decide-here"}])
def test_a_ring_of_many_bodies(then: dict[str, str]) -> None:
    size = 80 if then else 1000
    bodies: dict[str, dict[str, Any]] = {
        f"b{number}": {
            "meetings": {"per-year": 5},
            "mandates": [BINDS],
            "escalation": [{"when": "other-level", "to": [f"b{(number + 1) % size}"], **then}],
        }
        for number in range(size)
    }
    found = latencies(analyse(region(bodies)), Assumed(), ["b7"])[0].longest
    if then:
        # Round to b7 again, which no more sends it on, and all the way back.
        assert (found.verdict, found.days) == (LatencyVerdict.BOUNDED, 73 * (1 + size + size))
    else:
        assert found.loop is not None and len(found.loop.bodies) == size
    bodies[f"b{size - 1}"]["escalation"] = []
    opened = latencies(analyse(region(bodies)), Assumed(), ["b0"])[0].longest
    assert (opened.verdict, opened.days) == (LatencyVerdict.BOUNDED, 73 * size + (73 * (size - 1) if then else 0))


def test_more_ways_than_can_be_followed_are_said_to_be() -> None:
    size = 200
    bodies: dict[str, dict[str, Any]] = {
        f"b{number}": {
            "meetings": {"per-year": 5},
            "mandates": [BINDS],
            "escalation": [
                {"when": when, "to": [f"b{number + 1}"], "then": "return-advice"}
                for when in ("weighty", "other-level")
                if number + 1 < size
            ],
        }
        for number in range(size)
    }
    found = latencies(analyse(region(bodies), limit=5_000), Assumed(), ["b0"])[0].longest
    replayed(found)
    assert found.verdict is LatencyVerdict.UNDETERMINED
    assert Unknown.TOO_LARGE in {one.why for one in found.missing}


def test_bodies_that_prepare_for_each_other() -> None:
    here = region(
        {
            name: {"meetings": {"per-year": 5}, "mandates": [DECIDES], "preparation": [{"by": [other]}]}
            for name, other in (("a", "b"), ("b", "a"))
        }
    )
    found = answer(here, "a").longest
    assert found.verdict is LatencyVerdict.BOUNDED
    assert [step.who for step in found.steps][-1] == "a"


def test_a_thousand_meetings_lost_only_add_up() -> None:
    here = region({"a": {"meetings": {"per-year": 5, "papers": "7 dagar före"}, "mandates": [DECIDES]}})
    assert answer(here, "a", replace(Assumed(), lost=1000)).longest.days == 73 * 1001 + 7
