"""`samverkan build`."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from .answers import print_json
from .options import Format, Lang, Language, OutputFormat, Paths, When


def build(
    paths: Paths,
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="MAPP", help="Mappen som dokumenten skrivs till, en mapp per region."),
    ] = None,
    check: Annotated[
        Path | None,
        typer.Option("--check", metavar="MAPP", help="Skriv inget; sluta med 1 om dokumenten i mappen är inaktuella."),
    ] = None,
    templates: Annotated[
        Path | None,
        typer.Option("--templates", metavar="MAPP", help="Egna mallar som används i stället för de inbyggda."),
    ] = None,
    engine: Annotated[
        str | None,
        typer.Option("--engine", metavar="PROGRAM", help="Rita bilderna med detta dot-program från Graphviz."),
    ] = None,
    when: When = None,
    output: Format = OutputFormat.text,
    lang: Lang = Language.sv,
) -> None:
    """Gör dokument av regionerna.

    Varje region får en handbok, en uppdragsbeskrivning per organ, bilder och en granskningsrapport. En region vars
    modell har fel behåller sina tidigare dokument. Bara filer som ett tidigare bygge har skrivit ersätts.
    """
    if (out is None) == (check is None):
        raise typer.BadParameter("Ange --out MAPP för att skriva, eller --check MAPP för att jämföra.")
    from ..pipeline.build import build as run
    from .progress import Steps

    with Steps(shown=output is OutputFormat.text and sys.stderr.isatty(), lang=lang.value) as steps:
        result = run(
            paths,
            Path.cwd(),
            out or check or Path(),
            lang=lang.value,
            date=when or (date.today() if check is None else None),
            templates=templates,
            engine=engine,
            dry=check is not None,
            progress=steps.step,
        )
    if output is OutputFormat.json:
        print_json(result.data(lang.value))
    else:
        from .build_report import print_text

        print_text(result, lang.value)
    raise typer.Exit(2 if result.unwritten else int(result.fails))
