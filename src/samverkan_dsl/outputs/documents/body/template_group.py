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
from ..prose.naming import NamingContext
from .identity import FactRow, identity, identity_table, purpose, section_row
from .mandates import item_of
from .topics import TOPICS, BodyTopic, as_read, facet_of, heading, told

_Cited = TypeVar("_Cited", bound=Cited)


@dataclass(frozen=True)
class TemplateGroup:
    """The instances of a template, and which of what is told of them is the same for all."""

    region: Region
    template: str
    members: tuple[str, ...]
    mandates: tuple[Mandate, ...]
    """Those all instances have."""
    readings: tuple[Reading, ...]
    """Those all instances have."""
    topics: tuple[BodyTopic, ...]
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
        told = self._settled
        return {
            body: (whole := self.region.bodies[body])
            .model_copy(
                update={
                    "mandates": tuple(each for each in whole.mandates if _bare(each) not in mandates),
                    "readings": tuple(each for each in whole.readings if _bare(each) not in readings),
                    "set_elsewhere": {key: each for key, each in whole.set_elsewhere.items() if key not in told},
                    "not_regulated": {key: each for key, each in whole.not_regulated.items() if key not in told},
                }
            )
            .denying(tuple(key for key in whole.denied if key not in told))
            for body in self.members
        }

    @property
    def common(self) -> Body:
        """The first instance as far as all are like it in what is told piece by piece."""
        first, told = self.region.bodies[self.members[0]], self._settled
        orders = [self.region.bodies[body].decisions for body in self.members]
        usual = _same([order.effect if order is not None else None for order in orders])
        alone = {key for key in _settled(first) if _piecewise(facet_of(key)) and key not in told}
        update: dict[str, object] = {
            "mandates": self.mandates,
            "readings": self.readings,
            "set_elsewhere": {key: each for key, each in first.set_elsewhere.items() if key not in alone},
            "not_regulated": {key: each for key, each in first.not_regulated.items() if key not in alone},
        }
        if first.decisions is not None and not usual:
            update["decisions"] = first.decisions.model_copy(update={"effect": None})
        copy: Body = first.model_copy(update=update)
        return copy.denying(tuple(key for key in first.denied if key not in alone))

    @cached_property
    def _settled(self) -> set[str]:
        """What all say alike is none of, is settled elsewhere or not at all, of what is told piece by piece."""
        first, *others = (_settled(self.region.bodies[body]) for body in self.members)
        alike = {key for key, how in first.items() if all(other.get(key) == how for other in others)}
        return {key for key in alike if _piecewise(facet_of(key))}

    @cached_property
    def differ(self) -> bool:
        """Whether any instance says something of its own."""
        return any(own_blocks(NamingContext(self.region, body), self) for body in self.members)


def template_groups(region: Region) -> dict[str, TemplateGroup]:
    """Every template with more than one instance."""
    return {
        template: _family(region, template, members)
        for template, members in region.templates.items()
        if len(members) > 1
    }


def _family(region: Region, template: str, members: tuple[str, ...]) -> TemplateGroup:
    bodies = [region.bodies[body] for body in members]
    scopes = [NamingContext(region, body, cited=False, shared=True) for body in members]
    alike = _shared([body.mandates for body in bodies])
    mandates = tuple(each for each in alike if _same([item_of(naming, each) for naming in scopes]))
    readings = _shared([body.readings for body in bodies])
    group = TemplateGroup(region, template, members, mandates, readings, (), ())
    topics = tuple(topic for topic in TOPICS if _same([_told(naming, topic, group) for naming in scopes]))
    tables = [dict(identity(naming)) for naming in scopes]
    rows = tuple(label for label in tables[0] if _same([table.get(label) for table in tables]))
    return replace(group, topics=topics, rows=rows)


def _shared(lists: Sequence[tuple[_Cited, ...]]) -> tuple[_Cited, ...]:
    """What stands in every list, wherever it cites from."""
    others = [{_bare(each) for each in found} for found in lists[1:]]
    return tuple(each for each in lists[0] if all(_bare(each) in found for found in others))


