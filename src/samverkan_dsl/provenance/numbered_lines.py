"""The numbered lines of a text that open sections, told from items of lists and numbered sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from .blocks import Shape, TextBlock
from .contents import Contents
from .lines import LONGEST_HEADING
from .numbering import Numbered, numbered, sections
from .words import plain

VERB = re.compile(
    r"\b(?:ska|skall|är|har|kan|får|bör|måste|utgör|består|innebär|finns|ingår|ansvarar|beslutar|utser|deltar|"
    r"sker|gäller|"
    r"behöver|arbetar|träffas|möts|sammanträder|blir|tar|ger|görs|förs|leder|följer|gör|\w+(?:eras|ades|ats))\b",
    re.I,
)
"""A verb that no heading without a number has."""
FOOTNOTE = re.compile(r"^\d{1,2} .*\(\d{4}:\d{1,4}\)")
"""A note at the foot of a page that names a statute."""
OPEN_END = ".:;,"
"""What no heading ends with."""
_SENTENCE = 80
"""Characters; a numbered line longer than this that has a verb is a sentence."""


@dataclass(frozen=True, slots=True)
class _Spot:
    """A numbered line that may be a heading."""

    block: int
    line: int
    span: int
    """Lines that its words take: one, or two where they are broken."""
    number: Numbered
    words: str


def numbered_openings(blocks: list[TextBlock], contents: Contents) -> dict[int, dict[int, int]]:
    """The lines that open numbered sections: by block and line how many lines the heading takes."""
    spots = list(_spots(blocks))
    if any(spot.words[0] == "§" and len(spot.number.key) > 1 for spot in spots):
        # The signs number one row of sections, with the decimals under them.
        signs = [replace(spot, number=replace(spot.number, style=".")) for spot in spots if spot.number.style == "§"]
        by_place = {(spot.block, spot.line): spot for spot in signs}
        spots = [by_place.get((spot.block, spot.line), spot) for spot in spots]
    weights = [(spot.number, _weight(spot, blocks, contents)) for spot in spots]
    chosen = sections(weights)
    found: dict[int, dict[int, int]] = {}
    for place, spot in enumerate(spots):
        if place in chosen or contents.lists(spot.number.number, spot.number.title):
            found.setdefault(spot.block, {})[spot.line] = spot.span
    return found


def _spots(blocks: list[TextBlock]) -> Iterator[_Spot]:
    """The lines that begin with a number and could be headings, but for items that follow each other in a list."""
    lines = [(index, place) for index, block in enumerate(blocks) for place in range(len(block.lines))]
    flat = [written(blocks[index], place) for index, place in lines]
    ends = [place == len(blocks[index].lines) - 1 for index, place in lines]
    numbers = [_number_of(blocks[index], line) for (index, _), line in zip(lines, flat, strict=True)]
    keys = [number.key if number else () for number in numbers]
    for at, ((index, place), line) in enumerate(zip(lines, flat, strict=True)):
        number = numbers[at]
        if not number or len(line) > LONGEST_HEADING or FOOTNOTE.search(line):
            continue
        span = 1
        after = flat[at + 1] if at + 1 < len(flat) else ""
        if after and not ends[at] and after[0].islower():
            if len(line) < 30 or len(line) + len(after) > LONGEST_HEADING or after[-1] in ".:;,?!":
                continue
            third = flat[at + 2] if at + 2 < len(flat) else ""
            if not ends[at + 1] and third and third[0].islower():
                continue
            span, line = 2, f"{line} {after}"
        title = number.title
        if (title and line[-1] in OPEN_END) or (not title and at + 1 == len(flat)):
            continue
        beyond = at + span
        depth = len(number.key)
        neighbours = [keys[near] for near in (at - 1, beyond) if 0 <= near < len(keys)]
        listed = any(len(near) == depth and abs(near[-1] - number.key[-1]) == 1 for near in neighbours)
        if listed and depth == 1 and number.style != "§":
            number = replace(number, style="list")
        yield _Spot(index, place, span, number, line)


def written(block: TextBlock, place: int, counted: bool = True) -> str:
    """A line with the number that it is marked with as an item."""
    line = plain(block.lines[place][1])
    return f"{block.opening} {line}" if counted and block.opening and not place else line


def _number_of(block: TextBlock, line: str) -> Numbered | None:
    if block.shape is Shape.TABLE or not line or line[0] not in "0123456789§abcdefghijklmnopqrstuvwxyzåäö":
        return None
    return numbered(line) if len(line) <= LONGEST_HEADING else None


def _weight(spot: _Spot, blocks: list[TextBlock], contents: Contents) -> float:
    """How much a numbered line looks like a heading by itself."""
    if spot.number.style == "list":
        return 5.0 if contents.lists(spot.number.number, spot.number.title) else -9.0
    block = blocks[spot.block]
    alone = bool(block.only) or (spot.span == len(block.lines) and block.gap)
    deep = len(spot.number.key) > 1
    listed = contents.lists(spot.number.number, spot.number.title)
    return 1.0 + alone + 0.5 * deep + ("§" in spot.words[:5]) + 4.0 * listed - _with_verb(spot.words)


def _with_verb(title: str) -> float:
    """What a verb takes: little from a short line, all from one that may be a whole sentence."""
    found = bool(VERB.search(title))
    return 9.0 * found if len(title) > _SENTENCE else 0.4 * found
