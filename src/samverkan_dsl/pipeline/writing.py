"""Writing single files for a person who asked for them: one line where that cannot be done."""

from __future__ import annotations

from pathlib import Path

from ..findings import Text, text
from ..loading import CannotRun
from ..loading.files.folder import shown_path
from ..outputs.files import clear_parts, write_whole
from ..outputs.trouble import why


def put(path: Path, content: bytes, base: Path) -> None:
    """Write a file whole or not at all. Raises CannotRun."""
    problem = _problem(path, content, base)
    if problem is not None:
        raise CannotRun(problem)


def try_to_replace(path: Path, before: bytes, content: bytes, base: Path) -> Text | None:
    """Write a file that was read as `before`. Gives the reason where it cannot be: there may be more files."""
    try:
        now = path.read_bytes()
    except OSError:  # writing it will say why
        now = before
    if now != before:
        message = "{file} har ändrats sedan den lästes, och är kvar som den är. Kör igen."
        return text(message, file=shown_path(path, base))
    return _problem(path, content, base)


def _problem(path: Path, content: bytes, base: Path) -> Text | None:
    try:
        write_whole(path, content)
    except (OSError, ValueError) as error:
        reason = why(error) if isinstance(error, OSError) else text("namnet går inte att använda")
        return text("{file} kunde inte skrivas: {reason}.", file=shown_path(path, base), reason=reason)
    return None


def clear(folder: Path, base: Path) -> None:
    """Remove what killed runs left in a folder, before anything is written there. Raises CannotRun."""
    try:
        clear_parts(folder)
    except OSError as error:
        message = "Mappen {path} går inte att läsa: {reason}."
        raise CannotRun(text(message, path=shown_path(folder, base), reason=why(error))) from None
