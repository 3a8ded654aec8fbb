"""What programs get: the shape of every JSON. `schemas/` is made from these, and docs/json.md says what may change."""

from __future__ import annotations

from .compared import CompareShape
from .found import BuildShape, CheckShape, ExplainShape, FmtShape, ManifestShape, ReportShape
from .matters import TraceShape, WhatIfShape
from .quorum import QuorumShape
from .sources import SourceCoverageShape, SourceDriftShape, SourceIndexShape
from .time import ChairsShape, LatencyShape

SHAPES: dict[str, type] = {
    "check": CheckShape,
    "build": BuildShape,
    "report": ReportShape,
    "manifest": ManifestShape,
    "fmt": FmtShape,
    "explain": ExplainShape,
    "source-index": SourceIndexShape,
    "source-coverage": SourceCoverageShape,
    "source-drift": SourceDriftShape,
    "trace": TraceShape,
    "quorum": QuorumShape,
    "latency": LatencyShape,
    "chairs": ChairsShape,
    "whatif": WhatIfShape,
    "compare": CompareShape,
}
"""By what the command is called; `report` and `manifest` are files that `build` writes."""
