"""Who leads a body: whether the document says so, and whether it should have."""

from __future__ import annotations

from ...language import Body
from .deciding import expected_to_decide


def chair_named(body: Body) -> bool:
    """Whether the document speaks of a chair of the body, or says where that is settled, or that it is not.

    Somebody who only calls the meetings (sammankallande) is none.
    """
    if body.chair is None:
        return body.addressed("chair")
    return not only_convened(body)


def only_convened(body: Body) -> bool:
    """Whether all that the document says of who leads the body is who calls its meetings."""
    chair = body.chair
    if chair is None or not chair.convener:
        return False
    return not (
        chair.supplied_by or chair.role or chair.elected_by or chair.among or chair.alternates or chair.co_leads
    )


def lacks_chair(body: Body) -> bool:
    """Whether a chair is missing: the body decides and is manned, and nobody is said to lead it or to call it."""
    if not body.composition or chair_named(body) or only_convened(body):
        return False
    return expected_to_decide(body)
