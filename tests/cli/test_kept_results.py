"""`samverkan check` tells the same with results from before as without, wherever they are kept."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

REGION = """\
region: ett
language: 1
system: {name: Ett}
bodies:
  ledning: {name: Ledningen, kind: management-group, mandates: [{decide: riktlinjer}]}
"""


def check(folder: Path, cache: str, *more: str) -> tuple[int, str, str]:
    ran = subprocess.run(
        [sys.executable, "-m", "samverkan_dsl", "check", "ett", "--date", "2026-01-01", *more],
        cwd=folder,
        env={**os.environ, "SAMVERKAN_CACHE_DIR": cache},
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    return ran.returncode, ran.stdout, ran.stderr


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "ett").mkdir()
    (tmp_path / "ett/region.yaml").write_text(REGION, encoding="utf-8")
    return tmp_path


def test_the_place_is_used_unless_it_is_refused(folder: Path) -> None:
    cache = folder / "plats"
    plain = check(folder, "")
    assert "DEC001" in plain[1]
    assert check(folder, str(cache), "--no-cache") == plain
    assert not cache.exists()
    assert check(folder, str(cache)) == plain
    assert list(cache.iterdir())
    assert check(folder, str(cache)) == plain


def test_a_place_that_cannot_be_used_makes_no_difference(folder: Path) -> None:
    (folder / "fil").write_text("", encoding="utf-8")
    plain = check(folder, "")
    assert check(folder, str(folder / "fil")) == plain
    assert check(folder, str(folder / "fil" / "under")) == plain
    assert check(folder, "\udcff" if os.name != "nt" else "?") == plain
