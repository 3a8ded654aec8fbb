"""Something that is handed to a body which is not there yet, or has come to rest."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, Text, text
from ...language import Body, BodyStatus, Flow, Force, Mandate
from ...language.walk import Path
from ...loading import Region
from .._places import in_order, related
from .._silence import NOTHING

RULE = Rule(
    "FLO012",
    "handed-to-planned",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Något lämnas till ett organ som inte finns ännu eller är vilande.",
)
RESTS_ON = NOTHING
_WAITING = {
    BodyStatus.PLANNED: text("bara är planerat"),
    BodyStatus.PROPOSED: text("bara är föreslaget"),
    BodyStatus.SUSPENDED: text("är vilande"),
}
_TOWARDS = frozenset(("to", "recipients", "notify", "reported-to", "feedback-to", "with"))
"""Keys by which something goes to whom they name; what is lifted or prepared is told by ESC003, FLO001 and MAT003."""
_LIFTED = frozenset(("escalation", "preparation", "formation", "changes", "readings"))


def check(region: Region) -> Iterator[Finding]:
    """One finding for each such body, at the first place that hands something to it as if it were at work."""
    waiting = {body_id: _WAITING[body.status] for body_id, body in region.bodies.items() if body.status in _WAITING}
    if not waiting:
        return
    found: dict[str, list[Path]] = {}
    for path, element, references in region.referring:
        home = region.home(path)
        if not _LIFTED.isdisjoint(path) or home in waiting or path[:1] in (("system",), ("signatures",)):
            continue
        if isinstance(element, Mandate) and (element.done is not None or element.verb.key in _FORMING):
            continue
        if isinstance(element, Mandate | Flow) and isinstance(element.force, Force) and element.force.negates:
            continue
        for ref, kind, at in references:
            bodies = region.expand(ref) if "body" in kind.kinds and at[0] in _TOWARDS else ()
            if bodies and all(body in waiting for body in bodies):
                found.setdefault(ref, []).append((*path, *at))
    for ref, paths in found.items():
        first, *others = in_order(region, paths)
        message = text(
            "Här lämnas något till {body}, som {fault}. Ingen där kan ta emot det.",
            body=region.name(ref),
            fault=_fault(region.bodies[region.expand(ref)[0]]),
        )
        also = (
            region.related(text("organet beskrivs här"), "bodies", region.expand(ref)[0], key=True),
            *related(region, text("lämnas även här"), others),
        )
        help = text("Skriv vem som tar emot det till dess, eller från när det gäller.")
        yield region.finding(RULE, message, *first, known_by=("bodies", ref), related=also, help=help)


_FORMING = ("prepare", "form", "set-up", "establish", "institute", "start", "appoint", "plan", "introduce")
"""What is done so that there will be such a body; to prepare for it is told by FLO001."""


def _fault(body: Body) -> Text:
    assert body.status is not None
    return _WAITING[body.status]
