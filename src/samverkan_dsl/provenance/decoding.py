"""From the bytes of a source text to its characters."""

from __future__ import annotations

from ..findings import Finding, Span, text
from ..syntax.encoding import wide_encoding
from .rules import SOURCE_NOT_UTF8


def decode_text(data: bytes, file: str) -> str | Finding:
    """The characters of a source text, or a finding at the first byte that is not UTF-8. `file` is what spans name."""
    wide = wide_encoding(data)
    if wide is None:
        try:
            return data.decode("utf-8-sig")
        except UnicodeDecodeError:
            pass
    start = 0 if wide is not None else _first_fault(data)
    before = data[:start]
    line = before.count(b"\n") + 1
    column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8").removeprefix("\ufeff")) + 1
    message = text(
        "Källtexten är inte sparad som UTF-8 utan troligen som {encoding}, så å, ä och ö går inte att läsa säkert. "
        "Öppna den i en textredigerare och spara om den som UTF-8.",
        encoding=wide or "Windows-1252 (Latin-1)",
    )
    return Finding(SOURCE_NOT_UTF8, message, Span(file, line, column, line, column + 1))


def _first_fault(data: bytes) -> int:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start
    return 0
