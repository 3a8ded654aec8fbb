"""A body that others' sections give a task, which its own section does not tell."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.decisions.deciding import described
from ...findings import Concerns, Finding, Rule, Severity, Text, text
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
    "Ett organ har en uppgift enligt ett annat organs avsnitt, men dess eget avsnitt säger inget om den.",
)
RESTS_ON = rests_on(anywhere="mandates preparation deviations set-elsewhere not-regulated status")
_PREPARING = frozenset((Verb.PREPARE, Verb.DRAFT, Verb.PROPOSE, Verb.HANDLE, Verb.INVESTIGATE))


def check(region: Region) -> Iterator[Finding]:
    """One finding for each body that tells of its tasks and not of this one."""
    given: dict[str, list[Path]] = {}
    others = _given_otherwise(region)
    for home, body in region.bodies.items():
        for row, rule in numbered(body.preparation):
            for ref in rule.by:
                for other in region.expand(ref, home):
                    if other != home:
                        given.setdefault(other, []).append(("bodies", home, "preparation", row))
    for body_id, places in given.items():
        body = region.bodies[body_id]
        if _tells(body) and not _prepares(body):
            message = text(
                "{body} ska bereda ärenden enligt ett annat avsnitt, men bland dess egna uppgifter finns det inte. Den "
                "som läser sitt eget avsnitt vet då inte om det.",
                body=region.body_name(body_id),
            )
            yield _finding(region, body_id, places, message, text("Skriv uppgiften att bereda också hos organet."))
    for body_id, places in others.items():
        message = text(
            "{body} har en uppgift i ett annat organs avsnitt, men bland dess egna uppgifter finns den inte. Den som "
            "läser sitt eget avsnitt vet då inte om den.",
            body=region.body_name(body_id),
        )
        yield _finding(region, body_id, places, message, text("Skriv uppgiften också hos organet."))


def _finding(region: Region, body_id: str, places: list[Path], message: Text, help: Text) -> Finding:
    first, *others = in_order(region, places)
    also = (
        *related(region, text("uppgifterna står här"), (("bodies", body_id, "mandates"),)),
        *related(region, text("även här"), others),
    )
    return region.finding(RULE, message, *first, related=also, help=help)


def _tells(body: Body) -> bool:
    """Whether its own section tells of its tasks."""
    return described(body) and any(affirmed(body.mandates)) and not body.addressed("mandates")


def _given_otherwise(region: Region) -> dict[str, list[Path]]:
    """The tasks in others' sections of bodies that tell of theirs, and of none with the same verb."""
    found: dict[str, list[Path]] = {}
    for home, body in region.bodies.items():
        for row, mandate in numbered(body.mandates):
            for ref in mandate.by if mandate.done is None else ():
                for other in region.expand(ref, home):
                    theirs = region.bodies[other]
                    if other == home or not _tells(theirs):
                        continue
                    if mandate.verb not in {each.verb for each in affirmed(theirs.mandates)}:
                        found.setdefault(other, []).append(("bodies", home, "mandates", row))
    return found


def _prepares(body: Body) -> bool:
    if body.preparation or body.deviations is not None:
        return True
    return any(mandate.verb in _PREPARING for mandate in affirmed(body.mandates))
