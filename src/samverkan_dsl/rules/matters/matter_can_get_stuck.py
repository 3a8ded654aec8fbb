"""A matter of which, at some point, nobody says what happens to it."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.matters import Outcome, Why
from ...analysis.matters.stuck import StuckPath
from ...findings import Concerns, Finding, Rule, Severity, Text, text
from ...language import Response, Targets, Then
from ...loading import Region
from .._called import together
from .._matters import MATTERS
from .._places import related
from ._story import subjects, told
from ._stuck import given, has_order, stuck_paths

RULE = Rule(
    "MAT001",
    "matter-can-get-stuck",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Ett ärende kan bli liggande, för dokumentet säger inte vad som händer med det.",
)
RESTS_ON = MATTERS
_HELP = {
    Why.SPLIT: text("Skriv vad som gäller när svaren är olika: om ett nej räcker, eller om frågan kommer tillbaka."),
    Why.ONLY_HANDLES: text("Skriv vem som avgör ärendena när de är behandlade."),
    Why.NOT_TAKEN_UP: text("Skriv att den som väckte frågan får besked, och vart den då kan vända sig."),
}
_ANSWER = text("Skriv vem som till sist avgör frågan, eller att den stryks eller lämnas till varje organisation.")


def check(region: Region) -> Iterator[Finding]:
    """One finding for each line that lets matters get stuck whatever the bodies do, with the shortest way there.

    Simpler rules tell of a body that says nothing of disagreement (ESC001, DEC001) or can never be quorate (QUO001).
    What a body only handles is a fault where others hand it such matters.
    """
    told_at = set()
    for way in stuck_paths(region).stuck:
        place = region.where(*way.end.path)
        message = _message(region, way)
        if way.end.outcome is not Outcome.NOTHING_SAID or message is None or place in told_at:
            continue
        told_at.add(place)
        why = way.end.why
        help_ = _HELP.get(why, _ANSWER) if why is not None else _ANSWER
        if _all_asked(region, way):
            help_ = text("Skriv om ärendet då faller, kommer tillbaka eller avgörs av någon annan.")
        handed = related(region, text("härifrån kommer sådana ärenden"), () if way.sent else given(region, way))
        yield region.finding(RULE, message, *way.end.path, related=(*told(region, way), *handed), help=help_)


def _all_asked(region: Region, way: StuckPath) -> bool:
    """Whether each of those asked has to endorse before the body itself decides, so that one no is enough."""
    if way.end.why is not Why.SPLIT or way.end.path[2:3] != ("escalation",):
        return False
    rule = region.bodies[str(way.end.path[1])].escalation[int(way.end.path[3])]
    return rule.for_ is Response.ENDORSE and rule.targets is Targets.EACH and rule.then is Then.DECIDE_HERE


def _message(region: Region, way: StuckPath) -> Text | None:
    """None where a simpler rule tells it."""
    body, why = region.body_name(way.end.body), way.end.why
    if why is Why.SPLIT:
        asked = way.steps[-1]
        to = together(region, asked.to) if len(asked.to) > 1 else [region.name(asked.to[0], way.end.body)]
        if "mandates" in way.end.path:  # a task, whose addressees get what the body comes to, is no line that lifts
            return text(
                "{body} lämnar ärenden till {to}, men dokumentet säger inte vad som händer när några av dem säger ja "
                "och andra nej. Då blir ärendet liggande.",
                body=body,
                to=to,
            )
        if _all_asked(region, way):
            return text(
                "{body} får besluta i ärenden ({reason}) först när {to} har ställt sig bakom. Säger någon nej kan "
                "{body} inte besluta, men dokumentet säger inte vad som då händer med ärendet.",
                body=body,
                reason=list(asked.when),
                to=to,
            )
        return text(
            "{body} ska lyfta ärenden ({reason}) till {to}, men dokumentet säger inte vad som händer när några av dem "
            "säger ja och andra nej. Då blir ärendet liggande.",
            body=body,
            reason=list(asked.when),
            to=to,
        )
    if why is Why.NOT_TAKEN_UP:
        return text(
            "{who} avgör om {body} tar upp ett ärende. Dokumentet säger inte vad som händer med det som inte tas upp.",
            who=[region.name(ref, way.end.body) for ref in way.steps[-1].to],
            body=body,
        )
    if why is Why.ONLY_HANDLES and (way.sent or given(region, way)):
        return text(
            "{body} får {subjects} från andra och ska behandla dem, men dokumentet säger inte vem som avgör dem.",
            body=body,
            subjects=subjects(region, way),
        )
    if why is Why.NO_MANDATE and (way.sent or given(region, way)):
        return text(
            "{body} får {subjects} från andra, men har inget mandat att avgöra dem, "
            "och dokumentet säger inte vart de går sedan.",
            body=body,
            subjects=subjects(region, way),
        )
    if why is Why.RETURNS_SPENT:
        return text(
            "Det som {body} inte enas om får gå tillbaka ett visst antal gånger. "
            "Vad som händer när de är slut sägs inte, så ärendet blir liggande.",
            body=body,
        )
    if why is Why.DISAGREEMENT and has_order(region.bodies[way.end.body]):
        return text(
            "{body} har en ordning för oenighet, men den leder inte alltid till ett avgörande: "
            "vad som händer när den inte hjälper sägs inte.",
            body=body,
        )
    return None
