"""The standing readings: choices that the text does not make and the language does (meaning.md, Readings)."""

from __future__ import annotations

from enum import Enum


class Standing(Enum):
    """A choice that the text does not make and the language does; every answer names those that it rests on."""

    # One object each: matters hash many sets of them, by identity instead of Enum's hash by name.
    __hash__ = object.__hash__

    WHOLE_TASK = "whole-task"
    """Hela uppdraget: a mandate without subject covers the body's scope."""
    HOLDER_RAISES = "holder-raises"
    """Den som har uppdraget väcker: who may raise matters is not said, so each body with a mandate does."""
    HIGHEST = "highest-effect"
    """Högsta möjliga: a silent effect is the strongest that the kind of body allows."""
    POSITION_ADVISES = "position-advises"
    """Ett ställningstagande råder: what effect it has is not said, so whose decision it is remains with others."""
    CONSENSUS = "consensus"
    """Enighet: how a body decides within its members' own mandates is not said, so one no is enough."""
    MAJORITY_BY_LAW = "majority-by-law"
    """Majoritet: a political body decides by majority with a casting vote (kommunallagen 2017:725, 4 och 5 kap.)."""
    MAY_DISAGREE = "may-disagree"
    """Oenighet kan stoppa: how the body decides is not said, so matters may be held up there by who is against."""
    AGREEMENTS_BIND = "agreements-bind"
    """Avtal binder: who enters an agreement is bound by it, so it takes a binding decision (kommunallagen 2017:725,
    5 kap. 1 § and 6 kap. 3 §)."""
    CONDITIONS_MET = "conditions-met"
    """Villkoren är uppfyllda: a condition in words is taken to hold whenever its rule comes up."""
    MENTIONED_ACTS = "mentioned-acts"
    """Den som nämns tar hand om ärendet: the receiver is one that the document names and says no more of."""
    BACK_TO_PREPARER = "back-to-preparer"
    """Tillbaka till den som bereder: where a matter goes back to is not said, so it goes to whoever prepared it, or
    raised it."""
    DIRECTION_CONFIRMED = "direction-confirmed"
    """Inriktning bekräftas: a decision on direction holds first when somebody has confirmed it, and nobody is named."""
    PREPARED_AGAIN = "prepared-again"
    """Beredd på nytt: whoever gets a matter back for preparation brings it to the body again."""


Readings = frozenset[Standing]
NO_READING: Readings = frozenset()
