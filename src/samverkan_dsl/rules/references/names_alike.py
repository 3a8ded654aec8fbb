"""Two names that differ in a letter or two."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Chair, Role, Seat, Secretary, Signature, SubstituteRow, Vice
from ...language.walk import Path
from ...loading import Region
from ...syntax.similar import letters_apart
from .._places import in_order, related
from .._silence import NOTHING

RULE = Rule(
    "REF014",
    "names-alike",
    Severity.INFO,
    Concerns.DOCUMENT,
    "Två namn eller titlar är nästan lika.",
)
RESTS_ON = NOTHING
_LEAST = 5
"""Shorter words are often like each other without being the same."""
_LONG = 10
"""In words of so many letters two may differ."""


_HOLDERS = (Seat, SubstituteRow, Signature, Chair, Vice, Secretary)
"""What names a function by its title or its id."""
_ENDING = 2
"""Words that differ in so many last letters, the very last among them, are forms of one word: `gruppen`, `grupper`."""


class _Name(NamedTuple):
    """A name with what it is a name of."""

    bearer: str
    """Names of one thing are not held against each other: it may be called several things."""
    path: Path
    chief: bool = True
    """Whether it is the name itself; two that are only other names are not held against each other."""


def check(region: Region) -> Iterator[Finding]:
    """One finding for each two names of bodies and parties, and each two titles, of which one may be the other."""
    for names in (_called(region), _titles(region)):
        words = {name: name.casefold().replace("-", " ").split() for name in names}
        for one, other in _near(words):
            alike = _alike(words[one], words[other]) or _turned(one, other)
            if not alike or not _apart(names[one], names[other]):
                continue
            first, second = (in_order(region, [each.path for each in names[name]])[0] for name in (one, other))
            rarer, usual = (first, second) if len(names[one]) < len(names[other]) else (second, first)
            message = text(
                "”{one}” och ”{other}” skiljer sig bara på en eller två bokstäver. Är de samma stavas det olika; är de "
                "två förväxlas de lätt.",
                one=one,
                other=other,
            )
            also = related(region, text("det andra namnet"), (usual,))
            help = text("Stava lika, eller ge dem namn som går att skilja åt.")
            yield region.finding(
                RULE, message, *rarer, known_by=("names", *sorted((one, other))), related=also, help=help
            )


def _called(region: Region) -> dict[str, list[_Name]]:
    found: dict[str, list[_Name]] = {}
    for section in ("bodies", "parties"):
        for key, element in getattr(region.model, section).items():
            bearer = f"{section}/{key.partition('/')[0]}"
            for at, name in (
                ("name", element.name),
                *((f"aliases.{n}", each) for n, each in enumerate(element.aliases)),
            ):
                step = at.split(".")
                where: Path = (section, key, *(int(each) if each.isdigit() else each for each in step))
                found.setdefault(name, []).append(_Name(bearer, where, at == "name"))
    return found


def _titles(region: Region) -> dict[str, list[_Name]]:
    """Titles of roles, and what stands as a role where it is no id of one; a misspelt id is taken for a title."""
    found: dict[str, list[_Name]] = {}
    for path, element in region.elements:
        if isinstance(element, Role):
            for name in dict.fromkeys((element.title, str(path[-1]))):
                found.setdefault(name, []).append(_Name(f"roles/{path[-1]}", (*path, "title")))
        elif isinstance(element, _HOLDERS) and element.role not in (None, *region.model.roles):
            found.setdefault(str(element.role), []).append(_Name(str(element.role), (*path, "role")))
    return found


def _near(words: dict[str, list[str]]) -> Iterator[tuple[str, str]]:
    """The pairs of names that have all words but one in common, or the same letters, in their order.

    The word that is not in common is a long one without digits.
    """
    names = list(words)
    alike: dict[tuple[object, ...], list[int]] = {}
    for number, (name, said) in enumerate(words.items()):
        alike.setdefault(tuple(sorted(name.casefold())), []).append(number)
        for at, word in enumerate(said):
            if _long(word):
                alike.setdefault((at, (*said[:at], *said[at + 1 :])), []).append(number)
    pairs = {pair for numbers in alike.values() for pair in combinations(numbers, 2)}
    return ((names[one], names[other]) for one, other in sorted(pairs))


def _apart(one: list[_Name], other: list[_Name]) -> bool:
    """Whether they may be held against each other."""
    chief = any(each.chief for each in (*one, *other))
    return chief and {each.bearer for each in one}.isdisjoint(each.bearer for each in other)


def _alike(one: list[str], other: list[str]) -> bool:
    """Whether they have the same words save that one or two of them are misspelt; inflected words are the same."""
    if len(one) != len(other) or one == other:
        return False
    apart = [at for at, (here, there) in enumerate(zip(one, other, strict=True)) if here != there]
    return len(apart) == 1 and misspelt(one[apart[0]], other[apart[0]], last=apart[0] == len(one) - 1)


def _turned(one: str, other: str) -> bool:
    """Whether they differ in two letters, or a letter and a hyphen, that have changed places."""
    return (
        len(one) > _LEAST
        and sorted(one.casefold()) == sorted(other.casefold())
        and letters_apart(one.casefold(), other.casefold()) == 1
    )


def misspelt(one: str, other: str, *, last: bool) -> bool:
    """Whether a word may be another misspelt; with `last` not where they differ as forms of one word do."""
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    most = 2 if len(short) >= _LONG else 1
    if not _long(short) or len(long) - len(short) > most:
        return False
    if last and short[:-_ENDING] == long[: len(short) - _ENDING] and short[-1] != long[-1]:
        return False  # inflected
    return letters_apart(short, long) <= most and _long(long)


def _long(word: str) -> bool:
    return len(word) >= _LEAST and not any(letter.isdigit() for letter in word)
