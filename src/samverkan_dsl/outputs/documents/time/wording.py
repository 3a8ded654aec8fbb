"""The words for waits, roads and what is missing to know them."""

from __future__ import annotations

from collections.abc import Iterable

from ....analysis.matters import Outcome
from ....analysis.time.latency import LatencyVerdict, Road
from ....analysis.time.meeting_gaps import MissingFact, Silent, Unknown, UnsaidTime
from ....analysis.time.transition_costs import Delay, DelayKind, Onward
from ....findings import Text, text
from ....language import Trigger
from ....loading import Region
from ...blocks import Content
from ...compose import Parts, inline, joined, phrase
from ..prose.naming import NamingContext

_MISSING: dict[Unknown, str] = {
    Unknown.FREQUENCY: "hur ofta {who} möts",
    Unknown.NUMBER: "hur många möten {who} har som minst",
    Unknown.NEVER: "hur många möten {who} har som minst, för enligt texten kan det vara inget",
    Unknown.OTHER_YEAR: "hur ofta {who} möts andra år än dem som anges",
    Unknown.WHEN_NEEDED: "hur länge det kan dröja till ett möte i {who}, som möts vid behov",
    Unknown.ELSEWHERE: "hur ofta {who} möts, som bestäms på annat ställe",
    Unknown.ITSELF: "hur ofta {who} möts, som bestäms av gruppen själv",
    Unknown.DEADLINE: "hur långt före mötet i {who} en tidsgräns infaller",
    Unknown.OUTSIDE: "hur lång tid det tar hos {who}",
    Unknown.TARGET: "vart {home} lämnar ärendet",
    Unknown.TOO_LARGE: "vägarna, som är för många för att följas",
}
_SILENT: dict[UnsaidTime, str] = {
    UnsaidTime.NO_DEADLINE: "{who}: ingen tidsgräns före mötet är angiven",
    UnsaidTime.NO_PAPERS: "{who}: en tidsgräns räknas från utskicket, men dagen för utskicket är inte angiven",
    UnsaidTime.SCHEDULED: "{who}: någon avgör vid vilket möte ett ärende tas upp, och det närmaste räknas",
}
_STEPS: dict[DelayKind, str] = {
    DelayKind.PREPARATION: "beredning i {who}",
    DelayKind.ANCHORING: "förankring hos {who}",
    DelayKind.BETWEEN: "förankring till nästa möte i {who}",
    DelayKind.AGAIN: "åter i {who}",
    DelayKind.POSTPONED: "bordläggning i {who}",
}
UNKNOWN: dict[Unknown, Text] = {
    Unknown.FREQUENCY: text("sägs inte"),
    Unknown.NUMBER: text("inget tal"),
    Unknown.NEVER: text("kan vara inget"),
    Unknown.OTHER_YEAR: text("anges för andra år"),
    Unknown.WHEN_NEEDED: text("vid behov"),
    Unknown.ELSEWHERE: text("bestäms på annat ställe"),
    Unknown.ITSELF: text("bestäms av gruppen själv"),
    Unknown.DEADLINE: text("tidsgränsen går inte att räkna"),
    Unknown.OUTSIDE: text("utanför dokumentet"),
    Unknown.TARGET: text("mottagaren anges inte"),
    Unknown.TOO_LARGE: text("för många vägar"),
}
"""Why there is no number, in a cell."""


_SHOWN = 24
"""Steps of a road beyond these are only counted."""


