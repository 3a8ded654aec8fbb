"""From paths to regions: the whole of loading in one call."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date as Date
from pathlib import Path
from typing import Any

from ..findings import Finding, Span, text
from ..language import SourceText
from ..provenance import SourceIndex, parse_index
from ..syntax.data import Mapping
from ..syntax.document import YamlDocument
from ..syntax.reader import read
from .as_of import as_of
from .collection import collection_paused
from .discover import RegionFiles, discover, regions_in
from .errors import FileFault
from .files import Files
from .instances import expand
from .loaded import Loaded
from .merge import merge
from .named_keys import unknown_named_keys
from .neighbours import beside, interface
from .region import Region
from .rules import NO_INDEX, OTHER_SOURCE
from .unread import Faults
from .validate import validate


def load(
    paths: Iterable[Path], base: Path, date: Date | None = None, dates: dict[str, Date] | None = None
) -> tuple[list[Loaded], list[str]]:
    """The regions that `paths` name, and the files passed over. Paths are shown relative to `base`.

    Each is as it is on the day that `dates` has for its id, else on `date`.
    Raises CannotRun where a path does not exist or a folder holds no region.
    """
    with collection_paused():
        found, passed = discover(paths, base)
        return _all(found, passed, date, dates), passed


def load_from(files: Files, date: Date | None = None) -> tuple[list[Loaded], list[str]]:
    """The regions below the root of `files`, and the files passed over. Raises CannotRun."""
    with collection_paused():
        passed: list[str] = []
        return _all(list(regions_in(files, passed)), passed, date), passed


def load_region(files: RegionFiles[Any], date: Date | None = None) -> Loaded | None:
    """One region of those that `discover` found, by itself; None for a file that turns out to be no region."""
    with collection_paused():
        return _load(files, date)


def _all(
    found: Sequence[RegionFiles[Any]], passed: list[str], date: Date | None, dates: dict[str, Date] | None = None
) -> list[Loaded]:
    loaded = []
    for files in found:
        one = _load(files, date, dates)
        if one is None:
            passed.append(files.shown)
        else:
            loaded.append(one)
    known = [interface(one) for one in loaded]
    return [beside(one, [*known[:at], *known[at + 1 :]]) for at, one in enumerate(loaded)]


def _load(files: RegionFiles[Any], date: Date | None, dates: dict[str, Date] | None = None) -> Loaded | None:
    """None for a file that reads well and turns out to be no region."""
    faults = Faults()
    for finding in files.findings:
        faults.lose_file(finding)
    documents: dict[str, YamlDocument] = {}
    for name in files.names:
        data = files.read(name)
        if isinstance(data, Finding):
            faults.lose_file(data)
            continue
        shown = files.files.shown(name)
        document = documents[shown] = read(data, shown)
        for finding in document.findings:
            faults.lose_file(finding, document.lost or document.text, rest=document.rest is not None)
    read_well = all(not document.findings for document in documents.values())
    # A file of which an entry cannot be read is one that is divided into several, of which one cannot be read.
    parts = [
        (shown, document.root if document.rest is None else document.rest) for shown, document in documents.items()
    ]
    roots = [(shown, root) for shown, root in parts if root is not None]
    if files.explicit and read_well and roots and not (isinstance(roots[0][1], Mapping) and "region" in roots[0][1]):
        return None
    merged = merge(roots, faults)
    name = ""
    region = None
    if merged is not None:
        templates = expand(merged, faults)
        model, kept = validate(merged, files.shown, faults)
        if model is not None:
            name = model.region
            indexes = _indexes(files.files, kept, model.sources, faults, documents)
            whole = {name: tuple(one for one in ids if one in model.bodies) for name, ids in templates.items()}
            comments = tuple(comment for document in documents.values() for comment in document.comments)
            day = (dates or {}).get(name, date)
            region = Region(model, kept, files.shown, whole, indexes, date=day, comments=comments)
            for finding, path in unknown_named_keys(region):
                faults.lose(finding, *path)
    unread = faults.named(name)
    return Loaded(files.shown, region and as_of(replace(region, unread=unread)), documents, unread)


def _indexes(
    files: Files,
    data: Mapping,
    sources: dict[str, SourceText],
    faults: Faults,
    documents: dict[str, YamlDocument],
) -> dict[str, SourceIndex]:
    """The source indexes that the region names and that can be read."""
    found: dict[str, SourceIndex] = {}
    for source_id, source in sources.items():
        if source.index is None:
            continue
        here = ("sources", source_id, "index")
        entry = data["sources"][source_id]
        at: Span | None = entry.values_at.get("index") if isinstance(entry, Mapping) else None
        name = posixpath.normpath(source.index)
        try:
            content = files.read(name)
        except FileFault:
            message = text(
                "Källindexet {file} finns inte i regionens mapp, så citaten går inte att pröva. "
                "Gör det med samverkan source index, eller rätta sökvägen.",
                file=source.index,
            )
            faults.lose(Finding(NO_INDEX, message, at, subject=f"sources/{source_id}"), *here)
            continue
        shown = files.shown(name)
        document = documents[shown] = read(content, shown)
        index, wrong = parse_index(document) if document.root is not None else (None, ())
        for fault in (*document.findings, *wrong):
            faults.lose(fault, *here)
        if index is None:
            continue
        found[source_id] = index
        if index.source and index.source != source_id:
            message = text(
                "Källindexet {file} gör adresser till källan {other}, inte till {source}. "
                "Byt källans id, eller indexera rätt text.",
                file=source.index,
                other=index.source,
                source=source_id,
            )
            faults.lose(Finding(OTHER_SOURCE, message, at, subject=f"sources/{source_id}"), *here)
    return found
