"""One file is written whole or not at all, and the place it stands in is respected."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from samverkan_dsl.outputs.files import clear_parts, write_whole

posix = pytest.mark.skipif(os.name != "posix", reason="permissions and pipes as POSIX has them")


def test_a_file_and_the_folders_above_it(tmp_path: Path) -> None:
    target = tmp_path / "a" / "b" / "fil.svg"
    write_whole(target, b"ett")
    write_whole(target, b"tv\xc3\xa5")
    assert target.read_bytes() == b"tv\xc3\xa5"
    assert [path.name for path in target.parent.iterdir()] == ["fil.svg"]


@posix
def test_permissions_stay(tmp_path: Path) -> None:
    target = tmp_path / "fil"
    target.write_bytes(b"hemligt")
    target.chmod(0o640)
    write_whole(target, b"ny")
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_a_link_goes_on_leading_to_its_file(tmp_path: Path) -> None:
    (tmp_path / "riktig").write_bytes(b"x")
    os.symlink("riktig", tmp_path / "länk")
    write_whole(tmp_path / "länk", b"ny")
    assert (tmp_path / "länk").is_symlink()
    assert (tmp_path / "riktig").read_bytes() == b"ny"


@pytest.mark.parametrize("target", ["ingenstans", "länk"])
def test_a_link_to_nothing_is_refused(tmp_path: Path, target: str) -> None:
    os.symlink(target, tmp_path / "länk")
    with pytest.raises(OSError, match=r"."):
        write_whole(tmp_path / "länk", b"ny")
    assert [path.name for path in tmp_path.iterdir()] == ["länk"]


def test_a_link_where_others_put_their_unfinished_files_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "annans").write_bytes(b"viktigt")
    os.symlink("annans", tmp_path / ".fil.partial")
    write_whole(tmp_path / "fil", b"ny")
    assert (tmp_path / "annans").read_bytes() == b"viktigt"
    assert (tmp_path / ".fil.partial").is_symlink()


def test_a_name_as_long_as_names_can_be(tmp_path: Path) -> None:
    write_whole(tmp_path / ("x" * 255), b"ny")
    assert (tmp_path / ("x" * 255)).read_bytes() == b"ny"
    with pytest.raises(OSError, match=r"."):
        write_whole(tmp_path / ("x" * 256), b"ny")


def test_a_folder_and_what_is_no_file_are_refused(tmp_path: Path) -> None:
    (tmp_path / "mapp").mkdir()
    with pytest.raises(IsADirectoryError):
        write_whole(tmp_path / "mapp", b"ny")
    if os.name == "posix":
        os.mkfifo(tmp_path / "rör")
        with pytest.raises(OSError, match=r"."):
            write_whole(tmp_path / "rör", b"ny")
        assert stat.S_ISFIFO((tmp_path / "rör").stat().st_mode)


@pytest.mark.parametrize("step", ["fsync", "replace", "chmod"])
def test_a_step_that_fails_leaves_the_old_file_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    (tmp_path / "fil").write_bytes(b"gammal")
    (tmp_path / "fil").chmod(0o640)

    def full(*arguments: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patch:
        patch.setattr(os, step, full)
        with pytest.raises(OSError, match="full"):
            write_whole(tmp_path / "fil", b"ny")
    assert (tmp_path / "fil").read_bytes() == b"gammal"
    assert [path.name for path in tmp_path.iterdir()] == ["fil"]


def test_what_a_killed_run_left_is_cleared_and_nothing_else(tmp_path: Path) -> None:
    ours = f".samverkan-{'0' * 32}.part"
    for name in (ours, ".fil.partial", ".samverkan-1.part", f"{ours}.txt"):
        (tmp_path / name).write_bytes(b"x")
    clear_parts(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(
        [".fil.partial", ".samverkan-1.part", f"{ours}.txt"]
    )
    clear_parts(tmp_path / "finns inte")


def test_a_part_that_another_run_cleared_is_written_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real, cleared = os.replace, []

    def cleared_first(source: Path, target: Path) -> None:
        if not cleared:
            cleared.append(source)
            clear_parts(tmp_path)
        real(source, target)

    monkeypatch.setattr(os, "replace", cleared_first)
    write_whole(tmp_path / "fil", b"ny")
    assert (tmp_path / "fil").read_bytes() == b"ny"
    assert cleared
