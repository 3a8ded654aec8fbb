"""The keys in `cite: {level: 4.1/2}` are keys of the element that cites: a misspelt one would carry nothing."""

from __future__ import annotations

from collections.abc import Iterator

from ..findings import Finding, text
from ..language.base import Cited
from ..language.walk import Path
from .explained import did_you_mean, keys_of
from .region import Region
from .rules import UNKNOWN_KEY


def unknown_cited_keys(region: Region) -> Iterator[tuple[Finding, Path]]:
    """One finding for each key cited that the element cannot have, with the citation's path."""
    for path, element in region.elements:
        if not isinstance(element, Cited) or not any(citation.key is not None for citation in element.cite):
            continue
        known = {*keys_of(type(element)), *(element.written or ())}
        for key in dict.fromkeys(citation.key for citation in element.cite):
            if key is not None and key not in known:
                message = text("”{key}” är ingen nyckel här, så citatet hör inte till något.", key=key)
                help_ = did_you_mean(key, sorted(known))
                yield region.finding(UNKNOWN_KEY, message, *path, "cite", key, key=True, help=help_), (*path, "cite")
