"""A citation of an address that the source index does not have."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, Text, text
from ...loading import Region
from ...provenance import closest_address, meant, spread
from .._silence import rests_on

RULE = Rule(
    "REF005",
    "unknown-address",
    Severity.ERROR,
    Concerns.MODEL,
    "Ett citat pekar på en adress som källindexet inte har.",
)
RESTS_ON = rests_on(own="section", anywhere="sources")


def check(region: Region) -> Iterator[Finding]:
    """One finding for each unknown address in `cite`, with the nearest there is.

    An address that was retired is no slip of the pen: its statement is not in the source's new edition.
    """
    told: dict[tuple[str, str | None], tuple[Text, Text]] = {}
    for path, _, citation, found in region.citations():
        if found is not None:
            continue
        home = region.home(path)
        section = None if home is None else region.bodies[home].section
        asked = (citation.address, section)
        if asked not in told:
            told[asked] = _gone(region, *asked) or _unknown(region, *asked)
        message, help_ = told[asked]
        yield region.finding(RULE, message, *path, *citation.path, help=help_)


def _gone(region: Region, address: str, section: str | None) -> tuple[Text, Text] | None:
    source, cited = region.source_of(address)
    retired = set(region.indexes[source].retired) if source is not None else set()
    if retired.isdisjoint(part for one in meant(cited, section) for part in spread(one)):
        return None
    message = text(
        "”{address}” finns inte längre i källan: påståendet har fått nya ord eller är borttaget i den nya utgåvan.",
        address=address,
    )
    return message, text("Läs den nya utgåvan. Ändra uppgiften och citera det som står där nu, eller ta bort den.")


def _unknown(region: Region, address: str, section: str | None) -> tuple[Text, Text]:
    message = text(
        "Källindexet har ingen adress ”{address}”, så det går inte att se vad uppgiften vilar på.",
        address=address,
    )
    return message, _suggestion(region, address, section)


def _suggestion(region: Region, address: str, section: str | None) -> Text:
    source, cited = region.source_of(address)
    near = closest_address(cited, section, region.indexes[source]) if source is not None else None
    if near is None:
        return text("Adresserna står i källindexet; indexera om källan med samverkan source index om den är ny.")
    return text("Menade du ”{near}”?", near=near if cited == address else f"{source}:{near}")
