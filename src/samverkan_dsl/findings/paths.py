"""What in a model something concerns, in steps that last: keys, ids, and for an item of a list what it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_NAME = re.compile(r"[\\.()]")
_EVERY = re.compile(r"[\\;()]")


class ListItem(tuple[str, ...]):
    """An item of a list by what it is, `(Förvaltningschef; karlshamn)`, never by its place among the others.

    The marks are those that the language declares for such an item. Neither their order, nor capital letters, nor the
    order of what a `+` joins matters to which item is meant.
    """

    __slots__ = ()

    def __new__(cls, marks: Iterable[str] = ()) -> ListItem:
        return super().__new__(cls, (mark for mark in (" ".join(each.split()) for each in marks) if mark))

    def __str__(self) -> str:
        return f"({'; '.join(map(_shown, self))})"

    @property
    def meaning(self) -> frozenset[str]:
        """What two items share when they are the same."""
        return frozenset("+".join(sorted(part.strip() for part in mark.casefold().split("+"))) for mark in self)


class ModelPath(tuple[str | ListItem, ...]):
    """A place in a model: `bodies.lsvo.composition(Förvaltningschef; karlshamn).status`.

    Keys and ids are parted by points, items of lists stand in parentheses. A `\\` before a character that has a
    meaning of its own takes it away.
    """

    __slots__ = ()

    def __str__(self) -> str:
        words = ""
        for step in self:
            if isinstance(step, ListItem):
                words += str(step)
            else:
                words += f"{'.' if words else ''}{_NAME.sub(_escaped, step)}"
        return words

    @classmethod
    def parse(cls, words: str) -> ModelPath:
        """The path that `str` gives these words for. Raises ValueError for what is no path."""
        steps: list[str | ListItem] = []
        at = 0
        while at < len(words):
            if words[at] == "(":
                marks, at = _marks(words, at + 1)
                steps.append(ListItem(marks))
                if at < len(words) and words[at] not in ".(":
                    raise ValueError(words)
            else:
                name, at = _name(words, at)
                steps.append(name)
            if words[at : at + 1] == ".":
                at += 1
                if at == len(words) or words[at] == "(":
                    raise ValueError(words)
        return cls(steps)

    @property
    def meaning(self) -> str:
        """The same for all paths to one place, however they are written."""
        return "\1".join("\2".join(sorted(each.meaning)) if isinstance(each, ListItem) else each for each in self)

    @property
    def subject(self) -> str:
        """The element of the region that it is in: `bodies/lsvo`, `mandates(decide; avtal)`."""
        head = ModelPath(self[:2])
        return "/".join(map(str, head)) if not any(isinstance(step, ListItem) for step in head) else str(head)

    def covers(self, other: Sequence[str | ListItem]) -> bool:
        """Whether `other` is this place or one below it; an item is meant by as many of its marks as are given."""
        return len(self) <= len(other) and all(
            one.meaning <= two.meaning if isinstance(one, ListItem) and isinstance(two, ListItem) else one == two
            for one, two in zip(self, other, strict=False)
        )


def _escaped(match: re.Match[str]) -> str:
    return f"\\{match[0]}"


def _shown(mark: str) -> str:
    """A mark with what would end it escaped; parentheses that are whole in themselves stand as they are."""
    depth = 0
    for character in mark:
        depth += {"(": 1, ")": -1}.get(character, 0)
        if depth < 0:
            break
    if depth:
        return _EVERY.sub(_escaped, mark)
    result = ""
    for character in mark:
        depth += {"(": 1, ")": -1}.get(character, 0)
        result += f"\\{character}" if character == "\\" or (character == ";" and not depth) else character
    return result


def _name(words: str, at: int) -> tuple[str, int]:
    """A key or an id from `at`, and where it ends."""
    name = ""
    while at < len(words) and words[at] not in ".(":
        if words[at] == ")":
            raise ValueError(words)
        at += words[at] == "\\"
        name += words[at : at + 1] or _nothing(words)
        at += 1
    return name or _nothing(words), at


def _marks(words: str, at: int) -> tuple[list[str], int]:
    """The marks of an item from behind its parenthesis, and where it ends."""
    marks, depth = [""], 0
    while at < len(words):
        character = words[at]
        if character == "\\":
            at += 1
            marks[-1] += words[at : at + 1] or _nothing(words)
        elif character == ")" and not depth:
            return marks, at + 1
        elif character == ";" and not depth:
            marks.append("")
        else:
            depth += {"(": 1, ")": -1}.get(character, 0)
            marks[-1] += character
        at += 1
    raise ValueError(words)


def _nothing(words: str) -> str:
    raise ValueError(words)
