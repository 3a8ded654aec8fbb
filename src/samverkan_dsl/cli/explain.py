"""`samverkan explain`."""

from __future__ import annotations

from typing import Annotated

import typer

from .answers import print_json
from .options import Format, Lang, Language, OutputFormat


def explain(
    code: Annotated[
        str | None,
        typer.Argument(
            metavar="[ORD]",
            help="En regels kod eller namn, en nyckel (decisions.quorum), ett värde eller ett "
            "svenskt ord (beslutsförhet). Utelämnat visar alla regler.",
        ),
    ] = None,
    output: Format = OutputFormat.text,
    lang: Lang = Language.sv,
) -> None:
    """Förklara en regel eller ett ord i språket, med exempel.

    Visar varför regeln finns, ett dåligt exempel och ett gott; eller vad en nyckel säger, ett exempel och vad
    dokumenten skriver. Utan ord visas alla regler.
    """
    from ..findings import gettext
    from ..pipeline.explain import explain as find
    from ..pipeline.explain import explain_all

    if code is not None:
        found = find(code)
        if output is OutputFormat.json:
            print_json(found.data(lang.value))
        else:
            print(found.told(lang.value).rstrip("\n"))
        return
    every = explain_all()
    if output is OutputFormat.json:
        print_json(every.data(lang.value))
        return
    for item in every.rules:
        weight = item.rule.severity.label(lang.value)
        print(f"{item.rule.code}  {weight:<10}  {item.rule.name:<32}  {gettext(item.rule.title, lang.value)}")
