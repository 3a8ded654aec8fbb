"""How `samverkan build` tells what it did."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable

from ..findings import Finding, Severity, Text, text
from ..pipeline.build import BuildOutcome, BuildResult, Built
from ..pipeline.told import as_text
from .say import say


def _errors(result: BuildResult) -> list[Finding]:
    return [finding for finding in result.checked.findings if finding.rule.severity is Severity.ERROR]


def _told(result: BuildResult, built: Built) -> Text:
    folder = result.shown(built)
    if built.outcome is BuildOutcome.KEPT:
        return text("{name}: modellen har fel, så tidigare dokument är kvar som de var.", name=built.shown)
    if built.problem is not None:
        message = "{name}: tidigare dokument är kvar som de var, för {problem}."
        return text(message, name=built.shown, problem=built.problem)
    if built.outcome is BuildOutcome.STALE:
        return text("{name}: dokumenten i {folder} är inaktuella.", name=built.shown, folder=folder)
    if built.outcome is BuildOutcome.FRESH:
        return text("{name}: dokumenten i {folder} är aktuella.", name=built.shown, folder=folder)
    return text("{name}: dokumenten ligger i {folder}.", name=built.shown, folder=folder)


def print_text(result: BuildResult, lang: str) -> None:
    """For people: the errors that stopped a region, what became of each region, and what is missing."""
    colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    for block in as_text(_errors(result), result.checked.documents, lang=lang, colour=colour):
        print(block, end="\n\n")
    for built in result.regions:
        say(_told(result, built)(lang))
        if built.outcome is BuildOutcome.STALE:
            _list(built.stale, lang)
    if result.stale_front:
        print(text("Sidan som leder till regionerna är inaktuell.")(lang))
        _list(result.stale_front, lang)
    for note in result.notes:
        say(note(lang))
    if result.front_problem is not None:
        say(
            text("Sidan som leder till regionerna är kvar som den var, för {problem}.", problem=result.front_problem)(
                lang
            )
        )


def _list(stale: Iterable[tuple[str, Text]], lang: str) -> None:
    for path, reason in stale:
        say(f"  {path}: {reason(lang)}")
