"""Going through all that is written of a region for what identifies persons."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from ...findings import Finding, Rule, Span, Text
from ...language import Cited, Element
from ...language.keys import Wording
from ...language.walk import declarations, fields
from ...loading import Region
from ...provenance.model import section_of
from ...syntax.data import Mapping, Sequence
from .._memory import once_per_region
from .._texts import Written, texts


class Beside(NamedTuple):
    """Words that are no text of the model."""

    value: str
    at: Span | None
    ident: bool = False
    """Whether it is an id, whose words are joined by hyphens."""


def scan(
    region: Region,
    rule: Rule,
    find: Callable[[Written], str | None],
    beside: Callable[[Beside], str | None],
    say: Callable[[str], Text],
    help: Text,
) -> Iterator[Finding]:
    """One finding for each text in which something is seen, and each line beside the texts; `say` tells what."""
    lines: set[tuple[str, int]] = set()
    for written in texts(region):
        seen = find(written)
        if seen is not None:
            finding = region.finding(rule, say(seen), *written.path, help=help)
            if finding.span is not None:
                lines.add((finding.span.file, finding.span.line))
            yield finding
    for other in _beside(region):
        seen = beside(other)
        if seen is None or other.at is None or (other.at.file, other.at.line) in lines:
            continue
        lines.add((other.at.file, other.at.line))
        yield Finding(rule, say(seen), other.at, region.id, help=help)


@once_per_region
def _beside(region: Region) -> tuple[Beside, ...]:
    """Comments, ids and other keys, codes such as citations and addresses on the web, and headings of source texts."""
    found = [Beside(comment.words, comment.at) for comment in region.comments]
    found += _keys(region.data)
    for path, element in region.elements:
        for key, value in _codes(element):
            found.append(Beside(value, region.where(*path, key)))
    for path, element in region.elements:
        if isinstance(element, Cited):
            found += (Beside(cite.address, region.where(*path, *cite.path)) for cite in element.cite)
    for index in region.indexes.values():
        told: set[str] = set()
        for statement in index.statements:
            section = section_of(statement.address)
            if section not in told:
                told.add(section)
                found.append(Beside(section.replace("/", " / "), statement.written))
    return tuple(found)


def _keys(data: object) -> Iterator[Beside]:
    if isinstance(data, Mapping):
        for key, value in data.items():
            yield Beside(str(key), data.keys_at.get(key), ident=True)
            yield from _keys(value)
    elif isinstance(data, Sequence):
        for value in data:
            yield from _keys(value)


def _codes(element: Element) -> Iterator[tuple[str, str]]:
    known = fields(type(element))
    for key, declared in declarations(type(element)).items():
        value = getattr(element, known[key])
        if declared.wording is Wording.CODE and isinstance(value, str):
            yield key, value
