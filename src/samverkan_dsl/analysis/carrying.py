"""What of a cited statement no typed field carries: numbers, names, force and negation of the text against the model.

A citation says that an element rests on a statement, not that all that it says is there: a sentence with five facts of
which one is modelled is partly carried.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Any, NamedTuple

from ..language import Element, Force, Vocabulary
from ..language.base import kebab
from ..language.quantities import Quantity
from ..language.walk import Path, declarations, references, walk
from ..loading import Region
from ..provenance.facts import Facts, facts_of

_NONE = frozenset(("none", "not", "must-not", "aspirational"))


@dataclass(frozen=True, slots=True)
class Uncarried:
    """What the words of a cited statement say and no typed field of those that cite it."""

    numbers: tuple[Fraction, ...] = ()
    names: tuple[str, ...] = ()
    """Ids of the bodies and parties that it names."""
    force: Force | None = None
    """May or should, where the model says that it must."""
    denial: bool = False

    def __bool__(self) -> bool:
        return bool(self.numbers or self.names or self.force or self.denial)


class _Carrier(NamedTuple):
    """An element that cites a statement, and the key whose content the statement carries."""

    path: Path
    element: Element
    key: str | None


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
    """All that some elements carry in typed fields."""

    def __init__(self, region: Region, carriers: list[_Carrier], called: _Names) -> None:
        self.region = region
        self.carriers = carriers
        self._called = called

    def without(self, facts: Facts, named: Iterable[str]) -> Uncarried:
        """What of a statement's facts is not among it."""
        weaker = facts.forces - {Force.MUST}
        held = {force for carrier in self.carriers for force in _forces(carrier)}
        lost = next((force for force in (Force.SHOULD, Force.MAY) if force in weaker), None)
        return Uncarried(
            tuple(sorted(facts.numbers - self.numbers)),
            tuple(name for name in named if name not in self.names),
            lost if held and held.isdisjoint(weaker) and Force.MUST not in facts.forces else None,
            facts.denies and not self.denies,
        )

    @cached_property
    def values(self) -> list[tuple[Element, str, Any]]:
        """Every value, with its element and key."""
        return [each for carrier in self.carriers for each in _values(carrier)]

    @cached_property
    def numbers(self) -> set[Fraction]:
        """Numbers as they are written, how many there are of what is listed, and sums of what is counted."""
        found: set[Fraction] = {Fraction(len(self.carriers))}
        total = Fraction(0)
        for element, key, value in self.values:
            if isinstance(value, Quantity) and value.low is not None and value.low == value.high:
                total += value.low
            if isinstance(value, tuple):
                found.add(Fraction(len(value)))
            found |= facts_of(_typed(element, key, value)).numbers
        found |= {Fraction(len(bodies)) for template, bodies in self.region.templates.items() if template in self.names}
        return found | {total}

    @cached_property
    def names(self) -> set[str]:
        """Whoever is referred to, what those belong to and consist of, and the body that it is said of."""
        refs = {reference.value for element, _, _ in self.values for reference in references(element)}
        refs |= {ref for element, key, value in self.values for ref in self._called.named(_typed(element, key, value))}
        refs |= {str(carrier.path[1]) for carrier in self.carriers if len(carrier.path) > 1}
        found = set(refs)
        for ref in refs:
            found.update(self.region.expand(ref), self.region.members(ref))
            found.add(ref.partition("/")[0])
            principal = self.region.principal(ref)
            found |= {principal} if principal is not None else set()
        found |= {party for party, known in self.region.model.parties.items() if found & {*known.members}}
        return found | {template for template, bodies in self.region.templates.items() if found & {*bodies}}

    @cached_property
    def denies(self) -> bool:
        """Whether anything is said not to be so."""
        return any(
            value is False or value == "none" or (isinstance(value, Vocabulary) and value.key in _NONE)
            for _, _, value in self.values
        )


def _values(carrier: _Carrier) -> Iterator[tuple[Element, str, Any]]:
    """The values of an element, or of one of its keys, and of all below."""
    for path, element in walk(carrier.element):
        if path and carrier.key is not None and path[0] != carrier.key:
            continue
        for name in element.model_fields_set - {"cite"}:
            key = kebab(name)
            if path or carrier.key in (None, key):
                yield element, key, getattr(element, name)


def _typed(element: Element, key: str, value: Any) -> str:
    """A value as it is written, but for words that only people read."""
    known = declarations(type(element)).get(key)
    return "" if known is not None and known.prose else str(value)


def _forces(carrier: _Carrier) -> Iterator[Force]:
    """How strongly what is cited binds; what has no force of its own says nothing of it."""
    for _, element in walk(carrier.element):
        if "force" in type(element).model_fields and carrier.key in (None, "force"):
            yield getattr(element, "force") or Force.MUST  # noqa: B009  # not every element has one


class _Names:
    """What bodies and parties are called, so that they are known in a text."""

    def __init__(self, region: Region) -> None:
        self._called: dict[str, str] = {}
        for section in (region.model.parties, region.bodies):
            for ref, known in section.items():
                for name in (known.name, known.short, *known.aliases):
                    if name is not None:
                        self._called.setdefault(name.casefold(), ref)
        longest = sorted(self._called, key=len, reverse=True)
        self._pattern = re.compile(rf"(?<!\w)({'|'.join(map(re.escape, longest))})s?(?!\w)") if longest else None

    def named(self, words: str) -> list[str]:
        """The ids of those that a text names, each once; of a longer name and a shorter within it the longer."""
        if self._pattern is None:
            return []
        return list(dict.fromkeys(self._called[found[1]] for found in self._pattern.finditer(words.casefold())))
