"""What the system rests on: agreements, law, templates and appendices, sources."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ....findings import Text, text
from ....language import Agreement, Attachment, Dispute, StatuteKind
from ....language.lists import Weighted
from ...blocks import Block, Content, Item
from ...compose import Parts, bullets, inline, item, joined, phrase, sentences, table, written
from ..body.terms import ending
from ..prose.clauses import stands
from ..prose.conditions import condition
from ..prose.naming import NamingContext
from ..prose.reasons import purposes, reasons
from ..prose.words import clause, once, sentence, small
from .papers import extensions, marks, on_trial, parts_of, with_cites


def agreements(naming: NamingContext) -> tuple[Block, ...]:
    """Each agreement with its parties, status and what it is about."""
    items: list[Item] = []
    for each in naming.region.model.agreements.values():
        told: list[Parts] = []
        if each.about is not None:
            told.append(sentence(each.about))
        if each.parties:
            told.append(phrase("Parter: {who}.", who=naming.who(_parties(naming, each.parties))))
        if each.subject:
            told.append(phrase("Sakområde: {subjects}.", subjects=naming.subjects(each.subject)))
        if each.purpose:
            told.append(phrase("Syfte: {what}.", what=purposes(naming, each.purpose)))
        if each.because:
            told.append(phrase("Orsak: {what}.", what=reasons(naming, each.because)))
        if each.decided_by:
            told.append(phrase("Beslutat av {who}.", who=naming.who(each.decided_by)))
        if each.authors:
            told.append(phrase("Tas fram av {who}.", who=naming.who(each.authors)))
        if each.negotiated_by:
            told.append(phrase("Förhandlas fram av {who}.", who=naming.who(each.negotiated_by)))
        if each.recommended_by:
            told.append(phrase("Rekommenderas av {who}.", who=naming.who(each.recommended_by)))
        if each.adopted_by:
            told.append(phrase("Antas av {who}.", who=naming.who(each.adopted_by)))
        if each.from_ is not None or each.to is not None:
            start, end = (str(moment) if moment is not None else "" for moment in (each.from_, each.to))
            template = "Gällde {period}." if _over(naming, each) else "Gäller {period}."
            told.append(text(template, period=_span(start, end)))
        if each.valid is not None:
            told.append(inline(naming.holds(each.valid), "."))
        if each.extended:
            told.append(phrase("Förlängt {told}.", told=extensions(naming, each.extended)))
        if each.part_of is not None:
            told.append(phrase("Del av {agreement}.", agreement=naming.one(each.part_of)))
        if each.parts:
            told.append(phrase("Delar: {parts}.", parts=parts_of(naming, each)))
        if each.appendices:
            told.append(phrase("Bilagor: {names}.", names=naming.names("appendices", each.appendices)))
        if each.successor is not None:
            told.append(phrase("Ersätts av {agreement}.", agreement=naming.one(each.successor)))
        if each.count is not None:
            told.append(text("Antal: {count}.", count=each.count))
        if each.termination is not None:
            told.append(ending(naming, text("säga upp avtalet"), each.termination))
        if each.dispute is not None:
            told.append(_dispute(naming, each.dispute))
        known = marks(
            each,
            None if each.status is None else stands(each.status, over=_over(naming, each)),
            None if each.trial is None else on_trial(each.trial),
        )
        items.append(item(with_cites(naming, each, clause(each.name), known, ". " if told else None, sentences(told))))
    return (bullets(*items),) if items else ()


_SAYS_NOTHING = frozenset(("parterna", "avtalsparterna", "huvudmännen", "medlemmarna"))
"""Names of groups that do not say who the parties to an agreement are."""


def _parties(naming: NamingContext, refs: tuple[str, ...]) -> tuple[str, ...]:
    """The parties, a group that is called no more than that by its members."""
    if isinstance(refs, Weighted):
        return refs
    known = naming.region.model.parties
    found: dict[str, None] = {}
    for ref in refs:
        opened = ref in known and known[ref].name.lower() in _SAYS_NOTHING
        found.update(dict.fromkeys(naming.region.members(ref) if opened else (ref,)))
    return tuple(found)


def _dispute(naming: NamingContext, dispute: Dispute) -> Content:
    """Who negotiates, mediates and settles what the parties do not agree on."""
    steps: list[Parts] = [
        phrase(template, who=naming.who(refs))
        for template, refs in (
            ("{who} försöker först lösa den", dispute.negotiated_by),
            ("{who} medlar", dispute.mediated_by),
            ("{who} avgör den", dispute.decided_by),
        )
        if refs
    ]
    if dispute.meanwhile:
        during = joined([small(clause(words)) for words in dispute.meanwhile], ", ", text(" och "))
        steps.append(phrase("under tiden gäller: {what}", what=during))
    if dispute.condition is not None:
        steps.append(phrase("villkor: {words}", words=condition(naming, dispute.condition).words))
    told = joined(steps, "; ") or text("dokumentet säger inte vem som avgör den")
    return with_cites(naming, dispute, phrase("Vid en tvist mellan parterna om avtalet: {steps}.", steps=told))


def _over(naming: NamingContext, each: Agreement) -> bool:
    """Whether its last day is past."""
    day, last = naming.region.date, each.last
    return day is not None and last is not None and last < day


def _span(start: str, end: str) -> Text:
    if start == end:
        return text("{period}", period=start)
    if start and end:
        return text("från {start} till {end}", start=start, end=end)
    return text("från {start}", start=start) if start else text("till {end}", end=end)


def statutes(naming: NamingContext) -> tuple[Block, ...]:
    """Each statute with the provisions the document refers to."""
    items: list[Item] = []
    for each in naming.region.model.statutes.values():
        said = each.kind is StatuteKind.ACT or each.name.lower().startswith(each.kind.swedish)
        kind = None if said else each.kind
        when = None if each.valid is None else naming.holds(each.valid)
        called = phrase("kallas även {names}", names=joined(once(each.aliases), ", ")) if each.aliases else None
        instead = phrase("ersätter {what}", what=naming.names("statutes", each.replaces)) if each.replaces else None
        known = (kind, each.number, each.short, called, instead, when)
        marks = joined([mark for mark in known if mark is not None], ", ")
        name = with_cites(naming, each, each.name, inline(" (", marks, ")") if marks else None)
        rows = []
        for provision in each.provisions:
            holder = phrase(" Riktar sig till {who}.", who=naming.who(provision.holder)) if provision.holder else None
            about = sentence(provision.about) if provision.about is not None else ()
            section = inline(provision.section, ": " if about else None) if provision.section is not None else None
            rows.append(with_cites(naming, provision, section, about, holder))
        items.append(item(name, under=bullets(*rows) if rows else None))
    return (bullets(*items),) if items else ()


def attachments(naming: NamingContext, known: Mapping[str, Attachment]) -> tuple[Block, ...]:
    """Templates or appendices with their status."""
    if not known:
        return ()
    told = [each.about or each.decided_by for each in known.values()]
    header: list[Parts] = [text("Namn"), text("Beteckning"), text("Status")]
    rows: list[list[Parts]] = []
    for each in known.values():
        status: Parts = text("anges inte")
        if each.status is not None:
            status = stands(each.status, over=naming.over(each.valid))
        more: list[Parts] = [sentence(each.about)] if each.about is not None else []
        if each.trial is not None:
            status = inline(status, ", ", on_trial(each.trial))
        if each.valid is not None:
            status = inline(status, ", ", naming.holds(each.valid))
        if each.decided_by:
            more.append(phrase("Beslutas av {who}.", who=naming.who(each.decided_by)))
        row: list[Parts] = [with_cites(naming, each, each.name), written(each.designation), status]
        rows.append([*row, sentences(more)] if any(told) else row)
    return (table([*header, text("Innehåll")] if any(told) else header, rows),)


def sources(naming: NamingContext) -> tuple[Block, ...]:
    """The documents that the model is made from; where addresses lead into several, each with its name in them."""
    items: list[Iterable[Parts]] = []
    several = len(naming.region.cited) > 1
    for name, each in naming.region.model.sources.items():
        dated = None if each.date is None else text("daterat {date}", date=str(each.date))
        number = None if each.record_number is None else text("diarienummer {number}", number=each.record_number)
        known: list[Parts] = [each.title, each.publisher, dated, number, each.url]
        called = inline(name, ": ") if several else None
        items.append(with_cites(naming, each, called, joined([part for part in known if part is not None], ", ")))
    return (bullets(*items),) if items else ()
