"""From the bytes of a source text to its characters."""

from __future__ import annotations

from ..findings import Finding, Span, text
from ..syntax.encoding import wide_encoding
from .rules import SOURCE_NOT_UTF8

_SWEDISH = frozenset("åäöÅÄÖéÉüÜ§–—”“’‘•…·°½×´«»\u00a0\u00ad")


def decode_text(data: bytes, file: str) -> tuple[str, str | None] | Finding:
    """The characters of a source text and the encoding they were read by, which is None for UTF-8.

    A finding at the first byte that is not UTF-8, where the text is none in Windows-1252 either. `file` is what spans
    name.
    """
    wide = wide_encoding(data)
    if wide is None:
        try:
            return data.decode("utf-8-sig"), None
        except UnicodeDecodeError as error:
            if error.reason != "unexpected end of data" and (words := _western(data)) is not None:
                return words, "Windows-1252"
    start = 0 if wide is not None else _first_fault(data)
    before = data[:start]
    line = before.count(b"\n") + 1
    column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8").removeprefix("\ufeff")) + 1
    message = text(
        "Källtexten är inte sparad som UTF-8 och går inte att läsa säkert{encoding}. "
        "Öppna den i en textredigerare och spara om den som UTF-8.",
        encoding=f" ({wide})" if wide else "",
    )
    return Finding(SOURCE_NOT_UTF8, message, Span(file, line, column, line, column + 1))


def _western(data: bytes) -> str | None:
    """The text as Windows-1252, where what is not ASCII is what Swedish is written with and nothing is UTF-8."""
    if not data.decode("utf-8", "ignore").isascii():
        return None
    try:
        words = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    others = [letter for letter in words if not letter.isascii()]
    return words if 10 * sum(letter in _SWEDISH for letter in others) >= 9 * len(others) else None


def _first_fault(data: bytes) -> int:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start
    return 0
