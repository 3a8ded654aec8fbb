"""Roads against a walker that tries every order of events."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from math import ceil
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st

from samverkan_dsl.analysis.time.latency import LatencyVerdict
from samverkan_dsl.analysis.time.meeting_gaps import Assumed, Spacing
from samverkan_dsl.language.walk import Path
from samverkan_dsl.loading import Region

from .latency_cases import BINDS, answer, region, replayed

TRIGGERS = ("needs-resources", "weighty", "several-bodies", "other-level")

# An independent walker: one matter, every choice of the world and the bodies, one move at a time.


@dataclass(frozen=True)
class Rule:
    when: str
    to: int
    returns: bool


@dataclass(frozen=True)
class Small:
    """Bodies by number: meetings a year, whether they decide, hand-overs, who prepares, how often they postpone."""

    meetings: tuple[int, ...]
    decides: tuple[bool, ...]
    rules: tuple[tuple[Rule, ...], ...]
    prepares: tuple[int | None, ...]
    back: tuple[int, ...]

    def region(self) -> Region:
        bodies: dict[str, dict[str, Any]] = {}
        for number, meetings in enumerate(self.meetings):
            keys: dict[str, Any] = {"meetings": {"per-year": meetings}, "decisions": {"method": "consensus"}}
            keys["mandates"] = [BINDS] if self.decides[number] else []
            keys["decisions"]["effect"] = "binding" if self.decides[number] else "none"
            if number == 0:
                keys["initiative"] = {"who": ["members"]}
            keys["escalation"] = [
                {"when": rule.when, "to": [f"b{rule.to}"], **({"then": "return-advice"} if rule.returns else {})}
                for rule in self.rules[number]
            ]
            if self.prepares[number] is not None:
                keys["preparation"] = [{"by": [f"b{self.prepares[number]}"]}]
            if self.back[number]:
                keys["decisions"]["disagreement"] = {"postpone": True, "returns": self.back[number]}
            bodies[f"b{number}"] = keys
        return region(bodies)

    def gap(self, body: int) -> int:
        return ceil(365 / self.meetings[body])

    def visit(self, body: int, sender: int | None) -> int:
        days, at = self.gap(body), self.prepares[body]
        while at is not None and (sender is None or self.prepares[body] != sender):
            days, at = days + self.gap(at), self.prepares[at]
        return days

    def walk(self, start: int) -> tuple[int | None, bool]:
        """The most days of any walk that ends, and whether some walk comes back to where it was."""
        found = [self._walk(start, frozenset(chosen)) for n in range(5) for chosen in combinations(TRIGGERS, n)]
        return max((days for days, _ in found if days is not None), default=None), any(ring for _, ring in found)

    def _walk(self, start: int, attributes: frozenset[str]) -> tuple[int | None, bool]:
        """The same for a matter of these attributes: what a rule tests for must lead on, unless it has before."""
        best: int | None = None
        ring = False
        Place = tuple[int, frozenset[tuple[int, str]], tuple[int, ...], tuple[int, ...]]
        work: list[tuple[Place, int, frozenset[Place]]] = [
            ((start, frozenset(), (), self.back), self.visit(start, None), frozenset())
        ]
        while work:
            place, days, been = work.pop()
            if place in been:
                ring = True
                continue
            been |= {place}
            body, used, waiting, back = place
            must = [one for one in self.rules[body] if one.when in attributes and (body, one.when) not in used]
            for rule in must:
                if not self.takes(rule.to):
                    continue  # a dead letter
                now = used | {(body, rule.when)} if rule.returns else used
                if rule.returns and rule.to != body:
                    further = days + self.visit(rule.to, body)
                    work.append(((rule.to, now, (*waiting, body), back), further, been))
                elif rule.returns:
                    work.append(((body, now, (*waiting, body), back), days + self.gap(body), been))
                else:
                    work.append(((rule.to, now, waiting, back), days + self.visit(rule.to, body), been))
            if must:
                continue
            if not self.decides[body]:
                for other, preparer in enumerate(self.prepares):
                    if preparer == body and self.takes(other):
                        work.append(((other, used, waiting, back), days + self.visit(other, body), been))
                continue
            if waiting:
                work.append(((waiting[-1], used, waiting[:-1], back), days + self.gap(waiting[-1]), been))
            else:
                best = days if best is None else max(best, days)
            if back[body]:
                left = tuple(n - 1 if number == body else n for number, n in enumerate(back))
                work.append(((body, used, waiting, left), days + self.gap(body), been))
        return best, ring

    def takes(self, body: int) -> bool:
        """Whether a matter sent to a body is no dead letter."""
        return self.decides[body] or body in self.prepares


@st.composite
def smalls(draw: st.DrawFn, tree: bool = False) -> Small:
    size = draw(st.integers(1, 4))
    rules: list[tuple[Rule, ...]] = []
    free = list(range(1, size))
    for number in range(size):
        own: list[Rule] = []
        for when in draw(st.lists(st.sampled_from(TRIGGERS), max_size=2, unique=True)):
            targets = [one for one in free if one > number] if tree else list(range(size))
            if not targets:
                break
            to = draw(st.sampled_from(targets))
            if tree:
                free.remove(to)
            own.append(Rule(when, to, draw(st.booleans())))
        rules.append(tuple(own))
    return Small(
        tuple(draw(st.integers(1, 12)) for _ in range(size)),
        tuple(draw(st.booleans()) for _ in range(size)),
        tuple(rules),
        # In a tree nobody gets a matter by another way than from above.
        tuple(None if tree else draw(st.sampled_from([None, *range(number + 1, size)])) for number in range(size)),
        tuple(draw(st.integers(0, 2)) for _ in range(size)),
    )


def _leads(small: Small, ring: list[int], paths: tuple[Path, ...]) -> None:
    """The line named at each body of a ring is one that sends matters on to the next."""
    assert len(paths) == len(ring)
    for at, path, onward in zip(ring, paths, [*ring[1:], ring[0]], strict=True):
        if "preparation" in path:
            assert path == ("bodies", f"b{onward}", "preparation", 0) and small.prepares[onward] == at
        else:
            assert path[:3] == ("bodies", f"b{at}", "escalation")
            rule = small.rules[at][int(path[3])]
            assert rule.to == onward and not rule.returns


CHAIN = Small(
    (1, 1, 1, 1),
    (True, False, False, False),
    ((Rule("needs-resources", 0, False),), (), (), ()),
    (1, 2, None, None),
    (0,) * 5,
)
"""Who prepares has it prepared by another, and the matter goes back to where it is."""


@given(smalls())
@example(CHAIN)
def test_no_walk_is_longer_and_rings_are_rings(small: Small) -> None:
    found = answer(small.region(), "b0")
    best, ring = small.walk(0)
    replayed(found.longest)
    for road in found.roads:
        replayed(road)
        assert road.verdict is not LatencyVerdict.NO_END and road.days <= found.longest.days
    assert (found.longest.loop is not None) == ring
    assert found.longest.missing == ()
    assert (found.longest.verdict is LatencyVerdict.NO_END) == (best is None)
    if found.longest.verdict is LatencyVerdict.BOUNDED:
        assert best is not None and found.longest.days >= best
        if not any(small.back):
            assert found.longest.days == best
    if found.longest.loop is not None:
        numbers = [int(one.removeprefix("b")) for one in found.longest.loop.bodies]
        for at, onward in zip(numbers, [*numbers[1:], numbers[0]], strict=True):
            sent = any(rule.to == onward and not rule.returns for rule in small.rules[at])
            assert sent or small.prepares[onward] == at
        _leads(small, numbers, found.longest.loop.paths)


@given(smalls(tree=True))
def test_where_no_body_is_reached_twice_the_longest_walk_is_the_answer(small: Small) -> None:
    found = answer(small.region(), "b0")
    best, ring = small.walk(0)
    assert not ring
    assert found.longest.missing == ()
    if best is None:
        assert found.longest.verdict is LatencyVerdict.NO_END
    else:
        assert (found.longest.verdict, found.longest.days) == (LatencyVerdict.BOUNDED, best)


@given(smalls(), st.integers(0, 3), st.integers(0, 100))
def test_nothing_makes_a_road_shorter(small: Small, lost: int, recess: int) -> None:
    here = small.region()
    plain = answer(here, "b0").longest
    for assumed in (Assumed(lost=lost), Assumed(recess=recess), Assumed(Spacing.ANY)):
        other = answer(here, "b0", assumed).longest
        assert (other.verdict, other.missing, other.loop) == (plain.verdict, plain.missing, plain.loop)
        assert other.days >= plain.days
