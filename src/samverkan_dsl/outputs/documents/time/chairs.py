"""Who chairs what, year by year: a chapter, and the timeline that shows the same."""

from __future__ import annotations

from collections.abc import Iterator

from ....analysis.decisions.leading import naming_chair
from ....analysis.quorum.seat_blocks import seat_blocks
from ....analysis.readings import declared
from ....analysis.seats.counts import Count
from ....analysis.time.chairs import Chairmanship, ChairUnknown, chairmanships, turns
from ....analysis.time.ties import Clash, Tie, clashes
from ....findings import Text, text
from ....language import Chair, QuorumScope
from ....loading import Region
from ...blocks import Block, Content
from ...compose import Parts, bullets, inline, joined, para, phrase, section, sentences, table
from ...timeline import Bar, Row, Timeline
from ..prose.clauses import FROM_BLOC
from ..prose.naming import NamingContext

_WHY: dict[ChairUnknown, Text] = {
    ChairUnknown.UNSTATED: text("vem som är ordförande sägs inte"),
    ChairUnknown.CONVENED: text("dokumentet säger vem som är sammankallande men inte vem som är ordförande"),
    ChairUnknown.ELECTED: text("ordföranden väljs, och vem det blir står inte i dokumentet"),
    ChairUnknown.START: text("vilket år den första börjar sägs inte"),
    ChairUnknown.TERM: text("hur länge ett ordförandeskap varar sägs inte"),
    ChairUnknown.TERM_INEXACT: text("hur länge ett ordförandeskap varar sägs inte i hela månader"),
    ChairUnknown.FIRST: text("den som börjar är inte en av dem som turas om"),
    ChairUnknown.FOLLOWED: text("åren följer ett annat ordförandeskap, vars år inte sägs"),
    ChairUnknown.FOLLOWED_RING: text("ordförandeskapen följer varandra, så inget av dem får några år"),
}
_YEAR = 12
"""Months in a year."""
_MONTHS = (
    text("januari {year}"),
    text("februari {year}"),
    text("mars {year}"),
    text("april {year}"),
    text("maj {year}"),
    text("juni {year}"),
    text("juli {year}"),
    text("augusti {year}"),
    text("september {year}"),
    text("oktober {year}"),
    text("november {year}"),
    text("december {year}"),
)


def chairs_chapter(region: Region, from_year: int, years: int) -> tuple[Block, ...]:
    """Who chairs what from January of `from_year` for `years` years, what is tied together, and what is not known."""
    naming = NamingContext(region)
    found = list(_once(region))
    known = [one for one in found if not one.unknown]
    unknown = [one for one in found if one.unknown]
    parts = [
        section(text("Ordförande år för år"), *_known(naming, known, from_year, years), id="ordforande-ar"),
        section(text("Ordförandeskap som hör ihop"), *_ties(naming), id="ordforande-ihop"),
        section(text("Ordförandeskap utan år"), *_unknown(naming, unknown), id="ordforande-okant"),
    ]
    return tuple(part for part in parts if part.blocks)


def chairs_timeline(region: Region, from_year: int, years: int) -> Timeline:
    """The same as a picture: a row for each chairmanship whose years are known or that goes round."""
    naming = NamingContext(region)
    rows = []
    for one in _once(region):
        if one.unknown and not one.rotates:
            continue
        bars = tuple(
            Bar(turn.start, turn.end, naming.one(turn.holder), one.holders.index(turn.holder))
            for turn in turns(one, from_year, years)
        )
        rows.append(Row(_name(naming, one.body), bars, () if bars else _order(naming, one)))
    title = text("Ordförandeskap {first}–{last}", first=from_year, last=from_year + years - 1)
    return Timeline((title,), from_year, years, tuple(rows))


def _once(region: Region) -> Iterator[Chairmanship]:
    """The chairmanships, those of a template's instances once where they say the same (then of the template)."""
    found = {one.body: one for one in chairmanships(region)}
    group = {body: template for template, bodies in region.templates.items() for body in bodies}
    told: set[str] = set()
    for one in found.values():
        template = group.get(one.body)
        together = [found.get(body) for body in region.templates[template]] if template is not None else []
        alike = template is not None and all(
            each is not None and each._replace(body="") == one._replace(body="") for each in together
        )
        if template is None or not alike:
            yield one
        elif template not in told:
            told.add(template)
            yield one._replace(body=template)


