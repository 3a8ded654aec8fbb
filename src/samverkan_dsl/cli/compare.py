"""`samverkan compare`."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from .options import Lang, Language

_NARROWEST, _WIDEST = 60, 140
"""Columns that the tables are fitted to at least and at most."""


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
    lang: Lang = Language.sv,
) -> None:
    """Jämför hur olika ledningssystem har löst samma sak.

    Organen ställs bredvid varandra efter slag och nivå: vem som är ordförande och hur länge, hur ofta de möts, hur de
    beslutar, vad som händer när de inte kan enas eller behöver mer resurser, vilka planer och rapporter som tas fram
    och vad dokumenten inte säger.
    """
    import json
    import shutil

    from ..outputs.documents.compare.as_json import comparison_json
    from ..outputs.documents.compare.comparison import comparison
    from ..outputs.formats.markdown import Markdown
    from ..outputs.formats.terminal import Terminal
    from ..pipeline.compare import compared

    regions = compared(paths, Path.cwd())
    if output is ComparisonFormat.json:
        print(json.dumps(comparison_json(regions, lang.value), ensure_ascii=False, indent=2))
    elif output is ComparisonFormat.markdown:
        print(Markdown(lang.value).text(comparison(regions)), end="")
    else:
        width = min(max(shutil.get_terminal_size((100, 24)).columns, _NARROWEST), _WIDEST)
        print(Terminal(lang.value, width).text(comparison(regions)), end="")
