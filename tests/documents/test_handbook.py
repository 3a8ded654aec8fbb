"""The handbook loses nothing, and keeps silent, none and settled elsewhere apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents.support import SMALL, addresses, everything, region, section, words
from samverkan_dsl.language import Body, Cause, Element, LeftOut, Party, SourceText, Subject, Waiver
from samverkan_dsl.language.walk import references, walk
from samverkan_dsl.loading import Region
from samverkan_dsl.outputs.blocks import Callout, CalloutKind, Document
from samverkan_dsl.outputs.documents import handbook


@pytest.fixture(scope="module")
def book(whole: Region) -> Document:
    return handbook(whole)


UNTOLD = {
    (Body, "section"), (Body, "collective"), (Party, "short"), (Party, "side"), (Party, "name"), (Subject, "name"),
    (SourceText, "index"),
}  # fmt: skip
"""Texts that are addresses, or names of what is told only where something refers to it."""
IN_THE_REPORT = (LeftOut, Waiver)
"""What says something of the model, and nothing of the system."""


def told(region: Region) -> list[Element]:
    return [element for _, element in walk(region.model) if not isinstance(element, IN_THE_REPORT)]


def test_every_text_of_the_model_stands_in_the_handbook(whole: Region, book: Document) -> None:
    said = words(book).lower()
    missing = []
    for element in told(whole):
        ids = {reference.value for reference in references(element)}
        for name in type(element).model_fields:
            value = getattr(element, name)
            texts = value if isinstance(value, tuple) else (value,)
            for each in texts:
                known = not isinstance(each, str) or each in ids or (type(element), name) in UNTOLD
                if known or name in ("region", "on", "chosen", "value", "seat") or each == "none":
                    continue
                # Behind `orsak:` a cause is told without the word that says that it is one.
                told_as = each.removeprefix("eftersom ") if isinstance(element, Cause) else each
                if told_as.lower().rstrip(".") not in said:
                    missing.append((element, name, each))
    assert not missing


def test_every_reference_is_told_by_name(whole: Region, book: Document) -> None:
    said = words(book).lower()
    for path, element in walk(whole.model):
        for reference in references(element):
            for item in whole.expand(reference.value) or (reference.value,):
                name = str(whole.name(item)).lower()
                collective = str(whole.name(reference.value)).lower()
                reserved = reference.value in reference.ref.words
                assert reserved or name in said or collective in said, (path, reference.value)


def test_every_address_stands_in_the_handbook(whole: Region, book: Document) -> None:
    written = {citation.address for element in told(whole) for citation in getattr(element, "cite", ())}
    assert written - addresses(book) == set()


def test_a_closed_value_is_told_in_swedish(book: Document) -> None:
    said = words(book)
    for value in (
        "Strategisk",
        "Tjänstepersoner",
        "Extern",
        "Adjungerad",
        "Under utveckling",
        "Saknas",
        "inriktningsbeslut",
    ):
        assert value in said


def test_silence_is_not_none(tmp_path: Path) -> None:
    made = handbook(
        region(
            tmp_path,
            SMALL
            + """
bodies:
  tyst: {name: Tysta gruppen, kind: working-group}
  nej: {name: Nekande gruppen, kind: working-group, substitutes: none, decisions: {effect: none, quorum: none}}
  annan: {name: Annan grupp, kind: working-group, set-elsewhere: {substitutes: {in: arbetsordningen}}}
""",
        )
    )
    question = "om frånvarande ledamöter ersätts"
    silent, none, other = (section(made, name) for name in ("Tysta gruppen", "Nekande gruppen", "Annan grupp"))
    assert question in silent and "Inga ersättare" not in silent
    assert question not in none and "Inga ersättare utses." in none
    assert "uttryckligen inget krav" in none and "inte ett beslutande organ" in none
    assert question not in other and "Inga ersättare" not in other
    assert "Ordningen för ersättare bestäms i arbetsordningen." in other
    everywhere = next(
        line for line in section(made, "Vad dokumentet inte säger").split("\n\n") if question in line.lower()
    )
    assert "Tysta gruppen" in everywhere or "tysta gruppen" in everywhere.lower()
    assert "nekande" not in everywhere.lower() and "annan grupp" not in everywhere.lower()


def test_the_list_of_silences_asks_what_each_body_is_asked(tmp_path: Path) -> None:
    bodies = """
