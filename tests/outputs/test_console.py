"""Documents on a terminal: nothing lost, nothing wider than asked for, nothing that steers the terminal."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from samverkan_dsl.findings import text
from samverkan_dsl.outputs.blocks import Document, Table
from samverkan_dsl.outputs.compose import bullets, inline, para, section, strong, table
from samverkan_dsl.outputs.console import render_console

WORD = st.text(st.sampled_from("abcåäö"), min_size=1, max_size=8)
CELL = st.lists(WORD, max_size=15).map(" ".join)


def document(*blocks: object) -> Document:
    return Document("prov", inline("Prov"), blocks)  # type: ignore[arg-type]


@given(st.integers(2, 5).flatmap(lambda n: st.lists(st.lists(CELL, min_size=n, max_size=n), min_size=1, max_size=5)))
def test_a_table_fits_and_holds_every_word(grid: list[list[str]]) -> None:
    shown = render_console(document(table([f"k{number}" for number in range(len(grid[0]))], grid)), "sv", 100)
    assert all(len(line) <= 100 for line in shown.splitlines())
    words = sorted(word for row in grid for cell in row for word in cell.split())
    listed = shown.replace("─", " ").replace("═", " ").split()
    heads = ["Prov", *(f"k{number}" for number in range(len(grid[0])))]
    assert sorted(listed) == sorted([*heads, *words])


def test_a_continued_row_stands_under_the_one_it_continues() -> None:
    rows = [["A", "ett " * 30], ["", "två"], ["B", "tre"]]
    lines = render_console(document(table(["x", "y"], rows)), "sv", 40).splitlines()
    rules = [number for number, line in enumerate(lines) if line.startswith("─")]
    assert len(rules) == 2
    assert lines[rules[1] - 1].strip() == "två"
    assert lines[rules[1] + 1].split() == ["B", "tre"]


def test_numbers_stand_to_the_right() -> None:
    lines = render_console(document(table(["namn", "antal"], [["a", "7"], ["b", "12"]], "lr")), "sv", 40).splitlines()
    assert lines[-2:] == ["a         7", "b        12"]


def test_words_longer_than_their_column_are_broken_rather_than_spilling() -> None:
    shown = render_console(document(table(["a", "b"], [["x" * 200, "y"]])), "sv", 60)
    assert all(len(line) <= 60 for line in shown.splitlines())
    assert shown.count("x") == 200


def test_text_from_a_model_cannot_steer_the_terminal() -> None:
    shown = render_console(document(para("a\x1b[31mb"), bullets("c\x07d"), section("e\x9bf", para("g"))), "sv", 80)
    assert not any((ord(letter) < 32 and letter != "\n") or 0x7F <= ord(letter) < 0xA0 for letter in shown)


def test_emphasis_is_its_words_and_fixed_text_is_translated() -> None:
    made: Table = table([text("Organ")], [[strong("LSVO")]])
    assert "LSVO" in render_console(document(made), "sv", 80)
    assert "Body" in render_console(document(made), "en", 80)