def _name(naming: NamingContext, body: str) -> Content:
    return (naming.region.body_name(body),) if body in naming.region.bodies else naming.one(body)


def _known(naming: NamingContext, known: list[Chairmanship], from_year: int, years: int) -> Iterator[Block]:
    rows: list[list[Parts]] = []
    dated = False
    for one in known:
        name = _name(naming, one.body)
        if not one.rotates:
            rows.append([name, text("hela tiden"), _holders(naming, one)])
            continue
        dated = True
        for number, turn in enumerate(turns(one, from_year, years)):
            span = phrase("{first} till {last}", first=_month(turn.start), last=_month(turn.end - 1))
            rows.append([name if number == 0 else None, span, naming.one(turn.holder)])
    if rows:
        yield table([text("Organ"), text("Tid"), text("Ordförande")], rows)
    if dated:
        yield para(text("Bara året för tillträdet är angivet; tiden räknas från januari det året."))


def _holders(naming: NamingContext, one: Chairmanship) -> Content:
    """Who always has the chair; of a party with several seats it is one of those who sit there."""
    body = naming.region.expand(one.body)[0]
    chair = naming.region.bodies[body].chair
    alone = one.holders[0] if len(one.holders) == 1 else ""
    if chair is None or chair.seat != "on-seat" or alone not in naming.region.model.parties:
        return naming.who(one.holders)
    holder = naming.region.principal(alone) or alone
    seats = [block.seats for block in seat_blocks(naming.region, body, QuorumScope.OVERALL) if block.holder == holder]
    if seats == [Count(1, 1)]:
        return naming.who(one.holders)
    return (phrase("En av företrädarna för {party}", party=naming.one(alone)),)


def _month(month: int) -> Text:
    year, number = divmod(month, 12)
    words = _MONTHS[number]
    return text(words.template, year=year)


def _order(naming: NamingContext, one: Chairmanship) -> Content:
    read = text(" (vald läsning)") if _read(naming, one.body) else None
    if read is None and _ordered(naming, one):
        order = joined([naming.one(holder) for holder in one.holders], " → ")
        if one.term is None:
            return (phrase("Turordning: {order}.", order=order),)
        return (phrase("Turordning: {order}, {term} var.", order=order, term=_length(one.term)),)
    who = naming.who(one.holders)
    if one.term == _YEAR:
        return (phrase("Växlar varje år mellan {who}{read}.", who=who, read=read),)
    often = phrase(", {term} var", term=_length(one.term)) if one.term is not None else None
    return (phrase("Växlar mellan {who}{often}{read}.", who=who, often=often, read=read),)


def _ordered(naming: NamingContext, one: Chairmanship) -> bool:
    """Whether the document says who comes first, and so in which order they come."""
    chair = naming_chair(naming.region, naming.region.bodies[naming.region.expand(one.body)[0]])
    return one.start is not None or (chair is not None and bool(chair.first))


def _read(naming: NamingContext, body: str) -> bool:
    """Whether it is a declared reading between whom it changes."""
    found = (one for each in naming.region.expand(body) for one in declared(naming.region, each))
    return any(one.key == "chair.alternates" for one in found)


def _length(term: int) -> Text:
    years, rest = divmod(term, 12)
    if not rest:
        return text("{years} år", years=years)
    if rest == 6:
        return text("{years},5 år", years=years)
    return text("{months} månader", months=term)


