"""A body that has no substitutes, of whom more is said all the same."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import SubstitutePolicy, Substitutes
from ...language.walk import declared_along
from ...loading import Region
from .._places import related
from .._silence import NOTHING

RULE = Rule(
    "SEA008",
    "substitutes-contradict",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Ersättare sägs inte utses, men dokumentet säger mer om dem.",
)
RESTS_ON = NOTHING
_MORE = (
    "count",
    "rows",
    "same-party",
    "personal",
    "enters",
    "order",
    "replaces",
    "late-arrival",
    "rights",
    "rights-serving",
    "requires",
    "among",
    "appointed-by",
    "term",
)


def check(region: Region) -> Iterator[Finding]:
    """One finding for each body, at the first of what is said of those who are not there."""
    for body_id, body in region.bodies.items():
        substitutes = body.substitutes
        if substitutes is None or substitutes.policy is not SubstitutePolicy.NONE:
            continue
        said = [key for key in _MORE if getattr(substitutes, key.replace("-", "_"))]
        if not said:
            continue
        where = ("bodies", body_id, "substitutes")
        message = text(
            "{body} ska inte ha ersättare, men dokumentet säger också {what}. Då vet ingen vem som får komma i en "
            "frånvarandes ställe.",
            body=region.body_name(body_id),
            what=[declared_along(Substitutes, [key])[-1].words for key in said],
        )
        also = related(region, text("här sägs att inga utses"), ((*where, "policy"),))
        yield region.finding(RULE, message, *where, said[0], related=also, help=_HELP)


_HELP = text("Rätta det ena, eller ta bort det som inte står i dokumentet.")
