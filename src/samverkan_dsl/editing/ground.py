"""What of a YAML text is a comment, what is a scalar, and what is left when the comments are gone.

The reader says where every scalar stands. Outside them a `#` begins a comment where a line begins or white space is
before it, and white space means nothing but indentation.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import takewhile

from ..findings import Span

_COMMENT = re.compile(r"(?:^|(?<=[ \t]))#.*")
_HEADER = re.compile(r"[|>][0-9+-]*")
_MARKER = re.compile(r"(?:---|\.\.\.)(?=[ \t]|$)")
_SCALAR = "x"
"""Stands for a scalar's characters while comments are looked for."""


@dataclass(frozen=True, slots=True)
class Ground:
    """A text by its lines, counted from 1."""

    comments: dict[int, str]
    alone: set[int]
    """The lines of comments that have nothing before them."""
    content: set[int]
    """The lines on which something stands that is no comment."""
    bare: str
    """The text without comments, marks between documents, tabs and blank lines, save in scalars."""


def ground(lines: tuple[str, ...], scalars: Iterable[Span]) -> Ground:
    """Look a text over. `scalars` are the spans of all its keys and values that are no collections."""
    masked = list(lines)
    inside: set[int] = set()
    blank: set[int] = set()  # before a block text's first words: not all readers take spaces there
    for span in scalars:
        if (span.line, span.column) == (span.end_line, span.end_column):
            continue
        if is_block_text(span, lines):
            header = _HEADER.match(lines[span.line - 1], span.column - 1)
            _mask(masked, span.line, span.column - 1, header.end() if header else span.column)
            below = range(span.line + 1, last_line(span, lines) + 1)
            inside.update(below)
            blank.update(takewhile(lambda number: not lines[number - 1].strip(), below))
            continue
        for number in range(span.line, span.end_line + 1):
            start = span.column - 1 if number == span.line else 0
            end = span.end_column - 1 if number == span.end_line else len(lines[number - 1])
            _mask(masked, number, start, end)
        inside.update(range(span.line + 1, span.end_line))
    found = Ground({}, set(), set(inside), "")
    kept: list[str] = []
    for number, line in enumerate(lines, 1):
        if number in inside:
            kept.append("" if number in blank else line)
            continue
        seen = masked[number - 1]
        comment = _COMMENT.search(seen)
        if comment is not None:
            found.comments[number] = line[comment.start() :].rstrip()
            seen = seen[: comment.start()]
        marker = _MARKER.match(seen)
        start = marker.end() if marker is not None else 0
        seen = seen.rstrip()
        if seen[start:].strip():
            found.content.add(number)
            words = (
                old if new == _SCALAR else " " if old == "\t" else old for old, new in zip(line, seen, strict=False)
            )
            kept.append(" " * start + "".join(words)[start:])
        elif comment is not None:
            found.alone.add(number)
    return Ground(found.comments, found.alone, found.content, "\n".join(kept) + "\n")


def _mask(masked: list[str], number: int, start: int, end: int) -> None:
    line = masked[number - 1]
    masked[number - 1] = line[:start] + _SCALAR * (end - start) + line[end:]


def is_block_text(span: Span, lines: tuple[str, ...]) -> bool:
    """Whether a scalar is written under a `|` or `>`."""
    return lines[span.line - 1][span.column - 1 : span.column] in ("|", ">") if span.line <= len(lines) else False


def last_line(span: Span, lines: tuple[str, ...]) -> int:
    """The last line of a scalar. Blank lines after a block text belong to it only where its header keeps them."""
    if not is_block_text(span, lines):
        return span.end_line
    last = span.end_line if span.end_column > 1 else span.end_line - 1
    header = _HEADER.match(lines[span.line - 1], span.column - 1)
    if header is None or "+" not in header[0]:
        while last > span.line and not lines[last - 1].strip():
            last -= 1
    return max(last, span.line)
