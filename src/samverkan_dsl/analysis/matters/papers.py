"""How papers come about: who negotiates, recommends and adopts each, and who settles a dispute about an agreement.

A chain is read as lines of the bodies in it (meaning.md, What goes first, and what goes on): each passes the matter on
to the next, the last before those who adopt recommends it to them, and they settle it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from ...language import Agreement, Deliverable, Dispute, Mandate, Verb, affirmed
from ...language.references import EACH_PARTY
from ...language.walk import Path
from ...loading import Region

_CHAIN = ("negotiated-by", "recommended-by")
_DISPUTE = ("negotiated-by", "mediated-by", "decided-by")
_OFFERED = (Verb.DRAFT, Verb.DRAW_UP, Verb.PROPOSE)


class PaperLine(NamedTuple):
    """What a body does with a paper, by one line of the model."""

    path: Path
    subjects: tuple[str, ...]
    """Those of the paper."""
    to: tuple[str, ...] = ()
    """Who comes next."""
    last: bool = False
    """Whether whoever comes next has the last word."""


LinesByBody = dict[str, tuple[PaperLine, ...]]
"""By body."""


class PaperLines(NamedTuple):
    """What a region's papers make its bodies do."""

    negotiates: LinesByBody
    """Papers that each negotiates for others to recommend."""
    recommends: LinesByBody
    """Papers that each recommends, or has negotiated, to those who adopt them."""
    adopts: LinesByBody
    """Papers that each adopts without a mandate that names them."""
    disputes: LinesByBody
    """Agreements about which each tries to solve disputes, before somebody else does."""
    settles: LinesByBody
    """Agreements about which each settles disputes."""

    def of(self, body: str) -> Iterator[PaperLine]:
        """All that a body does with papers."""
        for lines in (self.negotiates, self.recommends, self.adopts, self.disputes, self.settles):
            yield from lines.get(body, ())

    def begun(self, body: str) -> frozenset[str]:
        """The subjects of papers that come about in a body, and of disputes that begin there."""
        found = (*self.negotiates.get(body, ()), *self.recommends.get(body, ()), *self.disputes.get(body, ()))
        return frozenset(name for line in found for name in line.subjects)


def paper_lines(region: Region) -> PaperLines:
    """The lines of all papers, worked out once for a region.

    Of a paper without subjects it is not known what it settles, and it has none.
    """
    memory = vars(region)
    if __name__ not in memory:
        memory[__name__] = _paper_lines(region)
    remembered: PaperLines = memory[__name__]
    return remembered


def _paper_lines(region: Region) -> PaperLines:
    pages = region.bodies.items()
    deciding = ((home, one) for home, page in pages for one in affirmed(page.mandates) if one.deciding)
    named = {(home, paper) for home, one in deciding for paper in one.deliverable}
    found = PaperLines({}, {}, {}, {}, {})

    def add(lines: LinesByBody, line: PaperLine, refs: Iterable[str]) -> None:
        for number, ref in enumerate(refs):
            for body in region.expand(ref):
                if lines is found.adopts and (body, line.path[1]) in named:
                    continue  # a mandate of its own says it
                lines[body] = (*lines.get(body, ()), line._replace(path=(*line.path, number)))

    for home, paper, subjects in _papers(region):
        adopters = _adopters(region, paper)
        chain = _stages(paper, _CHAIN)
        for (key, refs), (_, onward) in pairwise(chain):
            add(found.negotiates, PaperLine((*home, key), subjects, onward), refs)
        for key, refs in chain[-1:]:
            add(found.recommends, PaperLine((*home, key), subjects, adopters), refs)
        add(found.adopts, PaperLine((*home, "adopted-by"), subjects), paper.adopted_by)
        dispute = paper.dispute if isinstance(paper, Agreement) else None
        if dispute is not None:
            for (key, refs), (to, onward) in pairwise(_stages(dispute, _DISPUTE)):
                line = PaperLine((*home, "dispute", key), subjects, onward, to == _DISPUTE[-1])
                add(found.disputes, line, refs)
            add(found.settles, PaperLine((*home, "dispute", _DISPUTE[-1]), subjects), dispute.decided_by)
    return found


def _stages(element: Agreement | Deliverable | Dispute, keys: Iterable[str]) -> list[tuple[str, tuple[str, ...]]]:
    """Those of some keys under which somebody stands, in order."""
    found = ((key, getattr(element, key.replace("-", "_"))) for key in keys)
    return [(key, refs) for key, refs in found if refs]


def _papers(region: Region) -> Iterator[tuple[Path, Agreement | Deliverable, tuple[str, ...]]]:
    """The papers with subjects: an agreement its own, a deliverable those of the mandates that name it."""
    about: dict[str, dict[str, None]] = {}
    pages = (page.mandates for page in region.bodies.values())
    for mandate in affirmed([*(one for mandates in pages for one in mandates), *region.model.mandates]):
        for name in mandate.deliverable:
            about.setdefault(name, {}).update(dict.fromkeys(mandate.subject))
    for name, paper in region.papers.items():
        if about.get(name):
            yield ("deliverables", name), paper, tuple(about[name])
    for name, agreement in region.model.agreements.items():
        if agreement.subject:
            yield ("agreements", name), agreement, agreement.subject


def _adopters(region: Region, paper: Agreement | Deliverable) -> tuple[str, ...]:
    """Those who adopt a paper; of an agreement that each party adopts its parties, groups opened."""
    found: dict[str, None] = {}
    for ref in paper.adopted_by:
        parties = paper.parties if ref == EACH_PARTY and isinstance(paper, Agreement) else ()
        found |= dict.fromkeys(member for party in parties or (ref,) for member in region.members(party))
    return tuple(found)


def offered_to(region: Region, home: str, mandate: Mandate) -> tuple[tuple[str, ...], bool]:
    """Who gets what a body's mandate to draft or propose results in, and whether each of them has to agree.

    It is who adopts the paper, else the bodies that it is for; nobody where the body itself is among them.
    """
    if mandate.verb not in _OFFERED:
        return (), False
    papers = [region.model.deliverables[name] for name in mandate.deliverable if name in region.model.deliverables]
    adopters = dict.fromkeys(ref for paper in papers for ref in paper.adopted_by)
    refs = tuple(adopters) or tuple(ref for ref in mandate.to if region.expand(ref, home))
    return () if home in refs else refs, len(adopters) > 1
