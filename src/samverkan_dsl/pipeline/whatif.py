"""The verb `whatif`: what stops holding without a party, a body or a role."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as Date
from pathlib import Path
from typing import TYPE_CHECKING

from ..analysis.matters.without import Without
from ..analysis.matters.without import without as leave_out
from ..findings import text
from ..loading import CannotRun, Region
from ..syntax.similar import closest
from .analysed import the_region

if TYPE_CHECKING:
    from ..outputs.blocks import Document
    from ..outputs.shapes.matters import WhatIfShape


@dataclass(frozen=True, slots=True)
class WhatIfResult:
    """A region and what it is without something."""

    region: Region
    without: Without

    def document(self) -> Document:
        """The answer in words."""
        from ..outputs.documents.matters.lost import lost_document

        return lost_document(self.region, self.without)

    def data(self, lang: str = "sv") -> WhatIfShape:
        """The answer for programs; it has no words in any language."""
        from ..outputs.documents.matters.lost import lost_json

        return lost_json(self.region, self.without)


def whatif(path: Path, base: Path = Path(), *, without: str, date: Date | None = None) -> WhatIfResult:
    """The region at `path` without a party, a body, a template's instances or a role, by id or name.

    `date`: the day the region is looked at. Raises CannotRun for what the region does not have.
    """
    region = the_region(path, base, date)
    return WhatIfResult(region, leave_out(region, _known(region, without)))


def _known(region: Region, word: str) -> str:
    names: dict[str, str] = {}
    for body_id, body in region.bodies.items():
        names |= {name.casefold(): body_id for name in (body_id, body.name, body.short) if name is not None}
    for party_id, party in region.model.parties.items():
        names |= {name.casefold(): party_id for name in (party_id, party.name, *party.aliases)}
    for role_id, role in region.model.roles.items():
        names |= {role_id.casefold(): role_id, role.title.casefold(): role_id}
    names |= {template.casefold(): template for template in region.templates}
    if word.casefold() in names:
        return names[word.casefold()]
    near = closest(word, [*region.bodies, *region.templates, *region.model.parties, *region.model.roles])
    if near is None:
        raise CannotRun(text("Det finns ingen part, inget organ och ingen roll {ref} i regionen.", ref=word))
    message = "Det finns ingen part, inget organ och ingen roll {ref} i regionen. Menade du {near}?"
    raise CannotRun(text(message, ref=word, near=near))
