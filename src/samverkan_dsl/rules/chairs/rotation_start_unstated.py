"""A chairmanship that goes round without anybody knowing whose turn it is."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.deciding import described
from ...findings import Concerns, Finding, Rule, Severity, text
from ...loading import Region

RULE = Rule(
    "CHR003",
    "rotation-start-unstated",
    Severity.INFO,
    Concerns.DOCUMENT,
    "Ett ordförandeskap växlar, men det sägs inte vem som börjar eller hur länge det varar.",
)


def check(region: Region) -> Iterator[Finding]:
    """One finding for each chairmanship between two or more without a first year or without a length.

    One that follows another body's chairmanship has its years from there.
    """
    for name, body in region.bodies.items():
        chair = body.chair
        if chair is None or len(chair.alternates) < 2 or not described(body):
            continue
        if chair.synchronised_with is not None or (chair.start is not None and chair.term is not None):
            continue
        if chair.start is None and chair.term is None:
            unsaid = text("vilket år den första börjar eller hur länge ett ordförandeskap varar")
        elif chair.start is None:
            unsaid = text("vilket år den första börjar")
        else:
            unsaid = text("hur länge ett ordförandeskap varar")
        message = text(
            "Ordförandeskapet i {body} växlar mellan {who}, men dokumentet säger inte {unsaid}. "
            "Då går det inte att säga vem som är ordförande ett visst år.",
            body=region.body_name(name),
            who=[region.name(one) for one in chair.alternates],
            unsaid=unsaid,
        )
        yield region.finding(
            RULE,
            message,
            "bodies",
            name,
            "chair",
            "alternates",
            key=True,
            help=text("Skriv vem som börjar, från vilket år och hur länge."),
        )
