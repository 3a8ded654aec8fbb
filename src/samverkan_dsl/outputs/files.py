"""Writing one file whole or not at all, and clearing away what a killed run left of one."""

from __future__ import annotations

import errno
import os
import re
import secrets
import stat
from contextlib import suppress
from pathlib import Path

from .disk import DiskKind, look, rename, sync_folder

_PART = re.compile(r"\.samverkan-[0-9a-f]{32}\.part")
_TRIES = 3


def write_whole(path: Path, content: bytes) -> None:
    """Put `content` at `path`: readers see the old file or the new one, never a part, also after a loss of power.

    A file that is there keeps its permissions, and a link to a file goes on leading to it. Raises OSError where it
    cannot be done: also for what is no file, and for a link that leads nowhere. The old file is then as it was.
    """
    target = _behind(path)
    target.parent.mkdir(parents=True, exist_ok=True)
    for tried in range(_TRIES):
        try:
            return _replace(target, content)
        except FileNotFoundError:  # another run, as it began, took ours for one that a killed run had left
            if tried == _TRIES - 1:
                raise


def clear_parts(folder: Path) -> None:
    """Remove what killed runs left of files that they were writing in a folder. Raises OSError."""
    if look(folder) is None:
        return
    for name in sorted(os.listdir(folder)):
        if _PART.fullmatch(name):
            with suppress(FileNotFoundError):
                os.unlink(folder / name)


def _behind(path: Path) -> Path:
    """The file that a path means in the end."""
    entry = look(path)
    if entry is not None and entry.kind is DiskKind.LINK:
        try:
            path = path.resolve(strict=True)
        except RuntimeError:  # links in a ring
            raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path)) from None
        entry = look(path)
    if entry is not None and entry.kind is DiskKind.FOLDER:
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if entry is not None and entry.kind is not DiskKind.FILE:
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), str(path))
    if entry is not None and not os.access(path, os.W_OK):  # a new file in its place would pass by its protection
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    return path


def _replace(target: Path, content: bytes) -> None:
    # The name says nothing of the file's, which may be as long as names can be.
    part = target.with_name(f".samverkan-{secrets.token_hex(16)}.part")
    try:
        with part.open("xb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        _as_before(part, target)
        rename(part, target)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise
    sync_folder(target.parent)


def _as_before(part: Path, target: Path) -> None:
    """Permissions, and as far as we may the owner, of the file that is replaced."""
    try:
        old = os.stat(target)
    except FileNotFoundError:
        return
    new = os.stat(part)
    if hasattr(os, "chown") and (old.st_uid, old.st_gid) != (new.st_uid, new.st_gid):
        with suppress(PermissionError):
            os.chown(part, old.st_uid, old.st_gid)
    if stat.S_IMODE(old.st_mode) != stat.S_IMODE(new.st_mode):
        os.chmod(part, stat.S_IMODE(old.st_mode))
