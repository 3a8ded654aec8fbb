"""The effect of a body's decisions where the document does not state one (meaning.md, Definitions: Effect)."""

from __future__ import annotations

from ...language import Body, BodyKind, Effect, Staff

_BY_KIND = {
    BodyKind.POLITICAL_CONSULTATION: Effect.RECOMMENDATION,
    BodyKind.PRESIDIUM: Effect.RECOMMENDATION,
    BodyKind.PREPARATORY_GROUP: Effect.INTERNAL,
    BodyKind.WORKING_COMMITTEE: Effect.INTERNAL,
    BodyKind.REFERENCE_GROUP: Effect.CONSULTATION,
}
_BY_STAFF: dict[Staff | None, Effect] = {
    Staff.POLITICIANS: Effect.RECOMMENDATION,
    Staff.MIXED: Effect.RECOMMENDATION,
    Staff.RESIDENTS: Effect.CONSULTATION,
}


def strongest(body: Body) -> Effect:
    """The strongest effect that decisions of such a body can have: the standing reading "högsta möjliga"."""
    if body.kind.political:
        return Effect.BINDING
    if body.kind in _BY_KIND:
        return _BY_KIND[body.kind]
    return _BY_STAFF.get(body.staffed_by, Effect.WITHIN_DELEGATION)
