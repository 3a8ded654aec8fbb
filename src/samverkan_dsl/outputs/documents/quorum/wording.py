"""The words of the quorum tables: shares as per cent, numbers of seats, what classes and readings are called."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from ....analysis.quorum.answers import Certainty, ReadingAnswer
from ....analysis.quorum.attendance import Rates, ValueRange
from ....analysis.quorum.readings import Basis
from ....analysis.quorum.thresholds import READING
from ....analysis.readings import declared
from ....analysis.seats.counts import Count
from ....findings import Text, text
from ....language import QuorumScope
from ...blocks import Content
from ...compose import Parts, inline, joined, phrase
from ..body.readings import read_as
from ..body.seat_numbers import count_text
from ..prose.naming import NamingContext


@dataclass(frozen=True, slots=True)
class Percent:
    """A share in per cent with one decimal; what is not whole is never shown as 0 or 100."""

    share: Fraction

    @property
    def tenths(self) -> int:
        """The nearest tenth of a per cent, halves upwards."""
        return int(self.share * 1000 + Fraction(1, 2))

    @property
    def almost(self) -> bool:
        """Whether it is so near to 0 or 100 that rounding would say that it is there."""
        return self.tenths in (0, 1000) and self.share not in (0, 1)

    def label(self, lang: str) -> str:
        if self.almost:
            return f"> {_decimal(999, lang)} %" if self.tenths else f"< {_decimal(1, lang)} %"
        return f"{self.number(lang)} %"

    def number(self, lang: str) -> str:
        """Without the sign."""
        return str(self.tenths // 10) if self.share in (0, 1) else _decimal(self.tenths, lang)


@dataclass(frozen=True, slots=True)
class PercentRange:
    """From one share to another, in per cent; an end that is almost 0 or 100 is left open."""

    low: Percent
    high: Percent

    def label(self, lang: str) -> str:
        if self.low.label(lang) == self.high.label(lang):
            return self.low.label(lang)
        if self.high.almost and not self.low.almost:
            return text("minst {share}", share=self.low)(lang)
        if self.low.almost and not self.high.almost:
            return text("högst {share}", share=self.high)(lang)
        if self.low.almost:
            return text("{low} till {high}", low=self.low, high=self.high)(lang)
        return f"{self.low.number(lang)}–{self.high.number(lang)} %"


def _decimal(tenths: int, lang: str) -> str:
    whole, rest = divmod(tenths, 10)
    return f"{whole}{',' if lang == 'sv' else '.'}{rest}"


def between(low: Fraction, high: Fraction) -> Percent | PercentRange:
    """One share, or the range where the two differ."""
    return Percent(low) if low == high else PercentRange(Percent(low), Percent(high))


def percent(span: ValueRange | None) -> Parts:
    """A probability, or that it cannot be computed."""
    if span is None:
        return text("går inte att beräkna")
    shown = between(span.low, span.high)
    return shown if span.tight else text("inom {range}", range=shown)


@dataclass(frozen=True, slots=True)
class AttendanceRate:
    """A rate of attendance as it was asked for: no more decimals than it has."""

    share: Fraction

    def label(self, lang: str) -> str:
        hundredths = self.share * 10_000
        if hundredths.denominator != 1:
            return str(self.share)
        whole, rest = divmod(int(hundredths), 100)
        decimals = f"{rest:02}".rstrip("0")
        return f"{whole}{(',' if lang == 'sv' else '.') + decimals if decimals else ''} %"


def rate_head(naming: NamingContext, rates: Rates) -> Parts:
    """The heading of a column: `90 %`, `90 % (Karlskrona 80 %)`."""
    own = [text("{party} {rate}", party=name(naming, party), rate=AttendanceRate(one)) for party, one in rates.by_party]
    whole = AttendanceRate(rates.default)
    return text("{rate} ({parties})", rate=whole, parties=own) if own else whole


def number(count: Count | None) -> Parts:
    """A number of seats, or that it is not known."""
    return text("obestämt") if count is None else count_text(count)


def name(naming: NamingContext, holder: str) -> str | Text:
    """What a party or a body is called."""
    return naming.region.name(holder)


def names(naming: NamingContext, holders: Iterable[str]) -> Content:
    """`Ekby, Lunda och regionen`."""
    return joined([name(naming, holder) for holder in holders], ", ", text(" och "))


def class_name(naming: NamingContext, per: QuorumScope, group: str) -> Parts:
    """What a class of seats is called."""
    if per is QuorumScope.OVERALL:
        return text("alla ledamöter")
    return name(naming, group) if per is QuorumScope.PARTY else group


COUNTED: dict[QuorumScope, Text] = {
    QuorumScope.PARTY: text("per huvudman"),
    QuorumScope.SIDE: text("per sida"),
    QuorumScope.OVERALL: text("hela organet"),
}
ONE_EACH: dict[QuorumScope, Text] = {
    QuorumScope.PARTY: text("En ersättare per huvudman"),
    QuorumScope.SIDE: text("En ersättare per sida"),
    QuorumScope.OVERALL: text("En ersättare"),
}
NEVER = text("mötet blir aldrig beslutsfört")
SHORT = text("mötet blir beslutsfört bara med ersättare")
_VERDICTS: dict[Certainty, Text] = {
    Certainty.ALWAYS: text("ja"),
    Certainty.DEPENDS: text("beror på vilka platser som finns"),
    Certainty.NEVER: text("nej"),
}
_REPLACED = _VERDICTS | {Certainty.ALWAYS: text("ja, om ingen ersättare kommer")}


def reading_name(naming: NamingContext, answer: ReadingAnswer) -> Content:
    """What a reading counts, and whether it is the chosen, another declared or a standing one."""
    counted = COUNTED[answer.per]
    if answer.basis is Basis.STANDING:
        return inline(counted, " (", text("stående läsning"), ")")
    if answer.declared is None:
        said = any(one.key == READING for one in declared(naming.region, naming.home or ""))
        return inline(counted, *((" (", text("vald läsning"), ")") if said else ()))
    if counts_otherwise(answer):
        return inline(counted, " (", text("annan läsning"), ")")
    read = read_as(naming, answer.declared, answer.declared.alternative.value)
    return inline(counted, "; ", phrase("annan läsning: {reading}", reading=read))


def counts_otherwise(answer: ReadingAnswer) -> bool:
    """Whether the reading is of what is counted together, and not of who sits there."""
    return answer.declared is None or answer.declared.key == READING


def verdict(answer: ReadingAnswer, *, replaced: bool = False) -> Parts:
    """Whether one empty seat stops the meeting, and what that becomes where unclassed seats get a class."""
    if answer.never:
        return NEVER
    if answer.short:
        return SHORT
    if answer.one_absence is None or answer.one_absence_placed is None:
        return text("går inte att beräkna")
    verdicts = _REPLACED if replaced else _VERDICTS
    here = verdicts[answer.one_absence]
    if answer.one_absence is answer.one_absence_placed:
        return here
    if answer.one_absence_placed is Certainty.DEPENDS:
        return text("{here}, om platserna utanför räkningen inte räknas; annars beror det på var de räknas", here=here)
    there = verdicts[answer.one_absence_placed]
    return text("{here}; {there} om platserna utanför räkningen räknas med", here=here, there=there)
