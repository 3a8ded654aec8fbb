"""Which lines of a text are headings.

A line that stands alone between blank lines is one by its looks. Texts copied from a page have no blank lines: "
r"there a
line opens a section where the table of contents has it, where its number follows in the run of numbers of the text,
or where it is short, has no verb, ends before the margin does and stands between a whole sentence and a new one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from .blocks import Shape, TextBlock
from .contents import Contents
from .grammar import SEATS
from .lines import WRAPPED
from .numbered_lines import FOOTNOTE, OPEN_END, VERB, numbered_openings, written
from .numbering import numbered
from .persons import reaches_somebody, without_names
from .words import QUANTITY, plain

_APART = re.compile(
    r"(?:figur|bild|diagram|tabell) \d+\b|(?:uppdaterad|reviderad|antage[nt]|fastställ[td]|version|dnr|"
    r"diarienummer|dokument(?:ansvarig|ägare|typ|namn|nummer))\b|.*(?:https?://|www\.|@)",
    re.I,
)
_UNFINISHED = re.compile(
    r"\b(?:att|av|om|såsom|är|för|till|med|i|och|eller|som|på|samt|inom|från|genom|enligt|ska|skall|kan|får|bör|"
    r"den|det|en|"
    r"ett|de|vid|mot|mellan|under|över|utan|har)$",
    re.I,
)
_USUAL = re.compile(
    r"(?:parter|syfte(?: och mål\w*)?|mål|bakgrund|inledning|definitioner|målgrupp\w*|omfattning|"
    r"avgränsning\w*|tillämpning|giltighet\w*|avtalstid|uppsägning|tvist\w*|ansvar(?:sfördelning)?|"
    r"uppdrag(?: och ansvar)?|sammansättning|ledamöter|möten|mötesformer|beslut|uppföljning|ekonomi|"
    r"finansiering|kostnader|sekretess|revidering|omförhandling|avvikelser|kommunikation|"
    r"dokumentation|information|underskrifter)",
    re.I,
)
"""What a governing document usually calls its sections: such a line needs no whole sentence before it."""
_SUBJECT = re.compile(r"[A-ZÅÄÖ][A-ZÅÄÖ0-9-]{1,9}|[A-ZÅÄÖ]\w{4,}(?:en|et|na)\b(?!.* [-–] ).*")
_WEB = re.compile(r"<?(?:https?://|www\.)\S+")
_FEWEST_MARKED = 3
"""Fewer may be the title alone."""
_FEWEST_BROKEN = 8
"""Lines that must be broken for their length to tell the width of the text."""
_MOST_IN_A_ROW = 2
"""Headings that stand directly under each other; more short lines than that are a list."""
_LONGEST_UNNUMBERED = 80


def with_openings(blocks: list[TextBlock], contents: Contents) -> list[TextBlock]:
    """The blocks, cut where a line in them opens a section."""
    width = line_width(blocks)
    openings = numbered_openings(blocks, contents)
    found: list[TextBlock] = []
    if marks_headings(blocks):
        for index, block in enumerate(blocks):
            found.extend(_cut(block, openings.get(index, {}), None, width, (None, None)))
        return found
    for index, block in enumerate(blocks):
        near = (found[-1] if found else None, blocks[index + 1] if index + 1 < len(blocks) else None)
        found.extend(_cut(block, openings.get(index, {}), contents, width, near))
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
    if _APART.match(words) or _UNFINISHED.search(words) or reaches_somebody(words):
        return ""
    if without_names(words) != words and not words.isupper():
        return ""
    if after.shape is Shape.BULLET:
        return "" if after.lines[0][1][:1].islower() and _SUBJECT.fullmatch(words) else words
    return "" if VERB.search(words) else words


def line_width(blocks: list[TextBlock]) -> int:
    """Characters of a full line: nine of ten lines that are broken before a small letter are no longer."""
    lengths = sorted(
        len(line)
        for block in blocks
        for (_, line), (_, following) in pairwise(block.lines)
        if block.shape is not Shape.TABLE and following[0].islower()
    )
    return lengths[int(0.9 * (len(lengths) - 1))] if len(lengths) >= _FEWEST_BROKEN else WRAPPED


def _ends_early(line: str, following_line: str, width: int) -> bool:
    """The first word of the next line would have had room: the line was ended on purpose."""
    return len(line) + 1 + len(following_line.partition(" ")[0]) <= width - 3


def _cut(
    block: TextBlock,
    openings: dict[int, int],
    contents: Contents | None,
    width: int,
    near: tuple[TextBlock | None, ...],
) -> Iterator[TextBlock]:
    """A block in pieces: its headings, each with what follows it, and what stands apart without a blank line."""
    start = place = in_a_row = 0
    while place < len(block.lines):
        span = openings.get(place, 0)
        if span and block.level:
            span = 0
        if not span and contents and block.shape is not Shape.TABLE and not block.only and in_a_row < _MOST_IN_A_ROW:
            span = int(_opens(block, place, contents, width, near, in_a_row if start == place else 0))
        if span:
            if place > start:
                yield _part(block, start, place)
            counted = place in openings
            words = " ".join(
                written(block, at) if counted else plain(block.lines[at][1]) for at in range(place, place + span)
            )
            part = _part(block, place, place + span)
            yield replace(part, shape=Shape.PARAGRAPH, opening="", only=words, heading=words, gap=True)
            place += span
            start = place
            in_a_row += 1
            continue
        if place > start and _apart(block, place, width, start):
            yield _part(block, start, place)
            start = place
        in_a_row = 0
        place += 1
    if start < len(block.lines):
        yield block if not start else replace(_part(block, start, len(block.lines)), gap=True)


def _apart(block: TextBlock, place: int, width: int, start: int) -> bool:
    """Whether a line begins a paragraph of its own: after an item that has ended, or round a web address."""
    if block.shape is Shape.TABLE:
        return False
    before, line = block.lines[place - 1][1], block.lines[place][1]
    if _WEB.fullmatch(line) or _WEB.fullmatch(before):
        return True
    item = block.shape is Shape.BULLET and not start
    return item and line[0].isupper() and before[-1] not in ".!?:;,-" and _ends_early(before, line, width)


def _part(block: TextBlock, start: int, end: int) -> TextBlock:
    if not start:
        return replace(block, lines=block.lines[:end], only="")
    return replace(block, shape=Shape.PARAGRAPH, lines=block.lines[start:end], only="", opening="", torn=False)


def _opens(
    block: TextBlock, place: int, contents: Contents, width: int, near: tuple[TextBlock | None, ...], headings: int
) -> bool:
    """Whether a line among others is an unnumbered heading.

    `near`: the blocks before and after. `headings`: how many stand directly before it.
    """
    line = plain(block.lines[place][1])
    item = block.shape is Shape.BULLET and not place
    if (item and (not block.opening or len(block.lines) == 1)) or not _like_a_title(line):
        return False
    last, following = near
    if place and not headings and not _USUAL.fullmatch(line):
        before = plain(block.lines[place - 1][1])
        listed = block.shape is Shape.BULLET and before[-1:] not in (":", ",") and _ends_early(before, line, width)
        if before[-1:] not in (".", "!", "?") and not listed and not _WEB.search(before):
            return False
    elif not place and not block.gap and last is not None and last.shape is Shape.PARAGRAPH and not last.heading:
        return False
    within = place + 1 < len(block.lines)
    if not within and following is None:
        return False
    if contents.has(line):
        return True
    after = plain(block.lines[place + 1][1]) if within else plain(following.lines[0][1]) if following else ""
    if _capitals(line):
        return after[:1].isupper()
    if _APART.match(line) or _UNFINISHED.search(line) or VERB.search(line) or not after:
        return False
    if not within and following and following.shape is Shape.BULLET:
        return not (after[0].islower() and _SUBJECT.fullmatch(line))
    if not within:
        return bool(place) and after[0].isupper() and len(line) < 0.6 * max(width, 60)
    under = within and headings + 2 <= _MOST_IN_A_ROW and _like_a_title(after)
    if under and _opens(block, place + 1, contents, width, near, headings + 1):
        return True
    sentence = after[0].isupper() and (len(after) > max(len(line), 40) or after[-1] in ".:")
    return sentence and _ends_early(line, after, max(width, 60))


def _like_a_title(line: str) -> bool:
    """A short line that begins with a capital and does not end as a sentence does."""
    if not line or len(line) > _LONGEST_UNNUMBERED or not line[0].isupper() or line[-1] in ".:;,!":
        return False
    if (without_names(line) != line and not line.isupper()) or reaches_somebody(line):
        return False
    return any(map(str.isalpha, line)) and not QUANTITY.fullmatch(line.rpartition(" ")[2])


def _capitals(line: str) -> bool:
    return line.isupper() and sum(map(str.isalpha, line)) > 3
