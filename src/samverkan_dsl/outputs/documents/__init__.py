"""What is written of a region: handbook, uppdragsbeskrivningar, report and diagrams, not yet in a format."""

from .brief import brief, brief_keys
from .collection import DIAGRAMS, REPORT_JSON, Collection, documents
from .handbook import handbook
from .index import index
from .report import report, report_json, why_of
from .views import Drawn, diagrams

__all__ = [
    "DIAGRAMS",
    "REPORT_JSON",
    "Collection",
    "Drawn",
    "brief",
    "brief_keys",
    "diagrams",
    "documents",
    "handbook",
    "index",
    "report",
    "report_json",
    "why_of",
]
