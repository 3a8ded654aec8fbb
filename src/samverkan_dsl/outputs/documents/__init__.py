"""What is written of a region: handbook, uppdragsbeskrivningar, report and diagrams, not yet in a format."""

from .brief import brief, brief_keys
from .collection import DIAGRAMS, REPORT_JSON, Collection, documents
from .handbook import handbook
from .index import Entry, entry, index
from .report import report, report_json, why_of
from .views import Drawn, diagrams

__all__ = [
    "DIAGRAMS",
    "REPORT_JSON",
    "Collection",
    "Drawn",
    "Entry",
    "brief",
    "brief_keys",
    "diagrams",
    "documents",
    "entry",
    "handbook",
    "index",
    "report",
    "report_json",
    "why_of",
]
