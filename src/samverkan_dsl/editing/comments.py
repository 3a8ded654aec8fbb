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
from ..syntax.data import Mapping, Path, Sequence

MODELINE = re.compile(r"^#\s*yaml-language-server:")
_BEHIND = re.compile(r"[\s,\]}:+\-0-9]*?\s(#.*)")
"""What may follow the end of a value, or of a block text's `|`, and a comment."""


@dataclass(frozen=True, slots=True)
class Place:
    """Something that begins on a line: a key with its value, or an item of a list."""

    path: Path
    start: Span
    """The key's span, or the item's."""
    value: Span
    in_flow: bool


@dataclass
class Comments:
    """The comments of a text, and its blank lines, by what they belong to."""

    header: list[str] = field(default_factory=list)
    """At the top of the file, belonging to no key."""
    above: dict[Path, list[str]] = field(default_factory=dict)
    behind: dict[Path, str] = field(default_factory=dict)
    below: dict[Path, list[str]] = field(default_factory=dict)
    """After the last thing in a mapping or list; the path is the container's."""
    inside_flow: set[Path] = field(default_factory=set)
    """Bracketed collections with comments in them, or on several lines: they have to be written as blocks."""


def places(data: Any, path: Path = (), in_flow: bool = False, lines: tuple[str, ...] = ()) -> Iterator[Place]:
    """Every key and item below `data`, in the order of the text."""
    if isinstance(data, Mapping):
        for key, value in data.items():
            at = data.values_at[key]
            here = (*path, key)
            flow = in_flow or _is_flow(value, at, lines)
            yield Place(here, data.keys_at[key], at, in_flow)
            yield from places(value, here, flow, lines)
    elif isinstance(data, Sequence):
        for number, value in enumerate(data):
            at = data.values_at[number]
            here = (*path, number)
            yield Place(here, at, at, in_flow)
            yield from places(value, here, in_flow or _is_flow(value, at, lines), lines)


def _is_flow(value: Any, at: Span, lines: tuple[str, ...]) -> bool:
    return isinstance(value, Mapping | Sequence) and lines[at.line - 1][at.column - 1 : at.column] in ("{", "[")


def collect(root: Mapping | Sequence, lines: tuple[str, ...]) -> Comments:
    """Take the comments and blank lines out of a text that `root` was read from."""
    found = Comments()
    listed = list(places(root, lines=lines))
    starts: dict[int, Place] = {}
    content: set[int] = set()
    for place in listed:
        starts.setdefault(place.start.line, place)
        content.add(place.start.line)
        if place.value.line == place.value.end_line:
            continue
        value = _at(root, place.path)
        if _is_flow(value, place.value, lines):
            found.inside_flow.add(place.path)
            content.add(place.value.end_line)
        elif not isinstance(value, Mapping | Sequence):
            content.update(range(place.value.line, _last_line(place, lines) + 1))
    _leading(found, listed, starts, content, lines)
    _trailing(found, root, listed, lines)
    return found


def _at(root: Any, path: Path) -> Any:
    for step in path:
        root = root[step]
    return root


def _is_block_text(place: Place, lines: tuple[str, ...]) -> bool:
    return lines[place.value.line - 1][place.value.column - 1 : place.value.column] in ("|", ">")


def _last_line(place: Place, lines: tuple[str, ...]) -> int:
    """The last line of a text on several lines. A `|` or `>` text ends before blank lines and what is indented less."""
    if not _is_block_text(place, lines):
        return place.value.end_line
    head = lines[place.value.line - 1]
    outer = len(head) - len(head.lstrip(" -"))
    last = number = place.value.line
    while number < min(place.value.end_line, len(lines)):
        number += 1
        line = lines[number - 1]
        if line.strip() and len(line) - len(line.lstrip()) < max(outer, 1):
            break
        if line.strip():
            if len(line) - len(line.lstrip()) <= len(head) - len(head.lstrip()):
                break
            last = number
    return last


def _leading(
    found: Comments, listed: list[Place], starts: dict[int, Place], content: set[int], lines: tuple[str, ...]
) -> None:
    """Comment lines and blank lines go to what stands below them, unless they are indented deeper than that."""
    block: list[tuple[int, str]] = []  # indentation and words
    seen_first = False
    for number, line in enumerate(lines, 1):
        words = line.strip()
        if number not in content and (not words or words.startswith("#")):
            block.append((len(line) - len(line.lstrip()), words))
            continue
        place = starts.get(number)
        if place is None:
            continue
        if not seen_first:
            seen_first = True
            block = _split_header(found, block)
        if block:
            _give(found, listed, place, block, lines)
            block = []
    while block and not block[-1][1]:
        block.pop()
    if block:
        _give_to_end(found, listed, block, lines, len(lines) + 1)


