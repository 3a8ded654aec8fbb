"""What kind of section a statement stands in, by the headings above it."""

from __future__ import annotations

import re

from .grammar import words
from .outline import Piece

_GOVERNING = re.compile(
    r"uppdrag|ansvar|mandat|roll|uppgift|bemanning|sammansättning|ledamöter|ordförande|sekreterare|möte|"
    r"frånvaro|beslut|"
    r"beredning|budget|finansiering|verkställighet|uppföljning|avvikelse|dokumentation|kommunikation|ärende|struktur|"
    r"arbetsordning|process för|arbetssätt|grupp|nätverk|råd(?:et)?\b|forum|nämnd|strategi|nivå|organisation|"
    r"verksamhetsplan|handlingsplan|projekt|kansli|stöd|länsdel|åtagande|skyldighet|rättighet|styrelse|stämma|"
    r"revisor|revision|\bval\b|omfatta[rs]|som ingår|medverkande|deltagare",
    re.I,
)
_TASKS = re.compile(r"uppdrag|ansvar|mandat", re.I)
_BACKGROUND = re.compile(
    r"bakgrund|inledning|utgångspunkt|varför|nationella överenskommelser|nuläge|omvärldsanalys|förord|sammanfattning|"
    r"definition|begrepp|ordlista|läsanvisning|erfarenheter|om dokumentet|referenser|källor",
    re.I,
)
_OPENING = re.compile(r"utgångspunkt|inledning", re.I)
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


def is_law(piece: Piece) -> bool:
    return any(_LAW_SECTION.search(title) for title in (*piece.above, *piece.section.titles))


def is_goal(piece: Piece) -> bool:
    title = _GOALS_NOT.sub("", "".join(piece.section.titles[:1]))
    return bool(_GOALS.search(title) and not _GOVERNING.search(_headings(piece)))


def is_background(piece: Piece) -> bool:
    return any(_BACKGROUND.search(title) and not _TASKS.search(title) for title in piece.section.titles)


def is_opening(piece: Piece) -> bool:
    """An introduction binds where it says so itself; a background only tells what others have said."""
    return bool(_OPENING.search(piece.section.titles[-1]))


def governs(piece: Piece) -> bool:
    """A section about tasks, seats, meetings, decisions or money."""
    return bool(_GOVERNING.search(_headings(piece)))
