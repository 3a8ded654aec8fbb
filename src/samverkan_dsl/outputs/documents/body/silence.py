"""What the document does not say of a body, and what it says is settled elsewhere."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from ....analysis.decisions.deciding import assembly, decides, described
from ....analysis.decisions.effects import effect_of
from ....analysis.decisions.leading import chair_named
from ....analysis.matters.spoken import spoken_of
from ....analysis.seats.counts import seat_count
from ....findings import Text, text
from ....language import (
    Body,
    BodyStatus,
    Budget,
    Chair,
    Cited,
    Mandate,
    NotRegulated,
    RegionModel,
    Status,
    Trigger,
    Verb,
    Vice,
    affirmed,
)
from ....language.nothing import denial_keys
from ....language.references import OWN_DECISION_BODIES
from ....language.walk import declared_along, fields, keys_along
from ....loading import Region
from ...blocks import Block, Content
from ...compose import Parts, bullets, inline, joined, para, phrase
from ..prose.naming import NamingContext
from ..prose.words import clause


@dataclass(frozen=True, slots=True)
class Question:
    """Something a reader wants to know of every body of some sort."""

    key: str
    """Where the answer would stand, from the body."""
    words: Text
    """The question as it stands after ”säger inget om”."""
    answered: Callable[[Body], bool]
    asked: Callable[[Body], bool] = lambda body: True


def _at_times(body: Body) -> bool:
    return body.status in (BodyStatus.TEMPORARY, BodyStatus.WHEN_NEEDED)


def _frequency(body: Body) -> bool:
    if body.addressed("meetings.per-year") or body.addressed("meetings.per-term"):
        return True
    return body.meetings is not None and body.meetings.frequency_said


def _decided_effect(body: Body) -> bool:
    if effect_of(body).stated is not None:
        return True
    deciding = [mandate for mandate in affirmed(body.mandates) if mandate.deciding]
    return bool(deciding) and all(effect_of(body, mandate).stated is not None for mandate in deciding)


def _some_effect(body: Body) -> bool:
    """Whether the effect of some of the body's decisions is stated."""
    lines = body.decisions.by_matter if body.decisions is not None else ()
    given = [effect_of(body, mandate).stated for mandate in affirmed(body.mandates) if mandate.deciding]
    return any(effect is not None for effect in (*given, *(line.effect for line in lines)))


def _triggers(body: Body) -> set[Trigger]:
    return {each.when for each in body.escalation}


def _led(body: Body) -> bool:
    """Whether the body is said to have a chair: who only convenes holds no office."""
    return body.chair is not None and chair_named(body)


def _left_to_each(body: Body) -> bool:
    """Whether what the body cannot settle goes to the own decision bodies of the organisations in it."""
    disagreement = body.decisions.disagreement if body.decisions is not None else None
    targets = {ref for each in affirmed(body.escalation) for ref in each.to}
    return OWN_DECISION_BODIES in targets | set(disagreement.refer_to if disagreement is not None else ())


def _settled_when_they_differ(body: Body) -> bool:
    disagreement = body.decisions.disagreement if body.decisions is not None else None
    return disagreement is not None and bool(
        disagreement.each_organisation or disagreement.mediated_by or disagreement.decided_by
    )


def _prepared(body: Body) -> bool:
    """Whether the page says who prepares for the body, and not only for whom it prepares."""
    return any(not rule.for_ or "self" in rule.for_ for rule in body.preparation)


def _vice_lasts(chair: Chair, vice: Vice) -> bool:
    """Whether it is said how long a vice chair holds the office: also as the one whose turn to chair it is not."""
    return vice.term is not None or (vice.opposite and chair.term is not None)


def only_names_key(budget: Budget) -> bool:
    """Whether costs are said to be shared by a key, and not how large the shares are that it gives."""
    words = (budget.allocation_key or "").lower()
    return "nyckel" in words and _SHARES.search(words) is None


_SHARES = re.compile(r"\d|procent|lika|häl(?:ft|v)|tredjedel|fjärdedel|invånar|befolkning|folkmängd")
"""What tells shares: a number, a part, or what they follow."""


