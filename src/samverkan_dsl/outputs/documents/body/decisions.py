"""How a body decides, when it may, and where a matter goes that it cannot settle."""

from __future__ import annotations

from dataclasses import replace

from ....analysis.decisions.procedure import procedure
from ....analysis.quorum.thresholds import QuorumClass, QuorumCount, quorums
from ....analysis.seats.counts import Count
from ....analysis.seats.places import Share, Unclassed
from ....findings import Text, text
from ....language import (
    Citation,
    Disagreement,
    Escalation,
    Force,
    MatterRule,
    Quorum,
    QuorumScope,
    Recusal,
    Strictness,
    Targets,
    Then,
    Trigger,
)
from ...blocks import Block, Content
from ...compose import Parts, bullets, inline, joined, para, phrase, sentences, table
from ..prose.amounts import portion, times
from ..prose.clauses import ACTS, ASPIRED, EFFECTS, FORCES, METHODS, RESPONSES, THENS, TRIGGERS, verb_first
from ..prose.naming import CitedSentences, NamingContext
from ..prose.words import clause, qualification, small
from .offices import paragraph
from .seats import count_text, function, places, with_vacant


def order(naming: NamingContext) -> tuple[Block, ...]:
    """Effect, way of deciding, papers required; then what holds for certain matters."""
    element = naming.body.decisions
    if element is None:
        return ()
    said = CitedSentences(naming, element, "decisions")
    if element.effect is not None:
        said.say("effect", phrase(EFFECTS[element.effect], body=naming.subject))
    if element.authority is not None:
        words = small(clause(element.authority))
        alone = text("Besluten vilar på {words}.", words=words)
        said.say("authority", alone if element.effect is None else text("De vilar på {words}.", words=words))
    aimed_at = element.strictness is Strictness.ASPIRATIONAL
    if element.method is not None and aimed_at:
        said.say("method strictness", ASPIRED[element.method], *_share(element.share))
    elif element.method is not None:
        said.say("method", METHODS[element.method], *_share(element.share))
    elif element.share is not None:
        said.say("share", text("Andelen som krävs är {share}.", share=portion(element.share)))
    if aimed_at:
        how = procedure(naming.region.bodies[naming.home or ""])
        if element.method is None:
            said.say("strictness", text("Det är något att sträva efter, inte ett krav."))
        elif how is not None and how.stops and not how.strict:
            said.say("", phrase("Blir ledamöterna inte eniga fattar {body} inget beslut.", body=naming.subject))
    elif element.strictness is not None:
        said.say("strictness", text("Det är ett krav."))
    if element.presented_by:
        said.say("presented-by", phrase("{who} lägger fram förslag till beslut.", who=naming.who(element.presented_by)))
    if element.template is not None:
        said.say(
            "template template-decided",
            phrase(
                "Förslaget skrivs enligt {template}.",
                template=template_name(naming, element.template, element.template_decided),
            ),
        )
    if element.basis:
        said.say("basis", phrase("Som underlag krävs {basis}.", basis=joined(element.basis, ", ", text(" och "))))
    if element.reservation is not None:
        said.say("reservation", text("Reservation: {words}.", words=small(clause(element.reservation))))
    result = [*paragraph(said), *_recusal(naming, element.recusal)]
    if element.by_matter:
        result.append(para(text("För vissa ärenden gäller en egen ordning:")))
        result.append(bullets(*(_matter(naming, rule) for rule in element.by_matter), continues=True))
    return tuple(result)


def _recusal(naming: NamingContext, element: Recusal | None) -> tuple[Block, ...]:
    order_ = naming.body.decisions
    if element is None or order_ is None:
        return ()
    more = [citation for citation in order_.cite if citation.key == "recusal"]
    said = CitedSentences(naming, element, more=more)
    if element.words is not None:
        said.say("words", text("Jäv: {words}.", words=small(clause(element.words))))
    if element.decided_by:
        said.say("decided-by", phrase("{who} avgör om någon är jävig.", who=naming.who(element.decided_by)))
    if element.leaves is not None:
        no = text("Den som är jävig behöver inte lämna mötet.")
        said.say("leaves", text("Den som är jävig lämnar mötet när ärendet behandlas.") if element.leaves else no)
    if element.replaced is not None:
        no = text("Ingen ersättare träder in för den som är jävig.")
        said.say("replaced", text("En ersättare träder in för den som är jävig.") if element.replaced else no)
    if element.returns is not None:
        told = text("När ärendet är avgjort {force} den som var jävig tjänstgöra igen.", force=FORCES[element.returns])
        said.say("returns", told)
    if not said.any:
        said.say("", text("Det finns regler om jäv."))
    return paragraph(said)


