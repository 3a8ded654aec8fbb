"""`samverkan schema`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ..loading import CannotRun


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
    from ..findings import text
    from ..language.schema import render_schemas

    for name, words in render_schemas().items():
        if out is None:
            print(words, end="")
            continue
        try:
            out.mkdir(parents=True, exist_ok=True)
            (out / name).write_text(words, "utf-8", newline="\n")
        except OSError:
            raise CannotRun(text("Det går inte att skriva {file}.", file=(out / name).as_posix())) from None
        print((out / name).as_posix())
