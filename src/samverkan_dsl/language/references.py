"""What the vocabulary's references may point at."""

from __future__ import annotations

import re
from typing import Annotated

from .base import BODY_ID, IDENTIFIER, LooseText, Many, Ref, Words
from .lists import Weighable

IN_BODY = ("self", "members", "each-member", "chair", "vice-chair", "secretary", "presidium", "rapporteur")
"""Words for a body and those within it."""

OWN_DECISION_BODIES = "own-decision-bodies"
"""For each organisation seated in the body, its own decision body (external)."""
OWN_PARTY = "own-party"
"""The party that an instance of a template is there for (`den egna kommunen`); in an instance the party itself."""
EACH_PARTY = "each-party"
"""Each of the parties: of the body or the agreement where it stands, else of the system."""
EACH_PRINCIPAL = "each-principal"
"""Each huvudman with seats in the body."""

_AROUND = (
    "initiator",
    "any-party",
    EACH_PARTY,
    OWN_PARTY,
    "each-organisation",
    EACH_PRINCIPAL,
    OWN_DECISION_BODIES,
    "unspecified",
)

BodyRef = Annotated[str, Ref(("body",), ("self",))]
"""A body or all instances of a template (`lsvo`, `samverkansgrupp`, `samverkansgrupp/vuxna`, `other-region:body`)."""
TargetRef = Annotated[str, Ref(("body", "party"), ("self", *_AROUND))]
"""Where a matter or a paper goes."""
ActorRef = Annotated[str, Ref(("body", "party", "role"), (*IN_BODY, *_AROUND))]
"""Who does something: a body, a party, a role, or an office of the body itself (`chair`, `members` …)."""
PartyRef = Annotated[str, Ref(("party",), (OWN_PARTY,))]
SeatAtRef = Annotated[str, Ref(("party", "body"), ("self", OWN_PARTY))]
"""Where a seat's holder comes from: a party, a group of parties, or a body that sends somebody."""
RoleRef = Annotated[str, Ref(("role",))]
SubjectRef = Annotated[str, Ref(("subject",))]
DeliverableRef = Annotated[str, Ref(("deliverable",))]
PaperRef = Annotated[str, Ref(("deliverable", "agreement"))]
"""A plan, a report or another paper, or an agreement."""
WholeRef = Annotated[str, Ref(("goal", "deliverable", "agreement", "subject", "body"))]
"""What a task can be a part of."""
FoundationRef = Annotated[str, Ref(("body", "agreement", "deliverable", "goal", "statute"))]
"""What a body can build on."""
BasisRef = Annotated[str, Ref(("deliverable", "goal", "agreement", "statute"))]
"""What a plan builds on."""
GroundRef = Annotated[str, Ref(("agreement", "statute", "deliverable", "appendix"))]
"""What something rests on: an agreement, a statute, a reglemente or another paper, an appendix."""
AgreementRef = Annotated[str, Ref(("agreement",))]
StatuteRef = Annotated[str, Ref(("statute",))]
TemplateRef = Annotated[str, Ref(("template",))]
AppendixRef = Annotated[str, Ref(("appendix",))]
GoalRef = Annotated[str, Ref(("goal",))]

Bodies = Annotated[Many[BodyRef], Weighable()]
Actors = Annotated[Many[ActorRef], Weighable()]
Receivers = Annotated[Many[TargetRef], Weighable(choice=False)]
Foundations = Annotated[Many[FoundationRef], Weighable()]
Parties = Annotated[Many[PartyRef], Weighable(choice=False)]
Subjects = Annotated[Many[SubjectRef], Weighable(choice=False)]
Texts = Many[Words]
Enumeration = Annotated[Many[Words], Weighable(choice=False)]
"""What a paper holds, in words."""
LooseTexts = Many[LooseText]

WORDS = {
    "self": "organet",
    "members": "ledamöterna",
    "each-member": "varje ledamot",
    "chair": "ordföranden",
    "vice-chair": "vice ordföranden",
    "secretary": "sekreteraren",
    "presidium": "presidiet",
    "rapporteur": "föredraganden",
    "initiator": "den som väckt ärendet",
    "any-party": "annan part",
    EACH_PARTY: "varje part",
    OWN_PARTY: "den egna parten",
    "each-organisation": "varje organisation",
    EACH_PRINCIPAL: "varje huvudman",
    OWN_DECISION_BODIES: "respektive organisations egna beslutsorgan",
    "unspecified": "ej angivet",
}
"""What the reserved words are called (msgids)."""

_BODY = re.compile(BODY_ID)
_ELSEWHERE = re.compile(f"{IDENTIFIER[1:-1]}:{BODY_ID[1:-1]}")


def may_be_body(ref: str) -> bool:
    """Whether a body can have this id at all."""
    return _BODY.fullmatch(ref) is not None


def elsewhere(ref: str) -> tuple[str, str] | None:
    """The two ids of a reference that has the shape of one to a body of another region; None for every other."""
    if _ELSEWHERE.fullmatch(ref) is None:
        return None
    region, _, body = ref.partition(":")
    return region, body
