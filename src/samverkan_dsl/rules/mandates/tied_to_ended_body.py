"""A mandate that comes from, goes through, is shared with or is directed to a body that has ended."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.decisions.deciding import described
from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Mandate, numbered
from ...language.walk import Path
from ...loading import Region
from .._places import in_order, related
from .._silence import NOTHING

RULE = Rule(
    "MAN005",
    "tied-to-ended-body",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Ett uppdrag förutsätter ett organ som har upphört.",
)
RESTS_ON = NOTHING
_KEYS = (
    ("from", "from_"),
    ("raised-by", "raised_by"),
    ("through", "through"),
    ("with", "with_"),
    ("in-dialogue-with", "in_dialogue_with"),
    ("to", "to"),
)


def check(region: Region) -> Iterator[Finding]:
    """One finding for each ended body, at the first mandate that still leans on it."""
    ended = {body_id for body_id, body in region.bodies.items() if body.over}
    if not ended:
        return
    found: dict[str, list[Path]] = {}
    for path, mandate in _mandates(region):
        for key, attribute in _KEYS:
            for ref in getattr(mandate, attribute):
                bodies = region.expand(ref)
                if bodies and ended.issuperset(bodies):
                    found.setdefault(ref, []).append((*path, key))
    for ref, paths in found.items():
        first, *others = in_order(region, paths)
        message = text(
            "Uppdraget förutsätter {body}, som har upphört. Därifrån kan ingen ge det, ta emot det eller delta.",
            body=region.name(ref),
        )
        also = related(region, text("även det här uppdraget"), others)
        help_ = text("Låt det organ som har tagit över stå här, eller ta bort uppdraget.")
        yield region.finding(RULE, message, *first, known_by=("bodies", ref), related=also, help=help_)


def _mandates(region: Region) -> Iterator[tuple[Path, Mandate]]:
    for body_id, body in region.bodies.items():
        if described(body):
            for number, mandate in numbered(body.mandates):
                yield ("bodies", body_id, "mandates", number), mandate
    for number, mandate in numbered(region.model.mandates):
        yield ("mandates", number), mandate
