"""From whose side something is told: how ids become names there, and where the text says it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from ....findings import ListItem, Text, text
from ....language import Body, BodyStatus, Citation, Level, LevelKey, PartyKind, Period, Phase
from ....language.lists import Weighted, is_choice
from ....language.references import EACH_PARTY, EACH_PRINCIPAL, WORDS
from ....loading import Region
from ...blocks import Content, Inline, Link
from ...compose import Parts, cite, inline, joined, phrase
from .nouns import UNNAMED, ShortForm, common, noun, several, short_form, the, within
from .words import small

_AND = re.compile(r",? (?:och|samt|eller) |, ")


class BodyRemark(NamedTuple):
    """What a reader is told besides what the document says."""

    at: Sequence[str | ListItem]
    """The key that it is about, from its body or paper; nothing where it is about the whole."""
    message: Text


@dataclass(frozen=True)
class NamingContext:
    """A region seen from one body, or from nowhere in particular (`home` None)."""

    region: Region
    home: str | None = None
    places: Mapping[str, str] = field(default_factory=dict)
    """The sections of the document that names of bodies lead to, by body or template."""
    briefs: Mapping[str, str] = field(default_factory=dict)
    """The documents that bodies have of their own, by body."""
    cited: bool = True
    """Whether addresses are shown."""
    written: Body | None = None
    """The body as far as this text tells of it; None is all of it."""
    shared: bool = False
    """Whether what is told holds for all instances of the body's template: addresses then leave out the section."""
    remarks: tuple[BodyRemark, ...] = ()
    """What is told of the body besides, each under what it is about."""
    aside: bool = False
    """Whether what is told is what does not hold on the region's day: no more is to be concluded from it."""
    gone: bool = False
    """Whether what is told is what held once and does no longer."""

    def at(self, home: str) -> NamingContext:
        """The same, seen from another body."""
        return replace(self, home=home)

    @property
    def body(self) -> Body:
        """The body that speaks. Raises KeyError where none does."""
        return self.written if self.written is not None else self.region.bodies[self.home or ""]

    @property
    def subject(self) -> Inline:
        """What the body is called in its own text: its short name, its name, or the noun of it (`ledningsgruppen`)."""
        body = self.body
        if body.short is not None and not self.shared:
            return body.short
        if " " not in body.name and not self.shared and body.name.lower() != body.kind.swedish:
            return within(body.name)
        kind = noun(body.kind)
        told = short_form(body.name)
        if self.shared and told is not None and self._heads() != {told.noun}:
            told = None  # the first instance's own name is not what all of them are called
        if told is not None and told.noun != kind.template:
            return replace(told, name=kind("en")) if self.shared else told
        # An instance may be called by what tells it from the others alone: `Barn och unga`.
        instance = self.home is not None and "/" in self.home
        return kind if told is not None or self.shared or instance else within(body.name)

    @property
    def told_of(self) -> tuple[str, ...]:
        """The bodies that what is told holds for: the one that speaks, or all instances of its template."""
        instances = self.region.templates.get((self.home or "").partition("/")[0], ()) if self.shared else ()
        return instances or (self.home or "",)

    def _heads(self) -> set[str | None]:
        """The nouns that the bodies are called by."""
        found = (short_form(self.region.bodies[each].name) for each in self.told_of)
        return {None if each is None else each.noun for each in found}

    def word(self, ref: str) -> str | Text | ShortForm:
        """What `ref` is called within a sentence."""
        if ref == "unspecified":
            return UNNAMED
        if ref in WORDS:
            return self.region.office(ref, self.home) or text(WORDS[ref])
        body = self.region.bodies.get(ref)
        if body is not None and body.count is not None and "/" not in ref:
            return small(body.short or body.collective or body.name)
        name = self.region.name(ref)
        if isinstance(name, Text):
            return name
        if ref in self.region.model.roles:
            role = self.region.model.roles[ref]
            title = self.title(role.title)
            alone = role.count is None or (role.count.single and role.count.per is None)
            definite = the(title) if alone else several(title)
            called = title if definite == title else ShortForm(title, definite)
            return text("{role} eller motsvarande", role=called) if role.equivalent else called
        if ref in self.region.model.deliverables:
            return self.paper(name)
        if self._is_generic(ref):
            return small(name)
        return within(name)

    def title(self, words: str) -> str:
        """A role's title as it stands within a sentence; the name of a body first in it keeps its capital letter."""
        names = tuple(body.short or body.name for body in self.region.bodies.values())
        return words if words.startswith(names) else small(words)

    def paper(self, name: str) -> str:
        """What a paper is called within a sentence; one that begins with the name of somebody keeps its capital."""
        known = self.region
        bodies = (body.short or body.name for body in known.bodies.values())
        parties = (each for party in known.model.parties.values() for each in (party.name, party.short))
        whose = (each for each in (*bodies, *parties) if each is not None and within(each) == each)
        return name if any(_begins_with(name, each) for each in whose) else small(name)

    def somebody(self, words: str) -> bool:
        """Whether these words are only names of bodies, parties and roles, or the nouns that stand for them."""
        model = self.region.model
        names = [name for each in model.bodies.values() for name in (each.name, each.short, *each.aliases)]
        names += [name for party in model.parties.values() for name in (party.name, party.short, *party.aliases)]
        known = {name.lower() for name in names if name is not None}
        known |= {body.collective.lower() for body in model.bodies.values() if body.collective is not None}
        known |= {form(role.title).lower() for role in model.roles.values() for form in (str, the, several)}
        return all(each in known or common(each) for each in _AND.split(words.lower()))

    def level(self, level: LevelKey) -> str | Text:
        """What a level is called: `strategisk nivå`, or as the document names it."""
        if isinstance(level, Level):
            return text("{level} nivå", level=level)
        known = self.region.model.levels.get(level)
        return level if known is None else small(known.name)

    def levels(self, levels: Iterable[LevelKey]) -> list[Parts]:
        """The same of several."""
        return [self.level(level) for level in levels]

    def _is_generic(self, ref: str) -> bool:
        """Whether a party is a description rather than a name: as a group in the definite plural is (`Ägarna`)."""
        party = self.region.model.parties.get(ref)
        if party is not None and party.kind is PartyKind.GROUP:
            return " " not in party.name and party.name.endswith("na")
        return party is not None and party.kind in (PartyKind.RESIDENTS, PartyKind.NETWORK, PartyKind.EDUCATION)

    def one(self, ref: str) -> Content:
        """The name of what `ref` means, leading to its section where it is a body."""
        if ref == "self" and self.home is not None:
            return (self.subject,)
        word = self.word(ref)
        if ref != self.home and ref in self.places:
            return (Link((word,), "", self.places[ref]),)
        return (word,)

    def who(self, refs: Iterable[str], last: Text | None = None) -> Content:
        """The names with commas and, before the last, `last` (och; samt where a name has an och of its own)."""
        return self._listed(refs, self.one, last)

    def _listed(self, refs: Iterable[str], one: Callable[[str], Content], last: Text | None) -> Content:
        if isinstance(refs, Weighted) and refs.several:
            told = [one(ref) for ref in refs]
            if len(told) == 2:
                return joined(told, inline(" ", text("och/eller"), " "))
            return (phrase("en eller flera av {who}", who=self._listed(tuple(refs), one, None)),)
        if last is None and is_choice(refs):
            last = text("eller")
        if isinstance(refs, Weighted) and not refs.choice:
            return weighted(refs, lambda some: self._listed(some, one, last))
        refs = tuple(refs)
        if last is None:
            last = _last([str(self.word(ref)) for ref in refs])
        return joined([one(ref) for ref in refs], ", ", inline(" ", last, " "))

    def all_of(self, refs: Iterable[str]) -> Content:
        """The same where all who have a role are meant: `socialcheferna`, where each of several parties has one."""
        return self._listed(refs, self.every, None)

    def every(self, ref: str) -> Content:
        """A name, for all who have it where it is a role at each of a group of parties."""
        role = self.region.model.roles.get(ref)
        party = self.region.model.parties.get(role.at) if role is not None and role.at is not None else None
        if role is None or party is None or party.kind is not PartyKind.GROUP:
            return self.one(ref)
        title = several(self.title(role.title))
        return (text("{role} eller motsvarande", role=title) if role.equivalent else title,)

    def each_own(self, refs: Iterable[str], last: Text | None = None) -> Content:
        """Those who appoint: each organisation its own, and not every one of them all."""
        own = {
            "each-organisation": text("respektive organisation"),
            EACH_PARTY: text("respektive part"),
            EACH_PRINCIPAL: text("respektive huvudman"),
        }
        return self._listed(refs, lambda ref: (own[ref],) if ref in own else self.one(ref), last)

    def cites(self, citations: Iterable[Citation]) -> Content:
        """The addresses of these citations, each once, with their source where several are cited.

        Nothing in a document without addresses.
        """
        if not self.cited:
            return ()
        shown: dict[str, None] = {}
        section = self.body.section if self.home is not None else None
        for citation in citations:
            source, found = self.region.told(citation.address, section)
            address = found[0] if len(found) == 1 else f"{found[0]}–{found[-1].rpartition('/')[2]}"
            if self.shared and section and address.startswith(f"{section}/"):
                address = "…" + address[len(section) :]
            shown[source + address] = None
        return joined([cite(address) for address in shown], " ")

    def period(self, valid: Period) -> Content:
        """When something holds, as it stands behind `gäller`; where that is not now, or is not known, that too."""
        if valid.gone:
            return inline(text("inte längre"))
        day = self.region.date
        phase = self.region.phase(valid)
        mark = None if self.aside and phase is not Phase.UNDECIDED else _PHASES.get(phase)
        told: Parts = valid
        if valid.during is not None:
            there = valid.during in self.region.bodies
            template = "så länge {what} finns" if there else "så länge {what} gäller"
            told = phrase(template, what=self.one(valid.during))
        return inline(told, text(mark, date=day.isoformat()) if mark is not None and day is not None else None)

    def holds(self, valid: Period) -> Content:
        """`gäller 2026`, or `gällde 2021` of what is over."""
        template = "gällde {period}" if self.over(valid) and not valid.gone else "gäller {period}"
        return (phrase(template, period=self.period(valid)),)

    @property
    def past(self) -> bool:
        """Whether it is told in the past tense: it is of another time, or its body has ended."""
        body = self.region.bodies.get(self.home or "")
        return self.gone or (body is not None and body.status in (BodyStatus.ENDED, BodyStatus.REPEALED))

    def over(self, valid: Period | None) -> bool:
        """Whether something held once and does no longer."""
        return valid is not None and self.region.phase(valid) is Phase.PAST

    def names(self, section: str, refs: Iterable[str]) -> Content:
        """The names of subjects, deliverables and the like, as a list."""
        known = getattr(self.region.model, section)
        return weighted(refs, lambda some: listed([known[ref].name if ref in known else ref for ref in some]))

    def subjects(self, refs: Iterable[str]) -> Content:
        return self.names("subjects", refs)


