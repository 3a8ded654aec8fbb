"""Every word that can be written, each with its place in the reference."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from ...findings import LabelledEnum, Text, text
from ...language import Element, Only, RegionModel, Verb, Vocabulary
from ...language.base import kebab
from ...language.forms import forms
from ...language.holds import Hint, vocabulary_in_use
from ...language.keys import Key
from ...language.references import WORDS
from ...language.schema import descriptions
from ...language.walk import declarations, element_in, field_of
from .said import Remark, prose

COMMON = "Cited"
"""What stands everywhere is told in one place, under this name."""
ABSENT = "Absent"
"""What people look for that the language has no word for, and where it is said instead."""


class Kind(LabelledEnum):
    """What sort of word it is."""

    KEY = ("key", "nyckel")
    VALUE = ("value", "värde")
    VERB = ("verb", "verb")
    WORD = ("word", "ord i stället för ett id")
    FORM = ("form", "antal eller tid")
    COMMON = ("common", "gemensamt")
    ABSENT = ("absent", "har ingen egen nyckel")


@dataclass(frozen=True, slots=True)
class Headword:
    """One word of the language."""

    kind: Kind
    name: str
    """As it is written: `per`, `co-opted`, `self`, `8–10`."""
    owner: str
    """The class or vocabulary that it is of; empty for words and forms."""
    places: tuple[str, ...]
    """Where it can be written, as paths of keys: `decisions.quorum.per`."""
    named: Text | Vocabulary
    """What it is called, in a few words."""
    meaning: str
    """One Swedish sentence."""
    holds: tuple[Any, ...] = ()
    """The field's class and name, for a key."""

    def label(self, lang: str) -> str:
        return self.named.label(lang) if isinstance(self.named, Vocabulary) else self.named(lang)

    @property
    def id(self) -> str:
        return f"{self.owner}.{self.name}" if self.owner else self.name

    @property
    def page(self) -> str:
        """The page it stands on."""
        return {
            Kind.KEY: self.places[0].rpartition(".")[0] or "region" if self.places else "",
            Kind.VALUE: "varden",
            Kind.VERB: "verb",
            Kind.WORD: "ord",
            Kind.FORM: "antal-och-tider",
            Kind.COMMON: "gemensamt",
            Kind.ABSENT: "utan-egen-nyckel",
        }[self.kind]

    @property
    def said(self) -> Remark:
        return prose().section(self.owner or self.kind.name.capitalize(), self.name)

    @property
    def key(self) -> Key | None:
        """What is declared of a key."""
        return declarations(self.holds[0]).get(self.name) if self.holds else None

    @property
    def hint(self) -> Hint | None:
        """What a key holds."""
        field = field_of(*self.holds) if self.holds else None
        return Hint.of(field) if field is not None else None


@cache
def paths() -> dict[type[Element], tuple[str, ...]]:
    """The paths of keys that lead to each class, without `bodies`, ids and rows; the shortest first."""
    found: dict[type[Element], list[str]] = {RegionModel: [""]}
    pending: list[tuple[type[Element], str]] = [(RegionModel, "")]
    while pending:
        cls, path = pending.pop(0)
        for name, field in cls.model_fields.items():
            below = element_in(field.annotation)
            if below is None:
                continue
            here = ".".join(part for part in (path, kebab(name)) if part)
            here = here.removeprefix("bodies.")
            if below not in found:
                pending.append((below, here))
            if here not in found.setdefault(below, []):
                found[below].append(here)
    return {cls: tuple(each) for cls, each in found.items()}


@cache
def entries() -> tuple[Headword, ...]:
    """All of them: common ones, keys by class, verbs, values by vocabulary, words, forms, what there is no word for."""
    elements, vocabularies = vocabulary_in_use()
    found = [
        Headword(Kind.COMMON, key, COMMON, (key,), text(said.searched[0] if said.searched else key), "")
        for key, said in _of(COMMON)
    ]
    for cls in elements:
        found += _keys(cls)
    found += [_value(Kind.VERB, Verb, verb) for verb in Verb]
    found += [_value(Kind.VALUE, each, member) for each in vocabularies if each is not Verb for member in each]
    found += [Headword(Kind.WORD, word, "", _where(word), text(swedish), "") for word, swedish in WORDS.items()]
    found += [Headword(Kind.FORM, form, "", (), text(form), "") for _, form in forms()]
    found += [Headword(Kind.ABSENT, word, ABSENT, said.near, text(word), "") for word, said in _of(ABSENT)]
    return tuple(found)


def _of(owner: str) -> Iterator[tuple[str, Remark]]:
    """What `words/*.md` say that is of no class."""
    return ((key, said) for (name, key), said in prose().sections.items() if name == owner and key)


def _keys(cls: type[Element]) -> list[Headword]:
    told, declared = descriptions(cls), declarations(cls)
    return [
        Headword(
            Kind.KEY,
            key,
            cls.__name__,
            tuple(f"{path}.{key}".removeprefix(".") for path in paths()[cls]),
            declared[key].words,
            " ".join(told.get(key, "").split()),
            (cls, key),
        )
        for key in map(kebab, cls.model_fields)
        if key != "cite"
    ]


def _value(kind: Kind, vocabulary: type[Vocabulary], member: Vocabulary) -> Headword:
    return Headword(kind, member.key, vocabulary.__name__, _holding(vocabulary, member), member, "")


@cache
def _holding(vocabulary: type[Vocabulary], member: Vocabulary) -> tuple[str, ...]:
    return tuple(
        place
        for entry in _all_keys()
        if entry.hint is not None
        and any(part is vocabulary and _may_stand(member, marks) for part, marks in entry.hint.parts())
        for place in entry.places
    )


def _may_stand(member: Vocabulary, marks: tuple[Any, ...]) -> bool:
    return all(member in mark.members for mark in marks if isinstance(mark, Only))


@cache
def _where(word: str) -> tuple[str, ...]:
    return tuple(
        place
        for entry in _all_keys()
        if entry.hint is not None and any(word in ref.words for ref in entry.hint.refs())
        for place in entry.places
    )


@cache
def _all_keys() -> tuple[Headword, ...]:
    return tuple(entry for cls in vocabulary_in_use()[0] for entry in _keys(cls))


def denial(entry: Headword) -> str:
    """The sentence that documents print where `none` is written for a key; empty where it is no such key."""
    return entry.key.none if entry.key is not None else ""


def takes_none(entry: Headword) -> bool:
    """Whether `none` can be written for a key, which says that there is none: the language gives it a meaning there."""
    if entry.hint is None:
        return False
    if denial(entry) or "`none`" in entry.meaning:
        return True
    if any("none" in ref.words for ref in entry.hint.refs()):
        return True
    for part, _ in entry.hint.parts():
        if isinstance(part, type) and issubclass(part, Vocabulary) and "none" in part.spellings():
            return True
        if isinstance(part, type) and issubclass(part, Element) and part.shorthand is not None:
            return any(each.name == part.shorthand and takes_none(each) for each in _keys(part))
    return False
