"""What free texts say against the model, and what they must not hold: bounds, and sentences put together by hand."""

from __future__ import annotations

import pytest

from samverkan_dsl.rules.privacy import identity_number, person_name, postal_address, telephone_number
from samverkan_dsl.rules.privacy._names import person
from samverkan_dsl.rules.privacy._numbers import telephone
from samverkan_dsl.rules.prose import body_number, misspelt_body, period, seat_number, unknown_body
from samverkan_dsl.rules.quorum import one_absence_blocks, quorum_rarely_met
from samverkan_dsl.rules.terms import abbreviation_clash, term_defined_twice, unused_term

from .conftest import HEAD, Make
from .marked import said

ROWS = "parties:\n  a: {name: A, kind: kommun}\n  b: {name: B, kind: kommun, side: Norr}\nbodies:\n  x:\n    name: X\n"


@pytest.mark.parametrize(
    ("rows", "words", "seats"),
    [
        (["8", "3"], "åtta ledamöter", "11"),
        (["8", "3"], "elva ledamöter", None),
        (["2–3", "4"], "fem ledamöter", "6–7"),
        (["2–3", "4"], "sju ledamöter", None),
        (["2–3", "4"], "åtta ledamöter", "6–7"),
        (["minst 3", "4"], "sex platser", "minst 7"),
        (["minst 3", "4"], "tio platser", None),
        (["okänt", "4"], "två platser", None),
    ],
)
def test_seats_in_words(make: Make, rows: list[str], words: str, seats: str | None) -> None:
    lines = "".join(f"      - {{role: C, at: a, seats: {row}}}\n" for row in rows)
    region = make(f"{ROWS}    kind: council\n    purpose: Rådet har {words}.\n    composition:\n{lines}")
    sentence = f"Texten om X talar om ”{words}”, men platserna är {seats}."
    assert [str(one.message) for one in seat_number.check(region)] == ([] if seats is None else [sentence])


@pytest.mark.parametrize(
    ("words", "more", "message"),
    [
        ("de tre temagrupperna", "", "Texten talar om ”de tre temagrupperna”, men modellen har 2: Temagrupp a och "
         "Temagrupp b."),
        ("de tre temagrupperna", "count: 2, ", None),
        ("de två temagrupperna", "", None),
        ("de tre okända målgrupperna och alla fem temagrupper", "",
         "Texten talar om ”alla fem temagrupper”, men modellen har 2: Temagrupp a och Temagrupp b."),
        ("de två temagrupperna och alla fem temagrupper", "",
         "Texten talar om ”alla fem temagrupper”, men modellen har 2: Temagrupp a och Temagrupp b."),
        ("de sex arbetsgrupperna", "", None),
    ],
)  # fmt: skip
def test_bodies_in_words(make: Make, words: str, more: str, message: str | None) -> None:
    temas = f"  t: {{name: 'Temagrupp {{key}}', kind: theme-group, {more}for-each: {{a: {{}}, b: {{}}}}}}\n"
    body = f"bodies:\n{temas}  x: {{name: X, kind: council, purpose: Att leda {words}}}\n"
    body += "  y: {name: Arbetsgruppen, kind: working-group}\n"
    assert [str(one.message) for one in body_number.check(make(body))] == ([] if message is None else [message])


def test_years_names_and_unknown_bodies_in_words(make: Make) -> None:
    assert said(
        make,
        period.check,
        "deliverables:\n  p:\n    name: Planen\n    kind: plan\n    horizon: 3 år\n    content: Mål för fem år.  # ←\n",
    ) == ["Texten säger ”för fem år”, men Planen avser 3 år."]
    assert said(
        make,
        unknown_body.check,
        "bodies:\n  x:\n    name: Samverkansgruppen\n    kind: council\n    mandates:\n"
        "      - {decide: mötena i samverkasgruppen}\n      - {decide: frågor från länsrådet}  # ←\n"
        "      - {decide: svar till socialnämnden och länsrådet}  # ↔\n",
    ) == ["Texten nämner ”länsrådet” som om läsaren kände till den, men modellen har inget sådant organ."]
    assert said(
        make,
        misspelt_body.check,
        "bodies:\n  x:\n    name: Samverkansgruppen\n    kind: council\n    mandates:\n"
        "      - {decide: samverkansgruppens och samverkasgruppens möten}  # ←\n"
        "      - {decide: frågor i samverkasgruppen}  # ←\n",
    ) == [
        "Texten nämner ”samverkasgruppens”, men inget organ heter så. Menade du ”samverkansgrupp”?",
        "Texten nämner ”samverkasgruppen”, men inget organ heter så. Menade du ”samverkansgrupp”?",
    ]


def test_a_final_dot_is_no_part_of_what_an_abbreviation_stands_for(make: Make) -> None:
    assert said(
        make,
        abbreviation_clash.check,
        "terms:\n  AB: .Ändrat beslut...  # ↔\n  CD: Centrum  # ↔\nparties:\n"
        "  a: {name: .Allmänt bolag., short: AB, kind: trade-organisation}  # ←\n"
        "  c: {name: Dalarnas konsthall, short: CD, kind: trade-organisation}  # ←\n",
    ) == [
        "Samma förkortning står för ”.Ändrat beslut” och för ”.Allmänt bolag”.",
        "Samma förkortning står för ”Centrum” och för ”Dalarnas konsthall”.",
    ]


