"""A duty that rests only on what the source describes."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Anchoring, Escalation, Mandate, Preparation, tentative
from ...language.walk import Path
from ...loading import Region
from ...provenance import Statement, StatementClass
from .._places import in_order, related
from .._silence import rests_on

RULE = Rule(
    "COV005",
    "norm-without-norm",
    Severity.INFO,
    Concerns.MODEL,
    "Ett uppdrag vilar bara på sådant som källan beskriver.",
)
RESTS_ON = rests_on(anywhere="cite")
_CLAIMS = (StatementClass.NORM, StatementClass.LAW, StatementClass.GOAL)


def check(region: Region) -> Iterator[Finding]:
    """One finding for each body, or list beside the bodies, with duties that cite no norm, goal or law.

    Duties are mandates, preparation, anchoring and escalation, but no intentions, and not what was done once for all.
    """
    cited: dict[Path, list[Statement]] = {}
    for path, element, citation, addresses in region.citations():
        if isinstance(element, Mandate) and element.done is not None:
            continue
        if isinstance(element, Mandate | Preparation | Anchoring | Escalation) and not tentative(element.force):
            source, _ = region.source_of(citation.address)
            known = region.indexes[source].by_address if source is not None else {}
            cited.setdefault(path, []).extend(known[address] for address in addresses or () if address in known)
    found: dict[Path, list[Path]] = {}
    for path, rows in cited.items():
        if rows and not any(row.kind in _CLAIMS for row in rows):
            found.setdefault(path[: 2 if path[0] == "bodies" else 1], []).append(path)
    for parent, paths in found.items():
        first, *others = in_order(region, paths)
        kinds = dict.fromkeys(row.kind for path in paths for row in cited[path])
        message = text(
            "{count} uppdrag i {where} vilar bara på det som källindexet kallar {kinds}."
            if others
            else "Ett uppdrag i {where} vilar bara på det som källindexet kallar {kinds}.",
            count=len(others) + 1,
            where=region.body_name(str(parent[1]))
            if parent[0] == "bodies"
            else text("listan {key}", key=str(parent[0])),
            kinds=list(kinds),
        )
        yield region.finding(
            RULE,
            message,
            *first,
            known_by=parent,
            subject="/".join(str(step) for step in parent),
            related=related(region, text("här också"), others),
            help=text("Är det en norm ändras class i källindexet; är det bara en beskrivning är det inget uppdrag."),
        )
