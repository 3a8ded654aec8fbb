"""The data against the vocabulary. The validation library finds the faults; the words are ours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from ..findings import Finding, ListItem, ModelPath
from ..language import Verb
from ..language.base import Element, Identity, kebab
from ..language.mandates import Mandate
from ..language.region import RegionModel, System
from ..syntax.data import Mapping, Sequence, locate
from ..syntax.similar import closest
from .explained import Loc, element_at, explained, no_row, no_value
from .rules import EMPTY_VALUE
from .suggested import keys_of
from .unread import Faults, Unread

_ROUNDS = 20
"""So many times what is faulty is taken out and the rest tried again. Two do in practice."""
_NAMES = re.compile(r"[^a-z0-9]+")


def validate(data: Mapping, shown: str, faults: Faults) -> tuple[RegionModel | None, Mapping]:
    """The model that `data` says, and the data that it is the model of.

    Every fault becomes one finding. The smallest part that can be done without (a key, a list's item, a body) is taken
    out with it and the rest is tried again, so that one misspelt word hides nothing else. The model is None where
    nobody can tell what language the files are written in. A region whose id or system is faulty goes by `shown`.
    """
    whole = all(each.path for each in faults.unread)
    for each in _empty(data):
        faults.unread.append(each)
    for _ in range(_ROUNDS):
        try:
            return RegionModel.model_validate(data), data
        except ValidationError as error:
            details = error.errors(include_url=False, include_input=True)
        cuts = {_cut(detail, data) for detail in details}
        # A key that nothing is known of is one fault, also where it has no value.
        unknown = {detail["loc"] for detail in details if detail["type"] == "extra_forbidden"}
        faults.unread[:] = [
            each for each in faults.unread if each.finding.rule is not EMPTY_VALUE or each.path not in unknown
        ]
        for detail in _told_once(details, data):
            # What seems to be missing from the region may stand in a file that could not be read.
            if whole or len(detail["loc"]) > 1 or detail["type"] != "missing":
                cut = _cut(detail, data)
                gone = next(cut[:length] for length in range(1, len(cut) + 1) if cut[:length] in cuts)
                faults.lose(_finding(detail, data), *gone)
        if ("language",) in cuts and "language" in data:
            break
        data = _stood_in(_without(data, cuts), cuts, shown)
    return None, data


def _told_once(details: list[ErrorDetails], data: Mapping) -> list[ErrorDetails]:
    """Without the missing keys that are there misspelt: `nam` for `name` is one fault."""
    unknown: dict[Loc, list[str]] = {}
    for detail in details:
        if detail["type"] == "extra_forbidden":
            unknown.setdefault(detail["loc"][:-1], []).append(str(detail["loc"][-1]))

    def misspelt(detail: ErrorDetails) -> bool:
        *parent, key = detail["loc"]
        return any(closest(word, keys_of(element_at(tuple(parent)))) == key for word in unknown.get(tuple(parent), ()))

    def without(detail: ErrorDetails) -> bool:
        """Whether nothing there is as a row should be: that is told of what stands there."""
        return no_row(detail["loc"][:-1], data)

    return [detail for detail in details if detail["type"] != "missing" or not (misspelt(detail) or without(detail))]


def _empty(data: Mapping) -> Iterator[Unread]:
    """A key without a value says neither that there is none nor that the document is silent."""
    pending: list[tuple[Loc, Mapping | Sequence]] = [((), data)]
    while pending:
        loc, current = pending.pop()
        for step, value in current.items() if isinstance(current, Mapping) else enumerate(current):
            if isinstance(value, Mapping | Sequence):
                pending.append(((*loc, step), value))
            elif value is None:
                here = (*loc, step)
                key = next((str(part) for part in reversed(here) if isinstance(part, str)), "region")
                place = _place(here, data)
                at = locate(data, here)
                yield Unread(here, Finding(EMPTY_VALUE, no_value(key), at, subject=place.subject, path=place))


_STANDING_IN = ("region", "language", "system")
"""What a region has to say, and what is known well enough without its saying so to go on."""


def _cut(detail: ErrorDetails, data: Mapping) -> Loc:
    """The smallest part with the fault in it that the model can be without.

    An element of the region loses a key, or one item of a list; one that must have the key, or is nothing that has
    keys, goes as a whole, as do the items of the region's own lists.
    """
    loc: Loc = detail["loc"]
    section = loc[:1]
    inside = data.get(str(section[0])) if section else None
    if section == ("system",) and len(loc) > 1:
        return loc[:2] if _may_lack(System, str(loc[1])) and loc[1] in (inside or ()) else section
    if len(loc) < 2 or not isinstance(inside, Mapping | Sequence) or section == ("budget",):
        return section
    element, kind = loc[:2], element_at(loc[:2])
    if isinstance(inside, Sequence) or len(loc) < 3 or "[key]" in loc[:3]:
        return element
    value = inside.get(str(loc[1]))
    if not isinstance(value, Mapping) or loc[2] not in value or not _may_lack(kind, str(loc[2])):
        return element
    return loc[:4] if isinstance(value[str(loc[2])], Sequence) and len(loc) > 3 else loc[:3]


def _may_lack(kind: type[Element], key: str) -> bool:
    """Whether an element of this kind can be without the key; it can if it never had it."""
    field = next((field for name, field in kind.model_fields.items() if kebab(name) == key), None)
    return field is None or not field.is_required()


def _without(data: Mapping, cuts: set[Loc]) -> Mapping:
    """A copy of `data` without the parts that `cuts` lead to. What is not on the way to one is shared."""
    result = Mapping(data.span)
    for key, value in data.items():
        if (key,) not in cuts:
            inside = {cut[1:] for cut in cuts if cut[0] == key}
            result.put(key, _trimmed(value, inside) if inside else value, data.keys_at[key], data.values_at[key])
    return result


def _trimmed(value: Any, cuts: set[Loc]) -> Any:
    if isinstance(value, Mapping):
        return _without(value, cuts)
    if not isinstance(value, Sequence):
        return value
    result = Sequence(value.span)
    for number, (item, at) in enumerate(zip(value, value.values_at, strict=True)):
        if (number,) not in cuts:
            result.put(item, at)
    return result


def _stood_in(data: Mapping, cuts: set[Loc], shown: str) -> Mapping:
    """`data` with what a region must have and this one lacks; its folder's name is what it is known by."""
    folder = _NAMES.sub("-", shown.rpartition("/")[2].rpartition(":")[2].removesuffix(".yaml").lower()).strip("-")
    system = Mapping(data.span)
    system.put("name", shown, data.span, data.span)
    for key, value in zip(_STANDING_IN, (folder or "region", 1, system), strict=True):
        if (key,) in cuts:
            data.put(key, value, data.span, data.span)
    return data


def _finding(detail: ErrorDetails, data: Mapping) -> Finding:
    # The library marks a fault in a key itself by a step of its own behind it.
    plain = tuple(step for step in detail["loc"] if step != "[key]")
    loc, place = _written(plain, data), _place(plain, data)
    rule, message, at_key, help_ = explained(detail, loc, data)
    span = locate(data, loc[:-1] if at_key == "parent" else loc, key=at_key != "value")
    return Finding(rule, message, span, subject=place.subject, help=help_, path=place)


def _place(loc: Loc, data: Mapping) -> ModelPath:
    """`loc` in steps that last: rows by what is written in them, though it is not a model's."""
    steps: list[str | ListItem] = []
    current: Any = data
    for at, step in enumerate(loc):
        known = isinstance(current, Mapping) and step in current
        row = isinstance(current, Sequence) and isinstance(step, int) and step < len(current)
        current = current[step] if known or row else None
        steps.append(_row(element_at(loc[:at]), current) if row else str(step))
    return ModelPath(steps)


def _row(kind: type[Element], row: Any) -> ListItem:
    """What a row is known by, as far as it is written (language.identity has the same of a model's)."""
    if not isinstance(row, Mapping):
        return ListItem(() if isinstance(row, list) else (str(row),))
    verb = next((key for key in row if key in Verb.spellings()), "") if kind is Mandate else ""
    told = kind.identity or Identity()
    values = {"verb": verb, "object": row.get(verb)} if verb else {}
    values |= {name: row.get(kebab(name)) for name in (*told.alone, *told.named) if name not in values}
    return ListItem(
        f"{kebab(name)} {_mark(value)}" if name in told.named else _mark(value)
        for name, value in values.items()
        if isinstance(value, str | int | Sequence) and value
    )


def _mark(value: Any) -> str:
    return "+".join(sorted(map(str, value))) if isinstance(value, Sequence) else str(value)


def _written(loc: Loc, data: Mapping) -> Loc:
    """`loc` with a mandate's `object` replaced by the verb that stands in the file."""
    current: Any = data
    result: list[int | str] = []
    for step in loc:
        if isinstance(current, Mapping) and step in ("object", "verb") and step not in current:
            step = next((key for key in current if key in Verb.spellings()), step)
        result.append(step)
        try:
            current = current[step]
        except (KeyError, IndexError, TypeError):
            current = None
    return tuple(result)
