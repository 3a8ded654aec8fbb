"""Source indexes: where in an adopted document each statement stands, and what cites it.

What every check needs is named here. Making an index (`indexing`, `decoding`) and accounting for one (`coverage`)
are asked for by their own modules, so that a check does not pay for reading texts.
"""

from .citation import closest_address, meant, resolve, spread
from .document import render_index
from .model import SourceIndex, Statement, StatementClass, section_of
from .parsing import parse_index

__all__ = [
    "SourceIndex",
    "Statement",
    "StatementClass",
    "closest_address",
    "meant",
    "parse_index",
    "render_index",
    "resolve",
    "section_of",
    "spread",
]
