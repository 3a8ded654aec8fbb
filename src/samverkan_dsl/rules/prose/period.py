"""A text that says for how many years a plan is, and says something else than the model."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Deliverable, Mandate, Unit
from ...loading import Region
from .._silence import NOTHING
from .._texts import Written, texts
from ._words import AMOUNT, overlap, quantity

RULE = Rule(
    "PRO004",
    "period-in-prose",
    Severity.WARNING,
    Concerns.MODEL,
    "En text anger hur många år en plan avser, men modellen säger något annat.",
)
RESTS_ON = NOTHING
_YEARS = re.compile(
    rf"\b(?:(?:för|på)\s+{AMOUNT}\s+år\b(?!\s+(?:gaml|och))|(?P<joined>\d+|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio)-?årig(?:a|t)?\b)",
    re.IGNORECASE,
)


def check(region: Region) -> Iterator[Finding]:
    """One finding for each text of a mandate about one plan, or of the plan itself, with another number of years."""
    for written in texts(region):
        deliverable = _deliverable(region, written)
        if deliverable is None or deliverable.horizon is None:
            continue
        match = _YEARS.search(written.value)
        if match is None:
            continue
        if deliverable.horizon.unit is not Unit.YEAR or overlap(
            quantity(match["amount"] or match["joined"]), deliverable.horizon.amount
        ):
            continue
        message = text(
            "Texten säger ”{written}”, men {plan} avser {horizon}.",
            written=match.group(),
            plan=deliverable.name,
            horizon=deliverable.horizon,
        )
        yield region.finding(RULE, message, *written.path, help=_HELP)


_HELP = text("Rätta texten eller planens horizon efter dokumentet.")


def _deliverable(region: Region, written: Written) -> Deliverable | None:
    """The one plan that a text is about."""
    if isinstance(written.element, Deliverable) and written.key in ("name", "content"):
        return written.element
    if isinstance(written.element, Mandate) and written.key == "object" and len(written.element.deliverable) == 1:
        return region.model.deliverables.get(written.element.deliverable[0])
    return None
