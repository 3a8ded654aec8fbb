"""Meetings and what is written down at them; how a matter gets there."""

from __future__ import annotations

from ....findings import Text, text
from ....language import (
    AnchoredBefore,
    Anchoring,
    Force,
    JointMeeting,
    Meetings,
    MeetingYear,
    Preparation,
    Quantity,
    Record,
    RecordKind,
    SpecialMeeting,
)
from ...blocks import Block, Content
from ...compose import Parts, bullets, inline, joined, para, phrase
from ..prose.amounts import share_words, times
from ..prose.clauses import ATTENDANCE, FORCES
from ..prose.naming import CitedSentences, NamingContext
from ..prose.occasions import PARTS, RECURRENCES, SPECIAL, months_words, when_sentence
from ..prose.words import clause, qualification, small
from .decisions import template_name
from .offices import paragraph


def meetings(naming: NamingContext) -> tuple[Block, ...]:
    """How often the body meets, who calls and who sends what when."""
    element = naming.body.meetings
    if element is None:
        return ()
    said = CitedSentences(naming, element, "meetings")
    _frequency(said, naming, element)
    if element.convened_by:
        said.say("convened-by", phrase("{who} kallar till mötena.", who=naming.who(element.convened_by)))
    if element.notice is not None:
        said.say("notice", phrase("Kallelsen skickas senast {deadline}.", deadline=element.notice))
    if element.sent_by or element.papers is not None:
        when = text(" senast {deadline}", deadline=element.papers) if element.papers is not None else None
        who = naming.who(element.sent_by)
        active = phrase("{who} skickar ut handlingarna{when}.", who=who, when=when)
        passive = phrase("Handlingarna skickas ut{when}.", when=when)
        said.say("sent-by papers", active if element.sent_by else passive)
    if element.papers_when is not None:
        said.say("papers-when", when_sentence(naming, "Handlingarna skickas ut {when}.", element.papers_when))
    if element.agenda_by:
        dialogue = phrase(" i samråd med {who}", who=naming.who(element.agenda_with)) if element.agenda_with else None
        who = naming.who(element.agenda_by)
        said.say(
            "agenda-by agenda-with",
            phrase("{who} utarbetar förslag till dagordning{dialogue}.", who=who, dialogue=dialogue),
        )
    elif element.agenda_with:
        said.say("agenda-with", phrase("Samråd om dagordningen sker med {who}.", who=naming.who(element.agenda_with)))
    if element.agenda_decided_by:
        said.say(
            "agenda-decided-by",
            phrase("{who} beslutar om dagordningen.", who=naming.who(element.agenda_decided_by)),
        )
    if element.preparing is not None:
        words = text(
            "Ledamöterna {force} förbereda sig och sitt ställningstagande i den egna organisationen före mötet.",
            force=FORCES[element.preparing],
        )
        said.say("preparing", words)
    if element.attendance is not None:
        said.say("attendance", ATTENDANCE[element.attendance])
    together = [_joint(naming, each) for each in element.joint]
    special = [_special(naming, each) for each in element.special]
    return (
        *paragraph(said),
        *((para(text("Gemensamma möten:")), bullets(*together, continues=True)) if together else ()),
        *((para(text("Särskilda möten:")), bullets(*special, continues=True)) if special else ()),
    )


