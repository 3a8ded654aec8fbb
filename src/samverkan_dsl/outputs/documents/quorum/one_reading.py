"""One body's quorum in one reading: what each class asks for, and who can stop the meeting."""

from __future__ import annotations

from ....analysis.quorum.answers import ClassAnswer, Gap, MissingNumber, ReadingAnswer, Study
from ....analysis.quorum.blocking import SHOWN, spelled
from ....analysis.quorum.seat_blocks import SeatBlock
from ....analysis.seats.counts import MOST_SEATS, ZERO
from ....findings import Text, text
from ....language import QuorumScope
from ...blocks import Block, Content, Item
from ...compose import Parts, bullets, inline, item, joined, phrase, table
from ..body.quorum import unclassed
from ..body.seat_numbers import count_text, with_vacant
from ..body.seats import function
from ..prose.naming import NamingContext
from .wording import between, class_name, names, number, rate_head

_NO_SIDE = text("ingen av platserna går att räkna till någon sida")
_GAPS: dict[Gap, Text] = {
    Gap.NO_SEATS: text("inga ledamöter anges"),
    Gap.SEATS: text("antalet platser anges inte"),
    Gap.UNBOUNDED: text("antalet platser har ingen övre gräns"),
    Gap.DEMAND: text("kravet anges inte som ett tal"),
    Gap.MANY_SEATS: text("organet har fler än {most} platser", most=MOST_SEATS),
}


def classes(naming: NamingContext, answer: ReadingAnswer) -> Block | None:
    """What each class asks for, and what stops it."""
    if not answer.classes:
        return None
    span = any(one.placed is not None for one in answer.classes)
    rows: list[list[Parts]] = []
    for one in answer.classes:
        stop: Parts = number(one.blocking)
        if one.unreachable:
            stop = text("kan aldrig uppfyllas")
        elif one.short:
            stop = text("inga: ersättare måste komma")
        elif one.needed == ZERO:
            stop = text("inget: kravet är noll")
        elif one.absences is not None:
            seat_sets = one.absences
            stop = text(
                "vilka som helst {take} av {of} ({count} sätt)",
                take=seat_sets.take,
                of=seat_sets.of,
                count=seat_sets.count,
            )
        none = one.seats == ZERO
        row: list[Parts] = [class_name(naming, answer.per, one.group), _seats(one)]
        row += [text("räknas inte"), None] if none else [number(one.needed), stop]
        if span:
            row.append(_placed(one))
        rows.append(row)
    head: list[Parts] = [
        {
            QuorumScope.PARTY: text("Huvudman"),
            QuorumScope.SIDE: text("Sida"),
            QuorumScope.OVERALL: text("Räknas av"),
        }[answer.per],
        text("Platser"),
        text("Minst närvarande"),
        text("Tomma platser som stoppar mötet"),
    ]
    if span:
        head.append(text("Om platserna utanför räkningen räknas här"))
    return table(head, rows, "lrrl" + ("l" if span else ""))


def _seats(one: ClassAnswer) -> Parts:
    if one.seats is None or one.vacant is None:
        return number(one.seats)
    return with_vacant(one.seats, one.vacant)


def _placed(one: ClassAnswer) -> Parts:
    if one.placed is None:
        return None
    seats, needed, blocking = one.placed
    return phrase(
        "{seats} platser, minst {needed} närvarande, {blocking} tomma stoppar",
        seats=count_text(seats),
        needed=count_text(needed),
        blocking=count_text(blocking),
    )


def facts(naming: NamingContext, study: Study, answer: ReadingAnswer) -> Block:
    """How many have to come, who stops the meeting by staying away, and what stands outside."""
    rows: list[Item | Parts] = []
    gaps = [_missing(naming, answer, each) for each in answer.missing if each.gap is not Gap.SUBSTITUTES]
    if gaps:
        rows.append(phrase("Svaret för hela mötet går inte att beräkna: {gaps}.", gaps=joined(gaps, "; ")))
    if len(gaps) < len(answer.missing):
        rows.append(text("Sannolikheten går inte att beräkna: antalet ersättare, eller vilka de ersätter, anges inte."))
    if answer.smallest is not None:
        least = count_text(answer.smallest)
        if answer.short:
            told = "Minst {least} måste vara närvarande, fler än de ledamöter som kan komma; ersättare måste fylla på."
            rows.append(phrase(told, least=least))
        elif answer.attendances == 0:
            rows.append(phrase("Minst {least} måste vara närvarande, men så många kan inte komma.", least=least))
        elif answer.attendances is not None:
            told = "Minst {least} måste vara närvarande; det kan ske på {ways} sätt."
            rows.append(phrase(told, least=least, ways=str(answer.attendances)))
        else:
            rows.append(phrase("Minst {least} måste vara närvarande.", least=least))
    rows += _stoppers(naming, answer)
    if answer.alone_quorate:
        rows.append(phrase("Blir ensam beslutsför: {who}.", who=names(naming, answer.alone_quorate)))
    if answer.alone_may_be_quorate:
        who = names(naming, answer.alone_may_be_quorate)
        rows.append(phrase("Blir ensam beslutsför så länge platserna utanför räkningen inte räknas: {who}.", who=who))
    if answer.empty:
        groups = joined([class_name(naming, answer.per, group) for group in answer.empty], ", ")
        rows.append(phrase("Har ingen plats och räknas inte: {groups}.", groups=groups))
    if answer.unclassed:
        outside = joined([_unclassed(naming, block, answer.per) for block in answer.unclassed], "; ")
        rows.append(phrase("Utanför räkningen (läsningen utan klass): {outside}.", outside=outside))
    if study.vacant:
        seats = joined([function(naming, naming.body.composition[row]) for row in study.vacant], ", ")
        rows.append(phrase("Vakant, så att platsen räknas men ingen kan komma: {seats}.", seats=seats))
    rows += _weakest(naming, answer)
    return bullets(*rows)


