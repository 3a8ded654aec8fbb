"""The questions a text about a body answers, each with its heading and what answers it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ....findings import Text, text
from ...blocks import Block, Section
from ...compose import para, section
from ..prose.naming import Scope
from . import decisions, identity, mandates, meetings, offices, readings, seats
from . import exchange as matters
from .silence import elsewhere


@dataclass(frozen=True, slots=True)
class Facet:
    """One heading of a text about a body."""

    key: str
    """The key of the body that it tells of."""
    title: Text
    tell: Callable[[Scope], tuple[Block, ...]]
    """Nothing where the document says nothing."""

    def place(self, prefix: str) -> str:
        """The id of its section within a part of a document; none without a part."""
        return f"{prefix}/{self.key.replace('.', '-')}" if prefix else ""


def _deciding(scope: Scope) -> tuple[Block, ...]:
    own = [mandate for mandate in mandates.own(scope.body.mandates) if mandate.deciding]
    told = mandates.lists(scope, own)
    effect = scope.body.decisions.effect if scope.body.decisions is not None else None
    if not told or effect is None or all(mandate.effect is not None for mandate in own):
        return told
    return (*told, para(text("Där inget annat sägs är beslutens verkan: {effect}.", effect=effect)))


def _other(scope: Scope) -> tuple[Block, ...]:
    own = [mandate for mandate in mandates.own(scope.body.mandates) if not mandate.deciding]
    return mandates.lists(scope, own)


def _of_members(scope: Scope) -> tuple[Block, ...]:
    return mandates.lists(scope, mandates.of_members(scope.body.mandates))


def _of_others(scope: Scope) -> tuple[Block, ...]:
    return mandates.lists(scope, mandates.of_others(scope.body.mandates))


COMPOSITION = Facet("composition", text("Ledamöter"), seats.composition)
CHAIR = Facet("chair", text("Ordförande"), offices.chair)
SECRETARY = Facet("secretary", text("Sekreterare"), offices.secretary)
SUBSTITUTES = Facet("substitutes", text("Frånvaro och ersättare"), offices.substitutes)
MEETINGS = Facet("meetings", text("Möten"), meetings.meetings)
DECIDING = Facet("mandates", text("Uppdrag att besluta"), _deciding)
OTHER = Facet("mandates-other", text("Uppdrag i övrigt"), _other)
OF_MEMBERS = Facet("mandates-members", text("Ledamöternas uppgifter"), _of_members)
OF_OTHERS = Facet("mandates-others", text("Uppgifter för andra i och omkring organet"), _of_others)
ORDER = Facet("decisions", text("Beslutsordning"), decisions.order)
QUORUM = Facet("decisions.quorum", text("Beslutsförhet"), decisions.quorum)
QUORUM_NUMBERS = Facet("decisions.quorum.numbers", text("Beslutsförhet i antal"), decisions.quorum_in_numbers)
DISAGREEMENT = Facet("decisions.disagreement", text("Oenighet"), decisions.disagreement)
ESCALATION = Facet("escalation", text("Ärenden som lyfts"), decisions.escalation)
INITIATIVE = Facet("initiative", text("Väcka ärenden"), meetings.initiative)
PREPARATION = Facet("preparation", text("Beredning"), meetings.preparation)
ANCHORING = Facet("anchoring", text("Förankring"), meetings.anchoring)
RECORD = Facet("record", text("Dokumentation"), meetings.record)
BUDGET = Facet("budget", text("Budget"), lambda scope: matters.budget(scope, scope.body.budget))
DEVIATIONS = Facet("deviations", text("Avvikelser"), matters.deviations)
FLOWS = Facet("flows", text("Information och återrapportering"), lambda scope: matters.flows(scope, scope.body.flows))
FORMATION = Facet("formation", text("Hur organet bildas och avslutas"), identity.formation)
READINGS = Facet("readings", text("Tolkningar"), readings.readings)

FACETS = (
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
    READINGS,
)
"""In the order of the handbook."""

_KEYS = sorted((facet.key for facet in FACETS), key=len, reverse=True)


def facet_of(key: str) -> str:
    """Which facet tells of a key that the document settles elsewhere; empty: what the body is."""
    return next((each for each in _KEYS if key == each or key.startswith(f"{each}.")), "")


def told(scope: Scope, facet: Facet) -> tuple[Block, ...]:
    """What is said under a facet, and what is said to be settled elsewhere."""
    return (*facet.tell(scope), *settled_elsewhere(scope, facet.key))


def settled_elsewhere(scope: Scope, facet: str) -> tuple[Block, ...]:
    """What the document leaves to somebody else of this facet; with an empty key, of what the body is."""
    keys = [key for key in scope.body.set_elsewhere if facet_of(key) == facet]
    return tuple(para(elsewhere(scope, key)) for key in keys)


def sections(scope: Scope, facets: tuple[Facet, ...] = FACETS, prefix: str = "") -> tuple[Section, ...]:
    """A section for each facet of which anything is said."""
    found = []
    for facet in facets:
        blocks = told(scope, facet)
        if blocks:
            wholly = facet is DECIDING and not facet.tell(scope)
            found.append(section(text("Uppdrag") if wholly else facet.title, blocks, id=facet.place(prefix)))
    return tuple(found)
