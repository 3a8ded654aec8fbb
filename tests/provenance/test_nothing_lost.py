"""Every line of a text that is not of the page is in some statement, whatever stands beside it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan_dsl.provenance.outline import outline

LINES = st.sampled_from(
    (
        "Rådet ska mötas fyra gånger om året.",
        "Kansliet svarar för de handlingar som rådet behöver när det ska bereda sina ärenden till",
        "stämman i maj.",
        "Till rådets uppgifter hör",
        "att",
        "samla dem som bor vid ån,",
        "att följa hur vattnet mår,",
        "• främja fiske,",
        "  främja att stränderna vårdas,",
        "• hålla ett möte om året.",
        "§ 3 Medlemmar",
        "4 § Stämman väljer en styrelse.",
        "Ekonomi",
        "Avgifter:",
        "1. tio kronor för var och en,",
        "Stadgar för Norråns vattenråd",
        "",
        "",
    )
)


def letters(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", text.replace("att ", "").casefold())


@given(st.lists(LINES, max_size=14))
def test_every_word_is_in_some_statement(lines: list[str]) -> None:
    # A line that comes again and again is a running header.
    lines = [line for place, line in enumerate(lines) if line in ("", "att") or line not in lines[:place]]
    said = " ".join(piece.text for piece in outline("\n".join(lines)))
    wanted = [word for word in letters("\n".join(lines)) if word != "att"]
    assert [word for word in letters(said) if word != "att"] == wanted


OPENING = "Rådet är till för alla som bor vid Norrån, dess biflöden och de sjöar som de rinner genom på vägen.\n\n"


def read(text: str) -> list[tuple[int, str, str]]:
    return [(piece.line, piece.kind.value, piece.text) for piece in outline(text)]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_an_att_on_a_line_of_its_own_opens_an_item(between: str) -> None:
    items = ("samla dem som bor vid ån,", "följa hur vattnet mår samt", "hålla möten.")
    text = OPENING + between.join(["Till rådets uppgifter hör", *(f"att{between}{item}" for item in items)])
    found = read(text)
    assert [(kind, said) for _, kind, said in found[1:]] == [
        ("lead-in", "Till rådets uppgifter hör"),
        *(("bullet", f"att {item}") for item in items),
    ]
    assert [line for line, _, _ in found][2:] == [
        number for number, line in enumerate(text.split("\n"), 1) if line == "att"
    ]


def test_an_item_whose_bullet_is_missing_is_an_item() -> None:
    text = "Rådet ska\n • främja fiske i ån,\n   främja att stränderna vårdas,\n • hålla ett möte om året.\n"
    assert [said for _, _, said in read(text)] == [
        "Rådet ska",
        "främja fiske i ån,",
        "främja att stränderna vårdas,",
        "hålla ett möte om året.",
    ]


def test_an_item_that_is_broken_in_its_middle_is_one() -> None:
    text = (
        f"{OPENING}Rådet ska\n"
        "• samla kommunerna, regionen och de föreningar som bor vid ån och dess sjöar,\n"
        "bäckar och diken och som vill vara med om att vårda dem, samt\n"
        "• hålla ett möte om året.\n"
    )
    assert [kind for _, kind, _ in read(text)][1:] == ["lead-in", "bullet", "bullet"]


def test_the_name_of_the_document_is_no_part_of_the_sentence_below_it() -> None:
    text = (
        "Reglemente för Norrby vattennämnd i Södra kommunen\n"
        "Bestämmelserna nedan gäller vid sidan av miljöbalken och av de andra lagar\n"
        "som rör nämnden.\n"
    )
    assert [line for line, _, _ in read(text)] == [1, 2]
