"""The rules that propose a class for a statement. The first rule in the table that matches decides.

The same table, in Swedish and for writers, stands in `docs/kallindex.md`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from .document_words import (
    APART,
    BODY_EARLY,
    BODY_NAME,
    GIVES_TASKS,
    OWN_BODY,
    OWN_FORCE,
    PAPERS,
    PURPOSE,
)
from .grammar import (
    ACTOR,
    APPOINTED,
    CLAUSE_FIRST,
    DECIDED,
    DUTY,
    EXPLAINING,
    GOES_ON,
    IMPERATIVE,
    KEYED,
    NORM,
    OWN_FORCE_LAST,
    PAST,
    SEATS,
    SETS_UP,
    STATES,
    TASK,
    TELLING,
)
from .law_words import (
    ACTS_BY_LAW,
    ADDS,
    CONTINUES,
    LAW_ORDERS,
    LAW_SPEAKS,
    OF_LAW,
    OWN_ACT,
    OWN_MATTER,
    OWN_SECTION,
    SECTION_SIGN,
    STATUTE,
)
from .model import StatementClass
from .outline import Piece, PieceKind
from .section_kinds import governs, is_background, is_goal, is_law, is_opening
from .words import QUANTITY

_LIST_LEAD = re.compile(
    r"uppdrag|ansvar|mandat|roll|uppgift|syfta|representera|\bska(?:ll)?\b|ingår|består|är att|för att|deltar", re.I
)
_NAMES_ALL = re.compile(r"(?:avtals)?parter(?:na)?|målgrupp\w*|avtalstid|giltighet(?:stid)?", re.I)
_EARLY = 60
"""Characters from the start of a sentence within which it says whom it is about."""
_CLOCK = re.compile(r"\b\d{1,2}[.:]\d{2}\b|\bpdf\b", re.I)
"""The hour of a meeting or the file of a link, as web pages list them."""
_FRAGMENT = 7
"""Words without a period that may be less than a sentence."""


def _names_body(piece: Piece) -> bool:
    """A body of the document's own stands early in the sentence."""
    return bool(OWN_BODY.match(piece.text) or BODY_EARLY.match(piece.text))


def _is_listed(piece: Piece) -> bool:
    return piece.kind in (PieceKind.BULLET, PieceKind.ROW)


def _tells_law(piece: Piece) -> bool:
    """A sentence that gives a statute as its ground, or a list or account that goes on from one that did."""
    own = OWN_SECTION.sub("", piece.text)
    if piece.kind is PieceKind.SENTENCE:
        if OWN_MATTER.match(own) or (OWN_ACT.search(own) and not LAW_SPEAKS.match(own) and not LAW_ORDERS.match(own)):
            return False
        if OWN_FORCE_LAST.search(own) or ACTS_BY_LAW.match(own) or (OWN_BODY.match(own) and not OF_LAW.match(own)):
            return False
        if STATUTE.search(own) or LAW_SPEAKS.match(own) or (SECTION_SIGN.search(own) and not piece.own_sections):
            return True
        return bool(piece.account) and (
            bool(CONTINUES.match(own)) or bool(LAW_SPEAKS.match(piece.account) and ADDS.match(own))
        )
    if OWN_BODY.match(piece.lead) and NORM.search(piece.lead):
        return False
    return _is_listed(piece) and bool(STATUTE.search(piece.lead) or LAW_SPEAKS.match(piece.lead))


def _opens_with_duty(piece: Piece) -> bool:
    """An introduction binds where it says so itself; a background only tells what others have said."""
    return bool(is_opening(piece) and DUTY.search(piece.text) and not _only_tells(piece))


def _sets_up(piece: Piece) -> bool:
    """Also an introduction may say what the body of the document is, who belongs to it and for how long."""
    if _is_listed(piece):
        gives = GIVES_TASKS.search(piece.lead) or (is_opening(piece) and DUTY.search(piece.lead))
        return bool(SETS_UP.match(piece.lead) or gives)
    return piece.kind is PieceKind.SENTENCE and bool(SETS_UP.match(piece.text)) and not _only_tells(piece)


def _purpose_of_body(piece: Piece) -> bool:
    """Under the name of a body *Syftet är* is the purpose of the body."""
    return bool(PURPOSE.match(piece.text) and BODY_NAME.search("".join(piece.section.titles[-1:])))


def _orders(piece: Piece) -> bool:
    """A sentence that begins with whom it orders, or an item that gives a task or stands in a list that orders."""
    if piece.kind is PieceKind.SENTENCE:
        found = ACTOR.search(piece.text)
        whole = piece.text.endswith(".") or len(piece.text.split()) > _FRAGMENT
        return found is not None and found.start() < _EARLY and whole and not STATES.search(piece.text)
    if not _is_listed(piece):
        return False
    tells = EXPLAINING.match(piece.lead) or TELLING.search(piece.lead) or PAST.search(piece.lead)
    return bool(TASK.match(piece.text)) or bool(piece.text[0].isalpha() and not tells and not _CLOCK.search(piece.text))


def _first(pattern: re.Pattern[str], text: str) -> int:
    found = pattern.search(text)
    return found.start() if found else len(text)


def _only_tells(piece: Piece) -> bool:
    """What tells, or the past, stands in a sentence before anything that binds."""
    if DECIDED.match(piece.text) or APPOINTED.search(piece.text):
        return False
    past = len(piece.text) if CLAUSE_FIRST.match(piece.text) else _first(PAST, piece.text)
    tells = min(_first(TELLING, piece.text), past)
    return tells < len(piece.text) and tells < min(_first(DUTY, piece.text), _first(NORM, piece.text))


