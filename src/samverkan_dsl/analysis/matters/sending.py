"""Every line by which a body sends matters on: escalations, disagreement, deviations, what it prepares for others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ...graph.hand_overs import comes_back
from ...language import Body, Mandate, Response, Targets, Trigger, Verb, numbered, tentative
from ...language.references import OWN_DECISION_BODIES
from ...language.walk import Path
from ...loading import Region
from ..decisions.deciding import own
from ..decisions.effects import conditions
from ..decisions.standing import NO_READING, Readings
from ..decisions.strength import optional
from .matter import Matter, covers, distance, within
from .papers import PaperLines, offered_to, paper_lines
from .preparing import Before

OFFICES = frozenset(("chair", "vice-chair", "secretary", "presidium", "rapporteur"))
"""Those within a body who can decide a dispute for it."""


class HandoverRule(NamedTuple):
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
    readings: Readings = NO_READING
    named: tuple[str, ...] = ()
    """The subjects that the line itself names, where `subject` may be its body's whole area."""

    def fits(self, matter: Matter) -> bool:
        """Whether the rule is about such matters."""
        return covers(self.named, matter) if self.named else within(self.subject, matter)

    def distance(self, matter: Matter) -> int:
        """How far from the very matter the rule is (`matter.distance`)."""
        return distance(self.named, matter)


def escalations(body: str, page: Body) -> Iterator[HandoverRule]:
    """The escalations and the deviations passed on, in the order written; none that is only intended or informs."""
    home: Path = ("bodies", body)
    for number, rule in numbered(page.escalation):
        if tentative(rule.force) or rule.for_ is Response.INFORM:
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
            comes_back(rule.then, rule.for_),
            rule.subject,
            conditions(rule.condition),
            rule.subject,
        )
    deviations = page.deviations
    if deviations is not None and deviations.handed_to and not tentative(deviations.force):
        path = (*home, "deviations", "handed-to")
        yield HandoverRule(body, path, Trigger.RECURRING_DEVIATION, deviations.handed_to, optional(deviations.force))


def referrals(body: str, page: Body) -> Iterator[HandoverRule]:
    """Where disagreement is referred, and which others decide a dispute."""
    block = page.decisions.disagreement if page.decisions is not None else None
    if block is None or tentative(block.force):
        return
    home: Path = ("bodies", body, "decisions", "disagreement")
    if block.refer_to:
        yield HandoverRule(
            body,
            (*home, "refer-to"),
            Trigger.DISAGREEMENT,
            block.refer_to,
            optional(block.force),
            each=OWN_DECISION_BODIES in block.refer_to,
            response=block.for_,
            back=comes_back(block.then, block.for_),
        )
    others = tuple(ref for ref in block.decided_by if ref not in OFFICES)
    if others:
        yield HandoverRule(body, (*home, "decided-by"), Trigger.DISAGREEMENT, others, response=Response.DECIDE)


def disputes(body: str, papers: PaperLines) -> Iterator[HandoverRule]:
    """Where disputes about agreements go that the body has not solved: to who mediates, then to who settles them."""
    for line in papers.disputes.get(body, ()):
        response = Response.SETTLE if line.last else None
        yield HandoverRule(
            body, line.path, Trigger.DISPUTE, line.to, response=response, subject=line.subjects, named=line.subjects
        )


def passed_on(region: Region, prepared: tuple[Before, ...]) -> dict[str, tuple[HandoverRule, ...]]:
    """What each body passes on to be decided elsewhere: what it prepares for others, by whatever page says so, and what
    it drafts or proposes to others or for others to adopt."""
    found: dict[str, dict[HandoverRule, None]] = {}
    for body, lines in paper_lines(region).negotiates.items():
        for paper in lines:
            found.setdefault(body, {})[_passed(body, paper.path, paper.to, paper.subjects, None, paper.subjects)] = None
    for line in prepared:
        for by in (body for ref in line.who for body in region.expand(ref, line.home)):
            to = tuple(ref for ref in line.to if ref != by)
            if to:
                named = line.subject
                if line.path[2:3] == ("mandates",):
                    named = region.bodies[str(line.path[1])].mandates[int(line.path[3])].subject
                found.setdefault(by, {})[_passed(by, line.path, to, line.subject, line.condition, named)] = None
    for home, page in region.bodies.items():
        for number, mandate in numbered(page.mandates):
            if not own(mandate) or tentative(mandate.force):
                continue
            path: Path = ("bodies", home, "mandates", number)
            about = mandate.subject or page.scope
            to, each = _receivers(region, home, mandate)
            if to:
                rule = _passed(home, path, to, about, mandate.condition, mandate.subject, each)
                found.setdefault(home, {}).setdefault(rule, None)
    return {body: tuple(lines) for body, lines in found.items()}


def _receivers(region: Region, home: str, mandate: Mandate) -> tuple[tuple[str, ...], bool]:
    """Who gets what a mandate to prepare, draft or propose results in. Of several who adopt a paper each has to."""
    if mandate.verb is Verb.PREPARE:
        bodies = {body for ref in mandate.to for body in region.expand(ref, home)}
        return () if bodies - {home} else mandate.to, False  # those with bodies are among the preparations
    return offered_to(region, home, mandate)


def _passed(
    by: str,
    path: Path,
    to: tuple[str, ...],
    subject: tuple[str, ...],
    condition: object,
    named: tuple[str, ...],
    each: bool = False,
) -> HandoverRule:
    return HandoverRule(
        by,
        path,
        Trigger.REQUESTED,
        to,
        each=each,
        response=Response.DECIDE,
        subject=subject,
        readings=conditions(condition),
        named=named,
    )
