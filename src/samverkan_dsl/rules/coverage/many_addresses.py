"""One element that rests on more statements than a reader can hold against it."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...language.walk import Path
from ...loading import Region
from .._silence import NOTHING

RULE = Rule(
    "COV002",
    "many-addresses",
    Severity.WARNING,
    Concerns.MODEL,
    "En uppgift citerar fler än fem adresser.",
)
RESTS_ON = NOTHING
_MOST = 5


def check(region: Region) -> Iterator[Finding]:
    """One finding for each element, or key of it, that cites more than five addresses. A range counts in full."""
    cited: dict[tuple[Path, str | None], set[tuple[str | None, str]]] = {}
    for path, _, citation, addresses in region.citations():
        if path[:1] != ("left-out",):
            source, _ = region.source_of(citation.address)
            cited.setdefault((path, citation.key), set()).update((source, address) for address in addresses or ())
    for (path, key), found in cited.items():
        if len(found) <= _MOST:
            continue
        message = text(
            "Uppgiften vilar på {count} adresser. Då går det inte att se vilken av dem som säger vad, "
            "och när en av dem ändras måste allt läsas om.",
            count=len(found),
        )
        place = (*path, "cite") if key is None else (*path, "cite", key)
        help_ = text('Dela upp den i flera uppgifter, eller citera per nyckel: cite: {{kind: "1", level: "2"}}.')
        yield region.finding(RULE, message, *place, help=help_)