RULES: tuple[tuple[str, StatementClass, Callable[[Piece], object]], ...] = (
    ("rubrik", StatementClass.HEADING,
     lambda p: p.kind is PieceKind.HEADING),
    ("titelsida, underskrift eller kolumnrubrik", StatementClass.METADATA,
     lambda p: p.kind in (PieceKind.TITLE, PieceKind.SIGNATURE, PieceKind.HEADER_ROW, PieceKind.NOTE)),
    ("bildtext, webbadress, fotnot eller uppgift om dokumentet", StatementClass.METADATA,
     lambda p: APART.match(p.text)),
    ("lagavsnitt: lagrum eller skyldighet", StatementClass.LAW,
     lambda p: is_law(p) and (STATUTE.search(p.text) or SECTION_SIGN.search(p.text) or DUTY.search(p.text)
                               or DUTY.search(p.lead))),
    ("lagavsnitt: övrigt", StatementClass.DESCRIPTION,
     is_law),
    ("inledning till en lista", StatementClass.DESCRIPTION,
     lambda p: p.kind is PieceKind.LEAD_IN),
    ("målavsnitt: skyldighet för en part, ett organ eller ett dokument", StatementClass.NORM,
     lambda p: is_goal(p) and p.kind in (PieceKind.SENTENCE, PieceKind.BULLET)
               and ((DUTY.search(p.text) and (_names_body(p) or PAPERS.match(p.text)))
                    or (NORM.search(p.text) and _names_body(p)))),
    ("målavsnitt: punkt, tabellrad eller skyldighet", StatementClass.GOAL,
     lambda p: is_goal(p) and (_is_listed(p) or DUTY.search(p.text))),
    ("målavsnitt: övrigt", StatementClass.DESCRIPTION,
     is_goal),
    ("förklarande mening eller fråga", StatementClass.DESCRIPTION,
     lambda p: p.text.endswith("?") or (EXPLAINING.match(p.text) and not _purpose_of_body(p))),
    ("mening som återger en lag", StatementClass.LAW,
     _tells_law),
    ("bakgrundsavsnitt: dokumentets egen räckvidd", StatementClass.NORM,
     lambda p: is_background(p) and (OWN_FORCE.match(p.text) or _opens_with_duty(p) or _sets_up(p))),
    ("bakgrundsavsnitt: övrigt", StatementClass.DESCRIPTION,
     is_background),
    ("rad med antal platser", StatementClass.NORM,
     lambda p: (p.kind is PieceKind.ROW and QUANTITY.fullmatch(p.text.rpartition("\t")[2]))
               or (p.text.rpartition(" ")[2].isdecimal() and len(p.text) < 80 and governs(p))),
    ("punkt eller rad om uppdrag, ansvar, roller eller arbetsformer", StatementClass.NORM,
     lambda p: _is_listed(p) and (_LIST_LEAD.search(p.lead) or governs(p))),
    ("mening som lägger till en uppgift eller säger vad organet är till för", StatementClass.NORM,
     lambda p: p.kind is PieceKind.SENTENCE and (GOES_ON.match(p.text) or _purpose_of_body(p))),
    ("mening som berättar: syfte, exempel, antagande, förfluten tid", StatementClass.DESCRIPTION,
     lambda p: p.kind is PieceKind.SENTENCE and _only_tells(p)),
    ("skyldighet, tillstånd eller krav", StatementClass.NORM,
     lambda p: DUTY.search(p.text)),
    ("verb som fördelar uppgifter, platser eller beslut", StatementClass.NORM,
     lambda p: NORM.search(p.text) or (_is_listed(p) and (DUTY.search(p.lead) or NORM.search(p.lead)))),
    ("uppmaning", StatementClass.NORM,
     lambda p: IMPERATIVE.match(p.text)),
    ("antal ledamöter, parter eller målgrupp utan verb", StatementClass.NORM,
     lambda p: SEATS.match(p.text) or KEYED.match(p.text) or _NAMES_ALL.fullmatch("".join(p.section.titles[-1:]))),
    ("mening eller punkt om vad någon gör eller är", StatementClass.NORM,
     _orders),
)  # fmt: skip
"""Name, class and test of each rule."""


_ENOUGH = 4000
"""Characters that the rules look at: a sentence says early what it does, and a text may be one long line."""


def propose(piece: Piece) -> StatementClass:
    """The class of the first rule that matches; description where none does."""
    if len(piece.text) > _ENOUGH:
        piece = replace(piece, text=piece.text[:_ENOUGH])
    for _, kind, matches in RULES:
        if matches(piece):
            return kind
    return StatementClass.DESCRIPTION


def propose_all(pieces: Sequence[Piece]) -> Iterator[StatementClass]:
    """The class of each piece of a text: a law's account goes on, and § may number the text's own sections."""
    own_sections = any(OWN_SECTION.match(piece.text) and "§" in piece.text[:8] for piece in pieces)
    told: tuple[str, ...] = ()
    account = ""
    for piece in pieces:
        goes_on = account if piece.section.key[:1] == told else ""
        kind = propose(replace(piece, own_sections=own_sections, account=goes_on))
        yield kind
        if kind is StatementClass.LAW:
            begins = not goes_on or LAW_SPEAKS.match(piece.text[:_ENOUGH])
            told, account = piece.section.key[:1], piece.text[:_ENOUGH] if begins else goes_on
        elif kind is not StatementClass.HEADING:
            told, account = (), ""
