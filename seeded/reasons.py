"""Why a fault may go unnoticed: the model with it is another whole model, and only its source tells which is right.

A reason holds only where nothing in the model could have told. What is taken away must not be what a norm of the source
rests on alone, and must not be cited by name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from samverkan_dsl.loading import Region
from samverkan_dsl.loading.ids import SECTIONS
from samverkan_dsl.rules._texts import texts
from samverkan_dsl.rules.prose._stems import touched

from .places import Place

LESS = "A document may say less. That its source says more stands in the text alone."
FORCE = "How firm it is stands in the text alone."
BOUND = "Whether a number is a bound or the number itself stands in the text alone."
NAMED = "Which of two a cited sentence names stands in the text alone: no word beside it does."
PARTS = "What stands in it still cites, and another still cites the statement."
OVER = "It was over already."
ALONE = "The word stands nowhere else in the model, so nothing there says how it is spelled."
WAS = "A document may tell of what was."
ADDRESS = "The element still cites, and another still cites the statement. Which of them rests on it, the text tells."


_HISTORY = ("agreements", "appendices", "deliverables", "gatherings", "goals", "statutes", "templates")
"""The sections of what a document speaks of though it is over."""
_AT_WORK = ("composition", "mandates", "meetings", "escalation", "preparation", "decisions", "flows")
"""What a body says where it is at work."""


class Citations(NamedTuple):
    """How often each statement is cited in a region, and which of them are norms."""

    count: Counter[str]
    norms: frozenset[str]

    @classmethod
    def of(cls, region: Region) -> Citations:
        """Those of a region's elements; what a template cites for its instances is cited once."""
        written = {
            (address, region.where(*path, *citation.path))
            for path, _, citation, addresses in region.citations()
            for address in addresses or ()
        }
        count = Counter(address for address, _ in written)
        statements = (each for index in region.indexes.values() for each in index.statements)
        return cls(count, frozenset(each.address for each in statements if each.kind.key == "norm"))


def reason(
    operator: str, place: Place, instead: Any, above: list[Any], home: str | None, region: Region, cited: Citations
) -> str | None:
    """Why nothing but the source can tell; None where something should have.

    `above` is what the place stands in, the file first, `home` the section of its body.
    """
    holder = above[-1]
    if operator == "weaken":
        return FORCE
    if operator == "unbound":
        return BOUND
    if operator == "end":
        return WAS if place.steps[0] in _HISTORY or _idle(place, region) else None
    if operator == "close":
        return OVER if all(region.bodies[each].over for each in region.expand(str(place.steps[1]))) else None
    if operator == "misspell":
        return ALONE if place.ref is None and _stands_alone(place.value, instead, region) else None
    if operator == "retarget":
        return NAMED if _cited_sentence(above, place) and not _told_beside(place, above, region) else None
    if operator != "delete":
        return None
    named = holder.get("cite") if isinstance(holder, dict) and not place.row else None
    if isinstance(named, dict) and place.steps[-1] in named:
        return None
    if place.steps[-1] == "cite":
        return PARTS if _parts_cite(holder, place) and _others({"cite": place.value}, home, region, cited) else None
    if "cite" in place.steps:
        return ADDRESS if _others({"cite": place.value}, home, region, cited) else None
    return LESS if _others(place.value, home, region, cited) else None


def _idle(place: Place, region: Region) -> bool:
    """Whether it is a body or a party that does nothing and that nothing counts on."""
    if place.kind not in ("RegionModel.bodies[]", "RegionModel.parties[]"):
        return False
    ref = str(place.steps[1])
    if ref in place.value.get("for-each", ()) or any(place.value.get(key) for key in _AT_WORK):
        return False
    return not any(
        value == ref and path[:2] != place.steps for path, _, ids in region.whole.referring for value, _, _ in ids
    )


def _cited_sentence(above: list[Any], place: Place) -> bool:
    """Whether the element cites something for the key."""
    element = _element(above)
    cite = element.get("cite")
    key = next(step for step in reversed(place.steps) if isinstance(step, str))
    return cite is not None and (not isinstance(cite, dict) or key in cite)


def _element(above: list[Any]) -> dict[str, Any]:
    """The innermost element that a place is in: what lists it stands in is passed over."""
    return next(each for each in reversed(above) if isinstance(each, dict))


def _told_beside(place: Place, above: list[Any], region: Region) -> bool:
    """Whether words of the same element name what the id means, so that they tell of another id."""
    words = " ".join(_words(_element(above), place.value)).lower()
    return any(touched(name, words) for name in _called(place.value, region))


def _called(ref: str, region: Region) -> Iterator[str]:
    """What a thing goes by, whatever it is."""
    for section in SECTIONS.values():
        known = getattr(region.whole.model, section).get(ref)
        if known is not None:
            yield from (str(getattr(known, key)) for key in ("name", "title", "short") if getattr(known, key, None))
            yield from getattr(known, "aliases", ())


def _words(value: Any, ref: str, key: str = "") -> Iterator[str]:
    """The texts of an element, without the ids that it refers to and what it cites."""
    if isinstance(value, dict):
        for name, each in value.items():
            if name not in ("cite", "readings"):
                yield from _words(each, ref, name)
    elif isinstance(value, list):
        for each in value:
            yield from _words(each, ref, key)
    elif isinstance(value, str) and " " in value:
        yield value


def _stands_alone(value: str, instead: str, region: Region) -> bool:
    """Whether each word that is spelled otherwise is in this one text alone."""
    kept = {*instead.lower().split()}
    changed = [word for word in value.lower().split() if word not in kept]
    texts_with = {word: {each.value for each in texts(region.whole) if word in each.value.lower()} for word in changed}
    return all(len(found) <= 1 for found in texts_with.values())


def _parts_cite(holder: Any, place: Place) -> bool:
    """Whether what stands in an element that is no row of a list cites something itself."""
    parts = {key: each for key, each in holder.items() if key != "cite"}
    return not isinstance(place.steps[-2:][0], int) and any(True for _ in _addresses(parts))


def _others(value: Any, home: str | None, region: Region, cited: Citations) -> bool:
    """Whether each norm that is cited there is cited elsewhere, too."""
    here = Counter(address for words in _addresses(value) for address in set(region.addresses(words, home) or ()))
    return all(cited.count[address] > count for address, count in here.items() if address in cited.norms)


def _addresses(value: Any, inside: bool = False) -> Iterator[str]:
    if isinstance(value, dict):
        for key, each in value.items():
            yield from _addresses(each, inside or key == "cite")
    elif isinstance(value, list):
        for each in value:
            yield from _addresses(each, inside)
    elif inside:
        yield str(value)
