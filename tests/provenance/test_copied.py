"""Texts as people have them: copied from a page, with what belongs to the page and without blank lines."""

from __future__ import annotations

import pytest

from samverkan_dsl.provenance.indexing import index_text
from samverkan_dsl.provenance.outline import outline

HEADER = "Samverkansplan Norrby\nSida {} (3)\n"
BODY = (
    "1 Rådet\nRådet ska varje år ta fram en gemensam plan för det långsiktiga arbetet i länet och\n",
    "föra ut den i alla verksamheter. Rådet ska mötas.\n2 Kansliet\nKansliet ska skriva.\n",
    "3 Gruppen\nGruppen ska mötas.\n",
)
READ = [
    ("1", 1, "1 Rådet"),
    ("1/1", 1, "Rådet ska varje år ta fram en gemensam plan för det långsiktiga arbetet i länet och föra ut den i "
               "alla verksamheter."),
    ("1/2", 2, "Rådet ska mötas."),
    ("2", 2, "2 Kansliet"),
    ("2/1", 2, "Kansliet ska skriva."),
    ("3", 3, "3 Gruppen"),
    ("3/1", 3, "Gruppen ska mötas."),
]  # fmt: skip


def read(text: str) -> list[tuple[str, int | None, str]]:
    items = index_text(text, "prov").statements
    return [(item.address, item.page, piece.text) for item, piece in zip(items, outline(text), strict=True)]


def words(text: str) -> dict[str, str]:
    return {address: said for address, _, said in read(text)}


def test_a_header_with_the_number_of_the_page_is_no_statement_and_cuts_no_sentence() -> None:
    assert read("".join(HEADER.format(n) + body for n, body in enumerate(BODY, 1))) == READ


def test_a_footer_ends_its_page() -> None:
    assert read("".join(body + HEADER.format(n) for n, body in enumerate(BODY, 1))) == READ


def test_a_number_last_in_the_running_line_counts_pages() -> None:
    assert read("".join(f"Samverkansplan Norrby  Sida {n} (3)\n{body}" for n, body in enumerate(BODY, 1))) == READ


def test_numbers_alone_count_pages() -> None:
    assert read("".join(f"{body}{n}\n" for n, body in enumerate(BODY, 1))) == READ


def test_form_feeds_count_pages_in_the_middle_of_a_sentence() -> None:
    assert read("\f".join(BODY)) == READ


def test_a_header_without_a_number_is_known_by_cutting_a_sentence() -> None:
    text = "".join(f"Samverkansplan Norrby\n{body}" for body in BODY)
    assert [(address, said) for address, _, said in read(text)] == [(address, said) for address, _, said in READ]


@pytest.mark.parametrize("sign", [*"•‣►■○➢⁃▪●✓–-*", "\uf0a7", "\uf02d", "\uf0fc", "\uf0b7", "o", "1.", "1)", "a)"])
def test_every_bullet_opens_an_item(sign: str) -> None:
    assert words(f"1 Rådet\n\nRådet ska:\n\n{sign} bereda ärenden\n{sign} leda\n")["1/2"] == "bereda ärenden"


@pytest.mark.parametrize("sign", "•■\uf0b7")
def test_a_bullet_needs_no_space_and_may_stand_alone(sign: str) -> None:
    assert words(f"1 Rådet\n\nRådet ska:\n\n{sign}bereda ärenden\n{sign}\nleda\n") == {
        "1": "1 Rådet", "1/1": "Rådet ska:", "1/2": "bereda ärenden", "1/3": "leda"
    }  # fmt: skip


@pytest.mark.parametrize("hyphen", ["-", "\u00ad", "\u2010"])
def test_a_word_broken_at_the_end_of_a_line_is_whole(hyphen: str) -> None:
    assert (
        words(f"1 Rådet\n\nRådet ska följa upp pla{hyphen}\nnen i maj.\n")["1/1"] == "Rådet ska följa upp planen i maj."
    )


def test_ligatures_are_letters() -> None:
    assert words("1 Rådet\n\nRådet är o\ufb03ciellt de\ufb01nierat.\n")["1/1"] == "Rådet är officiellt definierat."


def test_columns_of_spaces_are_cells() -> None:
    text = (
        "2 Rådet\n\nSammansättning\n\nHuvudman   Antal\nNorrby kommun   2\nRegion Ex   4\n\nMöten\n\nRådet ska mötas.\n"
    )
    items = index_text(text, "prov").by_address
    assert [items[f"2/Sammansättning/{n}"].kind.key for n in (1, 2, 3)] == ["metadata", "norm", "norm"]
    assert "2/Möten/1" in items


@pytest.mark.parametrize("contents", ["- Rådet\n- Möten", "Rådet\nMöten", "Rådet ..... 2\nMöten ..... 2"])
def test_contents_need_no_page_numbers(contents: str) -> None:
    text = f"Innehåll\n\n{contents}\n\nRådet\n\nRådet ska mötas.\n\nMöten\n\nMöten hålls i maj.\n"
    assert list(words(text)) == ["Rådet", "Rådet/1", "Möten", "Möten/1"]


def test_a_long_entry_of_contents_goes_over_two_lines() -> None:
    text = (
        "Innehåll\n1 Rådet för samverkan i hela\nlänet ..... 3\n2 Möten ..... 4\n\n"
        "1 Rådet för samverkan\n\nRådet möts.\n"
    )
    assert read(text) == [("1", 3, "1 Rådet för samverkan"), ("1/1", 3, "Rådet möts.")]


