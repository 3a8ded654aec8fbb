"""What of a cited statement no typed field carries: numbers, names, force and negation of the text against the model.

A citation says that an element rests on a statement, not that all that it says is there: a sentence with five facts of
which one is modelled is partly carried.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Any, NamedTuple

from ..language import Attendance, Element, Force, Norm, RegionModel, Vocabulary
from ..language.base import kebab
from ..language.quantities import Quantity
from ..language.walk import Path, declarations, declared_along, references, walk
from ..loading import Region
from ..provenance.facts import Facts, facts_of

_NONE = frozenset(("none", "not", "is-not", "must-not", "aspirational"))
_TOLD = frozenset(("about", "business-idea", "meaning", "purpose", "reason", "vision", "why"))
"""Keys that tell what a thing is. Other words say what a typed key beside them is about: the object of a verb."""
_OTHERWISE = re.compile(r"\b(?:inte|ej|ingen|inget|inga|utan|utom|oenighet|undantag\w*|den andra)\b", re.I)
"""What shows that a key or a value is for when something is not so: ”vid oenighet”, ”ryms inte i mandatet”."""

_COMES = {
    Attendance.SHOULD: Force.SHOULD,
    Attendance.MAY: Force.MAY,
    Attendance.WHEN_NEEDED: Force.MAY,
}


@dataclass(frozen=True, slots=True)
class Uncarried:
    """What the words of a cited statement say and no typed field of those that cite it."""

    numbers: tuple[Fraction, ...] = ()
    names: tuple[str, ...] = ()
    """Ids of the bodies and parties that it names."""
    force: Force | None = None
    """May or should, where the model says that it must or that it is so; must, where it says less than that."""
    denial: bool = False

    def __bool__(self) -> bool:
        return bool(self.numbers or self.names or self.force or self.denial)


class _Carrier(NamedTuple):
    """An element that cites a statement, and the key whose content the statement carries."""

    path: Path
    element: Element
    key: str | None

    @property
    def comments(self) -> bool:
        """Whether it says how the text is read; such words are the writer's."""
        return "readings" in self.path

    @property
    def kin(self) -> Path:
        """What is the same for rows of one list, things of one section and instances of one template."""
        alone = "/" not in str(self.path[1:2])
        if self.path and (isinstance(self.path[-1], int) or (len(self.path) == len(("section", "id")) and alone)):
            return self.path[:-1]
        return tuple(str(step).partition("/")[0] for step in self.path)


def uncarried(region: Region, source: str, words: Mapping[str, str]) -> dict[str, Uncarried]:
    """For each cited address of a source, what of its words is not carried. `words`: the words of each address."""
    carriers: dict[str, list[_Carrier]] = {}
    for path, element, citation, addresses in region.citations():
        if path[:1] != ("left-out",) and region.source_of(citation.address)[0] == source:
            for address in addresses or ():
                carriers.setdefault(address, []).append(_Carrier(path, element, citation.key))
    names = _Names(region)
    return {
        address: _Held(region, found, names).without(facts_of(words[address]), names.named(words[address]))
        for address, found in carriers.items()
        if address in words
    }


class _Held:
    """All that some elements carry."""

    def __init__(self, region: Region, carriers: list[_Carrier], called: _Names) -> None:
        self.region = region
        self.carriers = carriers
        self._called = called

    def without(self, facts: Facts, named: Iterable[str]) -> Uncarried:
        """What of a statement's facts is not among it."""
        weaker = facts.forces - {Force.MUST}
        lost: Force | None = next((force for force in (Force.SHOULD, Force.MAY) if force in weaker), None)
        binds = bool(self.forces) and Force.MUST not in facts.forces and self.forces.isdisjoint(weaker)
        described = bool(self.forces) and all(force.describes for force in self.forces)
        softer = (
            bool(self.forces) and facts.forces == {Force.MUST} and self.forces <= {Force.MAY, Force.ABLE, Force.SHOULD}
        )
        if softer or (described and Force.MUST in facts.forces):
            lost, binds = Force.MUST, True
        return Uncarried(
            tuple(sorted(facts.numbers - self.numbers)),
            tuple(name for name in named if name not in self.names),
            lost if binds else None,
            facts.denies and not self.denies,
        )

    @cached_property
    def values(self) -> list[tuple[Element, str, Any]]:
        """Every value, with its element and key."""
        return [each for carrier in self.carriers for each in _values(carrier)]

    @cached_property
    def words(self) -> list[str]:
        """The values as they are written, in the typed keys and beside them."""
        return [words for _, key, value in self.values if key not in _TOLD for words in _written(value)]

    @cached_property
    def numbers(self) -> set[Fraction]:
        """Numbers as they are written, how many there are of what is listed, and sums of what is counted."""
        alike = Counter(carrier.kin for carrier in self.carriers if not carrier.comments)
        found = {Fraction(count) for count in alike.values() if count > 1}
        total = Fraction(0)
        for _, _, value in self.values:
            if isinstance(value, Quantity) and value.low is not None and value.low == value.high:
                total += value.low
            if isinstance(value, tuple) and len(value) > 1:
                found.add(Fraction(len(value)))
        for words in self.words:
            found |= facts_of(words).numbers
        named = {ref.partition("/")[0] for ref in self.refs}
        found |= {Fraction(len(bodies)) for template, bodies in self.region.templates.items() if template in named}
        return found | {total}

    @cached_property
    def refs(self) -> set[str]:
        """Whoever is referred to, by id or by name."""
        found = {ref for carrier in self.carriers for ref in _references(carrier)}
        return found | {ref for words in self.words for ref in self._called.named(words)}

    @cached_property
    def names(self) -> set[str]:
        """Those, what they belong to and consist of, and the body that it is said of."""
        refs = self.refs | {name for carrier in self.carriers for step in carrier.path[1:2] for name in _ids(step)}
        found = set(refs)
        for ref in refs:
            if (body := self.region.bodies.get(ref)) is not None:
                found.update(body.part_of, body.attached_to)
            found.update(self.region.expand(ref), self.region.members(ref))
            found.add(ref.partition("/")[0])
            principal = self.region.principal(ref)
            found |= {principal} if principal is not None else set()
        roles = self.region.model.roles  # a role may be at all of a group, and its seat is at one of them
        found |= {at for words in self.words if words in roles and (at := roles[words].at) is not None}
        found |= {party for party, known in self.region.model.parties.items() if found & {*known.members}}
        return found | {template for template, bodies in self.region.templates.items() if found & {*bodies}}

    @cached_property
    def forces(self) -> set[Force]:
        """How strongly it binds, by the keys and by the words beside them."""
        found = {force for carrier in self.carriers for force in _forces(carrier)}
        found |= {Force.MAY} if Force.MUST_NOT in found else set()  # ”får inte”
        said = (*self.words, *(label for carrier in self.carriers for label in _labels(carrier)))
        return found | {force for words in said for force in facts_of(words).forces - {Force.MUST}}

    @cached_property
    def denies(self) -> bool:
        """Whether anything is said not to be so, or is for when something is not."""
        return (
            any(value is False or value == "none" or getattr(value, "key", "") in _NONE for _, _, value in self.values)
            or any(_OTHERWISE.search(words) for words in self.words)
            or any(_OTHERWISE.search(label) for carrier in self.carriers for label in _labels(carrier))
        )


