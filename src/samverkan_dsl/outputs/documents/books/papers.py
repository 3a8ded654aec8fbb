"""What the system produces, the words it uses and who has signed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from ....analysis.decisions.deciding import described
from ....analysis.papers_done import adopted_papers
from ....analysis.time.year import PaperStage, stages
from ....findings import MONTHS, Text, text
from ....language import Agreement, Attachment, Cited, Deliverable, Duration, Extension, Paper, Rank, Status
from ....language.lists import Weighted, is_choice
from ...blocks import Block, Content
from ...compose import Parts, bullets, definitions, inline, item, joined, para, phrase, table, written
from ..body.grounds import grounds
from ..prose.amounts import by_then
from ..prose.clauses import FORCES, stands
from ..prose.naming import NamingContext, weighted
from ..prose.reasons import purposes, reasons
from ..prose.words import clause, in_words, sentence, small


def with_cites(naming: NamingContext, element: Cited, *parts: Parts) -> Content:
    """Content with all the element's addresses after it."""
    addresses = naming.cites(element.cite)
    return inline(*parts, " " if addresses else None, addresses)


def marks(paper: Paper, *more: Parts) -> Content:
    """What a paper is known by besides its name, in brackets: its short name, its designation, and more."""
    known = [mark for mark in (paper.short, paper.designation, *more) if mark is not None]
    return inline(" (", joined(known, ", "), ")") if known else ()


def parts_of(naming: NamingContext, paper: Agreement | Deliverable) -> Content:
    """The parts of a paper, each with its designation, where it stands, what it holds and who decides it."""
    return joined([_part(naming, part) for part in paper.parts], "; ")


def _part(naming: NamingContext, part: Attachment) -> Content:
    known: list[Parts] = [part.designation] if part.designation is not None else []
    if part.status is not None:
        known.append(stands(part.status, over=naming.over(part.valid)))
    if part.trial is not None:
        known.append(on_trial(part.trial))
    if part.valid is not None:
        known.append(naming.holds(part.valid))
    if part.decided_by:
        known.append(phrase("beslutas av {who}", who=naming.who(part.decided_by)))
    if part.about is not None:
        known.append(small(clause(part.about)))
    return with_cites(naming, part, part.name, inline(" (", joined(known, ", "), ")") if known else None)


def on_trial(trial: Duration | Literal[True]) -> Text:
    """`på prov`, `på prov i två år`."""
    return text("på prov") if trial is True else text("på prov i {length}", length=trial)


def extensions(naming: NamingContext, found: Iterable[Extension]) -> Content:
    """`till 2025 av kommunerna (maj 2024): arbetet är försenat`."""
    rows: list[Content] = []
    for each in found:
        told: list[Parts] = []
        if each.until is not None:
            event = each.until.point is None
            told.append(each.until if event else phrase("till {when}", when=each.until))
        if each.length is not None:
            told.append(phrase("med {length}", length=each.length))
        if each.by:
            told.append(phrase("av {who}", who=naming.who(each.by)))
        when = None if each.done is None else inline(" (", each.done, ")")
        why = None if each.why is None else inline(": ", small(clause(each.why)))
        rows.append(with_cites(naming, each, joined(told, " "), when, why))
    return joined(rows, ", ", text(" och "))


def goes_to(naming: NamingContext, paper_id: str) -> Content:
    """Who gets a paper, and who but its authors adopts it. Nothing where neither is said."""
    told = stages(naming.region, paper_id)
    paper = naming.region.model.deliverables[paper_id]
    receivers = _as_written(paper.recipients, told[PaperStage.RECEIVE])
    adopters = [ref for ref in told[PaperStage.ADOPT] if ref not in (*told[PaperStage.PREPARE], *receivers)]
    waits = adopters and not _in_force(naming, paper_id)
    adopted = phrase("{who} för antagande", who=naming.who(adopters)) if waits else None
    return joined([part for part in (naming.who(receivers), adopted) if part], "; ")


