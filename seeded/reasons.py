"""Why a fault may go unnoticed: the model with it is another whole model, and only its source can tell which is right."""

from __future__ import annotations

from .places import Place


def reason(operator: str, place: Place) -> str | None:
    """Why nothing but the source text can tell; None where something should have."""
    return None
