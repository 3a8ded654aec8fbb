"""The number of members that a document states, against the seats that it gives."""

from __future__ import annotations

from ...language import Body
from ...loading import Region
from .counts import Count, bounds, seat_total


def contradicting(region: Region, body: Body) -> Count | None:
    """The seats of a body's rows together, where the stated number of members is none of what they can be.

    A row of unknown size leaves the sum open upwards; a chair beside the seats may have been counted in or not.
    """
    stated = bounds(body.total_seats)
    if stated is None or body.total_seats is None or body.total_seats.per is not None or not body.composition:
        return None
    beside = body.chair is not None and body.chair.seat == "beside"
    seats = seat_total(region, body.composition).seats + Count(0, 1 if beside else 0)
    return seats if _below(stated, seats) or _below(seats, stated) else None


def _below(one: Count, other: Count) -> bool:
    return one.high is not None and one.high < other.low
