"""The signature block of a source text: who has signed, by title and organisation. Names are left where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .blocks import Shape, TextBlock
from .lines import LONGEST_HEADING
from .persons import OFFICE, is_name

_DOTS = re.compile(r"[._…\s]{4,}")
_PLACE_AND_DATE = re.compile(r"[A-ZÅÄÖ]\w+,? (?:den )?(?:\d{4}-\d{2}-\d{2}|\d{1,2} [a-zåäö]{3,9} \d{4})")
_SHORT = 80


def find_signatures(blocks: list[TextBlock]) -> tuple[set[int], list[tuple[int, str]]]:
    """Which blocks belong to signatures, and the line and words of each signatory and of place and date."""
    taken: set[int] = set()
    found: list[tuple[int, str]] = []
    index = 0
    while index < len(blocks):
        end = _end(blocks, index) if _opens(blocks, index) else index
        taken.update(range(index, end))
        found.extend(_signatories(blocks[index:end]))
        index = max(end, index + 1)
    return taken, found


def _opens(blocks: list[TextBlock], index: int) -> bool:
    block = blocks[index]
    first = block.lines[0][1]
    if block.shape is not Shape.PARAGRAPH or len(first) > _SHORT:
        return False
    if _DOTS.fullmatch(first):
        return len(block.lines) > 1 or (index + 1 < len(blocks) and _short(blocks[index + 1]))
    if is_name(first) and _short(block):
        return len(block.lines) > 1 and bool(OFFICE.search(block.lines[1][1]))
    if not _PLACE_AND_DATE.fullmatch(first):
        return False
    following = [line for later in blocks[index : index + 3] for _, line in later.lines[:2]]
    return any(_DOTS.fullmatch(line) or is_name(line) for line in following[1:] if len(line) <= _SHORT)


def _end(blocks: list[TextBlock], start: int) -> int:
    index = start
    while index < len(blocks) and _short(blocks[index]):
        opens_text = blocks[index].only and index + 1 < len(blocks) and not _short(blocks[index + 1])
        if index > start and opens_text and not is_name(blocks[index].only) and not _numbered(blocks[index + 1]):
            break
        index += 1
    return index


def _short(block: TextBlock) -> bool:
    """A paragraph of at most six short lines without final punctuation or section number."""
    if block.shape is not Shape.PARAGRAPH or len(block.lines) > 6 or _numbered(block):
        return False
    return all(len(line) <= _SHORT and (line[-1] not in ".!?:;" or _DOTS.fullmatch(line)) for _, line in block.lines)


def _numbered(block: TextBlock) -> bool:
    line = block.lines[0][1]
    return len(line) <= LONGEST_HEADING and bool(re.match(r"\d{1,2}(?:\.\d{1,2})* ?\S", line))


def _signatories(blocks: list[TextBlock]) -> Iterator[tuple[int, str]]:
    """One for each dotted line, or for each name where there are none."""
    lines = [line for block in blocks for line in block.lines]
    dotted = any(_DOTS.fullmatch(line) for _, line in lines)
    group: list[tuple[int, str]] = []
    for number, line in lines:
        name = is_name(line)
        if _PLACE_AND_DATE.fullmatch(line):
            yield number, line
        elif _DOTS.fullmatch(line) or (name and not dotted):
            yield from _joined(group)
            group = []
        elif not name:
            group.append((number, line))
    yield from _joined(group)


def _joined(group: list[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    if group:
        yield group[0][0], ", ".join(line for _, line in group)
