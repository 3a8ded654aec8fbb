"""What becomes a statement, under which heading, and what does not."""

from __future__ import annotations

from samverkan_dsl.provenance import StatementClass
from samverkan_dsl.provenance.indexing import index_text
from samverkan_dsl.provenance.outline import outline


def addresses(text: str) -> list[str]:
    return [item.address for item in index_text(text, "prov").statements]


def words(text: str) -> dict[str, str]:
    """Each address with the words it stands for."""
    return dict(zip(addresses(text), (piece.text for piece in outline(text)), strict=True))


NUMBERED = """\
Plan för samarbetet

Innehåll

1 Inledning.....\t2
2\tRådet\t3

1 Inledning

Planen gäller i hela länet. Den ses över varje år.

2 Rådet

Uppdrag

Rådet ska

- ta fram en plan
- följa upp planen. Uppföljningen görs i maj.

Ledamöter

<u>Roll</u>\t<u>Part</u>\t<u>Antal</u>
Chef\tNorrby kommun\t2
Chef\tSöderby kommun\t1

2.1 Kansliet

Rådet utser en sekreterare.
"""


def test_numbered_headings_lead_and_unnumbered_ones_stand_under_them() -> None:
    assert words(NUMBERED) == {
        "0/1": "Plan för samarbetet",
        "1": "1 Inledning",
        "1/1": "Planen gäller i hela länet.",
        "1/2": "Den ses över varje år.",
        "2": "2 Rådet",
        "2/Uppdrag": "Uppdrag",
        "2/Uppdrag/1": "Rådet ska",
        "2/Uppdrag/2": "ta fram en plan",
        "2/Uppdrag/3": "följa upp planen.",
        "2/Uppdrag/4": "Uppföljningen görs i maj.",
        "2/Ledamöter": "Ledamöter",
        "2/Ledamöter/1": "Roll\tPart\tAntal",
        "2/Ledamöter/2": "Chef\tNorrby kommun\t2",
        "2/Ledamöter/3": "Chef\tSöderby kommun\t1",
        "2.1": "2.1 Kansliet",
        "2.1/1": "Rådet utser en sekreterare.",
    }


def test_pages_come_from_the_contents() -> None:
    index = index_text(NUMBERED, "prov")
    assert index.by_address["1/2"].page == 2
    assert index.by_address["2/Uppdrag/2"].page == 3
    assert index.by_address["0/1"].page is None


def test_lines_are_those_of_the_text() -> None:
    lines = NUMBERED.split("\n")
    index = index_text(NUMBERED, "prov")
    for address, text in words(NUMBERED).items():
        line = index.by_address[address].line
        assert line is not None
        assert text.split("\t")[0] in lines[line - 1].replace("\t", " ").replace("<u>", "").replace("</u>", "")


def test_the_words_never_enter_the_index() -> None:
    index = index_text(NUMBERED, "prov")
    assert "sekreterare" not in repr(index)


def test_capitals_in_the_contents_are_the_upper_level() -> None:
    text = (
        "Innehåll\n\nRÅDET\t2\nBemanning\t2\nNÄMNDEN\t3\nBemanning\t3\n\n"
        "Rådet\n\nBemanning\n\nRådet består av fem chefer.\n\n"
        "Ordförande\n\n- Utses av rådet.\n\nNämnden\n\nBemanning\n\nNämnden har nio ledamöter.\n"
    )
    assert addresses(text) == [
        "Rådet",
        "Rådet/Bemanning",
        "Rådet/Bemanning/1",
        "Rådet/Ordförande",
        "Rådet/Ordförande/1",
        "Nämnden",
        "Nämnden/Bemanning",
        "Nämnden/Bemanning/1",
    ]
    assert [item.page for item in index_text(text, "prov").statements] == [2, 2, 2, 2, 2, 3, 3, 3]


def test_contents_need_no_blank_line_after_their_heading() -> None:
    text = "Plan\n\nInnehåll\n1 Rådet ..... 3\n2 Kansliet ..... 4\n\n1 Rådet\n\nRådet möts.\n"
    assert [(item.address, item.page) for item in index_text(text, "prov").statements] == [
        ("0/1", None),
        ("1", 3),
        ("1/1", 3),
    ]


def test_without_contents_a_repeated_heading_stands_below_the_others() -> None:
    text = (
        "Rådet\n\nRådet leder arbetet.\n\nUppdrag\n\nRådet beslutar.\n\nNämnden\n\nUppdrag\n\nNämnden bereder.\n\n"
        "Uppdrag\n\nNämnden följer upp.\n"
    )
    assert addresses(text) == [
        "Rådet",
        "Rådet/1",
        "Rådet/Uppdrag",
        "Rådet/Uppdrag/1",
        "Nämnden",
        "Nämnden/Uppdrag",
        "Nämnden/Uppdrag/1",
        "Nämnden/Uppdrag (2)",
        "Nämnden/Uppdrag (2)/1",
    ]


def test_a_line_in_capitals_is_a_heading_even_without_a_blank_line() -> None:
    text = "Inledande ord om planen.\n\nRÅDETS UPPDRAG\nRådet ska följa upp planen.\n"
    assert addresses(text) == ["0/1", "RÅDETS UPPDRAG", "RÅDETS UPPDRAG/1"]


