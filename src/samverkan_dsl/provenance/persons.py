"""Persons in a text: their names, telephones and addresses have no place in an index, not even as a fingerprint.

A name is known by its form and by what stands beside it (a title, an office, an address), never by a list of names.
"""

from __future__ import annotations

import re

_SHORT = 80
_WORD = r"[A-ZÅÄÖÉÜ](?:[a-zåäöéü]+|[A-ZÅÄÖ]?\.)(?:-[A-ZÅÄÖÉÜ][a-zåäöéü]+)?"
_WHOLE = re.compile(r"(?:[A-ZÅÄÖÉÜ][\w'’.-]* ){1,3}(?:(?:von|af|de|van|der) )?[A-ZÅÄÖÉÜ][\w'’-]+")
_NAME = re.compile(
    rf"\b{_WORD}(?: {_WORD}){{0,2}}(?: (?:von|af|de|van|"
    rf"der))? [A-ZÅÄÖÉÜ][a-zåäöéü]{{1,}}(?:-[A-ZÅÄÖÉÜ][a-zåäöéü]+)?\b"
)
_COMPANY = re.compile(
    r"förening|förbund|distrikt|klubb|bolag|stiftelse|sällskap|(?-i:\b[A-ZÅÄÖ]{3,}\b(?=.*[a-zåäö]))|"
    r"(?:blekinge|bohuslän|dalarna|dalsland|gotland|gästrikland|halland|hälsingland|härjedalen|jämtland|lappland|"
    r"medelpad|norrbotten|norrland|närke|skaraborg|skåne|småland|svealand|sörmland|uppland|värmland|västerbotten|"
    r"västmanland|"
    r"ångermanland|öland|östergötland|götaland)s?\b",
    re.I,
)
"""A name of an association: its kind, letters that stand for it, or the province it works in."""
OFFICE = re.compile(
    r"chef|direktör|ordförande|sekreterare|strateg|förvaltning|kommun|region|nämnd|styrelse|vård|omsorg|sjukhus|"
    r"enhet|stöd|"
    r"utveckling|samverkan|grupp|ledning|ansvarig|representant|ledare|handläggare|\blän|råd\b",
    re.I,
)
_TITLE = re.compile(
    r"chef|direktör|ordförande|sekreterare|strateg|ansvarig|representant|ledare|handläggare|ledamot|ersättare|"
    r"samordnare|"
    r"föredragande|sammankallande|kontaktperson|läkare|sjuksköterska|revisor|kassör|råd\b|person\b",
    re.I,
)
_ORGANISATION = re.compile(
    r"kommun|region|nämnd|styrelse|vård|omsorg|sjukhus|enhet|förvaltning|landsting|\blän|grupp|råd\b|samverkan|"
    r"stad\b|"
    r"universitet|högskola|förbund|aktiebolag|\bAB\b|forum|utveckling|hälsa|skola|chef|direktör|ordförande|"
    r"sekreterare",
    re.I,
)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(r"(?:\+46|\b0)[\d() -]{1,4}[- ]?\d{2,3}(?:[ -]?\d{2,3}){1,3}\b")
_PARTY = re.compile(r"\([A-ZÅÄÖ]{1,3}\)")
"""The letter of a political party, which is about a person and not about an office."""
_SEPARATORS = re.compile(r"^[\s,;:()/–-]+|[\s,;:(/–-]+$")


def is_name(line: str) -> bool:
    """Whether a line looks like a person's name and says nothing of an office."""
    return (
        len(line) <= _SHORT and bool(_WHOLE.fullmatch(line)) and not OFFICE.search(line) and not _COMPANY.search(line)
    )


def reaches_somebody(line: str) -> bool:
    """Whether a line that is no sentence holds a mail address or a telephone number."""
    return len(line) <= 2 * _SHORT and line[-1:] != "." and bool(_MAIL.search(line) or _PHONE.search(line))


def without_names(words: str) -> str:
    """A short phrase without the names that stand beside a title in it; empty where nothing else was said.

    What is a sentence stays as it is, for there a capital may begin anything.
    """
    if len(words) > 2 * _SHORT or words[-1:] == ".":
        return words
    if is_name(words):
        return ""
    spans = [span for name in _NAME.finditer(words) if (span := _own_words(name))]
    rest = words
    for start, end in reversed(spans):
        rest = f"{rest[:start]} {rest[end:]}"
    if not spans or not (_TITLE.search(rest) or ("," in rest and _ORGANISATION.search(rest))):
        return words
    return " ".join(_SEPARATORS.sub("", re.sub(r" +,", ",", _PARTY.sub("", rest))).split())


def _own_words(name: re.Match[str]) -> tuple[int, int] | None:
    """Where the name is in capitalised words, past a title before it; None for an organisation."""
    start, text = name.start(), name[0]
    while " " in text and _TITLE.search(text.partition(" ")[0]):
        start += text.index(" ") + 1
        text = text.partition(" ")[2]
    return None if " " not in text or _ORGANISATION.search(text) else (start, name.end())
