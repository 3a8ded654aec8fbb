"""What a body is: its kind, level, relations, scope; and how it comes about and ends."""

from __future__ import annotations

from collections.abc import Iterable

from ....analysis.matters.preparing import prepares_for
from ....findings import MONTHS, Text, text
from ....language import BodyStatus, Firmness, Force, Formation, FormerName, Level, Month, Phase, Staff
from ...blocks import Block, Content
from ...compose import Parts, inline, joined, phrase, prose, table
from ..prose.amounts import adverb
from ..prose.cited import CitedSentences, paragraph
from ..prose.clauses import FORCES
from ..prose.conditions import condition
from ..prose.firm import apart
from ..prose.naming import NamingContext
from ..prose.reasons import reasons
from ..prose.words import adverbial, clause, once, small
from .grounds import grounds
from .standing import host, legal

FactRow = tuple[Text, Content]

_TOLD_ELSEWHERE = {
    "composition": "composition",
    "total-seats": "total_seats",
    "chair": "chair",
    "secretary": "secretary",
    "substitutes": "substitutes",
    "meetings": "meetings",
    "record": "record",
    "decisions": "decisions",
    "initiative": "initiative",
    "budget": "budget",
    "deviations": "deviations",
}
"""The keys whose citations stand with what is told under them."""


def identity(naming: NamingContext) -> list[FactRow]:
    """The facts about the body as a whole, a row for each that is stated."""
    body = naming.body
    rows: list[FactRow] = []
    firm = body.force or Firmness(None)
    used: set[str | None] = {"purpose", "name"}

    def row(label: Text, key: str, *parts: Parts) -> None:
        used.add(key)
        addresses = naming.cites(citation for citation in body.cite if citation.key == key)
        force = firm.of((key,))
        how = inline(" (", force, ")") if force is not None else None
        rows.append((label, inline(*parts, how, " " if addresses else None, addresses)))

    def bodies(label: Text, key: str, refs: Iterable[str]) -> None:
        if refs:
            # Where it is settled elsewhere which of them it is, one of them is meant.
            row(label, key, naming.who(refs, text("eller")) if key in body.set_elsewhere else naming.who(refs))

    kinds: list[Parts] = [body.kind, *(small(clause(words)) for words in body.acts_as)]
    row(text("Slag av organ"), "kind", joined(kinds, ", ", text(" och ")))
    if body.aliases:
        # A name that all of its kind have is not what tells this one from the others.
        label = text("Sådana organ kallas även") if _named_as_all(naming) else text("Kallas även")
        row(label, "aliases", joined(once(body.aliases), ", "))
    if body.former_names:
        row(text("Tidigare namn"), "former-names", former(naming, body.former_names))
    status = _status(naming)
    if status is not None:
        row(text("Status"), "status", status)
    if body.valid is not None:
        over = naming.over(body.valid) and not body.valid.gone
        row(text("Gällde") if over else text("Gäller"), "valid", naming.period(body.valid))
    if body.count is not None:
        row(text("Antal"), "count", body.count)
    if body.staffed_by is not None:
        row(text("Består av"), "staffed-by", _STAFF.get(body.staffed_by, body.staffed_by))
    standing = naming.region.standing(body)
    if standing:
        named: list[Parts] = [level if isinstance(level, Level) else naming.level(level) for level in standing]
        row(text("Nivå"), "level", joined(named, ", ", text(" och ")))
    if body.horizon is not None:
        row(text("Tidshorisont"), "horizon", body.horizon)
    if body.area is not None:
        row(text("Område"), "area", body.area)
    if body.parties:
        row(text("Gemensamt för"), "parties", naming.who(body.parties))
    if body.host is not None:
        row(text("Värd"), "host", host(naming, body.host))
    if body.legal_form is not None:
        row(text("Rättslig form"), "legal-form", legal(naming, body.legal_form))
    if body.employees is not None:
        row(text("Antal anställda"), "employees", body.employees)
    bodies(text("Överordnat organ"), "superior", body.superior)
    bodies(text("Uppdragsgivare"), "commissioned-by", body.commissioned_by)
    bodies(text("Styrgrupp"), "steered-by", body.steered_by)
    if body.client:
        row(text("Beställare"), "client", naming.who(body.client))
    if body.partners:
        row(text("Samarbetspartner"), "partners", naming.who(body.partners))
    prepared = _prepared(naming)
    if prepared:
        rows.append((text("Bereder åt"), prepared))
    bodies(text("Knutet till"), "attached-to", body.attached_to)
    bodies(text("Del av"), "part-of", body.part_of)
    if body.builds_on:
        row(text("Bygger på"), "builds-on", naming.who(body.builds_on))
    if body.divided_by is not None:
        row(text("Indelningen följer"), "divided-by", small(clause(body.divided_by)))
    if body.governed_by:
        row(text("Regleras av"), "governed-by", grounds(naming, body.governed_by))
    if body.scope:
        row(text("Sakområden"), "scope", naming.subjects(body.scope))
    if body.target_group is not None:
        row(text("Målgrupp"), "target-group", clause(body.target_group))
    told = apart(type(body), firm, frozenset(key for key in used if key is not None and key not in ("purpose", "name")))
    if told:
        row(text("Hur fast det är"), "force", joined(told, " "))
    used.update(key for key, field in _TOLD_ELSEWHERE.items() if getattr(body, field))
    used.update(body.denied)
    if body.acts_as:
        used.add("acts-as")
    rest = naming.cites(citation for citation in body.cite if citation.key not in used or citation.key == "acts-as")
    if rest:
        label, content = rows[0]
        rows[0] = (label, inline(content, " ", rest))
    return rows


