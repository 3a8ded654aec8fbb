"""The commands and what they are called."""

from __future__ import annotations

from typing import Annotated

import typer

from .. import __version__
from .build import build
from .chairs import chairs
from .check import check
from .compare import compare
from .explain import explain
from .fmt import fmt
from .graph import graph
from .latency import latency
from .quorum import quorum
from .schema import schema
from .source import source
from .swedish import SwedishCommand, SwedishGroup
from .trace import trace
from .whatif import whatif

app = typer.Typer(
    name="samverkan",
    cls=SwedishGroup,
    help="Prövar ledningssystem för samverkan som är skrivna i YAML och gör dokument av dem.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["--help", "-h"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"samverkan {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Visa versionen och sluta.")
    ] = False,
) -> None:
    """The options of `samverkan` itself."""


app.command(cls=SwedishCommand)(check)
app.command(cls=SwedishCommand)(build)
app.command(cls=SwedishCommand)(chairs)
app.command(cls=SwedishCommand)(compare)
app.command(cls=SwedishCommand)(explain)
app.command(cls=SwedishCommand)(fmt)
app.command(cls=SwedishCommand)(graph)
app.command(cls=SwedishCommand)(latency)
app.command(cls=SwedishCommand)(quorum)
app.command(cls=SwedishCommand)(schema)
app.command(cls=SwedishCommand)(trace)
app.command(cls=SwedishCommand)(whatif)
app.add_typer(source, name="source")
