"""Jinja templates: the shipped ones, each of which a file of the same name in a user's folder replaces.

A template holds form only. What it is given is either text, escaped as it is written out, or `Rendered`, a piece of
the document in the target's own notation. What a macro, `~` or a filter puts together counts as text and is escaped
again; `{% include %}` is not. What templates may do stands in `sandbox`; `docs/mallar.md` tells those who write them.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from ...findings import Text, gettext, text

PACKAGE = Path(__file__).parents[2]


class Rendered(str):
    """Text that is in the target's notation already."""

    __slots__ = ()


class TemplateFault(Exception):
    """A template that cannot be used: which file, which line (from 1; 0 where none is known) and why."""

    def __init__(self, file: str, line: int, message: Text) -> None:
        super().__init__(file, line, message)
        self.file = file
        self.line = line
        self.message = message

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


def shipped() -> Path:
    """The folder of the shipped templates: in the package where it is installed, at the top of a working copy."""
    installed = PACKAGE / "templates"
    return installed if installed.is_dir() else PACKAGE.parents[1] / "templates"


class Templates:
    """The templates of one format (`markdown`), in one language.

    `folder`: the user's; its files `markdown/table.md.jinja` … replace the shipped ones one by one.
    `escape`: text into the target. Raises TemplateFault for a folder that does not exist or replaces nothing.
    """

    def __init__(self, format: str, lang: str, escape: Callable[[str], str], folder: Path | None = None) -> None:
        from .sandbox import Sandbox

        if folder is not None:
            _confirm(folder)
        self._format = format

        def written(value: Any) -> str:
            if isinstance(value, Rendered):
                return value
            return escape(value(lang) if isinstance(value, Text) else str(value))

        self._sandbox = Sandbox(shipped(), folder, written, {"_": lambda message: gettext(message, lang)})

    def render(self, name: str, **values: Any) -> str:
        """The template `name` (`table.md`) filled in. Raises TemplateFault, whatever is wrong with it."""
        path = f"{self._format}/{name}.jinja"
        try:
            return self._sandbox.fill(path, values)
        except Exception as error:
            raise _fault(self._sandbox.file(path), error) from error


def _confirm(folder: Path) -> None:
    if not folder.is_dir():
        message = "mappen med mallar finns inte; ange en mapp eller utelämna den för husets mallar"
        raise TemplateFault(folder.as_posix(), 0, text(message))
    names = sorted(each.relative_to(shipped()).as_posix() for each in shipped().rglob("*.jinja"))
    if not any((folder / name).is_symlink() or (folder / name).exists() for name in names):
        message = "mappen har ingen mall som ersätter någon av husets: {names}"
        raise TemplateFault(folder.as_posix(), 0, text(message, names=names))


def _fault(file: str, error: Exception) -> TemplateFault:
    from jinja2.exceptions import SecurityError, TemplateNotFound, TemplateSyntaxError, UndefinedError

    from .sandbox import FILTERS, NotAllowed, Unreadable

    line = 0
    if isinstance(error, Unreadable):
        return TemplateFault(error.path.as_posix(), 0, error.said)
    if isinstance(error, NotAllowed):
        message = error.said
    elif isinstance(error, RecursionError):
        message = text("mallen använder sig själv utan slut")
    elif isinstance(error, TemplateSyntaxError):
        file, line = error.filename or error.name or file, error.lineno
        message = text("mallen går inte att tolka: {reason}", reason=str(error.message))
        if str(error.message).startswith("No filter named"):
            message = text("mallen använder ett filter som inte finns här; de som finns är {filters}", filters=FILTERS)
    elif isinstance(error, TemplateNotFound):
        message = text("mallen hänvisar till en mall som inte finns: {reason}", reason=str(error))
    elif isinstance(error, UndefinedError):
        message = text("mallen använder något som inte finns: {reason}", reason=str(error))
    elif isinstance(error, SecurityError):
        message = text("mallen gör något som mallar inte får: {reason}", reason=str(error))
    elif isinstance(error, UnicodeDecodeError):
        message = text("mallen är inte skriven i UTF-8; spara den som UTF-8")
    else:
        message = text("mallen går inte att köra: {reason}", reason=f"{type(error).__name__}: {error}")
    trace = error.__traceback__
    while trace is not None and not isinstance(error, TemplateSyntaxError):
        if trace.tb_frame.f_code.co_filename.endswith(".jinja"):
            file, line = trace.tb_frame.f_code.co_filename, trace.tb_lineno
        trace = trace.tb_next
    return TemplateFault(file.replace("\\", "/"), line, message)
