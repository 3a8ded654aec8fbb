"""The verb `trace`: one matter followed from the body in which it is raised."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date as Date
from pathlib import Path
from typing import TYPE_CHECKING

from ..analysis.matters import Matters, Trace, analyse
from ..analysis.matters import trace as follow
from ..findings import text
from ..language import Trigger
from ..loading import CannotRun, Region
from ..syntax.similar import closest
from .analysed import the_bodies, the_region

if TYPE_CHECKING:
    from ..outputs.blocks import Document
    from ..outputs.shapes.matters import TraceShape


@dataclass(frozen=True, slots=True)
class TraceResult:
    """A region, the way of one of its matters, and what holds for all of them."""

    region: Region
    trace: Trace
    matters: Matters

    def document(self) -> Document:
        """The way in words."""
        from ..outputs.documents.matters.route import route_document

        return route_document(self.region, self.trace, self.matters)

    def data(self, lang: str = "sv") -> TraceShape:
        """The way for programs; its sentences are in `lang`."""
        from ..outputs.documents.matters.route_json import route_json

        return route_json(self.region, self.trace, self.matters, lang=lang)

    def mermaid(self, lang: str = "sv") -> str:
        """The way as a Mermaid diagram."""
        from ..outputs.documents.matters.route import route_view
        from ..outputs.mermaid import to_mermaid

        return to_mermaid(route_view(self.region, self.trace, lang), lang)

    def svg(self, lang: str = "sv") -> str:
        """The way as a picture. Raises CannotRun where no engine can lay it out."""
        from ..outputs.documents.matters.route import KEY, route_view
        from ..outputs.dot import to_dot
        from ..outputs.graphs import say
        from ..outputs.layout import Graph, lay_out

        view = route_view(self.region, self.trace, lang)
        layouts = lay_out([Graph(KEY, to_dot(view, lang), say(view.title, lang))])
        problem = layouts.problem or layouts.failures.get(KEY)
        if problem is not None:
            raise CannotRun(problem)
        return layouts.svgs[KEY]


def trace(
    path: Path,
    base: Path = Path(),
    *,
    start: str,
    subject: str | None = None,
    when: Iterable[str] | None = None,
    date: Date | None = None,
) -> TraceResult:
    """Follow a matter of `subject` raised in the body `start` of the region at `path`.

    `when`: what is the case, as words such as `oenighet` or `needs-resources`; None: all that can be is explored.
    `date`: the day the region is looked at.
    Raises CannotRun for what the region does not have, and where several bodies are meant.
    """
    region = the_region(path, base, date)
    bodies = the_bodies(region, start)
    if len(bodies) != 1:
        raise CannotRun(text("{ref} är flera organ. Ange ett av dem: {bodies}.", ref=start, bodies=bodies))
    chosen = None if when is None else [_trigger(word) for word in when]
    followed = follow(region, bodies[0], _subject(region, subject), chosen)
    return TraceResult(region, followed, analyse(region, also=followed.start))


def _subject(region: Region, word: str | None) -> str | None:
    if word is None or word in region.model.subjects:
        return word
    names = {known.name.casefold(): subject for subject, known in region.model.subjects.items()}
    if word.casefold() in names:
        return names[word.casefold()]
    near = closest(word, [*region.model.subjects])
    if near is None:
        raise CannotRun(text("Det finns inget sakområde {ref} i regionen.", ref=word))
    raise CannotRun(text("Det finns inget sakområde {ref} i regionen. Menade du {near}?", ref=word, near=near))


def _trigger(word: str) -> Trigger:
    found = Trigger.spellings().get(word.casefold())
    if found is None:
        every = tuple(trigger.swedish for trigger in Trigger)
        raise CannotRun(
            text("{word} är inget som kan gälla ett ärende. Skriv något av {every}.", word=word, every=every)
        )
    return found
