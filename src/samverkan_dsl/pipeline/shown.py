"""What answers look like: what a face prints is made here, so that a face knows nothing of formats.

A document becomes lines for a terminal or Markdown, findings become blocks of text or data, and what others wrote
becomes a line that steers neither a terminal nor a CI runner.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..outputs.escape import log_line, terminal

if TYPE_CHECKING:
    from ..outputs.blocks import Document

__all__ = ["Document", "log_line", "markdown", "screen", "terminal"]


def screen(document: Document, lang: str, width: int) -> str:
    """The document in lines of at most `width` characters, as far as words allow."""
    from ..outputs.formats.terminal import Terminal

    return Terminal(lang, width).text(document)


def markdown(document: Document, lang: str) -> str:
    """The document as Markdown, with the shipped templates."""
    from ..outputs.formats.markdown import Markdown

    return Markdown(lang).text(document)
