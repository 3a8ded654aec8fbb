"""Two bodies that decide the same, and nothing says which of them decides what."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ...analysis.decisions.deciding import own
from ...analysis.decisions.effects import effect_on
from ...analysis.decisions.subjects import SETTLING, upward
from ...findings import Concerns, Finding, Rule, Severity, Text, text
from ...language import Body, BodyStatus, Effect, Mandate, MatterKind, Trigger, affirmed, numbered, tentative
from ...language.walk import Path
from ...loading import Region
from .._places import related
from .._silence import rests_on

RULE = Rule(
    "MAN001",
    "same-decision-twice",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Flera organ beslutar om samma sak, och dokumentet säger inte vem som beslutar vad.",
    for_readers=True,
)
RESTS_ON = rests_on(anywhere="escalation deviations mandates scope decisions target-group status subjects deliverables")
_SETTLES = (None, Effect.BINDING, Effect.WITHIN_DELEGATION)
_APART = {Effect.BINDING, Effect.WITHIN_DELEGATION}
_NOT_NOW = (
    BodyStatus.PLANNED,
    BodyStatus.PROPOSED,
    BodyStatus.SUSPENDED,
    BodyStatus.ENDED,
    BodyStatus.REPEALED,
)
_NO_BORDER = (Trigger.DISAGREEMENT, Trigger.DISPUTE, Trigger.NO_QUORUM)
"""Reasons to hand a matter over that do not say whose matter it was from the start."""
_NAMED = 5


class _Claim(NamedTuple):
    """That a body decides something within some part of the field, for some group of people."""

    what: tuple[str, str]
    scope: str | None
    target: str | None
    body: str
    family: str
    mandate: Mandate
    effect: Effect | None
    """What is stated, or follows from law."""
    path: Path

    def wider(self, region: Region) -> Iterator[tuple[tuple[str, str], str | None, str | None]]:
        """The keys of claims that take in this one, its own first."""
        for scope in (*(upward(region, self.scope) if self.scope is not None else ()), None):
            for target in dict.fromkeys((self.target, None)):
                yield self.what, scope, target


def check(region: Region) -> Iterator[Finding]:
    """One finding for each decision, at the body with the widest scope; the others that claim it are related.

    A limit, a condition, a ratification, an order between the two mandates, or an escalation between the bodies (for
    another reason than that they disagree) tells them apart, and so do scopes or target groups that differ. What binds
    and what is decided within officials' own mandate are not the same decision. What several enter or adopt together,
    an agreement or a paper, each of them decides. Instances of one template do not clash.
    """
    heads: dict[object, list[_Claim]] = {}
    clashes: dict[tuple[Path, tuple[str, str]], tuple[_Claim, dict[Path, _Claim]]] = {}
    for claim in sorted(_claims(region), key=lambda one: _width(region, one)):
        around = [head for key in claim.wider(region) for head in heads.get(key, ())]
        if any(head.family == claim.family for head in around):
            continue
        head = next((one for one in around if not _told_apart(region, one, claim)), None)
        if head is None:
            heads.setdefault((claim.what, claim.scope, claim.target), []).append(claim)
        else:
            clashes.setdefault((head.path, claim.what), (head, {}))[1].setdefault(claim.path, claim)
    for head, others in clashes.values():
        bodies = list(dict.fromkeys(region.name(claim.family) for claim in (head, *others.values())))
        shown: list[str | Text] = bodies[:_NAMED]
        if len(bodies) > _NAMED:
            shown.append(text("{count} till", count=len(bodies) - _NAMED))
        message = text(
            "Flera organ beslutar om {what}: {bodies}. Av uppdragen framgår inte vem av dem som beslutar vad.",
            what=region.name(head.what[1]),
            bodies=shown,
        )
        also = related(region, text("samma sak beslutas här"), others)
        yield region.finding(RULE, message, *head.path, related=also, help=_HELP)


_HELP = text(
    "Skilj uppdragen åt med sakområde, gräns eller villkor, eller säg när frågan går från det ena organet till det "
    "andra. Annars kan det bli oklart vilket av två beslut som gäller."
)


def _claims(region: Region) -> Iterator[_Claim]:
    for body_id, body in region.bodies.items():
        if body.status in _NOT_NOW:
            continue
        family = body_id.partition("/")[0]
        for number, mandate in numbered(body.mandates):
            if not _settles(mandate):
                continue
            path = ("bodies", body_id, "mandates", number)
            effects = {each: _effect(region, body, mandate, each) for each in mandate.subject or (None,)}
            settled = {subject: effect for subject, effect in effects.items() if effect in _SETTLES}
            for name in mandate.deliverable if settled else ():
                effect = next(iter(settled.values()))
                yield _Claim(("deliverable", name), None, None, body_id, family, mandate, effect, path)
            for subject, effect in settled.items():
                if subject is None or mandate.deliverable:
                    continue
                for scope in body.scope or (None,):
                    yield _Claim(("subject", subject), scope, body.target_group, body_id, family, mandate, effect, path)


def _settles(mandate: Mandate) -> bool:
    """Whether it is to settle matters for itself and without a border of its own."""
    bordered = mandate.bounded or mandate.except_ or mandate.ratified_by or mandate.at_request_of
    return mandate.verb in SETTLING and own(mandate) and not tentative(mandate.force) and not bordered


def _effect(region: Region, body: Body, mandate: Mandate, subject: str | None) -> Effect | None:
    """What is said of it in a subject; of fullmäktige, a styrelse or a nämnd the law says that it binds."""
    stated = effect_on(region, body, mandate, subject).stated
    return Effect.BINDING if stated is None and body.kind.political else stated


def _width(region: Region, claim: _Claim) -> tuple[int, bool]:
    """The widest first: without scope, then by how many areas the scope is part of."""
    return (0 if claim.scope is None else len(upward(region, claim.scope)), claim.target is not None)


def _together(region: Region, one: _Claim, other: _Claim) -> bool:
    """Whether each of the two has to decide, for it is entered or adopted by both.

    An agreement takes the decision of every party to it: of each one's own fullmäktige, styrelse or nämnd
    (kommunallagen 2017:725, 5 kap. 1 § and 6 kap. 3 §).
    """
    kind, name = one.what
    if kind == "deliverable":
        named = [region.model.deliverables[name].adopted_by] if name in region.model.deliverables else []
    else:
        above = upward(region, name)
        known = [region.model.subjects[each] for each in above if each in region.model.subjects]
        both = region.bodies[one.body].kind.political and region.bodies[other.body].kind.political
        if both and any(each.matter is MatterKind.AGREEMENT for each in known):
            return True
        named = [each.decided_by for each in region.model.agreements.values() if set(above) & {*each.subject}]
    return any(
        {one.body, one.family} & {*refs} and {other.body, other.family} & {*refs} for refs in named if len(refs) > 1
    )


def _told_apart(region: Region, one: _Claim, other: _Claim) -> bool:
    if {one.effect, other.effect} == _APART or _together(region, one, other):
        return True
    for here, there in ((one, other), (other, one)):
        names = {there.body, there.family}
        shared = (*here.mandate.from_, *here.mandate.raised_by, *here.mandate.through, *here.mandate.with_)
        if not names.isdisjoint(shared):
            return True
        body = region.bodies[here.body]
        if body.deviations is not None and not names.isdisjoint(body.deviations.handed_to):
            return True
        for escalation in affirmed(body.escalation):
            if escalation.when not in _NO_BORDER and not names.isdisjoint(escalation.to):
                return True
    return False
