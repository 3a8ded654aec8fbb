"""`samverkan trace`."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from .answers import tell
from .options import Lang, Language, OneRegion, OutputFormat, When, words


class RouteFormat(StrEnum):
    """How a route is shown."""

    text = "text"
    mermaid = "mermaid"
    svg = "svg"
    json = "json"


def trace(
    region: OneRegion,
    start: Annotated[
        str, typer.Option("--from", metavar="ORGAN", help="Organet där ärendet väcks: id, namn eller kortnamn.")
    ],
    subject: Annotated[
        str | None,
        typer.Option("--subject", metavar="SAKOMRÅDE", help="Vad ärendet gäller: sakområdets id eller namn."),
    ] = None,
    when: Annotated[
        list[str] | None,
        typer.Option(
            "--when",
            metavar="HÄNDELSE",
            help="Vad som är fallet, med komma emellan: oenighet, resursbehov … Det som inte nämns är inte fallet. "
            "Utelämnat prövas allt som kan hända.",
        ),
    ] = None,
    output: Annotated[
        RouteFormat,
        typer.Option(
            "--format", help="text är för människor, mermaid och svg är bilder, json för program.", show_default=True
        ),
    ] = RouteFormat.text,
    on: When = None,
    lang: Lang = Language.sv,
) -> None:
    """Följ ett ärende och visa vart det kan ta vägen.

    För varje steg visas vad som kan hända, vad organet får och ska göra, och vilken rad som säger det. Till sist visas
    hur ärendet kan sluta.
    """
    from ..pipeline.trace import trace as run

    case, day = words(when) if when is not None else None, on or date.today()
    result = run(region, Path.cwd(), start=start, subject=subject, when=case, date=day)
    if output is RouteFormat.svg:
        print(result.svg(lang.value), end="")
    elif output is RouteFormat.mermaid:
        print(result.mermaid(lang.value), end="")
    else:
        tell(result, OutputFormat(output.value), lang)
