"""Running an engine as a process: what it may see, how long it may take, how it is ended."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import IO

from .worker import MARK

# What a process needs to start at all. Nothing else of the caller's environment reaches the engine, so none of
# Graphviz's or fontconfig's own variables can change a picture.
_KEPT = ("PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR")
_NO_WINDOW: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)
_WORKER = Path(__file__).with_name("worker.py")


@dataclass(frozen=True, slots=True)
class EngineReply:
    """What came of one graph: an SVG or the reason why not. `said` is the engine's standard error."""

    svg: str = ""
    failed: str = ""
    timed_out: bool = False
    said: str = ""


class NoEngine(Exception):
    """The engine cannot be started; the text says why, in its own words."""


class TimeLimits:
    """Seconds for one graph and for a whole run. They decide whether a picture is given up, never how it looks."""

    def __init__(self, each: float, whole: float) -> None:
        self._each = each
        self._end = time.monotonic() + whole

    def left(self) -> float:
        """Seconds left of the run, 0 when its time is up."""
        return max(0.0, self._end - time.monotonic())

    def next(self) -> float:
        """Seconds that the next graph may take, 0 when the run's time is up."""
        return min(self._each, self.left())


def environment(fonts: Path) -> dict[str, str]:
    """The environment of an engine: what it needs to start, and the font configuration `fonts`."""
    own = {"FONTCONFIG_FILE": str(fonts), "XDG_CACHE_HOME": str(fonts.parent), "HOME": str(fonts.parent), "LC_ALL": "C"}
    return {name: os.environ[name] for name in _KEPT if name in os.environ} | own


def run_program(program: str, dots: Sequence[str], fonts: Path, limit: TimeLimits) -> Iterator[EngineReply]:
    """One answer per DOT source, in order, from an installed `dot`. Raises NoEngine if it does not run."""
    for dot in dots:
        try:
            done = subprocess.run(
                [program, "-Tsvg"],
                input=dot.encode(errors="replace"),
                capture_output=True,
                timeout=limit.next(),
                env=environment(fonts),
                creationflags=_NO_WINDOW,
                check=False,
            )
        except subprocess.TimeoutExpired:
            yield EngineReply(timed_out=True)
            continue
        except OSError as error:
            raise NoEngine(str(error)) from error
        said = _spoken(done.stderr.decode(errors="replace"))
        if done.returncode:
            yield EngineReply(failed=said or f"exit {done.returncode}", said=said)
        else:
            yield EngineReply(svg=done.stdout.decode(errors="replace"), said=said)


def run_bundled(dots: Sequence[str], fonts: Path, limit: TimeLimits) -> Iterator[EngineReply]:
    """One answer per DOT source, in order, from the Graphviz in pygraphviz. Raises NoEngine if it does not run.

    One process takes them all. A graph that exceeds its time or brings the process down is answered as such, and a
    new process takes the rest.
    """
    done = 0
    while done < len(dots) and limit.left():
        answers = _one_process(dots[done:], fonts, limit)
        done += len(answers)
        yield from answers
    yield from [EngineReply(timed_out=True)] * (len(dots) - done)


def _one_process(dots: Sequence[str], fonts: Path, limit: TimeLimits) -> list[EngineReply]:
    """Answers for the first sources: all of them, or as far as the one that ended the process (at least one)."""
    log = fonts.with_name("said")
    answers: list[EngineReply] = []
    with _worker(dots, fonts, log) as lines:
        try:
            first = _next(lines, limit.left())
        except TimeoutError:
            raise NoEngine("no answer") from None
        if first is None or "missing" in first:
            raise NoEngine(first["missing"] if first else _spoken(log.read_text("utf-8", "replace")))
        while len(answers) < len(dots):
            try:
                reply = _next(lines, limit.next())
            except TimeoutError:
                answers.append(EngineReply(timed_out=True))
                break
            if reply is None:
                answers.append(EngineReply(failed="the process ended"))
                break
            answers.append(EngineReply(svg=reply.get("svg", ""), failed=reply.get("failed", "")))
    said = [_spoken(part) for part in log.read_text("utf-8", "replace").split(MARK)[1:]]
    said += [""] * (len(answers) - len(said))
    return [EngineReply(a.svg, a.failed, a.timed_out, words) for a, words in zip(answers, said, strict=False)]


@contextmanager
def _worker(dots: Sequence[str], fonts: Path, log: Path) -> Iterator[SimpleQueue[bytes]]:
    """The lines of a worker's answers as they come, then an empty one. The worker is gone when the context is."""
    request = fonts.with_name("request")
    request.write_text(json.dumps(list(dots)), encoding="ascii")
    paths = os.pathsep.join(path for path in sys.path if path)
    with request.open("rb") as stdin, log.open("wb") as stderr:
        try:
            process = subprocess.Popen(
                [sys.executable, "-P", str(_WORKER)],
                stdin=stdin,
                stdout=subprocess.PIPE,
                stderr=stderr,
                env=environment(fonts) | {"PYTHONPATH": paths},
                creationflags=_NO_WINDOW,
            )
        except OSError as error:
            raise NoEngine(str(error)) from error
        with process:
            assert process.stdout is not None
            lines: SimpleQueue[bytes] = SimpleQueue()
            reader = Thread(target=_pump, args=(process.stdout, lines), daemon=True)
            reader.start()
            try:
                yield lines
            finally:
                process.kill()
                reader.join()


def _pump(stream: IO[bytes], lines: SimpleQueue[bytes]) -> None:
    for line in stream:
        lines.put(line)
    lines.put(b"")


def _next(lines: SimpleQueue[bytes], seconds: float) -> Mapping[str, str] | None:
    """The next answer, or nothing if the process has ended. Raises TimeoutError."""
    try:
        line = lines.get(timeout=seconds)
    except Empty:
        raise TimeoutError from None
    if not line.endswith(b"\n"):
        return None
    reply: Mapping[str, str] = json.loads(line)
    return reply


def _spoken(text: str) -> str:
    """Standard error without blank lines and without fontconfig's remarks on the machine's own configuration."""
    lines = (line.strip() for line in text.splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("Fontconfig "))
