"""What is written down at meetings, by whom, and who gets to see it."""

from __future__ import annotations

from ....findings import Text, text
from ....language import Record, RecordKind, Step
from ...blocks import Block, Content
from ...compose import Parts, joined, phrase
from ..prose.cited import CitedSentences, paragraph
from ..prose.naming import NamingContext, weighted
from ..prose.occasions import when_sentence
from ..prose.words import clause, in_words, small
from .decisions import template_name

_NONE = "none"
"""Written out where the document says that there is none."""


def record(naming: NamingContext) -> tuple[Block, ...]:
    """What is written down, by whom, and who gets to see it."""
    element = naming.body.record
    if element is None:
        return ()
    said = CitedSentences(naming, element, "record")
    kind: Content = joined(element.kind, ", ", text(" och ")) or (text("anteckningar"),)
    the: Content = joined((_THE[each] for each in element.kind), ", ", text(" och ")) or (text("anteckningarna"),)
    if element.kind or element.template is not None:
        model = (
            phrase(" enligt {template}", template=template_name(naming, element.template, element.template_decided))
            if element.template
            else None
        )
        said.say(
            "kind template template-decided",
            phrase("Det förs {kind}{model}.", kind=kind, model=model),
        )
    if element.written_by:
        said.say("written-by", phrase("{who} skriver {kind}.", who=naming.who(element.written_by), kind=kind))
    if element.written_when is not None:
        said.say("written-when", when_sentence(naming, "{kind} skrivs {when}.", element.written_when, kind=the))
    if element.approved_by:
        said.say("approved-by", phrase("{who} godkänner {kind}.", who=naming.who(element.approved_by), kind=the))
    if element.approved_when is not None:
        said.say("approved-when", when_sentence(naming, "{kind} godkänns {when}.", element.approved_when, kind=the))
    # To adjust (justera) is to approve by signing; what is approved by itself is only signed.
    only_signed = bool(element.approved_by or element.approved_when or _approved_first(element))
    if element.signed_by:
        signs = "{who} skriver under {kind}." if only_signed else "{who} justerar {kind}."
        said.say("signed-by", phrase(signs, who=naming.who(element.signed_by), kind=the))
    if element.signed_when is not None:
        signed = "{kind} skrivs under {when}." if only_signed else "{kind} justeras {when}."
        said.say("signed-when", when_sentence(naming, signed, element.signed_when, kind=the))
    if element.announced is not None:
        where = clause(element.announced, "på")
        said.say("announced", phrase("Att {kind} är justerat anslås på {where}.", kind=the, where=where))
    if element.announced_when is not None:
        said.say("announced-when", when_sentence(naming, "Justeringen anslås {when}.", element.announced_when))
    if element.announcement:
        what = weighted(element.announcement, in_words)
        said.say("announcement", phrase("Anslaget innehåller {what}.", what=what))
    if element.sent_when is not None:
        said.say("sent-when", when_sentence(naming, "{kind} skickas ut {when}.", element.sent_when, kind=the))
    if element.filed_by:
        said.say("filed-by", phrase("{who} diarieför {kind}.", who=naming.each_own(element.filed_by), kind=kind))
    if element.archived_by:
        said.say("archived-by", phrase("{who} arkiverar {kind}.", who=naming.each_own(element.archived_by), kind=the))
    _publication(said, naming, element, kind)
    if element.communicated_to:
        to = naming.who(element.communicated_to)
        by = naming.who(element.communicated_by)
        active = phrase("{who} ansvarar för att {kind} når {to}.", who=by, kind=kind, to=to)
        passive = phrase("{kind} skickas till {to}.", kind=kind, to=to)
        said.say("communicated-to communicated-by", active if element.communicated_by else passive)
    elif element.communicated_by:
        by = naming.who(element.communicated_by)
        said.say("communicated-by", phrase("{who} ansvarar för att {kind} sprids.", who=by, kind=kind))
    return paragraph(said)


def _approved_first(element: Record) -> bool:
    """Whether it is sent out as soon as it is approved, and so approved by itself."""
    return element.sent_when is not None and element.sent_when.once is Step.APPROVED


_THE: dict[RecordKind, Text] = {
    RecordKind.MINUTES: text("protokollet"),
    RecordKind.NOTES: text("minnesanteckningarna"),
    RecordKind.DECISION_LOG: text("beslutsloggen"),
}


_HOW = frozenset(("öppet", "offentligt", "digitalt", "elektroniskt", "löpande", "internt", "externt"))
"""What says how something is published, and not where."""


def _publication(said: CitedSentences, naming: NamingContext, element: Record, kind: Content) -> None:
    by = naming.who(element.publication_by)
    unpublished = _NONE in (element.published, *element.publishes)
    if unpublished:
        said.say("published publishes", phrase("{kind} publiceras inte.", kind=kind))
    elif element.published is not None or element.publishes:
        what: Parts = joined(element.publishes, ", ", text(" och ")) or kind
        if element.published is not None and element.published.strip().lower() in _HOW:
            said.say("published publishes", phrase("{what} publiceras {how}.", what=what, how=small(element.published)))
            return
        where = phrase(" på {where}", where=clause(element.published, "på")) if element.published is not None else None
        said.say("published publishes", phrase("{what} publiceras{where}.", what=what, where=where))
    if element.only_approved:
        said.say("only-approved", phrase("Bara godkända {kind} publiceras.", kind=kind))
    if element.publication_by:
        no = phrase("Det är {who} som bestämmer att {kind} inte publiceras.", who=by, kind=kind)
        yes = phrase("{who} bestämmer om {kind} ska publiceras.", who=by, kind=kind)
        said.say("publication-by", no if unpublished else yes)
