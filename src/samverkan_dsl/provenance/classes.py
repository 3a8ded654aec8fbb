"""The rules that propose a class for a statement. The first rule in the table that matches decides.

The same table, in Swedish and for writers, stands in `docs/kallindex.md`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from .grammar import (
    ACTOR,
    ADDS,
    CLAUSE_FIRST,
    CONTINUES,
    DECIDED,
    DUTY,
    EXPLAINING,
    GOES_ON,
    IMPERATIVE,
    KEYED,
    LAW_SPEAKS,
    NORM,
    OWN_FORCE_LAST,
    OWN_SECTION,
    PAST,
    SEATS,
    SECTION_SIGN,
    SETS_UP,
    STATES,
    STATUTE,
    TASK,
    TELLING,
    words,
)
from .model import StatementClass
from .outline import Piece, PieceKind
from .words import QUANTITY

_APART = re.compile(
    r"(?:figur|bild|diagram|tabell) \d+\b|(?!.*\b(?:är|gäller|ska|finns|antas|fastställs|beslutas|träder|har)\b)"
    r"(?:bestämmelser|reglemente|regler|stadgar|arbetsordning|riktlinjer|avtal|överenskommelse) (?:för|om|"
    r"mellan) [^.]{3,80}\.?$|[^.?!]{0,60}<?(?:https?://|www\.)\S+$|"
    r"(?:uppdaterad|reviderad|antagen|antaget|fastställ[td]|version|diarienummer|dnr)\b[^.]{0,40}\d{4}|"
    r"(?:dokument\w*|reglement\w*|arbetsordning\w*|stadga\w*|regler\w*|regel\w*|sidan|bestämmelse\w*)\b[^.]{0,60}?"
    r"(?:uppdatera|revidera|anta|fastställ|besluta)\w*\b[^.]{0,60}\d{4}|(?:uppdatera|revidera|anta|fastställ|beslut)\w*"
    r" av\b[^.]{0,60}\d{4}|dokument(?:ansvarig|ägare|typ|namn|nummer)\b|"
    r"(?:e-?post|tel(?:efon)?|fax|webb|postadress|besöksadress)\b ?:|[¹²³⁴-⁹]|"
    r"\d{1,2} [^.]*(?:\(\d{4}:\d+\)|https?://|SOSFS|HSLF|[Pp]rop\.|SOU )",
    re.I,
)
_LIST_LEAD = re.compile(
    r"uppdrag|ansvar|mandat|roll|uppgift|syfta|representera|\bska(?:ll)?\b|ingår|består|är att|för att|deltar", re.I
)
_TASKS = re.compile(r"uppdrag|ansvar|mandat", re.I)
_GOVERNING = re.compile(
    r"uppdrag|ansvar|mandat|roll|uppgift|bemanning|sammansättning|ledamöter|ordförande|sekreterare|möte|"
    r"frånvaro|beslut|"
    r"beredning|budget|finansiering|verkställighet|uppföljning|avvikelse|dokumentation|kommunikation|ärende|struktur|"
    r"arbetsordning|process för|arbetssätt|grupp|nätverk|råd(?:et)?\b|forum|nämnd|strategi|nivå|organisation|"
    r"verksamhetsplan|handlingsplan|projekt|kansli|stöd|länsdel|åtagande|skyldighet|rättighet|styrelse|stämma|"
    r"revisor|revision|\bval\b",
    re.I,
)
_BACKGROUND = re.compile(
    r"bakgrund|inledning|utgångspunkt|varför|nationella överenskommelser|nuläge|omvärldsanalys|förord|sammanfattning|"
    r"definition|begrepp|ordlista|läsanvisning|erfarenheter|om dokumentet|referenser|källor",
    re.I,
)
_NAMES_ALL = re.compile(r"(?:avtals)?parter(?:na)?|målgrupp\w*|avtalstid|giltighet(?:stid)?", re.I)
_OPENING = re.compile(r"utgångspunkt|inledning", re.I)
_PAPERS = re.compile(
    r"(?:(?:de|den|det|dessa|denna|detta|lokala|gemensamma|varje) )*"
    r"(?:dessa|[\w-]*(?:program|plan|riktlinj|rutin|avtal|"
    r"överenskommelse|dokument|handling)\w*|part|parten|parterna)\b",
    re.I,
)
_OWN_FORCE = re.compile(
    r"(?:denna|detta|dessa|avtalet|överenskommelsen|ledningssystemet|reglementet|riktlinjen|rutinen|stadgarna|"
    r"parterna)\b"
    r"[^.]{0,80}?\b(?:gäller|ska|skall|omfattar|ersätter|träder|löper|reglerar|får|tillämpas|riktar sig|"
    r"är bindande|åtar sig)\b",
    re.I,
)
_OWN_BODY = re.compile(
    r"(?:(?:den|det|de) (?:\w+ ){0,2})?[\w-]*(?:nämnden|rådet|gruppen|grupperna|forumet|styrelsen|utskottet|"
    r"nätverket|direktionen|fullmäktige|förbundet|medlemmarna|medlemskommunerna|stämman|årsmötet|part|parten|"
    r"parterna|presidiet|kansliet|ledamöterna|ordföranden|sekreteraren|huvudmännen)\b",
    re.I,
)
_BODY_EARLY = re.compile(
    r"(?:(?!att\b|så\b|som\b)[\w,-]+ ){0,7}?[\w-]*(?:nämnden|(?<!om)rådet|gruppen|forumet|styrelsen|utskottet|"
    r"nätverket|presidiet|kansliet)s?\b",
    re.I,
)
_PURPOSE = re.compile(
    r"(?:det \w+ )?(?:syftet|ändamålet) är(?: \w+)? att (?!(?:alla|samtliga|båda)\b)[\w-]+[aåeoäö]\b(?! (?:ska|får|"
    r"kan|har|är)\b)",
    re.I,
)
"""A purpose that is something to do, not how things shall be for others."""
_BODY_NAME = re.compile(r"nämnd|(?<!om)råd|grupp|utskott|forum|nätverk|styrelse|presidi|kansli|team", re.I)
_EARLY = 60
"""Characters from the start of a sentence within which it says whom it is about."""
_ACTS_BY_LAW = re.compile(r"[^.]{0,60}\b(?:parterna|nämnden|rådet|styrelsen|förbundet)\b[^.]*\bmed stöd av\b", re.I)
"""The body acts, and the law only gives it the right to."""
_FRAGMENT = 7
"""Words without a period that may be less than a sentence."""
_CHAPTER = re.compile(r"\bkap\b|§")
_GOALS = words(
    r"vision(?:en|er)?",
    r"mål\w*",
    r"delmål\w*",
    r"indikator\w*",
    r"värdegrund\w*",
    r"syftet?",
    r"fokusområde\w*",
    r"verksamhetsidén?",
)
_GOALS_NOT = re.compile(r"målgrupp", re.I)
_LAW_SECTION = re.compile(r"lagstad|lagstift|lagrum|författning|rättslig|juridisk", re.I)


def _headings(piece: Piece) -> str:
    """The nearest numbered heading and the unnumbered ones under it."""
    return " / ".join(piece.section.titles)


def _is_law(piece: Piece) -> bool:
    return any(_LAW_SECTION.search(title) for title in (*piece.above, *piece.section.titles))


def _is_goal(piece: Piece) -> bool:
    title = _GOALS_NOT.sub("", "".join(piece.section.titles[:1]))
    return bool(_GOALS.search(title) and not _GOVERNING.search(_headings(piece)))


def _is_background(piece: Piece) -> bool:
    return any(_BACKGROUND.search(title) and not _TASKS.search(title) for title in piece.section.titles)


def _names_body(piece: Piece) -> bool:
    """A body of the document's own stands early in the sentence."""
    return bool(_OWN_BODY.match(piece.text) or _BODY_EARLY.match(piece.text))


