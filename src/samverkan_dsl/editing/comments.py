"""Which comment belongs to what, and putting it back there.

The round-trip library ties a comment to the token before it, so a key that moves loses the comment above it and gets
another's. Here comments are taken out of the text by the positions of the data, remembered by the path of what they
stand at, and written into the new text by the positions of the same paths there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from ..findings import Span
from ..syntax.data import DataPath, Mapping, Sequence
from .ground import Ground, ground, last_line

MODELINE = re.compile(r"^#\s*yaml-language-server:")
_Lines = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CommentAnchor:
    """Something that begins on a line: a key with its value, or an item of a list."""

    path: DataPath
    start: Span
    """The key's span, or the item's."""
    at: Span
    """The value's."""
    value: Any
    in_flow: bool
    is_flow: bool
    """The value is written in brackets."""


@dataclass
class Comments:
    """The comments of a text, and its blank lines, by what they belong to."""

    header: list[str] = field(default_factory=list)
    """At the top of the file, belonging to no key."""
    above: dict[DataPath, list[str]] = field(default_factory=dict)
    behind: dict[DataPath, str] = field(default_factory=dict)
    below: dict[DataPath, list[str]] = field(default_factory=dict)
    """After the last thing in a mapping or list; the path is the container's."""
    inside_flow: set[DataPath] = field(default_factory=set)
    """Bracketed collections on several lines: they have to be written as blocks."""


def places(data: Any, lines: _Lines, path: DataPath = (), in_flow: bool = False) -> Iterator[CommentAnchor]:
    """Every key and item below `data`, in the order of the text."""
    rows: Iterable[tuple[str | int, Any, Span, Span]] = ()
    if isinstance(data, Mapping):
        rows = ((key, value, data.values_at[key], data.keys_at[key]) for key, value in data.items())
    elif isinstance(data, Sequence):
        rows = ((number, value, at, at) for number, (value, at) in enumerate(zip(data, data.values_at, strict=True)))
    for step, value, at, start in rows:
        if value is None and at[1:3] == at[3:]:
            # The parser finds an empty value where the next thing begins, which may be far below.
            at = Span(start.file, start.end_line, start.end_column, start.end_line, start.end_column)
        here = (*path, step)
        is_flow = isinstance(value, Mapping | Sequence) and lines[at.line - 1][at.column - 1 : at.column] in ("{", "[")
        yield CommentAnchor(here, start, at, value, in_flow, is_flow)
        yield from places(value, lines, here, in_flow or is_flow)


def survey(listed: Iterable[CommentAnchor], lines: _Lines) -> Ground:
    """What is a comment in a text whose places these are."""
    spans = []
    for place in listed:
        if isinstance(place.path[-1], str):
            spans.append(place.start)
        if not isinstance(place.value, Mapping | Sequence):
            spans.append(place.at)
    return ground(lines, spans)


def collect(listed: list[CommentAnchor], found: Ground, lines: _Lines) -> Comments:
    """Take the comments and blank lines out of a text."""
    comments = Comments()
    orphans = _trailing(comments, listed, found)
    _Leading(comments, listed, lines).run(found, orphans)
    return comments


class _Leading:
    """Comment lines and blank lines go to what stands below them, unless something that ends there holds them."""

    def __init__(self, found: Comments, listed: list[CommentAnchor], lines: _Lines) -> None:
        self._found = found
        self._lines = lines
        self._listed = listed
        self._starts: dict[int, CommentAnchor] = {}
        self._closing: dict[int, CommentAnchor] = {}
        """Brackets over several lines, by the line of the last; the innermost where several close there."""
        for place in listed:
            self._starts.setdefault(place.start.line, place)
            if place.is_flow and place.at.line < place.at.end_line:
                found.inside_flow.add(place.path)
                self._closing[place.at.end_line] = place
        self._before: list[CommentAnchor] = []
        """What has begun by now, outside brackets."""

    def run(self, found: Ground, orphans: set[int]) -> None:
        block: list[tuple[int, str]] = []  # indentation and words
        begun = 0
        for number, line in enumerate(self._lines, 1):
            if number not in found.content:
                block.append((len(line) - len(line.lstrip()), found.comments.get(number, "")))
                continue
            closing, place = self._closing.get(number), self._starts.get(number)
            if block and closing is not None and not (place and place.path[: len(closing.path)] == closing.path):
                self._found.below.setdefault(closing.path, []).extend(words for _, words in block)
                block = []
            if number in orphans:
                block.append((0, found.comments[number]))
            if place is None:
                continue
            if begun == 0:
                block = self._split_header(block)
            if block:
                self._give(place, block)
                block = []
            while begun < len(self._listed) and self._listed[begun].start.line <= number:
                if not self._listed[begun].in_flow:
                    self._before.append(self._listed[begun])
                begun += 1
        while block and not block[-1][1]:
            block.pop()
        self._give_to_end(block, None)

    def _split_header(self, block: list[tuple[int, str]]) -> list[tuple[int, str]]:
        """What stands at the top of a file, up to its last blank line, belongs to the file; so does the modeline."""
        last_blank = max((number for number, (_, words) in enumerate(block) if not words), default=-1)
        modeline = max((number for number, (_, words) in enumerate(block) if MODELINE.match(words)), default=-1)
        cut = max(last_blank, modeline) + 1
        self._found.header = [words for _, words in block[:cut]]
        return block[cut:]

    def _give(self, place: CommentAnchor, block: list[tuple[int, str]]) -> None:
        indent = _indent(place, self._lines)
        deeper = 0
        while deeper < len(block) and (block[deeper][1] == "" or block[deeper][0] > indent):
            deeper += 1
        # Blank lines between a deeper comment and the key stay with the key.
        while deeper and block[deeper - 1][1] == "":
            deeper -= 1
        rest = [*self._give_to_end(block[:deeper], place), *(words for _, words in block[deeper:])]
        if rest:
            self._found.above.setdefault(place.path, []).extend(rest)

    def _give_to_end(self, block: list[tuple[int, str]], place: CommentAnchor | None) -> list[str]:
        """Comments after the last thing of a container: the innermost that has ended and is indented like them.

        Gives back what stands in a container that goes on with `place`, from there on.
        """
        waiting: list[str] = []
        for number, (indent, words) in enumerate(block):
            waiting.append(words)
            if words:
                owner: DataPath = ()
                for earlier in reversed(self._before):
                    if _indent(earlier, self._lines) <= indent:
                        owner = earlier.path[:-1]
                        break
                if place is not None and place.path[: len(owner)] == owner:
                    return [*waiting, *(words for _, words in block[number + 1 :])]
                self._found.below.setdefault(owner, []).extend(waiting)
                waiting = []
        return waiting