def _share(share: object) -> tuple[Parts, ...]:
    return () if share is None else (" ", text("Andelen som krävs är {share}.", share=str(share)))


def template_name(naming: NamingContext, template: str, decided: bool = False) -> Content:
    """A template's name, how far it has come if it is not in force, and whether the document wants it `decided`."""
    known = naming.region.model.templates.get(template)
    if known is None:
        return (template,)
    status = "" if known.status is None or known.status.key == "in-force" else known.status
    needed = text(", som ska vara beslutad") if decided else None
    return inline(small(known.name), inline(" (", status, ")") if status else None, needed)


def _matter(naming: NamingContext, rule: MatterRule) -> Content:
    parts: list[Parts] = [naming.subjects(rule.subject), ": "] if rule.subject else []
    told: list[Parts] = []
    if rule.method is not None:
        told.append(inline(METHODS[rule.method], *_share(rule.share)))
    elif rule.share is not None:
        told.append(text("Andelen som krävs är {share}.", share=str(rule.share)))
    if rule.effect is not None:
        told.append(phrase(EFFECTS[rule.effect], body=naming.subject))
    if rule.condition is not None:
        told.append(text("Villkor: {words}.", words=small(clause(rule.condition))))
    addresses = naming.cites(rule.cite)
    return inline(parts, sentences(told), " " if addresses else None, addresses)


def quorum(naming: NamingContext) -> tuple[Block, ...]:
    """When the body may decide, in words."""
    element = naming.body.decisions.quorum if naming.body.decisions is not None else None
    if element is None:
        return ()
    said = CitedSentences(naming, element, more=_above(naming, "quorum"))
    demand = _demand(naming, element)
    if element.words == "none":
        said.say("words", text("Dokumentet ställer uttryckligen inget krav på hur många som ska vara närvarande."))
    elif element.words is not None:
        said.say("words", text("Beslutsförhet: {words}.", words=small(clause(element.words))))
    if demand:
        if element.strictness is Strictness.ASPIRATIONAL:
            said.say("strictness", phrase("Det är eftersträvansvärt att {demand} är närvarande.", demand=demand))
        else:
            said.say("", phrase("Beslut får fattas när {demand} är närvarande.", demand=demand))
    if element.strictness is Strictness.STRICT:
        said.say("strictness", text("Det är ett krav."))
    return paragraph(said)


def _above(naming: NamingContext, key: str) -> list[Citation]:
    """The citations of the decision order that belong to one part of it: its key's; all where the rest is silent."""
    element = naming.body.decisions
    if element is None:
        return []
    whole = not order(replace(naming, cited=False))
    return [citation for citation in element.cite if citation.key == key or whole]


def _demand(naming: NamingContext, element: Quorum) -> Content:
    of = naming.who(element.of) if element.of else (text("ledamöterna"),)
    demands: list[Parts] = []
    if element.more_than is not None:
        demands.append(phrase("fler än {share} av {of}", share=portion(element.more_than), of=of))
    if element.at_least is not None:
        demands.append(phrase("minst {share} av {of}", share=portion(element.at_least), of=of))
    if not demands:
        return ()
    return inline(joined(demands, text(" och ")), _PER[element.per] if element.per is not None else None)


_PER: dict[QuorumScope, Text] = {
    QuorumScope.PARTY: text(" från varje huvudman"),
    QuorumScope.SIDE: text(" från varje sida"),
    QuorumScope.OVERALL: text(", räknat på hela organet,"),
}
_COUNTED: dict[QuorumScope, Text] = {
    QuorumScope.PARTY: text("varje huvudman för sig"),
    QuorumScope.SIDE: text("varje sida för sig"),
    QuorumScope.OVERALL: text("hela organet tillsammans"),
}
_HEADS: dict[QuorumScope, Text] = {
    QuorumScope.PARTY: text("Huvudman"),
    QuorumScope.SIDE: text("Sida"),
    QuorumScope.OVERALL: text("Räknas av"),
}
UNCLASSED: dict[Unclassed, Text] = {
    Unclassed.UNSTATED: text("det sägs inte varifrån ledamoten kommer"),
    Unclassed.GROUP: text("det sägs inte från vilken av parterna"),
    Unclassed.SHARED: text("platsen delas mellan olika parter"),
    Unclassed.BODY: text("ledamoten kommer från ett annat organ"),
    Unclassed.OUTSIDE: text("parten hör inte till någon huvudman"),
}
_NO_SIDE = text("parten räknas inte till någon sida")


