"""The verb `build`: every document of every region, written whole or not at all."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import date as Date
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from ..findings import Text, text
from ..loading import CannotRun, Region, collection_paused
from ..loading.files.folder import shown_path
from ..outputs.documents import DIAGRAMS, Collection, Entry, documents, entry, index
from ..outputs.dot import to_dot
from ..outputs.formats.markdown import Markdown
from ..outputs.formats.renderer import Picture, Renderer, file_name
from ..outputs.formats.templating import TemplateFault
from ..outputs.graphs import say
from ..outputs.layout import Graph, Layouts, lay_out
from ..outputs.mermaid import to_mermaid
from ..outputs.store import Store
from ..outputs.stored import StoreFault
from ..outputs.timeline import render_timeline
from .check import Checked, CheckResult, check
from .explain import catalogue
from .source import account

if TYPE_CHECKING:
    from ..outputs.shapes.found import BuildShape

Progress = Callable[[Text], None]


class BuildOutcome(Enum):
    """What became of a region's documents."""

    WRITTEN = "written"
    FRESH = "fresh"
    """They were as they should be already."""
    KEPT = "kept"
    """The model has errors, so what was there before still is."""
    STALE = "stale"
    """They are not as they should be, and were not to be written."""
    UNWRITTEN = "unwritten"
    """They could not be written, so what was there before still is."""


@dataclass(frozen=True, slots=True)
class Built:
    """One region's part of a build."""

    checked: Checked
    folder: Path
    outcome: BuildOutcome
    stale: tuple[tuple[str, Text], ...] = ()
    """Which files are not as they should be, and how."""
    problem: Text | None = None
    """Why they could not be written."""

    @property
    def shown(self) -> str:
        """The region's name, or its folder where it has none that can be read."""
        region = self.checked.loaded.region
        return self.checked.loaded.shown if region is None else region.model.system.name


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What a run of `build` did."""

    checked: CheckResult
    regions: tuple[Built, ...]
    stale_front: tuple[tuple[str, Text], ...]
    notes: tuple[Text, ...]
    """What is missing from the output without being anybody's fault: pictures that could not be drawn."""
    front_problem: Text | None = None
    """Why the page that leads to the regions could not be written."""
    base: Path = Path()
    """The folder that paths are told from."""

    def data(self, lang: str = "sv") -> BuildShape:
        """For programs: the findings as `check` gives them, and what became of each region; messages in `lang`."""
        return {
            **self.checked.data(lang),
            "regions": [
                {
                    "region": built.checked.loaded.region.id if built.checked.loaded.region is not None else None,
                    "outcome": built.outcome.value,
                    "folder": self.shown(built),
                    "stale": [{"file": path, "reason": reason(lang)} for path, reason in built.stale],
                    "problem": None if built.problem is None else built.problem(lang),
                }
                for built in self.regions
            ],
            "notes": [note(lang) for note in self.notes],
            "front_problem": None if self.front_problem is None else self.front_problem(lang),
        }

    def shown(self, built: Built) -> str:
        """A region's folder, as the user would write it."""
        return shown_path(built.folder, self.base)

    @property
    def fails(self) -> bool:
        """Whether any region kept its old output or is stale."""
        return bool(self.stale_front) or any(b.outcome in (BuildOutcome.KEPT, BuildOutcome.STALE) for b in self.regions)

    @property
    def unwritten(self) -> bool:
        """Whether something that was to be written could not be."""
        return self.front_problem is not None or any(b.outcome is BuildOutcome.UNWRITTEN for b in self.regions)


def build(
    paths: Iterable[Path],
    base: Path,
    out: Path,
    *,
    lang: str = "sv",
    date: Date | None = None,
    templates: Path | None = None,
    engine: str | None = None,
    dry: bool = False,
    progress: Progress = lambda step: None,
) -> BuildResult:
    """Write the documents of the regions that `paths` name to `out`, a folder for each region.

    With `dry` nothing is written: what differs is told, and where `date` is None each region is looked at as of the
    day its output was made. A region whose model has errors keeps its previous output. Raises CannotRun, also where
    another build writes to `out` all the time, or has written meanwhile.
    """
    store = Store(base / out, base=base)
    try:
        store.check()
        with store.reading() if dry else nullcontext():
            known = store.regions()
            dates = {id_: day for id_, one in known.items() if (day := _day(one.inputs.get("date")))} if dry else {}
            progress(text("Läser och prövar regionerna"))
            result = check(paths, base, date=date, dates=dates if date is None else None)
            if not result.regions:
                message = "{files} är ingen region, så det finns inget att göra dokument av."
                raise CannotRun(text(message, files=list(result.passed_over)))
            with collection_paused():
                made, notes = _make(result, lang, base / templates if templates else None, engine, progress)
                with nullcontext() if dry else store.writing():
                    built = [_build(store, checked, made, lang, dry, progress) for checked in result.regions]
                    there = [b for b in built if b.outcome not in (BuildOutcome.KEPT, BuildOutcome.UNWRITTEN)]
                    front = _front(store, [b.checked.loaded.region for b in there], lang)
                    stale_front = tuple(store.stale_front(front)) if dry else ()
                    front_problem = _publish_front(store, front) if front and not dry else None
    except (StoreFault, TemplateFault) as fault:
        where = ""
        if isinstance(fault, TemplateFault):
            where = f"{fault.file}:{fault.line}: " if fault.line else f"{fault.file}: "
        raise CannotRun(text("{where}{message}.", where=where, message=fault.message)) from fault
    return BuildResult(result, tuple(built), stale_front, tuple(notes), front_problem, base)


