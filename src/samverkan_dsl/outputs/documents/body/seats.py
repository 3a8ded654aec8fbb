"""Who sits in a body: the seat table with its sum, those who are no members, and what is said of single seats."""

from __future__ import annotations

from collections.abc import Iterable

from ....analysis.seats.counts import ONE, Count, each_has, seat_count, seat_total
from ....findings import Text, text
from ....language import (
    Apart,
    Attendance,
    Bound,
    Distribution,
    Force,
    Seat,
    SeatAuthority,
    SeatStatus,
    ShareKind,
    SharePer,
    Tenure,
)
from ...blocks import Block, Content
from ...compose import Parts, inline, joined, para, phrase, table
from ..prose.amounts import people
from ..prose.clauses import FORCES, FROM_BLOC
from ..prose.naming import CitedSentences, NamingContext
from ..prose.words import clause, small
from .holders import demands, eligible


def composition(naming: NamingContext) -> tuple[Block, ...]:
    """The seat table with its sum, and a table of the others at the meetings; empty where nothing is said."""
    body = naming.body
    members = [seat for seat in body.composition if seat.counts or seat.drawn]
    others = [seat for seat in body.composition if not seat.counts and not seat.drawn]
    result: list[Block] = []
    if members:
        result.append(_table(naming, members, len(members) > 1 and not naming.aside))
    each = dict.fromkeys(
        seat.seats.stated
        for seat in members
        if seat.seats is not None and seat.seats.per is not None and seat_count(naming.region, seat) is None
    )
    if each:
        stated = joined(_quoted(each), text(" och "))
        told = phrase("Dokumentet säger inte hur många {each} blir tillsammans.", each=stated)
        result.append(para(told, " ", text("Därför är summan inte känd.") if len(members) > 1 else None))
    if body.total_seats is not None:
        sentence = text("Dokumentet anger {members}.", members=people(body.total_seats))
        cites = naming.cites(citation for citation in body.cite if citation.key == "total-seats")
        result.append(para(sentence, " " if cites else None, cites))
    if body.distribution is not None:
        result += _distribution(naming, body.distribution)
    if others:
        if members:
            result.append(para(text("På mötena deltar också, utan att vara ledamöter:")))
        result.append(_table(naming, others, False))
    cites = naming.cites(citation for citation in body.cite if citation.key == "composition")
    if cites and body.composition:
        result.append(para(text("Sammansättningen:"), " ", cites))
    return tuple(result)


def _quoted(words: Iterable[str]) -> list[Parts]:
    return [f"”{each}”" for each in words]


_SHARED: dict[tuple[ShareKind, SharePer | None], str] = {
    (ShareKind.EQUAL, None): "Platserna fördelas lika{basis}.",
    (ShareKind.EQUAL, SharePer.PARTY): "Varje part har lika många platser{basis}.",
    (ShareKind.EQUAL, SharePer.SIDE): "Varje sida har lika många platser{basis}.",
    (ShareKind.EQUAL, SharePer.POLITICAL_PARTY): "Varje politiskt parti har lika många platser{basis}.",
    (ShareKind.PROPORTIONAL, None): "Platserna fördelas proportionellt{basis}.",
    (ShareKind.PROPORTIONAL, SharePer.PARTY): "Platserna fördelas proportionellt mellan parterna{basis}.",
    (ShareKind.PROPORTIONAL, SharePer.SIDE): "Platserna fördelas proportionellt mellan sidorna{basis}.",
    (
        ShareKind.PROPORTIONAL,
        SharePer.POLITICAL_PARTY,
    ): "Platserna fördelas proportionellt mellan de politiska partierna{basis}.",
}
_BETWEEN: dict[SharePer | None, str] = {
    None: "Platserna fördelas{basis}.",
    SharePer.PARTY: "Platserna fördelas mellan parterna{basis}.",
    SharePer.SIDE: "Platserna fördelas mellan sidorna{basis}.",
    SharePer.POLITICAL_PARTY: "Platserna fördelas mellan de politiska partierna{basis}.",
}
_APART: dict[Apart, Text] = {
    Apart.PARTY: text("olika parter"),
    Apart.UNIT: text("olika verksamheter"),
    Apart.MUNICIPALITY: text("olika kommuner"),
    Apart.AREA: text("olika områden"),
    Apart.PROFESSION: text("olika yrken"),
    Apart.POLITICAL_PARTY: text("olika politiska partier"),
}


