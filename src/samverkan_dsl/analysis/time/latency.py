"""How long a matter can take from raised to settled or ended (meaning.md, Latency), for every start."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from ...loading import Region
from ..decisions.deciding import described
from ..decisions.standing import Standing
from ..matters import Case, Matters, Outcome, Start
from .longest_paths import First, LongestPath, LongestPaths, Loop
from .meeting_gaps import Assumed, MeetingGap, MissingFact, Silent, meeting_gap
from .transition_costs import Delay


class LatencyVerdict(Enum):
    """What is known of how long a road is."""

    BOUNDED = "bounded"
    """At most so many days."""
    UNBOUNDED = "unbounded"
    """A matter can go round for ever."""
    UNDETERMINED = "undetermined"
    """Facts are missing; what is known adds up to a lower bound of the worst case."""
    NO_END = "no-end"
    """No road from here ends."""


class Road(NamedTuple):
    """The longest of the roads that begin in one way."""

    first: First
    """What sends the matter on from the body where it was raised; None: it is decided there, or this is the longest."""
    optional: bool
    """Whether it goes by way of steps that the document leaves to the bodies' choice."""
    verdict: LatencyVerdict
    days: int
    """Bounded: the most days. Unbounded: without going round. Undetermined: what is known of the longest road."""
    steps: tuple[Delay, ...]
    """The critical path; its days add up to `days`."""
    missing: tuple[MissingFact, ...]
    loop: Loop | None
    outcome: Outcome | None = None
    """What the critical path comes to; None where it has no end."""


class Latency(NamedTuple):
    """The answer for one start."""

    start: Start
    longest: Road
    roads: tuple[Road, ...]
    """The road that is decided at once, with all that can come before, and one for each thing that can send it on."""
    silent: tuple[Silent, ...]
    """What the document leaves unsaid of the bodies on the longest road, counted as nothing."""
    readings: frozenset[Standing]
    """The standing readings that the longest road rests on."""


def waits(region: Region, assumed: Assumed) -> tuple[MeetingGap, ...]:
    """The wait for each body's next meeting, for a matter of no stated subject."""
    return tuple(
        meeting_gap(region, body_id, frozenset(), assumed) for body_id, body in region.bodies.items() if described(body)
    )


def latencies(matters: Matters, assumed: Assumed, bodies: Sequence[str] = ()) -> tuple[Latency, ...]:
    """The longest roads from every start of the analysis of matters, in its order; `bodies`: only those raised there.

    Linear in the moves of the game, apart from naming what is missing on the way from each start.
    """
    paths = LongestPaths(matters, assumed)
    wanted = (case for case in matters.cases if not bodies or case.start.body in bodies)
    return tuple(_latency(paths, case, tuple(_roads(paths, case.root))) for case in wanted)


def slow(matters: Matters, cases: Iterable[Case], assumed: Assumed, days: int) -> Iterator[Latency]:
    """The starts whose longest road, as far as it is known and cannot go round for ever, takes more than so long."""
    paths = LongestPaths(matters, assumed)
    for case in cases:
        found = paths.days(case.root)
        if found is not None and found > days and not paths.goes_round(case.root):
            yield _latency(paths, case, ())


def _roads(paths: LongestPaths, root: int) -> Iterator[Road]:
    """The road without hand-overs, and the longest that each event begins."""
    ways = paths.begins(root)
    full = ways.pop(None, None)
    if full is not None:
        direct = paths.at_once(root)
        choice = direct.steps != full.steps
        if choice:
            yield _road(None, False, direct, *paths.ahead_of(root, None, required=True))
        yield _road(None, choice, full, *paths.ahead_of(root, None))
    for trigger, way in ways.items():
        yield _road(trigger, False, way, *paths.ahead_of(root, trigger))


def _latency(paths: LongestPaths, case: Case, roads: tuple[Road, ...]) -> Latency:
    way = paths.longest(case.root)
    if way is None:
        missing, loop = paths.ahead(case.root)  # facts only of ways that end: none but that some were not followed
        verdict = LatencyVerdict.UNDETERMINED if missing else LatencyVerdict.NO_END
        longest = Road(None, False, verdict, 0, (), missing, loop)
        return Latency(case.start, longest, roads, (), frozenset())
    costs = paths.costs(case.start.matter)
    known = dict.fromkeys(step.who for step in way.steps if step.meeting_gap is not None and not step.missing)
    silent = tuple(silence for body in known for silence in costs.meeting_gap(body).silent)
    return Latency(case.start, _road(None, False, way, *paths.ahead(case.root)), roads, silent, way.readings)


def _road(first: First, optional: bool, way: LongestPath, missing: tuple[MissingFact, ...], loop: Loop | None) -> Road:
    verdict = LatencyVerdict.UNBOUNDED if loop else LatencyVerdict.UNDETERMINED if missing else LatencyVerdict.BOUNDED
    return Road(first, optional, verdict, way.days, way.steps, missing, loop, way.outcome)
