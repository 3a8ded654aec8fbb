"""The transition system (meaning.md: How a matter moves): from each state, whose choice it is and among which moves."""

from __future__ import annotations

from collections.abc import Callable

from ...language import DecisionMethod, Trigger, Verb
from ..decisions.deciding import own
from ..decisions.standing import NO_READING, Standing
from .authority import Power
from .disagreement import Splitting
from .handover import Handing
from .matter import covers, reaches
from .rulebook import EVENTS, HandOver, Pages
from .state import Chooser, Move, Stage, State, Turn, world
from .targets import Fitness, fitness
from .values import End, Event, Outcome, Step, Why

_STOPPING = frozenset((Standing.CONSENSUS, Standing.MAY_DISAGREE, Standing.HIGHEST))
"""Readings by which somebody against may stop a decision."""


class Moves:
    """The moves of one region."""

    def __init__(self, pages: Pages) -> None:
        self.pages = pages
        self.region = pages.region
        self.handing = Handing(pages)
        self.splitting = Splitting(pages, self.handing)
        self._at: dict[Stage, Callable[[State], Turn | State]] = {
            Stage.TAKE_UP: self._take_up,
            Stage.PREPARE: self._prepare,
            Stage.QUORUM: self._quorum,
            Stage.LOST_OPTIONS: lambda state: self._options(state, Stage.LOST_RULES),
            Stage.LOST_RULES: self._lost_rules,
            Stage.LIMIT_OPTIONS: lambda state: self._options(state, Stage.LIMIT_RULES),
            Stage.LIMIT_RULES: self._limit_rules,
            Stage.MANDATE: self._mandate,
            Stage.AGREE: self._agree,
            Stage.SPLIT_OPTIONS: lambda state: self._options(state, Stage.SPLIT_RULES),
            Stage.SPLIT_RULES: self._split_rules,
            Stage.EITHER: self.splitting.alternatives,
            Stage.SETTLE: self._settle,
            Stage.RECEIVER: self.handing.received,
            Stage.RATIFY: self._ratify,
        }

    def advanced(self, state: State) -> State:
        """The state at the next choice or event: stages where nothing can happen are passed."""
        while True:
            turn = self._at[state.stage](state)
            if not isinstance(turn, State):
                return state
            state = turn

    def turn(self, state: State) -> Turn:
        """Whose choice it is in an advanced state, and the moves, in the model's order. There is always one."""
        turn = self._at[state.stage](state)
        assert not isinstance(turn, State)
        return turn

    def _take_up(self, state: State) -> Turn | State:
        initiative = self.region.bodies[state.body].initiative
        onward = state._replace(stage=Stage.PREPARE)
        if initiative is None or not initiative.admitted_by:
            return onward
        if initiative.subject and not covers(initiative.subject, state.matter):
            return onward
        path = ("bodies", state.body, "initiative", "admitted-by")
        refused = End(Outcome.NOTHING_SAID, state.body, Why.NOT_TAKEN_UP, path)
        return world(
            (Step(Event.TAKEN_UP, state.body, path, initiative.admitted_by), onward),
            (Step(Event.NOT_TAKEN_UP, state.body, path, initiative.admitted_by), refused),
        )

    def _prepare(self, state: State) -> Turn | State:
        onward = state._replace(stage=Stage.QUORUM, prepared=False)
        moves = [] if state.prepared else self.handing.preparations(state, onward)
        return (Chooser.WORLD, moves) if moves else onward

    def _quorum(self, state: State) -> Turn | State:
        onward, lost = state._replace(stage=Stage.LIMIT_OPTIONS), state._replace(stage=Stage.LOST_OPTIONS)
        path = ("bodies", state.body, "decisions", "quorum")
        possible = self.pages.quorate(state.body)
        if not any(self._applies(state, rule, Stage.LOST_RULES) for rule in self.pages.rules[state.body]):
            if possible:
                return onward
            lost = lost._replace(stage=Stage.LOST_RULES)
        moves: list[Move] = [(Step(Event.QUORATE, state.body, path), onward)] if possible else []
        moves.append((Step(Event.NO_QUORUM, state.body, path), lost))
        return Chooser.WORLD, moves

    def _lost_rules(self, state: State) -> Turn | State:
        moves = self._musts(state)
        if moves:
            return Chooser.WORLD, moves
        path = ("bodies", state.body, "decisions", "quorum")
        if self.pages.quorate(state.body):
            return world((Step(Event.WAITS, state.body, path), state._replace(stage=Stage.LIMIT_OPTIONS)))
        return _stops(state, Why.NEVER_QUORATE, *path)

    def _limit_rules(self, state: State) -> Turn | State:
        moves = self._musts(state)
        return (Chooser.WORLD, moves) if moves else state._replace(stage=Stage.MANDATE)

    def _mandate(self, state: State) -> Turn | State:
        powers = self._powers(state)
        onward = state._replace(stage=Stage.AGREE)
        if not powers:
            return self._without_power(state)
        if not state.free and any(not power.optional for power in powers):
            return onward
        power = next((power for power in powers if power.optional), powers[0])
        end = End(Outcome.NOTHING_SAID, state.body, Why.DECLINED, power.path)
        moves: list[Move] = [
            (Step(Event.TAKES_ON, state.body, power.path, response=state.asked, readings=power.readings), onward),
            (Step(Event.DECLINES, state.body, power.path, response=state.asked), end),
        ]
        return Chooser.BODY, moves

    def _without_power(self, state: State) -> Turn:
        """The body cannot decide: it passes on what it prepares for others, else nothing is said."""
        moves = [
            move
            for rule in self.pages.prepares.get(state.body, ())
            if rule.fits(state.matter)
            for move in self.handing.sent(state, rule, flat=True)
        ]
        if moves:
            return Chooser.WORLD, moves
        page = self.region.bodies[state.body]
        if fitness(page, state.matter, prepares=False)[0] is Fitness.SILENT:
            # Nothing is said of what it may do, which is not that it may nothing.
            path = ("bodies", state.body)
            return world((Step(Event.STOPS, state.body, path), End(Outcome.LEFT, state.body, None, path)))
        handles = (
            number
            for number, mandate in enumerate(page.mandates)
            if mandate.verb in (Verb.HANDLE, Verb.PREPARE) and own(mandate) and reaches(mandate, page, state.matter)
        )
        line = next(handles, None)
        if line is None:
            return _stops(state, Why.NO_MANDATE, "bodies", state.body)
        return _stops(state, Why.ONLY_HANDLES, "bodies", state.body, "mandates", line)

    def _agree(self, state: State) -> Turn | State:
        how = self.pages.procedure(state.body, state.matter)
        agreed, split = state._replace(stage=Stage.SETTLE), state._replace(stage=Stage.SPLIT_OPTIONS)
        if how is None or how.method is DecisionMethod.QUALIFIED_MAJORITY or how.casting:
            return agreed  # a lost proposal is a decision too; who does not decide together cannot disagree
        failed = Event.TIED if how.method is DecisionMethod.MAJORITY else Event.DISAGREED
        path = ("bodies", state.body, "decisions")
        return world(
            (Step(Event.AGREED, state.body, path), agreed),
            (Step(failed, state.body, path, readings=how.readings), split),
        )

    def _split_rules(self, state: State) -> Turn | State:
        moves = self._musts(state)
        either = state._replace(stage=Stage.EITHER)
        if not moves:
            return either
        if self.splitting.applies(state):
            path = ("bodies", state.body, "decisions", "disagreement")
            moves.append((Step(Event.FOLLOWS, state.body, path, when=(Trigger.DISAGREEMENT,)), either))
        return Chooser.WORLD, moves

    def _settle(self, state: State) -> Turn | State:
        powers = self._powers(state)
        if state.back:
            return Chooser.WORLD, [self.handing.brought_back(state, powers[0].path)]
        musts = [power for power in powers if not power.optional]
        used = sorted(musts, key=lambda power: self._weak(state, power))[:1]
        if not used or self._weak(state, used[0]):
            used += [power for power in powers if power.optional and not self._weak(state, power)]
        used = used or [min(powers, key=lambda power: self._weak(state, power))]
        return Chooser.BODY if len(used) > 1 else Chooser.WORLD, [self._decided(state, power) for power in used]

    def _weak(self, state: State, power: Power) -> bool:
        return power.result(state.matter, state.attributes, state.endorsed)[0].stuck

    def _decided(self, state: State, power: Power) -> Move:
        # What lets one no stop a decision is named where it does; what lets a majority take it, here.
        how = self.pages.procedure(state.body, state.matter)
        law = how.readings - _STOPPING if how is not None else NO_READING
        law |= frozenset((Standing.AGREEMENTS_BIND,)) if state.matter.by_law else NO_READING
        step = Step(Event.DECIDED, state.body, power.path, effect=power.effect, readings=power.readings | law)
        outcome, why = power.result(state.matter, state.attributes, state.endorsed)
        if power.ratified_by and not outcome.stuck:
            return step, state._replace(stage=Stage.RATIFY, by=power)
        return step, End(outcome, state.body, why, power.path)

    def _ratify(self, state: State) -> Turn:
        power = state.by
        assert isinstance(power, Power)
        path = (*power.path, "ratified-by")
        gone = self.handing.gone(power.ratified_by, state, path)
        if gone is not None:
            return Chooser.WORLD, [(Step(Event.HANDED_OVER, state.body, path, power.ratified_by), gone)]
        outcome, _ = power.result(state.matter, state.attributes, state.endorsed)
        return Chooser.WORLD, [
            (Step(Event.RATIFIED, state.body, path, power.ratified_by), End(outcome, state.body, None, power.path)),
            (
                Step(Event.NOT_RATIFIED, state.body, path, power.ratified_by),
                End(Outcome.REFUSED, state.body, None, path),
            ),
        ]

    def _powers(self, state: State) -> tuple[Power, ...]:
        beyond = Trigger.BEYOND_MANDATE in state.attributes
        return self.pages.powers(state.body, state.matter, state.asked, beyond)

    def _applies(self, state: State, rule: HandOver, moment: Stage) -> bool:
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
        return rule.when in state.attributes or (rule.when is Trigger.BEYOND_MANDATE and not self._powers(state))

    def _options(self, state: State, rules: Stage) -> Turn | State:
        onward = state._replace(stage=rules)
        options = [rule for rule in self.pages.rules[state.body] if rule.optional and self._applies(state, rule, rules)]
        if not options:
            return onward
        moves = [move for rule in options for move in self.handing.sent(state, rule, flat=False)]
        unused = Step(Event.OPTION_UNUSED, state.body, options[0].path, when=tuple(rule.when for rule in options))
        return Chooser.BODY, [*moves, (unused, onward)]

    def _musts(self, state: State) -> list[Move]:
        return [
            move
            for rule in self.pages.rules[state.body]
            if not rule.optional and self._applies(state, rule, state.stage)
            for move in self.handing.sent(state, rule, flat=True)
        ]


def _stops(state: State, why: Why, *path: str | int) -> Turn:
    return Chooser.WORLD, [(Step(Event.STOPS, state.body, path), End(Outcome.NOTHING_SAID, state.body, why, path))]
