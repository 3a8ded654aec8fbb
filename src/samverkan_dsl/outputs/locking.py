"""One at a time: a lock that a killed process cannot leave behind."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_PAUSE = 0.1
"""Seconds between looking whether a lock is free."""


class Locked(Exception):
    """Somebody else held the lock all the time."""


@contextmanager
def locked(path: Path, patience: float) -> Iterator[None]:
    """Hold the lock file `path`, whose folder exists, and remove it afterwards.

    Waits up to about `patience` seconds for another holder, then raises Locked. Raises OSError where it cannot be had.
    """
    tries = int(patience / _PAUSE)
    descriptor = _take(path, last=not tries)
    for tried in range(tries):
        if descriptor is not None:
            break
        time.sleep(_PAUSE)
        descriptor = _take(path, last=tried == tries - 1)
    if descriptor is None:
        raise Locked
    try:
        yield
    finally:
        _give_back(path, descriptor)


def is_free(path: Path, patience: float) -> bool:
    """Whether nobody holds the lock, after waiting up to about `patience` seconds for that. Nothing is written."""
    for _ in range(int(patience / _PAUSE)):
        if not _is_held(path):
            return True
        time.sleep(_PAUSE)
    return not _is_held(path)


def _is_held(path: Path) -> bool:
    from portalocker import AlreadyLocked, LockException, LockFlags, lock

    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
    except OSError:  # nobody has made it, or somebody whose work we may not see
        return False
    try:
        lock(descriptor, LockFlags.SHARED | LockFlags.NON_BLOCKING)
    except AlreadyLocked:
        return True
    except LockException:  # where nothing can be locked nobody has
        return False
    finally:
        os.close(descriptor)
    return False


def _take(path: Path, *, last: bool) -> int | None:
    """The open lock file, locked; None where somebody else has it. The system frees it when a process ends.

    `last`: whether nobody will try again.
    """
    from portalocker import AlreadyLocked, LockException, LockFlags, lock

    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o666)
    except FileNotFoundError:  # the one before us has just removed the folder
        path.parent.mkdir(parents=True, exist_ok=True)
        return None
    except PermissionError:
        if os.name != "nt" or last:
            raise
        return None  # so Windows says, too, of a file that is being removed
    try:
        lock(descriptor, LockFlags.EXCLUSIVE | LockFlags.NON_BLOCKING)
        # The one before us may have removed the file between our two steps: then this is no longer the lock. Windows
        # removes no file that somebody has open, and its numbers of files cannot be compared everywhere.
        if os.name == "nt" or os.path.samestat(os.fstat(descriptor), os.lstat(path)):
            return descriptor
    except (AlreadyLocked, FileNotFoundError):
        pass
    except BaseException as error:
        os.close(descriptor)
        if isinstance(error, LockException) and isinstance(error.__cause__, OSError):
            raise error.__cause__ from None
        raise
    os.close(descriptor)
    return None


def _give_back(path: Path, descriptor: int) -> None:
    """Removed while it is held, so that it is never somebody else's; Windows allows that only afterwards."""
    if os.name == "nt":
        os.close(descriptor)
    with suppress(OSError):
        os.unlink(path)
    if os.name != "nt":
        with suppress(OSError):
            os.close(descriptor)