def _frequency(said: CitedSentences, naming: NamingContext, element: Meetings) -> None:
    who = naming.subject
    often: list[Parts] = []
    if element.per_year is not None:
        often.append(phrase("{times} per år", times=times(element.per_year)))
    if element.per_term is not None:
        often.append(phrase("{times} per termin", times=times(element.per_term)))
    if often:
        needed = text(" och dessutom vid behov") if element.when_needed else None
        met = joined(often, ", ")  # the same meetings, told twice
        said.say(
            "per-year per-term when-needed", phrase("{who} möts {often}{needed}.", who=who, often=met, needed=needed)
        )
    if element.every is not None:
        said.say("every", text("Mellan mötena går det {length}.", length=element.every))
    if element.when_needed and not often:
        more = phrase("{who} möts dessutom vid behov.", who=who)
        said.say("when-needed", phrase("{who} möts vid behov.", who=who) if element.every is None else more)
    if element.when_needed is False:
        said.say("when-needed", text("Extra möten vid behov förekommer inte."))
    for recurrence in element.recurrence:
        said.say("recurrence", phrase(RECURRENCES[recurrence], who=who))
    if element.months:
        said.say("months", phrase("Mötena hålls i {months}.", months=months_words(element.months)))
    if element.within_months:
        window = months_words(element.within_months)
        told = phrase("Mötena hålls någon gång inom {months}.", months=window)
        said.say("within-months", told)
    for when in element.relative:
        said.say("relative", when_sentence(naming, "Mötena hålls {when}.", when))
    for year in element.planned:
        said.say("planned", _planned(naming, year))
    if element.length is not None:
        said.say("length", text("Ett möte varar {length}.", length=element.length))


_SETTLED: dict[tuple[bool, bool], Text] = {
    (True, False): text("; dagarna är bestämda"),
    (True, True): text("; dagarna var bestämda"),
    (False, False): text("; dagarna är inte bestämda än"),
    (False, True): text("; dagarna var inte bestämda"),
}


_PLANNED: dict[bool, tuple[str, str, str]] = {
    False: (
        "År {year} hålls {number}{among}{off}{open_}.",
        "År {year} hålls mötena i {months}{off}{open_}.",
        "Möten är planerade för år {year}{off}{open_}.",
    ),
    True: (
        "För år {year} var {number} planerade{among}{off}{open_}.",
        "För år {year} var mötena planerade till {months}{off}{open_}.",
        "Möten var planerade för år {year}{off}{open_}.",
    ),
}
"""By whether the year is over: a number of meetings, months alone, and neither. What was planned need not have been."""


def _planned(naming: NamingContext, planned: MeetingYear) -> Content:
    year, cites = str(planned.year), naming.cites(planned.cite)
    over = naming.region.date is not None and planned.year < naming.region.date.year
    months = months_words(planned.months)
    open_ = None if planned.settled is None else _SETTLED[planned.settled, over]
    off = None if planned.cancelled is None else _cancelled(planned.cancelled, over)
    counted, monthly, plain = _PLANNED[over]
    if planned.count is not None:
        number = text("ett möte") if planned.count.single else text("{count} möten", count=planned.count)
        among = phrase(", i {months}", months=months) if months else None
        told = phrase(counted, year=year, number=number, among=among, off=off, open_=open_)
    elif months:
        told = phrase(monthly, year=year, months=months, off=off, open_=open_)
    elif off is not None:
        told = phrase(plain, year=year, off=off, open_=open_)
    elif planned.settled is False:
        held = "Mötena för år {year} var inte bestämda." if over else "Mötena är inte bestämda än för år {year}."
        told = phrase(held, year=year)
    else:
        told = phrase("Mötena var bestämda för år {year}." if over else "Mötena är bestämda för år {year}.", year=year)
    return inline(told, " " if cites else None, cites)


def _cancelled(number: Quantity, over: bool) -> Content:
    one = number.single
    if over:
        return (text(", varav ett ställdes in") if one else text(", varav {count} ställdes in", count=number),)
    return (text(", varav ett är inställt") if one else text(", varav {count} är inställda", count=number),)