bodies:
  delvis: {name: Delvisa rådet, kind: council, mandates: [{recommend: a, effect: recommendation}, {decide: b}]}
  tyst: {name: Tysta rådet, kind: council, mandates: [{decide: b}]}
  grupp:
    name: "Grupp {key}"
    collective: Grupperna
    kind: council
    for-each:
      norr: {mandates: [{decide: a, effect: within-delegation}, {decide: b}]}
      soder: {mandates: [{decide: b}]}
"""
    made = handbook(region(tmp_path, SMALL + bodies))
    told = section(made, "Vad dokumentet inte säger").split("\n\n")
    (others,) = (line for line in told if line.startswith("Vilken verkan en del av besluten har"))
    (every,) = (line for line in told if line.startswith("Vilken verkan besluten har"))
    assert "Delvisa rådet" in others and "Grupp norr" in others and "Tysta" not in others and "soder" not in others
    assert "Tysta rådet" in every and "Grupp soder" in every and "Delvisa" not in every and "norr" not in every
    assert "vilken verkan en del av besluten har" in section(made, "Delvisa rådet")


def test_a_body_outside_the_system_is_not_accused_of_silence(book: Document) -> None:
    callouts = [words(each) for each in everything(book, Callout) if each.kind is CalloutKind.SILENT]
    assert callouts
    assert "dokumentet säger inget" not in section(book, "Regionfullmäktige").lower()


def test_the_quorum_is_worked_out_for_each_reading(tmp_path: Path) -> None:
    made = handbook(
        region(
            tmp_path,
            SMALL
            + """
bodies:
  radet:
    name: Rådet
    kind: council
    composition:
      - {role: chef, at: almby, seats: 5}
      - {role: direktör, at: regionen, seats: 2}
    decisions: {quorum: {more-than: 1/2, per: party}}
    readings: {on: decisions.quorum.per, chosen: party, alternatives: {value: overall}, why: Oklart.}
""",
        )
    )
    told = section(made, "Beslutsförhet i antal").replace("\n", " | ").split(" | ")
    cells = [int(cell) for cell in told if cell.isdecimal()]
    # More than half of 5 is 3 and 3 absent stop it; of 2 it is 2 and 1; of all 7 it is 4 and 4.
    assert cells == [5, 3, 3, 2, 2, 1, 7, 4, 4]


def test_what_instances_share_is_said_once_and_what_differs_for_each(book: Document) -> None:
    group = section(book, "Närområdesgrupperna")
    assert group.count("samordna vardagen") == 1
    norr, soder = (section(book, f"Närområdesgrupp {name}") for name in ("Norr", "Söder"))
    assert "glesbygdens arbetssätt" in norr and "glesbygdens arbetssätt" not in soder
    assert "samordna vardagen" not in norr + soder


def test_a_count_of_one_is_singular(tmp_path: Path) -> None:
    made = handbook(
        region(
            tmp_path,
            SMALL
            + """
bodies:
  ett: {name: Ettan, kind: working-group, total-seats: 1, meetings: {per-year: 1}}
  flera: {name: Tvåan, kind: working-group, total-seats: 2, meetings: {per-year: minst 6}}
""",
        )
    )
    assert "1 gång per år" in section(made, "Ettan") and "1 ledamot." in section(made, "Ettan")
    assert "minst 6 gånger per år" in section(made, "Tvåan") and "2 ledamöter." in section(made, "Tvåan")


def test_the_effect_of_every_decision_is_in_the_table(book: Document) -> None:
    table = section(book, "Vem som beslutar vad")
    assert "Inriktningsbeslut" in table and "Inom eget mandat" in table and "Anges inte" in table


def test_a_missing_fact_of_a_paper_is_not_left_blank(book: Document) -> None:
    assert "Anges inte" in section(book, "Planer och rapporter")


def test_the_table_of_decisions_is_of_what_is_given_as_a_task(tmp_path: Path) -> None:
    bodies = """
bodies:
  grupp:
    name: Gruppen
    kind: steering-group
    composition: [{role: Chef, at: almby, appointed-by: kommundirektoren}]
    mandates: [{decide: budget}]
roles: {kommundirektoren: {title: Kommundirektören}}
"""
    told = section(handbook(region(tmp_path, SMALL + bodies), pictures={}), "Vem som beslutar vad")
    assert "besluta om budget" in told and "Kommundirektören" not in told
    assert "Tabellen visar de beslut" in told and "som dokumentet ger någon i uppdrag" in told
    assert "Vem som utser ledamöter och vad som lyfts till andra står vid organen." in told
