"""What the document says of a body that does not hold on the region's day: what is to come, what was, what is done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ....findings import Text, text
from ....language import RegionModel
from ...blocks import Block
from ...compose import para, section
from ..prose.naming import NamingContext
from .exchange import budget, flows
from .mandates import lists


def times(naming: NamingContext) -> Iterator[tuple[Text, RegionModel]]:
    """What is aside, under a heading for each time."""
    aside = naming.region.aside
    if aside is not None:
        yield text("Börjar gälla senare"), aside.coming
        yield text("Har slutat gälla"), aside.past
        yield text("Är gjort"), aside.done


def at(naming: NamingContext, model: RegionModel) -> NamingContext | None:
    """The body as far as it is told at one of these times; None where nothing is."""
    written = model.bodies.get(naming.home or "")
    return None if written is None else replace(naming, written=written, aside=True)


def of_region(naming: NamingContext) -> tuple[Block, ...]:
    """The region's own tasks, information and money at other times."""
    found: list[Block] = []
    for title, model in times(naming):
        told = (*lists(naming, model.mandates), *flows(naming, model.flows), *budget(naming, model.budget))
        if told:
            found.append(section(title, told))
    return tuple(found)


def dated(naming: NamingContext) -> tuple[Block, ...]:
    """Which day it is that what stands besides does not hold."""
    day = naming.region.date
    return () if day is None else (para(text("Uppdelningen är gjord för {date}.", date=day.isoformat())),)
