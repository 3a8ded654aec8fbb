"""What holds as long as something else does, what was extended, and what ended when nobody says."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from samverkan_dsl.loading import load
from samverkan_dsl.pipeline.check import check

TEXT = """
region: lan
language: 1
system: {name: Samverkan Exempel}
parties:
  almby: {name: Almby kommun, kind: municipality}
  berga: {name: Berga kommun, kind: municipality}
agreements:
  avtal: {name: Vårdavtalet, parties: [almby, berga]TIME}
bodies:
  rad:
    name: Rådet
    kind: council
    composition:
      - {role: Chef, at: almby, valid: VALID}
      - {role: Chef, at: berga}
"""


def rows(folder: Path, day: date, valid: str, time: str = "") -> int:
    (folder / "region.yaml").write_text(TEXT.replace("TIME", time).replace("VALID", valid), "utf-8")
    ((loaded,), _) = load([folder], folder, day)
    assert loaded.region is not None and not loaded.findings, [str(each.message) for each in loaded.findings]
    return len(loaded.region.bodies["rad"].composition)


@pytest.mark.parametrize(
    ("time", "there"),
    [
        (", from: 2020, to: 2022", False),
        (", valid: 2020–2022", False),
        (", from: 2020, to: 2022, extended: 2024", True),
        (", from: 2020, to: 2022, extended: [{length: ett år}]", False),
        (", from: 2024", False),
        (", from: 2020", True),
        ("", True),
    ],
)
def test_it_is_there_as_long_as_the_agreement(tmp_path: Path, time: str, there: bool) -> None:
    assert (rows(tmp_path, date(2023, 5, 5), "{during: avtal}", time) == 2) is there


@pytest.mark.parametrize(
    ("valid", "there"), [("{until: okänt}", False), ("{from: okänt}", True), ("till nästa årsmöte", True)]
)
def test_what_ended_when_nobody_says_is_past(tmp_path: Path, valid: str, there: bool) -> None:
    assert (rows(tmp_path, date(2023, 5, 5), valid) == 2) is there


def test_nothing_lasts_as_long_as_what_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "region.yaml").write_text(TEXT.replace("TIME", "").replace("VALID", "{during: borta}"), "utf-8")
    codes = {each.rule.code for each in check([tmp_path], tmp_path).findings}
    assert "REF001" in codes


@pytest.mark.parametrize(("time", "undecided"), [("", True), (", from: 2020, to: 2030", False)])
def test_what_nobody_dates_is_said(tmp_path: Path, time: str, undecided: bool) -> None:
    (tmp_path / "region.yaml").write_text(TEXT.replace("TIME", time).replace("VALID", "{during: avtal}"), "utf-8")
    found = [each for each in check([tmp_path], tmp_path, date=date(2023, 5, 5)).findings if each.rule.code == "PER002"]
    assert bool(found) is undecided
    assert all("så länge Vårdavtalet gäller" in str(each.message) for each in found)
