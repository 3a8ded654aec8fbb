"""One line to a person. What others wrote stays words: no code to a terminal, no command to a CI runner."""

from __future__ import annotations

import sys

from ..pipeline.shown import log_line


def say(line: str) -> None:
    """To standard output."""
    print(log_line(line))


def complain(line: str) -> None:
    """To standard error, under the command's name."""
    print(log_line(f"samverkan: {line}"), file=sys.stderr)
