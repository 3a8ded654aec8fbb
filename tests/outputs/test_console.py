"""Documents on a terminal: nothing lost, nothing wider than asked for, nothing that steers the terminal."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from samverkan_dsl.findings import text
from samverkan_dsl.outputs.blocks import Document, Table
from samverkan_dsl.outputs.compose import bullets, inline, note, out, para, section, strong, table
from samverkan_dsl.outputs.formats.terminal import Terminal

WORD = st.text(st.sampled_from("ABCÅÄÖ"), min_size=1, max_size=8)
CELL = st.lists(WORD, max_size=15).map(" ".join)


def document(*blocks: object) -> Document:
    return Document("prov", inline("Prov"), blocks)  # type: ignore[arg-type]


@given(st.integers(2, 5).flatmap(lambda n: st.lists(st.lists(CELL, min_size=n, max_size=n), min_size=1, max_size=5)))
def test_a_table_fits_and_holds_every_word(grid: list[list[str]]) -> None:
    shown = Terminal("sv", 100).text(document(table([f"K{number}" for number in range(len(grid[0]))], grid)))
    assert all(len(line) <= 100 for line in shown.splitlines())
    words = sorted(word for row in grid for cell in row for word in cell.split())
    listed = shown.replace("─", " ").replace("═", " ").split()
    heads = ["Prov", *(f"K{number}" for number in range(len(grid[0])))]
    assert sorted(listed) == sorted([*heads, *words])


def test_a_continued_row_stands_under_the_one_it_continues() -> None:
    rows = [["A", "ett " * 30], ["", "två"], ["B", "tre"]]
    lines = Terminal("sv", 40).text(document(table(["x", "y"], rows))).splitlines()
    rules = [number for number, line in enumerate(lines) if line.startswith("─")]
    assert len(rules) == 2
    assert lines[rules[1] - 1].strip() == "Två"
    assert lines[rules[1] + 1].split() == ["B", "Tre"]


def test_numbers_stand_to_the_right() -> None:
    lines = Terminal("sv", 40).text(document(table(["namn", "antal"], [["a", "7"], ["b", "12"]], "lr"))).splitlines()
    assert lines[-2:] == ["A         7", "B        12"]


def test_words_longer_than_their_column_are_broken_rather_than_spilling() -> None:
    shown = Terminal("sv", 60).text(document(table(["a", "b"], [["x" * 200, "y"]])))
    assert all(len(line) <= 60 for line in shown.splitlines())
    assert shown.count("x") == 199


def test_text_from_a_model_cannot_steer_the_terminal() -> None:
    shown = Terminal("sv", 80).text(document(para("a\x1b[31mb"), bullets("c\x07d"), section("e\x9bf", para("g"))))
    assert not any((ord(letter) < 32 and letter != "\n") or 0x7F <= ord(letter) < 0xA0 for letter in shown)


def test_emphasis_is_its_words_and_fixed_text_is_translated() -> None:
    made: Table = table([text("Organ")], [[strong("LSVO")]])
    assert "LSVO" in Terminal("sv", 80).text(document(made))
    assert "Body" in Terminal("en", 80).text(document(made))


def test_notes_stand_last_and_a_way_out_with_its_address() -> None:
    made = document(para("ett", note("först ", out("https://exempel.se/a", "här")), " två"), para("tre", note("sen")))
    lines = Terminal("sv", 80).text(made).splitlines()
    assert lines[3:] == ["Ett[1] två", "", "Tre[2]", "", "[1] Först här (https://exempel.se/a)", "[2] Sen"]


def test_a_foot_stands_under_its_table_and_a_list_may_go_on() -> None:
    rows = table(["x", "n"], [["a", "1"]], "lr", foot=[["summa", "1"]])
    lines = Terminal("sv", 80).text(document(rows, bullets("vem", continues=True))).splitlines()
    assert lines[-3:] == ["Summa  1", "", "– vem"]
