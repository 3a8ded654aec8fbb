"""Documents for a terminal: plain text with tables whose cells wrap to a width.

    Terminal("sv", 100).text(document)

Addresses and pictures are left out; a figure is told by its text equivalent. Notes stand last.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from textwrap import wrap

from ...findings import gettext
from .. import escape
from ..blocks import (
    Align,
    Block,
    Break,
    BulletList,
    Callout,
    Cite,
    Code,
    Content,
    DefinitionList,
    Document,
    Emphasis,
    Figure,
    Item,
    Link,
    Listing,
    Note,
    NumberedList,
    OutLink,
    Paragraph,
    Section,
    Strong,
    Table,
    TableOfContents,
)
from ..inline import flat
from .renderer import NO_PICTURES, Picture

_GAP = "  "
_NARROWEST = 8
"""Characters that a column keeps however long the others' words are."""


class Terminal:
    """Renders documents in lines of at most `width` characters, as far as words allow: a `Renderer`."""

    suffix = ".txt"

    def __init__(self, lang: str, width: int) -> None:
        self.lang = lang
        self.width = width

    def text(self, document: Document) -> str:
        """The document, line by line, with nothing in it that steers a terminal."""
        lines = _Lines(self.lang, self.width).document(document)
        return "\n".join(escape.log_line(line.rstrip()) for line in lines) + "\n"

    def render(self, document: Document, pictures: Mapping[str, Picture] = NO_PICTURES) -> bytes:
        """The same as the file it could be."""
        return self.text(document).encode("utf-8")

    def beside(self) -> Mapping[str, bytes]:
        """Nothing."""
        return {}


class _Lines:
    """One document on its way."""

    def __init__(self, lang: str, width: int) -> None:
        self.lang = lang
        self.width = width
        self.notes: dict[Note, int] = {}

    def words(self, content: Content, *, begins: bool = True) -> str:
        return escape.terminal(escape.clean("".join(self.pieces(content, begins=begins))).strip(" "))

    def pieces(self, content: Content, *, begins: bool = False) -> Iterator[str]:
        for piece in flat(content, self.lang, begins=begins):
            match piece:
                case str():
                    yield piece
                case Strong() | Emphasis() | Link():
                    yield from self.pieces(piece.content)
                case OutLink():
                    yield from self.pieces(piece.content)
                    yield f" ({piece.address})"
                case Code():
                    yield piece.text
                case Note():
                    yield f"[{self.notes.setdefault(piece, len(self.notes) + 1)}]"
                case Break():
                    yield " "
                case Cite():
                    pass

    def document(self, document: Document) -> Iterator[str]:
        title = self.words(document.title)
        yield from (title, "═" * min(len(title), self.width))
        if document.subtitle:
            yield from wrap(self.words(document.subtitle), self.width)
        for label, value in document.title_block:
            yield from wrap(f"{self.words(label)}: {self.words(value)}", self.width)
        yield from self.blocks(document.blocks)
        if document.footer:
            yield ""
            yield from wrap(self.words(document.footer), self.width)
        for number, line in enumerate(self.told_notes(), start=1):
            if number == 1:
                yield ""
            yield from wrap(line, self.width, initial_indent=f"[{number}] ", subsequent_indent="  ")

    def told_notes(self) -> Iterator[str]:
        """What the notes say, those in notes last."""
        told = 0
        while told < len(self.notes):
            yield self.words(list(self.notes)[told].content)
            told += 1

    def blocks(self, blocks: Sequence[Block]) -> Iterator[str]:
        for block in blocks:
            lines = list(self.block(block))
            if lines:
                yield ""
                yield from lines

    def block(self, block: Block) -> Iterator[str]:
        match block:
            case Section():
                title = self.words(block.title)
                yield from (title, "─" * min(len(title), self.width))
                yield from self.blocks(block.blocks)
            case Paragraph():
                yield from wrap(self.words(block.content), self.width)
            case BulletList():
                yield from self.items(["– "] * len(block.items), block.items, begins=not block.continues)
            case NumberedList():
                yield from self.items([f"{number}. " for number in range(1, len(block.items) + 1)], block.items)
            case DefinitionList():
                for each in block.items:
                    line = f"{self.words(each.term)}: {self.words(each.content)}"
                    yield from wrap(line, self.width, subsequent_indent="  ")
                    yield from self.blocks(each.blocks)
            case Table():
                yield from self.table(block)
            case Figure():
                yield from wrap(self.words(block.caption), self.width)
                yield from self.blocks(block.equivalent)
            case Callout():
                yield from wrap(gettext(block.kind.value, self.lang) + ":", self.width)
                yield from self.blocks(block.blocks)
            case TableOfContents():
                return
            case Listing():
                yield from (escape.terminal(line) for line in block.text.splitlines())

    def items(self, marks: Sequence[str], items: Sequence[Item], *, begins: bool = True) -> Iterator[str]:
        for mark, item in zip(marks, items, strict=True):
            words = self.words(item.content, begins=begins)
            yield from wrap(words, self.width, initial_indent=mark, subsequent_indent="  ")
            yield from self.blocks(item.blocks)

    def table(self, table: Table) -> Iterator[str]:
        if table.caption:
            yield from wrap(self.words(table.caption), self.width)
        grid = [[self.words(cell) for cell in row] for row in (table.header, *table.rows, *table.foot)]
        widths = _widths(grid, self.width)
        align = table.align or (Align.LEFT,) * len(widths)
        tall = any(len(wrap(cell, width)) > 1 for row in grid for cell, width in zip(row, widths, strict=True))
        rule = _GAP.join("─" * width for width in widths)
        for number, row in enumerate(grid):
            # A first cell left empty continues the row above.
            if number == 1 or (tall and number > 1 and row[0]):
                yield rule
            yield from _row(row, widths, align)


def _row(row: Sequence[str], widths: Sequence[int], align: Sequence[Align]) -> Iterator[str]:
    columns = [wrap(cell, width) for cell, width in zip(row, widths, strict=True)]
    for number in range(max(1, *map(len, columns))):
        cells = []
        for lines, width, side in zip(columns, widths, align, strict=True):
            cell = lines[number] if number < len(lines) else ""
            cells.append(cell.rjust(width) if side is Align.RIGHT else cell.ljust(width))
        yield _GAP.join(cells)


def _widths(grid: Sequence[Sequence[str]], width: int) -> list[int]:
    """As wide as the longest cells where that fits; else narrow columns whole and the others by how much they hold."""
    columns = list(zip(*grid, strict=True))
    natural = [max(1, *map(len, column)) for column in columns]
    room = max(width - len(_GAP) * (len(columns) - 1), _NARROWEST * len(columns))
    if sum(natural) <= room:
        return natural
    words = [max((len(word) for cell in column for word in cell.split()), default=1) for column in columns]
    most = max(_NARROWEST, room // len(columns))
    least = words if sum(words) <= room else [min(size, most) for size in words]
    spare = room - sum(least)
    wanted = [max(0, size - low) for size, low in zip(natural, least, strict=True)]
    # The square root keeps a column of long sentences from starving one of short names.
    weights = [want**0.5 for want in wanted]
    total = sum(weights) or 1.0
    return [
        low + min(want, int(spare * weight / total)) for low, want, weight in zip(least, wanted, weights, strict=True)
    ]
