"""Which bodies report to whom, with what, and where that is written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ...language import DeliverableKind, Verb, numbered
from ...language.walk import Path
from ...loading import Region
from ._bodies import bodies_meant, mandates, meant


class Report(NamedTuple):
    """One report from a body."""

    sender: str
    receiver: str
    """As written, a body or a template; the body itself where one of its offices is meant."""
    deliverable: str | None
    """The report, where it is defined as a paper."""
    path: Path
    """Where the receiver is written."""


def reports(region: Region) -> Iterator[Report]:
    """Every report: by a mandate to report, as a paper with recipients, or by a flow that carries such a paper."""
    papers = {name: paper for name, paper in region.model.deliverables.items() if paper.kind is DeliverableKind.REPORT}
    for name, paper in papers.items():
        for number, ref in enumerate(paper.recipients):
            yield from _sent(region, paper.authors, ref, name, ("deliverables", name, "recipients", number), None)
    for home, path, mandate in mandates(region):
        if mandate.verb is Verb.REPORT:
            carried = next((one for one in mandate.deliverable if one in papers), None)
            for number, ref in enumerate(mandate.to):
                yield from _sent(region, mandate.by, ref, carried, (*path, "to", number), home)
    flows = [(name, ("bodies", name, "flows"), body.flows) for name, body in region.bodies.items()]
    for home, base, found in (*flows, (None, ("flows",), region.model.flows)):
        for place, flow in numbered(found):
            if flow.deliverable in papers:
                for number, ref in enumerate(flow.to):
                    path = (*base, place, "to", number)
                    yield from _sent(region, flow.from_, ref, flow.deliverable, path, home)


def _sent(
    region: Region, senders: tuple[str, ...], receiver: str, deliverable: str | None, path: Path, home: str | None
) -> Iterator[Report]:
    for ref in meant(region, (receiver,), home):
        for sender in bodies_meant(region, senders or ("self",), home):
            if sender != ref:
                yield Report(sender, ref, deliverable, path)
