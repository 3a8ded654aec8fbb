"""A plain text cut into blocks: paragraphs, bullets and tables, without what belongs only to the page."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import Enum
from itertools import zip_longest

from .lines import LONGEST_HEADING, WRAPPED, SourceLine, letterhead
from .words import UNFINISHED, plain

_SIGNS = "•‣●○◦∙▪▫■□◾◼◆❖►▶▸➢➤➔→✓✔✗☐☑⁃\uf0b7\uf0a7\uf0fc\uf0d8\uf0a8\uf076\uf02d\uf06f\uf0e0"
"""What texts and the symbol fonts of their programs mark a bullet with; a dash, an `o` and a number need a space."""
_BULLET = re.compile(
    rf"\s*(?:(?:[{_SIGNS}][ \t]*|(?:[-–—*·o]|(?P<number>\d{{1,2}}[.)]|[a-zåäö]\)|\([a-z0-9]\)))[ \t]+))+(?=\S)"
)
_ALONE = re.compile(rf"[{_SIGNS}*·–—-]")
"""A bullet that a copied page has left on a line of its own."""
_STEM = "att"
"""What opens an item where a page has it on a line of its own."""
_BOLD = re.compile(r"\*\*(?=\S*\w)[^*]*[^*.:;,!\s]\*\*")
"""A whole line in bold that is no sentence, as text converted from a page has its lower headings."""
_MARKED = re.compile(rf"(#{{1,6}})[ \t]+(\S.{{0,{LONGEST_HEADING}}})")
"""A heading that the document itself marks, as the readers of PDF and DOCX and Markdown write it."""
_NAMES_PAPER = re.compile(
    r"(?:reglemente|arbetsordning|stadgar|förbundsordning|avtal|överenskommelse|riktlinjer|rutin) (?:för|om|mellan)\b",
    re.I,
)
_NUMBERED = re.compile(r"(?:§ ?)?\d{1,2}(?:\.\d{1,2})*\.?\t[^\t]+")
_LONGEST_MARKED = 400
"""Characters; a longer line is a whole paragraph and no note, and its marks are not looked for."""
_JOINING = re.compile(r"(?:och|eller|samt)\b")


_NOTE_MARK = re.compile(r"[^\W\d_]{3,}[.,]?(\d{1,2})(?=[\s.,;:)]|$)")
"""A number that is glued to a word: the mark of a note, which was raised on the page."""
_NOTE = re.compile(r"(\d{1,2})[ \t]+[A-ZÅÄÖ”\"].*[.”)]")
"""A note at the foot of a page; no heading ends with a period."""


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
    gap: bool
    """A blank line, or the start of the text, stands before."""
    title: bool = False
    """It stands before the table of contents."""
    only: str = ""
    """The text of a short line that stands alone between blank lines, otherwise empty."""
    opening: str = ""
    """The number or letter that a bullet is marked with, as written."""
    heading: str = ""
    """The words of a heading that other evidence than the block itself has found."""
    level: int = 0
    """The level of a heading that the document itself marks; 0 for all else."""
    note: bool = False
    """It is a note at the foot of a page."""
    torn: bool = False
    """A page ended before it, so it may go on from the block before."""


@dataclass(slots=True)
class Run:
    """Lines of a block joined to one text, with the way back to their numbers."""

    text: str = ""
    starts: list[int] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)

    def line_at(self, offset: int) -> int:
        return self.numbers[bisect_right(self.starts, offset) - 1]


def runs(block: TextBlock, wrapped: int = WRAPPED) -> list[Run]:
    """The texts of a block: one, unless it is made of short lines that do not continue each other.

    A line of at least `wrapped` characters may have been broken in mid-sentence.
    """
    found: list[Run] = []
    pieces: list[str] = []
    length = 0
    before = ""
    for number, line in block.lines:
        if not pieces or not (block.shape is Shape.BULLET or _continues(before, line, wrapped)):
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


def _continues(before: str, line: str, wrapped: int) -> bool:
    early = len(line) >= WRAPPED and len(before) + 1 + len(line.partition(" ")[0]) <= len(line) - 3
    if early and line[:1].isupper() and _NAMES_PAPER.match(before):
        return False  # the name of the document, beside which the first word of the sentence below had had room
    return line[:1].islower() or (len(before) >= wrapped and before[-1] not in ".!?:;")


def written(block: TextBlock, place: int, counted: bool = True) -> str:
    """A line with the number that it is marked with as an item."""
    line = plain(block.lines[place][1])
    return f"{block.opening} {line}" if counted and block.opening and not place else line


def blocks_of(lines: list[SourceLine]) -> list[TextBlock]:
    """The blocks of a text's lines, paragraphs that a page broke made whole."""
    blocks = _mended(block for block in _raw(lines) if not _letterhead(block))
    for block, following in zip_longest(blocks, blocks[1:]):
        number_of_lines, line = len(block.lines), block.lines[0][1]
        if number_of_lines == 1 and len(line) <= LONGEST_HEADING and block.gap and (not following or following.gap):
            block.only = plain(line)
    return blocks


