"""A number of bodies that the model does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...loading import Region
from .._silence import rests_on
from ._words import AMOUNT, body_names, mentions, overlap, quantity, said

RULE = Rule(
    "PRO002",
    "body-number",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Antalet organ av ett slag i en text är inte det antal som räknas upp.",
)
RESTS_ON = rests_on(anywhere="bodies count")
_ALL_OF_THEM = re.compile(
    rf"\b(?:(?:de|dessa)\s+{AMOUNT}\s+(?P<word>[\w-]+(?:grupperna|råden|nätverken|utskotten))|"
    rf"(?:länets|alla|samtliga|våra|finns)\s+{AMOUNT.replace('amount', 'number')}\s+"
    r"(?P<words>[\w-]+(?:grupper|råd|nätverk|utskott)))\b",
    re.IGNORECASE,
)


def check(region: Region) -> Iterator[Finding]:
    """One finding for each text with a number of bodies of a kind that the model does not have.

    Only a number of all of them counts (`de tre samverkansgrupperna`), not `minst två grupper`. Where a body of the
    kind has a `count`, that is what its instances are compared with (REF008).
    """
    known: dict[str, set[str]] = {}
    for name, body in region.bodies.items():
        for stem in {stem for called in body_names(body) for stem in _stems(called)}:
            known.setdefault(stem, set()).add(name)
    for written in said(region):
        for match in _ALL_OF_THEM.finditer(written.value):
            stem = next(iter(_stems(match["word"] or match["words"])), "")
            bodies = known.get(stem, set())
            stated = quantity(match["amount"] or match["number"])
            uncounted = any(region.bodies[name].count is not None for name in bodies)
            if len(bodies) < 2 or uncounted or overlap(stated, quantity(len(bodies))):
                continue
            message = text(
                "Texten talar om ”{written}”, men modellen har {found}: {bodies}.",
                written=match.group(),
                found=len(bodies),
                bodies=[region.body_name(name) for name in sorted(bodies)],
            )
            help_ = text("Räkna upp dem som fattas, eller rätta antalet.")
            yield region.finding(RULE, message, *written.path, help=help_)


def _stems(name: str) -> list[str]:
    return [mention.stem for mention in mentions(name)]
