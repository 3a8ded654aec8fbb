"""What can be done to a field: it can be left out, and it can say something else that is as valid."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from lossless.sites import Site
from samverkan_dsl.language import (
    Cadence,
    Deadline,
    Duration,
    Firmness,
    Force,
    Mandate,
    Money,
    Period,
    Quantity,
    Ref,
    Stress,
    Tenure,
    Vocabulary,
)
from samverkan_dsl.language.base import Citation, kebab
from samverkan_dsl.language.lists import Weighable
from samverkan_dsl.language.occasions import SaidWhen
from samverkan_dsl.language.papers import Month
from samverkan_dsl.loading import Region


class _Gone:
    def __repr__(self) -> str:
        return "borttaget"


GONE = _Gone()
"""In place of a value: the key is left out."""


@dataclass(frozen=True)
class Change:
    """A field that says something else than in the model."""

    site: Site
    value: Any
    """What stands there instead; GONE where nothing does."""

    @property
    def removes(self) -> bool:
        return self.value is GONE

    def __str__(self) -> str:
        return f"{self.site}: {self.value!r}"


WORDS = "kvarnstenar och timmer"
IDENTIFIER = "annat-lan"
ADDRESSES = "9.9/Annat/1"
QUANTITIES = (5, "minst 5", "5–6")
LENGTHS = ("3 år", "minst 3 år", "vanligen 3 år")
DEADLINES = ("3 veckor före", "3 veckor efter", "3 veckor före utskicket")
RATES = ("kvartalsvis", "3 per år", "vid behov")
DAYS = ("2016-06-07",)
YEARS = (1987,)
MONTHS = ("1987-03", "1987-04")
PERIODS = (
    "tills vidare",
    "till nästa ordinarie förbundsmöte",
    {"from": {"event": "laga kraft"}},
    {"during": "hjalpmedel"},
    {"until": "okänt"},
    "under avtalsperioden",
    "för närvarande",
    {"as-of": 1987},
    {"from": 1986, "as-of": 1987},
    "från 1987",
    "till 1987-03-04",
    "1987-03",
    "3 maj–4 juni",
    "mandatperioden",
    "året efter val",
)
TENURES = (
    *LENGTHS,
    "mandatperioden",
    "none",
    {"length": "3 år", "from": "1 januari året efter valet"},
    {"from": "2019"},
)
OCCASIONS = ("1987", "mars 1987", "1987-03-04")
AMOUNTS = ("3 kr", "4–5 miljoner kronor")
LEFT_OUT = {
    ("Mandate", "force"): "must",
    ("Demand", "force"): "must",
    ("Escalation", "force"): "must",
    ("Seat", "status"): "member",
}
"""Fields of which the language says that leaving them out means this."""
DENYING = tuple(force for force in Force if force.negates)
DESCRIBING = tuple(force for force in Force if force.describes)
AFFIRMED = {
    ("Seat", "force"),
    ("SeatAuthority", "force"),
    ("Formation", "force"),
    ("SubstituteRow", "force"),
    ("Deliverable", "force"),
    ("Distribution", "force"),
    ("Meetings", "preparing"),
    ("Escalation", "receiver"),
    ("Disagreement", "force"),
    ("Deviations", "force"),
    ("StandIn", "force"),
    ("Demand", "force"),
    ("Ending", "force"),
    ("Portion", "force"),
    ("Recusal", "returns"),
    ("Appeal", "force"),
    ("Income", "force"),
}
"""Where a force that denies, or only describes, is refused."""
MODAL = {("Preparation", "force"), ("Anchoring", "force"), ("Flow", "force"), ("BetweenMeetings", "force")}
"""Where one that only describes is."""
WAYS = MODAL | {("Escalation", "force"), ("Permission", "force")}
"""Where `ska inte` is: it is a task's, and `inte` says the same of a way."""
TYPED: dict[Any, tuple[Any, ...]] = {
    Quantity: QUANTITIES,
    Duration: LENGTHS,
    Deadline: DEADLINES,
    Cadence: RATES,
    date: DAYS,
    Month: MONTHS,
    Period: PERIODS,
    Tenure: TENURES,
    SaidWhen: OCCASIONS,
    Money: AMOUNTS,
}


