"""When bodies can decide and who can stop them: the report's chapter, and the document of `samverkan quorum`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from ....analysis.decisions.deciding import described, expected_to_decide
from ....analysis.quorum.answers import Stated, Study
from ....analysis.quorum.attendance import Rates
from ....analysis.quorum.study import study
from ....analysis.voting.votes import votes
from ....findings import Text, text
from ....loading import Region
from ...blocks import Block, Document
from ...compose import Blocks, Parts, blocks, bullets, inline, para, phrase, section, table
from ..prose.naming import NamingContext
from .one_body import body_section, chance_cell
from .votes import Votes, listed, votes_section
from .wording import number, rate_head, reading_name, verdict

RATES = tuple(Rates(Fraction(rate, 100)) for rate in (80, 90, 95))
"""The rates of attendance that are shown where no others are asked for."""
_UNSAID: Mapping[Stated, Text] = {
    Stated.NOTHING: text(
        "Dokumentet säger inte hur många som måste vara närvarande för att ett beslut ska gälla: {bodies}."
    ),
    Stated.ELSEWHERE: text(
        "Hur många som måste vara närvarande för att ett beslut ska gälla bestäms någon annanstans: {bodies}."
    ),
    Stated.LEFT_OPEN: text(
        "Dokumentet säger uttryckligen att det inte reglerar hur många som måste vara närvarande: {bodies}."
    ),
    Stated.NONE: text("Dokumentet säger att inget krav ställs på närvaron: {bodies}."),
    Stated.PROSE: text("Kravet på närvaro står i ord som inte går att räkna på: {bodies}."),
    Stated.OTHERS: text("Närvaron räknas av andra än ledamöterna och går inte att räkna på: {bodies}."),
}


def quorum_chapter(region: Region) -> tuple[Block, ...]:
    """The chapter on quorum and votes: every body at work that has a quorum or decides.

    Empty for a region without such bodies.
    """
    bodies = [body for body, known in region.bodies.items() if described(known)]
    studies = [study(region, body, RATES) for body in bodies]
    asked = [each for each in studies if each.answers or expected_to_decide(region.bodies[each.body])]
    found = {body: tuple(votes(region, body)) for body in bodies}
    return quorum_blocks(NamingContext(region, cited=False), asked, found)


def quorum_document(region: Region, studies: Sequence[Study], found: Votes) -> Document:
    """What `samverkan quorum` shows."""
    title = text("Beslutsförhet och röster – {system}", system=region.model.system.name)
    return Document("beslutsforhet", inline(title), quorum_blocks(NamingContext(region, cited=False), studies, found))


def quorum_blocks(naming: NamingContext, studies: Sequence[Study], found: Votes) -> tuple[Block, ...]:
    """The overview, a section for each body with a quorum in numbers, who can stop decisions, what is unsaid."""
    counted = [each for each in studies if each.answers]
    parts: list[Blocks] = []
    if counted:
        parts += [para(_PREMISES), _overview(naming, counted)]
        if any(answer.unclassed for each in counted for answer in each.answers):
            parts.append(para(_BRACKETS))
        parts += [body_section(naming, each) for each in counted]
    parts += [votes_section(naming, found), _unsaid(naming, studies)]
    return blocks(parts)


_PREMISES = text(
    "Så sannolikt är det att ett möte är beslutsfört, om varje ledamot kommer oberoende av de andra. "
    "Talen är räknade exakt och avrundade till en decimal. Alla läsningar som modellen anger står med, "
    "och per huvudman och per sida alltid bredvid varandra."
)
_BRACKETS = text(
    "Inom parentes står vad sannolikheten kan bli om platserna utanför räkningen räknas någonstans: "
    "det lägsta och det högsta över alla sätt att räkna dem."
)


def _overview(naming: NamingContext, studies: Sequence[Study]) -> Block:
    rates = studies[0].answers[0].chances
    head: list[Parts] = [
        text("Organ"),
        text("Läsning"),
        text("Minst närvarande"),
        text("Stoppar en enda frånvarande?"),
        *(rate_head(naming, each.rates) for each in rates),
    ]
    rows: list[list[Parts]] = []
    for each in studies:
        here = replace(naming, home=each.body)
        for at, answer in enumerate(each.answers):
            first: Parts = naming.region.body_name(each.body) if at == 0 else None
            cells = [chance_cell(chance) for chance in answer.chances]
            stops = verdict(answer, replaced=each.replaced) if each.strict else text("nej, kravet är eftersträvansvärt")
            rows.append([first, reading_name(here, answer), number(answer.smallest), stops, *cells])
    return table(head, rows, "llrl" + "r" * len(rates))


def _unsaid(naming: NamingContext, studies: Sequence[Study]) -> Blocks:
    rows: list[Parts] = []
    for kind, words in _UNSAID.items():
        bodies = [each.body for each in studies if each.stated is kind]
        if bodies:
            rows.append(phrase(words.template, bodies=listed(naming, bodies)))
    return section(text("Vad som inte går att räkna ut"), bullets(*rows), id="utan-krav") if rows else None
