"""How long something holds that other things hold as long as."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from ..language import Period, RegionModel, Timed
from ..language.points import TimePoint


def time_of(model: RegionModel, ref: str) -> Period | None:
    """When an agreement, a paper, a goal, a statute or a body holds, where it says so itself."""
    agreement = model.agreements.get(ref)
    if agreement is not None and (agreement.from_ is not None or agreement.to is not None):
        return Period(_point(agreement.first), _point(agreement.last))
    places: tuple[Mapping[str, Timed], ...] = (
        model.agreements,
        model.deliverables,
        model.goals,
        model.statutes,
        model.bodies,
    )
    found = next((place[ref].valid for place in places if ref in place), None)
    return None if found is not None and found.during is not None else found


def _point(day: date | None) -> TimePoint | None:
    return None if day is None else TimePoint(day.year, day.month, day.day)
