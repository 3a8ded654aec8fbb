"""Findings, positions, severity and the words they are told in."""

from .finding import Concerns, Finding, Related, Rule, Severity, finalise
from .months import MONTHS
from .paths import ListItem, ModelPath
from .positions import Span
from .text import LANGUAGES, Labelled, LabelledEnum, Text, capitalised, gettext, is_labelled, more_places, text, worded

__all__ = [
    "LANGUAGES",
    "MONTHS",
    "Concerns",
    "Finding",
    "Labelled",
    "LabelledEnum",
    "ListItem",
    "ModelPath",
    "Related",
    "Rule",
    "Severity",
    "Span",
    "Text",
    "capitalised",
    "finalise",
    "gettext",
    "is_labelled",
    "more_places",
    "text",
    "worded",
]
