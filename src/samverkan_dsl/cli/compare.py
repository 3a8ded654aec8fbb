"""`samverkan compare`."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from .answers import tell
from .options import Lang, Language, OutputFormat, When


class ComparisonFormat(StrEnum):
    """How the comparison is written."""

    text = "text"
    markdown = "markdown"
    json = "json"


def compare(
    paths: Annotated[
        list[Path], typer.Argument(metavar="REGION…", help="Regionerna som ska jämföras, eller en mapp med flera.")
    ],
    output: Annotated[
        ComparisonFormat,
        typer.Option(
            "--format",
            help="text är tabeller för skärmen, markdown ett dokument, json för program.",
            show_default=True,
        ),
    ] = ComparisonFormat.text,
    on: When = None,
    lang: Lang = Language.sv,
) -> None:
    """Jämför hur olika ledningssystem har löst samma sak.

    Organen ställs bredvid varandra efter slag och nivå: vem som är ordförande och hur länge, hur ofta de möts, hur de
    beslutar, vad som händer när de inte kan enas eller behöver mer resurser, vilka planer och rapporter som tas fram
    och vad dokumenten inte säger.
    """
    from ..pipeline.compare import compare as run

    result = run(paths, Path.cwd(), date=on or date.today())
    if output is ComparisonFormat.markdown:
        from ..pipeline.shown import markdown

        print(markdown(result.document(), lang.value), end="")
    else:
        tell(result, OutputFormat(output.value), lang)
