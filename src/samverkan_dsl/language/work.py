"""How matters come to a body, are prepared and go on, and what follows with them: deviations, money, information."""

from typing import Annotated, ClassVar

from .base import Identity, Many, Words
from .cadences import Rate
from .conditions import Condition
from .economy import Income, Portion, Remuneration
from .keys import MOVES, Bears, Key, Wording
from .norm import Norm
from .permission import Permission
from .reasons import Cause, Purpose
from .references import ActorRef, Actors, BodyRef, DeliverableRef, Receivers, Subjects, Texts
from .times import Limit
from .validity import Timed
from .vocabulary.deciding import AnchoredBefore, Passing, Response, Targets, Then, Trigger
from .vocabulary.emphasis import Weight
from .vocabulary.norms import Affirmed, Modal, OnWay


class Escalation(Timed):
    """När och vart ett ärende lyfts."""

    identity: ClassVar[Identity | None] = Identity(("when", "to"))

    when: Annotated[Trigger, Key("när", Bears.PATH, MOVES)]
    """Vad som utlöser det."""
    to: Annotated[Receivers, Key("vart ärenden lyfts", Bears.PATH, MOVES, alone=True)]
    """Vart ärendet går."""
    targets: Annotated[Targets | None, Key("om det går till en eller alla", Bears.PATH, MOVES)] = None
    """Ett av målen eller alla."""
    via: Annotated[Actors, Key("genom vem", Bears.PATH, MOVES)] = ()
    """Genom vem."""
    force: Annotated[OnWay | None, Key("hur bindande det är", Bears.PATH, MOVES)] = None
    """ska, får, bör, inte, får inte; är eller är inte där texten bara säger att ärenden lyfts så. Utelämnat är ska."""
    for_: Annotated[Response | None, Key("vad mottagaren ska göra", Bears.PATH, MOVES)] = None
    """Vad mottagaren ska göra med det."""
    receiver: Annotated[Affirmed | None, Key("om mottagaren ska eller får göra det", Bears.PATH, MOVES)] = None
    """Om mottagaren ska eller får göra det."""
    then: Annotated[Then | None, Key("vad som händer sedan", Bears.PATH, MOVES)] = None
    """Vad som händer sedan."""
    subject: Annotated[Subjects, Key("vilket sakområde det gäller", Bears.PATH, MOVES)] = ()
    """Sakområdet det gäller, om inte alla."""
    condition: Annotated[Condition | None, Key("på vilket villkor", Bears.PATH, MOVES)] = None
    """Ytterligare villkor."""


class Preparation(Timed):
    """Vem som bereder ärenden, åt vem."""

    identity: ClassVar[Identity | None] = Identity(("by",), ("for_", "subject"))

    by: Annotated[Actors, Key("vem som gör det", Bears.PATH, MOVES)]
    """Den som bereder."""
    for_: Annotated[Many[BodyRef], Key("för vem", Bears.PATH, MOVES)] = ()
    """Organet som ärendet bereds åt. Utelämnat är detta organ."""
    force: Annotated[Modal | None, Key("hur bindande det är", Bears.PATH, MOVES)] = None
    """Om beredning ska, får eller bör ske, eller inte ska ske."""
    obligatory: Annotated[bool | None, Key("om det är ett krav", Bears.PATH, MOVES)] = None
    """Falskt om dokumentet säger att ärenden får tas upp utan beredning."""
    at_request_of: Annotated[Actors, Key("vem som kan begära det", Bears.PATH, MOVES)] = ()
    """Vem som kan begära beredningen."""
    subject: Annotated[Subjects, Key("vilket sakområde det gäller", Bears.PATH, MOVES)] = ()
    """Sakområdet."""
    condition: Annotated[Condition | None, Key("på vilket villkor", Bears.PATH, MOVES)] = None
    """När det gäller."""
    jointly: Annotated[bool, Key("om flera gör det tillsammans", Bears.PATH, MOVES)] = False
    """Sant om flera bereder tillsammans."""
    basis: Annotated[Many[DeliverableRef], Key("vilket underlag det ger", Bears.PATH)] = ()
    """Underlaget som beredningen ger."""
    brief_by: Annotated[Actors, Key("vem som formulerar uppdraget", Bears.DUTY, MOVES)] = ()
    """Vem som formulerar uppdraget till den som bereder."""