def _raw(lines: list[SourceLine]) -> Iterator[TextBlock]:
    block: TextBlock | None = None
    gap = torn = True
    waiting = ""
    stem: list[tuple[int, str]] = []
    marks = {number for line in lines if len(line.text) < _LONGEST_MARKED for number in _NOTE_MARK.findall(line.text)}
    for line in lines:
        words = line.text.strip()
        torn |= line.furniture
        if not words:
            gap = True
            continue
        marked = _MARKED.fullmatch(words)
        if marked or (len(words) <= LONGEST_HEADING and _BOLD.fullmatch(words)):
            if block:
                yield block
                block = None
            title, level = (plain(marked[2]), len(marked[1])) if marked else (plain(words), 0)
            yield TextBlock(Shape.PARAGRAPH, [(line.number, title)], True, heading=title, level=level)
            gap, torn, waiting, stem = True, False, "", []
            continue
        if _ALONE.fullmatch(words):
            waiting = "- "
            continue
        if words == _STEM:
            stem, waiting = [(line.number, words)], "- "
            continue
        taken = waiting + line.text.lstrip(" ") if waiting else line.text
        waiting = ""
        bullet = _BULLET.match(taken)
        opening = ""
        if bullet and "\t" not in taken[bullet.end() :]:
            shape, words, opening = Shape.BULLET, taken[bullet.end() :].strip(), bullet["number"] or ""
        elif "\t" in taken.strip(" ") and not _NUMBERED.fullmatch(words):
            shape, words = Shape.TABLE, taken.strip(" ")
        else:
            shape, words = Shape.PARAGRAPH, words.replace("\t", " ")
        note = _NOTE.fullmatch(words) if len(words) <= _LONGEST_MARKED else None
        is_note = bool(note and note[1] in marks)
        joins = shape is Shape.TABLE if block and block.shape is Shape.TABLE else shape is Shape.PARAGRAPH
        if block and not gap and joins and not is_note:
            block.lines.append((line.number, words))
        else:
            if block:
                yield block
            opened = [*stem, (line.number, words)] if shape is Shape.BULLET else [(line.number, words)]
            block = TextBlock(shape, opened, gap, opening=opening, torn=torn, note=is_note)
        stem = []
        gap = torn = False
    if block:
        yield block


def _mended(blocks: Iterable[TextBlock]) -> list[TextBlock]:
    """Join a paragraph or bullet that stops in mid-sentence with the paragraph that goes on in lower case."""
    found: list[TextBlock] = []
    for block in blocks:
        # A note at the foot of the page stands between the two halves of a paragraph.
        back = next((place for place in (-1, -2, -3) if len(found) >= -place and not found[place].note), 0)
        last = found[back] if back else None
        text = last.lines[-1][1] if last and last.shape is not Shape.TABLE else ""
        small = block.lines[0][1][:1].islower() or (block.torn and UNFINISHED.search(text[-12:]))
        goes_on = block.shape is Shape.PARAGRAPH and small and not block.note and (back == -1 or block.torn)
        if last and goes_on and text and text[-1] not in ".!?:;" and (len(text) >= WRAPPED or block.torn):
            rest = _after_sentence(block) if back < -1 else []
            last.lines.extend(block.lines[: len(block.lines) - len(rest)])
            if rest:
                found.append(replace(block, lines=rest))
        else:
            found.append(block)
    return found


def _after_sentence(block: TextBlock) -> list[tuple[int, str]]:
    """The lines of a block after the first that ends a sentence."""
    ends = (place for place, (_, line) in enumerate(block.lines, 1) if line[-1] in ".!?:")
    return block.lines[next(ends, len(block.lines)) :]


def _letterhead(block: TextBlock) -> bool:
    first = block.lines[0][1]
    return block.shape is Shape.TABLE and len(first) <= LONGEST_HEADING and letterhead(first.split("\t"))