def _values(carrier: _Carrier) -> Iterator[tuple[Element, str, Any]]:
    """The values of an element, or of one of its keys, and of all below that cites nothing of its own."""
    apart: list[Path] = []
    for path, element in walk(carrier.element):
        if path and ((carrier.key or path[0]) != path[0] or any(path[: len(other)] == other for other in apart)):
            continue
        if path and getattr(element, "cite", ()):
            apart.append(path)
            continue
        for name in element.model_fields_set - {"cite"}:
            key = kebab(name)
            if path or carrier.key in (None, key):
                yield element, key, getattr(element, name)


def _written(value: Any) -> Iterator[str]:
    """A value, or each of several, as it is written; nothing for what holds others."""
    if isinstance(value, Vocabulary):
        yield value.label()
    elif isinstance(value, tuple):
        yield from (words for one in value for words in _written(one))
    elif not isinstance(value, Element | dict | bool):
        yield str(value)


def _ids(step: str | int) -> tuple[str, ...]:
    """The id of what stands in a section, and of the party that a template's instance is for."""
    return (str(step), str(step).rpartition("/")[2])


def _references(carrier: _Carrier) -> Iterator[str]:
    seen = {id(element): element for element, _, _ in _values(carrier)}
    for element in seen.values():
        for reference in references(element):
            if element is not carrier.element or carrier.key in (None, reference.path[0]):
                yield reference.value


def _labels(carrier: _Carrier) -> Iterator[str]:
    """What the keys mean that an element is written in and with."""
    along = declared_along(RegionModel, carrier.path)
    yield from (known.label for known in along[-1:])
    for element, key, _ in _values(carrier):
        if (known := declarations(type(element)).get(key)) is not None:
            yield known.label


def _forces(carrier: _Carrier) -> Iterator[Force]:
    """How strongly what is cited binds; what has no force of its own says nothing of it."""
    for path, element in walk(carrier.element):
        if "force" in type(element).model_fields and carrier.key in (None, "force", *path[:1]):
            comes = getattr(element, "attendance", None)  # a seat's holder may come, whatever is said of the seat
            if isinstance(element, Norm):  # unstated, it says no more than that it is so
                yield from () if element.force is None else element.force.forces
            else:
                yield (_COMES.get(comes) if comes else None) or getattr(element, "force") or Force.MUST  # noqa: B009  # not every element has one


class _Names:
    """What bodies and parties are called, so that they are known in a text."""

    def __init__(self, region: Region) -> None:
        self._called: dict[str, str | None] = {}
        for section in (region.model.parties, region.bodies):
            for ref, known in section.items():
                for name in (known.name, known.short, getattr(known, "collective", None), *known.aliases):
                    if name is not None:
                        first = self._called.setdefault(_bare(name), ref)
                        template = ref.partition("/")[0]
                        if first != ref and first in region.templates.get(template, ()):
                            self._called[_bare(name)] = template
        for name in _others(region):  # a name within the name of something else names nobody
            self._called.setdefault(_bare(name), None)
        longest = sorted(self._called, key=len, reverse=True)
        names = "|".join(re.escape(name).replace(r"\ ", r"s*\s+") for name in longest)
        self._pattern = re.compile(rf"(?<!\w)({names})(?:s*|(?:en|er|erna)s?)(?!\w)") if longest else None

    def named(self, words: str) -> list[str]:
        """The ids of those that a text names, each once; of a longer name and a shorter within it the longer."""
        if self._pattern is None:
            return []
        found = (self._called.get(_bare(one[1])) for one in self._pattern.finditer(words.casefold()))
        return list(dict.fromkeys(ref for ref in found if ref is not None))


def _bare(name: str) -> str:
    """A name without the s that its words may end in: ”Almby kommun” is also ”Almbys kommun”."""
    return " ".join(word.rstrip("s") or word for word in name.casefold().split())


def _others(region: Region) -> Iterator[str]:
    """The names of the system and of papers, agreements, statutes and goals."""
    model = region.model
    yield model.system.name
    for section in (model.deliverables, model.agreements, model.statutes, model.goals):
        yield from (known.name for known in section.values())
