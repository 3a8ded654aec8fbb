"""What is said of single seats, beside what gives them and how many they are."""

from __future__ import annotations

from collections.abc import Iterable

from ....analysis.seats.counts import each_has
from ....findings import Text, text
from ....language import Apart, Attendance, Bound, Force, Seat, SeatAuthority, SeatStatus, Tenure
from ...blocks import Content
from ...compose import Parts, inline, joined, phrase
from ..prose.clauses import FROM_BLOC
from ..prose.conditions import condition
from ..prose.naming import NamingContext
from ..prose.words import clause, small
from .holders import demands, eligible

_APART: dict[Apart, Text] = {
    Apart.PARTY: text("olika parter"),
    Apart.UNIT: text("olika verksamheter"),
    Apart.MUNICIPALITY: text("olika kommuner"),
    Apart.AREA: text("olika områden"),
    Apart.PROFESSION: text("olika yrken"),
    Apart.POLITICAL_PARTY: text("olika politiska partier"),
}


def apart_in(different: Iterable[Apart]) -> Content:
    return joined([_APART[each] for each in different], ", ", text(" och "))


_FORCES: dict[Force, tuple[Text, Text, Text]] = {
    Force.MUST: (text("ska ingå"), text("ska adjungeras"), text("ska delta")),
    Force.MAY: (text("får ingå"), text("får adjungeras"), text("får delta")),
    Force.ABLE: (text("ska kunna ingå"), text("ska kunna adjungeras"), text("ska kunna delta")),
    Force.SHOULD: (text("bör ingå"), text("bör adjungeras"), text("bör delta")),
    Force.INTENTION: (text("är tänkt att ingå"), text("är tänkt att adjungeras"), text("är tänkt att delta")),
    Force.PROPOSED: (text("föreslås ingå"), text("föreslås adjungeras"), text("föreslås delta")),
    Force.WILL: (text("kommer att ingå"), text("kommer att adjungeras"), text("kommer att delta")),
}
"""How firm it is that somebody is there: as a member, co-opted, and as one who comes to the meetings."""


def _forced(seat: Seat, force: Force) -> Text:
    member, co_opted, present = _FORCES[force]
    if seat.status is SeatStatus.CO_OPTED:
        return co_opted
    return member if seat.counts or seat.drawn else present


_HAVING: dict[Force | None, str] = {
    None: "med {what}{giver}",
    Force.MUST: "ska ha {what}{giver}",
    Force.MAY: "får ha {what}{giver}",
    Force.ABLE: "ska kunna ha {what}{giver}",
    Force.SHOULD: "bör ha {what}{giver}",
    Force.INTENTION: "är tänkt att ha {what}{giver}",
    Force.PROPOSED: "föreslås ha {what}{giver}",
    Force.WILL: "kommer att ha {what}{giver}",
}


def _authority(naming: NamingContext, authority: SeatAuthority) -> Content:
    """`bör ha rätt att besluta om medel från regiondirektören`."""
    giver = phrase(" från {who}", who=naming.each_own(authority.from_)) if authority.from_ else None
    what = small(clause(authority.what, "ska ha", "har", "med"))
    told = phrase(_HAVING[authority.force], what=what, giver=giver)
    addresses = naming.cites(authority.cite)
    return inline(told, " " if addresses else None, addresses)


_ATTENDANCE: dict[Attendance, Text] = {
    Attendance.MUST: text("ska delta"),
    Attendance.SHOULD: text("bör delta"),
    Attendance.MAY: text("får delta"),
    Attendance.WHEN_NEEDED: text("deltar vid behov"),
}


def term_words(term: Tenure) -> Content:
    """How long the holder sits, as a note."""
    if not term.fixed:
        return (text("ingen bestämd mandattid"),)
    begins = None if term.begins is None else phrase(" från och med {begins}", begins=inline(term.begins))
    if term.length is None and not term.electoral:
        return (phrase("mandattid{begins}", begins=begins),)
    counted = None if begins is None else inline(text(", räknat"), begins)
    if term.electoral:
        return (phrase("sitter mandatperioden{begins}", begins=counted),)
    return (phrase("mandattid {term}{begins}", term=inline(term.length), begins=counted),)


def notes_on(naming: NamingContext, seat: Seat) -> Content:
    notes: list[Content] = []

    def note(template: str, **values: Parts) -> None:
        notes.append((phrase(template, **values),))

    if seat.status is SeatStatus.UNSTATED:
        note("det framgår inte om platsen är en ledamots")
    if seat.force is not None:
        notes.append((_forced(seat, seat.force),))
    if seat.at_least is not None:
        stated = seat.at_least.bound is Bound.AT_LEAST
        note("varav {least}" if stated else "av dem minst {least}", least=seat.at_least)
    if len(seat.at) > 1 and each_has(naming.region, seat) is None:
        note("platsen delas")
    if seat.rotates:
        note("platsen går runt mellan {who}", who=naming.who(seat.rotates, text("och")))
    if seat.also_in:
        note("sitter också i {who}", who=naming.who(seat.also_in))
    if seat.represents:
        note("företräder {who}", who=joined(seat.represents, ", ", text(" och ")))
    if seat.speaks_for:
        note("företräder också {who}", who=naming.who(seat.speaks_for))
    if seat.informs_others:
        note("informerar de andra parterna")
    if seat.side is not None:
        note("räknas till sidan {side}", side=seat.side)
    if seat.nominated_by:
        note("nomineras av {who}", who=naming.each_own(seat.nominated_by))
    if seat.appointed_by:
        by = naming.each_own(seat.appointed_by)
        note("utses gemensamt av {who}" if seat.appointed_jointly else "utses av {who}", who=by)
    elif seat.appointed_jointly:
        note("utses gemensamt")
    if seat.bloc is not None:
        note("företräder {who}", who=FROM_BLOC[seat.bloc])
    if seat.different:
        note("från {apart}", apart=apart_in(seat.different))
    if seat.authority is not None:
        notes.append(_authority(naming, seat.authority))
    notes += demands(naming, seat.requires)
    if seat.rights:
        note("rätt till {rights}", rights=joined(seat.rights, ", ", text(" och ")))
    if seat.attendance is not None:
        notes.append((_ATTENDANCE[seat.attendance],))
    if seat.among is not None:
        notes.append(eligible(naming, seat.among))
    if seat.term is not None:
        notes.append(term_words(seat.term))
    if seat.valid is not None:
        notes.append(naming.holds(seat.valid))
    if seat.vacant:
        note("vakant")
    if seat.emphasis:
        notes.append(joined(list(seat.emphasis), ", "))
    if seat.open:
        note("fler än de som nämns kan ingå")
    if seat.example:
        note("ett exempel på vilka som kan ingå")
    if seat.condition is not None:
        notes.append(condition(naming, seat.condition).words)
    return joined(notes, "; ")
