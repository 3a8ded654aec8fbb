"""What the store does to files, in one place so that a test can let each of it fail.

Every operation raises OSError as the system does: what could not be seen is never taken for what is not there.
"""

from __future__ import annotations

import os
import shutil
import stat
import time
from contextlib import suppress
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from .exchange import exchange

_TRIES = 10
_PAUSE = 0.05
"""Seconds between tries: a scanner or an indexer that looks at what is new is done within the half second."""


class DiskKind(Enum):
    """What lies under a name."""

    FILE = "file"
    FOLDER = "folder"
    LINK = "link"
    """A symbolic link, or a junction on Windows, wherever it leads."""
    OTHER = "other"
    """A pipe, a socket or a device."""


class DiskEntry(NamedTuple):
    """One thing on disk."""

    kind: DiskKind
    mode: int
    """Its permissions."""


class Disk:
    """File operations."""

    def look(self, path: Path) -> DiskEntry | None:
        """What lies at `path`; None where there is nothing. No link is followed."""
        return look(path)

    def names(self, folder: Path) -> list[str]:
        """What lies directly in a folder, sorted."""
        return sorted(os.listdir(folder))

    def below(self, folder: Path) -> dict[str, DiskEntry]:
        """Everything below a folder, by relative path with `/`; a folder before its content. No link is followed."""
        found: dict[str, DiskEntry] = {}
        pending = [""]
        while pending:
            inside = pending.pop()
            for name in self.names(folder / inside):
                path = f"{inside}/{name}" if inside else name
                entry = self.look(folder / path)
                if entry is not None:  # it may be gone by now
                    found[path] = entry
                    if entry.kind is DiskKind.FOLDER:
                        pending.append(path)
        return found

    def read(self, path: Path) -> bytes:
        return path.read_bytes()

    def make_folder(self, path: Path) -> None:
        path.mkdir(parents=True, exist_ok=True)

    def write(self, path: Path, content: bytes, mode: int | None = None) -> None:
        """A file that is not there yet, down to the disk itself."""
        with path.open("xb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        if mode is not None:
            os.chmod(path, mode)

    def keep(self, source: Path, target: Path, mode: int) -> None:
        """The same file under another name as well; where the system has no such thing, or it is protected, a copy."""
        if mode & stat.S_IWUSR:  # Windows removes no name of a file that is protected
            # Not every Python can be told of links on every system; there is no link here, for `source` is a file.
            with suppress(OSError, NotImplementedError):
                os.link(source, target, follow_symlinks=False)
                return
        shutil.copy2(source, target, follow_symlinks=False)

    def allow(self, folder: Path, mode: int) -> None:
        """Give a folder its permissions."""
        os.chmod(folder, mode)

    def move(self, source: Path, target: Path) -> None:
        """A rename within one file system; the target does not exist, or is a file."""
        rename(source, target)

    def swap(self, one: Path, other: Path) -> bool:
        """Two folders change places in a single step. False, and nothing done, where the system has no such step."""
        return exchange(one, other)

    def remove(self, path: Path) -> None:
        """A file, or a folder with all that is in it. Links are removed, not followed."""
        folders, pending = [], [path]
        while pending:
            here = pending.pop()
            entry = look(here)
            if entry is None or entry.kind is not DiskKind.FOLDER:
                _remove_file(here)
                continue
            folders.append(here)
            pending += _names_at_last(here)
        for folder in reversed(folders):
            _remove_folder(folder)

    def sync(self, folder: Path) -> None:
        """Have the names in a folder reach the disk, as far as the system lets a program ask for it."""
        sync_folder(folder)


def rename(source: Path, target: Path) -> None:
    """`os.replace`, also where somebody looks at one of them just now, which Windows takes for a hindrance."""
    for _ in range(_TRIES if os.name == "nt" else 0):
        try:
            return os.replace(source, target)
        except PermissionError:
            time.sleep(_PAUSE)
    os.replace(source, target)


def look(path: Path) -> DiskEntry | None:
    """What lies at `path`; None where there is nothing. No link is followed. Raises OSError."""
    try:
        found = os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return None
    mode = found.st_mode
    # Only Windows knows of junctions, and only there do these names exist.
    junction = getattr(found, "st_reparse_tag", 0) == getattr(stat, "IO_REPARSE_TAG_MOUNT_POINT", -1)
    if stat.S_ISLNK(mode) or junction:
        kind = DiskKind.LINK
    elif stat.S_ISDIR(mode):
        kind = DiskKind.FOLDER
    else:
        kind = DiskKind.FILE if stat.S_ISREG(mode) else DiskKind.OTHER
    return DiskEntry(kind, stat.S_IMODE(mode))


def _names_at_last(folder: Path) -> list[Path]:
    """What lies in a folder that is to go, whatever its permissions."""
    try:
        return [folder / name for name in os.listdir(folder)]
    except PermissionError:
        os.chmod(folder, stat.S_IRWXU)
        return [folder / name for name in os.listdir(folder)]


def _remove_folder(folder: Path) -> None:
    """An empty folder; Windows removes none that is protected."""
    try:
        os.rmdir(folder)
    except PermissionError:
        if os.name != "nt":
            raise
        os.chmod(folder, stat.S_IRWXU)
        os.rmdir(folder)


def _remove_file(path: Path) -> None:
    """A file or link, also in a folder that is protected, and a protected file on Windows."""
    try:
        os.unlink(path)
    except PermissionError:
        os.chmod(path.parent, stat.S_IRWXU)
        if os.name == "nt":
            os.chmod(path, stat.S_IWRITE)
        os.unlink(path)


def sync_folder(folder: Path) -> None:
    """As `Disk.sync`. What has been written stands either way, so this never fails."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
