"""A body of which it is said how it decides, and that has nothing to decide."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.decisions.deciding import described
from ...findings import Concerns, Finding, Rule, Severity, text
from ...graph.hand_overs import hand_overs
from ...language import Mandate, affirmed, denied
from ...loading import Region
from .._silence import rests_on

RULE = Rule(
    "DEC009",
    "order-without-decisions",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Det sägs hur ett organ beslutar men inte om något.",
)
RESTS_ON = rests_on(
    own="status set-elsewhere not-regulated",
    anywhere="mandates deliverables agreements escalation decisions deviations",
)


def check(region: Region) -> Iterator[Finding]:
    """One finding for each body with a way to decide or a quorum, of which no page says what.

    What the law gives fullmäktige, styrelser and nämnder to decide need not stand here.
    """
    asked = named_to_decide(region)
    asked.update(body for one in hand_overs(region) for body in region.expand(one.to, region.home(one.path)))
    for body_id, body in region.bodies.items():
        order = body.decisions
        if order is None or (order.method is None and order.quorum is None) or body.kind.political:
            continue
        if not described(body) or body.addressed("mandates") or body_id in asked:
            continue
        # Where it is said what happens when members disagree, what they agree on is what they prepare.
        if order.disagreement is not None:
            continue
        if not body.mandates or any(mandate.deciding for mandate in affirmed(body.mandates)):
            continue
        message = text(
            "Dokumentet säger hur {body} beslutar, men bland organets uppgifter finns inget att besluta om.",
            body=region.body_name(body_id),
        )
        also = (region.related(text("uppgifterna står här"), "bodies", body_id, "mandates", key=True),)
        help = text("Skriv vad organet beslutar om, eller ta bort beslutsordningen.")
        yield region.finding(RULE, message, "bodies", body_id, "decisions", key=True, related=also, help=help)


def named_to_decide(region: Region) -> set[str]:
    """The bodies that others' pages name as those who decide something."""
    found: set[str] = set()
    for path, element, references in region.referring:
        for ref, kind, at in references:
            deciding = at[0] in _DECIDING or (at[0] == "by" and _decides(element))
            if "body" in kind.kinds and deciding:
                found.update(region.expand(ref, region.home(path)))
    return found


def _decides(element: object) -> bool:
    """Whether it is a mandate to decide; one that is denied gives nobody a decision."""
    return isinstance(element, Mandate) and element.deciding and not denied(element)


_DECIDING = ("adopted-by", "decided-by", "ratified-by", "refer-to")
"""Keys by which somebody decides."""
