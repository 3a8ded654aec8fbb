"""What a task or a body rests on, what is done before it, and what it does not take in."""

from __future__ import annotations

from collections.abc import Iterable

from ....findings import text
from ....language import BuiltOn, Cited, Exemption, LegalGround, Prior, PriorStep
from ...blocks import Content
from ...compose import Parts, inline, joined, phrase
from ..prose.naming import NamingContext, listed, weighted
from ..prose.words import clause, small

_PRIOR = {
    PriorStep.CONSULTATION: "{step} med {who}",
    PriorStep.DIALOGUE: "{step} med {who}",
    PriorStep.NEGOTIATION: "{step} med {who}",
    PriorStep.ANCHORING: "{step} hos {who}",
    PriorStep.PREPARATION: "{step} av {who}",
    PriorStep.PROPOSAL: "{step} från {who}",
    PriorStep.COMMENT: "{step} från {who}",
    PriorStep.RECOMMENDATION: "{step} från {who}",
    PriorStep.FOLLOW_UP: "{step} av {who}",
    PriorStep.ANALYSIS: "{step} av {who}",
    PriorStep.REFERRAL: "{step} till {who}",
    PriorStep.DECISION: "{step} av {who}",
    PriorStep.APPROVAL: "{step} av {who}",
    PriorStep.REPORT: "{step} av {who}",
}
"""What comes first, with those it is done with or by (msgids)."""


def grounds(naming: NamingContext, found: Iterable[LegalGround | BuiltOn]) -> Content:
    """`samverkansavtalet (avsnitt 3) och patientnämndslagen`, each with its addresses."""
    return _each(naming, ((each, _ground(naming, each)) for each in found))


def steps(naming: NamingContext, found: Iterable[Prior]) -> Content:
    """`samråd med kommunerna och beredning av ledningsgruppen`."""
    return _each(naming, ((each, _step(naming, each)) for each in found))


def exemptions(naming: NamingContext, found: Iterable[Exemption]) -> Content:
    """`budgeten och det som fullmäktige beslutar om`."""
    return _each(naming, ((each, _exempt(naming, each)) for each in found))


def _each(naming: NamingContext, told: Iterable[tuple[Cited, Content]]) -> Content:
    rows: list[Content] = []
    for element, content in told:
        addresses = naming.cites(element.cite)
        rows.append(inline(content, " " if addresses else None, addresses))
    return joined(rows, ", ", inline(" ", text("och"), " "))


def _ground(naming: NamingContext, ground: LegalGround | BuiltOn) -> Content:
    section = None if ground.section is None else inline(" (", ground.section, ")")
    return inline(naming.one(ground.on), section)


def _step(naming: NamingContext, prior: Prior) -> Content:
    what = None if prior.what is None else small(clause(prior.what))
    who = naming.who(prior.who) if prior.who else None
    if prior.step is None:
        return inline(what, " (" if what and who else None, who, ")" if what and who else None)
    step = inline(prior.step) if who is None else (phrase(_PRIOR[prior.step], step=prior.step, who=who),)
    return inline(step, None if what is None else inline(" (", what, ")"))


def _exempt(naming: NamingContext, exempt: Exemption) -> Content:
    known = naming.region.model.subjects
    subjects = weighted(
        exempt.subject, lambda refs: listed([small(known[ref].name) if ref in known else ref for ref in refs])
    )
    what: Parts = None if exempt.what is None else small(clause(exempt.what))
    excepted = naming.who(exempt.who) if exempt.who else None
    if what is not None and subjects:
        what = inline(what, " (", subjects, ")")
    if excepted is not None:
        also = what if what is not None else subjects or None
        what = inline(excepted, None if also is None else inline(" (", also, ")"))
    if not exempt.decided_by:
        return inline(what if what is not None else subjects)
    who = naming.who(exempt.decided_by)
    if what is None and not subjects:
        return (phrase("det som {who} beslutar om", who=who),)
    return (phrase("{what}, som {who} beslutar om", what=what if what is not None else subjects, who=who),)
