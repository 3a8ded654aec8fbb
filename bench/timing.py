"""Times of calls, taken in turns within one run."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from time import perf_counter


def command(words: Sequence[str], **settings: str) -> Callable[[], None]:
    """A call that runs a command to its end, with `settings` in its environment.

    Raises SystemExit with its output if it finds anything to complain of.
    """

    # Nobody's program is compiled anew each time it is started, so neither are these.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}

    def run() -> None:
        done = subprocess.run(words, capture_output=True, check=False, env={**environment, **settings})
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
