"""Handing a matter over: who gets it, what they answer, and the way back (meaning.md: Targets, Outcomes)."""

from __future__ import annotations

from ...language import BodyStatus, Response
from ..decisions.standing import Standing
from .matter import Matter
from .rulebook import HandoverRule, Rulebook
from .state import AwaitingBody, Choice, Chooser, Stage, State, Transition
from .targets import Fitness, Sort, Target, fitness, resolve
from .values import End, Event, Label, Outcome, Why


class Handover:
    """The moves that take a matter from one body to another."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.rulebook = rulebook
        self.region = rulebook.region
        self._waits: dict[tuple[str, Response | None, bool, bool, AwaitingBody | None], AwaitingBody] = {}
        self._targets: dict[tuple[tuple[str, ...], str, Matter], list[Target]] = {}
        self._fit: dict[tuple[str, Matter, bool], tuple[Fitness, Why | None]] = {}

    def targets(self, refs: tuple[str, ...], state: State) -> list[Target]:
        """All that some references on the body's page may mean, in order, each once."""
        key = (refs, state.body, state.matter)
        if key not in self._targets:
            found: dict[Target, None] = {}
            for ref in refs:
                found |= dict.fromkeys(resolve(self.region, ref, state.body, state.matter, self.rulebook.near))
            self._targets[key] = list(found)
        return self._targets[key]

    def sent(self, state: State, rule: HandoverRule, *, flat: bool) -> list[Transition]:
        """The moves by which a rule sends the matter away.

        Where it is open who gets it or what they answer, that is a choice of the environment's after this one; `flat`
        makes one move for each receiver instead, for where the environment chooses already.
        """
        targets = self.targets(rule.to, state)
        if (flat or len(targets) == 1) and not self._asks(state, rule, targets):
            return [self._to(state, rule, target, Event.HANDED_OVER) for target in targets]
        names = tuple(target.name for target in targets)
        label = Label(Event.HANDED_OVER, state.body, rule.path, names, (rule.when,), rule.response, None, rule.readings)
        if len(targets) == 1 and not rule.each:
            label = self._mentioned(label)
        return [(label, state._replace(stage=Stage.RECEIVER, by=rule))]

    def received(self, state: State) -> Choice:
        """After a rule has sent the matter to several: which of them gets it, or what all of them answer."""
        rule = state.by
        assert isinstance(rule, HandoverRule)
        state = state._replace(by=None)
        targets = self.targets(rule.to, state)
        if self._asks(state, rule, targets):
            return Chooser.ENVIRONMENT, self._asked(state, rule, targets)
        return Chooser.ENVIRONMENT, [self._to(state, rule, target, Event.RECEIVED) for target in targets]

    def brought_back(self, state: State, path: tuple[str | int, ...]) -> Transition:
        """The answer goes back to the body that asked for it."""
        waiting = state.back
        assert waiting is not None
        home = self._home(state._replace(back=waiting.then), waiting, waiting.endorses)
        return Label(Event.BROUGHT_BACK, state.body, path, (waiting.body,)), home

    def preparers(self, state: State) -> tuple[str, ...]:
        """Who gets a returned matter where nobody is named: whoever prepares for the body, else whoever raised it."""
        lines = [line for line in self.rulebook.before.get(state.body, ()) if line.fits(state.matter)]
        names = [target.name for line in lines for target in self.targets(line.who, state)]
        return tuple(dict.fromkeys(name for name in names if name != state.body)) or ("initiator",)

    def missing(self, names: tuple[str, ...], state: State, path: tuple[str | int, ...]) -> End | None:
        """The end where one of some bodies does not exist; others than bodies are taken to."""
        return self._gone(tuple(name for name in names if name in self.region.bodies), state, path)

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

    def _asks(self, state: State, rule: HandoverRule, targets: list[Target]) -> bool:
        """Whether all receivers are asked at once; else the matter simply goes to one.

        A single receiver that the model says no more of is asked too, where the matter is to come back with its yes.
        """
        if any(target.sort in (Sort.EACH, Sort.UNDEFINED) for target in targets):
            return False
        if not rule.each and (len(targets) > 1 or not self._endorses(targets[0], state, rule)):
            return False
        return rule.back or rule.response is Response.ENDORSE or len(targets) > 1 or not self.silent(targets[0], state)

    def _asked(self, state: State, rule: HandoverRule, targets: list[Target]) -> list[Transition]:
        """What those who are asked at once may answer."""
        names = tuple(target.name for target in targets)
        silent = all(self.silent(target, state) for target in targets)
        if not rule.back and silent and rule.response is not Response.ENDORSE:
            label = Label(Event.RECEIVED, state.body, rule.path, names, (rule.when,), rule.response)
            return [(self._mentioned(label), End(Outcome.LEFT, names[0], None, rule.path))]
        for target in targets:
            fit, why = self._fitness(target, state, rule)
            if fit is Fitness.DEAD:
                end = End(Outcome.DEAD_LETTER, target.name, why, rule.path)
                return [
                    (Label(Event.RECEIVED, state.body, rule.path, (target.name,), (rule.when,), rule.response), end)
                ]
        label = self._mentioned(Label(Event.SAID_YES, state.body, rule.path, names, (rule.when,), rule.response))
        refused = End(Outcome.REFUSED, state.body, None, rule.path)
        transitions: list[Transition] = [(label, self._all_yes(state, rule, targets))]
        if len(targets) > 1 or targets[0].sort is Sort.OWN_BODIES:
            split = End(Outcome.NOTHING_SAID, state.body, Why.SPLIT, rule.path)
            transitions.append((label._replace(event=Event.SPLIT), split))
        transitions.append((label._replace(event=Event.SAID_NO), refused))
        return transitions

    def _all_yes(self, state: State, rule: HandoverRule, targets: list[Target]) -> State | End:
        if rule.back or rule.response is Response.ENDORSE:
            endorses = any(target.sort is Sort.OWN_BODIES for target in targets)
            return self._home(state, self._waiting(state, endorses), endorses, rule)
        outcome = Outcome.SETTLED
        for target in targets:
            if self.silent(target, state):
                continue
            authorities = self.rulebook.authorities(target.name, state.matter, rule.response, False)
            results = {authority.result(state.matter, state.attributes, state.endorsed)[0] for authority in authorities}
            if results.isdisjoint((Outcome.SETTLED, Outcome.RECOMMENDED)):
                return End(Outcome.WITHOUT_EFFECT, target.name, Why.TOO_WEAK, rule.path)
            if Outcome.SETTLED not in results:
                outcome = Outcome.RECOMMENDED
        *others, last = (target.name for target in targets)
        return End(outcome, last, None, rule.path, tuple(others))

    def _waiting(self, state: State, endorses: bool) -> AwaitingBody:
        key = (state.body, state.asked, state.free, endorses, state.back)
        if key not in self._waits:
            self._waits[key] = AwaitingBody(*key)
        return self._waits[key]

    def _home(self, state: State, waiting: AwaitingBody, endorses: bool, rule: HandoverRule | None = None) -> State:
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

    def _to(self, state: State, rule: HandoverRule, target: Target, event: Event) -> Transition:
        """The matter goes to one receiver."""
        label = Label(event, state.body, rule.path, (target.name,), (rule.when,), rule.response, None, rule.readings)
        waiting = self._waiting(state, False)
        if target.sort is Sort.UNDEFINED:
            return label, End(Outcome.DEAD_LETTER, target.name, Why.UNDEFINED, rule.path)
        if target.sort is Sort.EACH:
            return label, End(Outcome.EACH_ORGANISATION, state.body, None, rule.path)
        if target.sort is Sort.RAISER:
            label = label._replace(readings=label.readings | {Standing.PREPARED_AGAIN})
            return label, self._home(state, waiting, False, rule) if rule.back else state.at(Stage.TAKE_UP)
        fit, why = self._fitness(target, state, rule)
        if fit is Fitness.DEAD:
            return label, End(Outcome.DEAD_LETTER, target.name, why, rule.path)
        if fit is Fitness.SILENT:
            label = self._mentioned(label)
            if self._endorses(target, state, rule):
                return label, state._replace(stage=Stage.RECEIVER, by=rule._replace(to=(target.name,)))
            if rule.back:
                return label, self._home(state, waiting, False, rule)
            return label, End(Outcome.LEFT, target.name, None, rule.path)
        if rule.back and rule.response is Response.PREPARE:
            return label, self._home(state, waiting, False, rule)
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
        return label, arrived

    def _mentioned(self, label: Label) -> Label:
        """The step, with the reading it rests on where one that it goes to is a body that is only mentioned."""
        bodies = self.region.bodies
        if not any(name in bodies and bodies[name].status is BodyStatus.MENTIONED for name in label.to):
            return label
        return label._replace(readings=label.readings | {Standing.MENTIONED_ACTS})

    def _prepares_for(self, body: str, state: State) -> set[str]:
        there = state._replace(body=body)
        lines = [line for line in self.rulebook.before.get(body, ()) if line.fits(state.matter)]
        return {target.name for line in lines for target in self.targets(line.who, there)}

    def _fitness(self, target: Target, state: State, rule: HandoverRule) -> tuple[Fitness, Why | None]:
        if target.sort is not Sort.BODY:
            return Fitness.SILENT, None
        key = target.name, state.matter, rule.response is Response.PREPARE
        if key not in self._fit:
            prepares = rule.response is Response.PREPARE or self.rulebook.prepares_such(target.name, state.matter)
            self._fit[key] = fitness(self.region.bodies[target.name], state.matter, prepares)
        return self._fit[key]

    def _endorses(self, target: Target, state: State, rule: HandoverRule) -> bool:
        """Whether a receiver that the model says no more of is to say yes before the matter comes back."""
        asked = rule.response is Response.ENDORSE or target.sort is Sort.OWN_BODIES
        return rule.back and asked and target.sort is not Sort.RAISER and self.silent(target, state)

    def silent(self, target: Target, state: State) -> bool:
        """Whether the document says no more of a receiver."""
        if target.sort is not Sort.BODY:
            return True
        return fitness(self.region.bodies[target.name], state.matter, prepares=True)[0] is Fitness.SILENT
