"""Those who take part: parties, roles, subject areas and the gatherings of no single body."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ....analysis.exemptions import only_exempt
from ....analysis.seats.counts import group_size
from ....findings import Text, text
from ....language import Party, Period, Quantity, Role, Stake
from ....language.periods import Recurs
from ....loading import Region
from ...blocks import Block, Content
from ...compose import Parts, bullets, definitions, inline, item, joined, phrase, sentences, table
from ..body.exchange import money
from ..body.grounds import grounds
from ..body.identity import formed, former
from ..body.standing import legal
from ..body.terms import ending
from ..prose.amounts import portion, times
from ..prose.naming import NamingContext
from ..prose.occasions import days_words, months_words
from ..prose.words import clause, once, sentence, small
from .papers import with_cites


def parties(naming: NamingContext) -> tuple[Block, ...]:
    """Every party with its kind and what it belongs to or is made of."""
    rows: list[list[Parts]] = []
    for ref, known in naming.region.model.parties.items():
        told: list[Parts] = []
        if known.members:
            some = "bland andra {who}" if _more_than_named(naming.region, ref) else "{who}"
            told.append(phrase(some, who=naming.who(known.members)))
        if known.size is not None:
            one = text("omfattar {count} part", count=known.size)
            told.append(one if known.size.single else text("omfattar {count} parter", count=known.size))
        if known.founders:
            told.append(phrase("bildat av {who}", who=naming.who(known.founders)))
        told += _now_and_then(naming, text("medlemmar"), text("tidigare medlemmar"), known.membership)
        if known.owners:
            told.append(phrase("ägs av {who}", who=naming.who(known.owners)))
        told += _now_and_then(naming, text("delägare"), text("tidigare delägare"), known.part_owners)
        if known.domicile is not None:
            told.append(phrase("säte: {place}", place=known.domicile))
        if known.legal_form is not None:
            told.append(phrase("rättslig form: {form}", form=legal(naming, known.legal_form)))
        if known.employees is not None:
            told.append(text("antal anställda: {count}", count=known.employees))
        if known.purpose is not None:
            told.append(phrase("syfte: {words}", words=small(clause(known.purpose))))
        if known.under:
            told.append(phrase("vilar på {grounds}", grounds=grounds(naming, known.under)))
        if known.principal is not None:
            told.append(phrase("hör till {who}", who=naming.one(known.principal)))
        if known.side is not None:
            told.append(phrase("räknas till sidan {side}", side=known.side))
        if known.aliases:
            told.append(phrase("kallas även {names}", names=joined(once(known.aliases), ", ")))
        if known.former_names:
            told.append(phrase("tidigare {names}", names=former(naming, known.former_names)))
        if known.valid is not None:
            told.append(naming.holds(known.valid))
        name = known.name if known.short is None else f"{known.name} ({known.short})"
        more = _formed_and_ended(naming, known)
        whole = inline(joined(told, "; "), ". " if told and more else None, joined(more, " "))
        rows.append([with_cites(naming, known, name), known.kind, whole])
    return (table([text("Part"), text("Slag"), text("Samband")], rows),) if rows else ()


def _formed_and_ended(naming: NamingContext, known: Party) -> list[Content]:
    """How several came to form it, how one of them leaves it, and how it ends: a sentence for each."""
    told: list[Content] = []
    if known.budget is not None:
        told.append(joined(money(naming, known.budget).sentences(), " "))
    if known.formation is not None:
        told.append(formed(naming, known.formation))
    for act, element in ((text("lämna den"), known.withdrawal), (text("upplösa den"), known.dissolution)):
        if element is not None:
            told.append(ending(naming, act, element))
    return told


def _now_and_then(naming: NamingContext, now: Text, then: Text, rows: Iterable[Stake]) -> Iterator[Content]:
    """Those who are members or own a part, and apart from them those who have been and do no longer."""
    apart: dict[bool, list[Stake]] = {False: [], True: []}
    for row in rows:
        apart[naming.over(row.valid)].append(row)
    for over, words in ((False, now), (True, then)):
        if apart[over]:
            yield inline(words, ": ", _stakes(naming, apart[over]))


def _stakes(naming: NamingContext, rows: Iterable[Stake]) -> Content:
    """Who are members or own a part, each with how much and since when: `regionen (51 %; gäller från och med 2015)`."""
    told: list[Content] = []
    for row in rows:
        more: list[Parts] = []
        if row.share is not None:
            several = len({each for ref in row.who for each in naming.region.members(ref)}) > 1
            part = portion(row.share)
            more.append(text("{share} var", share=part) if several else inline(part))
        if row.valid is not None:
            more.append(naming.holds(row.valid))
        note = inline(" (", joined(more, "; "), ")") if more else None
        told.append(with_cites(naming, row, inline(naming.who(row.who), note)))
    return joined(told, ", ")


def _more_than_named(region: Region, group: str) -> bool:
    """Whether a group is more parties than its members that are named."""
    size = group_size(region, group)
    return size is not None and (size.high is None or size.high > len(region.members(group)))


def roles(naming: NamingContext) -> tuple[Block, ...]:
    """Every role that several places refer to, with what is said of its post."""
    items = [item(with_cites(naming, role, _role(naming, role))) for role in naming.region.model.roles.values()]
    return (bullets(*items),) if items else ()


def _role(naming: NamingContext, role: Role) -> Parts:
    told: list[Parts] = [inline(clause(role.title), text(" eller motsvarande") if role.equivalent else None)]
    if role.count is not None:
        several = text("1 person") if role.count.single else text("{count} personer", count=role.count)
        told.append(inline(role.count) if role.count.per is not None else several)
    if role.at is not None:
        told.append(naming.one(role.at))
    if role.chair_of is not None:
        told.append(phrase("ordförande i {body}", body=naming.one(role.chair_of)))
    if role.member_of is not None:
        told.append(phrase("ledamot i {body}", body=naming.one(role.member_of)))
    if role.employed_by:
        told.append(phrase("anställd av {who}", who=naming.who(role.employed_by)))
    if role.led_by:
        told.append(phrase("leds av {who}", who=naming.who(role.led_by)))
    if role.paid_by:
        told.append(phrase("betalas av {who}", who=naming.who(role.paid_by)))
    return joined(told, ", ")


def subjects(naming: NamingContext) -> tuple[Block, ...]:
    """Every subject area with its kind, what it is part of and what effect settles it."""
    told = [each.settled_by is not None for each in naming.region.model.subjects.values()]
    header: list[Parts] = [text("Sakområde"), text("Slag"), text("Ingår i")]
    rows: list[list[Parts]] = []
    exempt = only_exempt(naming.region)
    for ref, each in naming.region.model.subjects.items():
        kind = inline(each.kind, inline(": ", each.matter) if each.matter is not None else None, _so_many(each.count))
        row: list[Parts] = [
            with_cites(naming, each, each.name),
            inline(kind, text(", nämns bara som undantag") if ref in exempt else None),
            naming.subjects(each.part_of),
        ]
        rows.append([*row, each.settled_by if each.settled_by is not None else None] if any(told) else row)
    return (table([*header, text("Avgörs med")] if any(told) else header, rows),) if rows else ()


def _so_many(count: Quantity | None) -> Parts:
    return None if count is None else text(" ({count} till antalet)", count=count)


def _held(naming: NamingContext, valid: Period) -> Content:
    """The time of a gathering that has a first and a last day, else when it holds; planned is not yet held."""
    if valid.start is None or valid.end is None or valid.recurs is not Recurs.ONCE:
        return (phrase("Det {holds}.", holds=naming.holds(valid)),)
    return (phrase("Tid: {period}.", period=inline(valid)),)


_SETTLED: dict[tuple[bool, bool], Text] = {
    (True, False): text("Tiden är bestämd."),
    (True, True): text("Tiden var bestämd."),
    (False, False): text("Tiden är inte slutligt bestämd."),
    (False, True): text("Tiden var inte slutligt bestämd."),
}


def gatherings(naming: NamingContext) -> tuple[Block, ...]:
    """The gatherings that are no body's meetings."""
    rows: list[tuple[Parts, Parts]] = []
    for each in naming.region.model.gatherings.values():
        told: list[Parts] = []
        if each.aliases:
            told.append(phrase("Kallas även {names}.", names=joined(each.aliases, ", ")))
        if each.purpose is not None:
            told.append(sentence(each.purpose))
        over = naming.over(each.valid)
        if each.valid is not None:
            told.append(_held(naming, each.valid))
        if each.kind is not None:
            told.append(phrase("Slag: {kind}.", kind=each.kind))
        if each.days:
            told.append(phrase("Dagar: {days}.", days=days_words(each.days)))
        if each.months:
            held = "Månad: {months}." if len(each.months) == 1 else "Månader: {months}."
            told.append(phrase(held, months=months_words(each.months)))
        if each.clock is not None:
            told.append(text("Klockan {clock}.", clock=clause(each.clock, "klockan", "kl", "kl.")))
        if each.length is not None:
            told.append(text("Varade {length}." if over else "Varar {length}.", length=each.length))
        if each.settled is not None:
            told.append(_SETTLED[each.settled, over])
        if each.per_year is not None:
            often = inline(times(each.per_year), text(" per år"))
            told.append(phrase("Hölls {often}." if over else "Hålls {often}.", often=often))
        if each.convened_by:
            told.append(phrase("{who} kallade." if over else "{who} kallar.", who=naming.who(each.convened_by)))
        if each.participants:
            told.append(phrase("Deltagare: {who}.", who=naming.who(each.participants)))
        if each.invited:
            told.append(phrase("Inbjudna: {who}.", who=naming.who(each.invited)))
        if each.presents:
            shown = "Där redovisades {what}." if over else "Där redovisas {what}."
            told.append(phrase(shown, what=naming.who(each.presents)))
        rows.append((each.name, with_cites(naming, each, sentences(told))))
    return (definitions(*rows),) if rows else ()
