"""How matters move, told over again as simply as can be: plain dicts, no graph theory, counters that are never reset.

A model is `{body: page}` with pages of a few keys of the language, as YAML would give them. A position is a dict turned
into a tuple; `choices` gives who chooses and the moves as `(event, key on the page, next position)`. An end is a tuple
that begins with "end". It shares no code with the analysis it judges.
"""

from __future__ import annotations

from itertools import combinations
from typing import Any, NamedTuple

Model = dict[str, dict[str, Any]]
OWN = "own-decision-bodies"
EVENTS = ("disagreement", "no-quorum")


class At(NamedTuple):
    body: str
    stage: str
    attributes: frozenset[str]
    back: tuple[tuple[str, bool], ...] = ()
    """Who gets the answer, and whether it is a yes of its own decision bodies."""
    spent: frozenset[tuple[str, str]] = frozenset()
    used: tuple[tuple[str, int], ...] = ()
    """Returns used by each body, for ever."""
    endorsed: bool = False


def attributes(model: Model, body: str) -> list[frozenset[str]]:
    """Every set of the attributes that are tested on some page that a matter raised in `body` may come to."""
    pages = {body}
    while True:
        refs = [rule["to"] for one in pages for rule in model[one].get("escalation", ())]
        refs += [model[one]["decisions"].get("disagreement", {}).get("refer-to") for one in pages]
        if {*refs} & {*model} <= pages:
            break
        pages |= {*refs} & {*model}
    tested = sorted({rule["when"] for one in pages for rule in model[one].get("escalation", ())} - {*EVENTS})
    return [frozenset(chosen) for size in range(len(tested) + 1) for chosen in combinations(tested, size)]


def can_act(page: dict[str, Any]) -> bool:
    return bool(page["decisions"]["effect"] != "none" or page.get("mandates"))


def choices(model: Model, at: Any) -> tuple[str, list[tuple[str, str, Any]]]:
    """Who chooses, and the moves. Where nothing can happen the visit goes on."""
    page = model[at.body]
    rules = list(enumerate(page.get("escalation", ())))
    go = lambda stage: at._replace(stage=stage)  # noqa: E731

    def live(moment: str, forces: tuple[str, ...]) -> list[tuple[int, dict[str, Any]]]:
        found = []
        for number, rule in rules:
            when = rule["when"]
            if rule.get("force", "must") not in forces or (at.body, when) in at.spent:
                continue
            if moment == "lost":
                fires = when == "no-quorum"
            elif moment == "split":
                fires = when == "disagreement"
            else:
                fires = when in at.attributes
            if fires:
                found.append((number, rule))
        return found

    if at.stage == "arrived":
        if any(r["when"] == "no-quorum" and (at.body, "no-quorum") not in at.spent for _, r in rules):
            return "world", [("quorate", "", go("before-may")), ("no-quorum", "", go("lost-may"))]
        return choices(model, go("before-may"))
    for moment, after in (("lost", "before-may"), ("before", "power"), ("split", "either")):
        if at.stage == f"{moment}-may":
            options = live(moment, ("may", "should"))
            if not options:
                return choices(model, go(f"{moment}-must"))
            moves = [sent(model, at, f"escalation/{number}", rule) for number, rule in options]
            return "body", [*moves, ("option-unused", f"escalation/{options[0][0]}", go(f"{moment}-must"))]
        if at.stage == f"{moment}-must":
            moves = [sent(model, at, f"escalation/{number}", rule) for number, rule in live(moment, ("must",))]
            if moment == "split" and moves and block_answers(model, at):
                moves.append(("follows", "disagreement", go("either")))
            if moves:
                return "world", moves
            if moment == "lost":
                return "world", [("waits", "", go(after))]
            return choices(model, go(after))
    if at.stage == "power":
        if page["decisions"]["effect"] != "none":
            return choices(model, go("agree"))
        if page.get("mandates"):
            return "body", [
                ("takes-on", "mandates/0", go("agree")),
                ("declines", "mandates/0", ("end", "nothing-said")),
            ]
        return "world", [("stops", "", ("end", "nothing-said"))]
    if at.stage == "agree":
        failed = "tied" if page["decisions"].get("method") == "majority" else "disagreed"
        return "world", [("agreed", "", go("settle")), (failed, "", go("split-may"))]
    if at.stage == "either":
        answers = block_answers(model, at)
        if not answers:
            return "world", [("stops", "", ("end", "nothing-said"))]
        if page["decisions"]["disagreement"].get("force", "must") != "must":
            answers.append(("option-unused", "disagreement", ("end", "nothing-said")))
        return ("body" if len(answers) > 1 else "world"), answers
    if at.stage == "settle":
        if at.back:
            home, endorses = at.back[-1]
            again = at._replace(body=home, stage="before-may", back=at.back[:-1], endorsed=at.endorsed or endorses)
            return "world", [("brought-back", "", again)]
        weak = not at.endorsed and bool(at.attributes & {"needs-resources", "weighty"})
        return "world", [("decided", "", ("end", "without-effect" if weak else "settled"))]
    assert at.stage.startswith("asked ")
    key = at.stage.removeprefix("asked ")
    number = int(key.rpartition("/")[2])
    rule = page["escalation"][number]
    home = at._replace(stage="before-may", spent=at.spent | {(at.body, rule["when"])}, endorsed=True)
    return "world", [
        ("all-said-yes", key, home),
        ("split", key, ("end", "nothing-said")),
        ("all-said-no", key, ("end", "endorsement-refused")),
    ]


