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
    descriptor = _take(path)
    for _ in range(int(patience / _PAUSE)):
        if descriptor is not None:
            break
        time.sleep(_PAUSE)
        descriptor = _take(path)
    if descriptor is None:
        raise Locked
    try:
        yield
    finally:
        _give_back(path, descriptor)


def _take(path: Path) -> int | None:
    """The open lock file, locked; None where somebody else has it. The system frees it when a process ends."""
    from portalocker import AlreadyLocked, LockException, LockFlags, lock

    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o666)
    except FileNotFoundError:  # the one before us has just removed the folder
        path.parent.mkdir(parents=True, exist_ok=True)
        return None
    try:
        lock(descriptor, LockFlags.EXCLUSIVE | LockFlags.NON_BLOCKING)
        # The one before us may have removed the file between our two steps: then this is no longer the lock.
        if os.path.samestat(os.fstat(descriptor), os.lstat(path)):
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
