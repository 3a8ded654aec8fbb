"""Two bodies or parties that go by the same name."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...language.walk import Path
from ...loading import Region
from .._places import in_order, related
from .._silence import NOTHING

RULE = Rule(
    "REF003",
    "alias-clash",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Två organ eller parter har samma namn, kortnamn eller alias.",
)
RESTS_ON = NOTHING


def check(region: Region) -> Iterator[Finding]:
    """One finding for each name that means several things, upper and lower case alike."""
    bearers: dict[str, dict[str, list[Path]]] = {}
    names: dict[str, str] = {}
    for section in ("bodies", "parties"):
        for key, element in getattr(region.model, section).items():
            for path, name in _names(element.name, element.short, element.aliases):
                # What a template's instances are called together is no clash among them.
                bearer = key if path == ("name",) else key.partition("/")[0]
                folded = " ".join(name.casefold().split())
                names.setdefault(folded, name)
                bearers.setdefault(folded, {}).setdefault(f"{section}/{bearer}", []).append((section, key, *path))
    for folded, found in bearers.items():
        if len(found) < 2:
            continue
        places = in_order(region, [paths[0] for paths in found.values()])
        message = text(
            "{name} är namnet på {count} olika organ eller parter, så en läsare ser inte vilket som menas.",
            name=names[folded],
            count=len(found),
        )
        yield region.finding(
            RULE,
            message,
            *places[-1],
            known_by=("name", folded),
            related=related(region, text("heter redan så här"), places[:-1]),
            help=text("Ge dem olika namn. Är de samma sak, beskriv den en gång och hänvisa dit."),
        )


def _names(name: str, short: str | None, aliases: tuple[str, ...]) -> Iterator[tuple[Path, str]]:
    yield ("name",), name
    if short is not None:
        yield ("short",), short
    for number, alias in enumerate(aliases):
        yield ("aliases", number), alias
