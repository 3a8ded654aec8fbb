"""What programs get holds to the schemas in `schemas/`, and the schemas to what is meant: no key more, none less."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import typer
from jsonschema import Draft202012Validator

from samverkan_dsl.cli.app import app
from samverkan_dsl.pipeline.source import index_source

from .conftest import Command

ROOT = Path(__file__).parents[2]
SCHEMAS = ROOT / "schemas"
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
    composition: [{role: chef, at: norrby, seats: 2}, {role: chef, at: soderby, seats: 2}]
    chair: {alternates: [norrby, soderby], term: 2 år, start: 2020}
    meetings: {per-year: 4}
    decisions: {quorum: {more-than: 1/2, per: party}, method: majority, effect: binding}
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
    """Four regions, of which one has faults and one nothing that can be read, and a source in two editions."""
    top = tmp_path_factory.mktemp("json")
    regions = {
        "ett": REGION,
        "tva": REGION.replace("region: ett", "region: tva"),
        "fel": FAULTY.replace(": ett", ": fel"),
        "trasig": "region: [\n",
    }
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
    ("explain", ["explain", "beslutsförhet"]),
    ("source-index", ["source", "index", "plan.txt", "--id", "annan"]),
    ("source-index", ["source", "index", "latin.txt", "--id", "annan"]),
    ("source-coverage", ["source", "coverage", "ett"]),
    ("source-drift", ["source", "drift", "ett", "ny.txt"]),
    ("source-drift", ["source", "drift", "ett", "latin.txt"]),
    ("chairs", ["chairs", "ett", "--from", "2026"]),
    ("whatif", ["whatif", "ett", "--without", "namnd"]),
    ("trace", ["trace", "ett", "--from", "rad"]),
    ("trace", ["trace", "ett", "--from", "rad", "--when", "disagreement"]),
    ("quorum", ["quorum", "ett"]),
    ("latency", ["latency", "ett", "--recess", "60"]),
    ("compare", ["compare", "ett", "tva"]),
    ("graph", ["graph", "ett"]),
]
WRITTEN = {"rapport.json": "report", ".samverkan-manifest.json": "manifest"}
"""The JSON files that `build` writes, and their schemas."""
BY_NAME = {"classes", "verdicts", "by_class", "parties", "held", "answers", "values", "files", "inputs"}
"""Objects whose keys are names: of classes, bodies, files. One more is no fault."""


def commands(group: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, Any]]:
    """Every command, by its words with hyphens between."""
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from commands(command, (*path, name))
        else:
            yield "-".join((*path, name)), command


def printing_json() -> set[str]:
    """The commands that can be asked for JSON, as the command line itself has them."""
    return {
        name
        for name, command in commands(typer.main.get_command(app))
        for option in command.params
        if "json" in getattr(type(option.default), "__members__", ())  # a choice, of which one is the default
    }


def test_every_command_that_prints_json_has_a_schema_and_is_tried() -> None:
    asked = printing_json()
    assert {"check", "source-drift", "trace"} <= asked
    assert asked == {name for name, _ in RUNS}
    assert {f"{name}.schema.json" for name in asked} <= {path.name for path in SCHEMAS.iterdir()}


def test_every_schema_is_promised_in_the_documents() -> None:
    """All but that of the language itself, which says what may stand in a region."""
    told = set(re.findall(r"`([a-z-]+\.schema\.json)`", (ROOT / "docs/json.md").read_text("utf-8")))
    assert told == {path.name for path in SCHEMAS.iterdir()}


def test_the_schema_of_the_language_is_a_schema(samverkan: Command) -> None:
    Draft202012Validator.check_schema(json.loads(samverkan("schema").out))


def test_every_json_file_that_is_written_holds_to_its_schema(samverkan: Command, folder: Path) -> None:
    samverkan("build", "ett", "fel", "--out", "filer", cwd=folder)
    found = sorted((folder / "filer").rglob("*.json"))
    assert {path.name for path in found} == set(WRITTEN)
    assert len(found) == 3, "a report, its manifest and that of the front page"
    for path in found:
        holds(WRITTEN[path.name], json.loads(path.read_text("utf-8")))


def schema(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((SCHEMAS / f"{name}.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(found)
    return found


@pytest.mark.parametrize(("name", "arguments"), RUNS, ids=[" ".join(arguments) for _, arguments in RUNS])
def test_what_is_printed_holds_to_its_schema(samverkan: Command, folder: Path, name: str, arguments: list[str]) -> None:
    ran = samverkan(*arguments, "--format", "json", cwd=folder)
    holds(name, json.loads(ran.out))


def holds(name: str, data: Any) -> None:
    """That the data is as the schema says, and that the schema would not let a key more through."""
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
        if not BY_NAME.intersection(map(str, path[-1:])):
            inside["okänd"] = 1
            yield other, f"a key more at {path}"
        for key, value in data.items():
            yield from spoilt(value, (*path, key), whole)
    elif isinstance(data, list) and data:
        yield from spoilt(data[0], (*path, 0), whole)


@pytest.mark.parametrize("name", sorted({*(name for name, _ in RUNS), *WRITTEN.values()} - {"graph"}))
def test_a_schema_asks_for_every_key_that_is_always_there(name: str) -> None:
    found = schema(name)
    drifted = {"nothing_shared", "unchanged", "changed", "gone", "new", "moved"}
    optional = {"explain": {"page"}, "source-drift": drifted, "manifest": {"region", "inputs"}}
    for part in (found, *found.get("$defs", {}).values()):
        assert part["additionalProperties"] is False
        assert set(part["properties"]) - set(part["required"]) <= optional.get(name, set())


def test_the_numbers_into_what_is_unread_lead_there(samverkan: Command, folder: Path) -> None:
    data = json.loads(samverkan("check", "ett", "fel", "trasig", "--format", "json", cwd=folder).out)
    assert data["summary"]["complete"] is False
    for rule in data["not_run"]:
        assert rule["because"]
        for number in rule["because"]:
            assert data["unread"][number]["region"] == rule["region"]
