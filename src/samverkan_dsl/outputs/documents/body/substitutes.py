"""Whether absent members are replaced, by whom and in which order, and what absence means."""

from __future__ import annotations

from ....findings import Text, text
from ....language import EntryOrder, LateArrival, SubstitutePolicy, SubstituteRow
from ...blocks import Block, Content
from ...compose import bullets, inline, joined, para, phrase
from ..prose.cited import CitedSentences, paragraph
from ..prose.clauses import FORCES, SUBSTITUTES
from ..prose.naming import NamingContext
from ..prose.words import adverbial, clause, qualification, small
from .holders import demands, eligible, rights
from .offices import term_sentence
from .seat_notes import term_words


def _written_views(who: Content, when: str | None) -> Content:
    """That who is absent may write, to `who`; first when, where the document says it: `Vid planerad frånvaro kan …`."""
    if when is not None and adverbial(when):
        words = small(clause(when))
        told = phrase("{when} kan ledamoten lämna sina synpunkter skriftligt till {who}.", when=words, who=who)
        return (told,)
    only = qualification(when) if when is not None else None
    template = "Den som är frånvarande kan lämna sina synpunkter skriftligt till {who}{only}."
    return (phrase(template, who=who, only=only),)


def substitutes(naming: NamingContext) -> tuple[Block, ...]:
    """Whether absent members are replaced, and what absence means."""
    element = naming.body.substitutes
    if element is None:
        return ()
    said = CitedSentences(naming, element, "substitutes")
    each = element.policy is SubstitutePolicy.PER_PARTY and element.count is not None
    if each and element.count is not None:
        said.say("policy count", text("Varje part utser {count} ersättare.", count=element.count))
    elif element.policy is not None:
        said.say("policy", SUBSTITUTES[element.policy])
    if element.count is not None and not each:
        word = text("Antal ersättare: {count}.", count=element.count)
        said.say("count", word)
    if element.appointed_by:
        said.say("appointed-by", phrase("Ersättarna utses av {who}.", who=naming.each_own(element.appointed_by)))
    if element.among is not None:
        said.say("among", phrase("Ersättarna {chosen}.", chosen=eligible(naming, element.among)))
    if element.term is not None:
        said.say("term", term_sentence(element.term, text("ersättarna")))
    if element.same_party:
        said.say("same-party", text("En ersättare ska komma från samma part som den frånvarande."))
    if element.personal:
        told = text("Varje ledamot har en personlig ersättare, som träder in när ledamoten är frånvarande.")
        said.say("personal", told)
    if element.enters is not None:
        said.say("enters", _ENTERS[element.enters])
    if element.order is not None:
        said.say("order", text("De träder in i denna ordning: {words}.", words=clause(element.order)))
    if element.if_possible:
        said.say("if-possible", text("Ordningen för ersättarna följs om det är möjligt."))
    if element.replaces is not None:
        said.say("replaces", text("De ersätter {words}.", words=small(clause(element.replaces, "ersätter"))))
    if element.absent_accept is not None:
        yes = text("Den som är frånvarande överlåter åt de närvarande att fatta beslut som gäller för alla.")
        no = text("Den som är frånvarande överlåter inte besluten åt de närvarande.")
        said.say("absent-accept", yes if element.absent_accept else no)
    if element.absent_write is not None:
        who = naming.one(element.absent_write)
        said.say("absent-write absent-write-when", _written_views(who, element.absent_write_when))
    if element.absent_inform is not None:
        yes = text("Den som har varit frånvarande ska själv ta reda på vad som togs upp på mötet.")
        no = text("Den som har varit frånvarande behöver inte själv ta reda på vad som togs upp på mötet.")
        said.say("absent-inform", yes if element.absent_inform else no)
    if element.late_arrival is not None:
        said.say("late-arrival", _LATE[element.late_arrival])
    if element.rights:
        may = rights(element.rights)
        said.say("rights", phrase("En ersättare som inte tjänstgör får {rights}.", rights=may))
    if element.rights_serving:
        may = rights(element.rights_serving)
        said.say("rights-serving", phrase("En ersättare som tjänstgör får {rights}.", rights=may))
    for asked in demands(naming, element.requires, text("en ersättare")):
        said.say("requires", asked)
    rows = [_substitute_row(naming, row) for row in element.rows]
    return (*paragraph(said), *((para(text("Ersättare:")), bullets(*rows, continues=True)) if rows else ()))


_ENTERS: dict[EntryOrder, Text] = {
    EntryOrder.SAME_PARTY: text("Ersättare från samma part som den frånvarande träder in först."),
    EntryOrder.ELECTED: text("Ersättarna träder in i den ordning de är valda."),
    EntryOrder.LISTED: text("Ersättarna träder in i den ordning de står."),
}
_LATE: dict[LateArrival, Text] = {
    LateArrival.STAYS: text("Kommer ledamoten sent sitter den ersättare kvar som har trätt in."),
    LateArrival.TAKES_OVER: text("Kommer ledamoten sent tar hen över platsen från ersättaren."),
    LateArrival.MAY_TAKE_OVER: text("Kommer ledamoten sent får hen ta över platsen från ersättaren."),
}


def _substitute_row(naming: NamingContext, row: SubstituteRow) -> Content:
    cites = naming.cites(row.cite)
    number = row.count if row.count is not None else text("en")
    role = inline(" (", naming.title(row.role), ")") if row.role is not None else None
    where = phrase(" från {who}", who=naming.who(row.at)) if row.at else None
    by = phrase(", utses av {who}", who=naming.each_own(row.appointed_by)) if row.appointed_by else None
    more: list[Content] = []
    if row.force is not None:
        more.append((phrase("{force} finnas", force=FORCES[row.force]),))
    if row.among is not None:
        more.append(eligible(naming, row.among))
    more += demands(naming, row.requires)
    if row.term is not None:
        more.append(term_words(row.term))
    if row.valid is not None:
        more.append(naming.holds(row.valid))
    rest = inline("; ", joined(more, "; ")) if more else None
    return inline(number, where, role, by, rest, " " if cites else None, cites)
