"""A build is written whole or not at all, and touches nothing that is not its own."""

from __future__ import annotations

import errno
import json
import os
import stat
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

from samverkan_dsl.outputs.disk import Disk, DiskEntry
from samverkan_dsl.outputs.manifest import MANIFEST
from samverkan_dsl.outputs.names import is_safe_path, safe_name
from samverkan_dsl.outputs.store import Store
from samverkan_dsl.outputs.stored import StoreFault

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


def publish(store: Store, files: dict[str, bytes], inputs: dict[str, str] | None = None, region: str = "nord") -> bool:
    """One build of one region."""
    with store.writing():
        return store.publish(region, files, inputs)


def snapshot(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_publishing_writes_the_files_and_replaces_them(tmp_path: Path) -> None:
    store = Store(tmp_path / "bygge")
    assert publish(store, FIRST, INPUTS)
    assert tree(tmp_path / "bygge" / "nord") == FIRST
    assert publish(store, SECOND, INPUTS)
    assert tree(tmp_path / "bygge" / "nord") == SECOND
    assert sorted(path.name for path in (tmp_path / "bygge").iterdir()) == [MANIFEST, "nord"]


def test_an_unchanged_build_writes_nothing(tmp_path: Path) -> None:
    publish(Store(tmp_path), FIRST, INPUTS)

    class Untouched(Disk):
        def write(self, path: Path, content: bytes) -> None:
            raise AssertionError(path)

        keep = swap = write  # type: ignore[assignment]

    assert not publish(Store(tmp_path, Untouched()), FIRST, INPUTS)


def test_two_builds_give_identical_bytes(tmp_path: Path) -> None:
    for name in ("x", "y"):
        publish(Store(tmp_path / name), FIRST, INPUTS)
    publish(Store(tmp_path / "z"), SECOND)
    publish(Store(tmp_path / "z"), dict(reversed(FIRST.items())), INPUTS)
    assert snapshot(tmp_path / "x") == snapshot(tmp_path / "y") == snapshot(tmp_path / "z")


def test_regions_do_not_touch_each_other(tmp_path: Path) -> None:
    store = Store(tmp_path)
    publish(store, FIRST)
    before = (tmp_path / "nord" / "handbok.md").stat().st_mtime_ns
    publish(store, SECOND, region="syd")
    assert tree(tmp_path / "nord") == FIRST
    assert (tmp_path / "nord" / "handbok.md").stat().st_mtime_ns == before


def test_a_folder_the_build_did_not_make_is_refused(tmp_path: Path) -> None:
    (tmp_path / "viktigt.txt").write_bytes(b"spara")
    with pytest.raises(StoreFault, match="innehåller annat än ett tidigare bygge"):
        publish(Store(tmp_path), FIRST)
    assert snapshot(tmp_path) == {"viktigt.txt": b"spara"}


def test_a_file_instead_of_a_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "ut").write_bytes(b"")
    with pytest.raises(StoreFault, match="är en fil"):
        publish(Store(tmp_path / "ut"), FIRST)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"version": 2}', b"\xff"])
def test_a_manifest_that_cannot_be_read_is_refused(tmp_path: Path, content: bytes) -> None:
    publish(Store(tmp_path), FIRST)
    for path in (tmp_path / "nord" / MANIFEST, tmp_path / MANIFEST):
        kept = path.read_bytes()
        path.write_bytes(content)
        with pytest.raises(StoreFault, match="förteckning"):
            publish(Store(tmp_path), SECOND)
        path.write_bytes(kept)
    assert tree(tmp_path / "nord") == FIRST


def test_foreign_files_are_kept(tmp_path: Path) -> None:
    store = Store(tmp_path)
    publish(store, FIRST)
    for path in ("anteckning.txt", "uppdrag/eget.md", "eget/x.bin"):
        (tmp_path / "nord" / path).parent.mkdir(exist_ok=True)
        (tmp_path / "nord" / path).write_bytes(path.encode())
    (tmp_path / "övrigt").mkdir()
    (tmp_path / "övrigt" / "x").write_bytes(b"x")
    publish(store, SECOND)
    kept = {path: path.encode() for path in ("anteckning.txt", "uppdrag/eget.md", "eget/x.bin")}
    assert tree(tmp_path / "nord") == SECOND | kept
    assert (tmp_path / "övrigt" / "x").read_bytes() == b"x"


@pytest.mark.parametrize("path", ["diagram/s.svg", "diagram", "handbok.md/x", "Diagram/S.svg"])
def test_a_foreign_file_in_the_way_is_never_overwritten(tmp_path: Path, path: str) -> None:
    store = Store(tmp_path)
    publish(store, {"uppdrag/a.md": b"a\n"})
    foreign = tmp_path / "nord" / path
    foreign.parent.mkdir(exist_ok=True)
    foreign.write_bytes(b"mitt")
    before = snapshot(tmp_path)
    with pytest.raises(StoreFault, match="ligger i vägen"):
        publish(store, SECOND)
    assert snapshot(tmp_path) == before


