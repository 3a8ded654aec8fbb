"""Running commands in this process, and what every answer has to be."""

from __future__ import annotations

import io
import json
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any, NamedTuple

from samverkan_dsl import cli
from samverkan_dsl.outputs.layout import Layouts
from samverkan_dsl.pipeline import build

LONGEST = 300
"""Seconds that a case may take, on a machine with other things to do."""


class Wrong(Exception):
    """A command did what it must not."""


class Answer(NamedTuple):
    """What a command said."""

    code: int
    out: str
    err: str


def no_pictures() -> None:
    """Laying out takes most of a build's time, and what it is given is made by us."""
    build.lay_out = lambda graphs, engine=None: Layouts({}, {}, {}, None)


def run(folder: Path, *words: str, codes: tuple[int, ...] = (0, 1, 2)) -> Answer:
    """Run `samverkan` in a folder. Whatever it raises is ours to mend; so is an answer that is no answer."""
    out, err, before = io.StringIO(), io.StringIO(), os.getcwd()
    os.chdir(folder)
    sys.argv = ["samverkan", *words]
    try:
        with redirect_stdout(out), redirect_stderr(err):
            answered = cli._run()
    finally:
        os.chdir(before)
    answer = Answer(answered, out.getvalue(), err.getvalue())
    said = f"{' '.join(words)}: code {answer.code}, {answer.err[:300]!r}"
    if answer.code not in codes:
        raise Wrong(said)
    if any(line and not line.startswith("samverkan: ") for line in answer.err.splitlines()):
        raise Wrong(said)
    if answer.code == 2 and "systemet sade nej" in answer.err:
        raise Wrong(said)
    (answer.out + answer.err).encode("utf-8")
    if "json" in words and answer.code != 2:
        json.loads(answer.out)
    return answer


@contextmanager
def bounded() -> Iterator[None]:
    """Nothing may take for ever."""

    def stop(*arguments: Any) -> None:
        raise Wrong(f"takes more than {LONGEST} seconds")

    if hasattr(signal, "SIGALRM"):
        signal.signal(signal.SIGALRM, stop)
        signal.alarm(LONGEST)
    try:
        yield
    finally:
        if hasattr(signal, "SIGALRM"):
            signal.alarm(0)


def every_command(folder: Path, ids: list[str], *, sound: bool) -> None:
    """All that can be asked of the region in `folder`; `ids` are bodies, parties and roles to ask about.

    Of a sound region every question has an answer.
    """
    codes = (0, 1) if sound else (0, 1, 2)
    run(folder, "check", "r", "--format", "json", "--date", "2026-01-01", codes=codes)
    run(folder, "check", "r", "--lang", "en", codes=codes)
    built = run(folder, "build", "r", "--out", "ut", "--date", "2026-01-01", codes=codes)
    run(folder, "build", "r", "--check", "ut", codes=(0,) if built.code == 0 else (1, 2))
    for verb in ("quorum", "latency", "chairs"):
        run(folder, verb, "r", codes=codes)
        run(folder, verb, "r", "--format", "json", codes=codes)
    for view in ("structure", "matters", "flows"):
        run(folder, "graph", "r", "--view", view, "--format", "json", codes=codes)
    run(folder, "compare", "r", "r", codes=(0, 1, 2))
    for id_ in ids:
        run(folder, "trace", "r", "--from", id_, codes=(0, 1, 2))
        run(folder, "trace", "r", "--from", id_, "--format", "json", codes=(0, 1, 2))
        run(folder, "whatif", "r", "--without", id_, codes=(0, 1, 2))
        run(folder, "whatif", "r", "--without", id_, "--format", "json", "--lang", "en", codes=(0, 1, 2))
    run(folder, "fmt", "r", codes=(0, 1))
    run(folder, "fmt", "r", "--check", codes=(0, 1))