def _status(naming: NamingContext) -> BodyStatus | None:
    """What the document says that the body is: that its time is over or to come is told by the time, and is neither
    repeal nor plan."""
    written = naming.region.whole.bodies.get(naming.home or "")
    timed = naming.body.valid is not None and naming.region.phase(naming.body.valid) in (Phase.PAST, Phase.COMING)
    return written.status if timed and written is not None else naming.body.status


_STAFF = {Staff.MIXED: text("ledamöter av olika slag")}
"""Whom a body consists of, where the value's own name is no answer to that."""


def _named_as_all(naming: NamingContext) -> bool:
    """Whether the body's other names are those of several: of all instances of a template, or of so many alike."""
    template, key, _ = (naming.home or "").partition("/")
    alike = [naming.region.bodies[each].aliases for each in naming.region.templates.get(template, ()) if key]
    return naming.body.count is not None or (len(alike) > 1 and all(each == alike[0] for each in alike))


def _prepared(naming: NamingContext) -> Content:
    """Whom it prepares for by what other pages say; of a template's instances what all of them do is told once."""
    known, home = prepares_for(naming.region), naming.home or ""
    own = known.get(home, {}).items()
    instances = naming.region.templates.get(home.partition("/")[0], ()) if "/" in home else ()
    common = [one for one in own if all(one in known.get(each, {}).items() for each in instances)]
    apart = bool(instances) and naming.written is not None
    told = common if naming.shared else [one for one in own if not (apart and one in common)]
    always, sometimes = (tuple(ref for ref, certain in told if certain is each) for each in (True, False))
    parts: list[Parts] = [naming.who(always)] if always else []
    if sometimes:
        parts.append(phrase("{who} (i vissa fall)", who=naming.who(sometimes)))
    return joined(parts, ", ")


def former(naming: NamingContext, names: Iterable[FormerName]) -> Content:
    """What something was called before, each name with when."""
    told: list[Content] = []
    for each in names:
        when = None if each.valid is None else inline(" (", each.valid, ")")
        addresses = naming.cites(each.cite)
        told.append(inline(each.name, when, " " if addresses else None, addresses))
    return joined(told, ", ")


def section_row(naming: NamingContext) -> list[FactRow]:
    """Where the document tells of the body; what the brief has among its first facts."""
    body = naming.body
    return [] if body.section is None else [(text("Avsnitt i dokumentet"), (body.section,))]


def identity_table(rows: list[FactRow]) -> tuple[Block, ...]:
    """The rows as a table; nothing where there are none."""
    return (table([text("Uppgift"), text("Innehåll")], rows),) if rows else ()


def purpose(naming: NamingContext) -> tuple[Block, ...]:
    """What the body is for, in the model's words."""
    body = naming.body
    if body.purpose is None:
        return ()
    *first, last = prose(body.purpose)
    addresses = naming.cites(citation for citation in body.cite if citation.key in ("purpose", "name"))
    ending: Parts = None if last.content[-1:] and str(last.content[-1]).endswith((".", "!", "?")) else "."
    return (*first, type(last)(inline(last.content, ending, " " if addresses else None, addresses)))