def _in_force(naming: NamingContext, paper_id: str) -> bool:
    """Whether a paper is adopted and comes no more: it is said to be in force, or governs what is there.

    One that is over, or that is told to have been adopted, waits for nobody either.
    """
    model = naming.region.model
    paper = model.deliverables[paper_id]
    if paper.status is Status.REPEALED or naming.over(paper.valid):
        return True
    if paper.cadence is None and paper.revised is None and paper_id in adopted_papers(naming.region):
        return True
    if paper.status is not None or paper.cadence is not None or paper.revised is not None:
        return paper.status is Status.IN_FORCE and paper.cadence is None and paper.revised is None
    found = [model.system.governed_by, *(body.governed_by for body in model.bodies.values() if described(body))]
    return any(ground.on == paper_id for grounds_ in found for ground in grounds_)


def _as_written(refs: tuple[str, ...], told: tuple[str, ...]) -> tuple[str, ...]:
    """Those who are told, as they are written where no others are."""
    return refs if set(refs) == set(told) else told


def deliverables(naming: NamingContext) -> tuple[Block, ...]:
    """A table of who makes, adopts and gets what how often, then what else is said of each."""
    known = naming.region.model.deliverables
    if not known:
        return ()
    silent = text("anges inte")
    rows: list[list[Parts]] = []
    for name, each in known.items():
        rows.append(
            [
                with_cites(naming, each, each.name, marks(each)),
                each.kind,
                naming.who(each.authors) or silent,
                naming.who(_as_written(each.adopted_by, stages(naming.region, name)[PaperStage.ADOPT])) or silent,
                goes_to(naming, name) or silent,
                each.cadence if each.cadence is not None else silent,
            ]
        )
    header = [text("Handling"), text("Slag"), text("Tas fram av"), text("Antas av"), text("Går till"), text("Hur ofta")]
    return (table(header, rows), *also_said(naming, known.values()))


def also_said(naming: NamingContext, papers: Iterable[Deliverable]) -> tuple[Block, ...]:
    """What else the document says of each of these papers: what it is on, how long it holds, where it is published."""
    details = [(each.name, _details(naming, each)) for each in papers]
    more = [item(name, ": ", told) for name, told in details if told]
    return (para(text("Dokumentet säger också:")), bullets(*more)) if more else ()


_RANKS: dict[Rank, Text] = {
    Rank.CENTRAL: text("är den centrala handlingen av sitt slag"),
    Rank.MOST_IMPORTANT: text("är den viktigaste handlingen av sitt slag"),
    Rank.OVERARCHING: text("är övergripande"),
}


