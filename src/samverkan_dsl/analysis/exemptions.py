"""What a document speaks of only to leave it out."""

from __future__ import annotations

from ..language.grounds import Exemption
from ..loading import Region


def only_exempt(region: Region) -> frozenset[str]:
    """The subjects that are nowhere anybody's, but exempt from what somebody has to do."""
    exempt: set[str] = set()
    meant: set[str] = set()
    for _, element, ids in region.referring:
        found = (value for value, ref, _ in ids if "subject" in ref.kinds)
        (exempt if isinstance(element, Exemption) else meant).update(found)
    return frozenset(exempt - meant)
