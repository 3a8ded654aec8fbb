"""An id that stands for nothing, or for something of another kind than is asked for."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.accounting import accounts
from ...findings import Concerns, Finding, Related, Rule, Severity, Text, text
from ...language.base import Ref
from ...language.references import WORDS
from ...loading import Region
from ...syntax.similar import closest
from .._places import in_order, related
from .._silence import NOTHING
from .._unresolved import lost_bodies, undefined
from ._kinds import KINDS, either, sections

RULE = Rule(
    "REF001",
    "undefined-reference",
    Severity.ERROR,
    Concerns.MODEL,
    "Ett id hänvisar till något som inte finns, eller till något av fel slag.",
)
RESTS_ON = NOTHING


def check(region: Region) -> Iterator[Finding]:
    """One finding for each id that is nowhere defined, and one for each place where an id is of the wrong kind.

    While a whole body is missing, what only follows from that (norms that nothing cites) is counted here and
    not told by itself.
    """
    for path, value, ref in region.ids.unresolved:
        if value in WORDS or region.ids.kinds(value):
            yield region.finding(RULE, _misplaced(region, value, ref), *path, help=_near(region, value, ref))
    lost = lost_bodies(region)
    for value, (ref, paths) in undefined(region).items():
        first, *others = in_order(region, paths)
        also = related(region, text("används även här"), others)
        if value in lost:
            also = (*also, *_follows(region))
        message, help_ = _missing(region, value, ref), _near(region, value, ref)
        yield region.finding(RULE, message, *first, known_by=("undefined", value), related=also, help=help_)


def _follows(region: Region) -> Iterator[Related]:
    """What cannot be told while a body is missing, for it may all be the body's."""
    norms = sum(len(account.total.uncovered) for account in accounts(region).values())
    if norms:
        yield Related(
            text("{count} normer som ingenting citerar kan höra hit; prövas när det är definierat", count=norms)
        )


def _missing(region: Region, value: str, ref: Ref) -> Text:
    named = region.ids.elsewhere(value)
    if named is not None and named[0] in region.neighbours:
        return text("Regionen {other} har inget organ med id ”{body}”.", other=named[0], body=named[1])
    if named is not None:
        return text(
            "”{id}” hänvisar till ett organ i regionen {other}, som inte finns bland dem som prövas nu.",
            id=value,
            other=named[0],
        )
    return text(
        "”{id}” är inte definierat i regionen, så det går inte att se vad som menas. Här ska stå id för {expected}.",
        id=value,
        expected=either(ref.kinds),
    )


def _misplaced(region: Region, value: str, ref: Ref) -> Text:
    expected = either(ref.kinds)
    if value in WORDS:
        word = text(WORDS[value])
        return text(
            "”{id}” ({word}) kan inte stå här. Här ska stå id för {expected}.", id=value, word=word, expected=expected
        )
    found = [KINDS[kind] for kind in sorted(region.ids.kinds(value))]
    return text("”{id}” är {found}, men här ska stå id för {expected}.", id=value, found=found, expected=expected)


def _near(region: Region, value: str, ref: Ref) -> Text:
    named = region.ids.elsewhere(value)
    if named is not None and named[0] not in region.neighbours:
        return text("Ange även den regionens mapp, eller rätta id.")
    if named is not None:
        inside = closest(named[1], region.neighbours[named[0]] or ())
        near = None if inside is None else f"{named[0]}:{inside}"
    else:
        near = region.ids.closest(value, ref)
    if near is not None:
        return text("Menade du ”{near}”?", near=near)
    return text("Rätta id, eller skriv in det som saknas under {sections}.", sections=sections(ref.kinds))
