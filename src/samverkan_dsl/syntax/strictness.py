"""What the parser lets through, and other readers of YAML 1.2 refuse or read otherwise."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import accumulate
from typing import Any

from ruamel.yaml.error import MarkedYAMLError

from ..findings import Rule, Text, text
from .characters import SpanFinder
from .document import Collector
from .rules import COLON_IN_VALUE, RESERVED_CHARACTER, TEXT_AFTER_VALUE, WRONG_INDENTATION

_GLUED = re.compile(r"(?<=[\"'\]},])#|(?<=[|>])[-+0-9]*#")
"""A comment without a blank before it."""
_QUESTION = re.compile(r"(?<![^\[{,\s])\?(?=[^\s,\[\]{}])")
"""A question mark that begins a value within brackets, or a key."""
_LEADING = re.compile(r"[|>][-+]?[ \t]*(?:#[^\n]*)?\r?\n((?: *\r?\n)+)( *)(?=[^ \r\n])")
"""A text of several lines that begins with blank ones."""
_COLON = re.compile(r":(?=[,\[\]{}])")
"""A colon with no value after it before the next sign within brackets."""
_SUSPECT = (("#", _GLUED), ("?", _QUESTION), (":", _COLON))


def refuse_lenience(written: str, events: Callable[[], Callable[[], Any]], file: str, collector: Collector) -> None:
    """Report comments without a blank before them, and signs and blank lines that are read in different ways.

    `events` begins to read it anew. Where the parser stops, only what is before that is known.
    """
    suspects = [match for sign, pattern in _SUSPECT if sign in written for match in pattern.finditer(written)]
    leading = [match for match in _LEADING.finditer(written) if _widest(match[1]) > len(match[2])]
    if not suspects and not leading:
        return
    known = _Known(written, events())
    place = SpanFinder(file, written)
    for match in (*suspects, *leading):
        told = known.told(match)
        if told is not None:
            rule, at, message = told
            collector.add(rule, place.span(at, 1), message)


def _widest(lines: str) -> int:
    return max(len(line.rstrip("\r")) for line in lines.split("\n"))


class _Known:
    """Where the texts of a file are, as far as the parser comes."""

    def __init__(self, written: str, get_event: Callable[[], Any]) -> None:
        self.written = written
        self.starts = [0, *accumulate(len(line) + 1 for line in written.split("\n"))]
        self.texts: list[tuple[int, int]] = []
        """Where each text begins and ends."""
        self.blocks: set[int] = set()
        """Where those of several lines begin."""
        self.brackets: list[tuple[int, int]] = []
        self.end = 0
        self._read(get_event)

    def _read(self, get_event: Callable[[], Any]) -> None:
        opened: list[int] = []
        with suppress(MarkedYAMLError):
            while (event := get_event()) is not None:
                start, self.end = self._at(event.start_mark), self._at(event.end_mark)
                if hasattr(event, "value"):
                    self.texts.append((start, self.end))
                    if event.style in ("|", ">"):
                        self.blocks.add(start)
                elif getattr(event, "flow_style", False):
                    opened.append(start)
                elif type(event).__name__ in ("MappingEndEvent", "SequenceEndEvent") and self.end > start and opened:
                    self.brackets.append((opened.pop(), self.end))
        self.brackets += ((at, len(self.written)) for at in opened)

    def _at(self, mark: Any) -> int:
        return self.starts[int(mark.line)] + int(mark.column)

    def told(self, match: re.Match[str]) -> tuple[Rule, int, Text] | None:
        """What is wrong at a suspect place, and where; None where nothing is."""
        if match.re is _LEADING:
            if match.start() not in self.blocks:
                return None
            line = next(each for each in _lines(match) if each[1] > len(match[2]))
            message = text(
                "Den tomma raden har fler mellanslag än texten under den, så det går inte att se hur långt texten är "
                "indragen. Ta bort mellanslagen."
            )
            return WRONG_INDENTATION, line[0], message
        at = match.end() - 1 if match.re is _GLUED else match.start()
        if at > self.end or self._commented(at):
            return None
        if match.re is _QUESTION:
            # Text that begins so has its question mark in it; where the parser took that away, the text begins after.
            if (at + 1) not in {start for start, _ in self.texts} or not self._bracketed(at):
                return None
            message = text(
                "Ett värde inom parenteser kan inte börja med ett frågetecken utan citattecken; tecknet har en egen "
                "betydelse i YAML. Sätt citattecken runt hela värdet."
            )
            return RESERVED_CHARACTER, at, message
        if match.re is _COLON:
            if (at + 1) not in {end for _, end in self.texts} or not self._bracketed(at):
                return None
            message = text(
                "Kolonet läses som text av en del program och av andra som slutet på en nyckel utan värde. Skriv ett "
                "värde efter kolonet, eller sätt citattecken runt det som är text."
            )
            return COLON_IN_VALUE, at, message
        if match.start() - 1 not in self.blocks and self._inside(at):
            return None
        message = text(
            "Före `#` behövs ett mellanslag, annars är det ingen kommentar. Skriv ett mellanslag där; hör tecknet till "
            "texten, sätt citattecken runt hela värdet."
        )
        return TEXT_AFTER_VALUE, at, message

    def _inside(self, at: int) -> bool:
        """Whether it is within a text."""
        before = bisect_right(self.texts, (at, len(self.written) + 1)) - 1
        return before >= 0 and self.texts[before][0] <= at < self.texts[before][1]

    def _bracketed(self, at: int) -> bool:
        return any(start < at < end for start, end in self.brackets)

    def _commented(self, at: int) -> bool:
        """Whether a comment begins before it on its line."""
        start = self.starts[bisect_right(self.starts, at) - 1]
        signs = re.compile(r"(?:(?<=[ \t])|(?<=\n)|\A)#").finditer(self.written, start, at)
        return any(not self._inside(sign.start()) for sign in signs)


def _lines(match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Where each blank line of a match begins, and how wide it is."""
    at = match.start(1)
    for line in match[1].split("\n"):
        yield at, len(line.rstrip("\r"))
        at += len(line) + 1
