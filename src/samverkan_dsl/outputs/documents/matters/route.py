"""One matter's way, told and drawn: where it can go, what each body may do with it, and how it can end."""

from __future__ import annotations

from collections.abc import Iterator

from ....analysis.matters import Chooser, Counterexample, End, Event, Guarantee, Label, Matters, State, Trace
from ....findings import Text, text
from ....loading import Region
from ...blocks import Block, Content, Document, Item
from ...compose import Parts, bullets, inline, item, numbered, para, phrase, section, strong, table
from ...graphs import Edge, Line, Look, Node, View
from ...inline import plain
from ..prose.words import Capital
from .route_places import RouteMove, RoutePlace, places
from .stories import source, story_blocks
from .wording import GUARANTEES, OUTCOMES, VERDICTS, Teller, answer

KEY = "vag"


def route_document(region: Region, trace: Trace, matters: Matters) -> Document:
    """A trace for people. `matters`: the region's verdicts, for a trace of everything that can happen."""
    teller = Teller(region)
    parts = [
        section(text("Utfall"), *_outcomes(teller, trace), id="utfall"),
        section(text("Vad som håller"), *_verdicts(teller, trace, matters), id="haller"),
        section(text("Vägen steg för steg"), *_way(teller, trace), id="vagen"),
    ]
    title = phrase("Ett ärendes väg från {body}", body=teller.who((trace.start.body,)))
    return Document(KEY, (title,), tuple(part for part in parts if part.blocks))


def _outcomes(teller: Teller, trace: Trace) -> Iterator[Block]:
    found = dict.fromkeys(_ending(teller, end) for end in trace.ends())
    lines: list[Parts] = [inline(line) for line in found]
    if trace.endless():
        lines.append(text("går runt utan slut, om inget organ bryter"))
    yield bullets(*lines)


def _ending(teller: Teller, end: End) -> Content:
    return (teller.outcome(end),) if end.why is None else teller.end(end)


def _verdicts(teller: Teller, trace: Trace, matters: Matters) -> Iterator[Block]:
    """What holds for the matter whatever happens, with the stories of what does not."""
    if trace.when is not None:
        yield para(
            text(
                "Vad som är garanterat gäller alla vägar som ärendet kan ta. "
                "Här följs bara den där det som anges händer."
            )
        )
        return
    case = matters.case_of(trace.start)
    if case is None:
        return
    rows: list[list[Parts]] = [[GUARANTEES[one], answer(matters, [case], one)] for one in Guarantee]
    yield table([text("Löfte"), text("Svar")], rows)
    told: list[Counterexample] = []
    for guarantee in Guarantee:
        story = matters.counterexample(case, guarantee)
        if story is not None and not any(story.steps == one.steps for one in told):
            told.append(story)
            yield para(strong(GUARANTEES[guarantee]), ": ", VERDICTS[case.verdict(guarantee)], ".")
            yield from story_blocks(teller, story)


def _way(teller: Teller, trace: Trace) -> Iterator[Block]:
    """Every place on the way as a step, with the moves from it and the step each leads to."""
    found = places(trace)
    standing = [place for place, one in enumerate(found) if not isinstance(one.position, End)]
    numbers = {place: number for number, place in enumerate(standing, start=1)}
    items: list[Item] = []
    for place in standing:
        moves = [_move(teller, trace, move, found[move.to], numbers.get(move.to)) for move in found[place].moves]
        if len(moves) == 1:
            items.append(item(moves[0]))
        else:
            items.append(item(_chooser(teller, found[place]), under=bullets(*moves)))
    yield numbered(*items)


def _move(teller: Teller, trace: Trace, move: RouteMove, to: RoutePlace, number: int | None) -> Content:
    said = inline(teller.step(move.steps[0], trace.start.subjects), teller.assumed(move.steps[0]))
    sources = [each for step in move.steps for each in (" ", *source(teller, step.path))]
    if isinstance(to.position, End):
        return inline(said, *sources, " → ", _ending(teller, to.position))
    return inline(said, *sources, " → ", text("steg {number}", number=number or 0))


def _chooser(teller: Teller, place: RoutePlace) -> Content:
    if isinstance(place.position, State) and place.chooser is Chooser.CONTROLLER:
        return (phrase("{body} väljer:", body=teller.who((place.position.body,))),)
    return (text("Det ena eller det andra händer:"),)


def route_view(region: Region, trace: Trace, lang: str = "sv") -> View:
    """A trace as a picture: the bodies that the matter comes to and the ways in which it can end."""
    teller = Teller(region)
    nodes: dict[str, Node] = {}
    labels: dict[tuple[str, str], dict[str, None]] = {}
    for place, position in enumerate(trace.positions):
        if isinstance(position, End):
            continue
        home = _node(teller, nodes, position.body, lang)
        for step, to in trace.edges[place]:
            reached = trace.positions[to]
            if isinstance(reached, End):
                target = _ended(teller, nodes, reached, lang)
            elif reached.body != position.body:
                target = _node(teller, nodes, reached.body, lang)
            elif step.event in (Event.SENT_BACK, Event.PREPARED, Event.ANCHORED, Event.POSTPONED):
                target = home
            else:
                continue
            labels.setdefault((home, target), {})[_label(step, lang)] = None
    edges = tuple(
        Edge(a, b, Line.ESCALATES, ", ".join(word for word in words if word)) for (a, b), words in labels.items()
    )
    title = plain((phrase("Ett ärendes väg från {body}", body=teller.who((trace.start.body,))),), lang)
    return View(title, (), tuple(nodes.values()), edges)


def _node(teller: Teller, nodes: dict[str, Node], body: str, lang: str) -> str:
    outside = body not in teller.region.bodies
    name = plain(teller.who((body,)), lang)
    nodes.setdefault(body, Node(body, (Capital(name),), Look.OUTSIDE if outside else Look.BODY))
    return body


def _ended(teller: Teller, nodes: dict[str, Node], end: End, lang: str) -> str:
    key = f"{end.outcome.value} {end.body}"
    name = plain((phrase(OUTCOMES[end.outcome], body=teller.who((*end.beside, end.body))),), lang)
    nodes.setdefault(key, Node(key, (Capital(name),), Look.OUTCOME))
    return key


_EDGES: dict[Event, Text] = {
    Event.AGREED: text("enas"),
    Event.DISAGREED: text("enas inte"),
    Event.SENT_BACK: text("återremiss"),
    Event.PREPARED: text("beredning"),
    Event.ANCHORED: text("förankring"),
    Event.POSTPONED: text("bordläggning"),
    Event.STRUCK: text("stryks"),
    Event.DECIDED: text("beslut"),
    Event.SAID_YES: text("alla säger ja"),
    Event.SAID_NO: text("alla säger nej"),
    Event.SPLIT: text("olika svar"),
    Event.BROUGHT_BACK: text("svar"),
    Event.DECLINES: text("avstår"),
    Event.RATIFIED: text("bekräftas"),
    Event.NOT_RATIFIED: text("bekräftas inte"),
    Event.STOPS: text("inget sagt"),
}


def _label(step: Label, lang: str) -> str:
    if step.event in (Event.HANDED_OVER, Event.RECEIVED) and step.when:
        return step.when[0].label(lang)
    return _EDGES[step.event](lang) if step.event in _EDGES else ""
