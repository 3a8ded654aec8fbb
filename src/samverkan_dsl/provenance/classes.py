"""The rules that propose a class for a statement. The first rule in the table that matches decides.

The same table, in Swedish and for writers, stands in `docs/kallindex.md`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from .model import StatementClass
from .outline import QUANTITY, Piece, PieceKind


def _any(*alternatives: str) -> re.Pattern[str]:
    """Any of the alternatives, as whole words."""
    return re.compile(rf"\b(?:{'|'.join(alternatives)})\b", re.I)


_APART = re.compile(
    r"(?:figur|bild|diagram|tabell) \d+\b|<?(?:https?://|www\.)\S+$|"
    r"(?:uppdaterad|reviderad|antagen|antaget|version|diarienummer|dnr)\b[^.]{0,40}\d{4}",
    re.I,
)
_LIST_LEAD = re.compile(
    r"uppdrag|ansvar|mandat|roll|uppgift|syfta|representera|\bska(?:ll)?\b|ingår|består|är att|för att|deltar", re.I
)
_TASKS = re.compile(r"uppdrag|ansvar|mandat", re.I)
_GOVERNING = re.compile(
    r"uppdrag|ansvar|mandat|roll|uppgift|bemanning|sammansättning|ledamöter|ordförande|sekreterare|möte|frånvaro|beslut|"
    r"beredning|budget|finansiering|verkställighet|uppföljning|avvikelse|dokumentation|kommunikation|ärende|struktur|"
    r"arbetsordning|process för|arbetssätt|grupp|nätverk|råd(?:et)?\b|forum|nämnd|strategi|nivå|organisation|"
    r"verksamhetsplan|handlingsplan|projekt|kansli|stöd|länsdel",
    re.I,
)
_BACKGROUND = re.compile(
    r"bakgrund|inledning|utgångspunkt|varför|nationella överenskommelser|nuläge|omvärldsanalys", re.I
)
_GOALS = _any(
    r"vision(?:en|er)?",
    r"mål\w*",
    r"delmål\w*",
    r"indikator\w*",
    r"värdegrund\w*",
    r"syftet?",
    r"fokusområde\w*",
    r"verksamhetsidén?",
)
_EXPLAINING = re.compile(
    r"(?:det|detta) (?:kan|innebär|sker)\b|(?:det \w+ )?(?:syftet|målet)\b|exempel\b|\w+ (?:kan definieras|syftar)",
    re.I,
)
_LAW_SECTION = re.compile(r"lagstad|lagstift|lagrum|författning|rättslig|juridisk", re.I)
_STATUTE = re.compile(
    r"\bkap\b|§|\bS?O?S?FS\b|\b(?:enligt|av) (?:[\w-]+ (?:och )?){0,3}?(?!\w*(?:under|för|an)s?lagen)"
    r"[\w-]*(?:lagen|föreskriften|föreskrifterna|förordningen)\b",
    re.I,
)
_DUTY = _any(
    "ska",
    "skall",
    "måste",
    "får",
    "bör",
    "är skyldiga?",
    "förväntas",
    "åtar sig",
    "behöver",
    "kräver",
    "är (?:det )?viktigt",
    "av stor vikt",
    "eftersträvansvärt",
)
_NORM = _any(
    # Who may do what, and who is answerable.
    r"kan (?!bidra|variera|handla|ge\b|leva|se (?!olika)|definieras|göras)", "ansvarar?", "svarar", "eget ansvar",
    r"har (?:\w+ ){0,3}?(?:mandat|uppdrag|uppgift|ansvar\w*|möjlighet)", "mandat att", "ansvarig för",
    "(?:med|till) (?:uppdrag|uppgift) att", "(?:uppdrag|uppgift) är", "ger (?:uppdrag|stöd)", "en roll", r"\w+ roll i",
    # Decisions and how matters move.
    "beslutar", "beslutas", "avgör", "fattar", "fastställs", "antas", "tar (?:ställning|fram|upp)", "tas", "bereder",
    "förbereder", "handläggs", "behandlas", "hanterar", "utarbetar", "upprättar", "formulerar", "initieras", "görs",
    "aktualiseras", "lyfts", "förs", "överlämnas", "överlåter", "verkställs", "följs upp", "revideras", "kanaliseras",
    # Who sits where, and for how long.
    "består", "utgörs?", "ingår", "deltar", "sitter", "representeras", "bemannas", "medverkar", "utser", "utses",
    "väljer", "väljs", "tillsätter", "tillsätts", "tillsatt", "bildas", "skapas", "adjungeras?", "knyts", "bjuds",
    "deltagare i gruppen är", "kommer", "alternerar", "roterar", "skiftas", "varar", "innehas", "avslutas", "bedöms",
    "är (?:ordförande|sekreterare|vice)", r"ordförande (?:\w+ ){0,4}?är", "stöd är", "tillhandahåller", "bistår",
    # Bodies and their places in the structure.
    "styrgrupp", "leder", r"arbetsleda\w+", "underställda?", "är (?:länken|basen)",
    r"är ett (?:\w+ ){0,2}?stöd", "leds",
    "samordnar", "samverkar", "organiseras", "arbetar (?:på|med|i)", "inriktad", "finns i varje",
    r"finns (?:[\w-]+ ){0,8}?[\w-]*(?:grupp|grupper|nätverk|råd|forum|nämnd|struktur)",
    # Meetings, records and reports.
    "sammanträder", "möts", "träffas", "träffar", "mötesfrekvens", "sker", "publiceras", "dokumenteras", "kommuniceras",
    "skickar", "rapporteras", "årsrapporterar", "informerar",
    # What there is expressly none of.
    r"inge[nt] (?:\w+ ){0,2}?(?:ersättare|budget|beslutsmandat|beredningstvång)", r"finns ing\w+",
)  # fmt: skip


def _headings(piece: Piece) -> str:
    """The nearest numbered heading and the unnumbered ones under it."""
    return " / ".join(piece.section.titles)


def _is_law(piece: Piece) -> bool:
    return any(_LAW_SECTION.search(title) for title in (*piece.above, *piece.section.titles))


def _is_goal(piece: Piece) -> bool:
    return bool(_GOALS.search("".join(piece.section.titles[:1])) and not _GOVERNING.search(_headings(piece)))


def _is_background(piece: Piece) -> bool:
    return any(_BACKGROUND.search(title) and not _TASKS.search(title) for title in piece.section.titles)


def _is_listed(piece: Piece) -> bool:
    return piece.kind in (PieceKind.BULLET, PieceKind.ROW)


RULES: tuple[tuple[str, StatementClass, Callable[[Piece], object]], ...] = (
    ("rubrik", StatementClass.HEADING,
     lambda p: p.kind is PieceKind.HEADING),
    ("titelsida, underskrift eller kolumnrubrik", StatementClass.METADATA,
     lambda p: p.kind in (PieceKind.TITLE, PieceKind.SIGNATURE, PieceKind.HEADER_ROW)),
    ("bildtext, webbadress eller uppgift om dokumentet", StatementClass.METADATA,
     lambda p: _APART.match(p.text)),
    ("lagavsnitt: lagrum eller skyldighet", StatementClass.LAW,
     lambda p: _is_law(p) and (_STATUTE.search(p.text) or _DUTY.search(p.text) or _DUTY.search(p.lead))),
    ("lagavsnitt: övrigt", StatementClass.DESCRIPTION,
     _is_law),
    ("inledning till en lista", StatementClass.DESCRIPTION,
     lambda p: p.kind is PieceKind.LEAD_IN),
    ("målavsnitt: punkt, tabellrad eller skyldighet", StatementClass.GOAL,
     lambda p: _is_goal(p) and (_is_listed(p) or _DUTY.search(p.text))),
    ("målavsnitt: övrigt", StatementClass.DESCRIPTION,
     _is_goal),
    ("förklarande mening eller fråga", StatementClass.DESCRIPTION,
     lambda p: p.text.endswith("?") or (p.kind is PieceKind.SENTENCE and _EXPLAINING.match(p.text))),
    ("mening med lagrum", StatementClass.LAW,
     lambda p: p.kind is PieceKind.SENTENCE and _STATUTE.search(p.text)),
    ("bakgrundsavsnitt", StatementClass.DESCRIPTION,
     _is_background),
    ("tabellrad med antal platser", StatementClass.NORM,
     lambda p: p.kind is PieceKind.ROW and QUANTITY.fullmatch(p.text.rpartition("\t")[2])),
    ("punkt eller rad om uppdrag, ansvar, roller eller arbetsformer", StatementClass.NORM,
     lambda p: _is_listed(p) and (_LIST_LEAD.search(p.lead) or _GOVERNING.search(_headings(p)))),
    ("skyldighet, tillstånd eller krav", StatementClass.NORM,
     lambda p: _DUTY.search(p.text)),
    ("verb som fördelar uppgifter, platser eller beslut", StatementClass.NORM,
     lambda p: _NORM.search(p.text)),
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
