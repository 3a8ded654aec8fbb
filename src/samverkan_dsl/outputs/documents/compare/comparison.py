"""Governance systems side by side, for a writer who asks how others have solved it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ....analysis.alignment import SystemPlace
from ....analysis.decisions.deciding import decides
from ....analysis.time.year import PaperStage, stages
from ....findings import Text, text
from ....language import DeliverableKind, PartyKind
from ....loading import Region
from ...blocks import Block, Content, Document, Section
from ...compose import Parts, bullets, inline, item, joined, para, phrase, section, strong, table, written
from ..body.questions import QUESTIONS
from ..body.silence import unsaid
from ..books.papers import goes_to
from ..prose.naming import NamingContext
from .questions import COMPARISON_QUESTIONS, PLACES, ComparedUnit, ComparisonQuestion, SharedAnswer, answers, units

KEY = "jamforelse"
_PARTS = re.compile(" med |,| \\(")
"""Where a territory begins to say what it consists of."""
_SHORT = 32
"""Characters of a territory that still serves as a name."""
PAPERS = (DeliverableKind.PLAN, DeliverableKind.REPORT, DeliverableKind.STRATEGY, DeliverableKind.GUIDELINE)
"""What is compared of what the systems produce; agendas and the like only serve their own body."""
SILENT = text("Dokumentet säger inget om det.")


@dataclass(frozen=True, slots=True)
class ComparedSystem:
    """One of the compared systems."""

    region: Region
    label: str
    """What it is called in the tables: its territory where that is short and no other's, else its id."""
    units: tuple[ComparedUnit, ...]

    def unsaid(self, unit: ComparedUnit) -> frozenset[str]:
        """The questions that the document leaves open for some body of the unit."""
        return frozenset(question.key for body in unit.members for question in unsaid(self.region, body))


def systems(regions: Sequence[Region]) -> list[ComparedSystem]:
    """The systems in the order given."""
    names = [_PARTS.split(region.model.system.territory or "")[0] for region in regions]
    labels = [
        name if 0 < len(name) <= _SHORT and names.count(name) == 1 else region.id
        for name, region in zip(names, regions, strict=True)
    ]
    unique = len(set(labels)) == len(labels)
    shown = labels if unique else [region.shown for region in regions]
    return [ComparedSystem(region, label, tuple(units(region))) for region, label in zip(regions, shown, strict=True)]


def comparison(regions: Sequence[Region]) -> Document:
    """The comparison as a document. Regions in the order they are to be read."""
    compared = systems(regions)
    parts = (
        _about(compared),
        _overview(compared),
        _structure(compared),
        *(_place(compared, place) for place in SystemPlace),
        _papers(compared),
        _unsaid(compared),
    )
    names = joined([written(each.label) for each in compared], ", ", text(" och "))
    return Document(
        KEY,
        inline(text("Jämförelse av ledningssystem för samverkan")),
        tuple(part for part in parts if part is not None),
        subtitle=names,
    )


def _about(compared: Sequence[ComparedSystem]) -> Section:
    names = [item(strong(written(each.label)), ": ", _titled(each.region)) for each in compared]
    intro = text(
        "Organ jämförs efter vad de gör – vilket slags organ det är och på vilken nivå – och inte efter vad de heter. "
        "Att ett dokument inte säger något betyder inte att svaret är nej."
    )
    return section(text("Systemen"), para(intro), bullets(*names), id="systemen")


def _titled(region: Region) -> Content:
    system = region.model.system
    name = system.title or system.name
    return inline(name, phrase(" (antaget {date})", date=inline(system.adopted)) if system.adopted else None)


def _overview(compared: Sequence[ComparedSystem]) -> Section:
    rows: list[list[Parts]] = [
        [text("Namngivna huvudmän"), *(_principals(each.region) for each in compared)],
        [text("Olika organ som beskrivs"), *(str(len(each.units)) for each in compared)],
        [text("Av dem beslutar"), *(str(sum(decides(unit.body) for unit in each.units)) for each in compared)],
        [text("Nivåer"), *(_levels(each) for each in compared)],
        [text("Gemensam budget"), *(_budget(each.region) for each in compared)],
        [text("Planer och rapporter"), *(str(_produced(each.region)) for each in compared)],
    ]
    header: list[Parts] = [None, *(written(each.label) for each in compared)]
    return section(text("I korthet"), table(header, rows), id="korthet")


def _produced(region: Region) -> int:
    return sum(paper.kind in PAPERS for paper in region.model.deliverables.values())


def _principals(region: Region) -> Parts:
    kinds = [party.kind for party in region.model.parties.values()]
    regions, municipalities = kinds.count(PartyKind.REGION), kinds.count(PartyKind.MUNICIPALITY)
    told = [
        text("1 region") if regions == 1 else text("{count} regioner", count=regions) if regions else None,
        text("1 kommun")
        if municipalities == 1
        else text("{count} kommuner", count=municipalities)
        if municipalities
        else None,
    ]
    return joined([each for each in told if each is not None], text(" och ")) or text("anges inte")


def _levels(each: ComparedSystem) -> Parts:
    found = {level for unit in each.units for level in unit.body.level}
    naming = NamingContext(each.region)
    named = [naming.level(level) if isinstance(level, str) else level for level in each.region.levels if level in found]
    return joined(named, ", ") or text("anges inte")


