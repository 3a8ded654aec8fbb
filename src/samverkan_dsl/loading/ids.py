"""What the ids of a region mean, and which of them mean nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from ..language import Element, RegionModel
from ..language.base import Ref, kebab
from ..language.references import elsewhere
from ..language.walk import Path, Reference
from ..syntax.similar import Known, letters_apart
from .unread import Unread

SECTIONS = {
    "body": "bodies",
    "party": "parties",
    "role": "roles",
    "subject": "subjects",
    "deliverable": "deliverables",
    "agreement": "agreements",
    "statute": "statutes",
    "template": "templates",
    "appendix": "appendices",
    "goal": "goals",
    "source": "sources",
    "level": "levels",
}
"""Where things of each kind that a reference may mean are written."""
_LONG = 8
"""In ids of so many letters two may be wrong."""
_KEYS = frozenset(kebab(name) for name in RegionModel.model_fields)


@dataclass(frozen=True)
class Ids:
    """The ids that a region has, and the references to them."""

    model: RegionModel
    templates: Mapping[str, tuple[str, ...]]
    unread: tuple[Unread, ...]
    neighbours: Mapping[str, frozenset[str] | None]
    referring: tuple[tuple[Path, Element, tuple[Reference, ...]], ...]

    def kinds(self, ref: str) -> frozenset[str]:
        """What the region knows under this id: a set of `body`, `party`, `role` … (empty: nothing)."""
        return self._kinds.get(ref, frozenset())

    @cached_property
    def _kinds(self) -> dict[str, frozenset[str]]:
        found: dict[str, set[str]] = {template: {"body"} for template in self.templates}
        for kind, section in SECTIONS.items():
            for name in getattr(self.model, section):
                found.setdefault(name, set()).add(kind)
        shared: dict[frozenset[str], frozenset[str]] = {}
        return {name: shared.setdefault(frozenset(kinds), frozenset(kinds)) for name, kinds in found.items()}

    def knows(self, value: str, ref: Ref) -> bool:
        """Whether `value` may stand in such a reference: it is there, or may be in something that could not be read."""
        return self._is_there(value, ref) or self.unread_with(value, ref) is not None

    def _is_there(self, value: str, ref: Ref) -> bool:
        """Whether it is a reserved word, or the id of something of its kinds."""
        if value in ref.words or not self.kinds(value).isdisjoint(ref.kinds):
            return True
        other = self.elsewhere(value)
        if other is None or "body" not in ref.kinds:
            return False
        there = self.neighbours.get(other[0], frozenset())
        return there is None or other[1] in there

    def elsewhere(self, ref: str) -> tuple[str, str] | None:
        """The region and the body that a reference to a body of another region names; None for any other reference.

        Where no such region stands beside, both have to be ids, and a number is none: `1:e` and `2:a` are ordinals.
        """
        other, colon, body = ref.partition(":")
        if colon and other in self.neighbours:
            return other, body
        named = elsewhere(ref)
        return None if named is None or named[0].isdigit() else named

    def unread_with(self, value: str, ref: Ref) -> Unread | None:
        """Something that could not be read and in which `value` may be defined."""
        if self.elsewhere(value) is not None:
            return None
        return next((each for each in self.unread if self._may_be_in(each, value, ref)), None)

    def _may_be_in(self, part: Unread, value: str, ref: Ref) -> bool:
        """Whether `value` may be defined in something that could not be read."""
        sections = [SECTIONS[kind] for kind in ref.kinds]
        if not part.path:
            return part.may_say(value.partition("/")[0])  # an instance is defined where its template is
        section, *name = part.path
        if not name:
            return section in sections or section not in _KEYS
        known = {value, value.partition("/")[0]}
        return section in sections and (name[0] in known or str(name[0]).partition("/")[0] == value or part.misnamed)

    @cached_property
    def dangling(self) -> tuple[tuple[Path, str, Ref], ...]:
        """Every reference to something that the model does not have, with where it is written."""
        judged: dict[tuple[str, tuple[str, ...], tuple[str, ...]], bool] = {}
        found = []
        for path, _, ids in self.referring:
            for value, ref, at in ids:
                asked = (value, ref.kinds, ref.words)
                there = judged.get(asked)
                if there is None:
                    there = judged[asked] = self._is_there(value, ref)
                if not there:
                    found.append(((*path, *at), value, ref))
        return tuple(found)

    @cached_property
    def unresolved(self) -> tuple[tuple[Path, str, Ref], ...]:
        """Those that cannot be to something that could not be read, either."""
        return tuple(each for each in self.dangling if self.unread_with(*each[1:]) is None)

    def candidates(self, ref: Ref) -> list[str]:
        """Everything that may stand in such a reference."""
        found = set(ref.words)
        for kind in ref.kinds:
            found.update(getattr(self.model, SECTIONS[kind]))
        if "body" in ref.kinds:
            found.update(self.templates)
        return sorted(found)

    def closest(self, value: str, ref: Ref) -> str | None:
        """What may stand in such a reference and `value` is most like, for «menade du»; None where nothing is."""
        asked = (ref.kinds, ref.words)
        if asked not in self._known:
            self._known[asked] = Known(self.candidates(ref))
        return self._known[asked].closest(value)

    def misspelt(self, value: str, ref: Ref) -> str | None:
        """What `value` is a letter or two from and may stand there; None where that is nothing, or not one thing alone.

        Ids that differ in a number are ids of different things.
        """
        if self.elsewhere(value) is not None:
            return None
        most = 2 if len(value) >= _LONG else 1
        apart = {each: letters_apart(value, each) for each in self.candidates(ref) if _digits(each) == _digits(value)}
        near = [each for each, letters in apart.items() if letters == min(apart.values())]
        return near[0] if len(near) == 1 and apart[near[0]] <= most else None

    @cached_property
    def _known(self) -> dict[tuple[tuple[str, ...], tuple[str, ...]], Known]:
        return {}


def _digits(word: str) -> str:
    return "".join(letter for letter in word if letter.isdigit())
