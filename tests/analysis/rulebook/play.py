"""All positions of a matter, who can force what by trying, and whether what the analysis says of it is so."""

from __future__ import annotations

from typing import Any, TypeAlias

from samverkan_dsl.analysis.matters import Case, Guarantee, Matters, Outcome, Step, Story, Verdict

from .handing import Move, Turn
from .moves import Rulebook

Graph: TypeAlias = dict[Any, Turn]

STUCK = {
    "termination": {"nothing-said", "without-effect", "dead-letter"},
    "competence": {"without-effect"},
    "no-dead-letters": {"dead-letter"},
}


def explored(book: Rulebook, limit: int) -> Graph | None:
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


def agree(book: Rulebook, graph: Graph, matters: Matters, case: Case) -> None:
    """The analysis says of the case what trying everything says: ends, verdicts, and a shortest story of each kind."""
    told = {(end.outcome.value, end.body) for end in matters.ends(case)}
    assert told == {at[1:] for at in graph if at[0] == "end"}
    for guarantee in Guarantee:
        found = case.verdict(guarantee)
        assert found is not None
        assert (guarantee, found.value) == (guarantee, verdict(graph, book.root, guarantee.value))
        story = matters.story(case, guarantee)
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
            saves(graph, visited[story.instead_of], story)


def unsafe(graph: Graph, story: Story, found: Verdict) -> set[Any]:
    """The positions that a story may go through: where the bodies have lost, or where it is not sure."""
    bad, against = STUCK[story.guarantee.value], "world" if found is Verdict.NOT_SECURED else "everybody"
    if story.guarantee is Guarantee.TERMINATION:
        return set(graph) - sweep(graph, bad, against)
    return dooms(graph, bad, against)


def retold(book: Rulebook, story: Story) -> list[Any]:
    """The positions of a story, told step by step against the rulebook.

    Each step is a move that the rulebook allows there, the end is the one told, and a loop comes back to itself.
    """
    at: Any = book.root
    visited = []
    for step in story.steps:
        visited.append(at)
        moves = book.moves(at)
        fitting = [move.target for move in moves if fits(step, move)]
        assert len(fitting) == 1, (step, moves)
        at = fitting[0]
    if story.outcome is Outcome.LOOP:
        assert story.again is not None
        assert visited[story.again]._replace(used=()) == at._replace(used=())
    else:
        assert story.end is not None
        assert at == ("end", story.outcome.value, story.end.body)
    return visited


def saves(graph: Graph, at: Any, story: Story) -> None:
    """The option that a story names is the body's there, and with it the bodies can still hold the guarantee."""
    who, moves = graph[at]
    assert who == "body"
    bad = STUCK[story.guarantee.value]
    if story.guarantee is Guarantee.TERMINATION:
        safe = sweep(graph, bad, "world")
    else:
        safe = graph.keys() - dooms(graph, bad, "world")
    assert any(move.target in safe for move in moves if story.saved_by is not None and fits(story.saved_by, move))


def fits(step: Step, move: Move) -> bool:
    """Whether a step of a story is this move of the rulebook's: the same event by the same line to the same body."""
    if step.event.value != move.event:
        return False
    if move.event == "concerns":
        return {trigger.key for trigger in step.when} == {*move.target.attributes}
    line = "/".join(map(str, step.path))
    return (not move.line or line == move.line) and (move.to is None or step.to == move.to)


def by_start(matters: Matters) -> dict[tuple[str, str | None], Case]:
    """The cases by body and subject; a matter of no subject under None."""
    return {(case.start.body, subject): case for case in matters.cases for subject in case.start.subjects or (None,)}
