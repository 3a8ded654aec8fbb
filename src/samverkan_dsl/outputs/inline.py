"""Inline content as Markdown."""

from __future__ import annotations

import re
import unicodedata
from posixpath import relpath
from string import Formatter
from string import punctuation as ASCII_PUNCTUATION
from typing import TypeAlias
from urllib.parse import quote

from ..findings import Text, gettext
from . import escape
from .blocks import Break, Cite, Code, Content, Emphasis, Inline, Link, Phrase, Strong

InlinePiece: TypeAlias = "str | Strong | Emphasis | Code | Link | Cite | Break"


def flat(content: Content, lang: str, within: tuple[type, ...] = ()) -> list[InlinePiece]:
    """The content with its fixed text in `lang` and neighbouring texts made one.

    `within`: what it stands in already. A link in a link or strong in strong is its words alone.
    """
    result: list[InlinePiece] = []
    for part in content:
        for piece in _pieces(part, lang, within):
            if isinstance(piece, str) and result and isinstance(result[-1], str):
                result[-1] += piece
            else:
                result.append(piece)
    return result


def _pieces(part: Inline, lang: str, within: tuple[type, ...]) -> list[InlinePiece]:
    if isinstance(part, (Strong, Emphasis, Link)) and type(part) in within:
        return flat(part.content, lang, within)
    if isinstance(part, (str, Strong, Emphasis, Code, Link, Cite, Break)):
        return [part]
    if isinstance(part, Text):
        return [part(lang)]
    if isinstance(part, Phrase):
        values = dict(part.values)
        result: list[InlinePiece] = []
        for literal, name, _, _ in Formatter().parse(gettext(part.template, lang)):
            result.append(literal)
            if name is not None:
                result.extend(flat(values[name], lang, within))
        return result
    return [part.label(lang)]


def plain(content: Content, lang: str) -> str:
    """The words alone, folded, unescaped."""
    words = []
    for part in flat(content, lang):
        if isinstance(part, str):
            words.append(part)
        elif isinstance(part, (Strong, Emphasis, Link)):
            words.append(plain(part.content, lang))
        elif isinstance(part, Code):
            words.append(part.text)
        elif isinstance(part, Break):
            words.append(" ")
    return escape.clean("".join(words)).strip(" ")


def anchor(id: str) -> str:
    """An id as it stands in a link: letters, digits, `-` as they are, `/` as a full stop, others by their code."""
    return re.sub(r"[^a-zA-Z0-9-]", lambda found: "." if found[0] == "/" else f"_{ord(found[0]):x}_", id)


class MarkdownInline:
    """Renders inline content for the document `key` in `lang`. `suffix` is what documents' files end with."""

    def __init__(self, lang: str, key: str, suffix: str) -> None:
        self.lang = lang
        self.key = key
        self.suffix = suffix

    def render(self, content: Content, *within: type, cell: bool = False) -> str:
        """The content as one line of Markdown.

        `within`: what the template puts round it (`Strong`, `Emphasis`). `cell`: in a table, where a bar ends it.
        """
        return self._line(content, cell, within).strip()

    def block(self, content: Content) -> str:
        """The content as a line that begins a block."""
        return escape.markdown_start(self.render(content))

    def href(self, document: str, place: str = "") -> str:
        """The relative way from this document to a document (by key) or a delivered file (by path)."""
        path = ""
        if document and document != self.key:
            name = document if "." in document.rpartition("/")[2] else document + self.suffix
            path = quote(relpath(name, self.key.rpartition("/")[0] or "."))
        return path + ("#" + anchor(place) if place or not path else "")

    def _line(self, content: Content, cell: bool, within: tuple[type, ...]) -> str:
        pieces = [(each, self._one(each, cell, within)) for each in flat(content, self.lang, within)]
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
        inner = self._line(piece.content, cell, (*within, type(piece)))
        if isinstance(piece, Link) and inner:
            return f"[{inner}]({self.href(piece.document, piece.anchor)})"
        return inner


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
