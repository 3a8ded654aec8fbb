"""The document says how many bodies of a kind there are, and names another number of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...loading import Region
from .._places import related
from .._silence import rests_on

RULE = Rule(
    "REF008",
    "count-against-instances",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Dokumentet säger hur många organ av ett slag det finns men räknar upp ett annat antal.",
    for_readers=True,
)
RESTS_ON = rests_on(own="count", anywhere="bodies")


def check(region: Region) -> Iterator[Finding]:
    """One finding for each template whose count cannot be the number of its instances.

    A number for each of something (`en per kommun`) is not compared, nor one instance that stands for all.
    """
    for template, names in region.templates.items():
        count = region.bodies[names[0]].count
        if count is None or count.low is None or count.per is not None or len(names) < 2:
            continue
        if count.low <= len(names) and (count.high is None or len(names) <= count.high):
            continue
        message = text(
            "{bodies} ska vara {count} enligt dokumentet, men {number} räknas upp: {names}.",
            bodies=region.name(template),
            count=str(count),
            number=len(names),
            names=[region.body_name(name) for name in names],
        )
        others = [("bodies", name, "name") for name in _alike(region, names)]
        yield region.finding(
            RULE,
            message,
            "bodies",
            template,
            "count",
            subject=f"bodies/{template}",
            related=(
                *related(region, text("uppräkningen"), (("bodies", name, "name") for name in names)),
                *related(region, text("kan vara en av dem"), others),
            ),
            help=text("Räkna upp alla, eller rätta antalet. Annars vet ingen vilka grupper som gäller."),
        )


def _alike(region: Region, names: Iterable[str]) -> list[str]:
    """Other bodies of the same kind whose names begin as the counted ones' do: `Strategigruppen` as `Strategigrupp`."""
    counted = set(names)
    first = tuple({region.bodies[name].name.split()[0].casefold() for name in counted})
    kinds = {region.bodies[name].kind for name in counted}
    return [
        name
        for name, body in region.bodies.items()
        if name not in counted and body.kind in kinds and body.name.casefold().startswith(first)
    ]
