"""`make fuzz` itself: a case can be done again by its kind and number, and what is wrong is found."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("kind", ["bytes", "written", "trees", "models", "texts"])
def test_a_case(tmp_path: Path, kind: str) -> None:
    words = [sys.executable, "-m", "fuzz", "--only", kind, "--seed", "1", "--state", str(tmp_path)]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, check=False)
    assert (done.returncode, done.stdout.decode("utf-8").strip()) == (0, "inget fel"), done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_fault_is_found_and_its_input_kept(tmp_path: Path) -> None:
    script = (
        "import sys; from fuzz import __main__ as fuzz\n"
        "def broken(seed, folder):\n"
        "    (folder / 'in.yaml').write_text('x')\n"
        "    raise KeyError(seed)\n"
        "fuzz.KINDS['bytes'] = broken\n"
        "sys.argv = ['fuzz', '--only', 'bytes', '--seed', '7', '--state', sys.argv[1]]\n"
        "sys.exit(fuzz.main())\n"
    )
    done = subprocess.run([sys.executable, "-c", script, str(tmp_path)], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 1
    assert b"KeyError" in done.stdout
    assert sorted(path.name for path in (tmp_path / "bytes-7").iterdir()) == ["in.yaml", "what.txt"]
