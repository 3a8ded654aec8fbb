"""Declared readings varied one at a time (meaning.md: Readings): what would hold if the text were read otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ...language.keys import Answers
from ...loading import Region
from ..decisions.deciding import described
from ..readings import Declared, as_read, bears_on, declared
from .analysis import Matters
from .values import Guarantee, Verdict


class Variant(NamedTuple):
    """The region with one declared reading exchanged for an alternative."""

    bodies: tuple[str, ...]
    """The body that the reading is about, or the instances of a template that share it; none: it is about no body."""
    declared: Declared
    """The alternative, as it is for the first of them."""
    region: Region | None
    """None where the alternative is none that can be computed with ("okänt", say)."""


class VerdictChange(NamedTuple):
    """A verdict that is another under an alternative reading."""

    variant: Variant
    body: str
    subject: str | None
    guarantee: Guarantee
    before: Verdict | None
    after: Verdict | None


def variants(region: Region) -> Iterator[Variant]:
    """Every alternative of a declared reading that says how matters move: the bodies' own, then the region's.

    What the instances of a template share is one reading.
    """
    groups: dict[object, list[Declared]] = {}
    for body_id, body in region.bodies.items():
        for one in declared(region, body_id) if described(body) else ():
            if not bears_on(one.on, Answers.MATTERS):
                continue
            key = one.where if one.where[0] == "readings" else (body_id.partition("/")[0], one.reading)
            found = groups.setdefault((key, one.alternative), [])
            if not found or one.on != found[0].on:
                found.append(one)
    for found in sorted(groups.values(), key=lambda each: _place(each[0])):
        read = None if found[0].alternative.unknown else region
        for one in found:
            read = None if read is None else as_read(read, one.on, one.alternative)
        yield Variant(tuple(str(one.on[1]) for one in found if one.on[0] == "bodies"), found[0], read)


def _place(one: Declared) -> tuple[bool, int]:
    """The bodies' own readings as they come, then the region's by number."""
    shared = one.where[0] == "readings"
    return shared, int(one.where[-1]) if shared else 0


def changes(matters: Matters) -> tuple[VerdictChange, ...]:
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
                    found.append(VerdictChange(variant, body, subject, guarantee, old, new))
    return tuple(found)


def verdicts(matters: Matters) -> dict[tuple[str, str | None], tuple[Verdict | None, ...]]:
    """The verdicts by body and subject; without a subject under None."""
    return {
        (case.start.body, subject): case.verdicts
        for case in matters.cases
        for subject in case.start.subjects or (None,)
    }
