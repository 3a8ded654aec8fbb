"""How closed values become words and clauses."""

from __future__ import annotations

from ....findings import Text, text
from ....language import (
    Attendance,
    Bloc,
    DecisionMethod,
    Effect,
    Force,
    Response,
    Status,
    SubstitutePolicy,
    Then,
    Trigger,
)


def stands(status: Status, *, over: bool = False) -> Text | Status:
    """Where a paper stands; of one that is others' it is not said here who decides it. `over`: its time is past."""
    if over and status is Status.IN_FORCE:
        return text("gällande då")
    if status is Status.DUE:
        return text("ska finnas; om den finns sägs inte")
    return text("ligger utanför samverkan") if status is Status.EXTERNAL else status


FROM_BLOC: dict[Bloc, Text] = {
    Bloc.MAJORITY: text("den politiska majoriteten"),
    Bloc.OPPOSITION: text("oppositionen"),
}
"""Which half of politics somebody comes from, within a sentence."""

FORCES: dict[Force, Text] = {
    Force.MUST: text("ska"),
    Force.MAY: text("får"),
    Force.ABLE: text("ska kunna"),
    Force.SHOULD: text("bör"),
    Force.INTENTION: text("avses"),
    Force.PROPOSED: text("föreslås"),
    Force.WILL: text("kommer att"),
    Force.NOT: text("ska inte"),
    Force.SHALL_NOT: text("ska inte"),
    Force.MUST_NOT: text("får inte"),
}
"""Before the verb of a main clause that begins with its subject; for the others see `verb_first`."""
_SPLIT: dict[Force, tuple[Text, Text]] = {
    Force.ABLE: (text("ska"), text(" kunna")),
    Force.WILL: (text("kommer"), text(" att")),
    Force.NOT: (text("ska"), text(" inte")),
    Force.MUST_NOT: (text("får"), text(" inte")),
}


def verb_first(force: Force) -> tuple[Text, Text | None]:
    """The force where the subject comes after it, and what comes after the subject: `får … inte`, `ska … kunna`.

    Of what is told as it is only what comes after.
    """
    if force.describes:
        return FORCES[Force.MUST], text(" inte") if force.negates else None
    return _SPLIT.get(force) or (FORCES[force], None)


ATTENDANCE: dict[Attendance, Text] = {
    Attendance.MUST: text("Ledamöterna ska delta i mötena."),
    Attendance.SHOULD: text("Ledamöterna bör delta i mötena."),
    Attendance.MAY: text("Ledamöterna får delta i mötena."),
    Attendance.WHEN_NEEDED: text("Ledamöterna deltar i mötena vid behov."),
}
EFFECTS: dict[Effect, str] = {
    Effect.BINDING: "Besluten är bindande.",
    Effect.WITHIN_DELEGATION: "Besluten gäller inom vars och ens eget mandat.",
    Effect.DIRECTION: "Besluten anger en inriktning (handboken räknar med att de behöver bekräftas).",
    Effect.RECOMMENDATION: "Besluten är rekommendationer.",
    Effect.CONSULTATION: "{body} samråder och lämnar synpunkter.",
    Effect.INTERNAL: "Besluten gäller den egna ordningen.",
    Effect.NONE: "{body} är inte ett beslutande organ.",
}
METHODS: dict[DecisionMethod, Text] = {
    DecisionMethod.CONSENSUS: text("Beslut fattas i enighet."),
    DecisionMethod.MAJORITY: text("Beslut fattas med majoritet."),
    DecisionMethod.QUALIFIED_MAJORITY: text("Beslut fattas med kvalificerad majoritet."),
    DecisionMethod.PER_PARTY: text("Varje part beslutar för sig."),
}
ASPIRED: dict[DecisionMethod, Text] = {
    DecisionMethod.CONSENSUS: text("Det är eftersträvansvärt att beslut fattas i enighet."),
    DecisionMethod.MAJORITY: text("Det är eftersträvansvärt att beslut fattas med majoritet."),
    DecisionMethod.QUALIFIED_MAJORITY: text("Det är eftersträvansvärt att beslut fattas med kvalificerad majoritet."),
    DecisionMethod.PER_PARTY: text("Det är eftersträvansvärt att varje part beslutar för sig."),
}
"""The same where the document only aims at it."""
SUBSTITUTES: dict[SubstitutePolicy, Text] = {
    SubstitutePolicy.NONE: text("Inga ersättare utses."),
    SubstitutePolicy.NAMED: text("Namngivna ersättare utses."),
    SubstitutePolicy.EQUAL_NUMBER: text("Lika många ersättare som ledamöter utses."),
    SubstitutePolicy.PER_PARTY: text("Varje part utser ett antal ersättare."),
    SubstitutePolicy.SOME: text("Det finns ersättare."),
}
TRIGGERS: dict[Trigger, Text] = {
    Trigger.DISAGREEMENT: text("Om ledamöterna inte kan enas"),
    Trigger.NEEDS_RESOURCES: text("Om ett ärende kräver mer resurser"),
    Trigger.WEIGHTY: text("Om ett ärende är av principiell eller ekonomisk vikt"),
    Trigger.SEVERAL_BODIES: text("Om ett ärende berör flera organ"),
    Trigger.BEYOND_MANDATE: text("Om ett ärende inte ryms i mandatet"),
    Trigger.RECURRING_DEVIATION: text("Vid generella och återkommande avvikelser"),
    Trigger.NO_QUORUM: text("Om mötet inte är beslutsfört"),
    Trigger.OTHER_LEVEL: text("Om ett ärende hör till en annan nivå"),
    Trigger.LOCAL_UNSOLVED: text("Om en fråga inte går att lösa på den egna nivån"),
    Trigger.DISPUTE: text("Vid en tvist"),
    Trigger.REQUESTED: text("På begäran från ett annat organ"),
    Trigger.OTHER: text("I andra fall"),
}
RESPONSES: dict[Response, Text] = {
    Response.DECIDE: text("för beslut"),
    Response.TAKE_POSITION: text("för ställningstagande"),
    Response.ENDORSE: text("för att få stöd för förslaget"),
    Response.PREPARE: text("för beredning"),
    Response.SETTLE: text("för avgörande"),
    Response.INFORM: text("för kännedom"),
}
ACTS: dict[Response, Text] = {
    Response.DECIDE: text("besluta i frågan"),
    Response.TAKE_POSITION: text("ta ställning"),
    Response.ENDORSE: text("ställa sig bakom förslaget"),
    Response.PREPARE: text("bereda ärendet"),
    Response.SETTLE: text("avgöra tvisten"),
    Response.INFORM: text("ta emot det för kännedom"),
}
THENS: dict[Then, str] = {
    Then.DECIDE_HERE: "Därefter kan {body} besluta.",
    Then.DECIDE_THERE: "Frågan avgörs där.",
    Then.RETURN_ADVICE: "Frågan kommer tillbaka med råd.",
}
