"""Jinja templates: the shipped ones, each of which a file of the same name in a user's folder replaces.

A template holds form only. What it is given is either text, escaped as it is written out, or `Rendered`, a piece of
the document in the target's own notation. A user's template is code from elsewhere, so it runs in Jinja's sandbox.
What a macro, `~` or a filter puts together counts as text and is escaped again; `{% include %}` is not.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from ..findings import Text, gettext, text


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


class Templates:
    """The templates of one format (`markdown`), in one language.

    `folder`: the user's; its files `markdown/table.md.jinja` … replace the shipped ones one by one.
    `escape`: text into the target. Raises TemplateFault for a folder that does not exist.
    """

    def __init__(self, format: str, lang: str, escape: Callable[[str], str], folder: Path | None = None) -> None:
        from jinja2 import ChoiceLoader, FileSystemLoader, PackageLoader, StrictUndefined
        from jinja2.sandbox import ImmutableSandboxedEnvironment

        if folder is not None and not folder.is_dir():
            raise TemplateFault(
                str(folder), 0, text("mappen med mallar finns inte; ange en mapp eller utelämna den för husets mallar")
            )
        shipped = PackageLoader("samverkan_dsl.outputs", "templates")
        self._format = format
        self._folder = folder

        def out(value: Any) -> str:
            if isinstance(value, Rendered):
                return value
            return escape(value(lang) if isinstance(value, Text) else str(value))

        self._environment = ImmutableSandboxedEnvironment(
            loader=shipped if folder is None else ChoiceLoader([FileSystemLoader(folder), shipped]),
            undefined=StrictUndefined,
            finalize=out,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        del self._environment.globals["lipsum"]  # nothing in a build may be left to chance
        self._environment.globals["_"] = lambda message: gettext(message, lang)

    def render(self, name: str, **values: Any) -> str:
        """The template `name` (`table.md`) filled in. Raises TemplateFault, whatever is wrong with it."""
        path = f"{self._format}/{name}.jinja"
        try:
            return self._environment.get_template(path).render(values)
        except Exception as error:
            raise self._fault(path, error) from error

    def _fault(self, path: str, error: Exception) -> TemplateFault:
        from jinja2.exceptions import SecurityError, TemplateNotFound, TemplateSyntaxError, UndefinedError

        file, line = path, 0
        if isinstance(error, TemplateSyntaxError):
            file, line = error.filename or error.name or path, error.lineno
            message = text("mallen går inte att tolka: {reason}", reason=str(error.message))
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
        if self._folder is not None and file == path and (self._folder / path).is_file():
            file = str(self._folder / path)
        return TemplateFault(file.replace("\\", "/"), line, message)
