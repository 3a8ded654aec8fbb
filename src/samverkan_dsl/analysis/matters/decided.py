"""What becomes of a matter that a body has decided: settled, confirmed by others, or recommended to others."""

from __future__ import annotations

from ...language import Effect, Response, Trigger
from ..decisions.effects import strongest
from ..decisions.standing import NO_READING, Standing
from .authority import Authority
from .handover import Handover
from .rulebook import HandoverRule, Rulebook
from .state import Choice, Chooser, Stage, State, Transition
from .targets import Sort, Target
from .values import End, Event, Label, Outcome, Why

_STOPPING = frozenset((Standing.CONSENSUS, Standing.MAY_DISAGREE, Standing.HIGHEST))
"""Readings by which somebody against may stop a decision."""


class DecisionEffects:
    """The moves by which a decision takes effect (meaning.md: Effect, Outcomes)."""

    def __init__(self, rulebook: Rulebook, handover: Handover) -> None:
        self.rulebook = rulebook
        self.region = rulebook.region
        self.handover = handover

    def weak(self, state: State, authority: Authority) -> bool:
        """Whether a decision under the authority leaves the matter without an outcome."""
        return not self._takers(state, authority) and self._result(state, authority)[0].stuck

    def decided(self, state: State, authority: Authority) -> Transition:
        """The decision, and what follows from it."""
        # What lets one no stop a decision is named where it does; what lets a majority take it, here.
        how = self.rulebook.procedure(state.body, state.matter)
        law = how.readings - _STOPPING if how is not None else NO_READING
        law |= frozenset((Standing.AGREEMENTS_BIND,)) if state.matter.by_law else NO_READING
        outcome, why = self._result(state, authority)
        if why is Why.NOT_RATIFIED_BY_ANYBODY:
            law |= {Standing.DIRECTION_CONFIRMED}
        label = Label(
            Event.DECIDED, state.body, authority.path, effect=authority.effect, readings=authority.readings | law
        )
        if authority.ratified_by and not outcome.stuck:
            return label, state._replace(stage=Stage.RATIFY, by=authority)
        takers = self._takers(state, authority)
        if takers:
            names = tuple(taker.name for taker in takers)
            path = (*authority.path, "to")
            sent = HandoverRule(
                state.body, path, Trigger.REQUESTED, names, each=len(names) > 1, response=Response.DECIDE
            )
            return label, state._replace(stage=Stage.RECEIVER, by=sent, advised=state.advised | {state.body})
        return label, End(outcome, state.body, why, authority.path)

    def ratify(self, state: State) -> Choice:
        """Those who have to confirm the decision say yes or no."""
        authority = state.by
        assert isinstance(authority, Authority)
        path = authority.confirmed_at
        gone = self.handover.gone(authority.ratified_by, state, path)
        if gone is not None:
            return Chooser.ENVIRONMENT, [(Label(Event.HANDED_OVER, state.body, path, authority.ratified_by), gone)]
        outcome, _ = authority.result(state.matter, state.attributes, state.endorsed)
        settled = End(outcome, state.body, None, authority.path)
        if outcome.stuck or authority.of_paper:  # it is their decision that settles it
            first, *others = (target.name for target in self.handover.targets(authority.ratified_by, state))
            settled = End(Outcome.SETTLED, first, None, path, tuple(others))
        return Chooser.ENVIRONMENT, [
            (Label(Event.RATIFIED, state.body, path, authority.ratified_by), settled),
            (
                Label(Event.NOT_RATIFIED, state.body, path, authority.ratified_by),
                End(Outcome.REFUSED, state.body, None, path),
            ),
        ]

    def _result(self, state: State, authority: Authority) -> tuple[Outcome, Why | None]:
        """What the decision comes to, confirmed by those who have to, whose own decision it then is."""
        outcome, why = authority.result(state.matter, state.attributes, state.endorsed)
        if why is not Why.TOO_WEAK:
            return outcome, why
        if authority.ratified_by and all(
            self._settles(state, target) for target in self.handover.targets(authority.ratified_by, state)
        ):
            return Outcome.SETTLED, None
        if authority.effect is Effect.RECOMMENDATION and any(
            target.sort is not Sort.UNDEFINED and self.handover.silent(target, state)
            for target in self.handover.targets(authority.to, state)
        ):
            return Outcome.RECOMMENDED, None  # to somebody of whom no more is said
        return outcome, why

    def _settles(self, state: State, target: Target) -> bool:
        """Whether the yes of one who confirms a decision settles the matter."""
        if target.sort is Sort.UNDEFINED:
            return False
        if target.sort is not Sort.BODY:
            return True  # each organisation binds itself
        page = self.region.bodies[target.name]
        if page.kind.binds:
            return True
        if self.handover.silent(target, state):
            return strongest(page) is Effect.BINDING
        held = self.rulebook.authorities(target.name, state.matter, Response.DECIDE, False)
        return any(one.result(state.matter, state.attributes, state.endorsed)[0] is Outcome.SETTLED for one in held)

    def _takers(self, state: State, authority: Authority) -> list[Target]:
        """The bodies to which a recommendation goes on: those who may decide the matter or pass it on in turn."""
        if authority.effect is not Effect.RECOMMENDATION or authority.ratified_by or state.body in state.advised:
            return []
        return [
            target
            for target in self.handover.targets(authority.to, state)
            if target.sort is Sort.BODY and target.name != state.body and self._takes(target.name, state)
        ]

    def _takes(self, body: str, state: State) -> bool:
        if self.handover.silent(Target(Sort.BODY, body), state):
            return False
        held = self.rulebook.authorities(body, state.matter, Response.DECIDE, False)
        return bool(held) or bool(self.rulebook.passed_on(body, state.matter))
