"""What programs get: the shape of every JSON. `schemas/` is made from these, and docs/json.md says what may change."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any, Literal, NotRequired

from pydantic import WithJsonSchema
from typing_extensions import TypedDict

from ..analysis.matters.values import Guarantee, Verdict
from ..analysis.time.chairs import ChairUnknown
from ..analysis.time.ties import Tie
from ..findings import Concerns, Severity
from ..provenance import StatementClass


def _one_of(words: Iterable[str]) -> Any:
    return WithJsonSchema({"enum": list(words)})


SeverityKey = Annotated[str, _one_of(each.key for each in Severity)]
ConcernsKey = Annotated[str, _one_of(each.key for each in Concerns)]
StatementKey = Annotated[str, _one_of(each.key for each in StatementClass)]
GuaranteeKey = Annotated[str, _one_of(each.value for each in Guarantee)]
VerdictKey = Annotated[str, _one_of(each.value for each in Verdict)]
ChairUnknownKey = Annotated[str, _one_of(each.value for each in ChairUnknown)]
TieKey = Annotated[str, _one_of(each.value for each in Tie)]
OutcomeKey = Annotated[str, _one_of(("written", "fresh", "kept", "stale", "unwritten"))]
Version = Literal[1]


class Place(TypedDict):
    """Where something stands in a file; all null where it stands nowhere. Lines and columns count from 1."""

    file: str | None
    line: int | None
    column: int | None
    end_line: int | None
    end_column: int | None


class RelatedPlace(Place):
    """A second place that belongs to a finding."""

    message: str


class FindingShape(Place):
    """One finding."""

    code: str
    name: str
    severity: SeverityKey
    concerns: ConcernsKey
    message: str
    help: str | None
    region: str
    subject: str
    """The element it concerns, `bodies/lsvo`."""
    path: str
    """The place in the model, in steps that last when rows and lines move."""
    fingerprint: str
    related: list[RelatedPlace]


class Summary(TypedDict):
    """How many findings there are of each weight."""

    errors: int
    warnings: int
    infos: int
    regions: int
    files: int
    complete: bool
    """Whether all that was asked for could be tried. If not, there may be more than the numbers say."""


class Findings(TypedDict):
    """Findings and their numbers."""

    version: Version
    findings: list[FindingShape]
    summary: Summary


class UnreadPart(Place):
    """Something that could not be read, or that leads nowhere."""

    region: str
    path: str | None
    """The part of the model that it is; null for a whole file."""
    code: str


class RuleNotRun(TypedDict):
    """A rule that told nothing of a region or of an element, because something could not be read."""

    region: str
    rule: str
    name: str
    about: str | None
    """The element that nothing is told of; null for the whole region."""
    why: str
    because: list[int]
    """Numbers into `unread`, from 0."""


class NotRunShape(TypedDict):
    """What could not be read, and what was not tried because of it."""

    unread: list[UnreadPart]
    not_run: list[RuleNotRun]


class RegionShape(NotRunShape):
    """What is told of one region."""

    findings: list[FindingShape]


class CheckShape(Findings, NotRunShape):
    """`samverkan check`."""


class StaleFile(TypedDict):
    """A file that is not as it should be, and how."""

    file: str
    reason: str


class BuiltRegion(TypedDict):
    """What became of a region's documents."""

    region: str | None
    outcome: OutcomeKey
    folder: str
    stale: list[StaleFile]
    problem: str | None


class BuildShape(CheckShape):
    """`samverkan build`."""

    regions: list[BuiltRegion]
    notes: list[str]
    front_problem: str | None


class FmtShape(Findings):
    """`samverkan fmt`."""

    changed: list[str]
    refused: list[str]
    unwritten: list[str]


class RuleShape(TypedDict):
    """A rule; with its page where it was asked for by name."""

    code: str
    name: str
    severity: SeverityKey
    concerns: ConcernsKey
    title: str
    page: NotRequired[str]


class ExplainShape(TypedDict):
    """`samverkan explain`."""

    version: Version
    rules: list[RuleShape]


class SourceIndexShape(Findings):
    """`samverkan source index`."""

    file: str | None
    """The index that was written; null where it said the same already, or could not be made."""
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


class CoveredSource(Covered):
    """One source of a region."""

    region: str
    source: str
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


class BodySubject(TypedDict):
    """A matter: where it is raised, and of what subject."""

    body: str
    subject: str | None


class LostGuarantee(BodySubject):
    """A guarantee that held before and does not hold without something."""

    guarantee: GuaranteeKey
    before: VerdictKey
    after: VerdictKey


TurnShape = TypedDict("TurnShape", {"from": str, "to": str, "holder": str})
"""Months, `2026-07`, the last one included."""


class ChairmanshipShape(TypedDict):
    """Who chairs a body, and why more cannot be said. A null is what the document does not say."""

    body: str
    holders: list[str]
    rotates: bool
    term_months: int | None
    starts: str | None
    begins: str | None
    follows: str | None
    unknown: list[ChairUnknownKey]
    turns: list[TurnShape]


class ClashShape(TypedDict):
    """Two chairmanships that cannot both be as they are said to be."""

    tie: TieKey
    certain: bool
    body: str
    other: str
    holders: list[str]
    rule: str


ChairsShape = TypedDict(
    "ChairsShape",
    {
        "version": Version,
        "region": str,
        "from": int,
        "years": int,
        "chairs": list[ChairmanshipShape],
        "clashes": list[ClashShape],
    },
)
"""`samverkan chairs`."""


class WhatIfShape(TypedDict):
    """`samverkan whatif`."""

    version: Version
    region: str
    without: str
    never_quorate: list[str]
    no_chair: list[str]
    unclear: list[str]
    gone: list[BodySubject]
    lost: list[LostGuarantee]


SHAPES: dict[str, type] = {
    "check": CheckShape,
    "build": BuildShape,
    "fmt": FmtShape,
    "explain": ExplainShape,
    "source-index": SourceIndexShape,
    "source-coverage": SourceCoverageShape,
    "source-drift": SourceDriftShape,
    "whatif": WhatIfShape,
    "chairs": ChairsShape,
}
"""By what the command is called."""
