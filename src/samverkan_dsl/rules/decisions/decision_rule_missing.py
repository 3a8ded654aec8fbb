"""A body that decides, of which the document does not say how."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.decisions.deciding import expected_to_decide, only_internal, own
from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Body, numbered
from ...loading import Region
from .._places import related
from .._silence import rests_on

RULE = Rule(
    "DEC001",
    "decision-rule-missing",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Ett organ beslutar, men dokumentet säger varken hur beslut fattas eller när organet är beslutsfört.",
)
RESTS_ON = rests_on(own="decisions mandates status set-elsewhere not-regulated")
_HELP = text(
    "Skriv om det krävs enighet eller majoritet, hur många som måste vara närvarande och vad som gäller vid oenighet. "
    "Annars kan vem som helst ifrågasätta att ett beslut är fattat."
)


def check(region: Region) -> Iterator[Finding]:
    """One finding for each body that decides and has neither method nor quorum.

    The law gives nämnder, styrelser and fullmäktige their rules; and a rule may be set elsewhere. A body that decides
    only on the structure's own order (its agenda, whom to co-opt, which groups to set up) needs none.
    """
    for body_id, body in region.bodies.items():
        if body.kind.political or not expected_to_decide(body) or only_internal(body) or stated(body):
            continue
        decided = (
            ("bodies", body_id, "mandates", number)
            for number, mandate in numbered(body.mandates)
            if mandate.deciding and own(mandate)
        )
        yield region.finding(
            RULE,
            text(
                "{body} fattar beslut, men dokumentet säger varken hur beslut fattas eller när organet är beslutsfört.",
                body=region.body_name(body_id),
            ),
            "bodies",
            body_id,
            key=True,
            related=related(region, text("här beslutar organet"), decided),
            help=_HELP,
        )


def stated(body: Body) -> bool:
    """Whether the document says how the body decides, or that it is said elsewhere."""
    if any(key.split(".")[0] == "decisions" for key in body.set_elsewhere) or body.left_open("decisions.method"):
        return True
    decisions = body.decisions
    if decisions is None:
        return False
    return (
        decisions.method is not None
        or decisions.quorum is not None
        or any(rule.method is not None for rule in decisions.by_matter)
    )
