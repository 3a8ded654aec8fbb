"""Letting two folders change places in one step, where the system can: Linux and macOS, on most file systems.

Python has no name for it. Without it there is a moment between two renames when neither folder is in its place.
"""

from __future__ import annotations

import ctypes
import errno
import os
from collections.abc import Callable
from functools import cache
from pathlib import Path

_HERE = -100
"""`AT_FDCWD`: relative paths are seen from the current folder."""
_EXCHANGE = 2
"""`RENAME_EXCHANGE` of Linux and `RENAME_SWAP` of macOS."""
_CANNOT = frozenset(
    getattr(errno, name) for name in ("ENOSYS", "EINVAL", "ENOTSUP", "EOPNOTSUPP") if hasattr(errno, name)
)


def exchange(one: Path, other: Path) -> bool:
    """Let two existing folders of one file system change places. False, and nothing done, where that cannot be had.

    Raises OSError.
    """
    call = _call()
    if call is None:
        return False
    if call(os.fsencode(one), os.fsencode(other)) == 0:
        return True
    number = ctypes.get_errno()
    if number in _CANNOT:
        return False
    raise OSError(number, os.strerror(number), str(one), None, str(other))


@cache
def _call() -> Callable[[bytes, bytes], int] | None:
    if os.name != "posix":
        return None
    try:
        library = ctypes.CDLL(None, use_errno=True)
    except OSError:
        return None
    path, number = ctypes.c_char_p, ctypes.c_int
    if hasattr(library, "renameat2"):
        linux = library.renameat2
        linux.argtypes = (number, path, number, path, ctypes.c_uint)
        return lambda one, other: int(linux(_HERE, one, _HERE, other, _EXCHANGE))
    if hasattr(library, "renamex_np"):
        mac = library.renamex_np
        mac.argtypes = (path, path, ctypes.c_uint)
        return lambda one, other: int(mac(one, other, _EXCHANGE))
    return None
