"""Inline content as Markdown."""

from __future__ import annotations

import re
import unicodedata
from posixpath import relpath
from string import punctuation as ASCII_PUNCTUATION
from urllib.parse import quote

from .. import escape
from ..blocks import Break, Cite, Code, Content, Emphasis, Link, Note, OutLink, Strong
from ..inline import InlinePiece, flat


def anchor(id: str) -> str:
    """An id as it stands in a link: letters, digits, `-` as they are, `/` as a full stop, others by their code."""
    return re.sub(r"[^a-zA-Z0-9-]", lambda found: "." if found[0] == "/" else f"_{ord(found[0]):x}_", id)


class MarkdownInline:
    """Renders inline content for the document `key` in `lang`. `suffix` is what documents' files end with."""

    def __init__(self, lang: str, key: str, suffix: str) -> None:
        self.lang = lang
        self.key = key
        self.suffix = suffix
        self.notes: dict[Note, int] = {}
        """The notes met so far, with their numbers. What says the same is one note."""

    def render(self, content: Content, *within: type, cell: bool = False, begins: bool = True) -> str:
        """The content as one line of Markdown, with a capital first if it `begins` something.

        `within`: what the template puts round it (`Strong`, `Emphasis`). `cell`: in a table, where a bar ends it.
        """
        return self._line(content, cell, within, begins=begins).strip()

    def block(self, content: Content, *, begins: bool = True) -> str:
        """The content as a line of which nothing may be read as the mark of a block."""
        return escape.markdown_start(self.render(content, begins=begins))

    def href(self, document: str, place: str = "") -> str:
        """The relative way from this document to a place in a document (by key; empty is this one)."""
        path = self.way(document + self.suffix) if document and document != self.key else ""
        return path + ("#" + anchor(place) if place or not path else "")

    def way(self, path: str) -> str:
        """The relative way from this document to a delivered file."""
        return quote(relpath(path, self.key.rpartition("/")[0] or "."))

    def _line(self, content: Content, cell: bool, within: tuple[type, ...], *, begins: bool = False) -> str:
        flattened = flat(content, self.lang, within, begins=begins)
        pieces = [(each, self._one(each, cell, within)) for each in flattened]
        pieces = [(each, rendered) for each, rendered in pieces if rendered]
        line = ""
        for index, (each, rendered) in enumerate(pieces):
            if isinstance(each, (Strong, Emphasis)):
                following = pieces[index + 1] if index + 1 < len(pieces) else (None, "")
                after = "*" if isinstance(following[0], (Strong, Emphasis)) else following[1][:1]
                line += _marked(rendered, isinstance(each, Strong), line[-1:], after)
            else:
                line += rendered
        return re.sub(" {2,}", " ", line)

    def _one(self, piece: InlinePiece, cell: bool, within: tuple[type, ...]) -> str:
        if isinstance(piece, str):
            return _cell(escape.markdown(piece), cell)
        if isinstance(piece, Code):
            return _code(piece.text, cell)
        if isinstance(piece, Cite):
            return f"<sup>{_cell(escape.markdown(piece.address), cell)}</sup>"
        if isinstance(piece, Break):
            return "<br>"
        if isinstance(piece, Note):
            return f"[^{self.notes.setdefault(piece, len(self.notes) + 1)}]"
        if isinstance(piece, (Link, OutLink)):
            inner = self._line(piece.content, cell, (*within, Link, OutLink))
            target = self.href(piece.document, piece.anchor) if isinstance(piece, Link) else _address(piece.address)
            return f"[{inner}]({target})" if inner else ""
        return self._line(piece.content, cell, (*within, type(piece)))


def _address(address: str) -> str:
    """An address on the web, so that none of it ends the link or a table's cell."""
    return quote(address, safe="/:?#@!$&+,;=%~-._")


def _marked(inner: str, is_strong: bool, before: str, after: str) -> str:
    """Emphasis with stars where the neighbours let them be read as such, else with tags."""
    mark, tag = ("**", "strong") if is_strong else ("_", "em")
    alone = all(each == "" or each.isspace() or _is_punctuation(each) for each in (before, after))
    if alone and mark[0] not in (before, inner[0], inner[-1]) and inner.strip() == inner:
        return f"{mark}{inner}{mark}"
    return f"<{tag}>{inner}</{tag}>"


def _is_punctuation(character: str) -> bool:
    return character in ASCII_PUNCTUATION or unicodedata.category(character).startswith("P")


def _cell(line: str, cell: bool) -> str:
    return line.replace("\\|", "&#124;") if cell else line


def _code(value: str, cell: bool) -> str:
    value = escape.clean(value)
    if not value.strip(" "):
        return ""
    if cell and "|" in value:
        return f"<code>{_cell(escape.markdown(value), cell)}</code>"
    fence = "`" * (escape.longest_run(value, "`") + 1)
    pad = " " if value[0] in "` " or value[-1] in "` " else ""
    return f"{fence}{pad}{value}{pad}{fence}"
