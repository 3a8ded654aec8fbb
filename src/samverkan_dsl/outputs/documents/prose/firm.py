"""How firmly something is told, as a sentence of its own behind what it is about."""

from __future__ import annotations

from ....findings import Text, text
from ....language import Element, Firmness, Force
from ....language.walk import declarations
from ...blocks import Content
from ...compose import phrase

SO: dict[Force, Text] = {
    Force.MUST: text("Så ska det vara."),
    Force.MAY: text("Så får det vara."),
    Force.ABLE: text("Så ska det kunna vara."),
    Force.SHOULD: text("Så bör det vara."),
    Force.INTENTION: text("Så är det tänkt."),
    Force.PROPOSED: text("Så föreslås det vara."),
    Force.WILL: text("Så kommer det att vara."),
}
"""Behind the one sentence that it is about."""
ALL_OF_IT: dict[Force, Text] = {
    Force.MUST: text("Allt detta ska gälla."),
    Force.MAY: text("Allt detta får gälla."),
    Force.ABLE: text("Allt detta ska kunna gälla."),
    Force.SHOULD: text("Allt detta bör gälla."),
    Force.INTENTION: text("Allt detta är tänkt att gälla."),
    Force.PROPOSED: text("Allt detta föreslås gälla."),
    Force.WILL: text("Allt detta kommer att gälla."),
}
"""Behind several sentences that it is about."""
_WHAT_IS_SAID: dict[Force, str] = {
    Force.MUST: "Det som sägs om {what} ska gälla.",
    Force.MAY: "Det som sägs om {what} får gälla.",
    Force.ABLE: "Det som sägs om {what} ska kunna gälla.",
    Force.SHOULD: "Det som sägs om {what} bör gälla.",
    Force.INTENTION: "Det som sägs om {what} är tänkt att gälla.",
    Force.PROPOSED: "Det som sägs om {what} föreslås gälla.",
    Force.WILL: "Det som sägs om {what} kommer att gälla.",
}


def apart(cls: type[Element], firmness: Firmness, told: frozenset[str]) -> list[Content]:
    """A sentence for each key whose force stands behind no sentence of its own, as `told` does."""
    known = declarations(cls)
    return [
        (phrase(_WHAT_IS_SAID[force], what=known[key].words if key in known else key),)
        for key, force in firmness.by_key
        if key not in told
    ]
