"""`samverkan latency`."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from .answers import tell
from .options import Format, Lang, Language, OneRegion, OutputFormat, When


def latency(
    region: OneRegion,
    start: Annotated[
        str | None,
        typer.Option("--from", metavar="ORGAN", help="Bara ärenden som väcks i detta organ: id, kortnamn eller namn."),
    ] = None,
    recess: Annotated[
        int, typer.Option("--recess", metavar="DAGAR", help="Dagar per år utan möten, i ett sammanhängande uppehåll.")
    ] = 0,
    lost: Annotated[
        int,
        typer.Option("--lost-meetings", metavar="ANTAL", help="Möten som går förlorade vid varje besök."),
    ] = 0,
    output: Format = OutputFormat.text,
    on: When = None,
    lang: Lang = Language.sv,
) -> None:
    """Räkna ut hur länge ett ärende kan ta.

    För varje organ och sakområde visas den längsta vägen från att ett ärende väcks till att det avgörs, i dagar: dels
    utan antagande om när mötena ligger, dels med jämnt fördelade möten. Det som saknas i dokumentet för att svara
    räknas upp, och ringar där ett ärende kan gå runt visas för sig.
    """
    from ..pipeline.latency import latency as run

    tell(run(region, Path.cwd(), start=start, recess=recess, lost=lost, date=on or date.today()), output, lang)
