"""A citation for a key that the element does not have."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Cited
from ...language.nothing import Denying
from ...language.walk import declarations
from ...loading import Region
from .._silence import NOTHING

RULE = Rule(
    "COV006",
    "citation-of-nothing",
    Severity.WARNING,
    Concerns.MODEL,
    "Ett citat hör till något som inte är skrivet.",
)
RESTS_ON = NOTHING


def check(region: Region) -> Iterator[Finding]:
    """One finding for each key that is cited and says nothing. What is denied, or could not be read, is said."""
    for path, element in region.elements:
        if not isinstance(element, Cited) or element.written is None:
            continue
        lost = {each.path[len(path)] for each in region.unread if each.path[: len(path)] == path < each.path}
        denied = element.denied if isinstance(element, Denying) else ()
        known = declarations(type(element))
        for key in dict.fromkeys(each.key for each in element.cite):
            if key is None or key in element.written or key in lost or key in denied or key not in known:
                continue
            message = text("Det finns ett citat för {key}, men det är inte skrivet.", key=known[key].words)
            help = text("Skriv det som källan säger under ”{key}”, eller ta bort citatet.", key=key)
            yield region.finding(RULE, message, *path, "cite", key, key=True, help=help)
