"""How a matter gets to a meeting: who raises it, who prepares it, where it is anchored."""

from __future__ import annotations

from ....findings import Text, text
from ....language import AnchoredBefore, Anchoring, Force, Preparation
from ...blocks import Block, Content
from ...compose import Parts, bullets, inline, joined, phrase
from ..prose.cited import CitedSentences, paragraph
from ..prose.clauses import FORCES
from ..prose.conditions import qualification
from ..prose.naming import NamingContext
from ..prose.words import clause, small


def initiative(naming: NamingContext) -> tuple[Block, ...]:
    """Who may raise a matter, with whom, how late, and who decides when it is taken up."""
    element = naming.body.initiative
    if element is None:
        return ()
    said = CitedSentences(naming, element, "initiative")
    about = phrase(" om {subjects}", subjects=naming.subjects(element.subject)) if element.subject else None
    if element.who:
        by = naming.who(element.who, text("eller"))
        through = phrase(" genom {who}", who=naming.who(element.through)) if element.through else None
        told = phrase("Ärenden{about} kan väckas av {who}{through}.", about=about, who=by, through=through)
        said.say("who subject through", told)
        about = None
    elif element.through:
        said.say("through", phrase("Ärenden väcks genom {who}.", who=naming.who(element.through)))
    if element.notify or element.deadline is not None:
        to = phrase(" till {who}", who=naming.who(element.notify)) if element.notify else None
        when = text(" senast {deadline}", deadline=element.deadline) if element.deadline is not None else None
        said.say("notify deadline", phrase("Ett ärende{about} anmäls{to}{when}.", about=about, to=to, when=when))
    if element.admitted_by:
        said.say("admitted-by", phrase("{who} avgör om ärendet tas upp.", who=naming.who(element.admitted_by)))
    if element.scheduled_by:
        who = naming.who(element.scheduled_by)
        said.say("scheduled-by", phrase("{who} avgör vid vilket möte ärendet tas upp.", who=who))
    return paragraph(said)


def preparation(naming: NamingContext) -> tuple[Block, ...]:
    """Who prepares for whom, an item for each."""
    items = [_prepared(naming, each) for each in naming.body.preparation]
    return (bullets(*items),) if items else ()


_PREPARES: dict[Force | None, Text] = {
    None: text("bereder"),
    Force.MUST: text("ska bereda"),
    Force.MAY: text("får bereda"),
    Force.ABLE: text("ska kunna bereda"),
    Force.SHOULD: text("bör bereda"),
    Force.INTENTION: text("avses bereda"),
    Force.PROPOSED: text("föreslås bereda"),
    Force.WILL: text("kommer att bereda"),
    Force.NOT: text("bereder inte"),
    Force.MUST_NOT: text("får inte bereda"),
}


def _prepared(naming: NamingContext, element: Preparation) -> Content:
    said = CitedSentences(naming, element)
    target = naming.who(element.for_) if element.for_ else (naming.subject,)
    often = None if element.condition is None else element.condition.bare
    usually = often in ("normalt", "vanligen", "främst", "i regel")
    often = often if usually else None
    about = phrase(" om {subjects}", subjects=naming.subjects(element.subject)) if element.subject else None
    what: Parts = inline(often, " " if usually else None, text("ärenden"), about)
    if element.by == ("initiator",):
        what = inline(text("det"), " " if usually else None, often)  # an adverb stands after the pronoun
    by, asker = naming.who(element.by), naming.who(element.at_request_of, text("eller"))
    asked = bool(element.at_request_of) and element.force is Force.MAY
    if element.by == ("self",) and element.for_ in ((), ("self",)):
        told = phrase("{who} {act} {what} själv", who=by, act=_PREPARES[element.force], what=what)
    elif asked:  # who may is the one that asks
        told = phrase(
            "{asker} får begära att {who} bereder {what} åt {target}", asker=asker, who=by, what=what, target=target
        )
    else:
        told = phrase("{who} {act} {what} åt {target}", who=by, act=_PREPARES[element.force], what=what, target=target)
    parts: list[Parts] = [told]
    if element.jointly:
        parts.append(text(" tillsammans"))
    if element.by == ("initiator",) and about is not None:
        parts.append(about)
    if element.at_request_of and not asked:
        parts.append(phrase(" på begäran av {who}", who=asker))
    if element.condition is not None and not usually:
        parts.append(qualification(naming, element.condition))
    said.say("by for force jointly subject at-request-of condition", *parts, ".")
    if element.obligatory is not None:
        no = text("Ärenden får tas upp utan beredning.")
        said.say("obligatory", text("Ärenden ska vara beredda innan de tas upp.") if element.obligatory else no)
    if element.brief_by:
        said.say("brief-by", phrase("{who} formulerar uppdraget.", who=naming.who(element.brief_by)))
    if element.basis:
        said.say("basis", phrase("Underlag: {basis}.", basis=naming.who(element.basis)))
    return joined(said.sentences(), " ")


_BEFORE: dict[AnchoredBefore, Text] = {
    AnchoredBefore.TAKEN_UP: text(" innan ärendet tas upp"),
    AnchoredBefore.DECISION: text(" före beslut"),
}


def anchoring(naming: NamingContext) -> tuple[Block, ...]:
    """What has to be anchored where before a decision."""
    items = [_anchored(naming, each) for each in naming.body.anchoring]
    return (bullets(*items),) if items else ()


def _anchored(naming: NamingContext, element: Anchoring) -> Content:
    what: Parts = text("frågan") if element.what is None else small(clause(element.what))
    who = naming.all_of(element.with_)
    plain = phrase("{what} förankras hos {who}", what=what, who=who)
    parts: list[Parts] = [plain]
    if element.force is not None:
        force = FORCES[element.force]
        parts = [phrase("{what} {force} förankras hos {who}", what=what, force=force, who=who)]
    if element.by:
        parts.append(phrase(" av {who}", who=naming.who(element.by)))
    if element.deadline is not None:
        parts.append(text(" senast {deadline}", deadline=element.deadline))
    if element.subject:
        parts.append(phrase(" i ärenden om {subjects}", subjects=naming.subjects(element.subject)))
    if element.between_meetings:
        parts.append(text(" mellan två möten"))
    if element.before is not None:
        parts.append(_BEFORE[element.before])
    if element.condition is not None:
        parts.append(qualification(naming, element.condition))
    if element.valid is not None:
        parts.append(phrase("; det {holds}", holds=naming.holds(element.valid)))
    addresses = naming.cites(element.cite)
    return inline(parts, ".", " " if addresses else None, addresses)