def _stoppers(naming: NamingContext, answer: ReadingAnswer) -> list[Item | Parts]:
    """Who stops the meeting by staying away: families in all, single sets where they are few, whole parties."""
    rows: list[Item | Parts] = []
    if answer.never or answer.short:
        return rows  # nobody has to stay away
    families = [one.absences for one in answer.classes if one.absences is not None]
    total = sum(seat_sets.count for seat_sets in families)
    count = text("Det finns en enda minsta uppsättning av tomma platser som stoppar mötet.")
    if total != 1:
        count = text("Det finns {count} minsta uppsättningar av tomma platser som stoppar mötet.", count=total)
    if families:
        rows.append(count)
    if 0 < total <= SHOWN:
        labels = {one.group: one.labels for one in answer.classes}
        members = {seat_sets.group: [str(at) for at in range(seat_sets.of)] for seat_sets in families}
        spelled_out: list[Parts] = []
        for seat_sets in families:
            for chosen in spelled([seat_sets], members):
                seats = [_seat(naming, labels[seat_sets.group], int(at)) for at in chosen]
                spelled_out.append(joined(seats, ", ", text(" och ")))
        rows[-1] = item(count, under=bullets(*spelled_out))
    if answer.alone_block:
        rows.append(phrase("Kan ensam stoppa mötet genom att utebli: {who}.", who=names(naming, answer.alone_block)))
    if answer.alone_may_block:
        who = names(naming, answer.alone_may_block)
        rows.append(
            phrase(
                "Kan ensam stoppa mötet genom att utebli, beroende på var platserna utan angiven part räknas: {who}.",
                who=who,
            )
        )
    for one in answer.classes:
        sets = one.whole_parties
        if sets is None or answer.per is QuorumScope.PARTY or not sets.count:
            continue
        several = [group for group in sets.shown if len(group) > 1]
        if not several:
            continue
        listed = joined([names(naming, group) for group in several], "; ")
        whole = answer.per is QuorumScope.OVERALL
        group: Parts = text("mötet") if whole else class_name(naming, answer.per, one.group)
        what: dict[str, Parts] = {"group": group, "sets": listed}
        if sets.count > len(sets.shown):
            told = "Hela parter som tillsammans stoppar {group}, de första av {count}: {sets}."
            rows.append(phrase(told, count=str(sets.count), **what))
        else:
            rows.append(phrase("Hela parter som tillsammans stoppar {group}: {sets}.", **what))
    return rows


def _seat(naming: NamingContext, labels: tuple[tuple[int | None, int], ...], at: int) -> Content:
    """A seat by its role and party, and its number where the row has several."""
    row, seat_number = labels[at]
    if row is None:
        return (text("plats {number}", number=seat_number),)
    seat = naming.body.composition[row]
    several = sum(each == row for each, _ in labels) > 1
    party = names(naming, seat.at)
    return inline(function(naming, seat), ", " if party else None, party, f" ({seat_number})" if several else None)


def _unclassed(naming: NamingContext, block: SeatBlock, per: QuorumScope) -> Content:
    role = function(naming, naming.body.composition[block.row]) if block.row is not None else text("plats")
    return unclassed(role, block.seats, block.why, per)


def _missing(naming: NamingContext, answer: ReadingAnswer, missing: MissingNumber) -> Content:
    rows = joined([function(naming, naming.body.composition[row]) for row in missing.rows], ", ")
    if missing.gap is Gap.NO_SEATS and answer.unclassed:
        return (
            text("ingen av platserna går att räkna till någon part") if answer.per is QuorumScope.PARTY else _NO_SIDE,
        )
    why = _GAPS[missing.gap]
    if missing.group is None or (answer.per is QuorumScope.OVERALL and not rows):
        return (why,)
    who = class_name(naming, answer.per, missing.group)
    return inline(who, ": ", why, " (" if rows else None, rows, ")" if rows else None)


def _weakest(naming: NamingContext, answer: ReadingAnswer) -> list[Parts]:
    """The classes that most often fail, at each rate."""
    links = []
    for chance in answer.chances:
        exact = [(span.low, group) for group, span in chance.by_class if span.exact is not None]
        if len(exact) > 1:
            least = min(low for low, _ in exact)
            who = joined([class_name(naming, answer.per, group) for low, group in exact if low == least], ", ")
            links.append(inline(rate_head(naming, chance.rates), ": ", who, " ", between(least, least)))
    return [phrase("Svagast länk vid närvaron {links}.", links=joined(links, "; "))] if links else []