def _allocates(body: Body) -> list[Mandate]:
    return [mandate for mandate in affirmed(body.mandates) if mandate.verb is Verb.ALLOCATE]


def _has_task(body: Body) -> bool:
    """Whether the page says what the body is for: in a mandate, its purpose, as what it acts, or what it prepares."""
    prepares = any("self" in line.by for line in affirmed(body.preparation))
    return any(affirmed(body.mandates)) or body.purpose is not None or bool(body.acts_as) or prepares


QUESTIONS: tuple[Question, ...] = (
    Question("composition", text("vilka som ingår"), lambda b: bool(b.composition) or b.total_seats is not None),
    Question(
        "composition.seats",
        text("hur många ledamöterna är"),
        lambda b: b.total_seats is not None,
        lambda b: any(seat.counts for seat in b.composition),
    ),
    Question("mandates", text("vilket uppdraget är"), _has_task),
    Question(
        "commissioned-by",
        text("vilket organ som står över eller ger uppdraget"),
        lambda b: any((b.superior, b.commissioned_by, b.client, b.steered_by, b.attached_to, b.part_of, b.host)),
    ),
    Question(
        "formation",
        text("vem som inrättar organet"),
        lambda b: b.formation is not None and bool(b.formation.by),
        _at_times,
    ),
    Question(
        "formation.closed-when",
        text("när organet avslutas"),
        lambda b: b.formation is not None and bool(b.formation.closed_when or b.formation.closed_by),
        _at_times,
    ),
    Question("chair", text("vem som är ordförande"), chair_named),
    Question(
        "chair.term",
        text("hur länge ordföranden sitter"),
        lambda b: b.chair is not None and b.chair.term is not None,
        _led,
    ),
    Question(
        "chair.vice",
        text("vem som är vice ordförande"),
        lambda b: b.chair is not None and b.chair.vice is not None,
        _led,
    ),
    Question(
        "chair.vice.term",
        text("hur länge vice ordföranden sitter"),
        lambda b: b.chair is not None and b.chair.vice is not None and _vice_lasts(b.chair, b.chair.vice),
        lambda b: b.chair is not None and b.chair.vice is not None,
    ),
    Question(
        "composition.term",
        text("hur länge ledamöterna sitter"),
        lambda b: any(seat.term is not None for seat in b.composition),
        lambda b: any(seat.counts and not seat.ex_officio for seat in b.composition),
    ),
    Question("secretary", text("vem som är sekreterare"), lambda b: b.secretary is not None),
    Question("substitutes", text("om frånvarande ledamöter ersätts"), lambda b: b.substitutes is not None),
    Question("meetings", text("hur ofta organet möts"), _frequency),
    Question(
        "meetings.convened-by",
        text("vem som kallar till mötena"),
        lambda b: bool((b.meetings and b.meetings.convened_by) or (b.chair and b.chair.convener)),
    ),
    Question(
        "meetings.papers",
        text("när handlingarna ska skickas ut"),
        lambda b: b.meetings is not None and b.meetings.papers is not None,
    ),
    Question(
        "meetings.agenda-by",
        text("vem som gör dagordningen"),
        lambda b: b.meetings is not None and bool(b.meetings.agenda_by or b.meetings.agenda_decided_by),
    ),
    Question("initiative", text("vem som får väcka ärenden"), lambda b: b.initiative is not None, decides),
    Question("preparation", text("vem som bereder ärendena"), _prepared, decides),
    Question(
        "decisions.method",
        text("om beslut fattas i enighet eller med majoritet"),
        lambda b: b.decisions is not None and b.decisions.method is not None,
        decides,
    ),
    Question("decisions.effect", text("vilken verkan besluten har"), _decided_effect, decides),
    Question(
        "decisions.quorum",
        text("när organet är beslutsfört"),
        lambda b: b.decisions is not None and b.decisions.quorum is not None,
        decides,
    ),
    Question(
        "decisions.disagreement",
        text("vad som händer när ledamöterna inte kan enas"),
        lambda b: (
            (b.decisions is not None and b.decisions.disagreement is not None) or Trigger.DISAGREEMENT in _triggers(b)
        ),
        decides,
    ),
    Question(
        "decisions.recusal",
        text("vad som gäller vid jäv"),
        lambda b: b.decisions is not None and b.decisions.recusal is not None,
        decides,
    ),
    Question(
        "escalation",
        text("vart ett ärende går som kräver mer resurser"),
        lambda b: Trigger.NEEDS_RESOURCES in _triggers(b),
        decides,
    ),
    Question(
        "escalation.end",
        text("vad som händer om organisationernas egna beslutsorgan beslutar olika"),
        _settled_when_they_differ,
        _left_to_each,
    ),
    Question("record", text("hur möten och beslut dokumenteras"), lambda b: b.record is not None),
    Question(
        "record.approved-by",
        text("vem som godkänner protokoll eller anteckningar"),
        lambda b: b.record is not None and bool(b.record.approved_by or b.record.approved_when),
        lambda b: b.record is not None,
    ),
    Question(
        "record.published",
        text("om protokoll eller anteckningar publiceras"),
        lambda b: b.record is not None and bool(b.record.published or b.record.publishes),
        lambda b: b.record is not None,
    ),
    Question("budget", text("hur organets arbete betalas"), lambda b: b.budget is not None, decides),
    Question(
        "budget.allocation-key",
        text("hur stor del av kostnaderna var och en bär"),
        lambda b: b.budget is not None and not only_names_key(b.budget),
        lambda b: b.budget is not None and b.budget.allocation_key is not None,
    ),
    Question(
        "budget.amount",
        text("hur stora belopp organet fördelar"),
        lambda b: any(mandate.limit is not None and re.search(r"\d", mandate.limit) for mandate in _allocates(b)),
        lambda b: bool(_allocates(b)),
    ),
)


