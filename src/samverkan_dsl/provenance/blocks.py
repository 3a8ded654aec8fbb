"""A plain text cut into blocks: paragraphs, bullets and tables, without what belongs only to the page."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from itertools import zip_longest

from .words import folded, plain

LONGEST_HEADING = 180
"""Characters; a longer line is never a heading, a line of contents or part of the page."""
WRAPPED = 60
"""Characters; a line at least this long may have been broken in mid-sentence."""

_BULLET = re.compile(r"\s*(?:(?:[-–—•✓✔*▪●◦o·\uf0b7]|(?P<number>\d{1,2}[.)]|[a-z]\)))[ \t]+)+(?=\S)")
_NUMBERED = re.compile(r"\d{1,2}(?:\.\d{1,2})*\.?\t[^\t]+")
_PAGE = re.compile(r"(?:(?:sida|sid\.?) ?(\d{1,3})(?: ?\(\d{1,3}\)| ?(?:av|/) ?\d{1,3})?|(\d{1,3}) ?\(\d{1,3}\))", re.I)
_PAGE_ONLY = re.compile(r"(?:sida|sid\.?|[-–]? ?\d{1,3} ?[-–]?)", re.I)
_LETTERHEAD = {"postadress", "besöksadress", "telefon", "telefax", "org.nr", "plusgiro", "bankgiro", "e-post", "fax"}
_JOINING = re.compile(r"(?:och|eller|samt)\b")


class Shape(Enum):
    """How a block looks on the page."""

    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    TABLE = "table"


@dataclass(slots=True)
class TextBlock:
    """Lines that belong together, each with its number in the text."""

    shape: Shape
    lines: list[tuple[int, str]]
    page: int | None
    gap: bool
    """A blank line, or the start of the text, stands before."""
    numbered: bool = False
    """A bullet marked with a number or a letter."""
    title: bool = False
    """It stands before the table of contents."""
    only: str = ""
    """The text of a short line that stands alone between blank lines, otherwise empty."""


@dataclass(slots=True)
class Run:
    """Lines of a block joined to one text, with the way back to their numbers."""

    text: str = ""
    starts: list[int] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)

    def line_at(self, offset: int) -> int:
        return self.numbers[bisect_right(self.starts, offset) - 1]


def runs(block: TextBlock) -> list[Run]:
    """The texts of a block: one, unless it is made of short lines that do not continue each other."""
    found: list[Run] = []
    pieces: list[str] = []
    length = 0
    before = ""
    for number, line in block.lines:
        if not pieces or not (block.shape is Shape.BULLET or _continues(before, line)):
            if pieces:
                found[-1].text = "".join(pieces)
            found.append(Run())
            pieces, length = [], 0
        elif before.endswith("-") and line[:1].islower() and not _JOINING.match(line):
            pieces[-1] = pieces[-1][:-1]
            length -= 1
        else:
            pieces.append(" ")
            length += 1
        found[-1].starts.append(length)
        found[-1].numbers.append(number)
        pieces.append(line)
        length += len(line)
        before = line
    if pieces:
        found[-1].text = "".join(pieces)
    return found


def _continues(before: str, line: str) -> bool:
    return line[:1].islower() or (len(before) >= WRAPPED and before[-1] not in ".!?:;")


def blocks_of(text: str) -> list[TextBlock]:
    """The blocks of a cleaned text, page furniture left out and paragraphs that a page broke made whole."""
    blocks = _mended(block for block in _raw(text) if not _letterhead(block))
    for block, following in zip_longest(blocks, blocks[1:]):
        number_of_lines, line = len(block.lines), block.lines[0][1]
        if number_of_lines == 1 and len(line) <= LONGEST_HEADING and block.gap and (not following or following.gap):
            block.only = plain(line)
    return blocks


def _raw(text: str) -> Iterator[TextBlock]:
    block: TextBlock | None = None
    gap = True
    for number, line, page in _lines(text):
        words = line.strip()
        if not words:
            gap = True
            continue
        bullet = _BULLET.match(line)
        numbered = False
        if bullet and "\t" not in line[bullet.end() :]:
            shape, words, numbered = Shape.BULLET, line[bullet.end() :].strip(), bullet["number"] is not None
        elif "\t" in line.strip(" ") and not _NUMBERED.fullmatch(words):
            shape, words = Shape.TABLE, line.strip(" ")
        else:
            shape, words = Shape.PARAGRAPH, words.replace("\t", " ")
        joins = shape is Shape.TABLE if block and block.shape is Shape.TABLE else shape is Shape.PARAGRAPH
        if block and not gap and joins:
            block.lines.append((number, words))
        else:
            if block:
                yield block
            block = TextBlock(shape, [(number, words)], page, gap, numbered)
        gap = False
    if block:
        yield block


def _mended(blocks: Iterable[TextBlock]) -> list[TextBlock]:
    """Join a paragraph or bullet that stops in mid-sentence with the paragraph that goes on in lower case."""
    found: list[TextBlock] = []
    for block in blocks:
        text = found[-1].lines[-1][1] if found and found[-1].shape is not Shape.TABLE else ""
        goes_on = block.shape is Shape.PARAGRAPH and block.lines[0][1][:1].islower()
        if goes_on and len(text) >= WRAPPED and text[-1] not in ".!?:;":
            found[-1].lines.extend(block.lines)
        else:
            found.append(block)
    return found


def _letterhead(block: TextBlock) -> bool:
    if block.shape is not Shape.TABLE or len(block.lines[0][1]) > LONGEST_HEADING:
        return False
    return len({folded(cell) for cell in block.lines[0][1].split("\t")} & _LETTERHEAD) > 1


def _lines(text: str) -> Iterator[tuple[int, str, int | None]]:
    """Number, text and page of each line; page numbers and running headers become blank lines."""
    page = 1 if "\f" in text else None
    running = _running(text) if page else frozenset()
    for number, line in enumerate(text.split("\n"), 1):
        for place, part in enumerate(line.split("\f")):
            if place and page is not None:
                page += 1
            words = part.strip(" ") if len(part) <= LONGEST_HEADING else ""
            if words and (found := _PAGE.fullmatch(words)):
                page = int(found[1] or found[2]) if "\f" not in text else page
                part = ""
            elif words and (_PAGE_ONLY.fullmatch(words) or _page_key(words) in running):
                part = ""
            yield number, part, page


def _page_key(line: str) -> str:
    return re.sub(r"\d+", "#", folded(line))


def _running(text: str) -> frozenset[str]:
    """What stands in the first or last two lines of most pages, whatever its numbers. A sentence never does."""
    pages = text.split("\f")
    counts: Counter[str] = Counter()
    for page in pages:
        lines = [line for line in page.split("\n") if line.strip()]
        edges = (line for line in lines[:2] + lines[-2:] if len(line) <= LONGEST_HEADING)
        counts.update({_page_key(line) for line in edges if not line.rstrip().endswith(".")})
    return frozenset(key for key, count in counts.items() if count >= max(3, len(pages) / 2))
