"""The few things the store does to files, in one place so that a test can let each of them fail."""

from __future__ import annotations

import os
import shutil
from pathlib import Path


class Disk:
    """File operations. Each raises OSError as the system does."""

    def make_folder(self, path: Path) -> None:
        path.mkdir(parents=True, exist_ok=True)

    def write(self, path: Path, content: bytes) -> None:
        path.write_bytes(content)

    def copy(self, source: Path, target: Path) -> None:
        shutil.copy2(source, target)

    def move(self, source: Path, target: Path) -> None:
        """A rename within one file system; the target does not exist, or is a file."""
        os.replace(source, target)

    def remove(self, path: Path) -> None:
        """A folder with all that is in it."""
        shutil.rmtree(path)


def is_link(path: Path) -> bool:
    """A symbolic link, or a junction on Windows."""
    junction = getattr(os.path, "isjunction", None)  # from Python 3.12
    return path.is_symlink() or (junction is not None and bool(junction(path)))


def listing(folder: Path) -> list[str]:
    """Every file and link below a folder, as sorted relative paths with `/`. Links are named, never followed."""
    found = []
    for where, folders, names in os.walk(folder):
        names += [name for name in folders if is_link(Path(where, name))]
        found += [Path(where, name).relative_to(folder).as_posix() for name in names]
    return sorted(found)
