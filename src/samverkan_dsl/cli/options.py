"""The options that several commands share."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..findings import Concerns, Severity

if TYPE_CHECKING:
    from ..pipeline.kept import Kept


class OutputFormat(StrEnum):
    """How a command reports."""

    text = "text"
    json = "json"


class Language(StrEnum):
    """The language of messages and documents."""

    sv = "sv"
    en = "en"


def severity(word: str | Severity) -> Severity:
    """`error` or `fel`, `warning` or `varning`, `info` or `upplysning`. The option's default is read too."""
    if isinstance(word, Severity):
        return word
    for member in Severity:
        if word.lower() in (member.key, member.swedish):
            return member
    raise typer.BadParameter(f"{word} är ingen allvarsgrad. Skriv error, warning eller info.")


def concerns(word: str) -> Concerns:
    """`model` or `modellen`, `document` or `dokumentet`."""
    for member in Concerns:
        if word.lower() in (member.key, member.swedish, member.swedish.removesuffix("et").removesuffix("en")):
            return member
    raise typer.BadParameter(f"{word} är inget som fynd kan gälla. Skriv model eller document.")


def day(word: str) -> date:
    """A date, `2026-01-31`."""
    try:
        return date.fromisoformat(word)
    except ValueError:
        raise typer.BadParameter(f"{word} är inget datum. Skriv det som 2026-01-31.") from None


Paths = Annotated[
    list[Path],
    typer.Argument(
        metavar="SÖKVÄG…", help="Filer, regioner eller mappar med regioner. En fil prövas inom hela sin region."
    ),
]
OneRegion = Annotated[Path, typer.Argument(metavar="REGION", help="Regionens mapp eller fil.")]
Format = Annotated[
    OutputFormat, typer.Option("--format", help="text är för människor, json för program.", show_default=True)
]
Lang = Annotated[Language, typer.Option("--lang", help="Språket i det som skrivs ut.", show_default=True)]
When = Annotated[
    date | None,
    typer.Option(
        "--date",
        parser=day,
        metavar="DATUM",
        help="Dagen som giltighetstider prövas mot, som 2026-01-31. Utelämnat är i dag.",
        show_default=False,
    ),
]
Select = Annotated[
    list[str] | None,
    typer.Option("--select", metavar="KOD", help="Bara dessa regler: koder, namn eller familjer som QUO."),
]
Ignore = Annotated[
    list[str] | None, typer.Option("--ignore", metavar="KOD", help="Inte dessa regler: koder, namn eller familjer.")
]

Cache = Annotated[
    bool,
    typer.Option(
        "--cache/--no-cache",
        help="Om svar som redan har räknats ut för samma filer får användas igen. De sparas utanför projektet.",
        show_default=True,
    ),
]


def kept_results() -> Kept | None:
    """Where results are kept between runs: `SAMVERKAN_CACHE_DIR`, else the user's own place; empty keeps nothing."""
    import os

    from ..pipeline.kept import Kept

    named = os.environ.get("SAMVERKAN_CACHE_DIR")
    if named is not None:
        return Kept(Path(named)) if named else None
    from platformdirs import user_cache_path

    return Kept(user_cache_path("samverkan-dsl", appauthor=False))


def words(values: list[str] | None) -> tuple[str, ...]:
    """Repeated options, each of which may hold several words with commas between."""
    return tuple(word.strip() for value in values or () for word in value.split(",") if word.strip())


def screen_width() -> int:
    """Columns that tables are fitted to: the terminal's, within what can be read."""
    import shutil

    return min(max(shutil.get_terminal_size((100, 24)).columns, 60), 140)
