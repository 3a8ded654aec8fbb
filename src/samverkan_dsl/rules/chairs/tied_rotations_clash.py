"""Chairmanships that are to change together cannot."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, Text, text
from ...language import Chair
from ...loading import Region
from .._silence import NOTHING

RULE = Rule(
    "CHR004",
    "tied-rotations-clash",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Två ordförandeskap ska växla samtidigt men har tider som inte går ihop.",
)
RESTS_ON = NOTHING


def check(region: Region) -> Iterator[Finding]:
    """One finding for each chairmanship that cannot keep step with the one it follows, whatever year either begins.

    They cannot where the lengths differ, and where both first years are stated and are not whole terms apart. Only
    exact lengths are compared (meaning.md, Chairs: they clash when they do at every phase).
    """
    different: dict[str, list[tuple[str, Chair]]] = {}
    for name, body in region.bodies.items():
        chair = body.chair
        if chair is None or chair.synchronised_with is None:
            continue
        ref = chair.synchronised_with
        if ref not in different:
            different[ref] = _different(region, ref)
        for other, followed in different[ref]:
            clash = _clash(region, name, chair, other, followed)
            if clash is None:
                continue
            yield region.finding(
                RULE,
                clash,
                "bodies",
                name,
                "chair",
                "synchronised-with",
                related=(region.related(text("det andra ordförandeskapet"), "bodies", other, "chair", key=True),),
                help=text("Ge båda samma längd och samma startår, eller låt dem växla var för sig."),
            )
            break


def _different(region: Region, ref: str) -> list[tuple[str, Chair]]:
    """Of the bodies that `ref` means, with their chairs, one for each way in which these change."""
    found: dict[tuple[object, ...], tuple[str, Chair]] = {}
    for name in region.expand(ref):
        chair = region.bodies[name].chair
        if chair is not None:
            found.setdefault((chair.term, chair.start), (name, chair))
    return list(found.values())


def _clash(region: Region, name: str, chair: Chair, other: str, followed: Chair) -> Text | None:
    one, two = chair.lasts, followed.lasts
    if one is None or two is None or None in (one.amount.exact, two.amount.exact):
        return None
    if one.days != two.days:
        return text(
            "Ordförandeskapet i {body} ska växla samtidigt som i {other}, men det ena varar {one} och det andra {two}.",
            body=region.body_name(name),
            other=region.body_name(other),
            one=one,
            two=two,
        )
    days = one.days[0]
    if chair.start is None or followed.start is None or not days or (chair.start - followed.start) * 365 % days == 0:
        return None
    return text(
        "Ordförandeskapet i {body} ska växla samtidigt som i {other}, men det ena börjar {start} och det andra "
        "{begin}, och båda varar {term}.",
        body=region.body_name(name),
        other=region.body_name(other),
        start=chair.start,
        begin=followed.start,
        term=one,
    )
