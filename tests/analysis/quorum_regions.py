"""Small regions for the tests of quorum and votes."""

from __future__ import annotations

from typing import Any

from samverkan_dsl.findings import Span
from samverkan_dsl.language import RegionModel
from samverkan_dsl.loading import Region
from samverkan_dsl.syntax.data import Mapping

Row = dict[str, Any]

PARTIES: dict[str, Any] = {
    "regionen": {"name": "Regionen", "kind": "region", "side": "regionen"},
    "ekby": {"name": "Ekby", "kind": "municipality", "side": "kommunerna"},
    "lunda": {"name": "Lunda", "kind": "municipality", "side": "kommunerna"},
    "skolan": {"name": "Skolförvaltningen", "kind": "unit", "principal": "ekby"},
    "kommunerna": {"name": "Kommunerna", "kind": "group", "members": ["ekby", "lunda"]},
    "praktiken": {"name": "Praktiken", "kind": "private-provider"},
}


def region(composition: list[Row], decisions: dict[str, Any] | None = None, **more: Any) -> Region:
    """A region with the body `radet`; `more` are further keys of the body."""
    body = {"name": "Rådet", "kind": "council", "composition": composition, **more}
    if decisions is not None:
        body["decisions"] = decisions
    data = {
        "region": "lan",
        "language": 1,
        "system": {"name": "Systemet"},
        "parties": PARTIES,
        "bodies": {"radet": body},
    }
    written = Mapping(Span.start_of("region.yaml"))
    written.update(data)
    return Region(RegionModel.model_validate(data), written, "lan")
