"""The table of contents of a source text: it tells the pages and levels of sections and is no part of the text."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from .blocks import LONGEST_HEADING, TextBlock
from .words import folded, plain

_TITLE = re.compile(r"(?:innehåll|innehållsförteckning|table of contents)(?: på sidan)?:?", re.I)
_ENTRY = re.compile(r"(?:(\d{1,2}(?:\.\d{1,2})*)\.?[\t ])?\s*(\S.*?)[\s.…_]*[\s.…_](\d{1,3})")
_LEADERS = re.compile(r"(?:\.{3,}|…|_{3,})[\s.…_]*\d{1,3}$")


@dataclass(slots=True)
class Contents:
    """What a table of contents says of the sections it names."""

    present: bool
    """The text names a table of contents, if only by its heading."""
    pages: dict[str, int] = field(default_factory=dict)
    """Page by section number."""
    titles: dict[str, list[tuple[int, int, int]]] = field(default_factory=dict)
    """Place, page and level of each unnumbered entry, by its folded words."""
    passed: int = -1
    """The place of the entry that was last found in the text."""

    def find(self, heading: str) -> tuple[int, int] | None:
        """Page and level of the next entry with these words, searched from the last one found."""
        entries = self.titles.get(folded(heading), [])
        index = bisect_left(entries, (self.passed + 1, 0, 0))
        if not entries:
            return None
        place, page, level = entries[min(index, len(entries) - 1)]
        self.passed = max(place, self.passed)
        return page, level

    def has(self, heading: str) -> bool:
        return folded(heading) in self.titles


def take_contents(blocks: list[TextBlock]) -> tuple[Contents, list[TextBlock]]:
    """The contents and the blocks without them; what stands before them is marked as the title page."""
    entries: list[tuple[str, str, int]] = []
    kept: list[TextBlock] = []
    inside = present = False
    for block in blocks:
        words = block.lines[0][1]
        if len(words) < LONGEST_HEADING and _TITLE.fullmatch(plain(words)):
            for before in () if present else kept:
                before.title = True
            inside = present = True
            del block.lines[0]
            if not block.lines:
                continue
        found = _entries(block, inside)
        if not found:
            inside = False
            kept.append(block)
            continue
        entries += found
    return _contents(entries, present), kept


def _entries(block: TextBlock, inside: bool) -> list[tuple[str, str, int]]:
    found = []
    for _, line in block.lines:
        entry = _ENTRY.fullmatch(line) if len(line) <= LONGEST_HEADING and line[-1:].isdigit() else None
        if not entry or not (inside or _LEADERS.search(line)):
            return []
        found.append((entry[1] or "", plain(entry[2]), int(entry[3])))
    return found


def _contents(entries: list[tuple[str, str, int]], present: bool) -> Contents:
    """Where some entries are in capitals and others not, the capitals are the upper level."""
    contents = Contents(present)
    unnumbered = [title for number, title, _ in entries if not number]
    mixed = 0 < sum(title.isupper() for title in unnumbered) < len(unnumbered)
    for place, (number, title, page) in enumerate(entries):
        if number:
            contents.pages.setdefault(number, page)
        else:
            level = 2 if mixed and not title.isupper() else 1
            contents.titles.setdefault(folded(title), []).append((place, page, level))
    return contents
