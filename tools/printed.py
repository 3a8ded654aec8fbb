"""What the documents print for each word of the language: an example, and the sentences that come of it.

The examples are taken from the model in `tests/lossless/model`, where every field stands: the least of it that says one
thing. They are built, with and without what they show, and what only the first says is the sentence.
`tools/generate.py` writes both for the language reference.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice, product
from pathlib import Path
from typing import Any, NamedTuple, get_origin

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from snippets import Snippet
from told_lines import lines, of_document, said

from lossless.changes import changes
from lossless.making import resolved, written
from lossless.sites import Site, sites
from lossless.telling import about_body, beside_bodies
from samverkan_dsl.language import Mandate, RegionModel, Verb, Vocabulary
from samverkan_dsl.language.base import kebab
from samverkan_dsl.language.cadences import Cadence
from samverkan_dsl.language.forms import DATES, forms
from samverkan_dsl.language.holds import Hint
from samverkan_dsl.language.periods import Period
from samverkan_dsl.language.quantities import Quantity
from samverkan_dsl.language.references import WORDS
from samverkan_dsl.language.times import Deadline, Duration
from samverkan_dsl.language.walk import field_of
from samverkan_dsl.loading import Region, collection_paused
from samverkan_dsl.loading.instances import FOR_EACH
from samverkan_dsl.outputs.documents import handbook, report
from samverkan_dsl.pipeline.reference import Printed, prose
from samverkan_dsl.syntax.data import Mapping
from samverkan_dsl.syntax.reader import read

DATA = written()
REGION = resolved(DATA)
SITES = sites(DATA)
_OF_A_BODY = ("name", "kind", "short", "collective", "host", "status")
"""What the other bodies keep, where what is shown needs no more of them: it takes a third of the time."""
FORM_SITES = {
    Quantity: ("Seat", "seats"),
    Duration: ("Chair", "term"),
    Deadline: ("Meetings", "papers"),
    Cadence: ("Flow", "cadence"),
    Period: ("Seat", "valid"),
    DATES: ("System", "adopted"),
}
"""The field that shows the forms of a kind; for other kinds the first that holds such a value."""
SHARE_SITE = ("Quorum", "more_than")
_ENOUGH = 2
_TRIES = 6
_DOCUMENTS = ("organ", "bredvid", "handbok", "rapport")
"""Where it is looked for, what takes least time first: the handbook on the body, beside bodies, in all; the report."""
_WORD = re.compile(r"\w{3,}")


class _Look(NamedTuple):
    """Where a sentence is looked for."""

    document: str
    body: str | None
    section: str
    """The part of the region that is all that is shown, and without which the model is when it is not."""
    slim: bool
    """Whether of the other bodies only the least is there."""

    @classmethod
    def at(cls, site: Site, document: str, slim: bool) -> _Look:
        return cls(document, site.body, str(site.path[0]) if len(site.path) == 1 else "", slim)


def printed() -> dict[str, Printed]:
    """Everything that the reference shows, by what it is of: `Quorum.per`, `SeatStatus.co-opted`, `self`, `8–10`."""
    with collection_paused():
        return dict(sorted(_all()))


def _all() -> Iterator[tuple[str, Printed]]:
    for (name, key), places in _by_field().items():
        if (name, key) == ("Mandate", "verb"):
            yield f"{name}.{key}", _of_verb(Verb.DECIDE)
        elif key != "cite":
            yield f"{name}.{key}", _of((site, site.value) for site in places)
    for vocabulary in {kind for site in SITES for kind in _kinds(site) if _closed(kind)}:
        for member in vocabulary:
            name = f"{vocabulary.__name__}.{member.key}"
            yield name, _of_verb(member) if isinstance(member, Verb) else _of(_with(vocabulary, member.key))
    for word in WORDS:
        places = [site for site in SITES if any(word in ref.words for ref in _hint(site).refs())]
        yield word, _of((site, word) for site in sorted(places, key=lambda site: word not in _listed(site.value)))
    for kind, form in forms():
        yield form, _of((site, int(form) if form.isdigit() else form) for site in _showing(kind, form))


def _by_field() -> dict[tuple[str, str], list[Site]]:
    found: dict[tuple[str, str], list[Site]] = {}
    for site in SITES:
        found.setdefault((site.cls.__name__, kebab(site.name)), []).append(site)
    return found


def _hint(site: Site) -> Hint:
    return Hint.of(site.cls.model_fields[site.name])


def _kinds(site: Site) -> list[Any]:
    return [kind for kind, _ in _hint(site).parts()]


def _closed(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Vocabulary)


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _with(vocabulary: type[Vocabulary], key: str) -> Iterator[tuple[Site, Any]]:
    places = [site for site in SITES if vocabulary in _kinds(site)]
    return ((site, key) for site in sorted(places, key=lambda site: key not in _listed(site.value)))


def _showing(kind: Any, form: str) -> list[Site]:
    """Where a form of this kind can stand, the best place first."""
    best = SHARE_SITE if any(mark in form for mark in "/%") and kind is Quantity else FORM_SITES.get(kind)
    places = [site for site in SITES if kind in _kinds(site) or (site.cls.__name__, site.name) == best]
    return sorted(
        places,
        key=lambda site: (
            (site.cls.__name__, site.name) != best,
            kind is Quantity and (" per " in form) != (" per " in str(site.value)),
        ),
    )


def _of(tries: Iterable[tuple[Site, Any]]) -> Printed:
    """Of the first place where the documents tell of it; by itself, or else with what the model says beside it."""
    # A value of a vocabulary is not for every place that takes the others: *not* is for no seat.
    loading = (
        (site, value)
        for site, value in tries
        if any(_region(Snippet(DATA, site, beside).yaml(value), slim=False) is not None for beside in (False, True))
    )
    examples = [
        (Snippet(DATA, site, beside), value) for site, value in islice(loading, _TRIES) for beside in (False, True)
    ]
    for slim, document in product((True, False), _DOCUMENTS):
        for snippet, value in examples:
            found = _told(snippet, value, _Look.at(snippet.site, document, slim))
            if found:
                return Printed(
                    snippet.yaml(value), _best(found, value), "rapport" if document == "rapport" else "handbok"
                )
    written = (snippet.yaml(value) for snippet, value in examples)
    return Printed(next((example for example in written if _region(example, slim=False) is not None), ""), (), "")


def _told(snippet: Snippet, value: Any, look: _Look) -> tuple[str, ...]:
    """The sentences that stand there with the value and not without it."""
    shown = snippet.yaml(value)
    if _region(shown, look.slim) is None:
        return ()
    others = (each.value for each in changes(snippet.site, REGION, first=True) if each.value != value)
    for other in map(snippet.yaml, islice(others, 2)):
        if _region(other, look.slim, look.section) is not None:
            found = lines(_text(shown, look), _text(other, look, look.section))
            if found:
                return found
    return ()


def _best(found: tuple[str, ...], value: Any) -> tuple[str, ...]:
    """Those that speak of the value before others, in their order; besides the first only sentences."""
    if isinstance(value, Mapping):
        value = str(next(iter(value.items())))
    names = {str(part).lower() for part in _listed(value)}
    names |= {str(REGION.name(part)).lower() for part in _listed(value) if isinstance(part, str)}
    words = {word for name in names for word in _WORD.findall(name)}
    ranked = sorted(found, key=lambda line: (not words & set(_WORD.findall(line.lower())), " | " in line))
    return tuple(line for number, line in enumerate(ranked[:_ENOUGH]) if number == 0 or line.endswith("."))


def _of_verb(verb: Verb) -> Printed:
    """In a mandate by itself, with an object that suits the verb."""
    site = next(each for each in SITES if each.name == "verb" and each.body is not None and each.cls is Mandate)
    aim = prose().section("Verb", verb.key).example or str(_at(site.path))
    here = Snippet(DATA, Site(Mandate, "verb", (*site.path[:-1], verb.key), verb.key), beside=False)
    there = Snippet(DATA, site, beside=False)
    shown, other = here.yaml(aim), there.yaml("annat")
    look = _Look.at(site, "organ", slim=True)
    found = lines(_text(shown, look), _text(other, look))
    return Printed(shown, _best(found, aim)[:1], "handbok")


def _at(path: Any) -> Any:
    found: Any = DATA
    for step in path:
        found = found[step]
    return found


@lru_cache(maxsize=64)
def _region(example: str, slim: bool, without: str = "") -> Region | None:
    """The model with the example in place of what it says there; None where the language does not let it."""
    top = read(example.encode(), "exempel.yaml").root
    made = Mapping(DATA.span)
    for section, value in DATA.items():
        if section != without:
            kept = _slim(value) if slim and section == "bodies" else value
            made.put(section, kept, DATA.keys_at[section], DATA.values_at[section])
    for section, value in top.items():
        field = field_of(RegionModel, section)
        if field is not None and get_origin(field.annotation) is dict and isinstance(value, Mapping):
            value = _joined(made.get(section, value), value)
        made.put(section, value, top.keys_at[section], top.values_at[section])
    try:
        return resolved(made)
    except AssertionError:
        return None


def _joined(*parts: Mapping) -> Mapping:
    made = Mapping(parts[-1].span)
    for part in parts:
        for key, item in part.items():
            made.put(key, item, part.keys_at[key], part.values_at[key])
    return made


def _slim(bodies: Mapping) -> Mapping:
    made = Mapping(bodies.span)
    for name, body in bodies.items():
        least = Mapping(body.span)
        for key in _OF_A_BODY:
            if key in body and key != FOR_EACH:
                least.put(key, body[key], body.keys_at[key], body.values_at[key])
        if FOR_EACH in body:
            names = Mapping(body[FOR_EACH].span)
            for key, item in body[FOR_EACH].items():
                named = Mapping(item.span)
                named.put("name", item["name"], item.keys_at["name"], item.values_at["name"])
                names.put(key, named, body[FOR_EACH].keys_at[key], body[FOR_EACH].values_at[key])
            least.put(FOR_EACH, names, body.keys_at[FOR_EACH], body.values_at[FOR_EACH])
        made.put(name, least, bodies.keys_at[name], bodies.values_at[name])
    return made


@lru_cache(maxsize=64)
def _text(example: str, look: _Look, without: str = "") -> tuple[str, ...]:
    """What the handbook says of the body, or beside the bodies, or in all; or the report."""
    region = _region(example, look.slim, without)
    if region is None or (look.document == "organ" and look.body is None):
        return ()
    if look.document == "rapport":
        return of_document(report(region, []))
    if look.document == "handbok":
        return of_document(handbook(region, pictures={}))
    if look.document == "organ" and look.body is not None:
        return said(about_body(region, look.body))
    return said(beside_bodies(region))
