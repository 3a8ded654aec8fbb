"""Where bodies hand matters over: escalations, disagreement, and deviations that are passed on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..language import Body, Force, Response, Then, Trigger, numbered, tentative
from ..language.walk import Path
from ..loading import Region

_BACK = (Then.DECIDE_HERE, Then.RETURN_ADVICE)


class HandoverReceiver(NamedTuple):
    """One receiver of matters from one body, for one reason."""

    body: str
    when: Trigger
    to: str
    """As written: a body, a template, `self` or another reserved word."""
    subject: frozenset[str]
    """Empty: all."""
    force: Force | None
    response: Response | None
    then: Then | None
    path: Path
    """Where the receiver is written."""

    @property
    def returns(self) -> bool:
        """Whether the matter comes back, so that the reason that sent it away does not send it again."""
        return comes_back(self.then, self.response)

    @property
    def sends(self) -> bool:
        """Whether matters are sent at all: not where it is only intended, or only for information."""
        return not tentative(self.force) and self.response is not Response.INFORM


def comes_back(then: Then | None, response: Response | None) -> bool:
    """Whether a matter that is sent on comes back to be decided: it does where only a yes or papers are asked for."""
    return then in _BACK or (then is None and response in (Response.ENDORSE, Response.PREPARE))


def hand_overs(region: Region) -> Iterator[HandoverReceiver]:
    """Every hand-over in the order of the bodies. Disagreement is the escalation for that reason, written once."""
    for body_id, body in region.bodies.items():
        yield from handed_over_by(body_id, body)


def handed_over_by(body_id: str, body: Body) -> Iterator[HandoverReceiver]:
    """The hand-overs of one body."""
    home: Path = ("bodies", body_id)
    for number, rule in numbered(body.escalation):
        for place, ref in enumerate(rule.to):
            path = (*home, "escalation", number, "to", place)
            subject = frozenset(rule.subject)
            yield HandoverReceiver(body_id, rule.when, ref, subject, rule.force, rule.for_, rule.then, path)
    disagreement = body.decisions.disagreement if body.decisions is not None else None
    if disagreement is not None:
        then, force, response = disagreement.then, disagreement.force, disagreement.for_
        for place, ref in enumerate(disagreement.refer_to):
            path = (*home, "decisions", "disagreement", "refer-to", place)
            yield HandoverReceiver(body_id, Trigger.DISAGREEMENT, ref, frozenset(), force, response, then, path)
    if body.deviations is not None:
        force = body.deviations.force
        for place, ref in enumerate(body.deviations.handed_to):
            path = (*home, "deviations", "handed-to", place)
            yield HandoverReceiver(body_id, Trigger.RECURRING_DEVIATION, ref, frozenset(), force, None, None, path)
