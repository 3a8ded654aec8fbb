"""Paces, lengths, deadlines and numbers as documents write them."""

from __future__ import annotations

from fractions import Fraction

import pytest

from samverkan_dsl.language import Bound, Pace
from samverkan_dsl.language.cadences import parse_cadence
from samverkan_dsl.language.quantities import parse_quantity
from samverkan_dsl.language.times import parse_deadline, parse_duration


@pytest.mark.parametrize(
    ("words", "low", "high", "english"),
    [
        ("ca en gång per månad", 10, 14, "about one time per month"),
        ("vid behov dock minst två gånger per år", 2, None, "when needed, but at least two times per year"),
        ("vid behov, men minst 4 gånger per år", 4, None, "when needed, but at least 4 times per year"),
        ("varannan vecka", 26, 26, "every other week"),
        ("en gång i månaden utom juli", 11, 11, "one time per month except July"),
        ("månadsvis, utom i juli och augusti", 10, 10, "monthly except July and August"),
        ("veckovis utom juli", 47, 48, "weekly except July"),
        ("minst två gånger om året", 2, None, "at least two times per year"),
        ("två gånger per år och vid behov", 2, None, "two times per year and when needed"),
        ("en gång per år eller oftare", 1, None, "one time per year or more often"),
        ("en gång per mandatperiod", Fraction(1, 4), Fraction(1, 4), "one time per term of office"),
        ("två gånger under mandatperioden", Fraction(1, 2), Fraction(1, 2), "two times per term of office"),
        ("varje vecka", 52, 52, "every week"),
        ("dagligen", 365, 365, "daily"),
        ("tertialvis", 3, 3, "every third of the year"),
        ("4 ggr/år", 4, 4, "4 times per year"),
        ("fyra möten per år", 4, 4, "four times per year"),
        ("en gång i kvartalet", 4, 4, "one time per quarter"),
        ("vår och höst", 2, 2, "in spring and autumn"),
        ("årligen i mars", 1, 1, "yearly in March"),
        ("två gånger per år, i maj och november", 2, 2, "two times per year in May and November"),
        ("årligen på hösten", 1, 1, "yearly in autumn"),
        ("normalt sex gånger per år", 0, None, "usually six times per year"),
        ("minst kvartalsvis", 4, None, "at least quarterly"),
        ("två gånger årligen", 2, 2, "two times per year"),
        ("var 6:e vecka", Fraction(52, 6), Fraction(52, 6), "every six weeks"),
        ("en gång vartannat år", Fraction(1, 2), Fraction(1, 2), "every other year"),
        ("varje januari", 1, 1, "every January"),
        ("mellan fyra och sex gånger per år", 4, 6, "four–six times per year"),
        ("upp till fyra gånger per år", 0, 4, "at most four times per year"),
    ],
)
def test_a_pace_has_its_number_of_a_year(words: str, low: int, high: int | None, english: str) -> None:
    found = parse_cadence(words)
    assert found.pace is Pace.COUNTED and found.per_year is not None
    assert (found.per_year.low, found.per_year.high, found.english) == (low, high, english)
    assert found.stated == words.replace("ggr", "gånger")


@pytest.mark.parametrize(
    ("words", "pace"),
    [
        ("stegvis", Pace.VAGUE),
        ("successivt", Pace.VAGUE),
        ("med jämna mellanrum", Pace.VAGUE),
        ("fortlöpande", Pace.CONTINUOUS),
        ("när behov uppstår", Pace.WHEN_NEEDED),
        ("vid varje sammanträde", Pace.EVERY_MEETING),
    ],
)
def test_a_pace_without_a_number(words: str, pace: Pace) -> None:
    assert (parse_cadence(words).pace, parse_cadence(words).per_year) == (pace, None)


@pytest.mark.parametrize(
    "words", ["en gång", "snarast", "som regel", "vid behov utom juli", "en per kommun per år", "per år"]
)
def test_what_is_no_pace(words: str) -> None:
    with pytest.raises(ValueError):
        parse_cadence(words)


@pytest.mark.parametrize(
    ("words", "shown", "english", "days"),
    [
        ("två mandatperioder", "två mandatperioder", "two terms of office", (2922, 2922)),
        ("en och en halv timme", "en och en halv timme", "one and a half hours", (Fraction(1, 16), Fraction(1, 16))),
        (
            "ett och ett halvt år",
            "ett och ett halvt år",
            "one and a half years",
            (Fraction(1095, 2), Fraction(1095, 2)),
        ),
        ("mellan 2 och 3 år", "mellan 2 och 3 år", "2–3 years", (730, 1095)),
        ("ett år i sänder", "ett år i taget", "one year at a time", (365, 365)),
        ("i regel 1–2 år", "vanligen 1–2 år", "usually 1–2 years", (365, 730)),
        ("fem vardagar", "fem vardagar", "five weekdays", (5, 7)),
        ("tio kalenderdagar", "tio kalenderdagar", "ten calendar days", (10, 10)),
    ],
)
def test_a_length(words: str, shown: str, english: str, days: tuple[Fraction, Fraction]) -> None:
    found = parse_duration(words)
    assert (str(found), found.label("en"), found.days) == (shown, english, days)


@pytest.mark.parametrize(
    ("words", "shown", "days"),
    [
        ("inom 2 veckor efter mötet", "inom 2 veckor efter mötet", (0, 14)),
        ("inom en månad efter mötet", "inom en månad efter mötet", (0, 30)),
        ("två veckor i förväg", "två veckor före mötet", (14, 14)),
        ("minst två veckor före mötet", "minst två veckor före mötet", (14, None)),
    ],
)
def test_a_deadline(words: str, shown: str, days: tuple[int, int | None]) -> None:
    found = parse_deadline(words)
    assert (str(found), found.length.days) == (shown, days)


@pytest.mark.parametrize(
    "words", ["i god tid före mötet", "snarast", "en vecka i förväg efter mötet", "ett år i taget före"]
)
def test_what_is_no_deadline(words: str) -> None:
    with pytest.raises(ValueError):
        parse_deadline(words)


@pytest.mark.parametrize(
    ("words", "bound", "low", "high"),
    [
        ("ett tjugotal", Bound.ABOUT, 18, 22),
        ("max 5", Bound.AT_MOST, 0, 5),
        ("upp till 10", Bound.AT_MOST, 0, 10),
        ("mer än hälften", Bound.MORE_THAN, Fraction(1, 2), None),
        ("minst en tredjedel", Bound.AT_LEAST, Fraction(1, 3), None),
        ("mellan 5 och 8", Bound.NUMBER, 5, 8),
        ("5 eller 6", Bound.NUMBER, 5, 6),
        ("tjugo", Bound.NUMBER, 20, 20),
        ("normalt 6", Bound.USUALLY, 0, None),
    ],
)
def test_a_number(words: str, bound: Bound, low: int, high: int | None) -> None:
    found = parse_quantity(words)
    assert (found.bound, found.low, found.high) == (bound, low, high)


@pytest.mark.parametrize("words", ["2 och 3", "många", "mellan 5", "ett hundratal av"])
def test_what_is_no_number(words: str) -> None:
    with pytest.raises(ValueError):
        parse_quantity(words)
