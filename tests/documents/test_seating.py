"""How groups, seats and substitutes are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents.support import region, words
from samverkan_dsl.outputs.documents import brief, handbook

LAN = """
region: lan
language: 1
system: {name: Samverkan Exempel}
parties:
  regionen: {name: Regionen, kind: region, side: regionen}
  almby: {name: Almby, kind: municipality, side: kommunerna}
  berga: {name: Berga, kind: municipality, side: kommunerna}
  kommunerna: {name: Kommunerna, kind: group, members: [almby, berga]}
  alla: {name: Alla kommuner, kind: group, size: 49}
roles:
  koordinator: {title: Koordinator, count: tre}
bodies:
  y: {name: Nämnden, kind: council, composition: [{role: koordinator}]}
  x: {name: Rådet, kind: council, %s}
"""


def told(folder: Path, keys: str) -> str:
    return words(brief(region(folder, LAN % keys), "x"))


@pytest.mark.parametrize(
    ("row", "note"),
    [
        ("at: kommunerna, seats: 3, at-least: en per kommun", "av dem minst en per kommun"),
        ("at: kommunerna, seats: 3, at-least: minst en per kommun", "varav minst en per kommun"),
        ("at: almby, speaks-for: berga, informs-others: true", "företräder också berga; informerar de andra parterna"),
        ("rotates: [almby, berga], informs-others: true", "går runt mellan almby och berga; informerar de andra"),
        ("at: almby, appointed-by: [almby, berga], appointed-jointly: true", "utses gemensamt av almby och berga"),
        ("at: almby, appointed-by: [almby, berga]", "utses av almby och berga"),
    ],
)
def test_what_is_said_of_a_seat(tmp_path: Path, row: str, note: str) -> None:
    assert note in told(tmp_path, f"composition: [{{role: Ordförande, {row}}}]").lower()


@pytest.mark.parametrize(
    ("stated", "sentence"),
    [
        ("equal", "Platserna fördelas lika."),
        ("{how: lika många, per: sida}", "Varje sida har lika många platser."),
        ("{how: proportional, per: part, basis: invånarantal}", "proportionellt mellan parterna efter invånarantal."),
    ],
)
def test_how_seats_are_shared_out(tmp_path: Path, stated: str, sentence: str) -> None:
    assert sentence in told(tmp_path, f"distribution: {stated}")


@pytest.mark.parametrize(
    ("stated", "sentence"),
    [
        ("rows: [{at: almby, count: 3, appointed-by: y}]", "3 från Almby, utses av nämnden"),
        ("rows: [almby, {role: Sakkunnig, count: två}]", "en från Almby"),
        ("rows: [almby, {role: Sakkunnig, count: två}]", "två (sakkunnig)"),
        ("same-party: true", "En ersättare ska komma från samma part som den frånvarande."),
        ("enters: as-elected", "Ersättarna träder in i den ordning de är valda."),
        ("late-arrival: ersättaren sitter kvar", "Kommer ledamoten sent sitter den ersättare kvar som har trätt in."),
        ("late-arrival: member-takes-over", "Kommer ledamoten sent tar hen över platsen från ersättaren."),
    ],
)
def test_substitutes(tmp_path: Path, stated: str, sentence: str) -> None:
    assert sentence in told(tmp_path, f"substitutes: {{{stated}}}")


def test_a_group_that_is_not_named_and_a_role_that_several_have(tmp_path: Path) -> None:
    found = region(tmp_path, LAN % "composition: [{role: Ordförande, at: alla, seats: samtliga}, {at: regionen}]")
    book = words(handbook(found, pictures={}))
    assert "Omfattar 49 parter" in book
    assert "Koordinator, tre personer" in book
    assert "Summa |  | 50" in book


PARTLY = LAN.replace("size: 49}", "members: [almby], size: %s}")


@pytest.mark.parametrize(
    ("size", "named"), [("2", "Bland andra Almby; omfattar 2 parter"), ("1", "Almby; omfattar 1 part")]
)
def test_of_a_group_of_which_some_members_are_named_these_are_not_all(tmp_path: Path, size: str, named: str) -> None:
    book = words(handbook(region(tmp_path, PARTLY % (size, "composition: [{at: alla}]")), pictures={}))
    assert f"Alla kommuner | Grupp av parter | {named}\n" in book


ASSOCIATIONS = LAN.replace("alla: {name: Alla kommuner, kind: group", "alla: {name: Förbunden, kind: group")


def test_a_number_for_each_of_a_group_whose_size_is_told_is_told(tmp_path: Path) -> None:
    each = "composition: [{at: alla, seats: %s}, {at: almby}]%s"
    found = words(brief(region(tmp_path, ASSOCIATIONS % (each % ("en per kommunalförbund", ""))), "x"))
    assert "Summa |  | 50" in found and "blir tillsammans" not in found
    unknown = words(brief(region(tmp_path, ASSOCIATIONS % (each % ("en per länsdel", ""))), "x"))
    assert "inte hur många ”en per länsdel” blir tillsammans. Därför är summan inte känd." in unknown
    # What the number of all members leaves to the one row that does not say it is told.
    whole = words(brief(region(tmp_path, ASSOCIATIONS % (each % ("en per länsdel", ", total-seats: 7"))), "x"))
    assert "Dokumentet anger 7 ledamöter." in whole and "blir tillsammans" not in whole


def test_a_number_of_members_that_the_rows_contradict_is_told_with_theirs(tmp_path: Path) -> None:
    rows = "composition: [{at: almby, seats: 8}, {at: regionen, seats: 3}], total-seats: %s"
    found = told(tmp_path, rows % 8)
    assert "Raderna tillsammans |  | 11" in found and "Summa" not in found
    assert "Dokumentet anger 8 ledamöter. Raderna ger tillsammans 11. Båda talen kan inte stämma." in found
    found = told(tmp_path, rows % 11)
    assert "Summa |  | 11" in found and "Båda talen" not in found


def test_a_seat_whose_function_is_not_said_gets_none_from_the_program(tmp_path: Path) -> None:
    found = told(tmp_path, "composition: [{at: almby, seats: 2}, {at: regionen, role: Chef}]")
    assert "Anges inte | Almby | 2" in found and "Chef | Regionen" in found
    assert "epresentant" not in found


def test_a_number_of_members_that_is_one_of_two_readings_is_told_as_read(tmp_path: Path) -> None:
    reading = (
        "readings: [{on: total-seats, chosen: 11, "
        "alternatives: {value: 8, about: Tre är bland de åtta}, why: Två tal.}]"
    )
    found = told(tmp_path, "composition: [{at: almby, seats: 11}], total-seats: 11, " + reading)
    assert "Så som dokumentet är läst här är de 11 ledamöter." in found and "Dokumentet anger 11" not in found
