"""What the verbs answer programs with is as `schemas/` says: of the shipped regions, and of many made-up ones."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator
from jsonschema.protocols import Validator

import samverkan_dsl
from consistency.models import Model, load_model, models, text_of
from samverkan_dsl.analysis.matters import analyse, trace
from samverkan_dsl.loading import Region
from samverkan_dsl.outputs.documents import report_json
from samverkan_dsl.pipeline.compare import Comparison
from samverkan_dsl.pipeline.trace import TraceResult

ROOT = Path(__file__).parents[2]
REGIONS = ROOT / "regions"
NAMES = sorted(path.name for path in REGIONS.iterdir() if path.is_dir())
EVERYTHING = ROOT / "tests/lossless/model"
"""A model that has every key of the language."""


@cache
def validator(name: str) -> Validator:
    return Draft202012Validator(json.loads((ROOT / f"schemas/{name}.schema.json").read_text("utf-8")))


def holds(name: str, data: Mapping[str, Any]) -> None:
    """As a program reads it: what is printed, read again."""
    told = json.loads(json.dumps(data))
    assert [(error.json_path, error.message) for error in validator(name).iter_errors(told)] == []


def traced(region: Region) -> None:
    matters = analyse(region)
    for start in matters.cases:
        body, subjects = start.start.body, start.start.subjects
        holds("trace", TraceResult(region, trace(region, body, subjects[0] if subjects else None), matters).data())


@pytest.mark.parametrize("folder", [*(REGIONS / name for name in NAMES), EVERYTHING], ids=[*NAMES, "everything"])
def test_of_a_region(folder: Path) -> None:
    checked = samverkan_dsl.check([folder])
    (one,) = checked.regions
    region = one.loaded.region
    assert region is not None
    holds("check", checked.data())
    holds("report", report_json(region, one.findings))
    holds("quorum", samverkan_dsl.quorum(folder).data())
    holds("latency", samverkan_dsl.latency(folder, recess=60, lost=1).data())
    holds("chairs", samverkan_dsl.chairs(folder, from_year=2026, years=8).data())
    holds("compare", Comparison((region,)).data())
    for party in list(region.model.parties)[:3]:
        holds("whatif", samverkan_dsl.whatif(folder, without=party).data())
    for lang in ("sv", "en"):
        start = next(iter(analyse(region).cases)).start.body
        holds("trace", samverkan_dsl.trace(folder, start=start).data(lang))


def test_of_the_shipped_regions_side_by_side() -> None:
    holds("compare", samverkan_dsl.compare([REGIONS]).data("en"))
    if (REGIONS / "blekinge").is_dir():
        holds("source-coverage", samverkan_dsl.coverage_of([REGIONS]).data())


def test_of_made_up_systems(tmp_path: Path) -> None:
    @settings(max_examples=20)
    @given(models())
    def made(model: Model) -> None:
        region, folder = load_model(model), tmp_path
        (folder / "region.yaml").write_bytes(text_of(model))
        traced(region)
        holds("compare", Comparison((region,)).data())
        holds("quorum", samverkan_dsl.quorum(folder).data())
        holds("latency", samverkan_dsl.latency(folder).data())
        holds("chairs", samverkan_dsl.chairs(folder, from_year=2026, years=4).data())
        holds("whatif", samverkan_dsl.whatif(folder, without="norrby").data())

    made()
