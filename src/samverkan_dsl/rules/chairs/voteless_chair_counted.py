"""A chair without a say who is counted among the members."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Related, Rule, Severity, text
from ...language import Body
from ...loading import Region
from .._places import related
from .._silence import NOTHING

RULE = Rule(
    "CHR002",
    "voteless-chair-counted",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "En ordförande som inte deltar i besluten räknas när det avgörs om organet är beslutsfört.",
)
RESTS_ON = NOTHING


def check(region: Region) -> Iterator[Finding]:
    """One finding for each chair on a seat, and each row of chairs of other bodies, that the quorum counts.

    A row that says which rights its holders have says whether they decide, and is passed over.
    """
    for name, body in region.bodies.items():
        if not _has_quorum(body):
            continue
        if body.chair is not None and body.chair.votes is False and body.chair.seat == "on-seat":
            message = text(
                "Ordföranden i {body} deltar inte i besluten men har en av platserna. "
                "Närvaron av någon som inte beslutar kan då göra gruppen beslutsför.",
                body=region.body_name(name),
            )
            yield region.finding(
                RULE, message, "bodies", name, "chair", "votes", related=(_quorum(region, name),), help=_HELP
            )
        for row, seat in enumerate(body.composition):
            if not seat.counts or seat.rights:
                continue
            voteless = {ref: others for ref in seat.chair_of if (others := _voteless(region, ref, name))}
            if not voteless:
                continue
            message = text(
                "Ordföranden i {others} räknas som ledamot när det avgörs om {body} är beslutsför. I den egna gruppen "
                "deltar ordföranden inte i besluten, och dokumentet säger inte vad som gäller i {body}.",
                body=region.body_name(name),
                others=[region.name(ref, name) for ref in voteless],
            )
            places = [("bodies", other, "chair", "votes") for others in voteless.values() for other in others]
            also = related(region, text("deltar inte i besluten"), places)
            yield region.finding(
                RULE, message, "bodies", name, "composition", row, related=(*also, _quorum(region, name)), help=_HELP
            )


_HELP = text("Skriv om ordföranden deltar i besluten, eller räkna inte platsen bland ledamöterna.")


def _has_quorum(body: Body) -> bool:
    quorum = body.decisions.quorum if body.decisions is not None else None
    return quorum is not None and (quorum.more_than is not None or quorum.at_least is not None)


def _quorum(region: Region, name: str) -> Related:
    return region.related(text("beslutsförheten"), "bodies", name, "decisions", "quorum")


def _voteless(region: Region, ref: str, home: str) -> list[str]:
    chairs = ((other, region.bodies[other].chair) for other in region.expand(ref, home))
    return [other for other, chair in chairs if chair is not None and chair.votes is False]