def _budget(region: Region) -> Parts:
    common = region.model.budget.common if region.model.budget is not None else None
    return text("anges inte") if common is None else text("ja") if common else text("nej")


def _structure(compared: Sequence[ComparedSystem]) -> Section:
    """The bodies in each place, a row for each system: as many columns as systems would leave them too narrow."""
    rows: list[list[Parts]] = []
    for place in SystemPlace:
        first = True
        for each in compared:
            found = [unit for unit in each.units if unit.place is place]
            if found:
                label = strong(PLACES[place]) if first else None
                rows.append([label, written(each.label), joined([_leveled(unit) for unit in found], "; ")])
                first = False
    header = [text("Slag av organ"), text("System"), text("Organ")]
    return section(text("Nivåer och organ"), table(header, rows), id="organ")


def _leveled(unit: ComparedUnit) -> Content:
    naming = NamingContext(unit.region)
    named = [naming.level(level) for level in unit.region.standing(unit.body)]
    return inline(unit.name(), inline(" (", joined(named, ", "), ")") if named else None)


def _place(compared: Sequence[ComparedSystem], place: SystemPlace) -> Section | None:
    """What each document says of the bodies in one place, question by question."""
    rows: list[list[Parts]] = []
    unanswered: list[Text] = []
    for question in COMPARISON_QUESTIONS:
        found = list(_answers(compared, place, question))
        if any(answer.words for _, answer in found):
            rows += _rows(question, found)
        elif found:
            unanswered.append(question.title)
    if not rows:
        return None
    header = [text("Fråga"), text("Organ"), text("Vad dokumentet säger")]
    content: list[Block] = [table(header, rows)]
    if unanswered:
        alone = sum(any(unit.place is place for unit in each.units) for each in compared) == 1
        words = "Dokumentet säger inget om {what}." if alone else "Inget av dokumenten säger något om {what}."
        content.append(para(phrase(words, what=joined(unanswered, ", ", text(" och ")))))
    return section(PLACES[place], content, id=place.value)


def _answers(
    compared: Sequence[ComparedSystem], place: SystemPlace, question: ComparisonQuestion
) -> Iterator[tuple[ComparedSystem, SharedAnswer]]:
    for each in compared:
        for unit in each.units:
            if unit.place is place:
                yield from ((each, answer) for answer in answers(unit, question))


def _rows(question: ComparisonQuestion, found: Sequence[tuple[ComparedSystem, SharedAnswer]]) -> list[list[Parts]]:
    rows: list[list[Parts]] = [[None, _named([answer], each), answer.words] for each, answer in found if answer.words]
    silent: dict[str, tuple[ComparedSystem, list[SharedAnswer]]] = {}
    for each, answer in found:
        if not answer.words:
            silent.setdefault(each.label, (each, []))[1].append(answer)
    if silent:
        rows.append([None, joined([_named(told, each) for each, told in silent.values()], "; "), SILENT])
    rows[0][0] = strong(question.title)
    return rows


def _named(told: Sequence[SharedAnswer], each: ComparedSystem) -> Content:
    names = [answer.unit.name(answer.members) for answer in told]
    return inline(joined(names, ", ", text(" och ")), " (", each.label, ")")


def _papers(compared: Sequence[ComparedSystem]) -> Section | None:
    """Every plan and report by kind, with who makes and adopts it and how often."""
    silent = "–"
    rows: list[list[Parts]] = []
    for kind in PAPERS:
        first = True
        for each in compared:
            naming = NamingContext(each.region, cited=False)
            for paper_id, paper in each.region.model.deliverables.items():
                if paper.kind is not kind:
                    continue
                often: Parts = paper.cadence if paper.cadence is not None else silent
                adopters = stages(each.region, paper_id)[PaperStage.ADOPT]
                who = [
                    told or silent
                    for told in (naming.who(paper.authors), naming.who(adopters), goes_to(naming, paper_id))
                ]
                name = inline(paper.name, " (", each.label, ")")
                label = strong(kind) if first else None
                rows.append([label, name, *who, often])
                first = False
    if not rows:
        return None
    header = [text("Slag"), text("Handling"), text("Tas fram av"), text("Antas av"), text("Går till"), text("Hur ofta")]
    intro = para(text("Ett streck betyder att dokumentet inte säger det."))
    return section(text("Planer och rapporter"), intro, table(header, rows), id="handlingar")


def _unsaid(compared: Sequence[ComparedSystem]) -> Section:
    """How many bodies each document leaves each question open for."""
    rows: list[list[Parts]] = []
    for question in QUESTIONS:
        cells: list[Parts] = []
        for each in compared:
            asked = [unit for unit in each.units if question.asked(unit.body)]
            open_ = [unit for unit in asked if question.key in each.unsaid(unit)]
            count = text("{open} av {asked}", open=str(len(open_)), asked=str(len(asked)))
            cells.append(count if asked else "–")
        rows.append([question.words, *cells])
    header: list[Parts] = [text("Dokumentet säger inte"), *(written(each.label) for each in compared)]
    intro = text(
        "Tabellen visar för hur många av organen som dokumentet lämnar frågan öppen. Ett streck betyder att frågan "
        "inte gäller något av dem."
    )
    align = "l" + "r" * len(compared)
    return section(text("Vad dokumenten inte säger"), para(intro), table(header, rows, align), id="osagt")
