"""Substitutes are settled for some deciding bodies and not for others."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.decisions.deciding import described, expected_to_decide, only_internal
from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Body, Substitutes
from ...language.walk import Path
from ...loading import Region
from .._called import together
from .._places import in_order, related
from .._silence import rests_on

RULE = Rule(
    "SEA007",
    "substitutes-uneven",
    Severity.INFO,
    Concerns.DOCUMENT,
    "Dokumentet säger vad som gäller om ersättare i vissa organ men inte i andra som beslutar.",
)
RESTS_ON = rests_on(anywhere="substitutes status decisions mandates composition set-elsewhere not-regulated")


def check(region: Region) -> Iterator[Finding]:
    """One finding for a region where it is said of one body whether it has substitutes, and of another not.

    Those of which it is missed have seats and decide on more than their own order.
    """
    stated: list[Path] = []
    silent: dict[Path, str] = {}
    for name, body in region.bodies.items():
        if body.substitutes is not None and _told(body.substitutes) and described(body):
            stated.append(("bodies", name, "substitutes"))
        elif _expected(body):
            silent[("bodies", name, "name")] = name
    if not stated or not silent:
        return
    said, unsaid = in_order(region, stated), in_order(region, silent)
    message = text(
        "Om {stated} säger dokumentet vad som gäller om ersättare, men inte om {silent}. "
        "Det framgår inte om frånvarande ledamöter där kan ersättas.",
        stated=together(region, (str(path[1]) for path in stated)),
        silent=together(region, silent.values()),
    )
    yield region.finding(
        RULE,
        message,
        *unsaid[0],
        known_by=("substitutes",),
        related=(
            *related(region, text("inget sägs om ersättare här"), unsaid[1:]),
            *related(region, text("ersättare"), said),
        ),
        help=text("Skriv för varje organ som beslutar om ersättare utses."),
    )


def _told(substitutes: Substitutes) -> bool:
    """Whether anything is said of them: that there are some, or whom they replace and how."""
    return any(value not in (None, (), False) for name, value in substitutes if name != "cite")


def _expected(body: Body) -> bool:
    if body.substitutes is not None or body.addressed("substitutes") or body.addressed("composition"):
        return False
    return bool(body.composition) and not body.kind.political and expected_to_decide(body) and not only_internal(body)
