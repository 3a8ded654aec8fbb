"""All positions of a matter, who can force what by trying, and whether what the analysis says of it is so."""

from __future__ import annotations

from typing import Any, TypeAlias

from samverkan_dsl.analysis.matters import Case, Counterexample, End, Guarantee, Label, Matters, Outcome, Trace, Verdict
from samverkan_dsl.analysis.matters.game import Game

from .handover import Move, Turn
from .moves import Oracle

Graph: TypeAlias = dict[Any, Turn]

STUCK = {
    "termination": {"nothing-said", "without-effect", "dead-letter"},
    "competence": {"without-effect"},
    "no-dead-letters": {"dead-letter"},
}
LEAVING = ("handed-over", "received", "brought-back", "all-said-yes")
"""Moves by which a matter leaves a body, or that end a visit where it stays."""


def explored(book: Oracle, limit: int) -> Graph | None:
    """Every position that the matter can come to; None when they are more than `limit`."""
    graph: Graph = {}
    pending: list[Any] = [book.root]
    while pending:
        at = pending.pop()
        if at in graph:
            continue
        graph[at] = book.chooser(at), book.moves(at)
        pending += [move.target for move in graph[at][1]]
        if len(graph) > limit:
            return None
    return graph


def verdict(graph: Graph, root: Any, guarantee: str) -> str:
    """By trying: sweep over all positions until nothing more can be said of any."""
    bad = STUCK[guarantee]
    if guarantee == "termination":
        surely, hand = sweep(graph, bad, "everybody"), sweep(graph, bad, "world")
        return "guaranteed" if root in surely else "in-the-bodies-hand" if root in hand else "not-secured"
    reachable, forced = dooms(graph, bad, "everybody"), dooms(graph, bad, "world")
    return "guaranteed" if root not in reachable else "in-the-bodies-hand" if root not in forced else "not-secured"


def sweep(graph: Graph, bad: set[str], against: str) -> set[Any]:
    """The positions from which the matter ends well, whatever `against` (the world, or everybody) chooses."""
    safe: set[Any] = set()
    while True:
        more = set()
        for at, (who, moves) in graph.items():
            if at in safe:
                continue
            good = [move.target in safe for move in moves]
            if who == "end":
                fine = at[1] not in bad
            else:
                fine = any(good) if who == "body" and against == "world" else all(good)
            if fine:
                more.add(at)
        if not more:
            return safe
        safe |= more


def dooms(graph: Graph, bad: set[str], by: str) -> set[Any]:
    """The positions from which `by` (the world, or everybody together) can bring the matter to a bad end."""
    doomed: set[Any] = set()
    while True:
        more = set()
        for at, (who, moves) in graph.items():
            if at in doomed:
                continue
            hits = [move.target in doomed for move in moves]
            together = all(hits) if who == "body" and by == "world" else any(hits)
            if (at[1] in bad) if who == "end" else together:
                more.add(at)
        if not more:
            return doomed
        doomed |= more


def shortest(graph: Graph, root: Any, guarantee: str, inside: set[Any], lost: bool) -> int:
    """How many moves the shortest way to a broken end takes, or round a loop; only through positions `inside`.

    Where the bodies have `lost` they use every option that they have: none helps.
    """
    if lost:
        graph = {
            at: (who, [move for move in moves if move.event not in ("option-unused", "declines")])
            for at, (who, moves) in graph.items()
        }
    steps = distances(graph, root, inside)
    lengths = [steps[at] for at in steps if at[0] == "end" and at[1] in STUCK[guarantee]]
    if guarantee == "termination":
        for at in steps:
            for move in graph[at][1]:
                if move.target in inside:
                    back = distances(graph, move.target, inside)
                    if at in back:
                        lengths.append(steps[move.target] + back[at] + 1)
    return min(lengths)


def distances(graph: Graph, start: Any, inside: set[Any]) -> dict[Any, int]:
    found = {start: 0}
    for at in (queue := [start]):
        for move in graph[at][1]:
            if move.target in inside and move.target not in found:
                found[move.target] = found[at] + 1
                queue.append(move.target)
    return found


def agree(book: Oracle, graph: Graph, matters: Matters, case: Case) -> None:
    """The analysis says of the case what trying everything says: moves, ends, verdicts, and a shortest story of each
    kind."""
    body, subject = case.start.body, book.subject
    assert case.start.within == book.pages.has_task(body, book.matter), (body, subject)
    assert {one.value for one in case.start.readings} == book.pages.start_rests_on(body, subject), (body, subject)
    side_by_side(graph, book.root, matters.game, case.root)
    assert {ending(end) for end in matters.ends(case)} == {at for at in graph if at[0] == "end"}
    for guarantee in Guarantee:
        found = case.verdict(guarantee)
        assert found is not None
        assert (guarantee, found.value) == (guarantee, verdict(graph, book.root, guarantee.value))
        story = matters.counterexample(case, guarantee)
        assert (story is None) == (found is Verdict.GUARANTEED)
        if story is None:
            continue
        visited = retold(book, story)
        assert len(story.steps) == shortest(
            graph, book.root, guarantee.value, unsafe(graph, story, found), found is Verdict.NOT_SECURED
        )
        assert (story.saved_by is not None) == (found is Verdict.IN_HAND)
        if story.saved_by is not None:
            assert story.instead_of is not None
            saves(graph, visited, story)


