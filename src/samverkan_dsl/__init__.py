"""samverkan-dsl: a compiler and checker for governance systems written as YAML.

The verbs of the command line are functions here, and what they answer with are values: `docs/api.md`. Each is
imported when it is asked for, so that the package itself costs nothing to import.
"""

from __future__ import annotations

from .lazily import offered

TYPE_CHECKING = False  # as in typing, which takes longer to import than all of this
__version__ = "0.2.0"

if TYPE_CHECKING:
    from .pipeline.build import BuildResult as BuildResult
    from .pipeline.build import build as build
    from .pipeline.chairs import ChairsResult as ChairsResult
    from .pipeline.chairs import chairs as chairs
    from .pipeline.check import CheckResult as CheckResult
    from .pipeline.check import Selection as Selection
    from .pipeline.check import check as check
    from .pipeline.compare import Comparison as Comparison
    from .pipeline.compare import compare as compare
    from .pipeline.drift import Drifted as Drifted
    from .pipeline.drift import drift_source as drift_source
    from .pipeline.explain import Explained as Explained
    from .pipeline.explain import RuleList as RuleList
    from .pipeline.explain import explain as explain
    from .pipeline.explain import explain_all as explain_all
    from .pipeline.fmt import FormattedFiles as FormattedFiles
    from .pipeline.fmt import fmt as fmt
    from .pipeline.graph import graph_text as graph_text
    from .pipeline.latency import LatencyResult as LatencyResult
    from .pipeline.latency import latency as latency
    from .pipeline.quorum import QuorumResult as QuorumResult
    from .pipeline.quorum import quorum as quorum
    from .pipeline.schema import schema as schema
    from .pipeline.shown import markdown as markdown
    from .pipeline.shown import screen as screen
    from .pipeline.source import Accounted as Accounted
    from .pipeline.source import CoverageResult as CoverageResult
    from .pipeline.source import Indexed as Indexed
    from .pipeline.source import coverage_of as coverage_of
    from .pipeline.source import index_source as index_source
    from .pipeline.told import CannotRun as CannotRun
    from .pipeline.trace import TraceResult as TraceResult
    from .pipeline.trace import trace as trace
    from .pipeline.whatif import WhatIfResult as WhatIfResult
    from .pipeline.whatif import whatif as whatif

_HOMES = {
    "pipeline.build": ("BuildResult", "build"),
    "pipeline.chairs": ("ChairsResult", "chairs"),
    "pipeline.check": ("CheckResult", "Selection", "check"),
    "pipeline.compare": ("Comparison", "compare"),
    "pipeline.drift": ("Drifted", "drift_source"),
    "pipeline.explain": ("Explained", "RuleList", "explain", "explain_all"),
    "pipeline.fmt": ("FormattedFiles", "fmt"),
    "pipeline.graph": ("graph_text",),
    "pipeline.latency": ("LatencyResult", "latency"),
    "pipeline.quorum": ("QuorumResult", "quorum"),
    "pipeline.schema": ("schema",),
    "pipeline.shown": ("markdown", "screen"),
    "pipeline.source": ("Accounted", "CoverageResult", "Indexed", "coverage_of", "index_source"),
    "pipeline.told": ("CannotRun",),
    "pipeline.trace": ("TraceResult", "trace"),
    "pipeline.whatif": ("WhatIfResult", "whatif"),
}

__all__ = sorted(("__version__", *(name for names in _HOMES.values() for name in names)))
__getattr__ = offered(__name__, _HOMES)


def __dir__() -> list[str]:
    return list(__all__)
