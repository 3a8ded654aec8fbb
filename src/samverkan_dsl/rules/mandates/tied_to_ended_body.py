"""Something that leans on a body which has ended."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.decisions.deciding import described
from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Element, Force, Mandate
from ...language.walk import Path
from ...loading import Region
from .._places import in_order, related
from .._silence import NOTHING

RULE = Rule(
    "MAN005",
    "tied-to-ended-body",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Dokumentet räknar med ett organ som har upphört.",
)
RESTS_ON = NOTHING
_PAST = frozenset(("system", "signatures", "agreements", "readings", "waivers"))
"""Sections that tell what was done once."""
_KEPT = frozenset(("formation", "replaces", "during", "readings", "changes", "former-names", "set-elsewhere"))
"""Keys that say what was before, or that rest on nobody."""
_HANDED_ON = frozenset(("escalation", "refer-to", "handed-to", "ratified-by"))
"""Keys of which ESC003 and MAT003 say so."""


def check(region: Region) -> Iterator[Finding]:
    """One finding for each ended body, at the first place that still leans on it."""
    ended = {body_id for body_id, body in region.bodies.items() if body.over}
    if not ended:
        return
    found: dict[str, list[Path]] = {}
    for path, element, references in region.referring:
        home = region.home(path)
        if (
            (path[:1] and path[0] in _PAST)
            or _denies(element)
            or (home is not None and not described(region.bodies[home]))
        ):
            continue
        if isinstance(element, Mandate) and element.done is not None:
            continue
        for ref, kind, at in references:
            where = (*path, *at)
            if "body" not in kind.kinds or not _HANDED_ON.isdisjoint(where) or not _KEPT.isdisjoint(where):
                continue
            bodies = region.expand(ref)
            if bodies and ended.issuperset(bodies):
                found.setdefault(ref, []).append(where)
    for ref, paths in found.items():
        first, *others = in_order(region, paths)
        message = text(
            "Dokumentet räknar här med {body}, som har upphört. Därifrån kan ingen ge något, ta emot något eller "
            "delta.",
            body=region.name(ref),
        )
        also = related(region, text("räknas med även här"), others)
        help_ = text("Låt det organ som har tagit över stå här, eller ta bort uppgiften.")
        yield region.finding(RULE, message, *first, known_by=("bodies", ref), related=also, help=help_)


def _denies(element: Element) -> bool:
    force = getattr(element, "force", None)
    return isinstance(force, Force) and force.negates
