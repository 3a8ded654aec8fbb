"""`samverkan source drift` and `samverkan compare` as a person and a program see them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import Command

TEXT = "1 Rådet\n\nUppdrag\n\n- Rådet ska leda arbetet\n- Rådet ska följa upp planen\n"
REGION = """\
region: {id}
language: 1
system: {{name: {name}}}
sources:
  plan: {{title: Planen, index: plan.index.yaml}}
bodies:
  radet:
    name: Rådet
    kind: management-group
    section: "1"
    meetings: {{per-year: 6}}
    mandates:
      - {{lead: arbetet, cite: Uppdrag/1}}
      - {{follow-up: planen, cite: Uppdrag/2}}
"""


@pytest.fixture
def regions(samverkan: Command, tmp_path: Path) -> Path:
    (tmp_path / "old.txt").write_text(TEXT, "utf-8")
    for name in ("ett", "tva"):
        (tmp_path / "regioner" / name).mkdir(parents=True)
        (tmp_path / "regioner" / name / "region.yaml").write_text(REGION.format(id=name, name=name), "utf-8")
        samverkan("source", "index", "old.txt", "--id", "plan", "--out", f"regioner/{name}/plan.index.yaml")
    return tmp_path


def test_drift_tells_what_to_read_again(samverkan: Command, regions: Path) -> None:
    (regions / "new.txt").write_text(TEXT.replace("följa upp", "ofta följa upp") + "- Rådet ska räkna\n", "utf-8")
    ran = samverkan("source", "drift", "regioner/ett", "new.txt")
    assert ran.code == 1
    assert "1/Uppdrag/2 har ersatts av 1/Uppdrag/3, 1/Uppdrag/4 (norm, rad 6)" in ran.out
    lines = (regions / "regioner" / "ett" / "region.yaml").read_text("utf-8").splitlines()
    line, column = next((n, row.index("Uppdrag/2") + 1) for n, row in enumerate(lines, 1) if "Uppdrag/2" in row)
    assert f"regioner/ett/region.yaml:{line}:{column}: bodies/radet/mandates/1 citerar Uppdrag/2" in ran.out
    data = json.loads(samverkan("source", "drift", "regioner/ett", "new.txt", "--format", "json").out)
    assert {"version", "findings", "summary", "region", "source", "written", "nothing_shared"} <= set(data)
    (change,) = data["changed"]
    assert [item["address"] for item in change["before"]] == ["1/Uppdrag/2"]
    assert change["cited_by"][0]["line"] == line
    assert (data["gone"], data["new"], data["moved"], data["unchanged"]) == ([], [], [], 3)


def test_drift_of_the_same_text_is_clean(samverkan: Command, regions: Path) -> None:
    ran = samverkan("source", "drift", "regioner/ett", "old.txt", "--write")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == ("4 påståenden är oförändrade, 0 av dem flyttade. 0 har fått nya ord, 0 är borta och 0 är nya.\n")


def test_drift_says_so_when_nothing_is_shared(samverkan: Command, regions: Path) -> None:
    (regions / "new.txt").write_text("Tallen växer.\n", "utf-8")
    ran = samverkan("source", "drift", "regioner/ett", "new.txt", "--write")
    assert ran.code == 1
    assert "inget påstående gemensamt" in ran.out


@pytest.mark.parametrize(
    "arguments",
    [
        ("regioner", "old.txt"),
        ("regioner/ett", "borta.txt"),
        ("borta", "old.txt"),
        ("old.txt", "old.txt"),
        ("regioner/ett", "regioner"),
        ("regioner/ett", "old.txt", "--source", "annan"),
    ],
    ids=["several regions", "no text", "no region", "text as region", "folder as text", "unknown source"],
)
def test_drift_that_cannot_run_is_one_line(samverkan: Command, regions: Path, arguments: tuple[str, ...]) -> None:
    ran = samverkan("source", "drift", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("samverkan: ") and ran.err.count("\n") == 1


def test_compare_in_three_forms(samverkan: Command, regions: Path) -> None:
    shown = samverkan("compare", "regioner")
    assert (shown.code, shown.err) == (0, "")
    assert all(len(line) <= 100 for line in shown.out.splitlines())
    assert "Rådet möts 6 gånger per år." in " ".join(shown.out.split())
    markdown = samverkan("compare", "regioner/tva", "regioner/ett", "--format", "markdown")
    assert markdown.out.startswith("# Jämförelse av ledningssystem för samverkan\n\n_tva och ett_\n")
    data = json.loads(samverkan("compare", "regioner", "--format", "json").out)
    assert [each["region"] for each in data["systems"]] == ["ett", "tva"]


@pytest.mark.parametrize("arguments", [("regioner/ett",), ("regioner/ett", "regioner/ett"), ("borta", "regioner")])
def test_compare_that_cannot_run_is_one_line(samverkan: Command, regions: Path, arguments: tuple[str, ...]) -> None:
    ran = samverkan("compare", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.count("\n") == 1


def test_compare_refuses_a_faulty_region(samverkan: Command, regions: Path) -> None:
    (regions / "regioner" / "tva" / "region.yaml").write_text("region: tva\nlanguage: 1\n", "utf-8")
    ran = samverkan("compare", "regioner")
    assert ran.code == 2
    assert "regioner/tva" in ran.err and "samverkan check" in ran.err
