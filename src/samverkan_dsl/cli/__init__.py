"""The command line. It reads the environment, calls the pipeline and prints; everything else is below."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress

from .say import complain

EXIT_CLEAN, EXIT_FINDINGS, EXIT_CANNOT_RUN, EXIT_INTERRUPTED = 0, 1, 2, 130


def main() -> None:
    """Run the command and end the process: 0 clean, 1 findings, 2 could not run, 130 interrupted."""
    closed = _open_streams()
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
    # Nearly all that a command makes lives as long as its process: looking for what could be freed is time lost.
    gc.disable()
    code = EXIT_CANNOT_RUN if closed else _run()
    gc.freeze()
    sys.exit(code)


def _open_streams() -> bool:
    """Give a closed standard stream somewhere to go, lest the next file that is opened take its number.

    Says whether it was the output that was closed: then there is nobody to answer.
    """
    without_output = sys.stdout is None
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:
            mode = "r" if name == "stdin" else "w"
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115
    if without_output:
        complain("utmatningen är stängd, så det finns ingenstans att svara.")
    return without_output


def _run() -> int:
    # Looking for plug-ins of the validation library costs more than validating a region, and we have none.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    try:
        from ..pipeline.told import CannotRun
        from .app import app

        try:
            os.getcwd()
        except OSError:
            complain("mappen du står i finns inte längre. Gå till en annan och kör igen.")
            return EXIT_CANNOT_RUN
        try:
            code = app(standalone_mode=False)
            sys.stdout.flush()
            if code == EXIT_INTERRUPTED:  # the library turns Ctrl-C into this
                complain("avbrutet.")
        except CannotRun as problem:
            complain(str(problem.message))
            return EXIT_CANNOT_RUN
        return code if isinstance(code, int) else EXIT_CLEAN
    except KeyboardInterrupt:
        complain("avbrutet.")
        return EXIT_INTERRUPTED
    except BrokenPipeError:
        # The reader of our output went away (`samverkan check | head`). Nothing more can be said to it.
        _fall_silent()
        return EXIT_FINDINGS
    except OSError as error:
        return _refused(error)
    except Exception as error:
        return _usage(error)


def _refused(error: OSError) -> int:
    """What the system would not do is told in one sentence."""
    from ..pipeline.told import why

    try:
        sys.stdout.flush()
    except OSError:
        _fall_silent()
    what = f"det gick inte att använda {error.filename}" if error.filename else "det gick inte att läsa eller skriva"
    with suppress(OSError):
        complain(f"{what}: {why(error)}.")
        sys.stderr.flush()
    return EXIT_CANNOT_RUN


def _fall_silent() -> None:
    """What is still to be printed goes nowhere, so that Python does not complain of it at the very end."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _usage(error: Exception) -> int:
    """A wrong option or argument is told in one sentence; anything else is our own fault and shows itself."""
    if isinstance(getattr(error, "exit_code", None), int) and hasattr(error, "format_message"):
        from .swedish import usage_message

        if type(error).__name__ == "NoArgsIsHelpError":  # a command of commands, called by itself
            print(error.ctx.get_help(), file=sys.stderr)  # type: ignore[attr-defined]
            return EXIT_CANNOT_RUN
        complain(usage_message(error))
        return EXIT_CANNOT_RUN
    if type(error).__name__ == "Abort":
        complain("avbrutet.")
        return EXIT_INTERRUPTED
    raise error
