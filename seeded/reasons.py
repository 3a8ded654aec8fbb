"""Why a fault may go unnoticed: the model with it is another whole model, and only its source tells which is right.

A reason holds only where nothing in the model could have told. What is taken away must not be what a norm of the source
rests on alone, and must not be cited by name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from samverkan_dsl.loading import Region

from .places import Place

LESS = "A document may say less. That its source says more stands in the text alone."
FORCE = "How firm it is stands in the text alone."
NAMED = "Whom of two a cited sentence names stands in the text alone."
WAS = "A document may tell of what was."
ADDRESS = "The element still cites, and another still cites the statement. Which of them rests on it, the text tells."


_HISTORY = ("agreements", "appendices", "deliverables", "gatherings", "goals", "statutes", "templates")
"""The sections of what a document speaks of though it is over."""


class Citations(NamedTuple):
    """How often each statement is cited in a region, and which of them are norms."""

    count: Counter[str]
    norms: frozenset[str]

    @classmethod
    def of(cls, region: Region) -> Citations:
        """Those of a region's elements; what a template cites for its instances is cited once."""
        written = {
            (address, region.where(*path, *citation.path))
            for path, _, citation, addresses in region.citations()
            for address in addresses or ()
        }
        count = Counter(address for address, _ in written)
        statements = (each for index in region.indexes.values() for each in index.statements)
        return cls(count, frozenset(each.address for each in statements if each.kind.key == "norm"))


def reason(operator: str, place: Place, holder: Any, home: str | None, region: Region, cited: Citations) -> str | None:
    """Why nothing but the source can tell; None where something should have.

    `holder` is what the place is a key or a row of, `home` the section of its body.
    """
    if operator == "weaken":
        return FORCE
    if operator == "end":
        return WAS if place.steps[0] in _HISTORY else None
    if operator == "retarget":
        cites = isinstance(holder, list) or "cite" in holder
        sections = [region.model.bodies, region.templates, region.model.parties]
        return NAMED if cites and any(place.value in section for section in sections) else None
    if operator != "delete":
        return None
    named = holder.get("cite") if isinstance(holder, dict) and not place.row else None
    if isinstance(named, dict) and place.steps[-1] in named:
        return None
    if "cite" in place.steps:
        return ADDRESS if place.steps[-1] != "cite" and _others({"cite": place.value}, home, region, cited) else None
    return LESS if _others(place.value, home, region, cited) else None


def _others(value: Any, home: str | None, region: Region, cited: Citations) -> bool:
    """Whether each norm that is cited there is cited elsewhere, too."""
    here = Counter(address for words in _addresses(value) for address in set(region.addresses(words, home) or ()))
    return all(cited.count[address] > count for address, count in here.items() if address in cited.norms)


def _addresses(value: Any, inside: bool = False) -> Iterator[str]:
    if isinstance(value, dict):
        for key, each in value.items():
            yield from _addresses(each, inside or key == "cite")
    elif isinstance(value, list):
        for each in value:
            yield from _addresses(each, inside)
    elif inside:
        yield str(value)
