"""The handbook: the whole system in one document, in the order a reader asks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ....analysis.decisions.deciding import described
from ....findings import Concerns, Finding, Text, text
from ....language import BodyKind, Cited, Level, LevelKey
from ....loading import Region
from ...blocks import Block, CalloutKind, Document, Section, TableOfContents
from ...compose import (
    Blocks,
    Parts,
    begins,
    bullets,
    callout,
    definitions,
    figure,
    inline,
    item,
    joined,
    link,
    para,
    phrase,
    section,
    sentences,
    table,
)
from ..body.aside import done_in_region, of_region
from ..body.exchange import budget, flows
from ..body.identity import identity, identity_table, purpose, section_row
from ..body.mandates import lists
from ..body.other_places import BETWEEN, SEVERAL
from ..body.readings import marks_of_region, reading_rows
from ..body.remarks import Remarks, remarked, remarks_of
from ..body.silence import QUESTIONS, adopted, not_regulated, unsaid, unsaid_of_document, unsaid_told
from ..body.template_group import TemplateGroup, common_sections, own_blocks, template_groups
from ..body.topics import as_read, sections, settled_elsewhere
from ..prose.naming import NamingContext
from ..prose.words import sentence
from . import aims, bases, overview, papers, parties, title
from .brief import brief_keys
from .views import ESCALATION, REPORTING, STRUCTURE, Drawn, diagrams

KEY = "handbok"
Pictures = Mapping[str, tuple[Drawn, ...]]


def ordered(region: Region) -> list[str]:
    """The bodies from the top down, those the document only names or that are not at work last.

    A body without a stated level stands after those of the level where its kind usually works.
    """
    usual = [*map(region.levels.index, Level), len(region.levels)]

    def rank(body: str) -> tuple[bool, int, bool]:
        known = region.bodies[body]
        standing = region.standing(known)
        level = region.levels.index(standing[0]) if standing else usual[_usual_level(known.kind)]
        return not described(known), level, not standing

    return sorted(region.bodies, key=rank)


def _usual_level(kind: BodyKind) -> int:
    """The kinds stand in their vocabulary from those that govern to those that support."""
    kinds = list(BodyKind)
    ends = (BodyKind.CHIEFS_GROUP, BodyKind.LOCAL_GROUP, BodyKind.SUBJECT_GROUP)
    return sum(kinds.index(kind) > kinds.index(end) for end in ends)


def places(region: Region, known: dict[str, TemplateGroup]) -> dict[str, str]:
    """The section each body and template is told in."""
    result = {template: f"organ/{template}" for template in known}
    for body in region.bodies:
        group = next((each for each in known.values() if body in each.members), None)
        alone = group is None or group.differ
        result[body] = f"organ/{body}" if alone or group is None else f"organ/{group.template}"
    for template, members in region.templates.items():
        if template not in known and members:
            result[template] = result[members[0]]
    return result


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
        _chapter(text("Organen"), "organ", _bodies(naming, known, order, remarks)),
        _chapter(text("Sammankomster"), "sammankomster", _read(naming, parties.gatherings(naming), "gatherings")),
        _chapter(text("Vem som beslutar vad"), "beslut", _decisions(naming, known, order)),
        _chapter(text("När ärenden lyfts"), "eskalering", _escalation(naming, known, order, pictures)),
        _chapter(text("Planer och rapporter"), "handlingar", _papers(naming, pictures, remarks)),
        _chapter(text("Mål och indikatorer"), "mal", _goals(naming)),
        _chapter(text("Avtal, lagar, mallar och bilagor"), "grunder", _grounds(naming, remarks)),
        _chapter(text("Begrepp"), "begrepp", papers.terms(naming)),
        _chapter(text("Undertecknare"), "undertecknare", papers.signatures(naming)),
        _chapter(text("Tolkningar"), "tolkningar", _readings(naming, known, order)),
        _chapter(text("Vad dokumentet inte säger"), "osagt", _unsaid(naming, known, order)),
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
    result: list[Blocks] = [
        para(
            text("Handboken är gjord av en modell av det antagna dokumentet. Det antagna dokumentet gäller.")
            if adopted(naming.region)
            else text("Handboken är gjord av en modell av ett dokument som inte är antaget. Det gäller inte än."),
            text(
                " Den upphöjda texten efter en uppgift är adressen till det ställe i dokumentet som uppgiften vilar "
                "på: avsnitt, rubrik och ordningstal."
            )
            if addressed
            else None,
        )
    ]
    listed = bases.sources(naming)
    if listed:
        result += [para(text("Adresserna leder till:")), listed]
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


def _read(naming: NamingContext, told: Sequence[Block], section: str) -> tuple[Block, ...]:
    """What is told of a section of the region, and which of it is one reading of several."""
    return (*told, *marks_of_region(naming, section)) if told else ()


def _figures(pictures: Pictures, name: str) -> list[Block]:
    return [figure(each.name, each.view.title, each.equivalent) for each in pictures.get(name, ())]


def _structure(
    naming: NamingContext, known: dict[str, TemplateGroup], order: list[str], pictures: Pictures
) -> Section | None:
    levels: dict[LevelKey | None, list[Parts]] = {level: [] for level in naming.region.model.levels}
    for ref, body in overview.groups(known, order):
        told = naming.region.bodies[body]
        if described(told):
            short = f" ({told.short})" if told.short is not None and ref == body else None
            whole = ref == body and (told.count is None or told.collective is None)
            named: Parts = link("", told.name, anchor=naming.places[ref]) if whole else naming.one(ref)
            for level in naming.region.standing(told) or (None,):
                levels.setdefault(level, []).append(inline(begins(named), short))
    silent = text("Utan angiven nivå")
    rows = [
        (silent if level is None else naming.level(level), _at_level(naming, level, joined(levels[level], ", ")))
        for level in (*naming.region.levels, None)
        if level in levels
    ]
    names = definitions(*rows) if rows else None
    return _chapter(text("Struktur"), "struktur", [names, _figures(pictures, STRUCTURE)])


def _at_level(naming: NamingContext, level: LevelKey | None, bodies: Parts) -> Parts:
    """The bodies of a level; of one that the document names itself also what it says of it."""
    known = naming.region.model.levels.get(str(level))
    if known is None:
        return bodies
    told: list[Parts] = [inline(bodies, ".")] if bodies else []
    if known.below is not None:
        told.append(phrase("Står närmast under {level}.", level=naming.level(known.below)))
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


def _bodies(naming: NamingContext, known: dict[str, TemplateGroup], order: list[str], remarks: Remarks) -> list[Blocks]:
    result: list[Blocks] = []
    for ref, body in overview.groups(known, order):
        if ref in known:
            result.append(_family(naming, known[ref], remarks))
        else:
            result.append(_body(replace(naming, home=body), remarks))
    return result


def _body(naming: NamingContext, remarks: Remarks) -> Section:
    body, home = naming.body, naming.home or ""
    name = body.name if body.short is None or body.short == body.name else f"{body.name} ({body.short})"
    told: list[Blocks] = [
        purpose(naming),
        identity_table([*identity(naming), *section_row(naming)]),
        _to_brief(naming),
        settled_elsewhere(naming, ""),
        as_read(naming, ""),
        remarked(remarks, (home,)),
        sections(naming, prefix=naming.places[home]),
        _silent(naming),
    ]
    return section(name, told, id=naming.places[home])


def _to_brief(naming: NamingContext) -> Blocks:
    key = naming.briefs.get(naming.home or "")
    return para(link(key, text("Uppdragsbeskrivning"))) if key is not None else None


def _silent(naming: NamingContext) -> Blocks:
    questions = list(unsaid(naming.region, naming.home or ""))
    return callout(CalloutKind.SILENT, unsaid_told(questions)) if questions else None


def _family(naming: NamingContext, group: TemplateGroup, remarks: Remarks) -> Section:
    place = naming.places[group.template]
    differ = group.differ
    briefs = naming.briefs
    names: list[Parts] = [
        link(briefs[body], naming.region.bodies[body].name) if body in briefs else naming.region.bodies[body].name
        for body in group.members
    ]
    told: list[Blocks] = [
        para(phrase("Här ingår {names}.", names=joined(names, ", ", text(" och ")))),
        remarked(remarks, (group.template, *group.members)),
        section(text("Gemensamt"), common_sections(naming, group, f"{place}/gemensamt"), id=f"{place}/gemensamt"),
    ]
    open_questions = [list(unsaid(naming.region, body)) for body in group.members]
    alike = all(questions == open_questions[0] for questions in open_questions)
    if alike and open_questions[0]:
        told.append(callout(CalloutKind.SILENT, unsaid_told(open_questions[0])))
    for body in group.members if differ else ():
        here = replace(naming, home=body)
        silent = None if alike else _silent(here)
        own = own_blocks(here, group, naming.places[body])
        told.append(section(here.body.name, own, silent, id=naming.places[body]))
    return section(group.name, told, id=place)


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
                    "Tabellen visar varje beslut som dokumentet ger någon, ordnat efter sakområde, och vilken verkan "
                    "beslutet har. ”Anges inte” betyder att dokumentet inte säger det."
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
        remarked(remarks, naming.region.model.deliverables, "deliverables"),
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
                remarked(remarks, model.agreements, "agreements"),
            ],
        ),
        (
            text("Lagar och föreskrifter"),
            [_read(naming, bases.statutes(naming), "statutes"), remarked(remarks, model.statutes, "statutes")],
        ),
        (text("Mallar"), _read(naming, bases.attachments(naming, model.templates), "templates")),
        (text("Bilagor"), _read(naming, bases.attachments(naming, model.appendices), "appendices")),
    )
    made = [section(name, told) for name, told in parts]
    return [each for each in made if each.blocks]


def _readings(naming: NamingContext, known: dict[str, TemplateGroup], order: list[str]) -> list[Blocks]:
    rows: list[list[Parts]] = [
        [text("Hela systemet"), *row] for row in reading_rows(naming, naming.region.model.readings)
    ]
    for ref, body in overview.groups(known, order):
        group = known.get(ref)
        if group is not None:
            common = replace(naming, home=body)
            rows += [[naming.one(ref), *row] for row in reading_rows(common, group.readings)]
            for member in group.members:
                own = replace(naming, home=member)
                found = reading_rows(own, group.own(member).readings)
                rows += [[naming.one(member), *row] for row in found]
            continue
        here = replace(naming, home=body)
        rows += [[naming.one(ref), *row] for row in reading_rows(here, here.body.readings)]
    if not rows:
        return []
    header = [text("Organ"), text("Fråga"), text("Vald läsning"), text("Andra läsningar"), text("Skäl")]
    intro = text(
        "Här kan dokumentet läsas på flera sätt. Tabellen visar vad handboken utgår från, och vad mer det kan betyda."
    )
    return [para(intro), table(header, rows)]


def _unsaid(naming: NamingContext, known: dict[str, TemplateGroup], order: list[str]) -> list[Blocks]:
    # By key and words: of who has said the effect of some decisions it is asked only of the others.
    found: dict[str, dict[Text, list[Parts]]] = {question.key: {} for question in QUESTIONS}
    for ref, body in overview.groups(known, order):
        members = known[ref].members if ref in known else (body,)
        silent: dict[tuple[str, Text], list[str]] = {}
        for member in members:
            for question in unsaid(naming.region, member):
                silent.setdefault((question.key, question.words), []).append(member)
        for (key, words), asked in silent.items():
            refs = [ref] if len(asked) == len(members) else asked
            found[key].setdefault(words, []).extend(begins(naming.one(each)) for each in refs)
    items = [item(words, ": ", joined(who, ", ")) for told in found.values() for words, who in told.items()]
    intro = text(
        "Att dokumentet tiger betyder inte att svaret är nej. Listan visar vilka frågor dokumentet lämnar obesvarade, "
        "och för vilka organ."
    )
    itself = [words for _, words in unsaid_of_document(naming.region)]
    of_document = phrase("Om sig självt säger dokumentet inte {what}.", what=joined(itself, ", ", text(" eller ")))
    listed: list[Blocks] = [bullets(*items) if items else None, para(of_document) if itself else None]
    left_open = [para(not_regulated(naming, key)) for key in naming.region.model.not_regulated]
    return [para(intro) if any(listed) else None, *listed, *left_open] if any(listed) or left_open else []
