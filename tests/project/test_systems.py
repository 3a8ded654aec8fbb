"""The code asks no system for what only others have."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2] / "src" / "samverkan_dsl"
MODULES = frozenset(
    ("crypt", "fcntl", "grp", "nis", "posix", "pty", "pwd", "readline", "resource", "spwd", "syslog", "termios", "tty")
)
"""Modules that Windows has not."""
WORDS = """
O_CLOEXEC O_DIRECTORY O_DSYNC O_NOATIME O_NOCTTY O_NOFOLLOW O_NONBLOCK O_PATH O_SYNC O_TMPFILE chflags chown chroot
confstr ctermid fchdir fchmod fchown fdatasync fork forkpty fpathconf fwalk getegid geteuid getgid getgroups
getloadavg getpgid getpgrp getpriority getsid getuid initgroups killpg lchflags lchown lockf major makedev
memfd_create minor mkfifo mknod nice openpty pathconf pidfd_open pipe2 posix_fadvise posix_fallocate posix_spawn
pread preadv pwrite pwritev readv register_at_fork sched_getaffinity sendfile setegid seteuid setgid setgroups
setpgid setpriority setsid setuid statvfs sync sysconf tcgetpgrp tcsetpgrp ttyname uname wait wait3 wait4 waitid
writev
"""
NAMES = frozenset(WORDS.split())
"""Names of `os` that Windows has not, some of them only in older versions of Python."""


def foreign(source: str) -> Iterator[str]:
    """What is used without asking first whether it is there."""
    tree = ast.parse(source)
    asked = {
        node.args[1].value
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("hasattr", "getattr")
        if len(node.args) > 1 and isinstance(node.args[1], ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ({each.name for each in node.names} & MODULES)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield from ({node.module} & MODULES)
            yield from ({each.name for each in node.names} & NAMES if node.module == "os" else ())
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "os":
            yield from ({node.attr} & NAMES - asked)


def test_nothing_is_used_that_windows_has_not() -> None:
    found = {
        path.relative_to(SOURCE).as_posix(): names
        for path in sorted(SOURCE.rglob("*.py"))
        if (names := sorted(foreign(path.read_text("utf-8"))))
    }
    assert found == {}


def test_what_windows_has_not_is_found() -> None:
    source = (
        "import os, fcntl\nfrom os import getuid\nif hasattr(os, 'chown'):\n    os.chown('a', 1, 1)\nos.fchmod(1, 2)\n"
    )
    assert sorted(foreign(source)) == ["fchmod", "fcntl", "getuid"]
