"""A resolved region: what every later stage reads. Immutable."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date as Date
from functools import cached_property
from typing import Any

from ..findings import Finding, ModelPath, Related, Rule, Span, Text, text
from ..language import Body, Citation, Cited, Deliverable, Element, LevelKey, Period, Phase, RegionModel, Timed
from ..language.identity import Told, model_path
from ..language.levels import from_the_top
from ..language.references import WORDS
from ..language.walk import Path, Reference, references, walk
from ..provenance import SourceIndex, resolve
from ..syntax.data import Mapping as Data
from ..syntax.data import locate
from ..syntax.document import Comment
from .groups import all_opened, flattened
from .ids import Ids
from .lasting import time_of
from .unread import Unread

_NAMED = ("parties", "deliverables", "agreements", "statutes", "templates", "appendices", "goals", "levels")
"""Sections of what is called by its name."""


@dataclass(frozen=True)
class Aside:
    """What is written of a region and is no part of how it stands on its day (`loading.as_of`)."""

    model: RegionModel
    """All that is written, with what is aside in its place."""
    data: Data
    coming: RegionModel
    """The same without what stands: rows whose time has not begun, or has come to a pause."""
    past: RegionModel
    """Rows whose time is over."""
    done: RegionModel
    """What was done once and is no standing task."""
    otherwise: RegionModel
    """Parts of bodies in whose place something else holds for a time."""


@dataclass(frozen=True)
class Region:
    """One governance system with its templates instantiated and its sources at hand."""

    model: RegionModel
    data: Data
    """What the model was read from, with a position for every key and value."""
    shown: str
    """The region's folder or file, as the user would write it."""
    templates: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Each template's id with its instances' ids (`samverkansgrupp` → `samverkansgrupp/vuxna` …)."""
    indexes: Mapping[str, SourceIndex] = field(default_factory=dict)
    """Source indexes by source id."""
    unread: tuple[Unread, ...] = ()
    """What is written but so faulty that the model is without it."""
    neighbours: Mapping[str, frozenset[str] | None] = field(default_factory=dict)
    """The bodies of the other regions loaded, by region id; None where not all of them could be read."""
    date: Date | None = None
    """The day the region is looked at; None leaves out what depends on it."""
    comments: tuple[Comment, ...] = ()
    """What is written beside the model, in its files and its source indexes."""
    aside: Aside | None = None
    """What the model is without because it does not hold on the day, or is done; None where there is nothing such."""

    @property
    def id(self) -> str:
        return self.model.region

    @cached_property
    def whole(self) -> Region:
        """All that is written, whenever it holds: for what asks what the document says, not how things stand."""
        if self.aside is None:
            return self
        return replace(self, model=self.aside.model, data=self.aside.data, aside=None)

    @cached_property
    def bodies(self) -> Mapping[str, Body]:
        """Every body by id, instances in their template's place."""
        return self.model.bodies

    @property
    def papers(self) -> dict[str, Deliverable]:
        """The deliverables that are there on the day."""
        return {name: paper for name, paper in self.model.deliverables.items() if self._holds(paper)}

    @cached_property
    def elements(self) -> tuple[tuple[Path, Element], ...]:
        """Every element of the model with its path (`("bodies", "lsvo", "composition", 3)`)."""
        return tuple(walk(self.model))

    @cached_property
    def referring(self) -> tuple[tuple[Path, Element, tuple[Reference, ...]], ...]:
        """The elements that refer to something by its id, each with its path and the ids that stand in it itself."""
        found = ((path, element, tuple(references(element))) for path, element in self.elements)
        return tuple(each for each in found if each[2])

    def home(self, path: Path) -> str | None:
        """The body that an element belongs to."""
        return str(path[1]) if len(path) > 1 and path[0] == "bodies" else None

    def is_template(self, ref: str) -> bool:
        return ref in self.templates

    def expand(self, ref: str, home: str | None = None) -> tuple[str, ...]:
        """The ids of the bodies that `ref` means: itself, a template's instances, `self`; empty if none."""
        if ref == "self" and home is not None:
            return (home,)
        if ref in self.templates:
            return self.templates[ref]
        return (ref,) if ref in self.bodies else ()

    def standing_of(self, ref: str) -> tuple[str, ...]:
        """The bodies that `ref` means; of a template's instances those whose time is not another than the day."""
        bodies = self.expand(ref)
        return tuple(name for name in bodies if self._holds(self.bodies[name])) if ref in self.templates else bodies

    def _holds(self, element: Timed) -> bool:
        if self.date is None or element.valid is None:
            return True
        return self.phase(element.valid) not in (Phase.PAST, Phase.COMING)

    def phase(self, valid: Period) -> Phase:
        """Where a period is on the day: one that goes on as long as something else holds is where that is.

        Without a day everything is now. Of what says itself no time it cannot be decided.
        """
        if self.date is None:
            return Phase.NOW
        if valid.during is None:
            return valid.phase(self.date)
        other = time_of(self.model, valid.during)
        return Phase.UNDECIDED if other is None else other.phase(self.date)

    @cached_property
    def ids(self) -> Ids:
        """What the ids that are written mean."""
        return Ids(self.model, self.templates, self.unread, self.neighbours, self.referring)

    def members(self, party: str) -> tuple[str, ...]:
        """The parties in a group, groups in it opened, in order; a party that is no group is itself."""
        opened = self._opened.get(party)
        return opened if opened is not None else flattened(self.model.parties, party)

    @cached_property
    def _opened(self) -> dict[str, tuple[str, ...]]:
        return all_opened(self.model.parties)

    def of_other_law(self, body: Body) -> bool:
        """Whether it is an organ of somebody whose law is another than the huvudmän's, or is not known."""
        owners = (self.model.parties.get(ref) for ref in body.part_of)
        return any(owner is not None and owner.kind.other_law for owner in owners)

    def principal(self, party: str) -> str | None:
        """The huvudman a party is or belongs to; None for parties of no huvudman and for unknown ones."""
        seen: set[str] = set()
        while party not in seen:
            seen.add(party)
            known = self.model.parties.get(party)
            if known is None:
                return None
            if known.principal is None:
                return party if known.kind.principal else None
            party = known.principal
        return None

    def name(self, ref: str, home: str | None = None) -> str | Text:
        """What people call whatever `ref` means: short names, the reserved words in full."""
        if ref in WORDS:
            word = self.office(ref, home) or text(WORDS[ref])
            if home is not None and ref in ("chair", "vice-chair", "secretary", "members", "each-member", "presidium"):
                return text("{who} i {body}", who=word, body=self.body_name(home))
            return self.body_name(home) if ref == "self" and home is not None else word
        if ref in self.templates:
            return self._together[ref]
        if ref in self.bodies:
            return self.body_name(ref)
        for section in _NAMED:
            known = getattr(self.model, section).get(ref)
            if known is not None:
                return str(known.name)
        if ref in self.model.roles:
            return self.model.roles[ref].title
        if ref in self.model.subjects:
            return self.model.subjects[ref].name
        return ref

    @cached_property
    def _together(self) -> dict[str, str]:
        """What the instances of each template are called together."""
        found = {}
        for template, instances in self.templates.items():
            first = self.bodies.get(next(iter(instances), ""))
            collective = None if first is None else first.collective
            found[template] = collective or ", ".join(self.body_name(body) for body in instances)
        return found

    @cached_property
    def levels(self) -> tuple[LevelKey, ...]:
        """Every level there is, from the top down; those of the language after those that the region has on top.

        One whose way upwards leads nowhere, or round, stands last.
        """
        return from_the_top(self.model.levels)

    def standing(self, body: Body) -> tuple[LevelKey, ...]:
        """The levels that a body is on, from the top down; none that the region does not know."""
        return tuple(level for level in self.levels if level in body.level)

    def office(self, ref: str, home: str | None) -> str | None:
        """The document's own word for an office of a body, where it has one: `processledaren` for `secretary`."""
        body = self.bodies.get(home or "")
        held = body.secretary if body is not None and ref == "secretary" else None
        return held.the if held is not None else None

    def body_name(self, body: str) -> str:
        """A body's short name, or its name."""
        known = self.bodies.get(body)
        return body if known is None else known.short or known.name

    def where(self, *path: str | int, key: bool = False) -> Span | None:
        """Where `path` is written; for an instance, the line of the template or override an author would change."""
        if len(path) > 1 and path[0] == "bodies" and self.templates.get(str(path[1])):
            path = ("bodies", self.templates[str(path[1])][0], *path[2:])
        return locate(self.data, path, key=key)

    def within(self, span: Span) -> Span:
        """The same place with its file named from the region's own folder.

        What is published says the same wherever it was built, and nothing of the machine that built it.
        """
        folder = self.shown.rpartition("/")[0] if span.file == self.shown else self.shown
        return span._replace(file=span.file.removeprefix(f"{folder}/"))

    def path(self, *path: str | int) -> ModelPath:
        """`path` in steps that last: what stands in a list by what it is, never by its number."""
        if len(path) > 1 and path[0] == "bodies" and self.templates.get(str(path[1])):
            inside = model_path(self.model, ("bodies", self.templates[str(path[1])][0], *path[2:]), self._identities)
            return ModelPath(("bodies", str(path[1]), *inside[2:]))
        return model_path(self.model, path, self._identities)

    @cached_property
    def _identities(self) -> Told:
        return {}

    def citations(self) -> Iterator[tuple[Path, Cited, Citation, tuple[str, ...] | None]]:
        """Every citation with its element and the addresses it means; None where the index has no such address.

        Regions without a source index give nothing: there is nothing to hold them against.
        """
        if not self.indexes:
            return
        for path, element in self.elements:
            if isinstance(element, Cited):
                home = self.home(path)
                section = self.bodies[home].section if home is not None else None
                for citation in element.cite:
                    yield path, element, citation, self.addresses(citation.address, section)

    def addresses(self, cite: str, section: str | None = None) -> tuple[str, ...] | None:
        """The statements a citation means, in the source it names (`source:address`) or the first one."""
        source, address = self.source_of(cite)
        return None if source is None else resolve(address, section, self.indexes[source])

    def source_of(self, cite: str) -> tuple[str | None, str]:
        """The source that a citation is looked for in (None: no source has an index), and its address there."""
        source, colon, rest = cite.partition(":")
        if colon and source in self.indexes:
            return source, rest.strip()
        return next(iter(self.indexes), None), cite

    def cited_in(self, cite: str) -> tuple[str, str]:
        """The source that a citation names, with an index or without, else the first one; and its address there."""
        named, colon, rest = cite.partition(":")
        if colon and named in self.model.sources:
            return named, rest.strip()
        return self.source_of(cite)[0] or next(iter(self.model.sources), ""), cite

    def told(self, cite: str, section: str | None = None) -> tuple[str, tuple[str, ...]]:
        """The addresses that a reader is told for a citation, and before them their source where several are cited."""
        source, rest = self.cited_in(cite)
        return f"{source}:" if len(self.cited) > 1 else "", self.addresses(cite, section) or (rest,)

    @cached_property
    def cited(self) -> tuple[str, ...]:
        """The sources that something is cited from at whatever time, in the order they stand."""
        cites = (cite for _, each in self.whole.elements if isinstance(each, Cited) for cite in each.cite)
        found = {self.cited_in(cite.address)[0] for cite in cites}
        return tuple(source for source in self.model.sources if source in found)

    def finding(
        self,
        rule: Rule,
        message: Text,
        *path: str | int,
        key: bool = False,
        related: tuple[Related, ...] = (),
        help: Text | None = None,
        subject: str | None = None,
        known_by: Path = (),
    ) -> Finding:
        """A finding about what stands at `path`, placed there (on the key itself with `key`).

        `known_by` says what it is from one run to the next where `path` is only the first of several places.
        """
        place = self.path(*path)
        about = place.subject if subject is None else subject
        body = about.removeprefix("bodies/")
        called = self.body_name(body) if body != about and body in self.bodies else ""
        return Finding(
            rule,
            message,
            self.where(*path, key=key),
            self.id,
            about,
            related,
            help,
            called,
            place,
            self.path(*known_by),
        )

    def related(self, message: Text, *path: Any, key: bool = False) -> Related:
        """A second place for a finding."""
        return Related(message, self.where(*path, key=key), path)
