"""Matters are prepared for a body that does nothing with them."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.decisions.deciding import own
from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Verb, numbered
from ...language.walk import Path
from ...loading import Region
from .._called import together
from .._places import in_order, related
from .._silence import rests_on
from ._bodies import bodies_meant, idle, mandates

RULE = Rule(
    "FLO001",
    "preparation-without-receiver",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Ärenden bereds åt ett organ, men dokumentet säger inte vad organet gör med dem.",
)
RESTS_ON = rests_on(anywhere="bodies mandates decisions escalation status set-elsewhere not-regulated")
_HELP = text("Säg vad organet ska göra med ärendena, eller bered dem åt ett organ som kan avgöra dem.")


def check(region: Region) -> Iterator[Finding]:
    """One finding for each receiver, at the first place where something is prepared for it.

    That a mandate is directed to a body that has ended is a finding of its own (MAN005). A template is idle when all
    its instances are.
    """
    prepared: dict[str, dict[Path, list[str]]] = {}
    for name, body in region.bodies.items():
        for number, rule in numbered(body.preparation):
            for place, ref in enumerate(rule.for_):
                path: Path = ("bodies", name, "preparation", number, "for", place)
                prepared.setdefault(ref, {})[path] = _preparers(region, rule.by, name)
    for home, base, mandate in mandates(region):
        if mandate.verb is Verb.PREPARE and (home is None or own(mandate)):
            for place, ref in enumerate(mandate.to):
                by = mandate.by or (("self",) if home is not None else ())
                prepared.setdefault(ref, {})[(*base, "to", place)] = _preparers(region, by, home)
    for ref, paths in prepared.items():
        receivers = region.expand(ref)
        reasons = [idle(region, receiver) for receiver in receivers]
        if not reasons or None in reasons:
            continue
        kept = [path for path in in_order(region, paths) if "preparation" in path or not _ended(region, receivers)]
        if not kept:
            continue
        who = together(region, (actor for path in paths for actor in paths[path]))
        message = text(
            "{who} bereder ärenden åt {body}, {reason}." if who else "Ärenden bereds åt {body}, {reason}.",
            who=who,
            body=region.name(ref),
            reason=reasons[0],
        )
        described = region.related(text("organet beskrivs här"), "bodies", receivers[0], key=True)
        also = (described, *related(region, text("bereds även här"), kept[1:]))
        yield region.finding(RULE, message, *kept[0], known_by=("bodies", ref, "preparation"), related=also, help=_HELP)


def _preparers(region: Region, refs: tuple[str, ...], home: str | None) -> list[str]:
    """The bodies that `refs` mean, and whoever else is named."""
    named = (ref for ref in refs if ref != "unspecified")
    return [actor for ref in named for actor in tuple(bodies_meant(region, (ref,), home)) or (ref,)]


def _ended(region: Region, receivers: tuple[str, ...]) -> bool:
    return all(region.bodies[name].over for name in receivers)
