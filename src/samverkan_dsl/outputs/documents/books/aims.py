"""What the system aims at: values, goals and indicators."""

from __future__ import annotations

from collections.abc import Iterable

from ....findings import text
from ....language import Indicator, Stress
from ...blocks import Block, Content, Item
from ...compose import Parts, bullets, definitions, inline, item, joined, para, phrase, sentences, table, written
from ..body.grounds import grounds
from ..prose.amounts import by_then
from ..prose.naming import NamingContext
from ..prose.reasons import manners
from ..prose.words import clause, sentence, small
from .papers import with_cites


def goals(naming: NamingContext) -> tuple[Block, ...]:
    """The goals, each with what it means and who follows it up."""
    items: list[Item] = []
    for goal in naming.region.model.goals.values():
        told: list[Parts] = []
        if goal.about is not None:
            told.append(sentence(goal.about))
        if goal.manner:
            told.append(
                phrase(
                    "Målet ska nås {how}.", how=joined([way.words for way in manners(goal.manner)], ", ", text(" och "))
                )
            )
        if goal.part_of is not None:
            told.append(phrase("Ingår i {goal}.", goal=naming.one(goal.part_of)))
        if goal.subject:
            told.append(phrase("Sakområde: {subjects}.", subjects=naming.subjects(goal.subject)))
        if goal.period is not None:
            told.append(text("Avser {period}.", period=goal.period))
        if goal.valid is not None:
            told.append(phrase("Målet {holds}.", holds=naming.holds(goal.valid)))
        if goal.latest is not None:
            told.append(phrase("Målet ska vara nått {when}.", when=by_then(goal.latest)))
        if goal.basis:
            told.append(phrase("Målet bygger på {what}.", what=grounds(naming, goal.basis)))
        if goal.owner:
            told.append(phrase("{who} äger målet.", who=naming.who(goal.owner)))
        if goal.followed_up_by:
            often = inline(" ", goal.cadence) if goal.cadence is not None else None
            told.append(phrase("{who} följer upp målet{often}.", who=naming.who(goal.followed_up_by), often=often))
        elif goal.cadence is not None:
            told.append(text("Målet följs upp {often}.", often=goal.cadence))
        items.append(
            item(
                with_cites(
                    naming, goal, clause(goal.name), _weighed(goal.emphasis), ". " if told else None, sentences(told)
                )
            )
        )
    return (bullets(*items),) if items else ()


def _weighed(emphasis: Iterable[Stress]) -> Content:
    """` (i första hand)`."""
    words = list(emphasis)
    return inline(" (", joined(words, ", "), ")") if words else ()


def indicators(naming: NamingContext) -> tuple[Block, ...]:
    """A table of indicators for each goal, and one for those that belong to none."""
    result: list[Block] = []
    known = naming.region.model.indicators.values()
    for goal in dict.fromkeys(each.goal for each in known):
        found = [each for each in known if each.goal == goal]
        title: Parts = naming.one(goal) if goal is not None else text("Utan angivet mål")
        rows = [_indicator(naming, each) for each in found]
        columns = [number for number in range(5) if any(row[number] for row in rows)]
        header = [text("Indikator"), text("Grupp"), text("Förändring"), text("Period"), text("Övrigt")]
        result.append(table([header[n] for n in columns], [[row[n] for n in columns] for row in rows], caption=title))
    return tuple(result)


def _indicator(naming: NamingContext, each: Indicator) -> list[Content]:
    change: list[Parts] = []
    if each.direction is not None:
        change.append(each.direction)
    if each.change is not None:
        unit = "" if each.unit is None else f" {each.unit}"
        amount = f"{each.change}{unit}"
        change.append(text("med {amount}", amount=amount) if each.direction is not None else amount)
    elif each.unit is not None:
        change.append(inline("(", each.unit, ")"))
    more: list[Parts] = []
    if each.population is not None:
        more.append(phrase("gäller {who}", who=small(clause(each.population))))
    if each.baseline is not None:
        more.append(phrase("utgångsvärde: {value}", value=each.baseline))
    if each.source is not None:
        more.append(phrase("källa: {source}", source=each.source))
    if each.subject:
        more.append(phrase("sakområde: {subjects}", subjects=naming.subjects(each.subject)))
    return [
        with_cites(naming, each, clause(each.name)),
        inline(each.group),
        joined(change, " "),
        inline(each.period),
        joined(more, "; "),
    ]


def values(naming: NamingContext) -> tuple[Block, ...]:
    """The values, by the collection they belong to."""
    known = naming.region.model.values
    result: list[Block] = []
    for name in dict.fromkeys(each.set_ for each in known.values()):
        if name is not None:
            result.append(para(name, ":"))
        found = [(key, each) for key, each in known.items() if each.set_ == name]
        result.append(
            definitions(
                *(
                    (inline(written(key), _weighed(each.emphasis)), with_cites(naming, each, sentence(each.about)))
                    for key, each in found
                )
            )
        )
    return tuple(result)
