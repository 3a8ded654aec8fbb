"""`samverkan fmt`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from .answers import print_json
from .options import Format, Lang, Language, OutputFormat, Paths


def fmt(
    paths: Paths,
    check: Annotated[
        bool, typer.Option("--check", help="Ändra inget; sluta med 1 om någon fil skulle ändras.", show_default=False)
    ] = False,
    output: Format = OutputFormat.text,
    lang: Lang = Language.sv,
) -> None:
    """Skriv filerna i enhetlig form.

    Nycklar kommer i språkets ordning, indrag och citattecken blir lika överallt. Kommentarer stannar vid den nyckel de
    stod ovanför, och det filerna säger ändras inte. Filer med fel lämnas som de är.
    """
    from ..findings import text
    from ..pipeline.fmt import fmt as run
    from ..pipeline.told import as_text
    from .say import complain, say

    done = run(paths, Path.cwd(), check=check)
    if output is OutputFormat.json:
        print_json(done.data(lang.value))
    else:
        for block in as_text(done.findings, {}, lang=lang.value):
            print(block, end="\n\n")
        for file in done.changed:
            words = "{file} är inte i enhetlig form." if check else "{file} skrevs om."
            say(text(words, file=file)(lang.value))
        for file in done.refused:
            say(text("{file} lämnades orörd: den gick inte att skriva om utan att ändras.", file=file)(lang.value))
        if not (done.changed or done.refused or done.findings or done.unwritten):
            print(text("Alla filer är i enhetlig form.")(lang.value))
    for problem in done.unwritten:
        complain(problem(lang.value))
    raise typer.Exit(2 if done.unwritten else int(bool(done.findings or done.refused or (check and done.changed))))
