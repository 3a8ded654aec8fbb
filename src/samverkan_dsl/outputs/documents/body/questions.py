"""What a reader wants to know of every body, and when that is answered."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from ....analysis.decisions.deciding import decides, shares_out_work
from ....analysis.decisions.effects import effect_of
from ....analysis.decisions.leading import chair_named
from ....findings import Text, text
from ....language import Body, BodyStatus, Budget, Chair, Mandate, Seat, Trigger, Verb, Vice, affirmed
from ....language.references import OWN_DECISION_BODIES


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


def _lasts(held: Chair | Vice | Seat) -> bool:
    """Whether it is said how long somebody holds an office or a seat, or until when."""
    return held.term is not None or (held.valid is not None and held.valid.ends)


def _vice_lasts(chair: Chair, vice: Vice) -> bool:
    """The same of a vice chair: also as the one whose turn to chair it is not."""
    return _lasts(vice) or (bool(vice.opposite) and _lasts(chair))


def only_names_key(budget: Budget) -> bool:
    """Whether costs are said to be shared by a key, and not how large the shares are that it gives."""
    words = (budget.allocation_key or "").lower()
    return "nyckel" in words and _SHARES.search(words) is None


_SHARES = re.compile(r"\d|procent|lika|häl(?:ft|v)|tredjedel|fjärdedel|invånar|befolkning|folkmängd")
"""What tells shares: a number, a part, or what they follow."""


def _allocates(body: Body) -> list[Mandate]:
    return [each for each in affirmed(body.mandates) if each.verb is Verb.ALLOCATE and not shares_out_work(each)]


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
        lambda b: b.chair is not None and _lasts(b.chair),
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
        lambda b: any(map(_lasts, b.composition)),
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
