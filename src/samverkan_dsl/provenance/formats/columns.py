"""The columns of a page: a text set in two columns is read down one and then down the other, not across."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

_FEWEST = 8
"""Lines in each column; fewer may be a table or a letterhead."""
_GUTTER = 8.0
"""Points between the columns."""
_FULL = 0.6
"""How much of its column the usual line of a text takes; the cells of a table take less."""
_WORDS = 4
"""Words of the usual line of a text."""
_FAR = 2.5
"""How many times its height a header or footer stands from the column it is over or under."""


@dataclass(slots=True)
class PageLine:
    """A line on a page."""

    words: str
    left: float
    right: float
    top: float
    bottom: float
    size: float
    bold: bool


def in_reading_order(lines: Sequence[PageLine]) -> list[list[PageLine]]:
    """The lines of a page in groups that are read one after the other; one group where there are no columns."""
    begins = _second_column(lines)
    if begins is None:
        return [list(lines)]
    first = [line for line in lines if line.right <= begins - _GUTTER]
    second = [line for line in lines if line.left >= begins - 2]
    across = [line for line in lines if begins - _GUTTER < line.right and line.left < begins - 2]
    for column, edge in ((first, min(line.left for line in first)), (second, begins)):
        for line in _apart(column, edge):
            column.remove(line)
            across.append(line)
    across.sort(key=lambda line: -line.bottom)
    groups: list[list[PageLine]] = []
    for line in across:
        for column in (first, second):
            groups.append([one for one in column if one.bottom > line.bottom])
            column[:] = [one for one in column if one.bottom <= line.bottom]
        groups.append([line])
    return [group for group in (*groups, first, second) if group]


def _second_column(lines: Sequence[PageLine]) -> float | None:
    """Where the second column of a page begins, if the page has two."""
    if len(lines) < 2 * _FEWEST:
        return None
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    middle = [line for line in lines if 0.35 < (line.left - left) / max(right - left, 1.0) < 0.65]
    edges = Counter(round(line.left) for line in middle)
    if not edges or edges.most_common(1)[0][1] < _FEWEST:
        return None
    begins = float(min(edge for edge, count in edges.items() if count >= _FEWEST))
    first = [line for line in lines if line.right <= begins - _GUTTER]
    second = [line for line in lines if line.left >= begins - 2]
    across = len(lines) - len(first) - len(second)
    if min(len(first), len(second)) < _FEWEST or across > len(first):
        return None
    for column, width in ((first, begins - left), (second, right - begins)):
        if median(line.right - line.left for line in column) < _FULL * width:
            return None
        if median(len(line.words.split()) for line in column) < _WORDS:
            return None
    return begins


def _apart(column: Sequence[PageLine], edge: float) -> list[PageLine]:
    """The lines at the top and the foot of a column that stand far from it and not at its edge: header and footer."""
    found = []
    for ordered in (sorted(column, key=lambda line: -line.bottom), sorted(column, key=lambda line: line.bottom)):
        line, following = ordered[0], ordered[1]
        if abs(line.bottom - following.bottom) > _FAR * (line.top - line.bottom) and abs(line.left - edge) > 2:
            found.append(line)
    return found
