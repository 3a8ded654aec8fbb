"""Regions written in the tests, and documents as the words in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

from samverkan_dsl.findings import Labelled, Text, capitalised
from samverkan_dsl.loading import Region, load
from samverkan_dsl.outputs.blocks import (
    AsWritten,
    BulletList,
    Cite,
    Document,
    Emphasis,
    Item,
    Link,
    Paragraph,
    Phrase,
    Section,
    Sentence,
    Strong,
    Table,
)

SMALL = """
region: lan
language: 1
system: {name: Samverkan Exempel}
parties:
  regionen: {name: Region Exempel, kind: region, side: regionen}
  almby: {name: Almby kommun, kind: municipality, side: kommunerna}
"""


def region(folder: Path, text: str) -> Region:
    """The region that `text` says, without a fault."""
    path = folder / "region.yaml"
    path.write_text(text, "utf-8")
    (loaded,), _ = load([path], folder)
    assert loaded.region is not None, [str(each.message) for each in loaded.findings]
    assert not loaded.findings, [str(each.message) for each in loaded.findings]
    return loaded.region


def words(value: Any) -> str:
    """All words in blocks or content, addresses apart, one piece after another."""
    return "".join(_pieces(value))


def begun(value: Any) -> str:
    """The same of what begins a block, as it is rendered: with a capital."""
    as_written = isinstance(value, tuple) and value and isinstance(value[0], AsWritten)
    return words(value) if as_written else capitalised(words(value))


def _pieces(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Text):
        yield value("sv")
    elif isinstance(value, Phrase):
        marks = {name: f"\x00{name}\x00" for name, _ in value.values}
        template = value.template if value.form is None else value.form.turn(value.template, "sv")
        filled = template.format(**marks)
        for name, content in value.values:
            filled = filled.replace(marks[name], words(content))
        yield filled
    elif isinstance(value, Sentence):
        yield begun(value.content)
    elif isinstance(value, Paragraph):
        yield "\n" + begun(value.content) + "\n"
    elif isinstance(value, BulletList):
        for item in value.items:
            yield "\n" + (words if value.continues else begun)(item.content) + "\n" + words(item.blocks)
    elif isinstance(value, Item):
        yield "\n" + begun(value.content) + "\n" + words(value.blocks)
    elif isinstance(value, Cite | int | float | bool) or value is None:
        return
    elif isinstance(value, Link | Strong | Emphasis | AsWritten):
        yield words(value.content)
    elif isinstance(value, tuple | list):
        for item in value:
            yield from _pieces(item)
    elif isinstance(value, Section):
        yield "\n"
        yield begun(value.title)
        yield "\n"
        yield from _pieces(value.blocks)
    elif isinstance(value, Labelled):
        yield value.label("sv")
    elif isinstance(value, Table):
        yield "\n" + begun(value.caption)
        for row in (value.header, *value.rows, *value.foot):
            yield "\n" + " | ".join(begun(cell).strip() for cell in row)
        yield "\n"
    elif is_dataclass(value):
        yield "\n"
        for field in fields(value):
            if field.name not in ("id", "name", "key", "kind", "align", "depth", "syntax"):
                yield from _pieces(getattr(value, field.name))
                yield "\n"


def everything(value: Any, kind: type) -> Iterator[Any]:
    """Every part of a document that is of this kind."""
    if isinstance(value, kind):
        yield value
    if isinstance(value, tuple | list):
        for item in value:
            yield from everything(item, kind)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from everything(getattr(value, field.name), kind)


def addresses(document: Document) -> set[str]:
    """The addresses a document shows."""
    return {cite.address for cite in everything(document, Cite)}


def section(document: Document, title: str) -> str:
    """The words of the first section with this title. Fails the test where there is none."""
    for each in everything(document, Section):
        if begun(each.title).strip() == title:
            return words(each.blocks)
    raise AssertionError(f"no section {title!r}")
