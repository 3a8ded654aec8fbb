"""The register of statutes holds together, and numbers are read however they are written."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan_dsl.rules.statutes._register import REGISTER, canonical, named


def test_every_row_has_a_source_and_a_wellformed_number() -> None:
    for act in REGISTER.values():
        assert canonical(act.number) == act.number
        assert act.source
        assert not (act.verified and "allmän kunskap" in act.source)


def test_what_is_repealed_has_a_successor_that_takes_over_the_same_day() -> None:
    for act in REGISTER.values():
        assert (act.repealed is None) == (act.successor is None)
        if act.successor is not None and act.repealed is not None:
            assert REGISTER[act.successor].in_force == act.repealed
            assert act.in_force is not None and act.in_force < act.repealed


def test_no_two_acts_of_a_name_apply_on_the_same_day() -> None:
    for act in REGISTER.values():
        same = [other for other in named(act.name) if other.in_force is not None]
        for other in same:
            day = other.in_force
            assert day is not None
            assert [one.number for one in same if one.applies(day)] == [other.number]


def test_an_act_applies_until_the_day_before_its_repeal() -> None:
    for act in REGISTER.values():
        if act.repealed is not None:
            assert act.applies(act.repealed - timedelta(days=1))
            assert not act.applies(act.repealed)
        if act.in_force is not None:
            assert not act.applies(act.in_force - timedelta(days=1))


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2017:30", "2017:30"),
        ("SFS 2017:30", "2017:30"),
        (" SFS  2017:30 ", "2017:30"),
        ("SOSFS 2011:9", "SOSFS 2011:9"),
        ("HSLF-FS 2016:40", "HSLF-FS 2016:40"),
        ("2017-30", None),
        ("2017", None),
        ("lagen 2017:30", None),
        ("", None),
    ],
)
def test_numbers(written: str, read: str | None) -> None:
    assert canonical(written) == read


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(1, 9999))
def test_any_year_and_running_number_is_read(day: date, running: int) -> None:
    number = f"{day.year}:{running}"
    assert canonical(number) == canonical(f"SFS {number}") == number


@given(st.text(max_size=30))
def test_only_a_number_of_a_series_is_read(written: str) -> None:
    read = canonical(written)
    assert read is None or re.fullmatch(r"(?:[A-ZÅÄÖ-]+FS )?\d{4}:\d+", read)
