"""A region: all that one governance system's files say together."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field, StringConstraints

from .adoption import Attachment
from .aims import Goal, Indicator, Value
from .appeals import Appeal
from .base import BODY_ID, Cited, Identified, Identifier, Identity, Keyed, LooseText, Many, Words
from .body import Body
from .grounds import LegalGround
from .keys import MOVES, SEATED, Bears, Key, Wording
from .levels import NamedLevel
from .mandates import Mandate
from .meetings import Gathering
from .occasions import DoneWhen
from .papers import Agreement, Day, Deliverable, LeftOut, SourceText, Statute, Subject, Term
from .parties import Party, Role, Signature
from .readings import NotRegulated, Reading
from .references import Actors, Texts
from .vocabulary.papers import Status
from .work import Budget, Flow


class Revision(Cited):
    """En beslutad ändring av dokumentet."""

    identity: ClassVar[Identity | None] = Identity(("date", "designation"))

    date: Annotated[Day | None, Key("när den beslutades", Bears.TIME)] = None
    """Datum."""
    designation: Annotated[LooseText | None, Key("beteckningen", Bears.FORM, wording=Wording.NUMBER)] = None
    """Beteckning, till exempel version 2."""
    by: Annotated[Actors, Key("vem som beslutade den", Bears.COMPETENCE)] = ()
    """Vem som beslutade."""
    how: Annotated[Words | None, Key("hur den beslutades", Bears.FORM)] = None
    """Hur det beslutades, till exempel ordförandebeslut."""
    decision: Annotated[LooseText | None, Key("diarienummer eller paragraf", Bears.FORM, wording=Wording.NUMBER)] = None
    """Diarienummer eller paragraf."""
    about: Annotated[Words | None, Key("vad som ändrades", Bears.FORM, wording=Wording.PROSE)] = None
    """Vad som ändrades och varför."""


class System(Cited):
    """Ledningssystemet och det dokument som beskriver det."""

    name: Annotated[Words, Key("namnet", Bears.FORM, wording=Wording.NAME)]
    """Systemets namn."""
    territory: Annotated[Words | None, Key("vilket område det gäller", Bears.COMPETENCE)] = None
    """Det geografiska området."""
    title: Annotated[Words | None, Key("titeln", Bears.FORM)] = None
    """Dokumentets titel."""
    document_type: Annotated[Words | None, Key("vilket slags dokument det är", Bears.FORM)] = None
    """Dokumenttyp."""
    record_number: Annotated[LooseText | None, Key("diarienumret", Bears.FORM, wording=Wording.NUMBER)] = None
    """Diarienummer."""
    status: Annotated[Status | None, Key("om det gäller eller är ett förslag", Bears.COMPETENCE)] = None
    """Om dokumentet gäller, är under utveckling eller bara är ett förslag."""
    version: Annotated[LooseText | None, Key("versionen", Bears.FORM, wording=Wording.NUMBER)] = None
    """Version."""
    adopted_by: Annotated[Actors, Key("vem som har antagit det", Bears.COMPETENCE)] = ()
    """Vem som har antagit dokumentet."""
    adopted: Annotated[DoneWhen | None, Key("när det antogs", Bears.TIME)] = None
    """När det antogs, så noga som det sägs: 2011, mars 2011, 2011-03-05."""
    governed_by: Annotated[Many[LegalGround], Key("vad som reglerar det", Bears.COMPETENCE)] = ()
    """Avtal, lagar och andra handlingar som hela systemet vilar på."""
    revisions: Annotated[Many[Revision], Key("hur det har ändrats", Bears.FORM)] = ()
    """Senare ändringar."""
    revised_by: Annotated[Actors, Key("vem som får ändra det", Bears.COMPETENCE)] = ()
    """Vem som får ändra det."""
    valid_from: Annotated[Day | None, Key("från när det gäller", Bears.TIME)] = None
    """Från när det gäller."""
    valid_to: Annotated[Day | None, Key("till när det gäller", Bears.TIME)] = None
    """Till när det gäller."""
    responsible: Annotated[Actors, Key("vem som ansvarar för det", Bears.DUTY)] = ()
    """Dokumentansvarig, som roll eller organ."""
    addressed_to: Annotated[Actors, Key("vem det vänder sig till", Bears.INFORMATION)] = ()
    """Vilka dokumentet vänder sig till."""
    purpose: Annotated[Words | None, Key("vad systemet är till för", Bears.FORM, wording=Wording.PROSE)] = None
    """Vad systemet är till för, i egna ord."""
    vision: Annotated[Words | None, Key("visionen", Bears.FORM, wording=Wording.PROSE)] = None
    """Visionen, i egna ord."""
    business_idea: Annotated[Words | None, Key("verksamhetsidén", Bears.FORM, wording=Wording.PROSE)] = None
    """Verksamhetsidén, i egna ord."""
    fields: Annotated[Texts, Key("vilka verksamheter som samverkar", Bears.COMPETENCE)] = ()
    """Verksamheterna som samverkar."""


class Waiver(Cited):
    """Ett accepterat fynd."""

    identity: ClassVar[Identity | None] = Identity(("rule", "subject"))

    rule: Annotated[Words, Key("vilken regel det gäller", Bears.FORM, wording=Wording.CODE)]
    """Regelns kod eller namn."""
    subject: Annotated[Words, Key("vad det gäller", Bears.FORM, wording=Wording.CODE)]
    """Elementet eller platsen det gäller, som fyndet anger det: bodies/lsvo, bodies.lsvo.composition(Chef; ekby)."""
    reason: Annotated[Words, Key("skälet", Bears.FORM, wording=Wording.PROSE)]
    """Skälet."""
    decision: Annotated[LooseText | None, Key("vilket beslut det vilar på", Bears.FORM, wording=Wording.NUMBER)] = None
    """Beslutet: diarienummer eller paragraf."""
    until: Annotated[Day | None, Key("till när det gäller", Bears.TIME)] = None
    """Sista dag."""


BodyId = Annotated[str, StringConstraints(pattern=BODY_ID)]
"""A body's id; an instance's is its template's id, a slash and its key."""


