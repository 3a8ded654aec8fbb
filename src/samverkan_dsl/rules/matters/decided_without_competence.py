"""A decision that does not settle the matter, and nobody who does."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.decisions.deciding import decides, described, own
from ...analysis.decisions.effects import effect_of
from ...analysis.decisions.standing import Standing
from ...analysis.decisions.subjects import upward
from ...analysis.matters import Outcome, Why
from ...analysis.matters.matter import covers
from ...analysis.matters.stuck import StuckPath
from ...findings import Concerns, Finding, Rule, Severity, Text, text
from ...language import Effect, Mandate, Trigger, affirmed, numbered
from ...loading import Region
from .._matters import MATTERS
from ._story import subjects, told
from ._stuck import stuck_paths

RULE = Rule(
    "MAT002",
    "decided-without-competence",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Ett beslut har inte den verkan som frågan kräver, och ingen annan avgör den.",
)
RESTS_ON = MATTERS
_HELP = {
    Why.TOO_WEAK: text(
        "Skriv vilken nämnd, styrelse eller chef som fattar det avgörande beslutet, eller låt dem bekräfta det."
    ),
    Why.NOT_RATIFIED_BY_ANYBODY: text("Skriv vem som bekräftar inriktningen, eller vem som fattar besluten inom den."),
    Why.NO_ADDRESSEE: text("Skriv till vem rekommendationen går och vad mottagaren ska göra med den."),
}
_BY_READING = frozenset((Standing.HIGHEST, Standing.POSITION_ADVISES))
"""Readings by which it is a recommendation: that the effect is not said is another fault (MAN003), or none."""
_HEAVY = (Trigger.NEEDS_RESOURCES, Trigger.WEIGHTY)


def check(region: Region) -> Iterator[Finding]:
    """One finding for each line by which something is decided that it cannot settle.

    That a body that cannot bind decides what takes a binding decision is DEC003; that it may hand on what it cannot
    decide, and need not, is ESC004.
    """
    told_at, unratified = set(), set[str]()
    for way in stuck_paths(region).stuck:
        place = region.where(*way.end.path)
        if (
            way.end.outcome is not Outcome.WITHOUT_EFFECT
            or place in told_at
            or _elsewhere(region, way)
            or _settled(region, way)
        ):
            continue
        told_at.add(place)
        if way.end.why is Why.NOT_RATIFIED_BY_ANYBODY:
            unratified.add(way.end.body)
        assert way.end.why is not None
        related = told(region, way)
        yield region.finding(RULE, _message(region, way), *way.end.path, related=related, help=_HELP[way.end.why])
    yield from _directions(region, unratified)


def _directions(region: Region, told: set[str]) -> Iterator[Finding]:
    """Decisions on direction that nobody confirms, of bodies whose matters another, broader mandate settles."""
    for body_id, body in region.bodies.items():
        if not described(body) or body_id in told or body.kind.political:
            continue
        for row, each in numbered(body.mandates):
            if not each.deciding or not own(each) or each.effect is not Effect.DIRECTION or each.ratified_by:
                continue
            if _decided_by_another(region, body_id, each):
                continue
            message = text(
                "{body} beslutar om inriktningen för ”{object}”, men dokumentet säger inte vem som bekräftar den.",
                body=region.body_name(body_id),
                object=each.object,
            )
            where = ("bodies", body_id, "mandates", row, "effect")
            yield region.finding(RULE, message, *where, help=_HELP[Why.NOT_RATIFIED_BY_ANYBODY])


def _decided_by_another(region: Region, body_id: str, direction: Mandate) -> bool:
    """Whether another body decides bindingly in the same subject, or each party does in its own line."""
    about = {above for ref in direction.subject for above in upward(region, ref)}
    for home, body in region.bodies.items():
        for mandate in affirmed(body.mandates):
            same = not about or not mandate.subject or not about.isdisjoint(mandate.subject)
            binds = effect_of(body, mandate).effect is Effect.BINDING
            if home != body_id and same and mandate.deciding and binds:
                return True
    return any(mandate.deciding for mandate in affirmed(region.model.mandates))


def _elsewhere(region: Region, way: StuckPath) -> bool:
    """Whether a simpler rule tells it, or it comes only of taking a body's task or a narrower rule by the word."""
    needs = way.start.matter.needs
    decided = way.steps[-1]
    if decided.effect is Effect.CONSULTATION and not decides(region.bodies[way.end.body]):
        return True  # who is only consulted settles nothing and does not pretend to
    if way.end.why is Why.NO_ADDRESSEE:
        return not _BY_READING.isdisjoint(decided.readings)
    if way.end.why is not Why.TOO_WEAK:
        return False
    if needs is Effect.BINDING:
        return True
    readings = {reading for step in way.steps for reading in step.readings}
    if needs is not None:
        return Standing.WHOLE_TASK in readings
    rules = affirmed(region.bodies[way.end.body].escalation)
    return any(rule.when in _heavy(way) for rule in rules)


def _settled(region: Region, way: StuckPath) -> bool:
    """Whether a direction is followed by another's binding decision of the same subject: nobody has to confirm it."""
    return way.end.why is Why.NOT_RATIFIED_BY_ANYBODY and any(
        covers(mandate.subject, way.start.matter) and effect_of(body, mandate).effect is Effect.BINDING
        for body_id, body in region.bodies.items()
        if body_id != way.end.body
        for mandate in affirmed(body.mandates)
        if mandate.deciding
    )


def _heavy(way: StuckPath) -> list[Trigger]:
    return [trigger for trigger in way.steps[0].when if trigger in _HEAVY]


def _message(region: Region, way: StuckPath) -> Text:
    body, why = region.body_name(way.end.body), way.end.why
    if why is Why.NOT_RATIFIED_BY_ANYBODY:
        return text(
            "{body} beslutar om inriktningen för {subjects}. Dokumentet säger varken att den ska bekräftas, och då "
            "av vem, eller vem som annars beslutar inom den.",
            body=body,
            subjects=subjects(region, way),
        )
    if why is Why.NO_ADDRESSEE:
        return text(
            "{body} lämnar en rekommendation i {subjects}, men dokumentet säger inte till vem.",
            body=body,
            subjects=subjects(region, way),
        )
    if _heavy(way):
        return text(
            "{body} kan få ärenden ({reasons}) som dess beslut inte räcker till för, "
            "och dokumentet säger inte vem som då avgör dem.",
            body=body,
            reasons=_heavy(way),
        )
    return text(
        "{body} beslutar i {subjects}, men beslutet har inte den verkan som krävs, "
        "och dokumentet säger inte vem som annars avgör dem.",
        body=body,
        subjects=subjects(region, way),
    )
