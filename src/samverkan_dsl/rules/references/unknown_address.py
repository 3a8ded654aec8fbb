"""A citation of an address that the source index does not have."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, Text, text
from ...loading import Region
from ...provenance import closest_address

RULE = Rule(
    "REF005",
    "unknown-address",
    Severity.ERROR,
    Concerns.MODEL,
    "Ett citat pekar på en adress som källindexet inte har.",
)


def check(region: Region) -> Iterator[Finding]:
    """One finding for each unknown address in `cite`, with the nearest there is."""
    suggested: dict[tuple[str, str | None], Text] = {}
    for path, _, citation, found in region.citations():
        if found is not None:
            continue
        home = region.home(path)
        section = None if home is None else region.bodies[home].section
        asked = (citation.address, section)
        if asked not in suggested:
            suggested[asked] = _suggestion(region, *asked)
        message = text(
            "Källindexet har ingen adress ”{address}”, så det går inte att se vad uppgiften vilar på.",
            address=citation.address,
        )
        yield region.finding(RULE, message, *path, *citation.path, help=suggested[asked])


def _suggestion(region: Region, address: str, section: str | None) -> Text:
    source, colon, rest = address.partition(":")
    named = bool(colon) and source in region.indexes
    index = region.indexes[source] if named else next(iter(region.indexes.values()))
    near = closest_address(rest.strip() if named else address, section, index)
    if near is None:
        return text("Adresserna står i källindexet; indexera om källan med samverkan source index om den är ny.")
    return text("Menade du ”{near}”?", near=f"{source}:{near}" if named else near)
