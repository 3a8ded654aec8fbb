"""A matter that is handed round for one reason after another."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...loading import Region
from .._matters import MATTERS
from .._places import related
from ._story import basis
from ._stuck import stuck_paths

RULE = Rule(
    "MAT005",
    "matter-goes-round",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Ett ärende kan gå runt mellan organ av olika skäl, utan att något av dem måste avgöra det.",
)
RESTS_ON = MATTERS


def check(region: Region) -> Iterator[Finding]:
    """One finding for each ring of hand-overs for different reasons, of matters that may never end.

    Rings for one and the same reason are ESC002, returns without a number ESC005.
    """
    for ring in stuck_paths(region).rings:
        bodies = [region.body_name(step.body) for step in ring]
        message = text(
            "Ett ärende kan gå runt utan att avgöras: {ring}. Skälen är olika på vägen ({reasons}), "
            "så det syns inte i något av organens egen ordning.",
            ring=" → ".join((*bodies, bodies[0])),
            reasons=list(dict.fromkeys(reason for step in ring for reason in step.when)),
        )
        first, *others = ring
        also = related(region, text("och vidare härifrån"), (step.path for step in others))
        help_ = text("Låt ett av organen avgöra frågan, eller säg vad som händer andra gången den kommer dit.")
        known = ("ring", *sorted(step.body for step in ring))
        yield region.finding(RULE, message, *first.path, known_by=known, related=(*also, basis(ring)), help=help_)
