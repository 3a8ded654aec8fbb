"""The statements of a text in order, each with the headings it stands under. No addresses and classes yet."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from .blocks import Run, Shape, TextBlock, blocks_of, runs
from .contents import Contents, take_contents
from .headings import heading_words, marks_headings, with_openings
from .lines import WRAPPED, lines_of, pages_of
from .looks import line_width
from .model import PREAMBLE, SIGNATORIES
from .numbering import numbered
from .persons import reaches_somebody, without_names
from .signatures import find_signatures
from .unmarked_lists import with_lists
from .words import QUANTITY, clean, folded, plain, segment_of, sentences

_NAMES_DOCUMENT = re.compile(
    r"\b(?:reglemente|arbetsordning|stadgar|förbundsordning|bolagsordning|\w*avtal|överenskommelse|riktlinje|rutin|"
    r"bestämmelser|policy|instruktion|\w*plan|program)(?:et|en|na|er|erna|s)?\b",
    re.I,
)
"""What the title of a document names."""


class PieceKind(Enum):
    """What a piece of text is by its place and form."""

    TITLE = "title"
    HEADING = "heading"
    SENTENCE = "sentence"
    LEAD_IN = "lead-in"
    BULLET = "bullet"
    ROW = "row"
    HEADER_ROW = "header-row"
    SIGNATURE = "signature"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class SourceSection:
    """A heading and what it stands under."""

    key: tuple[str, ...]
    """Number, or words of the unnumbered headings, from the top: the address before duplicates are told apart."""
    titles: tuple[str, ...]
    """The words of the headings in the key."""
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """A statement to be: words, place and surroundings."""

    kind: PieceKind
    text: str
    line: int
    page: int | None
    section: SourceSection
    above: tuple[str, ...] = ()
    """The titles of the numbered sections that contain this one."""
    lead: str = ""
    """The words that open the list a bullet stands in."""
    own_sections: bool = False
    """The text numbers its own sections with §."""
    account: str = ""
    """The words that began the account of a law which the statement before it belongs to."""


def outline(text: str) -> Iterator[Piece]:
    """The pieces of a text, in its order."""
    lines = lines_of(clean(text))
    contents, blocks = take_contents(blocks_of(lines))
    taken, signatories = find_signatures(blocks)
    kept = with_lists([block for index, block in enumerate(blocks) if index not in taken])
    kept = with_openings(kept, contents)
    return _Walk(contents, kept, pages_of(lines)).pieces(signatories)


class _Walk:
    """One pass over the blocks that keeps track of the headings in force."""

    def __init__(self, contents: Contents, blocks: list[TextBlock], pages: dict[int, int]) -> None:
        self.contents = contents
        self.blocks = blocks
        self.pages = pages
        self.wrapped = min(WRAPPED, int(0.75 * line_width(blocks)))
        marked = marks_headings(blocks)
        self.headings = [
            block.heading if marked else heading_words(blocks, index, contents) for index, block in enumerate(blocks)
        ]
        self.numbers = [_number(heading) for heading in self.headings]
        self.follows = self._follows()
        self.title_page = sum(block.title for block in blocks) if contents.present else self._first_text()
        self.seen = Counter(folded(text) for text in self.headings[self.title_page :] if text)
        self.gathering = self._gathering()
        self.numbered: dict[str, str] = {}
        self.section = SourceSection((PREAMBLE,), ())
        self.number = ""
        self.gathers = ""
        """The heading that stands above the numbered sections: what those without words of their own are about."""
        self.upper: SourceSection | None = None
        self.lead = ""
        self.marked: list[tuple[int, SourceSection]] = []
        """The headings in force that the document marks, with their levels."""

    def pieces(self, signatories: list[tuple[int, str]]) -> Iterator[Piece]:
        for index, block in enumerate(self.blocks):
            heading = self.headings[index] if index >= self.title_page else ""
            if heading:
                over = self.gathering or self._gathers(index, self.number)
                page = self.pages.get(block.lines[0][0])
                self.section, self.lead = self._open(heading, page, block.level, over), ""
                yield self._piece(PieceKind.HEADING, heading, block.lines[0][0])
            else:
                yield from self._body(index, block)
        section = SourceSection((SIGNATORIES,), ())
        for line, words in signatories:
            yield Piece(PieceKind.SIGNATURE, words, line, None, section)

    def _first_text(self) -> int:
        """Without contents the title page ends at the heading of the first paragraph that is a sentence."""
        for index, block in enumerate(self.blocks):
            last = block.lines[-1][1]
            long = len(last) > 120 and not self.headings[index]
            if block.shape is not Shape.PARAGRAPH or last[-1] in ".:;" or long:
                return self._title_of(index) if index and self.headings[index - 1] else index
            if self.numbers[index]:
                return index - self._gathers_first(index)
        return 0

    def _gathers_first(self, index: int) -> bool:
        """Whether what stands before the first numbered heading gathers it, and is not the title of the document."""
        if not index or not self._gathers(index - 1) or _NAMES_DOCUMENT.search(self.headings[index - 1]):
            return False
        return index > 1 or any(map(self._gathers, range(index, len(self.blocks))))

    def _follows(self) -> list[str]:
        """For each block the number of the heading that follows it, with none but headings between; else nothing."""
        follows = [""] * len(self.blocks)
        for index in range(len(self.blocks) - 2, -1, -1):
            if self.headings[index + 1]:
                follows[index] = self.numbers[index + 1] or follows[index + 1]
        return follows

    def _gathers(self, index: int, under: str = "") -> bool:
        """Whether an unnumbered heading gathers numbered sections: one follows it that is not part of `under`."""
        number = self.follows[index] if self.headings[index] and not self.numbers[index] else ""
        return bool(number) and not (under and number.startswith(f"{under}."))

    def _gathering(self) -> bool:
        """Whether the unnumbered headings of the text stand above its numbered sections and not under them."""
        indices = range(self.title_page, len(self.blocks))
        unnumbered = [index for index in indices if self.headings[index] and not self.numbers[index]]
        number, over = "", 0
        for index in indices:
            number = self.numbers[index] or number
            over += self._gathers(index, number)
        return over > 1 and 2 * over >= len(unnumbered)

    def _title_of(self, index: int) -> int:
        """Where the headings begin that lead to a block. What is marked as nothing else is, is the title."""
        marks = Counter(block.level for block in self.blocks)
        while index and self.headings[index - 1] and marks[self.blocks[index - 1].level] > 1:
            index -= 1
            if not self.blocks[index].level:
                break
        return index

    def _open(self, heading: str, page: int | None, level: int, over: bool) -> SourceSection:
        while level and self.marked and self.marked[-1][0] >= level:
            self.marked.pop()
        above = self.marked[-1][1] if level and self.marked else None
        section = self._section(heading, page, above, over)
        if level:
            self.marked.append((level, section))
        return section

    def _section(self, heading: str, page: int | None, above: SourceSection | None, over: bool) -> SourceSection:
        """`over`: an unnumbered heading stands above numbered sections, not under the last one."""
        found = numbered(heading)
        if found and found.number:
            self.number = found.number
            self.numbered[self.number] = found.title
            title = found.title or self.gathers
            self.upper = SourceSection((self.number,), (title,), page or self.contents.pages.get(self.number))
            return self.upper
        listed = self.contents.find(heading)
        if above:
            page = page or (listed[0] if listed else above.page)
            return SourceSection((*above.key, segment_of(heading)), (*above.titles, heading), page)
        if over:
            self.number, self.gathers = "", heading
        elif self.number and self.upper:
            page = page or (listed[0] if listed else self.upper.page)
            return SourceSection((*self.upper.key, segment_of(heading)), (*self.upper.titles, heading), page)
        below = not listed or listed[1] > 1 if self.contents.titles else self.seen[folded(heading)] > 1
        page = page or (listed[0] if listed else None)
        if below and self.upper:
            page = page or self.upper.page
            return SourceSection((*self.upper.key, segment_of(heading)), (*self.upper.titles, heading), page)
        self.upper = SourceSection((segment_of(heading),), (heading,), page)
        return self.upper

    def _body(self, index: int, block: TextBlock) -> Iterator[Piece]:
        title = index < self.title_page
        if block.shape is Shape.TABLE:
            self.lead = ""
            yield from self._rows(block)
            return
        found = list(_sentences(runs(block, self.wrapped)))
        if block.shape is Shape.BULLET:
            for line, words, _ in found:
                yield self._piece(PieceKind.TITLE if title else PieceKind.BULLET, words, line, self.lead)
            return
        self.lead = ""
        before_list = index + 1 < len(self.blocks) and self.blocks[index + 1].shape is Shape.BULLET
        for place, (line, words, named) in enumerate(found):
            kind = PieceKind.SENTENCE
            if title and not (words[-1] == "." and len(words) > 80):
                kind = PieceKind.TITLE
            elif named:
                kind = PieceKind.SIGNATURE
            elif block.note:
                kind = PieceKind.NOTE
            elif before_list and place == len(found) - 1 and words[-1] not in ".!?":
                kind, self.lead = PieceKind.LEAD_IN, words
            yield self._piece(kind, words, line)

    def _rows(self, block: TextBlock) -> Iterator[Piece]:
        table = [[plain(cell) for cell in line.split("\t")] for _, line in block.lines]
        paired = all(_pairs(row) for row in table) and any(len(row) > 2 for row in table)
        for place, ((line, words), row) in enumerate(zip(block.lines, table, strict=True)):
            header = place == 0 and (_marked_up(words) or (len(table) > 1 and _names_columns(table)))
            cells = [row[i : i + 2] for i in range(0, len(row), 2)] if paired and not header else [row]
            for group in cells:
                if any(group):
                    words = "\t".join(cell for cell in group if cell)
                    yield self._piece(PieceKind.HEADER_ROW if header else PieceKind.ROW, words, line)

    def _piece(self, kind: PieceKind, words: str, line: int, lead: str = "") -> Piece:
        number = self.number.split(".")
        above = tuple(self.numbered.get(".".join(number[:depth]), "") for depth in range(1, len(number)))
        return Piece(kind, words, line, self.pages.get(line, self.section.page), self.section, above, lead)


def _number(heading: str) -> str:
    """The number of a heading, or nothing."""
    found = numbered(heading) if heading else None
    return found.number if found else ""


def _sentences(block_runs: list[Run]) -> Iterator[tuple[int, str, bool]]:
    """Line and words of each sentence that has a letter or digit in it, and whether a name was left out."""
    for run in block_runs:
        for offset, words in sentences(run.text):
            kept = words if words.isupper() else without_names(words)
            if any(map(str.isalnum, kept)) and not reaches_somebody(kept):
                yield run.line_at(offset), kept, kept != words


def _pairs(row: list[str]) -> bool:
    """Cells that alternate between a name and a number, either of them possibly blank."""
    return len(row) % 2 == 0 and all(not cell or QUANTITY.fullmatch(cell) for cell in row[1::2])


def _marked_up(line: str) -> bool:
    return all(re.fullmatch(r"<[ub]>.*</[ub]>|\*\*.*\*\*", cell.strip()) for cell in line.split("\t") if cell.strip())


def _names_columns(table: list[list[str]]) -> bool:
    return not QUANTITY.fullmatch(table[0][-1]) and all(QUANTITY.fullmatch(row[-1]) for row in table[1:])
