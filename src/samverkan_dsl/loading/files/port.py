"""The port that all of loading reads through.

Names are relative to the port's root, with `/` between folders and never `..`; the root itself is the empty name.
Nothing outside the root can be had, whatever links say.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple, Protocol, Self

from ...syntax.limits import Limits

MOST_BYTES = Limits().size
"""Larger files are refused by the reader of YAML, so no more than this and one byte is asked for."""


class FileKind(Enum):
    """What stands under a name."""

    FILE = "file"
    FOLDER = "folder"
    OTHER = "other"
    """A pipe, a device, a submodule, or a link that leads nowhere."""


class FolderEntry(NamedTuple):
    """One thing in a folder. A link is of the kind that it leads to."""

    name: str
    """The last part of its name."""
    kind: FileKind
    link: bool = False
    outside: bool = False
    """A link that leads out of the root or nowhere."""


class Files(Protocol):
    """Files below a root."""

    def list(self, folder: str = "") -> tuple[FolderEntry, ...]:
        """What lies directly in a folder, by name. Raises FileFault."""
        ...

    def read(self, name: str, most: int = MOST_BYTES) -> bytes:
        """A file's bytes as they were at one moment; of a file larger than `most`, at least one byte more than that.

        Raises FileFault.
        """
        ...

    def below(self, folder: str) -> Self:
        """The same with `folder` as its root."""
        ...

    def shown(self, name: str = "") -> str:
        """The name as the user would write it, printable on any terminal."""
        ...


def joined(folder: str, name: str) -> str:
    """`name` in `folder`; either may be the root."""
    return f"{folder}/{name}" if folder and name else folder or name


def printable(path: str) -> str:
    """A path in which bytes that are no UTF-8 are spelt out."""
    return path.encode("utf-8", "backslashreplace").decode("utf-8")


def is_plain(name: str) -> bool:
    """Whether a name keeps to the port's form: it can then not lead out by its own words."""
    return not any(part in ("", ".", "..") for part in name.split("/")) and not any(mark in name for mark in "\\\0")
