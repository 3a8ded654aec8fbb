"""Handing a matter over: who gets it, what they answer, and the way back (meaning.md: Targets, Outcomes)."""

from __future__ import annotations

from dataclasses import replace

from ...language import BodyStatus, Response
from ..decisions.effects import conditions
from ..decisions.standing import Standing
from ..decisions.strength import obliges
from .matter import Matter, covers
from .rulebook import HandOver, Pages
from .state import Chooser, Move, Stage, State, Turn, Waiting
from .targets import Fitness, Sort, Target, fitness, resolve
from .values import End, Event, Outcome, Step, Why


class Handing:
    """The moves that take a matter from one body to another."""

    def __init__(self, pages: Pages) -> None:
        self.pages = pages
        self.region = pages.region
        self._waits: dict[tuple[str, Response | None, bool, bool, Waiting | None], Waiting] = {}
        self._targets: dict[tuple[tuple[str, ...], str, Matter], list[Target]] = {}

    def targets(self, refs: tuple[str, ...], state: State) -> list[Target]:
        """All that some references on the body's page may mean, in order, each once."""
        key = (refs, state.body, state.matter)
        if key not in self._targets:
            found: dict[Target, None] = {}
            for ref in refs:
                found |= dict.fromkeys(resolve(self.region, ref, state.body, state.matter, self.pages.near))
            self._targets[key] = list(found)
        return self._targets[key]

    def sent(self, state: State, rule: HandOver, *, flat: bool) -> list[Move]:
        """The moves by which a rule sends the matter away.

        Where it is open who gets it or what they answer, that is a choice of the world after this one; `flat` makes
        one move for each receiver instead, for where the world chooses already.
        """
        targets = self.targets(rule.to, state)
        asked = self._asked(state, rule, targets)
        if asked is None and (flat or len(targets) == 1):
            return [self._to(state, rule, target, Event.HANDED_OVER) for target in targets]
        names = tuple(target.name for target in targets)
        step = Step(Event.HANDED_OVER, state.body, rule.path, names, (rule.when,), rule.response, None, rule.readings)
        if len(targets) == 1 and not rule.each:
            step = self._mentioned(step)
        return [(step, state._replace(stage=Stage.RECEIVER, by=rule))]

    def received(self, state: State) -> Turn:
        """After a rule has sent the matter to several: which of them gets it, or what all of them answer."""
        rule = state.by
        assert isinstance(rule, HandOver)
        state = state._replace(by=None)
        targets = self.targets(rule.to, state)
        asked = self._asked(state, rule, targets)
        if asked is not None:
            return Chooser.WORLD, asked
        return Chooser.WORLD, [self._to(state, rule, target, Event.RECEIVED) for target in targets]

    def brought_back(self, state: State, path: tuple[str | int, ...]) -> Move:
        """The answer goes back to the body that asked for it."""
        waiting = state.back
        assert waiting is not None
        home = self._home(state._replace(back=waiting.then), waiting, waiting.endorses)
        return Step(Event.BROUGHT_BACK, state.body, path, (waiting.body,)), home

    def preparations(self, state: State, onward: State) -> list[Move]:
        """The bodies that must prepare the matter, of which one does; several that do so together are one move."""
        moves: list[Move] = []
        for number, rule in enumerate(self.region.bodies[state.body].preparation):
            if rule.obligatory is False or not obliges(rule.force) or rule.at_request_of:
                continue
            if rule.for_ and not {"self", state.body, state.body.partition("/")[0]} & set(rule.for_):
                continue
            if rule.subject and not covers(rule.subject, state.matter):
                continue
            path = ("bodies", state.body, "preparation", number)
            targets = [target for target in self.targets(rule.by, state) if target.sort is Sort.BODY]
            names = tuple(target.name for target in targets if target.name != state.body)
            for group in [names] * bool(names) if rule.jointly else [(name,) for name in names]:
                step = Step(Event.PREPARED, state.body, path, group, readings=conditions(rule.condition))
                moves.append((step, self._gone(group, state, path) or onward))
        return moves

    def preparers(self, state: State) -> tuple[str, ...]:
        """Who gets a returned matter where nobody is named: whoever prepares for the body, else whoever raised it."""
        rules = self.region.bodies[state.body].preparation
        fitting = [rule for rule in rules if not rule.for_ and (not rule.subject or covers(rule.subject, state.matter))]
        names = [target.name for rule in fitting for target in self.targets(rule.by, state)]
        return tuple(dict.fromkeys(name for name in names if name != state.body)) or ("initiator",)

    def gone(self, refs: tuple[str, ...], state: State, path: tuple[str | int, ...]) -> End | None:
        """The end where one who has to prepare anew, mediate or confirm a decision does not exist."""
        targets = self.targets(refs, state)
        end = self._gone(tuple(target.name for target in targets if target.sort is Sort.BODY), state, path)
        if end is None and any(target.sort is Sort.UNDEFINED for target in targets):
            end = End(Outcome.DEAD_LETTER, refs[0], Why.UNDEFINED, path)
        return end

    def _gone(self, bodies: tuple[str, ...], state: State, path: tuple[str | int, ...]) -> End | None:
        for body in bodies:
            fit, why = fitness(self.region.bodies[body], state.matter, prepares=True)
            if fit is Fitness.DEAD:
                return End(Outcome.DEAD_LETTER, body, why, path)
        return None

    def _asked(self, state: State, rule: HandOver, targets: list[Target]) -> list[Move] | None:
        """What several who are asked at once may answer; None where the matter simply goes to one.

        A single receiver that the model says no more of is asked too, where the matter is to come back with its yes.
        """
        if any(target.sort in (Sort.EACH, Sort.UNDEFINED) for target in targets):
            return None
        if not rule.each and (len(targets) > 1 or not self._endorses(targets[0], state, rule)):
            return None
        silent = [self._silent(target, state) for target in targets]
        names = tuple(target.name for target in targets)
        if not rule.back and all(silent) and rule.response is not Response.ENDORSE:
            if len(targets) == 1:
                return None
            step = Step(Event.RECEIVED, state.body, rule.path, names, (rule.when,), rule.response)
            return [(self._mentioned(step), End(Outcome.LEFT, names[0], None, rule.path))]
        for target in targets:
            fit, why = self._fitness(target, state, rule)
            if fit is Fitness.DEAD:
                end = End(Outcome.DEAD_LETTER, target.name, why, rule.path)
                return [(Step(Event.RECEIVED, state.body, rule.path, (target.name,), (rule.when,), rule.response), end)]
        step = self._mentioned(Step(Event.SAID_YES, state.body, rule.path, names, (rule.when,), rule.response))
        refused = End(Outcome.REFUSED, state.body, None, rule.path)
        moves: list[Move] = [(step, self._all_yes(state, rule, targets))]
        if len(targets) > 1 or targets[0].sort is Sort.OWN_BODIES:
            split = End(Outcome.NOTHING_SAID, state.body, Why.SPLIT, rule.path)
            moves.append((step._replace(event=Event.SPLIT), split))
        moves.append((step._replace(event=Event.SAID_NO), refused))
        return moves

    def _all_yes(self, state: State, rule: HandOver, targets: list[Target]) -> State | End:
        if rule.back or rule.response is Response.ENDORSE:
            endorses = any(target.sort is Sort.OWN_BODIES for target in targets)
            return self._home(state, self._waiting(state, endorses), endorses, rule)
        outcome = Outcome.SETTLED
        for target in targets:
            if self._silent(target, state):
                continue
            powers = self.pages.powers(target.name, state.matter, rule.response, False)
            results = {power.result(state.matter, state.attributes, state.endorsed)[0] for power in powers}
            if results.isdisjoint((Outcome.SETTLED, Outcome.RECOMMENDED)):
                return End(Outcome.WITHOUT_EFFECT, target.name, Why.TOO_WEAK, rule.path)
            if Outcome.SETTLED not in results:
                outcome = Outcome.RECOMMENDED
        return End(outcome, targets[-1].name, None, rule.path)

    def _waiting(self, state: State, endorses: bool) -> Waiting:
        key = (state.body, state.asked, state.free, endorses, state.back)
        if key not in self._waits:
            self._waits[key] = Waiting(*key)
        return self._waits[key]

    def _home(self, state: State, waiting: Waiting, endorses: bool, rule: HandOver | None = None) -> State:
        spent = state.spent if rule is None else state.spent | {(waiting.body, rule.when)}
        return state._replace(
            body=waiting.body,
            stage=Stage.LIMIT_OPTIONS,
            asked=waiting.asked,
            free=waiting.free,
            spent=spent,
            endorsed=state.endorsed or endorses,
            returns=0,
        )

    def _to(self, state: State, rule: HandOver, target: Target, event: Event) -> Move:
        """The matter goes to one receiver."""
        step = Step(event, state.body, rule.path, (target.name,), (rule.when,), rule.response, None, rule.readings)
        waiting = self._waiting(state, False)
        if target.sort is Sort.UNDEFINED:
            return step, End(Outcome.DEAD_LETTER, target.name, Why.UNDEFINED, rule.path)
        if target.sort is Sort.EACH:
            return step, End(Outcome.EACH_ORGANISATION, state.body, None, rule.path)
        if target.sort is Sort.RAISER:
            step = step._replace(readings=step.readings | {Standing.PREPARED_AGAIN})
            return step, self._home(state, waiting, False, rule) if rule.back else state._replace(stage=Stage.TAKE_UP)
        fit, why = self._fitness(target, state, rule)
        if fit is Fitness.DEAD:
            return step, End(Outcome.DEAD_LETTER, target.name, why, rule.path)
        if fit is Fitness.SILENT:
            step = self._mentioned(step)
            if self._endorses(target, state, rule):
                return step, state._replace(stage=Stage.RECEIVER, by=replace(rule, to=(target.name,)))
            if rule.back:
                return step, self._home(state, waiting, False, rule)
            return step, End(Outcome.LEFT, target.name, None, rule.path)
        if rule.back and rule.response is Response.PREPARE:
            return step, self._home(state, waiting, False, rule)
        arrived = state._replace(
            body=target.name,
            stage=Stage.TAKE_UP,
            asked=rule.response,
            free=rule.free,
            prepared=state.body in self._prepares_for(target.name, state),
            returns=0,
        )
        if rule.back:
            spent = state.spent | {(state.body, rule.when)}
            arrived = arrived._replace(back=waiting, spent=spent)
        return step, arrived

    def _mentioned(self, step: Step) -> Step:
        """The step, with the reading it rests on where one that it goes to is a body that is only mentioned."""
        bodies = self.region.bodies
        if not any(name in bodies and bodies[name].status is BodyStatus.MENTIONED for name in step.to):
            return step
        return step._replace(readings=step.readings | {Standing.MENTIONED_ACTS})

    def _prepares_for(self, body: str, state: State) -> set[str]:
        rules = self.region.bodies[body].preparation
        if not rules:
            return set()
        there = state._replace(body=body)
        return {target.name for rule in rules for target in self.targets(rule.by, there)}

    def _fitness(self, target: Target, state: State, rule: HandOver) -> tuple[Fitness, Why | None]:
        if target.sort is not Sort.BODY:
            return Fitness.SILENT, None
        prepares = rule.response is Response.PREPARE or self.pages.prepares_such(target.name, state.matter)
        return fitness(self.region.bodies[target.name], state.matter, prepares)

    def _endorses(self, target: Target, state: State, rule: HandOver) -> bool:
        """Whether a receiver that the model says no more of is to say yes before the matter comes back."""
        asked = rule.response is Response.ENDORSE or target.sort is Sort.OWN_BODIES
        return rule.back and asked and target.sort is not Sort.RAISER and self._silent(target, state)

    def _silent(self, target: Target, state: State) -> bool:
        if target.sort is not Sort.BODY:
            return True
        return fitness(self.region.bodies[target.name], state.matter, prepares=True)[0] is Fitness.SILENT
