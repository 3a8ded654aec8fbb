"""A row that never holds while its body does."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import FormerName
from ...loading import Region
from .._silence import NOTHING
from ._timed import called, timed

RULE = Rule(
    "PER004",
    "row-outside-body",
    Severity.WARNING,
    Concerns.MODEL,
    "En uppgift om ett organ gäller bara när organet inte finns.",
)
RESTS_ON = NOTHING


def check(region: Region) -> Iterator[Finding]:
    """One finding for each thing in a body whose period and the body's have no day in common."""
    region = region.whole
    for one in timed(region):
        home = region.home(one.path)
        whole = None if home is None or len(one.path) == 2 else region.bodies[home].valid
        if home is None or whole is None or isinstance(one.element, FormerName):
            continue
        if one.valid.overlaps(whole) is False and not (one.valid.backwards or whole.backwards):
            message = text(
                "{what} gäller {period}, men {body} finns {whole}. Uppgiften gäller alltså aldrig.",
                what=called(region, one),
                period=one.valid,
                body=region.body_name(home),
                whole=whole,
            )
            place = region.related(text("organets tid"), "bodies", home, "valid")
            help = text("Rätta tiden, eller ta bort uppgiften för det organ som den inte gäller.")
            yield region.finding(RULE, message, *one.place, related=(place,), help=help)
