"""A body that decides, of which the document nowhere says what its decisions are worth."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.decisions.deciding import decision, described, own
from ...analysis.decisions.effects import effects_on
from ...analysis.decisions.subjects import SETTLING
from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Body, Effect, Mandate, numbered
from ...language.walk import Path
from ...loading import Region
from .._places import in_order, related
from .._silence import rests_on

RULE = Rule(
    "MAN003",
    "effect-unstated",
    Severity.INFO,
    Concerns.DOCUMENT,
    "Ett organ beslutar, men dokumentet säger inte vilken verkan besluten får.",
)
RESTS_ON = rests_on(own="decisions mandates status set-elsewhere not-regulated")
_HELP = text(
    "Skriv om besluten gäller inom vars och ens mandat som chef, är en inriktning, en rekommendation eller bara rör "
    "gruppens egen ordning."
)


def check(region: Region) -> Iterator[Finding]:
    """One finding for each body, at its first mandate without an effect.

    Binding is what decisions of a nämnd, a styrelse or fullmäktige are by law. Without a stated effect the strongest
    that the kind allows is assumed (reading "högsta möjliga").
    """
    for body_id, body in region.bodies.items():
        if body.kind.political or not described(body) or body.addressed("decisions.effect"):
            continue
        settling = [
            (number, mandate)
            for number, mandate in numbered(body.mandates)
            if mandate.verb in SETTLING and own(mandate) and decision(body, mandate)
        ]
        silent = {number: mandate for number, mandate in settling if _silent(region, body, mandate)}
        paths: list[Path] = [("bodies", body_id, "mandates", number) for number in silent]
        if not paths:
            continue
        first, *others = in_order(region, paths)
        message = text(
            "{body} beslutar, men dokumentet säger inte vilken verkan besluten får för parterna."
            if not any(number not in silent and _for_others(region, body, mandate) for number, mandate in settling)
            else "{body} beslutar om ”{what}” utan att dokumentet säger vilken verkan det får för parterna. Om andra "
            "beslut där sägs det.",
            body=region.body_name(body_id),
            what=silent[int(first[-1])].object,
        )
        also = related(region, text("organet beslutar även här"), others)
        yield region.finding(RULE, message, *first, known_by=("bodies", body_id, "mandates"), related=also, help=_HELP)


def _for_others(region: Region, body: Body, mandate: Mandate) -> bool:
    """Whether the effect that is said is one for the parties, and not only for the body's own order."""
    return any(effect.stated is not Effect.INTERNAL for effect in effects_on(region, body, mandate))


def _silent(region: Region, body: Body, mandate: Mandate) -> bool:
    """Whether neither the mandate nor the decision order, for all or for its kind of matter, says the effect."""
    return any(effect.stated is None for effect in effects_on(region, body, mandate))