def changes(site: Site, region: Region, *, first: bool) -> Iterator[Change]:
    """The field left out, where it may be, and what else it may say.

    At its `first` site every kind of other value, so that no two of them read the same; at others, where the same
    sentence is likely to be built, only that it is told at all.
    """
    if not site.cls.model_fields[site.name].is_required() and not _shorthand(site):
        yield Change(site, GONE)
    if not site.whole:
        same = LEFT_OUT.get((site.cls.__name__, site.name), site.cls.model_fields[site.name].get_default())
        same = same.key if isinstance(same, Vocabulary) else same
        others = (value for value in _others(site, region) if value not in (site.value, same))
        # What cannot be left out is told at all if another value reads otherwise.
        needed = site.cls.model_fields[site.name].is_required() or _shorthand(site)
        yield from (Change(site, value) for value in (others if first else islice(others, needed)))


def _shorthand(site: Site) -> bool:
    """Whether the value is all there is of its element, which goes with it."""
    return site.cls.shorthand is not None and site.path[-1] != kebab(site.name)


def _others(site: Site, region: Region) -> Iterator[Any]:
    field = site.cls.model_fields[site.name]
    if site.name == "cite":
        yield from _addresses(site.value)
        return
    kinds = set(_types(field.annotation, field.metadata))
    ref = next((kind for kind in kinds if isinstance(kind, Ref)), None)
    listed = get_origin(field.annotation) is tuple
    vocabulary = next((kind for kind in kinds if isinstance(kind, type) and issubclass(kind, Vocabulary)), None)
    if ref is not None:
        values: list[Any] = _references(ref, site, region)
        values += [member.key for member in vocabulary or () if member.key not in _listed(site.value)]
    elif vocabulary is not None:
        first = site.value[0] if isinstance(site.value, list) else site.value
        current = vocabulary.read(first)
        where = (site.cls.__name__, site.name)
        refused: tuple[Vocabulary, ...] = DESCRIBING if where in AFFIRMED | MODAL else ()
        refused += DENYING if where in AFFIRMED else (Force.SHALL_NOT,) if where in WAYS else ()
        if vocabulary is Stress and site.cls is not Mandate:
            refused = tuple(each for each in Stress if each.duty)
        values = [member.key for member in vocabulary if member is not current and member not in refused]
    elif Firmness in kinds:
        one, other = (kebab(name) for name in list(site.cls.model_fields)[-2:])
        whole = (
            []
            if isinstance(site.value, dict)
            else [force.key for force in Force if force not in (*DENYING, *DESCRIBING)]
        )
        values = [*whole, {one: "may"}, {other: "may"}, {other: "should"}]
    elif bool in kinds:
        values = [not site.value]
    elif any(kind in kinds for kind in TYPED):
        values = [value for kind, found in TYPED.items() if kind in kinds for value in found]
        values += YEARS if int in kinds else ()
    elif int in kinds:
        values = [5, 7] if site.name == "month" else list(YEARS)
    elif get_origin(field.annotation) is Literal:
        values = list(get_args(field.annotation))
    elif any(get_origin(part) is Literal for part in get_args(field.annotation)):
        values = [word for part in get_args(field.annotation) for word in get_args(part)]
    elif site.name == "url":
        values = ["https://annat.example/"]
    elif site.name == "region":
        values = [IDENTIFIER]
    else:
        values = [WORDS]
    yield from values
    if any(isinstance(each, Weighable) for each in (*field.metadata, *_marks(field))):
        yield {"especially": site.value}
        yield {"among-others": site.value}
    if listed:
        current_values = site.value if isinstance(site.value, list) else [site.value]
        yield [*current_values, values[0]]


def _marks(field: FieldInfo) -> Iterator[Any]:
    """The marks of what the field's own annotation holds."""
    if get_origin(field.annotation) is Annotated:
        yield from field.annotation.__metadata__


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _references(ref: Ref, site: Site, region: Region) -> list[str]:
    """The id of something else of the first kind that may stand there, and that the text gives none."""
    taken = _listed(site.value)
    known = [
        each for each in region.ids.candidates(ref) if each not in (*ref.words, *taken, site.body) and "/" not in each
    ]
    first = [each for each in known if ref.kinds[0] in region.ids.kinds(each)]
    return [*(first or known)[-1:], *(word for word in ("unspecified",) if word in ref.words)]


def _addresses(value: Any) -> Iterator[Any]:
    if isinstance(value, dict):
        for key in value:
            yield {**value, key: ADDRESSES}
    else:
        yield ADDRESSES


def _types(annotation: Any, metadata: list[Any]) -> Iterator[Any]:
    yield from (extra for extra in metadata if isinstance(extra, Ref))
    if get_origin(annotation) is Annotated:
        yield from (extra for extra in annotation.__metadata__ if isinstance(extra, Ref))
    if isinstance(annotation, type) and get_origin(annotation) is None:
        yield annotation
    for part in get_args(annotation):
        if part is not Ellipsis and part is not Citation and not (isinstance(part, str | int)):
            yield from _types(part, [])
