"""Seats whose holders have not signed, and signatures without a seat."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from ...analysis.readings import as_read, declared
from ...analysis.seats.counts import bounds
from ...analysis.seats.places import shares
from ...findings import Concerns, Finding, Related, Rule, Severity, Text, text
from ...language import QuorumScope
from ...loading import Region
from .._silence import its_body

RULE = Rule(
    "SEA002",
    "signatures-against-seats",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Underskrifterna stämmer inte med platserna i det organ som har skrivit under.",
)
RESTS_ON = its_body(anywhere="signatures parties roles system chair")


@dataclass
class _Seated:
    """What a body's seats allow, by huvudman."""

    low: Counter[str] = field(default_factory=Counter)
    high: Counter[str] = field(default_factory=Counter)
    unbounded: set[str] = field(default_factory=set)
    rows: dict[str, list[int]] = field(default_factory=dict)
    total: int = 0
    """The least number of seats there are."""
    others: bool = False
    """Whether there are seats of no huvudman, of one that is not stated, or on another side than their party's."""


def check(region: Region) -> Iterator[Finding]:
    """One finding for each body whose members have signed, huvudman by huvudman.

    Silent where some have signed for all: fewer than half of the seats, or only those who lead the body. A signature
    that names no body counts for the body that adopted the document, if it is one.
    """
    signed: dict[str, list[int]] = {}
    adopters = [name for ref in region.model.system.adopted_by for name in region.expand(ref)]
    for number, signature in enumerate(region.model.signatures):
        bodies = (signature.body,) if signature.body is not None else tuple(adopters) if len(adopters) == 1 else ()
        for name in bodies:
            if name in region.bodies:
                signed.setdefault(name, []).append(number)
    for name, numbers in signed.items():
        yield from _compare(region, name, numbers)


_Uneven = list[tuple[str, int, int]]
"""A huvudman, how many have signed for it, and how many seats it has."""


def _compare(region: Region, name: str, numbers: list[int]) -> Iterator[Finding]:
    uneven, seated = _uneven(region, name, numbers), _seated(region, name)
    if not uneven:
        return
    rows = [row for party, _, _ in uneven for row in seated.rows.get(party, ())]
    yield region.finding(
        RULE,
        _message(region, name, _told(region, uneven)),
        "signatures",
        numbers[0],
        known_by=("bodies", name, "signatures"),
        subject=f"bodies/{name}",
        related=(
            *(region.related(text("plats"), "bodies", name, "composition", row) for row in sorted(rows)),
            *_read_otherwise(region, name, numbers, uneven),
        ),
        help=text("Komplettera underskrifterna, eller rätta platserna i dokumentet."),
    )


def _read_otherwise(region: Region, name: str, numbers: list[int], uneven: _Uneven) -> Iterator[Related]:
    """What another declared reading makes of it."""
    for one in declared(region, name):
        other = as_read(region, one.on, one.alternative)
        if other is None:
            continue
        found = _uneven(other, name, numbers)
        if not found:
            yield region.related(text("enligt en annan läsning stämmer underskrifterna"), *one.where)
        elif found != uneven:
            told = text("enligt en annan läsning är det {numbers}", numbers=_told(region, found))
            yield region.related(told, *one.where)


def _told(region: Region, uneven: _Uneven) -> list[Text]:
    return [
        text("{party} {signed} mot {seats}", party=region.name(party), signed=signed, seats=seats)
        for party, signed, seats in uneven
    ]


def _uneven(region: Region, name: str, numbers: list[int]) -> _Uneven:
    """Where signatures and seats do not agree; nothing where that cannot be told."""
    if _only_leading(region, name, numbers):
        return []
    seated = _seated(region, name)
    signatures: Counter[str] = Counter()
    for number in numbers:
        signature = region.model.signatures[number]
        count = bounds(signature.seats)
        principal = None if signature.at is None else region.principal(signature.at)
        if principal is None or (signature.seats is not None and (count is None or count.exact is None)):
            return []
        signatures[principal] += 1 if count is None else count.low
    if 2 * signatures.total() < seated.total:
        return []
    unsigned = [party for party in seated.low if signatures[party] < seated.low[party]]
    unseated = [
        party
        for party in signatures
        if not seated.others and party not in seated.unbounded and signatures[party] > seated.high[party]
    ]
    return [
        *((party, signatures[party], seated.low[party]) for party in unsigned),
        *((party, signatures[party], seated.high[party]) for party in unseated),
    ]


def _only_leading(region: Region, name: str, numbers: list[int]) -> bool:
    """Whether all who have signed lead the body, alone, in turn or together, each in an office of their own."""
    chair = region.bodies[name].chair
    if chair is None:
        return False
    vice = chair.vice
    named = (
        *chair.supplied_by,
        *chair.alternates,
        *(ref for each in chair.turns for ref in each.who),
        *chair.co_leads,
        *filter(None, (chair.role,)),
    )
    offices: list[tuple[str, ...]] = [(ref,) for ref in named]
    if vice is not None:
        offices.append(chair.alternates if vice.opposite else (*vice.supplied_by, *filter(None, (vice.role,))))
    for number in numbers:
        signature = region.model.signatures[number]
        count = bounds(signature.seats)
        for _ in range(1 if count is None else count.low):
            own = next((office for office in offices if signature.at in _parties(region, office)), None)
            if own is None:
                return False
            offices.remove(own)
    return True


def _parties(region: Region, office: tuple[str, ...]) -> set[str | None]:
    """The parties that an office's holder may come from."""
    roles = region.model.roles
    found = {roles[ref].at if ref in roles else ref for ref in office}
    return found | {member for ref in found if ref is not None for member in region.members(ref)}


def _message(region: Region, name: str, told: list[Text]) -> Text:
    return text(
        "Underskrifterna för {body} är inte lika många som platserna: {numbers}. "
        "Antingen har någon ledamot inte skrivit under, eller så stämmer inte platserna.",
        body=region.body_name(name),
        numbers=told,
    )


def _seated(region: Region, name: str) -> _Seated:
    seated = _Seated()
    for share in shares(region, name, QuorumScope.PARTY):
        seated.total += share.seats.low if share.seats is not None else 0
        if share.group is None or region.bodies[name].composition[share.row].side is not None:
            seated.others = True
            continue
        seated.rows.setdefault(share.group, []).append(share.row)
        if share.seats is not None:
            seated.low[share.group] += share.seats.low
            seated.high[share.group] += share.seats.high or 0
        if share.seats is None or share.seats.high is None:
            seated.unbounded.add(share.group)
    return seated