@pytest.mark.parametrize("number", ["1.", "1)", "1", "§ 1", "1 §", "1 -"])
def test_a_numbered_heading_keeps_its_number(number: str) -> None:
    text = f"{number} Rådet\n\nRådet ska mötas.\n\nUppdrag\n\n- Följa upp rutiner\n"
    assert list(words(text)) == ["1", "1/1", "1/Uppdrag", "1/Uppdrag/1"]


def test_numbers_that_follow_each_other_open_sections_without_blank_lines() -> None:
    text = (
        "6. Ledning\nRådet leder arbetet.\n6.1 Rådet\nRådet består av fem chefer.\n7 - Avtal\n7.1 - Form\n"
        "Avtal ska skrivas.\n"
        "7.2 Samverkan ska beskrivas i ledningssystemet\nVårdgivaren ansvarar för det.\na. Första\n"
        "Först gäller det här.\n"
        "b. Andra\nSedan gäller det här.\n§ 8 Särskilda regler\n§ 8.1 Firma\nFirman tecknas av två.\n"
    )
    headings = [address for address in words(text) if not address.rpartition("/")[2].isdecimal() or "/" not in address]
    assert headings == ["6", "6.1", "7", "7.1", "7.2", "7.2/a. Första", "7.2/b. Andra", "8", "8.1"]


def test_a_numbered_list_opens_no_sections() -> None:
    text = "1 Rådet\n\nRådet ska\n1. bereda\n2. Följa upp\n3. Leda\n\n2 Möten\n\nRådet möts i maj.\n"
    assert list(words(text)) == ["1", "1/1", "1/2", "1/3", "1/4", "2", "2/1"]


def test_short_lines_between_whole_sentences_open_sections() -> None:
    text = (
        "Uppdrag\nRådet ska samordna arbetet i länet.\nMöten\n"
        "Rådet ska mötas sex gånger per år och dessutom när någon av\n"
        "parterna begär det.\nProtokoll\n- skrivs av sekreteraren\n- publiceras på webben\nÄndringar\n"
        "Planen ändras av rådet.\n"
    )
    assert list(words(text)) == [
        "Uppdrag", "Uppdrag/1", "Möten", "Möten/1", "Protokoll", "Protokoll/1", "Protokoll/2", "Ändringar",
        "Ändringar/1"
    ]  # fmt: skip


def test_a_line_that_fills_the_page_is_no_heading() -> None:
    line = "Rådet ska varje år ta fram en gemensam plan för det långsiktiga\narbetet i länet.\n"
    text = (
        "1 Rådet\n\n" + 10 * line + "I arbetet deltar också Samverkansrådet för hela\nNorrby, som leds av regionen.\n"
    )
    assert [address for address in words(text) if "/" not in address] == ["1"]


def test_marked_headings_are_the_only_unnumbered_ones_and_nest_by_level() -> None:
    text = (
        "# Rådet\n\n## Uppdrag\n\nRådet leder.\n\nNorrby kommun\n\nRegion Ex\n\n## Möten\n\n"
        "Rådet möts.\n\n# Kansliet\n\nKansliet skriver.\n"
    )
    assert list(words(text)) == [
        "Rådet", "Rådet/Uppdrag", *(f"Rådet/Uppdrag/{n}" for n in (1, 2, 3)), "Rådet/Möten", "Rådet/Möten/1",
        "Kansliet", "Kansliet/1",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "lines",
    [
        "Anna Andersson, ordförande a@exempel.se\n\nBertil Berg 070-123 45 67",
        "Anna Andersson\n\nBertil Berg",
        "Ordförande Anna Andersson, Norrby kommun\nSekreterare: Bertil Berg",
        "- Anna Andersson, Region Ex\n- Kommundirektör Bertil Berg",
    ],
)
def test_no_person_is_in_an_index(lines: str) -> None:
    text = f"2 Rådet\n\nKontakt\n\n{lines}\n\nMöten\n\nRådet ska mötas.\n"
    said = words(text)
    assert list(said)[-2:] == ["2/Möten", "2/Möten/1"]
    assert not any(name in f"{address} {word}" for address, word in said.items() for name in ("Anna", "Berg", "070"))


def test_a_note_at_the_foot_of_a_page_is_no_part_of_the_paragraph_around_it() -> None:
    text = (
        "1 Rådet\nFör varje mandatperiod1 utser styrelsen ledamöter som ska vara med i\n"
        "1 Den tid som fullmäktige är valt för.\nSida 1 (2)\narbetet i rådet.\n2 Möten\nRådet möts.\nSida 2 (2)\n"
    )
    assert [words for _, _, words in read(text)] == [
        "1 Rådet", "För varje mandatperiod1 utser styrelsen ledamöter som ska vara med i arbetet i rådet.",
        "1 Den tid som fullmäktige är valt för.", "2 Möten", "Rådet möts.",
    ]  # fmt: skip
    assert [item.kind.key for item in index_text(text, "prov").statements] == [
        "heading", "norm", "metadata", "heading", "norm",
    ]  # fmt: skip


def test_organisations_are_no_persons() -> None:
    items = [
        "Region Ex", "RSMH Norrby", "Autism Uppland Öland", "Föreningen Balans Norr",
        "Habilitering Hälsa, Norrby kommun", "Ordförande i Norrby kommun",
    ]  # fmt: skip
    text = f"1 Rådet\n\nSammansättning\n\n{''.join(f'- {item}' + chr(10) for item in items)}"
    assert len(words(text)) == 8
