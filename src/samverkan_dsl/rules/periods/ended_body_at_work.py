"""A body that has ended and is still described as if it worked."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import affirmed
from ...loading import Region
from .._places import related
from .._silence import NOTHING

RULE = Rule(
    "PER007",
    "ended-body-at-work",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Ett organ sägs ha upphört men beskrivs som om det fanns.",
)
RESTS_ON = NOTHING


def check(region: Region) -> Iterator[Finding]:
    """One finding for each body that has ended at no stated time and still has tasks, seats or meetings."""
    for body_id, body in region.bodies.items():
        # Where it says when it ended, all else on its page was so until then.
        if not body.over or (body.valid is not None and body.valid.end is not None):
            continue
        where = ("bodies", body_id)
        said = []
        if any(each.done is None for each in affirmed(body.mandates)):
            said.append("mandates")
        said += [key for key, value in (("composition", body.composition), ("meetings", body.meetings)) if value]
        if not said:
            continue
        message = text(
            "{body} sägs ha upphört, men dokumentet beskriver det som om det fanns. Läsaren vet inte vad som gäller.",
            body=region.body_name(body_id),
        )
        also = related(region, text("beskrivs här"), ((*where, key) for key in said))
        help = text("Skriv när det upphörde, eller ta bort det som inte längre gäller.")
        yield region.finding(RULE, message, *where, "status", related=also, help=help)