def _is_listed(piece: Piece) -> bool:
    return piece.kind in (PieceKind.BULLET, PieceKind.ROW)


def _tells_law(piece: Piece) -> bool:
    """A sentence that gives a statute as its ground, or a list or account that goes on from one that did."""
    own = OWN_SECTION.sub("", piece.text)
    if piece.kind is PieceKind.SENTENCE:
        if OWN_FORCE_LAST.search(own) or _ACTS_BY_LAW.match(own) or (_OWN_BODY.match(own) and not _CHAPTER.search(own)):
            return False
        if STATUTE.search(own) or LAW_SPEAKS.match(own) or (SECTION_SIGN.search(own) and not piece.own_sections):
            return True
        return bool(piece.account) and (
            bool(CONTINUES.match(own)) or bool(LAW_SPEAKS.match(piece.account) and ADDS.match(own))
        )
    return _is_listed(piece) and bool(STATUTE.search(piece.lead) or LAW_SPEAKS.match(piece.lead))


def _opens_with_duty(piece: Piece) -> bool:
    """An introduction binds where it says so itself; a background only tells what others have said."""
    return bool(_OPENING.search(piece.section.titles[-1]) and DUTY.search(piece.text) and not _only_tells(piece))


def _sets_up(piece: Piece) -> bool:
    """Also an introduction may say what the body of the document is, who belongs to it and for how long."""
    if _is_listed(piece):
        return bool(SETS_UP.match(piece.lead))
    return piece.kind is PieceKind.SENTENCE and bool(SETS_UP.match(piece.text)) and not _only_tells(piece)


