"""A class of seats of which every single one must be filled for the meeting to decide anything."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.quorum.spares import unreplaced
from ...analysis.quorum.thresholds import QuorumClass, QuorumCount
from ...analysis.seats.counts import ONE
from ...analysis.seats.places import Unclassed
from ...findings import Concerns, Finding, Rule, Severity, Text, text
from ...language import Body, SubstitutePolicy
from ...loading import Region
from .._places import related
from ._chances import rarely_met
from ._classes import SEATS, anchor, demand, only_as_read, own_rows, quorum_path, row_path, strict_quorums

RULE = Rule(
    "QUO002",
    "one-absence-blocks",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Beslutsförheten är satt så att en enda frånvarande ledamot hindrar alla beslut.",
)
RESTS_ON = SEATS


def check(region: Region) -> Iterator[Finding]:
    """One finding for each body without substitutes where N − t + 1 = 1 in some class.

    Where that makes most meetings fall short, QUO004 tells both."""
    own = own_rows(region)
    for body_id, result, others in strict_quorums(region):
        body = region.bodies[body_id]
        classes = tight(result)
        if not classes or not unreplaced(body) or body_id in rarely_met(region):
            continue
        rows = [row for one in classes for row in one.rows]
        message = text(
            "{body} kan stoppas av en enda frånvarande ledamot: alla måste vara närvarande från {classes}.",
            body=region.body_name(body_id),
            classes=[demand(region, result.per, one) for one in classes],
        )
        yield region.finding(
            RULE,
            message,
            *anchor(body_id, rows, own),
            known_by=quorum_path(body_id),
            related=(
                *related(region, text("platserna räknas här"), (row_path(body_id, row) for row in rows)),
                *related(region, _MAYBE, (row_path(body_id, row) for row in maybe_theirs(region, result, classes))),
                *only_as_read(region, others, tight),
            ),
            help=substitutes_help(body),
        )


_MAYBE = text("platser som kan vara samma huvudmans; med dem blir antalet ett annat")


def maybe_theirs(region: Region, result: QuorumCount, classes: list[QuorumClass]) -> list[int]:
    """The rows of seats at a group of parties that one of the classes belongs to."""
    groups = {one.group for one in classes}
    return [
        share.row
        for share in result.unclassed
        if share.why is Unclassed.GROUP and any(groups & set(region.members(party)) for party in share.parties)
    ]


def tight(result: QuorumCount) -> list[QuorumClass]:
    """The classes in which everybody who can come must; none where no meeting can be quorate whoever comes."""
    if any(one.unreachable for one in result.classes):
        return []
    return [one for one in result.classes if one.blocking == ONE]


def substitutes_help(body: Body) -> Text:
    """What to do about it, with what the document says of substitutes."""
    if body.substitutes is not None and body.substitutes.stated is SubstitutePolicy.NONE:
        return text(
            "Dokumentet säger att ersättare inte utses. Utse ersättare, ge fler platser eller sänk kravet, "
            "så att sjukdom hos en person inte stoppar alla parter."
        )
    return text(
        "Dokumentet säger inget om ersättare. Utse ersättare, ge fler platser eller sänk kravet, "
        "så att sjukdom hos en person inte stoppar alla parter."
    )
