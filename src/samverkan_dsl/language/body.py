"""A body: an organ of the system, or a template that several instances follow."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any, ClassVar, get_origin

from pydantic import Field

from .base import Cited, Identity, Keyed, LooseText, Many, Ref, Words, kebab
from .meetings import Meetings, Record
from .papers import Day
from .people import Chair, Seat, Secretary, Substitutes
from .quantities import Amount
from .references import Actors, Bodies, Subjects, Texts
from .times import Length
from .vocabulary import Area, BodyKind, BodyStatus, Level, Staff
from .work import (
    Anchoring,
    Budget,
    Decisions,
    Deviations,
    Escalation,
    Flow,
    Initiative,
    Mandate,
    Preparation,
)


class Formation(Cited):
    """Hur organet bildas och avslutas."""

    by: Actors = ()
    """Vem som inrättar det."""
    condition: Words | None = None
    """När det inrättas."""
    decided: Day | None = None
    """Datum för beslutet att inrätta det."""
    date: Day | None = None
    """Datum då det inrättades."""
    since: Annotated[int, Field(ge=1900, le=2200)] | None = None
    """Året det inrättades."""
    closed_by: Actors = ()
    """Vem som avslutar det."""
    closed_when: Words | None = None
    """När det avslutas."""
    replaces: Bodies = ()
    """Organ som det ersätter."""


class Alternative(Cited):
    """En annan läsning än den valda."""

    identity: ClassVar[Identity | None] = Identity(("value",))

    value: LooseText
    """Värdet som denna läsning ger."""
    about: Words | None = None
    """Läsningen i ord."""

    @property
    def unknown(self) -> bool:
        """Whether it is that the document leaves open what the key says."""
        return self.value.lower() in _UNKNOWN

    @property
    def meanings(self) -> Iterator[Any]:
        """What the words may stand for, None for a key that is not written; the first that can stand there is meant."""
        if self.unknown:
            yield None
            return
        yield self.value
        if self.value.lower() in _BOOLEANS:
            yield _BOOLEANS[self.value.lower()]
        yield [part.strip() for part in self.value.split(",")]


_UNKNOWN = ("okänt", "oklart")
_BOOLEANS = {"true": True, "ja": True, "false": False, "nej": False}


class Reading(Cited):
    """En tvetydighet i källan: vald läsning, andra läsningar och varför."""

    identity: ClassVar[Identity | None] = Identity(("on",))

    on: Words
    """Nyckeln som läsningen gäller, från organet (eller regionen) räknat: decisions.quorum.per."""
    chosen: LooseText
    """Den valda läsningen."""
    alternatives: Many[Alternative] = ()
    """Andra läsningar."""
    why: Words
    """Skälet till valet."""


class SetElsewhere(Cited):
    """Något som dokumentet säger bestäms någon annanstans."""

    by: Actors = ()
    """Vem som bestämmer."""
    in_: Words | None = None
    """Var det står, till exempel i en projektplan."""


class Body(Cited):
    """Ett organ i ledningssystemet, eller en mall för flera (for-each)."""

    name: Words
    """Namnet. I en mall får {name} och {key} stå för instansens namn och nyckel."""
    kind: BodyKind
    """Vilket slags organ det är."""
    short: LooseText | None = None
    """Kortnamn."""
    collective: Words | None = None
    """I en mall: namnet på alla instanser tillsammans, till exempel Samverkansgrupperna."""
    aliases: Texts = ()
    """Andra namn på samma organ i dokumentet."""
    count: Amount | None = None
    """Hur många sådana organ det finns, om de inte räknas upp."""
    section: LooseText | None = None
    """Avsnittet i källan; citat i organet räknas därifrån."""
    staffed_by: Staff | None = None
    """Politiker, tjänstepersoner, blandad eller invånare."""
    level: Level | None = None
    """Strategisk, taktisk eller operativ nivå."""
    area: Area | None = None
    """Geografiskt område: län, delregion, länsdel, kommun, närområde."""
    horizon: Length | None = None
    """Tidshorisont."""
    status: BodyStatus | None = None
    """Gällande, planerad, tillfällig, vid behov, extern, nämnd men inte beskriven, upphörd."""
    host: Annotated[str, Ref(("party",))] | None = None
    """Värden för en gemensam nämnd."""
    superior: Bodies = ()
    """Överordnat organ."""
    commissioned_by: Bodies = ()
    """Uppdragsgivare."""
    steered_by: Bodies = ()
    """Styrgrupp."""
    attached_to: Bodies = ()
    """Organ som det är knutet till."""
    part_of: Bodies = ()
    """Organ eller struktur som det är en del av."""
    acts_as: Texts = ()
    """Andra roller som organet har, till exempel processråd."""
    formation: Formation | None = None
    """Hur det bildas och avslutas."""
    target_group: Words | None = None
    """Målgruppen."""
    scope: Subjects = ()
    """Sakområden som organet arbetar med."""
    purpose: Words | None = None
    """Vad organet är till för, i egna ord."""
    composition: Many[Seat] = ()
    """Platserna."""
    total_seats: Amount | None = None
    """Antalet ledamöter som dokumentet anger."""
    chair: Chair | None = None
    """Ordförande."""
    secretary: Secretary | None = None
    """Sekreterare eller processledare."""
    substitutes: Substitutes | None = None
    """Ersättare och frånvaro; `none` om inga ersättare utses."""
    meetings: Meetings | None = None
    """Möten."""
    record: Record | None = None
    """Dokumentation."""
    mandates: Many[Mandate] = ()
    """Uppdrag och mandat."""
    decisions: Decisions | None = None
    """Beslutsordning."""
    escalation: Many[Escalation] = ()
    """När och vart ärenden lyfts."""
    preparation: Many[Preparation] = ()
    """Beredning."""
    initiative: Initiative | None = None
    """Vem som får väcka ärenden."""
    anchoring: Many[Anchoring] = ()
    """Förankring före beslut."""
    deviations: Deviations | None = None
    """Avvikelsehantering."""
    budget: Budget | None = None
    """Budget och finansiering."""
    flows: Many[Flow] = ()
    """Information och återrapportering."""
    set_elsewhere: Keyed[SetElsewhere]
    """Det som dokumentet säger bestäms någon annanstans, per nyckel."""
    readings: Many[Reading] = ()
    """Tvetydigheter: vald läsning och andra möjliga."""

    def settled_elsewhere(self, key: str) -> str | None:
        """The key of `set-elsewhere` that takes in `key`: `decisions` for `decisions.method`. None where none does."""
        return next((each for each in self.set_elsewhere if key == each or key.startswith(f"{each}.")), None)


@cache
def list_keys() -> dict[str, bool]:
    """Every key of a body, and whether it holds a list that an instance may add to."""
    return {kebab(name): get_origin(field.annotation) is tuple for name, field in Body.model_fields.items()}
