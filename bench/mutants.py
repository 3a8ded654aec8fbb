"""Mutation testing of the analyses and the rules: changes the code in one small way at a time and runs the tests.

A change that no test notices has survived: the tests say too little, or the change makes no difference. A change that
the type checker refuses could never be made and counts nowhere. How far the run has come is kept in `mutants/`; a run
that is broken off goes on where it was. docs/decisions/0006-mutation-testing.md.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from fnmatch import fnmatch
from pathlib import Path

from .environments import environment

ROOT = Path(__file__).resolve().parent.parent
UNDONE = frozenset(("not checked", "skipped"))
TENTH = "3"
"""The changes whose number in their function ends so: a tenth of all, from every function that has as many."""
NOTICED = frozenset(("killed", "timeout", "segfault"))
REFUSED = "caught by type check"


def main(only: list[str]) -> None:
    """Run on the files and folders `only`, or on everything there is to mutate, and print how much was noticed.

    With `--tenth` among them only on every tenth change, to know in less than an hour about how the whole would be.
    """
    tenth = "--tenth" in only
    programs = environment("mutants", "requirements-mutants.txt")
    mutmut = [str(programs / "python"), "-m", "mutmut"]
    # The type checker is called by its name, so its environment comes first.
    surroundings = {**os.environ, "PATH": os.pathsep.join((str(programs), os.environ.get("PATH", "")))}
    files = [_names(Path(path)) for path in only if path != "--tenth"]
    names = [f"{name}{TENTH}" for name in files or ["*"]] if tenth else files
    ran = subprocess.run([*mutmut, "run", *names], cwd=ROOT, env=surroundings, check=False).returncode
    told = subprocess.run(
        [*mutmut, "results", "--all", "true"], cwd=ROOT, check=True, capture_output=True, encoding="utf-8"
    )
    _print(_statuses(told.stdout, names or ["*"]))
    sys.exit(ran)


def _names(path: Path) -> str:
    """What the mutants of a file or of a folder's files are called, as a pattern."""
    within = path.resolve().relative_to(ROOT / "src").with_suffix("")
    return ".".join((*within.parts, "*"))


def _statuses(lines: str, patterns: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each mutant's module and status, of those that were tried."""
    for line in lines.splitlines():
        name, _, status = line.strip().rpartition(": ")
        if status not in UNDONE and any(fnmatch(name, pattern) for pattern in patterns):
            yield name.partition(".x")[0], status


def _print(statuses: Iterable[tuple[str, str]]) -> None:
    modules: dict[str, Counter[str]] = {}
    for module, status in statuses:
        kind = "noticed" if status in NOTICED else "refused" if status == REFUSED else "survived"
        modules.setdefault(module, Counter())[kind] += 1
    total = Counter[str]()
    for module, counts in sorted(modules.items()):
        total += counts
        print(f"{module:60} {_share(counts)}")
    print(f"{'all that was tried':60} {_share(total)}")


def _share(counts: Counter[str]) -> str:
    valid = counts["noticed"] + counts["survived"]
    share = counts["noticed"] / max(valid, 1)
    return f"{counts['noticed']:5} of {valid:5} noticed  {share:4.0%}  ({counts['refused']} refused)"


if __name__ == "__main__":
    main(sys.argv[1:])
