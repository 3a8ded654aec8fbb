"""The handbook: the whole system in one document, in the order a reader asks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ....analysis.decisions.deciding import described
from ....findings import Concerns, Finding, Text, text
from ....language import BodyKind, Level
from ....loading import Region
from ...blocks import Block, Contents, Document, Kind, Section
from ...compose import (
    Blocks,
    Parts,
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
    table,
)
from ..body.exchange import budget, flows
from ..body.identity import identity, identity_table, purpose, section_row
from ..body.mandates import lists
from ..body.readings import reading_rows
from ..body.silence import QUESTIONS, unsaid, unsaid_sentence
from ..body.template_group import Family, common_sections, families, own_blocks
from ..body.topics import sections, settled_elsewhere
from ..prose.naming import Scope
from ..prose.words import capital
from . import aims, bases, overview, papers, parties, title
from .brief import brief_keys
from .views import ESCALATION, REPORTING, STRUCTURE, Drawn, diagrams

KEY = "handbok"
Pictures = Mapping[str, tuple[Drawn, ...]]


def ordered(region: Region) -> list[str]:
    """The bodies from the top down, those the document only names or that are not at work last.

    A body without a stated level stands after those of the level where its kind usually works.
    """
    levels = {level: number for number, level in enumerate(Level)}

    def rank(body: str) -> tuple[bool, int, bool]:
        known = region.bodies[body]
        level = levels[known.level] if known.level is not None else _usual_level(known.kind)
        return not described(known), level, known.level is None

    return sorted(region.bodies, key=rank)


def _usual_level(kind: BodyKind) -> int:
    """The kinds stand in their vocabulary from those that govern to those that support."""
    kinds = list(BodyKind)
    ends = (BodyKind.CHIEFS_GROUP, BodyKind.LOCAL_GROUP, BodyKind.SUBJECT_GROUP)
    return sum(kinds.index(kind) > kinds.index(end) for end in ends)


def places(region: Region, known: dict[str, Family]) -> dict[str, str]:
    """The section each body and template is told in."""
    result = {template: f"organ/{template}" for template in known}
    for body in region.bodies:
        family = next((each for each in known.values() if body in each.members), None)
        alone = family is None or family.differ
        result[body] = f"organ/{body}" if alone or family is None else f"organ/{family.template}"
    for template, members in region.templates.items():
        if template not in known and members:
            result[template] = result[members[0]]
    return result


def handbook(region: Region, findings: Sequence[Finding] = (), pictures: Pictures | None = None) -> Document:
    """The handbook of a region.

    `findings`: those of its check, for a pointer to the report. `pictures`: its diagrams, where they are drawn already.
    """
    known = families(region)
    scope = Scope(region, places=places(region, known), briefs=brief_keys(region))
    order = ordered(region)
    system = region.model.system
    pictures = diagrams(region) if pictures is None else pictures
    blocks = [
        Contents(2),
        _about(scope, findings),
        _chapter(text("Syfte och värdegrund"), "syfte", title.aims_of_system(scope)),
        _structure(scope, known, order, pictures),
        _chapter(text("Parter och roller"), "parter", _parties(scope)),
        _chapter(text("Organen"), "organ", _bodies(scope, known, order)),
        _chapter(text("Sammankomster"), "sammankomster", parties.gatherings(scope)),
        _chapter(text("Vem som beslutar vad"), "beslut", _decisions(scope, known, order)),
        _chapter(text("När ärenden lyfts"), "eskalering", _escalation(scope, known, order, pictures)),
        _chapter(text("Planer och rapporter"), "handlingar", _papers(scope, pictures)),
        _chapter(text("Mål och indikatorer"), "mal", _goals(scope)),
        _chapter(text("Avtal, lagar, mallar och bilagor"), "grunder", _grounds(scope)),
        _chapter(text("Begrepp"), "begrepp", papers.terms(scope)),
        _chapter(text("Undertecknare"), "undertecknare", papers.signatures(scope)),
        _chapter(text("Tolkningar"), "tolkningar", _readings(scope, known, order)),
        _chapter(text("Vad dokumentet inte säger"), "osagt", _unsaid(scope, known, order)),
    ]
    return Document(
        KEY,
        inline(text("Handbok – {system}", system=system.name)),
        tuple(block for block in blocks if block is not None),
        subtitle=inline(system.title) if system.title is not None and system.title != system.name else (),
        title_block=title.title_block(scope),
    )


def _chapter(name: Text, key: str, content: Blocks) -> Section | None:
    made = section(name, content, id=key)
    return made if made.blocks else None


def _about(scope: Scope, findings: Sequence[Finding]) -> Section | None:
    result: list[Blocks] = [
        para(
            text(
                "Handboken är gjord av en modell av det antagna dokumentet. Det antagna dokumentet gäller. "
                "Den upphöjda texten efter en uppgift är adressen till det ställe i dokumentet som uppgiften vilar på: "
                "avsnitt, rubrik och ordningstal."
            )
        )
    ]
    listed = bases.sources(scope)
    if listed:
        result += [para(text("Adresserna leder till:")), listed]
    mend = sum(finding.rule.concerns is Concerns.DOCUMENT for finding in findings)
    if mend:
        count = text("1 sak") if mend == 1 else text("{count} saker", count=mend)
        where = link("rapport", text("granskningsrapporten"))
        result.append(
            para(phrase("I dokumentet finns {count} att se över; de står i {report}.", count=count, report=where))
        )
    changes = title.revisions(scope)
    if changes:
        result.append(section(text("Ändringar"), changes))
    return _chapter(text("Om dokumentet"), "om", result)


def _figures(pictures: Pictures, name: str) -> list[Block]:
    return [figure(each.name, capital(each.view.title), each.equivalent) for each in pictures.get(name, ())]


def _structure(scope: Scope, known: dict[str, Family], order: list[str], pictures: Pictures) -> Section | None:
    levels: dict[Level | None, list[Parts]] = {}
    for ref, body in overview.groups(known, order):
        told = scope.region.bodies[body]
        if described(told):
            short = f" ({told.short})" if told.short is not None and ref == body else None
            whole = ref == body and (told.count is None or told.collective is None)
            named: Parts = link("", told.name, anchor=scope.places[ref]) if whole else scope.one(ref)
            levels.setdefault(told.level, []).append(inline(capital(named), short))
    silent = text("Utan angiven nivå")
    rows = [
        (capital(silent if level is None else phrase_level(level)), joined(levels[level], ", "))
        for level in (*Level, None)
        if level in levels
    ]
    names = definitions(*rows) if rows else None
    return _chapter(text("Struktur"), "struktur", [names, _figures(pictures, STRUCTURE)])


def phrase_level(level: Level) -> Text:
    """`strategisk nivå`."""
    return text("{level} nivå", level=level)


def _parties(scope: Scope) -> list[Blocks]:
    parts = (
        (text("Parter"), parties.parties(scope)),
        (text("Roller"), parties.roles(scope)),
        (text("Sakområden"), parties.subjects(scope)),
    )
    return [section(name, told) for name, told in parts if told]


def _bodies(scope: Scope, known: dict[str, Family], order: list[str]) -> list[Blocks]:
    result: list[Blocks] = []
    for ref, body in overview.groups(known, order):
        if ref in known:
            result.append(_family(scope, known[ref]))
        else:
            result.append(_body(replace(scope, home=body)))
    return result


def _body(scope: Scope) -> Section:
    body, home = scope.body, scope.home or ""
    name = body.name if body.short is None or body.short == body.name else f"{body.name} ({body.short})"
    told: list[Blocks] = [
        purpose(scope),
        identity_table([*identity(scope), *section_row(scope)]),
        _to_brief(scope),
        settled_elsewhere(scope, ""),
        sections(scope, prefix=scope.places[home]),
        _silent(scope),
    ]
    return section(name, told, id=scope.places[home])


def _to_brief(scope: Scope) -> Blocks:
    key = scope.briefs.get(scope.home or "")
    return para(link(key, text("Uppdragsbeskrivning"))) if key is not None else None


def _silent(scope: Scope) -> Blocks:
    questions = list(unsaid(scope.region, scope.home or ""))
    return callout(Kind.SILENT, para(unsaid_sentence(questions))) if questions else None


def _family(scope: Scope, family: Family) -> Section:
    place = scope.places[family.template]
    differ = family.differ
    briefs = scope.briefs
    names: list[Parts] = [
        link(briefs[body], scope.region.bodies[body].name) if body in briefs else scope.region.bodies[body].name
        for body in family.members
    ]
    told: list[Blocks] = [
        para(phrase("Här ingår {names}.", names=joined(names, ", ", text(" och ")))),
        section(text("Gemensamt"), common_sections(scope, family, f"{place}/gemensamt"), id=f"{place}/gemensamt"),
    ]
    open_questions = [list(unsaid(scope.region, body)) for body in family.members]
    alike = all(questions == open_questions[0] for questions in open_questions)
    if alike and open_questions[0]:
        told.append(callout(Kind.SILENT, para(unsaid_sentence(open_questions[0]))))
    for body in family.members if differ else ():
        here = replace(scope, home=body)
        silent = None if alike else _silent(here)
        own = own_blocks(here, family, scope.places[body])
        told.append(section(here.body.name, own, silent, id=scope.places[body]))
    return section(capital(inline(family.name)), told, id=place)


def _decisions(scope: Scope, known: dict[str, Family], order: list[str]) -> list[Blocks]:
    decided = overview.deciding(scope, known, order)
    rules = overview.quorums(scope, known, order)
    others = lists(scope, list(scope.region.model.mandates))
    money = budget(scope, scope.region.model.budget)
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
        section(text("Uppdrag som inte ligger på ett enda organ"), others) if others else None,
    ]


def _escalation(scope: Scope, known: dict[str, Family], order: list[str], pictures: Pictures) -> list[Blocks]:
    told = overview.escalations(scope, known, order)
    return [told, _figures(pictures, ESCALATION)]


def _papers(scope: Scope, pictures: Pictures) -> list[Blocks]:
    between = flows(scope, scope.region.model.flows)
    return [
        papers.deliverables(scope),
        section(text("Information mellan organen"), between) if between else None,
        _figures(pictures, REPORTING),
    ]


def _goals(scope: Scope) -> list[Blocks]:
    measured = aims.indicators(scope)
    return [aims.goals(scope), section(text("Indikatorer"), measured) if measured else None]


def _grounds(scope: Scope) -> list[Blocks]:
    model = scope.region.model
    parts = (
        (text("Avtal och överenskommelser"), bases.agreements(scope)),
        (text("Lagar och föreskrifter"), bases.statutes(scope)),
        (text("Mallar"), bases.attachments(scope, model.templates)),
        (text("Bilagor"), bases.attachments(scope, model.appendices)),
    )
    return [section(name, told) for name, told in parts if told]


def _readings(scope: Scope, known: dict[str, Family], order: list[str]) -> list[Blocks]:
    rows: list[list[Parts]] = [
        [text("Hela systemet"), *row] for row in reading_rows(scope, scope.region.model.readings)
    ]
    for ref, body in overview.groups(known, order):
        family = known.get(ref)
        if family is not None:
            common = replace(scope, home=body)
            rows += [[capital(scope.one(ref)), *row] for row in reading_rows(common, family.readings)]
            for member in family.members:
                own = replace(scope, home=member)
                found = reading_rows(own, family.own(member).readings)
                rows += [[capital(scope.one(member)), *row] for row in found]
            continue
        here = replace(scope, home=body)
        rows += [[capital(scope.one(ref)), *row] for row in reading_rows(here, here.body.readings)]
    if not rows:
        return []
    header = [text("Organ"), text("Fråga"), text("Vald läsning"), text("Andra läsningar"), text("Skäl")]
    intro = text(
        "Här kan dokumentet läsas på flera sätt. Tabellen visar vad handboken utgår från, och vad mer det kan betyda."
    )
    return [para(intro), table(header, rows)]


def _unsaid(scope: Scope, known: dict[str, Family], order: list[str]) -> list[Blocks]:
    found: dict[str, list[Parts]] = {}
    for ref, body in overview.groups(known, order):
        family = known.get(ref)
        if family is None:
            for question in unsaid(scope.region, body):
                found.setdefault(question.key, []).append(capital(scope.one(ref)))
            continue
        asked = {member: {q.key for q in unsaid(scope.region, member)} for member in family.members}
        for question in QUESTIONS:
            silent = [member for member in family.members if question.key in asked[member]]
            refs = [ref] if len(silent) == len(family.members) else silent
            found.setdefault(question.key, []).extend(capital(scope.one(each)) for each in refs)
    items = [
        item(capital(question.words), ": ", joined(found[question.key], ", "))
        for question in QUESTIONS
        if found.get(question.key)
    ]
    intro = text(
        "Att dokumentet tiger betyder inte att svaret är nej. Listan visar vilka frågor dokumentet lämnar obesvarade, "
        "och för vilka organ."
    )
    return [para(intro), bullets(*items)] if items else []
