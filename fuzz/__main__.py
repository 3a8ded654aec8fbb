"""`python -m fuzz`: cases of every kind in turn, from where the last run stopped.

    python -m fuzz [--minutes 60] [--only KIND] [--seed NUMBER] [--state FOLDER]

What is found is told with its kind and number, and its folder is kept; `--only KIND --seed NUMBER` does one case again.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import shutil
import sys
import tempfile
import time
import traceback
from pathlib import Path

from samverkan_dsl.outputs.files import write_whole

from .cases import KINDS
from .commands import bounded, no_pictures


def case(kind: str, seed: int, kept: Path) -> str | None:
    """Run one case; what was wrong, if anything was, and its folder under `kept`."""
    with tempfile.TemporaryDirectory(prefix="fuzz-") as name:
        folder = Path(name)
        try:
            with bounded():
                KINDS[kind](seed, folder)
        except Exception as error:
            where = kept / f"{kind}-{seed}"
            shutil.rmtree(where, ignore_errors=True)
            shutil.copytree(folder, where, symlinks=True)
            (where / "what.txt").write_text(traceback.format_exc(), "utf-8")
            last = traceback.extract_tb(error.__traceback__)[-1]
            return f"{type(error).__name__}: {str(error)[:200]} ({Path(last.filename).name}:{last.lineno})"
    return None


def main() -> int:
    options = argparse.ArgumentParser(prog="fuzz")
    options.add_argument("--minutes", type=float, default=60)
    options.add_argument("--only", choices=KINDS)
    options.add_argument("--seed", type=int)
    options.add_argument("--state", type=Path, default=Path(".fuzz"))
    chosen = options.parse_args()
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
    no_pictures()
    kinds = [chosen.only] if chosen.only else list(KINDS)
    if chosen.seed is not None:
        wrong = [case(kind, chosen.seed, chosen.state) for kind in kinds]
        print("\n".join(each or "inget fel" for each in wrong))
        return int(any(wrong))
    state = chosen.state / "state.json"
    reached: dict[str, int] = json.loads(state.read_bytes()) if state.exists() else {}
    begun = dict(reached)
    found = 0
    until = time.monotonic() + chosen.minutes * 60
    # One case of each kind in turn, but the quick kinds oftener.
    turns = [kind for kind in kinds for _ in range({"bytes": 20, "written": 100, "texts": 5}.get(kind, 1))]
    while time.monotonic() < until:
        for kind in turns:
            seed = reached[kind] = reached.get(kind, 0) + 1
            wrong = case(kind, seed, chosen.state)
            if wrong is not None:
                found += 1
                print(f"{kind} {seed}: {wrong}", flush=True)
        write_whole(state, json.dumps(reached).encode())
        gc.collect()
    tried = ", ".join(f"{reached.get(kind, 0) - begun.get(kind, 0)} {kind}" for kind in kinds)
    print(f"Prövade {tried}; {found} fel. Nästa körning går vidare från {json.dumps(reached)}.")
    return int(found > 0)


if __name__ == "__main__":
    sys.exit(main())
