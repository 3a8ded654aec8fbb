"""What is being done, on a terminal: one line that is written over and gone at the end."""

from __future__ import annotations

import sys

from ..findings import Text


class Steps:
    """Shows steps on standard error where somebody watches; elsewhere it does nothing."""

    def __init__(self, *, shown: bool, lang: str) -> None:
        self._shown = shown
        self._lang = lang

    def __enter__(self) -> Steps:
        return self

    def __exit__(self, *reason: object) -> None:
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()

    def step(self, step: Text) -> None:
        """Say what is done now."""
        if self._shown:
            from ..pipeline.shown import terminal

            sys.stderr.write(f"\r\x1b[K{terminal(step(self._lang))} …")
            sys.stderr.flush()
