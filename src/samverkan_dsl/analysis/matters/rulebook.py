"""What each body's page says of where matters go, in the form that moves are made from."""

from __future__ import annotations

from functools import cached_property

from ...language import Response, Strictness, Trigger
from ...loading import Region
from ..components import component_of, same
from ..decisions.procedure import Procedure, procedure, procedure_about
from ..quorum.thresholds import quorums
from .authority import Authority, about, authorities
from .matter import Matter, Tasks, covers
from .papers import paper_lines
from .preparing import Before, anchoring_lines, preparation_lines
from .sending import OFFICES, HandoverRule, disputes, escalations, passed_on, referrals
from .targets import Near

__all__ = ["EVENTS", "OFFICES", "HandoverRule", "Rulebook"]

EVENTS = frozenset((Trigger.DISAGREEMENT, Trigger.NO_QUORUM))
"""Triggers that are events of a visit. The others are attributes of the matter."""


class Rulebook:
    """A region as moves are made from it. What is worked out for a body and a matter is kept."""

    def __init__(self, region: Region, stopped: frozenset[str] = frozenset()) -> None:
        """`stopped`: bodies that can never be quorate, besides those whose seats are too few for their own rule."""
        self.region = region
        self.near = Near(region)
        self.papers = paper_lines(region)
        """What papers make bodies do: those that are negotiated, recommended and adopted, and disputes about them."""
        self.rules = {
            body: (*escalations(body, page), *disputes(body, self.papers)) for body, page in region.bodies.items()
        }
        """Escalations, deviations passed on and disputes, in the order written."""
        self.referrals = {body: tuple(referrals(body, page)) for body, page in region.bodies.items()}
        """Where disagreement is referred, and which others decide a dispute."""
        self._stopped = stopped
        self._quorate: dict[str, bool] = {}
        self._authorities: dict[tuple[str, Matter, Response | None, bool], tuple[Authority, ...]] = {}
        self._tasks: dict[str, Tasks] = {}
        self._usual: dict[str, Procedure | None] = {}

    @cached_property
    def before(self) -> dict[str, tuple[Before, ...]]:
        """Who prepares matters for each body, by whatever page."""
        return _by_body(self._prepared)

    @cached_property
    def anchored(self) -> dict[str, tuple[Before, ...]]:
        """With whom each body's matters are anchored."""
        return _by_body(tuple(anchoring_lines(self.region)))

    @cached_property
    def _prepared(self) -> tuple[Before, ...]:
        return tuple(preparation_lines(self.region))

    @cached_property
    def passes_on(self) -> dict[str, tuple[HandoverRule, ...]]:
        """What each body passes on to be decided elsewhere: what it has prepared, drafted or proposed."""
        return passed_on(self.region, self._prepared)

    @cached_property
    def rings(self) -> dict[str, int]:
        """For each body that prepares for somebody who prepares for it, the ring it is in."""
        graph = {
            body: [by for line in lines for ref in line.who for by in self.region.expand(ref, body) if by != body]
            for body, lines in self.before.items()
        }
        for by in [by for found in graph.values() for by in found]:
            graph.setdefault(by, [])
        return component_of(graph)

    def prepare_each_other(self, one: str, other: str) -> bool:
        """Whether two bodies prepare for each other, or round a ring: then nobody prepares for the one who does."""
        return same(self.rings, one, other)

    def passed_on(self, body: str, matter: Matter) -> tuple[HandoverRule, ...]:
        """The lines by which the body passes such matters on, those nearest to the very matter."""
        fitting = [rule for rule in self.passes_on.get(body, ()) if rule.fits(matter)]
        nearest = min((rule.distance(matter) for rule in fitting), default=0)
        return tuple(rule for rule in fitting if rule.distance(matter) == nearest)

    def prepares_such(self, body: str, matter: Matter) -> bool:
        """Whether the body is one that prepares such matters for others, or has a part in a paper about them."""
        if any(rule.fits(matter) for rule in self.passes_on.get(body, ())):
            return True
        return any(covers(line.subjects, matter) for line in self.papers.of(body))

    def authorities(self, body: str, matter: Matter, asked: Response | None, beyond: bool) -> tuple[Authority, ...]:
        """`authority.authorities`, worked out once; none where the body passes the very matter on and decides only
        what is more general, unless it is asked to do just what a mandate of it says."""
        key = (body, matter, asked, beyond)
        if key not in self._authorities:
            found = authorities(self.region, body, self.tasks(body), matter, asked, beyond, self.papers)
            lines = self.passed_on(body, matter)
            nearest = min((one.distance for one in found), default=0)
            if lines and lines[0].distance(matter) < nearest and not any(one.answers(asked) for one in found):
                found = ()
            self._authorities[key] = found
        return self._authorities[key]

    def tasks(self, body: str) -> Tasks:
        """The body's mandates by what they name."""
        if body not in self._tasks:
            self._tasks[body] = Tasks(self.region.bodies[body])
        return self._tasks[body]

    def procedure(self, body: str, matter: Matter) -> Procedure | None:
        """How the body decides such a matter; how it does in general is worked out once."""
        page = self.region.bodies[body]
        if body not in self._usual:
            self._usual[body] = procedure(page)
        return procedure_about(page, self._usual[body], about(matter))

    def quorate(self, body: str) -> bool:
        """Whether seats enough exist for the body ever to be quorate; what cannot be computed is taken to be."""
        if body not in self._quorate:
            decisions = self.region.bodies[body].decisions
            rule = decisions.quorum if decisions is not None else None
            self._quorate[body] = body not in self._stopped and (
                rule is None or rule.strictness is Strictness.ASPIRATIONAL or self._reachable(body)
            )
        return self._quorate[body]

    def _reachable(self, body: str) -> bool:
        result = next(quorums(self.region, body), None)
        return result is None or not any(one.unreachable for one in result.classes)


def _by_body(lines: tuple[Before, ...]) -> dict[str, tuple[Before, ...]]:
    found: dict[str, list[Before]] = {}
    for line in lines:
        for body in line.bodies:
            found.setdefault(body, []).append(line)
    return {body: tuple(each) for body, each in found.items()}
