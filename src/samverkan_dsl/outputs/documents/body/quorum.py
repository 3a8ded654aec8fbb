"""When a body may decide, and what that demands of the seats there are."""

from __future__ import annotations

from ....analysis.quorum.thresholds import QuorumClass, QuorumCount, quorums
from ....analysis.seats.counts import Count
from ....analysis.seats.places import Share, Unclassed
from ....findings import Text, text
from ....language import Quorum, QuorumScope, Strictness
from ...blocks import Block, Content
from ...compose import Parts, inline, joined, para, phrase, table
from ..prose.amounts import portion
from ..prose.cited import CitedSentences, paragraph
from ..prose.naming import NamingContext
from ..prose.words import clause, small
from .decisions import cited_above
from .seat_numbers import count_text, places, with_vacant
from .seats import function


def quorum(naming: NamingContext) -> tuple[Block, ...]:
    """When the body may decide, in words."""
    element = naming.body.decisions.quorum if naming.body.decisions is not None else None
    if element is None:
        return ()
    said = CitedSentences(naming, element, more=cited_above(naming, "quorum"))
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
