"""From the bytes of a source document to its text, by what the bytes are and not by the name of the file."""

from __future__ import annotations

from dataclasses import dataclass

from ...findings import Finding, Text, text
from ..decoding import decode_text


@dataclass(frozen=True, slots=True)
class DocumentText:
    """The text of a document."""

    words: str
    notes: tuple[Text, ...] = ()
    """What the reader of the index should know of how it was read."""


class UnreadableSource(Exception):
    """A document that cannot be read; `message` says why and what to do."""

    def __init__(self, message: Text) -> None:
        super().__init__(str(message))
        self.message = message


def read_source(data: bytes, file: str) -> DocumentText | Finding:
    """The text of a document. `file` is what messages name.

    A finding where a plain text has an encoding that cannot be told. Raises UnreadableSource where a PDF or DOCX
    cannot be read, or would be read wrongly.
    """
    if data[:1024].lstrip().startswith(b"%PDF-"):
        from .pdf import text_of_pdf

        return DocumentText(text_of_pdf(data, file))
    if data.startswith(b"PK\x03\x04"):
        from .docx import text_of_docx

        return DocumentText(text_of_docx(data, file))
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        message = (
            "{file} är en äldre Word-fil eller skyddad med lösenord och går inte att läsa. "
            "Öppna den i Word, spara den som .docx utan lösenord och kör igen. Inget är skrivet."
        )
        raise UnreadableSource(text(message, file=file))
    found = decode_text(data, file)
    if isinstance(found, Finding):
        return found
    words, encoding = found
    note = text("{file} är inte sparad som UTF-8 utan lästes som {encoding}.", file=file, encoding=encoding or "")
    return DocumentText(words, (note,) if encoding else ())
