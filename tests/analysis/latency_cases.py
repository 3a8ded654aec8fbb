"""Small regions for the tests of latency, and what the analysis says of them."""

from __future__ import annotations

from typing import Any

from samverkan_dsl.analysis.matters import analyse
from samverkan_dsl.analysis.time.latency import Latency, Road, latencies
from samverkan_dsl.analysis.time.meeting_gaps import Assumed
from samverkan_dsl.analysis.time.transition_costs import DelayKind
from samverkan_dsl.findings import Span
from samverkan_dsl.language import RegionModel, Trigger
from samverkan_dsl.loading import Region
from samverkan_dsl.syntax.data import Mapping

DECIDES = {"decide": "frågor", "effect": "within-delegation"}
BINDS = {"decide": "frågor", "effect": "binding"}


def region(bodies: dict[str, dict[str, Any]], templates: dict[str, tuple[str, ...]] | None = None) -> Region:
    model = RegionModel.model_validate(
        {
            "region": "lan",
            "language": 1,
            "system": {"name": "Systemet"},
            "subjects": {
                "vard": {"name": "Vård"},
                "aldre": {"name": "Äldre", "part-of": ["vard"]},
                "skola": {"name": "Skola"},
            },
            "bodies": {name: {"name": name, "kind": "working-group", **keys} for name, keys in bodies.items()},
        }
    )
    return Region(model, Mapping(Span.start_of("region.yaml")), "lan", templates or {})


def answer(here: Region, body: str, assumed: Assumed | None = None) -> Latency:
    (found,) = latencies(analyse(here), assumed or Assumed(), [body])
    return found


def by(found: Latency, first: Trigger | None, optional: bool = False) -> Road:
    return next(road for road in found.roads if (road.first, road.optional) == (first, optional))


def replayed(road: Road) -> None:
    """The certificate: the steps add up, and each waits as long as its body's meetings are apart."""
    assert sum(step.days for step in road.steps) == road.days
    for step in road.steps:
        if step.meeting_gap is not None and step.kind is not DelayKind.POSTPONED:
            assert step.days == step.meeting_gap.gap + step.meeting_gap.lead
