"""Keys named in `cite: {level: 4.1/2}` and `force: {notice: should}` are the element's own, or nothing is carried."""

from __future__ import annotations

from collections.abc import Iterator

from ..findings import Finding, Text, text
from ..language.base import Cited, Element
from ..language.norm import Firmness
from ..language.walk import Path
from .region import Region
from .rules import UNKNOWN_KEY
from .suggested import did_you_mean, keys_of


def unknown_named_keys(region: Region) -> Iterator[tuple[Finding, Path]]:
    """One finding for each key cited, or given a force, that the element cannot have, with where it is named."""
    for path, element in region.elements:
        for at, key, message in _named(element):
            known = {*keys_of(type(element)), *(element.written or ())}
            if key not in known:
                help_ = did_you_mean(key, sorted(known))
                yield region.finding(UNKNOWN_KEY, message, *path, at, key, key=True, help=help_), (*path, at)


def _named(element: Element) -> Iterator[tuple[str, str, Text]]:
    """The keys that an element names, each once: where, which, and what is wrong if there is none such."""
    if isinstance(element, Cited):
        for cited in dict.fromkeys(citation.key for citation in element.cite):
            if cited is not None:
                yield "cite", cited, text("”{key}” är ingen nyckel här, så citatet hör inte till något.", key=cited)
    firmness = getattr(element, "force", None)
    if isinstance(firmness, Firmness):
        for key, _ in firmness.by_key:
            yield "force", key, text("”{key}” är ingen nyckel här, så styrkan hör inte till något.", key=key)
