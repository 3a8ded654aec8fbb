"""Handover a matter over: who gets it, what those who are asked answer, and the way back.

A position is a tuple. A move is told as a step of a story is. An end is a tuple: "end", the outcome, the last body that
had the matter or could not take it, why it is stuck, and the line that speaks of it.
"""

from __future__ import annotations

from typing import Any, NamedTuple, TypeAlias

from .pages import NOWHERE, OWN, Pages, Rule
from .subjects import Matter


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
    advised: frozenset[str] = frozenset()
    """Who has recommended something to those who may decide it."""


class Move(NamedTuple):
    event: str
    line: str
    """The line of the model (`bodies/a/escalation/0`)."""
    to: tuple[str, ...]
    """Those it goes to."""
    target: Any
    when: tuple[str, ...] = ()
    asks: str | None = None
    effect: str | None = None
    readings: frozenset[str] = frozenset()


Turn: TypeAlias = tuple[str, list[Move]]


def end(outcome: str, body: str, why: str | None, line: str) -> tuple[str, str, str, str | None, str]:
    return "end", outcome, body, why, line


class Handover:
    """The moves that take a matter from one body to another."""

    def __init__(self, pages: Pages, body: str, subject: str | None) -> None:
        self.pages = pages
        self.subject = subject
        self.matter: Matter = pages.matter(subject, body)
        self.root = ("root", body)

    def sent(self, at: At, rule: Rule, flat: bool) -> list[Move]:
        """What a rule that hands the matter over leads to.

        Several receivers of one rule are the world's choice; where it chose the rule (`flat`) in the same breath.
        """
        names = self.pages.meant(rule.to, at.body, self.matter)
        together = self.together(rule, names)
        if not together and (flat or len(names) == 1):
            return [self.to(at, rule, name, "handed-over") for name in names]
        onward = at._replace(stage="answers", by=(rule, tuple(names) if together else None))
        return [Move("handed-over", rule.line, tuple(names), onward, (rule.when,), rule.asks, None, rule.readings)]

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
        if names is None:
            names = self.pages.meant(rule.to, at.body, self.matter)
            return "world", [self.to(home, rule, name, "received") for name in names]
        told = Move("received", rule.line, names, None, (rule.when,), rule.asks)
        by_mention = told._replace(readings=self.pages.mentioned(names))
        everybody_silent = all(self.silent(name) for name in names)
        for name in names:
            why = self.receives(rule, name)
            if why in NOWHERE:
                return "world", [told._replace(to=(name,), target=end("dead-letter", name, why, rule.line))]
        if rule.back or rule.asks == "endorse":
            yes: Any = home._replace(spent=at.spent | {(at.body, rule.when)}, endorsed=at.endorsed or OWN in names)
        elif everybody_silent:
            return "world", [by_mention._replace(target=end("left-the-model", names[0], None, rule.line))]
        else:
            yes = self.each_decides(at, rule, names)
        moves = [by_mention._replace(event="all-said-yes", target=yes)]
        if len(names) > 1 or names[0] == OWN:
            moves.append(by_mention._replace(event="split", target=end("nothing-said", at.body, "split", rule.line)))
        refused = end("endorsement-refused", at.body, None, rule.line)
        return "world", [*moves, by_mention._replace(event="all-said-no", target=refused)]

    def each_decides(self, at: At, rule: Rule, names: tuple[str, ...]) -> Any:
        """Where each of several has said yes: as strong as the weakest of their decisions."""
        outcome, last = "settled", names[-1]
        heavy = bool(at.attributes & {"needs-resources", "weighty"})
        for name in names:
            if self.silent(name):
                continue
            found = self.pages.powers(name, self.matter, rule.asks, False)
            results = {self.pages.settles(power, self.matter, heavy, at.endorsed)[0] for power in found}
            if not results & {"settled", "recommended"}:
                return end("without-effect", name, "too-weak", rule.line)
            if "settled" not in results:
                outcome = "recommended"
        return end(outcome, last, None, rule.line)

    def receives(self, rule: Rule, name: str) -> str:
        lines = self.pages.passed_on(name) if name in self.pages.bodies else []
        given = any(self.pages.fits(one, self.matter) for one in lines)
        return self.pages.receives(name, self.matter, rule.asks == "prepare" or given)

    def to(self, at: At, rule: Rule, name: str, event: str) -> Move:
        """One receiver gets the matter."""
        readings = rule.readings | self.pages.mentioned((name,))
        readings |= frozenset({"prepared-again"} if name == "initiator" else ())
        return Move(event, rule.line, (name,), self.there(at, rule, name), (rule.when,), rule.asks, None, readings)

    def there(self, at: At, rule: Rule, name: str) -> Any:
        """Where the matter is when one receiver has got it."""
        spent = at.spent | {(at.body, rule.when)} if rule.back else at.spent
        home = at._replace(stage="before-may", spent=spent, by=None)
        fit = self.receives(rule, name)
        if name == "each-organisation":
            return end("left-to-each-organisation", at.body, None, rule.line)
        if name == "initiator":
            return home if rule.back else at._replace(stage="arrived", by=None)
        if fit in NOWHERE:
            return end("dead-letter", name, fit, rule.line)
        if fit == "silent":
            if rule.back and (rule.asks == "endorse" or name == OWN):
                return at._replace(stage="answers", by=(rule, (name,)))
            return home if rule.back else end("left-the-model", name, None, rule.line)
        if rule.back and rule.asks == "prepare":
            return home
        lines = [line for line in self.pages.before(name) if self.pages.about(line, self.matter)]
        prepared = any(at.body in self.pages.meant(line.who, name, self.matter) for line in lines)
        waiting = (*at.back, (at.body, at.asked, at.free)) if rule.back else at.back
        there = At(name, "arrived", at.attributes, rule.asks, rule.free, "prepared" if prepared else None, waiting)
        return there._replace(spent=spent, mediated=at.mediated, used=at.used, endorsed=at.endorsed, advised=at.advised)
