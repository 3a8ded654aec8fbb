"""A matter that gets an answer only if a body uses a right that it need not use."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.matters import Event, Label
from ...analysis.matters.stuck import StuckPath
from ...findings import Concerns, Finding, Rule, Severity, Text, text
from ...loading import Region
from .._called import also_for
from .._matters import MATTERS
from ..escalation.may_escalate_gap import told_here
from ._story import told
from ._stuck import likewise_sent, stuck_paths

RULE = Rule(
    "MAT004",
    "only-by-option",
    Severity.INFO,
    Concerns.DOCUMENT,
    "Ett ärende får ett svar bara om ett organ använder en möjlighet som det inte måste använda.",
)
RESTS_ON = MATTERS


def check(region: Region) -> Iterator[Finding]:
    """One finding for each right whose disuse leaves a matter that came from others without an answer.

    Where a body may hand on what it cannot decide itself, that is ESC004. The instances of a template are one.
    """
    found: dict[object, list[tuple[StuckPath, Label]]] = {}
    for way in stuck_paths(region).by_choice:
        option = way.unused
        if option is not None and not _elsewhere(region, way, option):
            found.setdefault(region.where(*option.path), []).append((way, option))
    for alike in found.values():
        way, option = min(alike, key=lambda each: each[1].body)  # whatever the order that the instances are written in
        also = also_for(region, option.body, (other.body for _, other in alike))
        if option.event is Event.DECLINES and way.sent is not None:
            also += also_for(region, way.sent.body, likewise_sent(region, way, way.sent))
        help_ = text("Skriv ska i stället för får eller kan, eller säg vad som händer med frågan annars.")
        yield region.finding(
            RULE, _message(region, way, option), *option.path, related=(*told(region, way), *also), help=help_
        )


def _elsewhere(region: Region, way: StuckPath, option: Label) -> bool:
    if option.event is Event.DECLINES:
        return way.sent is None
    return any(told_here(region, option.body, reason) for reason in option.when)


def _message(region: Region, way: StuckPath, option: Label) -> Text:
    body, sent = region.body_name(option.body), way.sent
    if option.event is Event.DECLINES and sent is not None:
        return text(
            "{sender} lämnar ärenden ({reasons}) till {body}, som får eller kan avgöra dem. Att det måste ske är inte "
            "sagt, och inte heller vad som händer annars.",
            sender=region.body_name(sent.body),
            reasons=list(sent.when),
            body=body,
        )
    return text(
        "{body} får föra ärenden vidare ({reasons}), men måste inte. Vad som annars händer med dem är inte sagt.",
        body=body,
        reasons=list(option.when),
    )
