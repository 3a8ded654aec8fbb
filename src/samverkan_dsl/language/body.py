"""A body: an organ of the system, or a template that several instances follow."""

from collections.abc import Iterable
from functools import cache
from typing import Annotated, get_origin

from .base import Keyed, LooseText, Many, Words, kebab
from .changes import Change
from .decisions import Decisions
from .formation import Distribution, Formation
from .grounds import LegalGround
from .hosts import Host
from .keys import DECIDED, MOVES, SEATED, Answers, Bears, Key, Wording
from .levels import LevelRef
from .mandates import Mandate
from .meetings import Meetings, Record
from .norm import HowFirmByKey
from .nothing import Denying
from .offices import Chair, Secretary
from .parties import FormerName, Legal
from .quantities import Amount
from .readings import NotRegulated, Reading, SetElsewhere
from .references import Actors, Bodies, Foundations, Parties, SeatAtRef, Subjects, Texts
from .seats import Seat
from .substitutes import Substitutes
from .times import Length
from .vocabulary.bodies import Area, BodyKind, BodyStatus, Staff
from .work import Anchoring, Budget, Deviations, Escalation, Flow, Initiative, Preparation


class Body(Denying):
    """Ett organ i ledningssystemet, eller en mall för flera (for-each)."""

    name: Annotated[Words, Key("vilket organ det är", Bears.FORM, alone=True, wording=Wording.NAME)]
    """Namnet. I en mall får {name} och {key} stå för instansens namn och nyckel."""
    kind: Annotated[BodyKind, Key("slaget av organ", Bears.COMPETENCE, Answers.VOTES, alone=True)] = (
        BodyKind.UNSPECIFIED
    )
    """Vilket slags organ det är. Utelämnat framgår det inte."""
    force: Annotated[HowFirmByKey | None, Key("hur fast det som sägs om organet är", Bears.COMPETENCE, alone=True)] = (
        None
    )
    """En styrka per nyckel, för det som inte har en egen: `{host: bör, superior: ska}`."""
    short: Annotated[LooseText | None, Key("kortnamnet", Bears.FORM, alone=True)] = None
    """Kortnamn."""
    collective: Annotated[Words | None, Key("vad organen kallas tillsammans", Bears.FORM, alone=True)] = None
    """I en mall: namnet på alla instanser tillsammans, till exempel Samverkansgrupperna."""
    aliases: Annotated[Texts, Key("vad organet kallas", Bears.FORM, alone=True)] = ()
    """Andra namn på samma organ i dokumentet."""
    former_names: Annotated[Many[FormerName], Key("vad organet hette förr", Bears.FORM, alone=True)] = ()
    """Tidigare namn, vart och ett med till när det gällde."""
    count: Annotated[Amount | None, Key("hur många organ det finns", Bears.REPRESENTATION, alone=True)] = None
    """Hur många sådana organ det finns, om de inte räknas upp."""
    section: Annotated[
        LooseText | None, Key("vilket avsnitt i källan det står i", Bears.FORM, alone=True, wording=Wording.CODE)
    ] = None
    """Avsnittet i källan; citat i organet räknas därifrån."""
    staffed_by: Annotated[
        Staff | None,
        Key("vilka det består av", Bears.REPRESENTATION, Answers.VOTES, alone=True),
    ] = None
    """Politiker, tjänstepersoner, blandad eller invånare."""
    level: Annotated[Many[LevelRef], Key("nivån", Bears.COMPETENCE, alone=True)] = ()
    """Strategisk, taktisk eller operativ nivå, eller id för en nivå i levels. Flera, om organet är på flera."""
    area: Annotated[Area | None, Key("området", Bears.COMPETENCE, alone=True)] = None
    """Geografiskt område: län, delregion, länsdel, kommun, närområde."""
    horizon: Annotated[Length | None, Key("tidshorisonten", Bears.TIME, alone=True)] = None
    """Tidshorisont."""
    status: Annotated[BodyStatus | None, Key("om organet finns", Bears.COMPETENCE, MOVES, alone=True)] = None
    """Gällande, på försök, planerad, föreslagen, tillfällig, vid behov, vilande, extern, nämnd, upphörd, upphävd."""
    parties: Annotated[
        Parties, Key("vilka parter organet är gemensamt för", Bears.REPRESENTATION, alone=True, noun="Parterna")
    ] = ()
    """Parterna som organet är gemensamt för: de som har bildat en gemensam nämnd, eller har bildat ett förbund."""
    host: Annotated[Host | None, Key("vem som är värd", Bears.DUTY, alone=True, none="Det finns ingen värd.")] = None
    """Värden för en gemensam nämnd eller ett samarbete: en part, eller hur värdskapet går runt."""
    legal_form: Annotated[
        Legal | None, Key("rättslig form", Bears.COMPETENCE, alone=True, noun="Den rättsliga formen")
    ] = None
    """Vad det är i lagens mening, och vad det inte är: `{is-not: juridisk person}`."""
    employees: Annotated[Amount | None, Key("hur många anställda det har", Bears.DUTY, alone=True)] = None
    """Hur många anställda det har: 1, ca 40."""
    superior: Annotated[
        Bodies, Key("vilket organ som är överordnat", Bears.PATH, alone=True, none="Inget organ är överordnat.")
    ] = ()
    """Överordnat organ."""
    commissioned_by: Annotated[
        Actors,
        Key(
            "vem som är uppdragsgivare",
            Bears.PATH,
            alone=True,
            noun="Vem som ger uppdraget",
            none="Det finns ingen uppdragsgivare.",
        ),
    ] = ()
    """Uppdragsgivare: organ, parter eller roller."""
    steered_by: Annotated[
        Bodies,
        Key("vem som är styrgrupp", Bears.PATH, alone=True, noun="Styrningen", none="Det finns ingen styrgrupp."),
    ] = ()
    """Styrgrupp."""
    client: Annotated[
        Actors, Key("vem som är beställare", Bears.DUTY, alone=True, none="Det finns ingen beställare.")
    ] = ()
    """Beställaren av ett projekt."""
    partners: Annotated[
        Actors, Key("vilka som är samarbetspartner", Bears.DUTY, alone=True, none="Det finns inga samarbetspartner.")
    ] = ()
    """Samarbetspartner i ett projekt."""
    attached_to: Annotated[Many[SeatAtRef], Key("vad det är knutet till", Bears.PATH, alone=True)] = ()
    """Organ eller part som det är knutet till."""
    part_of: Annotated[Many[SeatAtRef], Key("vad det är en del av", Bears.PATH, alone=True)] = ()
    """Organ, part eller struktur som det är en del av. En gemensam nämnd ingår i värdens organisation."""
    builds_on: Annotated[Foundations, Key("vad det bygger på", Bears.PATH, alone=True)] = ()
    """Organ, avtal, plan eller annat som det bygger på utan att höra till det; `{any-of: […]}` om ett av dem."""
    divided_by: Annotated[
        Words | None, Key("vad indelningen följer", Bears.FORM, alone=True, wording=Wording.RUNNING)
    ] = None
    """Vad en indelning i flera sådana organ utgår från: sjukhusområdena, kommungränserna."""
    governed_by: Annotated[Many[LegalGround], Key("vad som reglerar organet", Bears.COMPETENCE, alone=True)] = ()
    """Avtal, lagar, reglementen och andra handlingar som gäller för organet."""
    acts_as: Annotated[Texts, Key("vilka andra roller organet har", Bears.COMPETENCE, alone=True)] = ()
    """Andra roller som organet har, till exempel processråd."""
    formation: Annotated[
        Formation | None,
        Key("hur organet bildas", Bears.COMPETENCE, alone=True, noun="Inrättandet"),
    ] = None
    """Hur det bildas och avslutas."""
    target_group: Annotated[Words | None, Key("målgruppen", Bears.COMPETENCE, alone=True, wording=Wording.PROSE)] = None
    """Målgruppen."""
    scope: Annotated[Subjects, Key("sakområdena", Bears.COMPETENCE, MOVES, alone=True, noun="Ansvarsområdet")] = ()
    """Sakområden som organet arbetar med."""
    purpose: Annotated[Words | None, Key("syftet", Bears.COMPETENCE, alone=True, wording=Wording.PROSE)] = None
    """Vad organet är till för, i egna ord."""
    composition: Annotated[
        Many[Seat],
        Key(
            "vilka som ingår",
            Bears.REPRESENTATION,
            SEATED,
            alone=True,
            noun="Sammansättningen",
            none="Det finns inga ledamöter.",
        ),
    ] = ()
    """Platserna."""
    total_seats: Annotated[
        Amount | None,
        Key(
            "hur många ledamöterna är",
            Bears.REPRESENTATION,
            SEATED,
            alone=True,
            noun="Antalet ledamöter",
            none="Antalet ledamöter är inte bestämt.",
        ),
    ] = None
    """Antalet ledamöter som dokumentet anger."""
    distribution: Annotated[
        Distribution | None,
        Key("hur platserna fördelas mellan parterna", Bears.REPRESENTATION, alone=True, noun="Fördelningen"),
    ] = None
    """Hur platserna fördelas mellan parter eller sidor."""
    chair: Annotated[
        Chair | None,
        Key("ordförandeskapet", Bears.REPRESENTATION, SEATED, alone=True, none="Det finns ingen ordförande."),
    ] = None
    """Ordförande."""
    secretary: Annotated[
        Secretary | None, Key("sekreterarskapet", Bears.REPRESENTATION, alone=True, none="Det finns ingen sekreterare.")
    ] = None
    """Sekreterare eller processledare."""
    substitutes: Annotated[
        Substitutes | None,
        Key("ersättare och frånvaro", Bears.REPRESENTATION, Answers.QUORUM, alone=True, noun="Ordningen för ersättare"),
    ] = None
    """Ersättare och frånvaro; `none` om inga ersättare utses."""
    meetings: Annotated[
        Meetings | None, Key("mötena", Bears.TIME, alone=True, noun="Mötesordningen", none="Inga möten hålls.")
    ] = None
    """Möten."""
    record: Annotated[
        Record | None, Key("dokumentationen", Bears.INFORMATION, alone=True, none="Mötena dokumenteras inte.")
    ] = None
    """Dokumentation."""
    mandates: Annotated[
        Many[Mandate], Key("uppdraget", Bears.COMPETENCE, DECIDED, alone=True, none="Det finns inga egna uppdrag.")
    ] = ()
    """Uppdrag och mandat."""
    decisions: Annotated[Decisions | None, Key("beslutsordningen", Bears.SAY, SEATED | MOVES, alone=True)] = None
    """Beslutsordning."""
    escalation: Annotated[
        Many[Escalation],
        Key(
            "ärenden som lyfts",
            Bears.PATH,
            MOVES,
            alone=True,
            noun="Ordningen för att lyfta ärenden",
            none="Ärenden lyfts inte till någon annan.",
        ),
    ] = ()
    """När och vart ärenden lyfts."""
    preparation: Annotated[
        Many[Preparation], Key("beredningen", Bears.PATH, MOVES, alone=True, none="Ärendena bereds inte.")
    ] = ()
    """Beredning."""
    initiative: Annotated[
        Initiative | None,
        Key(
            "vem som får väcka ärenden",
            Bears.PATH,
            MOVES,
            alone=True,
            noun="Rätten att väcka ärenden",
            none="Ingen väcker ärenden.",
        ),
    ] = None
    """Vem som får väcka ärenden."""
    anchoring: Annotated[
        Many[Anchoring], Key("förankringen", Bears.PATH, alone=True, none="Förslag förankras inte före beslut.")
    ] = ()
    """Förankringen: hos vem, av vem, före vad."""
    deviations: Annotated[
        Deviations | None,
        Key(
            "avvikelserna",
            Bears.PATH,
            MOVES,
            alone=True,
            noun="Avvikelsehanteringen",
            none="Avvikelser hanteras inte här.",
        ),
    ] = None
    """Avvikelsehantering."""
    budget: Annotated[
        Budget | None, Key("pengarna", Bears.DUTY, alone=True, noun="Finansieringen", none="Det finns ingen budget.")
    ] = None
    """Budget och finansiering."""
    flows: Annotated[Many[Flow], Key("informationen", Bears.INFORMATION, alone=True)] = ()
    """Information och återrapportering."""
    changes: Annotated[
        Many[Change], Key("vad som är annorlunda under en tid", Bears.TIME, SEATED | MOVES, alone=True)
    ] = ()
    """Ordförande, möten, status eller annat som är ett annat under en tid."""
    set_elsewhere: Annotated[Keyed[SetElsewhere], Key("vad som bestäms någon annanstans", Bears.FORM, alone=True)]
    """Det som dokumentet säger bestäms någon annanstans, per nyckel."""
    not_regulated: Annotated[Keyed[NotRegulated], Key("vad som uttryckligen inte är reglerat", Bears.FORM, alone=True)]
    """Det som dokumentet uttryckligen säger att det inte reglerar, per nyckel: `{decisions.quorum: 6.2/3}`."""
    readings: Annotated[Many[Reading], Key("hur källan är läst", Bears.FORM, alone=True)] = ()
    """Tvetydigheter: vald läsning och andra möjliga."""

    @property
    def set_up_by(self) -> tuple[str, ...]:
        """Those who set it up, where the document says who."""
        by = self.formation.by if self.formation is not None else ()
        return tuple(ref for ref in by if ref != "unspecified")

    @property
    def over(self) -> bool:
        """Whether it is no more, by itself or by a decision."""
        return self.status in (BodyStatus.ENDED, BodyStatus.REPEALED)

    def settled_elsewhere(self, key: str) -> str | None:
        """The key of `set-elsewhere` that takes in `key`: `decisions` for `decisions.method`. None where none does."""
        return _taking_in(key, self.set_elsewhere)

    def left_open(self, key: str) -> str | None:
        """The key of `not-regulated` that takes in `key`; None where none does."""
        return _taking_in(key, self.not_regulated)

    def says_none(self, key: str) -> bool:
        """Whether the document says that there is none: of `key`, or of what it stands in."""
        return _taking_in(key, self.denied) is not None

    def addressed(self, key: str) -> bool:
        """Whether the document says what holds of what is not written: settled elsewhere, not at all, or none."""
        return self.settled_elsewhere(key) is not None or self.left_open(key) is not None or self.says_none(key)


def _taking_in(key: str, wider: Iterable[str]) -> str | None:
    return next((each for each in wider if key == each or key.startswith(f"{each}.")), None)


@cache
def list_keys() -> dict[str, bool]:
    """Every key of a body, and whether it holds a list that an instance may add to."""
    return {kebab(name): get_origin(field.annotation) is tuple for name, field in Body.model_fields.items()}
