"""Where people meet and what is written down: meetings, gatherings and records."""

from __future__ import annotations

from typing import ClassVar

from .base import Cited, Identity, Many, Words
from .quantities import Amount
from .references import ActorRef, Actors, DeliverableRef, TemplateRef, Texts
from .times import Length, Limit
from .vocabulary import Attendance, Force, RecordKind


class JointMeeting(Cited):
    """Ett möte tillsammans med andra organ."""

    identity: ClassVar[Identity | None] = Identity(("with_",), ("by",))

    with_: Many[ActorRef]
    """De andra."""
    by: Actors = ()
    """Vilka i organet som träffar dem. Utelämnat är ledamöterna."""
    per_year: Amount | None = None
    """Hur många gånger per år."""
    purpose: Words | None = None
    """Vad mötet är till för."""


class Gathering(Cited):
    """En sammankomst som inte är ett visst organs möte: ett torg, en dialogdag."""

    name: Words
    """Namnet."""
    aliases: Texts = ()
    """Andra namn på samma sammankomst i dokumentet."""
    participants: Actors = ()
    """Vilka som deltar."""
    invited: Actors = ()
    """Vilka som bjuds in."""
    per_year: Amount | None = None
    """Hur många gånger per år."""
    convened_by: Actors = ()
    """Vem som kallar."""
    presents: Many[DeliverableRef] = ()
    """Handlingar som redovisas där."""
    purpose: Words | None = None
    """Vad den är till för."""


class Meetings(Cited):
    """Möten."""

    per_year: Amount | None = None
    """Antal möten per år: 8–10, minst 6, ca 9."""
    per_term: Amount | None = None
    """Antal möten per termin."""
    every: Length | None = None
    """Tid mellan mötena."""
    when_needed: bool | None = None
    """Sant om organet möts vid behov."""
    convened_by: Actors = ()
    """Vem som kallar."""
    papers: Limit | None = None
    """När handlingarna senast skickas ut."""
    sent_by: Actors = ()
    """Vem som skickar ut dem."""
    agenda_by: Actors = ()
    """Vem som utarbetar förslag till dagordning."""
    agenda_with: Actors = ()
    """Vilka dagordningen samråds med."""
    agenda_decided_by: Actors = ()
    """Vem som beslutar om dagordningen."""
    preparing: Force | None = None
    """Om ledamöterna ska eller bör förbereda sig och ta ställning i den egna organisationen."""
    attendance: Attendance | None = None
    """Om ledamöterna ska, bör eller får delta."""
    joint: Many[JointMeeting] = ()
    """Gemensamma möten."""


class Record(Cited):
    """Dokumentation av möten och beslut."""

    kind: RecordKind | None = None
    """Protokoll eller minnesanteckningar."""
    template: TemplateRef | None = None
    """Mallen de skrivs enligt."""
    written_by: Actors = ()
    """Vem som skriver."""
    approved_by: Actors = ()
    """Vem som godkänner."""
    published: Words | None = None
    """Var de publiceras."""
    publishes: Texts = ()
    """Vilka handlingar som publiceras."""
    only_approved: bool = False
    """Sant om bara godkända protokoll publiceras."""
    communicated_to: Many[ActorRef] = ()
    """Vilka som får del av dem."""
    communicated_by: Actors = ()
    """Vem som ansvarar för att de får det."""