@pytest.mark.parametrize("body", [
    "terms:\n  AU: Organ som bereder ärenden.\n  Alla ungdomar (AU): De som är under arton.\n",
    "parties:\n  a: {name: Allmänt bolag, short: AB, kind: kommun}\n  b: {name: Andra byn, short: AB, kind: kommun}\n",
    "terms:\n  TG: Se TG.\nparties:\n  a: {name: Tolkgemenskapen, short: TG, kind: kommun}\n",
    "terms:\n  TG: Tolkarnas gemenskap.\nparties:\n  a: {name: TG, short: TG, kind: kommun}\n",
    "terms:\n  TG: Tolkgemenskapen i länet.\nparties:\n  a: {name: Tolkgemenskap, short: TG, kind: kommun}\n",
])  # fmt: skip
def test_what_is_no_clash_of_abbreviations(make: Make, body: str) -> None:
    assert list(abbreviation_clash.check(make(body))) == []


def test_terms_are_pointed_at_by_their_words(make: Make) -> None:
    body = "terms:\n  Nära vård:   Vård hemma.\n  Näravård:  Vård nära hemmet.\n"
    (one,) = term_defined_twice.check(make(body))
    lines = (HEAD + body).splitlines()
    (place,) = one.related
    for span, word in ((one.span, "Näravård:"), (place.span, "Nära vård:")):
        assert span is not None and lines[span.line - 1][span.column - 1 :].startswith(word)
    (unused,) = unused_term.check(make("terms:\n  Vårdplan:   En plan.\n"))
    assert unused.span is not None and unused.span.column == 3


@pytest.mark.parametrize(
    ("number", "seen"),
    [
        ("08-123 45", False),
        ("08-123 456", True),
        ("0771-123 45 67", True),
        ("0771-123 456 78", False),
        ("+46 (0)771-123 45 67", True),
        ("+46 771-123 45 67", True),
    ],
)
def test_how_long_a_telephone_number_is(number: str, seen: bool) -> None:
    assert telephone(number) == (number if seen else None)


@pytest.mark.parametrize(
    ("words", "seen"),
    [
        ("Karl Exempelgatan och Anna Exempelsson", "Anna Exempelsson"),
        ("Sankt Erik Exempelsson och Anna Exempelsson", "Anna Exempelsson"),
        ("S:t Erik Exempelsson", None),
        ("Vid Sankta Anna Exempelsson", None),
    ],
)
def test_a_name_after_what_is_none(words: str, seen: str | None) -> None:
    assert person(words) == seen


def test_what_identifies_is_told_where_it_stands(make: Make) -> None:
    number = "18890118" + "-9806"
    assert len(list(identity_number.check(make(f"terms:\n  A: Ärendet {number}\n")))) == 1
    # A record number may have ten digits that look like one; with its mark it is one wherever it stands.
    found = {
        written: list(identity_number.check(make(f"templates:\n  a: {{name: A, designation: '{written}'}}\n")))
        for written in (number, number.replace("-", ""))
    }
    assert [len(each) for each in found.values()] == [1, 0]
    assert [
        [str(one.message).split(" ")[0:2] for one in check.check(make(f"terms:\n  A: Sök {words}.\n"))]
        for check, words in ((telephone_number, "08-465 004 00"), (postal_address, "Exempelgatan 7"))
    ] == [[["08-465", "004"]], [["Exempelgatan", "7"]]]
    body = "parties:\n  a: {name: Xerxes Exempelsson, kind: trade-organisation}\nbodies:\n  x:\n    name: X\n"
    body += "    kind: council\n    composition:\n      - {role: Xerxes Exempelsson}  # ←\n"
    (message,) = said(make, person_name.check, body)
    assert "Xerxes Exempelsson" in message


@pytest.mark.parametrize(
    ("per", "rows", "demand"),
    [
        ("party", ["at: a, seats: 1", "at: b, seats: 3"], "A (1 av 1)"),
        ("party", ["at: a, seats: 2", "at: b, seats: 3"], "A (2 av 2)"),
        ("side", ["at: a, side: Syd", "at: b, seats: 3"], "Syd (1 av 1)"),
        ("overall", ["at: a", "at: b"], "hela gruppen (2 av 2)"),
    ],
)
def test_which_seats_must_all_be_filled(make: Make, per: str, rows: list[str], demand: str) -> None:
    seats = "".join(f"      - {{{row}}}\n" for row in rows)
    body = (
        f"{ROWS}    kind: council\n    composition:\n{seats}    decisions: {{quorum: {{more-than: 1/2, per: {per}}}}}\n"
    )
    first = "bodies:\n  forst: {name: Först, kind: council}\n"
    for more, said_of_it in (
        ("", "Dokumentet säger inget om ersättare. "),
        ("    substitutes: none\n", "Dokumentet säger att ersättare inte utses. "),
    ):
        region = make(body.replace("bodies:\n", first) + more)
        assert list(quorum_rarely_met.check(region)) == []
        (one,) = one_absence_blocks.check(region)
        assert str(one.message) == (
            f"X kan stoppas av en enda frånvarande ledamot: alla måste vara närvarande från {demand}."
        )
        assert str(one.help).startswith(said_of_it)
    personal = make(body.replace("bodies:\n", first) + "    substitutes: {personal: true}\n")
    assert not list(one_absence_blocks.check(personal))
