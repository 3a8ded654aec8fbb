"""What is said to be so, and what is said not to be: rows of mandates, ways and flows by their force."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

from .vocabulary.norms import Force


class _Norm(Protocol):
    @property
    def force(self) -> Force | None: ...


_Row = TypeVar("_Row", bound=_Norm)


def denied(norm: _Norm) -> bool:
    """Whether the document says that it is not so (language.md, Verbs, force and effect)."""
    return norm.force is not None and norm.force.negates


def affirmed(rows: Iterable[_Row]) -> Iterator[_Row]:
    """The rows that say how it is, without those that deny something."""
    return (row for row in rows if not denied(row))


def numbered(rows: Iterable[_Row]) -> Iterator[tuple[int, _Row]]:
    """The same, each with its place among all."""
    return ((number, row) for number, row in enumerate(rows) if not denied(row))
