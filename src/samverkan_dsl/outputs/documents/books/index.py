"""The page that leads to every region's documents."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ....findings import text
from ....language import Body
from ....loading import Region
from ...blocks import Document
from ...compose import Blocks, bullets, inline, item, link, para, phrase, section
from ...names import safe_name
from .brief import brief_keys

KEY = "index"


def _level(region: Region, body: Body) -> int:
    """From the top; without a level last."""
    return next(map(region.levels.index, region.standing(body)), len(region.levels))


@dataclass(frozen=True, slots=True)
class Entry:
    """What the page has to know of a region, from this build or an earlier one."""

    region: str
    name: str
    territory: str
    """The area it covers, which tells it from others of the same name; empty where the document names none."""
    briefs: tuple[tuple[str, str], ...]
    """Each brief's path within the region's folder and its body's name, from the top level down."""


def entry(region: Region) -> Entry:
    """The region's own entry."""
    keys = sorted(brief_keys(region).items(), key=lambda brief: _level(region, region.bodies[brief[0]]))
    briefs = tuple((key, region.bodies[body].name) for body, key in keys)
    return Entry(region.id, region.model.system.name, region.model.system.territory or "", briefs)


def index(entries: Iterable[Entry]) -> Document:
    """Leads to each region's handbook, report and briefs, which lie in a folder named after the region."""
    blocks: list[Blocks] = []
    for one in sorted(entries, key=lambda each: each.region):
        folder = safe_name(one.region)
        main = [
            item(link(f"{folder}/handbok", text("Handbok"))),
            item(link(f"{folder}/rapport", text("Granskningsrapport"))),
        ]
        if one.briefs:
            briefs = [item(link(f"{folder}/{key}", name)) for key, name in one.briefs]
            main.append(item(text("Uppdragsbeskrivningar"), under=bullets(*briefs)))
        area = para(phrase("Område: {area}.", area=one.territory)) if one.territory else None
        blocks.append(section(one.name, area, bullets(*main), id=one.region))
    number = len(blocks)
    count = text("1 ledningssystem") if number == 1 else text("{count} ledningssystem", count=number)
    intro = para(phrase("Här finns dokumenten för {count}.", count=count))
    return Document(KEY, inline(text("Ledningssystem för samverkan")), section((), intro, blocks).blocks)
