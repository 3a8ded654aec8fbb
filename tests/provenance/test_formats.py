"""PDF and Word documents, made here so that nobody's document stands in the repository."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from docx import Document
from docx.oxml import OxmlElement
from fpdf import FPDF

from samverkan_dsl.findings import Finding
from samverkan_dsl.provenance.formats import UnreadableSource, read_source
from samverkan_dsl.provenance.indexing import index_text

SENTENCE = (
    "Rådet ska varje år ta fram en gemensam plan för det långsiktiga arbetet i länet och föra ut den i alla "
    "verksamheter som berörs av samverkan. Rådet ska mötas sex gånger per år."
)
SECTIONS = [("1 Rådet", "Uppdrag"), ("2 Kansliet", "Möten"), ("3 Nämnden", "Beslut")]


def read(data: bytes) -> str:
    found = read_source(data, "plan")
    assert not isinstance(found, Finding)
    return found.words


def addresses(data: bytes) -> list[tuple[str, str, int | None]]:
    return [(item.address, item.kind.key, item.page) for item in index_text(read(data), "plan").statements]


def pdf(write: Callable[[FPDF, int], None], password: str = "") -> bytes:
    document = FPDF()
    if password:
        document.set_encryption(owner_password="agare", user_password=password)
    for page in range(len(SECTIONS)):
        document.add_page()
        write(document, page)
    return bytes(document.output())


def page_of(document: FPDF, page: int) -> None:
    def line(words: str, size: float = 11, style: str = "", height: float = 6) -> None:
        document.set_font("Helvetica", style, size)
        document.multi_cell(0, height, words, new_x="LMARGIN", new_y="NEXT")

    heading, under = SECTIONS[page]
    line(f"Samverkansplan Norrby Sida {page + 1} (3)", size=8)
    line(heading, size=16, style="B", height=12)
    line(SENTENCE)
    document.ln(4)
    line(under, size=12, style="B", height=8)
    for name, seats in (("Norrby kommun", page + 1), ("Region Ex", page + 4)):
        document.set_font("Helvetica", "", 11)
        document.cell(60, 6, name)
        line(str(seats))
    document.ln(4)
    line(f"- bereda {heading.lower()}")
    line("Avslutande ord som står sist på sidan.")


def test_a_pdf_has_its_pages_headings_rows_and_items() -> None:
    expected: list[tuple[str, str, int | None]] = []
    for page, (heading, under) in enumerate(SECTIONS, 1):
        number = heading[0]
        expected += [(number, "heading", page), (f"{number}/1", "norm", page), (f"{number}/2", "norm", page)]
        expected += [(f"{number}/{under}", "heading", page)]
        expected += [(f"{number}/{under}/{n}", "norm", page) for n in (1, 2, 3)]
    found = addresses(pdf(page_of))
    assert [item for item in found if item in expected] == expected


def test_a_sentence_over_two_lines_of_a_pdf_is_one() -> None:
    assert SENTENCE.partition(". ")[0] in read(pdf(page_of)).replace("\n", " ")


def test_two_columns_are_read_one_after_the_other() -> None:
    document = FPDF()
    document.set_auto_page_break(False)
    document.add_page()
    document.set_font("Helvetica", "", 8)
    document.text(150, 8, "Plan 2026")
    document.set_font("Helvetica", "B", 16)
    document.text(10, 20, "Samverkan i hela Norrby län och i Region Ex under åren 2026")
    document.set_font("Helvetica", "", 9)
    parts = ("Rådet", "Kansliet")
    for column, (left, who) in enumerate(zip((10, 110), parts, strict=True)):
        document.set_xy(left, 30)
        words = " ".join(f"{who} ska varje år göra uppgift {n} i länet och berätta om den." for n in range(1, 16))
        document.multi_cell(85, 5, words if column else words.removesuffix("."), align="L")
    said = read(bytes(document.output()))
    text = said.replace("\n", " ")
    assert [text.index(f"{who} ska varje år göra uppgift {n} ") for who in parts for n in range(1, 16)] == sorted(
        text.index(f"{who} ska varje år göra uppgift {n} ") for who in parts for n in range(1, 16)
    )
    assert "\t" not in said
    assert said.index("Plan 2026") < said.index("Samverkan i hela") < said.index("Rådet ska")


def test_a_table_of_two_columns_is_read_across() -> None:
    document = FPDF()
    document.add_page()
    document.set_font("Helvetica", "", 11)
    for n in range(1, 13):
        document.cell(95, 6, f"Kommun nummer {n} i länet")
        document.cell(0, 6, str(n), new_x="LMARGIN", new_y="NEXT")
    assert "Kommun nummer 3 i länet\t3" in read(bytes(document.output()))


def test_the_same_pdf_gives_the_same_text() -> None:
    data = pdf(page_of)
    assert read(data) == read(data)


def word(change: Callable[[Any], None] | None = None) -> bytes:
    document = Document()
    document.add_heading("Plan för Norrby", 0)
    document.add_heading("Rådet", 1)
    document.add_paragraph("Rådet ska mötas. Rådet beslutar.")
    document.add_heading("Uppdrag", 2)
    document.add_paragraph("Rådet ska")
    document.add_paragraph("bereda ärenden", style="List Bullet")
    document.add_paragraph("följa upp", style="List Number")
    document.add_heading("Ledamöter", 2)
    table = document.add_table(2, 2)
    for cell, words in zip(table._cells, ("Part", "Antal", "Norrby kommun", "2"), strict=True):
        cell.text = words
    document.add_heading("Kansliet", 1)
    document.add_paragraph("Region Ex")
    if change:
        change(document)
    data = BytesIO()
    document.save(data)
    return data.getvalue()


def test_a_word_document_has_its_headings_rows_and_items() -> None:
    assert [(address, kind) for address, kind, _ in addresses(word())] == [
        ("0/1", "metadata"),
        ("Rådet", "heading"),
        ("Rådet/1", "norm"),
        ("Rådet/2", "norm"),
        ("Rådet/Uppdrag", "heading"),
        ("Rådet/Uppdrag/1", "description"),
        ("Rådet/Uppdrag/2", "norm"),
        ("Rådet/Uppdrag/3", "norm"),
        ("Rådet/Ledamöter", "heading"),
        ("Rådet/Ledamöter/1", "metadata"),
        ("Rådet/Ledamöter/2", "norm"),
        ("Kansliet", "heading"),
        ("Kansliet/1", "description"),
    ]


def test_numbers_that_word_sets_are_counted() -> None:
    document = Document()
    for words in ("Först", "Sedan", "Sist"):
        document.add_paragraph(words, style="List Number")
    data = BytesIO()
    document.save(data)
    assert read(data.getvalue()).split("\n")[-3:] == ["1. Först", "2. Sedan", "3. Sist"]


def test_pages_of_a_word_document_are_those_that_word_has_saved() -> None:
    def broken(document: Any) -> None:
        run = document.add_paragraph().add_run()
        run._r.append(OxmlElement("w:lastRenderedPageBreak"))
        run.add_text("Kansliet ska skriva.")

    assert addresses(word(broken))[-1] == ("Kansliet/2", "norm", 2)
    assert {page for _, _, page in addresses(word())} == {None}


def track(document: Any) -> None:
    document.paragraphs[1]._p.append(OxmlElement("w:ins"))


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (pdf(lambda document, _: document.rect(10, 10, 50, 50)), "bara bilder"),
        (pdf(page_of, password="hemligt"), "lösenord"),
        (pdf(page_of)[:900], "ingen hel PDF"),
        (b"%PDF-1.7 skrap", "ingen hel PDF"),
        (word(track), "spårade ändringar"),
        (word()[:2000], "ingen hel Word-fil"),
        (b"PK\x03\x04skrap", "ingen hel Word-fil"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "äldre Word-fil"),
    ],
)
def test_what_cannot_be_read_says_why_and_what_to_do(data: bytes, why: str) -> None:
    with pytest.raises(UnreadableSource) as told:
        read_source(data, "plan")
    assert why in str(told.value.message)
    assert str(told.value.message).startswith("plan ")
    assert str(told.value.message).endswith("Inget är skrivet.")
