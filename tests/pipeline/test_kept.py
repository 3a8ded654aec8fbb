"""What is kept between runs: found again whole, or not at all, whatever has become of the folder."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from samverkan_dsl.pipeline import kept
from samverkan_dsl.pipeline.kept import Kept, key_of

KEY = key_of("region.yaml", b"region: ett\n")
DATA = {"findings": [{"message": "Åtgärda", "line": 3}], "files": 1}


def filled(folder: Path) -> tuple[Kept, Path]:
    store = Kept(folder / "cache")
    store.put(KEY, DATA)
    (path,) = (folder / "cache").iterdir()
    return store, path


def test_what_is_kept_is_found_again(tmp_path: Path) -> None:
    store, _ = filled(tmp_path)
    assert store.get(KEY) == DATA
    assert store.get(key_of("region.yaml", b"region: tva\n")) is None


def test_every_part_of_a_key_counts_and_none_runs_into_another() -> None:
    keys = [key_of("ab", "c"), key_of("a", "bc"), key_of("abc"), key_of("abc", ""), key_of("c", "ab")]
    assert len(set(keys)) == len(keys)


def test_a_file_damaged_anywhere_is_as_if_it_were_not_there(tmp_path: Path) -> None:
    store, path = filled(tmp_path)
    whole = path.read_bytes()
    for at in range(len(whole)):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert store.get(KEY) is None, at
        path.write_bytes(whole[:at])
        assert store.get(KEY) is None, at
    path.write_bytes(whole + b" ")
    assert store.get(KEY) is None
    path.write_bytes(whole)
    assert store.get(KEY) == DATA


def test_a_result_under_anothers_name_is_not_taken(tmp_path: Path) -> None:
    store, path = filled(tmp_path)
    other = key_of("another")
    os.replace(path, path.with_name(f"{other}.json"))
    assert store.get(other) is None


def test_a_result_of_a_later_version_is_not_taken(tmp_path: Path) -> None:
    store, path = filled(tmp_path)
    path.write_bytes(path.read_bytes().replace(b"result 1", b"result 2"))
    assert store.get(KEY) is None


def test_a_folder_that_is_a_file_or_may_not_be_written_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("något annat", encoding="utf-8")
    store = Kept(tmp_path / "cache")
    store.put(KEY, DATA)
    assert store.get(KEY) is None
    assert (tmp_path / "cache").read_text(encoding="utf-8") == "något annat"
    below = Kept(tmp_path / "cache" / "inner")
    below.put(KEY, DATA)
    assert below.get(KEY) is None


@pytest.mark.parametrize("where", ["mkstemp", "replace", "mkdir"])
def test_a_disk_that_is_full_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    owner = {"mkstemp": kept.tempfile, "replace": kept.os, "mkdir": Path}[where]
    monkeypatch.setattr(owner, where, full)
    store = Kept(tmp_path / "cache")
    store.put(KEY, DATA)
    assert store.get(KEY) is None
    assert not (tmp_path / "cache").exists() or list((tmp_path / "cache").iterdir()) == []


def test_the_oldest_are_forgotten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "_MOST_FILES", 3)
    store = Kept(tmp_path / "cache")
    keys = [key_of(str(number)) for number in range(5)]
    for number, key in enumerate(keys):
        store.put(key, number)
        os.utime(tmp_path / "cache" / f"{key}.json", (number, number))
    assert [store.get(key) for key in keys] == [None, None, 2, 3, 4]


def test_a_result_that_is_too_large_is_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "_MOST_BYTES", 200)
    store = Kept(tmp_path / "cache")
    store.put(KEY, "x" * 300)
    assert not (tmp_path / "cache").exists()


def test_several_at_once(tmp_path: Path) -> None:
    store = Kept(tmp_path / "cache")
    wrong: list[object] = []

    def work(number: int) -> None:
        for _ in range(20):
            store.put(KEY, DATA)
            found = store.get(KEY)
            if found not in (DATA, None):
                wrong.append(found)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
    assert store.get(KEY) == DATA
    assert [path.name for path in (tmp_path / "cache").iterdir()] == [f"{KEY}.json"]
