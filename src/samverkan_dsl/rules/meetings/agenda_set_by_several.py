"""An agenda that one decides on while another decides what is on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...findings import Concerns, Finding, Rule, Severity, Text, text
from ...language import DeliverableKind
from ...language.walk import Path
from ...loading import Region
from .._places import related
from .._silence import its_body

RULE = Rule(
    "MEE002",
    "agenda-set-by-several",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Flera bestämmer över samma dagordning.",
    for_readers=True,
)
RESTS_ON = its_body(anywhere="deliverables")


def check(region: Region) -> Iterator[Finding]:
    """One finding for each body whose agenda is decided by one and its matters scheduled by quite others.

    Who decides on the agenda is also who adopts a deliverable of the kind agenda that goes to the body. To draft an
    agenda that another decides on is no fault.
    """
    adopted = _adopted(region)
    for name, body in region.bodies.items():
        if body.meetings is None or body.initiative is None:
            continue
        deciders: dict[str, Path] = {
            actor: ("bodies", name, "meetings", "agenda-decided-by", number)
            for number, actor in enumerate(body.meetings.agenda_decided_by)
        } or adopted.get(name, {})
        schedulers = body.initiative.scheduled_by
        if not deciders or not schedulers or _same(name, schedulers) & _same(name, deciders):
            continue
        message = text(
            "Om dagordningen för {body} beslutar {deciders}, men {schedulers} avgör vid vilket möte ett ärende "
            "tas upp. Är de oense vet ingen vems ord som gäller.",
            deciders=[_called(region, name, actor) for actor in deciders],
            schedulers=[_called(region, name, actor) for actor in schedulers],
            body=region.body_name(name),
        )
        scheduled = [("bodies", name, "initiative", "scheduled-by")]
        drafted = [("bodies", name, "meetings", "agenda-by")] if body.meetings.agenda_by else []
        yield region.finding(
            RULE,
            message,
            *next(iter(deciders.values())),
            subject=f"bodies/{name}",
            related=(
                *related(region, text("avgör vilket möte"), scheduled),
                *related(region, text("utarbetar förslaget"), drafted),
            ),
            help=text("Säg vem som har sista ordet om vad ett möte tar upp."),
        )


def _adopted(region: Region) -> dict[str, dict[str, Path]]:
    """By body, who adopts the agenda that goes to it, and where that is written."""
    found: dict[str, dict[str, Path]] = {}
    for name, paper in region.model.deliverables.items():
        if paper.kind is not DeliverableKind.AGENDA:
            continue
        for recipient in paper.recipients:
            for body in region.expand(recipient):
                for number, actor in enumerate(paper.adopted_by):
                    found.setdefault(body, {}).setdefault(actor, ("deliverables", name, "adopted-by", number))
    return found


def _same(home: str, actors: Iterable[str]) -> set[str]:
    """The actors, with the body and its members as one."""
    return {"self" if actor in (home, "members", "each-member") else actor for actor in actors}


def _called(region: Region, home: str, actor: str) -> str | Text:
    """An office of the body itself without the body's name, which the sentence already has."""
    return region.name(home if actor == "self" else actor)
