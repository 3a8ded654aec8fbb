"""What a body's decisions do: as the document says, or as a standing reading fills its silence (meaning.md, Effect)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import Enum
from typing import NamedTuple

from ...language import Body, BodyKind, Effect, Mandate, MatterRule, Staff, Verb
from ...loading import Region
from .standing import NO_READING, Readings, Standing
from .subjects import own_order, settled_by, upward

ADVISING = frozenset((Verb.RECOMMEND, Verb.TAKE_POSITION))
"""Verbs by which a body says what it thinks. They carry an effect and decide nothing."""

_BY_KIND = {
    BodyKind.POLITICAL_CONSULTATION: Effect.RECOMMENDATION,
    BodyKind.PRESIDIUM: Effect.RECOMMENDATION,
    BodyKind.PREPARATORY_GROUP: Effect.INTERNAL,
    BodyKind.WORKING_COMMITTEE: Effect.INTERNAL,
    BodyKind.STANDING_COMMITTEE: Effect.INTERNAL,
    BodyKind.REFERENCE_GROUP: Effect.CONSULTATION,
    BodyKind.AUDITORS: Effect.RECOMMENDATION,
}
_BY_STAFF: dict[Staff | None, Effect] = {
    Staff.POLITICIANS: Effect.RECOMMENDATION,
    Staff.MIXED: Effect.RECOMMENDATION,
    Staff.RESIDENTS: Effect.CONSULTATION,
}


class Source(Enum):
    """Where an answer about how a body decides comes from."""

    TEXT = "text"
    """The document says it."""
    ELSEWHERE = "elsewhere"
    """The document says that it is settled elsewhere; what is computed with is a standing reading or the law."""
    LAW = "law"
    """The document is silent, and the law says it."""
    READING = "reading"
    """The document is silent, and a standing reading fills the silence."""
    OWN_ORDER = "own-order"
    """The document is silent, and what is decided is one of the structure's own affairs."""
    NOTHING = "nothing"
    """Nothing says it."""


class GivenEffect(NamedTuple):
    """What a decision does, and what that rests on."""

    effect: Effect
    source: Source
    readings: Readings = NO_READING

    @property
    def stated(self) -> Effect | None:
        """The effect where the document, or what is decided, says it; None where it is silent or points elsewhere."""
        return self.effect if self.source in (Source.TEXT, Source.OWN_ORDER) else None


About = Callable[[tuple[str, ...]], bool]
"""Whether a line of the decision order that names these subjects (none: all) is about the matter in question."""


def strongest(body: Body) -> Effect:
    """The strongest effect that decisions of such a body can have: the standing reading "högsta möjliga"."""
    if body.kind.binds:
        return Effect.BINDING
    if body.kind in _BY_KIND:
        return _BY_KIND[body.kind]
    return _BY_STAFF.get(body.staffed_by, Effect.WITHIN_DELEGATION)


def effect_of(body: Body, mandate: Mandate | None = None, about: About | None = None) -> GivenEffect:
    """The effect of a decision of a body under one of its mandates, or (None) by its decision order alone.

    The mandate's own; else what its verb says (a recommendation is one, whatever else the body decides); else a line of
    the decision order that is `about` the matter; else the whole order's; else the strongest the kind allows. A body
    that is "inte ett beslutande organ" still takes positions: they are recommendations, as where nothing says what
    a position comes to.
    """
    if mandate is not None and mandate.effect is not None:
        return GivenEffect(mandate.effect, Source.TEXT)
    if mandate is not None and mandate.verb is Verb.RECOMMEND:
        return GivenEffect(Effect.RECOMMENDATION, Source.TEXT)
    line = next((line for line in lines_about(body, about) if line.effect is not None), None)
    usual = body.decisions.effect if body.decisions is not None else None
    said = line.effect if line is not None else usual
    if said is not None:
        advice = said is Effect.NONE and mandate is not None and mandate.verb in ADVISING
        readings = conditions(line.condition) if line is not None else NO_READING
        return GivenEffect(Effect.RECOMMENDATION if advice else said, Source.TEXT, readings)
    source = Source.READING if body.settled_elsewhere("decisions.effect") is None else Source.ELSEWHERE
    if mandate is not None and mandate.verb is Verb.TAKE_POSITION:
        return GivenEffect(Effect.RECOMMENDATION, source, frozenset((Standing.POSITION_ADVISES,)))
    return GivenEffect(strongest(body), source, frozenset((Standing.HIGHEST,)))


def effect_in(body: Body, mandate: Mandate, about: About | None, *, own_order: bool) -> GivenEffect:
    """The effect of a mandate in a matter; `own_order`: it is one of the structure's own affairs.

    Where nothing is said of the effect, to appoint or to elect somebody is own order; so is what is decided in such an
    affair.
    """
    given = effect_of(body, mandate, about)
    if given.stated is None and (own_order or mandate.verb.arranging):
        return GivenEffect(Effect.INTERNAL, Source.OWN_ORDER)
    return given


def lines_about(body: Body, about: About | None) -> Iterable[MatterRule]:
    """The lines of the decision order for certain matters that are about the one in question; none without one."""
    if about is None or body.decisions is None:
        return ()
    return (line for line in body.decisions.by_matter if about(line.subject))


def effect_on(region: Region, body: Body, mandate: Mandate, subject: str | None) -> GivenEffect:
    """The effect of a mandate in one of its subjects, by the line for it or for what it is part of; None: in general.

    Lines that name no subject are told beside it.
    """
    if subject is None:
        return effect_in(body, mandate, None, own_order=False)
    within = upward(region, subject)
    affair = own_order(region, subject) and settled_by(region, subject) is None
    return effect_in(body, mandate, lambda named: any(name in named for name in within), own_order=affair)


def effects_on(region: Region, body: Body, mandate: Mandate) -> dict[GivenEffect, tuple[str, ...]]:
    """The effects of a mandate, each with the subjects in which it has it: lines of the order may tell them apart."""
    found: dict[GivenEffect, tuple[str, ...]] = {}
    for subject in mandate.subject or (None,):
        given = effect_on(region, body, mandate, subject)
        found[given] = (*found.get(given, ()), *(() if subject is None else (subject,)))
    return found


def conditions(condition: object) -> Readings:
    """The reading that a rule with a condition, None where it has none, rests on."""
    return NO_READING if condition is None else frozenset((Standing.CONDITIONS_MET,))
