"""Seats that are said to be shared out in a way that their number does not allow."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.seats.counts import OF_KIND, ZERO, Count, bounds, more_than_there_are
from ...analysis.seats.places import shares
from ...findings import Concerns, Finding, Rule, Severity, Text, text
from ...language import Each, Quantity, QuorumScope, ShareKind, SharePer
from ...loading import Region
from .._silence import its_body

RULE = Rule(
    "SEA009",
    "shares-not-kept",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Platserna är inte fördelade så som dokumentet säger.",
)
RESTS_ON = its_body(anywhere="parties roles chair")
_PARTIES = (*OF_KIND, Each.PARTY, Each.PRINCIPAL, Each.ORGANISATION, Each.MEMBER)
_SCOPES: dict[SharePer | None, QuorumScope] = {SharePer.PARTY: QuorumScope.PARTY, SharePer.SIDE: QuorumScope.SIDE}


def check(region: Region) -> Iterator[Finding]:
    """One finding for each row with fewer seats than one for each, and for each body that does not share as it says.

    Its halves are not equal, or somebody has fewer of all its seats than each is to have.
    """
    for name, body in region.bodies.items():
        for row, seat in enumerate(body.composition):
            found = more_than_there_are(region, seat)
            if found is not None:
                seats, least = found
                message = text(
                    "Var och en ska ha minst {each} i {body}. Det blir {least} platser, men raden har {most}.",
                    each=str(seat.at_least),
                    body=region.body_name(name),
                    least=least.low,
                    most=seats.high,
                )
                yield region.finding(RULE, message, "bodies", name, "composition", row, "at-least", help=_HELP)
        shared = body.distribution
        if shared is not None and shared.at_least is not None:
            yield from _too_few(region, name, shared.at_least)
        if shared is not None and shared.how is ShareKind.EQUAL and shared.per in _SCOPES:
            counts = _counts(region, name, _SCOPES[shared.per])
            if len(set(counts.values())) > 1:
                told = [_share(region, group, count) for group, count in counts.items()]
                message = text(
                    "Platserna i {body} ska vara lika många, men de är {shares}. Den som har flest väger tyngre än "
                    "dokumentet säger.",
                    body=region.body_name(name),
                    shares=told,
                )
                also = (region.related(text("platserna"), "bodies", name, "composition", key=True),)
                where = ("bodies", name, "distribution")
                yield region.finding(RULE, message, *where, key=True, related=also, help=_HELP)


_HELP = text("Rätta antalet platser, eller det som sägs om hur de fördelas.")


def _too_few(region: Region, body: str, least: Quantity) -> Iterator[Finding]:
    """The parties that have fewer of the body's seats than each is to have; those it is joint for may have none."""
    wanted = bounds(least)
    counts = _counts(region, body, QuorumScope.PARTY)
    if wanted is None or least.each not in _PARTIES or not counts:
        return
    joint = (member for party in region.bodies[body].parties for member in region.members(party))
    kinds = OF_KIND.get(least.each) if least.each is not None else None
    everybody = {
        party: None for party in (*counts, *joint) if kinds is None or region.model.parties[party].kind in kinds
    }
    short = [party for party in everybody if (counts.get(party, ZERO).high or 0) < wanted.low]
    if short:
        message = text(
            "I {body} ska {each} finnas av alla platser, men så många har inte {parties}.",
            body=region.body_name(body),
            each=str(least),
            parties=[region.name(party) for party in short],
        )
        also = (region.related(text("platserna"), "bodies", body, "composition", key=True),)
        yield region.finding(RULE, message, "bodies", body, "distribution", "at-least", related=also, help=_HELP)


def _share(region: Region, group: str, count: Count) -> Text:
    known = region.name(group) if group in region.model.parties else group
    return text("{count} för {group}", count=count.low, group=known)


def _counts(region: Region, body: str, per: QuorumScope) -> dict[str, Count]:
    """The seats of each side or huvudman; nothing where some seat's number or place is not told."""
    found: dict[str, Count] = {}
    for share in shares(region, body, per):
        if share.group is None or share.seats is None or share.seats.exact is None:
            return {}
        found[share.group] = found.get(share.group, ZERO) + share.seats
    return found
