"""The command line. It reads the environment, calls the pipeline and prints; everything else is below."""

from __future__ import annotations

import os
import sys
from pathlib import Path

EXIT_CLEAN, EXIT_FINDINGS, EXIT_CANNOT_RUN, EXIT_INTERRUPTED = 0, 1, 2, 130


def main() -> None:
    """Run the command and end the process: 0 clean, 1 findings, 2 could not run, 130 interrupted."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.exit(_run())


def _run() -> int:
    _speak_swedish()
    try:
        from ..loading import CannotRun
        from .app import app

        try:
            code = app(standalone_mode=False)
            sys.stdout.flush()
        except CannotRun as problem:
            print(f"samverkan: {problem.message}", file=sys.stderr)
            return EXIT_CANNOT_RUN
        return code if isinstance(code, int) else EXIT_CLEAN
    except KeyboardInterrupt:
        print("samverkan: avbrutet.", file=sys.stderr)
        return EXIT_INTERRUPTED
    except BrokenPipeError:
        # The reader of our output went away (`samverkan check | head`). Nothing more can be said to it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return EXIT_FINDINGS
    except Exception as error:
        return _usage(error)


def _usage(error: Exception) -> int:
    """What the command line library says of a wrong option, in its own (translated) words."""
    show, code = getattr(error, "show", None), getattr(error, "exit_code", None)
    if show is not None and isinstance(code, int):
        show()
        return EXIT_CANNOT_RUN
    if type(error).__name__ == "Abort":
        print("samverkan: avbrutet.", file=sys.stderr)
        return EXIT_INTERRUPTED
    raise error


def _speak_swedish() -> None:
    """The command line library translates its own words (Usage, No such option) through the standard gettext."""
    import gettext

    os.environ["LANGUAGE"] = "sv"
    gettext.bindtextdomain("messages", str(Path(__file__).parent.parent / "locale"))
