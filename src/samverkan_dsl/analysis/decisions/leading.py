"""Who leads a body: whether the document says so, and whether it should have."""

from __future__ import annotations

from ...language import Body, BodyKind, Chair, Tenure
from ...loading import Region
from .deciding import expected_to_decide


def chair_named(body: Body) -> bool:
    """Whether the document speaks of a chair of the body, or says where that is settled, or that it is not.

    Somebody who only calls the meetings (sammankallande) is none. A presidium that is the chair and the vice chair of
    another body is led by that chair.
    """
    if body.chair is None:
        return body.addressed("chair") or presidium_over(body) is not None
    return not only_convened(body)


def only_convened(body: Body) -> bool:
    """Whether all that the document says of who leads the body is who calls its meetings."""
    chair = body.chair
    if chair is None or not chair.convener:
        return False
    office = chair.chair_of or chair.vice_chair_of or chair.same_party_as
    named = chair.supplied_by or chair.role or office or chair.external
    return not (named or chair.elected_by or chair.among or chair.alternates or chair.turns or chair.co_leads)


def presidium_over(body: Body) -> str | None:
    """The body whose chair sits in this presidium by that office; None for other bodies, and where it is of several."""
    if body.kind is not BodyKind.PRESIDIUM:
        return None
    seats = [seat for seat in body.composition if seat.counts]
    led = {ref for seat in seats for ref in (*seat.chair_of, *seat.presidium_of)}
    return led.pop() if len(led) == 1 else None


def chair_term(region: Region, body: Body) -> Tenure | None:
    """How long the chair has the office: as the page says, or that of the body whose chair it is or follows."""
    chair = body.chair
    if chair is None or chair.term is not None:
        return None if chair is None else chair.term
    named = naming_chair(region, body)
    if named is not None and named.term is not None:
        return named.term
    followed = region.expand(chair.synchronised_with) if chair.synchronised_with is not None else ()
    there = region.bodies[followed[0]].chair if len(followed) == 1 else None
    return None if there is None else there.term


def lacks_chair(body: Body) -> bool:
    """Whether a chair is missing: the body decides and is manned, and nobody is said to lead it or to call it."""
    if not body.composition or chair_named(body) or only_convened(body):
        return False
    return expected_to_decide(body)


def naming_chair(region: Region, body: Body) -> Chair | None:
    """The chair whose words say whose the body's is: its own, or where it is another's or of another's party, that one.

    None where there is none, where several are meant, and where they follow each other in a ring.
    """
    chair, seen = body.chair, {id(body)}
    while chair is not None and followed_chair(chair) is not None:
        found = region.expand(followed_chair(chair) or "")
        if len(found) != 1 or id(region.bodies[found[0]]) in seen:
            return None
        seen.add(id(region.bodies[found[0]]))
        chair = region.bodies[found[0]].chair
    return chair


def followed_chair(chair: Chair) -> str | None:
    """The body whose chair this one is, or is of the same party as; None where the page names somebody itself."""
    if chair.supplied_by or chair.role or chair.alternates or chair.turns or chair.vice_chair_of:
        return None
    return chair.chair_of or chair.same_party_as
