"""A task or an information flow whose words name another paper than the one that it says it is about."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Flow, Mandate
from ...loading import Region
from .._silence import NOTHING
from ._stems import named, touched

RULE = Rule(
    "PRO012",
    "other-paper-in-words",
    Severity.INFO,
    Concerns.MODEL,
    "Ett uppdrag handlar efter orden om en annan handling än den som pekas ut.",
)
RESTS_ON = NOTHING


def check(region: Region) -> Iterator[Finding]:
    """One finding for each task and flow of whose papers the words name none, though they name another in full."""
    model = region.model
    papers = {key: each.name for key, each in (*model.deliverables.items(), *model.agreements.items())}
    for path, element in region.elements:
        if not isinstance(element, Mandate | Flow) or not element.deliverable:
            continue
        given = element.deliverable if isinstance(element, Mandate) else (element.deliverable,)
        said = element.object if isinstance(element, Mandate) else element.what
        if not papers.keys() >= {*given} or any(touched(papers[ref], said.lower()) for ref in given):
            continue
        others = [name for ref, name in papers.items() if ref not in given and named(name, said.lower())]
        if not others:
            continue
        message = text(
            "”{words}” nämner {named}, men handlingen som pekas ut är {paper}.",
            words=said,
            named=others,
            paper=[papers[ref] for ref in given],
        )
        help = text("Peka ut den handling som orden gäller, eller rätta orden.")
        yield region.finding(RULE, message, *path, "deliverable", help=help)
