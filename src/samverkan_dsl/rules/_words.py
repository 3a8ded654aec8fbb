"""Lists in the middle of a sentence."""

from __future__ import annotations

from collections.abc import Iterable

from ..findings import Text, text


def listed(names: Iterable[str | Text]) -> str | Text:
    """`LSVO, Reko och Rådet`."""
    *first, last = names
    return text("{first} och {last}", first=first, last=last) if first else last
