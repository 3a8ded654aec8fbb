"""A region: all that one governance system's files say together."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import StringConstraints

from .base import IDENTIFIER, Cited, Identifier, Label, Many, Words
from .body import Body
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

    date: Day | None = None
    """Datum."""
    designation: Label | None = None
    """Beteckning, till exempel version 2."""
    by: Actors = ()
    """Vem som beslutade."""
    how: Words | None = None
    """Hur det beslutades, till exempel ordförandebeslut."""
    decision: Label | None = None
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
    record_number: Label | None = None
    """Diarienummer."""
    version: Label | None = None
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

    rule: Words
    """Regelns kod eller namn."""
    subject: Words
    """Elementet det gäller, som fyndet anger det."""
    reason: Words
    """Skälet."""
    decision: Label | None = None
    """Beslutet: diarienummer eller paragraf."""
    until: Day | None = None
    """Sista dag."""


Key = Annotated[str, StringConstraints(min_length=1)]
Id = Annotated[str, StringConstraints(pattern=IDENTIFIER)]
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
    sources: dict[Id, SourceText] = {}
    """Källdokument med sina källindex."""
    subjects: dict[Id, Subject] = {}
    """Sakområden."""
    parties: dict[Id, Party] = {}
    """Parter."""
    roles: dict[Id, Role] = {}
    """Roller som flera platser hänvisar till."""
    bodies: dict[BodyId, Body] = {}
    """Organ."""
    mandates: Many[Mandate] = ()
    """Uppdrag som ligger på andra än ett organ."""
    flows: Many[Flow] = ()
    """Information och återrapportering mellan organ."""
    budget: Budget | None = None
    """Gemensam budget för hela systemet."""
    deliverables: dict[Id, Deliverable] = {}
    """Planer, rapporter och andra handlingar."""
    goals: dict[Id, Goal] = {}
    """Mål och målområden."""
    indicators: dict[Id, Indicator] = {}
    """Delmål och indikatorer."""
    values: dict[Key, Value] = {}
    """Värdegrund och principer."""
    agreements: dict[Id, Agreement] = {}
    """Avtal och överenskommelser."""
    statutes: dict[Id, Statute] = {}
    """Lagar och föreskrifter."""
    templates: dict[Id, Attachment] = {}
    """Mallar."""
    appendices: dict[Id, Attachment] = {}
    """Bilagor."""
    terms: dict[Key, Term] = {}
    """Begrepp och förkortningar."""
    signatures: Many[Signature] = ()
    """Undertecknare, som roll och part."""
    left_out: Many[LeftOut] = ()
    """Normer som med avsikt inte är modellerade."""
    waivers: Many[Waiver] = ()
    """Accepterade fynd."""