def _distribution(naming: NamingContext, shared: Distribution) -> tuple[Block, ...]:
    """What is said of all the seats together."""
    said = CitedSentences(naming, shared, "distribution")
    if shared.how is not None or shared.per is not None or shared.basis is not None or shared.as_in:
        basis: list[Parts] = []
        if shared.as_in:
            basis.append(phrase(" som i {bodies}", bodies=naming.who(shared.as_in)))
        if shared.basis is not None:
            basis.append(text(" efter {words}", words=small(clause(shared.basis, "efter"))))
        template = _BETWEEN[shared.per] if shared.how is None else _SHARED[shared.how, shared.per]
        said.say("how per as-in basis", phrase(template, basis=inline(*basis)))
    if shared.force is not None:
        said.say("force", text("Fördelningen {force} vara sådan.", force=FORCES[shared.force]))
    if shared.at_least is not None:
        stated = shared.at_least.bound is Bound.AT_LEAST
        template = "Av alla platser ska {least} finnas." if stated else "Av alla platser ska det finnas minst {least}."
        said.say("at-least", phrase(template, least=shared.at_least))
    if shared.different:
        said.say("different", phrase("Ledamöterna ska komma från {apart}.", apart=_apart(shared.different)))
    return (para(joined(said.sentences(), " ")),) if said.any else ()


def _apart(different: Iterable[Apart]) -> Content:
    return joined([_APART[each] for each in different], ", ", text(" och "))


def _table(naming: NamingContext, seats: list[Seat], summed: bool) -> Block:
    notes = [_notes(naming, seat) for seat in seats]
    statuses = any(not seat.counts and not seat.drawn for seat in seats)
    header: list[Parts] = [text("Funktion"), text("Organisation"), text("Antal")]
    align = "llr"
    if statuses:
        header.append(text("Deltar som"))
        align += "l"
    if any(notes):
        header.append(text("Anmärkning"))
        align += "l"
    rows: list[list[Parts]] = []
    foot: list[list[Parts]] = []
    for seat, note in zip(seats, notes, strict=True):
        row: list[Parts] = [_function(naming, seat), at(naming, seat), count_words(naming, seat)]
        if statuses:
            row.append(seat.status)
        if any(notes):
            row.append(note)
        rows.append(row)
    if summed:
        closing: list[Parts] = [text("Summa"), None, total_words(naming, seats)]
        foot.append(closing + [None] * (len(header) - 3))
    return table(header, rows, align, foot=foot)


def _function(naming: NamingContext, seat: Seat) -> Content:
    """The role, with the addresses of the seat: the first cell of its row."""
    return inline(function(naming, seat), " " if seat.cite and naming.cited else None, naming.cites(seat.cite))


def function(naming: NamingContext, seat: Seat) -> Content:
    """What gives the seat, as it stands within a sentence: a role, an office or a membership elsewhere."""
    parts: list[Parts] = []
    if seat.role is not None:
        role = naming.region.model.roles.get(seat.role)
        title = seat.role if role is None else role.title
        parts.append(naming.title(title))
    offices: tuple[tuple[Parts, tuple[str, ...]], ...] = (
        (text("ordförande i"), seat.chair_of),
        (text("vice ordförande i"), seat.vice_chair_of),
        (text("andre vice ordförande i"), seat.second_vice_chair_of),
        (_secretary(naming, seat.secretary_of), seat.secretary_of),
        (text("presidiet i"), seat.presidium_of),
        (text("ledamot i"), seat.member_of),
    )
    for office, bodies in offices:
        if bodies:
            words = inline(office, " ", naming.who(bodies))
            parts.append(inline(", ", words) if parts else words)
    if not parts:
        parts.append(text("representant"))
    role = naming.region.model.roles.get(seat.role or "")
    if seat.equivalent or (role is not None and role.equivalent):
        parts.append(text(" eller motsvarande"))
    if seat.scope is not None:
        parts.append(inline(" (", clause(seat.scope), ")"))
    return inline(*parts)


