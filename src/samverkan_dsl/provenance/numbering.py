"""The numbers of headings: how they are written, and which of a text's numbered lines number its sections.

A line that begins with a number may be a heading, an item of a list or a sentence. That the numbers follow each other
through the whole text (1, 1.1, 1.2, 2 …) is the evidence that they number sections.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_PARTS = r"\d{1,2}(?:\.\d{1,2}){0,4}"
_DECIMAL = re.compile(rf"({_PARTS})(?:[.):]? *[-–—:] |[.):]? ?\t|[.):]? )\s*([^\W\d_a-zåäöé].*)")
_ADDED = r"(?: ?([a-h])\b)?"
"""The letter of a section that was put in between two others."""
_SECTION = re.compile(
    rf"(?:§§? ?({_PARTS}){_ADDED}[.:)]?(?: *[-–—] )?|(\d{{1,2}}){_ADDED} ?§[.:]?)(?:\s+([^\W_a-zåäöé].*))?"
)
_ALONE = re.compile(r"(\d{1,2}(?:\.\d{1,2}){1,4})\.?")
"""A number of several parts that stands alone; one part alone may be the number of a page."""
_OPENING = re.compile(
    rf"(?:§§? ?{_PARTS}{_ADDED}[.:)]?|\d{{1,2}}{_ADDED} ?§[.:]?|\d{{1,2}}(?:\.\d{{1,2}}){{1,4}}\.?)"
    rf"(?: *[-–—])?\s+(?=[A-ZÅÄÖ”\"])"
)
"""The number of a section with a sentence after it on the same line."""
_LETTER = re.compile(r"([a-zåäö])[.)] ([^\W\d_a-zåäöé].*)")

NumberKey = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Numbered:
    """A line with a number before its words."""

    number: str
    """As an address has it: `7.1`, without the section sign. Empty for a letter."""
    title: str
    """The words after it; the section sign and number alone have none."""
    style: str
    """What numbers follow each other: decimals, section signs or letters."""
    key: NumberKey


def numbered(line: str) -> Numbered | None:
    """The number that opens a line, if one does and a capital follows."""
    if found := _DECIMAL.fullmatch(line):
        key = tuple(map(int, found[1].split(".")))
        return Numbered(found[1], found[2], ".", key)
    if found := _SECTION.fullmatch(line):
        number, letter = found[1] or found[3], found[2] or found[4] or ""
        key = tuple(map(int, number.split(".")))
        style = "." if len(key) > 1 else "§"
        return Numbered(number + letter, found[5] or "", style, (*key, *(ord(one) - ord("a") + 1 for one in letter)))
    if found := _ALONE.fullmatch(line):
        return Numbered(found[1], "", ".", tuple(map(int, found[1].split("."))))
    if found := _LETTER.fullmatch(line):
        return Numbered("", found[2], "a", (ord(found[1]) - ord("a") + 1,))
    return None


def opening_of(line: str) -> str:
    """The number of a section that opens a line, as written, where a sentence may follow on the same line."""
    found = _OPENING.match(line)
    return found[0].strip(" -–—") if found else ""


def sections(candidates: Sequence[tuple[Numbered, float]]) -> set[int]:
    """Which of the candidates, in the order of the text, number its sections.

    Each has a weight: how much it looks like a heading by itself. For each style the weightiest run is taken; before
    and after it the numbers may run anew, as in an appendix.
    """
    found: set[int] = set()
    for style in sorted({one.style for one, _ in candidates}):
        ranges = [[index for index, (one, _) in enumerate(candidates) if one.style == style]]
        for _ in range(_MOST_RUNS):
            if not ranges:
                break
            places = ranges.pop(0)
            run = _weightiest([candidates[index] for index in places], style == "a")
            if run:
                found.update(places[index] for index in run)
                ranges += [part for part in (places[: run[0]], places[run[-1] + 1 :]) if part]
    return found


def _weightiest(candidates: Sequence[tuple[Numbered, float]], anew: bool) -> list[int]:
    """The weightiest run of numbers, if it weighs enough. Linear in their number.

    A number may follow its elder sibling and all below that, or its parent; leaving one out costs. `anew`: it may
    begin again from 1 at any place, as letters do in each section.
    """
    best: dict[NumberKey, _Run] = {}
    """The weightiest run whose last number is, or stands under, this one."""
    whole: _Run = (0.0, -1)
    before: list[int] = []
    for index, (one, weight) in enumerate(candidates):
        key = one.key
        roots: list[_Run] = [(0.0 if key[-1] < 2 else -1.0, -1)]
        roots += [(known[0] - cost, known[1]) for elder, cost in _elders(key) if (known := best.get(elder))]
        if anew and key == (1,):
            roots.append(whole)
        base, last = max(roots)
        before.append(last)
        run = (base + weight, index)
        for depth in range(1, len(key) + 1):
            if key[:depth] not in best or run[0] > best[key[:depth]][0]:
                best[key[:depth]] = run
        whole = max(whole, run)
    found: list[int] = []
    last = whole[1] if whole[0] > _ENOUGH else -1
    while last >= 0:
        found.append(last)
        last = before[last]
    return found[::-1]


_Run = tuple[float, int]
"""Its weight, and its last candidate."""
_ENOUGH = 1.8
"""What one line never weighs that does not stand alone."""
_MOST_RUNS = 20


def _elders(key: NumberKey) -> list[tuple[NumberKey, float]]:
    """What a number may follow, and what that costs."""
    above, last = key[:-1], key[-1]
    elders: list[tuple[NumberKey, float]] = []
    if last > 1:
        elders += [((*above, last - 1), 0.0), ((*above, last - 2), 1.0)]
    if last < 2 and above:
        elders.append((above, 0.0))
        if len(above) > 1:
            elders.append((above[:-1], 0.5))
        if above[-1] > 1:
            elders.append(((*above[:-1], above[-1] - 1), 0.5))
    return elders
