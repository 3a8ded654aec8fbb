"""Who hands what to whom, and when: the ways that a matter can take from one body (meaning.md, Targets and Return)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from ..language import BodyStatus, Disagreement, Force, Response, Targets, Then, Trigger
from ..language.walk import Path
from ..loading import Region
from .endings import Ending, ending, ratifications
from .waiting import concerns

_GONE = (BodyStatus.PLANNED, BodyStatus.ENDED)
_BACK = (Then.DECIDE_HERE, Then.RETURN_ADVICE)
_GRANTS = (Response.DECIDE, Response.TAKE_POSITION)
_STRICT = (None, Force.MUST)


@dataclass(frozen=True, slots=True)
class Target:
    """One receiver: a body of the system, or somebody whose meetings this document does not describe."""

    ref: str
    """As it is meant: a body's id, or a party, a role or a reserved word."""
    body: str | None


@dataclass(frozen=True, slots=True)
class HandOver:
    """A rule that sends matters on."""

    when: Trigger | None
    """None: a decision that somebody has to ratify."""
    targets: tuple[Target, ...]
    returns: bool
    """Whether the matter comes back; the trigger that sent it does not fire again."""
    grants: bool
    """Whether the receiver may settle it by this rule."""
    path: Path


@dataclass(frozen=True, slots=True)
class Helper:
    """Somebody who has to do something before a body decides: prepare, or let a proposal be anchored with them."""

    targets: tuple[Target, ...]
    """One of them, or all at once: the longest counts."""
    required: bool
    path: Path


class Back(Enum):
    """Where a matter that the body does not agree on goes."""

    PREPARED = "prepared"
    """Back to be prepared anew."""
    POSTPONED = "postponed"
    """To the body's next meeting."""


@dataclass(frozen=True, slots=True)
class Return:
    """Sending back."""

    back: Back
    to: tuple[Target, ...]
    rounds: int | None
    """How many times at most; None: nothing bounds it."""
    path: Path


@dataclass(frozen=True, slots=True)
class Ways:
    """What can happen to a matter at one body."""

    ending: Ending | None
    """How the body itself may end it."""
    hand_overs: tuple[HandOver, ...]
    preparers: tuple[Helper, ...]
    anchors: tuple[Helper, ...]
    between: bool
    """Whether anchoring takes the time between two of the body's own meetings."""
    between_required: bool
    sent_back: Return | None


