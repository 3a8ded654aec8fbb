"""What several bodies are called together."""

from __future__ import annotations

from collections.abc import Iterable

from ..findings import Text
from ..loading import Region


def together(region: Region, refs: Iterable[str]) -> list[str | Text]:
    """The names of bodies and other actors, a template's instances by their common name when all are there."""
    given = dict.fromkeys(refs)
    families = {template: bodies for template, bodies in region.templates.items() if given.keys() >= set(bodies)}
    family = {body: template for template, bodies in families.items() for body in bodies}
    return [region.name(ref) for ref in dict.fromkeys(family.get(ref, ref) for ref in given)]
