"""Source indexes: where in an adopted document each statement stands, and what cites it."""

from .citation import closest_address, resolve
from .coverage import Account, Coverage, coverage
from .decoding import decode_text
from .document import render_index
from .indexing import index_text
from .model import SourceIndex, Statement, StatementClass, section_of
from .parsing import parse_index

__all__ = [
    "Account",
    "Coverage",
    "SourceIndex",
    "Statement",
    "StatementClass",
    "closest_address",
    "coverage",
    "decode_text",
    "index_text",
    "parse_index",
    "render_index",
    "resolve",
    "section_of",
]
