"""One body's quorum: what follows however it is read, each reading, what substitutes would change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ....analysis.quorum.answers import Certainty, ReadingAnswer, Study
from ....analysis.quorum.attendance import ValueRange
from ....analysis.quorum.chance import Chance
from ....analysis.seats.counts import ZERO
from ....findings import Text, text
from ...blocks import Block
from ...compose import Blocks, Parts, bullets, inline, joined, para, phrase, section, table
from ..body.quorum import quorum as rule_in_words
from ..body.readings import read_as
from ..prose.naming import NamingContext
from .one_reading import classes, facts
from .wording import COUNTED, NEVER, ONE_EACH, SHORT, counts_otherwise, percent, rate_head, reading_name

_Spares = Callable[[int], int]
"""How many substitutes there are for so many members."""


def body_section(region_scope: NamingContext, study: Study) -> Block:
    """The section of one body."""
    naming = replace(region_scope, home=study.body, cited=False)
    heads = [reading_name(naming, answer) for answer in study.answers]
    parts: list[Blocks] = [rule_in_words(naming), _follows(naming, study)]
    for answer, head in zip(study.answers, heads, strict=True):
        parts.append(section(head, classes(naming, answer), facts(naming, study, answer)))
    parts += [_substitutes(naming, study), _unread(naming, study)]
    return section(naming.region.body_name(study.body), parts, id=f"beslutsforhet/{study.body}")


def _follows(naming: NamingContext, study: Study) -> Blocks:
    """Whether one absence stops the meeting: by the text, by a reading, or not to be told."""
    if not study.strict:
        return para(text("Kravet är något att sträva efter. Ett möte som inte når det får ändå besluta."))
    if study.answers and all(answer.never for answer in study.answers):
        return para(text("Mötet blir aldrig beslutsfört, hur texten än läses: fler måste vara där än som kan komma."))
    found = [answer.one_absence_placed for answer in study.answers if not answer.never and not answer.short]
    if None in found or not study.answers:
        return None
    every = set(found)
    sure = study.whole and not study.unread
    if len(found) < len(study.answers):
        every = set()
    if every == {Certainty.ALWAYS} and sure and study.replaced:
        return para(_UNREPLACED)
    if every == {Certainty.ALWAYS} and sure and not study.substitutes_unsaid:
        return para(text("Det följer av texten, hur den än läses, att en enda frånvarande kan stoppa mötet."))
    if every == {Certainty.NEVER} and sure:
        return para(text("Det följer av texten, hur den än läses, att ingen ensam frånvarande stoppar mötet."))
    rows: list[Parts] = []
    for answer in study.answers:
        plain, placed = answer.one_absence, answer.one_absence_placed
        if answer.never or answer.short:
            rows.append(inline(reading_name(naming, answer), ": ", NEVER if answer.never else SHORT))
        if plain is None:
            continue
        what = _STOPS[plain] if plain is placed else _STOPS_UNPLACED[plain]
        unless = text(", om ingen ersättare kommer") if study.replaced and plain is Certainty.ALWAYS else None
        rows.append(inline(reading_name(naming, answer), ": ", what, unless))
    silent = text("Dokumentet säger inget om ersättare; svaren räknar inga.") if study.substitutes_unsaid else None
    return [para(text("Kan en enda frånvarande stoppa mötet?")), bullets(*rows), para(silent) if silent else None]


_UNREPLACED = text(
    "Det följer av texten, hur den än läses, att en enda frånvarande kan stoppa mötet om ingen ersättare kommer."
)
_STOPS: dict[Certainty, Text] = {
    Certainty.ALWAYS: text("en enda kan"),
    Certainty.NEVER: text("ingen ensam kan"),
    Certainty.DEPENDS: text("det beror på vilka platser som finns"),
}
_STOPS_UNPLACED: dict[Certainty, Text] = {
    Certainty.ALWAYS: text("en enda kan, så länge platserna utanför räkningen inte räknas"),
    Certainty.NEVER: text("ingen ensam kan, så länge platserna utanför räkningen inte räknas"),
    Certainty.DEPENDS: text("det beror på vilka platser som finns och var platserna utanför räkningen räknas"),
}


def _substitutes(naming: NamingContext, study: Study) -> Blocks:
    """The probabilities and the absences that stop the meeting, without and with substitutes."""
    rows: list[list[Parts]] = []
    for answer in study.answers if study.strict else ():
        if answer.smallest is None or not answer.chances or not counts_otherwise(answer):
            continue
        kinds: list[tuple[Text, _Spares, list[ValueRange | None]]] = [
            (text("Inga ersättare"), lambda members: 0, [each.without for each in answer.chances]),
            (ONE_EACH[answer.per], lambda members: 1, [each.one_each for each in answer.chances]),
            (
                text("Lika många ersättare som ledamöter"),
                lambda members: members,
                [each.equal for each in answer.chances],
            ),
        ]
        for at, (kind, spares, spans) in enumerate(kinds):
            first: Parts = COUNTED[answer.per] if at == 0 else None
            absent = _fewest_absent(answer, spares)
            stop: Parts = text("obestämt") if absent is None else str(absent) if absent else NEVER
            rows.append([first, kind, stop, *(percent(span) for span in spans)])
    if not rows:
        return None
    head: list[Parts] = [text("Räknat"), text("Ersättare"), text("Frånvarande som stoppar")]
    head += [rate_head(naming, chance.rates) for chance in study.answers[0].chances]
    told = text("Så ändras sannolikheten för ett beslutsfört möte om ersättare utses:")
    return [para(told), table(head, rows, "llr" + "r" * (len(head) - 3))]


def _fewest_absent(answer: ReadingAnswer, spares: _Spares) -> int | None:
    """How many have to stay away to stop the meeting, with so many substitutes for each class's members.

    None where what stops it is not one number.
    """
    found = []
    for one in answer.classes:
        if one.seats is None or one.filled is None or one.needed is None:
            return None
        members, needed = one.filled.exact, one.needed.exact
        if one.seats == ZERO or needed == 0:
            continue
        if members is None or needed is None or one.seats.exact is None:
            return None
        found.append(max(0, members + spares(members) - needed + 1) if needed <= one.seats.exact else 0)
    return min(found, default=None)


def _unread(naming: NamingContext, study: Study) -> Blocks:
    if not study.unread:
        return None
    values = joined([read_as(naming, each, each.alternative.value) for each in study.unread], "; ")
    return para(phrase("Angivna läsningar som inte går att räkna på: {values}.", values=values))


def chance_cell(chance: Chance) -> Parts:
    """A probability, and in brackets its span where the unclassed seats count somewhere."""
    shown = percent(chance.now)
    return shown if chance.placed is None else inline(shown, " (", percent(chance.placed), ")")
