"""The closed values of how matters are prepared, decided and handed on."""

from __future__ import annotations

from .closed import Vocabulary


class PriorStep(Vocabulary):
    """What is done before something else is, or after it."""

    CONSULTATION = ("consultation", "samråd")
    DIALOGUE = ("dialogue", "dialog")
    NEGOTIATION = ("negotiation", "förhandling")
    ANCHORING = ("anchoring", "förankring")
    PREPARATION = ("preparation", "beredning")
    PROPOSAL = ("proposal", "förslag")
    COMMENT = ("comment", "yttrande")
    RECOMMENDATION = ("recommendation", "rekommendation")
    FOLLOW_UP = ("follow-up", "uppföljning")
    ANALYSIS = ("analysis", "analys")
    REFERRAL = ("referral", "remiss")
    DECISION = ("decision", "beslut")
    APPROVAL = ("approval", "godkännande")
    REPORT = ("report", "redovisning")


class AnchoredBefore(Vocabulary):
    """What is to come after the anchoring."""

    TAKEN_UP = ("taken-up", "innan ärendet tas upp")
    DECISION = ("decision", "före beslut")


class Passing(Vocabulary):
    """What is done with information to give it to somebody."""

    CONVEY = ("convey", "förmedla")
    COMMUNICATE = ("communicate", "kommunicera")
    SEND = ("send", "skicka")
    PRESENT = ("present", "presentera")
    REPORT = ("report", "rapportera")
    REPORT_BACK = ("report-back", "återrapportera")
    FEED_BACK = ("feed-back", "återkoppla")


class DecisionMethod(Vocabulary):
    """How a body reaches a decision."""

    CONSENSUS = ("consensus", "enighet")
    MAJORITY = ("majority", "majoritet")
    QUALIFIED_MAJORITY = ("qualified-majority", "kvalificerad majoritet")
    PER_PARTY = ("per-party", "per part")


class QuorumScope(Vocabulary):
    """Within what a quorum is counted."""

    OVERALL = ("overall", "hela organet")
    PARTY = ("party", "huvudman")
    SIDE = ("side", "sida")


class Trigger(Vocabulary):
    """What makes a matter leave a body."""

    DISAGREEMENT = ("disagreement", "oenighet")
    NEEDS_RESOURCES = ("needs-resources", "resursbehov")
    WEIGHTY = ("weighty", "principiell eller ekonomisk vikt")
    SEVERAL_BODIES = ("several-bodies", "berör flera organ")
    BEYOND_MANDATE = ("beyond-mandate", "ryms inte i mandatet")
    RECURRING_DEVIATION = ("recurring-deviation", "återkommande avvikelse")
    NO_QUORUM = ("no-quorum", "inte beslutsför")
    OTHER_LEVEL = ("other-level", "hör till annan nivå")
    LOCAL_UNSOLVED = ("local-unsolved", "lokal fråga utan lösning")
    DISPUTE = ("dispute", "tvist")
    REQUESTED = ("requested", "begäran från annat organ")
    OTHER = ("other", "annat skäl")


class Then(Vocabulary):
    """What happens to a matter after it was handed over."""

    DECIDE_HERE = ("decide-here", "beslutas här efteråt")
    DECIDE_THERE = ("decide-there", "avgörs hos mottagaren")
    RETURN_ADVICE = ("return-advice", "kommer tillbaka med råd")


class Targets(Vocabulary):
    """Which of several receivers are meant."""

    ONE_OF = ("one-of", "ett av dem")
    EACH = ("each", "vart och ett av dem")


class Response(Vocabulary):
    """What a receiver does with a matter."""

    DECIDE = ("decide", "besluta")
    TAKE_POSITION = ("take-position", "ta ställning")
    ENDORSE = ("endorse", "ställa sig bakom")
    PREPARE = ("prepare", "bereda")
    SETTLE = ("settle", "avgöra tvisten")
    INFORM = ("inform", "ta emot för kännedom")
