"""`samverkan check`."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..findings import Concerns, Severity
from .options import Format, Ignore, Lang, Language, OutputFormat, Paths, Select, When, concerns, severity, words

if TYPE_CHECKING:
    from ..outputs import shapes


def check(
    paths: Paths,
    output: Format = OutputFormat.text,
    select: Select = None,
    ignore: Ignore = None,
    about: Annotated[
        Concerns | None,
        typer.Option(
            "--concerns",
            parser=concerns,
            metavar="model|document",
            help="Bara fel i YAML-filerna (model), eller bara det som bör rättas i dokumentet (document).",
            show_default=False,
        ),
    ] = None,
    fail_on: Annotated[
        Severity,
        typer.Option(
            "--fail-on",
            parser=severity,
            metavar="error|warning|info",
            help="Den lägsta allvarsgrad som gör att kommandot slutar med 1.",
            show_default="error",
        ),
    ] = Severity.ERROR,
    when: When = None,
    lang: Lang = Language.sv,
) -> None:
    """Pröva regioner och visa alla fel i en körning.

    Varje fynd har en kod; samverkan explain KOD förklarar den. Kommandot slutar med 0 om inget allvarligt hittades,
    med 1 om något gjorde det och med 2 om det inte gick att köra, eller om något av det som skulle prövas inte gick
    att pröva.
    """
    from ..outputs import unread
    from ..outputs.findings import as_json, as_text, summary_line
    from ..pipeline.check import check as run
    from ..rules import Selection
    from .say import complain, say

    if select or ignore:
        from ..pipeline.explain import confirm

        confirm((*words(select), *words(ignore)))
    selection = Selection(words(select), words(ignore), about)
    result = run(paths, Path.cwd(), selection=selection, date=when or date.today())
    for file in result.passed_over:
        complain(f"{file} är ingen region och prövas inte.")
    unable = [(one.loaded, one.not_run) for one in result.regions]
    if output is OutputFormat.json:
        import json

        found = as_json(
            result.findings,
            lang=lang.value,
            regions=len(result.regions),
            files=len(result.documents),
            complete=result.complete,
        )
        data: shapes.CheckShape = {**found, **unread.as_json(unable, lang=lang.value)}
        print(json.dumps(data, ensure_ascii=False, indent=2))
    else:
        colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ
        for block in as_text(result.findings, result.documents, lang=lang.value, colour=colour):
            print(block, end="\n\n")
        for loaded, rules in unable:
            for sentence in unread.as_text(loaded, rules, lang=lang.value):
                say(sentence)
        regions = len(result.regions)
        print(summary_line(result.findings, regions=regions, lang=lang.value, complete=result.complete))
    if result.fails(fail_on):
        raise typer.Exit(1)
    raise typer.Exit(0 if result.complete else 2)
