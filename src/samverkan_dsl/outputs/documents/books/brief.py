"""The uppdragsbeskrivning: one body's own document, in the order such documents have."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, count

from ....analysis.decisions.deciding import decides, described
from ....analysis.readings import path_of
from ....findings import text
from ....loading import Region
from ...blocks import Block, Content, Document
from ...compose import Blocks, Parts, bullets, inline, joined, link, para, phrase, section, table
from ...names import safe_name
from ..body import topics as f
from ..body.exchange import budget
from ..body.identity import identity, identity_table, purpose
from ..body.mandates import lists, own
from ..body.readings import marks
from ..body.silence import left_open
from ..prose.naming import NamingContext
from .papers import also_said, goes_to
from .title import dates, title_block

FOLDER = "uppdragsbeskrivningar"


def brief_keys(region: Region) -> dict[str, str]:
    """The key of the brief of every body that the document describes, by body."""
    keys: dict[str, str] = {}
    taken: set[str] = set()
    for body, known in region.bodies.items():
        if described(known):
            first = f"{FOLDER}/{safe_name(body.replace('/', '-'))}"
            others = (f"{first}-{number}" for number in count(2))
            keys[body] = next(key for key in chain((first,), others) if key not in taken)
            taken.add(keys[body])
    return keys


def brief(region: Region, body_id: str) -> Document:
    """The uppdragsbeskrivning of a body. Raises KeyError for an id that is no body's, or one it has no brief for."""
    return written(NamingContext(region, body_id, cited=False), brief_keys(region)[body_id])


def written(naming: NamingContext, key: str) -> Document:
    """The same for a body whose key is known. `scope` stands at the body."""
    sections = (
        (text("Syfte och plats i ledningssystemet"), _place(naming)),
        (text("Uppdrag"), _mandates(naming)),
        (text("Ledamöter"), f.told(naming, f.COMPOSITION)),
        (text("Ledamöternas roller och ansvar"), f.told(naming, f.OF_MEMBERS)),
        (text("Ordförande"), f.told(naming, f.CHAIR)),
        (f.heading(naming, f.SECRETARY), f.told(naming, f.SECRETARY)),
        (text("Uppgifter för ordförande, sekreterare och andra"), f.told(naming, f.OF_OTHERS)),
        (text("Mötesformer"), f.told(naming, f.MEETINGS)),
        (text("Frånvaro"), f.told(naming, f.SUBSTITUTES)),
        (text("Att väcka ärenden"), f.told(naming, f.INITIATIVE)),
        (text("Beredning"), f.told(naming, f.PREPARATION)),
        (text("Förankring"), f.told(naming, f.ANCHORING)),
        (text("Beslut"), _decisions(naming)),
        (text("Ärenden som lyfts"), f.told(naming, f.ESCALATION)),
        (text("Dokumentation"), f.told(naming, f.RECORD)),
        (text("Uppföljning och rapportering"), _reports(naming)),
        (text("Budget"), _budget(naming)),
        (text("Avvikelser"), f.told(naming, f.DEVIATIONS)),
        (text("Inrättande och avslut"), f.told(naming, f.FORMATION)),
        (text("Sagt på andra ställen"), f.told(naming, f.OTHER_PLACES)),
        (text("Det som är gjort"), f.told(naming, f.DONE)),
        (text("Vid andra tider"), f.told(naming, f.AT_OTHER_TIMES)),
        (text("Tolkningar"), f.told(naming, f.READINGS)),
        (text("Det som återstår att bestämma"), _open(naming)),
    )
    book = link("handbok", text("handboken"))
    return Document(
        key,
        inline(text("Uppdragsbeskrivning för {body}", body=_name(naming))),
        tuple(section(title, told) for title, told in sections if told),
        title_block=_title_block(naming),
        footer=inline(phrase("Hela ledningssystemet, med hänvisningar till källan, beskrivs i {book}.", book=book)),
        dates=dates(naming),
    )


def _name(naming: NamingContext) -> str:
    body = naming.body
    return body.name if body.short is None or body.short == body.name else f"{body.name} ({body.short})"


def _title_block(naming: NamingContext) -> tuple[tuple[Content, Content], ...]:
    rows: list[tuple[Content, Content]] = [((text("Organ"),), (_name(naming),)), *title_block(naming)]
    if naming.body.section is not None:
        rows.append(((text("Avsnitt i dokumentet"),), (naming.body.section,)))
    return tuple(rows)


def _place(naming: NamingContext) -> tuple[Block, ...]:
    known = (*purpose(naming), *identity_table(identity(naming)), *f.settled_elsewhere(naming, ""))
    return (*known, *f.as_read(naming, "")) if known else ()


def _mandates(naming: NamingContext) -> tuple[Block, ...]:
    told = lists(naming, own(naming.body.mandates))
    marks = (*f.as_read(naming, f.DECIDING.key), *f.as_read(naming, f.OTHER.key))
    nothing = f.none_to_decide(naming) if told else ()
    return (*told, *nothing, *f.settled_elsewhere(naming, f.DECIDING.key), *(marks if told else ()))


def _decisions(naming: NamingContext) -> tuple[Block, ...]:
    first = f.told(naming, f.ORDER)
    rest = f.sections(naming, (f.QUORUM, f.QUORUM_NUMBERS, f.DISAGREEMENT))
    return (*first, *rest)


def _budget(naming: NamingContext) -> Blocks:
    common = budget(naming, naming.region.model.budget) if decides(naming.body) else ()
    return (*common, *f.told(naming, f.BUDGET))


def _reports(naming: NamingContext) -> tuple[Block, ...]:
    model = naming.region.model
    mine: list[tuple[str, list[Parts]]] = []
    for name, paper in model.deliverables.items():
        parts = [
            word
            for word, refs in (
                (text("tar fram"), paper.authors),
                (text("förhandlar fram"), paper.negotiated_by),
                (text("rekommenderar"), paper.recommended_by),
                (text("antar"), paper.adopted_by),
                (text("tar emot"), paper.recipients),
                (text("genomför"), paper.carried_out_by),
                (text("följer upp"), paper.followed_up_by),
            )
            if any(naming.home in naming.region.expand(ref) for ref in refs)
        ]
        if parts:
            mine.append((name, [joined(parts, ", ", text(" och "))]))
    result: list[Block] = []
    if mine:
        result.append(para(phrase("Dessa handlingar hör till {body}:", body=naming.subject)))
        header = [text("Handling"), text("Del i arbetet"), text("Hur ofta den tas fram"), text("Går till")]
        result.append(table(header, [_paper(naming, name, parts) for name, parts in mine]))
        result += also_said(naming, [model.deliverables[name] for name, _ in mine])
        papers = [("deliverables", name) for name, _ in mine]
        read = [one for one in model.readings if path_of(one.on)[:2] in papers]
        result += marks(replace(naming, home=None), read, in_book=True)
    told = f.told(naming, f.FLOWS)
    if told:
        result += [para(text("Information som lämnas:")), *told]
    return tuple(result)


def _paper(naming: NamingContext, name: str, parts: list[Parts]) -> list[Parts]:
    paper = naming.region.model.deliverables[name]
    often: Parts = paper.cadence if paper.cadence is not None else text("anges inte")
    to: Parts = goes_to(naming, name) or text("anges inte")
    return [paper.name, parts, often, to]


def _open(naming: NamingContext) -> tuple[Block, ...]:
    questions = left_open(naming)
    if not questions:
        return ()
    intro = text("Dokumentet säger inget om följande. Att det tiger betyder inte att svaret är nej.")
    return (para(intro), bullets(*questions, continues=True))
