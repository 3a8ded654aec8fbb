"""A body above others that nothing is said to reach."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.decisions.deciding import assembly, described
from ...findings import Concerns, Finding, Rule, Severity, text
from ...graph.hand_overs import hand_overs
from ...language.walk import Path
from ...loading import Region
from .._called import together
from .._places import related
from .._silence import rests_on

RULE = Rule(
    "FLO011",
    "superior-unreached",
    Severity.INFO,
    Concerns.DOCUMENT,
    "Ett organ står över andra, men det sägs inte att något går dit.",
)
RESTS_ON = rests_on(
    anywhere="bodies superior escalation decisions preparation mandates flows deliverables initiative deviations status"
)
_TOWARDS = frozenset(
    ("to", "for", "recipients", "notify", "refer-to", "handed-to", "reported-to", "ratified-by", "adopted-by")
)
"""Keys by which something comes to whom they name."""


def check(region: Region) -> Iterator[Finding]:
    """One finding for each such body, save one whose own page says how matters come to it."""
    reached = {body for one in hand_overs(region) for body in region.expand(one.to, region.home(one.path))}
    for path, _, references in region.referring:
        for ref, kind, at in references:
            if "body" in kind.kinds and not _TOWARDS.isdisjoint(at):
                reached.update(region.expand(ref, region.home(path)))
    below: dict[str, list[str]] = {}
    for body_id, body in region.bodies.items():
        if described(body):
            for ref in body.superior:
                for above in region.expand(ref):
                    below.setdefault(above, []).append(body_id)
    for body_id, others in below.items():
        body = region.bodies[body_id]
        if not described(body) or not assembly(body) or body.kind.political or body_id in reached:
            continue
        if body.initiative is not None or body.preparation or body.addressed("initiative"):
            continue
        message = text(
            "{body} står över {below}, men dokumentet säger inte vilka ärenden eller rapporter som går dit.",
            body=region.body_name(body_id),
            below=together(region, others),
        )
        where: list[Path] = [("bodies", other, "superior") for other in others]
        also = related(region, text("står under"), where)
        help = text("Skriv vad som lyfts, bereds eller rapporteras dit, eller vem som väcker ärendena.")
        yield region.finding(RULE, message, "bodies", body_id, "name", related=also, help=help)
