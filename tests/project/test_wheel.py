"""The wheel carries everything that the package reads at run time."""

from __future__ import annotations

import os
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
        names = set(archive.namelist())
    assert files <= names
    templates = {path.relative_to(ROOT).as_posix() for path in (ROOT / "templates").rglob("*.jinja")}
    assert templates
    assert {f"samverkan_dsl/{name}" for name in templates} <= names


def test_licences_travel_in_the_wheel(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        names = archive.namelist()
        metadata = archive.read(next(name for name in names if name.endswith("/METADATA"))).decode()
    assert "License-Expression: EUPL-1.2" in metadata
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert any(name.endswith("layout/font/LICENSE.txt") for name in names)


REGION = """\
region: exempel
language: 1
system: {name: Ledningssystem i Exempel}
parties:
  regionen: {name: Regionen, kind: region}
  ekby: {name: Ekby kommun, kind: municipality}
bodies:
  gruppen:
    name: Samverkansgruppen
    kind: coordination-group
    level: strategic
    composition:
      - {role: socialchef, at: ekby}
      - {role: områdeschef, at: regionen}
    chair: {supplied-by: ekby, seat: on-seat}
    meetings: {per-year: 6, agenda-by: chair}
"""


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel unpacked, far from the source."""
    folder = tmp_path_factory.mktemp("installed")
    with ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def run(installed: Path, *words: str) -> str:
    """Standard output of a command of the unpacked wheel, which must succeed."""
    call = "import samverkan_dsl, sys; from samverkan_dsl.cli import main; print(samverkan_dsl.__file__); main()"
    done = subprocess.run(
        [sys.executable, "-P", "-c", call, *words],
        cwd=installed,
        env={**os.environ, "PYTHONPATH": str(installed), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout + done.stderr
    file, _, output = done.stdout.partition("\n")
    assert Path(file).is_relative_to(installed)
    return output


def test_the_wheel_checks_explains_and_builds(installed: Path, tmp_path: Path) -> None:
    region = tmp_path / "exempel.yaml"
    region.write_text(REGION, encoding="utf-8")
    assert "1 region" in run(installed, "check", str(region))
    assert "# " in run(installed, "explain", "REF001")
    assert "# `record`" in run(installed, "explain", "record")
    assert '"$defs"' in run(installed, "schema")
    run(installed, "build", str(region), "--out", str(tmp_path / "ut"))
    assert {".md", ".svg", ".json"} <= {path.suffix for path in (tmp_path / "ut").rglob("*")}
