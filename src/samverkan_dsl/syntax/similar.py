"""«Menade du …?»: the known word that a misspelt one is nearest to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from functools import cached_property, lru_cache
from unicodedata import normalize

_ENOUGH = 0.6
"""Below this likeness (difflib's ratio, 0 to 1) a suggestion is more often wrong than right."""
_ALL = 400
"""So many words are all compared."""
_COMPARED = 100
"""Of more words so many: those that share the rarest runs of letters with the misspelt one."""


class Known:
    """The words that a misspelt one may stand for.

    Of very many only some are compared: what is misspelt still has runs of letters as they should be, and those that
    few words have lead to the one that was meant. So asking for many words among many takes no longer for each.
    """

    def __init__(self, words: Iterable[str], least: float = _ENOUGH) -> None:
        """`least`: below this likeness a word is another one."""
        self._least = least
        self._words = sorted(set(words))
        self._found: dict[str, str | None] = {}

    def closest(self, word: str) -> str | None:
        """The one most like `word`, or None when none is like it.

        Case, hyphens, underscores and the dots and rings of å, ä and ö do not count. Of equally like words the
        alphabetically first is given, whatever order they come in.
        """
        if word not in self._found:
            folded = _fold(word)
            self._found[word] = _most_like(folded, self._near(folded), self._least)
        return self._found[word]

    def _near(self, folded: str) -> Sequence[str]:
        if len(self._words) <= _ALL:
            return self._words
        near: set[str] = set()
        runs = (run for run in _runs(folded) if run in self._with)
        for run in sorted(runs, key=lambda run: (len(self._with[run]), run)):
            near.update(self._with[run][: _COMPARED - len(near)])
        return sorted(near)

    @cached_property
    def _with(self) -> dict[str, list[str]]:
        """For each run of letters the words that have it."""
        found: dict[str, list[str]] = {}
        for word in self._words:
            for run in _runs(_fold(word)):
                found.setdefault(run, []).append(word)
        return found


def closest(word: str, candidates: Iterable[str], least: float = _ENOUGH) -> str | None:
    """The candidate most like `word`, or None when none is like it, where only one word is asked for."""
    return Known(candidates, least).closest(word)


def _runs(folded: str) -> set[str]:
    """Every two and three letters that follow each other."""
    return {folded[at : at + length] for length in (2, 3) for at in range(len(folded) - length + 1)}


def _most_like(folded: str, candidates: Iterable[str], least: float) -> str | None:
    matcher = SequenceMatcher(None, autojunk=False)
    matcher.set_seq2(folded)
    best: str | None = None
    likeness = least
    for candidate in candidates:
        matcher.set_seq1(_fold(candidate))
        if matcher.real_quick_ratio() < likeness or matcher.quick_ratio() < likeness:
            continue
        ratio = matcher.ratio()
        if ratio > likeness or (best is None and ratio == likeness):
            best, likeness = candidate, ratio
    return best


@lru_cache(maxsize=50_000)
def _fold(word: str) -> str:
    letters = normalize("NFD", word.casefold())
    return "".join(letter for letter in letters if letter.isalnum())


def letters_apart(one: str, other: str) -> int:
    """How many letters are left out, put in, changed, or in each other's place; 3 for all that are more than two."""
    if abs(len(one) - len(other)) > 2:
        return 3
    before: list[int] = []
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        new = [at]
        for to, there in enumerate(other, 1):
            cost = min(row[to] + 1, new[to - 1] + 1, row[to - 1] + (letter != there))
            if at > 1 and to > 1 and letter == other[to - 2] and one[at - 2] == there:
                cost = min(cost, before[to - 2] + 1)
            new.append(cost)
        before, row = row, new
        if min(row) > 2 and min(before) > 1:
            return 3  # nothing that follows makes it less
    return min(row[-1], 3)
