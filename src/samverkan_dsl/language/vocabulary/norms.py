"""The closed values of how strongly something binds, and of what a decision does."""

from __future__ import annotations

from typing import Annotated

from .closed import Only, Vocabulary


class Force(Vocabulary):
    """How strongly a norm binds."""

    MUST = ("must", "ska")
    IS = ("is", "är")
    MAY = ("may", "får")
    ABLE = ("able", "ska kunna")
    SHOULD = ("should", "bör")
    INTENTION = ("intention", "avsikt")
    PROPOSED = ("proposed", "föreslås")
    WILL = ("will", "kommer att")
    NOT = ("not", "inte")
    SHALL_NOT = ("shall-not", "ska inte")
    IS_NOT = ("is-not", "är inte")
    MUST_NOT = ("must-not", "får inte")

    @property
    def negates(self) -> bool:
        """Whether it says that something is not so: no duty, no competence, no way."""
        return self in (Force.NOT, Force.SHALL_NOT, Force.IS_NOT, Force.MUST_NOT)

    @property
    def describes(self) -> bool:
        """Whether the text only says how it is, and nothing of what is to be, may be or should be."""
        return self in (Force.IS, Force.IS_NOT)


def tentative(force: Force | None) -> bool:
    """Whether it is no norm yet: only intended, proposed or announced. It is told, and moves nothing."""
    return force in (Force.INTENTION, Force.PROPOSED, Force.WILL)


_WAYS = tuple(force for force in Force if force is not Force.SHALL_NOT)
MODAL = Only(tuple(force for force in _WAYS if not force.describes))
AFFIRMATIVE = Only(tuple(force for force in Force if not force.describes and not force.negates))
OnWay = Annotated[Force, Only(_WAYS)]
"""A force of something else than a task: that nobody has it and that it shall not be is there the same, `inte`."""
Modal = Annotated[Force, MODAL]
"""A force where leaving it out says already that it is so."""
Affirmed = Annotated[Force, AFFIRMATIVE]
"""The same where a denial would say nothing that leaving the element out does not."""


class Effect(Vocabulary):
    """What a decision does. Ordered from the strongest to none."""

    BINDING = ("binding", "bindande")
    WITHIN_DELEGATION = ("within-delegation", "inom eget mandat")
    DIRECTION = ("direction", "inriktningsbeslut")
    RECOMMENDATION = ("recommendation", "rekommendation")
    CONSULTATION = ("consultation", "samråd")
    INTERNAL = ("internal", "egen ordning")
    NONE = ("none", "inget beslut")


class Strictness(Vocabulary):
    """Whether a rule must be met or is aimed at."""

    STRICT = ("strict", "krav")
    ASPIRATIONAL = ("aspirational", "eftersträvansvärt")
