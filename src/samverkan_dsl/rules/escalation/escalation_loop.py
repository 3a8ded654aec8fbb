"""A matter that is handed round in a ring, or handed by a body to itself."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.decisions.subjects import upward
from ...findings import Concerns, Finding, Rule, Severity, text
from ...graph.cycles import cycles
from ...graph.hand_overs import HandoverReceiver, hand_overs
from ...language import Trigger
from ...loading import Region
from .._places import related
from .._silence import NOTHING

RULE = Rule(
    "ESC002",
    "escalation-loop",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Ärenden lyfts i en ring, så att inget organ behöver avgöra dem.",
)
RESTS_ON = NOTHING
_HELP = text("Låt ett av organen avgöra frågan, eller säg vad som händer andra gången den kommer dit.")


def check(region: Region) -> Iterator[Finding]:
    """One finding for each body that hands matters to itself, and one for each ring with one and the same reason.

    What comes back with an answer or to be decided is no ring: the reason that sent it does not fire again. Rings over
    different reasons depend on how a matter turns out, and are followed when matters are traced.
    """
    graphs: dict[Trigger, dict[str, list[str]]] = {}
    edges: dict[tuple[Trigger, str, str], list[HandoverReceiver]] = {}
    for one in hand_overs(region):
        target = _target(region, one) if one.sends else None
        if target is None:
            continue
        if target == one.body:
            if one.when is not Trigger.REQUESTED:
                yield _to_itself(region, one)
        elif not one.returns:
            graph = graphs.setdefault(one.when, {})
            graph.setdefault(one.body, []).append(target)
            graph.setdefault(target, list(region.templates.get(target, ())))
            edges.setdefault((one.when, one.body, target), []).append(one)
    for when, graph in graphs.items():
        for ring in cycles(graph):
            steps = [edges.get((when, node, ring[(number + 1) % len(ring)])) for number, node in enumerate(ring)]
            found = [step for step in steps if step is not None]
            if _same_subject(region, found):
                yield _ring(region, when, ring, [step[0] for step in found])


def _target(region: Region, one: HandoverReceiver) -> str | None:
    """The body or template meant: of a template the instance with the same key; None for what is no body here.

    A group's own template means the other instances, of which any may take the matter.
    """
    if one.to == "self":
        return one.body
    family, _, key = one.body.partition("/")
    if one.to in region.templates:
        if key and one.to == family:
            return None
        twin = f"{one.to}/{key}"
        return twin if key and twin in region.bodies else one.to
    return one.to if one.to in region.bodies else None


def _same_subject(region: Region, steps: list[list[HandoverReceiver]]) -> bool:
    """Whether some matter can go all the way round: there is a subject that every step is for."""
    limits = [{name for one in step for name in one.subject} for step in steps if all(one.subject for one in step)]
    return not limits or any(
        all(not limit.isdisjoint(upward(region, name)) for limit in limits) for name in region.model.subjects
    )


def _to_itself(region: Region, one: HandoverReceiver) -> Finding:
    message = text(
        "{body} lyfter ärenden till sig självt ({reason}), så de kommer ingenstans.",
        body=region.body_name(one.body),
        reason=one.when,
    )
    return region.finding(RULE, message, *one.path, help=text("Säg vilket annat organ som ska avgöra dem."))


def _ring(region: Region, when: Trigger, ring: tuple[str, ...], steps: list[HandoverReceiver]) -> Finding:
    bodies = [region.body_name(node) for node in ring if node not in region.templates]
    message = text(
        "Ärenden kan gå runt utan att avgöras ({reason}): {ring}.",
        reason=when,
        ring=" → ".join((*bodies, bodies[0])),
    )
    first, *others = steps
    also = related(region, text("och vidare härifrån"), (one.path for one in others))
    known = ("ring", when.key, *sorted(ring))
    return region.finding(RULE, message, *first.path, known_by=known, related=also, help=_HELP)
