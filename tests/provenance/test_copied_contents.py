"""Contents copied from a page: entries with and without pages, and the numbers of pages alone on their lines."""

from __future__ import annotations

import pytest

from samverkan_dsl.provenance.indexing import index_text
from samverkan_dsl.provenance.outline import outline

BODY = "§ 1 Skäl\nRådet är till för länet.\n§ 2 Medlemmar\nNorrby och Söderby är medlemmar.\n"


def words(text: str) -> list[str]:
    return [piece.text for piece in outline(text)]


READ = ["§ 1 Skäl", "Rådet är till för länet.", "§ 2 Medlemmar", "Norrby och Söderby är medlemmar."]


@pytest.mark.parametrize("named", ["Innehåll", "Innehållsförteckning Sid", "INNEHÅLLSFÖRTECKNING: Sida"])
@pytest.mark.parametrize(
    "contents",
    [
        "§ 1 Skäl\n§ 2 Medlemmar\n§ 3 Utträde\n§ 4 Tvister\n",
        "§ 1 Skäl 2\n§ 2 Medlemmar 2\n§ 3 Utträde 4\n§ 4 Tvister 5\n",
        "§ 1 Skäl 2\n§ 2 Medlemmar 2\nVem som får bli medlem\nNär medlemskapet upphör\n§ 3 Utträde 4\n§ 4 Tvister\n",
        "§ 1 Skäl\n§ 2 Medlemmar\n§ 3 Utträde\nBilagor:\nBilaga 1: Kartor\nBilaga 2: Avgifter\n",
    ],
)
def test_entries_whose_sections_the_text_has_not_yet_are_contents(named: str, contents: str) -> None:
    assert words(f"{named}\n{contents}{BODY}") == READ


def test_a_sentence_before_the_first_section_is_not_contents() -> None:
    before = "Reglerna gäller vid sidan av lagen.\n"
    assert words(f"Innehåll\n§ 1 Skäl 2\n§ 2 Medlemmar 2\n{before}{BODY}") == [before.strip(), *READ]


def pages(text: str) -> list[int | None]:
    return [item.page for item in index_text(text, "prov").statements]


LINES = "".join(
    f"Nämnden ska {verb}.\n" for verb in ("leda", "samla", "pröva", "skriva", "följa", "svara", "råda", "se")
)


def test_one_number_alone_after_a_page_of_lines_ends_the_first_page() -> None:
    assert pages(f"{LINES}1\nRådet ska mötas.\n") == [1] * 8 + [2]


def test_a_number_two_alone_opens_the_page_after_the_title_page() -> None:
    assert pages(f"{LINES}2\nRådet ska mötas.\n") == [1] * 8 + [2]


def test_a_number_alone_among_few_lines_is_of_no_page() -> None:
    assert pages("Antal platser\n2\nRådet ska mötas.\n") == [None, None]


def test_what_stands_once_before_two_numbers_in_a_row_is_no_running_header() -> None:
    text = f"Reglemente för nämnden\nAntaget i Norrby\n2\n3\n{LINES}4\n{LINES.replace('Nämnden', 'Rådet')}"
    assert words(text)[:2] == ["Reglemente för nämnden", "Antaget i Norrby"]
