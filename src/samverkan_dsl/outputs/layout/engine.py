"""The layout of a build's graphs. See docs/decisions/0004-layout-engine.md."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory

from samverkan_dsl.findings import Text, text

from .fonts import write_configuration
from .model import Graph, Layouts
from .process import EngineReply, NoEngine, TimeLimits, run_bundled, run_program
from .svg import tidy


def lay_out(
    graphs: Iterable[Graph], *, engine: str | None = None, timeout: float = 60.0, graph_timeout: float = 15.0
) -> Layouts:
    """Pictures of `graphs`, laid out by the bundled Graphviz or by `engine`, the name or path of a `dot` program.

    Times are in seconds, for the whole call and for one graph. A graph that exceeds its time, brings the engine down
    or is no DOT has no picture and a reason in `failures`; the others are not touched by it. The same graphs and
    engine give the same bytes. Nothing a graph contains raises; two graphs of one name raise ValueError.
    """
    asked = list(graphs)
    if len({graph.name for graph in asked}) < len(asked):
        raise ValueError("two graphs have the same name")
    svgs: dict[str, str] = {}
    failures: dict[str, Text] = {}
    warnings: dict[str, str] = {}
    limit = TimeLimits(graph_timeout, timeout)
    with TemporaryDirectory(prefix="samverkan-", ignore_cleanup_errors=True) as folder:
        try:
            for graph, answer in zip(asked, _answers(asked, engine, Path(folder), limit), strict=True):
                if answer.said:
                    warnings[graph.name] = answer.said
                reason = _failure(graph, answer)
                if reason is None:
                    try:
                        svgs[graph.name] = tidy(answer.svg, graph)
                    except ValueError as error:
                        reason = _no_picture(graph, str(error))
                if reason is not None:
                    failures[graph.name] = reason
        except (NoEngine, OSError) as error:
            return Layouts({}, {}, {}, _problem(str(error)))
    return Layouts(svgs, failures, warnings)


def _answers(graphs: Sequence[Graph], engine: str | None, folder: Path, limit: TimeLimits) -> Iterator[EngineReply]:
    fonts = write_configuration(folder)
    dots = [graph.dot for graph in graphs]
    if engine is None:
        return run_bundled(dots, fonts, limit)
    program = which(engine)
    if program is None:
        raise NoEngine(engine)
    return run_program(program, dots, fonts, limit)


def _failure(graph: Graph, answer: EngineReply) -> Text | None:
    if answer.timed_out:
        return text(
            "Diagrammet ”{title}” tog för lång tid att rita och saknas. Dela upp det i mindre vyer.", title=graph.title
        )
    if answer.failed:
        return _no_picture(graph, answer.said or answer.failed)
    return None


def _no_picture(graph: Graph, reason: str) -> Text:
    return text("Diagrammet ”{title}” kunde inte ritas och saknas: {reason}", title=graph.title, reason=reason)


def _problem(reason: str) -> Text:
    return text(
        "Inga diagram ritades, för Graphviz kunde inte köras ({reason}). Mermaid och textbeskrivningar finns ändå. "
        "Installera paketet pygraphviz eller ange ett eget dot-program.",
        reason=reason,
    )
