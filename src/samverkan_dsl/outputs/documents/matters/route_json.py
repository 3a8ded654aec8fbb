"""A matter's way for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....analysis.matters import Counterexample, End, Guarantee, Label, Matters, Start, Trace, Verdict
from ....loading import Region
from ...inline import plain
from .wording import Teller

if TYPE_CHECKING:
    from ...shapes.matters import EndPosition, EndShape, OpenPosition, StepShape, StoryShape, TraceShape


def route_json(region: Region, trace: Trace, matters: Matters, *, lang: str = "sv") -> TraceShape:
    """The shape says what each key is."""
    teller = Teller(region)
    case = matters.case_of(trace.start)
    whole = case is not None and trace.when is None
    stories = [matters.counterexample(case, one) for one in Guarantee] if case is not None and whole else []
    return {
        "version": 1,
        "region": region.id,
        "body": trace.start.body,
        "subjects": list(trace.start.subjects),
        "when": None if trace.when is None else [trigger.key for trigger in trace.when],
        "endless": trace.endless(),
        "verdicts": {one.value: _value(case.verdict(one)) for one in Guarantee} if case is not None and whole else None,
        "stories": [story_json(teller, story, lang) for story in stories if story is not None],
        "outcomes": [_end(end) for end in trace.ends()],
        "positions": [_position(teller, trace, place, lang) for place in range(len(trace.positions))],
    }


def story_json(teller: Teller, story: Counterexample, lang: str) -> StoryShape:
    """A story: its steps, how it ends, what would have saved the matter and the standing readings it rests on."""
    saved = story.saved_by
    return {
        "guarantee": story.guarantee.value,
        "outcome": story.outcome.value,
        "why": None if story.end is None or story.end.why is None else story.end.why.value,
        "steps": [_step(teller, step, lang, story.start) for step in story.steps],
        "repeats_from": None if story.again is None else story.again + 1,
        "saved_by": None if saved is None else _step(teller, saved, lang, story.start),
        "instead_of": None if story.instead_of is None else story.instead_of + 1,
        "readings": sorted(reading.value for reading in story.readings),
    }


def _value(verdict: Verdict | None) -> str | None:
    return None if verdict is None else str(verdict.value)


def _end(end: End) -> EndShape:
    return {"outcome": end.outcome.value, "body": end.body, "why": None if end.why is None else end.why.value}


def _position(teller: Teller, trace: Trace, place: int, lang: str) -> OpenPosition | EndPosition:
    position = trace.positions[place]
    if isinstance(position, End):
        return {"id": place, **_end(position)}
    return {
        "id": place,
        "body": position.body,
        "chooser": trace.choosers[place].value,
        "moves": [{**_step(teller, step, lang, trace.start), "to": to} for step, to in trace.edges[place]],
    }


def _step(teller: Teller, step: Label, lang: str, start: Start) -> StepShape:
    span = teller.region.where(*step.path) if step.path else None
    return {
        "event": step.event.value,
        "body": step.body,
        "receivers": list(step.to),
        "when": [trigger.key for trigger in step.when],
        "effect": None if step.effect is None else step.effect.key,
        "text": plain(teller.step(step, start.subjects), lang, begins=True),
        "path": "/".join(map(str, step.path)),
        "file": None if span is None else span.file,
        "line": None if span is None else span.line,
        "addresses": list(teller.addresses(step.path)),
        "readings": sorted(reading.value for reading in step.readings),
    }
