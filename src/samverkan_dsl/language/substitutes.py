"""Who comes in the absent members' place, and what absence means."""

from typing import Annotated, ClassVar

from .base import Identity, Many, Words
from .demands import Demand
from .eligible import Eligible
from .keys import Answers, Bears, Key, Wording
from .norm import Norm
from .quantities import Amount
from .references import ActorRef, Actors, SeatAtRef
from .tenure import TermLength
from .validity import Timed
from .vocabulary.norms import Affirmed, Force
from .vocabulary.seats import EntryOrder, LateArrival, Right, SubstitutePolicy


class SubstituteRow(Timed):
    """Ersättare från en viss part, med ett eget antal."""

    shorthand: ClassVar[str | None] = "at"
    identity: ClassVar[Identity | None] = Identity(("role", "at"))

    role: Annotated[Words | None, Key("vilken funktion ersättarna har", Bears.REPRESENTATION, wording=Wording.ROLE)] = (
        None
    )
    """Funktionen som ersättarna har."""
    at: Annotated[Many[SeatAtRef], Key("varifrån ersättarna kommer", Bears.REPRESENTATION, Answers.QUORUM)] = ()
    """Parten som ersättarna kommer från."""
    count: Annotated[Amount | None, Key("hur många ersättarna är", Bears.REPRESENTATION, Answers.QUORUM)] = None
    """Antal ersättare. Utelämnat är en."""
    force: Annotated[Affirmed | None, Key("hur fast det är", Bears.REPRESENTATION, Answers.QUORUM)] = None
    """Om ersättarna ska, får eller bör finnas eller bara föreslås. Utelämnat är ska."""
    appointed_by: Annotated[Actors, Key("vem som utser ersättarna", Bears.REPRESENTATION)] = ()
    """Vem som utser dem."""
    among: Annotated[Eligible | None, Key("vem som kan väljas till ersättare", Bears.REPRESENTATION)] = None
    """Vem som kan väljas till ersättare."""
    requires: Annotated[Many[Demand], Key("vad som krävs av ersättarna", Bears.REPRESENTATION)] = ()
    """Krav på dem: kompetens, ställning, mandat."""
    term: Annotated[TermLength | None, Key("hur länge det varar", Bears.TIME, noun="Ersättarnas mandattid")] = None
    """Mandattid: 4 år, mandatperioden."""


class Substitutes(Norm):
    """Ersättare, och vad frånvaro betyder."""

    shorthand: ClassVar[str | None] = "policy"

    policy: Annotated[
        SubstitutePolicy | None,
        Key("om frånvarande ersätts", Bears.REPRESENTATION, Answers.QUORUM),
    ] = None
    """Om frånvarande ledamöter ersätts."""
    count: Annotated[Amount | None, Key("hur många de är", Bears.REPRESENTATION, Answers.QUORUM)] = None
    """Antal ersättare, per part om policy är per-party."""
    rows: Annotated[Many[SubstituteRow], Key("vilka ersättarna är", Bears.REPRESENTATION, Answers.QUORUM)] = ()
    """Ersättarna rad för rad, där de är olika många från olika parter."""
    same_party: Annotated[
        bool, Key("om ersättaren ska komma från samma part", Bears.REPRESENTATION, Answers.QUORUM)
    ] = False
    """Sant om en ersättare bara får ersätta den som kommer från samma part."""
    personal: Annotated[bool, Key("om varje ledamot har en egen ersättare", Bears.REPRESENTATION, Answers.QUORUM)] = (
        False
    )
    """Sant om varje ledamot har en personlig ersättare, som träder in för just hen."""
    enters: Annotated[EntryOrder | None, Key("efter vilken ordning de träder in", Bears.REPRESENTATION)] = None
    """Ordningen som de träder in efter; med egna ord i order."""
    if_possible: Annotated[bool, Key("om ordningen bara gäller när det går", Bears.REPRESENTATION)] = False
    """Sant om dokumentet säger att ordningen ska följas om det är möjligt."""
    late_arrival: Annotated[LateArrival | None, Key("vad som gäller när ledamoten kommer sent", Bears.SAY)] = None
    """Vad som gäller när ledamoten kommer sedan ersättaren har trätt in."""
    order: Annotated[
        Words | None,
        Key("i vilken ordning de träder in", Bears.REPRESENTATION, Answers.QUORUM, wording=Wording.RUNNING),
    ] = None
    """I vilken ordning ersättare träder in."""
    replaces: Annotated[
        Words | None, Key("vilka de ersätter", Bears.REPRESENTATION, Answers.QUORUM, wording=Wording.RUNNING)
    ] = None
    """Vilka de ersätter."""
    rights: Annotated[
        Many[Right],
        Key(
            "vad ersättare som inte tjänstgör får göra på mötet",
            Bears.SAY,
            none="Ersättare som inte tjänstgör får inte närvara.",
        ),
    ] = ()
    """Vad en ersättare som inte tjänstgör får göra på mötet: närvara, yttra sig. `none` om de inte får närvara."""
    rights_serving: Annotated[Many[Right], Key("vad tjänstgörande ersättare får göra på mötet", Bears.SAY)] = ()
    """Vad en ersättare som tjänstgör får göra på mötet, om dokumentet säger det: rösta."""
    requires: Annotated[Many[Demand], Key("vad som krävs av ersättarna", Bears.REPRESENTATION)] = ()
    """Krav på alla ersättare: kompetens, ställning, mandat."""
    among: Annotated[Eligible | None, Key("vem som kan väljas till ersättare", Bears.REPRESENTATION)] = None
    """Vem som kan väljas till ersättare."""
    appointed_by: Annotated[Actors, Key("vem som utser ersättarna", Bears.REPRESENTATION)] = ()
    """Vem som utser dem."""
    term: Annotated[TermLength | None, Key("hur länge ersättarna sitter", Bears.TIME)] = None
    """Alla ersättares mandattid: 4 år, mandatperioden."""
    absent_accept: Annotated[
        bool | None,
        Key("om de frånvarande överlåter besluten åt de närvarande", Bears.SAY, Answers.QUORUM),
    ] = None
    """Sant om de frånvarande överlåter besluten åt de närvarande."""
    absent_write: Annotated[
        ActorRef | None,
        Key("vem som tar emot frånvarandes synpunkter", Bears.SAY, Answers.QUORUM),
    ] = None
    """Den som tar emot frånvarandes skriftliga synpunkter."""
    absent_write_when: Annotated[
        Words | None,
        Key("när de frånvarande får lämna synpunkter", Bears.SAY, wording=Wording.PROSE),
    ] = None
    """När synpunkter får lämnas så, om inte alltid: vid planerad frånvaro."""
    absent_inform: Annotated[
        bool | None,
        Key("om den frånvarande själv tar reda på besluten", Bears.INFORMATION, Answers.QUORUM),
    ] = None
    """Sant om den frånvarande själv ska ta reda på vad som beslutades."""

    @property
    def stated(self) -> SubstitutePolicy | None:
        """Whether there are substitutes, and how their number is told; rows name them, others count as they.

        Where each member has one of their own they are as many as the members.
        """
        listed = self.policy is None and any(row.force not in (Force.PROPOSED, Force.WILL) for row in self.rows)
        if self.personal and self.policy is None and not listed:
            return SubstitutePolicy.EQUAL_NUMBER
        return SubstitutePolicy.NAMED if listed or self.policy is SubstitutePolicy.SOME else self.policy
