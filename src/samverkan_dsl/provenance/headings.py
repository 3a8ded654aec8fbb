"""Which blocks of a text are headings: by the marks of the document, by numbers, by the looks of what stands alone."""

from __future__ import annotations

from .blocks import Shape, TextBlock
from .contents import Contents
from .cutting import Cutter
from .grammar import KEYED, NORM, SEATS
from .looks import APART, SUBJECT, line_width, question
from .numbered_lines import FOOTNOTE, OPEN_END, VERB, numbered_openings
from .numbering import numbered
from .persons import reaches_somebody, without_names
from .words import UNFINISHED

_FEWEST_MARKED = 3
"""Fewer may be the title alone."""


def with_openings(blocks: list[TextBlock], contents: Contents) -> list[TextBlock]:
    """The blocks, cut where a line in them opens a section."""
    width = line_width(blocks)
    openings = numbered_openings(blocks, contents)
    looks = None if marks_headings(blocks) else contents
    found: list[TextBlock] = []
    for index, block in enumerate(blocks):
        last = found[-1] if found else None
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        opens_next = 0 in openings.get(index + 1, {})
        found.extend(Cutter(block, openings.get(index, {}), looks, width, last, following, opens_next).cut())
    return found


def marks_headings(blocks: list[TextBlock]) -> bool:
    """Whether the document marks its headings itself, so that looks need not be judged."""
    return sum(block.level > 0 for block in blocks) >= _FEWEST_MARKED


def heading_words(blocks: list[TextBlock], index: int, contents: Contents) -> str:
    """The words of the heading that a block is, or nothing."""
    block = blocks[index]
    if block.heading:
        return block.heading
    words = block.only
    if not words or block.shape is Shape.TABLE or not any(map(str.isalpha, words)):
        return ""
    before = blocks[index - 1] if index else None
    after = blocks[index + 1] if index + 1 < len(blocks) else None
    number = numbered(words)
    if block.shape is Shape.BULLET:
        neighbours = [near for near in (before, after) if near and near.shape is Shape.BULLET and near.opening]
        if not block.opening or neighbours or words[-1] in OPEN_END or after is None:
            return ""
        return words
    if FOOTNOTE.search(words) or SEATS.match(words):
        return ""
    if (number and number.number and words[-1] not in OPEN_END) or contents.has(words):
        return words
    if after is None or words[-1] in ".:;,!" or words[0].islower():
        return ""
    if APART.match(words) or UNFINISHED.search(words) or reaches_somebody(words):
        return ""
    if without_names(words) != words and not words.isupper():
        return ""
    if question(words):
        return "" if after.shape is not Shape.PARAGRAPH or question(after.only) else words
    if KEYED.match(words):
        return ""
    if after.shape is Shape.BULLET:
        goes_on = SUBJECT.fullmatch(words) or VERB.search(words) or NORM.search(words) or " som " in words
        return "" if goes_on and after.lines[0][1][:1].islower() else words
    return "" if VERB.search(words) else words
