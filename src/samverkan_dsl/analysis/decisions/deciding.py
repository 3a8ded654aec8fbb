"""Which bodies are at work, and which of them decide."""

from __future__ import annotations

from ...language import Body, BodyStatus, Effect, Mandate, Verb, affirmed, names_work
from .effects import ADVISING, effect_of

_NOT_AT_WORK = frozenset(
    (
        BodyStatus.EXTERNAL,
        BodyStatus.MENTIONED,
        BodyStatus.PLANNED,
        BodyStatus.PROPOSED,
        BodyStatus.SUSPENDED,
        BodyStatus.ENDED,
        BodyStatus.REPEALED,
    )
)
_NOT_DECIDING = frozenset((Effect.NONE, Effect.CONSULTATION))
"""Effects of a decision order that let the body decide nothing: expressly none, and samråd, which only hears."""


def described(body: Body) -> bool:
    """Whether the document is expected to say how the body works.

    It is not for a body outside the system, one that is only named, one that is planned or suspended, or one that has
    ended.
    """
    return body.status not in _NOT_AT_WORK


def assembly(body: Body) -> bool:
    """Whether it is people who meet and decide together. An office or a project is not, unless its page says how."""
    if body.kind.assembly:
        return True
    return body.decisions is not None and (body.decisions.method is not None or body.decisions.quorum is not None)


def own(mandate: Mandate) -> bool:
    """Whether a body's mandate is the body's own, and not its chair's, one of its parties' or another's."""
    return not mandate.by or not {"self", "members"}.isdisjoint(mandate.by)


def decision(body: Body, mandate: Mandate) -> bool:
    """Whether a mandate of the body is one to decide something.

    To recommend and to take a position is not; nor is what is said to have no effect at all.
    """
    if shares_out_work(mandate):
        return False
    return mandate.deciding and mandate.verb not in ADVISING and effect_of(body, mandate).effect is not Effect.NONE


def shares_out_work(mandate: Mandate) -> bool:
    """Whether what is allocated is work among those who do it, and no money: that settles nothing for the parties."""
    return mandate.verb is Verb.ALLOCATE and names_work(mandate.object)


def decides(body: Body) -> bool:
    """Whether the body itself decides anything, with whatever effect.

    It does by a mandate of its own to decide (not its chair's or another's), or by a decision order whose effect, at
    least for some matters, is one of a decision ("inte ett beslutande organ" and samråd are not).
    """
    return _order_decides(body) or any(own(mandate) and decision(body, mandate) for mandate in affirmed(body.mandates))


def _order_decides(body: Body) -> bool:
    order = body.decisions
    if order is None:
        return False
    special = {line.effect for line in order.by_matter}
    return order.effect not in _NOT_DECIDING or not special <= {None, *_NOT_DECIDING}


def orders_all(body: Body) -> bool:
    """Whether the decision order itself lets the body decide all that it works with.

    It does with an effect for all matters, or where neither a mandate nor a line for some matters says what is decided;
    else it only says how the body decides what its mandates let it.
    """
    order = body.decisions
    if order is None or order.effect is Effect.NONE:
        return False
    return order.effect is not None or not (
        order.by_matter or any(one.deciding and own(one) for one in affirmed(body.mandates))
    )


def only_internal(body: Body) -> bool:
    """Whether all that the body decides is the structure's own order: its agenda, groups to set up, whom to co-opt."""
    decisions = body.decisions
    usual = decisions.effect if decisions is not None else None
    if decisions is not None and any(rule.effect not in (None, Effect.INTERNAL) for rule in decisions.by_matter):
        return False
    deciding = [mandate for mandate in affirmed(body.mandates) if mandate.deciding and own(mandate)]
    effects = [mandate.effect or (Effect.INTERNAL if mandate.verb.arranging else usual) for mandate in deciding]
    settling = [effect for effect in effects if effect is not Effect.NONE]
    return (bool(settling) or usual is Effect.INTERNAL) and all(effect is Effect.INTERNAL for effect in settling)


def expected_to_decide(body: Body) -> bool:
    """Whether the document is expected to say how the body decides: it is described, it is people who meet, and it
    decides."""
    return described(body) and assembly(body) and decides(body)
