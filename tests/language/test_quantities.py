from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from samverkan_dsl.language import Bound, Each, Formation, Moment, Month, Pace, Unit
from samverkan_dsl.language.cadences import parse_cadence
from samverkan_dsl.language.quantities import parse_quantity
from samverkan_dsl.language.times import parse_deadline, parse_duration


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        (3, 3, 3),
        ("8–10", 8, 10),
        ("8 - 10", 8, 10),
        ("två–tre", 2, 3),
        ("två till tre", 2, 3),
        ("minst sex", 6, None),
        ("högst 4", 0, 4),
        ("fler än 3", 4, None),
        ("1/2", Fraction(1, 2), Fraction(1, 2)),
        ("25 %", Fraction(1, 4), Fraction(1, 4)),
        ("1,5", Fraction(3, 2), Fraction(3, 2)),
        # About n is n ± max(1, n/10), outwards to whole numbers (meaning.md, Latency).
        ("ca 9", 8, 10),
        ("ca 25", 22, 28),
        ("drygt 22", 22, 25),
        ("knappt 22", 19, 22),
        ("cirka sex–åtta", 5, 9),
        ("ca 25 %", Fraction(22, 100), Fraction(28, 100)),
        ("ca 5 %", Fraction(4, 100), Fraction(6, 100)),
        ("fler än 50 %", Fraction(1, 2), None),
        ("fler än 2/3", Fraction(2, 3), None),
        ("samtliga", None, None),
        ("okänt", None, None),
    ],
)
def test_quantities(words: str | int, low: int | None, high: int | None) -> None:
    found = parse_quantity(words)
    assert (found.low, found.high) == (low, high)


def test_per_something_has_no_number_of_its_own() -> None:
    found = parse_quantity("en per länsdel")
    assert (found.per, found.known, found.exact) == ("länsdel", False, None)


@pytest.mark.parametrize("words", ["", "många", "10–8", "1/0", "-3", "3 4", "ca", "5 – ", "½", "9" * 200])
def test_what_is_no_quantity(words: str) -> None:
    with pytest.raises((ValueError, ZeroDivisionError)):
        parse_quantity(words)


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_ranges_are_read_with_either_dash(one: int, other: int) -> None:
    low, high = sorted((one, other))
    for dash in ("-", "–", " - ", " – "):
        found = parse_quantity(f"{low}{dash}{high}")
        assert (found.low, found.high, found.stated) == (low, high, f"{low}–{high}")


@given(st.text(max_size=30))
def test_any_text_is_a_quantity_or_a_value_error(words: str) -> None:
    for parse in (parse_quantity, parse_duration, parse_deadline, parse_cadence):
        try:
            parse(words)
        except (ValueError, ZeroDivisionError):
            continue


@pytest.mark.parametrize(
    ("words", "days", "shown"),
    [
        ("1,5 år", Fraction(1095, 2), "1,5 år"),
        ("2 veckor", 14, "2 veckor"),
        ("en vecka", 7, "en vecka"),
        ("3 månader", 90, "3 månader"),
    ],
)
def test_durations(words: str, days: Fraction, shown: str) -> None:
    found = parse_duration(words)
    assert found.days == (days, days)
    assert str(found) == shown


def test_the_week_before_is_no_seven_days() -> None:
    found = parse_deadline("veckan före utskicket")
    # Friday the week before a Monday is 3 days; the Monday of the week before a Sunday is 13.
    assert found.length.days == (1, 13)
    assert (str(found), found.label("en")) == ("veckan före utskicket", "the week before utskicket")
    assert parse_deadline("senast dagen före").length.days == (1, 1)


def test_deadlines_say_from_what_they_count() -> None:
    found = parse_deadline("senast 5 dagar före utskicket")
    assert (found.length.days[0], found.before, found.anchor) == (5, True, "utskicket")
    assert parse_deadline("1 vecka före").anchor is None
    assert not parse_deadline("2 veckor efter mötet").before


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("årligen", 1, 1),
        ("kvartalsvis", 4, 4),
        ("2 gånger per år", 2, 2),
        ("en till två gånger per år", 1, 2),
        ("minst 2 per termin", 4, None),
        ("vart fjärde år", Fraction(1, 4), Fraction(1, 4)),
        ("var 4:e år", Fraction(1, 4), Fraction(1, 4)),
        ("minst vartannat år", Fraction(1, 2), None),
        ("högst varannan månad", 0, 6),
        ("var tredje månad", 4, 4),
        ("varje mandatperiod", Fraction(1, 4), Fraction(1, 4)),
    ],
)
def test_cadences(words: str, low: Fraction, high: Fraction | None) -> None:
    per_year = parse_cadence(words).per_year
    assert per_year is not None
    assert (per_year.low, per_year.high) == (low, high)


@pytest.mark.parametrize(
    "words", ["vart år", "var fjärde timme", "vart fjärde åren", "vart 1:a år", "vart fjärde år ungefär"]
)
def test_no_cadences(words: str) -> None:
    with pytest.raises(ValueError, match=words):
        parse_cadence(words)


@pytest.mark.parametrize("words", ["kontinuerligt", "vid behov", "varje möte"])
def test_uncounted_cadences(words: str) -> None:
    assert parse_cadence(words).per_year is None


