"""Chair, vice chairs and secretary."""

from __future__ import annotations

from ....findings import Text, text
from ....language import Absence, Chair, Office, Quantity, StandIn, Tenure, Vice
from ...blocks import Block, Content
from ...compose import Parts, inline, joined, phrase
from ..prose.cited import CitedSentences, paragraph
from ..prose.clauses import FORCES, FROM_BLOC
from ..prose.naming import NamingContext
from ..prose.words import clause, sentence, small
from .holders import demands, other_office, turns


def _effort(amount: Quantity) -> Content:
    if amount.portion:
        return (text("Uppdraget bedöms till {effort} av en heltidstjänst.", effort=amount),)
    return (text("Uppdragets omfattning: {effort}.", effort=amount),)


def chair(naming: NamingContext) -> tuple[Block, ...]:
    """Who chairs, how they are found and what they may do."""
    element = naming.body.chair
    if element is None:
        return ()
    said = CitedSentences(naming, element, "chair")
    if element.role is not None:
        # Who is chosen among several holds the role and is not the one who has it.
        chosen = bool(element.elected_by or element.among)
        template = "Ordföranden är {role}." if chosen else "Ordförande är {role}."
        said.say("role", phrase(template, role=_role(naming, element.role)))
    if element.supplied_by:
        by = naming.who(element.supplied_by, text("eller"))
        person = _persons(naming, element.supplied_by)
        said.say("supplied-by", phrase("Ordförande är {who}." if person else "Ordföranden kommer från {who}.", who=by))
    if element.chair_of is not None:
        said.say("chair-of", phrase("Ordföranden i {body} är ordförande.", body=naming.one(element.chair_of)))
    if element.vice_chair_of is not None:
        other = naming.one(element.vice_chair_of)
        said.say("vice-chair-of", phrase("Vice ordföranden i {body} är ordförande.", body=other))
    if element.same_party_as is not None:
        other = naming.one(element.same_party_as)
        told = phrase("Ordföranden kommer från samma part eller nämnd som ordföranden i {body}.", body=other)
        said.say("same-party-as", told)
    if element.bloc is not None:
        said.say("bloc", phrase("Ordföranden företräder {who}.", who=FROM_BLOC[element.bloc]))
    if element.external:
        said.say("external", text("Ordföranden kommer utifrån, inte från någon av parterna."))
    among = _among(naming, element.among)
    if element.elected_by:
        by = _electors(naming, element)
        said.say("elected-by elected-jointly among", phrase("Ordförande väljs av {who}{among}.", who=by, among=among))
    elif element.among or element.elected_jointly:
        jointly = text(" gemensamt") if element.elected_jointly else None
        said.say("among elected-jointly", phrase("Ordförande väljs{among}.", among=inline(jointly, among)))
    if element.alternates:
        # Who is first, and so the order, is only said where a year is.
        start = phrase(", i den ordningen med början {year}", year=str(element.start)) if element.start else None
        who = _taking_turns(naming, element.alternates)
        said.say(
            "alternates start",
            phrase("Ordförandeskapet går runt mellan {who}{start}.", who=who, start=start),
        )
    if element.turns:
        said.say("turns", phrase("Ordförandeskapet år för år: {turns}.", turns=turns(naming, element.turns)))
    if element.first:
        said.say("first", phrase("Den första ordföranden är {who}.", who=naming.who(element.first)))
    if element.start is not None and not element.alternates:
        said.say("start", text("Det första ordförandeskapet började {year}.", year=str(element.start)))
    if element.co_leads:
        said.say("co-leads", phrase("{who} leder tillsammans.", who=naming.who(element.co_leads)))
    if element.convener:
        said.say("convener", phrase("Sammankallande är {who}.", who=naming.who(element.convener)))
    if element.term is not None:
        said.say("term", term_sentence(element.term))
    if element.synchronised_with is not None:
        body = naming.one(element.synchronised_with)
        said.say("synchronised-with", phrase("Ordförandeskapet växlar samtidigt som i {body}.", body=body))
    if element.seat is not None:
        beside = text("Ordföranden sitter vid sidan av platserna.")
        said.say("seat", text("Ordföranden har en av platserna.") if element.seat == "on-seat" else beside)
    if element.effort is not None:
        said.say("effort", _effort(element.effort))
    if element.votes is not None:
        no = text("Ordföranden deltar inte i besluten.")
        said.say("votes", text("Ordföranden deltar i besluten.") if element.votes else no)
    if element.casting_vote is not None:
        no = text("Ordföranden har inte utslagsröst.")
        said.say("casting-vote", text("Ordföranden har utslagsröst vid lika röstetal.") if element.casting_vote else no)
    if element.until_elected:
        by = naming.who(element.until_elected, text("eller"))
        said.say("until-elected", phrase("{who} leder mötet tills ordföranden är vald.", who=by))
    if element.when_away:
        by = naming.who(element.when_away, text("eller"))
        told = phrase("Kan varken ordföranden eller vice ordföranden delta leder {who} mötet.", who=by)
        said.say("when-away", told)
    for each in element.stand_ins:
        said.say("stand-ins", _stand_in(naming, each))
    if element.succession_by:
        by = naming.each_own(element.succession_by, text("eller"))
        told = phrase("Slutar ordföranden under perioden utses en ny av {who}.", who=by)
        said.say("succession-by", told)
    if element.succession is not None:
        said.say("succession", sentence(element.succession))
    _holder(said, naming, element, text("ordföranden"), text("ordförande"))
    if not said.any and not naming.aside:
        said.say("", text("Det finns en ordförande."))
    return (*paragraph(said), *(block for place in _VICES for block in _vice(naming, getattr(element, place), place)))


