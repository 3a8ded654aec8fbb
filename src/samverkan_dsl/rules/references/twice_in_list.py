"""The same row, id, word or address twice in one list."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...findings import Concerns, Finding, Rule, Severity, Text, text
from ...language import Cited, Element
from ...language.base import kebab
from ...language.walk import Path
from ...loading import Region
from .._silence import NOTHING

RULE = Rule(
    "REF013",
    "twice-in-list",
    Severity.WARNING,
    Concerns.MODEL,
    "Samma sak står två gånger i en lista.",
)
RESTS_ON = NOTHING


def check(region: Region) -> Iterator[Finding]:
    """One finding for each thing in a list that stands there before with all the same words and keys."""
    for path, element in region.elements:
        for at, items in _lists(element):
            for number, item in enumerate(items):
                first = items.index(item)
                if first < number:
                    message = _row(item) or text("{what} står två gånger i listan.", what=_word(region, path, item))
                    place = region.related(text("första gången"), *path, *at[first])
                    help = text("Ta bort den ena. Är de två, till exempel två platser, skriv antalet på en rad.")
                    yield region.finding(RULE, message, *path, *at[number], related=(place,), help=help)


def _lists(element: Element) -> Iterator[tuple[list[Path], list[Any]]]:
    """The lists of an element: where each of their items stands, and the items."""
    for name in sorted(element.model_fields_set - {"cite"}):
        value, key = getattr(element, name), kebab(name)
        if isinstance(value, tuple) and len(value) > 1:
            yield [(key, number) for number in range(len(value))], list(value)
    if isinstance(element, Cited) and len(element.cite) > 1:
        yield [each.path for each in element.cite], [(each.key, each.address) for each in element.cite]


def _word(region: Region, path: Path, item: Any) -> str | Text:
    """An id, a word or an address as a person reads it."""
    if isinstance(item, tuple):
        return text("Adressen {address}", address=item[1])
    return region.name(item, region.home(path)) if isinstance(item, str) else str(item)


def _row(item: Any) -> Text | None:
    """What is said of a row; None for what is told itself."""
    return text("Samma rad står två gånger i listan.") if isinstance(item, Element) else None
