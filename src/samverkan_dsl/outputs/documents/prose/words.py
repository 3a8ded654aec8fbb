"""The grammar that the documents need for words of a model's own: capitals, full stops, how they become clauses."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ....findings import Labelled, Text, capitalised, gettext, text
from ...blocks import Content
from ...compose import begins, inline, joined


@dataclass(frozen=True, slots=True)
class Capital:
    """A label in a picture, with a capital first."""

    words: str | Text | Labelled

    def label(self, lang: str) -> str:
        words = self.words
        said = words if isinstance(words, str) else words(lang) if isinstance(words, Text) else words.label(lang)
        return capitalised(said)


@dataclass(frozen=True, slots=True)
class Heading:
    """A fixed sentence as a heading: without its full stop."""

    message: str
    """A msgid."""

    def label(self, lang: str) -> str:
        return gettext(self.message, lang).rstrip(".")


def small(words: str) -> str:
    """The words as they stand within a sentence: a small letter first, unless the first word is an abbreviation."""
    first = words.replace("-", " ").split(" ", 1)[0]
    return words if any(letter.isupper() for letter in first[1:]) else words[:1].lower() + words[1:]


def once(names: Iterable[str]) -> list[str]:
    """The names, those that differ from an earlier one in capital letters only left out."""
    return list({name.casefold(): name for name in reversed(tuple(names))}.values())[::-1]


def clause(words: str, *without: str) -> str:
    """Words of a model's own that end a sentence: no full stop, and none of the words in `without` first."""
    words = words.strip().rstrip(".")
    for start in without:
        if words.lower().startswith(start + " "):
            return words[len(start) + 1 :]
    return words


def in_words(told: Sequence[str]) -> Content:
    """Several things in a model's own words, as they stand within a sentence."""
    return joined([small(clause(words)) for words in told], ", ", text(" och "))


_ADVERBIAL = frozenset(
    [
        "om",
        "när",
        "då",
        "vid",
        "efter",
        "före",
        "inför",
        "innan",
        "i",
        "inom",
        "där",
        "för",
        "under",
        "på",
        "så",
        "tills",
        "enligt",
        "endast",
        "bara",
        "utom",
        "utöver",
        "med",
        "utan",
        "till",
        "senast",
        "årligen",
        "vanligen",
        "normalt",
        "främst",
        "från",
    ]
)


def adverbial(words: str) -> bool:
    """Whether a condition or a limit says when, where or how: `när …`, `vid behov`."""
    return words.strip().split(" ", 1)[0].lower() in _ADVERBIAL


def qualification(words: str) -> Content:
    """A condition or a limit after a comma where it reads as an adverbial, else in brackets."""
    words = clause(words)
    if adverbial(words):
        return inline(", ", small(words))
    return inline(" (", text("villkor: {words}", words=small(words)), ")")


def sentence(words: str) -> Content:
    """Words of a model's own as a sentence: with a full stop where there is no other mark."""
    words = words.strip()
    return inline(begins(words, None if words[-1:] in ".!?:" else "."))
