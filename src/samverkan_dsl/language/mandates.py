"""Tasks and mandates: the verb is the key."""

from typing import Annotated, Any, ClassVar

from pydantic import GetJsonSchemaHandler, model_validator
from pydantic_core import PydanticCustomError, core_schema

from ..syntax.data import Mapping
from .base import Identity, Many, Words
from .cadences import Rate
from .conditions import Condition
from .grounds import BuiltOn, Exemption, LegalGround, Prior
from .keys import DECIDED, MOVES, Bears, Key, Wording
from .levels import LevelRef
from .money import Sum
from .occasions import DoneOnce, Latest
from .reasons import Cause, Purpose
from .references import Actors, Bodies, PaperRef, Subjects, TargetRef, Texts, WholeRef
from .times import Length
from .validity import Timed
from .vocabulary.emphasis import Stress
from .vocabulary.norms import Effect, Force
from .vocabulary.papers import Sight
from .vocabulary.verbs import Verb
from .when import AtMeeting, Occurs


class Mandate(Timed):
    """Ett uppdrag eller mandat. Verbet är nyckeln: `decide: gemensamma avtal`."""

    identity: ClassVar[Identity | None] = Identity(("verb", "object", "by"))

    verb: Annotated[Verb, Key("vad som ska göras", Bears.COMPETENCE, DECIDED)]
    """Vad innehavaren får eller ska göra."""
    object: Annotated[Words, Key("vad det gäller", Bears.FORM, wording=Wording.PROSE)]
    """Vad det gäller, i egna ord."""
    by: Annotated[Actors, Key("vems uppdraget är", Bears.COMPETENCE, DECIDED)] = ()
    """Vem i eller utanför organet som har uppdraget. Utelämnat är organet."""
    with_: Annotated[Actors, Key("tillsammans med vem", Bears.DUTY)] = ()
    """Vilka det görs tillsammans med."""
    in_dialogue_with: Annotated[Actors, Key("i dialog med vem", Bears.DUTY, MOVES)] = ()
    """Vilka det görs i dialog med."""
    emphasis: Annotated[Many[Stress], Key("hur det betonas", Bears.COMPETENCE)] = ()
    """Hur det betonas: särskilt, i första hand, bland annat … eller vilket ansvar: huvudansvar, yttersta ansvar …"""
    force: Annotated[Force | None, Key("hur bindande det är", Bears.COMPETENCE, MOVES)] = None
    """ska, får, ska kunna, bör, inte, ska inte …; är eller är inte där texten bara beskriver. Utelämnat är ska."""
    subject: Annotated[Subjects, Key("vilket sakområde det gäller", Bears.COMPETENCE, MOVES)] = ()
    """Sakområdet."""
    effect: Annotated[Effect | None, Key("verkan", Bears.COMPETENCE, DECIDED)] = None
    """Vad ett beslut får för verkan."""
    ratified_by: Annotated[Many[TargetRef], Key("vem som måste bekräfta beslutet", Bears.COMPETENCE, MOVES)] = ()
    """Vem som måste bekräfta beslutet."""
    amount: Annotated[Sum | None, Key("vilket belopp det är", Bears.COMPETENCE)] = None
    """Beloppet det gäller: 43 öre per skattekrona, 2 miljoner kronor."""
    limit: Annotated[Words | None, Key("var gränsen går", Bears.COMPETENCE, MOVES, wording=Wording.RUNNING)] = None
    """Gränsen för uppdraget, till exempel en budgetram."""
    condition: Annotated[Condition | None, Key("på vilket villkor", Bears.COMPETENCE, MOVES)] = None
    """När det gäller, om det inte alltid gör det: i ord, `{decided-by: …}`, `{consent-of: …}`, `{in-force: …}`."""
    manner: Annotated[Texts, Key("på vilket sätt det görs", Bears.DUTY, wording=Wording.PROSE)] = ()
    """På vilket sätt det görs: `enhetligt`, `genom dialog`, `på ett likvärdigt sätt`."""
    purpose: Annotated[Many[Purpose], Key("vad det ska leda till", Bears.DUTY)] = ()
    """Vad det görs för: `att korta väntetiden`, eller `{goal: …}` för ett mål."""
    because: Annotated[Many[Cause], Key("varför det görs", Bears.FORM)] = ()
    """Varför det görs: i ord, `{on: lagen}` eller `{decided-by: fullmaktige}`."""
    at_request_of: Annotated[Actors, Key("vem som kan begära det", Bears.PATH, MOVES)] = ()
    """Vem som kan begära det."""
    from_: Annotated[Actors, Key("från vem", Bears.COMPETENCE)] = ()
    """Vem som har gett uppdraget."""
    raised_by: Annotated[Actors, Key("vem som väcker ärendena", Bears.PATH, MOVES)] = ()
    """Vem som väcker eller lyfter de ärenden som det gäller."""
    raised_through: Annotated[Actors, Key("genom vem ärendena väcks", Bears.PATH)] = ()
    """Vem ärendena väcks genom."""
    through: Annotated[Actors, Key("genom vem", Bears.DUTY, MOVES)] = ()
    """Vem det utförs genom."""
    to: Annotated[Actors, Key("vart", Bears.PATH, MOVES)] = ()
    """Vem det riktar sig till."""
    cadence: Annotated[Rate | None, Key("hur ofta", Bears.TIME)] = None
    """Hur ofta."""
    deliverable: Annotated[Many[PaperRef], Key("vilken handling det gäller", Bears.DUTY, MOVES)] = ()
    """Planen, rapporten eller avtalet det handlar om."""
    at: Annotated[Many[AtMeeting], Key("vid vilket möte det görs", Bears.TIME)] = ()
    """Vid vilket av organets möten det görs: årets sista möte, det första mötet, heldagen."""
    when: Annotated[Many[Occurs], Key("när det görs", Bears.TIME)] = ()
    """När det görs, räknat från ett möte eller ett steg: `{before: styrelse, apart: 2 veckor}`, `{once: signed}`."""
    done: Annotated[DoneOnce | None, Key("när det gjordes", Bears.TIME, DECIDED)] = None
    """När det gjordes, om det var en gång för alla: maj 2023, 14–21 juni 2004, vid mötet; true om det är okänt."""
    latest: Annotated[Latest | None, Key("när det senast ska vara gjort", Bears.TIME, MOVES)] = None
    """När det senast ska vara gjort: 2011-12-31, december 2011, 2011. Sedan är det inget uppdrag längre."""
    sight: Annotated[Many[Sight], Key("hur långt fram det ser", Bears.TIME)] = ()
    """Kort, medellång eller lång sikt, där ingen längd sägs."""
    horizon: Annotated[Length | None, Key("hur lång tid det avser", Bears.TIME)] = None
    """Hur lång tid framåt det gäller: 1–4 år."""
    at_meeting_of: Annotated[Bodies, Key("vid vems möte det görs", Bears.TIME)] = ()
    """Organet vid vars möte det görs, om det är ett annat än det egna: stämman."""
    level: Annotated[Many[LevelRef], Key("på vilken nivå det görs", Bears.DUTY)] = ()
    """Nivån som uppdraget utförs på, eller id för en nivå i levels."""
    under: Annotated[Many[LegalGround], Key("vilket avtal eller vilken lag det vilar på", Bears.COMPETENCE)] = ()
    """Avtalet, lagen, reglementet eller bilagan som uppdraget vilar på."""
    basis: Annotated[Many[BuiltOn], Key("vad det utgår från", Bears.PATH)] = ()
    """Planen, målet, avtalet eller lagen som arbetet utgår från, och vilken del av det."""
    part_of: Annotated[Many[WholeRef], Key("vad det är en del av", Bears.FORM)] = ()
    """Det som uppdraget är en del av: ett sakområde, ett mål, en plan, ett avtal eller ett organ."""
    replaces: Annotated[Words | None, Key("vad det ersätter", Bears.FORM, wording=Wording.PROSE)] = None
    """Det som uppdraget har trätt i stället för, i ord: en äldre lydelse."""
    after: Annotated[Many[Prior], Key("vad som ska vara gjort innan", Bears.PATH)] = ()
    """Det som ska vara gjort innan: `{step: samråd, who: kommunerna}`."""
    before: Annotated[Many[Prior], Key("före vad det görs", Bears.PATH)] = ()
    """Det som det görs före: `{step: beslut, who: regionen}`."""
    except_: Annotated[Many[Exemption], Key("vad som är undantaget", Bears.COMPETENCE, MOVES)] = ()
    """Det som uppdraget inte omfattar."""

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
    def bounded(self) -> bool:
        """Whether words say that it does not always hold, or not of everything."""
        return self.condition is not None or self.limit is not None or any(each.in_words for each in self.except_)

    @property
    def exempt(self) -> tuple[str, ...]:
        """The subjects that it does not take in."""
        return tuple(ref for each in self.except_ for ref in each.subject)

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
