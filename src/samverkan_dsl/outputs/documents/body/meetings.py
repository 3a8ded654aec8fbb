"""How often a body meets, who calls, what is sent when; joint and special meetings."""

from __future__ import annotations

from ....findings import Text, text
from ....language import JointMeeting, Meetings, MeetingYear, Quantity, SpecialMeeting
from ...blocks import Block, Content
from ...compose import Parts, bullets, inline, joined, para, phrase
from ..prose.amounts import share_words, times
from ..prose.cited import CitedSentences, paragraph
from ..prose.clauses import ATTENDANCE, FORCES
from ..prose.naming import NamingContext
from ..prose.occasions import PARTS, RECURRENCES, SPECIAL, days_words, months_words, when_sentence
from ..prose.words import clause, small
from .terms import permission


def meetings(naming: NamingContext) -> tuple[Block, ...]:
    """How often the body meets, who calls and who sends what when."""
    element = naming.body.meetings
    if element is None:
        return ()
    said = CitedSentences(naming, element, "meetings")
    _frequency(said, naming, element)
    if element.convened_by:
        said.say(
            "convened-by",
            phrase(
                ("{who} kallar till mötena.", "{who} kallade till mötena.")[naming.past],
                who=naming.who(element.convened_by),
            ),
        )
    if element.notice is not None:
        said.say(
            "notice",
            phrase(
                ("Kallelsen skickas senast {deadline}.", "Kallelsen skickades senast {deadline}.")[naming.past],
                deadline=element.notice,
            ),
        )
    if element.notice_to:
        said.say(
            "notice-to",
            phrase(
                ("Kallelsen skickas till {who}.", "Kallelsen skickades till {who}.")[naming.past],
                who=naming.who(element.notice_to),
            ),
        )
    if element.announced is not None:
        said.say("announced", text("Mötena tillkännages på {where}.", where=clause(element.announced, "på")))
    if element.public is not None:
        so, not_so = text("mötena är offentliga"), text("mötena är inte offentliga")
        told = permission(naming, text("mötena"), text("vara offentliga"), element.public, so=so, not_so=not_so)
        said.say("public", told)
    if element.remote is not None:
        so, not_so = text("ledamöter deltar på distans"), text("ledamöter deltar inte på distans")
        told = permission(naming, text("ledamöter"), text("delta på distans"), element.remote, so=so, not_so=not_so)
        said.say("remote", told)
    if element.sent_by or element.papers is not None:
        when = text(" senast {deadline}", deadline=element.papers) if element.papers is not None else None
        who = naming.who(element.sent_by)
        active = phrase(
            ("{who} skickar ut handlingarna{when}.", "{who} skickade ut handlingarna{when}.")[naming.past],
            who=who,
            when=when,
        )
        passive = phrase(("Handlingarna skickas ut{when}.", "Handlingarna skickades ut{when}.")[naming.past], when=when)
        said.say("sent-by papers", active if element.sent_by else passive)
    if element.papers_when is not None:
        said.say(
            "papers-when",
            when_sentence(
                naming,
                ("Handlingarna skickas ut {when}.", "Handlingarna skickades ut {when}.")[naming.past],
                element.papers_when,
            ),
        )
    if element.agenda_by:
        dialogue = phrase(" i samråd med {who}", who=naming.who(element.agenda_with)) if element.agenda_with else None
        who = naming.who(element.agenda_by)
        said.say(
            "agenda-by agenda-with",
            phrase(
                (
                    "{who} utarbetar förslag till dagordning{dialogue}.",
                    "{who} utarbetade förslag till dagordning{dialogue}.",
                )[naming.past],
                who=who,
                dialogue=dialogue,
            ),
        )
    elif element.agenda_with:
        said.say("agenda-with", phrase("Samråd om dagordningen sker med {who}.", who=naming.who(element.agenda_with)))
    if element.agenda_with_notice is not None:
        told_with = _AGENDA_SENT[element.agenda_with_notice, naming.past]
        said.say("agenda-with-notice", told_with)
    if element.marked:
        kinds = joined([small(clause(each)) for each in element.marked], ", ", text(" eller "))
        marks = ("Ärendena märks som {kinds}.", "Ärendena märktes som {kinds}.")[naming.past]
        said.say("marked", phrase(marks, kinds=kinds))
    if element.agenda_decided_by:
        said.say(
            "agenda-decided-by",
            phrase(
                ("{who} beslutar om dagordningen.", "{who} beslutade om dagordningen.")[naming.past],
                who=naming.who(element.agenda_decided_by),
            ),
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


_AGENDA_SENT: dict[tuple[bool, bool], Text] = {
    (True, False): text("Dagordningen följer med kallelsen."),
    (True, True): text("Dagordningen följde med kallelsen."),
    (False, False): text("Dagordningen följer inte med kallelsen."),
    (False, True): text("Dagordningen följde inte med kallelsen."),
}


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
            "per-year per-term when-needed",
            phrase(
                ("{who} möts {often}{needed}.", "{who} möttes {often}{needed}.")[naming.past],
                who=who,
                often=met,
                needed=needed,
            ),
        )
    if element.every is not None:
        said.say(
            "every",
            text(
                ("Mellan mötena går det {length}.", "Mellan mötena gick det {length}.")[naming.past],
                length=element.every,
            ),
        )
    others = element.relative if not often and element.every is None else ()
    if element.when_needed and not often and not others:
        more = phrase(("{who} möts dessutom vid behov.", "{who} möttes dessutom vid behov.")[naming.past], who=who)
        said.say(
            "when-needed",
            phrase(("{who} möts vid behov.", "{who} möttes vid behov.")[naming.past], who=who)
            if element.every is None
            else more,
        )
    if element.when_needed is False:
        said.say("when-needed", text("Extra möten vid behov förekommer inte."))
    for recurrence in element.recurrence:
        said.say("recurrence", phrase(RECURRENCES[recurrence], who=who))
    if element.months:
        said.say(
            "months",
            phrase(
                ("Mötena hålls i {months}.", "Mötena hölls i {months}.")[naming.past],
                months=months_words(element.months),
            ),
        )
    if element.within_months:
        window = months_words(element.within_months)
        told = phrase(
            ("Mötena hålls någon gång inom {months}.", "Mötena hölls någon gång inom {months}.")[naming.past],
            months=window,
        )
        said.say("within-months", told)
    for when in element.relative:
        besides = element.when_needed and bool(others) and when is others[-1]
        template = ("Mötena hålls {when}.", "Mötena hölls {when}.")[naming.past]
        if besides:
            template = ("Mötena hålls {when} och dessutom vid behov.", "Mötena hölls {when} och dessutom vid behov.")[
                naming.past
            ]
        said.say("relative when-needed" if besides else "relative", when_sentence(naming, template, when))
    for year in element.planned:
        said.say("planned", _planned(naming, year))
    if element.length is not None:
        said.say(
            "length",
            text(("Ett möte varar {length}.", "Ett möte varade {length}.")[naming.past], length=element.length),
        )


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
    months, days = months_words(planned.months), _on(planned)
    settled = None if planned.settled is None else _SETTLED[planned.settled, over]
    at = phrase(": {days}", days=days) if days else None
    open_ = inline(
        at,
        phrase(" (preliminärt {days})", days=days_words(planned.preliminary)) if planned.preliminary else None,
        phrase(" (digitalt {days})", days=days_words(planned.remote)) if planned.remote else None,
        settled,
    )
    off = None if planned.cancelled is None else _cancelled(planned.cancelled, over)
    counted, monthly, plain = _PLANNED[over]
    if planned.count is not None:
        number = text("ett möte") if planned.count.single else text("{count} möten", count=planned.count)
        among = phrase(", i {months}", months=months) if months else None
        told = phrase(counted, year=year, number=number, among=among, off=off, open_=open_)
    elif months:
        told = phrase(monthly, year=year, months=months, off=off, open_=open_)
    elif off is not None or days or planned.preliminary or planned.remote:
        told = phrase(plain, year=year, off=off, open_=open_)
    elif planned.settled is False:
        held = "Mötena för år {year} var inte bestämda." if over else "Mötena är inte bestämda än för år {year}."
        told = phrase(held, year=year)
    else:
        told = phrase("Mötena var bestämda för år {year}." if over else "Mötena är bestämda för år {year}.", year=year)
    return inline(told, " " if cites else None, cites)