class Names:
    """What bodies are called; the instances of a template by one name where nothing tells them apart."""

    def __init__(self, region: Region, alike: Iterable[str]) -> None:
        """`alike`: the templates whose instances are told together."""
        self.region = region
        self.scope = NamingContext(region)
        self._alike = {body: template for template in alike for body in region.templates[template]}

    def one(self, ref: str) -> Content:
        """A body, party, role or reserved word within a sentence."""
        if ref in self._alike:
            return self.scope.one(self._alike[ref])
        return (self.region.body_name(ref),) if ref in self.region.bodies else self.scope.every(ref)

    def missing(self, one: MissingFact) -> Content:
        """A missing fact, as what would have to be said."""
        home = self.one(one.home) if one.home is not None else ()
        return (phrase(_MISSING[one.why], who=self.one(one.who), home=home),)

    def facts(self, found: Iterable[MissingFact]) -> list[Content]:
        """Missing facts, each once."""
        return list(dict.fromkeys(self.missing(one) for one in found))

    def silent(self, one: Silent) -> Content:
        """A silence counted as nothing."""
        return (phrase(_SILENT[one.why], who=self.one(one.body)),)

    def road(self, steps: Iterable[Delay]) -> Content:
        """The steps with their days; of a road longer than anybody reads, how many there are besides."""
        all_ = list(steps)
        left = len(all_) - _SHOWN
        told = [self._with_days(step) for step in (all_ if left <= 1 else all_[:_SHOWN])]
        return joined([*told, *([text("{count} steg till", count=left)] if left > 1 else [])], " → ")

    def _with_days(self, step: Delay) -> Content:
        days = in_days(step.days)
        if step.missing:
            days = text("minst {days}", days=days) if step.days else text("obestämt")
        return inline(self.step(step), " (", days, ")")

    def step(self, step: Delay) -> Content:
        """A step with what sent the matter there."""
        why: Parts = inline(step.trigger, ": ") if step.trigger is not None else None
        who: Content = self.one(step.who)
        if step.beside:
            # One of those who may prepare does; whom a matter is anchored with or put to are all asked.
            last = text(" eller ") if step.kind is DelayKind.PREPARATION else text(" och ")
            who = joined([who, *(self.one(name) for name in step.beside)], ", ", last)
        return inline(why, who if step.kind is DelayKind.MEETING else phrase(_STEPS[step.kind], who=who))

    def way(self, road: Road) -> Content:
        """How a road begins."""
        if road.first is not None:
            return (_WAYS[road.first],)
        end = _ENDS.get(road.outcome, text("beslutas där"))
        if road.optional:
            return (text("{end}, med frivillig beredning och förankring", end=end),)
        return (end,)


_ENDS: dict[Outcome | None, Text] = {
    Outcome.LEFT: text("stannar där, mer sägs inte"),
    Outcome.RECOMMENDED: text("rekommenderas därifrån"),
    Outcome.REFUSED: text("får inget stöd"),
}
"""How a matter that nothing sends on ends where it was raised, where that is not by a decision that settles it."""
_WAYS: dict[Trigger | Onward, Text] = {
    Onward.PREPARED: text("lämnas vidare efter beredning"),
    Onward.RECOMMENDED: text("rekommenderas till den som avgör"),
    Trigger.DISAGREEMENT: text("vid oenighet"),
    Trigger.NEEDS_RESOURCES: text("vid behov av resurser"),
    Trigger.WEIGHTY: text("vid principiell eller ekonomisk vikt"),
    Trigger.SEVERAL_BODIES: text("när flera organ berörs"),
    Trigger.BEYOND_MANDATE: text("när frågan inte ryms i mandatet"),
    Trigger.RECURRING_DEVIATION: text("vid återkommande avvikelser"),
    Trigger.NO_QUORUM: text("när mötet inte är beslutsfört"),
    Trigger.OTHER_LEVEL: text("när frågan hör till en annan nivå"),
    Trigger.LOCAL_UNSOLVED: text("när en lokal fråga saknar lösning"),
    Trigger.DISPUTE: text("vid en tvist"),
    Trigger.REQUESTED: text("på begäran från ett annat organ"),
    Trigger.OTHER: text("under ett villkor som dokumentet anger"),
}


def verdict(road: Road) -> Text:
    """The answer in a cell."""
    if road.verdict is LatencyVerdict.UNBOUNDED:
        return text("obegränsad") if road.missing else text("obegränsad, {days} dagar utan att gå runt", days=road.days)
    if road.verdict is LatencyVerdict.NO_END:
        return text("inget slut")
    if road.verdict is LatencyVerdict.UNDETERMINED:
        return text("obestämd, {days} dagar är kända", days=road.days) if road.days else text("obestämd")
    return in_days(road.days)


def in_days(days: int) -> Text:
    """`92 dagar`."""
    return text("1 dag") if days == 1 else text("{days} dagar", days=days)
