"""What systems are compared in: the questions an official asks of a body, and each body's answer in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from ....analysis.alignment import SystemPlace, place_of
from ....analysis.decisions.deciding import decides, described, own
from ....analysis.decisions.effects import effects_on
from ....analysis.seats.counts import seat_count
from ....findings import Text, text
from ....language import Body, BodyKind, Cited, Escalation, Seat, Trigger, affirmed
from ....language.meetings import FREQUENCY
from ....loading import Region
from ...blocks import Block, BulletList, Content, Paragraph
from ...compose import Parts, joined, para, phrase, sentences
from ..body import decisions, meetings, offices, onward, quorum, seat_numbers, seats, substitutes
from ..body import exchange as matters
from ..body.topics import settled_elsewhere
from ..prose.naming import NamingContext

PLACES: dict[SystemPlace, Text] = {
    SystemPlace.POLITICAL: text("politiska organ"),
    SystemPlace.LEADING: text("ledande organ"),
    SystemPlace.PREPARATORY: text("beredande organ"),
    SystemPlace.FIELD: text("grupper för ett område"),
    SystemPlace.LOCAL: text("lokala grupper"),
    SystemPlace.WORKING: text("arbets- och projektgrupper"),
    SystemPlace.ADVISORY: text("råd, nätverk och stöd"),
}


@dataclass(frozen=True, slots=True)
class ComparedUnit:
    """A body, or the instances of one template, which are compared as one as far as they are alike."""

    region: Region
    ref: str
    """The body or the template."""
    members: tuple[str, ...]
    """The bodies: one, or the instances."""

    @property
    def body(self) -> Body:
        return self.region.bodies[self.members[0]]

    @property
    def place(self) -> SystemPlace:
        return place_of(self.body)

    def name(self, members: Sequence[str] = ()) -> Content:
        """What it is called, or what some of its instances are called."""
        naming = NamingContext(self.region, cited=False)
        whole = not members or len(members) == len(self.members)
        return naming.one(self.ref) if whole else naming.who(members)


def units(region: Region) -> list[ComparedUnit]:
    """The bodies that the document describes, from the top down; a template's instances in one place are one."""
    template = {body: name for name, members in region.templates.items() for body in members}
    found: dict[tuple[str, SystemPlace], list[str]] = {}
    for body, known in region.bodies.items():
        if described(known):
            found.setdefault((template.get(body, body), place_of(known)), []).append(body)
    made = [ComparedUnit(region, ref, tuple(members)) for (ref, _), members in found.items()]
    return sorted(made, key=_rank)


def _rank(unit: ComparedUnit) -> tuple[int, bool, int, int]:
    levels, kinds = unit.region.levels, list(BodyKind)
    level = next(map(levels.index, unit.region.standing(unit.body)), len(levels))
    return list(SystemPlace).index(unit.place), not decides(unit.body), level, kinds.index(unit.body.kind)


@dataclass(frozen=True, slots=True)
class ComparisonQuestion:
    """One question."""

    key: str
    """The key of the body that answers it."""
    title: Text
    tell: Callable[[NamingContext], tuple[Block, ...]]
    asked: Callable[[Body], bool] = lambda body: True
    """Whether a document that says nothing leaves something unsaid."""


def _seats(naming: NamingContext) -> tuple[Block, ...]:
    body = naming.body
    members = [seat for seat in body.composition if seat.counts]
    if not body.composition:
        return (para(text("Antal ledamöter: {count}.", count=body.total_seats)),) if body.total_seats else ()
    roles = dict.fromkeys(_role(naming, seat) for seat in members or body.composition)
    told = phrase("Platserna innehas av {roles}.", roles=joined(roles, "; "))
    if all(seat_count(naming.region, seat) is None for seat in members):
        return (para(told),)
    return (para(phrase("Antal ledamöter: {count}.", count=seat_numbers.total_words(naming, members)), " ", told),)


def _role(naming: NamingContext, seat: Seat) -> Content:
    """What gives the seat, as it stands within a sentence."""
    if seat.role is None and not seat.ex_officio and seat.at:
        return (phrase("representant för {who}", who=naming.who(seat.at, text("eller"))),)
    return seats.function(naming, seat.model_copy(update={"scope": None}))


