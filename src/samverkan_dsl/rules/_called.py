"""What several bodies are called together."""

from __future__ import annotations

from collections.abc import Iterable

from ..findings import Related, Text, text
from ..language import Quantity
from ..loading import Region


def times(amount: Quantity | None) -> Text | None:
    """`1 gång`, `8–10 gånger`."""
    if amount is None:
        return None
    return text("{count} gång", count=amount) if amount.single else text("{count} gånger", count=amount)


def also_for(region: Region, body: str, others: Iterable[str]) -> tuple[Related, ...]:
    """That a finding at a template's line, told of one of its instances, holds for others of them too."""
    names = dict.fromkeys(region.body_name(other) for other in others if other != body)
    return tuple(Related(text("gäller även {subject}", subject=name)) for name in names)


def together(region: Region, refs: Iterable[str]) -> list[str | Text]:
    """The names of bodies and other actors, a template's instances by their common name when all are there."""
    given = dict.fromkeys(refs)
    families = {template: bodies for template, bodies in region.templates.items() if given.keys() >= set(bodies)}
    family = {body: template for template, bodies in families.items() for body in bodies}
    return [region.name(ref) for ref in dict.fromkeys(family.get(ref, ref) for ref in given)]