def test_lead_ins_and_sentences_without_a_full_stop_are_no_headings() -> None:
    text = (
        "1 Rådet\n\nRådet leder.\n\nRLO\n\n- ✓ arbetar nära\n- ✓ följer upp\n\nRådets uppdrag är att\n\n- Leda\n\n"
        "Protokollen publiceras på webben\n\nAlla kan läsa dem.\n"
    )
    assert addresses(text) == ["1", *(f"1/{n}" for n in range(1, 9))]


def test_a_heading_over_a_list_is_a_heading() -> None:
    assert addresses("1 Nivåer\n\nStrategisk nivå – Rådet\n\n- ✓ beslutar om ramar\n") == [
        "1",
        "1/Strategisk nivå - Rådet",
        "1/Strategisk nivå - Rådet/1",
    ]


def test_two_seats_in_one_row_are_two_statements() -> None:
    text = "1 Platser\n\nSjukhuset\t3\tStaden\t2\nTandvården\t1\t\t\n\t\tSekreterare\t1\n"
    assert list(words(text).values()) == ["1 Platser", "Sjukhuset\t3", "Staden\t2", "Tandvården\t1", "Sekreterare\t1"]


def test_what_belongs_to_the_page_is_no_statement_and_does_not_break_a_sentence() -> None:
    text = (
        "1 Rådet\n\nRådet ska varje år ta fram en plan för det gemensamma arbetet och\n\nSida\n3 (11)\n\n"
        "POSTADRESS\tBESÖKSADRESS\tTELEFON\nLåda 1\tStorgatan\t12\n\nföra ut den i länet.\n\nRådet möts i maj.\n"
    )
    assert list(words(text).values()) == [
        "1 Rådet",
        "Rådet ska varje år ta fram en plan för det gemensamma arbetet och föra ut den i länet.",
        "Rådet möts i maj.",
    ]
    assert index_text(text, "prov").by_address["1/2"].page == 3


def test_form_feeds_count_pages_and_what_stands_on_most_of_them_is_a_running_header() -> None:
    parts = ["Rådet", "Kansliet", "Nämnden", "Kretsen"]
    pages = [f"Plan för länet {n}\n\n{n} {part}\n\n{part} ska mötas.\n" for n, part in enumerate(parts, 1)]
    text = "\f".join(pages)
    index = index_text(text, "prov")
    assert [(item.address, item.page) for item in index.statements] == [
        pair for page in range(1, 5) for pair in ((str(page), page), (f"{page}/1", page))
    ]


def test_signatories_are_cited_by_office_and_no_name_leaves_a_trace() -> None:
    def signed(name: str) -> str:
        return (
            "1 Rådet\n\nRådet beslutar.\n\nNorrby 2021-03-05\n\n.....\n"
            f"{name}\nFörvaltningschef\nNorrby kommun\n\n.....\nBo Ek\nDirektör\n\nRegion Norr\n\n"
            "2 Bilaga\n\nMer står här.\n"
        )

    index = index_text(signed("Eva Alm"), "prov")
    assert [item.address for item in index.statements if item.address.startswith("Under")] == [
        "Undertecknare/1",
        "Undertecknare/2",
        "Undertecknare/3",
    ]
    assert index == index_text(signed("Maj-Britt von Stierna"), "prov")
    assert "2/1" in index.by_address


def test_signatures_without_dotted_lines_part_at_the_names() -> None:
    text = "1 Rådet\n\nRådet beslutar.\n\nEva Alm\nOrdförande i rådet\n\nBo Ek\nVice ordförande\n"
    assert [piece.text for piece in outline(text)][2:] == ["Ordförande i rådet", "Vice ordförande"]


def test_abbreviations_do_not_end_a_sentence() -> None:
    text = "1 A\n\nRådet, t.ex. Norr, möts ca. 5 gånger enligt 3 kap. 4 § och t.o.m. Söder är med. Sedan är det slut.\n"
    assert len(addresses(text)) == 3


def test_editions_that_differ_in_typography_have_the_same_marks() -> None:
    one = "1 Rådet\n\nRådet ska – ”alltid” – följa upp planen och beslutet.\n"
    other = '\ufeff1 RÅDET\r\n\r\nRådet\u00a0ska - "alltid"  - följa upp pla\u00adnen\r\noch beslutet.\r\n'
    assert [(s.address, s.mark) for s in index_text(one, "prov").statements] == [
        (s.address, s.mark) for s in index_text(other, "prov").statements
    ]


def test_texts_without_headings_and_without_words() -> None:
    assert addresses("Rådet möts. Rådet beslutar.") == ["0/1", "0/2"]
    assert addresses("") == addresses(" \n\t\n") == addresses("......") == []


def test_headings_that_look_like_ordinals_or_reserved_sections_are_told_apart() -> None:
    text = 'Undertecknare\n\nTvå chefer står här.\n\nA/B: "C", D\n\n- Ett\n\n2021 – 2022\n\n- Två\n'
    found = addresses(text)
    assert found[0] == "Undertecknare (2)"
    assert "A-B C D/1" in found
    assert len(set(found)) == len(found)


def test_one_long_line_is_read_in_full() -> None:
    index = index_text("Rådet ska följa upp planen. " * 20_000, "prov")
    assert len(index.statements) == 20_000
    assert {item.kind for item in index.statements} == {StatementClass.NORM}
    assert {item.line for item in index.statements} == {1}
