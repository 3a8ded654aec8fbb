"""The lines of a text with their pages, without what belongs to the page only: numbers and running headers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from .words import folded

LONGEST_HEADING = 180
"""Characters; a longer line is never a heading, a line of contents or part of the page."""
WRAPPED = 60
"""Characters; a line at least this long may have been broken in mid-sentence."""

_NUMBER = re.compile(
    r"(?:(?:sida|sidan|sid\.?|s\.) ?(\d{1,3})(?: ?\(\d{1,3}\)| ?(?:av|/) ?\d{1,3})?|"
    r"(\d{1,3}) ?(?:\(\d{1,3}\)|av \d{1,3}))",
    re.I,
)
_NUMBER_LAST = re.compile(r".{2,}?[\t ](?:(?:sida|sid\.?) ?(\d{1,3})(?: ?\(\d{1,3}\))?|(\d{1,3}) ?\(\d{1,3}\))", re.I)
"""A running header or footer with the number of the page at its end."""
_BARE = re.compile(r"[-–]? ?(\d{1,3}) ?[-–]?")
_LEFT_OVER = re.compile(r"(?:sida|sid\.?|[-–]? ?\d{1,3} ?[-–]?)", re.I)
_EDGE = 3
"""Lines at each side of a page number that may be a running header or footer."""


_SECOND = 2
"""The first number where the title page has none."""
_FEWEST_ON_PAGE = 8
"""Lines; fewer between one or two numbers alone do not tell that these are of pages."""


@dataclass(slots=True)
class SourceLine:
    """A line of the text."""

    number: int
    text: str
    """Its words; empty for a blank line and for one that belongs to the page."""
    page: int | None
    furniture: bool = False
    """It belonged to the page, or a page began here: the text may go on in mid-sentence."""


def lines_of(text: str) -> list[SourceLine]:
    """The lines of a cleaned text. Form feeds count pages; without any the page numbers that the text itself "
    "has do."""
    raw = [
        (number, part, bool(place))
        for number, line in enumerate(text.split("\n"), 1)
        for place, part in enumerate(line.split("\f"))
    ]
    words = [part.strip(" ") if len(part) <= LONGEST_HEADING else "" for _, part, _ in raw]
    if "\f" in text:
        pages, running = _counted([begins for _, _, begins in raw]), _on_most_pages(words, [b for _, _, b in raw])
        marked: set[int] = set()
    else:
        pages, marked, running = _numbered(words)
    cutting = _cutting(raw, words)
    found = []
    for index, ((number, part, begins), page) in enumerate(zip(raw, pages, strict=True)):
        line = words[index]
        gone = bool(line) and (
            index in marked
            or bool(_NUMBER.fullmatch(line) or _LEFT_OVER.fullmatch(line))
            or (key := _key(line)) in running
            or key in cutting
        )
        found.append(SourceLine(number, "" if gone else part, page, gone or begins))
    return found


def pages_of(lines: Sequence[SourceLine]) -> dict[int, int]:
    """The page of each line, by its number, where the text tells."""
    return {line.number: line.page for line in lines if line.page is not None and (line.text or not line.furniture)}


def _counted(begins: Sequence[bool]) -> list[int | None]:
    pages: list[int | None] = []
    page = 1
    for begun in begins:
        page += begun
        pages.append(page)
    return pages


def _key(line: str) -> str:
    return re.sub(r"\d+", "#", folded(line))


def _on_most_pages(words: Sequence[str], begins: Sequence[bool]) -> frozenset[str]:
    """What stands in the first or last two lines of most pages, whatever its numbers. A sentence never does."""
    pages: list[list[str]] = [[]]
    for line, begun in zip(words, begins, strict=True):
        if begun:
            pages.append([])
        if line:
            pages[-1].append(line)
    counts: Counter[str] = Counter()
    for lines in pages:
        counts.update({_key(line) for line in lines[:2] + lines[-2:] if not line.endswith(".")})
    return frozenset(key for key, count in counts.items() if count >= max(3, 0.4 * len(pages)))


