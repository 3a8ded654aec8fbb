"""`samverkan check`."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from ..findings import Concerns, Severity
from .answers import print_json
from .options import (
    Cache,
    Format,
    Ignore,
    Lang,
    Language,
    OutputFormat,
    Paths,
    Select,
    When,
    concerns,
    kept_results,
    screen_width,
    severity,
    words,
)
from .say import complain, say


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
    verbose: Annotated[
        bool,
        typer.Option(
            "--verbose",
            "-v",
            help="Varje fynd för sig, med raden i filen och alla ställen som hör till det.",
            show_default=False,
        ),
    ] = False,
    cache: Cache = True,
    lang: Lang = Language.sv,
) -> None:
    """Pröva regioner och visa alla fel i en körning.

    Varje fynd har en kod; samverkan explain KOD förklarar den. Kommandot slutar med 0 om inget allvarligt hittades,
    med 1 om något gjorde det och med 2 om det inte gick att köra, eller om något av det som skulle prövas inte gick
    att pröva.
    """
    from ..pipeline.check_report import Form, Selection, check_report

    if select or ignore:
        from ..pipeline.explain import confirm

        confirm((*words(select), *words(ignore)))
    programs = output is OutputFormat.json
    colour = not programs and sys.stdout.isatty() and "NO_COLOR" not in os.environ
    result = check_report(
        paths,
        Path.cwd(),
        selection=Selection(words(select), words(ignore), about),
        date=when or date.today(),
        form=Form(lang.value, programs, colour, screen_width(), verbose),
        kept=kept_results() if cache else None,
    )
    for file in result.passed_over:
        complain(f"{file} är ingen region och prövas inte.")
    if programs:
        print_json(result.data)
    else:
        for region in result.regions:
            for block in region.blocks:
                print(block, end="\n\n")
        for region in result.regions:
            if region.unable is not None:
                say(region.unable)
        print(result.closing)
        for line in result.first:
            print(line)
    if result.fails(fail_on):
        raise typer.Exit(1)
    raise typer.Exit(0 if result.complete else 2)
