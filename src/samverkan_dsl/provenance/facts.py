"""The facts that a statement's words hold, as far as they can be told without understanding it.

Numbers, how strongly it binds and whether it denies something: what of these no typed field carries is lost or left in
prose, although the statement is cited. Nothing of the words themselves is kept.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from ..language import Force

_WORDS = (
    *("två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"),
    *("tretton", "fjorton", "femton", "sexton", "sjutton", "arton", "nitton", "tjugo"),
)
_NUMBERS = {word: Fraction(number) for number, word in enumerate(_WORDS, 2)}
_NUMBERS |= {"hälften": Fraction(1, 2), "halv": Fraction(1, 2), "halva": Fraction(1, 2), "halvår": Fraction(1, 2)}
_APART = re.compile(
    r"\b\d+\s*(?:kap\.?|§§?|st\.)|§§?\s*\d+(?:[-–]\d+)?|\b\d{4}:\d+|\bavsnitt\s+[\d.]+|\bbilaga\s+\d+|[”\"][^”\"]*[”\"]",
    re.I,
)
"""Sections, acts, appendices and what stands in quotation marks, as titles do."""
_FOUND = re.compile(r"(?<![\w.,:/-])(\d+)\s*/\s*(\d+)(?!\w)|(?<![\w./-])\d+(?:,\d+)?(?![\w/])|\b[a-zåäö]+\b")
_MODAL = r"(?:ska|skall|måste|får|kan|bör)"
_VERB = rf"(?:{_MODAL}|är|\w+(?:r|[^u]s))"
_ASIDE = re.compile(
    rf"(?<!^)\b(?:där|att|som|innan|när)(?:\s+(?!{_VERB}\b)\w+){{0,8}}\s+{_MODAL}\b(?!\s+(?:inte|ej)\b)", re.I
)
"""A subordinate clause up to its verb, where that is modal: what may be done there is not what the sentence says."""
_DO = r"(?:\w+as?|bli|ge|ges|gå|se|ses|ske|stå)"
_WISHED = r"(?:önskvärt|viktigt|angeläget)"
_FORCES = (
    # "får" before a verb: a group that gets a role is not allowed anything.
    (
        Force.MAY,
        re.compile(
            rf"\b(?:får(?=(?:\s+(?!att\b)\w+){{0,4}}?\s+{_DO}\b)|kan|har (?:rätt|möjlighet|mandat) att)\b", re.I
        ),
    ),
    (Force.SHOULD, re.compile(rf"\b(?:bör|förväntas|rekommenderas|eftersträva\w*|är (?:\w+ )?{_WISHED})\b", re.I)),
    # What shall be able to do something may do it.
    (Force.MUST, re.compile(r"\b(?:ska(?:ll)?\b(?!(?:\s+\w+){0,4}?\s+kunna\b)|måste|åligger|är skyldig\w*)\b", re.I)),
)
_DENIES = re.compile(r"\b(?:inte|ej|ingen|inget|inga|aldrig|saknar|saknas)\b", re.I)


@dataclass(frozen=True, slots=True)
class Facts:
    """What can be told of a statement from its words."""

    numbers: frozenset[Fraction]
    """Amounts; not the numbers of sections, acts, appendices and titles."""
    forces: frozenset[Force]
    denies: bool


def facts_of(words: str) -> Facts:
    """The facts of one statement. Linear in its length."""
    plain = _APART.sub(" ", words.lower())
    numbers = set()
    for found in _FOUND.finditer(plain):
        if found[1]:
            numbers |= {Fraction(int(found[1]), int(found[2]))} if int(found[2]) else set()
        elif found[0][0].isdigit():
            numbers.add(Fraction(found[0].replace(",", ".")))
        elif found[0] in _NUMBERS:
            numbers.add(_NUMBERS[found[0]])
    said = _ASIDE.sub(" ", words)
    forces = frozenset(force for force, pattern in _FORCES if pattern.search(said))
    return Facts(frozenset(numbers), forces, bool(_DENIES.search(words)))
