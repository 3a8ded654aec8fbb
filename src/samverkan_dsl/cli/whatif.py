"""`samverkan whatif`."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from .answers import tell
from .options import Format, Lang, Language, OneRegion, OutputFormat, When


def whatif(
    region: OneRegion,
    without: Annotated[
        str,
        typer.Option(
            "--without", metavar="PART|ORGAN|ROLL", help="Parten, organet eller rollen som tänks bort: id eller namn."
        ),
    ],
    output: Format = OutputFormat.text,
    on: When = None,
    lang: Lang = Language.sv,
) -> None:
    """Visa vad som inte längre håller utan en part, ett organ eller en roll.

    Utan ett organ finns det inte. Utan en part eller en roll står dess platser tomma, och det den står för saknas.
    """
    from ..pipeline.whatif import whatif as run

    tell(run(region, Path.cwd(), without=without, date=on or date.today()), output, lang)
