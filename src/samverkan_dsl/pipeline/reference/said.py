"""What is kept beside the language: words of its own about a key or value, and what documents print for it."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
PRINTED = HERE / "printed.json"
_PARTS = re.compile(r"^(#{1,2}) `?(.+?)`?$", re.M)
_LINE = re.compile(r"^(Sökord|Exempel|Närmast): (.+)\n?", re.M)


class Printed(NamedTuple):
    """An example, and what comes of it."""

    example: str
    """YAML, as the top of a file has it."""
    sentences: tuple[str, ...]
    document: str
    """`handbok` or `rapport`; empty where nothing is printed."""


@cache
def printed() -> dict[str, Printed]:
    """By what it is of: `Quorum.per`, `SeatStatus.co-opted`, `self`, `8–10`. Nothing where it was never generated."""
    if not PRINTED.is_file():
        return {}
    return {
        name: Printed(example, tuple(sentences), document)
        for name, (example, sentences, document) in json.loads(PRINTED.read_text("utf-8")).items()
    }


@dataclass(frozen=True, slots=True)
class Remark:
    """What `words/*.md` say of one thing."""

    words: str = ""
    """Markdown."""
    searched: tuple[str, ...] = ()
    """Other Swedish words for it."""
    example: str = ""
    """A value that shows it well."""
    near: tuple[str, ...] = ()
    """Where what there is no word for is said instead."""


class Prose:
    """Everything that `words/*.md` say: `# Quorum` is about the class, `## per` below it about its key."""

    def __init__(self, folder: Path) -> None:
        self.sections: dict[tuple[str, str], Remark] = {}
        for path in sorted(folder.glob("*.md")):
            above = ""
            _, *parts = _PARTS.split(path.read_text("utf-8"))
            for level, name, body in zip(parts[::3], parts[1::3], parts[2::3], strict=True):
                above = name if level == "#" else above
                self.sections[above, "" if level == "#" else name] = _section(body)

    def section(self, name: str, key: str = "") -> Remark:
        """What is said of a class, or of a key or value of it; nothing where nobody has said anything."""
        return self.sections.get((name, key), Remark())


@cache
def prose() -> Prose:
    return Prose(HERE / "words")


def _section(body: str) -> Remark:
    lines = dict(_LINE.findall(body))
    searched, near = (_listed(lines.get(name, "")) for name in ("Sökord", "Närmast"))
    return Remark(_LINE.sub("", body).strip(), searched, lines.get("Exempel", ""), near)


def _listed(words: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in words.split(",") if word.strip())
