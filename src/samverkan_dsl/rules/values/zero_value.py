"""A number or a length of time that is zero where zero says nothing that can be followed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Cadence, Disagreement, Duration, Element, Quantity, Quorum, Tenure
from ...language.holds import Hint
from ...language.walk import declarations, declared_along, fields
from ...loading import Region
from .._silence import NOTHING

RULE = Rule(
    "VAL001",
    "zero-value",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Ett antal eller en tid är noll, där noll inte säger vad som gäller.",
)
RESTS_ON = NOTHING
_MEANT = frozenset(((Disagreement, "returns"), (Quorum, "more-than")))
"""Where none is an answer: a matter that cannot go back, more present than nobody."""
_MEASURES = (Quantity, Duration, Tenure, Cadence)
_HELP = text("Skriv talet, eller att det inte finns eller inte är bestämt.")


def check(region: Region) -> Iterator[Finding]:
    """One finding for each number, share, length of time or pace that is nothing at the most."""
    for path, element in region.elements:
        for key in _zero(element):
            where = (*path, key)
            if isinstance(element, Quorum):
                message = text(
                    "{body} är beslutsfört när 0 är närvarande. Då finns det inget krav på närvaro, fast det ser ut "
                    "som ett.",
                    body=region.body_name(region.home(path) or ""),
                )
            else:
                message = text(
                    "Dokumentet anger {what} till noll{whose}. Det går inte att se om något saknas eller om talet är "
                    "fel.",
                    what=declared_along(type(region.model), where)[-1].words,
                    whose=_whose(region, path),
                )
            yield region.finding(RULE, message, *where, help=_HELP)


def _whose(region: Region, path: tuple[str | int, ...]) -> Any:
    home = region.home(path)
    return "" if home is None else text(" ({body})", body=region.body_name(home))


def _zero(element: Element) -> Iterator[str]:
    return (key for key, name in _measured(type(element)) if _nothing(getattr(element, name)))


@cache
def _measured(cls: type[Element]) -> tuple[tuple[str, str], ...]:
    """The keys of a class that may hold an amount, a length of time or a pace, each with its field."""
    return tuple(
        (key, name)
        for key, name in fields(cls).items()
        if key in declarations(cls)
        and (cls, key) not in _MEANT
        and any(kind in _MEASURES for kind, _ in Hint.of(cls.model_fields[name]).parts())
    )


def _nothing(value: object) -> bool:
    if isinstance(value, Quantity):
        return value.high == 0
    if isinstance(value, Duration):
        return value.amount.high == 0
    if isinstance(value, Tenure):
        return value.length is not None and _nothing(value.length)
    if isinstance(value, Cadence):
        return _nothing(value.times) or _nothing(value.per_year)
    return False
