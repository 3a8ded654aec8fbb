"""The page that leads to every region's documents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...findings import text
from ...language import Body, Level
from ...loading import Region
from ..blocks import Document
from ..compose import Blocks, bullets, inline, item, link, para, phrase, section
from ..names import safe_name
from .brief import brief_keys

KEY = "index"


def _level(body: Body) -> int:
    """From the top; without a level last."""
    return len(Level) if body.level is None else list(Level).index(body.level)


def index(regions: Sequence[Region], others: Mapping[str, str] | None = None) -> Document:
    """Leads to each region's handbook, report and briefs, which lie in a folder named after the region.

    `others`: names by id of regions whose documents lie there since an earlier build.
    """
    blocks: list[Blocks] = []
    for id_, name in sorted((others or {}).items()):
        folder = safe_name(id_)
        links = (
            item(link(f"{folder}/handbok", text("Handbok"))),
            item(link(f"{folder}/rapport", text("Granskningsrapport"))),
        )
        blocks.append(section(name, bullets(*links), id=id_))
    for region in regions:
        folder = safe_name(region.id)
        keys = sorted(brief_keys(region).items(), key=lambda entry: _level(region.bodies[entry[0]]))
        briefs = [item(link(f"{folder}/{key}", region.bodies[body].name)) for body, key in keys]
        main = [
            item(link(f"{folder}/handbok", text("Handbok"))),
            item(link(f"{folder}/rapport", text("Granskningsrapport"))),
        ]
        if briefs:
            main.append(item(text("Uppdragsbeskrivningar"), under=bullets(*briefs)))
        blocks.append(section(region.model.system.name, bullets(*main), id=region.id))
    number = len(blocks)
    count = text("1 ledningssystem") if number == 1 else text("{count} ledningssystem", count=number)
    intro = para(phrase("Här finns dokumenten för {count}.", count=count))
    return Document(KEY, inline(text("Ledningssystem för samverkan")), section((), intro, blocks).blocks)
