"""Source documents and their indexes, as they stand on disk."""

from __future__ import annotations

from pathlib import Path

from ..findings import Finding, text
from ..loading import CannotRun
from ..loading.errors import FileFault
from ..loading.files.folder import Folder, shown_path
from ..provenance.formats import DocumentText, UnreadableSource
from ..provenance.formats import read_source as words_of_document

LARGEST = 64 * 1024 * 1024
"""Bytes of a source text."""


def words_in(path: Path, base: Path) -> DocumentText | Finding:
    """The text of a source document: plain text, PDF or DOCX. Raises CannotRun where it cannot be read."""
    try:
        return words_of_document(read_source(path, base), shown_path(path, base))
    except UnreadableSource as error:
        raise CannotRun(error.message) from None


def nothing_said(path: Path, base: Path) -> CannotRun:
    """For a text that holds no statement: an index of it would retire every address there is."""
    message = "{file} innehåller inga påståenden. Kontrollera att det är rätt fil och att den innehåller text."
    return CannotRun(text(message, file=shown_path(path, base)))


def read_source(path: Path, base: Path) -> bytes:
    """The bytes of a source text or an index, at most `LARGEST`. Raises CannotRun."""
    shown = shown_path(path, base)
    try:
        real = path.resolve()  # the user named the file, so a link may lead anywhere
        data = Folder(real.parent, base).read(real.name, LARGEST)
    except (FileFault, OSError, RuntimeError, ValueError):
        raise CannotRun(text("{file} går inte att läsa.", file=shown)) from None
    if len(data) > LARGEST:
        raise CannotRun(text("{file} är större än 64 MB och läses inte.", file=shown))
    return data
