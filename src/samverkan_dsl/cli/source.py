"""`samverkan source`: source texts and their indexes."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from .answers import print_json
from .options import Format, Lang, Language, OutputFormat, Paths
from .say import say
from .swedish import SwedishCommand, SwedishGroup

source = typer.Typer(
    cls=SwedishGroup,
    help="Indexera källdokument, mät täckningen och jämför utgåvor.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


@source.command("index", cls=SwedishCommand)
def index(
    document: Annotated[Path, typer.Argument(metavar="TEXT", help="Dokumentet: ren text, PDF eller Word (.docx).")],
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
    from ..findings import text
    from ..pipeline.source import index_source
    from ..pipeline.told import as_text

    done = index_source(document, name, out or Path(f"{name}.index.yaml"), Path.cwd())
    if output is OutputFormat.json:
        print_json(done.data(lang.value))
    else:
        for block in as_text(done.findings, {}, lang=lang.value):
            print(block, end="\n\n")
        for kind, count in done.counts().items() if done.index else ():
            print(f"{kind.label(lang.value):<12} {count:>6}")
        if done.index is not None:
            same = text("Källindexet är redan aktuellt.")(lang.value)
            say(same if done.written is None else text("Skrev {file}.", file=done.written)(lang.value))
        for note in done.notes:
            say(note(lang.value))
    raise typer.Exit(int(bool(done.findings)))


@source.command("coverage", cls=SwedishCommand)
def coverage(
    paths: Paths,
    words: Annotated[
        Path | None,
        typer.Option(
            "--text",
            metavar="TEXT",
            help="Källans text, för att se vad av de typade normerna som modellen inte bär. Den sparas inte.",
        ),
    ] = None,
    name: Annotated[
        str | None, typer.Option("--source", metavar="ID", help="Källan som texten är, om regionen har flera.")
    ] = None,
    output: Format = OutputFormat.text,
    lang: Lang = Language.sv,
) -> None:
    """Visa hur mycket av källan modellen täcker.

    Normerna räknas avsnitt för avsnitt: de som modellen bär i typade nycklar, de som bara står som text, de som har
    utelämnats med skäl och de som saknas. Med --text hålls orden i varje typad norm mot det som citerar den: tal, namn,
    hur bindande den är och om den nekar. Det som inte finns i någon nyckel visas.
    """
    from ..findings import gettext
    from ..pipeline.source import coverage_of

    found = coverage_of(paths, Path.cwd(), words=words, source=name)
    if output is OutputFormat.json:
        print_json(found.data(lang.value))
        return
    heads = [gettext(word, lang.value) for word in ("avsnitt", "normer", "typade", "bara text", "utelämnade", "saknas")]
    for item in found.sources:
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
        for line in item.partly_told(lang.value):
            say(line)
        print()


@source.command("drift", cls=SwedishCommand)
def drift(
    region: Annotated[Path, typer.Argument(metavar="REGION", help="Regionens mapp eller fil.")],
    document: Annotated[
        Path, typer.Argument(metavar="NYTEXT", help="Den nya utgåvan: ren text, PDF eller Word (.docx).")
    ],
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

    done = drift_source(region, document, Path.cwd(), source=name, write=write)
    if output is OutputFormat.json:
        print_json(done.data(lang.value))
    else:
        from .drift_report import print_text

        print_text(done, lang.value)
    raise typer.Exit(int(done.fails))
