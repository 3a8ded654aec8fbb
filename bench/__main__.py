"""Prints how fast `samverkan check` is beside others, on the same files in the same run. Stores nothing.

Times are the best of some rounds, taken in turns, of whole commands with their start-up, unless said otherwise.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

from ruamel.yaml import YAML

from samverkan_dsl.loading import collection_paused
from samverkan_dsl.syntax.reader import read

from .analyses import ANALYSES, large_bodies
from .environments import environment
from .regions import region_files, region_folder
from .timing import best, command

ROOT = Path(__file__).resolve().parent.parent
SAMVERKAN = str(Path(sys.executable).with_name("samverkan"))
CHECK = (SAMVERKAN, "check")
COLD = (*CHECK, "--no-cache")
# Silent on the files, so that printing is no part of what is compared.
YAMLLINT = "{extends: relaxed, rules: {line-length: disable}}"
LIBRARIES = "import typer, pydantic, _ruamel_yaml; pydantic.TypeAdapter(int)"
"""What a command that reads a region takes in of others' code at the least."""
FILES = 10
SIZES = (100, 1_000, 10_000)
ROUNDS = {100: 5, 1_000: 3, 10_000: 1}


def main() -> None:
    with TemporaryDirectory(prefix="samverkan-bench-") as folder:
        paths = region_files(FILES, Path(folder))
        size = sum(path.stat().st_size for path in paths)
        print(f"{FILES} files of {size / FILES / 1000:.0f} kB\n")
        _commands(paths)
        _start_up(Path(folder))
        _again(paths, Path(folder) / "kept")
        _loading(paths)
        _analyses(paths)
        _growth(Path(folder) / "growth")
        large_bodies(Path(folder))


def _commands(paths: Sequence[Path]) -> None:
    fast = environment("c-parser", "requirements.txt")
    default = environment("default", "requirements-default.txt")
    files = [str(path) for path in paths]
    schema = ["--schemafile", str(ROOT / "schemas" / "region.schema.json")]
    times = best(
        {
            "samverkan check": command([*COLD, *files]),
            "check-jsonschema, C parser": command([str(fast / "check-jsonschema"), *schema, *files]),
            "check-jsonschema, as installed": command([str(default / "check-jsonschema"), *schema, *files]),
            "yamllint": command([str(fast / "yamllint"), "-d", YAMLLINT, *files]),
        },
        rounds=3,
    )
    own, *others = times.items()
    print(f"{own[0]:34} {own[1]:7.2f} s")
    for (name, seconds), aim in zip(others, (0.45, 0.3, 0.35), strict=True):
        print(f"{name:34} {seconds:7.2f} s   ratio {own[1] / seconds:5.2f}   aim at most {aim}")


def _start_up(folder: Path) -> None:
    """A region of one body, beside Python's own start and the libraries that reading it takes."""
    path = region_folder(0, folder / "one")
    python = [sys.executable, "-c"]
    times = best(
        {
            "python": command([*python, "pass"]),
            "libraries": command([*python, LIBRARIES]),
            "no cache": command([*COLD, str(path)]),
            "unchanged": command([*CHECK, str(path)], SAMVERKAN_CACHE_DIR=str(folder / "kept-one")),
        },
        rounds=7,
    )
    print("\nthe start: a region of one body, in times of `python -c pass`")
    print(f"only importing typer, pydantic, ruamel.yaml   {times['libraries'] / times['python']:5.1f}")
    print(f"check --no-cache                              {times['no cache'] / times['python']:5.1f}   aim at most 8")
    print(f"check, unchanged since the last time          {times['unchanged'] / times['python']:5.1f}   aim at most 8")


def _again(paths: Sequence[Path], kept: Path) -> None:
    """What is checked again, unchanged, beside the first time."""
    print("\ncheck again, unchanged, beside cold")
    for name, files in (("the shipped regions", [str(ROOT / "regions")]), ("the made-up files", list(map(str, paths)))):
        again = command([*CHECK, *files], SAMVERKAN_CACHE_DIR=str(kept))
        again()
        times = best({"again": again, "cold": command([*COLD, *files])}, rounds=5)
        ratio = times["again"] / times["cold"]
        print(f"{name:34} {times['again']:7.2f} s   {times['cold']:5.2f} s   ratio {ratio:5.2f}   aim at most 0.2")


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


def _analyses(paths: Sequence[Path]) -> None:
    """What the analyses cost: `check` with all its rules beside `check` without those that rest on an analysis."""
    print(f"\ncheck with the rules that rest on an analysis ({', '.join(ANALYSES)}), and without them")
    for name, files in (("the shipped regions", [str(ROOT / "regions")]), ("the made-up files", list(map(str, paths)))):
        check = [*COLD, *files]
        times = best({"with": command(check), "without": command([*check, "--ignore", ",".join(ANALYSES)])}, rounds=5)
        ratio = times["with"] / times["without"]
        print(f"{name:34} {times['with']:7.2f} s   {times['without']:5.2f} s   ratio {ratio:5.2f}   aim at most 1.5")


def _growth(folder: Path) -> None:
    start = best({"empty": command([*COLD, str(region_folder(0, folder / "0"))])}, rounds=5)["empty"]
    print(f"\ncost per body, start-up of {start:.2f} s taken off")
    first = 0.0
    for size in SIZES:
        check = command([*COLD, str(region_folder(size, folder / str(size)))])
        cost = (best({"check": check}, ROUNDS[size])["check"] - start) / size
        first = first or cost
        print(f"{size:6} bodies {cost * 1000:6.2f} ms   times the first {cost / first:5.2f}   aim at most 1.3")


if __name__ == "__main__":
    main()
