"""A region: all that one governance system's files say together."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field, StringConstraints

from .base import IDENTIFIER, Cited, Identified, Identifier, Identity, Keyed, LooseText, Many, Words
from .body import Body, Reading
from .meetings import Gathering
from .papers import (
    Agreement,
    Attachment,
    Day,
    Deliverable,
    Goal,
    Indicator,
    LeftOut,
    SourceText,
    Statute,
    Subject,
    Term,
    Value,
)
from .people import Party, Role, Signature
from .references import Actors, Texts
from .work import Budget, Flow, Mandate


class Revision(Cited):
    """En beslutad ändring av dokumentet."""

    identity: ClassVar[Identity | None] = Identity(("date", "designation"))

    date: Day | None = None
    """Datum."""
    designation: LooseText | None = None
    """Beteckning, till exempel version 2."""
    by: Actors = ()
    """Vem som beslutade."""
    how: Words | None = None
    """Hur det beslutades, till exempel ordförandebeslut."""
    decision: LooseText | None = None
    """Diarienummer eller paragraf."""
    about: Words | None = None
    """Vad som ändrades och varför."""


class System(Cited):
    """Ledningssystemet och det dokument som beskriver det."""

    name: Words
    """Systemets namn."""
    territory: Words | None = None
    """Det geografiska området."""
    title: Words | None = None
    """Dokumentets titel."""
    document_type: Words | None = None
    """Dokumenttyp."""
    record_number: LooseText | None = None
    """Diarienummer."""
    version: LooseText | None = None
    """Version."""
    adopted_by: Actors = ()
    """Vem som har antagit dokumentet."""
    adopted: Day | None = None
    """När det antogs."""
    revisions: Many[Revision] = ()
    """Senare ändringar."""
    revised_by: Actors = ()
    """Vem som får ändra det."""
    valid_from: Day | None = None
    """Från när det gäller."""
    valid_to: Day | None = None
    """Till när det gäller."""
    responsible: Actors = ()
    """Dokumentansvarig, som roll eller organ."""
    addressed_to: Actors = ()
    """Vilka dokumentet vänder sig till."""
    purpose: Words | None = None
    """Vad systemet är till för, i egna ord."""
    vision: Words | None = None
    """Visionen, i egna ord."""
    business_idea: Words | None = None
    """Verksamhetsidén, i egna ord."""
    fields: Texts = ()
    """Verksamheterna som samverkar."""


class Waiver(Cited):
    """Ett accepterat fynd."""

    identity: ClassVar[Identity | None] = Identity(("rule", "subject"))

    rule: Words
    """Regelns kod eller namn."""
    subject: Words
    """Elementet det gäller, som fyndet anger det."""
    reason: Words
    """Skälet."""
    decision: LooseText | None = None
    """Beslutet: diarienummer eller paragraf."""
    until: Day | None = None
    """Sista dag."""


BodyId = Annotated[str, StringConstraints(pattern=IDENTIFIER[:-1] + r"(/[a-z0-9]+(-[a-z0-9]+)*)?$")]
"""A body's id; an instance's is its template's id, a slash and its key."""


class RegionModel(Cited):
    """En region: ett ledningssystem för samverkan."""

    region: Identifier
    """Regionens id."""
    language: Literal[1]
    """Språkets version. Skriv 1."""
    system: System
    """Systemet och dokumentets titelblock."""
    sources: Identified[SourceText]
    """Källdokument med sina källindex."""
    subjects: Identified[Subject]
    """Sakområden."""
    parties: Identified[Party]
    """Parter."""
    roles: Identified[Role]
    """Roller som flera platser hänvisar till."""
    bodies: Annotated[dict[BodyId, Body], Field(default_factory=dict)]
    """Organ."""
    mandates: Many[Mandate] = ()
    """Uppdrag som ligger på andra än ett organ."""
    flows: Many[Flow] = ()
    """Information och återrapportering mellan organ."""
    gatherings: Identified[Gathering]
    """Sammankomster som inte är ett visst organs möten."""
    budget: Budget | None = None
    """Gemensam budget för hela systemet."""
    deliverables: Identified[Deliverable]
    """Planer, rapporter och andra handlingar."""
    goals: Identified[Goal]
    """Mål och målområden."""
    indicators: Identified[Indicator]
    """Delmål och indikatorer."""
    values: Keyed[Value]
    """Värdegrund och principer."""
    agreements: Identified[Agreement]
    """Avtal och överenskommelser."""
    statutes: Identified[Statute]
    """Lagar och föreskrifter."""
    templates: Identified[Attachment]
    """Mallar."""
    appendices: Identified[Attachment]
    """Bilagor."""
    terms: Keyed[Term]
    """Begrepp och förkortningar."""
    signatures: Many[Signature] = ()
    """Undertecknare, som roll och part."""
    left_out: Many[LeftOut] = ()
    """Normer som med avsikt inte är modellerade."""
    readings: Many[Reading] = ()
    """Tvetydigheter som inte hör till ett organ: deliverables.handlingsplan.adopted-by."""
    waivers: Many[Waiver] = ()
    """Accepterade fynd."""
