"""What programs get holds to the schemas in `schemas/`, and the schemas to what is meant: no key more, none less."""

from __future__ import annotations

import json
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from samverkan_dsl.pipeline.source import index_source

from .conftest import Command

SCHEMAS = Path(__file__).parents[2] / "schemas"
HEAD = "region: ett\nlanguage: 1\nsystem: {name: Ett}\n"
TEXT = "1 Rådet\n\nRådet ska leda arbetet.\n\nRådet ska följa upp planen.\n\nRådet ska mötas.\n"
NEWER = TEXT.replace("följa upp planen", "följa upp planen årligen").replace("Rådet ska mötas.", "Nytt ska ske.")
REGION = (
    HEAD
    + """\
sources: {plan: {title: Planen, index: plan.index.yaml}}
parties:
  norrby: {name: Norrby, kind: municipality}
  soderby: {name: Söderby, kind: municipality}
bodies:
  rad:
    name: Rådet
    kind: council
    section: "1"
    composition: [{role: chef, at: norrby}, {role: chef, at: soderby}]
    chair: {alternates: [norrby, soderby], term: 2 år, start: 2020}
    mandates: [{lead: arbetet, cite: "1"}, {decide: planen, cite: "2"}]
    escalation: [{when: disagreement, to: namnd}]
  namnd:
    name: Nämnden
    kind: board
    chair: {alternates: [norrby, soderby], term: 1 år, start: 2020, synchronised-with: rad}
    mandates: [{decide: planen}]
"""
)
FAULTY = REGION.replace("kind: board", "kind: bord").replace("to: namnd", "to: namnder")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three regions, of which one has faults and one nothing that can be read, and a source in two editions."""
    top = tmp_path_factory.mktemp("json")
    regions = {"ett": REGION, "fel": FAULTY.replace(": ett", ": fel"), "trasig": "region: [\n"}
    (top / "plan.txt").write_text(TEXT, "utf-8")
    (top / "ny.txt").write_text(NEWER, "utf-8")
    (top / "latin.txt").write_bytes(TEXT.encode("latin-1"))
    for name, words in regions.items():
        (top / name).mkdir()
        (top / name / "region.yaml").write_text(words, "utf-8")
        assert index_source(Path("plan.txt"), "plan", Path(name) / "plan.index.yaml", top).written
    return top


RUNS = [
    ("check", ["check", "ett"]),
    ("check", ["check", "ett", "fel", "trasig"]),
    ("build", ["build", "ett", "fel", "trasig", "--out", "ut"]),
    ("fmt", ["fmt", "ett", "fel", "trasig", "--check"]),
    ("explain", ["explain"]),
    ("explain", ["explain", "MOD001"]),
    ("source-index", ["source", "index", "plan.txt", "--id", "annan"]),
    ("source-index", ["source", "index", "latin.txt", "--id", "annan"]),
    ("source-coverage", ["source", "coverage", "ett"]),
    ("source-drift", ["source", "drift", "ett", "ny.txt"]),
    ("source-drift", ["source", "drift", "ett", "latin.txt"]),
    ("chairs", ["chairs", "ett", "--from", "2026"]),
    ("whatif", ["whatif", "ett", "--without", "namnd"]),
]


def schema(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((SCHEMAS / f"{name}.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(found)
    return found


@pytest.mark.parametrize(("name", "arguments"), RUNS, ids=[" ".join(arguments) for _, arguments in RUNS])
def test_what_is_printed_holds_to_its_schema(samverkan: Command, folder: Path, name: str, arguments: list[str]) -> None:
    ran = samverkan(*arguments, "--format", "json", cwd=folder)
    data = json.loads(ran.out)
    validator = Draft202012Validator(schema(name))
    assert [error.message for error in validator.iter_errors(data)] == []
    for other, what in spoilt(data):
        assert not validator.is_valid(other), what


def spoilt(data: Any, path: tuple[Any, ...] = (), whole: Any = None) -> Iterator[tuple[Any, str]]:
    """The data with one key added to the first of each kind of object: no schema may let that through."""
    whole = data if whole is None else whole
    if isinstance(data, dict):
        other = deepcopy(whole)
        inside = other
        for step in path:
            inside = inside[step]
        if path[-1:] != ("classes",):
            inside["okänd"] = 1
            yield other, f"a key more at {path}"
        for key, value in data.items():
            yield from spoilt(value, (*path, key), whole)
    elif isinstance(data, list) and data:
        yield from spoilt(data[0], (*path, 0), whole)


@pytest.mark.parametrize("name", sorted({name for name, _ in RUNS}))
def test_a_schema_asks_for_every_key_that_is_always_there(name: str) -> None:
    found = schema(name)
    drifted = {"nothing_shared", "unchanged", "changed", "gone", "new", "moved"}
    optional = {"explain": {"page"}, "source-drift": drifted}
    for part in (found, *found["$defs"].values()):
        assert part["additionalProperties"] is False
        assert set(part["properties"]) - set(part["required"]) <= optional.get(name, set())


def test_the_numbers_into_what_is_unread_lead_there(samverkan: Command, folder: Path) -> None:
    data = json.loads(samverkan("check", "ett", "fel", "trasig", "--format", "json", cwd=folder).out)
    assert data["summary"]["complete"] is False
    for rule in data["not_run"]:
        assert rule["because"]
        for number in rule["because"]:
            assert data["unread"][number]["region"] == rule["region"]
