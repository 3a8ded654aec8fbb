"""Goals that nothing measures, in a document that measures others."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...loading import Region
from .._places import related
from .._silence import rests_on

RULE = Rule(
    "DEL007",
    "goal-unmeasured",
    Severity.INFO,
    Concerns.DOCUMENT,
    "Ett mål saknar delmål och indikatorer, fast andra mål har det.",
)
RESTS_ON = rests_on(anywhere="goals indicators")


def check(region: Region) -> Iterator[Finding]:
    """One finding for the region. A goal is measured where a part of it is, or what it is part of."""
    goals = region.model.goals
    measured = {indicator.goal for indicator in region.model.indicators.values() if indicator.goal is not None}
    if not measured:
        return
    above = {part: goals[part].part_of for part in goals}
    reached = set(measured)
    for name in measured:
        seen: set[str] = set()
        upper = above.get(name)
        while upper is not None and upper not in seen:
            seen.add(upper)
            reached.add(upper)
            upper = above.get(upper)
    missing = [name for name, goal in goals.items() if name not in reached and goal.part_of not in measured]
    if not missing:
        return
    first, *others = missing
    message = text(
        "Andra mål har delmål eller indikatorer, men inte {goals}. Då går det inte att säga om målet nås.",
        goals=[goals[name].name for name in missing],
    )
    also = related(region, text("mäts inte heller"), (("goals", name, "name") for name in others))
    help = text("Skriv vad som ska mätas, eller att målet inte mäts.")
    yield region.finding(
        RULE, message, "goals", first, "name", known_by=("goals",), subject="goals", related=also, help=help
    )