_OF_ASSEMBLIES = frozenset(("composition", "chair", "secretary", "substitutes", "meetings", "record"))
"""What nobody asks of an office or a project, which is no people who meet."""


def unsaid(region: Region, body_id: str) -> Iterator[Question]:
    """The questions that the document leaves open for a body it describes, at whatever time the answer holds."""
    if not described(region.bodies[body_id]):
        return
    region = region.whole
    body = region.bodies[body_id]
    bodies = (body, *(change.upon(body) for change in body.changes))
    spoken = spoken_of(region)
    for question in QUESTIONS:
        if question.key == "budget" and region.model.budget is not None:
            continue
        if question.key.partition(".")[0] in _OF_ASSEMBLIES and not assembly(body):
            continue
        if body_id in spoken.get(question.key, ()):
            continue  # another place says it
        if question.key == "composition.seats" and _seats_told(region, body):
            continue
        if question.asked(body) and not any(b.addressed(question.key) or question.answered(b) for b in bodies):
            partly = question.key == "decisions.effect" and _some_effect(body)
            yield replace(question, words=text("vilken verkan en del av besluten har")) if partly else question


def decides_nothing(region: Region, body_id: str) -> bool:
    """Whether the document gives a body it describes nothing to decide in any place, and does not say why."""
    body = region.whole.bodies[body_id]
    if not described(body) or not assembly(body) or decides(body) or effect_of(body).stated is not None:
        return False
    if any(body.addressed(key) for key in ("mandates", "decisions", "decisions.effect")):
        return False
    return body_id not in spoken_of(region.whole)["deciding"]


def _seats_told(region: Region, body: Body) -> bool:
    """Whether the rows say how many they are: `minst 3` does, `en per länsdel` without the number of these does not."""
    return all(seat_count(region, seat) is not None for seat in body.composition if seat.counts)


def adopted(region: Region) -> bool:
    """Whether the document is taken to be adopted: it is, unless it says that it is a proposal or not ready yet."""
    return region.model.system.status not in (Status.PROPOSED, Status.PLANNED, Status.IN_DEVELOPMENT)


def unsaid_of_document(region: Region) -> list[tuple[str, Text]]:
    """What the document leaves open about itself: the key that would say it, and the question in words."""
    system = region.model.system
    answered = {
        "adopted-by": bool(system.adopted_by),
        "adopted": system.adopted is not None,
        "valid-from": system.valid_from is not None,
        "valid-to": system.valid_to is not None,
        "responsible": bool(system.responsible),
        "revised-by": bool(system.revised_by),
    }
    if not adopted(region):  # of a proposal nobody asks who has adopted it, or since when
        answered |= dict.fromkeys(("adopted-by", "adopted", "valid-from", "valid-to"), True)
    left_open = region.model.not_regulated
    return [
        (key, words)
        for key, words in _OF_DOCUMENT.items()
        if not answered[key] and f"system.{key}" not in left_open and "system" not in left_open
    ]


