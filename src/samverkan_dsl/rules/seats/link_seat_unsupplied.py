"""A seat that follows from another body which cannot give it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from ...analysis.decisions.deciding import described
from ...analysis.decisions.leading import chair_named, lacks_chair
from ...analysis.seats.counts import ONE, bounds, seat_total
from ...analysis.seats.places import shares
from ...findings import Concerns, Finding, Related, Rule, Severity, Text, text
from ...language import BodyKind, QuorumScope, Seat
from ...language.walk import Path
from ...loading import Region
from .._places import related
from .._silence import rests_on

RULE = Rule(
    "SEA004",
    "link-seat-unsupplied",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "En plats följer med ett uppdrag i ett annat organ, men det organet kan inte ge den.",
)
RESTS_ON = rests_on(anywhere="chair secretary composition set-elsewhere not-regulated parties status")
_OPEN = frozenset((BodyKind.NETWORK, BodyKind.STRUCTURE, BodyKind.OFFICE, BodyKind.SUPPORT, BodyKind.UNSPECIFIED))
"""Kinds of which nobody expects a list of members."""


def check(region: Region) -> Iterator[Finding]:
    """One finding for each office or membership that a row names and the other body does not have.

    Silent for a body that the document is not expected to describe, and where no chair is stated in a body of which
    that is a finding of its own (CHR001).
    """
    judged: dict[tuple[object, ...], _Failing | None] = {}
    for name, body in region.bodies.items():
        for row, seat in enumerate(body.composition):
            for key in _REASONS:
                for number, ref in enumerate(getattr(seat, key)):
                    other = name if ref == "self" else ref
                    # All that the answer depends on: the instances of a template ask the same thing.
                    asked = (key, other, seat.at, seat.seats)
                    if asked not in judged:
                        judged[asked] = _judge(region, key, other, seat)
                    failing = judged[asked]
                    if failing is not None:
                        where = ("bodies", name, "composition", row, key.replace("_", "-"), number)
                        yield _finding(region, name, failing, where)


class _Failing(NamedTuple):
    """The bodies that cannot give a seat, and why the first of them cannot."""

    called: str | Text | list[str]
    reason: Text
    places: tuple[Related, ...]


def _judge(region: Region, key: str, ref: str, seat: Seat) -> _Failing | None:
    bodies = region.expand(ref)
    reasons = {
        other: reason
        for other in bodies
        if described(region.bodies[other]) and (reason := _REASONS[key](region, other, seat)) is not None
    }
    if not reasons:
        return None
    whole = len(reasons) == len(bodies)
    places = related(region, text("det andra organet"), (("bodies", other, "name") for other in reasons))
    called = region.name(ref) if whole else [region.body_name(other) for other in reasons]
    return _Failing(called, next(iter(reasons.values())), places)


def _finding(region: Region, name: str, failing: _Failing, where: Path) -> Finding:
    message = text(
        "En plats i {body} följer med ett uppdrag i {other}, men {reason}. Då framgår det inte vem som har platsen.",
        body=region.body_name(name),
        other=failing.called,
        reason=failing.reason,
    )
    return region.finding(
        RULE,
        message,
        *where,
        related=failing.places,
        help=text("Skriv in uppdraget där, eller säg på annat sätt vem som har platsen."),
    )


def _no_chair(region: Region, other: str, seat: Seat) -> Text | None:
    body = region.bodies[other]
    if body.says_none("chair"):
        return text("dokumentet säger att det inte finns någon ordförande där")
    return (
        None
        if body.kind.political or chair_named(body) or lacks_chair(body)
        else text("dokumentet säger inte vem som är ordförande där")
    )


def _no_vice(region: Region, other: str, seat: Seat) -> Text | None:
    body = region.bodies[other]
    # Fullmäktige, styrelser and nämnder have a chair and a vice chair by law (kommunallagen 2017:725, 5 och 6 kap.).
    if body.says_none("chair.vice"):
        return text("dokumentet säger att det inte finns någon vice ordförande där")
    if body.kind.political or body.addressed("chair.vice"):
        return None
    if body.chair is not None and body.chair.vice is not None:
        return None
    return text("dokumentet säger inte vem som är vice ordförande där")


def _no_second_vice(region: Region, other: str, seat: Seat) -> Text | None:
    body = region.bodies[other]
    if body.says_none("chair.second-vice"):
        return text("dokumentet säger att det inte finns någon andre vice ordförande där")
    if body.kind.political or body.addressed("chair.second-vice"):
        return None
    if body.chair is not None and body.chair.second_vice is not None:
        return None
    return text("dokumentet säger inte vem som är andre vice ordförande där")


def _no_third_vice(region: Region, other: str, seat: Seat) -> Text | None:
    body = region.bodies[other]
    if body.says_none("chair.third-vice"):
        return text("dokumentet säger att det inte finns någon tredje vice ordförande där")
    if body.kind.political or body.addressed("chair.third-vice"):
        return None
    if body.chair is not None and body.chair.third_vice is not None:
        return None
    return text("dokumentet säger inte vem som är tredje vice ordförande där")


def _no_secretary(region: Region, other: str, seat: Seat) -> Text | None:
    body = region.bodies[other]
    if body.says_none("secretary"):
        return text("dokumentet säger att det inte finns någon sekreterare där")
    if body.secretary is not None or body.addressed("secretary"):
        return None
    return text("dokumentet säger inte vem som är sekreterare där")


def _no_presidium(region: Region, other: str, seat: Seat) -> Text | None:
    chair = region.bodies[other].chair
    if chair is not None and chair.co_leads:
        return None
    return _no_chair(region, other, seat) or _no_vice(region, other, seat)


def _no_member(region: Region, other: str, seat: Seat) -> Text | None:
    body = region.bodies[other]
    if body.kind.political or body.addressed("composition"):
        return None
    if not body.composition:
        return None if body.kind in _OPEN else text("dokumentet säger inte vilka som är ledamöter där")
    wanted = bounds(seat.seats) or ONE
    total = seat_total(region, region.bodies[other].composition).seats
    if total.high is not None and total.high < wanted.low:
        return text("det har inte fler platser än {count}", count=total.high)
    return _no_such_party(region, other, seat)


def _no_such_party(region: Region, other: str, seat: Seat) -> Text | None:
    """That no seat in the other body is at the party which this seat asks for."""
    wanted = {region.principal(member) for party in seat.at for member in region.members(party)}
    if not wanted or not region.bodies[other].composition:
        return None
    if None in wanted:
        return _nobody_from(region, other, seat) if wanted == {None} else None
    held = {share.group for share in shares(region, other, QuorumScope.PARTY)}
    if None in held or wanted & held:
        return None
    return text("ingen plats där är hos {party}", party=[region.name(party) for party in seat.at])


def _nobody_from(region: Region, other: str, seat: Seat) -> Text | None:
    """The same of parties that are no huvudman and belong to none."""
    wanted = {member for party in seat.at if party in region.model.parties for member in region.members(party)}
    rows = [each for each in region.bodies[other].composition if each.counts]
    known = all(each.at and not each.ex_officio and not each.open for each in rows)
    held = {member for each in rows for ref in each.at for member in region.members(ref)}
    if not wanted or not known or any(ref in region.bodies for each in rows for ref in each.at) or wanted & held:
        return None
    return text("ingen plats där är hos {party}", party=[region.name(party) for party in seat.at])


_REASONS: dict[str, Callable[[Region, str, Seat], Text | None]] = {
    "chair_of": _no_chair,
    "vice_chair_of": _no_vice,
    "second_vice_chair_of": _no_second_vice,
    "third_vice_chair_of": _no_third_vice,
    "secretary_of": _no_secretary,
    "presidium_of": _no_presidium,
    "member_of": _no_member,
    "also_in": _no_such_party,
}
