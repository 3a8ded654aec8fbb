"""The vocabulary: what a governance system written as YAML can say. Pure: no files, no graph."""

from .adoption import Attachment, Dispute, Extension, Paper
from .aims import Goal, Indicator, Value
from .appeals import Appeal, AppealKind
from .base import Citation, Cited, Element, Ref
from .body import Body
from .cadences import Cadence
from .changes import Change
from .conditions import Condition
from .decisions import Ballot, BetweenMeetings, Decisions, Disagreement, MatterRule, Quorum, Recusal, Silence
from .demands import Demand
from .economy import Income, IncomeKind, Payment, Portion, Remuneration, Shared
from .eligible import Eligible
from .endings import Ending
from .forces import affirmed, denied, numbered
from .formation import Distribution, Formation
from .grounds import BuiltOn, Exemption, LegalGround, Prior
from .hosts import HeldWhen, Host
from .levels import LevelKey, NamedLevel
from .mandates import Mandate
from .meetings import Gathering, JointMeeting, Meetings, MeetingYear, Record, SpecialMeeting
from .money import Money
from .norm import Firmness, Norm
from .objects import names_chair_term, names_vice_chair_term, names_work
from .occasions import SaidWhen
from .offices import Chair, Office, OfficeKind, OtherOffice, Secretary, StandIn, Vice
from .paces import Pace
from .papers import Agreement, Deliverable, LeftOut, Month, Provision, SourceText, Statute, Subject, Term
from .parties import FormerName, Legal, Party, Role, Signature, Stake
from .periods import Period, Phase
from .permission import Permission
from .quantities import Bound, Each, Quantity
from .readings import Alternative, NotRegulated, Reading, SetElsewhere
from .reasons import Cause, Purpose
from .region import RegionModel, Revision, System, Waiver
from .seats import Seat, SeatAuthority
from .substitutes import SubstituteRow, Substitutes
from .tenure import Tenure
from .times import Deadline, Duration, Moment, Unit
from .validity import Timed
from .vocabulary.bodies import Area, BodyKind, BodyStatus, Level, Staff
from .vocabulary.closed import Only, Vocabulary
from .vocabulary.deciding import (
    AnchoredBefore,
    DecisionMethod,
    Passing,
    PriorStep,
    QuorumScope,
    Response,
    Targets,
    Then,
    Trigger,
)
from .vocabulary.emphasis import Stress
from .vocabulary.norms import Effect, Force, Strictness, tentative
from .vocabulary.papers import (
    DeliverableKind,
    Direction,
    MatterKind,
    Rank,
    RecordKind,
    Sight,
    Status,
    StatuteKind,
    SubjectKind,
)
from .vocabulary.seats import (
    Absence,
    Apart,
    Attendance,
    Bloc,
    EntryOrder,
    LateArrival,
    LegalForm,
    PartyKind,
    Right,
    SeatStatus,
    ShareKind,
    SharePer,
    SubstitutePolicy,
)
from .vocabulary.verbs import Verb
from .when import AtMeeting, MeetingPart, Occurs, Recurrence, SpecialKind, Step, YearMonth
from .work import Anchoring, Budget, Deviations, Escalation, Flow, Initiative, Preparation

__all__ = [
    "Absence",
    "Agreement",
    "Alternative",
    "AnchoredBefore",
    "Anchoring",
    "Apart",
    "Appeal",
    "AppealKind",
    "Area",
    "AtMeeting",
    "Attachment",
    "Attendance",
    "Ballot",
    "BetweenMeetings",
    "Bloc",
    "Body",
    "BodyKind",
    "BodyStatus",
    "Bound",
    "Budget",
    "BuiltOn",
    "Cadence",
    "Cause",
    "Chair",
    "Change",
    "Citation",
    "Cited",
    "Condition",
    "Deadline",
    "DecisionMethod",
    "Decisions",
    "Deliverable",
    "DeliverableKind",
    "Demand",
    "Deviations",
    "Direction",
    "Disagreement",
    "Dispute",
    "Distribution",
    "Duration",
    "Each",
    "Effect",
    "Element",
    "Eligible",
    "Ending",
    "EntryOrder",
    "Escalation",
    "Exemption",
    "Extension",
    "Firmness",
    "Flow",
    "Force",
    "Formation",
    "FormerName",
    "Gathering",
    "Goal",
    "HeldWhen",
    "Host",
    "Income",
    "IncomeKind",
    "Indicator",
    "Initiative",
    "JointMeeting",
    "LateArrival",
    "LeftOut",
    "Legal",
    "LegalForm",
    "LegalGround",
    "Level",
    "LevelKey",
    "Mandate",
    "MatterKind",
    "MatterRule",
    "MeetingPart",
    "MeetingYear",
    "Meetings",
    "Moment",
    "Money",
    "Month",
    "NamedLevel",
    "Norm",
    "NotRegulated",
    "Occurs",
    "Office",
    "OfficeKind",
    "Only",
    "OtherOffice",
    "Pace",
    "Paper",
    "Party",
    "PartyKind",
    "Passing",
    "Payment",
    "Period",
    "Permission",
    "Phase",
    "Portion",
    "Preparation",
    "Prior",
    "PriorStep",
    "Provision",
    "Purpose",
    "Quantity",
    "Quorum",
    "QuorumScope",
    "Rank",
    "Reading",
    "Record",
    "RecordKind",
    "Recurrence",
    "Recusal",
    "Ref",
    "RegionModel",
    "Remuneration",
    "Response",
    "Revision",
    "Right",
    "Role",
    "SaidWhen",
    "Seat",
    "SeatAuthority",
    "SeatStatus",
    "Secretary",
    "SetElsewhere",
    "ShareKind",
    "SharePer",
    "Shared",
    "Sight",
    "Signature",
    "Silence",
    "SourceText",
    "SpecialKind",
    "SpecialMeeting",
    "Staff",
    "Stake",
    "StandIn",
    "Status",
    "Statute",
    "StatuteKind",
    "Step",
    "Stress",
    "Strictness",
    "Subject",
    "SubjectKind",
    "SubstitutePolicy",
    "SubstituteRow",
    "Substitutes",
    "System",
    "Targets",
    "Tenure",
    "Term",
    "Then",
    "Timed",
    "Trigger",
    "Unit",
    "Value",
    "Verb",
    "Vice",
    "Vocabulary",
    "Waiver",
    "YearMonth",
    "affirmed",
    "denied",
    "names_chair_term",
    "names_vice_chair_term",
    "names_work",
    "numbered",
    "tentative",
]
