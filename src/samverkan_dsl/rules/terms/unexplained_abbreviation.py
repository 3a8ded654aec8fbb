"""An abbreviation that nothing explains."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Alternative, LeftOut, Reading, Waiver
from ...language.keys import Wording
from ...language.walk import Path
from ...loading import Region
from .._places import related
from .._texts import texts
from ._abbreviations import abbreviations, explained, is_abbreviation

RULE = Rule(
    "TER001",
    "unexplained-abbreviation",
    Severity.INFO,
    Concerns.DOCUMENT,
    "En förkortning förklaras inte.",
)
_COMMENTS = (Reading, Alternative, LeftOut, Waiver)


def check(region: Region) -> Iterator[Finding]:
    """One finding for each abbreviation, at the first text that uses it.

    The short name of a body, a party or a statute is explained by the full one, an abbreviation in parentheses by the
    words before it. Another name for the same (`aliases`) explains nothing: one that is only an abbreviation is used.
    """
    known = explained(region)
    found: dict[str, list[Path]] = {}
    named: dict[str, str] = {}
    for written in texts(region):
        if (
            (written.key == "aliases" and not is_abbreviation(written.value))
            or written.declared.wording is Wording.NUMBER
            or isinstance(written.element, _COMMENTS)
        ):
            continue
        for short in abbreviations(written.value):
            if short not in known:
                found.setdefault(short, []).append(written.path)
                full = getattr(written.element, "name", "") if written.key == "aliases" else ""
                if full and written.value == short and short not in abbreviations(full):
                    named.setdefault(short, full)
    for short, paths in found.items():
        full = named.get(short)
        message = (
            text(
                "Dokumentet knyter inte {short} till {full}. Den som är ny i samverkan ser inte att det är samma sak.",
                short=short,
                full=full,
            )
            if full is not None
            else text(
                "{short} förklaras inte. Den som är ny i samverkan kan inte läsa sig till vad som menas.", short=short
            )
        )
        also = related(region, text("används även här"), paths[1:])
        yield region.finding(
            RULE,
            message,
            *paths[0],
            known_by=("terms", short),
            related=also,
            help=_HELP if full is None else _HELP_NAMED,
        )


_HELP = text("Skriv ut orden första gången, eller förklara förkortningen bland begreppen.")
_HELP_NAMED = text("Sätt förkortningen inom parentes efter namnet första gången.")
