"""Who sits in a body: the seat table with its sum, those who are no members, and what is said of single seats."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ....analysis.seats.counts import each_has, seat_count, seat_total, untold
from ....analysis.seats.stated import contradicting
from ....findings import text
from ....language import Bound, Distribution, Seat, ShareKind, SharePer
from ...blocks import Block, Content
from ...compose import Parts, inline, joined, para, phrase, table
from ..prose.amounts import people
from ..prose.cited import CitedSentences
from ..prose.clauses import FORCES
from ..prose.naming import NamingContext
from ..prose.words import clause, small
from .seat_notes import apart_in, notes_on
from .seat_numbers import count_text, count_words, total_words


def composition(naming: NamingContext) -> tuple[Block, ...]:
    """The seat table with its sum, and a table of the others at the meetings; empty where nothing is said."""
    body = naming.body
    members = [seat for seat in body.composition if seat.counts or seat.drawn]
    others = [seat for seat in body.composition if not seat.counts and not seat.drawn]
    contradicted = None if naming.aside else contradicting(naming.region, body)
    result: list[Block] = []
    if members:
        result.append(_table(naming, members, len(members) > 1 and not naming.aside, contradicted is not None))
    result += _uncounted(naming, members)
    if body.total_seats is not None:
        # A number that another reading of the document makes another is the reading's.
        read = any(reading.on == "total-seats" and reading.alternatives for reading in body.readings)
        stated = "Så som dokumentet är läst här är de {members}." if read else "Dokumentet anger {members}."
        sentence = text(stated, members=people(body.total_seats))
        cites = naming.cites(citation for citation in body.cite if citation.key == "total-seats")
        told: list[Parts] = [inline(sentence, " " if cites else None, cites)]
        if contradicted is not None:
            seats = count_text(contradicted)
            told.append(phrase("Raderna ger tillsammans {seats}.", seats=seats))
            # Where it can be read as another number, that is told as a reading: then one of them need not be wrong.
            if not any(each.on == "total-seats" and each.alternatives for each in body.readings):
                told.append(text("Båda talen kan inte stämma."))
        result.append(para(joined(told, " ")))
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


def _uncounted(naming: NamingContext, members: list[Seat]) -> Iterator[Block]:
    """The rows with a number for each of so many that nobody says, where the total of all does not tell it either.

    What else is said in words that give no number, as `samtliga`, is told with them: the sum hangs on all of these.
    """
    rows = [(seat.seats, seat_count(naming.region, seat) is None) for seat in members]
    worded = [seats for seats, open_ in rows if seats is not None and open_ and seats.bound is not Bound.UNKNOWN]
    each = dict.fromkeys(seats.stated for seats in worded) if any(seats.per is not None for seats in worded) else {}
    unknown = seat_total(naming.region, members).unknown
    others = seat_total(naming.region, [seat for row, seat in enumerate(members) if row not in unknown])
    left = untold(naming.body, others.seats) if len(unknown) == 1 else None
    if each and (left is None or left.exact is None):
        stated = joined(_quoted(each), text(" och "))
        told = phrase("Dokumentet säger inte hur många {each} blir tillsammans.", each=stated)
        # The reason is the whole reason only where every other row gives a number.
        whole = others.seats.exact is not None and all(members[row].seats in worded for row in unknown)
        summed = text("Därför är summan inte känd.") if whole else text("Summan är inte känd.")
        yield para(told, " ", summed if len(members) > 1 and naming.body.total_seats is None else None)


def _quoted(words: Iterable[str]) -> list[Parts]:
    return [f"”{each}”" for each in words]


_SHARED: dict[tuple[ShareKind, SharePer | None], str] = {
    (ShareKind.EQUAL, None): "Platserna fördelas lika{basis}.",
    (ShareKind.EQUAL, SharePer.PARTY): "Varje part har lika många platser{basis}.",
    (ShareKind.EQUAL, SharePer.SIDE): "Varje sida har lika många platser{basis}.",
    (ShareKind.EQUAL, SharePer.POLITICAL_PARTY): "Varje politiskt parti har lika många platser{basis}.",
    (ShareKind.FIXED, None): "Platserna fördelas enligt en fastställd fördelning{basis}.",
    (ShareKind.FIXED, SharePer.PARTY): "Platserna fördelas mellan parterna enligt en fastställd fördelning{basis}.",
    (ShareKind.FIXED, SharePer.SIDE): "Platserna fördelas mellan sidorna enligt en fastställd fördelning{basis}.",
    (
        ShareKind.FIXED,
        SharePer.POLITICAL_PARTY,
    ): "Platserna fördelas mellan de politiska partierna enligt en fastställd fördelning{basis}.",
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
        said.say("different", phrase("Ledamöterna ska komma från {apart}.", apart=apart_in(shared.different)))
    return (para(joined(said.sentences(), " ")),) if said.any else ()


def _table(naming: NamingContext, seats: list[Seat], summed: bool, contradicted: bool = False) -> Block:
    notes = [notes_on(naming, seat) for seat in seats]
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
        label = text("Raderna tillsammans") if contradicted else text("Summa")
        closing: list[Parts] = [label, None, total_words(naming, seats)]
        foot.append(closing + [None] * (len(header) - 3))
    return table(header, rows, align, foot=foot)


def _function(naming: NamingContext, seat: Seat) -> Content:
    """The role, with the addresses of the seat: the first cell of its row."""
    told = function(naming, seat) if _has_function(seat) else text("anges inte")
    return inline(told, " " if seat.cite and naming.cited else None, naming.cites(seat.cite))


def _has_function(seat: Seat) -> bool:
    """Whether more is said of who sits there than the organisation: a role, or an office or seat elsewhere."""
    return seat.role is not None or any(
        (
            seat.chair_of,
            seat.vice_chair_of,
            seat.second_vice_chair_of,
            seat.third_vice_chair_of,
            seat.secretary_of,
            seat.presidium_of,
            seat.member_of,
        )
    )


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
        (text("tredje vice ordförande i"), seat.third_vice_chair_of),
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
