"""The document says that somebody has no such mandate, and gives it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Mandate, denied
from ...language.walk import Path
from ...loading import Region
from .._places import related
from .._silence import NOTHING

RULE = Rule(
    "MAN007",
    "denied-and-given",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Dokumentet ger ett uppdrag som det på ett annat ställe säger inte finns.",
)
RESTS_ON = NOTHING

_Row = tuple[Path, Mandate]
_Holder = tuple[str, str | None]
"""Who, and in which body where it is an office or a party there."""


def check(region: Region) -> Iterator[Finding]:
    """One finding for each mandate that is denied and also given to the same holder, at the denial.

    A condition or a limit on either of them, another effect, other grounds or another time tells the two apart.
    """
    given: dict[tuple[_Holder, object], list[_Row]] = defaultdict(list)
    denials: list[tuple[_Holder, _Row]] = []
    for holder, row in _held(region):
        _, mandate = row
        if denied(mandate):
            denials.append((holder, row))
        elif _always(mandate):
            for key in _about(mandate):
                given[holder, key].append(row)
    told: set[Path] = set()
    for holder, (path, mandate) in denials:
        if path in told or not _always(mandate):
            continue
        rows = (row for key in _about(mandate) for row in given[holder, key])
        clashing = dict(row for row in rows if _together(mandate, row[1]))
        if clashing:
            told.add(path)
            words = (
                "Uppdraget ”{verb}: {what}” ges, utan att det sägs till vem, "
                "men dokumentet säger också att det inte är så."
                if holder[0] == "unspecified"
                else "{who} har uppdraget ”{verb}: {what}”, men dokumentet säger också att det inte är så."
            )
            message = text(words, who=region.name(*holder), verb=mandate.verb, what=mandate.object)
            also = related(region, text("här ges uppdraget"), clashing)
            yield region.finding(RULE, message, *path, related=also, help=_HELP)


_HELP = text(
    "Ta bort det ena, eller skilj dem åt med ett villkor, en gräns, ett sakområde, en verkan, när de gäller eller vad "
    "de vilar på. Tills dess räknas uppdraget som givet."
)


def _held(region: Region) -> Iterator[tuple[_Holder, _Row]]:
    """Each mandate under everybody who has it: bodies by themselves, offices and parties in the body it stands in."""
    for home, body in region.bodies.items():
        for number, mandate in enumerate(body.mandates):
            for ref in mandate.by or ("self",):
                for holder in _who(region, "self" if ref == "members" else ref, home):
                    yield holder, (("bodies", home, "mandates", number), mandate)
    for number, mandate in enumerate(region.model.mandates):
        for ref in mandate.by:
            for holder in _who(region, ref, None):
                yield holder, (("mandates", number), mandate)


def _who(region: Region, ref: str, home: str | None) -> Iterator[_Holder]:
    bodies = region.expand(ref, home)
    yield from ((body, None) for body in bodies)
    if not bodies:
        yield ref, home


def _always(mandate: Mandate) -> bool:
    return not mandate.bounded and not mandate.except_


def _together(denial: Mandate, given: Mandate) -> bool:
    """Whether the two can hold of the same thing: their effect, what they rest on, and some day."""
    if denial.effect not in (None, given.effect):
        return False
    grounds = [{each.on for each in one.under} for one in (denial, given)]
    if all(grounds) and not grounds[0] & grounds[1]:
        return False
    return denial.valid is None or given.valid is None or denial.valid.overlaps(given.valid) is not False


def _about(mandate: Mandate) -> Iterator[object]:
    """What says that two mandates are the same: the words, or the subjects and papers, with the verb."""
    yield mandate.verb, " ".join(mandate.object.lower().split())
    if mandate.subject:
        yield mandate.verb, frozenset(mandate.subject), frozenset(mandate.deliverable)
