"""Values replaced in place: what is not replaced stays, to the character."""

from __future__ import annotations

import pytest

from samverkan_dsl.editing.spans import Replacement, replace_values
from samverkan_dsl.findings import Span
from samverkan_dsl.syntax.data import Mapping
from samverkan_dsl.syntax.reader import read

NEW = ("Uppdrag/1", "Uppdrag/2")


def replaced(text: str, item: bool) -> str:
    """The text after its value ”gammal” became two."""
    line, column = next(
        (n, row.index("gammal")) for n, row in enumerate(text.lstrip("\ufeff").split("\n")) if "gammal" in row
    )
    quote = int(text.lstrip("\ufeff").split("\n")[line][column - 1] in "\"'")
    span = Span("x", line + 1, column + 1 - quote, line + 1, column + 7 + quote)
    return replace_values(text, [Replacement(span, "gammal", NEW, item)])


@pytest.mark.parametrize(
    ("text", "item", "expected"),
    [
        ("# hit\na: gammal  # dit\nb: 1\n", False, '# hit\na: ["Uppdrag/1", "Uppdrag/2"]  # dit\nb: 1\n'),
        ("a: {cite: 'gammal', b: c}\n", False, 'a: {cite: ["Uppdrag/1", "Uppdrag/2"], b: c}\n'),
        ("a: [x, gammal, y]\n", True, 'a: [x, "Uppdrag/1", "Uppdrag/2", y]\n'),
        ("a:\n  - x\n  -  gammal # varför\n", True, 'a:\n  - x\n  -  "Uppdrag/1"\n  -  "Uppdrag/2" # varför\n'),
        ("\ufeffa: gammal\r\nb: 1\r\n", False, '\ufeffa: ["Uppdrag/1", "Uppdrag/2"]\r\nb: 1\r\n'),
        ("a:\r\n- gammal\r\nb: 1\r\n", True, 'a:\r\n- "Uppdrag/1"\r\n- "Uppdrag/2"\r\nb: 1\r\n'),
    ],
)
def test_a_value_becomes_several(text: str, item: bool, expected: str) -> None:
    result = replaced(text, item)
    assert result == expected
    root = read(result.encode(), "x").root
    assert isinstance(root, Mapping)


def test_what_does_not_stand_where_it_should_is_left() -> None:
    text = "a: något annat\n"
    assert replace_values(text, [Replacement(Span("x", 1, 4, 1, 9), "gammal", NEW, False)]) == text