def _secretary(naming: NamingContext, bodies: tuple[str, ...]) -> Parts:
    """The office by the document's own word for it, where it has one: `processledare i`."""
    region = naming.region
    held = [region.bodies[body].secretary for ref in bodies for body in region.expand(ref, naming.home)]
    titles = {None if each is None else each.title for each in held}
    (title,) = titles if len(titles) == 1 else (None,)
    return text("sekreterare i") if title is None else phrase("{title} i", title=small(clause(title)))


def at(naming: NamingContext, seat: Seat) -> Content:
    """The party or parties the seat's holder comes from."""
    role = naming.region.model.roles.get(seat.role or "")
    refs = seat.at or ((role.at,) if role is not None and role.at is not None else ())
    return naming.who(refs, text("och") if each_has(naming.region, seat) is not None else text("eller"))


def count_words(naming: NamingContext, seat: Seat) -> Parts:
    """How many places the row gives: as stated, else as many as its offices; none of its own where a member has it."""
    if seat.drawn:
        return text("ingår")
    if seat.seats is not None:
        return seat.seats
    count = seat_count(naming.region, seat)
    if count is None:
        return text("okänt")
    # When a seat on a condition is there at all is told beside it.
    there = Count(count.high, count.high) if seat.uncertain and count.high is not None else count
    return count_text(there)


def total_words(naming: NamingContext, seats: Iterable[Seat]) -> Parts:
    """The sum as far as it is known: `26`, `24–26`, at least so many."""
    total = seat_total(naming.region, seats)
    return with_vacant(total.seats, total.vacant)


def with_vacant(seats: Count, vacant: Count) -> Parts:
    """`16`, or `16, varav 4 vakanta`."""
    if vacant.high == 0:
        return count_text(seats)
    if vacant == ONE:
        return phrase("{seats}, varav 1 vakant", seats=count_text(seats))
    return phrase("{seats}, varav {vacant} vakanta", seats=count_text(seats), vacant=count_text(vacant))


def count_text(count: Count) -> Parts:
    """An interval of seats in figures."""
    if count.high is None and count.low == 0:
        return text("okänt")
    if count.high is None:
        return text("minst {count}", count=str(count.low))
    return str(count.low) if count.low == count.high else f"{count.low}–{count.high}"


def places(count: Count) -> Parts:
    """`1 plats`, `2–3 platser`."""
    if count == ONE:
        return text("1 plats")
    if count.high is None and count.low == 0:
        return text("okänt antal platser")
    return phrase("{count} platser", count=count_text(count))


_FORCES: dict[Force, Text] = {
    Force.MUST: text("ska ingå"),
    Force.MAY: text("platsen får finnas men måste inte"),
    Force.SHOULD: text("platsen bör finnas"),
    Force.INTENTION: text("det är tänkt att platsen ska finnas"),
    Force.PROPOSED: text("platsen föreslås"),
}
_HAVING: dict[Force | None, str] = {
    None: "med {what}{giver}",
    Force.MUST: "ska ha {what}{giver}",
    Force.MAY: "får ha {what}{giver}",
    Force.SHOULD: "bör ha {what}{giver}",
    Force.INTENTION: "är tänkt att ha {what}{giver}",
    Force.PROPOSED: "föreslås ha {what}{giver}",
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


def _notes(naming: NamingContext, seat: Seat) -> Content:
    notes: list[Content] = []

    def note(template: str, **values: Parts) -> None:
        notes.append((phrase(template, **values),))

    if seat.status is SeatStatus.UNSTATED:
        note("det framgår inte om platsen är en ledamots")
    if seat.force is not None:
        notes.append((_FORCES[seat.force],))
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
        note("från {apart}", apart=_apart(seat.different))
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
        note("gäller {period}", period=naming.period(seat.valid))
    if seat.vacant:
        note("vakant")
    if seat.emphasis:
        notes.append(joined(list(seat.emphasis), ", "))
    if seat.open:
        note("fler än de som nämns kan ingå")
    if seat.example:
        note("ett exempel på vilka som kan ingå")
    if seat.condition is not None:
        notes.append(inline(small(clause(seat.condition))))
    return joined(notes, "; ")
