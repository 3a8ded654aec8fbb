"""A build is written whole or not at all, and touches nothing that is not its own."""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from samverkan_dsl.outputs.disk import Disk
from samverkan_dsl.outputs.names import is_safe_path, safe_name
from samverkan_dsl.outputs.store import MANIFEST, Store, StoreFault

FIRST = {"handbok.md": b"ett\n", "uppdrag/a.md": b"a\n", "uppdrag/b.md": b"b\n"}
SECOND = {"handbok.md": b"tv\xc3\xa5\n", "uppdrag/a.md": b"a\n", "diagram/s.svg": b"<svg/>"}
INPUTS = {"date": "2026-03-01"}


def tree(folder: Path) -> dict[str, bytes]:
    """What stands in a folder, without the build's own records."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != MANIFEST
    }


def snapshot(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_publishing_writes_the_files_and_replaces_them(tmp_path: Path) -> None:
    store = Store(tmp_path / "bygge")
    assert store.publish("nord", FIRST, INPUTS)
    assert tree(tmp_path / "bygge" / "nord") == FIRST
    assert store.publish("nord", SECOND, INPUTS)
    assert tree(tmp_path / "bygge" / "nord") == SECOND
    assert sorted(path.name for path in (tmp_path / "bygge").iterdir()) == [MANIFEST, "nord"]


def test_an_unchanged_build_writes_nothing(tmp_path: Path) -> None:
    Store(tmp_path).publish("nord", FIRST, INPUTS)

    class Untouched(Disk):
        def write(self, path: Path, content: bytes) -> None:
            raise AssertionError(path)

        move = copy = write  # type: ignore[assignment]

    assert not Store(tmp_path, Untouched()).publish("nord", FIRST, INPUTS)


def test_two_builds_give_identical_bytes(tmp_path: Path) -> None:
    for name in ("x", "y"):
        Store(tmp_path / name).publish("nord", FIRST, INPUTS)
    Store(tmp_path / "z").publish("nord", SECOND)
    Store(tmp_path / "z").publish("nord", dict(reversed(FIRST.items())), INPUTS)
    assert snapshot(tmp_path / "x") == snapshot(tmp_path / "y") == snapshot(tmp_path / "z")


def test_regions_do_not_touch_each_other(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.publish("nord", FIRST)
    before = (tmp_path / "nord" / "handbok.md").stat().st_mtime_ns
    store.publish("syd", SECOND)
    assert tree(tmp_path / "nord") == FIRST
    assert (tmp_path / "nord" / "handbok.md").stat().st_mtime_ns == before


def test_a_folder_the_build_did_not_make_is_refused(tmp_path: Path) -> None:
    (tmp_path / "viktigt.txt").write_bytes(b"spara")
    with pytest.raises(StoreFault, match="innehåller annat än ett tidigare bygge"):
        Store(tmp_path).publish("nord", FIRST)
    assert snapshot(tmp_path) == {"viktigt.txt": b"spara"}


def test_a_file_instead_of_a_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "ut").write_bytes(b"")
    with pytest.raises(StoreFault, match="är en fil"):
        Store(tmp_path / "ut").publish("nord", FIRST)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"version": 2}', b"\xff"])
def test_a_manifest_that_cannot_be_read_is_refused(tmp_path: Path, content: bytes) -> None:
    Store(tmp_path).publish("nord", FIRST)
    for path in (tmp_path / "nord" / MANIFEST, tmp_path / MANIFEST):
        kept = path.read_bytes()
        path.write_bytes(content)
        with pytest.raises(StoreFault, match="förteckning"):
            Store(tmp_path).publish("nord", SECOND)
        path.write_bytes(kept)
    assert tree(tmp_path / "nord") == FIRST


def test_foreign_files_are_kept(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.publish("nord", FIRST)
    for path in ("anteckning.txt", "uppdrag/eget.md", "eget/x.bin"):
        (tmp_path / "nord" / path).parent.mkdir(exist_ok=True)
        (tmp_path / "nord" / path).write_bytes(path.encode())
    (tmp_path / "övrigt").mkdir()
    (tmp_path / "övrigt" / "x").write_bytes(b"x")
    store.publish("nord", SECOND)
    kept = {path: path.encode() for path in ("anteckning.txt", "uppdrag/eget.md", "eget/x.bin")}
    assert tree(tmp_path / "nord") == SECOND | kept
    assert (tmp_path / "övrigt" / "x").read_bytes() == b"x"


@pytest.mark.parametrize("path", ["diagram/s.svg", "diagram", "handbok.md/x", "Diagram/S.svg"])
def test_a_foreign_file_in_the_way_is_never_overwritten(tmp_path: Path, path: str) -> None:
    store = Store(tmp_path)
    store.publish("nord", {"uppdrag/a.md": b"a\n"})
    foreign = tmp_path / "nord" / path
    foreign.parent.mkdir(exist_ok=True)
    foreign.write_bytes(b"mitt")
    before = snapshot(tmp_path)
    with pytest.raises(StoreFault, match="ligger i vägen"):
        store.publish("nord", SECOND)
    assert snapshot(tmp_path) == before


def test_a_folder_of_the_regions_name_with_files_is_in_the_way_only_where_they_collide(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.publish("nord", FIRST)
    (tmp_path / "syd").mkdir()
    (tmp_path / "syd" / "handbok.md").write_bytes(b"min egen")
    with pytest.raises(StoreFault, match="ligger i vägen"):
        store.publish("syd", FIRST)
    assert (tmp_path / "syd" / "handbok.md").read_bytes() == b"min egen"


def test_a_listed_file_changed_by_hand_is_replaced(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.publish("nord", FIRST)
    (tmp_path / "nord" / "handbok.md").write_bytes(b"\xc3\xa4ndrad")
    assert [(path, str(reason)) for path, reason in store.stale("nord", FIRST)] == [
        ("handbok.md", "är ändrad för hand")
    ]
    assert store.publish("nord", FIRST)
    assert tree(tmp_path / "nord") == FIRST


def test_links_are_refused(tmp_path: Path) -> None:
    elsewhere = tmp_path / "annanstans"
    elsewhere.mkdir()
    out = tmp_path / "ut"

    def refused(expected: str) -> None:
        with pytest.raises(StoreFault, match=expected):
            Store(out).publish("nord", SECOND)

    os.symlink(elsewhere, out, target_is_directory=True)
    refused("är en länk")
    out.unlink()
    Store(out).publish("nord", FIRST)
    os.symlink(elsewhere, out / "nord" / "diagram", target_is_directory=True)
    refused("ligger i vägen")
    (out / "nord" / "diagram").unlink()
    (out / "nord").rename(out / "flyttad")
    os.symlink(elsewhere, out / "nord", target_is_directory=True)
    refused("ligger i vägen")
    (out / "nord").unlink()
    os.symlink(elsewhere, out / ".samverkan-work", target_is_directory=True)
    refused("är en länk")
    assert list(elsewhere.iterdir()) == []


def test_what_is_stale_is_told_with_its_reason(tmp_path: Path) -> None:
    store = Store(tmp_path)
    assert [(path, str(why)) for path, why in store.stale("nord", FIRST)] == [
        (path, "finns inte i bygget") for path in sorted(FIRST)
    ]
    store.publish("nord", FIRST, INPUTS)
    assert store.stale("nord", FIRST, INPUTS) == []
    assert [(path, str(why)) for path, why in store.stale("nord", SECOND, INPUTS)] == [
        ("diagram/s.svg", "finns inte i bygget"),
        ("handbok.md", "är inaktuell"),
        ("uppdrag/b.md", "hör inte längre till bygget"),
    ]
    assert [path for path, _ in store.stale("nord", FIRST, {"date": "2027-01-01"})] == [MANIFEST]
    (tmp_path / "nord" / "uppdrag" / "a.md").unlink()
    assert [(path, str(why)) for path, why in store.stale("nord", FIRST, INPUTS)] == [
        ("uppdrag/a.md", "finns inte i bygget")
    ]


def test_a_manifest_cannot_lead_out_of_the_folder(tmp_path: Path) -> None:
    out = tmp_path / "ut"
    Store(out).publish("nord", FIRST)
    (tmp_path / "utanför.txt").write_bytes(b"kvar")
    path = out / "nord" / MANIFEST
    data = json.loads(path.read_bytes())
    data["files"]["../../utanför.txt"] = "0" * 64
    path.write_text(json.dumps(data), encoding="utf-8")
    Store(out).publish("nord", SECOND)
    assert (tmp_path / "utanför.txt").read_bytes() == b"kvar"
    assert tree(out / "nord") == SECOND


class Failing(Disk):
    """Fails at its n-th operation, before or after carrying it out. A killed process does nothing afterwards."""

    def __init__(self, at: int, error: BaseException, after: bool, dead: bool) -> None:
        self.left = at
        self.error = error
        self.after = after
        self.dead = dead
        self.failed = False

    def _do(self, operation: Callable[[], None]) -> None:
        if self.failed and self.dead:
            raise self.error
        self.left -= 1
        if self.left != 0:
            return operation()
        self.failed = True
        if self.after:
            operation()
        raise self.error

    def make_folder(self, path: Path) -> None:
        self._do(lambda: Disk.make_folder(self, path))

    def write(self, path: Path, content: bytes) -> None:
        half = content[: len(content) // 2] if self.left == 1 and not self.after else content
        if half is not content:
            Disk.write(self, path, half)
        self._do(lambda: Disk.write(self, path, content))

    def copy(self, source: Path, target: Path) -> None:
        self._do(lambda: Disk.copy(self, source, target))

    def move(self, source: Path, target: Path) -> None:
        self._do(lambda: Disk.move(self, source, target))

    def remove(self, path: Path) -> None:
        self._do(lambda: Disk.remove(self, path))


class Killed(BaseException):
    pass


FOREIGN = {"eget.txt": b"mitt"}


@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "disken är full"), KeyboardInterrupt(), Killed()])
@pytest.mark.parametrize("before", [{}, FIRST])
def test_whatever_step_fails_old_or_new_output_is_whole(
    tmp_path: Path, error: BaseException, after: bool, before: dict[str, bytes]
) -> None:
    outcomes = set()
    for step in range(1, 200):
        out = tmp_path / str(step)
        if before:
            Store(out).publish("nord", before)
            (out / "nord" / "eget.txt").write_bytes(b"mitt")
        disk = Failing(step, error, after, dead=isinstance(error, Killed))
        with suppress(StoreFault, KeyboardInterrupt, Killed):
            Store(out, disk).publish("nord", SECOND)
        if not disk.failed:
            assert tree(out / "nord") == SECOND | (FOREIGN if before else {})
            break
        if isinstance(error, Killed):
            Store(out).recover()
        folder = out / "nord"
        now = tree(folder) if folder.exists() else {}
        kept = FOREIGN if before else {}
        assert now in (before | kept, SECOND | kept), f"step {step}"
        outcomes.add("new" if now == SECOND | kept else "old")
        Store(out).publish("nord", SECOND)
        assert tree(folder) == SECOND | kept
        assert sorted(path.name for path in out.iterdir() if path.is_dir()) == ["nord"]
    else:
        raise AssertionError("the steps never ended")
    assert outcomes == {"old", "new"}


def test_a_folder_that_cannot_be_moved_away_stays(tmp_path: Path) -> None:
    """As on Windows when a file in it is open."""

    class Held(Disk):
        def move(self, source: Path, target: Path) -> None:
            if source.name == "nord" and source.parent == tmp_path:
                raise PermissionError(errno.EACCES, "används")
            super().move(source, target)

    Store(tmp_path).publish("nord", FIRST)
    with pytest.raises(StoreFault, match="inte rätt att skriva"):
        Store(tmp_path, Held()).publish("nord", SECOND)
    assert tree(tmp_path / "nord") == FIRST


@pytest.mark.parametrize("path", ["../x", "/x", "a//b", "con.md", "a/nul", "x.", ".x", "a b", "å", "a\\b", "c:x", ""])
def test_paths_that_some_system_cannot_hold_are_refused(tmp_path: Path, path: str) -> None:
    with pytest.raises(ValueError, match="every system"):
        Store(tmp_path).publish("nord", {path: b""})
    assert list(tmp_path.iterdir()) == []


def test_paths_that_differ_in_case_only_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="every system"):
        Store(tmp_path).publish("nord", {"a": b"", "A": b""})


NAMES = [
    "con",
    "CON",
    "Con.txt",
    "nul",
    "com1",
    "a.",
    "a",
    "A",
    "..",
    ".",
    "",
    "å",
    "a/b",
    "a_b",
    "_",
    "lsvo",
    "x" * 300,
]


def test_names_are_safe_and_differ() -> None:
    names = [safe_name(name) for name in NAMES]
    assert len({name.casefold() for name in names}) == len(NAMES)
    assert all(is_safe_path(name) for name in names)
    assert safe_name("samverkansgrupp-aldre") == "samverkansgrupp-aldre"
