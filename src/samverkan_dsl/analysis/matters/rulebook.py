"""What each body's page says of where matters go, in the form that moves are made from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ...language import Body, Force, Response, Strictness, Targets, Then, Trigger, Verb
from ...language.references import OWN_DECISION_BODIES
from ...language.walk import Path
from ...loading import Region
from ..decisions.deciding import own
from ..decisions.effects import conditions
from ..decisions.procedure import Procedure, procedure
from ..decisions.standing import Standing
from ..decisions.strength import optional
from ..quorum.thresholds import quorums
from .authority import Authority, about, authorities
from .matter import Matter, covers
from .targets import Near

EVENTS = frozenset((Trigger.DISAGREEMENT, Trigger.NO_QUORUM))
"""Triggers that are events of a visit. The others are attributes of the matter."""
OFFICES = frozenset(("chair", "vice-chair", "secretary", "presidium", "rapporteur"))
"""Those within a body who can decide a dispute for it."""
_BACK = (Then.DECIDE_HERE, Then.RETURN_ADVICE)


@dataclass(frozen=True, slots=True)
class HandoverRule:
    """One rule that sends matters on."""

    body: str
    path: Path
    when: Trigger
    to: tuple[str, ...]
    optional: bool = False
    each: bool = False
    response: Response | None = None
    free: bool = False
    """Whether the receiver may leave it be."""
    back: bool = False
    """Whether the matter comes back to be decided here."""
    subject: tuple[str, ...] = ()
    readings: frozenset[Standing] = frozenset()

    def fits(self, matter: Matter) -> bool:
        """Whether the rule is about such matters."""
        return not self.subject or covers(self.subject, matter)


class Rulebook:
    """A region as moves are made from it. What is worked out for a body and a matter is kept."""

    def __init__(self, region: Region, stopped: frozenset[str] = frozenset()) -> None:
        """`stopped`: bodies that can never be quorate, besides those whose seats are too few for their own rule."""
        self.region = region
        self.near = Near(region)
        self.rules = {body: tuple(_rules(body, page)) for body, page in region.bodies.items()}
        """Escalations and deviations passed on, in the order written."""
        self.referrals = {body: tuple(_referrals(body, page)) for body, page in region.bodies.items()}
        """Where disagreement is referred, and which others decide a dispute."""
        self._stopped = stopped
        self._quorate: dict[str, bool] = {}
        self._authorities: dict[tuple[str, Matter, Response | None, bool], tuple[Authority, ...]] = {}
        self._procedures: dict[tuple[str, Matter], Procedure | None] = {}

    @cached_property
    def prepares(self) -> dict[str, tuple[HandoverRule, ...]]:
        """For whom each body prepares, by its own page or the receiver's: what it prepared, it hands over."""
        found: dict[str, dict[HandoverRule, None]] = {}
        for home, page in self.region.bodies.items():
            for number, rule in enumerate(page.preparation):
                path: Path = ("bodies", home, "preparation", number)
                receivers = tuple(home if ref == "self" else ref for ref in rule.for_ or ("self",))
                for by in (body for ref in rule.by for body in self.region.expand(ref, home)):
                    to = tuple(ref for ref in receivers if ref != by)
                    if to and rule.force is not Force.INTENTION:
                        found.setdefault(by, {})[_prepared(by, path, to, rule.subject, rule.condition)] = None
            for number, mandate in enumerate(page.mandates):
                if mandate.verb is Verb.PREPARE and own(mandate) and mandate.to:
                    path = ("bodies", home, "mandates", number)
                    handed = _prepared(home, path, mandate.to, mandate.subject or page.scope, mandate.condition)
                    found.setdefault(home, {})[handed] = None
        return {body: tuple(lines) for body, lines in found.items()}

    def prepares_such(self, body: str, matter: Matter) -> bool:
        """Whether the body is one that prepares such matters for others."""
        return any(rule.fits(matter) for rule in self.prepares.get(body, ()))

    def authorities(self, body: str, matter: Matter, asked: Response | None, beyond: bool) -> tuple[Authority, ...]:
        """`powers.powers`, worked out once."""
        key = (body, matter, asked, beyond)
        if key not in self._authorities:
            self._authorities[key] = authorities(self.region, *key)
        return self._authorities[key]

    def procedure(self, body: str, matter: Matter) -> Procedure | None:
        """How the body decides such a matter, worked out once."""
        key = (body, matter)
        if key not in self._procedures:
            self._procedures[key] = procedure(self.region.bodies[body], about(matter))
        return self._procedures[key]

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


def _prepared(
    by: str, path: Path, to: tuple[str, ...], subject: tuple[str, ...], condition: str | None
) -> HandoverRule:
    response = Response.DECIDE
    return HandoverRule(
        by, path, Trigger.REQUESTED, to, response=response, subject=subject, readings=conditions(condition)
    )


def _rules(body: str, page: Body) -> Iterator[HandoverRule]:
    home: Path = ("bodies", body)
    for number, rule in enumerate(page.escalation):
        if rule.force is Force.INTENTION or rule.for_ is Response.INFORM:
            continue
        yield HandoverRule(
            body,
            (*home, "escalation", number),
            rule.when,
            rule.to,
            optional(rule.force),
            rule.targets is Targets.EACH or OWN_DECISION_BODIES in rule.to,
            rule.for_,
            optional(rule.receiver),
            rule.then in _BACK or (rule.then is None and rule.for_ in (Response.ENDORSE, Response.PREPARE)),
            rule.subject,
            conditions(rule.condition),
        )
    deviations = page.deviations
    if deviations is not None and deviations.handed_to and deviations.force is not Force.INTENTION:
        path = (*home, "deviations", "handed-to")
        yield HandoverRule(body, path, Trigger.RECURRING_DEVIATION, deviations.handed_to, optional(deviations.force))


def _referrals(body: str, page: Body) -> Iterator[HandoverRule]:
    block = page.decisions.disagreement if page.decisions is not None else None
    if block is None or block.force is Force.INTENTION:
        return
    home: Path = ("bodies", body, "decisions", "disagreement")
    if block.refer_to:
        back = block.then in _BACK or (block.then is None and block.for_ in (Response.ENDORSE, Response.PREPARE))
        yield HandoverRule(
            body,
            (*home, "refer-to"),
            Trigger.DISAGREEMENT,
            block.refer_to,
            each=OWN_DECISION_BODIES in block.refer_to,
            response=block.for_,
            back=back,
        )
    others = tuple(ref for ref in block.decided_by if ref not in OFFICES)
    if others:
        yield HandoverRule(body, (*home, "decided-by"), Trigger.DISAGREEMENT, others, response=Response.DECIDE)