def _often(naming: NamingContext) -> tuple[Block, ...]:
    element = naming.body.meetings
    if element is None:
        return ()
    kept = _only(element, *FREQUENCY)
    return meetings.meetings(_with(naming, "meetings", kept))


def _order(naming: NamingContext) -> tuple[Block, ...]:
    element = naming.body.decisions
    if element is None:
        return _effects(naming)
    kept = _only(element, "effect", "authority", "method", "share", "strictness", "by_matter")
    told = decisions.order(_with(naming, "decisions", kept))
    return told if element.effect is not None else (*_effects(naming), *told)


def _effects(naming: NamingContext) -> tuple[Block, ...]:
    """What the single mandates say of their effect, where the decision order says nothing of it."""
    mandates = [each for each in affirmed(naming.body.mandates) if each.deciding and own(each)]
    found = dict.fromkeys(effect.stated for each in mandates for effect in effects_on(naming.region, naming.body, each))
    stated = [effect for effect in found if effect is not None]
    return (para(phrase("Besluten har verkan: {effects}.", effects=joined(stated, ", "))),) if stated else ()


def _only(element: Cited, *names: str) -> Cited:
    """The element as if nothing but these keys were written."""
    fields = type(element).model_fields
    return element.model_copy(
        update={
            name: field.get_default(call_default_factory=True) for name, field in fields.items() if name not in names
        }
    )


def _with(naming: NamingContext, key: str, element: Cited) -> NamingContext:
    return replace(naming, written=naming.body.model_copy(update={key: element}))


def _lifted(naming: NamingContext, trigger: Trigger) -> list[Escalation]:
    return [each for each in naming.body.escalation if each.when is trigger]


def _disagreement(naming: NamingContext) -> tuple[Block, ...]:
    ways = _lifted(naming, Trigger.DISAGREEMENT)
    return (*onward.disagreement(naming), *(para(onward.escalated(naming, each)) for each in ways))


def _resources(naming: NamingContext) -> tuple[Block, ...]:
    ways = _lifted(naming, Trigger.NEEDS_RESOURCES)
    return (
        *(para(onward.escalated(naming, each)) for each in ways),
        *matters.budget(naming, naming.body.budget),
    )


COMPARISON_QUESTIONS = (
    ComparisonQuestion("composition", text("ledamöter"), _seats),
    ComparisonQuestion("chair", text("ordförande"), offices.chair),
    ComparisonQuestion("meetings", text("antal möten"), _often),
    ComparisonQuestion("substitutes", text("ersättare"), substitutes.substitutes),
    ComparisonQuestion("decisions", text("beslut"), _order, decides),
    ComparisonQuestion("decisions.quorum", text("beslutsförhet"), quorum.quorum, decides),
    ComparisonQuestion("decisions.disagreement", text("oenighet"), _disagreement, decides),
    ComparisonQuestion("escalation", text("behov av mer resurser"), _resources, decides),
)
"""In the order they are compared."""


@dataclass(frozen=True, slots=True)
class SharedAnswer:
    """What the document says of some bodies that it says the same of."""

    unit: ComparedUnit
    members: tuple[str, ...]
    words: Content
    """Nothing where it is silent."""


def answers(unit: ComparedUnit, question: ComparisonQuestion) -> Iterator[SharedAnswer]:
    """The unit's answers, one for all instances of a template where they are alike.

    None for a body that the question is not asked of and that does not answer it.
    """
    told: dict[Content, list[str]] = {}
    for body in unit.members:
        naming = NamingContext(unit.region, body, cited=False, shared=len(unit.members) > 1)
        words = flat((*question.tell(naming), *settled_elsewhere(naming, question.key)))
        if words or question.asked(naming.body):
            told.setdefault(words, []).append(body)
    for words, members in told.items():
        yield SharedAnswer(unit, tuple(members), words)


def flat(blocks: Sequence[Block]) -> Content:
    """The sentences of paragraphs and lists as one line."""
    parts: list[Parts] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            parts.append(block.content)
        elif isinstance(block, BulletList):
            parts.append(sentences(item.content for item in block.items))
    return sentences(parts)
