"""The entries of a file by their indentation: what can be read beside one that cannot.

All of an entry is indented deeper than its key (YAML 1.2.2, 8.1 and 7.4), so what stands beside it has no part in it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from ..findings import Finding, Rule
from .rules import (
    COLON_IN_VALUE,
    INDENTATION_CHARACTER,
    KEY_NOT_TEXT,
    MISPLACED_LIST,
    SECOND_DOCUMENT,
    TAB_INDENTATION,
    UNCLOSED_QUOTE,
    WRONG_INDENTATION,
)

_GOES_ON = ("-", "]", "}", ":")
"""What may stand as far out as the key that it belongs to."""
_OF_SHAPE = frozenset((INDENTATION_CHARACTER, MISPLACED_LIST, SECOND_DOCUMENT, TAB_INDENTATION, WRONG_INDENTATION))
"""Faults after which nobody knows which lines belong together."""
_OF_NAME = frozenset((COLON_IN_VALUE, KEY_NOT_TEXT))
"""Faults that leave it open what key a line has."""


def faulty_entries(lines: Sequence[str], findings: Sequence[Finding]) -> set[int] | None:
    """The lines, from 0, of the entries in which the faults stand. None where some fault stands in none."""
    if any(finding.rule in _OF_SHAPE for finding in findings):
        return None
    entries = Entries(lines)
    found: set[int] = set()
    for rule, number in _places(findings):
        if number in found:
            continue
        entry = entries.at(number)
        if entry is None or (rule in _OF_NAME and entries.names(number)):  # nobody knows what it is called
            return None
        found.update(entry)
    return found


def _places(findings: Sequence[Finding]) -> Iterator[tuple[Rule, int]]:
    for finding in findings:
        # Where an unclosed quoted text now ends is another one's beginning.
        related = () if finding.rule is UNCLOSED_QUOTE else finding.related
        for span in (finding.span, *(each.span for each in related)):
            if span is not None:
                yield finding.rule, span.line - 1


class Entries:
    """The entries of a file, told apart by the lines that begin them."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._sections = self._heads(range(len(lines)), 0)
        self._inside: dict[range, tuple[list[int], list[int]]] = {}

    def at(self, number: int) -> range | None:
        """The lines of the smallest entry with this line in it: one of a section, or the whole section.

        A section that is a list, is written within brackets or has no other entry is lost as a whole. None where the
        line is in no section.
        """
        section = self._section(number)
        if section is None:
            return None
        said, heads = self._in(section)
        if number == section.start or not said or self._lines[said[0]].lstrip().startswith(_GOES_ON):
            return section
        if self._lines[section.start].partition(" #")[0].rstrip()[-1:] != ":":
            return section
        entry = _around(heads, number, section.stop)
        return section if entry is None or (entry.start <= said[0] and said[-1] < entry.stop) else entry

    def names(self, number: int) -> bool:
        """Whether the line begins a section, or may begin an entry of one."""
        section = self._section(number)
        if section is None or number == section.start:
            return True
        said, _ = self._in(section)
        return not said or _indent(self._lines[number]) <= _indent(self._lines[said[0]])

    def _section(self, number: int) -> range | None:
        return _around(self._sections, number, len(self._lines))

    def _in(self, section: range) -> tuple[list[int], list[int]]:
        """The lines below a section's key that say something, and those of them that begin its entries."""
        if section not in self._inside:
            below = section[1:]
            said = [line for line in below if _said(self._lines[line])]
            self._inside[section] = said, self._heads(below, _indent(self._lines[said[0]])) if said else []
        return self._inside[section]

    def _heads(self, within: range, indent: int) -> list[int]:
        return [line for line in within if _begins(self._lines[line], indent)]


def _around(heads: Sequence[int], number: int, stop: int) -> range | None:
    """From the last line that begins an entry, at or before this one, to the next that does, or the end."""
    after = bisect_right(heads, number)
    return range(heads[after - 1], heads[after] if after < len(heads) else stop) if after else None


def _begins(line: str, indent: int) -> bool:
    return _said(line) and _indent(line) == indent and not line.lstrip().startswith(_GOES_ON)


def _said(line: str) -> bool:
    """Whether there is more on a line than blanks and a comment."""
    words = line.strip()
    return bool(words) and not words.startswith("#")


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
