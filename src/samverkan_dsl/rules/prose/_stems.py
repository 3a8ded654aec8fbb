"""Whether words name something, whatever endings they have there."""

from __future__ import annotations

import re
from functools import cache

_ENDINGS = ("arna", "erna", "orna", "ande", "en", "et", "er", "ar", "or", "an", "a", "e", "n", "t")
_ENDED = f"(?:{'|'.join(_ENDINGS)})?s?"
_SHORTEST = 4
_COMPOUND = 7
"""A stem of so many letters may be the first part of a compound: `folkhälsoarbetet`."""


@cache
def _stems(name: str) -> tuple[str, ...]:
    """The words of a name without their endings; short ones, such as `och`, left out."""
    return tuple(_stem(word) for word in re.findall(r"\w+", name.lower()) if len(word) >= _SHORTEST)


def _stem(word: str) -> str:
    ending = next((each for each in _ENDINGS if word.endswith(each) and len(word) - len(each) >= _SHORTEST), "")
    return word.removesuffix(ending)


def touched(name: str, words: str) -> bool:
    """Whether any word of a name is there; a long one also as a part of another word."""
    return any(stem in words if len(stem) >= _COMPOUND else _there(stem, words, r"\w*") for stem in _stems(name))


def named(name: str, words: str) -> bool:
    """Whether all words of a name are there, each as a word of its own with some ending; a long one as a first part."""
    stems = _stems(name)
    return bool(stems) and all(_there(stem, words, r"\w*" if len(stem) >= _COMPOUND else _ENDED) for stem in stems)


def certain(name: str) -> bool:
    """Whether the name is long enough to be no part of something else."""
    return all(len(stem) >= _COMPOUND for stem in _stems(name))


def _there(stem: str, words: str, ending: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(stem)}{ending}(?![\w-])", words) is not None
