"""How numbers, shares and times become words: `hälften`, `2 gånger per år`, `i juni 2016`."""

from __future__ import annotations

from fractions import Fraction

from ....findings import Text, text
from ....language import Bound, Cadence, Quantity, SaidWhen

_PARTS: dict[Fraction, Text] = {
    Fraction(1, 2): text("hälften"),
    Fraction(1, 3): text("en tredjedel"),
    Fraction(2, 3): text("två tredjedelar"),
    Fraction(1, 4): text("en fjärdedel"),
    Fraction(3, 4): text("tre fjärdedelar"),
}


def portion(amount: Quantity) -> Text | Quantity:
    """A share in words (`hälften`), else as stated."""
    exact = amount.exact
    words = _PARTS.get(exact) if exact is not None else None
    return words or amount


def share_words(amount: Quantity) -> Text | Quantity:
    """A number or a share as it is stated, a simple share in words: `minst en tredjedel`."""
    words = _PARTS.get(amount.low) if amount.bound is Bound.AT_LEAST and amount.low is not None else None
    return portion(amount) if words is None else text("minst {part}", part=words)


def times(amount: Quantity) -> Text:
    """`8–10 gånger`, `1 gång`."""
    return text("{count} gång", count=amount) if amount.single else text("{count} gånger", count=amount)


def rate(often: Cadence) -> Text | Cadence:
    """A cadence within a sentence: `2 gånger per år` for `2 per år`, `1 gång per år`; others as they are written."""
    if often.times is None or often.spelled_out:
        return often
    if often.times.single:
        return text("{count} gång per {unit}", count=often.times, unit=often.unit)
    return text("{count} gånger per {unit}", count=often.times, unit=often.unit)


def by_then(when: SaidWhen) -> Text | SaidWhen:
    """The last point in time for something: `senast i juni 2016`; an event says itself that it is before it."""
    if when.point is None and not when.stated.lower().startswith(("vid ", "i samband", "under ")):
        return when
    return text("senast {when}", when=when)


def adverb(when: SaidWhen) -> SaidWhen | Text:
    """When something was, as it ends a sentence: `i juni 2016`; a day, a year or an event as it is written."""
    point = when.point
    month = point is not None and point.month is not None and point.day is None and not point.after_election
    return text("i {month}", month=when) if month else when


def people(amount: Quantity) -> Text:
    """`1 ledamot`, `2 ledamöter`."""
    if amount.single:
        return text("{count} ledamot", count=amount)
    return text("{count} ledamöter", count=amount)
