"""Source indexes: where in an adopted document each statement stands, and what cites it."""

from .document import render_index
from .indexing import index_text
from .model import SourceIndex, Statement, StatementClass

__all__ = ["SourceIndex", "Statement", "StatementClass", "index_text", "render_index"]
