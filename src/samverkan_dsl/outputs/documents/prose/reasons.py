"""What something is for, why and how it is done: within a sentence, or by itself."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ....findings import text
from ....language import Cause, Purpose
from ...blocks import Content
from ...compose import Parts, inline, joined, phrase
from .naming import NamingContext
from .words import clause, small

_WHY = ("till följd av", "med anledning av", "på grund av", "mot bakgrund av", "med hänsyn till", "i och med")
_AS = ("eftersom", "därför att", "då", "sedan")
"""First words of a cause that say themselves that it is one, before a noun and before a clause."""
_FOR = ("för", "i syfte", "så att")
"""The same of what something is for."""
_HOW = frozenset(
    ("genom", "med", "på", "i", "utan", "via", "enligt", "som", "efter", "under", "utifrån", "från", "vid", "över")
)
"""First words of a manner that stand in the sentence; a word alone does, too: `enhetligt`."""


class ReasonWords(NamedTuple):
    """How, why or for what, as it belongs to a sentence."""

    words: Content
    apart: bool
    """Whether it is no part of the sentence and stands in brackets: `syfte: tryggare övergångar`."""


def aims(naming: NamingContext, found: Iterable[Purpose]) -> list[ReasonWords]:
    """`för att korta väntan`, `för att nå målet God hälsa`."""
    return [_aim(naming, each) for each in found]


def causes(naming: NamingContext, found: Iterable[Cause]) -> list[ReasonWords]:
    """`till följd av lagen`, `eftersom kostnaderna ökar`."""
    return [_why(naming, each) for each in found]


def manners(words: Iterable[str]) -> list[ReasonWords]:
    """`på ett enhetligt sätt`, `enhetligt`."""
    told = [small(clause(each)) for each in words]
    return [
        ReasonWords((each if _stands(each) else text("sätt: {words}", words=each),), not _stands(each)) for each in told
    ]


def purposes(naming: NamingContext, found: Iterable[Purpose]) -> Content:
    """What it is for, behind `syfte:`: `att korta väntan; målet God hälsa`."""
    told: list[Parts] = []
    for each in found:
        words = None if each.what is None else small(clause(each.what, *_FOR))
        parts = [part for part in (words, _goals(naming, each)) if part]
        told.append(_cited(naming, each, joined(parts, ", ")))
    return joined(told, "; ")


def reasons(naming: NamingContext, found: Iterable[Cause]) -> Content:
    """Why, behind `orsak:`: `kostnaderna har ökat; hälso- och sjukvårdslagen`."""
    told: list[Parts] = []
    for each in found:
        words = None if each.what is None else small(clause(each.what, *_WHY, *_AS))
        sources = _sources(naming, each)
        told.append(
            _cited(naming, each, inline(sources, " (", words, ")") if sources and words else sources or inline(words))
        )
    return joined(told, "; ")


def _aim(naming: NamingContext, each: Purpose) -> ReasonWords:
    goals = _goals(naming, each)
    if each.what is None:
        return ReasonWords(_cited(naming, each, (phrase("för att nå {goals}", goals=goals),)), False)
    words = small(clause(each.what))
    also = inline(" (", goals, ")") if goals else None
    if words.startswith("att "):
        return ReasonWords(_cited(naming, each, inline(text("för {words}", words=words), also)), False)
    if words.startswith(tuple(f"{first} " for first in _FOR)):
        return ReasonWords(_cited(naming, each, inline(words, also)), False)
    return ReasonWords(_cited(naming, each, inline(text("syfte: {words}", words=words), also)), True)


def _goals(naming: NamingContext, each: Purpose) -> Content:
    if not each.goal:
        return ()
    names = naming.names("goals", each.goal)
    return (phrase("målet {goals}" if len(each.goal) == 1 else "målen {goals}", goals=names),)


def _why(naming: NamingContext, each: Cause) -> ReasonWords:
    words = None if each.what is None else small(clause(each.what))
    sources = _sources(naming, each)
    if sources:
        about = None if words is None else inline(" (", words, ")")
        return ReasonWords(_cited(naming, each, inline(phrase("till följd av {what}", what=sources), about)), False)
    if words is not None and words.startswith(tuple(f"{first} " for first in (*_WHY, *_AS))):
        return ReasonWords(_cited(naming, each, inline(words)), False)
    return ReasonWords(_cited(naming, each, (text("orsak: {words}", words=words or ""),)), True)


def _sources(naming: NamingContext, each: Cause) -> Content:
    """The papers and the decisions that it comes of."""
    told = [naming.one(ref) for ref in each.on]
    if each.decided_by:
        told.append((phrase("beslut av {who}", who=naming.who(each.decided_by)),))
    return joined(told, ", ", text(" och "))


def _stands(words: str) -> bool:
    first, _, rest = words.partition(" ")
    return not rest or first in _HOW


def _cited(naming: NamingContext, each: Purpose | Cause, told: Content) -> Content:
    addresses = naming.cites(each.cite)
    return inline(told, " " if addresses else None, addresses)