def _holder(said: CitedSentences, naming: NamingContext, element: Office, the: Parts, holds: Parts) -> None:
    """What is asked of whoever has the office, and what else that person now has."""
    for told in demands(naming, element.requires, the):
        said.say("requires", told)
    for other in element.also:
        said.say("also", other_office(naming, other, holds))


def _stand_in(naming: NamingContext, element: StandIn) -> Content:
    """Who is found to preside for a time, by whom."""
    all_ = text(", som har alla ordförandens uppgifter") if element.all_duties else None
    among = _among(naming, element.among)
    by = naming.who(element.appointed_by)
    when = _AWAY[element.when]
    if element.force is None:
        active = phrase(
            "{when} utser {who} en tillfällig ordförande{among}{all_}.", when=when, who=by, among=among, all_=all_
        )
        passive = phrase("{when} utses en tillfällig ordförande{among}{all_}.", when=when, among=among, all_=all_)
    else:
        force = FORCES[element.force]
        active = phrase(
            "{when} {force} {who} utse en tillfällig ordförande{among}{all_}.",
            when=when,
            force=force,
            who=by,
            among=among,
            all_=all_,
        )
        passive = phrase(
            "{when} {force} en tillfällig ordförande utses{among}{all_}.",
            when=when,
            force=force,
            among=among,
            all_=all_,
        )
    told = active if element.appointed_by else passive
    cites = naming.cites(element.cite)
    return inline(told, " " if cites else None, cites)


def _among(naming: NamingContext, refs: tuple[str, ...]) -> Content | None:
    """Whom a choice is made among: of parties those who represent them."""
    if not refs:
        return None
    parties = all(ref in naming.region.model.parties for ref in refs)
    template = " bland dem som företräder {who}" if parties else " bland {who}"
    return (phrase(template, who=naming.who(refs)),)


_AWAY: dict[Absence, Text] = {
    Absence.ALL_AWAY: text("Kan varken ordföranden eller vice ordföranden delta"),
    Absence.LONG: text("Är ordföranden borta länge"),
}


def term_sentence(term: Tenure, whose: Text | None = None) -> Content:
    """How long somebody holds an office; `whose`, where not the one that the text is about."""
    of = None if whose is None else phrase(" för {whose}", whose=whose)
    if not term.fixed:
        return (phrase("Mandattiden{of} är inte bestämd.", of=of),)
    begins = None if term.begins is None else phrase(" från och med {begins}", begins=inline(term.begins))
    if term.electoral:
        counted = None if begins is None else inline(text(", räknat"), begins)
        return (phrase("Mandattiden{of} följer mandatperioden{begins}.", of=of, begins=counted),)
    if term.length is None:
        return (phrase("Mandattiden{of} räknas{begins}.", of=of, begins=begins),)
    counted = None if begins is None else inline(text(", räknat"), begins)
    return (phrase("Mandattiden{of} är {term}{begins}.", of=of, term=inline(term.length), begins=counted),)


_VICES: dict[str, tuple[Text, Text]] = {
    "vice": (text("vice ordförande"), text("vice ordföranden")),
    "second_vice": (text("andre vice ordförande"), text("andre vice ordföranden")),
    "third_vice": (text("tredje vice ordförande"), text("tredje vice ordföranden")),
}
"""What those are called who stand in for a chair, as an office and as whoever has it."""


