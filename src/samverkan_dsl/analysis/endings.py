"""Where a matter can end: what a body may settle itself, and with which effect (meaning.md, Effect and Outcomes)."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from ..language import Body, BodyKind, BodyStatus, Effect, Mandate, Verb
from ..language.walk import Path
from ..loading import Region
from .deciding import own
from .waiting import concerns


class Ending(Enum):
    """How a matter's road ends."""

    SETTLED = "settled"
    ENDED = "ended"
    """Struck, left to each organisation, or recommended to known addressees."""
    LEFT = "left"
    """It leaves the model, for a body of which no more is said."""


_ORDER = tuple(Effect)
_SETTLES = (Effect.BINDING, Effect.WITHIN_DELEGATION, Effect.INTERNAL)
_ADVISES = (BodyKind.REFERENCE_GROUP,)
_ARRANGES = (BodyKind.PREPARATORY_GROUP, BodyKind.WORKING_COMMITTEE)
_UNDESCRIBED = (BodyStatus.EXTERNAL, BodyStatus.MENTIONED)


def ending(region: Region, body_id: str, about: tuple[str, ...]) -> Ending | None:
    """How the body may end a matter about these subjects (one, and all it is part of); None where it may not."""
    body = region.bodies[body_id]
    advised = False
    for _, mandate in _deciding(body_id, body, about):
        effect, _ = effect_of(body, mandate, about)
        if effect in _SETTLES and _strong_enough(region, effect, about):
            return Ending.SETTLED
        advised = advised or (effect is Effect.RECOMMENDATION and _addressees(body))
    if advised:
        return Ending.ENDED
    return Ending.LEFT if body.status in _UNDESCRIBED else None


def effect_of(body: Body, mandate: Mandate, about: tuple[str, ...]) -> tuple[Effect, bool]:
    """The effect of a body's decision by a mandate, and whether the document states it.

    A silent effect is the strongest that the kind allows (reading *högsta möjliga*).
    """
    if mandate.effect is not None:
        return mandate.effect, True
    if body.decisions is not None:
        for rule in body.decisions.by_matter:
            if rule.effect is not None and rule.subject and concerns(rule.subject, about):
                return rule.effect, True
        if body.decisions.effect is not None:
            return body.decisions.effect, True
    if mandate.verb is Verb.RECOMMEND:
        return Effect.RECOMMENDATION, True
    return _strongest(body.kind), False


def effect_silent(region: Region, body_id: str, about: tuple[str, ...]) -> bool:
    """Whether it is only by the reading *högsta möjliga* that the body may end such a matter."""
    body = region.bodies[body_id]
    found = [effect_of(body, mandate, about) for _, mandate in _deciding(body_id, body, about)]
    return bool(found) and not any(stated for effect, stated in found if effect in _SETTLES)


def ratifications(region: Region, body_id: str, about: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Path]]:
    """Who has to ratify the body's decisions about this, and where it is said."""
    body = region.bodies[body_id]
    for number, mandate in _deciding(body_id, body, about):
        if mandate.ratified_by:
            yield mandate.ratified_by, ("bodies", body_id, "mandates", number)


def _deciding(body_id: str, body: Body, about: tuple[str, ...]) -> Iterator[tuple[int, Mandate]]:
    """The body's own deciding mandates that cover the matter; without subject, those of its scope."""
    for number, mandate in enumerate(body.mandates):
        if mandate.deciding and own(mandate) and concerns(mandate.subject or body.scope, about):
            yield number, mandate


def _strongest(kind: BodyKind) -> Effect:
    if kind.political:
        return Effect.BINDING
    if kind is BodyKind.POLITICAL_CONSULTATION:
        return Effect.RECOMMENDATION
    if kind in _ARRANGES:
        return Effect.INTERNAL
    return Effect.CONSULTATION if kind in _ADVISES else Effect.WITHIN_DELEGATION


def _strong_enough(region: Region, effect: Effect, about: tuple[str, ...]) -> bool:
    """Whether the effect is as strong as the subject, else what it is part of, demands."""
    for name in about:
        demand = region.model.subjects[name].settled_by if name in region.model.subjects else None
        if demand is not None:
            return effect is demand or _ORDER.index(effect) < _ORDER.index(demand)
    return True


def _addressees(body: Body) -> bool:
    """Whether it is known to whom the body recommends."""
    return any((mandate.to or mandate.through) for mandate in body.mandates if mandate.deciding)
