"""What a body may answer a matter with, and what that settles (meaning.md: Effect)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ...language import Body, Effect, Mandate, Response, Trigger, Verb, denied, tentative
from ...language.walk import Path
from ...loading import Region
from ..decisions.deciding import orders_all, own
from ..decisions.effects import ADVISING, About, GivenEffect, conditions, effect_in, effect_of
from ..decisions.standing import NO_READING, Readings, Standing
from ..decisions.strength import optional, suffices
from ..decisions.subjects import SETTLING, arranged
from .matter import Matter, Tasks, covers, distance, rests_on, within
from .papers import PaperLine, PaperLines
from .values import Outcome, Why

_ANSWERS = {
    Response.TAKE_POSITION: frozenset((Verb.TAKE_POSITION,)),
    Response.ENDORSE: frozenset((Verb.ENDORSE, Verb.TAKE_POSITION)),
}
_OWN_PAPERS = frozenset(("plan", "agenda", "calendar"))
HEAVY = frozenset((Trigger.NEEDS_RESOURCES, Trigger.WEIGHTY))
"""What is beyond anything that chiefs have been delegated to decide, unless their own organisations say yes."""


class Authority(NamedTuple):
    """What a body may answer a matter with, by one line of the model."""

    path: Path
    verb: Verb
    effect: Effect
    optional: bool
    ratified_by: tuple[str, ...]
    to: tuple[str, ...]
    """Those it is meant for."""
    addressed: bool
    """Whether those whom it is meant for, or through whom they get it, are named."""
    internal: bool
    """Whether it is one of the structure's own affairs."""
    distance: int
    """How far from the very matter the line is (`matter.distance`)."""
    readings: Readings

    def answers(self, asked: Response | None) -> bool:
        """Whether it is a mandate to do just what is asked."""
        return asked in _ANSWERS and self.verb in _ANSWERS[asked]

    @property
    def leads(self) -> bool:
        """Whether the body must use it and it decides the matter or says where it goes: more general lines give way."""
        if self.optional or self.effect in (Effect.CONSULTATION, Effect.INTERNAL):
            return False
        return self.verb in SETTLING or (self.verb is Verb.RECOMMEND and self.addressed)

    @property
    def of_paper(self) -> bool:
        """Whether a paper gives it, and no page."""
        return self.path[0] != "bodies"

    @property
    def confirmed_at(self) -> Path:
        """Where it is written who confirms it; of a paper, who adopts it."""
        return (*self.path[:2], "adopted-by") if self.of_paper else (*self.path, "ratified-by")

    @property
    def to_ratify(self) -> bool:
        """Whether somebody has to confirm it before it settles anything."""
        return bool(self.ratified_by) or self.effect is Effect.DIRECTION

    def result(self, matter: Matter, attributes: frozenset[Trigger], endorsed: bool) -> tuple[Outcome, Why | None]:
        """What a decision by it comes to, once it is ratified where it has to be.

        `endorsed`: each organisation's own decision body has said yes.
        """
        if self.to_ratify and not self.ratified_by:
            return Outcome.WITHOUT_EFFECT, Why.NOT_RATIFIED_BY_ANYBODY
        if matter.needs is not None:
            settled = suffices(self.effect, matter.needs)
        elif self.effect is Effect.WITHIN_DELEGATION:
            settled = endorsed or attributes.isdisjoint(HEAVY)
        elif self.effect is Effect.INTERNAL:
            settled = self.internal or matter.own_order
        else:
            settled = self.effect in (Effect.BINDING, Effect.DIRECTION)
        if settled:
            return Outcome.SETTLED, None
        if self.effect is Effect.RECOMMENDATION and matter.needs is None:
            return (Outcome.RECOMMENDED, None) if self.addressed else (Outcome.WITHOUT_EFFECT, Why.NO_ADDRESSEE)
        return Outcome.WITHOUT_EFFECT, Why.TOO_WEAK


def authorities(
    region: Region,
    body: str,
    tasks: Tasks,
    matter: Matter,
    asked: Response | None,
    beyond: bool,
    papers: PaperLines,
) -> tuple[Authority, ...]:
    """What the body may answer with, those it must use first.

    A mandate to do just what was asked answers before any other, one for the very matter before a more general one.
    `beyond`: the matter is beyond the limits set. `papers`: what papers make bodies do.
    """
    withheld = list(_withheld(tasks, matter))
    found = [
        authority
        for authority in _all(region, body, tasks, matter, beyond, papers)
        if authority.verb in ADVISING or not any(denial.takes(authority) for denial in withheld)
    ]
    disputes = papers.settles.get(body, ()) if asked is Response.SETTLE else ()
    settling = list(_settling(region.bodies[body], matter, disputes))
    exact = settling or [authority for authority in found if authority.answers(asked)]
    # An endorsement answers who asked for it; unasked it settles nothing, but others may be there to confirm it.
    chosen = exact or [one for one in found if one.verb is not Verb.ENDORSE or one.ratified_by]
    nearest = min((authority.distance for authority in chosen if authority.leads), default=len(matter.levels))
    chosen = [authority for authority in chosen if authority.distance <= nearest]
    return tuple(sorted(chosen, key=lambda authority: (authority.optional, authority.verb in ADVISING)))


def _settling(page: Body, matter: Matter, lines: Iterable[PaperLine]) -> Iterator[Authority]:
    """What the body may settle a dispute with: the line that names it. Those in dispute have left it to the body."""
    for path, subjects, *_ in lines:
        if covers(subjects, matter):
            given = _effect(page, matter, None)
            near = distance(subjects, matter)
            yield Authority(path, Verb.DECIDE, given.effect, False, (), (), False, False, near, given.readings)