class Roads:
    """The ways of every body for matters about one subject."""

    def __init__(self, region: Region, about: tuple[str, ...]) -> None:
        """`about`: the subject and all it is part of, nearest first; empty for a matter of no stated subject."""
        self.region = region
        self.about = about
        self._prepared = _preparations(region)

    def ways(self, body_id: str) -> Ways:
        """The ways from a body, in the order they are written."""
        body = self.region.bodies[body_id]
        rule = body.decisions.disagreement if body.decisions is not None else None
        preparers = tuple(self._preparers(body_id))
        between = [
            each.force in _STRICT
            for each in body.anchoring
            if each.between_meetings and concerns(each.subject, self.about)
        ]
        ended = ending(self.region, body_id, self.about)
        if ended is None and rule is not None and (rule.strike or rule.each_organisation):
            ended = Ending.ENDED
        return Ways(
            ended,
            tuple(self._hand_overs(body_id)),
            preparers,
            tuple(self._anchors(body_id)),
            bool(between),
            any(between),
            None if rule is None else self._return(body_id, rule, preparers),
        )

    def _hand_overs(self, body_id: str) -> Iterator[HandOver]:
        body = self.region.bodies[body_id]
        home: Path = ("bodies", body_id)
        path: Path
        for number, rule in enumerate(body.escalation):
            if concerns(rule.subject, self.about):
                targets = self.targets(body_id, rule.to, rule.targets is Targets.EACH)
                grants = rule.for_ in _GRANTS or rule.then is Then.DECIDE_THERE
                path = (*home, "escalation", number)
                yield HandOver(rule.when, targets, rule.then in _BACK, grants, path)
        rule_ = body.decisions.disagreement if body.decisions is not None else None
        if rule_ is not None:
            path = (*home, "decisions", "disagreement")
            for refs, grants in ((rule_.refer_to, rule_.for_ in _GRANTS), (rule_.decided_by, True)):
                if refs:
                    back = rule_.then in _BACK
                    yield HandOver(Trigger.DISAGREEMENT, self.targets(body_id, refs), back, grants, path)
            if rule_.mediated_by:
                yield HandOver(Trigger.DISPUTE, self.targets(body_id, rule_.mediated_by), True, False, path)
        if body.deviations is not None and body.deviations.handed_to:
            targets = self.targets(body_id, body.deviations.handed_to)
            path = (*home, "deviations", "handed-to")
            yield HandOver(Trigger.RECURRING_DEVIATION, targets, False, False, path)
        for refs, path in ratifications(self.region, body_id, self.about):
            yield HandOver(None, self.targets(body_id, refs), False, True, path)

    def _preparers(self, body_id: str) -> Iterator[Helper]:
        for holder, number in self._prepared.get(body_id, ()):
            rule = self.region.bodies[holder].preparation[number]
            if not concerns(rule.subject, self.about):
                continue
            refs = [holder if ref == "self" else ref for ref in rule.by if ref != "initiator"]
            targets = tuple(one for one in self.targets(body_id, refs) if one.body != body_id)
            if targets:
                required = rule.force in _STRICT and rule.obligatory is not False and rule.condition is None
                path = ("bodies", holder, "preparation", number)
                yield Helper(targets, required and not rule.at_request_of, path)

    def _anchors(self, body_id: str) -> Iterator[Helper]:
        for number, rule in enumerate(self.region.bodies[body_id].anchoring):
            if concerns(rule.subject, self.about) and not rule.between_meetings:
                targets = self.targets(body_id, rule.with_)
                required = rule.force in _STRICT
                yield Helper(targets, required, ("bodies", body_id, "anchoring", number))

    def _return(self, body_id: str, rule: Disagreement, preparers: tuple[Helper, ...]) -> Return | None:
        if not (rule.return_to or rule.postpone):
            return None
        path = ("bodies", body_id, "decisions", "disagreement")
        rounds: int | None = None
        if rule.returns is not None:
            rounds = None if rule.returns.high is None else int(rule.returns.high)
        elif rule.refer_to or rule.each_organisation or rule.decided_by:
            rounds = 1  # Another answer the next time.
        if not rule.return_to:
            return Return(Back.POSTPONED, (), rounds, path)
        named = tuple(ref for ref in rule.return_to if ref not in ("unspecified", "self"))
        to = self.targets(body_id, named) if named else tuple(one for each in preparers for one in each.targets)
        return Return(Back.PREPARED, to or (Target("initiator", None),), rounds, path)

    def targets(self, home: str, refs: Sequence[str], each: bool = False) -> tuple[Target, ...]:
        """The receivers that `refs` mean, seen from a body; each once.

        Of a template: all instances where each is meant, else the one with the same key, else own parent or child,
        else the one whose scope covers the subject; else the text leaves it open, and any of them may be meant.
        """
        found: dict[Target, None] = {}
        for ref in refs:
            for one in self._meant(home, ref, each):
                found[one] = None
        return tuple(found)

    def _meant(self, home: str, ref: str, each: bool) -> Iterator[Target]:
        if ref == "self":
            yield Target(home, home)
        elif ref in self.region.templates:
            for body_id in self._instances(home, ref, each):
                yield Target(body_id, body_id)
        else:
            known = ref in self.region.bodies
            yield Target(ref, ref if known else None)

    def _instances(self, home: str, ref: str, each: bool) -> Sequence[str]:
        instances = self.region.templates[ref]
        if each:
            return instances
        key = home.partition("/")[2]
        twin = f"{ref}/{key}"
        if key and twin in self.region.bodies and twin != home:
            return (twin,)
        body = self.region.bodies[home]
        others = [one for one in instances if one != home]
        for near in (
            [one for one in others if one in _above(body) or home in _above(self.region.bodies[one])],
            [one for one in others if not frozenset(self.about).isdisjoint(self.region.bodies[one].scope)],
        ):
            if near:
                return near
        return others

    def dead(self, body_id: str) -> bool:
        """Whether nothing that is sent to the body arrives: it has ended, or is only planned."""
        return self.region.bodies[body_id].status in _GONE


def _above(body: object) -> set[str]:
    keys = ("superior", "commissioned_by", "steered_by", "attached_to", "part_of")
    return {ref for key in keys for ref in getattr(body, key)}


def _preparations(region: Region) -> dict[str, list[tuple[str, int]]]:
    """For each body the rules about preparing for it: the body where the rule stands, and its place there."""
    found: dict[str, list[tuple[str, int]]] = {}
    for body_id, body in region.bodies.items():
        for number, rule in enumerate(body.preparation):
            for ref in rule.for_ or ("self",):
                for target in region.expand(ref, body_id):
                    found.setdefault(target, []).append((body_id, number))
    return found