def _indent(place: CommentAnchor, lines: _Lines) -> int:
    """How far a key, or the hyphen of an item, stands from the margin."""
    if isinstance(place.path[-1], str):
        return place.start.column - 1
    line = lines[place.start.line - 1]
    before = line[: place.start.column - 1].rstrip()  # one hyphen may follow another: `- - a`
    return len(before) - 1 if before.endswith("-") else len(line) - len(line.lstrip())


def _trailing(found: Comments, listed: list[CommentAnchor], text: Ground) -> set[int]:
    """Give each comment behind something to what it is behind; the lines of those behind nothing that has a path."""
    begun: dict[int, list[CommentAnchor]] = {}
    ended: dict[int, CommentAnchor] = {}
    for place in listed:
        begun.setdefault(place.start.line, []).append(place)
        if place.is_flow or not isinstance(place.value, Mapping | Sequence):
            ended.setdefault(place.at.end_line, place)
    orphans = set()
    for number, words in text.comments.items():
        if number in text.alone:
            continue
        here = begun.get(number, [])
        whole = [place for place in here if place.at.end_line == number]
        # The outermost thing that is whole on the line, else a key whose value follows below, else what ends here.
        owner = whole[0] if whole else here[-1] if here else ended.get(number)
        if owner is None:
            orphans.add(number)
        elif owner.path in found.behind:
            found.above.setdefault(owner.path, []).append(words)
        else:
            found.behind[owner.path] = words
    return orphans


def keep_gaps(comments: Comments, before: Any, after: Any, path: DataPath = ()) -> None:
    """Blank lines part what stands above from what stands below, so a key that becomes the first leaves its own behind.

    It changes blank lines with the key that was first: the gap between two keys is still between two keys.
    """
    if isinstance(before, Mapping) and isinstance(after, Mapping) and before:
        old, new = ((*path, next(iter(keys))) for keys in (before, after))
        if old != new:
            blanks = {key: _blanks(comments.above.get(key, [])) for key in (old, new)}
            for key, gets in ((old, blanks[new]), (new, blanks[old])):
                words = [""] * gets + comments.above.pop(key, [])[blanks[key] :]
                if words:
                    comments.above[key] = words
    steps: Iterable[str | int]
    steps = before if isinstance(before, Mapping) else range(len(before)) if isinstance(before, Sequence) else ()
    for step in steps:
        keep_gaps(comments, before[step], after[step], (*path, step))


def _blanks(words: list[str]) -> int:
    """How many blank lines come first."""
    return next((number for number, word in enumerate(words) if word), len(words))


def put_back(text: str, root: Any, comments: Comments) -> str:
    """The formatted `text`, which `root` was read from, with its comments and blank lines."""
    lines = tuple(text.split("\n"))
    above: dict[int, list[str]] = {}
    behind: dict[int, str] = {}
    below: dict[int, list[str]] = {}
    ends: dict[DataPath, tuple[int, str]] = {}
    """The last line of each container, and how its things are indented."""
    for place in places(root, lines):
        line = place.start.line
        # A key that follows a hyphen has its comment above the hyphen.
        margin = " " * (len(lines[line - 1]) - len(lines[line - 1].lstrip()))
        words = list(comments.above.get(place.path, ()))
        if place.path in comments.behind and line in behind:
            words.append(comments.behind[place.path])
        elif place.path in comments.behind:
            behind[line] = comments.behind[place.path]
        if words:
            above.setdefault(line, []).extend(f"{margin}{word}".rstrip() for word in words)
        last = line if isinstance(place.value, Mapping | Sequence) else max(line, last_line(place.at, lines))
        ends[place.path] = ends[place.path[:-1]] = (last, " " * _indent(place, lines))
        for depth in range(len(place.path) - 1):
            ends[place.path[:depth]] = (last, ends[place.path[:depth]][1])
    # The innermost container ends first.
    for path, words in sorted(comments.below.items(), key=lambda item: -len(item[0])):
        last, margin = ends.get(path, (1, ""))
        below.setdefault(last, []).extend(f"{margin}{word}".rstrip() for word in words)
    result = list(comments.header)
    for number, written in enumerate(lines, 1):
        result.extend(above.get(number, ()))
        result.append(f"{written}  {behind[number]}" if number in behind else written)
        result.extend(below.get(number, ()))
    return "\n".join(result)
