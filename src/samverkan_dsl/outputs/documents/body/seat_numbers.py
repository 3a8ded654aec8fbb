"""How many seats there are, in figures and words."""

from __future__ import annotations

from collections.abc import Iterable

from ....analysis.seats.counts import ONE, Count, bounds, distributed, seat_count, seat_total
from ....findings import text
from ....language import Seat
from ...compose import Parts, phrase
from ..prose.naming import NamingContext


def count_words(naming: NamingContext, seat: Seat) -> Parts:
    """How many places the row gives: as stated, else as many as its offices; none of its own where a member has it."""
    if seat.drawn:
        return text("ingår")
    if seat.seats is not None:
        return seat.seats
    count = seat_count(naming.region, seat)
    if count is None:
        return text("okänt")
    # When a seat on a condition is there at all is told beside it.
    there = Count(count.high, count.high) if seat.uncertain and count.high is not None else count
    return count_text(there)


def total_words(naming: NamingContext, seats: Iterable[Seat]) -> Parts:
    """The sum as far as it is known: `26`, `24–26`, at least so many."""
    seats = tuple(seats)
    total = seat_total(naming.region, seats)
    least = distributed(naming.region, naming.body)
    told = total.seats
    if told.low < least and (told.high is None or told.high >= least):
        told = Count(least, told.high)
    stated = bounds(naming.body.total_seats)
    chair = naming.body.chair
    beside = chair is not None and chair.seat == "beside"  # who may have been counted in
    everybody = not beside and len(seats) == sum(seat.counts or seat.drawn for seat in naming.body.composition)
    if stated is not None and everybody and told.low <= stated.low and (told.high is None or stated.low <= told.high):
        told = stated
    return with_vacant(told, total.vacant)


def with_vacant(seats: Count, vacant: Count) -> Parts:
    """`16`, or `16, varav 4 vakanta`."""
    if vacant.high == 0:
        return count_text(seats)
    if vacant == ONE:
        return phrase("{seats}, varav 1 vakant", seats=count_text(seats))
    return phrase("{seats}, varav {vacant} vakanta", seats=count_text(seats), vacant=count_text(vacant))


def count_text(count: Count) -> Parts:
    """An interval of seats in figures."""
    if count.high is None and count.low == 0:
        return text("okänt")
    if count.high is None:
        return text("minst {count}", count=str(count.low))
    return str(count.low) if count.low == count.high else f"{count.low}–{count.high}"


def places(count: Count) -> Parts:
    """`1 plats`, `2–3 platser`."""
    if count == ONE:
        return text("1 plats")
    if count.high is None and count.low == 0:
        return text("okänt antal platser")
    return phrase("{count} platser", count=count_text(count))
