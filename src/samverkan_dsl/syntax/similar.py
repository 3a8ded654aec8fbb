"""«Menade du …?»: the known word that a misspelt one is nearest to."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import lru_cache
from unicodedata import normalize

_ENOUGH = 0.6
"""Below this likeness (difflib's ratio, 0 to 1) a suggestion is more often wrong than right."""


def closest(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate most like `word`, or None when none is like it.

    Case, hyphens, underscores and the dots and rings of å, ä and ö do not count. Of equally like
    candidates the alphabetically first is given, whatever order they come in.
    """
    folded = _fold(word)
    matcher = SequenceMatcher(None, autojunk=False)
    matcher.set_seq2(folded)
    best: str | None = None
    likeness = _ENOUGH
    for candidate in sorted(set(candidates)):
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
