"""Agreements that follow one another, parts of agreements, and their parties: hand cases at every edge."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samverkan_dsl.loading import Region
from samverkan_dsl.rules.agreements import (
    ends_before_start,
    expired_agreement,
    part_outlives_whole,
    party_without_part,
    unfinished_succession,
    validity_unstated,
    without_parties,
)

from .conftest import Make
from .sayings import told

TODAY = date(2026, 1, 1)
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
BOTH = "Det ena sägs gälla, men Det andra, som ersätter det, gäller också."
NEITHER = "Det ena gäller inte längre, men Det andra, som ersätter det, gäller inte än."


def agreements(make: Make, *rows: str) -> Region:
    return make("agreements:\n" + "".join(f"  {row}\n" for row in rows))


def two(make: Make, older: str, newer: str, day: date | None = TODAY) -> list[str]:
    one = "ett: {name: Det ena, successor: tva" + (f", {older}" if older else "") + "}"
    other = "tva: {name: Det andra" + (f", {newer}" if newer else "") + "}"
    found = list(unfinished_succession.check(replace(agreements(make, one, other), date=day)))
    for finding in found:
        assert finding.subject == "agreements/ett"
        assert [str(place.message) for place in finding.related] == ["ersätter det"]
    return told(found)


@pytest.mark.parametrize(
    ("older", "newer", "dated", "undated"),
    [
        ("status: in-force", "status: in-force", [BOTH], [BOTH]),
        ("status: in-force", f"from: {TODAY}", [BOTH], []),
        ("status: in-force", f"from: {TOMORROW}", [], []),
        ("status: in-force", f"status: in-force, from: {TOMORROW}", [], [BOTH]),
        (f"status: in-force, from: {TOMORROW}", "status: in-force", [], [BOTH]),
        ("status: in-force", f"status: in-force, to: {YESTERDAY}", [], [BOTH]),
        ("status: in-force", f"to: {TOMORROW}", [], []),
        ("status: in-force", "status: planned", [], []),
        ("status: in-force", f"status: in-development, from: {YESTERDAY}", [], []),
        ("status: in-force", f"status: repealed, from: {YESTERDAY}", [], []),
        ("status: in-force", f"status: missing, from: {YESTERDAY}", [], []),
        ("", "status: in-force", [], []),
        ("status: planned", "status: in-force", [], []),
        (f"status: in-force, to: {YESTERDAY}", f"from: {TODAY}", [], []),
        (f"status: in-force, to: {YESTERDAY}", "status: in-force", [], [BOTH]),
        ("status: repealed", "status: in-development", [NEITHER], [NEITHER]),
        ("status: missing", "status: planned", [NEITHER], [NEITHER]),
        ("status: repealed", "", [], []),
        ("status: repealed", f"from: {TOMORROW}", [NEITHER], []),
        ("status: repealed", f"from: {TODAY}", [], []),
        (f"to: {YESTERDAY}", "status: planned", [NEITHER], []),
        (f"to: {TODAY}", "status: planned", [], []),
        ("", "status: planned", [], []),
        ("", f"from: {TOMORROW}", [], []),
    ],
)
def test_what_two_agreements_do_on_a_day(
    make: Make, older: str, newer: str, dated: list[str], undated: list[str]
) -> None:
    assert two(make, older, newer) == dated
    assert two(make, older, newer, None) == undated


@settings(max_examples=40, deadline=None)
@given(st.dates(date(2000, 1, 1), date(2050, 1, 1)), st.integers(-400, 400), st.booleans())
def test_a_day_between_two_agreements_is_a_gap(make: Make, last: date, days: int, today: bool) -> None:
    first = last + timedelta(days=days)
    later = [f"Det ena gäller till och med {last}, men Det andra, som ersätter det, gäller först från {first}."]
    # Long before either date nothing but the dates themselves can be wrong.
    day = date(1990, 1, 1) if today else None
    assert two(make, f"to: {last}", f"from: {first}", day) == (later if days >= 2 else [])


def test_nothing_follows_itself_or_what_is_not_there(make: Make) -> None:
    rows = ("ett: {name: Det ena, status: in-force, successor: ett}", "tva: {name: Det andra, status: in-force}")
    assert not list(unfinished_succession.check(agreements(make, *rows)))


def test_every_pair_is_looked_at(make: Make) -> None:
    region = agreements(
        make,
        "noll: {name: Noll, status: in-force}",
        "ett: {name: Ett, status: in-force, successor: tva}",
        "tva: {name: Två, status: in-force, successor: tre}",
        "tre: {name: Tre, status: in-force}",
    )
    assert [finding.subject for finding in unfinished_succession.check(region)] == ["agreements/ett", "agreements/tva"]


def test_the_days_of_an_agreement_that_ends_before_it_begins_are_told_as_written(make: Make) -> None:
    region = agreements(
        make,
        "a: {name: A, from: 2026}",
        "b: {name: B, to: 2020}",
        "c: {name: C, from: 2026-02-02, to: 2026-02-02}",
        "d: {name: D, from: 2026-02-02, to: 2026-02-01}",
        "e: {name: E, from: 2027, to: 2026}",
    )
    assert told(ends_before_start.check(region)) == [
        "D gäller från 2026-02-02 men bara till 2026-02-01.",
        "E gäller från 2027 men bara till 2026.",
    ]


def test_what_has_ended_is_told_once_with_its_parts(make: Make) -> None:
    region = agreements(
        make,
        "gammalt: {name: Gammalt, to: 2019, status: repealed}",
        "borta: {name: Borta, to: 2019, status: missing}",
        "foljt: {name: Följt, to: 2019, successor: helt}",
        "helt: {name: Helt, to: 2020}",
        "ena: {name: Ena delen, part-of: helt, to: 2019}",
        "andra: {name: Andra delen, part-of: helt}",
        "nytt: {name: Nytt, to: 2030}",
        "del: {name: Del av det nya, part-of: nytt, to: 2021-05-31}",
    )
    found = {str(finding.message): len(finding.related) for finding in expired_agreement.check(region)}
    assert found == {
        "Helt gällde till och med 2020-12-31. Dokumentet säger inte vad som gäller därefter.": 2,
        "Del av det nya gällde till och med 2021-05-31. Dokumentet säger inte vad som gäller därefter.": 0,
    }


@pytest.mark.parametrize(
    ("whole", "part", "found"),
    [
        ("status: repealed", "status: in-force", ["Del sägs gälla, men är en del av Helt, som inte gäller."]),
        ("status: missing", "status: in-force", ["Del sägs gälla, men är en del av Helt, som inte gäller."]),
        ("status: repealed", "status: repealed", []),
        ("status: planned", "status: in-force", []),
        ("to: 2027", "to: 2028", ["Del gäller till 2028, men är en del av Helt, som gäller bara till 2027."]),
        (
            "to: 2027-12-30",
            "to: 2027",
            ["Del gäller till 2027, men är en del av Helt, som gäller bara till 2027-12-30."],
        ),
        ("to: 2027", "to: 2027-12-31", []),
        ("to: 2027", "from: 2028", []),
        ("from: 2020", "to: 2028", []),
    ],
)
def test_a_part_lasts_no_longer_than_the_whole(make: Make, whole: str, part: str, found: list[str]) -> None:
    region = agreements(
        make,
        "annat: {name: Annat, to: 2030}",
        f"helt: {{name: Helt, {whole}}}",
        f"d: {{name: Del, part-of: helt, {part}}}",
    )
    assert told(part_outlives_whole.check(region)) == found


@pytest.mark.parametrize(
    ("top", "found"),
    [
        ("name: Helt, from: 2020", []),
        ("name: Helt, to: 2020", []),
        ("name: Helt", ["helt"]),
        ("name: Helt, part-of: bit", []),  # a ring of parts, which is what is wrong
        ("name: Helt, status: planned", ["del"]),
        ("name: Helt, status: missing", ["del"]),
    ],
)
def test_a_date_of_the_whole_is_a_date_of_every_part(make: Make, top: str, found: list[str]) -> None:
    region = agreements(make, f"helt: {{{top}}}", "del: {name: Del, part-of: helt}", "bit: {name: Bit, part-of: del}")
    assert [finding.subject.partition("/")[2] for finding in validity_unstated.check(region)] == found


def test_an_agreement_without_a_date_is_told_once_with_its_parts(make: Make) -> None:
    region = agreements(make, "helt: {name: Helt}", "del: {name: Del, part-of: helt}", "bit: {name: Bit, part-of: del}")
    (finding,) = validity_unstated.check(region)
    assert [str(each.message) for each in finding.related] == ["gäller även Del", "gäller även Bit"]


PARTIES = """\
parties:
  a: {name: A, kind: municipality}
  b: {name: B, kind: municipality}
  c: {name: C, kind: municipality}
  r: {name: R, kind: region}
  f: {name: Föreningen, kind: non-profit}
  s: {name: Staten, kind: state}
  alla: {name: Alla, kind: group, members: [a, b, c]}
  sjukhuset: {name: Sjukhuset, kind: unit, principal: r}