def test_a_folder_of_the_regions_name_with_files_is_in_the_way_only_where_they_collide(tmp_path: Path) -> None:
    store = Store(tmp_path)
    publish(store, FIRST)
    (tmp_path / "syd").mkdir()
    (tmp_path / "syd" / "handbok.md").write_bytes(b"min egen")
    with pytest.raises(StoreFault, match="ligger i vägen"):
        publish(store, FIRST, region="syd")
    assert (tmp_path / "syd" / "handbok.md").read_bytes() == b"min egen"


def test_a_listed_file_changed_by_hand_is_replaced(tmp_path: Path) -> None:
    store = Store(tmp_path)
    publish(store, FIRST)
    (tmp_path / "nord" / "handbok.md").write_bytes(b"\xc3\xa4ndrad")
    assert [(path, str(reason)) for path, reason in store.stale("nord", FIRST)] == [
        ("handbok.md", "är ändrad för hand")
    ]
    assert publish(store, FIRST)
    assert tree(tmp_path / "nord") == FIRST


def test_links_are_refused(tmp_path: Path) -> None:
    elsewhere = tmp_path / "annanstans"
    elsewhere.mkdir()
    out = tmp_path / "ut"

    def refused(expected: str) -> None:
        with pytest.raises(StoreFault, match=expected):
            publish(Store(out), SECOND)

    os.symlink(elsewhere, out, target_is_directory=True)
    refused("är en länk")
    out.unlink()
    publish(Store(out), FIRST)
    os.symlink(elsewhere, out / "nord" / "diagram", target_is_directory=True)
    refused("ligger i vägen")
    (out / "nord" / "diagram").unlink()
    (out / "nord").rename(out / "flyttad")
    os.symlink(elsewhere, out / "nord", target_is_directory=True)
    refused("ligger i vägen")
    (out / "nord").unlink()
    work = out / ".samverkan-work"
    os.symlink(elsewhere, work, target_is_directory=True)
    refused("ligger i vägen")
    work.unlink()
    (elsewhere / "syd").mkdir()
    for name in ("old", "new"):
        work.mkdir()
        os.symlink(elsewhere, work / name, target_is_directory=True)
        refused("ligger i vägen")
        (work / name).unlink()
        work.rmdir()
    work.mkdir()
    os.symlink(elsewhere / "fil", work / "lock")
    refused("ligger i vägen")
    assert [path.name for path in elsewhere.iterdir()] == ["syd"]


def test_what_is_stale_is_told_with_its_reason(tmp_path: Path) -> None:
    store = Store(tmp_path)
    assert [(path, str(why)) for path, why in store.stale("nord", FIRST)] == [
        (path, "finns inte i bygget") for path in sorted(FIRST)
    ]
    publish(store, FIRST, INPUTS)
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
    publish(Store(out), FIRST)
    (tmp_path / "utanför.txt").write_bytes(b"kvar")
    path = out / "nord" / MANIFEST
    data = json.loads(path.read_bytes())
    data["files"]["../../utanför.txt"] = "0" * 64
    path.write_text(json.dumps(data), encoding="utf-8")
    publish(Store(out), SECOND)
    assert (tmp_path / "utanför.txt").read_bytes() == b"kvar"
    assert tree(out / "nord") == SECOND


@pytest.mark.parametrize("change", [{"files": {"a": 1}}, {"files": []}, {"inputs": {"date": None}}, {"region": 1}])
def test_a_manifest_of_the_wrong_types_is_refused(tmp_path: Path, change: dict[str, object]) -> None:
    publish(Store(tmp_path), FIRST)
    path = tmp_path / "nord" / MANIFEST
    path.write_text(json.dumps(json.loads(path.read_bytes()) | change), encoding="utf-8")
    with pytest.raises(StoreFault, match="förteckning"):
        Store(tmp_path).regions()


@pytest.mark.parametrize("after", ["nothing", "a clean-up that failed", "a kill"])
def test_what_a_run_left_is_gone_after_the_next_even_where_all_is_fresh(tmp_path: Path, after: str) -> None:
    publish(Store(tmp_path), FIRST)
    work = tmp_path / ".samverkan-work"
    if after != "nothing":
        (work / "new" / "nord").mkdir(parents=True)
        (work / "new" / "nord" / "x").write_bytes(b"halv")
    if after == "a kill":  # where folders cannot change places in one step
        (work / "old").mkdir()
        (tmp_path / "nord").rename(work / "old" / "nord")
        (work / "lock").write_bytes(b"")
    assert not publish(Store(tmp_path), FIRST)
    assert tree(tmp_path / "nord") == FIRST
    assert not work.exists()


def test_one_build_at_a_time(tmp_path: Path) -> None:
    publish(Store(tmp_path), FIRST)
    with Store(tmp_path).writing():
        with pytest.raises(StoreFault, match="ett annat bygge"), Store(tmp_path, patience=0.2).writing():
            raise AssertionError("both at once")
        assert (tmp_path / ".samverkan-work" / "lock").exists()
    assert publish(Store(tmp_path, patience=0), SECOND)


