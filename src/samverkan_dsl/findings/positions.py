"""Where in a text something stands."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of one file. Lines and columns count from 1, columns in code points; the end is exclusive."""

    file: str
    """The path as the user would write it, with `/` between folders."""
    line: int
    column: int
    end_line: int
    end_column: int

    @classmethod
    def start_of(cls, file: str) -> Span:
        """The first position of a file, for what concerns the file as a whole."""
        return cls(file, 1, 1, 1, 1)
