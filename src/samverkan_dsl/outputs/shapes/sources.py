"""Sources and their indexes: `source index`, `source coverage`, `source drift`."""

from __future__ import annotations

from typing_extensions import TypedDict

from .found import Findings
from .words import StatementKey, Version


class SourceIndexShape(Findings):
    """`samverkan source index`."""

    file: str | None
    """The index that was written; null where it said the same already, or could not be made."""
    notes: list[str]
    """How the text was read where that is not as UTF-8, and what to do where it yielded no headings or no norms."""
    classes: dict[StatementKey, int]


class Covered(TypedDict):
    """How many norms are accounted for, and where those are that are not."""

    norms: int
    cited: int
    prose_only: int
    left_out: int
    uncovered: int
    uncovered_at: list[str]


class CoveredSection(Covered):
    """One section of a source."""

    section: str


class PartlyCarried(TypedDict):
    """What the words of a cited norm say and no typed field of what cites it."""

    address: str
    numbers: list[str]
    names: list[str]
    """Ids of bodies and parties."""
    force: str | None
    denial: bool


class CoveredSource(Covered):
    """One source of a region."""

    region: str
    source: str
    partly: list[PartlyCarried] | None
    """Null where no text was given to tell it from."""
    sections: list[CoveredSection]


class SourceCoverageShape(TypedDict):
    """`samverkan source coverage`."""

    version: Version
    regions: list[CoveredSource]


StatementShape = TypedDict(
    "StatementShape", {"address": str, "class": StatementKey, "page": int | None, "line": int | None}
)


class CitingPlace(TypedDict):
    """A place in the model that rests on a statement."""

    element: str
    key: str | None
    cite: str
    file: str | None
    line: int | None
    column: int | None


class ChangedStatements(TypedDict):
    """Statements that have been worded anew."""

    before: list[StatementShape]
    after: list[StatementShape]
    cited_by: list[CitingPlace]


class GoneStatement(StatementShape):
    """A statement that is in the older edition alone."""

    cited_by: list[CitingPlace]


_FromTo = TypedDict("_FromTo", {"from": str, "to": str})


class MovedStatement(GoneStatement, _FromTo):
    """A statement that stands in another place."""


class DriftedStatements(TypedDict, total=False):
    """What the editions have in common and what not."""

    nothing_shared: bool
    unchanged: int
    changed: list[ChangedStatements]
    gone: list[GoneStatement]
    new: list[StatementShape]
    moved: list[MovedStatement]


class Drifting(Findings):
    """Which source of which region a text was held against."""

    region: str
    source: str
    written: list[str]


class SourceDriftShape(Drifting, DriftedStatements):
    """`samverkan source drift`; without the statements where the text could not be read."""
