"""Prints how fast `samverkan check` is beside others, on the same files in the same run. Stores nothing.

Times are the best of some rounds, taken in turns, of whole commands with their start-up, unless said otherwise.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from ruamel.yaml import YAML

from samverkan_dsl.loading import collection_paused
from samverkan_dsl.syntax.reader import read

from .environments import environment
from .regions import region_files, region_folder

ROOT = Path(__file__).resolve().parent.parent
SAMVERKAN = str(Path(sys.executable).with_name("samverkan"))
# Silent on the files, so that printing is no part of what is compared.
YAMLLINT = "{extends: relaxed, rules: {line-length: disable}}"
FILES = 10
SIZES = (300, 3_000, 30_000)
ROUNDS = {300: 5, 3_000: 3, 30_000: 1}


def main() -> None:
    with TemporaryDirectory(prefix="samverkan-bench-") as folder:
        paths = region_files(FILES, Path(folder))
        size = sum(path.stat().st_size for path in paths)
        print(f"{FILES} files of {size / FILES / 1000:.0f} kB\n")
        _commands(paths)
        _loading(paths)
        _growth(Path(folder) / "growth")


def _commands(paths: Sequence[Path]) -> None:
    fast = environment("c-parser", "requirements.txt")
    default = environment("default", "requirements-default.txt")
    files = [str(path) for path in paths]
    schema = ["--schemafile", str(ROOT / "schemas" / "region.schema.json")]
    times = best(
        {
            "samverkan check": command([SAMVERKAN, "check", *files]),
            "check-jsonschema, C parser": command([str(fast / "check-jsonschema"), *schema, *files]),
            "check-jsonschema, as installed": command([str(default / "check-jsonschema"), *schema, *files]),
            "yamllint": command([str(fast / "yamllint"), "-d", YAMLLINT, *files]),
        },
        rounds=3,
    )
    own, *others = times.items()
    print(f"{own[0]:34} {own[1]:7.2f} s")
    for (name, seconds), aim in zip(others, (0.45, 0.2, 0.2), strict=True):
        print(f"{name:34} {seconds:7.2f} s   ratio {own[1] / seconds:5.2f}   aim at most {aim}")


def _loading(paths: Sequence[Path]) -> None:
    """Within one process: bytes to data with positions, against a round-trip load."""
    contents = [path.read_bytes() for path in paths]

    def positioned() -> None:
        with collection_paused():
            for content in contents:
                read(content, "region.yaml")

    def round_trip() -> None:
        for content in contents:
            YAML(typ="rt").load(StringIO(content.decode()))

    times = best({"positions": positioned, "round trip": round_trip}, rounds=3)
    speed = sum(map(len, contents)) / times["positions"] / 1e6
    print(
        f"\nload with positions {times['positions']:.3f} s ({speed:.1f} MB/s), round trip {times['round trip']:.2f} s"
    )
    print(f"times faster than round trip {times['round trip'] / times['positions']:.1f}   aim at least 20")


def _growth(folder: Path) -> None:
    start = best({"empty": command([SAMVERKAN, "check", str(region_folder(0, folder / "0"))])}, rounds=5)["empty"]
    print(f"\ncost per body, start-up of {start:.2f} s taken off")
    first = 0.0
    for size in SIZES:
        check = command([SAMVERKAN, "check", str(region_folder(size, folder / str(size)))])
        cost = (best({"check": check}, ROUNDS[size])["check"] - start) / size
        first = first or cost
        print(f"{size:6} bodies {cost * 1000:6.2f} ms   times the first {cost / first:5.2f}   aim at most 1.3")


def command(words: Sequence[str]) -> Callable[[], None]:
    """A call that runs a command to its end. Raises SystemExit with its output if it finds anything to complain of."""

    def run() -> None:
        done = subprocess.run(words, capture_output=True, check=False)
        if done.returncode:
            sys.exit(
                f"{words[0]}: exit {done.returncode}\n{(done.stdout + done.stderr).decode(errors='replace')[:4000]}"
            )

    return run


def best(calls: Mapping[str, Callable[[], None]], rounds: int) -> dict[str, float]:
    """The shortest time of each call in seconds, over rounds in which each has its turn."""
    times = dict.fromkeys(calls, float("inf"))
    for _ in range(rounds):
        for name, call in calls.items():
            start = perf_counter()
            call()
            times[name] = min(times[name], perf_counter() - start)
    return times


if __name__ == "__main__":
    main()
