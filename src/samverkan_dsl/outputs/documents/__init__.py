"""What is written of a region: handbook, uppdragsbeskrivningar, report and diagrams, not yet in a format."""

from .books.brief import brief, brief_keys
from .books.collection import DIAGRAMS, REPORT_JSON, Collection, documents
from .books.handbook import handbook
from .books.index import Entry, entry, index
from .books.report import report, report_json
from .books.views import Drawn, diagrams

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
]
