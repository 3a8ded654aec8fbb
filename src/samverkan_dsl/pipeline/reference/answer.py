"""What `explain` answers with for a word of the language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...findings import text
from .entries import Headword, Kind
from .telling import below, heading, summary, told

if TYPE_CHECKING:
    from ...outputs.shapes.found import ExplainShape, WordShape

_MANY = 3
"""More entries than these are listed, each on a line."""


@dataclass(frozen=True, slots=True)
class ExplainedWords:
    """The entries that a word leads to."""

    entries: tuple[Headword, ...]
    instead_of: str = ""
    """The word that was asked for, where it is none of the language's and these are the nearest."""

    def told(self, lang: str) -> str:
        """For people, as Markdown."""
        if not self.instead_of:
            return self._told(lang)
        first = text("{word} är inget ord i språket. Närmast är:", word=self.instead_of)
        return f"{first(lang)}\n\n{self._told(lang)}"

    def _told(self, lang: str) -> str:
        if len(self.entries) > _MANY:
            hint = text("Visa en av dem: samverkan explain {place}", place=_place(self.entries[0]))
            lines = [
                f"- `{_place(entry)}` ({entry.kind.label(lang)}): {summary(entry, lang)}" for entry in self.entries
            ]
            return "\n".join(lines) + f"\n\n{hint(lang)}\n"
        parts = []
        for entry in self.entries:
            keys = below(entry, lang)
            under = text("Under {key}:", key=f"`{entry.name}`")(lang)
            parts.append(told(entry, lang) + (f"\n{under}\n\n{keys}" if keys else ""))
        return "\n".join(parts)

    def data(self, lang: str = "sv") -> ExplainShape:
        """For programs."""
        words = [_shape(entry, lang) for entry in self.entries]
        return {"version": 1, "nearest": bool(self.instead_of), "rules": [], "words": words}


def _place(entry: Headword) -> str:
    return entry.places[0] if entry.holds else entry.name if entry.kind is Kind.ABSENT else entry.id


def _shape(entry: Headword, lang: str) -> WordShape:
    return {
        "kind": entry.kind.key,
        "name": entry.name,
        "places": list(entry.places),
        "title": heading(entry, lang),
        "page": told(entry, lang),
    }
