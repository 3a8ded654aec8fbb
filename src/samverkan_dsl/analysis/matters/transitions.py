"""The transition system (meaning.md: How a matter moves): from each state, whose choice it is and among which moves."""

from __future__ import annotations

from collections.abc import Callable

from ...language import DecisionMethod, Trigger, Verb, denied
from ..decisions.deciding import own
from .ahead import MeetingAhead
from .authority import Authority
from .decided import DecisionEffects
from .disagreement import DisagreementChoices
from .handover import Handover
from .matter import covers
from .rulebook import EVENTS, HandoverRule, Rulebook
from .state import Choice, Chooser, Stage, State, Transition, environment
from .targets import Fitness, fitness
from .values import End, Event, Label, Outcome, Why


class Transitions:
    """The moves of one region."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.rulebook = rulebook
        self.region = rulebook.region
        self.handover = Handover(rulebook)
        self.disagreement = DisagreementChoices(rulebook, self.handover)
        self.ahead = MeetingAhead(rulebook, self.handover)
        self.effects = DecisionEffects(rulebook, self.handover)
        self._begins_at_once: dict[str, bool] = {}
        self._at: dict[Stage, Callable[[State], Choice | State]] = {
            Stage.TAKE_UP: self._take_up,
            Stage.PREPARE: self.ahead.prepare,
            Stage.ANCHOR: self.ahead.anchor,
            Stage.QUORUM: self._quorum,
            Stage.LOST_OPTIONS: lambda state: self._options(state, Stage.LOST_RULES),
            Stage.LOST_RULES: self._lost_rules,
            Stage.LIMIT_OPTIONS: lambda state: self._options(state, Stage.LIMIT_RULES),
            Stage.LIMIT_RULES: self._limit_rules,
            Stage.MANDATE: self._mandate,
            Stage.AGREE: self._agree,
            Stage.SPLIT_OPTIONS: lambda state: self._options(state, Stage.SPLIT_RULES),
            Stage.SPLIT_RULES: self._split_rules,
            Stage.EITHER: self.disagreement.alternatives,
            Stage.SETTLE: self._settle,
            Stage.RECEIVER: self.handover.received,
            Stage.RATIFY: self.effects.ratify,
        }

    def advanced(self, state: State) -> tuple[State, Choice]:
        """The state at the next choice or event: stages where nothing can happen are passed.

        With it whose choice that is, and the moves, in the model's order. There is always one.
        """
        while True:
            choice = self._at[state.stage](state)
            if not isinstance(choice, State):
                return state, choice
            state = choice

    def _take_up(self, state: State) -> Choice | State:
        if self._at_once(state.body):
            return state._replace(stage=Stage.LIMIT_OPTIONS, prepared=False, by=None)
        initiative = self.region.bodies[state.body].initiative
        onward = state.at(Stage.PREPARE)
        if initiative is None or not initiative.admitted_by:
            return onward
        if initiative.subject and not covers(initiative.subject, state.matter):
            return onward
        path = ("bodies", state.body, "initiative", "admitted-by")
        refused = End(Outcome.NOTHING_SAID, state.body, Why.NOT_TAKEN_UP, path)
        return environment(
            (Label(Event.TAKEN_UP, state.body, path, initiative.admitted_by), onward),
            (Label(Event.NOT_TAKEN_UP, state.body, path, initiative.admitted_by), refused),
        )

    def _at_once(self, body: str) -> bool:
        """Whether nothing can happen to any matter between its coming to a body and the body's considering it."""
        if body not in self._begins_at_once:
            book, initiative = self.rulebook, self.region.bodies[body].initiative
            self._begins_at_once[body] = (
                (initiative is None or not initiative.admitted_by)
                and not book.before.get(body)
                and not book.anchored.get(body)
                and book.quorate(body)
                and all(rule.when is not Trigger.NO_QUORUM for rule in book.rules[body])
            )
        return self._begins_at_once[body]

    def _quorum(self, state: State) -> Choice | State:
        onward, lost = state.at(Stage.LIMIT_OPTIONS), state.at(Stage.LOST_OPTIONS)
        path = ("bodies", state.body, "decisions", "quorum")
        possible = self.rulebook.quorate(state.body)
        if not any(self._applies(state, rule, Stage.LOST_RULES) for rule in self.rulebook.rules[state.body]):
            if possible:
                return onward
            lost = lost.at(Stage.LOST_RULES)
        transitions: list[Transition] = [(Label(Event.QUORATE, state.body, path), onward)] if possible else []
        transitions.append((Label(Event.NO_QUORUM, state.body, path), lost))
        return Chooser.ENVIRONMENT, transitions

    def _lost_rules(self, state: State) -> Choice | State:
        transitions = self._musts(state)
        if transitions:
            return Chooser.ENVIRONMENT, transitions
        path = ("bodies", state.body, "decisions", "quorum")
        if self.rulebook.quorate(state.body):
            return environment((Label(Event.WAITS, state.body, path), state.at(Stage.LIMIT_OPTIONS)))
        return _stops(state, Why.NEVER_QUORATE, *path)

    def _limit_rules(self, state: State) -> Choice | State:
        transitions = self._musts(state)
        return (Chooser.ENVIRONMENT, transitions) if transitions else state.at(Stage.MANDATE)

    def _mandate(self, state: State) -> Choice | State:
        authorities = self._authorities(state)
        onward = state.at(Stage.AGREE)
        if not authorities:
            return self._without_authority(state)
        if not state.free and any(not authority.optional for authority in authorities):
            return onward
        authority = next((authority for authority in authorities if authority.optional), authorities[0])
        end = End(Outcome.NOTHING_SAID, state.body, Why.DECLINED, authority.path)
        transitions: list[Transition] = [
            (
                Label(Event.TAKES_ON, state.body, authority.path, response=state.asked, readings=authority.readings),
                onward,
            ),
            (Label(Event.DECLINES, state.body, authority.path, response=state.asked), end),
        ]
        return Chooser.CONTROLLER, transitions

    def _without_authority(self, state: State) -> Choice:
        """The body cannot decide: it passes on what it prepares for others, else nothing is said."""
        transitions = [
            transition
            for rule in self.rulebook.passed_on(state.body, state.matter)
            for transition in self.handover.sent(state, rule, flat=True)
        ]
        if transitions:
            return Chooser.ENVIRONMENT, transitions
        page = self.region.bodies[state.body]
        if fitness(page, state.matter, prepares=False)[0] is Fitness.SILENT:
            # Nothing is said of what it may do, which is not that it may nothing.
            path = ("bodies", state.body)
            return environment((Label(Event.STOPS, state.body, path), End(Outcome.LEFT, state.body, None, path)))
        handles = (
            number
            for number, mandate in self.rulebook.tasks(state.body).reaching(state.matter)
            if (mandate.verb.handling or mandate.verb is Verb.PREPARE) and own(mandate) and not denied(mandate)
        )
        line = next(handles, None)
        if line is None:
            return _stops(state, Why.NO_MANDATE, "bodies", state.body)
        return _stops(state, Why.ONLY_HANDLES, "bodies", state.body, "mandates", line)

    def _agree(self, state: State) -> Choice | State:
        how = self.rulebook.procedure(state.body, state.matter)
        agreed, split = state.at(Stage.SETTLE), state.at(Stage.SPLIT_OPTIONS)
        if how is None or how.method is DecisionMethod.QUALIFIED_MAJORITY or how.casting:
            return agreed  # a lost proposal is a decision too; who does not decide together cannot disagree
        failed = Event.TIED if how.method is DecisionMethod.MAJORITY else Event.DISAGREED
        path = ("bodies", state.body, "decisions")
        return environment(
            (Label(Event.AGREED, state.body, path), agreed),
            (Label(failed, state.body, path, readings=how.readings), split),
        )

    def _split_rules(self, state: State) -> Choice | State:
        transitions = self._musts(state)
        either = state.at(Stage.EITHER)
        if not transitions:
            return either
        if self.disagreement.applies(state):
            path = ("bodies", state.body, "decisions", "disagreement")
            transitions.append((Label(Event.FOLLOWS, state.body, path, when=(Trigger.DISAGREEMENT,)), either))
        return Chooser.ENVIRONMENT, transitions

    def _settle(self, state: State) -> Choice | State:
        authorities = self._authorities(state)
        if state.back:
            return Chooser.ENVIRONMENT, [self.handover.brought_back(state, authorities[0].path)]
        musts = [authority for authority in authorities if not authority.optional]
        used = sorted(musts, key=lambda authority: self.effects.weak(state, authority))[:1]
        if not used or self.effects.weak(state, used[0]):
            options = [authority for authority in authorities if authority.optional]
            used += [authority for authority in options if not self.effects.weak(state, authority)]
        used = used or [min(authorities, key=lambda authority: self.effects.weak(state, authority))]
        return Chooser.CONTROLLER if len(used) > 1 else Chooser.ENVIRONMENT, [
            self.effects.decided(state, authority) for authority in used
        ]

    def _authorities(self, state: State) -> tuple[Authority, ...]:
        beyond = Trigger.BEYOND_MANDATE in state.attributes
        return self.rulebook.authorities(state.body, state.matter, state.asked, beyond)

    def _applies(self, state: State, rule: HandoverRule, moment: Stage) -> bool:
        """Whether a rule comes up at this moment of the visit: LOST, LIMIT or SPLIT."""
        if (state.body, rule.when) in state.spent or not rule.fits(state.matter):
            return False
        if moment is Stage.LOST_RULES:
            return rule.when is Trigger.NO_QUORUM
        if moment is Stage.SPLIT_RULES:
            local = rule.when is Trigger.LOCAL_UNSOLVED and rule.when in state.attributes
            return local or rule.when is Trigger.DISAGREEMENT
        if rule.when in EVENTS or rule.when is Trigger.LOCAL_UNSOLVED:
            return False
        return rule.when in state.attributes or (rule.when is Trigger.BEYOND_MANDATE and not self._authorities(state))

    def _options(self, state: State, rules: Stage) -> Choice | State:
        onward = state.at(rules)
        options = [
            rule for rule in self.rulebook.rules[state.body] if rule.optional and self._applies(state, rule, rules)
        ]
        if not options:
            return onward
        transitions = [transition for rule in options for transition in self.handover.sent(state, rule, flat=False)]
        unused = Label(Event.OPTION_UNUSED, state.body, options[0].path, when=tuple(rule.when for rule in options))
        return Chooser.CONTROLLER, [*transitions, (unused, onward)]

    def _musts(self, state: State) -> list[Transition]:
        return [
            transition
            for rule in self.rulebook.rules[state.body]
            if not rule.optional and self._applies(state, rule, state.stage)
            for transition in self.handover.sent(state, rule, flat=True)
        ]


def _stops(state: State, why: Why, *path: str | int) -> Choice:
    return Chooser.ENVIRONMENT, [
        (Label(Event.STOPS, state.body, path), End(Outcome.NOTHING_SAID, state.body, why, path))
    ]
