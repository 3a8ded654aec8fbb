"""The title block of a system's documents, and what the system is for."""

from __future__ import annotations

from collections.abc import Iterator

from ....findings import text
from ....language import Revision
from ...blocks import Block, Content, Dates
from ...compose import Parts, bullets, inline, joined, para, phrase, prose, section, written
from ..body.grounds import grounds
from ..body.silence import unsaid_of_document
from ..prose.naming import NamingContext, listed
from ..prose.words import clause, sentence, small
from .aims import values

Rows = tuple[tuple[Content, Content], ...]

_ROWS = (
    "title document-type status territory record-number version adopted adopted-by valid-from valid-to responsible "
    "revised-by"
)
_TOLD = frozenset((*_ROWS.split(), "addressed-to", "purpose", "vision", "business-idea", "fields"))
"""Keys of the system whose addresses stand with what they say; those of the others stand with its name."""


def title_block(naming: NamingContext) -> Rows:
    """Label and value for everything the model says about the document itself."""
    system = naming.region.model.system
    rows: list[tuple[Content, Content]] = []

    def row(label: Parts, keys: str, *parts: Parts) -> None:
        addresses = naming.cites(citation for citation in system.cite if citation.key in keys.split())
        rows.append((inline(label), inline(*parts, " " if addresses else None, addresses)))

    whole = naming.cites((*naming.region.model.cite, *(each for each in system.cite if each.key not in _TOLD)))
    rows.append(((text("Ledningssystem"),), inline(system.name, " " if whole else None, whole)))
    if system.title is not None:
        row(text("Dokument"), "title", system.title)
    if system.document_type is not None:
        row(text("Dokumenttyp"), "document-type", system.document_type)
    if system.status is not None:
        row(text("Status"), "status", system.status)
    if system.territory is not None:
        row(text("Ledningssystemets område"), "territory", system.territory)
    if system.record_number is not None:
        row(text("Diarienummer"), "record-number", written(system.record_number))
    if system.version is not None:
        row(text("Version"), "version", written(system.version))
    open_ = {key for key, _ in unsaid_of_document(naming.region)}
    date: Parts = inline(system.adopted) if system.adopted is not None else None
    adopted: list[Parts] = [part for part in (naming.who(system.adopted_by), date) if part]
    if adopted:
        adopted += [words for key, words in _ADOPTION.items() if key in open_]
    elif _ADOPTION.keys() <= open_:
        adopted.append(text("det sägs inte av vem eller när"))
    if adopted:
        row(text("Antagen"), "adopted adopted-by", joined(adopted, ", "))
    if "adopted-by" in open_:
        rows += _signed(naming)
    if "adopted" in open_:
        rows += _dated(naming)
    changed = max((each.date for each in system.revisions if each.date is not None), default=None)
    if changed is not None:
        cites = [citation for each in system.revisions if each.date == changed for citation in each.cite]
        addresses = naming.cites(cites)
        words = inline(changed.isoformat(), " " if addresses else None, addresses)
        rows.append((inline(text("Senast ändrad")), words))
    if system.valid_from is not None or system.valid_to is not None:
        dates = ["" if day is None else day.isoformat() for day in (system.valid_from, system.valid_to)]
        row(text("Gäller"), "valid-from valid-to", "–".join(dates) if all(dates) else _open(*dates))
    if system.responsible:
        row(text("Dokumentansvarig"), "responsible", naming.who(system.responsible))
    if system.governed_by:
        row(text("Vilar på"), "governed-by", grounds(naming, system.governed_by))
    if system.revised_by:
        row(text("Får ändras av"), "revised-by", naming.who(system.revised_by))
    if system.addressed_to:
        row(text("Vänder sig till"), "addressed-to", naming.who(system.addressed_to))
    return tuple(rows)


def _signed(naming: NamingContext) -> Iterator[tuple[Content, Content]]:
    """For whom the document is signed, of others by whom: that is no adoption, but what it says of whose it is."""
    signed = naming.region.model.signatures
    if not signed:
        return
    bodies = tuple(dict.fromkeys(each.body for each in signed if each.body is not None))
    told: list[Parts] = [phrase("för {who}", who=naming.who(bodies))] if bodies else []
    for each in (each for each in signed if each.body is None):
        party = inline(", ", naming.one(each.at)) if each.at is not None else None
        told.append(phrase("av {who}", who=inline(small(clause(each.role)), party)))
    addresses = naming.cites(citation for each in signed for citation in each.cite)
    yield inline(text("Undertecknad")), inline(joined(told, "; "), " " if addresses else None, addresses)


def _dated(naming: NamingContext) -> Iterator[tuple[Content, Content]]:
    """The day that the one document bears."""
    dated = [each.date for each in naming.region.model.sources.values()]
    if len(dated) == 1 and dated[0] is not None:
        yield inline(text("Daterad")), inline(str(dated[0]))


_ADOPTION = {"adopted-by": text("av vem sägs inte"), "adopted": text("när sägs inte")}


def dates(naming: NamingContext) -> Dates:
    """The days that the document itself and what is written of it speak of."""
    system = naming.region.model.system
    point = None if system.adopted is None else system.adopted.point
    adopted = None if point is None or point.day is None else point.first
    return Dates(adopted, system.valid_from, system.valid_to, naming.region.date)


def _open(start: str, end: str) -> Parts:
    return text("från {start}", start=start) if start else text("till {end}", end=end)


def revisions(naming: NamingContext) -> tuple[Block, ...]:
    """The changes decided since the document was adopted."""
    known = naming.region.model.system.revisions
    return (bullets(*(_revision(naming, each) for each in known)),) if known else ()


def _revision(naming: NamingContext, each: Revision) -> Content:
    parts: list[Parts] = []
    for words in (each.designation, each.date.isoformat() if each.date is not None else None):
        if words is not None:
            parts.append(words)
    if each.by:
        parts.append(phrase("beslut av {who}", who=naming.who(each.by)))
    if each.how is not None:
        parts.append(small(clause(each.how)))
    if each.decision is not None:
        parts.append(each.decision)
    told = inline(": ", sentence(each.about)) if each.about is not None else None
    addresses = naming.cites(each.cite)
    return inline(joined(parts, ", "), told, " " if addresses else None, addresses)


def aims_of_system(naming: NamingContext) -> tuple[Block, ...]:
    """Purpose, vision, business idea, fields and values, a section for each that is stated."""
    system = naming.region.model.system
    result: list[Block] = []
    told = (
        (text("Syfte"), "purpose", system.purpose),
        (text("Vision"), "vision", system.vision),
        (text("Verksamhetsidé"), "business-idea", system.business_idea),
    )
    for title, key, words in told:
        if words is not None:
            *first, last = prose(words)
            addresses = naming.cites(citation for citation in system.cite if citation.key == key)
            ending = None if words.rstrip()[-1:] in ".!?" else "."
            result.append(section(title, first, para(last.content, ending, " " if addresses else None, addresses)))
    if system.fields:
        fields = listed(system.fields)
        addresses = naming.cites(citation for citation in system.cite if citation.key == "fields")
        covered = phrase("Samverkan gäller {fields}.", fields=fields)
        result.append(section(text("Verksamheter"), para(covered, " " if addresses else None, addresses)))
    collected = values(naming)
    if collected:
        result.append(section(text("Värdegrund och principer"), collected))
    return tuple(result)
