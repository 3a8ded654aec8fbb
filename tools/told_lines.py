"""The sentences of a document, and those that another does not have."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from samverkan_dsl.outputs.blocks import (
    Block,
    BulletList,
    Callout,
    CalloutKind,
    Content,
    DefinitionList,
    Document,
    NumberedList,
    Paragraph,
    Section,
    Table,
)
from samverkan_dsl.outputs.inline import plain

_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ”])")
_LONGEST = 320


def of_document(document: Document) -> tuple[str, ...]:
    """What the whole document says, its title block first."""
    head = [f"{_plain(label)}: {_plain(value)}" for label, value in document.title_block]
    return (_plain(document.title), _plain(document.subtitle), *head, *said(document.blocks))


def said(blocks: Iterable[Block]) -> tuple[str, ...]:
    """The sentences, headings and rows of tables, each by itself."""
    return tuple(sentence for line in _lines(blocks) for sentence in _SENTENCE.split(line) if sentence)


def _plain(content: Content) -> str:
    return plain(content, "sv", begins=True)


def _lines(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Section():
                yield _plain(block.title)
                yield from _lines(block.blocks)
            case Paragraph():
                yield _plain(block.content)
            case BulletList() | NumberedList():
                for item in block.items:
                    yield _plain(item.content)
                    yield from _lines(item.blocks)
            case DefinitionList():
                for definition in block.items:
                    yield f"{_plain(definition.term)}: {_plain(definition.content)}"
                    yield from _lines(definition.blocks)
            case Table():
                for row in (*block.rows, *block.foot):
                    yield " | ".join(cell for cell in map(_plain, row) if cell)
            case Callout() if block.kind is not CalloutKind.SILENT:
                yield from _lines(block.blocks)
            case _:
                pass


def lines(text: Iterable[str], other: Iterable[str]) -> tuple[str, ...]:
    """What `text` says and `other` does not, whole sentences first."""
    there = Counter(other)
    found: dict[str, None] = {}
    for sentence in text:
        if there[sentence]:
            there[sentence] -= 1
        else:
            found[sentence if len(sentence) <= _LONGEST else f"{sentence[:_LONGEST]} …"] = None
    return tuple(sorted(found, key=lambda each: (len(each) > _LONGEST, not each.endswith("."))))