def _special(naming: NamingContext, special: SpecialMeeting) -> Content:
    cites = naming.cites(special.cite)
    often = inline(", ", times(special.per_year), text(" per år")) if special.per_year is not None else None
    long = inline(", ", special.length) if special.length is not None else None
    counted = None
    if special.included is not None:
        yes, no = text(" (räknas in bland mötena)"), text(" (räknas inte in bland mötena)")
        counted = yes if special.included else no
    when = phrase(", vid {meeting}", meeting=joined(special.at, ", ", text(" och "))) if special.at else None
    others = phrase(", tillsammans med {who}", who=naming.who(special.participants)) if special.participants else None
    asked = None
    if special.at_request_of or special.requested_by is not None:
        who = naming.who(special.at_request_of or ("members",), text("eller"))
        share = special.requested_by
        part = None if share is None else phrase("{share} av ", share=share_words(share))
        asked = phrase(", på begäran av {part}{who}", part=part, who=who)
    aim = text(": {words}", words=small(clause(special.purpose))) if special.purpose is not None else None
    return inline(SPECIAL[special.kind], often, long, when, others, asked, counted, aim, " " if cites else None, cites)


def _joint(naming: NamingContext, joint: JointMeeting) -> Content:
    often = inline(", ", times(joint.per_year), text(" per år")) if joint.per_year is not None else None
    aim = text(": {words}", words=small(clause(joint.purpose))) if joint.purpose is not None else None
    addresses = naming.cites(joint.cite)
    others = naming.who(joint.with_)
    if joint.representatives:
        others = (phrase("företrädare för {who}", who=others),)
    met = phrase("{who} träffar {others}", who=naming.who(joint.by), others=others) if joint.by else None
    part = inline(" ", PARTS[joint.part]) if joint.part is not None else None
    return inline(met or phrase("med {who}", who=others), part, often, aim, " " if addresses else None, addresses)


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
    if element.approved_by:
        said.say("approved-by", phrase("{who} godkänner {kind}.", who=naming.who(element.approved_by), kind=the))
    if element.approved_when is not None:
        said.say("approved-when", when_sentence(naming, "{kind} godkänns {when}.", element.approved_when, kind=the))
    if element.signed_by:
        said.say("signed-by", phrase("{who} justerar {kind}.", who=naming.who(element.signed_by), kind=the))
    if element.sent_when is not None:
        said.say("sent-when", when_sentence(naming, "{kind} skickas ut {when}.", element.sent_when, kind=the))
    if element.filed_by:
        said.say("filed-by", phrase("{who} diarieför {kind}.", who=naming.each_own(element.filed_by), kind=kind))
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


def initiative(naming: NamingContext) -> tuple[Block, ...]:
    """Who may raise a matter, with whom, how late, and who decides when it is taken up."""
    element = naming.body.initiative
    if element is None:
        return ()
    said = CitedSentences(naming, element, "initiative")
    about = phrase(" om {subjects}", subjects=naming.subjects(element.subject)) if element.subject else None
    if element.who:
        by = naming.who(element.who, text("eller"))
        said.say("who subject", phrase("Ärenden{about} kan väckas av {who}.", about=about, who=by))
        about = None
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
    Force.SHOULD: text("bör bereda"),
    Force.INTENTION: text("avses bereda"),
    Force.PROPOSED: text("föreslås bereda"),
    Force.NOT: text("bereder inte"),
    Force.MUST_NOT: text("får inte bereda"),
}


def _prepared(naming: NamingContext, element: Preparation) -> Content:
    said = CitedSentences(naming, element)
    target = naming.who(element.for_) if element.for_ else (naming.subject,)
    usually = element.condition in ("normalt", "vanligen", "främst", "i regel")
    often = element.condition if usually else None
    what: Parts = inline(often, " " if usually else None, text("ärenden"))
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
    if element.subject:
        parts.append(phrase(" om {subjects}", subjects=naming.subjects(element.subject)))
    if element.at_request_of and not asked:
        parts.append(phrase(" på begäran av {who}", who=asker))
    if element.condition is not None and not usually:
        parts.append(qualification(element.condition))
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
        parts.append(qualification(element.condition))
    if element.valid is not None:
        parts.append(phrase("; det gäller {period}", period=naming.period(element.valid)))
    addresses = naming.cites(element.cite)
    return inline(parts, ".", " " if addresses else None, addresses)
