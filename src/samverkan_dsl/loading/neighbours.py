"""Regions that are loaded together: what each knows of the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..findings import Finding, text
from .interface import Interface
from .loaded import Loaded
from .rules import DEFINED_TWICE
from .unread import Unread


def interface(loaded: Loaded) -> Interface:
    """What others can depend on."""
    region = loaded.region
    if region is None:
        return Interface(loaded.shown, None, False, None)
    own = not any(part.path == ("region",) for part in loaded.unread)
    bodies = None if region.unread else frozenset((*region.bodies, *region.templates))
    return Interface(loaded.shown, region.id, own, bodies)


def beside(loaded: Loaded, others: Sequence[Interface]) -> Loaded:
    """The region with the others at hand, and told where one of them has its id.

    Regions with one id would write their documents over each other, and nobody could refer to either.
    """
    region = loaded.region
    if region is None:
        return loaded
    known = {other.id: other.bodies for other in others if other.id is not None and other.id != region.id}
    told = replace(loaded, region=replace(region, neighbours=known))
    same = [other.shown for other in others if other.own and other.id == region.id]
    if not same or not interface(loaded).own:
        return told
    message = text("Regionen {id} finns också i {others}. Byt id på den ena.", id=region.id, others=same)
    finding = Finding(DEFINED_TWICE, message, region.where("region"), region=region.id, subject="region")
    return replace(told, unread=(*told.unread, Unread(("region",), finding)))