def quorum_in_numbers(naming: NamingContext) -> tuple[Block, ...]:
    """What the rule demands of the seats there are, under the chosen reading and under each other."""
    result: list[Block] = []
    for found in quorums(naming.region, naming.home or ""):
        counted = _COUNTED[found.per]
        if not found.classes and not found.unclassed:
            continue  # no members are stated
        if found.reading is None:
            result.append(para(text("I antal blir det, räknat för {counted}:", counted=counted)))
        else:
            result.append(para(text("Enligt en annan läsning, räknat för {counted}:", counted=counted)))
        result.extend(_numbers(naming, found))
    return tuple(result)


def _numbers(naming: NamingContext, found: QuorumCount) -> tuple[Block, ...]:
    result: list[Block] = []
    if found.classes:
        head = [
            _HEADS[found.per],
            text("Ledamöter"),
            text("Minst närvarande"),
            text("Så många frånvarande hindrar beslut"),
        ]
        result.append(table(head, [_class_row(naming, found, each) for each in found.classes], "lrrr"))
    if found.unclassed:
        outside = joined([_unclassed(naming, share, found.per) for share in found.unclassed], "; ")
        result.append(para(phrase("Utanför räkningen står {outside}.", outside=outside)))
    return tuple(result)


def _class_row(naming: NamingContext, found: QuorumCount, one: QuorumClass) -> list[Parts]:
    if found.per is QuorumScope.SIDE:
        name: Parts = (one.group[:1].upper() + one.group[1:],)
    elif found.per is QuorumScope.OVERALL:
        name = text("Alla ledamöter")
    else:
        name = str(naming.region.name(one.group))
    seats = _count(one.seats) if one.vacant is None or one.seats is None else with_vacant(one.seats, one.vacant)
    stop = text("kan aldrig uppfyllas") if one.unreachable else _count(one.blocking)
    return [name, seats, _count(one.needed), stop]


def _count(count: Count | None) -> Parts:
    return text("obestämt") if count is None else count_text(count)


def _unclassed(naming: NamingContext, share: Share, per: QuorumScope) -> Content:
    seat = naming.body.composition[share.row]
    return unclassed(function(naming, seat), share.seats, share.why, per)


def unclassed(role: Parts, seats: Count | None, why: Unclassed | None, per: QuorumScope) -> Content:
    """Seats that no class can be told for: whose, how many, and why not."""
    number: Parts = text("okänt antal platser") if seats is None else places(seats)
    told: Parts = UNCLASSED[why] if why is not None else ""
    if why is Unclassed.OUTSIDE and per is QuorumScope.SIDE:
        told = _NO_SIDE
    return (phrase("{role}, {seats} ({why})", role=role, seats=number, why=told),)


def disagreement(naming: NamingContext) -> tuple[Block, ...]:
    """What happens when the members do not agree."""
    element = naming.body.decisions.disagreement if naming.body.decisions is not None else None
    if element is None:
        return ()
    said = CitedSentences(naming, element, more=_above(naming, "disagreement"))
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
    stated = element.condition if element.when is Trigger.OTHER else None
    if element.condition is not None and stated is None:
        parts.append(qualification(element.condition))
    force, negation = verb_first(element.force or Force.MUST)
    opening = inline(TRIGGERS[element.when])
    if stated is not None:
        opening = (phrase("Om {words}", words=small(clause(stated))),)
    if element.subject:
        opening = inline(opening, text(" (gäller: "), naming.subjects(element.subject), ")")
    said.say(
        "when to targets force via for condition subject",
        phrase("{trigger} {force} ärendet{not_} lyftas{to}.", trigger=opening, force=force, not_=negation, to=parts),
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
