"""A change of the document by somebody of whom it does not say that they may change it."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, Text, text
from ...language import Revision, System
from ...loading import Region
from .._places import related
from .._silence import rests_on

RULE = Rule(
    "DOC002",
    "revised-without-power",
    Severity.INFO,
    Concerns.DOCUMENT,
    "Dokumentet har ändrats av någon annan än den som antog det, och det sägs inte att den får det.",
)
RESTS_ON = rests_on(anywhere="system")
_BY_CHAIR = ("ordförandebeslut", "delegationsbeslut", "ordförandens beslut")
"""How a decision is told that somebody took alone."""


def check(region: Region) -> Iterator[Finding]:
    """One finding for the changes that neither the adopter nor who may change the document has made."""
    system = region.model.system
    able = {*system.adopted_by, *system.revised_by}
    if not able:
        return
    rows = [
        (row, by) for row, each in enumerate(system.revisions) if (by := _other(region, system, each, able)) is not None
    ]
    if not rows:
        return
    (first, by), *others = rows
    revision = system.revisions[first]
    message = text(
        "Dokumentet antas av {who} men ändrades {when}{by}. Det sägs inte att en sådan ändring är tillåten.",
        who=[region.name(ref) for ref in system.adopted_by or system.revised_by],
        when=revision.date if revision.date is not None else (revision.designation or ""),
        by=by,
    )
    where = ("system", "revisions")
    also = related(region, text("även den här ändringen"), ((*where, row) for row, _ in others))
    help = text("Skriv vem som får ändra dokumentet och hur långt den rätten går.")
    yield region.finding(RULE, message, *where, first, related=also, help=help)


def _other(region: Region, system: System, revision: Revision, able: set[str]) -> Text | None:
    if revision.by:
        stranger = [ref for ref in revision.by if ref not in able]
        return text(" av {by}", by=[region.name(ref) for ref in stranger]) if stranger else None
    alone = revision.how is not None and any(word in revision.how.lower() for word in _BY_CHAIR)
    return text(" genom {how}", how=revision.how) if alone and not system.revised_by else None