class Initiative(Norm):
    """Vem som får väcka ett ärende och hur det tas upp."""

    who: Annotated[Actors, Key("vilka de är", Bears.PATH, MOVES, none="Ingen väcker ärenden.")] = ()
    """De som får väcka ärenden."""
    through: Annotated[Actors, Key("genom vem ärenden väcks", Bears.PATH)] = ()
    """Den som de väcker ärenden genom."""
    notify: Annotated[Actors, Key("till vem ärendet anmäls", Bears.PATH, MOVES)] = ()
    """Den som ärendet anmäls till."""
    deadline: Annotated[
        Limit | None,
        Key("när det senast anmäls", Bears.TIME, MOVES, none="Det finns ingen sista tid för att anmäla ett ärende."),
    ] = None
    """När anmälan senast ska ske."""
    scheduled_by: Annotated[Actors, Key("vem som avgör när ett ärende tas upp", Bears.PATH, MOVES, alone=True)] = ()
    """De som avgör vid vilket möte ärendet tas upp."""
    admitted_by: Annotated[Actors, Key("vem som avgör om ett ärende tas upp", Bears.PATH, MOVES, alone=True)] = ()
    """De som avgör om ärendet tas upp alls."""
    subject: Annotated[Subjects, Key("vilket sakområde det gäller", Bears.PATH, MOVES)] = ()
    """Sakområdet, om ordningen inte gäller alla ärenden."""


class Anchoring(Timed):
    """Förankring av det som ska beslutas."""

    identity: ClassVar[Identity | None] = Identity(("with_", "what"), ("by",))

    with_: Annotated[Many[ActorRef], Key("tillsammans med vem", Bears.PATH)]
    """Var eller hos vem frågan förankras."""
    by: Annotated[Actors, Key("vem som gör det", Bears.PATH)] = ()
    """Vem som förankrar."""
    what: Annotated[Words | None, Key("vad som förankras", Bears.FORM, wording=Wording.PROSE)] = None
    """Vad som förankras."""
    force: Annotated[Modal | None, Key("hur bindande det är", Bears.PATH)] = None
    """ska, får eller bör; inte eller får inte om dokumentet säger att det inte är så."""
    deadline: Annotated[Limit | None, Key("när det senast är gjort", Bears.TIME)] = None
    """När det senast ska vara gjort."""
    before: Annotated[AnchoredBefore | None, Key("före vad det sker", Bears.TIME)] = None
    """Om det sker innan ärendet tas upp eller före beslutet."""
    between_meetings: Annotated[bool, Key("om det sker mellan två möten", Bears.TIME)] = False
    """Sant om det sker mellan två möten."""
    subject: Annotated[Subjects, Key("vilket sakområde det gäller", Bears.PATH)] = ()
    """Sakområdet."""
    condition: Annotated[Condition | None, Key("på vilket villkor", Bears.PATH)] = None
    """När det gäller."""


class Deviations(Timed):
    """Avvikelsehantering."""

    reported_by: Annotated[Actors, Key("vem som rapporterar", Bears.DUTY, MOVES)] = ()
    """Vem som rapporterar."""
    cadence: Annotated[Rate | None, Key("hur ofta", Bears.TIME)] = None
    """Hur ofta."""
    reported_to: Annotated[Actors, Key("till vem", Bears.PATH, MOVES)] = ()
    """Vem rapporten går till."""
    prepared_by: Annotated[Actors, Key("vem som bereder", Bears.PATH, MOVES)] = ()
    """Vem som bereder."""
    decided_by: Annotated[Actors, Key("vem som beslutar", Bears.COMPETENCE, MOVES)] = ()
    """Vem som beslutar om åtgärd."""
    handed_to: Annotated[Many[BodyRef], Key("vart de lämnas vidare", Bears.PATH, MOVES)] = ()
    """Vart generella och återkommande avvikelser går."""
    criterion: Annotated[Words | None, Key("när de lämnas vidare", Bears.PATH, MOVES, wording=Wording.RUNNING)] = None
    """När de lämnas vidare."""
    force: Annotated[Affirmed | None, Key("hur bindande det är", Bears.PATH, MOVES)] = None
    """Om de ska eller får lämnas vidare."""
    condition: Annotated[Condition | None, Key("på vilket villkor", Bears.PATH, MOVES)] = None
    """På vilket villkor de lämnas vidare eller åtgärdas: vid behov, på begäran."""
    feedback_to: Annotated[Actors, Key("vem som får återkoppling", Bears.INFORMATION, MOVES)] = ()
    """Vem som får återkoppling."""


