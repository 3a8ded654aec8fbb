"""The entries of a file by their indentation: what can be read beside one that cannot.

All of an entry is indented deeper than its key (YAML 1.2.2, 8.1 and 7.4), so what stands beside it has no part in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..findings import Finding, Rule
from .rules import (
    COLON_IN_VALUE,
    INDENTATION_CHARACTER,
    MISPLACED_LIST,
    SECOND_DOCUMENT,
    TAB_INDENTATION,
    UNCLOSED_QUOTE,
    WRONG_INDENTATION,
)

_GOES_ON = ("-", "]", "}")
"""What may stand as far out as the key that it belongs to."""
_OF_SHAPE = frozenset((INDENTATION_CHARACTER, MISPLACED_LIST, SECOND_DOCUMENT, TAB_INDENTATION, WRONG_INDENTATION))
"""Faults after which nobody knows which lines belong together."""


def faulty_entries(lines: Sequence[str], findings: Sequence[Finding]) -> set[int] | None:
    """The lines, from 0, of the entries in which the faults stand. None where some fault stands in none."""
    found: set[int] = set()
    if any(finding.rule in _OF_SHAPE for finding in findings):
        return None
    for rule, number in _places(findings):
        entry = entry_at(lines, number)
        if entry is None or (rule is COLON_IN_VALUE and _begins_entry(lines, number)):
            return None  # nobody knows what the entry is called
        found.update(entry)
    return found


def _places(findings: Sequence[Finding]) -> Iterator[tuple[Rule, int]]:
    for finding in findings:
        # Where an unclosed quoted text now ends is another one's beginning.
        related = () if finding.rule is UNCLOSED_QUOTE else finding.related
        for span in (finding.span, *(each.span for each in related)):
            if span is not None:
                yield finding.rule, span.line - 1


def entry_at(lines: Sequence[str], number: int) -> range | None:
    """The lines of the smallest entry with this line in it: one of a section, or the whole section.

    A section that is a list, is written within brackets or has no other entry is lost as a whole. None where the line
    is in no section.
    """
    section = _around(lines, number, range(len(lines)), 0)
    if section is None:
        return None
    below = [line for line in section[1:] if _said(lines[line])]
    if number == section.start or not below or lines[below[0]].lstrip().startswith(_GOES_ON):
        return section
    if lines[section.start].partition(" #")[0].rstrip()[-1:] != ":":
        return section
    entry = _around(lines, number, range(section.start + 1, section.stop), _indent(lines[below[0]]))
    return section if entry is None or {*below} <= {*entry} else entry


def _begins_entry(lines: Sequence[str], number: int) -> bool:
    """Whether the line begins a section, or may begin an entry of one."""
    section = _around(lines, number, range(len(lines)), 0) or range(number, number)
    below = next((line for line in section[1:] if _said(lines[line])), number)
    return number == section.start or _indent(lines[number]) <= _indent(lines[below])


def _around(lines: Sequence[str], number: int, within: range, indent: int) -> range | None:
    """From the last line that begins an entry at this indentation to the next one that does, or the end."""
    heads = [line for line in within if _begins(lines[line], indent)]
    start = max((line for line in heads if line <= number), default=None)
    if start is None:
        return None
    return range(start, min((line for line in heads if line > number), default=within.stop))


def _begins(line: str, indent: int) -> bool:
    return _said(line) and _indent(line) == indent and not line.lstrip().startswith(_GOES_ON)


def _said(line: str) -> bool:
    """Whether there is more on a line than blanks and a comment."""
    words = line.strip()
    return bool(words) and not words.startswith("#")


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
