"""`samverkan graph` as somebody who wants to draw a region meets it."""

from __future__ import annotations

import io
import json
from pathlib import Path

import networkx as nx

from .conftest import Command

REGION = """\
region: lan
language: 1
system: {name: Länet}
bodies:
  ledning: {name: Ledningsgruppen, kind: management-group, level: strategic}
  rad: {name: Rådet, kind: council, superior: ledning}
"""


def test_graphml_is_what_is_written_unless_asked_otherwise(samverkan: Command, tmp_path: Path) -> None:
    (tmp_path / "region.yaml").write_text(REGION, "utf-8")
    ran = samverkan("graph", ".")
    made = nx.read_graphml(io.BytesIO(ran.out.encode()))
    assert (ran.code, ran.err) == (0, "")
    assert made.nodes["ledning"]["label"] == "Ledningsgruppen"
    assert list(made.edges()) == [("ledning", "rad")]


def test_the_view_the_format_and_the_language_are_chosen(samverkan: Command, tmp_path: Path) -> None:
    (tmp_path / "region.yaml").write_text(REGION, "utf-8")
    ran = samverkan("graph", ".", "--view", "structure", "--format", "json", "--lang", "en")
    assert [edge["label"] for edge in json.loads(ran.out)["edges"]] == ["is above"]
    assert json.loads(samverkan("graph", ".", "--view", "flows", "--format", "json").out)["edges"] == []
    assert samverkan("graph", ".", "--format", "dot").out.startswith("digraph structure {")


def test_a_region_with_faults_and_a_view_that_is_none_are_refused(samverkan: Command, tmp_path: Path) -> None:
    (tmp_path / "region.yaml").write_text(REGION, "utf-8")
    assert (samverkan("graph", ".", "--view", "annat").code, samverkan("graph", "saknas").code) == (2, 2)
    (tmp_path / "region.yaml").write_text(REGION + "  fel: {namn: Fel}\n", "utf-8")
    ran = samverkan("graph", ".")
    assert (ran.code, ran.out) == (2, "")
    assert "samverkan check" in ran.err
