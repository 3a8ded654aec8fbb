"""What becomes of a matter that a body cannot agree on (meaning.md: Return)."""

from __future__ import annotations

from math import floor

from ...language import Disagreement, Trigger, tentative
from ...language.walk import Path
from ..decisions.standing import Standing
from ..decisions.strength import optional
from .handover import Handover
from .rulebook import OFFICES, Rulebook
from .state import Choice, Chooser, Stage, State, Transition, environment
from .values import End, Event, Label, Outcome, Why


class DisagreementChoices:
    """The moves of a body's rule for disagreement. Of several answers that it offers, the body chooses."""

    def __init__(self, rulebook: Rulebook, handover: Handover) -> None:
        self.rulebook = rulebook
        self.handover = handover

    def block(self, state: State) -> Disagreement | None:
        """The rule, where the page has one that still applies."""
        decisions = self.rulebook.region.bodies[state.body].decisions
        block = decisions.disagreement if decisions is not None else None
        if block is None or tentative(block.force) or (state.body, Trigger.DISAGREEMENT) in state.spent:
            return None
        return block

    def applies(self, state: State) -> bool:
        """Whether the rule has any answer to offer."""
        block = self.block(state)
        return block is not None and bool(self._moves(state, block) or self._mediators(state, block))

    def alternatives(self, state: State) -> Choice:
        """What the rule offers. Where it offers nothing, nothing is said."""
        block = self.block(state)
        home: Path = ("bodies", state.body, "decisions", "disagreement")
        if block is None:
            stated = self.rulebook.region.bodies[state.body].decisions is not None
            return self._nothing(state, Why.DISAGREEMENT, home[: 3 if stated else 2])
        if self._mediators(state, block):
            path: Path = (*home, "mediated-by")
            gone = self.handover.gone(block.mediated_by, state, path)
            if gone is not None:
                return environment((Label(Event.HANDED_OVER, state.body, path, block.mediated_by), gone))
            tried = state._replace(mediated=state.mediated | {state.body})
            return environment(
                (Label(Event.MEDIATED, state.body, path, block.mediated_by), tried.at(Stage.SETTLE)),
                (Label(Event.NOT_MEDIATED, state.body, path, block.mediated_by), tried),
            )
        transitions = self._moves(state, block)
        if not transitions:
            return self._nothing(state, Why.RETURNS_SPENT if state.returns else Why.DISAGREEMENT, home)
        if optional(block.force):
            end = End(Outcome.NOTHING_SAID, state.body, Why.DISAGREEMENT, home)
            transitions.append((Label(Event.OPTION_UNUSED, state.body, home, when=(Trigger.DISAGREEMENT,)), end))
        return Chooser.CONTROLLER if len(transitions) > 1 else Chooser.ENVIRONMENT, transitions

    def _mediators(self, state: State, block: Disagreement) -> tuple[str, ...]:
        """Those who mediate; they try once."""
        return () if state.body in state.mediated else block.mediated_by

    def _moves(self, state: State, block: Disagreement) -> list[Transition]:
        path = ("bodies", state.body, "decisions", "disagreement")
        transitions = [
            transition
            for rule in self.rulebook.referrals[state.body]
            for transition in self.handover.sent(state, rule, flat=False)
        ]
        officers = tuple(ref for ref in block.decided_by if ref in OFFICES)
        if officers:
            label = Label(Event.FOLLOWS, state.body, (*path, "decided-by"), officers, (Trigger.DISAGREEMENT,))
            transitions.append((label, state.at(Stage.SETTLE)))
        again = self._again(state, block)
        if again is not None:
            if block.return_to or (block.returns is not None and not block.postpone):
                transitions.append(self._sent_back(state, block, again))
            if block.postpone:
                transitions.append((Label(Event.POSTPONED, state.body, (*path, "postpone")), again))
        if block.strike:
            end = End(Outcome.STRUCK, state.body, None, (*path, "strike"))
            transitions.append((Label(Event.STRUCK, state.body, end.path), end))
        if block.each_organisation:
            end = End(Outcome.EACH_ORGANISATION, state.body, None, (*path, "each-organisation"))
            transitions.append((Label(Event.LEFT_TO_EACH, state.body, end.path), end))
        return transitions

    def _again(self, state: State, block: Disagreement) -> State | None:
        """The matter at the body's next meeting; None where it has come back as often as it may."""
        again = state.at(Stage.QUORUM)
        if block.returns is None or block.returns.high is None:
            return again
        if state.returns >= floor(block.returns.high):
            return None
        return again._replace(returns=state.returns + 1)

    def _sent_back(self, state: State, block: Disagreement, again: State) -> Transition:
        path = ("bodies", state.body, "decisions", "disagreement", "return-to" if block.return_to else "returns")
        named = tuple(ref for ref in block.return_to if ref != "unspecified")
        names = tuple(target.name for target in self.handover.targets(named, state)) or self.handover.preparers(state)
        readings = {Standing.PREPARED_AGAIN, *(() if named else (Standing.BACK_TO_PREPARER,))}
        label = Label(
            Event.SENT_BACK,
            state.body,
            path,
            names,
            (Trigger.DISAGREEMENT,),
            None,
            None,
            frozenset(readings),
        )
        return label, self.handover.gone(named, state, path) or again

    def _nothing(self, state: State, why: Why, path: tuple[str | int, ...]) -> Choice:
        end = End(Outcome.NOTHING_SAID, state.body, why, path)
        return Chooser.ENVIRONMENT, [(Label(Event.STOPS, state.body, path), end)]
