"""The place where the YAML parser stumbled, with what an explanation needs to look at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from ..findings import Related, Rule, Span, Text

Point = tuple[int, int]
"""Line and column from 0, as the parser counts."""


class Fault(NamedTuple):
    """What an explanation says: the fault, where to look and what to do."""

    rule: Rule
    span: Span
    message: Text
    related: tuple[Related, ...] = ()


@dataclass(frozen=True, slots=True)
class Stumble:
    """A parser's error and the text around it."""

    file: str
    lines: list[str]
    words: str
    """The parser's own: what it was doing, a bar, what it met."""
    at: Point
    since: Point
    """Where the thing being read began, or the same as `at`."""
    bracket: Span | None
    """The innermost bracket still open."""
    quoted: Span | None
    """The quoted text just before."""

    @property
    def line(self) -> str:
        return self.lines[self.at[0]]

    @property
    def before(self) -> str:
        """What stands before the place on its line."""
        return self.line[: self.at[1]]

    @property
    def sign(self) -> str:
        """The character at the place; empty at a line's end."""
        return self.character(self.at)

    def character(self, point: Point) -> str:
        line, column = point
        return self.lines[line][column : column + 1]

    def says(self, *phrases: str) -> bool:
        """Whether the parser uses any of these words."""
        return any(phrase in self.words for phrase in phrases)

    def span(self, point: Point, length: int) -> Span:
        """So many characters from a point, but not past the line's end."""
        line, column = point
        end = min(column + length, len(self.lines[line]))
        return Span(self.file, line + 1, column + 1, line + 1, end + 1)

    def rest(self, point: Point) -> Span:
        """From a point to the end of what is written on its line."""
        line, column = point
        return self.span(point, max(len(self.lines[line].rstrip()) - column, 0))