def _unknown(naming: NamingContext, unknown: list[Chairmanship]) -> Iterator[Block]:
    rows: list[list[Parts]] = []
    for one in unknown:
        said = _order(naming, one) if one.rotates else _elected(naming, one)
        begins = None
        if one.begins is not None and one.term == _YEAR:
            begins = phrase(" Första året: {who}.", who=naming.one(one.begins))
        elif one.begins is not None:
            begins = phrase(" Först: {who}.", who=naming.one(one.begins))
        why = joined([_WHY[each] for each in one.unknown], "; ")
        follows = _follows(naming, one)
        if follows is not None:
            said, why = follows, inline(why, phrase(" (i {body})", body=_name(naming, one.follows or "")))
        elif one.follows is not None:
            why = inline(why, phrase(" (växlar med {body})", body=_name(naming, one.follows)))
        rows.append([_name(naming, one.body), inline(said, begins), why])
    if rows:
        yield table([text("Organ"), text("Det som sägs"), text("Det som saknas")], rows)


def _follows(naming: NamingContext, one: Chairmanship) -> Content | None:
    """Whose chair it is, or whose party, where the document says that of another body's chair and no more."""
    chair = naming.region.bodies[naming.region.expand(one.body)[0]].chair
    if chair is None or one.follows is None or one.rotates:
        return None
    body = _name(naming, one.follows)
    if chair.chair_of is not None:
        return (phrase("Ordföranden i {body}.", body=body),)
    return None if chair.same_party_as is None else (phrase("Samma part som ordföranden i {body}.", body=body),)


def _elected(naming: NamingContext, one: Chairmanship) -> Content:
    """What is said of a chair nobody is named as: what they are, among whom, by whom and for how long."""
    body = naming.region.expand(one.body)[0]
    chair = naming.region.bodies[body].chair
    if chair is not None and ChairUnknown.CONVENED in one.unknown:
        return (phrase("Sammankallande: {who}.", who=naming.who(one.holders)),)
    if chair is None:
        return ()
    here = naming.at(body)
    if ChairUnknown.ELECTED not in one.unknown:
        return _stated(here, chair)
    parts: list[Parts] = []
    among = here.who(chair.among, text("eller")) if chair.among else None
    if chair.role is not None:
        role = here.word(chair.role)
        parts.append(phrase("{role} från {who}.", role=role, who=among) if among else inline(role, "."))
    elif among:
        parts.append(phrase("Någon från {who}.", who=among))
    if chair.elected_by:
        parts.append(phrase("Väljs av {who}.", who=here.who(chair.elected_by)))
    if chair.lasts is not None:
        parts.append(text("{term} i taget.", term=chair.lasts))
    return sentences(parts)


def _stated(naming: NamingContext, chair: Chair) -> Content:
    """What is said of a chair that is there, and of whom no more is known than this."""
    if chair.vice_chair_of is not None:
        return (phrase("Vice ordföranden i {body}.", body=naming.one(chair.vice_chair_of)),)
    if chair.bloc is not None:
        return (phrase("Ordföranden företräder {who}.", who=FROM_BLOC[chair.bloc]),)
    if chair.external:
        return (text("Ordföranden kommer utifrån, inte från någon av parterna."),)
    return (text("Det finns en ordförande."),)


def _ties(naming: NamingContext) -> Iterator[Block]:
    found = list(clashes(naming.region))
    if found:
        yield bullets(*dict.fromkeys(inline(_clash(naming, one)) for one in found))


def _clash(naming: NamingContext, one: Clash) -> Parts:
    body, other, who = _name(naming, one.body), _name(naming, one.other), naming.who(one.holders)
    if one.tie is Tie.SEAT:
        certain = (
            "{other} har en plats för ordföranden i {body}, som ska komma från en viss part. Det gör den inte när "
            "ordförandeskapet ligger hos {who}."
        )
        may = (
            "{other} har en plats för ordföranden i {body}, som ska komma från en viss part. När ordförandeskapet "
            "ligger hos {who} beror det på vem det är."
        )
    elif one.tie is Tie.TERMS:
        certain = "Ordförandeskapen i {body} och {other} ska växla samtidigt men varar olika länge."
        may = "Ordförandeskapen i {body} och {other} ska växla samtidigt, men deras längd är inte bestämd."
    else:
        certain = "Ordförandeskapen i {body} och {other} ska växla samtidigt men började ur takt."
        may = (
            "Ordförandeskapen i {body} och {other} ska växla samtidigt. Bara åren de började är angivna, så de kan "
            "vara ur takt."
        )
    return phrase(certain if one.certain else may, body=body, other=other, who=who)
