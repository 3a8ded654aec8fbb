"""The statements of a text in order, each with the headings it stands under. No addresses and classes yet."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum

from .blocks import Run, Shape, TextBlock, blocks_of, runs
from .contents import Contents, take_contents
from .model import PREAMBLE, SIGNATORIES
from .signatures import find_signatures, is_name
from .words import clean, folded, plain, segment_of, sentences

_NUMBERED = re.compile(r"(\d{1,2}(?:\.\d{1,2})*)\.? ([^\W\d_a-zåäöé].*)")
_APART = re.compile(r"(?:figur|bild|diagram|tabell) \d+\b|.*(?:https?://|www\.)", re.I)
_UNFINISHED = re.compile(
    r"\b(?:att|av|om|såsom|är|för|till|med|i|och|eller|som|på|samt|inom|från|genom|enligt|ska|skall|kan|får|bör)$", re.I
)
_VERB = re.compile(
    r"\b(?:ska|skall|är|har|kan|får|bör|måste|utgör|består|innebär|finns|ingår|ansvarar|beslutar|utser|deltar|sker|gäller|"
    r"behöver|arbetar|träffas|möts|sammanträder|blir|tar|ger|görs|förs|leder|följer|gör|\w+(?:eras|ades|ats))\b",
    re.I,
)
_SUBJECT = re.compile(r"[A-ZÅÄÖ][A-ZÅÄÖ0-9-]{1,9}|[A-ZÅÄÖ]\w{4,}(?:en|et|na)\b(?!.* [-–] ).*")

QUANTITY = re.compile(r"(?:(?:ca|cirka|minst|högst) )?\d+(?: ?[-–] ?\d+)?(?: st)?", re.I)
"""A number of seats as a table writes it."""


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


def outline(text: str) -> Iterator[Piece]:
    """The pieces of a text, in its order."""
    contents, blocks = take_contents(blocks_of(clean(text)))
    taken, signatories = find_signatures(blocks)
    kept = _split_openings([block for index, block in enumerate(blocks) if index not in taken])
    return _Walk(contents, kept).pieces(signatories)


def _split_openings(blocks: list[TextBlock]) -> list[TextBlock]:
    """A line in capitals, or with a section number, opens its paragraph as a heading even without a blank line."""
    found = []
    for block in blocks:
        first = block.lines[0]
        opens = len(block.lines) > 1 and block.shape is Shape.PARAGRAPH and len(first[1]) <= 100
        if opens and block.lines[1][1][:1].isupper() and (_capitals(first[1]) or _deep_number(first[1])):
            found.append(replace(block, lines=[first], only=plain(first[1])))
            found.append(replace(block, lines=block.lines[1:], gap=True))
        else:
            found.append(block)
    return found


def _capitals(line: str) -> bool:
    return line.isupper() and sum(map(str.isalpha, line)) > 3 and line[-1] not in ".:;,"


def _deep_number(line: str) -> bool:
    return bool(re.match(r"\d{1,2}\.\d{1,2}", line) and _NUMBERED.fullmatch(line)) and line[-1] not in ".:;,"


class _Walk:
    """One pass over the blocks that keeps track of the headings in force."""

    def __init__(self, contents: Contents, blocks: list[TextBlock]) -> None:
        self.contents = contents
        self.blocks = blocks
        self.headings = [self._heading(index) for index in range(len(blocks))]
        self.title_page = sum(block.title for block in blocks) if contents.present else self._first_text()
        self.seen = Counter(folded(text) for text in self.headings[self.title_page :] if text)
        self.numbered: dict[str, str] = {}
        self.section = SourceSection((PREAMBLE,), ())
        self.number = ""
        self.upper: SourceSection | None = None
        self.lead = ""

    def pieces(self, signatories: list[tuple[int, str]]) -> Iterator[Piece]:
        for index, block in enumerate(self.blocks):
            heading = self.headings[index] if index >= self.title_page else ""
            if heading:
                self.section, self.lead = self._open(heading, block.page), ""
                yield self._piece(PieceKind.HEADING, heading, block.lines[0][0], block)
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
                return index - 1 if index and self.headings[index - 1] else index
            if self.headings[index] and _NUMBERED.fullmatch(block.only):
                return index
        return 0

    def _heading(self, index: int) -> str:
        """The words of the heading that this block is, or nothing."""
        block = self.blocks[index]
        words = block.only
        if not words or block.shape is Shape.TABLE or not any(map(str.isalpha, words)):
            return ""
        before = self.blocks[index - 1] if index else None
        following = self.blocks[index + 1] if index + 1 < len(self.blocks) else None
        if block.shape is Shape.BULLET:
            neighbours = [near for near in (before, following) if near and near.shape is Shape.BULLET and near.numbered]
            if not block.numbered or neighbours:
                return ""
        elif (_NUMBERED.fullmatch(words) and words[-1] not in ".:;,") or self.contents.has(words):
            return words
        if following is None or words[-1] in ".:;,!" or words[0].islower():
            return ""
        if _APART.match(words) or _UNFINISHED.search(words) or (is_name(words) and not words.isupper()):
            return ""
        if following.shape is Shape.BULLET:
            return "" if following.lines[0][1][:1].islower() and _SUBJECT.fullmatch(words) else words
        return "" if _VERB.search(words) else words

    def _open(self, heading: str, page: int | None) -> SourceSection:
        numbered = _NUMBERED.fullmatch(heading)
        if numbered:
            self.number = numbered[1]
            self.numbered[self.number] = numbered[2]
            self.upper = SourceSection((self.number,), (numbered[2],), page or self.contents.pages.get(self.number))
            return self.upper
        listed = self.contents.find(heading)
        if self.number and self.upper:
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
        found = list(_sentences(runs(block)))
        if block.shape is Shape.BULLET:
            for line, words in found:
                yield self._piece(PieceKind.TITLE if title else PieceKind.BULLET, words, line, block, self.lead)
            return
        self.lead = ""
        before_list = index + 1 < len(self.blocks) and self.blocks[index + 1].shape is Shape.BULLET
        for place, (line, words) in enumerate(found):
            kind = PieceKind.SENTENCE
            person, _, office = words.partition(", ")
            if is_name(words) and not words.isupper():
                continue
            if title and not (words[-1] == "." and len(words) > 80):
                kind = PieceKind.TITLE
            elif office and is_name(person):
                kind, words = PieceKind.SIGNATURE, office
            elif before_list and place == len(found) - 1 and words[-1] not in ".!?":
                kind, self.lead = PieceKind.LEAD_IN, words
            yield self._piece(kind, words, line, block)

    def _rows(self, block: TextBlock) -> Iterator[Piece]:
        table = [[plain(cell) for cell in line.split("\t")] for _, line in block.lines]
        paired = all(_pairs(row) for row in table) and any(len(row) > 2 for row in table)
        for place, ((line, words), row) in enumerate(zip(block.lines, table, strict=True)):
            header = place == 0 and (_marked_up(words) or (len(table) > 1 and _names_columns(table)))
            cells = [row[i : i + 2] for i in range(0, len(row), 2)] if paired and not header else [row]
            for group in cells:
                if any(group):
                    words = "\t".join(cell for cell in group if cell)
                    yield self._piece(PieceKind.HEADER_ROW if header else PieceKind.ROW, words, line, block)

    def _piece(self, kind: PieceKind, words: str, line: int, block: TextBlock, lead: str = "") -> Piece:
        number = self.number.split(".")
        above = tuple(self.numbered.get(".".join(number[:depth]), "") for depth in range(1, len(number)))
        return Piece(kind, words, line, block.page or self.section.page, self.section, above, lead)


def _sentences(block_runs: list[Run]) -> Iterator[tuple[int, str]]:
    """Line and words of each sentence that has a letter or digit in it."""
    for run in block_runs:
        for offset, words in sentences(run.text):
            if any(map(str.isalnum, words)):
                yield run.line_at(offset), words


def _pairs(row: list[str]) -> bool:
    """Cells that alternate between a name and a number, either of them possibly blank."""
    return len(row) % 2 == 0 and all(not cell or QUANTITY.fullmatch(cell) for cell in row[1::2])


def _marked_up(line: str) -> bool:
    return all(re.fullmatch(r"<[ub]>.*</[ub]>|\*\*.*\*\*", cell.strip()) for cell in line.split("\t") if cell.strip())


def _names_columns(table: list[list[str]]) -> bool:
    return not QUANTITY.fullmatch(table[0][-1]) and all(QUANTITY.fullmatch(row[-1]) for row in table[1:])
