"""What of a matter can still make a difference, from where it is.

Positions that differ only in what no body tests on any way from there are one position: subjects that no line ahead
tells apart, attributes that no rule ahead asks about, what has happened in bodies to which the matter cannot come
again. It is the liveness of compilers (Aho, Lam, Sethi and Ullman, Compilers, 2006, 9.2.5) for a matter instead of
variables: what is not live is dropped, and the game has each such position once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import reduce
from operator import or_
from typing import NamedTuple

from ...language import Effect, Trigger, affirmed
from ..components import gathered
from ..decisions.subjects import arranged
from .authority import HEAVY
from .matter import Matter, named_by
from .rulebook import EVENTS, Rulebook
from .state import AwaitingBody, State

_ALWAYS = HEAVY | {Trigger.BEYOND_MANDATE}
"""Attributes that are asked about wherever a matter is decided."""


@dataclass(frozen=True, slots=True)
class _Live:
    """Bits of what is live in a body: lines that name subjects, bodies; and the attributes."""

    lines: int
    bodies: int
    attributes: frozenset[Trigger]
    matters: dict[Matter, Matter] = field(default_factory=dict)
    """Matters met there, each with the first that goes the same ways."""


class _Seen(NamedTuple):
    """All that lines ahead can see of a matter."""

    levels: tuple[int, ...]
    lines: int
    needs: Effect | None
    by_law: bool
    general: bool
    own_order: bool


class Liveness:
    """What is live where in one region."""

    def __init__(self, rulebook: Rulebook) -> None:
        region = rulebook.region
        leads = {body: _leads(rulebook, body) for body in region.bodies}
        consulted = {body: (*leads[body], *_consulted(rulebook, body)) for body in region.bodies}
        bits = {trigger: 1 << number for number, trigger in enumerate(Trigger)}
        asked = {body: _union(bits[rule.when] for rule in rules) for body, rules in rulebook.rules.items()}
        self._tested = {
            body: frozenset(trigger for trigger in Trigger if bits[trigger] & found) - EVENTS
            for body, found in gathered(leads, asked).items()
        }
        self._body_bits = {body: 1 << number for number, body in enumerate(region.bodies)}
        self._bodies = gathered(leads, self._body_bits)
        lines = {body: tuple(_named(rulebook, body)) for body in region.bodies}
        every = dict.fromkeys(line for found in lines.values() for line in found)
        line_bits = {line: 1 << number for number, line in enumerate(every)}
        self._lines_naming: dict[str, int] = {}
        for line, bit in line_bits.items():
            for name in line:
                self._lines_naming[name] = self._lines_naming.get(name, 0) | bit
        self._lines = gathered(consulted, {body: _union(line_bits[line] for line in lines[body]) for body in lines})
        self._met: dict[Matter, tuple[int, ...]] = {}
        self._live: dict[tuple[str, AwaitingBody | None], _Live] = {}
        self._first: dict[_Seen, Matter] = {}

    def tested(self, body: str) -> frozenset[Trigger]:
        """The attributes that some rule tests on any way from a body."""
        return self._tested[body]

    def narrowed(self, state: State) -> State:
        """The state without what no longer makes a difference."""
        live = self._live_in(state.body, state.back)
        matter = live.matters.get(state.matter)
        if matter is None:
            matter = live.matters[state.matter] = self._matter(state.matter, live.lines)
        if matter is not state.matter or not state.attributes <= live.attributes:
            state = state._replace(matter=matter, attributes=state.attributes & live.attributes)
        if state.spent or state.mediated or state.advised:
            state = state._replace(
                spent=frozenset(each for each in state.spent if self._body_bits[each[0]] & live.bodies),
                mediated=self._kept(state.mediated, live),
                advised=self._kept(state.advised, live),
            )
        return state

    def _kept(self, bodies: frozenset[str], live: _Live) -> frozenset[str]:
        return frozenset(body for body in bodies if self._body_bits[body] & live.bodies)

    def _live_in(self, body: str, back: AwaitingBody | None) -> _Live:
        """What is live in a body, and in those to which the matter comes back from there."""
        key = body, back
        found = self._live.get(key)
        if found is None:
            here = _Live(self._lines[body], self._bodies[body], self._tested[body] | _ALWAYS)
            if back is not None:
                after = self._live_in(back.body, back.then)
                here = _Live(here.lines | after.lines, here.bodies | after.bodies, here.attributes | after.attributes)
            found = self._live[key] = here
        return found

    def _matter(self, matter: Matter, lines: int) -> Matter:
        """The first matter met that the live lines cover in the same way, each as near as the others leave it."""
        if matter not in self._met:
            self._met[matter] = tuple(self._levels(matter))
        levels = tuple(kept for level in self._met[matter] if (kept := level & lines))
        seen = _Seen(levels, lines, matter.needs, matter.by_law, matter.general, matter.own_order)
        return self._first.setdefault(seen, matter)

    def _levels(self, matter: Matter) -> Iterator[int]:
        """The lines that name a subject of the matter first at each level, from its own subject outwards."""
        before = 0
        for level in matter.levels:
            lines = _union(self._lines_naming.get(name, 0) for name in level) & ~before
            before |= lines
            yield lines


def _union(bits: Iterable[int]) -> int:
    return reduce(or_, bits, 0)


def _meant(rulebook: Rulebook, home: str, refs: Iterable[str]) -> Iterator[str]:
    """The bodies that references on a page may mean: of a template any instance."""
    region = rulebook.region
    for ref in refs:
        yield from region.templates.get(ref, ()) if ref in region.templates else region.expand(ref, home)


def _leads(rulebook: Rulebook, body: str) -> tuple[str, ...]:
    """The bodies that a matter may go to from a body."""
    rules = (*rulebook.rules[body], *rulebook.referrals[body], *rulebook.passes_on.get(body, ()))
    mandates = affirmed(rulebook.region.bodies[body].mandates)
    refs = dict.fromkeys(
        (*(ref for rule in rules for ref in rule.to), *(ref for one in mandates if one.deciding for ref in one.to))
    )
    return tuple(name for name in _meant(rulebook, body, refs) if name in rulebook.region.bodies)


def _consulted(rulebook: Rulebook, body: str) -> Iterator[str]:
    """The other bodies whose pages may be read while a matter is in a body: they prepare, mediate, confirm."""
    page = rulebook.region.bodies[body]
    for line in (*rulebook.before.get(body, ()), *rulebook.anchored.get(body, ())):
        yield from _meant(rulebook, body, line.who)
    block = page.decisions.disagreement if page.decisions is not None else None
    if block is not None:
        yield from _meant(rulebook, body, (*block.mediated_by, *block.return_to))
    yield from _meant(rulebook, body, (ref for one in affirmed(page.mandates) for ref in (*one.to, *one.ratified_by)))
    yield from _meant(rulebook, body, (ref for line in rulebook.papers.recommends.get(body, ()) for ref in line.to))


def _named(rulebook: Rulebook, body: str) -> Iterator[tuple[str, ...]]:
    """The subjects that each line names, on a body's page and about it on other pages."""
    region = rulebook.region
    yield from named_by(region.bodies[body])
    # Who is chosen settles only what is about that: an arranging task sees some of its subjects as others do not.
    arranging = (mandate.subject for mandate in affirmed(region.bodies[body].mandates) if mandate.verb.arranging)
    yield from (tuple(name for name in subjects if arranged(region, name)) for subjects in arranging)
    yield from (line.subjects for line in rulebook.papers.of(body))
    yield from (line.subject for line in rulebook.before.get(body, ()))
    for rule in rulebook.passes_on.get(body, ()):
        yield rule.subject
        yield rule.named
