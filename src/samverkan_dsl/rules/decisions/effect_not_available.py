"""An effect that decisions of such a body cannot have."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.decisions.deciding import own
from ...findings import Concerns, Finding, Rule, Severity, Text, text
from ...language import Body, BodyKind, Effect, Staff, numbered
from ...language.walk import Path
from ...loading import Region
from .._places import related
from .._silence import rests_on

RULE = Rule(
    "DEC002",
    "effect-not-available",
    Severity.ERROR,
    Concerns.DOCUMENT,
    "Ett organs beslut sägs få en verkan som sådana organ inte kan ge dem.",
    for_readers=True,
)
RESTS_ON = rests_on(own="decisions mandates staffed-by")
_DELEGATED = (BodyKind.WORKING_COMMITTEE, BodyKind.STANDING_COMMITTEE, BodyKind.PRESIDIUM)
"""Groups of elected members that a nämnd may let decide for it (kommunallagen 2017:725, 6 kap. 37 §)."""


def check(region: Region) -> Iterator[Finding]:
    """One finding for each body and effect; further places where the same effect is stated are related."""
    for body_id, body in region.bodies.items():
        stated: dict[Effect, list[Path]] = {}
        for effect, path in _effects(body):
            stated.setdefault(effect, []).append(("bodies", body_id, *path))
        for effect, paths in stated.items():
            why = _fault(body, effect)
            if why is None:
                continue
            first, *others = paths
            message = _message(effect, region.body_name(body_id), why)
            also = related(region, text("samma verkan anges här"), others)
            yield region.finding(
                RULE, message, *first, known_by=("bodies", body_id, effect.key), related=also, help=_HELP
            )


_HELP = text(
    "Skriv vilken verkan besluten har på riktigt, till exempel rekommendation eller inriktningsbeslut, "
    "och vem som fattar det bindande beslutet."
)


def _message(effect: Effect, body: str, why: Text) -> Text:
    if effect is Effect.BINDING:
        return text("{body} sägs fatta beslut som binder parterna. {why}", body=body, why=why)
    return text("{body} sägs fatta beslut inom ledamöternas eget mandat. {why}", body=body, why=why)


def _effects(body: Body) -> Iterator[tuple[Effect, Path]]:
    if body.decisions is not None:
        if body.decisions.effect is not None:
            yield body.decisions.effect, ("decisions", "effect")
        for number, rule in enumerate(body.decisions.by_matter):
            if rule.effect is not None:
                yield rule.effect, ("decisions", "by-matter", number, "effect")
    for number, mandate in numbered(body.mandates):
        if mandate.effect is not None and own(mandate) and not mandate.from_:
            yield mandate.effect, ("mandates", number, "effect")


def _fault(body: Body, effect: Effect) -> Text | None:
    """Why such a body cannot give its decisions this effect; None where it can."""
    if body.kind.binds or not body.kind.telling:
        return None
    if effect is Effect.BINDING:
        return text(
            "Binda en kommun eller en region kan bara fullmäktige, styrelsen, en nämnd eller en gemensam nämnd, "
            "och {kind} är inget av dem.",
            kind=body.kind,
        )
    authority = body.decisions is not None and body.decisions.authority is not None
    if effect is not Effect.WITHIN_DELEGATION or authority or body.kind in _DELEGATED:
        return None
    if body.staffed_by is Staff.RESIDENTS:
        return text("Invånare och brukare har inget mandat som tjänstepersoner att besluta inom.")
    if body.staffed_by is Staff.POLITICIANS or body.kind is BodyKind.POLITICAL_CONSULTATION:
        return text("Förtroendevalda har inget mandat som chefer att besluta inom; det har bara tjänstepersoner.")
    return None
