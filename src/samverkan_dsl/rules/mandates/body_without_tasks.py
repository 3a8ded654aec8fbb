"""A body that is manned or meets, and has nothing to do."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.decisions.deciding import assembly, described
from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Body
from ...loading import Region
from .._silence import its_body

RULE = Rule(
    "MAN010",
    "body-without-tasks",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Ett organ har ledamöter eller möten men ingen uppgift.",
)
RESTS_ON = its_body(anywhere="mandates preparation deviations escalation deliverables flows decisions")
_PASSIVE = ("through", "via", "raised-through")
"""Keys by which something only passes through whom they name."""


def check(region: Region) -> Iterator[Finding]:
    """One finding for each body of which neither its own page nor anybody else's says what it is to do."""
    given = {
        body
        for path, _, references in region.referring
        for ref, kind, at in references
        if "body" in kind.kinds and ref != "self" and at[0] not in _PASSIVE
        for body in region.expand(ref)
        if region.home(path) != body and path[0] in ("mandates", "deliverables", "flows", "bodies") and _task(path)
    }
    for body_id, body in region.bodies.items():
        if body.kind.political or not described(body) or not assembly(body) or body_id in given or _busy(body):
            continue
        if not body.composition and body.meetings is None:
            continue
        message = text(
            "{body} har ledamöter eller möten, men dokumentet säger bara inom vilket område det arbetar, inte vad det "
            "ska göra."
            if body.scope
            else "{body} har ledamöter eller möten, men dokumentet säger inte vad organet ska göra.",
            body=region.body_name(body_id),
        )
        help = text("Skriv vad organet ska göra och för vem. Annars vet ledamöterna inte vad de är kallade till.")
        yield region.finding(RULE, message, "bodies", body_id, "name", help=help)


def _task(path: tuple[str | int, ...]) -> bool:
    """Whether what stands there gives or presumes a task of whom it names."""
    return path[0] != "bodies" or (len(path) > 2 and path[2] in ("mandates", "preparation", "escalation", "decisions"))


def _busy(body: Body) -> bool:
    if body.mandates or body.addressed("mandates") or body.purpose is not None:
        return True
    return bool(body.preparation or body.escalation or body.decisions or body.deviations or body.flows or body.acts_as)