def _purpose_of_body(piece: Piece) -> bool:
    """Under the name of a body *Syftet är* is the purpose of the body."""
    return bool(_PURPOSE.match(piece.text) and _BODY_NAME.search("".join(piece.section.titles[-1:])))


def _orders(piece: Piece) -> bool:
    """A sentence that begins with whom it orders, or an item that gives a task or stands in a list that orders."""
    if piece.kind is PieceKind.SENTENCE:
        found = ACTOR.search(piece.text)
        whole = piece.text.endswith(".") or len(piece.text.split()) > _FRAGMENT
        return found is not None and found.start() < _EARLY and whole and not STATES.search(piece.text)
    if not _is_listed(piece):
        return False
    tells = EXPLAINING.match(piece.lead) or TELLING.search(piece.lead) or PAST.search(piece.lead)
    return bool(TASK.match(piece.text) or ACTOR.match(piece.text)) or bool(piece.lead and not tells)


def _first(pattern: re.Pattern[str], text: str) -> int:
    found = pattern.search(text)
    return found.start() if found else len(text)


def _only_tells(piece: Piece) -> bool:
    """What tells, or the past, stands in a sentence before anything that binds."""
    if DECIDED.match(piece.text):
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
     lambda p: _APART.match(p.text)),
    ("lagavsnitt: lagrum eller skyldighet", StatementClass.LAW,
     lambda p: _is_law(p) and (STATUTE.search(p.text) or SECTION_SIGN.search(p.text) or DUTY.search(p.text)
                               or DUTY.search(p.lead))),
    ("lagavsnitt: övrigt", StatementClass.DESCRIPTION,
     _is_law),
    ("inledning till en lista", StatementClass.DESCRIPTION,
     lambda p: p.kind is PieceKind.LEAD_IN),
    ("målavsnitt: skyldighet för en part, ett organ eller ett dokument", StatementClass.NORM,
     lambda p: _is_goal(p) and p.kind in (PieceKind.SENTENCE, PieceKind.BULLET)
               and ((DUTY.search(p.text) and (_names_body(p) or _PAPERS.match(p.text)))
                    or (NORM.search(p.text) and _names_body(p)))),
    ("målavsnitt: punkt, tabellrad eller skyldighet", StatementClass.GOAL,
     lambda p: _is_goal(p) and (_is_listed(p) or DUTY.search(p.text))),
    ("målavsnitt: övrigt", StatementClass.DESCRIPTION,
     _is_goal),
    ("förklarande mening eller fråga", StatementClass.DESCRIPTION,
     lambda p: p.text.endswith("?") or (EXPLAINING.match(p.text) and not _purpose_of_body(p))),
    ("mening som återger en lag", StatementClass.LAW,
     _tells_law),
    ("bakgrundsavsnitt: dokumentets egen räckvidd", StatementClass.NORM,
     lambda p: _is_background(p) and (_OWN_FORCE.match(p.text) or _opens_with_duty(p) or _sets_up(p))),
    ("bakgrundsavsnitt: övrigt", StatementClass.DESCRIPTION,
     _is_background),
    ("rad med antal platser", StatementClass.NORM,
     lambda p: (p.kind is PieceKind.ROW and QUANTITY.fullmatch(p.text.rpartition("\t")[2]))
               or (p.text.rpartition(" ")[2].isdecimal() and len(p.text) < 80 and _GOVERNING.search(_headings(p)))),
    ("punkt eller rad om uppdrag, ansvar, roller eller arbetsformer", StatementClass.NORM,
     lambda p: _is_listed(p) and (_LIST_LEAD.search(p.lead) or _GOVERNING.search(_headings(p)))),
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
