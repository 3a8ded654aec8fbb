"""A matter that misses one meeting has missed the next."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.decisions.deciding import described
from ...analysis.time.meeting_gaps import Assumed, Unknown, gap, meeting_gap
from ...findings import Concerns, Finding, Rule, Severity, text
from ...language.walk import Path
from ...loading import Region
from .._silence import its_body

RULE = Rule(
    "LAT002",
    "deadline-longer-than-gap",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Ett ärende ska vara inne längre före mötet än det är mellan två möten.",
)
RESTS_ON = its_body()


def check(region: Region) -> Iterator[Finding]:
    """One finding for each body whose deadlines together reach back past the meeting before.

    Meetings are taken to be evenly spread, and as few as the document allows.
    """
    for name, body in region.bodies.items():
        between = gap(region, name, Assumed())
        if not described(body) or isinstance(between, Unknown):
            continue
        lead = meeting_gap(region, name, None, Assumed()).lead
        if lead <= between:
            continue
        message = text(
            "Ett ärende till {body} ska vara inne {lead} dagar före mötet, men mellan mötena är det högst {between} "
            "dagar om de är jämnt fördelade. Det som kommer upp på ett möte hinner inte tillbaka till nästa.",
            body=region.body_name(name),
            lead=lead,
            between=between,
        )
        where: Path = ("bodies", name, "meetings")
        if body.initiative is not None and body.initiative.deadline is not None:
            where = ("bodies", name, "initiative", "deadline")
        elif body.meetings is not None and body.meetings.papers is not None:
            where = ("bodies", name, "meetings", "papers")
        elif body.meetings is not None and body.meetings.notice is not None:
            where = ("bodies", name, "meetings", "notice")
        yield region.finding(RULE, message, *where, help=text("Korta tiden före mötet, eller ha färre möten."))
