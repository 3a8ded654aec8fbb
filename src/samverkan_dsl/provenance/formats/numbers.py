"""The numbers that a word processor sets before headings and items, which stand nowhere in their words."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Any

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DEEPEST = 9


class Numbers:
    """Counts through a document as the word processor does."""

    def __init__(self, document: Any) -> None:
        self.levels: dict[str, dict[int, tuple[str, str, int]]] = {}
        """Format, text and start of each level, by abstract list."""
        self.lists: dict[str, str] = {}
        self.counts: dict[str, list[int]] = defaultdict(lambda: [0] * _DEEPEST)
        try:
            root = document.part.numbering_part.element
        except (KeyError, NotImplementedError, AttributeError):
            return
        for abstract in root.findall(f"{_W}abstractNum"):
            self.levels[_value(abstract, "abstractNumId")] = {
                int(_value(level, "ilvl") or 0): (
                    _child(level, "numFmt") or "decimal",
                    _child(level, "lvlText"),
                    int(_child(level, "start") or 1),
                )
                for level in abstract.findall(f"{_W}lvl")
            }
        self.lists = {_value(one, "numId"): _child(one, "abstractNumId") for one in root.findall(f"{_W}num")}

    def of(self, paragraph: Any) -> tuple[str, bool]:
        """The number before a paragraph, empty for a bullet, and whether it belongs to a list at all."""
        number, depth = _list_of(paragraph)
        abstract = self.lists.get(number, "")
        if abstract not in self.levels:
            return "", bool(number) and number != "0"
        kind, pattern, start = self.levels[abstract].get(depth, ("bullet", "", 1))
        counts = self.counts[abstract]
        counts[depth] = counts[depth] + 1 if counts[depth] else start
        counts[depth + 1 :] = [0] * (_DEEPEST - depth - 1)
        if kind in ("bullet", "none"):
            return "", True
        return re.sub(r"%([1-9])", lambda found: self._figure(abstract, int(found[1]) - 1), pattern).strip(), True

    def _figure(self, abstract: str, depth: int) -> str:
        kind, _, start = self.levels[abstract].get(depth, ("decimal", "", 1))
        count = self.counts[abstract][depth] or start
        return chr(ord("a") + (count - 1) % 26) if kind in ("lowerLetter", "upperLetter") else str(count)


def _list_of(paragraph: Any) -> tuple[str, int]:
    """The list and level of a paragraph, its own or its style's."""
    places = [paragraph._p]
    style, seen = paragraph.style, 0
    while style is not None and seen < 20:
        places.append(style.element)
        style, seen = style.base_style, seen + 1
    number = depth = ""
    for place in places:
        found = place.find(f"{_W}pPr/{_W}numPr")
        if found is not None:
            number = number or _child(found, "numId")
            depth = depth or _child(found, "ilvl")
    return number, min(int(depth or 0), _DEEPEST - 1)


def _value(element: Any, name: str) -> str:
    return str(element.get(f"{_W}{name}", ""))


def _child(element: Any, name: str) -> str:
    found = element.find(f"{_W}{name}")
    return "" if found is None else _value(found, "val")
