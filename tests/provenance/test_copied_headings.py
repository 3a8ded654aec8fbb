"""Headings of texts copied from a page: parts that are numbered anew, and lines in bold."""

from samverkan_dsl.provenance.outline import PieceKind, outline


def test_parts_that_are_numbered_anew_have_the_same_numbers_in_the_contents() -> None:
    text = (
        "Innehåll\n1. Parter ...... 2\n2. Möten ...... 2\n1. Ledamöter ...... 3\n2. Beslut ...... 3\n\n"
        "1. Parter\nParter är två.\n2. Möten\nRådet möts ofta.\n1. Ledamöter\nRådet består av fyra.\n"
        "2. Beslut\nRådet beslutar.\n"
    )
    found = [piece.text for piece in outline(text) if piece.kind is PieceKind.HEADING]
    assert found == ["1. Parter", "2. Möten", "1. Ledamöter", "2. Beslut"]


def test_a_line_in_bold_is_a_heading_below_those_that_are_marked() -> None:
    text = (
        "# Ett\n\nText.\n\n## Två\n\n**Sammansättning**\n\nRådet består av två.\n\n"
        "**Detta är en mening.**\n\n# Tre\n\nText.\n"
    )
    found = [piece.text for piece in outline(text) if piece.kind is PieceKind.HEADING]
    assert found == ["Ett", "Två", "Sammansättning", "Tre"]
