"""What is found: `check`, `build` and its report, `fmt`, `explain`, and what a build remembers."""

from __future__ import annotations

from typing import Annotated, NotRequired

from typing_extensions import TypedDict

from .words import ConcernsKey, Place, SeverityKey, Version, WordKindKey, one_of

OutcomeKey = Annotated[str, one_of(("written", "fresh", "kept", "stale", "unwritten"))]


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
    """The part of the model that it is; null for a file, or the entry of it that is no YAML."""
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


class WordShape(TypedDict):
    """A word of the language, with what the reference says of it."""

    kind: WordKindKey
    name: str
    places: list[str]
    title: str
    page: str


class ExplainShape(TypedDict):
    """`samverkan explain`: of a rule, or of a word of the language."""

    version: Version
    nearest: bool
    rules: list[RuleShape]
    words: list[WordShape]


class Counted(TypedDict):
    """How many findings there are of each weight."""

    errors: int
    warnings: int
    infos: int


class ReportSummary(Counted):
    """The numbers of a report, in all and by what the findings are of."""

    document: Counted
    model: Counted


class AddressedFinding(FindingShape):
    """A finding with the statements of the sources that its element rests on."""

    addresses: list[str]


class ReportShape(TypedDict):
    """`rapport.json`, which `samverkan build` writes for each region. Files are seen from the region's folder."""

    version: Version
    region: str
    system: str
    date: str | None
    """The day it was reviewed, `2026-01-31`."""
    summary: ReportSummary
    findings: list[AddressedFinding]


class ManifestShape(TypedDict):
    """`.samverkan-manifest.json`: what `samverkan build` has put into a folder."""

    version: Version
    files: dict[str, str]
    """SHA-256 by path within the folder."""
    region: NotRequired[str]
    """Not for the pages that lead to the regions."""
    inputs: NotRequired[dict[str, str]]
    """What the documents were made with besides the model."""
