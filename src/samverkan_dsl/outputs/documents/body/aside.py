"""What the document says of a body that does not hold on the region's day: what is to come, what was, what is done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ....findings import Text, text
from ....language import RegionModel
from ...blocks import Block, Content
from ...compose import inline, para, section
from ..prose.naming import NamingContext
from .addressed import not_regulated
from .exchange import budget
from .information import flows
from .mandates import lists


def times(naming: NamingContext) -> Iterator[tuple[Text, RegionModel, NamingContext]]:
    """What is aside, under a heading for each time, and how it is told then."""
    aside = naming.region.aside
    if aside is not None:
        yield text("Börjar gälla senare"), aside.coming, naming
        yield text("Har slutat gälla"), aside.past, replace(naming, gone=True)
        yield text("Gäller annars"), aside.otherwise, naming


def done(naming: NamingContext) -> RegionModel | None:
    """What was done once, which no day takes away or brings."""
    return None if naming.region.aside is None else naming.region.aside.done


def at(naming: NamingContext, model: RegionModel) -> NamingContext | None:
    """The body as far as it is told at one of these times; None where nothing is."""
    written = model.bodies.get(naming.home or "")
    return None if written is None else replace(naming, written=written, aside=True)


def changes(naming: NamingContext) -> Iterator[tuple[Content, NamingContext]]:
    """What is another for a time that is not the region's day, or of no day in particular: when, and what."""
    body = naming.body
    bare = type(body).model_construct(name=body.name, kind=body.kind, short=body.short)
    for change in body.changes:
        gone = naming.over(change.valid)
        there = replace(naming, written=change.upon(bare), aside=True, gone=gone)
        addresses = naming.cites(change.cite)
        when = there.holds(change.valid)
        yield inline(when, " " if addresses else None, addresses), there


def of_region(naming: NamingContext) -> tuple[Block, ...]:
    """The region's own tasks, information and money at other times."""
    found: list[Block] = []
    for title, model, then in times(naming):
        told = _of_region(then, model)
        if told:
            found.append(section(title, told))
    return tuple(found)


def done_in_region(naming: NamingContext) -> tuple[Block, ...]:
    """What was done once by others than a single body."""
    model = done(naming)
    return () if model is None else _of_region(naming, model)


def _of_region(naming: NamingContext, model: RegionModel) -> tuple[Block, ...]:
    return (
        *lists(naming, model.mandates),
        *flows(naming, model.flows),
        *budget(naming, model.budget),
        *(para(not_regulated(naming, key, each)) for key, each in model.not_regulated.items()),
    )


def dated(naming: NamingContext) -> tuple[Block, ...]:
    """Which day it is that what stands besides does not hold."""
    day = naming.region.date
    return () if day is None else (para(text("Vad som gäller är räknat för {date}.", date=day.isoformat())),)
