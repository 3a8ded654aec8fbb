"""What a citation means: one address, or a range of ordinals, in full or within a body's section."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..syntax.similar import closest
from .model import SourceIndex
from .words import fold_address

_RANGE = re.compile(r"(.+/)(\d{1,9}) ?[-–] ?(\d{1,9})")


def resolve(cite: str, section: str | None, index: SourceIndex) -> tuple[str, ...] | None:
    """The addresses that `cite` means, or None where the index has no such address.

    `Uppdrag/7` is looked for in `section` first (`6.4.1/Uppdrag/7`), then as a full address; `/7` is a full address
    whatever the section is. `Uppdrag/1–3`, with hyphen or en dash, means every ordinal from 1 to 3; each must exist.
    Dashes in headings may be of any kind. Constant time for each address.
    """
    folded = fold_address(cite)
    for candidate in meant(folded, section):
        if candidate in index.by_address:
            return (candidate,)
        span = _RANGE.fullmatch(candidate)
        if span and (found := _range(span[1], int(span[2]), int(span[3]), index)):
            return found
    return None


def meant(address: str, section: str | None) -> tuple[str, ...]:
    """The full addresses that one written within a section may stand for, the likelier first."""
    if address.startswith("/"):
        return (address[1:],)
    return (f"{section}/{address}", address) if section else (address,)


def _range(base: str, first: int, last: int, index: SourceIndex) -> tuple[str, ...] | None:
    if first > last or last - first >= len(index.by_address):
        return None
    found = tuple(f"{base}{ordinal}" for ordinal in range(first, last + 1))
    return found if all(address in index.by_address for address in found) else None


def spread(cite: str) -> tuple[str, ...]:
    """The citations, one for each ordinal, that together mean what a range does; the citation itself if it is none."""
    folded = fold_address(cite)
    span = _RANGE.fullmatch(folded)
    if span is None:
        return (folded,)
    return tuple(f"{span[1]}{ordinal}" for ordinal in range(int(span[2]), int(span[3]) + 1))


def closest_address(cite: str, section: str | None, index: SourceIndex) -> str | None:
    """The address that an unknown citation may have meant, without the section if it stands in it, or None.

    Where the heading is right the nearest ordinal under it; otherwise the most similar heading.
    """
    folded = fold_address(cite)
    if folded.startswith("/"):
        near = closest_address(folded[1:], None, index)
        return None if near is None else f"/{near}"
    head, _, last = folded.rpartition("/")
    ordinal = re.match(r"\d{1,9}", last)
    path = head if head and ordinal else folded
    prefix = f"{section}/" if section else ""
    for base in (prefix + path, path):
        if base in index.sections:
            return _near(index.sections[base], int(ordinal[0]) if ordinal else 0).removeprefix(prefix)
    inside = [name.removeprefix(prefix) for name in index.sections if prefix and name.startswith(prefix)]
    near = closest(path, inside) or closest(path, index.sections)
    if near is None:
        return None
    full = prefix + near if near in inside else near
    return _near(index.sections[full], int(ordinal[0])).removeprefix(prefix) if ordinal else near


def _near(addresses: Iterable[str], ordinal: int) -> str:
    """The address whose ordinal is nearest; a heading counts as 0."""

    def distance(address: str) -> int:
        _, slash, last = address.rpartition("/")
        return abs(ordinal - (int(last) if slash and last.isdecimal() else 0))

    return min(addresses, key=distance)
