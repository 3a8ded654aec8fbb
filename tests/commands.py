"""The command, run as a user runs it: in this process where only its answer matters, else as a process of its own."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import BytesIO, TextIOWrapper
from pathlib import Path
from unittest.mock import patch

from samverkan_dsl.cli import main

PLAIN = {"NO_COLOR": "1", "COLUMNS": "100"}


@dataclass(frozen=True)
class Ran:
    """What a command answered."""

    code: int
    out: str
    err: str


def samverkan(*arguments: str, cwd: Path) -> Ran:
    """What the entry point answers with. Streams, folder and environment are its own for the while.

    A fault of the program is raised here as it is, with its traceback.
    """
    # No terminal gives ASCII: that UTF-8 is written is the command's doing.
    out, err = (TextIOWrapper(BytesIO(), encoding="ascii") for _ in range(2))
    with (
        chdir(cwd),
        patch.dict(os.environ, PLAIN),
        # The library names the command by how Python was started: as `process` does it.
        patch.object(sys.modules["__main__"], "__package__", "samverkan_dsl", create=True),
        patch.object(sys, "argv", ["__main__.py", *arguments]),
        patch.object(sys, "stdin", TextIOWrapper(BytesIO())),
        redirect_stdout(out),
        redirect_stderr(err),
    ):
        try:
            main()
        except SystemExit as end:
            code = end.code
        finally:
            # A command ends its process and so never frees anything; this one lives on.
            gc.unfreeze()
            gc.enable()
    assert isinstance(code, int)
    return Ran(code, *map(_written, (out, err)))


def _written(stream: TextIOWrapper) -> str:
    stream.flush()
    written = stream.buffer
    assert isinstance(written, BytesIO)
    return _text(written.getvalue())


def process(*arguments: str, cwd: Path) -> Ran:
    """The same by a process of its own, with nothing kept from before and another order of what has none."""
    done = subprocess.run(
        [sys.executable, "-m", "samverkan_dsl", *arguments],
        cwd=cwd,
        env={**os.environ, **PLAIN},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    ran = Ran(done.returncode, _text(done.stdout), _text(done.stderr))
    assert "Traceback" not in ran.err, ran.err
    return ran


def _text(written: bytes) -> str:
    return written.decode("utf-8").replace("\r\n", "\n")
