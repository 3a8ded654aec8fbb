"""What systems are compared in: the questions an official asks of a body, and each body's answer in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from ....analysis.alignment import Place, place_of
from ....analysis.decisions.deciding import decides, described, own
from ....analysis.seats.counts import seat_count
from ....findings import Text, text
from ....language import Body, BodyKind, Cited, Escalation, Level, Seat, Trigger
from ....loading import Region
from ...blocks import Block, BulletList, Content, Paragraph
from ...compose import Parts, inline, joined, para, phrase
from ..body import decisions, meetings, offices, seats
from ..body import exchange as matters
from ..body.topics import settled_elsewhere
from ..prose.naming import Scope
from ..prose.words import Capital, capital

PLACES: dict[Place, Text] = {
    Place.POLITICAL: text("politiska organ"),
    Place.LEADING: text("ledande organ"),
    Place.PREPARATORY: text("beredande organ"),
    Place.FIELD: text("grupper för ett område"),
    Place.LOCAL: text("lokala grupper"),
    Place.WORKING: text("arbets- och projektgrupper"),
    Place.ADVISORY: text("råd, nätverk och stöd"),
}


@dataclass(frozen=True, slots=True)
class Unit:
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
    def place(self) -> Place:
        return place_of(self.body)

    def name(self, members: Sequence[str] = ()) -> Content:
        """What it is called, or what some of its instances are called."""
        scope = Scope(self.region, cited=False)
        whole = not members or len(members) == len(self.members)
        return capital(scope.one(self.ref) if whole else scope.who(members))


def units(region: Region) -> list[Unit]:
    """The bodies that the document describes, from the top down; a template's instances in one place are one."""
    template = {body: name for name, members in region.templates.items() for body in members}
    found: dict[tuple[str, Place], list[str]] = {}
    for body, known in region.bodies.items():
        if described(known):
            found.setdefault((template.get(body, body), place_of(known)), []).append(body)
    made = [Unit(region, ref, tuple(members)) for (ref, _), members in found.items()]
    return sorted(made, key=_rank)


def _rank(unit: Unit) -> tuple[int, bool, int, int]:
    levels, kinds = list(Level), list(BodyKind)
    level = levels.index(unit.body.level) if unit.body.level is not None else len(levels)
    return list(Place).index(unit.place), not decides(unit.body), level, kinds.index(unit.body.kind)


@dataclass(frozen=True, slots=True)
class Aspect:
    """One question."""

    key: str
    """The key of the body that answers it."""
    title: Text
    tell: Callable[[Scope], tuple[Block, ...]]
    asked: Callable[[Body], bool] = lambda body: True
    """Whether a document that says nothing leaves something unsaid."""


def _seats(scope: Scope) -> tuple[Block, ...]:
    body = scope.body
    members = [seat for seat in body.composition if seat.counts]
    if not body.composition:
        return (para(text("Antal ledamöter: {count}.", count=body.total_seats)),) if body.total_seats else ()
    roles = dict.fromkeys(_role(scope, seat) for seat in members or body.composition)
    told = phrase("Platserna innehas av {roles}.", roles=joined(roles, "; "))
    if all(seat_count(scope.region, seat) is None for seat in members):
        return (para(told),)
    return (para(phrase("Antal ledamöter: {count}.", count=seats.total_words(scope, members)), " ", told),)


def _role(scope: Scope, seat: Seat) -> Content:
    """What gives the seat, as it stands within a sentence."""
    if seat.role is None and not seat.ex_officio and seat.at:
        return (phrase("representant för {who}", who=scope.who(seat.at, text("eller"))),)
    first, *rest = seats.function(scope, seat.model_copy(update={"scope": None}))
    words = first.words if isinstance(first, Capital) else first
    return inline(scope.title(words) if isinstance(words, str) else words, rest)


def _often(scope: Scope) -> tuple[Block, ...]:
    element = scope.body.meetings
    if element is None:
        return ()
    kept = _only(element, "per_year", "per_term", "every", "when_needed")
    return meetings.meetings(_with(scope, "meetings", kept))


def _order(scope: Scope) -> tuple[Block, ...]:
    element = scope.body.decisions
    if element is None:
        return _effects(scope)
    kept = _only(element, "effect", "authority", "method", "share", "strictness", "by_matter")
    told = decisions.order(_with(scope, "decisions", kept))
    return told if element.effect is not None else (*_effects(scope), *told)


def _effects(scope: Scope) -> tuple[Block, ...]:
    """What the single mandates say of their effect, where the decision order says nothing of it."""
    found = dict.fromkeys(each.effect for each in scope.body.mandates if each.deciding and own(each))
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


def _with(scope: Scope, key: str, element: Cited) -> Scope:
    return replace(scope, written=scope.body.model_copy(update={key: element}))


def _lifted(scope: Scope, trigger: Trigger) -> list[Escalation]:
    return [each for each in scope.body.escalation if each.when is trigger]


def _disagreement(scope: Scope) -> tuple[Block, ...]:
    ways = _lifted(scope, Trigger.DISAGREEMENT)
    return (*decisions.disagreement(scope), *(para(decisions.escalated(scope, each)) for each in ways))


def _resources(scope: Scope) -> tuple[Block, ...]:
    ways = _lifted(scope, Trigger.NEEDS_RESOURCES)
    return (
        *(para(decisions.escalated(scope, each)) for each in ways),
        *matters.budget(scope, scope.body.budget),
    )


ASPECTS = (
    Aspect("composition", text("ledamöter"), _seats),
    Aspect("chair", text("ordförande"), offices.chair),
    Aspect("meetings", text("antal möten"), _often),
    Aspect("substitutes", text("ersättare"), offices.substitutes),
    Aspect("decisions", text("beslut"), _order, decides),
    Aspect("decisions.quorum", text("beslutsförhet"), decisions.quorum, decides),
    Aspect("decisions.disagreement", text("oenighet"), _disagreement, decides),
    Aspect("escalation", text("behov av mer resurser"), _resources, decides),
)
"""In the order they are compared."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the document says of some bodies that it says the same of."""

    unit: Unit
    members: tuple[str, ...]
    words: Content
    """Nothing where it is silent."""


def answers(unit: Unit, aspect: Aspect) -> Iterator[Answer]:
    """The unit's answers, one for all instances of a template where they are alike.

    None for a body that the question is not asked of and that does not answer it.
    """
    told: dict[Content, list[str]] = {}
    for body in unit.members:
        scope = Scope(unit.region, body, cited=False, shared=len(unit.members) > 1)
        words = flat((*aspect.tell(scope), *settled_elsewhere(scope, aspect.key)))
        if words or aspect.asked(scope.body):
            told.setdefault(words, []).append(body)
    for words, members in told.items():
        yield Answer(unit, tuple(members), words)


def flat(blocks: Sequence[Block]) -> Content:
    """The sentences of paragraphs and lists as one line."""
    parts: list[Parts] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            parts.append(block.content)
        elif isinstance(block, BulletList):
            parts.append(joined([capital(item.content) for item in block.items], " "))
    return joined(parts, " ")
