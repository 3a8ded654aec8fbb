"""When things hold: what the words mean, on which days, and what they leave open."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan_dsl.language import Period, Phase
from samverkan_dsl.language.validity import parse_period

NOW, PAST, COMING, UNDECIDED = Phase.NOW, Phase.PAST, Phase.COMING, Phase.UNDECIDED


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (2024, "2024"),
        ("2024–2026", "2024–2026"),
        ("2024-2026", "2024–2026"),
        ("2024-03", "mars 2024"),
        ("maj 2024", "maj 2024"),
        ("från 2025-01-01", "från och med 1 januari 2025"),
        ("fr.o.m. 2025", "från och med 2025"),
        ("till 2026-06-30", "till och med 30 juni 2026"),
        ("t.o.m. juni 2026", "till och med juni 2026"),
        ({"from": "2025-01-01", "until": 2026}, "från och med 1 januari 2025 till och med 2026"),
        ("från 2024 till 2026", "2024–2026"),
        ("1 juli 2024–30 juni 2025", "från och med 1 juli 2024 till och med 30 juni 2025"),
        ("1 juli–30 september 2025", "från och med 1 juli 2025 till och med 30 september 2025"),
        ("1 juli–30 juni", "varje år 1 juli–30 juni"),
        ({"from": "1 juli", "until": "30 juni"}, "varje år 1 juli–30 juni"),
        ("mandatperioden", "under mandatperioden"),
        ("mandatperioden 2023–2026", "under mandatperioden 2023–2026"),
        ("året efter val", "året efter varje val"),
        ("från året efter val", "från och med året efter ett val"),
        ("från året efter valet 2026", "från och med året efter valet 2026"),
    ],
)
def test_what_is_written_is_told(written: Any, told: str) -> None:
    assert parse_period(written).label("sv") == told


@pytest.mark.parametrize(
    "written",
    [
        "",
        "snart",
        True,
        [],
        {},
        {"from": True},
        {"start": 2024},
        "2024-13",
        "2024-02-30",
        "30 februari",
        "1 juli–30 juni 2025",  # from which year is not said
        "1 juli 2025–30 september",
        "från året efter valet 2025",  # no election that year
        1789,
    ],
)
def test_what_is_no_period(written: Any) -> None:
    with pytest.raises(ValueError):
        parse_period(written)


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("2024–2026", {"2023-12-31": COMING, "2024-01-01": NOW, "2026-12-31": NOW, "2027-01-01": PAST}),
        ("2024-02", {"2024-01-31": COMING, "2024-02-29": NOW, "2024-03-01": PAST}),
        ("från 2025-01-01", {"2024-12-31": COMING, "2025-01-01": NOW}),
        ("till 2026-06-30", {"2026-06-30": NOW, "2026-07-01": PAST}),
        ("maj–augusti", {"2026-04-30": COMING, "2026-05-01": NOW, "2026-08-31": NOW, "2026-09-01": COMING}),
        ("november–februari", {"2026-10-31": COMING, "2026-11-01": NOW, "2027-02-28": NOW, "2027-03-01": COMING}),
        ("1 juli–30 juni", {"2026-06-30": NOW, "2026-07-01": NOW}),
        ("mandatperioden", {"2026-01-01": UNDECIDED}),
        ("mandatperioden 2023–2026", {"2026-12-31": NOW, "2027-01-01": PAST}),
        ("året efter val", {"2022-12-31": COMING, "2023-01-01": NOW, "2024-01-01": COMING, "2027-06-01": NOW}),
        ("från året efter val", {"2026-01-01": UNDECIDED}),
        ("från året efter valet 2022", {"2022-12-31": COMING, "2023-01-01": NOW}),
        ("från 1 juli", {"2026-12-31": UNDECIDED}),
        ("2026–2024", {"2025-01-01": UNDECIDED}),
    ],
)
def test_where_a_period_is_on_a_day(written: Any, days: dict[str, Phase]) -> None:
    period = parse_period(written)
    assert {day: period.phase(date.fromisoformat(day)) for day in days} == days


@given(st.dates(date(1990, 1, 1), date(2100, 12, 31)), st.dates(date(1990, 1, 1), date(2100, 12, 31)), st.dates())
def test_dates_are_inclusive(first: date, last: date, day: date) -> None:
    period = parse_period(f"{first} – {last}")
    if last < first:
        assert period.backwards
        return
    expected = COMING if day < first else PAST if day > last else NOW
    assert period.decided
    assert period.phase(day) is expected


@given(st.text(max_size=30))
def test_any_words_are_a_period_or_none(words: str) -> None:
    try:
        period = parse_period(words)
    except ValueError:
        return
    assert isinstance(period, Period)
    assert period.label("sv")
    assert period.label("en")


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        ("till 2024", "från 2025", False),
        ("till 2024", "från 2024-12-31", True),
        ("mandatperioden", "2024", None),
        ("1 juli–30 juni", "2024", None),
    ],
)
def test_whether_two_overlap(one: str, other: str, both: bool | None) -> None:
    assert parse_period(one).overlaps(parse_period(other)) is both
    assert parse_period(other).overlaps(parse_period(one)) is both


@pytest.mark.parametrize(
    ("written", "swedish", "phase"),
    [
        ("tills vidare", "tills vidare", Phase.NOW),
        ("från 2025-01-01 tills vidare", "från och med 1 januari 2025 tills vidare", Phase.NOW),
        ({"from": "2026", "until": "tills vidare"}, "från och med 2026 tills vidare", Phase.COMING),
        ("till nästa ordinarie förbundsmöte", "till nästa ordinarie förbundsmöte", Phase.UNDECIDED),
        ("från beslutets laga kraft", "från beslutets laga kraft", Phase.UNDECIDED),
        ("när den nya nämnden har tillträtt", "när den nya nämnden har tillträtt", Phase.UNDECIDED),
        ("så länge avtalet gäller", "så länge avtalet gäller", Phase.UNDECIDED),
        ({"from": 2024, "until": {"event": "nästa möte"}}, "från och med 2024 till nästa möte", Phase.UNDECIDED),
        ({"from": 2026, "until": {"event": "nästa möte"}}, "från och med 2026 till nästa möte", Phase.COMING),
        ({"until": "okänt"}, "till en okänd tid", Phase.PAST),
        ({"from": "okänt"}, "från en okänd tid", Phase.NOW),
        ({"during": "avtalet"}, "så länge avtalet gäller", Phase.UNDECIDED),
    ],
)
def test_an_event_or_no_time_at_all(written: object, swedish: str, phase: Phase) -> None:
    found = parse_period(written)
    assert (found.label("sv"), found.phase(date(2025, 5, 5))) == (swedish, phase)


@pytest.mark.parametrize(
    "written",
    ["hej", "till 2026-13", "från 1 jan 2024", "till sommaren 20", {"until": {"event": ""}}, {"during": 3}, {}],
)
def test_what_is_meant_as_a_time_is_no_event(written: object) -> None:
    with pytest.raises(ValueError):
        parse_period(written)
