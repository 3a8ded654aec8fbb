"""A chairmanship that goes round without anybody knowing whose turn it is."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.decisions.deciding import described
from ...findings import Concerns, Finding, Rule, Severity, Text, text
from ...language import Chair
from ...loading import Region
from .._silence import rests_on

RULE = Rule(
    "CHR003",
    "rotation-start-unstated",
    Severity.INFO,
    Concerns.DOCUMENT,
    "Ett ordförandeskap växlar, men det sägs inte vem som börjar eller hur länge det varar.",
)
RESTS_ON = rests_on(own="set-elsewhere", anywhere="chair status")


def check(region: Region) -> Iterator[Finding]:
    """One finding for each chairmanship between two or more without a first year or without a length.

    One that follows another body's chairmanship has its years from there, if they can be computed there.
    """
    for name, body in region.bodies.items():
        chair = body.chair
        if chair is None or len(chair.alternates) < 2 or not described(body):
            continue
        followed = chair.synchronised_with
        if (chair.start is not None and chair.term is not None) or (followed and _followed_up(region, followed)):
            continue
        yield region.finding(
            RULE,
            _unfollowed(region, name, chair, followed) if followed else _unstated(region, name, chair),
            "bodies",
            name,
            "chair",
            "synchronised-with" if followed else "alternates",
            key=not followed,
            help=text("Skriv vem som börjar, från vilket år och hur länge."),
        )


def _followed_up(region: Region, ref: str) -> bool:
    """Whether the chairmanship in `ref` has its years, or a finding of its own, or is another region's."""
    bodies = region.expand(ref)
    if not bodies:
        return True
    chairs = (region.bodies[body].chair for body in bodies if described(region.bodies[body]))
    return any(
        chair is not None and (len(chair.alternates) > 1 or (chair.start is not None and chair.term is not None))
        for chair in chairs
    )


def _unfollowed(region: Region, name: str, chair: Chair, followed: str) -> Text:
    return text(
        "Ordförandeskapet i {body} växlar mellan {who} i takt med {other}, men dokumentet säger inte hur "
        "ordförandeskapet växlar där. Då går det inte att säga vem som är ordförande ett visst år.",
        body=region.body_name(name),
        who=[region.name(one) for one in chair.alternates],
        other=region.name(followed),
    )


def _unstated(region: Region, name: str, chair: Chair) -> Text:
    if chair.start is None and chair.term is None:
        unsaid = text("vilket år den första börjar eller hur länge ett ordförandeskap varar")
    elif chair.start is None:
        unsaid = text("vilket år den första börjar")
    else:
        unsaid = text("hur länge ett ordförandeskap varar")
    return text(
        "Ordförandeskapet i {body} växlar mellan {who}, men dokumentet säger inte {unsaid}. "
        "Då går det inte att säga vem som är ordförande ett visst år.",
        body=region.body_name(name),
        who=[region.name(one) for one in chair.alternates],
        unsaid=unsaid,
    )
