"""The closed values of how strongly something binds, and of what a decision does."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from .closed import Vocabulary


class Force(Vocabulary):
    """How strongly a norm binds."""

    MUST = ("must", "ska")
    MAY = ("may", "får")
    SHOULD = ("should", "bör")
    INTENTION = ("intention", "avsikt")
    PROPOSED = ("proposed", "föreslås")
    NOT = ("not", "inte")
    MUST_NOT = ("must-not", "får inte")

    @property
    def negates(self) -> bool:
        """Whether it says that something is not so: no duty, no competence, no way."""
        return self in (Force.NOT, Force.MUST_NOT)


def tentative(force: Force | None) -> bool:
    """Whether it is no norm yet: only intended, or only proposed. It is told, and moves nothing."""
    return force in (Force.INTENTION, Force.PROPOSED)


def _affirmed(force: Force) -> Force:
    if force.negates:
        raise PydanticCustomError("vocabulary", "vocabulary", {"vocabulary": Force, "members": AFFIRMATIVE})
    return force


AFFIRMATIVE = tuple(force for force in Force if not force.negates)
Affirmed = Annotated[Force, AfterValidator(_affirmed)]
"""A force where a denial would say nothing that leaving the element out does not."""


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