def _numbered(words: Sequence[str]) -> tuple[list[int | None], set[int], frozenset[str]]:
    """The page of each line by the page numbers of the text, the lines that hold them, and the running headers."""
    marks = _page_numbers(words)
    if not marks:
        return [None] * len(words), set(), frozenset()
    running = _beside(words, [index for index, _ in marks])
    body = [index for index, line in enumerate(words) if line and _key(line) not in running]
    body = [index for index in body if not _NUMBER.fullmatch(words[index]) and not _LEFT_OVER.fullmatch(words[index])]
    placed = {index for index, _ in marks}
    body = [index for index in body if index not in placed]
    (first, number), (last, _) = marks[0], marks[-1]
    # A number stands at the foot of its page where text of page 1 comes before it, or no text after the last one.
    foot = bool(body) and (body[0] < first if number == 1 else body[-1] < last)
    pages: list[int | None] = [None] * len(words)
    page: int | None = number if foot else None
    at = dict(marks)
    for index in range(len(words)):
        if index in at:
            page = at[index] + foot
        pages[index] = page
    if foot and number > 1:
        pages[:first] = [None] * first
    elif not foot and running:
        # The other lines of a header stand before the number, and so does a page's text where the number is missing.
        for index, page in marks:
            back = index
            while back > max(0, index - 4 * _EDGE) and (not words[back - 1] or _key(words[back - 1]) in running):
                back -= 1
                pages[back] = page
    if not foot and number == _SECOND:
        pages[:first] = [_SECOND - 1 if page is None else page for page in pages[:first]]
    return pages, placed, running


def _page_numbers(words: Sequence[str]) -> list[tuple[int, int]]:
    """Where the text tells a page, and which: numbers that rise, as lines of their own or last in a running line."""
    told = [
        (index, int(found[1] or found[2]))
        for index, line in enumerate(words)
        if line and (found := _NUMBER.fullmatch(line))
    ]
    if told:
        return told
    ending = [
        (index, int(found[1] or found[2]), _key(line))
        for index, line in enumerate(words)
        if line and line[-1] in "0123456789)" and (found := _NUMBER_LAST.fullmatch(line))
    ]
    common = Counter(key for _, _, key in ending).most_common(1)
    if common and common[0][1] > 1:
        same = [(index, page) for index, page, key in ending if key == common[0][0]]
        if all(one[1] < other[1] for one, other in pairwise(same)):
            return same
    bare = [(index, int(found[1])) for index, line in enumerate(words) if line and (found := _BARE.fullmatch(line))]
    rises = [other[1] == one[1] + 1 for one, other in pairwise(bare)]
    enough = len(bare) > 2 or (bare and bare[0][1] < 3 and _far_apart(words, [index for index, _ in bare]))
    return bare if enough and all(rises) and bare[0][1] < 4 else []


def _far_apart(words: Sequence[str], places: Sequence[int]) -> bool:
    """Whether as many lines as a page may have stand before each of the places, from the one before it."""
    parts = [words[start:end] for start, end in pairwise((0, *places))]
    return all(sum(map(bool, part)) >= _FEWEST_ON_PAGE for part in parts)


def _beside(words: Sequence[str], marks: Sequence[int]) -> frozenset[str]:
    """The lines that stand at the same side of most page numbers. A sentence never does."""
    counts: Counter[tuple[str, int]] = Counter()
    placed = frozenset(marks)
    for mark in marks:
        near: set[tuple[str, int]] = set()
        for step in (-1, 1):
            index, left = mark + step, _EDGE
            # What stands beyond the next number stands beside that one.
            while 0 <= index < len(words) and index not in placed and left and abs(index - mark) < 4 * _EDGE:
                line = words[index]
                left -= bool(line)
                if line and not line.endswith("."):
                    near.add((_key(line), step))
                index += step
        counts.update(near)
    return frozenset(key for (key, _), count in counts.items() if count >= max(2, 0.6 * len(marks)))


def _cutting(raw: Sequence[tuple[int, str, bool]], words: Sequence[str]) -> frozenset[str]:
    """Lines that come again and again and at least once cut a sentence in two: a running header without a number."""
    counts = Counter(_key(line) for line in words if line and not line.endswith("."))
    often = {key for key, count in counts.items() if count > 2}
    if not often:
        return frozenset()
    written = [index for index, (_, part, _) in enumerate(raw) if part.strip()]
    found = set()
    for before, here, after in zip(written, written[1:], written[2:], strict=False):
        line = words[here]
        if line and (key := _key(line)) in often and key not in found and line[0].isupper():
            one, two = raw[before][1].strip(), raw[after][1].strip()
            if len(one) >= WRAPPED and one[-1] not in ".!?:;" and two[0].islower():
                found.add(key)
    return frozenset(found)


def letterhead(cells: Sequence[str]) -> bool:
    """Whether cells of a row name the parts of a letterhead: addresses, telephone, organisation number."""
    return len({folded(cell) for cell in cells} & _LETTERHEAD) > 1


_LETTERHEAD = {"postadress", "besöksadress", "telefon", "telefax", "org.nr", "plusgiro", "bankgiro", "e-post", "fax"}
