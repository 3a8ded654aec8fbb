"""`make seeded` itself, and a bounded part of it: faults in the shipped models are noticed, and hide no others."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from seeded.__main__ import REGIONS, Fault, faults  # noqa: E402
from seeded.account import Tried, kept  # noqa: E402
from seeded.judging import Model, Verdict  # noqa: E402
from seeded.operators import OPERATORS  # noqa: E402

REGION = "jonkoping-ryhov"
ALWAYS = ("duplicate",)
"""What is noticed wherever it is planted."""


@pytest.fixture(scope="module")
def model() -> Model:
    return Model(REGIONS / REGION)


@pytest.fixture(scope="module")
def planted(model: Model) -> list[Fault]:
    return sorted(faults(REGION, model), key=lambda fault: fault.order)


def test_every_operator_has_places(planted: list[Fault]) -> None:
    rare = {"turn", "unbound", "half"}  # the region has no ranges, bounds or quorum
    assert {fault.operator for fault in planted} >= OPERATORS.keys() - rare
    assert len({fault.name for fault in planted}) == len(planted)


@pytest.mark.parametrize("operator", ALWAYS)
def test_what_is_always_noticed(model: Model, planted: list[Fault], operator: str) -> None:
    for fault in [each for each in planted if each.operator == operator][:12]:
        assert model.judge(fault.place, fault.instead).verdict is Verdict.NOTICED, fault.name


def test_what_was_there_is_there_after_all(model: Model, planted: list[Fault]) -> None:
    before = model.before
    model.judge(planted[0].place, planted[0].instead)
    assert model.with_fault(planted[0].place, planted[0].place.value) == before


def test_a_norm_that_nothing_else_cites_is_never_explained(model: Model, planted: list[Fault]) -> None:
    """What a reason is given for is nothing that the model itself could have told."""
    for fault in [each for each in planted if each.operator == "delete"][:30]:
        if model.reason("delete", fault.place, fault.instead) is None:
            continue
        codes = model.judge(fault.place, fault.instead).codes
        assert "COV001" not in codes and "COV006" not in codes, fault.name


def test_it_goes_on_where_it_was(tmp_path: Path) -> None:
    words = [sys.executable, "-m", "seeded", "--state", str(tmp_path), "--minutes", "1", "close", REGION]
    first = subprocess.run(words, cwd=ROOT, capture_output=True, check=False)
    tried = (tmp_path / "tried.jsonl").read_bytes()
    again = subprocess.run(words, cwd=ROOT, capture_output=True, check=False)
    assert (first.stdout, first.returncode) == (again.stdout, again.returncode)
    assert (tmp_path / "tried.jsonl").read_bytes() == tried
    (tmp_path / "tried.jsonl").write_bytes(tried[:-5])
    assert len(kept(tmp_path)) == len(tried.splitlines()) - 1


def test_lost_is_never_explained() -> None:
    assert Tried("r delete K p", "lost", ("X",), "", "why").outcome == "lost"
    assert Tried("r delete K p", "silent", (), "", "why").outcome == "explained"
    assert Tried("r delete K p", "silent", (), "").outcome == "silent"
