"""The handbook: the whole system in one document, in the order a reader asks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ....analysis.decisions.deciding import described
from ....findings import Concerns, Finding, Text, text
from ....language import Cited, LevelKey
from ....loading import Region
from ...blocks import Block, Document, Section, TableOfContents
from ...compose import (
    Blocks,
    Parts,
    begins,
    definitions,
    figure,
    inline,
    joined,
    link,
    para,
    phrase,
    section,
    sentences,
)
from ..body.aside import done_in_region, of_region
from ..body.exchange import budget
from ..body.information import flows
from ..body.mandates import lists
from ..body.other_places import BETWEEN, SEVERAL
from ..body.readings import marks_of_region
from ..body.remarks import Remarks, about, noted, remarks_of
from ..body.silence import adopted, said_adopted
from ..body.template_group import TemplateGroup, template_groups
from ..prose.naming import NamingContext
from ..prose.words import clause, sentence, small
from . import aims, bases, overview, papers, parties, title
from .appeals import appeals
from .bodies import bodies, ordered, places
from .brief import brief_keys
from .closing import left_unsaid, read_so
from .views import ESCALATION, REPORTING, STRUCTURE, Drawn, diagrams

KEY = "handbok"
Pictures = Mapping[str, tuple[Drawn, ...]]


def handbook(region: Region, findings: Sequence[Finding] = (), pictures: Pictures | None = None) -> Document:
    """The handbook of a region.

    `findings`: those of its check, for a pointer to the report. `pictures`: its diagrams, where they are drawn already.
    """
    known = template_groups(region)
    naming = NamingContext(region, places=places(region, known), briefs=brief_keys(region))
    order = ordered(region)
    system = region.model.system
    pictures = diagrams(region) if pictures is None else pictures
    remarks = remarks_of(findings)
    blocks = [
        TableOfContents(2),
        _about(naming, findings),
        _chapter(text("Syfte och värdegrund"), "syfte", title.aims_of_system(naming)),
        _structure(naming, known, order, pictures),
        _chapter(text("Parter och roller"), "parter", _parties(naming)),
        _chapter(text("Organen"), "organ", bodies(naming, known, order, remarks)),
        _chapter(text("Sammankomster"), "sammankomster", _read(naming, parties.gatherings(naming), "gatherings")),
        _chapter(text("Vem som beslutar vad"), "beslut", _decisions(naming, known, order)),
        _chapter(text("När ärenden lyfts"), "eskalering", _escalation(naming, known, order, pictures)),
        _chapter(text("Planer och rapporter"), "handlingar", _papers(naming, pictures, remarks)),
        _chapter(text("Mål och indikatorer"), "mal", _goals(naming)),
        _chapter(text("Avtal, lagar, mallar och bilagor"), "grunder", _grounds(naming, remarks)),
        _chapter(text("Begrepp"), "begrepp", papers.terms(naming)),
        _chapter(text("Undertecknare"), "undertecknare", papers.signatures(naming)),
        _chapter(text("Tolkningar"), "tolkningar", read_so(naming, known, order)),
        _chapter(text("Vad dokumentet inte säger"), "osagt", left_unsaid(naming, known, order)),
    ]
    return Document(
        KEY,
        inline(text("Handbok – {system}", system=system.name)),
        tuple(block for block in blocks if block is not None),
        subtitle=inline(system.title) if system.title is not None and system.title != system.name else (),
        title_block=title.title_block(naming),
        dates=title.dates(naming),
    )


def _chapter(name: Text, key: str, content: Blocks) -> Section | None:
    made = section(name, content, id=key)
    return made if made.blocks else None


def _about(naming: NamingContext, findings: Sequence[Finding]) -> Section | None:
    addressed = any(isinstance(element, Cited) and element.cite for _, element in naming.region.elements)
    cited = naming.region.cited
    address = _ADDRESSES if len(cited) > 1 else _ADDRESS
    result: list[Blocks] = [para(_made_from(naming.region), address if addressed else None)]
    listed = bases.sources(naming)
    if listed:
        all_cited = addressed and len(cited) == len(naming.region.model.sources)
        result += [para(text("Adresserna leder till:") if all_cited else text("Modellen är gjord efter:")), listed]
    mend = sum(finding.rule.concerns is Concerns.DOCUMENT for finding in findings)
    if mend:
        count = text("1 sak") if mend == 1 else text("{count} saker", count=mend)
        where = link("rapport", text("granskningsrapporten"))
        result.append(
            para(phrase("I dokumentet finns {count} att se över; de står i {report}.", count=count, report=where))
        )
    changes = title.revisions(naming)
    if changes:
        result.append(section(text("Ändringar"), changes))
    result.append(marks_of_region(naming, "system", "sources"))
    return _chapter(text("Om dokumentet"), "om", result)


_ADDRESS = text(
    " Den upphöjda texten efter en uppgift är adressen till det ställe i dokumentet som uppgiften vilar på: avsnitt, "
    "rubrik och ordningstal."
)
_ADDRESSES = text(
    " Den upphöjda texten efter en uppgift är adressen till det ställe som uppgiften vilar på: källa, avsnitt, rubrik "
    "och ordningstal."
)


def _made_from(region: Region) -> Text:
    """What the model is of, and what holds: nothing is called adopted that is not said to be."""
    if not adopted(region):
        return text("Handboken är gjord av en modell av ett dokument som inte är antaget. Det gäller inte än.")
    if said_adopted(region):
        return text("Handboken är gjord av en modell av det antagna dokumentet. Det antagna dokumentet gäller.")
    if len(region.model.sources) > 1:
        return text("Handboken är gjord av en modell av flera källor. Säger de något annat gäller det, inte handboken.")
    return text("Handboken är gjord av en modell av ett dokument. Säger det något annat gäller det, inte handboken.")


def _read(naming: NamingContext, told: Sequence[Block], section: str) -> tuple[Block, ...]:
    """What is told of a section of the region, and which of it is one reading of several."""
    return (*told, *marks_of_region(naming, section)) if told else ()


def _figures(pictures: Pictures, name: str) -> list[Block]:
    return [figure(each.name, each.view.title, each.equivalent) for each in pictures.get(name, ())]


def _structure(
    naming: NamingContext, known: dict[str, TemplateGroup], order: list[str], pictures: Pictures
) -> Section | None:
    levels: dict[LevelKey | None, list[Parts]] = {level: [] for level in naming.region.model.levels}
    over: dict[LevelKey, list[Parts]] = {}
    for ref, body in _each_where_it_stands(naming.region, known, order):
        told = naming.region.bodies[body]
        if described(told):
            short = f" ({told.short})" if told.short is not None and ref == body else None
            whole = ref == body and (told.count is None or told.collective is None)
            named: Parts = link("", told.name, anchor=naming.places[ref]) if whole else naming.one(ref)
            for level in naming.region.standing(told) or (None,):
                levels.setdefault(level, []).append(inline(begins(named), short))
        elif told.over:
            for level in naming.region.standing(told):
                over.setdefault(level, []).append(inline(naming.one(ref)))
    silent = text("Utan angiven nivå")
    rows = [
        (
            silent if level is None else naming.level(level),
            _at_level(naming, level, joined(levels[level], ", "), over.get(level, ()) if level is not None else ()),
        )
        for level in (*naming.region.levels, None)
        if level in levels
    ]
    names = definitions(*rows) if rows else None
    return _chapter(text("Struktur"), "struktur", [names, _figures(pictures, STRUCTURE)])


def _each_where_it_stands(
    region: Region, known: dict[str, TemplateGroup], order: list[str]
) -> Iterator[overview.PlaceGroup]:
    """The bodies and templates in order; the instances of a template one by one where they are on several levels."""
    for ref, body in overview.groups(known, order):
        members = known[ref].members if ref in known else ()
        apart = len({(described(each), region.standing(each)) for each in map(region.bodies.__getitem__, members)}) > 1
        yield from ((each, each) for each in members) if apart else ((ref, body),)


def _at_level(naming: NamingContext, level: LevelKey | None, bodies: Parts, over: Sequence[Parts]) -> Parts:
    """The bodies of a level; of one that the document names itself also what it says of it.

    Where all its bodies have ended it is said: the level is then no part of how it is now.
    """
    known = naming.region.model.levels.get(str(level))
    if known is None:
        return bodies
    told: list[Parts] = [inline(bodies, ".")] if bodies else []
    if not bodies and over:
        ended = joined(over, ", ", text(" och "))
        told.append(phrase("Inget organ finns kvar på nivån: {who} har upphört.", who=ended))
    if known.below is not None:
        told.append(phrase("Står närmast under {level}.", level=naming.level(known.below)))
    if known.count is not None:
        told.append(text("Nivån är indelad i {count} områden.", count=known.count))
    if known.divided_by is not None:
        told.append(text("Indelningen följer {words}.", words=small(clause(known.divided_by, "följer"))))
    if known.about is not None:
        told.append(sentence(known.about))
    return papers.with_cites(naming, known, bodies if len(told) == 1 and bodies else sentences(told))


def _parties(naming: NamingContext) -> list[Blocks]:
    parts = (
        (text("Parter"), _read(naming, parties.parties(naming), "parties")),
        (text("Roller"), _read(naming, parties.roles(naming), "roles")),
        (text("Sakområden"), _read(naming, parties.subjects(naming), "subjects")),
    )
    return [section(name, told) for name, told in parts if told]


def _decisions(naming: NamingContext, known: dict[str, TemplateGroup], order: list[str]) -> list[Blocks]:
    decided = overview.deciding(naming, known, order)
    rules = overview.quorums(naming, known, order)
    others = _read(naming, lists(naming, list(naming.region.model.mandates)), "mandates")
    money = _read(naming, budget(naming, naming.region.model.budget), "budget")
    done, at_other_times = done_in_region(naming), of_region(naming)
    return [
        [
            para(
                text(
                    "Tabellen visar de beslut, ställningstaganden och rekommendationer som dokumentet ger någon i "
                    "uppdrag, ordnade efter sakområde, och vilken verkan de har. Vem som utser ledamöter och vad som "
                    "lyfts till andra står vid organen. ”Anges inte” betyder att dokumentet inte säger "
                    "det. Ett streck står där ingen fråga avgörs, som när någon utses eller väljs."
                )
            ),
            decided,
        ]
        if decided
        else None,
        section(text("Beslutsförhet och oenighet"), rules) if rules else None,
        section(text("Gemensam budget"), money) if money else None,
        section(text("Uppdrag som inte ligger på ett enda organ"), others, id=SEVERAL) if others else None,
        section(text("Det som är gjort"), done) if done else None,
        section(text("Vid andra tider"), at_other_times) if at_other_times else None,
    ]


def _escalation(
    naming: NamingContext, known: dict[str, TemplateGroup], order: list[str], pictures: Pictures
) -> list[Blocks]:
    told = overview.escalations(naming, known, order)
    return [told, _figures(pictures, ESCALATION)]


def _papers(naming: NamingContext, pictures: Pictures, remarks: Remarks) -> list[Blocks]:
    between = _read(naming, flows(naming, naming.region.model.flows), "flows")
    return [
        _read(naming, papers.deliverables(naming), "deliverables"),
        noted(about(remarks, naming.region.model.deliverables, "deliverables")),
        section(text("Information mellan organen"), between, id=BETWEEN) if between else None,
        _figures(pictures, REPORTING),
    ]


def _goals(naming: NamingContext) -> list[Blocks]:
    measured = _read(naming, aims.indicators(naming), "indicators")
    return [_read(naming, aims.goals(naming), "goals"), section(text("Indikatorer"), measured) if measured else None]


def _grounds(naming: NamingContext, remarks: Remarks) -> list[Blocks]:
    model = naming.region.model
    parts = (
        (
            text("Avtal och överenskommelser"),
            [
                _read(naming, bases.agreements(naming), "agreements"),
                noted(about(remarks, model.agreements, "agreements")),
            ],
        ),
        (
            text("Lagar och föreskrifter"),
            [_read(naming, bases.statutes(naming), "statutes"), noted(about(remarks, model.statutes, "statutes"))],
        ),
        (text("Överklagande"), _read(naming, appeals(naming), "appeals")),
        (text("Mallar"), _read(naming, bases.attachments(naming, model.templates), "templates")),
        (text("Bilagor"), _read(naming, bases.attachments(naming, model.appendices), "appendices")),
    )
    made = [section(name, told) for name, told in parts]
    return [each for each in made if each.blocks]
