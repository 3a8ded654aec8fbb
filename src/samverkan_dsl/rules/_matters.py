"""The analysis of matters that several families of rules rest on."""

from __future__ import annotations

from collections.abc import Iterator

from ..analysis.matters import Case, Matters, analyse
from ..loading import Region
from ._memory import once_per_region
from ._silence import all_but

_NO_PART = (
    "aliases appendices area collective goals horizon indicators level left-out purpose record section short "
    "signatures sources statutes system target-group templates terms values waivers"
)
TIMES = all_but(_NO_PART)
"""What can change how long a matter takes, and by which road."""
MATTERS = all_but(_NO_PART, "meetings gatherings")
"""What can change where a matter goes and what becomes of it: all that is not mere description."""
_LIMIT, _LIMIT_PER_BODY = 20_000, 20
"""How many positions of matters are followed before a check is said to be too large; five times what Blekinge needs."""


@once_per_region
def matters(region: Region) -> Matters:
    """The analysis of a region, which all rules share."""
    return analyse(region, limit=_LIMIT + _LIMIT_PER_BODY * len(region.bodies))


def asked_about(found: Matters) -> Iterator[Case]:
    """The matters that somebody would ask about.

    Left out are those that a body has no task in, those of no subject where the document names subjects, and those of
    the structure's own order (agenda, groups, adjungering): nobody writes rules for what becomes of these.
    """
    subjects = bool(found.region.model.subjects)
    for case in found.cases:
        start = case.start
        if start.within and (start.subjects or not subjects) and not start.matter.own_order:
            yield case
