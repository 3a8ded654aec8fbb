"""`samverkan chairs`."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from .answers import tell
from .options import Format, Lang, Language, OneRegion, OutputFormat, When


def chairs(
    region: OneRegion,
    from_year: Annotated[
        int | None,
        typer.Option("--from", metavar="ÅR", help="Det första året. Utelämnat är året för --date.", show_default=False),
    ] = None,
    years: Annotated[int, typer.Option("--years", metavar="ANTAL", help="Hur många år som visas.")] = 8,
    svg: Annotated[
        Path | None, typer.Option("--svg", metavar="FIL", help="Skriv också en tidslinje som bild till denna fil.")
    ] = None,
    output: Format = OutputFormat.text,
    on: When = None,
    lang: Lang = Language.sv,
) -> None:
    """Visa vem som är ordförande var, år för år.

    Där ett ordförandeskap går runt och dokumentet säger vem som börjar, vilket år och hur länge, visas åren. Annars
    visas turordningen och vad som saknas. Ordförandeskap som ska följas åt men inte kan det pekas ut.
    """
    from ..pipeline.chairs import chairs as run
    from ..pipeline.chairs import write_timeline

    day = on or date.today()
    first = day.year if from_year is None else from_year
    result = run(region, Path.cwd(), from_year=first, years=years, date=day)
    if svg is not None:
        write_timeline(result, svg, Path.cwd(), lang.value)
    tell(result, output, lang)
