"""The words for when something happens: at others' meetings, after a step, in certain months."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from ....findings import Text, text
from ....language import MeetingPart, Occurs, Recurrence, SpecialKind, Step, YearMonth
from ....language.points import TimePoint
from ...blocks import Content
from ...compose import Parts, inline, joined, phrase
from .naming import NamingContext

RECURRENCES: dict[Recurrence, str] = {
    Recurrence.REGULAR: "{who} möts regelbundet.",
    Recurrence.VARIES: "Hur ofta {who} möts varierar.",
    Recurrence.OVER_TIME: "Hur ofta {who} möts skiftar över tid.",
}
PARTS: dict[MeetingPart, Text] = {
    MeetingPart.FIRST: text("under den första delen av mötet"),
    MeetingPart.LAST: text("under den sista delen av mötet"),
    MeetingPart.SOME: text("under en del av mötet"),
}
SPECIAL: dict[SpecialKind, Text] = {
    SpecialKind.RESIDENTIAL: text("internat"),
    SpecialKind.PLANNING_DAY: text("planeringsdag"),
    SpecialKind.THEME_DAY: text("temadag"),
    SpecialKind.FULL_DAY: text("heldag"),
    SpecialKind.EXTRA: text("extra möte"),
    SpecialKind.CONFERENCE: text("konferens"),
    SpecialKind.JOURNEY: text("resa"),
    SpecialKind.STUDY_VISIT: text("studiebesök"),
    SpecialKind.DIALOGUE_DAY: text("dialogdag"),
    SpecialKind.TRAINING_DAY: text("utbildningsdag"),
    SpecialKind.WORKSHOP: text("arbetsmöte"),
    SpecialKind.SEMINAR: text("seminarium"),
    SpecialKind.RECONCILIATION: text("avstämning"),
    SpecialKind.HEARING: text("samrådsmöte"),
}
_STEPS: dict[Step, Text] = {
    Step.NEXT_MEETING: text("på nästa möte"),
    Step.WRITTEN: text("när det är skrivet"),
    Step.APPROVED: text("när det är godkänt"),
    Step.SIGNED: text("när det är justerat"),
}
_MEETINGS = (
    ("before", "före varje möte i {who}"),
    ("after", "efter varje möte i {who}"),
    ("between", "mellan mötena i {who}"),
    ("at", "samma dag som mötet i {who}"),
)


def when_words(naming: NamingContext, when: Occurs) -> Content:
    """`två veckor före varje möte i LSVO`, `när det är justerat, inom 2 veckor`."""
    parts: list[Parts] = []
    apart = inline(when.apart, " ") if when.apart is not None else None
    for name, template in _MEETINGS:
        bodies = getattr(when, name)
        if bodies:
            parts.append(inline(apart, phrase(template, who=naming.who(bodies))))
            apart = None
    if when.once is not None:
        parts.append(_STEPS[when.once])
    if apart is not None:
        parts.append(phrase("{length} däremellan", length=when.apart))
    within = text("inom {length}", length=when.within) if when.within is not None else None
    told = joined(parts, text(" och "))
    return inline(told, ", " if parts and within else None, within)


def when_sentence(naming: NamingContext, template: str, when: Occurs, **values: Parts) -> Content:
    """A sentence with `{when}`, and the addresses of what stands there."""
    cites = naming.cites(when.cite)
    return inline(phrase(template, when=when_words(naming, when), **values), " " if cites else None, cites)


def days_words(days: Iterable[date]) -> Content:
    """`1 mars 2019 och 17 maj 2019`."""
    return joined([TimePoint(day.year, day.month, day.day) for day in days], ", ", text(" och "))


def months_words(months: Iterable[YearMonth]) -> Content:
    """`mars, juni och december`."""
    return joined(list(months), ", ", text(" och "))