bodies:
  x: {name: X, kind: council, composition: [{role: chef, at: a}, {role: chef, at: sjukhuset}]}
agreements:
"""


@pytest.mark.parametrize(
    ("agreement", "missing"),
    [
        ("parties: [a, r]", None),
        ("parties: [a, b]", "B"),
        ("parties: [alla, r]", "B och C"),
        ("parties: [alla, b, f, r]", "B, C och Föreningen"),
        ("parties: [a, s]", None),
        ("parties: [b, c]", None),  # nobody in it is in the system
        ("parties: [a, b], status: repealed", None),
        ("parties: [a, b], status: missing", None),
        ("parties: [a, b], status: in-force", "B"),
    ],
)
def test_who_has_signed_and_is_nowhere(make: Make, agreement: str, missing: str | None) -> None:
    region = make(
        f"{PARTIES}  gammalt: {{name: Gammalt, parties: [a, b], status: repealed}}\n"
        f"  v: {{name: Avtalet, {agreement}}}\n"
    )
    expected = f"Avtalet har {missing} som part, men ingen plats och ingen uppgift i systemet är deras."
    assert told(party_without_part.check(region)) == ([expected] if missing else [])


@pytest.mark.parametrize(
    ("agreement", "found"),
    [
        ("from: 2020", ["Det sägs inte vilka som är parter i Avtalet."]),
        ("parties: a", ["Avtalet har bara en part, A, och med sig själv kan ingen avtala."]),
        ("parties: r", ["Avtalet har bara en part, R, och med sig själv kan ingen avtala."]),
        ("parties: alla", []),
        ("parties: f", []),
        ("parties: [a, b]", []),
        ("parties: a, decided-by: x", []),
        ("parties: a, part-of: annat", []),
    ],
)
def test_it_takes_two_to_agree(make: Make, agreement: str, found: list[str]) -> None:
    rows = f"  annat: {{name: Annat, parties: [a, b]}}\n  v: {{name: Avtalet, {agreement}}}\n"
    assert told(without_parties.check(make(PARTIES + rows))) == found
