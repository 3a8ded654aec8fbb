"""The questions a text about a body answers, each with its heading and what answers it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from ....analysis.decisions.deciding import decides
from ....analysis.readings import path_of
from ....analysis.readings import steps as steps_of
from ....findings import Text, text
from ....language import Reading, affirmed
from ...blocks import Block, Section
from ...compose import blocks, para, section
from ..prose.naming import BodyRemark, NamingContext
from ..prose.words import Capital
from . import (
    aside,
    coming,
    decisions,
    identity,
    mandates,
    meetings,
    offices,
    onward,
    quorum,
    readings,
    records,
    seats,
    substitutes,
)
from . import exchange as matters
from .addressed import denial, elsewhere, not_regulated
from .information import flows
from .other_places import other_places
from .remarks import noted
from .silence import decides_nothing


@dataclass(frozen=True, slots=True)
class BodyTopic:
    """One heading of a text about a body."""

    key: str
    """The key of the body that it tells of."""
    title: Text
    tell: Callable[[NamingContext], tuple[Block, ...]]
    """Nothing where the document says nothing."""

    def place(self, prefix: str) -> str:
        """The id of its section within a part of a document; none without a part."""
        return f"{prefix}/{self.key.replace('.', '-')}" if prefix else ""


def _deciding(naming: NamingContext) -> tuple[Block, ...]:
    if not _decides(naming):
        return ()
    own = [mandate for mandate in mandates.own(naming.body.mandates) if mandate.deciding]
    told = mandates.lists(naming, own)
    effect = naming.body.decisions.effect if naming.body.decisions is not None else None
    if not told or effect is None or all(mandate.effect is not None for mandate in affirmed(own)):
        return told
    return (*told, para(text("Där inget annat sägs är beslutens verkan: {effect}.", effect=effect)))


def _decides(naming: NamingContext) -> bool:
    """Whether the body decides anything; one that is not deciding recommends and takes positions among its tasks."""
    return all(decides(naming.region.bodies[body]) for body in naming.told_of)


def _other(naming: NamingContext) -> tuple[Block, ...]:
    deciding = _decides(naming)
    own = [mandate for mandate in mandates.own(naming.body.mandates) if not (mandate.deciding and deciding)]
    told = mandates.lists(naming, own)
    return (*told, *none_to_decide(naming)) if told else ()


def none_to_decide(naming: NamingContext) -> tuple[Block, ...]:
    """That the document gives the body nothing to decide, where that is so; it goes with its other tasks."""
    if naming.aside or not all(decides_nothing(naming.region, body) for body in naming.told_of):
        return ()
    return (para(text("Inga uppdrag att besluta anges.")),)


def _of_members(naming: NamingContext) -> tuple[Block, ...]:
    return mandates.lists(naming, mandates.of_members(naming.body.mandates))


def _of_others(naming: NamingContext) -> tuple[Block, ...]:
    return mandates.lists(naming, mandates.of_others(naming.body.mandates))


COMPOSITION = BodyTopic("composition", text("Ledamöter"), seats.composition)
CHAIR = BodyTopic("chair", text("Ordförande"), offices.chair)
SECRETARY = BodyTopic("secretary", text("Sekreterare"), offices.secretary)
SUBSTITUTES = BodyTopic("substitutes", text("Frånvaro och ersättare"), substitutes.substitutes)
MEETINGS = BodyTopic("meetings", text("Möten"), meetings.meetings)
DECIDING = BodyTopic("mandates", text("Uppdrag att besluta"), _deciding)
OTHER = BodyTopic("mandates-other", text("Uppdrag i övrigt"), _other)
OF_MEMBERS = BodyTopic("mandates-members", text("Ledamöternas uppgifter"), _of_members)
OF_OTHERS = BodyTopic("mandates-others", text("Uppgifter för andra i och omkring organet"), _of_others)
ORDER = BodyTopic("decisions", text("Beslutsordning"), decisions.order)
QUORUM = BodyTopic("decisions.quorum", text("Beslutsförhet"), quorum.quorum)
QUORUM_NUMBERS = BodyTopic("decisions.quorum.numbers", text("Beslutsförhet i antal"), quorum.quorum_in_numbers)
DISAGREEMENT = BodyTopic("decisions.disagreement", text("Oenighet"), onward.disagreement)
ESCALATION = BodyTopic("escalation", text("Ärenden som lyfts"), onward.escalation)
INITIATIVE = BodyTopic("initiative", text("Väcka ärenden"), coming.initiative)
PREPARATION = BodyTopic("preparation", text("Beredning"), coming.preparation)
ANCHORING = BodyTopic("anchoring", text("Förankring"), coming.anchoring)
RECORD = BodyTopic("record", text("Dokumentation"), records.record)
BUDGET = BodyTopic("budget", text("Budget"), lambda naming: matters.budget(naming, naming.body.budget))
DEVIATIONS = BodyTopic("deviations", text("Avvikelser"), matters.deviations)
FLOWS = BodyTopic("flows", text("Information och återrapportering"), lambda naming: flows(naming, naming.body.flows))
FORMATION = BodyTopic("formation", text("Hur organet bildas och avslutas"), identity.formation)
OTHER_PLACES = BodyTopic("other-places", text("Sagt på andra ställen"), other_places)
READINGS = BodyTopic("readings", text("Tolkningar"), readings.readings)


def _at_other_times(naming: NamingContext) -> tuple[Block, ...]:
    """What does not hold on the day, under the headings that it has where it does, and what is another for a time."""
    found: list[Block] = []
    for title, model, then in aside.times(naming):
        there = aside.at(then, model)
        told = () if there is None else _aside_told(there)
        if told:
            found.append(section(title, told))
    dated = aside.dated(naming) if found else ()
    found += (section(when, _aside_told(there)) for when, there in aside.changes(naming))
    return (*dated, *found)


def _done(naming: NamingContext) -> tuple[Block, ...]:
    model = aside.done(naming)
    there = None if model is None else aside.at(naming, model)
    return () if there is None else mandates.lists(there, there.body.mandates)


def _aside_told(there: NamingContext) -> tuple[Block, ...]:
    status = there.body.status
    state = () if status is None else (para(text("Organet är då: {status}.", status=status)),)
    return (*state, *sections(there, _ASIDE))


DONE = BodyTopic("valid.done", text("Det som är gjort"), _done)
AT_OTHER_TIMES = BodyTopic("valid", text("Vid andra tider"), _at_other_times)


def heading(naming: NamingContext, topic: BodyTopic) -> Text | Capital:
    """What a topic is headed by: a secretary whom the document calls something else, by that."""
    held = naming.body.secretary if topic is SECRETARY else None
    return topic.title if held is None or held.title is None else Capital(held.title)


TOPICS = (
    FORMATION,
    COMPOSITION,
    CHAIR,
    SECRETARY,
    SUBSTITUTES,
    MEETINGS,
    DECIDING,
    OTHER,
    OF_MEMBERS,
    OF_OTHERS,
    ORDER,
    QUORUM,
    QUORUM_NUMBERS,
    DISAGREEMENT,
    ESCALATION,
    INITIATIVE,
    PREPARATION,
    ANCHORING,
    RECORD,
    BUDGET,
    DEVIATIONS,
    FLOWS,
    OTHER_PLACES,
    DONE,
    AT_OTHER_TIMES,
    READINGS,
)
"""In the order of the handbook."""
_ASIDE = tuple(topic for topic in TOPICS if topic not in (QUORUM_NUMBERS, OTHER_PLACES, DONE, AT_OTHER_TIMES))

_KEYS = sorted((topic.key for topic in TOPICS), key=len, reverse=True)


def facet_of(key: str) -> str:
    """Which topic tells of a key that the document settles elsewhere; empty: what the body is."""
    key = _TOLD_UNDER.get(key, key)
    return next((each for each in _KEYS if key == each or key.startswith(f"{each}.")), "")


_TOLD_UNDER = {"total-seats": COMPOSITION.key, "distribution": COMPOSITION.key}
"""Keys that are told under another."""


def told(naming: NamingContext, topic: BodyTopic) -> tuple[Block, ...]:
    """What is said under a topic, or to be settled elsewhere; what of it is one reading of several, and remarks."""
    found = (*topic.tell(naming), *settled_elsewhere(naming, topic.key))
    if not found:
        return ()
    remarks = [one for one in naming.remarks if _topic_of_remark(naming, one) == topic.key]
    return (*found, *as_read(naming, topic.key), *blocks(noted(remarks)))


def placed(naming: NamingContext, topics: Iterable[BodyTopic]) -> tuple[BodyRemark, ...]:
    """The remarks that have a place under one of the topics; the others are about the body as a whole."""
    topic_of = {one: _topic_of_remark(naming, one) for one in naming.remarks}
    used = {topic.key for topic in topics if topic.key in topic_of.values() and told(naming, topic)}
    return tuple(one for one, key in topic_of.items() if key in used)


def _topic_of_remark(naming: NamingContext, remark: BodyRemark) -> str:
    """Which topic tells of what a remark is about; of a mandate only where this text has it."""
    region, home = naming.region, naming.home or ""
    keys: list[str | int] = [step for step in remark.at if isinstance(step, str)]
    if keys[:1] != ["mandates"] or len(remark.at) < 2:
        return _topic_at(naming, keys)
    for number, mandate in enumerate(region.bodies[home].mandates):
        if mandate in naming.body.mandates and region.path("bodies", home, "mandates", number)[3] == remark.at[1]:
            return _topic_at(naming, ["mandates", number])
    return ""


def as_read(naming: NamingContext, topic: str) -> tuple[Block, ...]:
    """The readings chosen of what a topic tells (an empty key: of what the body is), marked where it stands."""
    return readings.marks(naming, [one for one in naming.body.readings if _topic_of(naming, one) == topic])


def _topic_of(naming: NamingContext, reading: Reading) -> str:
    return _topic_at(naming, steps_of(naming.region.bodies[naming.home or ""], path_of(reading.on)))


def _topic_at(naming: NamingContext, steps: Sequence[str | int]) -> str:
    """Which topic tells of what stands at a place in the body."""
    body = naming.region.bodies[naming.home or ""]
    if len(steps) < 2 or steps[0] != "mandates" or not isinstance(steps[1], int):
        return facet_of(".".join(step for step in steps if isinstance(step, str)))
    mandate = [body.mandates[steps[1]]]
    if mandates.own(mandate):
        return DECIDING.key if mandate[0].deciding and _decides(naming) else OTHER.key
    return OF_MEMBERS.key if mandates.of_members(mandate) else OF_OTHERS.key


def settled_elsewhere(naming: NamingContext, topic: str) -> tuple[Block, ...]:
    """What there is none of in this topic, or is left to somebody else or nobody; with an empty key, of what it is."""
    keys = [key for key in naming.body.set_elsewhere if facet_of(key) == topic]
    left_open = [key for key in naming.body.not_regulated if facet_of(key) == topic]
    denied = [key for key in naming.body.denied if facet_of(key) == topic]
    return (
        *(para(denial(naming, key)) for key in denied),
        *(para(elsewhere(naming, key)) for key in keys),
        *(para(not_regulated(naming, key)) for key in left_open),
    )


def sections(naming: NamingContext, topics: tuple[BodyTopic, ...] = TOPICS, prefix: str = "") -> tuple[Section, ...]:
    """A section for each topic of which anything is said."""
    found = []
    for topic in topics:
        blocks = told(naming, topic)
        if blocks:
            wholly = topic is DECIDING and not topic.tell(naming)
            found.append(section(text("Uppdrag") if wholly else heading(naming, topic), blocks, id=topic.place(prefix)))
    return tuple(found)
