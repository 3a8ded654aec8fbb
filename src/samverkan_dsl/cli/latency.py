"""`samverkan latency`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from .options import Format, Lang, Language, OneRegion, OutputFormat, screen_width


def latency(
    region: OneRegion,
    start: Annotated[
        str | None,
        typer.Option("--from", metavar="ORGAN", help="Bara ärenden som väcks i detta organ: id, kortnamn eller namn."),
    ] = None,
    recess: Annotated[
        int, typer.Option("--recess", metavar="DAGAR", help="Dagar per år utan möten, i ett sammanhängande uppehåll.")
    ] = 0,
    lost: Annotated[
        int,
        typer.Option("--lost-meetings", metavar="ANTAL", help="Möten som går förlorade vid varje besök."),
    ] = 0,
    output: Format = OutputFormat.text,
    lang: Lang = Language.sv,
) -> None:
    """Räkna ut hur länge ett ärende kan ta.

    För varje organ och sakområde visas den längsta vägen från att ett ärende väcks till att det avgörs, i dagar: dels
    utan antagande om när mötena ligger, dels med jämnt fördelade möten. Det som saknas i dokumentet för att svara
    räknas upp, och ringar där ett ärende kan gå runt visas för sig.
    """
    from ..pipeline.latency import latency as run

    result = run(region, Path.cwd(), start=start, recess=recess, lost=lost)
    if output is OutputFormat.json:
        import json

        from ..outputs.documents.time.as_json import latency_json

        assumed = {"recess": recess, "lost_meetings": lost}
        data = latency_json(result.matters.region.id, assumed, result.waits, result.latencies)
        print(json.dumps(data, ensure_ascii=False, indent=2))
    else:
        from ..findings import text
        from ..outputs.blocks import Document
        from ..outputs.documents.time.chapters import latency_chapter
        from ..outputs.formats.terminal import Terminal

        title = text("Hur länge ett ärende kan ta i {system}", system=result.matters.region.model.system.name)
        document = Document("latency", (title,), latency_chapter(result.matters, result.bodies, recess, lost))
        print(Terminal(lang.value, screen_width()).text(document), end="")
