"""A quorum that more members must meet than can come."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.quorum.thresholds import QuorumClass, QuorumCount
from ...findings import Concerns, Finding, Rule, Severity, text
from ...loading import Region
from .._places import related
from ._classes import SEATS, anchor, demand, only_as_read, own_rows, quorum_path, row_path, strict_quorums

RULE = Rule(
    "QUO001",
    "quorum-unreachable",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Kravet på beslutsförhet är fler än som kan komma, så organet kan aldrig fatta beslut.",
    for_readers=True,
)
RESTS_ON = SEATS

_HELP = text("Sänk kravet, eller ge fler platser. Tills dess saknar besluten stöd i dokumentet.")
_FILL = text("Tillsätt de vakanta platserna, utse ersättare eller sänk kravet. Tills dess kan inget beslutas.")


def check(region: Region) -> Iterator[Finding]:
    """One finding for each body whose demand is above the seats that somebody holds, as a whole or in some class.

    Vacant seats count in what a share is counted of, and nobody comes to them; named substitutes may come instead.
    """
    own = own_rows(region)
    for body_id, result, others in strict_quorums(region):
        beyond = _beyond(result)
        if not beyond:
            continue
        rows = [row for one in beyond for row in one.rows]
        message = text(
            "Inget möte i {body} kan bli beslutsfört: kravet är fler ledamöter än som kan komma, {classes}.",
            body=region.body_name(body_id),
            classes=[demand(region, result.per, one) for one in beyond],
        )
        vacant = any(region.bodies[body_id].composition[row].vacant for row in rows)
        yield region.finding(
            RULE,
            message,
            *anchor(body_id, rows, own),
            known_by=quorum_path(body_id),
            related=(
                *related(region, text("platserna räknas här"), (row_path(body_id, row) for row in rows)),
                *only_as_read(region, others, _beyond),
            ),
            help=_FILL if vacant else _HELP,
        )


def _beyond(result: QuorumCount) -> list[QuorumClass]:
    """The classes of which more must be present than can come."""
    return [one for one in result.classes if one.unreachable]