@pytest.mark.parametrize(
    ("words", "bound", "english"),
    [
        (3, Bound.NUMBER, "3"),
        ("8–10", Bound.NUMBER, "8–10"),
        ("två till tre", Bound.NUMBER, "two–three"),
        ("minst sex", Bound.AT_LEAST, "at least six"),
        ("högst 4", Bound.AT_MOST, "at most 4"),
        ("fler än 1/2", Bound.MORE_THAN, "more than 1/2"),
        ("omkring 25 %", Bound.ABOUT, "about 25%"),
        ("1,5", Bound.NUMBER, "1.5"),
        ("samtliga", Bound.ALL, "all"),
        ("flera", Bound.SEVERAL, "several"),
        ("oklart", Bound.UNKNOWN, "unknown"),
        ("en per kommun", Bound.NUMBER, "one per municipality"),
        ("två per nämnd", Bound.NUMBER, "two per nämnd"),
    ],
)
def test_a_quantity_knows_its_bound_and_reads_in_both_languages(words: str | int, bound: Bound, english: str) -> None:
    found = parse_quantity(words)
    assert (found.bound, found.label("en")) == (bound, english)
    assert found.label("sv") == str(found)


@pytest.mark.parametrize(
    ("words", "share", "portion"),
    [("1/2", True, True), ("25 %", True, True), ("0,5", False, True), ("1", False, False), ("3/3", True, True)],
)
def test_a_part_of_a_whole_is_no_number_of_things(words: str, share: bool, portion: bool) -> None:
    found = parse_quantity(words)
    assert (found.share, found.portion) == (share, portion)


def test_what_a_number_is_per() -> None:
    assert parse_quantity("en per kommun").each is Each.MUNICIPALITY
    assert not Each.AREA.of_group
    assert parse_quantity("en per nämnd").each is None


@pytest.mark.parametrize(
    ("words", "unit", "months", "english"),
    [
        ("1,5 år", Unit.YEAR, (18, 18), "1.5 years"),
        ("en termin", Unit.TERM, (6, 6), "one term"),
        ("2–3 kvartal", Unit.QUARTER, (6, 9), "2–3 quarters"),
        ("minst 1 vecka", Unit.WEEK, None, "at least 1 week"),
        ("1/5 månad", Unit.MONTH, None, "1/5 months"),
    ],
)
def test_a_length_in_months_and_in_english(
    words: str, unit: Unit, months: tuple[int, int] | None, english: str
) -> None:
    found = parse_duration(words)
    assert (found.unit, found.months, found.label("en")) == (unit, months, english)


@pytest.mark.parametrize(
    ("words", "moment", "english"),
    [
        ("1 vecka före", Moment.MEETING, "1 week before the meeting"),
        ("2 dagar efter nästa sammanträde", Moment.MEETING, "2 days after the meeting"),
        ("fem dagar innan utskicket", Moment.DISPATCH, "five days before utskicket"),
        ("3 veckor före årsskiftet", Moment.OTHER, "3 weeks before årsskiftet"),
        ("3 veckor före mötesveckan", Moment.OTHER, "3 weeks before mötesveckan"),
    ],
)
def test_a_deadline_counts_from_a_moment(words: str, moment: Moment, english: str) -> None:
    found = parse_deadline(words)
    assert (found.moment, found.label("en")) == (moment, english)


@pytest.mark.parametrize(
    ("words", "pace", "english"),
    [
        ("årligen", Pace.COUNTED, "yearly"),
        ("2 gånger per termin", Pace.COUNTED, "2 times per term"),
        ("en gång/kvartal", Pace.COUNTED, "one time per quarter"),
        ("minst 4 per år", Pace.COUNTED, "at least 4 times per year"),
        ("minst vart fjärde år", Pace.COUNTED, "at least every four years"),
        ("varannan termin", Pace.COUNTED, "every other term"),
        ("vart 15:e år", Pace.COUNTED, "every 15 years"),
        ("löpande", Pace.CONTINUOUS, "continuously"),
        ("vid behov", Pace.WHEN_NEEDED, "when needed"),
        ("varje möte", Pace.EVERY_MEETING, "every meeting"),
    ],
)
def test_a_cadence_is_counted_or_says_how_else(words: str, pace: Pace, english: str) -> None:
    found = parse_cadence(words)
    assert (found.pace, found.label("en"), str(found)) == (pace, english, words)


def test_what_a_length_usually_is() -> None:
    length = parse_duration("vanligen 1–2 år")
    assert length.usual and length.days == (365, 730)
    assert (str(length), length.label("en")) == ("vanligen 1–2 år", "usually 1–2 years")
    assert not parse_duration("1–2 år").usual
    with pytest.raises(ValueError):
        parse_duration("vanligen år")


def test_a_body_may_have_stood_since_a_month_of_a_year() -> None:
    assert Formation.model_validate({"since": "2015-01"}).since == Month(2015, 1)
    for year in (2015, "2015"):  # a year within quotation marks is the year
        assert Formation.model_validate({"since": year}).since == 2015
    for faulty in ("2015-13", "15", "0015", "januari 2015", 15, True):
        with pytest.raises(ValidationError):
            Formation.model_validate({"since": faulty})
