"""The text of a DOCX: headings by their styles, numbers and items by their lists, tables by their rows."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from ...findings import text
from .numbers import Numbers
from .reading import UnreadableSource

_LARGEST = 256 * 1024 * 1024
"""Bytes that the parts of a document may be when they are unpacked."""
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TRACKED = {f"{_W}{name}" for name in ("ins", "del", "moveFrom", "moveTo")}
_LEVEL = re.compile(r"(?:heading|rubrik) ?([1-9])", re.I)
_CONTENTS = re.compile(r"(?:toc|innehåll)\b", re.I)
_DEEPEST = 6


def text_of_docx(data: bytes, file: str) -> str:
    """The text of a DOCX. Raises UnreadableSource for one that is broken, or has changes that nobody has decided."""
    from docx import Document

    try:
        with zipfile.ZipFile(BytesIO(data)) as parts:
            too_large = sum(part.file_size for part in parts.infolist()) > _LARGEST
        document: Any = None if too_large else Document(BytesIO(data))
        body = None if document is None else document.element.body
    except Exception:
        # The library has no exception of its own for a broken file: whatever it meets there comes out.
        message = "{file} är ingen hel Word-fil (.docx). Öppna den i Word och spara om den. Inget är skrivet."
        raise UnreadableSource(text(message, file=file)) from None
    if body is None:
        raise UnreadableSource(text("{file} är för stor för att läsas. Inget är skrivet.", file=file))
    if next(body.iter(*_TRACKED), None) is not None:
        message = (
            "{file} har spårade ändringar, så det går inte att veta vilken lydelse som gäller. "
            "Godkänn eller avvisa dem i Word, spara och kör igen. Inget är skrivet."
        )
        raise UnreadableSource(text(message, file=file))
    return "\n".join(_lines(document, body))


def _lines(document: Any, body: Any) -> Iterator[str]:
    from docx.table import Table
    from docx.text.paragraph import Paragraph

    numbers = Numbers(document)
    paged = next(body.iter(f"{_W}lastRenderedPageBreak"), None) is not None
    item = False
    for element in _elements(body):
        if element.tag == f"{_W}tbl":
            yield ""
            yield from _rows(Table(element, document))
            yield ""
            item = False
            continue
        paragraph = Paragraph(element, document)
        if _CONTENTS.match(paragraph.style.name or "" if paragraph.style is not None else ""):
            continue
        words = " ".join(_words(element, paged).split(" ")).strip(" ")
        if not words.strip("\f\n "):
            yield words
            continue
        level = _level(paragraph)
        number, listed = numbers.of(paragraph)
        opening = f"{number} " if number else ""
        if level:
            yield from ("", f"{'#' * level} {opening}{words}", "")
            item = False
        elif listed:
            yield from (("",) if not item else ())
            yield f"{number or '-'} {words}"
            item = True
        else:
            yield from ("", f"{opening}{words}", "")
            item = False


def _elements(parent: Any) -> Iterator[Any]:
    """Paragraphs and tables in order, those in content controls too."""
    for child in parent:
        if child.tag in (f"{_W}p", f"{_W}tbl"):
            yield child
        elif child.tag in (f"{_W}sdt", f"{_W}sdtContent"):
            yield from _elements(child)


def _words(element: Any, paged: bool) -> str:
    """The words of a paragraph; a break of line or page where it has one."""
    found = []
    for node in element.iter():
        if node.tag == f"{_W}t":
            found.append(node.text or "")
        elif node.tag == f"{_W}tab":
            found.append(" ")
        elif node.tag == f"{_W}noBreakHyphen":
            found.append("-")
        elif node.tag == f"{_W}br" and node.get(f"{_W}type") != "page":
            found.append("\n")
        elif node.tag == f"{_W}lastRenderedPageBreak" and paged:
            found.append("\f")
    return "".join(found)


def _level(paragraph: Any) -> int:
    """The level of a heading by its outline level or its style, or the style that this rests on; 0 for other text."""
    outline = paragraph._p.find(f"{_W}pPr/{_W}outlineLvl")
    style = paragraph.style
    seen = 0
    while outline is None and style is not None and seen < 20:
        if found := _LEVEL.match(style.name or ""):
            return min(int(found[1]), _DEEPEST)
        outline = style.element.find(f"{_W}pPr/{_W}outlineLvl")
        style, seen = style.base_style, seen + 1
    level = int(outline.get(f"{_W}val", "9")) if outline is not None else 9
    return min(level + 1, _DEEPEST) if level < 9 else 0


def _rows(table: Any) -> Iterator[str]:
    """Each row with its cells parted by tabs; a cell that spans columns stands once."""
    for row in table.rows:
        cells: list[str] = []
        last = None
        for cell in row.cells:
            if cell._tc is not last:
                cells.append(" ".join(cell.text.split()))
            last = cell._tc
        if any(cells):
            yield "\t".join(cells)
