"""What a source index holds: the address, class and fingerprint of every statement of a text, never its words."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from ..findings import Span

PREAMBLE = "0"
"""The section of what stands before the first heading."""
SIGNATORIES = "Undertecknare"
"""The section of those who have signed, one statement for each."""


class StatementClass(Enum):
    """What a statement is for the reader who accounts for it in a model."""

    NORM = ("norm", "norm")
    GOAL = ("goal", "mål")
    LAW = ("law", "lag")
    DESCRIPTION = ("description", "beskrivning")
    HEADING = ("heading", "rubrik")
    METADATA = ("metadata", "metadata")

    def __init__(self, key: str, swedish: str) -> None:
        self.key = key
        self.swedish = swedish

    def label(self, lang: str) -> str:
        return self.swedish if lang == "sv" else self.key


CLASSES = {name: member for member in StatementClass for name in (member.key, member.swedish)}
"""Both the key and the Swedish word of a class are read."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One heading, sentence, bullet or table row of a source text."""

    address: str
    """Heading path and ordinal, `6.2/Uppdrag/7`; a heading has the path alone."""
    kind: StatementClass
    """The class that counts: the rules' proposal, or what a person set instead."""
    page: int | None
    """The page it stands on, or on which its section begins, where the text tells."""
    mark: str
    """Fingerprint of the normalised words."""
    line: int | None
    """Line of the indexed text, from 1."""
    proposed: StatementClass | None = None
    """What the rules proposed, where a person has set another class."""
    written: Span | None = field(default=None, compare=False)
    """The address in the index file, where the index was read from one."""


def section_of(address: str) -> str:
    """The section of an address: its path without the ordinal. A heading belongs to the section it opens."""
    head, slash, last = address.rpartition("/")
    return head if slash and last.isdecimal() else address


@dataclass(frozen=True)
class SourceIndex:
    """All statements of one source, in the order of its text."""

    source: str
    statements: tuple[Statement, ...]
    retired: tuple[str, ...] = ()
    """Addresses that were used once and are gone; they are never given to another statement."""
    by_address: dict[str, Statement] = field(init=False, repr=False, compare=False)
    sections: dict[str, tuple[str, ...]] = field(init=False, repr=False, compare=False)
    """The addresses of each section, in the order of the text."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_address", {item.address: item for item in self.statements})
        sections: dict[str, list[str]] = {}
        for item in self.statements:
            sections.setdefault(section_of(item.address), []).append(item.address)
        object.__setattr__(self, "sections", {name: tuple(found) for name, found in sections.items()})
