"""What only Windows does, as far as it can be tried elsewhere: a system that says of itself that it is Windows."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from samverkan_dsl.loading.files import folder
from samverkan_dsl.outputs import disk, exchange, files, locking
from samverkan_dsl.outputs.disk import Disk
from samverkan_dsl.outputs.trouble import why


class Windows:
    """`os` with another name, and with what is given in place of its own."""

    name = "nt"

    def __init__(self, **own: object) -> None:
        self.__dict__.update(own)

    def __getattr__(self, name: str) -> Any:
        return getattr(os, name)


On = Callable[..., None]


@pytest.fixture
def on(monkeypatch: pytest.MonkeyPatch) -> On:
    """Let a module see such a system. All else goes on as it is."""

    def see(module: ModuleType, **own: object) -> None:
        monkeypatch.setattr(module, "os", Windows(**own))
        if hasattr(module, "_PAUSE"):
            monkeypatch.setattr(module, "_PAUSE", 0.001)

    return see


def refusing(times: int, call: Callable[..., Any]) -> Callable[..., Any]:
    """A call that is refused so many times first."""
    left = [times]

    def refused(*arguments: Any, **named: Any) -> Any:
        if left[0]:
            left[0] -= 1
            raise PermissionError(errno.EACCES, "nekas")
        return call(*arguments, **named)

    return refused


def test_a_file_that_somebody_looks_at_is_replaced_a_moment_later(tmp_path: Path, on: On) -> None:
    on(disk, replace=refusing(3, os.replace))
    files.write_whole(tmp_path / "a.yaml", b"nytt")
    assert (tmp_path / "a.yaml").read_bytes() == b"nytt"
    assert [path.name for path in tmp_path.iterdir()] == ["a.yaml"]


def test_a_file_that_somebody_holds_on_to_is_not_replaced(tmp_path: Path, on: On) -> None:
    (tmp_path / "a.yaml").write_bytes(b"gammalt")
    on(disk, replace=refusing(1000, os.replace))
    with pytest.raises(PermissionError):
        files.write_whole(tmp_path / "a.yaml", b"nytt")
    assert (tmp_path / "a.yaml").read_bytes() == b"gammalt"


def test_elsewhere_a_refusal_is_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "replace", refusing(1, os.replace))
    (tmp_path / "a").touch()
    if os.name != "nt":
        with pytest.raises(PermissionError):
            Disk().move(tmp_path / "a", tmp_path / "b")


def test_where_a_file_cannot_have_two_names_it_is_copied(tmp_path: Path, on: On) -> None:
    def link(*arguments: object, **named: object) -> None:
        raise NotImplementedError("link: follow_symlinks unavailable on this platform")

    (tmp_path / "a").write_bytes(b"a")
    on(disk, link=link)
    Disk().keep(tmp_path / "a", tmp_path / "b", 0o644)
    assert (tmp_path / "b").read_bytes() == b"a"


def test_a_protected_folder_is_removed(tmp_path: Path, on: On) -> None:
    place = tmp_path / "mapp"
    place.mkdir()
    on(disk, rmdir=refusing(1, os.rmdir))
    Disk().remove(place)
    assert not place.exists()


def test_a_lock_that_is_being_removed_is_waited_for(tmp_path: Path, on: On) -> None:
    on(locking, open=refusing(2, os.open))
    with locking.locked(tmp_path / "lock", 5):
        assert (tmp_path / "lock").exists()
    assert not (tmp_path / "lock").exists()


@pytest.mark.parametrize("patience", [0, 0.3])
def test_a_lock_that_may_not_be_made_is_told_as_such(tmp_path: Path, on: On, patience: float) -> None:
    on(locking, open=refusing(1000, os.open))
    with pytest.raises(PermissionError), locking.locked(tmp_path / "lock", patience):
        raise AssertionError("nobody has the lock")


def test_the_numbers_of_files_are_not_compared(tmp_path: Path, on: On) -> None:
    class Paths:
        samestat = staticmethod(lambda one, other: False)

    on(locking, path=Paths)
    with locking.locked(tmp_path / "lock", 0):
        assert (tmp_path / "lock").exists()


def test_folders_do_not_change_places_in_one_step(on: On) -> None:
    on(exchange)
    assert exchange._call.__wrapped__() is None


def test_a_path_on_another_drive_is_shown_whole(tmp_path: Path, on: On) -> None:
    class Paths:
        @staticmethod
        def relpath(path: Path, base: Path) -> str:
            raise ValueError("path is on mount 'D:', start on mount 'C:'")

    on(folder, path=Paths, sep="\\")
    assert folder.shown_path(Path("D:\\regioner\\a.yaml"), tmp_path) == "D:/regioner/a.yaml"


@pytest.mark.parametrize(("winerror", "reason"), [(32, "något annat använder den"), (33, "något annat använder den")])
def test_a_file_in_use_is_no_lack_of_rights(winerror: int, reason: str) -> None:
    error = PermissionError(errno.EACCES, "nekas")
    error.winerror = winerror  # type: ignore[attr-defined]
    assert str(why(error)) == reason
    assert str(why(PermissionError(errno.EACCES, "nekas"))) == "du har inte rätt till det"
