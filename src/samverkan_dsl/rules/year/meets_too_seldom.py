"""A paper that comes more often than those meet who must handle it."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.time.year import Fit, PaperStage, occasions
from ...findings import Concerns, Finding, Rule, Severity, text
from ...loading import Region
from .._silence import NOTHING

RULE = Rule(
    "YEA001",
    "meets-too-seldom",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "En handling kommer oftare än det organ möts som ska ta fram, anta eller ta emot den.",
)
RESTS_ON = NOTHING
_ACTS = {
    PaperStage.PREPARE: text("ta fram"),
    PaperStage.ADOPT: text("anta"),
    PaperStage.RECEIVE: text("ta emot"),
}
_HELP = text("Låt organet mötas oftare, eller låt handlingen komma mer sällan eller gå till någon annan.")


def check(region: Region) -> Iterator[Finding]:
    """One finding for each paper or report at each body that surely has fewer meetings than there are papers."""
    for one in occasions(region):
        if one.fit is not Fit.TOO_SELDOM or one.body is None or one.cadence is None:
            continue
        known = one.what in region.model.deliverables
        message = text(
            "{paper} kommer {cadence}, men {body}, som ska {act} den, möts mer sällan än så.",
            paper=str(region.name(one.what)) if known else one.what,
            cadence=one.cadence.stated,
            body=region.body_name(one.body),
            act=_ACTS[one.stage],
        )
        also = (region.related(text("så ofta möts organet"), "bodies", one.body, "meetings"),)
        yield region.finding(RULE, message, *one.path, related=also, help=_HELP)