_SETS_UP: dict[Force | None, str] = {
    None: "{who} inrättar organet.",
    Force.MUST: "{who} ska inrätta organet.",
    Force.MAY: "{who} får inrätta organet.",
    Force.ABLE: "{who} ska kunna inrätta organet.",
    Force.SHOULD: "{who} bör inrätta organet.",
    Force.INTENTION: "Avsikten är att {who} ska inrätta organet.",
    Force.PROPOSED: "{who} föreslås inrätta organet.",
    Force.WILL: "{who} kommer att inrätta organet.",
}
_HAS_SET_UP = "{who} har inrättat organet."
"""Where the document says when it was: what is done is not still done."""
_IS_SET_UP: dict[Force, Text] = {
    Force.MUST: text("Organet ska inrättas."),
    Force.MAY: text("Organet får inrättas."),
    Force.ABLE: text("Organet ska kunna inrättas."),
    Force.SHOULD: text("Organet bör inrättas."),
    Force.INTENTION: text("Avsikten är att organet ska inrättas."),
    Force.PROPOSED: text("Det föreslås att organet inrättas."),
    Force.WILL: text("Organet kommer att inrättas."),
}


def formation(naming: NamingContext) -> tuple[Block, ...]:
    """How the body comes about and ends."""
    element = naming.body.formation
    if element is None:
        return ()
    said = CitedSentences(naming, element, "formation")
    over = element.force is None and (element.decided or element.date or element.since) is not None
    if element.by == ("unspecified",):
        done = text("Organet har inrättats.") if over else text("Organet inrättas.")
        told = done if element.force is None else _IS_SET_UP[element.force]
        said.say("by force", told, text(" Vem som inrättar det sägs inte."))
    elif element.by:
        said.say("by", phrase(_HAS_SET_UP if over else _SETS_UP[element.force], who=naming.who(element.by)))
    elif element.force is not None:
        said.say("force", _IS_SET_UP[element.force])
    _came_about(said, naming, element)
    if element.closed_by:
        closes = "{who} har avslutat organet." if naming.body.over else "{who} avslutar organet."
        said.say("closed-by", phrase(closes, who=naming.who(element.closed_by)))
    _ends(said, element)
    return paragraph(said)


def formed(naming: NamingContext, element: Formation) -> Content:
    """The same of what several have formed: an association, a company."""
    said = CitedSentences(naming, element)
    who = naming.who(element.by)
    if element.by and element.force is not None:
        force = FORCES[element.force]
        said.say("by force", phrase("Det {force} bildas av {who}.", force=force, who=who))
    elif element.by:
        over = (element.decided or element.date or element.since) is not None
        said.say("by", phrase("Det har bildats av {who}." if over else "Det bildas av {who}.", who=who))
    elif element.force is not None:
        said.say("force", text("Det {force} bildas.", force=FORCES[element.force]))
    _came_about(said, naming, element)
    if element.closed_by:
        said.say("closed-by", phrase("Det avslutas av {who}.", who=naming.who(element.closed_by)))
    _ends(said, element)
    return joined(said.sentences(), " ")


def _came_about(said: CitedSentences, naming: NamingContext, element: Formation) -> None:
    """On what condition, when and in the place of what it came about."""
    if element.condition is not None:
        words, stands = condition(naming, element.condition)
        plain = "Det inrättas {words}." if stands else "Villkor för att det inrättas: {words}."
        said.say("condition", phrase(plain, words=words))
    if element.because:
        said.say("because", phrase("Orsak: {what}.", what=reasons(naming, element.because)))
    if element.decided is not None:
        said.say("decided", text("Beslutet att inrätta det fattades {date}.", date=adverb(element.decided)))
    if element.date is not None:
        said.say("date", text("Det inrättades {date}.", date=element.date.isoformat()))
    if element.since is not None:
        when = element.since
        if isinstance(when, Month):
            year = str(when.year)
            said.say("since", text("Det har funnits sedan {month} {year}.", month=MONTHS[when.month - 1], year=year))
        else:
            said.say("since", text("Det har funnits sedan {year}.", year=str(when)))
    if element.replaces:
        said.say("replaces", phrase("Det ersätter {who}.", who=naming.who(element.replaces)))


def _ends(said: CitedSentences, element: Formation) -> None:
    if element.closed_when is not None:
        words = small(clause(element.closed_when))
        plain = text("Det avslutas {words}.", words=words)
        rule = text("Villkor för att det avslutas: {words}.", words=words)
        said.say("closed-when", plain if adverbial(words) else rule)
