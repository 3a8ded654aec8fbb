"""What the kinds of things are called in a sentence, and where they are written."""

from __future__ import annotations

from collections.abc import Iterable

from ...findings import Text, text
from ...loading.ids import SECTIONS

KINDS = {
    "body": text("ett organ"),
    "party": text("en part"),
    "role": text("en roll"),
    "subject": text("ett sakområde"),
    "deliverable": text("en handling"),
    "agreement": text("ett avtal"),
    "statute": text("en lag eller föreskrift"),
    "template": text("en mall"),
    "appendix": text("en bilaga"),
    "goal": text("ett mål"),
    "source": text("en källa"),
    "level": text("en nivå"),
}


def either(kinds: Iterable[str]) -> Text:
    """`ett organ, en part eller en roll`."""
    first, *others = (KINDS[kind] for kind in kinds)
    for other in others[:-1]:
        first = text("{first}, {last}", first=first, last=other)
    return text("{first} eller {last}", first=first, last=others[-1]) if others else first


def sections(kinds: Iterable[str]) -> tuple[str, ...]:
    """The keys under which things of these kinds are written."""
    return tuple(SECTIONS[kind] for kind in kinds)