def test_a_build_waits_for_another_to_finish(tmp_path: Path) -> None:
    publish(Store(tmp_path), FIRST)
    inside, done = threading.Event(), []

    def other() -> None:
        inside.wait()
        publish(Store(tmp_path), SECOND)
        done.append("other")

    thread = threading.Thread(target=other)
    thread.start()
    with Store(tmp_path).writing():
        inside.set()
        thread.join(0.5)
        assert done == []
        assert tree(tmp_path / "nord") == FIRST
    thread.join()
    assert tree(tmp_path / "nord") == SECOND


def test_who_looks_waits_for_a_build_to_finish(tmp_path: Path) -> None:
    publish(Store(tmp_path), FIRST)
    inside, seen = threading.Event(), []

    def other() -> None:
        inside.wait()
        with Store(tmp_path).reading():
            seen.append(Store(tmp_path).stale("nord", SECOND))

    thread = threading.Thread(target=other)
    thread.start()
    with Store(tmp_path).writing():
        inside.set()
        thread.join(0.5)
        assert seen == []
        Store(tmp_path).publish("nord", SECOND)
        with pytest.raises(StoreFault, match="ett annat bygge"), Store(tmp_path, patience=0.2).reading():
            raise AssertionError("looked at while it was written")
    thread.join()
    assert seen == [[]]


def test_who_has_looked_while_a_build_wrote_is_told(tmp_path: Path) -> None:
    publish(Store(tmp_path), FIRST)
    with pytest.raises(StoreFault, match="ett annat bygge"), Store(tmp_path).reading():
        publish(Store(tmp_path), SECOND)
    with Store(tmp_path).reading():
        publish(Store(tmp_path), SECOND)  # it was as it should be


def test_looking_leaves_nothing_behind(tmp_path: Path) -> None:
    for place in (tmp_path / "ny", tmp_path):
        before = snapshot(tmp_path)
        with Store(place).reading():
            assert Store(place).regions().keys() <= {"nord"}
        assert snapshot(tmp_path) == before and not (tmp_path / "ny").exists()
        publish(Store(tmp_path), FIRST)
    (tmp_path / ".samverkan-work").mkdir()
    (tmp_path / ".samverkan-work" / "lock").touch()  # of a build that was killed
    with Store(tmp_path, patience=0).reading():
        assert Store(tmp_path).stale("nord", FIRST) == []


def test_permissions_and_empty_folders_stay(tmp_path: Path) -> None:
    publish(Store(tmp_path), FIRST)
    folder = tmp_path / "nord"
    (folder / "tom" / "tommare").mkdir(parents=True)
    (folder / "eget.sh").write_bytes(b"x")
    modes = {"handbok.md": 0o600, "uppdrag": 0o750, "tom": 0o700, "eget.sh": 0o500, ".": 0o770}
    for path, mode in modes.items():
        (folder / path).chmod(mode)
    before = (folder / "eget.sh").stat()
    publish(Store(tmp_path), SECOND)
    assert (folder / "tom" / "tommare").is_dir()
    assert (folder / "eget.sh").stat().st_mtime_ns == before.st_mtime_ns
    if os.name == "posix":
        assert {path: stat.S_IMODE((folder / path).stat().st_mode) for path in modes} == modes


def test_a_folder_of_ours_that_is_empty_now_goes(tmp_path: Path) -> None:
    publish(Store(tmp_path), FIRST)
    publish(Store(tmp_path), {"handbok.md": b"x"})
    assert sorted(path.name for path in (tmp_path / "nord").iterdir()) == [MANIFEST, "handbok.md"]


def test_what_cannot_be_listed_is_not_lost(tmp_path: Path) -> None:
    class Closed(Disk):
        def names(self, folder: Path) -> list[str]:
            if folder.name == "privat":
                raise PermissionError(errno.EACCES, "nej", str(folder))
            return super().names(folder)

    publish(Store(tmp_path), FIRST)
    (tmp_path / "nord" / "privat").mkdir()
    (tmp_path / "nord" / "privat" / "brev").write_bytes(b"mitt")
    before = snapshot(tmp_path)
    with pytest.raises(StoreFault, match="privat kunde inte skrivas: du har inte rätt"):
        publish(Store(tmp_path, Closed()), SECOND)
    assert snapshot(tmp_path) == before
    publish(Store(tmp_path), SECOND)
    assert (tmp_path / "nord" / "privat" / "brev").read_bytes() == b"mitt"


def test_nothing_published_leaves_no_folder(tmp_path: Path) -> None:
    with Store(tmp_path / "ny" / "ut").writing():
        pass
    assert not (tmp_path / "ny" / "ut").exists()


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


@pytest.mark.parametrize("path", ["../x", "/x", "a//b", "con.md", "a/nul", "x.", ".x", "a b", "å", "a\\b", "c:x", ""])
def test_paths_that_some_system_cannot_hold_are_refused(tmp_path: Path, path: str) -> None:
    with pytest.raises(ValueError, match="every system"):
        publish(Store(tmp_path), {path: b""})
    assert list(tmp_path.iterdir()) == []


def test_paths_that_differ_in_case_only_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="every system"):
        publish(Store(tmp_path), {"a": b"", "A": b""})


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
