"""The verb `quorum`: when bodies can decide, who can stop them, how likely a meeting is to be quorate."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date as Date
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

from ..analysis.decisions.deciding import described, expected_to_decide
from ..analysis.quorum.answers import ReadingAnswer, Study
from ..analysis.quorum.attendance import Rates
from ..analysis.quorum.readings import Basis
from ..analysis.quorum.study import study
from ..analysis.quorum.thresholds import READING
from ..analysis.voting.votes import VoteAnswer, votes
from ..findings import text
from ..language import QuorumScope
from ..loading import CannotRun, Region
from ..outputs.documents.quorum.chapter import RATES
from ..syntax.similar import closest
from .analysed import the_bodies, the_region

if TYPE_CHECKING:
    from ..outputs.blocks import Document
    from ..outputs.shapes.quorum import QuorumShape


_CHOSEN = ("chosen", "vald")
_MOST_DIGITS = 12


@dataclass(frozen=True, slots=True)
class QuorumResult:
    """What was asked of one region."""

    region: Region
    studies: tuple[Study, ...]
    votes: dict[str, tuple[VoteAnswer, ...]]

    def document(self) -> Document:
        """The answer in words."""
        from ..outputs.documents.quorum.chapter import quorum_document

        return quorum_document(self.region, self.studies, self.votes)

    def data(self, lang: str = "sv") -> QuorumShape:
        """The answer for programs; it has no words in any language."""
        from ..outputs.documents.quorum.as_json import quorum_json

        return quorum_json(self.region, self.studies, self.votes)


def quorum(
    path: Path,
    base: Path = Path(),
    *,
    body: str | None = None,
    attendance: Iterable[str] = (),
    readings: Sequence[str] = (),
    date: Date | None = None,
) -> QuorumResult:
    """Quorum and votes of one body, of a template's instances, or of every body at work that has a quorum or decides.

    `attendance`: rates such as `0.9`, `90 %` or `ekby=0,8`. `readings`: which readings are shown (`party`, `side`,
    `overall`, `chosen`, or the key that a reading is about); none: all. `date`: the day the
    region is looked at. Raises CannotRun for what is not known.
    """
    region = the_region(path, base, date)
    rates = _rates(region, attendance)
    asked = the_bodies(region, body) or tuple(each for each, known in region.bodies.items() if described(known))
    studies = [study(region, each, rates) for each in asked]
    if body is None:
        studies = [each for each in studies if each.answers or expected_to_decide(region.bodies[each.body])]
    shown = tuple(_filtered(studies, readings)) if readings else tuple(studies)
    return QuorumResult(region, shown, {each: tuple(votes(region, each)) for each in asked})


def _rates(region: Region, words: Iterable[str]) -> tuple[Rates, ...]:
    whole: list[Fraction] = []
    own: dict[str, Fraction] = {}
    for word in words:
        party, equals, rate = word.rpartition("=")
        if equals:
            own[_party(region, party.strip())] = _share(rate)
        elif (one := _share(rate)) not in whole:
            whole.append(one)
    by_party = tuple(own.items())
    return tuple(Rates(rate, by_party) for rate in (whole or [each.default for each in RATES]))


def _party(region: Region, word: str) -> str:
    names: dict[str, str] = {}
    for party_id, party in region.model.parties.items():
        for name in (party_id, party.short, party.name, *party.aliases):
            if name is not None:
                names.setdefault(name.casefold(), party_id)
    if word.casefold() in names:
        return names[word.casefold()]
    near = closest(word, [*region.model.parties, *names])
    if near is None:
        raise CannotRun(text("Det finns ingen part {party} i {region}.", party=word, region=region.id))
    message = "Det finns ingen part {party} i {region}. Menade du {near}?"
    raise CannotRun(text(message, party=word, region=region.id, near=near))


def _share(words: str) -> Fraction:
    """`0.9`, `0,9`, `9/10`, `90 %`, `90%`."""
    told = words.strip()
    percent = told.endswith("%")
    number = told.removesuffix("%").strip().replace(",", ".")
    try:
        # Anything but short plain digits (exponents, signs, a thousand digits) is no rate of attendance.
        if len(number) > _MOST_DIGITS or not number.replace("/", "").replace(".", "").isascii():
            raise ValueError(number)
        if not number.replace("/", "").replace(".", "").isdecimal():
            raise ValueError(number)
        share = Fraction(number) / (100 if percent else 1)
    except (ValueError, ZeroDivisionError):
        share = Fraction(-1)
    if not 0 <= share <= 1:
        message = "{words} är ingen närvaro. Skriv ett tal från 0 till 1, som 0.9, eller i procent, som 90%."
        raise CannotRun(text(message, words=words))
    return share


def _filtered(studies: Iterable[Study], words: Sequence[str]) -> list[Study]:
    """The studies with only the readings asked for. Raises CannotRun where no body has such a reading."""
    found = []
    for each in studies:
        answers = tuple(one for one in each.answers if _wanted(one, words))
        found.append(each._replace(answers=answers, whole=len(answers) == len(each.answers)))
    if not any(each.answers for each in found):
        known = dict.fromkeys(name for each in studies for one in each.answers for name in _names(one))
        message = "Ingen sådan läsning finns här. Läsningar som finns: {known}."
        nothing = text("inga, eftersom ingen beslutsförhet står i tal")
        raise CannotRun(text(message, known=tuple(known) or nothing))
    return found


def _wanted(answer: ReadingAnswer, words: Sequence[str]) -> bool:
    return not {word.casefold() for word in words}.isdisjoint(_spellings(answer))


def _names(answer: ReadingAnswer) -> tuple[str, ...]:
    """What a reading is called in a call; a reading of the seats by its key alone."""
    if answer.basis is Basis.CHOSEN:
        return _CHOSEN[1], answer.per.swedish
    if answer.declared is not None and answer.declared.key != READING:
        return (answer.declared.key,)
    return (answer.per.swedish,)


def _spellings(answer: ReadingAnswer) -> set[str]:
    names = set(_names(answer))
    if answer.per.swedish in names:
        names |= {word for word, scope in QuorumScope.spellings().items() if scope is answer.per}
    return names | (set(_CHOSEN) if answer.basis is Basis.CHOSEN else set())
