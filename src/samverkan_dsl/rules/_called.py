"""What several bodies are called together."""

from __future__ import annotations

from collections.abc import Iterable

from ..findings import Text
from ..loading import Region


def together(region: Region, refs: Iterable[str]) -> list[str | Text]:
    """The names of bodies and other actors, a template's instances by their common name when all are there."""
    given = dict.fromkeys(refs)
    families = {family for family, bodies in region.templates.items() if given.keys() >= set(bodies)}
    named = dict.fromkeys(ref.partition("/")[0] if ref.partition("/")[0] in families else ref for ref in given)
    return [region.name(ref) for ref in named]
