"""Which bodies are at work, and which of them decide."""

from __future__ import annotations

from ...language import Body, BodyStatus, Effect, Mandate

_NOT_AT_WORK = frozenset((BodyStatus.EXTERNAL, BodyStatus.MENTIONED, BodyStatus.PLANNED, BodyStatus.ENDED))


def described(body: Body) -> bool:
    """Whether the document is expected to say how the body works.

    It is not for a body outside the system, one that is only named, one that is planned and one that has ended.
    """
    return body.status not in _NOT_AT_WORK


def decides(body: Body) -> bool:
    """Whether the body itself decides anything, with whatever effect.

    It does with a deciding mandate of its own (not its chair's or another's) whose effect is not `none`, or with a
    decision order whose effect, at least for some matters, is not `none` ("inte ett beslutande organ" has the effect
    `none`).
    """
    if body.decisions is not None:
        special = {line.effect for line in body.decisions.by_matter}
        return body.decisions.effect is not Effect.NONE or not special <= {None, Effect.NONE}
    return any(mandate.deciding and mandate.effect is not Effect.NONE and own(mandate) for mandate in body.mandates)


def orders_all(body: Body) -> bool:
    """Whether the decision order itself lets the body decide all that it works with.

    It does with an effect for all matters, or where neither a mandate nor a line for some matters says what is decided;
    else it only says how the body decides what its mandates let it.
    """
    order = body.decisions
    if order is None or order.effect is Effect.NONE:
        return False
    return order.effect is not None or not (order.by_matter or any(one.deciding and own(one) for one in body.mandates))


def own(mandate: Mandate) -> bool:
    """Whether a body's mandate is the body's own, and not its chair's, one of its parties' or another's."""
    return not mandate.by or not {"self", "members"}.isdisjoint(mandate.by)


def only_internal(body: Body) -> bool:
    """Whether all that the body decides is the structure's own order: its agenda, groups to set up, whom to co-opt."""
    decisions = body.decisions
    usual = decisions.effect if decisions is not None else None
    if decisions is not None and any(rule.effect not in (None, Effect.INTERNAL) for rule in decisions.by_matter):
        return False
    effects = [mandate.effect or usual for mandate in body.mandates if mandate.deciding and own(mandate)]
    settling = [effect for effect in effects if effect is not Effect.NONE]
    return (bool(settling) or usual is Effect.INTERNAL) and all(effect is Effect.INTERNAL for effect in settling)


def expected_to_decide(body: Body) -> bool:
    """Whether the document is expected to say how the body decides: it is described, and it decides."""
    return described(body) and decides(body)
