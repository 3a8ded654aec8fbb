"""The command line library speaks English of its own; these are its few fixed phrases in Swedish."""

from __future__ import annotations

import re
from typing import Any

from typer.core import TyperCommand, TyperGroup

_HELP = (
    (re.compile(r"^Usage: ", re.M), "Användning: "),
    (re.compile(r"^Options:$", re.M), "Väljare:"),
    (re.compile(r"^Arguments:$", re.M), "Argument:"),
    (re.compile(r"^Commands:$", re.M), "Kommandon:"),
    (re.compile(r"\[OPTIONS\]"), "[VÄLJARE]"),
    (re.compile(r"COMMAND \[ARGS\]\.\.\."), "KOMMANDO …"),
    (re.compile(r"\[required\]"), "[krävs]"),
    # The library wraps lines after it has put in its words, so white space may be a line's end.
    (re.compile(r"\[default:(\s+)\(?([^)\]]*)\)?\]"), r"[annars\1\2]"),
    (re.compile(r" <(?:list\[)?(?:path|str)\]?>", re.I), ""),
    (re.compile(r"\{([A-ZÅÄÖ…]+)\}(?:\.\.\.)?"), r"\1"),
    (re.compile(r"\[(\[[A-ZÅÄÖ…]+\])\]"), r"\1"),
)
_OPTIONS = {
    "help": "Visa den här hjälpen och sluta.",
    "install_completion": "Gör så att tabbtangenten fyller i kommandon och väljare i ditt skal.",
    "show_completion": "Visa det som skalet behöver för att fylla i, så att du kan lägga in det själv.",
}
_ERRORS = (
    (r"No such option: (?P<a>.*)", "Väljaren {a} finns inte."),
    (r"No such command '(?P<a>.*?)'\. Did you mean (?P<b>.*)\?", "Kommandot {a} finns inte. Menade du {b}?"),
    (r"No such command '(?P<a>.*)'\.", "Kommandot {a} finns inte."),
    (r"Got unexpected extra argument(?:s|\(s\))? \((?P<a>.*)\)", "Det här hör inte hit: {a}."),
    (r"Option '?(?P<a>--?[\w-]+)'? requires an argument\.?", "Väljaren {a} ska följas av ett värde."),
    (r"Option '?(?P<a>--?[\w-]+)'? does not take a value\.?", "Väljaren {a} tar inget värde."),
    (r"(?:Value error, )?(?P<a>'.*?') is not one of (?P<b>.*)\.", "{a} kan inte stå här. Skriv något av {b}."),
    (r"Value (?P<a>'.*?') is not a valid .*", "{a} kan inte stå här."),
    (r"Missing command\.", "Ett kommando saknas."),
    (r"[Pp]ath (?P<a>'.*?') is not readable\.", "{a} går inte att läsa. Kontrollera att du har rätt till det."),
    (r"Input should be a valid integer.*", "{name} ska vara ett heltal."),
    (r"Input should be .*", "Värdet till {name} går inte att förstå."),
)


class _Swedish:
    """Puts the help of a command or group into Swedish."""

    def get_help(self, ctx: Any) -> str:
        for param in self.get_params(ctx):  # type: ignore[attr-defined]
            if param.name in _OPTIONS:
                param.help = _OPTIONS[param.name]
        return in_swedish(super().get_help(ctx))  # type: ignore[misc]


class SwedishCommand(_Swedish, TyperCommand):
    """A command whose help is Swedish."""


class SwedishGroup(_Swedish, TyperGroup):
    """A group of commands whose help is Swedish."""


def in_swedish(words: str) -> str:
    """A help text with the library's own phrases translated."""
    for pattern, swedish in _HELP:
        words = pattern.sub(swedish, words)
    return words


def usage_message(error: Exception) -> str:
    """What was wrong with the words of a call, as one Swedish sentence and where to read on."""
    return f"{_problem(error)} {_where_to_read(error)}"


def _problem(error: Exception) -> str:
    words = str(getattr(error, "message", ""))
    param = getattr(error, "param", None)
    if type(error).__name__ == "MissingParameter" and param is not None:
        return f"{param.metavar or param.opts[0]} saknas."
    for pattern, swedish in _ERRORS:
        found = re.fullmatch(pattern, words)
        if found is not None:
            said = {name: value.replace("'", "”") for name, value in found.groupdict().items()}
            name = (param.opts[0] if param.opts[0].startswith("-") else param.metavar) if param is not None else ""
            return swedish.format(**said, name=name)
    known = getattr(error, "possibilities", None)
    if known:
        return f"{words} Menade du {', '.join(sorted(known))}?"
    return words if words.isprintable() and words else "Kommandot gick inte att förstå."


def _where_to_read(error: Exception) -> str:
    ctx = getattr(error, "ctx", None)
    return f"Läs {ctx.command_path if ctx is not None else 'samverkan'} --help."
