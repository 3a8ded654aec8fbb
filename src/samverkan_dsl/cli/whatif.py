"""`samverkan whatif`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from .options import Format, Lang, Language, OneRegion, OutputFormat, screen_width


def whatif(
    region: OneRegion,
    without: Annotated[
        str,
        typer.Option(
            "--without", metavar="PART|ORGAN|ROLL", help="Parten, organet eller rollen som tänks bort: id eller namn."
        ),
    ],
    output: Format = OutputFormat.text,
    lang: Lang = Language.sv,
) -> None:
    """Visa vad som inte längre håller utan en part, ett organ eller en roll.

    Utan ett organ finns det inte. Utan en part eller en roll står dess platser tomma, och det den står för saknas.
    """
    from ..outputs.documents.matters.lost import lost_document, lost_json
    from ..pipeline.whatif import whatif as run

    result = run(region, Path.cwd(), without=without)
    if output is OutputFormat.json:
        import json

        print(json.dumps(lost_json(result.region, result.without), ensure_ascii=False, indent=2))
    else:
        from ..outputs.formats.terminal import Terminal

        document = lost_document(result.region, result.without)
        print(Terminal(lang.value, screen_width()).text(document), end="")
