"""What mandates and flows say of a deliverable, and which deliverables the rules look at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...analysis.decisions.deciding import described
from ...analysis.decisions.subjects import SETTLING
from ...language import Deliverable, DeliverableKind, Flow, Mandate, Phase, Status, Verb, numbered
from ...language.walk import Path
from ...loading import Region

STEERING = frozenset(
    (
        DeliverableKind.PLAN,
        DeliverableKind.STRATEGY,
        DeliverableKind.GUIDELINE,
        DeliverableKind.CALENDAR,
        DeliverableKind.SCORECARD,
    )
)
"""Papers that others are to follow, so that somebody has to decide that they apply."""
_WRITING = frozenset(
    (Verb.DRAFT, Verb.DRAW_UP, Verb.REVISE, Verb.DEVELOP, Verb.PREPARE, Verb.PROPOSE, Verb.RESPONSIBLE_FOR, Verb.REPORT)
)


def adopted(deliverable: Deliverable, mandates: Iterable[tuple[Path, Mandate]]) -> bool:
    """Whether the document says who adopts it, here or in one of the mandates that name it."""
    return bool(deliverable.adopted_by) or any(mandate.verb in SETTLING for _, mandate in mandates)


def written(deliverable: Deliverable, mandates: Iterable[tuple[Path, Mandate]]) -> bool:
    """Whether the document says who writes it."""
    return bool(deliverable.authors) or any(mandate.verb in _WRITING for _, mandate in mandates)


def finished(region: Region, name: str) -> bool:
    """Whether the document says that it is written: a task for it was done, or it was presented where people met."""
    whole = region.whole
    done = any(each.done is not None for _, each in mandates_by_deliverable(whole).get(name, ()))
    return done or any(
        name in each.presents and each.valid is not None and region.phase(each.valid) is Phase.PAST
        for each in whole.model.gatherings.values()
    )


def looked_at(region: Region) -> Iterator[tuple[str, Deliverable]]:
    """The deliverables that are the system's own and neither repealed nor missing.

    Not its own are those that outside bodies or one huvudman write by themselves, and those that are only referred to.
    """
    used = {deliverable.calendar for deliverable in region.model.deliverables.values()}
    used.update(mandates_by_deliverable(region), flows_by_deliverable(region))
    for name, deliverable in region.model.deliverables.items():
        if deliverable.status in (Status.REPEALED, Status.MISSING, Status.EXTERNAL) or _elsewhere(region, deliverable):
            continue
        if name in used or _says_something(deliverable):
            yield name, deliverable


def _elsewhere(region: Region, deliverable: Deliverable) -> bool:
    """Whether all who write it are outside the system, or all belong to one huvudman."""
    bodies = [body for ref in deliverable.authors for body in region.expand(ref) if body in region.bodies]
    if bodies:
        return not any(described(region.bodies[body]) for body in bodies)
    principals = {region.principal(ref) for ref in deliverable.authors}
    return len(principals) == 1 and None not in principals


_NAMING = frozenset(("name", "short", "designation", "kind", "status", "period", "published", "cite"))
"""What a document says of a paper that it only refers to."""


def _says_something(deliverable: Deliverable) -> bool:
    return any(value not in (None, ()) for key, value in deliverable if key not in _NAMING)


def mandates_by_deliverable(region: Region) -> dict[str, list[tuple[Path, Mandate]]]:
    """The mandates that name each deliverable, with their paths."""
    found: dict[str, list[tuple[Path, Mandate]]] = {}
    for home, mandates in _holders(region):
        for number, mandate in numbered(mandates):
            for name in mandate.deliverable:
                found.setdefault(name, []).append(((*home, "mandates", number), mandate))
    return found


def _holders(region: Region) -> Iterator[tuple[Path, tuple[Mandate, ...]]]:
    for body_id, body in region.bodies.items():
        yield ("bodies", body_id), body.mandates
    yield (), region.model.mandates


def flows_by_deliverable(region: Region) -> dict[str, list[tuple[Path, Flow]]]:
    """The flows that each deliverable travels by, with their paths."""
    found: dict[str, list[tuple[Path, Flow]]] = {}
    holders: list[tuple[Path, tuple[Flow, ...]]] = [
        (("bodies", body_id), body.flows) for body_id, body in region.bodies.items()
    ]
    for home, flows in (*holders, ((), region.model.flows)):
        for number, flow in numbered(flows):
            if flow.deliverable is not None:
                found.setdefault(flow.deliverable, []).append(((*home, "flows", number), flow))
    return found