def side_by_side(graph: Graph, root: Any, game: Game | Trace, number: int) -> None:
    """The moves of the analysis are the oracle's, everywhere that the matter can come.

    The analysis counts returns anew at each visit and the oracle does not; that the verdicts and stories are the same
    is held against each other elsewhere. Here a matter that has been returned is followed until it leaves the body.
    """
    pairs = [(root, number)]
    seen = {*pairs}
    for at, here in pairs:
        who, moves = graph[at]
        position = game.positions[here]
        end = position if isinstance(position, End) else None
        assert (at if who == "end" else None) == (None if end is None else ending(end))
        assert who in ("end", game.choosers[here].value)
        steps = [signed(step, at) for step, _ in game.edges[here]]
        assert steps == [move._replace(target=None) for move in moves]
        for move, (_, target) in zip(moves, game.edges[here], strict=True):
            left = at[0] != "root" and at.used and move.event in LEAVING
            if not left and (move.target, target) not in seen:
                seen.add((move.target, target))
                pairs.append((move.target, target))


def signed(step: Label, at: Any) -> Move:
    """A step from a position as the oracle tells it."""
    if step.event.value in ("prepared", "not-prepared", "anchored", "not-anchored"):
        assert step.body in (at.body, *(at.by[1] if at.by else ()))
    else:
        assert step.body == (at[1] if at[0] == "root" else at.body)
    asks = None if step.response is None else step.response.key
    effect = None if step.effect is None else step.effect.key
    when, readings = tuple(one.key for one in step.when), frozenset(one.value for one in step.readings)
    return Move(step.event.value, "/".join(map(str, step.path)), step.to, None, when, asks, effect, readings)


def ending(end: End) -> tuple[str, str, str, str | None, str]:
    """An end as the oracle tells it."""
    return "end", end.outcome.value, end.body, end.why and end.why.value, "/".join(map(str, end.path))


def unsafe(graph: Graph, story: Counterexample, found: Verdict) -> set[Any]:
    """The positions that a story may go through: where the bodies have lost, or where it is not sure."""
    bad, against = STUCK[story.guarantee.value], "world" if found is Verdict.NOT_SECURED else "everybody"
    if story.guarantee is Guarantee.TERMINATION:
        return set(graph) - sweep(graph, bad, against)
    return dooms(graph, bad, against)


def retold(book: Oracle, story: Counterexample) -> list[Any]:
    """The positions of a story, told step by step against the oracle.

    Each step is a move that the oracle allows there, the end is the one told, and a loop comes back to itself.
    """
    at: Any = book.root
    visited = []
    for step in story.steps:
        visited.append(at)
        moves = book.moves(at)
        fitting = [move.target for move in moves if move._replace(target=None) == signed(step, at)]
        assert len(fitting) == 1, (step, moves)
        at = fitting[0]
    if story.outcome is Outcome.LOOP:
        assert story.again is not None
        assert visited[story.again]._replace(used=()) == at._replace(used=())
    else:
        assert story.end is not None
        assert story.outcome is story.end.outcome
        assert at == ending(story.end)
    return visited


def saves(graph: Graph, visited: list[Any], story: Counterexample) -> None:
    """The option that a story names is the body's there, and with it the bodies can still hold the guarantee.

    Without it they cannot, where an endless way breaks nothing.
    """
    assert story.saved_by is not None and story.instead_of is not None
    at = visited[story.instead_of]
    who, moves = graph[at]
    assert who == "body"
    bad = STUCK[story.guarantee.value]
    if story.guarantee is Guarantee.TERMINATION:
        safe = sweep(graph, bad, "world")
    else:
        safe = set(graph) - dooms(graph, bad, "world")
        assert [one in safe for one in visited] == [number <= story.instead_of for number in range(len(visited))]
    saved_by, taken = signed(story.saved_by, at), signed(story.steps[story.instead_of], at)
    assert saved_by != taken
    assert any(move.target in safe for move in moves if move._replace(target=None) == saved_by)


def by_start(matters: Matters) -> dict[tuple[str, str | None], Case]:
    """The cases by body and subject; a matter of no subject under None."""
    return {(case.start.body, subject): case for case in matters.cases for subject in case.start.subjects or (None,)}
