"""What is stronger than what: effects and forces."""

from __future__ import annotations

from ...language import Effect, Force

_EFFECTS = {effect: rank for rank, effect in enumerate(Effect)}
_FIRM = frozenset((None, Force.MUST, Force.IS))
_OPTIONAL = frozenset((Force.MAY, Force.ABLE, Force.SHOULD))


def suffices(effect: Effect, needed: Effect) -> bool:
    """Whether a decision with `effect` settles what takes one with `needed`: it is as strong, or stronger.

    No decision at all settles nothing, not even what takes none.
    """
    return effect is not Effect.NONE and _EFFECTS[effect] <= _EFFECTS[needed]


def obliges(force: Force | None) -> bool:
    """Whether a norm leaves no choice. One without a stated force does, and one that is told as how it is."""
    return force in _FIRM


def optional(force: Force | None) -> bool:
    """Whether a norm lets the body choose: it may, or should. What is only to come is no norm yet."""
    return force in _OPTIONAL
