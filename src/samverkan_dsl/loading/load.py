"""From paths to regions: the whole of loading in one call."""

from __future__ import annotations

import gc
import posixpath
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date as Date
from pathlib import Path
from typing import Any

from ..findings import Finding, Severity, Span, text
from ..language import SourceText
from ..provenance import SourceIndex, parse_index
from ..syntax.data import Mapping
from ..syntax.document import YamlDocument
from ..syntax.reader import read
from .cited_keys import unknown_cited_keys
from .discover import RegionFiles, discover, regions_in
from .errors import FileFault
from .files import Files
from .instances import expand
from .merge import merge
from .region import Region
from .rules import DEFINED_TWICE, MISSING_KEY, NO_INDEX, OTHER_SOURCE
from .validate import validate


@dataclass(frozen=True, slots=True)
class Loaded:
    """One region as far as it could be read."""

    shown: str
    """The region's folder or file, as the user would write it."""
    region: Region | None
    """None where the files are too faulty to make a region of."""
    findings: tuple[Finding, ...]
    documents: dict[str, YamlDocument] = field(default_factory=dict)
    """The files by shown path, for printing source lines."""

    @property
    def sound(self) -> bool:
        """Whether nothing in the files had to be left out."""
        return self.region is not None and not any(f.rule.severity is Severity.ERROR for f in self.findings)


@contextmanager
def collection_paused() -> Iterator[None]:
    """No garbage collection meanwhile: loading makes much and frees nothing, and looking costs by the square."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def load(paths: Iterable[Path], base: Path, date: Date | None = None) -> tuple[list[Loaded], list[str]]:
    """The regions that `paths` name, and the files passed over. Paths are shown relative to `base`.

    Raises CannotRun where a path does not exist or a folder holds no region.
    """
    with collection_paused():
        found, passed = discover(paths, base)
        return _all(found, passed, date), passed


def load_from(files: Files, date: Date | None = None) -> tuple[list[Loaded], list[str]]:
    """The regions below the root of `files`, and the files passed over. Raises CannotRun."""
    with collection_paused():
        passed: list[str] = []
        return _all(list(regions_in(files, passed)), passed, date), passed


def load_region(files: RegionFiles[Any]) -> Loaded | None:
    """One region of those that `discover` found; None for a file that turns out to be no region."""
    with collection_paused():
        return _load(files, None)


def _all(found: Sequence[RegionFiles[Any]], passed: list[str], date: Date | None) -> list[Loaded]:
    loaded = []
    for files in found:
        one = _load(files, date)
        if one is None:
            passed.append(files.shown)
        else:
            loaded.append(one)
    loaded = _told_apart(loaded)
    known = {one.region.id: frozenset((*one.region.bodies, *one.region.templates)) for one in loaded if one.region}
    return [
        replace(one, region=replace(one.region, neighbours=_others(known, one.region.id))) if one.region else one
        for one in loaded
    ]


def _told_apart(loaded: list[Loaded]) -> list[Loaded]:
    """Regions with one id would write their documents over each other, and nobody could refer to either."""
    by_id: dict[str, list[Loaded]] = {}
    for one in loaded:
        if one.region is not None:
            by_id.setdefault(one.region.id, []).append(one)

    def judged(one: Loaded) -> Loaded:
        same = by_id[one.region.id] if one.region is not None else []
        others = [other for other in same if other is not one]
        if one.region is None or not others:
            return one
        message = text(
            "Regionen {id} finns också i {others}. Byt id på den ena.",
            id=one.region.id,
            others=[other.shown for other in others],
        )
        at = one.region.where("region")
        finding = Finding(DEFINED_TWICE, message, at, region=one.region.id, subject="region")
        return replace(one, findings=(*one.findings, finding))

    return [judged(one) for one in loaded]


def _others(known: dict[str, frozenset[str]], own: str) -> dict[str, frozenset[str]]:
    return {region: bodies for region, bodies in known.items() if region != own}


def _load(files: RegionFiles[Any], date: Date | None) -> Loaded | None:
    """None for a file that reads well and turns out to be no region."""
    findings = list(files.findings)
    documents: dict[str, YamlDocument] = {}
    for name in files.names:
        data = files.read(name)
        if isinstance(data, Finding):
            findings.append(data)
            continue
        shown = files.files.shown(name)
        document = documents[shown] = read(data, shown)
        findings.extend(document.findings)
    roots = [
        (shown, document.root)
        for shown, document in documents.items()
        if not any(finding.rule.severity is Severity.ERROR for finding in document.findings)
    ]
    if files.explicit and roots and not (isinstance(roots[0][1], Mapping) and "region" in roots[0][1]):
        return None
    merged = merge(roots, findings) if roots else None
    region = None
    name = ""
    whole = len(roots) == len(files.names)
    if merged is not None:
        if isinstance(merged.get("region"), str):
            name = merged["region"]
        templates = expand(merged, findings)
        faults: list[Finding] = []
        model, broken = validate(merged, name, faults)
        # What seems to be missing from the region may stand in a file that could not be read.
        findings.extend(f for f in faults if whole or not (f.rule is MISSING_KEY and "/" not in f.subject))
        if model is not None and whole:
            indexes = _indexes(files.files, merged, model.sources, findings, documents)
            region = Region(model, merged, files.shown, templates, indexes, broken, date=date)
            findings.extend(unknown_cited_keys(region))
    named = tuple(finding if finding.region else replace(finding, region=name) for finding in findings)
    return Loaded(files.shown, region, named, documents)


def _indexes(
    files: Files,
    data: Mapping,
    sources: dict[str, SourceText],
    findings: list[Finding],
    documents: dict[str, YamlDocument],
) -> dict[str, SourceIndex]:
    """The source indexes that the region names and that can be read."""
    found: dict[str, SourceIndex] = {}
    for source_id, source in sources.items():
        if source.index is None:
            continue
        name = posixpath.normpath(source.index)
        try:
            content = files.read(name)
        except FileFault:
            entry = data["sources"][source_id]
            at: Span | None = entry.values_at.get("index") if isinstance(entry, Mapping) else None
            message = text(
                "Källindexet {file} finns inte i regionens mapp, så citaten går inte att pröva. "
                "Gör det med samverkan source index, eller rätta sökvägen.",
                file=source.index,
            )
            findings.append(Finding(NO_INDEX, message, at, subject=f"sources/{source_id}"))
            continue
        shown = files.shown(name)
        document = documents[shown] = read(content, shown)
        findings.extend(document.findings)
        if document.root is not None:
            index, faults = parse_index(document)
            findings.extend(faults)
            if index is None:
                continue
            found[source_id] = index
            if index.source and index.source != source_id:
                entry = data["sources"][source_id]
                at = entry.values_at.get("index") if isinstance(entry, Mapping) else None
                message = text(
                    "Källindexet {file} gör adresser till källan {other}, inte till {source}. "
                    "Byt källans id, eller indexera rätt text.",
                    file=source.index,
                    other=index.source,
                    source=source_id,
                )
                findings.append(Finding(OTHER_SOURCE, message, at, subject=f"sources/{source_id}"))
    return found
