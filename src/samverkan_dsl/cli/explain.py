"""`samverkan explain`."""

from __future__ import annotations

from typing import Annotated

import typer

from .options import Format, Lang, Language, OutputFormat


def explain(
    code: Annotated[
        str | None, typer.Argument(metavar="[KOD]", help="Regelns kod eller namn. Utelämnat visar alla.")
    ] = None,
    output: Format = OutputFormat.text,
    lang: Lang = Language.sv,
) -> None:
    """Förklara en regel, med exempel.

    Visar varför regeln finns, ett dåligt exempel och ett gott. Utan kod visas alla regler.
    """
    import json

    from ..findings import gettext
    from ..pipeline.explain import catalogue
    from ..pipeline.explain import explain as find

    found = [find(code)] if code is not None else list(catalogue().values())
    if output is OutputFormat.json:
        rules = [
            {
                "code": item.rule.code,
                "name": item.rule.name,
                "severity": item.rule.severity.key,
                "concerns": item.rule.concerns.key,
                "title": gettext(item.rule.title, lang.value),
                **({"page": item.told(lang.value)} if code is not None else {}),
            }
            for item in found
        ]
        print(json.dumps({"version": 1, "rules": rules}, ensure_ascii=False, indent=2))
    elif code is not None:
        print(found[0].told(lang.value).rstrip("\n"))
    else:
        for item in found:
            weight = item.rule.severity.label(lang.value)
            print(f"{item.rule.code}  {weight:<10}  {item.rule.name:<32}  {gettext(item.rule.title, lang.value)}")
