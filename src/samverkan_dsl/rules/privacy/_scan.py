"""Going through all that is written of a region for what identifies persons."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from ...findings import Finding, Rule, Span, Text
from ...language import Cited, Element
from ...language.keys import Wording
from ...language.walk import Path, declarations, fields
from ...loading import Region
from ...provenance.model import section_of
from ...syntax.data import Mapping, Sequence
from .._memory import once_per_region
from .._texts import Written, texts


class Beside(NamedTuple):
    """Words that are no text of the model."""

    value: str
    at: Span | Path | None
    """Where it is written, or what in the region is written there: few of them are ever told of."""
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
        if seen is None:
            continue
        at = other.at if other.at is None or isinstance(other.at, Span) else region.where(*other.at)
        if at is not None and (at.file, at.line) not in lines:
            lines.add((at.file, at.line))
            yield Finding(rule, say(seen), at, region.id, help=help)


@once_per_region
def _beside(region: Region) -> tuple[Beside, ...]:
    """Comments, ids and other keys, codes such as citations and addresses on the web, and headings of source texts."""
    found = [Beside(comment.words, comment.at) for comment in region.comments]
    _keys(region.data, found)
    for path, element in region.elements:
        for key, name in _codes(type(element)):
            value = getattr(element, name)
            if isinstance(value, str):
                found.append(Beside(value, (*path, key)))
    for path, element in region.elements:
        if isinstance(element, Cited):
            found += (Beside(cite.address, (*path, *cite.path)) for cite in element.cite)
    for index in region.indexes.values():
        told: set[str] = set()
        for statement in index.statements:
            section = section_of(statement.address)
            if section not in told:
                told.add(section)
                found.append(Beside(section.replace("/", " / "), statement.written))
    return tuple(found)


def _keys(data: Mapping | Sequence, found: list[Beside]) -> None:
    for key, value in data.items() if isinstance(data, Mapping) else enumerate(data):
        if isinstance(data, Mapping):
            found.append(Beside(str(key), data.keys_at.get(str(key)), ident=True))
        if isinstance(value, (Mapping, Sequence)):
            _keys(value, found)


@cache
def _codes(cls: type[Element]) -> tuple[tuple[str, str], ...]:
    """The keys of a class that hold codes, each with its field."""
    known = declarations(cls)
    return tuple(
        (key, name) for key, name in fields(cls).items() if key in known and known[key].wording is Wording.CODE
    )
