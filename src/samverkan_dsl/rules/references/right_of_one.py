"""A right to decide that one of several bodies of a kind has alone."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from ...analysis.decisions.deciding import own
from ...analysis.decisions.effects import ADVISING
from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Body, Verb, numbered
from ...loading import Region
from .._places import related
from .._silence import rests_on

RULE = Rule(
    "REF017",
    "right-of-one",
    Severity.INFO,
    Concerns.DOCUMENT,
    "Ett av flera organ av samma slag har ensamt rätt att besluta något.",
)
RESTS_ON = rests_on(own="mandates")


def check(region: Region) -> Iterator[Finding]:
    """One finding for each family of bodies; a decision on the body's own subject is no right of one alone.

    Nor is one that a body in no family has, too, if it is of the same kind.
    """
    for template, instances in region.templates.items():
        bodies = [each for each in instances if each in region.bodies]
        if len(bodies) < 2:
            continue
        rights = {each: _rights(region.bodies[each]) for each in bodies}
        kind = region.bodies[bodies[0]].kind
        alone = (each for each, body in region.bodies.items() if body.kind is kind and "/" not in each)
        beside = {**rights, **{each: _rights(region.bodies[each]) for each in alone}}
        found = [
            (each, row)
            for each in bodies
            for known_by, row in rights[each].items()
            if not any(known_by in beside[other] for other in beside if other != each)
        ]
        if not found or len({each for each, _ in found}) > 1:
            continue
        (one, row), *others = found
        verb = region.bodies[one].mandates[row].verb
        message = text(
            "Av {family} har bara {body} i uppdrag att {verb} ”{what}”. Om de andra också ska kunna göra det sägs "
            "inte.",
            family=region.name(template),
            body=region.body_name(one),
            verb=text("besluta om") if verb is Verb.DECIDE else verb,
            what=region.bodies[one].mandates[row].object,
        )
        also = related(
            region, text("också bara där"), (("bodies", each, "mandates", number) for each, number in others)
        )
        help = text("Ge de andra samma rätt, eller skriv varför den bara gäller där.")
        place, known = ("bodies", one, "mandates", row), ("bodies", one, "mandates")
        yield region.finding(RULE, message, *place, related=also, help=help, known_by=known)


def _rights(body: Body) -> dict[Hashable, int]:
    found: dict[Hashable, int] = {}
    for row, each in numbered(body.mandates):
        if (
            each.deciding
            and own(each)
            and each.verb not in ADVISING
            and not (each.subject and set(each.subject) <= set(body.scope))
        ):
            found.setdefault((each.verb, each.object), row)
    return found
