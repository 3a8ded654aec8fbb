"""Which bodies report to which, with what, and where that is written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ...language import DeliverableKind, Verb
from ...language.walk import Path
from ...loading import Region
from ._bodies import bodies_meant, mandates


class Report(NamedTuple):
    """One report from a body to a body."""

    sender: str
    receiver: str
    deliverable: str | None
    """The report, where it is defined as a paper."""
    path: Path
    """Where the receiver is written."""


def reports(region: Region) -> Iterator[Report]:
    """Every report: by a mandate to report, as a paper with recipients, or by a flow that carries such a paper."""
    papers = {name: paper for name, paper in region.model.deliverables.items() if paper.kind is DeliverableKind.REPORT}
    for name, paper in papers.items():
        for number, ref in enumerate(paper.recipients):
            for author in paper.authors:
                yield from _between(region, author, ref, name, ("deliverables", name, "recipients", number), None)
    for home, path, mandate in mandates(region):
        if mandate.verb is not Verb.REPORT:
            continue
        for sender in mandate.by or (("self",) if home is not None else ()):
            for number, ref in enumerate(mandate.to):
                deliverable = next((one for one in mandate.deliverable if one in papers), None)
                yield from _between(region, sender, ref, deliverable, (*path, "to", number), home)
    flows = [(name, ("bodies", name, "flows"), body.flows) for name, body in region.bodies.items()]
    for home, base, found in (*flows, (None, ("flows",), region.model.flows)):
        for place, flow in enumerate(found):
            if flow.deliverable not in papers:
                continue
            for sender in flow.from_ or (("self",) if home is not None else ()):
                for number, ref in enumerate(flow.to):
                    yield from _between(region, sender, ref, flow.deliverable, (*base, place, "to", number), home)


def _between(
    region: Region, sender: str, receiver: str, deliverable: str | None, path: Path, home: str | None
) -> Iterator[Report]:
    """One report for each pair; of two templates' instances those with the same key, where there are such."""
    for one in bodies_meant(region, (sender,), home):
        for other in bodies_meant(region, (receiver,), home):
            if one != other:
                yield Report(one, other, deliverable, path)
