"""Where a matter goes that a body cannot settle."""

from __future__ import annotations

from ....findings import text
from ....language import Disagreement, Escalation, Force, Targets, Then, Trigger
from ...blocks import Block, Content
from ...compose import Parts, bullets, inline, joined, phrase
from ..prose.amounts import times
from ..prose.cited import CitedSentences, paragraph
from ..prose.clauses import ACTS, FORCES, RESPONSES, THENS, TRIGGERS, verb_first
from ..prose.conditions import qualification
from ..prose.naming import NamingContext
from ..prose.words import clause, small
from .decisions import cited_above


def disagreement(naming: NamingContext) -> tuple[Block, ...]:
    """What happens when the members do not agree."""
    element = naming.body.decisions.disagreement if naming.body.decisions is not None else None
    if element is None:
        return ()
    said = CitedSentences(naming, element, more=cited_above(naming, "disagreement"))
    if element.refer_to:
        said.say("refer-to for force", _referred(naming, element))
    force = None if element.refer_to or element.force is None else FORCES[element.force]
    ways = joined(_ways(naming, element, forced=force is not None), ", ", text(" eller "))
    if ways:
        told = phrase("Ärendet {ways}.", ways=ways)
        if force is not None:
            told = phrase("Om ledamöterna inte kan enas {force} ärendet {ways}.", force=force, ways=ways)
        said.say(
            "return-to returns postpone strike" if force is None else "return-to returns postpone strike force",
            told,
            text(" Vart det återremitteras sägs inte.") if element.return_to == _UNSPECIFIED else None,
        )
    if element.each_organisation:
        said.say("each-organisation", text("Varje organisation beslutar för sig."))
    if element.then is not None:
        said.say("then", phrase(THENS[element.then], body=naming.subject))
    if element.mediated_by:
        said.say("mediated-by", phrase("{who} medlar i en tvist.", who=naming.who(element.mediated_by)))
    if element.decided_by:
        said.say("decided-by", phrase("{who} avgör en tvist.", who=naming.who(element.decided_by)))
    return paragraph(said)


_UNSPECIFIED = ("unspecified",)


def _ways(naming: NamingContext, element: Disagreement, *, forced: bool) -> list[Parts]:
    """What may become of the matter: one or the other of these, as infinitives where a force stands before them."""
    ways: list[Parts] = []
    if element.return_to or element.returns is not None:
        named = element.return_to and element.return_to != _UNSPECIFIED
        to = phrase(" till {who}", who=naming.who(element.return_to)) if named else None
        limit = inline(" ", times(element.returns)) if element.returns is not None else None
        back = "återremitteras för ny beredning{to}{limit}" if forced else "återremitteras{to}{limit}"
        ways.append(phrase(back, to=to, limit=limit))
    if element.postpone:
        ways.append(text("bordläggas") if forced else text("bordläggs"))
    if element.strike:
        ways.append(text("strykas") if forced else text("stryks"))
    return ways


def _referred(naming: NamingContext, element: Disagreement) -> Content:
    what = inline(" ", RESPONSES[element.for_]) if element.for_ is not None else None
    unnamed = element.refer_to == _UNSPECIFIED
    to = None if unnamed else phrase(" till {who}", who=naming.who(element.refer_to))
    nowhere = text(" Vart den lyfts sägs inte.") if unnamed else None
    if element.force is None:
        raised = phrase("Om ledamöterna inte kan enas lyfts frågan{to}{what}.", to=to, what=what)
    else:
        force = FORCES[element.force]
        raised = phrase("Om ledamöterna inte kan enas {force} frågan lyftas{to}{what}.", force=force, to=to, what=what)
    return inline(raised, nowhere)


def escalation(naming: NamingContext) -> tuple[Block, ...]:
    """When and where matters are lifted, an item for each."""
    rows = [escalated(naming, each) for each in naming.body.escalation]
    return (bullets(*rows),) if rows else ()


def escalated(naming: NamingContext, element: Escalation) -> Content:
    """One way up as sentences: what sets it off, where the matter goes, what is done there, what comes after."""
    said = CitedSentences(naming, element)
    last = text("eller") if element.targets is Targets.ONE_OF else text("och")
    unnamed = element.to == _UNSPECIFIED
    each = text("var och en för sig, ") if element.targets is Targets.EACH and len(element.to) > 1 else None
    to = None if unnamed else phrase(" till {who}", who=naming.who(element.to, last))
    parts: list[Parts] = [to, ", " if each else None, each]
    if element.via:
        parts.append(phrase(" genom {who}", who=naming.who(element.via, text("eller"))))
    if element.for_ is not None:
        parts.append(inline("" if each else " ", RESPONSES[element.for_]))
    # What no trigger says is said by the condition alone.
    stated = element.condition.bare if element.condition is not None and element.when is Trigger.OTHER else None
    if element.condition is not None and stated is None:
        parts.append(qualification(naming, element.condition))
    force, negation = verb_first(element.force or Force.MUST)
    opening = inline(TRIGGERS[element.when])
    if stated is not None:
        opening = (phrase("Om {words}", words=small(clause(stated))),)
    if element.subject:
        opening = inline(opening, text(" (gäller: "), naming.subjects(element.subject), ")")
    if element.force is not None and element.force.describes:
        raised = phrase("{trigger} lyfts ärendet{not_}{to}.", trigger=opening, not_=negation, to=parts)
    else:
        raised = phrase(
            "{trigger} {force} ärendet{not_} lyftas{to}.", trigger=opening, force=force, not_=negation, to=parts
        )
    said.say(
        "when to targets force via for condition subject",
        raised,
        text(" Vem som tar emot det sägs inte.") if unnamed else None,
    )
    if element.receiver is not None and element.for_ is not None:
        each_of = text("Vart och ett av dem {force} {act}.", force=FORCES[element.receiver], act=ACTS[element.for_])
        one = text("Mottagaren {force} {act}.", force=FORCES[element.receiver], act=ACTS[element.for_])
        said.say("receiver", each_of if element.targets is Targets.EACH else one)
    if element.then is not None:
        there = unnamed and element.then is Then.DECIDE_THERE
        then = text("Mottagaren avgör frågan.") if there else phrase(THENS[element.then], body=naming.subject)
        said.say("then", then)
    return joined(said.sentences(), " ")