class _Denial(NamedTuple):
    """That the document says what the body may not decide."""

    distance: int
    effect: Effect | None
    """The effect that its decisions may not have; None for any."""

    def takes(self, authority: Authority) -> bool:
        """Whether a more general line gives no right to decide this matter, which the denial is nearer to."""
        return self.distance < authority.distance and self.effect in (None, authority.effect)


def _withheld(tasks: Tasks, matter: Matter) -> Iterator[_Denial]:
    """What the page says that the body may not decide, of its own subject and always (meaning.md, Effect)."""
    for _, mandate in tasks.reaching(matter):
        denies = denied(mandate) and mandate.deciding and mandate.verb not in ADVISING and own(mandate)
        if denies and not mandate.bounded and mandate.subject:
            yield _Denial(distance(mandate.subject, matter), mandate.effect)


def orders(page: Body, matter: Matter) -> bool:
    """Whether the body's decision order lets it decide such matters, with any effect."""
    if page.decisions is None or _effect(page, matter, None).effect is Effect.NONE:
        return False
    line = _special(page, matter)
    if line is not None:
        # A line that only says how such matters are decided gives no right to decide them.
        return page.decisions.by_matter[line].effect is not None or page.decisions.effect is not None
    return orders_all(page) and within(page.scope, matter)


def _all(
    region: Region, body: str, tasks: Tasks, matter: Matter, beyond: bool, papers: PaperLines
) -> Iterator[Authority]:
    page = region.bodies[body]
    advises = False
    for number, mandate in tasks.reaching(matter):
        if denied(mandate) or not mandate.deciding or not own(mandate) or tentative(mandate.force):
            continue
        if beyond and mandate.limit is not None:
            continue
        given = _effect(page, matter, mandate)
        effect, readings = given.effect, given.readings
        if effect is Effect.NONE or (mandate.verb.arranging and not _arranges(region, mandate, matter)):
            continue
        if effect is Effect.INTERNAL and not mandate.subject and not matter.own_order:
            continue
        advises = True
        yield Authority(
            ("bodies", body, "mandates", number),
            mandate.verb,
            effect,
            optional(mandate.force),
            mandate.ratified_by,
            tuple(ref for ref in mandate.to if ref != "unspecified"),
            bool({*mandate.to, *mandate.through} - {"unspecified"}),
            mandate.effect is Effect.INTERNAL or mandate.verb.arranging or _own_paper(region, mandate),
            distance(mandate.subject, matter),
            readings | rests_on(mandate) | _met(mandate),
        )
    for path, subjects, adopters, _ in papers.recommends.get(body, ()):
        if covers(subjects, matter):
            advises = True
            near, effect = distance(subjects, matter), Effect.RECOMMENDATION
            yield Authority(path, Verb.RECOMMEND, effect, False, adopters, (), bool(adopters), False, near, NO_READING)
    for path, subjects, *_ in papers.adopts.get(body, ()):
        given = _effect(page, matter, None)
        if covers(subjects, matter) and given.effect is not Effect.NONE:
            near = distance(subjects, matter)
            yield Authority(path, Verb.ADOPT, given.effect, False, (), (), False, True, near, given.readings)
    if beyond or not orders(page, matter):
        return
    rule = _special(page, matter)
    given = _effect(page, matter, None)
    effect = given.effect
    if effect is Effect.INTERNAL and rule is None and not matter.own_order:
        return  # deciding one's own order only says nothing of other matters
    if effect is Effect.CONSULTATION and advises:
        return  # who is only consulted decides nothing: its task says what it does in the matter
    path = ("bodies", body, "decisions", *(() if rule is None else ("by-matter", rule)))
    readings = given.readings | (NO_READING if rule is not None else frozenset((Standing.WHOLE_TASK,)))
    near = distance(() if rule is None or page.decisions is None else page.decisions.by_matter[rule].subject, matter)
    yield Authority(path, Verb.DECIDE, effect, False, (), (), False, False, near, readings)


def _met(mandate: Mandate) -> Readings:
    """The reading that its condition is met, and that the matter is none of those that words exempt."""
    exempt = any(each.in_words for each in mandate.except_)
    return conditions(mandate.condition) | (frozenset((Standing.CONDITIONS_MET,)) if exempt else NO_READING)


def _special(page: Body, matter: Matter) -> int | None:
    """The first line of the decision order that is for such matters only."""
    lines = page.decisions.by_matter if page.decisions is not None else ()
    return next((at for at, line in enumerate(lines) if line.subject and covers(line.subject, matter)), None)


def _arranges(region: Region, mandate: Mandate, matter: Matter) -> bool:
    """Whether to appoint, elect or set up is what the matter is about: who is chosen settles no other."""
    about = (subject for subject in mandate.subject if covers((subject,), matter))
    return matter.own_order or any(arranged(region, subject) for subject in about)


def _own_paper(region: Region, mandate: Mandate) -> bool:
    papers = (region.model.deliverables.get(paper) for paper in mandate.deliverable)
    return any(paper is not None and paper.kind.key in _OWN_PAPERS for paper in papers)


def _effect(page: Body, matter: Matter, mandate: Mandate | None) -> GivenEffect:
    if mandate is None:
        return effect_of(page, None, about(matter))
    return effect_in(page, mandate, about(matter), own_order=matter.own_order and matter.needs is None)


def about(matter: Matter) -> About:
    """Which lines of a decision order are about a matter; those that name no subject are about all."""
    return lambda named: not named or covers(named, matter)
