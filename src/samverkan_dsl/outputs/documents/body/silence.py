"""What the document does not say: of a body, and of itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ....analysis.decisions.deciding import assembly, decides, described
from ....analysis.decisions.effects import effect_of
from ....analysis.decisions.leading import chair_term
from ....analysis.matters.spoken import spoken_of
from ....analysis.papers_done import adopted_papers
from ....analysis.readings import answering
from ....analysis.seats.counts import seat_count
from ....findings import Text, text
from ....language import Body, Status, affirmed
from ....loading import Region
from ...blocks import Block, Content
from ...compose import begins, bullets, inline, joined, para, phrase
from ..prose.naming import NamingContext
from ..prose.words import clause
from .questions import QUESTIONS, Question


def _some_effect(body: Body) -> bool:
    """Whether the effect of some of the body's decisions is stated."""
    lines = body.decisions.by_matter if body.decisions is not None else ()
    given = [effect_of(body, mandate).stated for mandate in affirmed(body.mandates) if mandate.deciding]
    return any(effect is not None for effect in (*given, *(line.effect for line in lines)))


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
        if question.key == "chair.term" and any(chair_term(region, each) is not None for each in bodies):
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


def said_adopted(region: Region) -> bool:
    """Whether the document says that it is adopted, by whom or when; what does not say so is not called it."""
    system = region.model.system
    return adopted(region) and (bool(system.adopted_by) or system.adopted is not None)


def _adoption_told(region: Region) -> bool:
    """Whether it is told as done that a paper was adopted that those who adopted the document adopt, and that holds.

    That may be the document itself, so nobody says that it is silent of when.
    """
    by = set(region.model.system.adopted_by)
    known = region.model.deliverables
    return any(
        by & set(known[name].adopted_by) and known[name].valid is None
        for name in adopted_papers(region)
        if name in known
    )


def unsaid_of_document(region: Region) -> list[tuple[str, Text]]:
    """What the document leaves open about itself: the key that would say it, and the question in words."""
    system = region.model.system
    answered = {
        "adopted-by": bool(system.adopted_by),
        "adopted": system.adopted is not None or _adoption_told(region),
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
        for key, words in OF_DOCUMENT.items()
        if not answered[key] and f"system.{key}" not in left_open and "system" not in left_open
    ]


OF_DOCUMENT = {
    "adopted-by": text("vem som har antagit det"),
    "adopted": text("när det antogs"),
    "valid-from": text("när det börjar gälla"),
    "valid-to": text("hur länge det gäller"),
    "responsible": text("vem som ansvarar för det"),
    "revised-by": text("vem som får ändra det"),
}
"""What a reader wants to know of the document itself, by the key that would say it."""


def left_open(naming: NamingContext) -> tuple[Content, ...]:
    """The questions left open for the body, each with the reading that would answer it."""
    asked = unsaid(naming.region, naming.home or "")
    return tuple(inline(question.words, otherwise_read(naming, question.key)) for question in asked)


def otherwise_read(naming: NamingContext, key: str) -> Content:
    """Under whom another reading answers what the document leaves open of the body, in brackets; nothing elsewhere."""
    nowhere = replace(naming, home=None)
    whole = inline(text("Tolkningar i handboken"))
    told = [
        phrase(
            " (en annan läsning, under {where}, ger ett svar{about})",
            where=begins(nowhere.one(home)) if home is not None else whole,
            about=inline(": ", clause(one.about)) if one.about is not None else None,
        )
        for home, one in answering(naming.region, naming.home or "", key)
    ]
    return inline(*told)


def unsaid_told(questions: Sequence[Content]) -> tuple[Block, ...]:
    """What is left open, under a heading that says so: a sentence, or a list where it would be a long one."""
    if len(questions) > _IN_A_SENTENCE:
        return (para(text("Det gäller")), bullets(*questions, continues=True))
    return (para(phrase("Det gäller {what}.", what=joined(questions, ", ", text(" och ")))),)


_IN_A_SENTENCE = 4
"""So many clauses a sentence holds before a reader loses the first."""
