"""A matter may be sent back again and again."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.decisions.deciding import described
from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Disagreement, Then
from ...language.walk import Path
from ...loading import Region
from .._called import together
from .._places import in_order, related
from .._readings import read_otherwise
from .._silence import rests_on

RULE = Rule(
    "ESC005",
    "return-unbounded",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Ett ärende kan skickas tillbaka eller bordläggas hur många gånger som helst.",
    for_readers=True,
)
RESTS_ON = rests_on(own="decisions set-elsewhere not-regulated", anywhere="status")
_HELP = text("Skriv hur många gånger ärendet kan gå tillbaka, och vad som händer därefter.")


def check(region: Region) -> Iterator[Finding]:
    """One finding for each way of sending back that has no number, no matter how many bodies share it.

    Another way out that somebody may choose (to strike the matter) is no bound: nothing says when it must be chosen.
    Another receiver is, for then the matter does not come back to the same place.
    """
    found: dict[tuple[tuple[str, ...], bool, bool], list[Path]] = {}
    for name, body in region.bodies.items():
        rule = body.decisions.disagreement if body.decisions is not None else None
        if rule is not None and described(body) and _unbounded(rule):
            same = (rule.return_to, rule.postpone, rule.strike)
            found.setdefault(same, []).append(("bodies", name, "decisions", "disagreement"))
    for (receivers, postponed, struck), paths in found.items():
        first, *others = in_order(region, paths)
        bodies = together(region, (str(path[1]) for path in paths))
        way = text("bordläggas") if postponed else text("skickas tillbaka för ny beredning")
        message = (
            text(
                "Det som {body} inte enas om ska {way} eller strykas, men det sägs inte hur många gånger "
                "eller vem som väljer. Ett ärende kan gå runt utan slut.",
                body=bodies,
                way=way,
            )
            if struck
            else text(
                "Det som {body} inte enas om ska {way}, men det sägs inte hur många gånger. "
                "Ett ärende kan gå runt utan slut.",
                body=bodies,
                way=way,
            )
        )
        read = read_otherwise(region, ((*path[:3], key) for path in paths for key in ("method", "disagreement")))
        also = (*read, *related(region, text("samma ordning här"), others))
        known = ("disagreement", *sorted(receivers), f"{postponed} {struck}")
        yield region.finding(RULE, message, *first, key=True, known_by=known, related=also, help=_HELP)


def _unbounded(rule: Disagreement) -> bool:
    if not (rule.return_to or rule.postpone) or rule.returns is not None:
        return False
    return not (rule.refer_to or rule.each_organisation or rule.decided_by or rule.then is Then.DECIDE_THERE)
