"""Who can stop or carry a decision, and what votes are worth, as tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from ....analysis.decisions.effects import Source
from ....analysis.seats.counts import MOST_SEATS
from ....analysis.voting.votes import VoteAnswer
from ....analysis.voting.weighted_game import NoAnswer
from ....findings import Text, text
from ....language import DecisionMethod
from ...blocks import Block, Content
from ...compose import Blocks, Parts, bullets, inline, joined, para, phrase, section, table
from ..body.addressed import elsewhere
from ..body.readings import read_as
from ..prose.naming import NamingContext
from ..prose.standing import under
from .wording import between, names

_WHY: dict[NoAnswer, Text] = {
    NoAnswer.METHOD: text("hur beslut fattas sägs inte"),
    NoAnswer.ELSEWHERE: text("hur beslut fattas bestäms någon annanstans"),
    NoAnswer.ASPIRATIONAL: text("sättet är eftersträvansvärt, och vad som annars gäller sägs inte"),
    NoAnswer.SHARE: text("hur stor majoritet som krävs sägs inte"),
    NoAnswer.NO_SEATS: text("inga ledamöter anges, eller ingen plats är besatt"),
    NoAnswer.SEATS: text("hur många röster det finns sägs inte"),
    NoAnswer.MANY_SEATS: text("organet har fler än {most} platser", most=MOST_SEATS),
    NoAnswer.HOLDERS: text("vilken part några av rösterna hör till sägs inte"),
    NoAnswer.CHAIR: text("om ordföranden har en av rösterna, eller vems den är, sägs inte"),
    NoAnswer.TOO_MANY: text("platserna kan höra till parterna på för många sätt"),
    NoAnswer.NO_COUNT: text("röster räknas inte, alla ska vara eniga"),
}
Votes = Mapping[str, tuple[VoteAnswer, ...]]


def votes_section(naming: NamingContext, found: Votes) -> Blocks:
    """How each body decides, who can stop that, and the power of votes where they are counted."""
    rows: dict[tuple[str | None, tuple[Content, ...]], list[str]] = {}
    for body, answers in found.items():
        for row in _rows(replace(naming, home=body, cited=False), answers):
            rows.setdefault((_template(naming, body), row), []).append(body)
    if not rows:
        return None
    head = [
        text("Organ"),
        text("Så fattas beslut"),
        text("Grund"),
        text("Röster mot som stoppar"),
        text("Kan ensam stoppa"),
        text("Kan ensam driva igenom"),
    ]
    lines: list[list[Parts]] = [[_names(naming, bodies, template), *row] for (template, row), bodies in rows.items()]
    intro = text(
        "Tabellen gäller när alla är på plats. Där alla ska vara eniga räcker en röst mot, "
        "från vilken närvarande som helst."
    )
    title = text("Vem som kan stoppa ett beslut")
    return section(title, para(intro), table(head, lines, "lllrll"), _powers(naming, found), id="stoppa-beslut")


def _template(naming: NamingContext, body: str) -> str | None:
    return next((template for template, members in naming.region.templates.items() if body in members), None)


def _names(naming: NamingContext, bodies: list[str], template: str | None) -> Parts:
    if template is not None and tuple(bodies) == tuple(naming.region.templates[template]):
        return naming.region.name(template)
    return joined([naming.region.body_name(body) for body in bodies], ", ")


def _rows(naming: NamingContext, answers: Sequence[VoteAnswer]) -> Iterator[tuple[Content, ...]]:
    """The rows of a body. Another reading has one only where it says something else; the chosen one is then named."""
    chosen = [(answer, _row(naming, answer)) for answer in answers if answer.declared is None]
    known = [(_at(answer), row) for answer, row in chosen]
    rests: dict[object, list[Parts]] = {}
    others: list[tuple[Content, ...]] = []
    for answer in answers:
        one, at, row = answer.declared, _at(answer), _row(naming, answer)
        if one is None or (at, row) in known:
            continue
        reading: Parts = phrase("vald läsning: {reading}", reading=read_as(naming, one, one.reading.chosen))
        rests.setdefault(at, []).extend([] if reading in rests.get(at, []) else [reading])
        read = read_as(naming, one, one.alternative.value)
        others.append(_line(answer, row, phrase("annan läsning: {reading}", reading=read)))
    for answer, row in chosen:
        yield _line(answer, row, _basis(naming, answer), *rests.get(_at(answer), []))
    yield from others


def _line(answer: VoteAnswer, row: tuple[Content, ...], *basis: Parts) -> tuple[Content, ...]:
    """With what the answer rests on, and whether deciding so is only something to aim at."""
    method, *who = row
    aim = None if answer.strict or answer.method is None else inline(", ", text("eftersträvansvärt"))
    return inline(method, aim), joined([each for each in basis if each], "; "), *who


def _at(answer: VoteAnswer) -> object:
    """Which matters it is about."""
    return answer.subjects, answer.condition


def _row(naming: NamingContext, answer: VoteAnswer) -> tuple[Content, ...]:
    unsaid = text("Bestäms någon annanstans") if answer.source is Source.ELSEWHERE else text("Sägs inte")
    method: Parts = unsaid if answer.method is None else answer.method
    if answer.subjects:
        method = inline(method, ": ", naming.subjects(answer.subjects))
    if answer.condition is not None:
        method = inline(method, " (", answer.condition, ")")
    if answer.why is not None:
        gap = inline(text("Går inte att beräkna: "), _WHY[answer.why])
        return inline(method), gap, (), ()
    stop: Parts
    if answer.method is DecisionMethod.PER_PARTY:
        stop = text("en parts")
    elif answer.votes is None or answer.block is None:
        stop = str(answer.block) if answer.block is not None else text("obestämt")
    else:
        stop = text("{block} av {votes}", block=answer.block, votes=answer.votes)
    everyone = answer.method is DecisionMethod.CONSENSUS
    alone: Parts = text("varje närvarande") if everyone else names(naming, answer.alone_block) or text("ingen")
    carriers = names(naming, answer.alone_carry) or inline(text("ingen"))
    return inline(method), inline(stop), inline(alone), carriers


def _basis(naming: NamingContext, answer: VoteAnswer) -> Content:
    """What the method rests on: the text, where it points to, the law or a reading; nothing where nothing says it."""
    known = under(answer.readings) if answer.method is not None else ()
    if answer.source is Source.ELSEWHERE:
        key = naming.body.settled_elsewhere("decisions.method")
        told = elsewhere(naming, key) if key is not None else ()
        return inline(told, " " if known else None, known) if known else told
    if answer.source is Source.TEXT:
        return joined([part for part in (inline(text("sägs i dokumentet")), known) if part], "; ")
    return known


def _powers(naming: NamingContext, found: Votes) -> list[Block]:
    """A table of power for each body that counts votes; the others by why there is none."""
    result: list[Block] = []
    silent: dict[NoAnswer, dict[str, None]] = {}
    for body, answers in found.items():
        for answer in answers:
            if answer.declared is not None:
                continue
            if answer.power_why is not None:
                silent.setdefault(answer.power_why, {})[body] = None
            if not answer.party_power:
                continue
            rows: list[list[Parts]] = [
                [
                    naming.region.name(one.party),
                    "–".join(dict.fromkeys(str(count) for count in one.votes)),
                    between(*one.banzhaf),
                    between(*one.shapley),
                ]
                for one in answer.party_power
            ]
            head = [text("Part"), text("Röster"), text("Banzhaf"), text("Shapley–Shubik")]
            name = naming.region.body_name(body)
            result.append(para(text("Röstmakt i {body}, när varje parts ledamöter röstar lika:", body=name)))
            result.append(table(head, rows, "lrrr"))
            if answer.seat_power is not None:
                seat = answer.seat_power
                result.append(
                    para(
                        phrase(
                            "Röstar var och en för sig är varje röst värd lika mycket: {shapley} (Shapley–Shubik); "
                            "den avgör i {banzhaf} av alla utfall.",
                            shapley=between(seat.shapley, seat.shapley),
                            banzhaf=between(seat.banzhaf, seat.banzhaf),
                        )
                    )
                )
    if silent:
        reasons = [
            phrase("{why}: {bodies}", why=_WHY[why], bodies=listed(naming, bodies)) for why, bodies in silent.items()
        ]
        result += [para(text("Röstmakt beräknas inte där:")), bullets(*reasons, continues=True)]
    return result


def listed(naming: NamingContext, bodies: Iterable[str]) -> Content:
    """Names of bodies, a template's where all its instances are there."""
    left = list(bodies)
    told: list[Parts] = []
    for body in list(left):
        template = _template(naming, body)
        members = naming.region.templates[template] if template is not None else ()
        if template is not None and len(members) > 1 and set(members) <= set(left):
            if body == members[0]:
                told.append(naming.region.name(template))
        else:
            told.append(naming.region.body_name(body))
    return joined(told, ", ")
