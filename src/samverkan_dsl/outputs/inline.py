"""Inline content in one language: what every format begins with, before it marks it up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from string import Formatter
from typing import TypeAlias

from ..findings import Text, capitalised, gettext
from . import escape
from .blocks import (
    AsWritten,
    Break,
    Cite,
    Code,
    Content,
    Emphasis,
    Inline,
    InlineElement,
    Link,
    Note,
    OutLink,
    Phrase,
    Sentence,
    Strong,
)

InlinePiece: TypeAlias = "str | InlineElement"


def flat(content: Content, lang: str, within: tuple[type, ...] = (), *, begins: bool = False) -> list[InlinePiece]:
    """The content with its fixed text in `lang` and neighbouring texts made one.

    `within`: the kinds of what it stands in already. Strong in strong is its words alone. `begins`: whether it
    begins a block, a cell or a heading, and so with a capital.
    """
    result: list[InlinePiece] = []
    for piece in _pieces(content, lang, within, begins):
        if isinstance(piece, str) and result and isinstance(result[-1], str):
            result[-1] += piece
        else:
            result.append(piece)
    return result


def _pieces(content: Content, lang: str, within: tuple[type, ...], begins: bool) -> Iterator[InlinePiece]:
    for part in content:
        for piece in _of(part, lang, within, begins):
            if piece != "":
                begins = False
                yield piece


def _of(part: Inline, lang: str, within: tuple[type, ...], begins: bool) -> Iterator[InlinePiece]:
    match part:
        case Strong() | Emphasis() | Link() | OutLink():
            inner = _pieces(part.content, lang, within, begins)
            if isinstance(part, within):
                yield from inner
            else:
                yield replace(part, content=tuple(inner)) if begins else part
        case Code() | Cite() | Note() | Break():
            yield part
        case Sentence():
            yield from _pieces(part.content, lang, within, True)
        case AsWritten():
            yield from _pieces(part.content, lang, within, False)
        case Phrase():
            values = dict(part.values)
            template = gettext(part.template, lang)
            template = template if part.form is None else part.form.turn(template, lang)
            for literal, name, _, _ in Formatter().parse(template):
                for piece in _pieces((literal, *(values[name] if name is not None else ())), lang, within, begins):
                    begins = False
                    yield piece
        case str():
            yield capitalised(part) if begins else part
        case Text():
            yield capitalised(part(lang)) if begins else part(lang)
        case _:
            yield capitalised(part.label(lang)) if begins else part.label(lang)


def plain(content: Content, lang: str, *, begins: bool = False) -> str:
    """The words alone, folded, unescaped: without addresses and notes."""
    words = []
    for part in flat(content, lang, begins=begins):
        if isinstance(part, str):
            words.append(part)
        elif isinstance(part, (Strong, Emphasis, Link, OutLink)):
            words.append(plain(part.content, lang))
        elif isinstance(part, Code):
            words.append(part.text)
        elif isinstance(part, Break):
            words.append(" ")
    return escape.clean("".join(words)).strip(" ")
