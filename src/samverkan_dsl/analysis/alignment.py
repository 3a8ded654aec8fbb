"""Which bodies of different systems do the same work: by kind, level and area, never by name."""

from __future__ import annotations

from enum import Enum

from ..language import Area, Body, BodyKind, Level


class SystemPlace(Enum):
    """A body's place in its system, from the top down."""

    POLITICAL = "political"
    LEADING = "leading"
    PREPARATORY = "preparatory"
    FIELD = "field"
    LOCAL = "local"
    WORKING = "working"
    ADVISORY = "advisory"


_KINDS = {
    SystemPlace.POLITICAL: (
        BodyKind.ASSEMBLY,
        BodyKind.BOARD,
        BodyKind.COMMITTEE,
        BodyKind.JOINT_COMMITTEE,
        BodyKind.ASSOCIATION_ASSEMBLY,
        BodyKind.ASSOCIATION_BOARD,
        BodyKind.COMPANY_BOARD,
        BodyKind.DIRECTORATE,
        BodyKind.GENERAL_MEETING,
        BodyKind.SOCIETY_BOARD,
        BodyKind.POLITICAL_CONSULTATION,
    ),
    SystemPlace.LEADING: (BodyKind.MANAGEMENT_GROUP, BodyKind.STEERING_GROUP, BodyKind.CHIEFS_GROUP),
    SystemPlace.PREPARATORY: (
        BodyKind.PREPARATORY_GROUP,
        BodyKind.WORKING_COMMITTEE,
        BodyKind.STANDING_COMMITTEE,
        BodyKind.PRESIDIUM,
    ),
    SystemPlace.FIELD: (
        BodyKind.THEME_GROUP,
        BodyKind.STRATEGY_GROUP,
        BodyKind.COORDINATION_GROUP,
        BodyKind.SUBJECT_GROUP,
        BodyKind.PROCESS_COUNCIL,
    ),
    SystemPlace.LOCAL: (BodyKind.AREA_GROUP, BodyKind.LOCAL_GROUP),
    SystemPlace.WORKING: (BodyKind.WORKING_GROUP, BodyKind.PROJECT_GROUP, BodyKind.PROJECT),
    SystemPlace.ADVISORY: (
        BodyKind.REFERENCE_GROUP,
        BodyKind.COUNCIL,
        BodyKind.NETWORK,
        BodyKind.SUPPORT,
        BodyKind.OFFICE,
        BodyKind.AUDITORS,
        BodyKind.FORUM,
        BodyKind.STRUCTURE,
        BodyKind.UNSPECIFIED,
    ),
}
_BY_KIND = {kind: place for place, kinds in _KINDS.items() for kind in kinds}
_BELOW_COUNTY = (Area.COUNTY_PART, Area.MUNICIPALITY, Area.NEIGHBOURHOOD)


def place_of(body: Body) -> SystemPlace:
    """Where a body is compared.

    Its kind decides, save that a group which leads or works in one field is local where its area is smaller than
    the county or its level is operational, leads where its level is strategic, and works in a field where it is
    tactical. Of several levels the highest counts.
    """
    place = _BY_KIND[body.kind]
    if place not in (SystemPlace.LEADING, SystemPlace.FIELD):
        return place
    highest = next((level for level in Level if level in body.level), None)
    if body.area in _BELOW_COUNTY or highest is Level.OPERATIONAL:
        return SystemPlace.LOCAL
    if highest is Level.STRATEGIC:
        return SystemPlace.LEADING
    return SystemPlace.FIELD if highest is Level.TACTICAL else place
