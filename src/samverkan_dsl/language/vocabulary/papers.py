"""The closed values of what is written down, and of what it is about."""

from __future__ import annotations

from .closed import Vocabulary


class RecordKind(Vocabulary):
    """What is written down at a meeting."""

    MINUTES = ("minutes", "protokoll")
    NOTES = ("notes", "minnesanteckningar")
    DECISION_LOG = ("decision-log", "beslutslogg")


class DeliverableKind(Vocabulary):
    """What sort of paper it is."""

    PLAN = ("plan", "plan")
    REPORT = ("report", "rapport")
    STRATEGY = ("strategy", "strategi")
    GUIDELINE = ("guideline", "riktlinje")
    AGENDA = ("agenda", "dagordning")
    CALENDAR = ("calendar", "årshjul")
    BRIEF = ("brief", "uppdragsbeskrivning")
    BASIS = ("basis", "beslutsunderlag")
    REGULATIONS = ("regulations", "reglemente")
    CHARTER = ("charter", "förbundsordning")
    BYLAWS = ("bylaws", "stadgar")
    ARTICLES = ("articles", "bolagsordning")
    RULES_OF_PROCEDURE = ("rules-of-procedure", "arbetsordning")
    DELEGATION = ("delegation", "delegationsordning")
    BUDGET = ("budget", "budget")
    SCORECARD = ("scorecard", "styrkort")
    POLICY = ("policy", "policy")
    STEERING_DOCUMENT = ("steering-document", "styrdokument")
    GOAL_DOCUMENT = ("goal-document", "måldokument")
    ANNOUNCEMENT = ("announcement", "anslag")


class Rank(Vocabulary):
    """What a paper is among the papers."""

    CENTRAL = ("central", "central")
    MOST_IMPORTANT = ("most-important", "viktigast")
    OVERARCHING = ("overarching", "övergripande")


class Sight(Vocabulary):
    """How far ahead something looks, where no length is given."""

    SHORT = ("short-term", "kort sikt")
    MEDIUM = ("medium-term", "medellång sikt")
    LONG = ("long-term", "lång sikt")


class Status(Vocabulary):
    """Where a document, a template or an appendix stands."""

    IN_FORCE = ("in-force", "gällande")
    IN_DEVELOPMENT = ("in-development", "under utveckling")
    PLANNED = ("planned", "planerad")
    PROPOSED = ("proposed", "förslag")
    DUE = ("due", "ska finnas")
    REPEALED = ("repealed", "upphävd")
    MISSING = ("missing", "saknas")
    EXTERNAL = ("external", "beslutas av någon annan")


class StatuteKind(Vocabulary):
    """What sort of rule it is."""

    ACT = ("act", "lag")
    ORDINANCE = ("ordinance", "förordning")
    REGULATION = ("regulation", "föreskrift")


class Direction(Vocabulary):
    """Which way a figure should move."""

    INCREASE = ("increase", "öka")
    DECREASE = ("decrease", "minska")


class MatterKind(Vocabulary):
    """What a kind of matter leads to (meaning.md, Matter)."""

    AGREEMENT = ("agreement", "avtal")
    GUIDELINE = ("guideline", "riktlinje")
    PLAN = ("plan", "plan")
    FUNDS = ("funds", "medel")
    DEVIATION = ("deviation", "avvikelse")
    OWN_ORDER = ("own-order", "egen ordning")


class SubjectKind(Vocabulary):
    """Whether a subject area is a kind of matter or a field of work."""

    MATTER = ("matter", "slag av ärende")
    AREA = ("area", "verksamhetsområde")
    TRACK = ("track", "spår på tvärs")
