"""Who leads a body: whether the document says so, and whether it should have."""

from __future__ import annotations

from ...language import Body
from .deciding import expected_to_decide


def chair_named(body: Body) -> bool:
    """Whether the document says in any way who leads the body, or where that is settled."""
    chair = body.chair
    if chair is None:
        return "chair" in body.set_elsewhere
    return bool(
        chair.supplied_by
        or chair.role
        or chair.elected_by
        or chair.among
        or chair.alternates
        or chair.co_leads
        or chair.convener
    )


def lacks_chair(body: Body) -> bool:
    """Whether a chair is missing: the body decides and is manned, and nobody is said to lead it."""
    return bool(body.composition) and not chair_named(body) and expected_to_decide(body)
