"""One paper, and several answers to how often it is made."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Cadence, Deliverable, DeliverableKind, Mandate, Pace, Verb
from ...language.walk import Path
from ...loading import Region
from .._places import related
from .._silence import rests_on
from ._uses import flows_by_deliverable, looked_at, mandates_by_deliverable

RULE = Rule(
    "DEL003",
    "cadence-conflict",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Dokumentet säger olika om hur ofta en handling tas fram eller revideras.",
    for_readers=True,
)
RESTS_ON = rests_on(own="deliverables", anywhere="parties status")
_MAKING = frozenset(
    (
        Verb.DRAFT,
        Verb.DRAW_UP,
        Verb.REVISE,
        Verb.DEVELOP,
        Verb.PREPARE,
        Verb.DECIDE,
        Verb.ESTABLISH,
        Verb.ADOPT,
        Verb.APPROVE,
    )
)
_HELP = text("Bestäm vad som gäller, så att den som gör årsplaneringen vet när arbetet ska vara klart.")


class _Statement(NamedTuple):
    cadence: Cadence
    path: Path


def check(region: Region) -> Iterator[Finding]:
    """One finding for each deliverable whose statements cannot all hold.

    Two statements of how often it is made conflict when their numbers exclude each other, or when only one is a number.
    A revision conflicts when it comes more seldom than the paper is made anew; more often it may.
    """
    mandates, flows = mandates_by_deliverable(region), flows_by_deliverable(region)
    for name, deliverable in looked_at(region):
        made = _made(name, deliverable, mandates.get(name, []))
        if deliverable.kind is DeliverableKind.REPORT:
            made += [
                _Statement(flow.cadence, (*path, "cadence"))
                for path, flow in flows.get(name, ())
                if flow.cadence is not None
            ]
        if not made:
            continue
        first = made[0]
        others = [one for one in made[1:] if _differ(first.cadence, one.cadence)]
        if others:
            message = text(
                "{deliverable} tas fram {first} på ett ställe och {second} på ett annat.",
                deliverable=deliverable.name,
                first=first.cadence,
                second=others[0].cadence,
            )
            also = related(region, text("annat besked här"), (one.path for one in others))
            known = ("deliverables", name, "cadence")
            yield region.finding(RULE, message, *first.path, known_by=known, related=also, help=_HELP)
        elif deliverable.revised is not None and _seldomer(deliverable.revised, first.cadence):
            message = text(
                "{deliverable} tas fram {made} men revideras {revised}. Det framgår inte hur de två hänger ihop.",
                deliverable=deliverable.name,
                made=first.cadence,
                revised=deliverable.revised,
            )
            also = related(region, text("tas fram så här ofta"), (first.path,))
            where = ("deliverables", name, "revised")
            yield region.finding(RULE, message, *where, related=also, help=_HELP)


def _made(name: str, deliverable: Deliverable, mandates: list[tuple[Path, Mandate]]) -> list[_Statement]:
    made = []
    if deliverable.cadence is not None:
        made.append(_Statement(deliverable.cadence, ("deliverables", name, "cadence")))
    verbs = _MAKING | {Verb.REPORT} if deliverable.kind is DeliverableKind.REPORT else _MAKING
    for path, mandate in mandates:
        if mandate.cadence is not None and mandate.verb in verbs:
            made.append(_Statement(mandate.cadence, (*path, "cadence")))
    return made


def _differ(one: Cadence, other: Cadence) -> bool:
    if Pace.EVERY_MEETING in (one.pace, other.pace):
        return False
    if (one.per_year is None) != (other.per_year is None):
        return True
    return _above(one, other) or _above(other, one)


def _above(one: Cadence, other: Cadence) -> bool:
    """Whether one is certainly more often than the other."""
    low = one.per_year.low if one.per_year is not None else None
    high = other.per_year.high if other.per_year is not None else None
    return low is not None and high is not None and low > high


def _seldomer(revised: Cadence, made: Cadence) -> bool:
    return made.per_year is not None and (revised.pace is Pace.WHEN_NEEDED or _above(made, revised))
