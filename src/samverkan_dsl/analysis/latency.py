"""How long a matter can take from raised to settled or ended (meaning.md, Latency), for every start."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from ..language import Trigger
from ..loading import Region
from .deciding import described
from .journeys import Journeys, Loop
from .subjects import upward
from .visits import Step
from .waiting import Assumed, Missing, Silent, Wait, wait


class Verdict(Enum):
    """What is known of how long a road is."""

    BOUNDED = "bounded"
    """At most so many days."""
    UNBOUNDED = "unbounded"
    """A matter can go round for ever."""
    UNDETERMINED = "undetermined"
    """Facts are missing; what is known adds up to a lower bound of the worst case."""
    NO_END = "no-end"
    """No road from here ends."""


@dataclass(frozen=True, slots=True)
class Start:
    """Where matters are raised."""

    body: str
    subject: str | None
    """None: the document names no subject for the body."""
    holders: tuple[str, ...]
    """Who may raise them; empty: nobody is named (reading *den som har uppdraget väcker*)."""


@dataclass(frozen=True, slots=True)
class Road:
    """The longest of the roads that begin in one way."""

    first: Trigger | None
    """What sends the matter on from the body where it was raised; None: it is decided there, or this is the longest."""
    optional: bool
    """Whether it goes by way of steps that the document leaves to the bodies' choice."""
    verdict: Verdict
    days: int
    """Bounded: the most days. Unbounded: without going round. Undetermined: what is known of the longest road."""
    steps: tuple[Step, ...]
    """The critical path; its days add up to `days`."""
    missing: tuple[Missing, ...]
    loop: Loop | None


@dataclass(frozen=True, slots=True)
class Latency:
    """The answer for one start."""

    start: Start
    longest: Road
    roads: tuple[Road, ...]
    """The road that is decided at once, with all that can come before, and one for each thing that can send it on."""
    silent: tuple[Silent, ...]
    """What the document leaves unsaid of the bodies on the longest road, counted as nothing."""
    effect_read: bool
    """Whether the road's end rests on the reading *högsta möjliga*."""


def starts(region: Region, bodies: Sequence[str] = ()) -> Iterator[Start]:
    """Each holder of the right to raise × each subject, by body; `bodies`: only there.

    Where that right is silent, each body raises what it has a mandate in. The subjects are those of the right, else of
    the body's mandates and scope, in the order they are written.
    """
    for body_id, body in region.bodies.items():
        if not described(body) or (bodies and body_id not in bodies):
            continue
        right = body.initiative
        subjects = dict.fromkeys(right.subject if right is not None else ())
        if not subjects:
            subjects = dict.fromkeys(subject for mandate in body.mandates for subject in mandate.subject)
            subjects |= dict.fromkeys(body.scope)
        holders = right.who if right is not None else ()
        for subject in subjects:
            yield Start(body_id, subject, holders)
        deals = right is not None or body.escalation or body.decisions is not None
        if not subjects and (deals or any(mandate.deciding for mandate in body.mandates)):
            yield Start(body_id, None, holders)


def waits(region: Region, assumed: Assumed) -> tuple[Wait, ...]:
    """The wait for each body's next meeting, for a matter of no stated subject."""
    return tuple(wait(region, body_id, (), assumed) for body_id, body in region.bodies.items() if described(body))


def latencies(
    region: Region, assumed: Assumed, bodies: Sequence[str] = (), *, longest_only: bool = False
) -> tuple[Latency, ...]:
    """The longest roads from every start, in the order of `starts`; `longest_only`: not also one for each event.

    Linear in the rules for each subject, apart from naming what is missing on the way from each start.
    """
    by_subject: dict[str | None, list[tuple[int, Start]]] = {}
    for number, start in enumerate(starts(region, bodies)):
        by_subject.setdefault(start.subject, []).append((number, start))
    found: dict[int, Latency] = {}
    for subject, numbered in by_subject.items():
        about = upward(region, subject) if subject is not None else ()
        journeys = Journeys(region, about, [start.body for _, start in numbered], assumed)
        for number, start in numbered:
            found[number] = _latency(journeys, start, () if longest_only else _roads(journeys, start.body))
    return tuple(found[number] for number in sorted(found))


def _roads(journeys: Journeys, body: str) -> tuple[Road, ...]:
    """The road without hand-overs, and the longest that each event begins."""
    roads = []
    if journeys.ends(body):
        direct = journeys.visits.visit(body, required=True)
        full = journeys.visits.visit(body)
        roads.append(_road(None, False, direct, journeys.visits.facts(body, required=True), None))
        if full != direct:
            roads.append(_road(None, True, full, journeys.visits.facts(body), None))
    for trigger in journeys.triggers(body):
        steps = journeys.by(body, trigger)
        if steps is not None:
            missing, loop = journeys.ahead(body, trigger)
            roads.append(_road(trigger, False, steps, missing, loop))
    return tuple(roads)


def _latency(journeys: Journeys, start: Start, roads: tuple[Road, ...]) -> Latency:
    body = start.body
    whole = journeys.longest(body)
    missing, loop = journeys.ahead(body)
    longest = _road(None, False, whole or (), missing, loop)
    if whole is None:
        longest = replace(longest, verdict=Verdict.NO_END)
    at = tuple(dict.fromkeys(step.who for step in longest.steps))
    return Latency(start, longest, roads, journeys.silent(at), journeys.effect_read(at))


def _road(
    first: Trigger | None, optional: bool, steps: tuple[Step, ...], missing: tuple[Missing, ...], loop: Loop | None
) -> Road:
    verdict = Verdict.UNBOUNDED if loop else Verdict.UNDETERMINED if missing else Verdict.BOUNDED
    return Road(first, optional, verdict, sum(step.days for step in steps), steps, missing, loop)
