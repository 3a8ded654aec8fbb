"""`samverkan source index` and `coverage` as somebody who models a document meets them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import Command

TEXT = """\
Plan för samverkan

1 Ledningsgruppen

Uppdrag

- Besluta om rutiner
- Följa upp rutiner

Gruppen möts fyra gånger per år.
"""
REGION = """\
region: ett
language: 1
system: {name: Ett}
sources:
  plan: {title: Plan, index: plan.index.yaml}
bodies:
  ledning:
    name: Ledningen
    kind: management-group
    section: "1"
    mandates:
      - {decide: rutiner, cite: Uppdrag/1}
left-out:
  - {cite: 1/Uppdrag/2, reason: Uppföljningen sköts numera av en annan grupp.}
"""


def test_index_then_coverage(samverkan: Command, tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text(TEXT, "utf-8")
    folder = tmp_path / "r"
    folder.mkdir()
    (folder / "region.yaml").write_text(REGION, "utf-8")
    ran = samverkan("source", "index", "plan.txt", "--id", "plan", "--out", "r/plan.index.yaml", "--format", "json")
    data = json.loads(ran.out)
    assert (ran.code, data["file"], data["classes"]["norm"]) == (0, "r/plan.index.yaml", 3)
    assert "rutiner" not in (folder / "plan.index.yaml").read_text("utf-8")
    covered = json.loads(samverkan("source", "coverage", "r", "--format", "json").out)["regions"][0]
    assert {key: covered[key] for key in ("region", "norms", "cited", "prose_only", "left_out", "uncovered")} == {
        "region": "ett",
        "norms": 3,
        "cited": 1,
        "prose_only": 0,
        "left_out": 1,
        "uncovered": 1,
    }
    assert sum(section["norms"] for section in covered["sections"]) == 3
    assert len(covered["uncovered_at"]) == 1
    assert covered["uncovered_at"][0] in samverkan("source", "coverage", "r").out


def test_a_class_set_by_hand_stays(samverkan: Command, tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text(TEXT, "utf-8")
    samverkan("source", "index", "plan.txt", "--id", "plan")
    index = tmp_path / "plan.index.yaml"
    lines = index.read_text("utf-8").splitlines(keepends=True)
    place = next(number for number, line in enumerate(lines) if "class: norm" in line)
    lines[place] = lines[place].replace("class: norm", "class: goal")
    index.write_text("".join(lines), "utf-8")
    ran = samverkan("source", "index", "plan.txt", "--id", "plan", "--format", "json")
    assert json.loads(ran.out)["classes"]["norm"] == 2
    assert json.loads(ran.out)["classes"]["goal"] == 1
    before = index.read_bytes()
    assert "redan aktuellt" in samverkan("source", "index", "plan.txt", "--id", "plan").out
    assert index.read_bytes() == before


def test_texts_that_cannot_be_read(samverkan: Command, tmp_path: Path) -> None:
    (tmp_path / "wide.txt").write_bytes("Gruppen möts.\n".encode("utf-16"))
    ran = samverkan("source", "index", "wide.txt", "--id", "plan")
    assert ran.code == 1
    assert "SRC001" in ran.out
    assert not (tmp_path / "plan.index.yaml").exists()
    assert samverkan("source", "index", "saknas.txt", "--id", "plan").code == 2
    (tmp_path / "tom.txt").write_text(" \n\n", "utf-8")
    assert samverkan("source", "index", "tom.txt", "--id", "plan").code == 2
    assert not (tmp_path / "plan.index.yaml").exists()
    (tmp_path / "plan.txt").write_text(TEXT, "utf-8")
    (tmp_path / "plan.index.yaml").write_text("statements: nej\n", "utf-8")
    ran = samverkan("source", "index", "plan.txt", "--id", "plan")
    assert ran.code == 1
    assert (tmp_path / "plan.index.yaml").read_text("utf-8") == "statements: nej\n"


def test_a_text_in_windows_1252_is_read_and_told(samverkan: Command, tmp_path: Path) -> None:
    (tmp_path / "latin.txt").write_bytes(TEXT.encode("cp1252"))
    ran = samverkan("source", "index", "latin.txt", "--id", "plan")
    assert ran.code == 0 and "Windows-1252" in ran.out
    told = json.loads(samverkan("source", "index", "latin.txt", "--id", "plan", "--format", "json").out)["notes"]
    assert len(told) == 1 and "Windows-1252" in told[0]


@pytest.mark.parametrize(
    ("text", "told"),
    [("Gruppen ska mötas i maj.\n", "Inga rubriker"), ("1 Länet\n\nHär bor många.\n", "Inga normer"), (TEXT, "")],
)
def test_a_text_that_yields_nothing_says_what_to_do(samverkan: Command, tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / "plan.txt").write_text(text, "utf-8")
    ran = samverkan("source", "index", "plan.txt", "--id", "plan")
    assert ran.code == 0
    assert ("hittades" in ran.out) == bool(told) and told in ran.out


@pytest.mark.parametrize("data", [b"%PDF-1.7 skrap", b"PK\x03\x04skrap"])
def test_a_broken_document_writes_nothing(samverkan: Command, tmp_path: Path, data: bytes) -> None:
    (tmp_path / "plan.txt").write_bytes(data)
    ran = samverkan("source", "index", "plan.txt", "--id", "plan")
    assert (ran.code, ran.out, len(ran.err.strip().splitlines())) == (2, "", 1)
    assert [path.name for path in tmp_path.iterdir()] == ["plan.txt"]


@pytest.mark.parametrize("out", ["plan.txt", "plan.index", ".", "mapp.yaml", "samma.yaml"])
def test_an_index_goes_to_no_file_that_it_could_not_be_read_from(samverkan: Command, tmp_path: Path, out: str) -> None:
    (tmp_path / "mapp.yaml").mkdir()
    (tmp_path / "samma.yaml").write_text(TEXT, "utf-8")
    ran = samverkan("source", "index", "samma.yaml", "--id", "plan", "--out", out)
    assert (ran.code, ran.out, len(ran.err.strip().splitlines())) == (2, "", 1)
    assert (tmp_path / "samma.yaml").read_text("utf-8") == TEXT


@pytest.mark.parametrize(
    ("old", "new"),
    [("class: norm", "class: banan"), ("statements:", "satser:"), ("index: 1", "index: 7"), ("  - {", "\t- {")],
)
def test_an_index_edited_into_nonsense_is_told_with_its_place_and_not_counted(
    samverkan: Command, tmp_path: Path, old: str, new: str
) -> None:
    (tmp_path / "plan.txt").write_text(TEXT, "utf-8")
    folder = tmp_path / "alla" / "r"
    folder.mkdir(parents=True)
    (folder / "region.yaml").write_text(REGION, "utf-8")
    samverkan("source", "index", "plan.txt", "--id", "plan", "--out", "alla/r/plan.index.yaml")
    index = folder / "plan.index.yaml"
    index.write_text(index.read_text("utf-8").replace(old, new, 1), "utf-8")
    findings = json.loads(samverkan("check", "alla/r", "--concerns", "model", "--format", "json").out)["findings"]
    assert [finding["file"] for finding in findings] == ["alla/r/plan.index.yaml"]
    counted = samverkan("source", "coverage", "alla/r")
    assert (counted.code, counted.out) == (2, "") and "samverkan check" in counted.err


@pytest.mark.parametrize(("cite", "counted"), [("avtal:1/Uppdrag/1", "avtal"), ("1/Uppdrag/1", "plan")])
def test_an_address_counts_in_the_source_that_it_is_of(
    samverkan: Command, tmp_path: Path, cite: str, counted: str
) -> None:
    """Two sources may have the same addresses; without a prefix it is the first."""
    folder = tmp_path / "r"
    folder.mkdir()
    region = REGION.replace("cite: Uppdrag/1", f'cite: "{cite}"').partition("left-out:")[0]
    sources = "sources:\n  plan: {title: Plan, index: plan.index.yaml}\n"
    assert sources in region
    both = sources + "  avtal: {title: Avtalet, index: avtal.index.yaml}\n"
    (folder / "region.yaml").write_text(region.replace(sources, both), "utf-8")
    for name in ("plan", "avtal"):
        (tmp_path / f"{name}.txt").write_text(TEXT, "utf-8")
        samverkan("source", "index", f"{name}.txt", "--id", name, "--out", f"r/{name}.index.yaml")
    told = json.loads(samverkan("source", "coverage", "r", "--format", "json").out)["regions"]
    assert {one["source"]: one["cited"] for one in told} == {"plan": 0, "avtal": 0, counted: 1}


def test_without_an_index_there_is_nothing_to_count(samverkan: Command, tmp_path: Path) -> None:
    (tmp_path / "region.yaml").write_text("region: ett\nlanguage: 1\nsystem: {name: Ett}\n", "utf-8")
    ran = samverkan("source", "coverage", ".")
    assert (ran.code, ran.out) == (2, "") and "källindex" in ran.err


def test_coverage_held_against_the_text(samverkan: Command, tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text(TEXT, "utf-8")
    folder = tmp_path / "r"
    folder.mkdir()
    cited = REGION.replace("    mandates:", "    meetings: {per-year: 6, cite: Uppdrag/3}\n    mandates:")
    (folder / "region.yaml").write_text(cited, "utf-8")
    samverkan("source", "index", "plan.txt", "--id", "plan", "--out", "r/plan.index.yaml")
    ran = samverkan("source", "coverage", "r", "--text", "plan.txt")
    assert ran.code == 0
    assert "Delvis i modellen: 1 av 2 typade normer" in ran.out and "~ 1/Uppdrag/3: 4" in ran.out
    ran = samverkan("source", "coverage", "r", "--text", "plan.txt", "--format", "json")
    (told,) = json.loads(ran.out)["regions"][0]["partly"]
    assert (told["address"], told["numbers"], told["denial"]) == ("1/Uppdrag/3", ["4"], False)
    (tmp_path / "annan.txt").write_text("Annat\n\n1 Annat\n\nHelt andra ord.\n", "utf-8")
    ran = samverkan("source", "coverage", "r", "--text", "annan.txt")
    assert (ran.code, "inte den text som källindexet plan är gjort av" in ran.err) == (2, True)
    ran = samverkan("source", "coverage", "r", "--text", "plan.txt", "--source", "saknas")
    assert (ran.code, "--source: plan" in ran.err) == (2, True)
