"""The pairs of keys that answer the same question."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from ...findings import Text, text
from ...language import (
    Attendance,
    Chair,
    DecisionMethod,
    Decisions,
    Deliverable,
    Element,
    MatterRule,
    Quorum,
    Right,
    Seat,
    SeatStatus,
    Secretary,
    Vice,
)
from ...language.lists import is_choice
from ...language.nothing import NOTHING
from ...loading import Region
from .._roles import homes


class AnswerPair(NamedTuple):
    """Two keys of an element that answer the same."""

    kinds: tuple[type[Element], ...]
    key: str
    other: str
    """Empty where the two answers stand in one list."""
    holds: Callable[[Region, Any], bool]
    message: Callable[[Region, Any, str | None], Text]


def _names(region: Region, refs: Sequence[str], home: str | None) -> list[str | Text]:
    return [region.name(ref, home) for ref in refs]


def at(region: Region, home: str | None) -> str:
    return "" if home is None else region.body_name(home)


def _elected(key: str) -> Callable[[Region, Any], bool]:
    """Whether somebody elects where another key says who it is, and nothing says among whom."""

    def holds(region: Region, office: Any) -> bool:
        if not office.elected_by or office.among:
            return False
        given = getattr(office, key)
        # Who provides the chair may also be the one who elects it.
        own: bool = key == "supplied_by" and set(office.elected_by) <= set(given)
        return bool(given) and not own

    return holds


def _role(region: Region, role: str) -> str:
    known = region.model.roles.get(role)
    return role if known is None else known.title


_BESIDE = (SeatStatus.CO_OPTED, SeatStatus.INVITED, SeatStatus.SUPPORT, SeatStatus.RAPPORTEUR)


def _office(office: Any) -> Text:
    return text("Ordföranden") if isinstance(office, Chair) else text("Vice ordföranden")


def _none(words: str | None) -> bool:
    return words is not None and words.lower() in NOTHING


def _other(order: Any) -> bool:
    """Whether the share is another than the half that a simple majority is more than."""
    return bool(order.share.low != order.share.high or order.share.low * 2 != 1)


def _adopters(region: Region, paper: Deliverable) -> list[str]:
    """The bodies that adopt it; the instances of a template each adopt their own."""
    if is_choice(paper.adopted_by) or paper.per:
        return []
    return [ref for ref in dict.fromkeys(paper.adopted_by) if region.expand(ref)]


def _needed_and_not(region: Region, _rule: Any, home: str | None) -> Text:
    return text(
        "{body} har både ett krav på hur många som ska vara där och inget krav. Båda kan inte gälla.",
        body=at(region, home),
    )


def _elsewhere(region: Region, office: Any) -> bool:
    """Whether the function of an office is at none of the parties that supply it."""
    role = region.model.roles.get(office.role) if office.role is not None else None
    at, supplied = () if role is None else homes(role), office.supplied_by
    if not at or not supplied or not region.model.parties.keys() >= {*at, *supplied}:
        return False
    return _owners(region, at).isdisjoint(_owners(region, supplied))


def _owners(region: Region, parties: Iterable[str]) -> set[str]:
    return {region.principal(member) or member for party in parties for member in region.members(party)}


CLASHES = (
    AnswerPair(
        (Chair, Vice),
        "elected-by",
        "supplied-by",
        _elected("supplied_by"),
        lambda region, office, home: text(
            "{office} i {body} kommer från {who} och väljs också av {by}. Dokumentet säger inte om {by} väljer bland "
            "flera eller bara bekräftar.",
            office=_office(office),
            body=at(region, home),
            who=_names(region, office.supplied_by, home),
            by=_names(region, office.elected_by, home),
        ),
    ),
    AnswerPair(
        (Chair, Vice),
        "elected-by",
        "role",
        _elected("role"),
        lambda region, office, home: text(
            "{office} i {body} är {role} och väljs också av {by}. Dokumentet säger inte vad det då finns att välja.",
            office=_office(office),
            body=at(region, home),
            role=_role(region, office.role),
            by=_names(region, office.elected_by, home),
        ),
    ),
    AnswerPair(
        (Chair, Vice),
        "elected-by",
        "chair-of",
        _elected("chair_of"),
        lambda region, office, home: text(
            "{office} i {body} är alltid ordföranden i {other} men väljs också av {by}. Båda kan inte gälla.",
            office=_office(office),
            body=at(region, home),
            other=region.name(office.chair_of, home),
            by=_names(region, office.elected_by, home),
        ),
    ),
    AnswerPair(
        (Chair,),
        "elected-by",
        "alternates",
        _elected("alternates"),
        lambda region, office, home: text(
            "Ordförandeskapet i {body} går runt mellan {who}, men ordföranden väljs också av {by}. Dokumentet säger "
            "inte om den som väljer är bunden av turordningen.",
            body=at(region, home),
            who=_names(region, office.alternates, home),
            by=_names(region, office.elected_by, home),
        ),
    ),
    AnswerPair(
        (Secretary,),
        "supplied-by",
        "role",
        _elsewhere,
        lambda region, office, home: text(
            "Sekreteraren i {body} kommer från {who} men är {role}, som finns någon annanstans. Båda kan inte gälla.",
            body=at(region, home),
            who=_names(region, office.supplied_by, home),
            role=_role(region, office.role),
        ),
    ),
    AnswerPair(
        (Seat,),
        "attendance",
        "",
        lambda region, seat: seat.attendance is Attendance.WHEN_NEEDED and seat.status in (None, SeatStatus.MEMBER),
        lambda region, seat, home: text(
            "En plats i {body} är en ledamots men innehavaren kommer bara vid behov. Det går inte att se om platsen "
            "räknas när organet ska vara beslutsfört.",
            body=at(region, home),
        ),
    ),
    AnswerPair(
        (Seat,),
        "rights",
        "status",
        lambda region, seat: seat.status in _BESIDE and Right.VOTE in seat.rights,
        lambda region, seat, home: text(
            "En plats i {body} är {status} men har rösträtt. Bara ledamöter räknas när organet ska vara beslutsfört, "
            "så rösten kan fälla ett avgörande utan att räknas.",
            body=at(region, home),
            status=seat.status,
        ),
    ),
    AnswerPair(
        (Quorum,),
        "at-least",
        "words",
        lambda region, rule: rule.at_least is not None and _none(rule.words),
        _needed_and_not,
    ),
    AnswerPair(
        (Quorum,),
        "more-than",
        "words",
        lambda region, rule: rule.more_than is not None and _none(rule.words),
        _needed_and_not,
    ),
    AnswerPair(
        (Decisions, MatterRule),
        "share",
        "method",
        lambda region, order: order.method is DecisionMethod.MAJORITY and order.share is not None and _other(order),
        lambda region, order, home: text(
            "{body} beslutar med enkel majoritet, men {share} krävs också. Då vet ingen när ett förslag är antaget.",
            body=at(region, home),
            share=order.share,
        ),
    ),
    AnswerPair(
        (Deliverable,),
        "adopted-by",
        "",
        lambda region, paper: len(_adopters(region, paper)) > 1,
        lambda region, paper, home: text(
            "{paper} antas av {who}. Dokumentet säger inte vem som har sista ordet om de vill ändra olika saker.",
            paper=paper.name,
            who=_names(region, _adopters(region, paper), home),
        ),
    ),
)