def _vice(naming: NamingContext, element: Vice | None, place: str) -> tuple[Block, ...]:
    if element is None:
        return ()
    said = CitedSentences(naming, element)
    vice, the_vice = _VICES[place]
    if element.role is not None:
        said.say("role", phrase("{vice} är {role}.", vice=vice, role=_role(naming, element.role)))
    if element.supplied_by:
        by = naming.who(element.supplied_by, text("eller"))
        if _persons(naming, element.supplied_by):
            said.say("supplied-by", phrase("{vice} är {who}.", vice=vice, who=by))
        else:
            said.say("supplied-by", phrase("{vice} kommer från {who}.", vice=the_vice, who=by))
    if element.chair_of is not None:
        body = naming.one(element.chair_of)
        said.say("chair-of", phrase("Ordföranden i {body} är {vice}.", body=body, vice=vice))
    if element.vice_chair_of is not None:
        body = naming.one(element.vice_chair_of)
        said.say("vice-chair-of", phrase("Vice ordföranden i {body} är {vice}.", body=body, vice=vice))
    among = _among(naming, element.among)
    if element.elected_by:
        by = _electors(naming, element)
        said.say(
            "elected-by elected-jointly among", phrase("{vice} väljs av {who}{among}.", vice=vice, who=by, among=among)
        )
    elif element.among or element.elected_jointly:
        jointly = text(" gemensamt") if element.elected_jointly else None
        said.say("among elected-jointly", phrase("{vice} väljs{among}.", vice=vice, among=inline(jointly, among)))
    if element.bloc is not None:
        said.say("bloc", phrase("{vice} företräder {who}.", vice=the_vice, who=FROM_BLOC[element.bloc]))
    if element.opposite is not None:
        other = "{vice} kommer från den part som inte har ordförandeskapet."
        same = "{vice} kommer från samma part som ordföranden."
        said.say("opposite", phrase(other if element.opposite else same, vice=vice))
    if element.succeeds:
        said.say("succeeds", phrase("{vice} tar över som ordförande när perioden är slut.", vice=the_vice))
    if element.term is not None:
        said.say("term", term_sentence(element.term, the_vice))
    _holder(said, naming, element, the_vice, vice)
    if not said.any:
        said.say("", phrase("Det finns en {vice}.", vice=vice))
    return paragraph(said)


def _electors(naming: NamingContext, element: Chair | Vice) -> Content:
    """Those who elect, and whether they do it together: `kommunerna gemensamt`."""
    return inline(naming.who(element.elected_by), text(" gemensamt") if element.elected_jointly else None)


_PERSONS = frozenset(("chair", "vice-chair", "secretary", "rapporteur", "initiator"))
"""Words for somebody, where others stand for those whom somebody comes from."""


def _persons(naming: NamingContext, refs: tuple[str, ...]) -> bool:
    """Whether all are somebody, by an office or a role, and none a party that somebody comes from."""
    return all(ref in _PERSONS or ref in naming.region.model.roles for ref in refs)


def _taking_turns(naming: NamingContext, refs: tuple[str, ...]) -> Content:
    """Those who take turns: a role with its party, where the title alone would not tell it from the next."""
    roles = naming.region.model.roles
    titles = [roles[ref].title for ref in refs if ref in roles]
    if len(titles) == len(set(titles)):
        return naming.who(refs, text("och"))
    who = [
        phrase("{role} i {party}", role=naming.one(ref), party=naming.one(at))
        if ref in roles and (at := roles[ref].at) is not None
        else naming.one(ref)
        for ref in refs
    ]
    return joined([inline(each) for each in who], ", ", text(" och "))


def _role(naming: NamingContext, role: str) -> Content:
    known = naming.region.model.roles.get(role)
    return inline(naming.title(role)) if known is None else naming.one(role)


def _words(naming: NamingContext, role: str) -> str:
    known = naming.region.model.roles.get(role)
    return role if known is None else known.title


def secretary(naming: NamingContext) -> tuple[Block, ...]:
    """Who writes and supports."""
    element = naming.body.secretary
    if element is None:
        return ()
    said = CitedSentences(naming, element, "secretary")
    title = small(clause(element.title)) if element.title is not None else None
    if element.role is not None:
        # `Processledare är LGS processledare` says nothing.
        same = title is not None and title.lower() in _words(naming, element.role).lower()
        template = "{title} är {role}." if title is not None else "Sekreterare är {role}."
        told = phrase("{role} har uppdraget." if same else template, title=title, role=_role(naming, element.role))
        said.say("role title", told)
    if element.supplied_by:
        by = naming.who(element.supplied_by)
        template = "{who} tillhandahåller sekreterare." if title is None else "{who} tillhandahåller {title}."
        said.say("supplied-by title", phrase(template, who=by, title=title))
    if element.secretary_of is not None:
        told = phrase("Sekreteraren i {body} är sekreterare.", body=naming.one(element.secretary_of))
        said.say("secretary-of", told)
    if element.recruited_by:
        said.say("recruited-by", phrase("{who} rekryterar.", who=naming.who(element.recruited_by)))
    if element.employed_by:
        said.say("employed-by", phrase("Arbetsgivare är {who}.", who=naming.who(element.employed_by)))
    if element.led_by:
        said.say("led-by", phrase("Arbetet leds av {who}.", who=naming.who(element.led_by)))
    if element.paid_by:
        said.say("paid-by", phrase("Kostnaden bärs av {who}.", who=naming.who(element.paid_by)))
    if element.effort is not None:
        said.say("effort", _effort(element.effort))
    the, holds = (text("sekreteraren"), text("sekreterare")) if title is None else (element.the, title)
    _holder(said, naming, element, the, holds)
    if not said.any and title is not None:
        one = "Det finns ett {title}." if element.neuter else "Det finns en {title}."
        said.say("title", phrase(one, title=title))
    elif not said.any:
        said.say("", text("Det finns en sekreterare."))
    elif element.title is not None and element.role is None and not element.supplied_by:
        said.say("title", phrase("Uppdraget kallas {title}.", title=title))
    return paragraph(said)