def block_answers(model: Model, at: At) -> list[tuple[str, str, Any]]:
    """What the body's rule for disagreement offers."""
    page = model[at.body]
    block = page["decisions"].get("disagreement")
    if block is None or (at.body, "disagreement") in at.spent:
        return []
    answers = []
    if "refer-to" in block:
        answers.append(
            sent(model, at, "disagreement/refer-to", {**block, "when": "disagreement", "to": block["refer-to"]})
        )
    used = dict(at.used).get(at.body, 0)
    if "returns" not in block or used < block["returns"]:
        again = at._replace(stage="arrived")
        if "returns" in block:
            again = again._replace(used=tuple(sorted({**dict(at.used), at.body: used + 1}.items())))
        if "return-to" in block:
            answers.append(("sent-back", "disagreement/return-to", again))
        if block.get("postpone"):
            answers.append(("postponed", "disagreement/postpone", again))
    if block.get("strike"):
        answers.append(("struck", "disagreement/strike", ("end", "struck")))
    if block.get("each-organisation"):
        answers.append(("left-to-each", "disagreement/each-organisation", ("end", "left-to-each-organisation")))
    return answers


def sent(model: Model, at: At, key: str, rule: dict[str, Any]) -> tuple[str, str, Any]:
    """What a rule that hands the matter over leads to."""
    to, back = rule["to"], rule.get("then") == "decide-here"
    if to == "unspecified":
        return "handed-over", key, ("end", "dead-letter")
    if to == OWN:
        if back:
            return "handed-over", key, at._replace(stage=f"asked {key}")
        return "handed-over", key, ("end", "left-the-model")
    there = model[to]
    if there.get("status") in ("planned", "ended"):
        return "handed-over", key, ("end", "dead-letter")
    spent = at.spent | {(at.body, rule["when"])} if back else at.spent
    if there.get("status") == "external":
        if back:
            return "handed-over", key, at._replace(stage="before-may", spent=spent)
        return "handed-over", key, ("end", "left-the-model")
    if not can_act(there):
        return "handed-over", key, ("end", "dead-letter")
    waiting = (*at.back, (at.body, False)) if back else at.back
    return "handed-over", key, at._replace(body=to, stage="arrived", back=waiting, spent=spent)


