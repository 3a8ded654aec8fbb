"""A quorum so low that two groups without a common member can both decide."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...loading import Region
from ._classes import SEATS, number, quorum_path, strict_quorums

RULE = Rule(
    "QUO007",
    "two-quorums",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Så få behöver vara närvarande att två grupper utan gemensam ledamot kan besluta var för sig.",
)
RESTS_ON = SEATS


def check(region: Region) -> Iterator[Finding]:
    """One finding for each body that is one class, of whose N seats t must be filled and 2t is at most N."""
    for body_id, result, _ in strict_quorums(region):
        if len(result.classes) != 1 or result.unclassed:
            continue
        (one,) = result.classes
        if one.seats is None or one.needed is None or one.needed.high is None or one.seats.low < 2:
            continue
        if 2 * one.needed.high > one.seats.low:
            continue
        body = region.body_name(body_id)
        if one.needed.high <= 1:
            message = text(
                "{body} är beslutsfört fast bara en av {seats} är där. Då kan en enda person besluta för alla.",
                body=body,
                seats=number(one.seats),
            )
        else:
            message = text(
                "{body} är beslutsfört med {needed} av {seats}. Då kan två möten utan någon gemensam ledamot besluta "
                "olika, och båda gäller.",
                body=body,
                needed=number(one.needed),
                seats=number(one.seats),
            )
        help = text("Kräv att fler än hälften är närvarande.")
        yield region.finding(RULE, message, *quorum_path(body_id), help=help)
