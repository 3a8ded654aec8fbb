"""A body that is said to decide nothing, and is given something to decide."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.decisions.deciding import own
from ...analysis.decisions.effects import ADVISING
from ...findings import Concerns, Finding, Rule, Severity, Text, text
from ...language import Effect, Mandate, numbered
from ...loading import Region
from .._places import related
from .._silence import NOTHING

RULE = Rule(
    "DEC004",
    "not-deciding-decides",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Ett organ sägs inte besluta men har i uppdrag att göra det.",
    for_readers=True,
)
RESTS_ON = NOTHING


def check(region: Region) -> Iterator[Finding]:
    """One finding for each body; the order that lets it decide nothing is related, and further mandates are."""
    for body_id, body in region.bodies.items():
        effect = body.decisions.effect if body.decisions is not None else None
        if effect not in _SAID:
            continue
        rows = [number for number, mandate in numbered(body.mandates) if _decides(mandate)]
        if not rows:
            continue
        first, *others = (("bodies", body_id, "mandates", row) for row in rows)
        order = ("bodies", body_id, "decisions", "effect")
        yield region.finding(
            RULE,
            text(_SAID[effect], body=region.body_name(body_id)),
            *first,
            related=(
                *related(region, text("så sägs det att organet inte beslutar"), (order,)),
                *related(region, text("beslutar också här"), others),
            ),
            help=_HELP,
        )


_SAID: dict[Effect | None, str] = {
    Effect.NONE: "{body} är inte ett beslutande organ men har i uppdrag att besluta. Då vet ingen om besluten gäller.",
    Effect.CONSULTATION: "{body} ska bara samråda men har i uppdrag att besluta. Då vet ingen om besluten gäller.",
}
_HELP: Text = text("Skriv att organet rekommenderar eller tar ställning, eller vilken verkan just det beslutet har.")


def _decides(mandate: Mandate) -> bool:
    """Whether the body itself decides by it, with no effect said there that would be another than the body's."""
    return mandate.deciding and own(mandate) and mandate.verb not in ADVISING and mandate.effect is None
