"""A build touches nothing that is not its own."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path

import pytest

from samverkan_dsl.outputs.disk import Disk
from samverkan_dsl.outputs.manifest import MANIFEST
from samverkan_dsl.outputs.store import Store
from samverkan_dsl.outputs.stored import StoreFault

from .building import FIRST, SECOND, publish, snapshot, tree


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
