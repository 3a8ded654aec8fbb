"""A way of a matter as the further places of a finding: what happens, where the document says so, what it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ...analysis.decisions.standing import Standing
from ...analysis.matters import End, Event, Label, unsolved
from ...analysis.matters.stuck import StuckPath
from ...findings import Related, Text, text
from ...language import Verb
from ...language.walk import Path
from ...loading import Region
from .._called import together
from .._readings import read_otherwise
from ..standing import NAMES


def told(region: Region, way: StuckPath) -> tuple[Related, ...]:
    """Each step that a line of the model stands for, then how the source was read and what follows from what."""
    first = text("1. ett ärende väcks i {body}", body=region.body_name(way.start.body))
    if way.start.subjects:
        first = text(
            "1. ett ärende om ”{subject}” väcks i {body}",
            subject=region.name(way.start.subjects[0]),
            body=region.body_name(way.start.body),
        )
    shown = list(_shown(way.steps))
    steps = [_numbered(region, number + 2, step, unsolved(shown, number)) for number, step in enumerate(shown)]
    return (
        *(replace(step, step=True) for step in (region.related(first, "bodies", way.start.body, key=True), *steps)),
        *_read(region, way.end, way.steps),
        basis(way.steps),
    )


def basis(steps: Iterable[Label]) -> Related:
    """Whether a way follows from the text, or under which standing readings."""
    used = {reading for step in steps for reading in step.readings}
    named = [NAMES[reading] for reading in Standing if reading in used]
    if not named:
        return Related(text("följer av texten"))
    if len(named) == 1:
        return Related(text("följer under läsningen ”{reading}”", reading=named[0]))
    return Related(text("följer under läsningarna {readings}", readings=[text("”{one}”", one=one) for one in named]))


def subjects(region: Region, way: StuckPath) -> str | Text:
    """What the matter is about, as the object of a sentence."""
    if not way.start.subjects:
        return text("ärenden")
    return text("ärenden om ”{subject}”", subject=region.name(way.start.subjects[0]))


def _shown(steps: Iterable[Label]) -> Iterator[Label]:
    """Those in which the matter moves or something is decided; that a meeting is held goes without saying."""
    return (step for step in steps if step.event not in _HIDDEN)


_HIDDEN = frozenset(
    (
        Event.CONCERNS,
        Event.UNPREPARED,
        Event.UNANCHORED,
        Event.QUORATE,
        Event.WAITS,
        Event.STOPS,
        Event.TAKEN_UP,
        Event.TAKES_ON,
    )
)


def _numbered(region: Region, number: int, step: Label, sent: Label | None) -> Related:
    """One step, at its line: where the model's silence is meant, at the body. `sent`: as `unsolved`."""
    path, said = step.path, _said(region, step)
    if sent is not None:
        path, said = sent.path, text("frågan går inte att lösa i {body}", body=region.body_name(step.body))
    told = text("{number}. {step}", number=number, step=said)
    if path and region.where(*path) is not None:
        return region.related(told, *path)
    return region.related(told, "bodies", step.body, key=True)


def _said(region: Region, step: Label) -> Text:
    body = region.body_name(step.body)
    if step.to == ("unspecified",):
        return text("{body} lämnar ärendet vidare; till vem sägs inte", body=body)
    to = [region.name(ref, step.body) for ref in step.to] if len(step.to) == 1 else together(region, step.to)
    sentence = _SENTENCES.get(step.event, "{body} går vidare med ärendet")
    if step.event is Event.DECIDED and step.path[2:3] == ("mandates",):
        verb = region.bodies[str(step.path[1])].mandates[int(step.path[3])].verb
        sentence = _ADVISES.get(verb, sentence)
    return text(sentence, body=body, to=to)


_ADVISES = {Verb.RECOMMEND: "{body} rekommenderar", Verb.TAKE_POSITION: "{body} tar ställning"}
_SENTENCES = {
    Event.NOT_TAKEN_UP: "{to} tar inte upp ärendet i {body}",
    Event.PREPARED: "{to} bereder ärendet åt {body}",
    Event.ANCHORED: "ärendet förankras hos {to} före beslut i {body}",
    Event.NO_QUORUM: "{body} är inte beslutsför",
    Event.OPTION_UNUSED: "{body} får lyfta ärendet men gör det inte",
    Event.HANDED_OVER: "{body} lämnar ärendet till {to}",
    Event.RECEIVED: "{to} får ärendet",
    Event.SAID_YES: "alla säger ja: {to}",
    Event.SAID_NO: "alla säger nej: {to}",
    Event.SPLIT: "några säger ja och andra nej: {to}",
    Event.BROUGHT_BACK: "svaret från {body} går tillbaka till {to}",
    Event.DECLINES: "{body} får avgöra ärendet men gör det inte",
    Event.AGREED: "{body} enas",
    Event.DISAGREED: "{body} enas inte",
    Event.TIED: "rösterna i {body} väger jämnt",
    Event.MEDIATED: "{to} medlar, och {body} enas",
    Event.NOT_MEDIATED: "{to} medlar, men {body} enas inte",
    Event.SENT_BACK: "{body} skickar tillbaka ärendet till {to}",
    Event.RATIFIED: "{to} bekräftar beslutet",
    Event.NOT_RATIFIED: "{to} bekräftar inte beslutet",
    Event.POSTPONED: "{body} bordlägger ärendet",
    Event.DECIDED: "{body} beslutar",
}


def _read(region: Region, end: End, steps: Iterable[Label]) -> tuple[Related, ...]:
    """The declared readings of the lines that the way passes; not those of a whole page or decision order."""
    lines: dict[Path, None] = dict.fromkeys((*(step.path for step in steps), end.path))
    return read_otherwise(region, [line for line in lines if line[:1] == ("bodies",) and len(line) > 3])
