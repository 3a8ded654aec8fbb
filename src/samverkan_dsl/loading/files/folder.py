"""A folder on disk."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from ..errors import FileFault, Reason
from .port import MOST_BYTES, FileKind, FolderEntry, is_plain, printable

_TRIES = 3
"""So many times a file that changes meanwhile is read anew."""
# A pipe without a writer must not keep us waiting. What a system does not know is left out.
_FLAGS = os.O_RDONLY | sum(getattr(os, name, 0) for name in ("O_NONBLOCK", "O_BINARY", "O_CLOEXEC", "O_NOCTTY"))


@dataclass(frozen=True, slots=True)
class Folder:
    """The files below `root`. Both paths are absolute."""

    root: Path
    base: Path
    """Where the user stands: names are shown as seen from here."""

    def list(self, folder: str = "") -> tuple[FolderEntry, ...]:
        place = self.path(folder)
        try:
            with os.scandir(place) as found:
                return tuple(sorted(self._entry(each) for each in found))
        except (OSError, ValueError):
            raise FileFault(self.shown(folder), Reason.UNREADABLE) from None

    def _entry(self, found: os.DirEntry[str]) -> FolderEntry:
        try:
            # A junction of Windows is no symbolic link to Python before 3.12, but it too is resolved to its target.
            link = found.is_symlink()
            kind = FileKind.FOLDER if found.is_dir() else FileKind.FILE if found.is_file() else FileKind.OTHER
        except OSError:  # links that point at each other
            link, kind = True, FileKind.OTHER
        return FolderEntry(found.name, kind, link, link and not self._holds(Path(found.path)))

    def _holds(self, path: Path) -> bool:
        try:
            return path.resolve(strict=True).is_relative_to(self.root.resolve())
        except (OSError, RuntimeError):  # dangling, or links that point at each other
            return False

    def read(self, name: str, most: int = MOST_BYTES) -> bytes:
        if not is_plain(name):
            raise FileFault(self.shown(name), Reason.OUTSIDE)
        path = self.path(name)
        try:
            if not Path(os.path.realpath(path, strict=True)).is_relative_to(os.path.realpath(self.root)):
                raise FileFault(self.shown(name), Reason.OUTSIDE)
            for _ in range(_TRIES):
                data = _read(path, most)
                if data is not None:
                    return data
        except IsADirectoryError:
            raise FileFault(self.shown(name), Reason.NOT_A_FILE) from None
        except (OSError, ValueError):
            raise FileFault(self.shown(name), Reason.UNREADABLE) from None
        raise FileFault(self.shown(name), Reason.CHANGING)

    def below(self, folder: str) -> Folder:
        return Folder(self.path(folder), self.base)

    def shown(self, name: str = "") -> str:
        return shown_path(self.path(name), self.base)

    def path(self, name: str) -> Path:
        """Where a name lies, for those that write."""
        return self.root / name if name else self.root


def _read(path: Path, most: int) -> bytes | None:
    """At most one byte more than `most`; None where somebody wrote to the file meanwhile. Raises OSError."""
    descriptor = os.open(path, _FLAGS)
    with open(descriptor, "rb") as stream:
        before = os.fstat(descriptor)
        if not stat.S_ISREG(before.st_mode):
            raise IsADirectoryError
        data = stream.read(min(before.st_size, most) + 1)
        after = os.fstat(descriptor)
    # A writer that starts over leaves a short file for a moment, and one that adds a longer one than was there.
    whole = len(data) == min(before.st_size, most + 1)
    same = (before.st_size, before.st_mtime_ns) == (after.st_size, after.st_mtime_ns)
    return data if whole and same else None


def shown_path(path: Path, base: Path) -> str:
    """`path` as a user standing in `base` would write it, with `/`, printable on any terminal."""
    try:
        relative = os.path.relpath(path, base)
    except ValueError:  # another drive on Windows
        relative = str(path)
    return printable(relative.replace(os.sep, "/"))
