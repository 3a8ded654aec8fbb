"""The wheel carries everything that the package reads at run time."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).resolve().parents[2]
DATA = {".json", ".md", ".mo", ".j2", ".po", ".ttf", ".txt", ".typed"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    return next(folder.glob("*.whl"))


def test_every_file_of_the_package_is_in_the_wheel(wheel: Path) -> None:
    source = ROOT / "src"
    files = {path.relative_to(source).as_posix() for path in source.rglob("*") if path.suffix in {".py", *DATA}}
    assert any(name.endswith(".ttf") for name in files)
    with ZipFile(wheel) as archive:
        assert files <= set(archive.namelist())


def test_licences_travel_in_the_wheel(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        names = archive.namelist()
        metadata = archive.read(next(name for name in names if name.endswith("/METADATA"))).decode()
    assert "License-Expression: EUPL-1.2" in metadata
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert any(name.endswith("layout/font/LICENSE.txt") for name in names)
