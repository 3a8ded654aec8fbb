"""The verb `source drift`: a newer edition of a source against the region that was written from an older one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from ..editing.spans import Replacement, replace_values
from ..findings import Finding, Severity, Span, text
from ..language.walk import Path as ElementPath
from ..loading import CannotRun, Loaded, Region, load
from ..loading.discover import discover
from ..loading.files.folder import shown_path
from ..provenance import Statement as Statement
from ..provenance import render_index
from ..provenance.citation import spread
from ..provenance.drift import Drift as Drift
from ..provenance.drift import drift
from ..provenance.indexing import index_text
from ..syntax.reader import read
from .drifted import Drifted as Drifted
from .drifted import Use as Use
from .reading import nothing_said, read_source, words_in
from .writing import clear, put


def drift_source(
    region: Path, document: Path, base: Path, *, source: str | None = None, write: bool = False
) -> Drifted:
    """Hold the text `document` against the index that the region has of `source` (needed where it has several).

    With `write` the new index is written, and a citation of a range in which only some statements are lost is
    rewritten so that the others stay cited. What cites a lost statement keeps its citation. Nothing is written
    where the editions share nothing. Raises CannotRun.
    """
    loaded, root = _one(region, base)
    model = _sound(loaded)
    name = _source(model, source)
    words = words_in(base / document, base)
    if isinstance(words, Finding):
        return Drifted(model.id, name, None, (words,), {})
    old = model.indexes[name]
    new = index_text(words.words, name, old)
    if not new.statements:
        raise nothing_said(base / document, base)
    found = drift(old, new)
    uses = {address: tuple(places) for address, places in _uses(model, name).items()}
    written: list[str] = []
    if write and not found.nothing_shared:
        changes = _rewritten(model, name, found.lost)
        index = root / str(model.model.sources[name].index)
        files = [*_edited(loaded, changes, base), (index, render_index(new).encode("utf-8"))]
        for path, content in files:
            written += _write(path, content, base)
    return Drifted(model.id, name, found, (), uses, tuple(written))


def _one(path: Path, base: Path) -> tuple[Loaded, Path]:
    files = discover([path], base)[0]
    loaded = load([path], base)[0]
    if len(files) != 1 or len(loaded) != 1:
        shown = shown_path(base / path, base)
        if not loaded:
            raise CannotRun(text("{path} är ingen region.", path=shown))
        ids = [one.shown for one in loaded]
        message = text("{path} rymmer flera regioner. Ange en av dem: {regions}.", path=shown, regions=ids)
        raise CannotRun(message)
    return loaded[0], files[0].files.root


def _sound(loaded: Loaded) -> Region:
    if loaded.region is None or not loaded.sound:
        message = "{region} har fel, så det går inte att lita på vad som citeras. Kör samverkan check först."
        raise CannotRun(text(message, region=loaded.shown))
    return loaded.region.whole


def _source(region: Region, wanted: str | None) -> str:
    known = list(region.indexes)
    if not known:
        message = (
            "{region} har inget källindex att jämföra med. Gör ett av den gamla texten med samverkan source index, "
            "och skriv dess fil under sources."
        )
        raise CannotRun(text(message, region=region.shown))
    if wanted is None and len(known) > 1:
        message = "{region} har flera källor. Säg vilken den nya texten är en utgåva av: --source {sources}."
        raise CannotRun(text(message, region=region.shown, sources=" | ".join(known)))
    if wanted is not None and wanted not in known:
        message = "{region} har ingen källa {source} med källindex. Där finns {known}."
        raise CannotRun(text(message, region=region.shown, source=wanted, known=known))
    return wanted or known[0]


def _citations(region: Region, source: str) -> Iterator[tuple[ElementPath, Use, tuple[str, ...]]]:
    """Every citation of this source with what it means."""
    for path, _, citation, addresses in region.citations():
        if region.source_of(citation.address)[0] == source and addresses:
            full = (*path, *citation.path)
            use = Use(_name(path), citation.key, citation.address, region.where(*full))
            yield full, use, addresses


def _uses(region: Region, source: str) -> dict[str, list[Use]]:
    """Where each address is cited, a place once however many instances it stands for."""
    found: dict[str, list[Use]] = defaultdict(list)
    seen: set[tuple[str, Span | None, str | None]] = set()
    for _, use, addresses in _citations(region, source):
        for address in addresses:
            place = (address, use.span, None if use.span else use.element)
            if place not in seen:
                seen.add(place)
                found[address].append(use)
    for body_id, body in region.bodies.items():
        if body.section is not None and body.section in region.indexes[source].by_address:
            at = region.where("bodies", body_id, "section")
            found[body.section].append(Use(f"bodies/{body_id}", "section", body.section, at))
    return found


def _name(path: ElementPath) -> str:
    return "/".join(str(step) for step in path)


def _rewritten(region: Region, source: str, lost: frozenset[str]) -> list[Replacement]:
    """The ranges in which some statements stay and some are lost, each as a list of its addresses."""
    written: dict[Span | None, set[str]] = defaultdict(set)
    for path, _, citation, _ in region.citations():
        written[region.where(*path, *citation.path)].add(citation.address)
    found: dict[Span, Replacement] = {}
    for full, use, addresses in _citations(region, source):
        inside = [address in lost for address in addresses]
        # An instance that replaces its template's citation finds it by its words, which must then stay.
        alone = len(written[use.span]) == 1
        if use.span is not None and alone and any(inside) and not all(inside):
            found[use.span] = Replacement(use.span, use.cite, spread(use.cite), isinstance(full[-1], int))
    return list(found.values())


def _edited(loaded: Loaded, changes: list[Replacement], base: Path) -> Iterator[tuple[Path, bytes]]:
    """The files with their changes. Raises CannotRun, before anything is written, where one would not read again."""
    by_file: dict[str, list[Replacement]] = defaultdict(list)
    for change in changes:
        by_file[change.span.file].append(change)
    for shown, inside in by_file.items():
        path = base / shown
        data = loaded.documents[shown].data
        content = replace_values(data.decode("utf-8"), inside).encode("utf-8")
        if read_source(path, base) != data:
            raise CannotRun(text("{file} har ändrats sedan den lästes. Inget är ändrat. Kör igen.", file=shown))
        again = read(content, shown)
        if any(finding.rule.severity is Severity.ERROR for finding in again.findings):
            raise CannotRun(text("Citaten i {file} gick inte att skriva om. Inget är ändrat.", file=shown))
        yield path, content


def _write(path: Path, content: bytes, base: Path) -> Iterator[str]:
    clear(path.parent, base)
    if read_source(path, base) != content:
        put(path, content, base)
        yield shown_path(path, base)
