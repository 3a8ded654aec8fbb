"""What the words that a task is about say by themselves: that it is work, or how long an office is held."""

from __future__ import annotations

import re

_WORK = re.compile(r"(?:\w*(?:uppgift|arbete|uppdrag)\w*|ansvar\w*)\b", re.IGNORECASE)
_TERM = r"\b.*(?:\bår\b|mandatperiod|\d{4})"
_CHAIR = re.compile(rf"(?<!vice )\bordförande(?:n)?{_TERM}", re.IGNORECASE)
_VICE_CHAIR = re.compile(rf"\bvice ordförande(?:n)?{_TERM}", re.IGNORECASE)


def names_work(words: str) -> bool:
    """Whether it is work, and no money or matter: `arbetsuppgifter`, `ansvaret för utbildning`."""
    return _WORK.match(words.strip()) is not None


def names_chair_term(words: str) -> bool:
    """Whether it says how long the chair sits: `ordförande för mandatperioden 2019–2022`."""
    return _CHAIR.search(words) is not None


def names_vice_chair_term(words: str) -> bool:
    """Whether it says how long the vice chair sits: `vice ordförande för två år`."""
    return _VICE_CHAIR.search(words) is not None
