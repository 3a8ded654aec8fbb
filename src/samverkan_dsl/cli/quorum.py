"""`samverkan quorum`."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from .answers import tell
from .options import Format, Lang, Language, OneRegion, OutputFormat, When, words


def quorum(
    region: OneRegion,
    body: Annotated[
        str | None,
        typer.Argument(metavar="[ORGAN]", help="Organets id, namn eller kortnamn. Utelämnat visar alla."),
    ] = None,
    attendance: Annotated[
        list[str] | None,
        typer.Option(
            "--attendance",
            metavar="P|PART=P",
            help="Hur sannolikt det är att en ledamot kommer, som 0.9; för en viss part som karlskrona=0.8. "
            "Kan anges flera gånger. Utelämnat är 80, 90 och 95 procent.",
        ),
    ] = None,
    reading: Annotated[
        list[str] | None,
        typer.Option(
            "--reading",
            metavar="LÄSNING",
            help="Bara vissa läsningar: vald, huvudman, sida, hela organet eller nyckeln som läsningen gäller.",
        ),
    ] = None,
    output: Format = OutputFormat.text,
    on: When = None,
    lang: Lang = Language.sv,
) -> None:
    """Visa när organ är beslutsföra och vem som kan stoppa dem.

    För varje sätt att läsa texten: hur många som måste komma, vilka frånvarande som stoppar mötet, hur sannolikt det
    är att mötet är beslutsfört och vad ersättare skulle ändra. Dessutom vem som kan stoppa ett beslut, och vad en röst
    är värd där röster räknas.
    """
    from ..pipeline.quorum import quorum as run

    day = on or date.today()
    result = run(region, Path.cwd(), body=body, attendance=attendance or (), readings=words(reading), date=day)
    tell(result, output, lang)