def _told(naming: NamingContext, topic: BodyTopic, group: TemplateGroup) -> tuple[Block, ...]:
    """What is told of one instance; of what is told piece by piece only that which is not told of all."""
    return told(replace(naming, written=group.own(naming.home or "")) if _in_pieces(topic) else naming, topic)


def _in_pieces(topic: BodyTopic) -> bool:
    """Whether a part of the topic can be common and a part an instance's own."""
    return _piecewise(topic.key)


def _piecewise(topic: str) -> bool:
    return topic.startswith(("mandates", "readings"))


def _settled(body: Body) -> dict[str, Cited | None]:
    """What the body says is settled elsewhere, left open or none, by key."""
    said = {**body.set_elsewhere, **body.not_regulated}
    return {**dict.fromkeys(body.denied), **{key: _bare(each) for key, each in said.items()}}


def _same(values: Sequence[object]) -> bool:
    return all(value == values[0] for value in values[1:])


def _bare(element: _Cited) -> _Cited:
    """The element without its addresses, which differ between instances."""
    return element.model_copy(update={"cite": ()})


def common_topics(group: TemplateGroup) -> tuple[BodyTopic, ...]:
    """The topics that may be told once for all."""
    return tuple(topic for topic in TOPICS if topic in group.topics or _in_pieces(topic))


def own_topics(group: TemplateGroup) -> tuple[BodyTopic, ...]:
    """The topics that may be told of one instance alone."""
    return tuple(topic for topic in TOPICS if topic not in group.topics or _in_pieces(topic))


def in_common(naming: NamingContext, group: TemplateGroup) -> NamingContext:
    """The document's own seen from all instances together."""
    return replace(naming, home=group.members[0], written=group.common, shared=True)


def in_own(naming: NamingContext, group: TemplateGroup) -> NamingContext:
    """An instance as far as it is told alone."""
    return replace(naming, written=group.own(naming.home or ""))


def common_sections(naming: NamingContext, group: TemplateGroup, prefix: str) -> tuple[Block, ...]:
    """What is told once for all instances. `scope` is the document's own."""
    first = in_common(naming, group)
    rows = [row for row in identity(first) if row[0] in group.rows]
    result: list[Block] = []
    if _same([group.region.bodies[body].purpose for body in group.members]):
        result.extend(purpose(first))
    if len({group.region.bodies[body].section for body in group.members}) == 1:
        rows += section_row(first)
    result.extend((*identity_table(rows), *as_read(first, "")))
    for topic in common_topics(group):
        blocks = told(first, topic)
        if blocks:
            result.append(section(heading(first, topic), blocks, id=topic.place(prefix)))
    return (*_address_note(group, first), *result)


def _address_note(group: TemplateGroup, naming: NamingContext) -> Iterator[Block]:
    """Which sections the shortened addresses stand for."""
    named = [(body, group.region.bodies[body]) for body in group.members]
    if not naming.cited or not all(body.section for _, body in named) or len({b.section for _, b in named}) == 1:
        return
    places = joined([inline(body.section or "", " (", body.name, ")") for _, body in named], ", ", text(" och "))
    yield para(
        text("Adresser som börjar med … finns i vart och ett av avsnitten "),
        places,
        text(". Ordningstalen är det första avsnittets."),
    )


def _own_sections(naming: NamingContext, group: TemplateGroup, prefix: str) -> tuple[Section, ...]:
    own = in_own(naming, group)
    found = []
    for topic in own_topics(group):
        blocks = told(own, topic)
        if blocks:
            found.append(section(heading(own, topic), blocks, id=topic.place(prefix)))
    return tuple(found)


def own_blocks(naming: NamingContext, group: TemplateGroup, prefix: str = "") -> tuple[Block, ...]:
    """What is told of one instance alone. `scope` stands at the instance."""
    own = in_own(naming, group)
    rows: list[FactRow] = [row for row in identity(own) if row[0] not in group.rows]
    same = _same([group.region.bodies[body].purpose for body in group.members])
    first: tuple[Block, ...] = () if same else purpose(own)
    return (*first, *identity_table(rows), *as_read(own, ""), *_own_sections(naming, group, prefix))