class RegionModel(Cited):
    """En region: ett ledningssystem för samverkan."""

    region: Annotated[Identifier, Key("regionens id", Bears.FORM, wording=Wording.CODE)]
    """Regionens id."""
    language: Annotated[Literal[1], Key("språkets version", Bears.FORM, wording=Wording.CODE)]
    """Språkets version. Skriv 1."""
    system: Annotated[System, Key("dokumentet", Bears.FORM)]
    """Systemet och dokumentets titelblock."""
    sources: Annotated[Identified[SourceText], Key("källorna", Bears.FORM)]
    """Källdokument med sina källindex."""
    subjects: Annotated[Identified[Subject], Key("sakområdena", Bears.COMPETENCE, MOVES)]
    """Sakområden."""
    levels: Annotated[Identified[NamedLevel], Key("nivåerna", Bears.COMPETENCE)]
    """Nivåer som dokumentet själv namnger: central, delregional, lokal."""
    parties: Annotated[Identified[Party], Key("parterna", Bears.REPRESENTATION, SEATED)]
    """Parter."""
    roles: Annotated[Identified[Role], Key("rollerna", Bears.REPRESENTATION, SEATED)]
    """Roller som flera platser hänvisar till."""
    bodies: Annotated[
        Annotated[dict[BodyId, Body], Field(default_factory=dict)],
        Key("organen", Bears.REPRESENTATION, SEATED | MOVES),
    ]
    """Organ."""
    mandates: Annotated[Many[Mandate], Key("uppdraget", Bears.COMPETENCE)] = ()
    """Uppdrag som ligger på andra än ett organ."""
    flows: Annotated[Many[Flow], Key("informationen", Bears.INFORMATION)] = ()
    """Information och återrapportering mellan organ."""
    gatherings: Annotated[Identified[Gathering], Key("sammankomsterna", Bears.TIME)]
    """Sammankomster som inte är ett visst organs möten."""
    budget: Annotated[Budget | None, Key("pengarna", Bears.DUTY)] = None
    """Gemensam budget för hela systemet."""
    deliverables: Annotated[Identified[Deliverable], Key("handlingarna", Bears.DUTY, MOVES)]
    """Planer, rapporter och andra handlingar."""
    goals: Annotated[Identified[Goal], Key("målen", Bears.FORM)]
    """Mål och målområden."""
    indicators: Annotated[Identified[Indicator], Key("indikatorerna", Bears.FORM)]
    """Delmål och indikatorer."""
    values: Annotated[Keyed[Value], Key("värdegrunden", Bears.FORM)]
    """Värdegrund och principer."""
    agreements: Annotated[Identified[Agreement], Key("avtalen", Bears.COMPETENCE, MOVES)]
    """Avtal och överenskommelser."""
    statutes: Annotated[Identified[Statute], Key("lagarna", Bears.FORM)]
    """Lagar och föreskrifter."""
    templates: Annotated[Identified[Attachment], Key("mallarna", Bears.FORM)]
    """Mallar."""
    appendices: Annotated[Identified[Attachment], Key("bilagorna", Bears.FORM)]
    """Bilagor."""
    appeals: Annotated[Many[Appeal], Key("hur beslut överklagas", Bears.COMPETENCE)] = ()
    """Vem som får överklaga vilka beslut, på vilket sätt och vart."""
    terms: Annotated[Keyed[Term], Key("begreppen", Bears.FORM)]
    """Begrepp och förkortningar."""
    signatures: Annotated[Many[Signature], Key("undertecknarna", Bears.REPRESENTATION)] = ()
    """Undertecknare, som roll och part."""
    not_regulated: Annotated[Keyed[NotRegulated], Key("vad som uttryckligen inte är reglerat", Bears.FORM)]
    """Det om hela systemet som dokumentet uttryckligen säger att det inte reglerar: `{system.valid-to: 1/4}`."""
    left_out: Annotated[Many[LeftOut], Key("vad som är utelämnat", Bears.FORM)] = ()
    """Normer som med avsikt inte är modellerade."""
    readings: Annotated[Many[Reading], Key("hur källan är läst", Bears.FORM)] = ()
    """Tvetydigheter som inte hör till ett organ: deliverables.handlingsplan.adopted-by."""
    waivers: Annotated[Many[Waiver], Key("vilka fynd som är accepterade", Bears.FORM)] = ()
    """Accepterade fynd."""
