"""The uppdragsbeskrivning: one body's own document, in the order such documents have."""

from __future__ import annotations

from itertools import chain, count

from ....analysis.decisions.deciding import decides, described
from ....findings import MONTHS, Text, text
from ....language import Deliverable
from ....loading import Region
from ...blocks import Block, Content, Document
from ...compose import Blocks, Parts, bullets, inline, joined, link, para, phrase, section, table
from ...names import safe_name
from ..body import topics as f
from ..body.exchange import budget
from ..body.identity import identity, identity_table, purpose
from ..body.mandates import lists, own
from ..body.silence import unsaid
from ..prose.naming import Scope
from ..prose.words import capital
from .title import title_block

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
    return written(Scope(region, body_id, cited=False), brief_keys(region)[body_id])


def written(scope: Scope, key: str) -> Document:
    """The same for a body whose key is known. `scope` stands at the body."""
    sections = (
        (text("Syfte och plats i ledningssystemet"), _place(scope)),
        (text("Uppdrag"), _mandates(scope)),
        (text("Ledamöter"), f.told(scope, f.COMPOSITION)),
        (text("Ledamöternas roller och ansvar"), f.told(scope, f.OF_MEMBERS)),
        (text("Ordförande"), f.told(scope, f.CHAIR)),
        (text("Sekreterare"), f.told(scope, f.SECRETARY)),
        (text("Uppgifter för ordförande, sekreterare och andra"), f.told(scope, f.OF_OTHERS)),
        (text("Mötesformer"), f.told(scope, f.MEETINGS)),
        (text("Frånvaro"), f.told(scope, f.SUBSTITUTES)),
        (text("Att väcka ärenden"), f.told(scope, f.INITIATIVE)),
        (text("Beredning"), f.told(scope, f.PREPARATION)),
        (text("Förankring"), f.told(scope, f.ANCHORING)),
        (text("Beslut"), _decisions(scope)),
        (text("Ärenden som lyfts"), f.told(scope, f.ESCALATION)),
        (text("Dokumentation"), f.told(scope, f.RECORD)),
        (text("Uppföljning och rapportering"), _reports(scope)),
        (text("Budget"), _budget(scope)),
        (text("Avvikelser"), f.told(scope, f.DEVIATIONS)),
        (text("Inrättande och avslut"), f.told(scope, f.FORMATION)),
        (text("Tolkningar"), f.told(scope, f.READINGS)),
        (text("Det som återstår att bestämma"), _open(scope)),
    )
    book = link("handbok", text("handboken"))
    return Document(
        key,
        inline(text("Uppdragsbeskrivning för {body}", body=_name(scope))),
        tuple(section(title, told) for title, told in sections if told),
        title_block=_title_block(scope),
        footer=inline(phrase("Hela ledningssystemet, med hänvisningar till källan, beskrivs i {book}.", book=book)),
    )


def _name(scope: Scope) -> str:
    body = scope.body
    return body.name if body.short is None or body.short == body.name else f"{body.name} ({body.short})"


def _title_block(scope: Scope) -> tuple[tuple[Content, Content], ...]:
    rows: list[tuple[Content, Content]] = [((text("Organ"),), (_name(scope),)), *title_block(scope)]
    if scope.body.section is not None:
        rows.append(((text("Avsnitt i dokumentet"),), (scope.body.section,)))
    return tuple(rows)


def _place(scope: Scope) -> tuple[Block, ...]:
    return (*purpose(scope), *identity_table(identity(scope)), *f.settled_elsewhere(scope, ""))


def _mandates(scope: Scope) -> tuple[Block, ...]:
    told = lists(scope, own(scope.body.mandates))
    return (*told, *f.settled_elsewhere(scope, f.DECIDING.key))


def _decisions(scope: Scope) -> tuple[Block, ...]:
    first = f.told(scope, f.ORDER)
    rest = f.sections(scope, (f.QUORUM, f.QUORUM_NUMBERS, f.DISAGREEMENT))
    return (*first, *rest)


def _budget(scope: Scope) -> Blocks:
    common = budget(scope, scope.region.model.budget) if decides(scope.body) else ()
    return (*common, *f.told(scope, f.BUDGET))


def _reports(scope: Scope) -> tuple[Block, ...]:
    model = scope.region.model
    mine: list[tuple[Deliverable, list[Parts]]] = []
    for paper in model.deliverables.values():
        parts = [
            word
            for word, refs in (
                (text("tar fram"), paper.authors),
                (text("antar"), paper.adopted_by),
                (text("tar emot"), paper.recipients),
                (text("genomför"), paper.carried_out_by),
                (text("följer upp"), paper.followed_up_by),
            )
            if any(scope.home in scope.region.expand(ref) for ref in refs)
        ]
        if parts:
            mine.append((paper, [joined(parts, ", ", text(" och "))]))
    result: list[Block] = []
    if mine:
        result.append(para(phrase("Dessa handlingar hör till {body}:", body=scope.subject)))
        header = [text("Handling"), text("Del i arbetet"), text("Hur ofta"), text("Går till")]
        result.append(table(header, [_paper(scope, paper, parts) for paper, parts in mine]))
    told = f.told(scope, f.FLOWS)
    if told:
        result += [para(text("Information som lämnas:")), *told]
    return tuple(result)


def _paper(scope: Scope, paper: Deliverable, parts: list[Parts]) -> list[Parts]:
    often: Parts = paper.cadence if paper.cadence is not None else text("anges inte")
    if paper.month is not None:
        often = inline(often, ", ", MONTHS[paper.month - 1])
    to: Parts = scope.who_first(paper.recipients) or text("anges inte")
    return [capital(paper.name), capital(parts), often, to]


def _open(scope: Scope) -> tuple[Block, ...]:
    questions = list(unsaid(scope.region, scope.home or ""))
    if not questions:
        return ()
    intro: Text = text("Det antagna dokumentet säger inget om följande. Att det tiger betyder inte att svaret är nej.")
    return (para(intro), bullets(*(question.words for question in questions)))
