"""`samverkan source`: source texts and their indexes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .options import Format, Lang, Language, OutputFormat, Paths
from .say import say
from .swedish import SwedishCommand, SwedishGroup

if TYPE_CHECKING:
    from ..pipeline.source import Account
    from ..pipeline.told import shapes

source = typer.Typer(
    cls=SwedishGroup,
    help="Indexera källdokument, mät täckningen och jämför utgåvor.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


@source.command("index", cls=SwedishCommand)
def index(
    document: Annotated[Path, typer.Argument(metavar="TEXT", help="Dokumentets text, som UTF-8.")],
    name: Annotated[str, typer.Option("--id", metavar="ID", help="Källans id, till exempel blekinge-2021.")],
    out: Annotated[
        Path | None,
        typer.Option(
            "--out", metavar="FIL", help="Källindexets fil. Utelämnat är ID.index.yaml här.", show_default=False
        ),
    ] = None,
    output: Format = OutputFormat.text,
    lang: Lang = Language.sv,
) -> None:
    """Ge varje påstående i ett dokument en adress.

    Rubriker, meningar, punkter och tabellrader får en adress och en klass.

    Texten själv sparas inte, bara ett fingeravtryck. Finns filen redan behåller oförändrade påståenden sina adresser
    och de klasser som någon har satt för hand.
    """
    import json

    from ..findings import text
    from ..pipeline.source import index_source
    from ..pipeline.told import as_json, as_text

    done = index_source(document, name, out or Path(f"{name}.index.yaml"), Path.cwd())
    if output is OutputFormat.json:
        data: shapes.SourceIndexShape = {
            **as_json(done.findings, lang=lang.value, regions=0, files=1),
            "file": done.written,
            "classes": {kind.key: count for kind, count in done.counts().items()},
        }
        print(json.dumps(data, ensure_ascii=False, indent=2))
    else:
        for block in as_text(done.findings, {}, lang=lang.value):
            print(block, end="\n\n")
        for kind, count in done.counts().items() if done.index else ():
            print(f"{kind.label(lang.value):<12} {count:>6}")
        if done.index is not None:
            same = text("Källindexet är redan aktuellt.")(lang.value)
            say(same if done.written is None else text("Skrev {file}.", file=done.written)(lang.value))
    raise typer.Exit(int(bool(done.findings)))


def _counts(account: Account) -> shapes.Covered:
    """How many norms there are of each sort, and where those are that nothing accounts for."""
    return {
        "norms": len(account.norms),
        "cited": len(account.cited),
        "prose_only": len(account.prose_only),
        "left_out": len(account.left_out),
        "uncovered": len(account.uncovered),
        "uncovered_at": list(account.uncovered),
    }


@source.command("coverage", cls=SwedishCommand)
def coverage(paths: Paths, output: Format = OutputFormat.text, lang: Lang = Language.sv) -> None:
    """Visa hur mycket av källan modellen täcker.

    Normerna räknas avsnitt för avsnitt: de som modellen bär i typade nycklar, de som bara står som text, de som har
    utelämnats med skäl och de som saknas.
    """
    import json

    from ..findings import gettext
    from ..pipeline.source import coverage_of

    found = coverage_of(paths, Path.cwd())
    if output is OutputFormat.json:
        regions: list[shapes.CoveredSource] = [
            {
                "region": item.region,
                "source": item.source,
                **_counts(item.coverage.total),
                "sections": [{"section": name, **_counts(account)} for name, account in item.coverage.sections],
            }
            for item in found
        ]
        data: shapes.SourceCoverageShape = {"version": 1, "regions": regions}
        print(json.dumps(data, ensure_ascii=False, indent=2))
        return
    heads = [gettext(word, lang.value) for word in ("avsnitt", "normer", "typade", "bara text", "utelämnade", "saknas")]
    for item in found:
        rows = [(name, account) for name, account in item.coverage.sections]
        rows.append((gettext("summa", lang.value), item.coverage.total))
        width = max(len(heads[0]), *(len(name) for name, _ in rows))
        say(f"{item.region} ({item.source})")
        print("  ".join([heads[0].ljust(width), *(f"{head:>10}" for head in heads[1:])]))
        for name, account in rows:
            parts = (account.norms, account.cited, account.prose_only, account.left_out, account.uncovered)
            say("  ".join([name.ljust(width), *(f"{len(part):>10}" for part in parts)]))
        for address in item.coverage.total.uncovered:
            say(f"  - {address}")
        print()


@source.command("drift", cls=SwedishCommand)
def drift(
    region: Annotated[Path, typer.Argument(metavar="REGION", help="Regionens mapp eller fil.")],
    document: Annotated[Path, typer.Argument(metavar="NYTEXT", help="Den nya utgåvans text, som UTF-8.")],
    name: Annotated[
        str | None,
        typer.Option("--source", metavar="ID", help="Källan som texten är en ny utgåva av, om regionen har flera."),
    ] = None,
    write: Annotated[
        bool,
        typer.Option("--write", help="Skriv det nya källindexet och behåll citaten av det som är oförändrat."),
    ] = False,
    output: Format = OutputFormat.text,
    lang: Lang = Language.sv,
) -> None:
    """Visa vad en ny utgåva av källan betyder för modellen.

    Varje påstående som har fått nya ord, tagits bort, kommit till eller flyttats visas, med de ställen i modellen som
    citerar det. Kommandot slutar med 1 om det finns något att se över.

    Det som är oförändrat behåller sin adress. Citat av ändrade och borttagna påståenden rörs inte: de ska läsas om.
    """
    from ..pipeline.drift import drift_source
    from .drift_report import print_json, print_text

    done = drift_source(region, document, Path.cwd(), source=name, write=write)
    (print_json if output is OutputFormat.json else print_text)(done, lang.value)
    raise typer.Exit(int(done.fails))
