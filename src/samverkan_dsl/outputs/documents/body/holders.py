"""What is asked of whoever holds a seat or an office, and what else that person now holds."""

from __future__ import annotations

from collections.abc import Iterable

from ....findings import Text, text
from ....language import Demand, Eligible, Force, HeldWhen, OfficeKind, OtherOffice, Right
from ...blocks import Content
from ...compose import Parts, inline, joined, phrase
from ..prose.clauses import FORCES
from ..prose.naming import NamingContext
from ..prose.words import clause, small

_INFINITIVES = frozenset(
    (
        *("ha", "vara", "kunna", "företräda", "representera", "komma", "arbeta", "känna", "tillhöra", "bo", "sakna"),
        *("få", "veta", "behärska", "leda", "ansvara", "sitta", "tjänstgöra", "verka", "förstå", "bli", "inneha"),
        "delta",
    )
)
"""What a demand may begin with; anything else is something to have."""


def demands(naming: NamingContext, asked: Iterable[Demand], whose: Parts = None) -> list[Content]:
    """`ska ha mandat att fatta beslut`, for each demand, after `whose` it is."""
    return [_demand(naming, each, whose) for each in asked]


def _demand(naming: NamingContext, each: Demand, whose: Parts) -> Content:
    what = small(clause(each.what, "ska", "bör"))
    verb = None if what.split(" ", 1)[0] in _INFINITIVES else text("ha ")
    force = FORCES[each.force or Force.MUST]
    template = "{force} {verb}{what}" if whose is None else "{whose} {force} {verb}{what}."
    told = phrase(template, whose=whose, force=force, verb=verb, what=what)
    addresses = naming.cites(each.cite)
    return inline(told, " " if addresses else None, addresses)


def eligible(naming: NamingContext, among: Eligible) -> Content:
    """`väljs bland dem som är ledamöter eller ersättare i kommunfullmäktige`."""
    template = "väljs bland ledamöterna {also}i {who}"
    also = text("och ersättarna ") if among.or_substitute else None
    addresses = naming.cites(among.cite)
    told = phrase(template, also=also, who=naming.who(among.member_of, text("eller")))
    return inline(told, " " if addresses else None, addresses)


_OFFICES: dict[OfficeKind, Text] = {
    OfficeKind.CHAIR: text("ordförande i"),
    OfficeKind.VICE_CHAIR: text("vice ordförande i"),
    OfficeKind.SECOND_VICE_CHAIR: text("andre vice ordförande i"),
    OfficeKind.THIRD_VICE_CHAIR: text("tredje vice ordförande i"),
    OfficeKind.SECRETARY: text("sekreterare i"),
    OfficeKind.MEMBER: text("ledamot i"),
}


def other_office(naming: NamingContext, other: OtherOffice, holds: Parts) -> Content:
    """`Den som nu är ordförande är också vice ordförande i rådet.`: so it is, which need not be a rule."""
    when = None if other.valid is None else inline(" (", naming.period(other.valid), ")")
    where = inline(_OFFICES[other.office], " ", naming.who(other.of), when)
    told = phrase("Den som nu är {holds} är också {where}.", holds=holds, where=where)
    addresses = naming.cites(other.cite)
    return inline(told, " " if addresses else None, addresses)


def turns(naming: NamingContext, found: Iterable[HeldWhen]) -> Content:
    """`Umeå kommun (2024) och Vännäs kommun (2025)`: who has what goes round, and when."""
    told: list[Content] = []
    for each in found:
        addresses = naming.cites(each.cite)
        when = inline(" (", each.when, ")")
        told.append(inline(naming.who(each.who), when, " " if addresses else None, addresses))
    return joined(told, ", ", text(" och "))


RIGHTS: dict[Right, Text] = {
    Right.ATTEND: text("närvara"),
    Right.SPEAK: text("yttra sig"),
    Right.PROPOSE: text("lägga fram förslag"),
    Right.VOTE: text("rösta"),
}
"""What somebody may do at a meeting, behind a `får`."""


def rights(held: Iterable[Right]) -> Content:
    """`närvara och yttra sig`."""
    return joined([RIGHTS[each] for each in held], ", ", text(" och "))
