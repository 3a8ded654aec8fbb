"""Handing a matter over: who gets it, what those who are asked answer, and the way back.

A position is a tuple. A move has its event, the line of the model and those it goes to. An end is a tuple that begins
with "end".
"""

from __future__ import annotations

from typing import Any, NamedTuple, TypeAlias

from .offices import Matter, many
from .pages import OWN, Pages, Rule


class At(NamedTuple):
    body: str
    stage: str
    attributes: frozenset[str]
    asked: str | None = None
    free: bool = False
    by: Any = None
    """What is under way: a rule whose receivers answer, a decision to ratify, or who prepared."""
    back: tuple[tuple[str, str | None, bool], ...] = ()
    """Who gets the answer: the body, and what it was asked itself."""
    spent: frozenset[tuple[str, str]] = frozenset()
    mediated: frozenset[str] = frozenset()
    used: tuple[tuple[str, int], ...] = ()
    """Returns used by each body, for ever."""
    endorsed: bool = False


class Move(NamedTuple):
    event: str
    line: str
    """The line of the model (`bodies/a/escalation/0`); empty where it is not one line that lets it happen."""
    to: tuple[str, ...] | None
    """Those it goes to; None where it goes to nobody."""
    target: Any


Turn: TypeAlias = tuple[str, list[Move]]


def end(outcome: str, body: str) -> tuple[str, str, str]:
    return "end", outcome, body


class Handing:
    """The moves that take a matter from one body to another."""

    def __init__(self, pages: Pages, body: str, subject: str | None) -> None:
        self.pages = pages
        self.matter: Matter = pages.matter(subject, body)
        self.root = ("root", body)

    def sent(self, at: At, rule: Rule, flat: bool) -> list[Move]:
        """What a rule that hands the matter over leads to.

        Several receivers of one rule are the world's choice; where it chose the rule (`flat`) in the same breath.
        """
        names = self.pages.meant(rule.to, at.body, self.matter)
        line = f"bodies/{at.body}/{rule.key}"
        if self.together(rule, names):
            return [Move("handed-over", line, tuple(names), at._replace(stage="answers", by=(rule, tuple(names))))]
        if flat or len(names) == 1:
            return [Move("handed-over", line, (name,), self.to(at, rule, name)) for name in names]
        return [Move("handed-over", line, tuple(names), at._replace(stage="answers", by=(rule, None)))]

    def together(self, rule: Rule, names: list[str]) -> bool:
        """Whether all of them are asked in parallel, and there is more to tell than that it left the model."""
        if not rule.each or {"each-organisation", "unspecified", *self.pages.templates} & {*names}:
            return False
        return rule.back or rule.asks == "endorse" or len(names) > 1 or not self.silent(names[0])

    def silent(self, name: str) -> bool:
        return self.pages.receives(name, self.matter, True) == "silent"

    def answers(self, at: At) -> Turn:
        """What those who are asked at once say; or which of several got it."""
        rule, names = at.by
        home = at._replace(stage="before-may", by=None)
        line = f"bodies/{at.body}/{rule.key}"
        if names is None:
            names = self.pages.meant(rule.to, at.body, self.matter)
            return "world", [Move("received", line, (name,), self.to(home, rule, name)) for name in names]
        everybody_silent = all(self.silent(name) for name in names)
        for name in names:
            if self.receives(rule, name) == "dead":
                return "world", [Move("received", line, (name,), end("dead-letter", name))]
        if rule.back or rule.asks == "endorse":
            yes: Any = home._replace(spent=at.spent | {(at.body, rule.when)}, endorsed=at.endorsed or OWN in names)
        elif everybody_silent:
            return "world", [Move("received", line, names, end("left-the-model", names[0]))]
        else:
            yes = self.each_decides(at, rule, names)
        moves = [Move("all-said-yes", line, names, yes)]
        if len(names) > 1 or names[0] == OWN:
            moves.append(Move("split", line, names, end("nothing-said", at.body)))
        return "world", [*moves, Move("all-said-no", line, names, end("endorsement-refused", at.body))]

    def each_decides(self, at: At, rule: Rule, names: tuple[str, ...]) -> Any:
        """Where each of several has said yes: as strong as the weakest of their decisions."""
        outcome, last = "settled", names[-1]
        heavy = bool(at.attributes & {"needs-resources", "weighty"})
        for name in names:
            if self.silent(name):
                continue
            found = self.pages.powers(name, self.matter, rule.asks, False)
            results = {self.pages.settles(power, self.matter, heavy, at.endorsed) for power in found}
            if not results & {"settled", "recommended"}:
                return end("without-effect", name)
            if "settled" not in results:
                outcome = "recommended"
        return end(outcome, last)

    def receives(self, rule: Rule, name: str) -> str:
        lines = self.pages.prepared_for(name) if name in self.pages.bodies else []
        given = any(self.pages.covers(one.subject, self.matter) for _, one in lines)
        return self.pages.receives(name, self.matter, rule.asks == "prepare" or given)

    def to(self, at: At, rule: Rule, name: str) -> Any:
        """Where the matter is when one receiver has got it."""
        spent = at.spent | {(at.body, rule.when)} if rule.back else at.spent
        home = at._replace(stage="before-may", spent=spent, by=None)
        fit = self.receives(rule, name)
        if name == "each-organisation":
            return end("left-to-each-organisation", at.body)
        if name == "initiator":
            return home if rule.back else at._replace(stage="arrived", by=None)
        if fit == "dead":
            return end("dead-letter", name)
        if fit == "silent":
            if rule.back and (rule.asks == "endorse" or name == OWN):
                return at._replace(stage="answers", by=(rule, (name,)))
            return home if rule.back else end("left-the-model", name)
        if rule.back and rule.asks == "prepare":
            return home
        by = [rule["by"] for rule in many(self.pages.bodies[name].get("preparation"))]
        refs = tuple(ref for one in by for ref in many(one))
        prepared = at.body in self.pages.meant(refs, name, self.matter)
        waiting = (*at.back, (at.body, at.asked, at.free)) if rule.back else at.back
        there = At(name, "arrived", at.attributes, rule.asks, rule.free, "prepared" if prepared else None, waiting)
        return there._replace(spent=spent, mediated=at.mediated, used=at.used, endorsed=at.endorsed)
