"""Whichever step fails, the old output or the new one stands there whole."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

from samverkan_dsl.outputs.disk import Disk, DiskEntry
from samverkan_dsl.outputs.manifest import MANIFEST
from samverkan_dsl.outputs.store import Store
from samverkan_dsl.outputs.stored import StoreFault

from .building import FIRST, SECOND, publish, tree


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether the disk has it after a loss of power cannot be seen here."""
    monkeypatch.setattr(os, "fsync", lambda descriptor: None)


T = TypeVar("T")


class Failing(Disk):
    """Fails at its n-th operation, before or after carrying it out. A killed process does nothing afterwards."""

    def __init__(
        self, at: int, error: BaseException, after: bool = False, dead: bool = False, swaps: bool = True
    ) -> None:
        self.left = at
        self.error = error
        self.after = after
        self.dead = dead
        self.swaps = swaps
        self.failed = False

    def _do(self, operation: Callable[[], T]) -> T:
        if self.failed and self.dead:
            raise self.error
        self.left -= 1
        if self.left != 0:
            return operation()
        self.failed = True
        if self.after:
            operation()
        raise self.error

    def look(self, path: Path) -> DiskEntry | None:
        return self._do(lambda: Disk.look(self, path))

    def names(self, folder: Path) -> list[str]:
        return self._do(lambda: Disk.names(self, folder))

    def read(self, path: Path) -> bytes:
        return self._do(lambda: Disk.read(self, path))

    def make_folder(self, path: Path) -> None:
        self._do(lambda: Disk.make_folder(self, path))

    def write(self, path: Path, content: bytes, mode: int | None = None) -> None:
        if self.left == 1 and not self.after:
            Disk.write(self, path, content[: len(content) // 2], mode)
        self._do(lambda: Disk.write(self, path, content, mode))

    def keep(self, source: Path, target: Path, mode: int) -> None:
        self._do(lambda: Disk.keep(self, source, target, mode))

    def allow(self, folder: Path, mode: int) -> None:
        self._do(lambda: Disk.allow(self, folder, mode))

    def move(self, source: Path, target: Path) -> None:
        self._do(lambda: Disk.move(self, source, target))

    def swap(self, one: Path, other: Path) -> bool:
        return self._do(lambda: self.swaps and Disk.swap(self, one, other))

    def remove(self, path: Path) -> None:
        self._do(lambda: Disk.remove(self, path))


class Killed(BaseException):
    pass


FOREIGN = {"eget.txt": b"mitt", "mapp/eget.txt": b"ocks\xc3\xa5"}


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("swaps", [True, False])
@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "disken är full"), KeyboardInterrupt(), Killed()])
@pytest.mark.parametrize("before", [{}, FIRST])
def test_whatever_step_fails_old_or_new_output_is_whole(
    tmp_path: Path, error: BaseException, after: bool, before: dict[str, bytes], swaps: bool
) -> None:
    outcomes = set()
    kept = FOREIGN if before else {}
    for step in range(1, 600):
        out = tmp_path / str(step)
        folder = out / "nord"
        if before:
            publish(Store(out), before)
            for path, content in FOREIGN.items():
                (folder / path).parent.mkdir(exist_ok=True)
                (folder / path).write_bytes(content)
            (folder / "tom").mkdir(mode=0o750)
        disk = Failing(step, error, after, isinstance(error, Killed), swaps)
        told = None
        try:
            publish(Store(out, disk), SECOND)
        except (StoreFault, KeyboardInterrupt, Killed) as problem:
            told = problem
        now = tree(folder) if folder.exists() else {}
        if isinstance(error, Killed) and not swaps and not folder.exists():
            now = tree(out / ".samverkan-work" / "old" / "nord") if before else {}
        assert now in (before | kept, SECOND | kept), f"step {step}"
        outcomes.add("new" if now == SECOND | kept else "old")
        if told is None:
            assert now == SECOND | kept
        elif isinstance(told, StoreFault):
            assert now == before | kept, f"step {step}: {told}"
        publish(Store(out), SECOND)
        assert tree(folder) == SECOND | kept
        assert sorted(path.name for path in out.iterdir()) == [MANIFEST, "nord"]
        assert (folder / "tom").is_dir() == bool(before)
        if not disk.failed:
            break
    else:
        raise AssertionError("the steps never ended")
    assert outcomes == {"old", "new"}


def test_a_folder_that_cannot_be_moved_away_stays(tmp_path: Path) -> None:
    """As on Windows when a file in it is open."""

    class Held(Disk):
        def swap(self, one: Path, other: Path) -> bool:
            return False

        def move(self, source: Path, target: Path) -> None:
            if source.name == "nord" and source.parent == tmp_path:
                raise PermissionError(errno.EACCES, "används")
            super().move(source, target)

    publish(Store(tmp_path), FIRST)
    with pytest.raises(StoreFault, match="inte rätt till det"):
        publish(Store(tmp_path, Held()), SECOND)
    assert tree(tmp_path / "nord") == FIRST
