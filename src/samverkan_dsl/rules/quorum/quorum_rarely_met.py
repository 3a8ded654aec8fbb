"""A quorum that most meetings miss even though nearly everybody comes."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.quorum.chance import Chance
from ...analysis.quorum.spares import unreplaced
from ...analysis.quorum.thresholds import QuorumClass, QuorumCount
from ...findings import Concerns, Finding, Rule, Severity, Text, text
from ...loading import Region
from .._places import related
from ._chances import percent, rarely_met
from ._classes import SEATS, anchor, demand, only_as_read, own_rows, quorum_path, row_path, strict_quorums
from .one_absence_blocks import maybe_theirs, substitutes_help, tight

RULE = Rule(
    "QUO004",
    "quorum-rarely-met",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Mindre än hälften av mötena blir beslutsföra, även om varje ledamot kommer till nio av tio.",
)
RESTS_ON = SEATS


def check(region: Region) -> Iterator[Finding]:
    """One finding for each such body, with the exact share; that a single absence stops it (QUO002) is told here."""
    own = own_rows(region)
    rare = rarely_met(region)
    for body_id, result, others in strict_quorums(region) if rare else ():
        met = rare.get(body_id)
        if met is None or met.now is None:
            continue
        classes = tight(result) if unreplaced(region.bodies[body_id]) else []
        rows = [row for one in classes or result.classes for row in one.rows]
        quorum = quorum_path(body_id)
        where = anchor(body_id, rows, own)
        yield region.finding(
            RULE,
            _message(region, body_id, result, classes, met),
            *where,
            known_by=quorum,
            related=(
                *related(region, text("beslutsförheten"), [quorum] if where != quorum else ()),
                *related(region, text("platserna räknas här"), (row_path(body_id, row) for row in rows)),
                *related(region, _MAYBE, (row_path(body_id, row) for row in maybe_theirs(region, result, classes))),
                *(only_as_read(region, others, tight) if classes else ()),
            ),
            help=substitutes_help(region.bodies[body_id]) if classes else _HELP,
        )


_HELP = text("Sänk kravet, utse fler ersättare eller räkna beslutsförheten av alla tillsammans.")
_PLACED = text(", beroende på var de platser räknas som det inte sägs var de hör hemma,")
_MORE = text(" Den som får fler platser, av dem som det inte sägs var de hör hemma, tål fler frånvarande.")
_MAYBE = text("platser som kan vara samma huvudmans; med dem blir antalet ett annat")


def _message(region: Region, body_id: str, result: QuorumCount, classes: list[QuorumClass], met: Chance) -> Text:
    body = region.body_name(body_id)
    assert met.now is not None
    span = met.placed or met.now
    open_ = span.low != span.high and met.placed is not None
    share = percent(span) if open_ else text("bara {share}", share=percent(span))
    placed = _PLACED if open_ else ""
    if not classes:
        return text(
            "{body} blir beslutsför på {share} av mötena{placed} om varje ledamot kommer till nio möten av tio "
            "oberoende av de andra, för många krav ska vara uppfyllda samtidigt.",
            body=body,
            share=share,
            placed=placed,
        )
    return text(
        "{body} blir beslutsför på {share} av mötena{placed} om varje ledamot kommer till nio möten av tio "
        "oberoende av de andra. En enda frånvarande stoppar mötet: alla måste vara närvarande från {classes}.{more}",
        body=body,
        share=share,
        placed=placed,
        more=_MORE if met.placed is not None else "",
        classes=[demand(region, result.per, one) for one in classes],
    )
