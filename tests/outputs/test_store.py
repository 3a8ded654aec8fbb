"""A build is written as it is to be, one at a time, and tells what is stale."""

from __future__ import annotations

import os
import stat
import threading
from pathlib import Path

import pytest

from samverkan_dsl.outputs.disk import Disk
from samverkan_dsl.outputs.manifest import MANIFEST
from samverkan_dsl.outputs.store import Store
from samverkan_dsl.outputs.stored import StoreFault

from .building import FIRST, INPUTS, SECOND, publish, snapshot, tree


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


def test_a_listed_file_changed_by_hand_is_replaced(tmp_path: Path) -> None:
    store = Store(tmp_path)
    publish(store, FIRST)
    (tmp_path / "nord" / "handbok.md").write_bytes(b"\xc3\xa4ndrad")
    assert [(path, str(reason)) for path, reason in store.stale("nord", FIRST)] == [
        ("handbok.md", "är ändrad för hand")
    ]
    assert publish(store, FIRST)
    assert tree(tmp_path / "nord") == FIRST


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


def test_nothing_published_leaves_no_folder(tmp_path: Path) -> None:
    with Store(tmp_path / "ny" / "ut").writing():
        pass
    assert not (tmp_path / "ny" / "ut").exists()
