"""A period that does not say which year it is."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Change, FormerName, Phase
from ...loading import Region
from .._silence import NOTHING
from ._timed import called, in_words, timed

RULE = Rule(
    "PER002",
    "period-undecided",
    Severity.INFO,
    Concerns.DOCUMENT,
    "Det går inte att avgöra när något gäller, för året sägs inte, eller en händelse avgör det.",
)
RESTS_ON = NOTHING
_HOLDS = (
    "Det går inte att avgöra när det här gäller: {what}, {period}. Det sägs inte vilket år. "
    "Alla svar räknar med att det gäller."
)
_CHANGE = (
    "Det går inte att avgöra när det här gäller: {what}, {period}. Det sägs inte vilket år. "
    "Alla svar räknar med det som annars gäller."
)

_SEASON = (
    "Det går inte att avgöra om det här gäller {date}: {what}, {period}. När årstiden börjar och slutar sägs inte. "
    "Alla svar räknar med att det gäller."
)
_SEASON_CHANGE = (
    "Det går inte att avgöra om det här gäller {date}: {what}, {period}. När årstiden börjar och slutar sägs inte. "
    "Alla svar räknar med det som annars gäller."
)
_EVENT = (
    "Det går inte att avgöra om det här gäller: {what}, {period}. Det beror på något som dokumentet inte daterar. "
    "Alla svar räknar med att det gäller."
)
_EVENT_CHANGE = (
    "Det går inte att avgöra om det här gäller: {what}, {period}. Det beror på något som dokumentet inte daterar. "
    "Alla svar räknar med det som annars gäller."
)


def check(region: Region) -> Iterator[Finding]:
    """One finding for each period of which it cannot be known on some day whether it holds.

    What begins or ends with an event, or holds as long as something that says no time of its own, is undecided.

    Of a season with its year (`hösten 2016`) only the days near its ends are undecided.
    """
    region = region.whole
    for one in timed(region):
        if one.valid.decided or one.valid.backwards or isinstance(one.element, FormerName):
            continue
        changes = isinstance(one.element, Change)
        if region.date is not None and region.phase(one.valid) is not Phase.UNDECIDED and one.valid.eventful:
            continue
        if one.valid.eventful:
            message = text(
                _EVENT_CHANGE if changes else _EVENT, what=called(region, one), period=in_words(region, one.valid)
            )
            help = text("När dagen är känd, skriv den: från 2025-07-01. Den gäller då för varje svar.")
        elif not one.valid.dated:
            message = text(_CHANGE if changes else _HOLDS, what=called(region, one), period=one.valid)
            help = text("Skriv året: från 2025-07-01, mandatperioden 2023–2026, från året efter valet 2026.")
        elif region.date is not None and one.valid.phase(region.date) is Phase.UNDECIDED:
            template, day = _SEASON_CHANGE if changes else _SEASON, region.date.isoformat()
            message = text(template, what=called(region, one), period=one.valid, date=day)
            help = text("Skriv månaderna: från augusti 2026 till december 2026.")
        else:
            continue
        yield region.finding(RULE, message, *one.place, help=help)
