"""What is said to have been done to agreements and papers: adopted, terminated, decided."""

from __future__ import annotations

from ..language import Verb, affirmed
from ..loading import Region

ADOPTING = frozenset((Verb.ADOPT, Verb.APPROVE, Verb.ESTABLISH))
"""To adopt a paper, in the words that documents use of it."""


def papers_done(region: Region) -> dict[Verb, frozenset[str]]:
    """The agreements and papers that something is said to have been done to, by what it was.

    Linear in the mandates, and worked out once for a region.
    """
    memory = vars(region)
    if __name__ not in memory:
        memory[__name__] = _papers_done(region)
    remembered: dict[Verb, frozenset[str]] = memory[__name__]
    return remembered


def _papers_done(region: Region) -> dict[Verb, frozenset[str]]:
    model = region.whole.model
    found: dict[Verb, set[str]] = {verb: set() for verb in Verb}
    for mandates in (model.mandates, *(body.mandates for body in model.bodies.values())):
        for mandate in affirmed(mandates):
            if mandate.done is not None and mandate.verb is not None:
                found[mandate.verb].update(mandate.deliverable)
    return {verb: frozenset(papers) for verb, papers in found.items()}


def adopted_papers(region: Region) -> frozenset[str]:
    """Those that are said to have been adopted."""
    done = papers_done(region)
    return frozenset[str]().union(*(done[verb] for verb in ADOPTING))
