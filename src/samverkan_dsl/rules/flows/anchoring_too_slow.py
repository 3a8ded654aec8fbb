"""Decisions must be anchored in a body that meets more seldom than the one that decides."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, Text, text
from ...language import numbered
from ...language.conditions import Condition
from ...loading import Region
from .._silence import NOTHING
from ._frequency import Frequency, frequency

RULE = Rule(
    "FLO004",
    "anchoring-too-slow",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Beslut ska förankras i ett organ som möts mer sällan än det som beslutar.",
)
RESTS_ON = NOTHING


def check(region: Region) -> Iterator[Finding]:
    """One finding for each body that matters are anchored in and that surely meets more seldom.

    Compared are the most meetings that the one may have and the fewest of the other, where both are stated. Of a
    template's instances the one that meets most seldom counts.
    """
    seldom: dict[str, tuple[Frequency, str] | None] = {}
    for name, body in region.bodies.items():
        often = frequency(body)
        if often is None:
            continue
        for number, rule in numbered(body.anchoring):
            for place, ref in enumerate(rule.with_):
                if ref not in seldom:
                    seldom[ref] = _most_seldom(region, ref)
                found = seldom[ref]
                if found is None or found[0].high is None or found[0].high >= often.low:
                    continue
                slow, other = found
                words = _when(rule.condition)
                what = rule.what if rule.what is not None else text("besluten där")
                message = text(
                    "{body} möts {often}, men {what} förankras i {other}, som möts {seldom}. "
                    "Då får beslut vänta, eller fattas utan förankring."
                    if words is None
                    else "{body} möts {often}, men {what} förankras, {condition}, i {other}, som möts {seldom}. "
                    "Då får sådana beslut vänta, eller fattas utan förankring.",
                    body=region.body_name(name),
                    often=often.stated,
                    what=what,
                    condition=words or "",
                    other=region.body_name(other),
                    seldom=slow.stated,
                )
                yield region.finding(
                    RULE,
                    message,
                    *("bodies", name, "anchoring", number, "with", place),
                    related=(
                        region.related(text("så ofta möts det ena"), "bodies", name, "meetings"),
                        region.related(text("så ofta möts det andra"), "bodies", other, "meetings"),
                    ),
                    help=text("Låt mötena följas åt, eller säg hur förankringen går till mellan mötena."),
                )


def _when(condition: Condition | None) -> str | Text | None:
    """The words of a condition as a part of a sentence."""
    words = None if condition is None else condition.what
    if words is None or words.partition(" ")[0].casefold() in ("vid", "när", "om", "inför", "efter", "innan", "för"):
        return words
    return text("om {condition}", condition=words)


def _most_seldom(region: Region, ref: str) -> tuple[Frequency, str] | None:
    found = [(often, name) for name in region.expand(ref) if (often := frequency(region.bodies[name])) is not None]
    bounded = [(often.high, number) for number, (often, _) in enumerate(found) if often.high is not None]
    return found[min(bounded)[1]] if bounded else None
