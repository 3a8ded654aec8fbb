"""A block of a text copied from a page, cut where a line in it opens a section.

Such a text has no blank lines. A line opens a section where the table of contents has it, where its number follows in
the run of numbers of the text, or where it is short, has no verb, ends before the margin does and stands between a
whole sentence and a new one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from .blocks import Shape, TextBlock, written
from .contents import Contents
from .looks import APART, SUBJECT, USUAL, WEB, capitals, ends_early, like_a_title, question, titles
from .numbered_lines import VERB, Opening
from .words import UNFINISHED, plain

_MOST_IN_A_ROW = 2
"""Headings that stand directly under each other; more short lines than that are a list."""


@dataclass(slots=True)
class Cutter:
    """One block and what its lines are judged by."""

    block: TextBlock
    openings: dict[int, Opening]
    """Its lines that open numbered sections."""
    contents: Contents | None
    """None where the document marks its headings itself, so that looks count for nothing."""
    width: int
    last: TextBlock | None = None
    following: TextBlock | None = None
    opens_next: bool = False
    """The following block opens a numbered section."""
    start: int = 0
    """The first line that is not yet given."""
    headings: int = 0
    """How many headings stand directly before the line."""

    def cut(self) -> Iterator[TextBlock]:
        """The block in pieces: its headings, each with what follows it, and what stands apart."""
        block, place = self.block, 0
        while place < len(block.lines):
            opening = None if block.level else self.openings.get(place)
            span = opening.lines if opening else self._span(place)
            if opening and opening.number:
                yield from self._before(place)
                yield self._number_alone(place, opening.number)
                self.start, self.headings = place, 0
                place += 1
            elif span:
                yield from self._before(place)
                yield self._heading(place, span)
                place += span
                self.start = place
                self.headings += 1
            else:
                if place > self.start and self._apart(place):
                    yield from self._before(place)
                self.headings = 0
                place += 1
        if self.start < len(block.lines):
            whole = not self.start and 0 not in self.openings
            yield block if whole else replace(self._part(self.start, len(block.lines)), gap=True)

    def _before(self, place: int) -> Iterator[TextBlock]:
        if place > self.start:
            yield self._part(self.start, place)
        self.start = place

    def _part(self, start: int, end: int) -> TextBlock:
        if not start and 0 not in self.openings:
            return replace(self.block, lines=self.block.lines[:end], only="")
        lines = self.block.lines[start:end]
        return replace(self.block, shape=Shape.PARAGRAPH, lines=lines, only="", opening="", torn=False)

    def _heading(self, place: int, span: int) -> TextBlock:
        lines = range(place, place + span)
        if place in self.openings:
            words = " ".join(written(self.block, at) for at in lines)
        else:
            words = " ".join(plain(self.block.lines[at][1]) for at in lines)
        return replace(
            self.block, shape=Shape.PARAGRAPH, lines=self.block.lines[place : place + span],
            opening="", only=words, heading=words, gap=True,
        )  # fmt: skip

    def _number_alone(self, place: int, number: str) -> TextBlock:
        """The number of a section as its heading; the sentence after it stays in the block."""
        line, words = self.block.lines[place]
        self.block.lines[place] = (line, words[words.index(number) + len(number) :].lstrip(" -–—"))
        return TextBlock(Shape.PARAGRAPH, [(line, number)], True, only=number, heading=number)

    def _apart(self, place: int) -> bool:
        """Whether a line begins a paragraph of its own: after an item that has ended, or round a web address."""
        if self.block.shape is Shape.TABLE:
            return False
        before, line = self.block.lines[place - 1][1], self.block.lines[place][1]
        if WEB.fullmatch(line) or WEB.fullmatch(before):
            return True
        return self._in_item() and line[0].isupper() and before[-1] not in ".!?:;,-" and self._early(before, line)

    def _in_item(self) -> bool:
        return self.block.shape is Shape.BULLET and not self.start

    def _early(self, line: str, following: str) -> bool:
        return ends_early(line, following, self.width)

    def _span(self, place: int) -> int:
        """How many lines an unnumbered heading takes that begins at a line, or 0."""
        if not self.contents or self.block.shape is Shape.TABLE or self.block.only or self.headings >= _MOST_IN_A_ROW:
            return 0
        headings = self.headings if self.start == place else 0
        if self._opens(place, headings):
            return 1
        return 2 if self._opens_broken(place, headings) else 0

    def _line(self, place: int) -> str:
        return plain(self.block.lines[place][1])

    def _free(self, place: int, headings: int) -> bool:
        """Whether what stands before a line has ended, so that a heading may follow."""
        block, line = self.block, self._line(place)
        if place and not headings:
            before = self._line(place - 1)
            listed = self._in_item() and before[-1:] not in (":", ",") and self._early(before, line)
            ended = before[-1:] in (".", "!", "?") or listed or bool(WEB.search(before))
            return ended or bool(USUAL.fullmatch(line))
        if not place and not block.gap and self.last is not None:
            return self.last.shape is not Shape.PARAGRAPH or bool(self.last.heading)
        return True

    def _opens(self, place: int, headings: int) -> bool:
        """Whether a line among others is an unnumbered heading."""
        assert self.contents is not None
        block, line, following = self.block, self._line(place), self.following
        item = block.shape is Shape.BULLET and not place
        if (item and (not block.opening or len(block.lines) == 1)) or not like_a_title(line):
            return False
        within = place + 1 < len(block.lines)
        if not self._free(place, headings) or (not within and following is None):
            return False
        if self.contents.has(line):
            return True
        after = self._line(place + 1) if within else plain(following.lines[0][1]) if following else ""
        if place + 1 in self.openings or (not within and self.opens_next):
            return titles(line) and (not place or self._line(place - 1)[-1:] in ".!?")
        if capitals(line):
            return after[:1].isupper()
        if not titles(line) or not after:
            return False
        if not within and following and following.shape is Shape.BULLET and not following.opening:
            return not (after[0].islower() and SUBJECT.fullmatch(line))
        if not within:
            listed = following is not None and following.shape is Shape.BULLET
            return bool(place) and not listed and after[0].isupper() and len(line) < 0.6 * max(self.width, 60)
        if headings + 2 <= _MOST_IN_A_ROW and like_a_title(after) and self._opens(place + 1, headings + 1):
            return True
        sentence = after[0].isupper() and (len(after) > max(len(line), 40) or after[-1] in ".:")
        return sentence and ends_early(line, after, max(self.width, 60))

    def _opens_broken(self, place: int, headings: int) -> bool:
        """Whether two lines among others are an unnumbered heading that did not fit on one."""
        lines = self.block.lines
        if (
            place + 2 >= len(lines)
            or (self.block.shape is Shape.BULLET and not place)
            or not self._free(place, headings)
        ):
            return False
        line, after, third = self._line(place), self._line(place + 1), self._line(place + 2)
        full = not self._early(line, after) or UNFINISHED.search(line)
        if not full or not like_a_title(line) or not after[:1].islower() or after[-1] in ".:;,!?" or APART.match(line):
            return False
        if (
            len(after) > 0.6 * max(self.width, 60)
            or VERB.search(line)
            or VERB.search(after)
            or UNFINISHED.search(after)
        ):
            return False
        if place and USUAL.fullmatch(line):
            return False
        sentence = third[:1].isupper() and (len(third) > max(len(after), 40) or third[-1] in ".:")
        return place + 2 in self.openings or (sentence and not question(third))