def _on(element: MeetingYear | SpecialMeeting | JointMeeting) -> Content:
    """`1 mars 2019 och 17 maj 2019, klockan 13–16.30`; nothing where neither is said."""
    told: list[Parts] = [days_words(element.days)] if element.days else []
    if element.clock is not None:
        told.append(text("klockan {clock}", clock=clause(element.clock, "klockan", "kl", "kl.")))
    return joined(told, ", ")


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
    days = inline(", ", _on(special)) if special.days or special.clock is not None else None
    months = phrase(", i {months}", months=months_words(special.months)) if special.months else None
    told = inline(often, long, months, days, when, others, asked, counted, aim)
    return inline(SPECIAL[special.kind], told, " " if cites else None, cites)


def _joint(naming: NamingContext, joint: JointMeeting) -> Content:
    often = inline(", ", times(joint.per_year), text(" per år")) if joint.per_year is not None else None
    aim = text(": {words}", words=small(clause(joint.purpose))) if joint.purpose is not None else None
    addresses = naming.cites(joint.cite)
    others = naming.who(joint.with_)
    if joint.representatives:
        others = (phrase("företrädare för {who}", who=others),)
    met = phrase("{who} träffar {others}", who=naming.who(joint.by), others=others) if joint.by else None
    part = inline(" ", PARTS[joint.part]) if joint.part is not None else None
    days = inline(", ", _on(joint)) if joint.days or joint.clock is not None else None
    return inline(met or phrase("med {who}", who=others), part, often, days, aim, " " if addresses else None, addresses)
