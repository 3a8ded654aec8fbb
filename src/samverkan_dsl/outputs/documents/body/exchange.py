"""Money and deviations."""

from __future__ import annotations

from ....analysis.deviations import called
from ....findings import text
from ....language import Budget, Condition
from ...blocks import Block, Content
from ...compose import Parts, inline, phrase
from ..prose.cited import CitedSentences, paragraph
from ..prose.clauses import FORCES
from ..prose.conditions import condition, qualification
from ..prose.naming import NamingContext
from ..prose.words import clause, small
from .terms import income, permission, remuneration, share


def budget(naming: NamingContext, element: Budget | None) -> tuple[Block, ...]:
    """Whether there is a common budget, and how costs are shared. Seen from a body, or from the whole system."""
    return () if element is None else paragraph(money(naming, element))


def money(naming: NamingContext, element: Budget) -> CitedSentences:
    """The same as sentences, also for a party."""
    said = CitedSentences(naming, element, "budget")
    if element.common is not None:
        no = text("Det finns ingen gemensam budget.")
        said.say("common", text("Det finns en gemensam budget.") if element.common else no)
    if element.adopted_by:
        by = naming.who(element.adopted_by)
        told = "Budgeten beslutas av {who}." if naming.home is None else "Organets budget beslutas av {who}."
        said.say("adopted-by", phrase(told, who=by))
    when = _concerns(naming, element.condition) if element.condition is not None else None
    if element.decided_by:
        by = naming.who(element.decided_by)
        said.say(
            "decided-by condition", phrase("Beslut om gemensam finansiering fattas av {who}{when}.", who=by, when=when)
        )
        when = None
    if element.allocation_key is not None:
        key = small(clause(element.allocation_key, "enligt"))
        said.say(
            "allocation-key condition", phrase("Gemensamma kostnader fördelas enligt {key}{when}.", key=key, when=when)
        )
        when = None
    if element.paid_by:
        said.say("paid-by", phrase("Kostnaden bärs av {who}{when}.", who=naming.who(element.paid_by), when=when))
        when = None
    if when is not None and element.condition is not None:
        said.say("condition", phrase("Villkor: {words}.", words=condition(naming, element.condition).words))
    for divided in element.shares:
        said.say("shares", share(naming, divided))
    for one in element.income:
        said.say("income", income(naming, one))
    if element.at_cost is not None:
        no = text("Det som utförs åt parterna ersätts inte med självkostnaden.")
        said.say("at-cost", text("Det som utförs åt parterna ersätts med självkostnaden.") if element.at_cost else no)
    if element.loans is not None:
        so, not_so = text("lån tas upp"), text("lån tas inte upp")
        said.say("loans", permission(naming, text("lån"), text("tas upp"), element.loans, so=so, not_so=not_so))
    if element.guarantees is not None:
        so, not_so = text("borgen tecknas"), text("borgen tecknas inte")
        allowed = permission(naming, text("borgen"), text("tecknas"), element.guarantees, so=so, not_so=not_so)
        said.say("guarantees", allowed)
    for paid in element.remuneration:
        said.say("remuneration", remuneration(naming, paid))
    return said


def _concerns(naming: NamingContext, each: Condition) -> Content:
    """A condition of a budget: when it holds, or which costs."""
    words, stands = condition(naming, each)
    return inline(", ", words) if stands else inline(text("; det gäller "), words)


def _called(naming: NamingContext) -> Parts:
    return called(naming.region.model) or text("avvikelser")


def deviations(naming: NamingContext) -> tuple[Block, ...]:
    """Who reports deviations, who prepares and decides, and which are passed on."""
    element = naming.body.deviations
    if element is None:
        return ()
    said = CitedSentences(naming, element, "deviations")
    if element.reported_by or element.reported_to or element.cadence is not None:
        to = phrase(" till {who}", who=naming.who(element.reported_to)) if element.reported_to else None
        often = inline(", ", element.cadence) if element.cadence is not None else None
        by = naming.who(element.reported_by)
        active = phrase("{who} rapporterar {what}{to}{often}.", who=by, what=_called(naming), to=to, often=often)
        passive = phrase("{what} rapporteras{to}{often}.", what=_called(naming), to=to, often=often)
        said.say("reported-by reported-to cadence", active if element.reported_by else passive)
    if element.prepared_by:
        said.say("prepared-by", phrase("{who} bereder avvikelserna.", who=naming.who(element.prepared_by)))
    what: Parts = small(clause(element.criterion)) if element.criterion is not None else text("Avvikelser")
    when: Content | None = qualification(naming, element.condition) if element.condition is not None else None
    if element.handed_to:
        target = naming.who(element.handed_to)
        handed = phrase("{what} lämnas vidare till {to}{when}.", what=what, to=target, when=when)
        if element.force is not None:
            force = FORCES[element.force]
            handed = phrase(
                "{what} {force} lämnas vidare till {to}{when}.", what=what, force=force, to=target, when=when
            )
        said.say("handed-to criterion force condition", handed)
        when = None
    if element.decided_by:
        by = naming.who(element.decided_by)
        decided = phrase("Beslut om åtgärder fattas av {who}{when}.", who=by, when=when)
        said.say("decided-by criterion condition", decided)
        when = None
        if not element.handed_to and element.criterion is not None:
            said.say("criterion", text("Det gäller {words}.", words=small(clause(element.criterion))))
    if when is not None and element.condition is not None:
        said.say("condition", phrase("Villkor: {words}.", words=condition(naming, element.condition).words))
    if element.feedback_to:
        said.say("feedback-to", phrase("Återkoppling ges till {who}.", who=naming.who(element.feedback_to)))
    return paragraph(said)
