"""Declared readings varied one at a time (meaning.md: Readings): what would hold if the text were read otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from pydantic import ValidationError

from ...language import Alternative, Body, Verb
from ...loading import Region
from ..deciding import described
from .analysis import Matters
from .values import Guarantee, Verdict

_PAGE = frozenset(("decisions", "escalation", "mandates", "preparation", "initiative", "deviations", "status", "scope"))
"""Where a body's page says how matters move."""
_IDLE = frozenset(("template", "basis", "presented-by", "authority", "strictness", "with", "from", "object", "cadence"))
"""Keys there that no move depends on."""
_MEANT = {"false": False, "true": True}


@dataclass(frozen=True)
class Variant:
    """The region with one declared reading exchanged for an alternative."""

    bodies: tuple[str, ...]
    """The body whose reading it is, or the instances of a template that share it."""
    reading: int
    """Which of the first body's readings."""
    alternative: Alternative
    region: Region | None
    """None where the alternative is none that can be computed with ("okänt", say)."""


@dataclass(frozen=True)
class Change:
    """A verdict that is another under an alternative reading."""

    variant: Variant
    body: str
    subject: str | None
    guarantee: Guarantee
    before: Verdict | None
    after: Verdict | None


def variants(region: Region) -> Iterator[Variant]:
    """Every alternative of a declared reading that says how matters move, in the order of the model.

    What the instances of a template share is one reading.
    """
    seen: set[tuple[str, int]] = set()
    for body_id, body in region.bodies.items():
        for number, reading in enumerate(body.readings):
            path = [int(step) if step.isdigit() else step for step in reading.on.split(".")]
            if path[0] not in _PAGE or path[-1] in _IDLE or not described(body) or (body_id, number) in seen:
                continue
            alike = [
                (other, place)
                for other in region.templates.get(body_id.partition("/")[0], (body_id,))
                for place, one in enumerate(region.bodies[other].readings if other in region.bodies else ())
                if one == reading
            ]
            seen.update(alike)
            bodies = tuple(dict.fromkeys(other for other, _ in alike))
            for alternative in reading.alternatives:
                exchanged: Region | None = region
                for other in bodies:
                    if exchanged is not None:
                        exchanged = _exchanged(exchanged, other, path, alternative.value)
                yield Variant(bodies, number, alternative, exchanged)


def changes(matters: Matters) -> tuple[Change, ...]:
    """The verdicts that do not hold under every declared reading, with the reading that changes them."""
    before = verdicts(matters)
    found = []
    for variant in variants(matters.region):
        if variant.region is None:
            continue
        after = verdicts(Matters(variant.region))
        for (body, subject), held in before.items():
            for guarantee, old, new in zip(Guarantee, held, after.get((body, subject), held), strict=True):
                if old is not new:
                    found.append(Change(variant, body, subject, guarantee, old, new))
    return tuple(found)


def verdicts(matters: Matters) -> dict[tuple[str, str | None], tuple[Verdict | None, ...]]:
    """The verdicts by body and subject; without a subject under None."""
    return {
        (case.start.body, subject): case.verdicts
        for case in matters.cases
        for subject in case.start.subjects or (None,)
    }


def _exchanged(region: Region, body: str, path: list[str | int], value: str) -> Region | None:
    """The region with another value at `path` of a body; None where such a value cannot stand there."""
    bodies = region.data.get("bodies")
    written = bodies.get(body) if isinstance(bodies, dict) else None
    if not isinstance(written, dict):
        return None
    for meant in (value, _MEANT.get(value), [part.strip() for part in value.split(",")]):
        data = None if meant is None else _put(written, path, meant)
        if data is None:
            continue
        try:
            page = Body.model_validate(data)
        except ValidationError:
            continue
        if not _known(region, page, path, meant):
            continue
        model = region.model.model_copy(update={"bodies": {**region.model.bodies, body: page}})
        return replace(region, model=model)
    return None


def _known(region: Region, page: Body, path: list[str | int], value: Any) -> bool:
    """Whether an id that the alternative names exists: what is unknown cannot be computed with."""
    if path[-1] not in ("to", "by", "for", "who", "refer-to", "return-to", "through", "with", "admitted-by"):
        return True
    refs = value if isinstance(value, list) else [value]
    return all(
        region.kinds(ref) or ref in ("self", "members", "each-member", "own-decision-bodies", "unspecified", "chair")
        for ref in refs
    )


def _put(data: Any, path: list[str | int], value: Any) -> Any:
    """A plain copy of `data` with `value` at `path`; None where there is no such place."""
    step, rest = path[0], path[1:]
    if isinstance(data, dict) and isinstance(step, str):
        if step == "verb" and not rest and "verb" not in data:
            return _other_verb(data, value)
        inner = _put(data.get(step, {}), rest, value) if rest else value
        return None if inner is None else {**data, step: inner}
    if isinstance(data, list) and isinstance(step, int) and step < len(data):
        inner = _put(data[step], rest, value) if rest else value
        return None if inner is None else [*data[:step], inner, *data[step + 1 :]]
    if isinstance(data, dict) and step == 0 and rest:
        return _put(data, rest, value)  # one item written without a list
    return None


def _other_verb(data: dict[str, Any], verb: Any) -> Any:
    """A mandate with another verb: the verb is its key."""
    if not isinstance(verb, str) or verb not in Verb.spellings():
        return None
    return {verb if key in Verb.spellings() else key: value for key, value in data.items()}
