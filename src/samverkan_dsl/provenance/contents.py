"""The table of contents of a source text: it tells the pages and levels of sections and is no part of the text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field, replace

from .blocks import TextBlock, written
from .lines import LONGEST_HEADING
from .numbering import numbered
from .words import folded, plain

_TITLE = re.compile(
    r"(?:innehåll|innehållsförteckning|table of contents)(?: på sidan)?:?(?:[ \t]+sid(?:a|an|\.)?)?", re.I
)
_ENTRY = re.compile(r"(?:(?:§ ?)?(\d{1,2}(?:\.\d{1,2})*)[.)]?(?: ?[-–])?[\t ])?\s*(\S.*?)[\s.…_·]*[\s.…_·](\d{1,3})")
_LEADING = re.compile(r"\s*(?:§ ?)?(?:\d{1,2}(?:\.\d{1,2})*[.):]?(?: ?[-–])?|[a-zåäö][.)])\s+")
_Entry = tuple[str, str, int]
"""Number, words and page, each empty or 0 where there is none."""
_APPENDIX = re.compile(r"bilag(?:a|or)\b", re.I)
_MOST_BETWEEN = 4
"""Lines in a row without page and number that a table of contents may have among the others."""
_LEADERS = re.compile(r"(?:\.{3,}|…|_{3,}|·{3,})[\s.…_·]*\d{1,3}$")


@dataclass(slots=True)
class Contents:
    """What a table of contents says of the sections it names."""

    present: bool
    """The text names a table of contents, if only by its heading."""
    pages: dict[str, int] = field(default_factory=dict)
    """Page by section number."""
    titles: dict[str, list[tuple[int, int, int]]] = field(default_factory=dict)
    """Place, page and level of each unnumbered entry, by its folded words."""
    numbers: dict[str, list[str]] = field(default_factory=dict)
    """The folded words of the entries of each number: where parts are numbered anew there are several."""
    passed: int = -1
    """The place of the entry that was last found in the text."""

    def find(self, heading: str) -> tuple[int | None, int] | None:
        """Page and level of the next entry with these words, searched from the last one found."""
        entries = self.titles.get(folded(heading), [])
        index = bisect_left(entries, (self.passed + 1, 0, 0))
        if not entries:
            return None
        place, page, level = entries[min(index, len(entries) - 1)]
        self.passed = max(place, self.passed)
        return page or None, level

    def has(self, heading: str) -> bool:
        return folded(heading) in self.titles

    def lists(self, number: str, title: str) -> bool:
        """Whether a numbered entry has these words, or begins with them."""
        begins = folded(title)
        return bool(begins) and any(entry.startswith(begins) for entry in self.numbers.get(number, ()))


def take_contents(blocks: list[TextBlock]) -> tuple[Contents, list[TextBlock]]:
    """The contents and the blocks without them; what stands before them is marked as the title page."""
    entries: list[_Entry] = []
    kept: list[TextBlock] = []
    lines = Counter(_bare(line) for block in blocks for _, line in block.lines)
    listed = _listed(blocks)
    inside = present = False
    for block in blocks:
        heading = _heading_at(block)
        if heading is not None:
            if heading:
                kept.append(replace(block, lines=block.lines[:heading], only=""))
            for before in () if present else kept:
                before.title = True
            inside = present = True
            del block.lines[: heading + 1]
            if not block.lines:
                continue
        if block.lines[0][0] in listed:
            entries += _taken(block, listed)
            inside = False
            if not block.lines:
                continue
        found, rest = _entries(block, inside, lines)
        if not found or rest:
            inside = False
            kept.append(block)
        if rest:
            del block.lines[: len(block.lines) - rest]
            block.gap = True
        entries += found
    return _contents(entries, present), kept


def _listed(blocks: list[TextBlock]) -> dict[int, str]:
    """The lines of a table of contents whose first entry comes again as the heading it names, by their numbers.

    All that stands between is contents as far as there are lines with a page or number, or that come again too.
    """
    flat = [(number, written(block, place)) for block in blocks for place, (number, _) in enumerate(block.lines)]
    places = {number: place for place, (number, _) in enumerate(flat)}
    named = next(((block, at) for block in blocks if (at := _heading_at(block)) is not None), None)
    start = places[named[0].lines[named[1]][0]] + 1 if named else len(flat)
    words = [_bare(_without_page(line)) for _, line in flat]
    again = next((place for place in range(start + 1, len(flat)) if words[start] and words[place] == words[start]), 0)
    later = set(words[again:])
    end = start
    for place in range(start, again):
        line = flat[place][1]
        if len(line) > LONGEST_HEADING or line[-1] in ".!?;" or place - end > _MOST_BETWEEN:
            break
        number = numbered(line)
        if (number and number.number) or words[place] in later or _paged(line) or _APPENDIX.match(line):
            end = place + 1
    return dict(flat[start:end])


def _paged(line: str) -> bool:
    return bool(line[-1].isdigit() and _ENTRY.fullmatch(line))


def _without_page(line: str) -> str:
    found = _ENTRY.fullmatch(line) if len(line) <= LONGEST_HEADING and line[-1].isdigit() else None
    return found[2] if found and any(map(str.isalpha, found[2])) else line


def _taken(block: TextBlock, listed: dict[int, str]) -> list[_Entry]:
    """The entries of a block, which are taken from it; one that goes on in small letters is a whole."""
    lines: list[str] = []
    while block.lines and block.lines[0][0] in listed:
        line = listed[block.lines.pop(0)[0]]
        if lines and line[0].islower() and not numbered(line) and not _paged(lines[-1]):
            lines[-1] += f" {line}"
        else:
            lines.append(line)
    return [_entry(line) for line in lines]


def _entry(line: str) -> _Entry:
    entry = _ENTRY.fullmatch(line) if _paged(line) else None
    if entry:
        return entry[1] or "", plain(entry[2]), int(entry[3])
    number = numbered(line)
    return (number.number, number.title, 0) if number else ("", line, 0)


def _heading_at(block: TextBlock) -> int | None:
    """The line that names the contents."""
    for place, (_, line) in enumerate(block.lines):
        if len(line) < LONGEST_HEADING and _TITLE.fullmatch(plain(line)):
            return place
    return None


def _bare(line: str) -> str:
    """A line without the number before it, folded."""
    return folded(_LEADING.sub("", line)) if len(line) <= LONGEST_HEADING else ""


def _entries(block: TextBlock, inside: bool, lines: Counter[str]) -> tuple[list[_Entry], int]:
    """The entries that a block holds, and how many of its lines come after them.

    An entry has a page at its end, if need be on the line after. Under the heading of the contents one without a page
    is an entry where the same words come again as a line of their own.
    """
    found: list[_Entry] = []
    broken = ""
    done = 0
    for place, (_, line) in enumerate(block.lines, 1):
        opening = f"{block.opening} " if block.opening and place == 1 else ""
        whole = f"{opening}{broken} {line}".strip()
        entry = _ENTRY.fullmatch(whole) if len(whole) <= LONGEST_HEADING and whole[-1:].isdigit() else None
        if entry and (inside or _LEADERS.search(line)):
            found.append((entry[1] or "", plain(entry[2]), int(entry[3])))
        elif inside and not broken and (bare := _bare(line)) and lines[bare] > 1:
            lines[bare] = 0  # the next time it is the section itself
            number = numbered(f"{opening}{plain(line)}")
            found.append((number.number, number.title, 0) if number else ("", plain(line), 0))
        elif inside and not broken and len(line) <= LONGEST_HEADING:
            broken = line
            continue
        else:
            break
        broken, done = "", place
    return (found, len(block.lines) - done) if inside or done == len(block.lines) else ([], 0)


def _contents(entries: list[_Entry], present: bool) -> Contents:
    """Where some entries are in capitals and others not, the capitals are the upper level."""
    contents = Contents(present)
    unnumbered = [title for number, title, _ in entries if not number]
    mixed = 0 < sum(title.isupper() for title in unnumbered) < len(unnumbered)
    for place, (number, title, page) in enumerate(entries):
        if number:
            contents.numbers.setdefault(number, []).append(folded(title))
            if page:
                contents.pages.setdefault(number, page)
        else:
            level = 2 if mixed and not title.isupper() else 1
            contents.titles.setdefault(folded(title), []).append((place, page, level))
    return contents