def _build(
    store: Store, checked: Checked, made: Mapping[str, dict[str, bytes]], lang: str, dry: bool, progress: Progress
) -> Built:
    """What becomes of one region. One that cannot be written is told of, and does not keep the others from it."""
    region = checked.loaded.region
    if region is None or region.id not in made:
        return Built(checked, store.out, BuildOutcome.KEPT)
    progress(text("Skriver {name}", name=region.model.system.name))
    inputs, files, folder = _inputs(region, lang), made[region.id], store.folder(region.id)
    try:
        stale = tuple(store.stale(region.id, files, inputs))
        if dry or not stale:
            return Built(checked, folder, BuildOutcome.STALE if stale else BuildOutcome.FRESH, stale)
        store.publish(region.id, files, inputs)
    except StoreFault as fault:
        if dry:
            raise
        return Built(checked, folder, BuildOutcome.UNWRITTEN, problem=fault.message)
    return Built(checked, folder, BuildOutcome.WRITTEN, stale)


def _publish_front(store: Store, front: Mapping[str, bytes]) -> Text | None:
    """Why the front page could not be written."""
    try:
        store.publish_front(front)
    except StoreFault as fault:
        return fault.message
    return None


def _day(words: str | None) -> Date | None:
    try:
        return Date.fromisoformat(words or "")
    except ValueError:
        return None


def _inputs(region: Region, lang: str) -> dict[str, str]:
    """What the manifest remembers of a build, so that later ones can compare with it and lead to it."""
    day = region.date.isoformat() if region.date is not None else ""
    known = entry(region)
    briefs = json.dumps(known.briefs, ensure_ascii=False)
    return {"date": day, "lang": lang, "name": known.name, "territory": known.territory, "briefs": briefs}


def _entry(id_: str, inputs: Mapping[str, str]) -> Entry:
    """The entry of a region that was built before; without briefs if the manifest has been tampered with."""
    try:
        briefs = tuple((str(key), str(name)) for key, name in json.loads(inputs.get("briefs", "[]")))
    except (ValueError, TypeError, RecursionError):
        briefs = ()
    return Entry(id_, inputs.get("name", id_), inputs.get("territory", ""), briefs)


def _make(
    result: CheckResult, lang: str, templates: Path | None, engine: str | None, progress: Progress
) -> tuple[dict[str, dict[str, bytes]], list[Text]]:
    """Each sound region's files, and what could not be drawn. All pictures are laid out in one process."""
    renderer = Markdown(lang, templates)
    whys = {code: item.why for code, item in catalogue().items() if item.page.is_file()}
    collections: dict[str, Collection] = {}
    for checked in result.regions:
        region = checked.loaded.region
        if region is None or not checked.sound:
            continue
        progress(text("Skriver om {name}", name=region.model.system.name))
        covered = {item.source: item.coverage for item in account(region)}
        collections[region.id] = documents(region, checked.findings, lang=lang, whys=whys, coverage=covered)
    progress(text("Ritar bilderna"))
    layouts = lay_out(_graphs(collections, lang), engine=engine)
    notes = [layouts.problem] if layouts.problem is not None else list(layouts.failures.values())
    return {id_: _files(id_, collection, layouts, renderer) for id_, collection in collections.items()}, notes


def _graphs(collections: Mapping[str, Collection], lang: str) -> Iterable[Graph]:
    for region, collection in collections.items():
        for name, view in collection.views.items():
            yield Graph(f"{region}-{name}", to_dot(view, lang), say(view.title, lang))


def _files(region: str, collection: Collection, layouts: Layouts, renderer: Renderer) -> dict[str, bytes]:
    files: dict[str, bytes] = dict(renderer.beside())
    pictures: dict[str, Picture] = {}
    for name, view in collection.views.items():
        mermaid = to_mermaid(view, renderer.lang)
        files[f"{DIAGRAMS}/{name}.mmd"] = mermaid.encode("utf-8")
        pictures[name] = _picture(name, layouts.svgs.get(f"{region}-{name}"), mermaid)
    for name, line in collection.timelines.items():
        pictures[name] = _picture(name, render_timeline(line, renderer.lang))
    files |= {picture.path: picture.svg.encode("utf-8") for picture in pictures.values() if picture.path}
    for document in collection.documents:
        files[file_name(document, renderer)] = renderer.render(document, pictures)
    for path, data in collection.data.items():
        files[path] = (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode("utf-8")
    return files


def _picture(name: str, svg: str | None, mermaid: str = "") -> Picture:
    return Picture("" if svg is None else f"{DIAGRAMS}/{name}.svg", svg or "", mermaid)


def _front(store: Store, regions: Iterable[Region | None], lang: str) -> dict[str, bytes]:
    """The page that leads to every region that has output, from this build or an earlier one."""
    entries = {id_: _entry(id_, manifest.inputs) for id_, manifest in store.regions().items()}
    entries |= {region.id: entry(region) for region in regions if region is not None}
    if not entries:
        return {}
    page, renderer = index(entries.values()), Markdown(lang)
    return {file_name(page, renderer): renderer.render(page), **renderer.beside()}
