"""Bodies that follow one template: what they have in common is told once, then what is each one's own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

from ....findings import Text, text
from ....language import Body, Cited, Mandate, Reading
from ....loading import Region
from ...blocks import Block, Section
from ...compose import inline, joined, para, section
from ..prose.naming import Scope
from .identity import Row, identity, identity_table, purpose, section_row
from .topics import FACETS, Facet, told

_Cited = TypeVar("_Cited", bound=Cited)


@dataclass(frozen=True)
class Family:
    """The instances of a template, and which of what is told of them is the same for all."""

    region: Region
    template: str
    members: tuple[str, ...]
    mandates: tuple[Mandate, ...]
    """Those all instances have."""
    readings: tuple[Reading, ...]
    """Those all instances have."""
    facets: tuple[Facet, ...]
    """Those all instances tell the same of, with the common mandates."""
    rows: tuple[Text, ...]
    """The labels of the facts about the body as a whole that all share."""

    @property
    def name(self) -> str | Text:
        return self.region.name(self.template)

    def own(self, body: str) -> Body:
        """An instance without the mandates and readings that all have."""
        return self._own[body]

    @cached_property
    def _own(self) -> dict[str, Body]:
        mandates = {_bare(mandate) for mandate in self.mandates}
        readings = {_bare(reading) for reading in self.readings}
        return {
            body: (whole := self.region.bodies[body]).model_copy(
                update={
                    "mandates": tuple(each for each in whole.mandates if _bare(each) not in mandates),
                    "readings": tuple(each for each in whole.readings if _bare(each) not in readings),
                }
            )
            for body in self.members
        }

    @property
    def common(self) -> Body:
        """The first instance with the mandates and readings that all have."""
        update = {"mandates": self.mandates, "readings": self.readings}
        return self.region.bodies[self.members[0]].model_copy(update=update)

    @cached_property
    def differ(self) -> bool:
        """Whether any instance says something of its own."""
        return any(own_blocks(Scope(self.region, body), self) for body in self.members)


def families(region: Region) -> dict[str, Family]:
    """Every template with more than one instance."""
    return {
        template: _family(region, template, members)
        for template, members in region.templates.items()
        if len(members) > 1
    }


def _family(region: Region, template: str, members: tuple[str, ...]) -> Family:
    bodies = [region.bodies[body] for body in members]
    mandates = _shared([body.mandates for body in bodies])
    readings = _shared([body.readings for body in bodies])
    family = Family(region, template, members, mandates, readings, (), ())
    scopes = [Scope(region, body, cited=False, shared=True) for body in members]
    facets = tuple(facet for facet in FACETS if _same([_told(scope, facet, family) for scope in scopes]))
    tables = [dict(identity(scope)) for scope in scopes]
    rows = tuple(label for label in tables[0] if _same([table.get(label) for table in tables]))
    return replace(family, facets=facets, rows=rows)


def _shared(lists: Sequence[tuple[_Cited, ...]]) -> tuple[_Cited, ...]:
    """What stands in every list, wherever it cites from."""
    others = [{_bare(each) for each in found} for found in lists[1:]]
    return tuple(each for each in lists[0] if all(_bare(each) in found for found in others))


def _told(scope: Scope, facet: Facet, family: Family) -> tuple[Block, ...]:
    """What is told of one instance; of what is told piece by piece only that which is not told of all."""
    return told(replace(scope, written=family.own(scope.home or "")) if _in_pieces(facet) else scope, facet)


def _in_pieces(facet: Facet) -> bool:
    """Whether a part of the facet can be common and a part an instance's own."""
    return facet.key.startswith(("mandates", "readings"))


def _same(values: Sequence[object]) -> bool:
    return all(value == values[0] for value in values[1:])


def _bare(element: _Cited) -> _Cited:
    """The element without its addresses, which differ between instances."""
    return element.model_copy(update={"cite": ()})


def common_sections(scope: Scope, family: Family, prefix: str) -> tuple[Block, ...]:
    """What is told once for all instances. `scope` is the document's own."""
    first = replace(scope, home=family.members[0], written=family.common, shared=True)
    rows = [row for row in identity(first) if row[0] in family.rows]
    result: list[Block] = []
    if _same([family.region.bodies[body].purpose for body in family.members]):
        result.extend(purpose(first))
    if len({family.region.bodies[body].section for body in family.members}) == 1:
        rows += section_row(first)
    result.extend(identity_table(rows))
    for facet in FACETS:
        if facet in family.facets or _in_pieces(facet):
            blocks = told(first, facet)
            if blocks:
                result.append(section(facet.title, blocks, id=facet.place(prefix)))
    return (*_address_note(family, first), *result)


def _address_note(family: Family, scope: Scope) -> Iterator[Block]:
    """Which sections the shortened addresses stand for."""
    named = [(body, family.region.bodies[body]) for body in family.members]
    if not scope.cited or not all(body.section for _, body in named) or len({b.section for _, b in named}) == 1:
        return
    places = joined([inline(body.section or "", " (", body.name, ")") for _, body in named], ", ", text(" och "))
    yield para(
        text("Adresser som börjar med … finns i vart och ett av avsnitten "),
        places,
        text(". Ordningstalen är det första avsnittets."),
    )


def _own_sections(scope: Scope, family: Family, prefix: str) -> tuple[Section, ...]:
    own = replace(scope, written=family.own(scope.home or ""))
    found = []
    for facet in FACETS:
        if facet in family.facets and not _in_pieces(facet):
            continue
        blocks = told(own, facet)
        if blocks:
            found.append(section(facet.title, blocks, id=facet.place(prefix)))
    return tuple(found)


def own_blocks(scope: Scope, family: Family, prefix: str = "") -> tuple[Block, ...]:
    """What is told of one instance alone. `scope` stands at the instance."""
    own = replace(scope, written=family.own(scope.home or ""))
    rows: list[Row] = [row for row in identity(own) if row[0] not in family.rows]
    same = _same([family.region.bodies[body].purpose for body in family.members])
    first: tuple[Block, ...] = () if same else purpose(own)
    return (*first, *identity_table(rows), *_own_sections(scope, family, prefix))
