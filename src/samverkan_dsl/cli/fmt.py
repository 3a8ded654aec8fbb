"""`samverkan fmt`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .options import Format, Lang, Language, OutputFormat, Paths

if TYPE_CHECKING:
    from ..pipeline.told import shapes


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
    import json

    from ..findings import text
    from ..pipeline.fmt import fmt as run
    from ..pipeline.told import as_json, as_text
    from .say import complain, say

    done = run(paths, Path.cwd(), check=check)
    if output is OutputFormat.json:
        files = len(done.changed) + len(done.same)
        data: shapes.FmtShape = {
            **as_json(done.findings, lang=lang.value, regions=0, files=files),
            "changed": list(done.changed),
            "refused": list(done.refused),
            "unwritten": [problem(lang.value) for problem in done.unwritten],
        }
        print(json.dumps(data, ensure_ascii=False, indent=2))
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
