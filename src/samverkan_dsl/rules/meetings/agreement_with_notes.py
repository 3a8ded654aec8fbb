"""Agreements that a body decides of which only notes are taken."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.decisions.deciding import described, own
from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Mandate, MatterKind, RecordKind, numbered
from ...language.walk import Path
from ...loading import Region
from .._places import in_order, related
from .._silence import rests_on

RULE = Rule(
    "MEE006",
    "agreement-with-notes",
    Severity.INFO,
    Concerns.DOCUMENT,
    "Ett organ antar avtal eller överenskommelser, men bara minnesanteckningar förs.",
)
RESTS_ON = rests_on(own="record")


def check(region: Region) -> Iterator[Finding]:
    """One finding for each body whose only record is notes and that adopts an agreement or decides on such matters."""
    for body_id, body in region.bodies.items():
        if body.record is None or set(body.record.kind) != {RecordKind.NOTES} or not described(body):
            continue
        where = ("bodies", body_id)
        paths: list[Path] = [
            (*where, "mandates", row) for row, each in numbered(body.mandates) if _about_agreements(region, each)
        ]
        for name, agreement in region.model.agreements.items():
            paths += [
                ("agreements", name, "adopted-by", at)
                for at, ref in enumerate(agreement.adopted_by)
                if body_id in region.expand(ref)
            ]
        if not paths:
            continue
        first, *others = in_order(region, paths)
        message = text(
            "{body} beslutar om avtal eller överenskommelser, men bara minnesanteckningar förs. Då finns inget "
            "justerat "
            "som visar vad som är överenskommet.",
            body=region.body_name(body_id),
        )
        also = (
            *related(region, text("så dokumenteras mötena"), ((*where, "record", "kind"),)),
            *related(region, text("också här"), others),
        )
        help = text("Skriv att beslut om avtal förs till protokoll.")
        yield region.finding(RULE, message, *first, related=also, help=help)


def _about_agreements(region: Region, mandate: Mandate) -> bool:
    if not mandate.deciding or not own(mandate):
        return False
    subjects = (region.model.subjects.get(ref) for ref in mandate.subject)
    matter = any(each is not None and each.matter is MatterKind.AGREEMENT for each in subjects)
    return matter or any(ref in region.model.agreements for ref in mandate.deliverable)
