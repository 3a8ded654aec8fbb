"""A body that others' sections give a task to prepare, which its own section does not tell."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.decisions.deciding import described
from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Body, Verb, affirmed, numbered
from ...language.walk import Path
from ...loading import Region
from .._places import in_order, related
from .._silence import rests_on

RULE = Rule(
    "FLO010",
    "task-only-elsewhere",
    Severity.INFO,
    Concerns.DOCUMENT,
    "Ett organ ska bereda enligt ett annat organs avsnitt, men dess eget avsnitt säger inget om det.",
)
RESTS_ON = rests_on(anywhere="mandates preparation deviations set-elsewhere not-regulated status")
_PREPARING = frozenset((Verb.PREPARE, Verb.DRAFT, Verb.PROPOSE, Verb.HANDLE, Verb.INVESTIGATE))


def check(region: Region) -> Iterator[Finding]:
    """One finding for each body that tells of its tasks and not of this one."""
    given: dict[str, list[Path]] = {}
    for home, body in region.bodies.items():
        for row, rule in numbered(body.preparation):
            for ref in rule.by:
                for other in region.expand(ref, home):
                    if other != home:
                        given.setdefault(other, []).append(("bodies", home, "preparation", row))
    for body_id, places in given.items():
        body = region.bodies[body_id]
        if not described(body) or not any(affirmed(body.mandates)) or body.addressed("mandates") or _prepares(body):
            continue
        first, *others = in_order(region, places)
        message = text(
            "{body} ska bereda ärenden enligt ett annat avsnitt, men bland dess egna uppgifter finns det inte. Den som "
            "läser sitt eget avsnitt vet då inte om det.",
            body=region.body_name(body_id),
        )
        also = (
            *related(region, text("uppgifterna står här"), (("bodies", body_id, "mandates"),)),
            *related(region, text("även här"), others),
        )
        help = text("Skriv uppgiften att bereda också hos organet.")
        yield region.finding(RULE, message, *first, related=also, help=help)


def _prepares(body: Body) -> bool:
    if body.preparation or body.deviations is not None:
        return True
    return any(mandate.verb in _PREPARING for mandate in affirmed(body.mandates))
