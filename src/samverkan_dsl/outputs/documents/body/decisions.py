"""How a body decides: effect, method, what is required for a decision, recusal."""

from __future__ import annotations

from dataclasses import replace

from ....analysis.decisions.procedure import procedure
from ....findings import text
from ....language import BetweenMeetings, Citation, MatterRule, Recusal, Strictness
from ...blocks import Block, Content
from ...compose import Parts, bullets, inline, joined, para, phrase, sentences
from ..prose.amounts import portion
from ..prose.cited import CitedSentences, paragraph
from ..prose.clauses import ASPIRED, EFFECTS, FORCES, METHODS
from ..prose.conditions import qualification
from ..prose.naming import NamingContext
from ..prose.words import clause, small


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
    if element.steps:
        steps = joined(element.steps, ", ")
        several = phrase("Så går ett beslut till, i tur och ordning: {steps}.", steps=steps)
        said.say("steps", several if len(element.steps) > 1 else phrase("När beslut fattas: {steps}.", steps=steps))
    if element.ballot:
        said.say("ballot", phrase("Omröstningar görs {how}.", how=joined(element.ballot, ", ", text(" eller "))))
    if element.motions is not None:
        said.say("motions", text("Yrkanden: {words}.", words=small(clause(element.motions))))
    if element.separate_statement is not None:
        words = small(clause(element.separate_statement))
        said.say("separate-statement", text("Särskilt yttrande: {words}.", words=words))
    if element.reservation is not None:
        said.say("reservation", text("Reservation: {words}.", words=small(clause(element.reservation))))
    between = _between_meetings(naming, element.between_meetings)
    result = [*paragraph(said), *between, *_recusal(naming, element.recusal)]
    if element.by_matter:
        result.append(para(text("För vissa ärenden gäller en egen ordning:")))
        result.append(bullets(*(_matter(naming, rule) for rule in element.by_matter), continues=True))
    return tuple(result)


def _between_meetings(naming: NamingContext, element: BetweenMeetings | None) -> tuple[Block, ...]:
    """Whether and how decisions are made when nobody meets, and what becomes of those who do not answer."""
    order_ = naming.body.decisions
    if element is None or order_ is None:
        return ()
    more = [citation for citation in order_.cite if citation.key == "between-meetings"]
    said = CitedSentences(naming, element, more=more)
    via = None if element.via is None else inline(" ", small(clause(element.via)))
    terms = None if element.condition is None else qualification(naming, element.condition)
    made: Parts = text("Beslut fattas mellan mötena")
    if element.force is not None:
        made = text("Beslut {force} fattas mellan mötena", force=FORCES[element.force])
    said.say("force via condition", made, via, terms, ".")
    if element.last_day:
        said.say("last-day", text("En sista dag att svara anges."))
    if element.reply_within is not None:
        said.say("reply-within", text("Svarstiden är {length}.", length=element.reply_within))
    if element.silence is not None:
        said.say("silence", text("Att inte svara i tid räknas som {silence}.", silence=element.silence))
    return paragraph(said)


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


def cited_above(naming: NamingContext, key: str) -> list[Citation]:
    """The citations of the decision order that belong to one part of it: its key's; all where the rest is silent."""
    element = naming.body.decisions
    if element is None:
        return []
    whole = not order(replace(naming, cited=False))
    return [citation for citation in element.cite if citation.key == key or whole]
