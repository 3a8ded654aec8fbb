"""`fmt` and the files as they lie on disk."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from samverkan_dsl.loading import CannotRun
from samverkan_dsl.pipeline import fmt as room
from samverkan_dsl.pipeline.fmt import fmt

UGLY = "region: prov\nsystem: {name: 'Prov'}\nlanguage: 1\n"
NICE = "region: prov\nlanguage: 1\nsystem: {name: Prov}\n"


@pytest.fixture
def region(tmp_path: Path) -> Path:
    (tmp_path / "region.yaml").write_text(UGLY, "utf-8")
    return tmp_path / "region.yaml"


def test_permissions_and_links_stay(region: Path) -> None:
    region.rename(region.parent / "riktig.txt")
    os.symlink("riktig.txt", region)
    (region.parent / "riktig.txt").chmod(0o600)
    assert fmt([region.parent], region.parent).changed == ("region.yaml",)
    assert region.is_symlink()
    assert (region.parent / "riktig.txt").read_text("utf-8") == NICE
    if os.name == "posix":
        assert stat.S_IMODE(region.stat().st_mode) == 0o600


def test_a_link_that_leads_out_is_told(tmp_path: Path) -> None:
    (tmp_path / "ute.yaml").write_text("terms: {'a': b}\n", "utf-8")
    (tmp_path / "r").mkdir()
    (tmp_path / "r" / "region.yaml").write_text(NICE, "utf-8")
    os.symlink("../ute.yaml", tmp_path / "r" / "b.yaml")
    done = fmt([tmp_path / "r"], tmp_path)
    assert [finding.rule.name for finding in done.findings] == ["outside-region"]
    assert (tmp_path / "ute.yaml").read_text("utf-8") == "terms: {'a': b}\n"


def test_a_file_that_changes_meanwhile_is_left_alone(region: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = room.format_text

    def edited(data: bytes, file: str) -> object:
        region.write_text("# ny rad\n" + UGLY, "utf-8")
        return real(data, file)

    monkeypatch.setattr(room, "format_text", edited)
    done = fmt([region.parent], region.parent)
    assert done.changed == ()
    assert "har ändrats sedan den lästes" in str(done.unwritten[0])
    assert region.read_text("utf-8") == "# ny rad\n" + UGLY


def test_what_a_killed_run_left_goes_but_not_with_check(region: Path) -> None:
    left = region.parent / f".samverkan-{'a' * 32}.part"
    left.write_bytes(b"halv")
    fmt([region.parent], region.parent, check=True)
    assert left.exists()
    fmt([region.parent], region.parent)
    assert not left.exists()


def test_what_is_no_region_is_told(tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text("Plan\n", "utf-8")
    with pytest.raises(CannotRun, match="ingen region"):
        fmt([tmp_path / "plan.txt"], tmp_path)