class Budget(Norm):
    """Pengar: gemensam budget eller ingen, och hur kostnader delas."""

    common: Annotated[bool | None, Key("om budgeten är gemensam", Bears.DUTY)] = None
    """Falskt om dokumentet säger att ingen gemensam budget finns."""
    allocation_key: Annotated[Words | None, Key("hur kostnader fördelas", Bears.DUTY, wording=Wording.RUNNING)] = None
    """Hur kostnader fördelas."""
    paid_by: Annotated[Actors, Key("vem som betalar", Bears.DUTY)] = ()
    """Vem som bär kostnaden."""
    decided_by: Annotated[
        Many[ActorRef],
        Key("vem som beslutar om gemensam finansiering", Bears.COMPETENCE, alone=True),
    ] = ()
    """Vem som beslutar om gemensam finansiering."""
    adopted_by: Annotated[Actors, Key("vem som beslutar om budgeten", Bears.COMPETENCE)] = ()
    """Vem som beslutar om organets egen budget."""
    shares: Annotated[Many[Portion], Key("hur kostnader, tillgångar och skulder delas", Bears.DUTY)] = ()
    """Hur kostnader, bidrag, överskott, tillgångar och skulder delas: `{what: skulder, how: proportionellt}`."""
    income: Annotated[Many[Income], Key("vilka intäkterna är", Bears.DUTY)] = ()
    """Var pengarna kommer från: `{kind: skattemedel, share: ca 50 %}`."""
    at_cost: Annotated[bool | None, Key("om självkostnad gäller", Bears.DUTY)] = None
    """Sant om tjänster till parterna ersätts med självkostnaden."""
    loans: Annotated[Permission | None, Key("om lån får tas upp", Bears.COMPETENCE)] = None
    """Om lån får tas upp, med vems medgivande och hur mycket."""
    guarantees: Annotated[Permission | None, Key("om borgen får tecknas", Bears.COMPETENCE)] = None
    """Om borgen eller annan säkerhet får ställas."""
    remuneration: Annotated[Many[Remuneration], Key("hur ledamöterna ersätts", Bears.DUTY)] = ()
    """Arvode, reseersättning och förlorad arbetsförtjänst: vem som betalar, och efter vems regler."""
    condition: Annotated[Condition | None, Key("på vilket villkor", Bears.DUTY)] = None
    """När det gäller."""


class Flow(Timed):
    """Information eller återrapportering från någon till någon."""

    identity: ClassVar[Identity | None] = Identity(("what",), ("from_", "to"))

    what: Annotated[Words, Key("vad det handlar om", Bears.INFORMATION, wording=Wording.PROSE)]
    """Vad det handlar om."""
    emphasis: Annotated[Many[Weight], Key("hur det betonas", Bears.INFORMATION)] = ()
    """Hur det betonas: särskilt, bland annat, i första hand …"""
    act: Annotated[Passing | None, Key("vad som görs med det", Bears.INFORMATION)] = None
    """Dokumentets ord för det som görs: förmedla, skicka, återrapportera … Utelämnat är lämna."""
    from_: Annotated[Actors, Key("från vem", Bears.INFORMATION)] = ()
    """Från vem. Utelämnat är organet."""
    to: Annotated[Actors, Key("vart", Bears.INFORMATION)]
    """Till vem."""
    cadence: Annotated[Rate | None, Key("hur ofta", Bears.TIME)] = None
    """Hur ofta."""
    via: Annotated[Texts, Key("på vilket sätt", Bears.INFORMATION, wording=Wording.RUNNING)] = ()
    """På vilket sätt."""
    condition: Annotated[Condition | None, Key("på vilket villkor", Bears.INFORMATION)] = None
    """När det gäller, om det inte alltid gör det: i ord, `{decided-by: …}`, `{consent-of: …}`."""
    force: Annotated[Modal | None, Key("hur bindande det är", Bears.INFORMATION)] = None
    """ska, får eller bör; inte eller får inte om dokumentet säger att det inte är så."""
    purpose: Annotated[Many[Purpose], Key("vad det ska leda till", Bears.INFORMATION)] = ()
    """Vad informationen är till för: `att planera bemanningen`, eller `{goal: …}` för ett mål."""
    because: Annotated[Many[Cause], Key("varför det görs", Bears.INFORMATION)] = ()
    """Varför den lämnas: i ord, `{on: lagen}` eller `{decided-by: fullmaktige}`."""
    deliverable: Annotated[DeliverableRef | None, Key("med vilken rapport", Bears.INFORMATION)] = None
    """Rapporten det sker med."""
