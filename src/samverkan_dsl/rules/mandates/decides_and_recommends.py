"""A body that both decides and recommends in one matter."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.decisions.deciding import described, own
from ...analysis.decisions.effects import ADVISING
from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Effect, Mandate, Verb, numbered
from ...loading import Region
from .._places import related
from .._silence import NOTHING

RULE = Rule(
    "MAN009",
    "decides-and-recommends",
    Severity.INFO,
    Concerns.DOCUMENT,
    "Ett organ ska både besluta och rekommendera i samma fråga.",
)
RESTS_ON = NOTHING
_WEAK = (Effect.RECOMMENDATION, Effect.CONSULTATION, Effect.NONE, Effect.INTERNAL)


def check(region: Region) -> Iterator[Finding]:
    """One finding for each body and matter where nothing tells the two apart."""
    for body_id, body in region.bodies.items():
        if not described(body):
            continue
        rows = [(row, each) for row, each in numbered(body.mandates) if own(each) and not _limited(each)]
        decided: dict[frozenset[str], int] = {}
        for row, each in rows:
            if each.deciding and each.verb not in ADVISING and each.effect not in _WEAK and each.subject:
                decided.setdefault(frozenset(each.subject), row)
        for row, each in rows:
            first = decided.get(frozenset(each.subject))
            if each.verb is not Verb.RECOMMEND or first is None:
                continue
            message = text(
                "{body} ska både besluta och rekommendera om {subject}. Den som får svaret vet inte om det ska följas.",
                body=region.body_name(body_id),
                subject=[region.name(subject) for subject in each.subject],
            )
            where = ("bodies", body_id, "mandates")
            also = related(region, text("beslutar här"), ((*where, first),))
            help = text("Skriv vad organet beslutar och vad det bara rekommenderar.")
            yield region.finding(RULE, message, *where, row, related=also, help=help)


def _limited(mandate: Mandate) -> bool:
    """Whether it is said of which matters it is: on a condition, within a limit, save some."""
    return bool(mandate.condition or mandate.limit or mandate.except_ or mandate.deliverable)
