"""Sections of a text whose sentences are numbered, and the headings that gather them."""

from __future__ import annotations

import pytest

from samverkan_dsl.provenance.indexing import index_text, words_of


def words(text: str) -> dict[str, str]:
    return words_of(text, index_text(text, "prov"))


@pytest.mark.parametrize("number", ["{} §", "§ {}", "§ {}.", "{} §."])
@pytest.mark.parametrize("period", ["", "."])
def test_the_number_before_a_sentence_is_its_section(number: str, period: str) -> None:
    text = "".join(
        f"{heading}\n\n{number.format(place)} {sentence}{period}\n\n"
        for place, (heading, sentence) in enumerate(
            [
                ("Verksamhet", "Nämnden ansvarar för hjälpmedlen i länet"),
                ("Ordförande", "Nämnden utser ordförande"),
                ("Möten", "Nämnden sammanträder sex gånger per år"),
            ],
            1,
        )
    )
    said = words(f"Reglemente för nämnden\n\nAntaget 2021\n\n{text}")
    assert [address for address in said if not address.startswith("0")] == [
        "Verksamhet", "1", "1/1", "Ordförande", "2", "2/1", "Möten", "3", "3/1",
    ]  # fmt: skip
    assert said["2/1"] == f"Nämnden utser ordförande{period}"


def test_a_numbered_sentence_that_opens_a_list_is_its_lead_in() -> None:
    text = "1 § Nämnden leds av ordföranden.\n\n2 § Nämnden ansvarar för\n\n- hjälpmedel\n- budget\n"
    assert words(text) == {
        "1": "1 §", "1/1": "Nämnden leds av ordföranden.", "2": "2 §", "2/1": "Nämnden ansvarar för",
        "2/2": "hjälpmedel", "2/3": "budget",
    }  # fmt: skip


def test_a_numbered_heading_with_a_clause_in_it_stays_a_heading() -> None:
    text = "§ 1 Ärenden som ska beredas\n\nKansliet bereder.\n\n§ 2 När rådet är beslutsfört\n\nHälften räcker.\n"
    assert list(words(text)) == ["1", "1/1", "2", "2/1"]


def test_sentences_of_long_lines_and_of_broken_lines_are_sections_alike() -> None:
    long = "Nämnden ska " + "varje år följa upp arbetet med de gemensamma målen och " * 4 + "berätta det."
    broken = "4 § Ledamöter och ersättare utses av kommunerna för fyra år och\nträder i tjänst den 1 januari."
    text = f"3 § {long}\n{broken}\n5 § Kallelse skickas ut en vecka före mötet.\n"
    assert list(words(f"1 § Rådet finns.\n2 § Rådet leder.\n{text}"))[4:] == ["3", "3/1", "4", "4/1", "5", "5/1"]


def test_a_law_that_is_cited_at_the_start_of_a_line_opens_nothing() -> None:
    text = (
        "1 § Rådet ska se till att handlingarna finns och att de kan läsas enligt\n2 § Arkivlagen och andra lagar.\n"
        "2 § Rådet leder arbetet.\n"
    )
    assert list(words(text)) == ["1", "1/1", "2", "2/1"]


def test_decimals_before_sentences_and_alone_are_sections() -> None:
    text = (
        "1. Organisation\n1.1 Tillhörighet\n1.1.1\nRådet är knutet till styrelsen.\n1.1.2 Styrelsen utser en\n"
        "sekreterare.\n1.2\nErsättare\n1.2.1 Ersättare utses inte.\n2. Uppgifter\nRådet leder arbetet.\n"
    )
    assert list(words(text)) == [
        "1", "1.1", "1.1.1", "1.1.1/1", "1.1.2", "1.1.2/1", "1.2", "1.2.1", "1.2.1/1", "2", "2/1",
    ]  # fmt: skip
    assert words(text)["1.2"] == "1.2 Ersättare"


def test_a_heading_that_gathers_sections_stands_beside_them_also_without_blank_lines() -> None:
    text = (
        "Bestämmelser för rådet\n\nSammansättning\n\n§ 1\nRådet består av sex ledamöter.\n\nVal av ordförande\n§ 2\n"
        "Styrelsen utser ordförande.\n\nÄndringar\n\nRådet kan föreslå ändringar.\n"
    )
    found = list(words(text))
    assert [address for address in found if not address.startswith("0")] == [
        "Sammansättning", "1", "1/1", "Val av ordförande", "2", "2/1", "Ändringar", "Ändringar/1",
    ]  # fmt: skip


def test_headings_within_sections_stay_within_them() -> None:
    text = "1 Rådet\n\nUppdrag\n\nRådet leder.\n\nMöten\n\n1.1 Kallelse\n\nDet sägs.\n\n2 Kansliet\n\nDet skriver.\n"
    assert list(words(text)) == ["1", "1/Uppdrag", "1/Uppdrag/1", "1/Möten", "1.1", "1.1/1", "2", "2/1"]


def test_what_gathers_sections_tells_what_they_are_about() -> None:
    text = (
        "Uppgifter\n\n1 §\n\n- goda relationer\n\nBakgrund\n\n2 §\n\nAlla kommuner ska samverka.\n\n"
        "Möten\n\n3 §\n\nRådet möts.\n"
    )
    kinds = {item.address: item.kind.key for item in index_text(text, "prov").statements}
    assert (kinds["1/1"], kinds["2/1"], kinds["3/1"]) == ("norm", "description", "norm")


def test_a_section_that_was_put_in_between_has_its_letter() -> None:
    text = (
        "3 § Hamnen\nRådet ska sköta hamnen.\n4 a § Bryggor\nRådet ska sköta bryggorna.\n"
        "4 b § Rådet får avtala om mer än vad som sägs i 4 a §.\n5 § Fyrar\nRådet ska sköta fyrarna.\n"
    )
    assert list(words(text)) == ["3", "3/1", "4a", "4a/1", "4b", "4b/1", "5", "5/1"]
    assert words(text)["4a"] == "4 a § Bryggor"
