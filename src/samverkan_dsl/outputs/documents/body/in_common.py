"""Lines about bodies, each told once where several instances of a template have it, of those that have it."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from ...blocks import Content
from ..prose.cited import with_every_address
from ..prose.naming import NamingContext
from .template_group import TemplateGroup

Sorted = TypeVar("Sorted", bound=Hashable)
Pieces = tuple[Content, ...]


def lines(
    naming: NamingContext,
    group: TemplateGroup | None,
    body: str,
    tell: Callable[[NamingContext], Iterable[tuple[Sorted, Pieces]]],
) -> Iterator[tuple[Content, Sorted, Pieces]]:
    """The lines of a body, or of the instances of a template, after whose each is: the template's only if all have it.

    `tell` gives the lines of the body that the text is seen from: what each is sorted by, and its pieces.
    """
    if group is None:
        name = naming.one(body)
        yield from ((name, key, told) for key, told in tell(replace(naming, home=body)))
        return
    found: dict[tuple[Sorted, Pieces], dict[str, list[Pieces]]] = {}
    for member in group.members:
        here = replace(naming, home=member)
        alike = tell(replace(here, cited=False, shared=True))
        for line, (_, told) in zip(alike, tell(here), strict=True):
            found.setdefault(line, {}).setdefault(member, []).append(told)
    for (key, bare), holders in found.items():
        whole = len(holders) == len(group.members)
        name = naming.one(group.template) if whole else naming.who(holders)
        versions = [told for own in holders.values() for told in own]
        one = len(holders) == 1 or all(told == versions[0] for told in versions)
        pieces = zip(bare, zip(*versions, strict=True), strict=True)
        yield name, key, versions[0] if one else tuple(with_every_address(each, those) for each, those in pieces)
