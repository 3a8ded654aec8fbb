"""Finding abbreviations, and what explains them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ...language.walk import Path
from ...loading import Region
from .._texts import texts

_CAPITALS = re.compile(r"[A-ZÅÄÖ]{2}")
_ABBREVIATION = re.compile(r"(?<![\w.:])[A-ZÅÄÖ]{2,6}(?:-[A-ZÅÄÖ](?!\w))?(?!\w|\.\w)")
_EXPLAINED_BESIDE = re.compile(r"[a-zåäö]\s+\((?P<short>[A-ZÅÄÖ]{2,6})\)")
"""`Medicinskt ansvarig sjuksköterska (MAS)`."""
_ROMAN = re.compile(r"[IVX]+")
_FAMILIAR = frozenset("AB EU FN FS HSLF ID IT PDF SFS SOSFS TV VD".split())  # noqa: SIM905 - read as a list of words


def abbreviations(value: str) -> Iterator[str]:
    """The abbreviations in a text: two to six capitals, not Roman numerals or such as need no explanation.

    A text that is all in capitals is a heading, unless it is one word.
    """
    if not _CAPITALS.search(value) or (value.isupper() and " " in value):
        return
    for match in _ABBREVIATION.finditer(value):
        if match.group() not in _FAMILIAR and not _ROMAN.fullmatch(match.group()):
            yield match.group()


def is_abbreviation(value: str) -> bool:
    """Whether a text is an abbreviation and nothing more."""
    return tuple(abbreviations(value)) == (value,)


def explained(region: Region) -> set[str]:
    """The abbreviations that a term, a short name beside a full one, or a parenthesis explains.

    What the system itself is called is what the whole document is about.
    """
    model = region.model
    found = {short for term in model.terms for short in abbreviations(term)}
    found.update(abbreviations(model.system.name) if is_abbreviation(model.system.name) else ())
    named = [(body.short, body.name) for body in region.bodies.values()]
    named += [(party.short, party.name) for party in model.parties.values()]
    named += [(statute.short, statute.name) for statute in model.statutes.values()]
    for short, full in named:
        if short is not None:
            found.update(set(abbreviations(short)) - set(abbreviations(full)))
    for written in texts(region):
        if "(" in written.value:
            found.update(match["short"] for match in _EXPLAINED_BESIDE.finditer(written.value))
    return found


class Meaning(NamedTuple):
    """What a short name stands for, and where that is said."""

    section: str
    full: str
    path: Path


def meanings(region: Region) -> dict[str, list[Meaning]]:
    """Each short name, in small letters, with everything it is said to stand for."""
    found: dict[str, list[Meaning]] = {}
    for key, term in region.model.terms.items():
        for form in forms(key):
            found.setdefault(form, []).append(Meaning("terms", term.meaning, ("terms", key)))
    for section in ("bodies", "parties", "statutes", "deliverables", "agreements"):
        for key, element in getattr(region.model, section).items():
            if element.short is not None:
                meaning = Meaning(section, element.name, (section, key, "short"))
                found.setdefault(fold(element.short), []).append(meaning)
    return found


def forms(term: str) -> tuple[str, ...]:
    """What a term is known as: `Ledningsgruppen (LG)` is both the words before the parenthesis and those in it."""
    full, opening, short = term.rpartition("(")
    both = (full, short) if opening and full.strip() and short.endswith(")") else (term,)
    return tuple(fold(form) for form in both)


def fold(words: str) -> str:
    """The letters and figures only, small."""
    return "".join(letter for letter in words.casefold() if letter.isalnum())
