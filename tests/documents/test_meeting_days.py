"""Days and times of meetings, and how far they lie from others': as the document gives them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from documents.support import SMALL, region, section, words
from samverkan_dsl.analysis.time.followed import followed, planned
from samverkan_dsl.loading import load
from samverkan_dsl.outputs.documents import handbook

BODIES = """
bodies:
  a: {name: Styrelsen, kind: board, meetings: {per-year: 6}}
  b:
    name: Gruppen
    kind: working-group
    meetings: %s
"""


@pytest.mark.parametrize(
    ("meetings", "sentence"),
    [
        (
            "{planned: {year: 2019, count: 3, days: [2019-03-01, 2019-05-17], clock: 13–16.30}}",
            "För år 2019 var 3 möten planerade: 1 mars 2019 och 17 maj 2019, klockan 13–16.30.",
        ),
        ("{planned: {year: 2030, days: 2030-03-01}}", "Möten är planerade för år 2030: 1 mars 2030."),
        ("{planned: {year: 2030, months: mars, clock: kl. 9}}", "År 2030 hålls mötena i mars: klockan 9."),
        ("{joint: {with: a, days: 2024-03-15, clock: 13–16}}", "med styrelsen, 15 mars 2024, klockan 13–16"),
        ("{special: {kind: planning-day, days: 2024-05-03}}", "planeringsdag, 3 maj 2024"),
        ("{relative: {before: a, apart: 2 veckor}}", "Mötena hålls 2 veckor före varje möte i styrelsen."),
        (
            "{relative: {before: a}, when-needed: true}",
            "Mötena hålls före varje möte i styrelsen och dessutom vid behov.",
        ),
        ("{relative: {before: a}, per-year: 3, when-needed: true}", "möts 3 gånger per år och dessutom vid behov."),
    ],
)
def test_when_the_meetings_are(tmp_path: Path, meetings: str, sentence: str) -> None:
    text = SMALL + BODIES % meetings
    (tmp_path / "region.yaml").write_text(text, "utf-8")
    ((loaded,), _) = load([tmp_path], tmp_path, date(2026, 1, 1))
    assert loaded.region is not None and not loaded.findings
    told = section(handbook(loaded.region), "Gruppen")
    assert sentence in told and told.count("vid behov") == sentence.count("vid behov")


def test_days_are_as_many_meetings(tmp_path: Path) -> None:
    text = SMALL + BODIES % "{planned: {year: 2024, days: [2024-01-19, 2024-03-15, 2024-08-23]}}"
    (tmp_path / "region.yaml").write_text(text, "utf-8")
    ((loaded,), _) = load([tmp_path], tmp_path, date(2024, 1, 1))
    assert loaded.region is not None
    number = planned(loaded.region, loaded.region.bodies["b"])
    assert number is not None and number.exact == 3


@pytest.mark.parametrize("key", ["apart", "within"])
def test_a_time_apart_is_also_the_most(tmp_path: Path, key: str) -> None:
    made = region(tmp_path, SMALL + BODIES % f"{{relative: {{before: a, {key}: 2 veckor}}}}")
    assert [(each.body, each.factor, each.more) for each in followed(made, "b")] == [("a", 1, 14)]


@pytest.mark.parametrize(
    ("force", "told"),
    [("", "innehåller mål"), (", force: must", "ska innehålla mål"), (", force: should", "bör innehålla mål")],
)
def test_what_a_paper_is_to_hold(tmp_path: Path, force: str, told: str) -> None:
    made = region(tmp_path, f"{SMALL}deliverables: {{x: {{name: Planen, kind: plan, content: mål{force}}}}}\n")
    assert f"Planen: {told}." in words(handbook(made))
