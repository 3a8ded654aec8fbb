"""A norm of the source that nothing in the model accounts for."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.accounting import accounts
from ...findings import Concerns, Finding, ModelPath, Related, Rule, Severity, text
from ...loading import Region
from .._silence import rests_on

RULE = Rule(
    "COV001",
    "norm-uncited",
    Severity.WARNING,
    Concerns.MODEL,
    "En norm i källan finns inte i modellen.",
)
RESTS_ON = rests_on(anywhere="cite")
_SHOWN = 8
"""Addresses beyond these are only counted."""


def check(region: Region) -> Iterator[Finding]:
    """One finding for each section with norms that no element cites and that are not left out with a reason."""
    for source, account in accounts(region).items():
        for section, found in account.sections:
            if not found.uncovered:
                continue
            rows = [region.indexes[source].by_address[address] for address in found.uncovered]
            message = text(
                "Ingenting i modellen citerar {addresses} i avsnitt {section} ({count} av {norms} normer).",
                addresses=[*found.uncovered[:_SHOWN], *(["…"] if len(rows) > _SHOWN else [])],
                section=section,
                count=len(rows),
                norms=len(found.norms),
            )
            yield Finding(
                RULE,
                message,
                rows[0].written,
                region.id,
                f"sources/{source}/{section}",
                tuple(
                    Related(text("inte heller {address}", address=row.address), row.written) for row in rows[1:_SHOWN]
                ),
                text(
                    "Skriv in det som normen säger och citera adressen. Ska den inte vara med skrivs skälet under "
                    "left-out; är den ingen norm ändras class i källindexet."
                ),
                path=ModelPath(("sources", source, section)),
            )
