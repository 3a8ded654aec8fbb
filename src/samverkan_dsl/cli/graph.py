"""`samverkan graph`."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from .options import Lang, Language, OneRegion, When


class GraphView(StrEnum):
    """Which relations."""

    structure = "structure"
    matters = "matters"
    flows = "flows"


class GraphFormat(StrEnum):
    """What kind of file."""

    graphml = "graphml"
    json = "json"
    dot = "dot"


def graph(
    region: OneRegion,
    view: Annotated[
        GraphView,
        typer.Option(
            "--view",
            help="structure är vem som står över vem, matters vart ärenden lämnas, flows vem som bereder åt och "
            "rapporterar till vem.",
            show_default=True,
        ),
    ] = GraphView.structure,
    output: Annotated[
        GraphFormat,
        typer.Option(
            "--format", help="graphml öppnas i Gephi och yEd, json är för program, dot för Graphviz.", show_default=True
        ),
    ] = GraphFormat.graphml,
    on: When = None,
    lang: Lang = Language.sv,
) -> None:
    """Skriv regionens samband som en graf för andra program.

    Varje organ är en nod med namn, slag, nivå och läge. Grafen skrivs på skärmen; lägg till > graf.graphml för att
    spara den i en fil.
    """
    from ..pipeline.graph import graph_text as run

    print(run(region, Path.cwd(), view=view.value, form=output.value, lang=lang.value, date=on or date.today()), end="")
