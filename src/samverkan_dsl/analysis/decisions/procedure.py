"""How a body decides: by which method, with which casting vote, and what that rests on (meaning.md, Quorum)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ...language import Body, DecisionMethod, Effect, MatterRule, Quantity, Strictness, Then, Trigger, affirmed
from .deciding import assembly, decides, own
from .effects import About, Source, conditions, effect_of, lines_about
from .standing import NO_READING, Readings, Standing
from .strength import obliges

_AWAY = (None, Then.DECIDE_THERE)


class Procedure(NamedTuple):
    """How decisions are taken."""

    method: DecisionMethod | None
    """None where nothing says it."""
    share: Quantity | None
    """What a qualified majority asks for, where that is stated."""
    casting: bool
    """Whether the chair's vote decides a tie."""
    strict: bool
    """Whether the method is a demand; else something to aim at."""
    stops: bool
    """Whether failing it stops a decision: it is a demand, or what is not agreed on always goes elsewhere."""
    source: Source
    readings: Readings


def procedure(body: Body) -> Procedure | None:
    """How a body decides in general.

    What the document says; else what the law says of fullmäktige, styrelser and nämnder; else, for those who decide
    within their own mandates, that they agree (reading "enighet"); else nothing: it may be that somebody against stops
    it (reading "oenighet kan stoppa"). None where the body takes no decisions together: it decides nothing, or it is an
    office.
    """
    if not assembly(body) or not (decides(body) or _said(body)):
        return None
    order = body.decisions
    if order is not None and order.method is not None:
        casting, law = _casting(body, order.method)
        strict = order.strictness is not Strictness.ASPIRATIONAL
        stops = strict or (order.method is DecisionMethod.CONSENSUS and undecided(body))
        return Procedure(order.method, order.share, casting, strict, stops, Source.TEXT, law)
    method, source, readings = _unsaid(body)
    casting = method is DecisionMethod.MAJORITY and _casting(body, method)[0]
    return Procedure(method, None, casting, True, True, source, readings)


def procedure_about(body: Body, usual: Procedure | None, about: About) -> Procedure | None:
    """How a body that decides so in general decides a matter: `about` says which lines of its order are about it."""
    line = next((line for line in lines_about(body, about) if line.method is not None), None)
    if usual is None or line is None:
        return usual
    found = _line(body, line)
    return found._replace(readings=found.readings | conditions(line.condition))


def procedures(body: Body) -> Iterator[tuple[MatterRule | None, Procedure]]:
    """How a body decides in general (None), then by each line of its order that says it of certain matters."""
    general = procedure(body)
    if general is None:
        return
    yield None, general
    for line in body.decisions.by_matter if body.decisions is not None else ():
        if line.method is not None:
            yield line, _line(body, line)


def undecided(body: Body) -> bool:
    """Whether the document says what becomes of every matter that the members do not agree on, and no decision does."""
    rule = body.decisions.disagreement if body.decisions is not None else None
    if rule is not None and obliges(rule.force) and not rule.decided_by:
        away = bool(rule.refer_to) and rule.then in _AWAY
        if away or rule.return_to or rule.postpone or rule.strike or rule.each_organisation:
            return True
    return any(
        each.when is Trigger.DISAGREEMENT
        and obliges(each.force)
        and each.then in _AWAY
        and not each.subject
        and each.condition is None
        for each in affirmed(body.escalation)
    )


def _line(body: Body, line: MatterRule) -> Procedure:
    assert line.method is not None
    casting, law = _casting(body, line.method)
    return Procedure(line.method, line.share, casting, True, True, Source.TEXT, law)


def _said(body: Body) -> bool:
    """Whether the page says how the members come to an answer, although nothing says that they decide."""
    order = body.decisions
    if order is None:
        return False
    return order.method is not None or order.disagreement is not None or any(line.method for line in order.by_matter)


def _casting(body: Body, method: DecisionMethod) -> tuple[bool, Readings]:
    """Whether the chair has a casting vote where votes are counted, and the reading that rests on.

    The law gives it to the chair of fullmäktige, a styrelse and a nämnd.
    """
    if method is not DecisionMethod.MAJORITY:
        return False, NO_READING
    if body.chair is not None and body.chair.casting_vote is not None:
        return body.chair.casting_vote, NO_READING
    return body.kind.political, frozenset((Standing.MAJORITY_BY_LAW,)) if body.kind.political else NO_READING


def _unsaid(body: Body) -> tuple[DecisionMethod | None, Source, Readings]:
    """The method of a body whose page does not say it."""
    elsewhere = body.settled_elsewhere("decisions.method") is not None
    if body.kind.political:
        source = Source.ELSEWHERE if elsewhere else Source.LAW
        return DecisionMethod.MAJORITY, source, frozenset((Standing.MAJORITY_BY_LAW,))
    if elsewhere:
        return None, Source.ELSEWHERE, frozenset((Standing.MAY_DISAGREE,))
    usual = effect_of(body)
    given = [
        effect_of(body, mandate).stated for mandate in affirmed(body.mandates) if mandate.deciding and own(mandate)
    ]
    if Effect.WITHIN_DELEGATION in ([usual.stated] if usual.stated is not None else given):
        return DecisionMethod.CONSENSUS, Source.READING, frozenset((Standing.CONSENSUS,))
    silent = usual.stated is None and (not given or None in given)
    if silent and usual.effect is Effect.WITHIN_DELEGATION:
        return DecisionMethod.CONSENSUS, Source.READING, frozenset((Standing.HIGHEST, Standing.CONSENSUS))
    return None, Source.NOTHING, frozenset((Standing.MAY_DISAGREE,))