def _details(naming: NamingContext, paper: Deliverable) -> Content:
    told: list[Parts] = []

    def tell(template: str, **values: Parts) -> None:
        told.append(phrase(template, **values))

    if paper.status is not None:
        told.append(stands(paper.status, over=naming.over(paper.valid)))
    if paper.per:
        one = "finns en för {who}" if is_choice(paper.per) else "finns en för var och en av {who}"
        tell(one, who=naming.who(paper.per))
    if paper.of:
        tell("hör till {who}", who=naming.who(paper.of))
    if paper.rank is not None:
        told.append(_RANKS[paper.rank])
    if paper.steers:
        tell("styr {subjects}", subjects=naming.subjects(paper.steers))
    if paper.replaces:
        tell("ersätter {what}", what=naming.names("deliverables", paper.replaces))
    if paper.negotiated_by:
        tell("förhandlas fram av {who}", who=naming.who(paper.negotiated_by))
    if paper.recommended_by:
        tell("rekommenderas av {who}", who=naming.who(paper.recommended_by))
    if paper.count is not None:
        tell("är {count} till antalet", count=paper.count)
    if paper.parts:
        tell("har delarna {parts}", parts=parts_of(naming, paper))
    if paper.appendices:
        tell("har bilagorna {names}", names=naming.names("appendices", paper.appendices))
    if paper.trial is not None:
        told.append(on_trial(paper.trial))
    if paper.extended:
        tell("förlängt {told}", told=extensions(naming, paper.extended))
    if paper.latest is not None:
        tell("ska vara klar {when}", when=by_then(paper.latest))
    if paper.horizon is not None:
        tell("avser {horizon}", horizon=paper.horizon)
    if paper.sight:
        tell("ser på {sight}", sight=joined(paper.sight, ", ", text(" och ")))
    if paper.period is not None:
        tell("avser {horizon}", horizon=paper.period)
    if paper.valid is not None:
        tell("handlingen {holds}", holds=naming.holds(paper.valid))
    if paper.content:
        what = weighted(paper.content, in_words)
        if paper.force is None:
            tell("innehåller {what}", what=what)
        else:
            tell("{force} innehålla {what}", force=FORCES[paper.force], what=what)
    if paper.in_dialogue_with:
        tell("tas fram i dialog med {who}", who=naming.who(paper.in_dialogue_with))
    if paper.basis or paper.also_based_on:
        others: list[Parts] = [small(clause(words)) for words in paper.also_based_on]
        if isinstance(paper.also_based_on, Weighted):
            others = [weighted(paper.also_based_on, in_words)]
        basis = [*(grounds(naming, [each]) for each in paper.basis), *others]
        tell("bygger på {what}", what=joined(basis, ", ", text(" och ")))
    if paper.revised is not None:
        tell("revideras {often}", often=paper.revised)
    if paper.via:
        tell("skickas genom {who}", who=naming.who(paper.via))
    if paper.purpose:
        tell("syfte: {what}", what=purposes(naming, paper.purpose))
    if paper.because:
        tell("orsak: {what}", what=reasons(naming, paper.because))
    if paper.carried_out_by:
        tell("genomförs av {who}", who=naming.who(paper.carried_out_by))
    if paper.followed_up_by == ("unspecified",):
        told.append(text("följs upp, men det sägs inte av vem"))
    elif paper.followed_up_by:
        tell("följs upp av {who}", who=naming.who(paper.followed_up_by))
    if paper.calendar is not None:
        tell("tidpunkten bestäms av {calendar}", calendar=naming.one(paper.calendar))
    if paper.month is not None:
        tell("läggs fram i {month}", month=MONTHS[paper.month - 1])
    if paper.published == "none":
        told.append(text("publiceras inte"))
    elif paper.published is not None:
        tell("publiceras på {where}", where=clause(paper.published, "på"))
    return inline(joined(told, "; "), "." if told else None)


def terms(naming: NamingContext) -> tuple[Block, ...]:
    """The terms in alphabetical order, as written."""
    known = naming.region.model.terms
    ordered = sorted(known, key=lambda term: (_swedish(term), term))
    rows = [(written(term), with_cites(naming, known[term], sentence(known[term].meaning))) for term in ordered]
    return (definitions(*rows),) if rows else ()


def _swedish(words: str) -> str:
    """A key that puts å, ä and ö last."""
    return words.lower().translate(str.maketrans("åäö", "{|}"))


def signatures(naming: NamingContext) -> tuple[Block, ...]:
    """Who signs, by role and party."""
    known = naming.region.model.signatures
    if not known:
        return ()
    rows: list[list[Parts]] = []
    for each in known:
        places: list[Parts] = [each.unit] if each.unit is not None else []
        if each.at is not None:
            places.append(naming.one(each.at))
        body: Parts = naming.who([each.body]) if each.body is not None else None
        role = each.role if each.seats is None or each.seats.single else inline(each.role, f" ({each.seats})")
        rows.append([with_cites(naming, each, role), joined(places, ", "), body])
    header = [text("Funktion"), text("Organisation"), text("För organet")]
    return (table(header, rows),)
