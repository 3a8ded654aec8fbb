"""What identifies a person is seen; what only looks like it is not. Addresses are put together, so none stands here."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan_dsl.rules.privacy import person_name, telephone_number
from samverkan_dsl.rules.privacy._names import person, person_as_role, person_by_place, person_in_id
from samverkan_dsl.rules.privacy._numbers import address, check_digit, email, identity, telephone

from .conftest import Make


@pytest.mark.parametrize("at", ["@", " @ ", "(at)", "[at]", "(a)"])
def test_an_address_with_any_at_sign_is_seen(at: str) -> None:
    written = f"fornamn.efternamn{at}almby.se"
    assert email(f"Skriv till {written} före mötet") == written


@pytest.mark.parametrize("words", ["almby.se", "arbetar @ hemma", "punkt (a) och (b)", "50 @ styck"])
def test_what_is_no_address(words: str) -> None:
    assert email(words) is None


@pytest.mark.parametrize(
    "number", ["08-465 004 00", "070-174 06 05", "0701740605", "+46 8 465 004 00", "0046-8-465 004 00"]
)
def test_telephone_numbers(number: str) -> None:
    assert telephone(f"Ring {number}.") == number


@pytest.mark.parametrize(
    "words", ["0–18 år", "2020–2022", "08-16", "2021-03-05", "LS 2019/0123-4567", "232100-0164", "ca 25 %", "01-02-03"]
)
def test_what_is_no_telephone_number(words: str) -> None:
    assert telephone(words) is None


@pytest.mark.parametrize("words", ["Exempelgatan 2", "Box 99", "123 45 Almby"])
def test_postal_addresses(words: str) -> None:
    assert address(f"Region Exempel, {words}") == words


@pytest.mark.parametrize("words", ["Målvägen till nära vård", "inom 100 00 kronor", "Vägen 2030", "boxningen"])
def test_what_is_no_postal_address(words: str) -> None:
    assert address(words) is None


def test_the_check_digit_of_the_tax_agencys_worked_example() -> None:
    # Skatteverkets SKV 704: 640823-323 has the check digit 4.
    assert check_digit("640823323") == 4


@given(
    st.dates(date(1800, 1, 1), date(1899, 12, 31)), st.integers(0, 999), st.booleans(), st.sampled_from(["", "-", "+"])
)
def test_a_date_and_the_right_check_digit_make_a_number(born: date, serial: int, coordination: bool, mark: str) -> None:
    day = born.day + (60 if coordination else 0)
    digits = f"{born:%y%m}{day:02}{serial:03}"
    right = check_digit(digits)
    start = f"18{digits[:6]}{mark}{digits[6:]}"
    assert identity(f"nr {start}{right}") == f"{start}{right}"
    assert identity(f"nr {start}{(right + 1) % 10}") is None


@given(st.integers(20, 99), st.integers(0, 99999999))
def test_a_corporate_number_is_no_persons(group: int, rest: int) -> None:
    digits = f"55{group:02}{rest:08}"[:9]
    assert identity(f"{digits[:6]}-{digits[6:]}{check_digit(digits)}") is None


@pytest.mark.parametrize(
    "name",
    ["Anna Exempelsson", "Anna-Karin Exempelsson", "Lars von Exempel", "Åsa Exempel-Provsson", "Karl G. Exempel"],
)
def test_names(name: str) -> None:
    assert person(f"leds av {name}, som är vald") == name


@pytest.mark.parametrize(
    "words",
    [
        "Hälso- och sjukvårdsdirektör",
        "Barn och unga",
        "Erik Exempels sjukhus",
        "Sankta Maria Exempel",
        "Lena Exempelskolan",
        "Nära vård",
        "Mitt i Livet",
        "Region Exempel",
        "Verksamhetschef Almbyholm",
        "Anna leder mötet",
    ],
)
def test_what_is_no_name(words: str) -> None:
    assert person(words) is None
    assert person_as_role(words) is None


def test_a_role_that_is_only_a_name_is_one() -> None:
    assert person_as_role("Tuvali Exempelström") == "Tuvali Exempelström"
    assert person("Tuvali Exempelström") is None


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("ordföranden Tuvali Exempelqvirre leder", "Tuvali Exempelqvirre"),
        ("Socialchef, Xiang Qvirre", "Xiang Qvirre"),
        ("Osip Exempelström, Tuvali Qvirre och Brasse Uwo", "Osip Exempelström"),
        ("Socialchef Nära Vård", None),
        ("Socialchef Egna Ord", None),
        ("Chef Norra Exempel", None),
        ("Överläkare Osip Exempels sjukhus", None),
        ("Norra Exempelby, Södra Exempelby", None),
    ],
)
def test_names_that_their_place_tells(words: str, name: str | None) -> None:
    assert person_by_place(words, {"egna"}) == name


@pytest.mark.parametrize(
    ("words", "name"),
    [("anna-exempelsson", "Anna Exempelsson"), ("radet", None), ("anna-skolan", None), ("kista-exempelberg", None)],
)
def test_names_that_ids_are_made_of(words: str, name: str | None) -> None:
    assert person_in_id(words) == name


BESIDE = """# Kontakt: Anna Exempelsson, 070-174 06 05
parties:
  anna-exempelsson: {name: Almby kommun, kind: municipality}
bodies:
  radet:
    name: "Rådet #1"
    kind: council
    purpose: leder  # av Lars Exempelsson
    composition:
      - {role: Chef, at: anna-exempelsson, cite: Anna Exempelsson/1}
terms:
  Lars Exempelsson: {meaning: den som leder}
"""


def test_comments_ids_keys_and_addresses_are_read_too(make: Make) -> None:
    region = make(BESIDE)
    assert sorted(finding.span.line for finding in person_name.check(region) if finding.span) == [4, 6, 11, 13, 15]
    assert [finding.span.line for finding in telephone_number.check(region) if finding.span] == [4]
