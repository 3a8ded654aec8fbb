"""The same id twice in one list."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...language.walk import Path, declared_along
from ...loading import Region
from .._places import related
from .._silence import NOTHING

RULE = Rule(
    "REF013",
    "repeated-reference",
    Severity.WARNING,
    Concerns.MODEL,
    "Samma id står två gånger i en lista.",
)
RESTS_ON = NOTHING


def check(region: Region) -> Iterator[Finding]:
    """One finding for each list and id, at the second place."""
    for path, _, references in region.referring:
        seen: dict[tuple[Path, str], Path] = {}
        told: set[tuple[Path, str]] = set()
        for value, _, at in references:
            where = (*path, *at)
            # A single value is in no list; the number of a row is the last step of a list's.
            if not isinstance(at[-1], int):
                continue
            asked = (where[:-1], value)
            first = seen.setdefault(asked, where)
            if first == where or asked in told:
                continue
            told.add(asked)
            message = text(
                "{name} står två gånger i uppgiften om {what}. Dokumenten skriver det två gånger, och den ena platsen "
                "kan vara tänkt för någon annan.",
                name=region.name(value, region.home(path)),
                what=declared_along(type(region.model), where[:-1])[-1].words,
            )
            also = related(region, text("första gången"), (first,))
            yield region.finding(
                RULE, message, *where, related=also, help=text("Ta bort den ena, eller skriv vem som är tänkt.")
            )