_PHASES = {
    Phase.COMING: ", gäller inte {date}",
    Phase.UNDECIDED: "; för {date} går det inte att avgöra",
}
"""What stands after a period that is not now (msgids)."""


def _begins_with(words: str, name: str) -> bool:
    """Whether the words begin with the whole of a name, or with what is its: `Region Norrs plan`."""
    return words.startswith(name) and re.match(r"(:?s)?(\W|$)", words[len(name) :]) is not None


def weighted(refs: Iterable[str], told: Callable[[Sequence[str]], Content]) -> Content:
    """A list as it is told, with what is said of how its items weigh: `vården, särskilt barn och unga`."""
    if not isinstance(refs, Weighted):
        return told(tuple(refs))
    groups = [(weight, told(items)) for weight, items in refs.groups()]
    parts = [content if weight is None else inline(weight, " ", content) for weight, content in groups]
    ranked = len(groups) > 1 and all(weight is not None for weight, _ in groups)
    return joined(parts, ", ", inline(" ", text("och"), " ") if ranked else ", ")


def listed(names: Sequence[str]) -> Content:
    """Names in a row that stay apart also where they have commas or an `och` of their own."""
    if any("," in name or " samt " in name for name in names):
        return joined(names, "; ")
    return joined(names, ", ", inline(" ", _last(names), " "))


def _last(names: Iterable[str]) -> Text:
    """What stands before the last of these: samt where one has an `och` of its own, but for `hälso- och …`."""
    return text("samt") if any(re.search("(?<!-) och ", name) for name in names) else text("och")
