"""What a body does: mandates, decisions, how matters come, go and are decided."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import GetJsonSchemaHandler, model_validator
from pydantic_core import PydanticCustomError, core_schema

from ..syntax.data import Mapping
from .base import Cited, Identity, Many, Words
from .quantities import Amount
from .references import ActorRef, Actors, BodyRef, DeliverableRef, Subjects, TargetRef, TemplateRef, Texts
from .times import Limit, Rate
from .vocabulary import (
    DecisionMethod,
    Effect,
    Force,
    QuorumScope,
    Response,
    Strictness,
    Targets,
    Then,
    Trigger,
    Verb,
)


class Mandate(Cited):
    """Ett uppdrag eller mandat. Verbet är nyckeln: `decide: gemensamma avtal`."""

    identity: ClassVar[Identity | None] = Identity(("verb", "object", "by"))

    verb: Verb
    """Vad innehavaren får eller ska göra."""
    object: Words
    """Vad det gäller, i egna ord."""
    by: Actors = ()
    """Vem i eller utanför organet som har uppdraget. Utelämnat är organet."""
    with_: Actors = ()
    """Vilka det görs tillsammans med."""
    in_dialogue_with: Actors = ()
    """Vilka det görs i dialog med."""
    force: Force | None = None
    """ska, får, bör eller avsikt. Utelämnat är ska."""
    subject: Subjects = ()
    """Sakområdet."""
    effect: Effect | None = None
    """Vad ett beslut får för verkan."""
    ratified_by: Many[TargetRef] = ()
    """Vem som måste bekräfta beslutet."""
    limit: Words | None = None
    """Gränsen för uppdraget, till exempel en budgetram."""
    condition: Words | None = None
    """När det gäller, om det inte alltid gör det."""
    at_request_of: Actors = ()
    """Vem som kan begära det."""
    from_: Actors = ()
    """Vem som har gett uppdraget."""
    raised_by: Actors = ()
    """Vem som väcker eller lyfter de ärenden som det gäller."""
    through: Actors = ()
    """Vem det utförs genom."""
    to: Many[ActorRef] = ()
    """Vem det riktar sig till."""
    cadence: Rate | None = None
    """Hur ofta."""
    deliverable: Many[DeliverableRef] = ()
    """Planen eller rapporten det handlar om."""

    @model_validator(mode="before")
    @classmethod
    def _verb_as_key(cls, data: Any) -> Any:
        """`decide: avtal` is read as verb and object."""
        if not isinstance(data, dict):
            return data
        verbs = [key for key in data if key in Verb.spellings()]
        if len(verbs) != 1:
            raise PydanticCustomError("mandate_verb", "mandate_verb", {"found": verbs})
        if "verb" in data or "object" in data:
            raise PydanticCustomError("mandate_verb", "mandate_verb", {"found": []})
        if not isinstance(data, Mapping):
            rest = {key: value for key, value in data.items() if key != verbs[0]}
            return {**rest, "verb": verbs[0], "object": data[verbs[0]]}
        result = Mapping(data.span)
        for key, value in data.items():
            if key == verbs[0]:
                result.put("verb", key, data.keys_at[key], data.keys_at[key])
                result.put("object", value, data.keys_at[key], data.values_at[key])
            else:
                result.put(key, value, data.keys_at[key], data.values_at[key])
        return result

    @property
    def deciding(self) -> bool:
        """Whether it decides and so carries an effect."""
        return self.verb.deciding

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler) -> Any:
        result = handler.resolve_ref_schema(handler(schema))
        result["properties"].pop("object")
        result["properties"].pop("verb")
        result["required"] = []
        verbs = {
            member.key: {"type": "string", "minLength": 1, "description": f"{member.swedish.capitalize()} …"}
            for member in Verb
        }
        swedish = {name: {"type": "string", "minLength": 1} for name in Verb.spellings() if name not in verbs}
        result["properties"] = {**verbs, **swedish, **result["properties"]}
        result["oneOf"] = [{"required": [name]} for name in (*verbs, *swedish)]
        return result


class Quorum(Cited):
    """Beslutsförhet: hur många som måste vara närvarande."""

    shorthand: ClassVar[str | None] = "words"

    more_than: Amount | None = None
    """Fler än denna andel eller detta antal: 1/2, 25 %, 3."""
    at_least: Amount | None = None
    """Minst denna andel eller detta antal."""
    of: Many[ActorRef] = ()
    """Vad det räknas av; utelämnat är ledamöterna."""
    per: QuorumScope | None = None
    """Inom vad det räknas: hela organet, varje huvudman eller varje sida."""
    strictness: Strictness | None = None
    """Om det är ett krav eller något man strävar efter."""
    words: Words | None = None
    """`none` om dokumentet uttryckligen inte ställer något krav."""


class Disagreement(Cited):
    """Vad som händer när organet inte kan enas."""

    refer_to: Many[TargetRef] = ()
    """Vart frågan lyfts."""
    for_: Response | None = None
    """Vad mottagaren ska göra med frågan."""
    force: Force | None = None
    """ska, får eller bör."""
    return_to: Many[ActorRef] = ()
    """Återremiss: vart ärendet går tillbaka för ny beredning."""
    returns: Amount | None = None
    """Hur många gånger ärendet kan gå tillbaka."""
    postpone: bool = False
    """Sant om ärendet bordläggs."""
    strike: bool = False
    """Sant om ärendet stryks."""
    each_organisation: bool = False
    """Sant om varje organisation beslutar för sig."""
    then: Then | None = None
    """Vad som händer sedan."""
    mediated_by: Actors = ()
    """Vem som medlar i en tvist."""
    decided_by: Actors = ()
    """Vem som avgör en tvist."""


class MatterRule(Cited):
    """En beslutsordning för ett visst slags ärende."""

    identity: ClassVar[Identity | None] = Identity(("subject", "condition"))

    subject: Subjects = ()
    """Ärendeslaget."""
    method: DecisionMethod | None = None
    """Hur beslutet fattas."""
    share: Amount | None = None
    """Andelen som krävs vid kvalificerad majoritet."""
    effect: Effect | None = None
    """Vad beslutet får för verkan."""
    condition: Words | None = None
    """När ordningen gäller."""


class Decisions(Cited):
    """Beslutsordningen."""

    effect: Effect | None = None
    """Vad organets beslut får för verkan, där inget annat sägs."""
    authority: Words | None = None
    """Vilket mandat besluten vilar på."""
    method: DecisionMethod | None = None
    """Hur beslut fattas: enighet, majoritet …"""
    share: Amount | None = None
    """Andelen som krävs vid kvalificerad majoritet."""
    strictness: Strictness | None = None
    """Om sättet att besluta är ett krav eller något man strävar efter."""
    by_matter: Many[MatterRule] = ()
    """Avvikande ordning för vissa ärenden."""
    quorum: Quorum | None = None
    """När organet är beslutsfört."""
    basis: Texts = ()
    """Underlag som krävs."""
    template: TemplateRef | None = None
    """Mallen som förslag till beslut skrivs enligt."""
    presented_by: Actors = ()
    """Vem som lägger fram förslaget."""
    disagreement: Disagreement | None = None
    """Vad som händer vid oenighet."""
    recusal: Words | None = None
    """Jäv."""
    reservation: Words | None = None
    """Reservation."""


class Escalation(Cited):
    """När och vart ett ärende lyfts."""

    identity: ClassVar[Identity | None] = Identity(("when", "to"))

    when: Trigger
    """Vad som utlöser det."""
    to: Many[TargetRef]
    """Vart ärendet går."""
    targets: Targets | None = None
    """Ett av målen eller alla."""
    via: Actors = ()
    """Genom vem."""
    force: Force | None = None
    """ska, får eller bör. Utelämnat är ska."""
    for_: Response | None = None
    """Vad mottagaren ska göra med det."""
    receiver: Force | None = None
    """Om mottagaren ska eller får göra det."""
    then: Then | None = None
    """Vad som händer sedan."""
    subject: Subjects = ()
    """Sakområdet det gäller, om inte alla."""
    condition: Words | None = None
    """Ytterligare villkor."""


class Preparation(Cited):
    """Vem som bereder ärenden, åt vem."""

    identity: ClassVar[Identity | None] = Identity(("by",), ("for_", "subject"))

    by: Actors
    """Den som bereder."""
    for_: Many[BodyRef] = ()
    """Organet som ärendet bereds åt. Utelämnat är detta organ."""
    force: Force | None = None
    """Om beredning ska, får eller bör ske."""
    obligatory: bool | None = None
    """Falskt om dokumentet säger att ärenden får tas upp utan beredning."""
    at_request_of: Actors = ()
    """Vem som kan begära beredningen."""
    subject: Subjects = ()
    """Sakområdet."""
    condition: Words | None = None
    """När det gäller."""
    jointly: bool = False
    """Sant om flera bereder tillsammans."""
    basis: Many[DeliverableRef] = ()
    """Underlaget som beredningen ger."""
    brief_by: Actors = ()
    """Vem som formulerar uppdraget till den som bereder."""


class Initiative(Cited):
    """Vem som får väcka ett ärende och hur det tas upp."""

    who: Actors = ()
    """De som får väcka ärenden."""
    notify: Actors = ()
    """Den som ärendet anmäls till."""
    deadline: Limit | None = None
    """När anmälan senast ska ske."""
    scheduled_by: Actors = ()
    """De som avgör vid vilket möte ärendet tas upp."""
    admitted_by: Actors = ()
    """De som avgör om ärendet tas upp alls."""
    subject: Subjects = ()
    """Sakområdet, om ordningen inte gäller alla ärenden."""


class Anchoring(Cited):
    """Förankring som krävs före ett beslut."""

    identity: ClassVar[Identity | None] = Identity(("with_", "what"), ("by",))

    with_: Many[ActorRef]
    """Var eller hos vem frågan förankras."""
    by: Actors = ()
    """Vem som förankrar."""
    what: Words | None = None
    """Vad som förankras."""
    force: Force | None = None
    """ska, får eller bör."""
    deadline: Limit | None = None
    """När det senast ska vara gjort."""
    between_meetings: bool = False
    """Sant om det sker mellan två möten."""
    subject: Subjects = ()
    """Sakområdet."""
    condition: Words | None = None
    """När det gäller."""


class Deviations(Cited):
    """Avvikelsehantering."""

    reported_by: Actors = ()
    """Vem som rapporterar."""
    cadence: Rate | None = None
    """Hur ofta."""
    reported_to: Actors = ()
    """Vem rapporten går till."""
    prepared_by: Actors = ()
    """Vem som bereder."""
    decided_by: Actors = ()
    """Vem som beslutar om åtgärd."""
    handed_to: Many[BodyRef] = ()
    """Vart generella och återkommande avvikelser går."""
    criterion: Words | None = None
    """När de lämnas vidare."""
    force: Force | None = None
    """Om de ska eller får lämnas vidare."""
    feedback_to: Actors = ()
    """Vem som får återkoppling."""


class Budget(Cited):
    """Pengar: gemensam budget eller ingen, och hur kostnader delas."""

    common: bool | None = None
    """Falskt om dokumentet säger att ingen gemensam budget finns."""
    allocation_key: Words | None = None
    """Hur kostnader fördelas."""
    paid_by: Actors = ()
    """Vem som bär kostnaden."""
    decided_by: Many[ActorRef] = ()
    """Vem som beslutar om gemensam finansiering."""
    condition: Words | None = None
    """När det gäller."""


class Flow(Cited):
    """Information eller återrapportering från någon till någon."""

    identity: ClassVar[Identity | None] = Identity(("what",), ("from_", "to"))

    what: Words
    """Vad det handlar om."""
    from_: Actors = ()
    """Från vem. Utelämnat är organet."""
    to: Actors
    """Till vem."""
    cadence: Rate | None = None
    """Hur ofta."""
    via: Texts = ()
    """På vilket sätt."""
    condition: Words | None = None
    """När det gäller, om det inte alltid gör det."""
    force: Force | None = None
    """ska, får eller bör."""
    deliverable: DeliverableRef | None = None
    """Rapporten det sker med."""