def _split_header(found: Comments, block: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """What stands at the top of a file, up to its last blank line, belongs to the file; so does the modeline."""
    last_blank = max((number for number, (_, words) in enumerate(block) if not words), default=-1)
    modeline = max((number for number, (_, words) in enumerate(block) if MODELINE.match(words)), default=-1)
    cut = max(last_blank, modeline) + 1
    found.header = [words for _, words in block[:cut]]
    return block[cut:]


def _give(
    found: Comments, listed: list[Place], place: Place, block: list[tuple[int, str]], lines: tuple[str, ...]
) -> None:
    indent = _indent(place, lines)
    deeper = 0
    while deeper < len(block) and (block[deeper][1] == "" or block[deeper][0] > indent):
        deeper += 1
    # Blank lines between a deeper comment and the key stay with the key.
    while deeper and block[deeper - 1][1] == "":
        deeper -= 1
    if deeper:
        _give_to_end(found, listed, block[:deeper], lines, place.start.line)
    rest = [words for _, words in block[deeper:]]
    if rest:
        found.above.setdefault(place.path, []).extend(rest)


def _give_to_end(
    found: Comments, listed: list[Place], block: list[tuple[int, str]], lines: tuple[str, ...], before: int
) -> None:
    """Comments after the last thing of a container: the innermost one that is indented like the comment."""
    earlier = [place for place in listed if place.start.line < before and not place.in_flow]
    waiting: list[str] = []
    for indent, words in block:
        waiting.append(words)
        if words:
            owner = next((place.path[:-1] for place in reversed(earlier) if _indent(place, lines) <= indent), ())
            found.below.setdefault(owner, []).extend(waiting)
            waiting = []


def _indent(place: Place, lines: tuple[str, ...]) -> int:
    """How far a key, or the hyphen of an item, stands from the margin."""
    if isinstance(place.path[-1], str):
        return place.start.column - 1
    line = lines[place.start.line - 1]
    return len(line) - len(line.lstrip())


def _trailing(found: Comments, root: Any, listed: list[Place], lines: tuple[str, ...]) -> None:
    """A comment behind something on the same line goes to the outermost thing that is whole on that line."""
    ends: dict[int, int] = {}

    def end(line: int, column: int) -> None:
        ends[line] = max(ends.get(line, 0), column - 1)

    for place in listed:
        value = _at(root, place.path)
        is_key = isinstance(place.path[-1], str)
        if is_key:
            end(place.start.end_line, place.start.end_column)
        if isinstance(value, Mapping | Sequence):
            if _is_flow(value, place.value, lines):
                end(place.value.end_line, place.value.end_column)
        elif place.value.line < place.value.end_line and _is_block_text(place, lines):
            end(place.value.line, place.value.column + 1)
        else:
            end(place.value.end_line, place.value.end_column)
    for number, column in ends.items():
        matched = _BEHIND.match(lines[number - 1][column:])
        owner = _owner(listed, number) if matched is not None else None
        if matched is not None and owner is not None:
            _put_behind(found, owner, matched[1].rstrip())


def _owner(listed: list[Place], number: int) -> Place | None:
    on_line = [place for place in listed if place.start.line <= number <= place.value.end_line]
    whole = [p for p in on_line if p.start.line == p.value.end_line == number]
    if whole:
        return whole[0]
    # A key whose value follows below, or the last line of something longer.
    begun = [place for place in on_line if place.start.line == number]
    return begun[-1] if begun else next(reversed(on_line), None)


def _put_behind(found: Comments, owner: Place, words: str) -> None:
    if owner.path in found.behind:
        found.above.setdefault(owner.path, []).append(words)
    else:
        found.behind[owner.path] = words


def keep_gaps(comments: Comments, before: Any, after: Any, path: Path = ()) -> None:
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
    for place in places(root, lines=lines):
        line = place.start.line
        # A key that follows a hyphen has its comment above the hyphen.
        indent = " " * (len(lines[line - 1]) - len(lines[line - 1].lstrip()))
        if place.path in comments.above:
            above.setdefault(line, []).extend(f"{indent}{words}".rstrip() for words in comments.above[place.path])
        if place.path in comments.behind:
            behind[line] = comments.behind[place.path]
    # The innermost container ends first.
    for path, words in sorted(comments.below.items(), key=lambda item: -len(item[0])):
        last, margin = _end_of(root, path, lines)
        below.setdefault(last, []).extend(f"{margin}{word}".rstrip() for word in words)
    result = list(comments.header)
    for number, written in enumerate(lines, 1):
        result.extend(above.get(number, ()))
        result.append(f"{written}  {behind[number]}" if number in behind else written)
        result.extend(below.get(number, ()))
    return "\n".join(result)


def _end_of(root: Any, path: Path, lines: tuple[str, ...]) -> tuple[int, str]:
    """The last line of the container at `path`, and how its things are indented."""
    last, indent = 1, ""
    for place in places(root, lines=lines):
        if len(place.path) > len(path) and place.path[: len(path)] == path:
            value = _at(root, place.path)
            text = not isinstance(value, Mapping | Sequence)
            last = max(last, place.start.line, _last_line(place, lines) if text else 0)
            if len(place.path) == len(path) + 1:
                indent = " " * _indent(place, lines)
    return last, indent