STUCK = {
    "termination": {"nothing-said", "without-effect", "dead-letter"},
    "competence": {"without-effect"},
    "no-dead-letters": {"dead-letter"},
}


def explored(model: Model, body: str) -> dict[Any, tuple[str, list[tuple[str, str, Any]]]] | None:
    """Every position that a matter raised in `body` can come to; None when they are too many to judge by hand."""
    root = ("root", body)
    graph: dict[Any, tuple[str, list[tuple[str, str, Any]]]] = {
        root: ("world", [("concerns", ",".join(sorted(a)), At(body, "arrived", a)) for a in attributes(model, body)])
    }
    pending = [target for _, _, target in graph[root][1]]
    while pending:
        at = pending.pop()
        if at in graph:
            continue
        graph[at] = ("end", []) if at[0] == "end" else choices(model, at)
        pending += [target for _, _, target in graph[at][1]]
        if len(graph) > 3000:
            return None
    return graph


def verdict(graph: dict[Any, tuple[str, list[tuple[str, str, Any]]]], root: Any, guarantee: str) -> str:
    """By trying: sweep over all positions until nothing more can be said of any."""
    bad = STUCK[guarantee]
    if guarantee == "termination":
        surely, hand = sweep(graph, bad, "everybody"), sweep(graph, bad, "world")
        return "guaranteed" if root in surely else "in-the-bodies-hand" if root in hand else "not-secured"
    reachable, forced = dooms(graph, bad, "everybody"), dooms(graph, bad, "world")
    return "guaranteed" if root not in reachable else "in-the-bodies-hand" if root not in forced else "not-secured"


def sweep(graph: dict[Any, tuple[str, list[tuple[str, str, Any]]]], bad: set[str], against: str) -> set[Any]:
    """The positions from which the matter ends well, whatever `against` (the world, or everybody) chooses."""
    safe: set[Any] = set()
    while True:
        more = set()
        for at, (who, moves) in graph.items():
            good = [target in safe for _, _, target in moves]
            if at in safe:
                continue
            if who == "end":
                fine = at[1] not in bad
            else:
                fine = any(good) if who == "body" and against == "world" else all(good)
            if fine:
                more.add(at)
        if not more:
            return safe
        safe |= more


def dooms(graph: dict[Any, tuple[str, list[tuple[str, str, Any]]]], bad: set[str], by: str) -> set[Any]:
    """The positions from which `by` (the world, or everybody together) can bring the matter to a bad end."""
    doomed: set[Any] = set()
    while True:
        more = set()
        for at, (who, moves) in graph.items():
            hits = [target in doomed for _, _, target in moves]
            if at in doomed:
                continue
            together = all(hits) if who == "body" and by == "world" else any(hits)
            if (at[1] in bad) if who == "end" else together:
                more.add(at)
        if not more:
            return doomed
        doomed |= more


def shortest(
    graph: dict[Any, tuple[str, list[tuple[str, str, Any]]]], root: Any, guarantee: str, inside: set[Any]
) -> int:
    """How many moves the shortest way to a broken end takes, or round a loop; only through positions `inside`."""
    steps = distances(graph, root, inside)
    lengths = [steps[at] for at in steps if at[0] == "end" and at[1] in STUCK[guarantee]]
    if guarantee == "termination":
        for at in steps:
            for _, _, target in graph[at][1]:
                if target in inside:
                    back = distances(graph, target, inside)
                    if at in back:
                        lengths.append(steps[target] + back[at] + 1)
    return min(lengths)


def distances(graph: dict[Any, tuple[str, list[tuple[str, str, Any]]]], start: Any, inside: set[Any]) -> dict[Any, int]:
    found = {start: 0}
    for at in (queue := [start]):
        for _, _, target in graph[at][1]:
            if target in inside and target not in found:
                found[target] = found[at] + 1
                queue.append(target)
    return found