_OF_DOCUMENT = {
    "adopted-by": text("vem som har antagit det"),
    "adopted": text("när det antogs"),
    "valid-from": text("när det börjar gälla"),
    "valid-to": text("hur länge det gäller"),
    "responsible": text("vem som ansvarar för det"),
    "revised-by": text("vem som får ändra det"),
}


def unsaid_told(questions: Sequence[Question]) -> tuple[Block, ...]:
    """What is left open, under a heading that says so: a sentence, or a list where it would be a long one."""
    words = [question.words for question in questions]
    if len(words) > _IN_A_SENTENCE:
        return (para(text("Det gäller")), bullets(*words, continues=True))
    return (para(phrase("Det gäller {what}.", what=joined(words, ", ", text(" och ")))),)


_IN_A_SENTENCE = 4
"""So many clauses a sentence holds before a reader loses the first."""


def elsewhere(naming: NamingContext, key: str) -> Content:
    """Where the document says that what stands under `key` is settled."""
    element = naming.body.set_elsewhere[key]
    when = None if element.valid is None else phrase("; det gäller {period}", period=naming.period(element.valid))
    told = phrase("{what} {settled}{when}.", what=_what(key), settled=settled(naming, key), when=when)
    addresses = naming.cites(element.cite)
    return inline(told, " " if addresses else None, addresses)


_QUESTIONS = {question.key: question.words for question in QUESTIONS}


def not_regulated(naming: NamingContext, key: str, element: NotRegulated | None = None) -> Content:
    """That the document itself says that it does not settle what stands under `key`, of a body or the whole system.

    `element` where it is no part of how things stand on the day.
    """
    of_body = naming.home is not None
    if element is None:
        element = (naming.body if of_body else naming.region.model).not_regulated[key]
    words = _QUESTIONS.get(key) if of_body else _OF_DOCUMENT.get(key.removeprefix("system."))
    if words is None:
        keys = keys_along(Body if of_body else RegionModel, key.split("."))
        words = keys[-1].words if keys else text("frågan om {key}", key=key)
    when = None if element.valid is None else phrase("; det gäller {period}", period=naming.period(element.valid))
    told = phrase("Dokumentet säger uttryckligen att det inte reglerar {what}{when}.", what=words, when=when)
    addresses = naming.cites(element.cite)
    return inline(told, " " if addresses else None, addresses)


def denial(naming: NamingContext, key: str) -> Content:
    """That there is none of what stands under `key`, with the addresses of those who cite that key."""
    *above, last = key.split(".")
    element: object = naming.body
    for step in above:
        element = getattr(element, fields(type(element))[step])  # type: ignore[arg-type]
    addresses = naming.cites(each for each in element.cite if each.key == last) if isinstance(element, Cited) else ()
    return inline(text(denial_keys(Body)[key]), " " if addresses else None, addresses)


def _what(key: str) -> Parts:
    """What is settled elsewhere, as the subject of a sentence: the key by its noun, or what it stands in."""
    keys = keys_along(Body, key.split(".")) or declared_along(Body, key.split("."))
    if not keys:
        return text("Frågan om {key}", key=key)
    *_, last = keys  # of a key within another only that is settled: the effect is not the whole order
    return last.named or last.words


def settled(naming: NamingContext, key: str) -> Content:
    """By whom and where that is: `bestäms i reglementet`."""
    element = naming.body.set_elsewhere[key]
    place = clause(element.in_, "i") if element.in_ is not None else None
    if element.by and place is not None:
        return (phrase("bestäms av {who}, i {place}", who=naming.who(element.by), place=place),)
    if element.by:
        return (phrase("bestäms av {who}", who=naming.who(element.by)),)
    if place is not None:
        return (phrase("bestäms i {place}", place=place),)
    return (text("bestäms någon annanstans"),)
