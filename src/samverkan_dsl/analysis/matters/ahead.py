"""The moves before a body's meeting: who prepares the matter, who prepares for them, and with whom it is anchored."""

from __future__ import annotations

from ..decisions.effects import conditions
from .handover import Handover
from .preparing import Before
from .rulebook import Rulebook
from .state import Ahead, Choice, Chooser, Stage, State, Transition
from .targets import Sort
from .values import Event, Label


class MeetingAhead:
    """What is done before a meeting; it costs time and decides nothing, but takes somebody who is there to do it.

    Of several who prepare one does, and before that those who prepare for that one; those who prepare jointly are one.
    The steps are told from the meeting backwards.
    """

    def __init__(self, rulebook: Rulebook, handover: Handover) -> None:
        self.rulebook = rulebook
        self.handover = handover

    def prepare(self, state: State) -> Choice | State:
        """Who prepares for the body, or for those who prepare for it."""
        who = state.by.who if isinstance(state.by, Ahead) else ()
        onward = state._replace(stage=Stage.ANCHOR, prepared=False, by=None)
        if state.prepared:
            return onward
        musts: list[Transition] = []
        options: list[Transition] = []
        skipped: Label | None = None
        for receiver in who or (state.body,):
            for line, groups in self.preparers(receiver, state, chained=bool(who)):
                found = musts if line.must else options
                for group in groups:
                    label = Label(Event.PREPARED, receiver, line.path, group, readings=conditions(line.condition))
                    gone = self.handover.missing(group, state, line.path)
                    if gone is None or line.must:
                        there = state._replace(stage=Stage.ANCHOR, by=Ahead(group))
                        found.append((label, gone or there))
                        skipped = skipped or Label(Event.UNPREPARED, receiver, line.path)
        if not musts and options and skipped is not None:
            # First, so that of two ways as short the one is told on which nobody does what need not be done.
            options.insert(0, (skipped, onward))
        return (Chooser.ENVIRONMENT, [*musts, *options]) if musts or options else onward

    def preparers(self, body: str, state: State, *, chained: bool) -> list[tuple[Before, list[tuple[str, ...]]]]:
        """The lines by which somebody prepares such matters for a body, each with those of whom one does.

        `chained`: for a body that prepares in turn; those who prepare for each other do so once.
        """
        found: list[tuple[Before, list[tuple[str, ...]]]] = []
        for line in self.rulebook.before.get(body, ()):
            if not line.fits(state.matter):
                continue
            targets = self.handover.targets(line.who, state._replace(body=body))
            names = [each.name for each in targets if each.sort is not Sort.RAISER]
            names = [name for name in names if name not in (body, state.body)]
            if chained:
                names = [name for name in names if not self.rulebook.prepare_each_other(body, name)]
            if names:
                found.append((line, [tuple(names)] if line.jointly else [(name,) for name in names]))
        return found

    def anchor(self, state: State) -> Choice | State:
        """With whom the matter is anchored, rule by rule; then who prepares for the one that did so, or the meeting."""
        ahead = state.by if isinstance(state.by, Ahead) else Ahead()
        lines = [
            (body, line)
            for body in ahead.who or (state.body,)
            for line in self.rulebook.anchored.get(body, ())
            if line.fits(state.matter)
        ]
        if ahead.at >= len(lines):
            if ahead.who:
                return state._replace(stage=Stage.PREPARE, by=Ahead(ahead.who))
            return state._replace(stage=Stage.QUORUM, by=None)
        body, line = lines[ahead.at]
        names = tuple(each.name for each in self.handover.targets(line.who, state._replace(body=body)))
        after = state._replace(by=ahead._replace(at=ahead.at + 1))
        label = Label(Event.ANCHORED, body, line.path, names, readings=conditions(line.condition))
        gone = self.handover.missing(names, state, line.path)
        if line.must:
            return Chooser.ENVIRONMENT, [(label, gone or after)]
        unanchored: Transition = (Label(Event.UNANCHORED, body, line.path), after)
        return Chooser.ENVIRONMENT, [(label, after), unanchored] if gone is None else [unanchored]
