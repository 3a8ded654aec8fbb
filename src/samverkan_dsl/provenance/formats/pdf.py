"""The text of a PDF: lines by where their letters stand, rows by the gaps in them, headings by their type."""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from io import BytesIO
from itertools import pairwise
from typing import Any

from ...findings import text
from .columns import PageLine, in_reading_order
from .reading import UnreadableSource

_BOLD = re.compile(r"bold|black|heavy|semibold|demi", re.I)
_LARGER = 1.12
"""How much larger than the text a heading is set."""
_APART = 1.3
"""How many times the usual distance between two lines part two paragraphs."""
_DEEPEST = 6
_LONGEST = 180
_ENTRY = re.compile(r"[.…\s]\d{1,3}$")
"""The end of a line of contents."""
_NO_SIGN = re.compile(r"\(cid:\d+\)")


def text_of_pdf(data: bytes, file: str) -> str:
    """The text of a PDF, a form feed between pages. Raises UnreadableSource for one without text, broken, or locked."""
    from pdfminer.high_level import extract_pages
    from pdfminer.layout import LAParams
    from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect

    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    try:
        pages = [list(_lines(page)) for page in extract_pages(BytesIO(data), laparams=LAParams(boxes_flow=None))]
    except (PDFPasswordIncorrect, PDFEncryptionError):
        message = "{file} är skyddad med lösenord. Spara en kopia utan lösenord och kör igen. Inget är skrivet."
        raise UnreadableSource(text(message, file=file)) from None
    except Exception:
        # The library has no one exception for a broken file: whatever it meets there comes out.
        message = "{file} är ingen hel PDF och går inte att läsa. Hämta eller spara den på nytt. Inget är skrivet."
        raise UnreadableSource(text(message, file=file)) from None
    letters = sum(len(line.words) for page in pages for line in page)
    unknown = sum(len(_NO_SIGN.findall(line.words)) for page in pages for line in page)
    if letters < 20 * max(1, len(pages)) / 2 or 10 * unknown > letters:
        message = (
            "{file} innehåller bara bilder av text, eller bokstäver som inte går att läsa ut. Gör om den till text med "
            "textigenkänning (OCR), eller be om originalet. Inget är skrivet."
        )
        raise UnreadableSource(text(message, file=file))
    kinds = _heading_kinds([line for page in pages for line in page])
    distances = Counter(
        round(before.bottom - line.bottom) for page in pages for before, line in pairwise(page) if _alike(before, line)
    )
    usual = distances.most_common(1)[0][0] if distances else 0
    return "\f".join("\n".join(_written(page, kinds, usual)) for page in pages)


def _lines(page: Any) -> Iterator[PageLine]:
    """The lines of a page in the order they are read, those at one height joined to a row."""
    for group in in_reading_order(list(_found(page))):
        yield from _rows(group)


def _rows(lines: Iterable[PageLine]) -> Iterator[PageLine]:
    found = sorted(lines, key=lambda line: (-line.bottom, line.left))
    row: list[PageLine] = []
    for line in found:
        if row and _same_height(row[0], line):
            row.append(line)
            continue
        if row:
            yield _joined(row)
        row = [line]
    if row:
        yield _joined(row)


def _found(element: Any) -> Iterator[PageLine]:
    from pdfminer.layout import LTChar, LTTextLine

    if isinstance(element, LTTextLine):
        letters = [letter for letter in element if isinstance(letter, LTChar) and letter.get_text().strip()]
        words = _NO_SIGN.sub("", element.get_text()) if not letters else element.get_text()
        if letters and words.strip():
            size = Counter(round(2 * letter.size) / 2 for letter in letters).most_common(1)[0][0]
            bold = 2 * sum(bool(_BOLD.search(letter.fontname)) for letter in letters) > 1.6 * len(letters)
            words = " ".join(words.split())
            yield PageLine(words, element.x0, element.x1, element.y1, element.y0, size, bold)
    elif hasattr(element, "__iter__"):
        for inner in element:
            yield from _found(inner)


def _same_height(one: PageLine, other: PageLine) -> bool:
    shared = min(one.top, other.top) - max(one.bottom, other.bottom)
    return shared > 0.6 * min(one.top - one.bottom, other.top - other.bottom)


def _alike(one: PageLine, other: PageLine) -> bool:
    return (one.size, one.bold) == (other.size, other.bold)


def _joined(row: list[PageLine]) -> PageLine:
    row = sorted(row, key=lambda line: line.left)
    words = row[0].words
    for before, line in pairwise(row):
        item = len(before.words) <= 4 and before is row[0]  # a bullet or a number, and what it stands before
        words += (" " if item or line.left - before.right < 1.2 * line.size else "\t") + line.words
    first = max(row, key=lambda line: len(line.words))
    bottom, top = min(line.bottom for line in row), max(line.top for line in row)
    return PageLine(words, row[0].left, row[-1].right, top, bottom, first.size, all(line.bold for line in row))


def _heading_kinds(lines: Iterable[PageLine]) -> dict[tuple[float, bool], int]:
    """The level of each kind of type that headings are set in: larger than the text, or bold where it is not."""
    lines = list(lines)
    letters: Counter[tuple[float, bool]] = Counter()
    for line in lines:
        letters[line.size, line.bold] += len(line.words)
    (size, bold), _ = letters.most_common(1)[0]
    kinds = {
        (line.size, line.bold)
        for line in lines
        if line.size > _LARGER * size or (line.bold and not bold and line.size >= size)
    }
    return {kind: min(level, _DEEPEST) for level, kind in enumerate(sorted(kinds, reverse=True), 1)}


def _written(page: list[PageLine], kinds: dict[tuple[float, bool], int], usual: float) -> Iterator[str]:
    """The lines of a page, a blank one between paragraphs, headings marked."""
    before: PageLine | None = None
    heading = ""
    for line in page:
        apart = before is not None and before.bottom - line.bottom > _APART * max(usual, line.top - line.bottom)
        level = kinds.get((line.size, line.bold), 0)
        level = level if len(line.words) <= _LONGEST and "\t" not in line.words else 0
        same = before is not None and _alike(before, line)
        if heading and level and same and not apart and not line.words[0].isdigit() and not _ENTRY.search(heading):
            heading += f" {line.words}"
        else:
            if heading:
                yield from ("", heading, "")
                heading = ""
            elif apart:
                yield ""
            if level:
                heading = f"{'#' * level} {line.words}"
            else:
                yield line.words
        before = line
    if heading:
        yield from ("", heading, "")
