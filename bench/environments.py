"""The other checkers, installed beside the project in `.bench` from locks of their own."""

from __future__ import annotations

import subprocess
import sys
import venv
from pathlib import Path

_HERE = Path(__file__).parent
_FOLDER = _HERE.parent / ".bench"


def programs(environment: Path) -> Path:
    """The folder with an environment's programs."""
    return environment / ("Scripts" if sys.platform == "win32" else "bin")


def environment(name: str, lock: str) -> Path:
    """The folder of programs of the environment `name`, which is made from the file `lock` unless it already was."""
    folder, requirements = _FOLDER / name, _HERE / lock
    done = folder / "lock.txt"
    if not done.is_file() or done.read_bytes() != requirements.read_bytes():
        print(f"Installing {lock} in {folder.name} …", file=sys.stderr)
        venv.create(folder, clear=True, with_pip=True)
        pip = [str(programs(folder) / "python"), "-m", "pip", "--quiet", "--disable-pip-version-check", "install"]
        subprocess.run([*pip, "--require-hashes", "-r", str(requirements)], check=True)
        done.write_bytes(requirements.read_bytes())
    return programs(folder)
