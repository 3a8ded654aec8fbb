"""What each body's page says of where matters go, in the form that moves are made from."""

from __future__ import annotations

from functools import cached_property

from ...language import Response, Strictness, Trigger, affirmed
from ...language.walk import Path
from ...loading import Region
from ..components import component_of, same
from ..decisions.procedure import Procedure, procedure
from ..quorum.thresholds import quorums
from .authority import Authority, about, authorities
from .matter import Matter
from .preparing import Before, anchoring_lines, preparation_lines
from .sending import OFFICES, HandoverRule, escalations, passed_on, referrals
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
        self.rules = {body: tuple(escalations(body, page)) for body, page in region.bodies.items()}
        """Escalations and deviations passed on, in the order written."""
        self.referrals = {body: tuple(referrals(body, page)) for body, page in region.bodies.items()}
        """Where disagreement is referred, and which others decide a dispute."""
        self._stopped = stopped
        self._quorate: dict[str, bool] = {}
        self._authorities: dict[tuple[str, Matter, Response | None, bool], tuple[Authority, ...]] = {}
        self._procedures: dict[tuple[str, Matter], Procedure | None] = {}

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
        """Whether the body is one that prepares such matters for others."""
        return any(rule.fits(matter) for rule in self.passes_on.get(body, ()))

    def authorities(self, body: str, matter: Matter, asked: Response | None, beyond: bool) -> tuple[Authority, ...]:
        """`authority.authorities`, worked out once; none where the body passes the very matter on and decides only
        what is more general, unless it is asked to do just what a mandate of it says."""
        key = (body, matter, asked, beyond)
        if key not in self._authorities:
            found = authorities(self.region, *key, self.adopts.get(body, ()))
            lines = self.passed_on(body, matter)
            nearest = min((one.distance for one in found), default=0)
            if lines and lines[0].distance(matter) < nearest and not any(one.answers(asked) for one in found):
                found = ()
            self._authorities[key] = found
        return self._authorities[key]

    def procedure(self, body: str, matter: Matter) -> Procedure | None:
        """How the body decides such a matter, worked out once."""
        key = (body, matter)
        if key not in self._procedures:
            self._procedures[key] = procedure(self.region.bodies[body], about(matter))
        return self._procedures[key]

    @cached_property
    def adopts(self) -> dict[str, tuple[tuple[Path, tuple[str, ...]], ...]]:
        """The papers that each body adopts without a mandate that names them: the line, and the subjects of the paper.

        Its subjects are those of the mandates that name it; of a paper without any it is not known what it settles.
        """
        mandates = [(home, one) for home, page in self.region.bodies.items() for one in affirmed(page.mandates)]
        about: dict[str, dict[str, None]] = {}
        for _, mandate in (*mandates, *((None, one) for one in affirmed(self.region.model.mandates))):
            for paper in mandate.deliverable:
                about.setdefault(paper, {}).update(dict.fromkeys(mandate.subject))
        named = {(home, paper) for home, one in mandates if one.deciding for paper in one.deliverable}
        found: dict[str, list[tuple[Path, tuple[str, ...]]]] = {}
        for paper, known in self.region.model.deliverables.items():
            for number, ref in enumerate(known.adopted_by):
                for body in self.region.expand(ref):
                    if about.get(paper) and (body, paper) not in named:
                        path = ("deliverables", paper, "adopted-by", number)
                        found.setdefault(body, []).append((path, tuple(about[paper])))
        return {body: tuple(lines) for body, lines in found.items()}

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
