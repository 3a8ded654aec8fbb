"""Validity by the day, and nothing about today without a date."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan_dsl.language import Agreement
from samverkan_dsl.loading import load
from samverkan_dsl.rules import Selection, run
from samverkan_dsl.rules.agreements._validity import applies, expired, first_day, last_day

DAYS = st.dates(date(1950, 1, 1), date(2150, 1, 1))
REGION = """
region: exempel
language: 1
system:
  name: Samverkan Exempel
parties:
  almby: {name: Almby kommun, kind: municipality}
  regionen: {name: Region Exempel, kind: region}
statutes:
  sol: {name: Socialtjänstlagen, number: 2001:453}
agreements:
  fou: {name: FoU-avtalet, parties: [almby, regionen], to: 2020}
"""


def lasting(first: date | int, last: date | int) -> Agreement:
    return Agreement.model_validate({"name": "Avtalet", "from": first, "to": last})


@given(DAYS, DAYS)
def test_an_agreement_applies_from_its_first_day_to_its_last(one: date, other: date) -> None:
    first, last = min(one, other), max(one, other)
    agreement = lasting(first, last)
    assert applies(agreement, first) and applies(agreement, last)
    assert not applies(agreement, first - timedelta(days=1))
    assert not applies(agreement, last + timedelta(days=1))
    assert expired(agreement, last + timedelta(days=1)) and not expired(agreement, last)


@given(st.integers(1950, 2150))
def test_a_year_is_all_its_days(year: int) -> None:
    agreement = lasting(year, year)
    first, last = first_day(agreement), last_day(agreement)
    assert first is not None and last is not None
    assert (last - first).days + 1 in (365, 366)
    assert first.year == last.year == year


@pytest.mark.parametrize(
    ("day", "codes"),
    [
        (None, []),
        (date(2020, 12, 31), []),
        (date(2021, 1, 1), ["AGR001"]),
        (date(2025, 6, 30), ["AGR001"]),
        (date(2025, 7, 1), ["AGR001", "STA001"]),
    ],
)
def test_what_has_ended_depends_on_the_day_asked_about(tmp_path: Path, day: date | None, codes: list[str]) -> None:
    (tmp_path / "region.yaml").write_text(REGION, "utf-8")
    loaded, _ = load([tmp_path], tmp_path, day)
    region = loaded[0].region
    assert region is not None
    assert [finding.rule.code for finding in run(region, Selection(select=("AGR001", "STA001")))] == codes
