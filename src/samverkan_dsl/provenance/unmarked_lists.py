"""Lists whose items have no bullets: the short lines under an introduction that ends with a colon."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from .blocks import Shape, TextBlock
from .looks import USUAL, ends_early, like_a_title, line_width
from .numbered_lines import VERB
from .numbering import numbered, opening_of
from .words import plain

_LONGEST = 120
"""Characters; a longer line is text and not an item."""
_FEWEST = 2
"""One line under a colon may be anything."""
_UNBROKEN = 200
"""A text with longer lines than this has not had its paragraphs broken."""


def with_lists(blocks: list[TextBlock]) -> list[TextBlock]:
    """The blocks, with each line of a list without bullets as an item."""
    longest = max(
        (len(line) for block in blocks if block.shape is not Shape.TABLE for _, line in block.lines), default=0
    )
    width = 0 if longest > _UNBROKEN else max(line_width(blocks), int(0.8 * longest))
    found: list[TextBlock] = []
    index = 0
    while index < len(blocks):
        found.extend(_cut(blocks[index], width))
        apart = _items_apart(blocks, index + 1) if found[-1].lines[-1][1][-1] == ":" else 0
        found += [_item(line) for block in blocks[index + 1 : index + 1 + apart] for line in block.lines]
        index += 1 + apart
    return found


def _cut(block: TextBlock, width: int) -> Iterator[TextBlock]:
    """A block, with the lists in it apart."""
    start = place = 0
    if block.shape is Shape.BULLET and (missing := _unmarked(block, width)):
        yield replace(block, lines=block.lines[: missing[0]])
        for one, end in pairwise((*missing, len(block.lines))):
            yield TextBlock(Shape.BULLET, block.lines[one:end], False)
        return
    while block.shape is not Shape.TABLE and not block.heading and place + _FEWEST < len(block.lines):
        items = _items(block, place + 1, width) if block.lines[place][1][-1] == ":" else 0
        tasks = () if items else _tasks(block, place + 1, width)
        if tasks:
            yield _part(block, start, place + 1)
            for begins, ends in pairwise(tasks):
                yield TextBlock(Shape.BULLET, block.lines[begins:ends], False)
            start = place = tasks[-1]
        elif items:
            yield _part(block, start, place + 1)
            yield from map(_item, block.lines[place + 1 : place + 1 + items])
            start = place = place + 1 + items
        else:
            place += 1
    if start < len(block.lines):
        yield _part(block, start, len(block.lines)) if start else block


def _part(block: TextBlock, start: int, end: int) -> TextBlock:
    if not start:
        return replace(block, lines=block.lines[:end], only="")
    lines = block.lines[start:end]
    return replace(block, shape=Shape.PARAGRAPH, lines=lines, gap=True, only="", opening="", torn=False)


def _item(line: tuple[int, str]) -> TextBlock:
    return TextBlock(Shape.BULLET, [line], False)


def _items(block: TextBlock, start: int, width: int) -> int:
    """How many lines of a block from `start` are items."""
    end = start
    while end < len(block.lines) and _could_be(block.lines[end][1]):
        following = block.lines[end + 1][1] if end + 1 < len(block.lines) else ""
        if width and following and not ends_early(block.lines[end][1], following, width):
            return 0
        end += 1
    words = [block.lines[place][1] for place in range(start, end)]
    if end < len(block.lines) and words and _heads(words, block.lines[end][1]):
        end -= 1
    return end - start if end - start >= _FEWEST else 0


def _items_apart(blocks: list[TextBlock], start: int) -> int:
    """How many blocks from `start` are items with blank lines between them."""
    end = start
    while end < len(blocks) and blocks[end].shape is Shape.PARAGRAPH and blocks[end].only and not blocks[end].heading:
        if not _could_be(blocks[end].only):
            break
        end += 1
    words = [block.only for block in blocks[start:end]]
    if end == len(blocks) or (words and _heads(words, plain(blocks[end].lines[0][1]))):
        end -= 1
    return end - start if end - start >= _FEWEST else 0


def _unmarked(block: TextBlock, width: int) -> list[int]:
    """The lines of an item that are items themselves whose bullets are missing: the one before ended on purpose."""
    return [
        place
        for place in range(1, len(block.lines))
        if (before := block.lines[place - 1][1])[-1] in ",;"
        and (line := block.lines[place][1])[-1] in ",;"
        and len(line.split()) > _FEWEST
        and (not width or ends_early(before, line, width))
    ]


def _tasks(block: TextBlock, start: int, width: int) -> tuple[int, ...]:
    """The lines where the items of a list begin that each open with *att*, and the line after it."""
    begins: list[int] = []
    place = start
    while place < len(block.lines):
        line, before = block.lines[place][1], block.lines[place - 1][1]
        if line.startswith("att ") and (before[-1] in ",;.:" or not width or ends_early(before, line, width)):
            begins.append(place)
        elif not begins or not line[0].islower() or before[-1] in ".;":
            break
        place += 1
    return (*begins, place) if len(begins) >= _FEWEST else ()


def _could_be(line: str) -> bool:
    """A line that is no sentence and opens no section."""
    if len(line) > _LONGEST or line[-1] in ":?" or numbered(line) or opening_of(line):
        return False
    return not (line[-1] in ".!" and line[0].isupper() and VERB.search(line))


def _heads(words: list[str], following: str) -> bool:
    """Whether the last of the lines is the heading of the sentence or number that follows."""
    last = words[-1]
    if not like_a_title(last) or numbered(following) or opening_of(following):
        return False
    return bool(USUAL.fullmatch(last)) or not words[0][0].isupper() or bool(VERB.search(following))
