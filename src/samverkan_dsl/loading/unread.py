"""What in a region's files could not be taken into the model, so that nobody takes its silence for an answer."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from ..findings import Finding
from ..language.walk import Path
from .rules import BAD_ID


@dataclass(frozen=True, slots=True)
class Unread:
    """A part that is written, and of which it is not known what it says."""

    path: Path
    """The smallest part that the model is without (`("bodies", "lsvo", "meetings")`); empty for a whole file."""
    finding: Finding
    """What is wrong with it."""
    words: str | None = None
    """Of a whole file: what it says, as far as that can be read as text at all."""
    rest: bool = False
    """Of a file: whether the rest of it could be read, and `words` are all that could not."""

    def may_say(self, word: str) -> bool:
        """Whether the file may speak of `word`: not if it is text without that word in it."""
        return self.words is None or word in self.words

    @property
    def misnamed(self) -> bool:
        """Whether it is an element under something that is no id, so that nobody knows what it is called."""
        return self.finding.rule is BAD_ID

    @property
    def element(self) -> str:
        """The element of the region that it is, or is a part of (`bodies/lsvo`); empty where it is in none."""
        return "/".join(map(str, self.path[:2])) if len(self.path) > 1 else ""


@dataclass(slots=True)
class Faults:
    """What loading has found wrong: whatever it is, the model is without what stands there."""

    unread: list[Unread] = field(default_factory=list)

    def lose(self, finding: Finding, *path: str | int) -> None:
        """A fault that leaves out what stands at `path`."""
        self.unread.append(Unread(path, finding))

    def lose_file(self, finding: Finding, words: str = "", *, rest: bool = False) -> None:
        """A fault that leaves out a whole file, or all but the rest of it; with the text where there is one."""
        self.unread.append(Unread((), finding, words or None, rest))

    def named(self, region: str) -> tuple[Unread, ...]:
        """All of it, with the region's id on each finding."""
        return tuple(replace(each, finding=replace(each.finding, region=region)) for each in self.unread)
