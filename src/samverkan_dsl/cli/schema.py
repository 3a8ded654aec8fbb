"""`samverkan schema`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from .say import say


def schema(
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="MAPP", help="Skriv schemat till en fil i mappen i stället för till skärmen."),
    ] = None,
) -> None:
    """Skriv JSON-schemat för redigerare.

    Redigerare använder det för att fylla i och förklara nycklar.

    Nämn filen överst i dina YAML-filer: # yaml-language-server: $schema=region.schema.json
    """
    from ..pipeline.schema import schema as schemas
    from ..pipeline.writing import clear, put

    for name, words in schemas().items():
        if out is None:
            print(words, end="")
            continue
        base = Path.cwd()
        clear(base / out, base)
        put(base / out / name, words.encode("utf-8"), base)
        say((out / name).as_posix())
