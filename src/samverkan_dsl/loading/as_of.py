"""A region as it stands on its day: what does not hold then, and what was done once, is put aside."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping as MappingOf
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import date as Date
from enum import Enum
from typing import Any, TypeVar

from ..findings import Span
from ..language import (
    Agreement,
    Attachment,
    Body,
    BodyStatus,
    Change,
    Deliverable,
    Element,
    FormerName,
    Gathering,
    Goal,
    Mandate,
    Party,
    Phase,
    RegionModel,
    Stake,
    Statute,
    Timed,
)
from ..language.again import read_again
from ..language.base import kebab
from ..language.nothing import Denying
from ..language.walk import Path, fields
from ..syntax.data import Mapping, Sequence
from .region import Aside, Region

_OVER = {Phase.PAST: BodyStatus.ENDED, Phase.COMING: BodyStatus.PLANNED}
"""What a body is when its time is not now."""
_TITLES = frozenset(("name", "kind", "short", "section", "aliases", "collective", "count", "scope"))
"""What a body is called and known by, which goes with its rows wherever they are told."""


_STANDING = (Agreement, Attachment, FormerName, Change, Deliverable, Goal, Gathering, Stake, Statute)
"""What stays where it is whenever it holds: others refer to it, and the documents tell when that is."""


class _Kept(Enum):
    COMING = Phase.COMING
    PAST = Phase.PAST
    DONE = "done"


def as_of(region: Region) -> Region:
    """The region as it stands on its day. Without a day nothing is over or to come, but what is done is done.

    Rows and parts that do not hold are taken out, a body whose time is over has ended and one whose time has not begun
    is planned, and a party is in its groups only while it is one. What cannot be decided is taken to hold.
    """
    cuts: dict[Path, _Kept] = {}
    statuses: dict[str, BodyStatus] = {}
    parties: set[str] = set()
    replaced = _replaced_agreements(region)
    for path, element in region.elements:
        kept = _kept(element, region, replaced)
        if kept is None or any(path[:length] in cuts for length in range(len(path))):
            continue
        if isinstance(element, Body):
            statuses[str(path[1])] = _OVER[Phase(kept.value)]
        elif isinstance(element, Party):
            parties.add(str(path[1]))
        else:
            cuts[path] = kept
    changed = dict(_changes(region))
    if not (cuts or statuses or parties or changed):
        return region
    otherwise = _replaced(region, changed) - cuts.keys()
    for path, part in _readings(region):
        if part in cuts:
            cuts[path] = cuts[part]
        elif part in otherwise:
            otherwise.add(path)
    unheld = {*cuts, *_applied(changed), *_memberships(region, parties)}
    data = _without(region.data, unheld | {path for path in otherwise if path[2] == "readings"})
    if changed:
        data = _put(data, "bodies", _changed(region.data, data["bodies"], changed))
    if statuses:
        data = _put(data, "bodies", _with_statuses(data["bodies"], statuses))
    apart = {kept: _rows(region.model, [path for path, why in cuts.items() if why is kept]) for kept in _Kept}
    aside = Aside(
        region.model,
        region.data,
        apart[_Kept.COMING],
        apart[_Kept.PAST],
        apart[_Kept.DONE],
        _rows(region.model, sorted(otherwise, key=str)),
    )
    return replace(region, model=read_again(region.model, region.data, data), data=data, aside=aside)


def _replaced(region: Region, changes: MappingOf[Path, Change]) -> set[Path]:
    """The parts of bodies that changes stand in the place of."""
    return {
        (*path[:2], kebab(name))
        for path, change in changes.items()
        for name in change.parts
        if kebab(name) in (body := region.bodies[str(path[1])]).denied or getattr(body, name) is not None
    }


def _changes(region: Region) -> Iterator[tuple[Path, Change]]:
    """The changes that hold on the day, in the order written. One of which that is not known changes nothing."""
    for path, element in region.elements:
        if isinstance(element, Change) and region.date is not None and region.phase(element.valid) is Phase.NOW:
            yield path, element


def _readings(region: Region) -> Iterator[tuple[Path, Path]]:
    """Each reading of a body's text with the part that it is about: it goes where that goes."""
    for name, body in region.bodies.items():
        for number, reading in enumerate(body.readings):
            yield ("bodies", name, "readings", number), ("bodies", name, reading.on.partition(".")[0])


def _applied(changes: MappingOf[Path, Change]) -> Iterator[Path]:
    """What of the changes the bodies themselves now say, with its time. A status has no time of its own."""
    for path, change in changes.items():
        if change.status is None:
            yield path
        else:
            yield from ((*path, kebab(name)) for name in change.parts if name != "status")


def _changed(whole: Mapping, bodies: Mapping, changes: MappingOf[Path, Change]) -> Mapping:
    """The bodies' data with the parts that hold for a time in their places; each part has the time of its change."""
    for path, change in changes.items():
        name, row = str(path[1]), int(path[3])
        rows = whole["bodies"][name]["changes"]
        written = rows[row] if isinstance(rows, Sequence) else rows
        body = bodies[name]
        for field in change.parts:
            key = kebab(field)
            part = written[key]
            for own in ("valid", "cite") if isinstance(part, Mapping) else ():
                if own in written and own not in part:
                    part = _put(part, own, written[own], (written.keys_at[own], written.values_at[own]))
            body = _put(body, key, part, (written.keys_at[key], written.values_at[key]))
        bodies = _put(bodies, name, body)
    return bodies


def _replaced_agreements(region: Region) -> frozenset[str]:
    """The agreements that another one stands in the place of on the day: it has begun, or they are over."""
    day, known = region.date, region.model.agreements
    if day is None:
        return frozenset()

    def begun(successor: str) -> bool:
        start = known[successor].first if successor in known else None
        return start is None or start <= day

    return frozenset(name for name, each in known.items() if each.successor is not None and begun(each.successor))


def _kept(element: Element, region: Region, replaced: AbstractSet[str]) -> _Kept | None:
    """Why an element is no part of how things stand; None where it is one."""
    day = region.date
    if isinstance(element, Mandate) and element.done is not None:
        return _Kept.DONE
    if isinstance(element, Mandate) and day is not None and _over(element, day, replaced):
        return _Kept.PAST
    if day is None or not isinstance(element, Timed) or isinstance(element, _STANDING):
        return None
    if element.valid is None:
        return None
    phase = region.phase(element.valid)
    return _Kept(phase) if phase in _OVER else None


def _over(mandate: Mandate, day: Date, replaced: AbstractSet[str]) -> bool:
    """Whether its last day is past, or all that it rests on has been replaced."""
    last = None if mandate.latest is None else mandate.latest.last
    grounds = {each.on for each in mandate.under}
    return (last is not None and last < day) or (bool(grounds) and grounds <= replaced)


def _memberships(region: Region, gone: AbstractSet[str]) -> set[Path]:
    """Where these parties are members of groups; a group of which nobody would be left is left as it is."""
    found: set[Path] = set()
    for name, party in region.model.parties.items() if gone else ():
        here = {("parties", name, "members", number) for number, each in enumerate(party.members) if each in gone}
        found |= here if len(here) < len(party.members) else set()
    return found


def _without(value: Any, cuts: AbstractSet[Path]) -> Any:
    """A copy without what the paths lead to. What is not on the way there is shared; a list of one may be its item."""
    if isinstance(value, Sequence):
        rest = Sequence(value.span)
        for number, (item, at) in enumerate(zip(value, value.values_at, strict=True)):
            if (number,) not in cuts:
                rest.put(_without(item, _below(cuts, number)), at)
        return rest
    if not isinstance(value, Mapping) or not cuts:
        return value
    result = Mapping(value.span)
    for key, item in value.items():
        inside = _below(cuts, key)
        if isinstance(item, Mapping) and any(path[0] == 0 for path in inside):
            inside, alone = _below(inside, 0), (0,) in inside
        else:
            alone = (0,) in inside and not isinstance(item, Sequence)
        if (key,) not in cuts and not alone:
            result.put(key, _without(item, inside) if inside else item, value.keys_at[key], value.values_at[key])
    return result


def _below(cuts: AbstractSet[Path], step: str | int) -> set[Path]:
    return {path[1:] for path in cuts if path[0] == step and len(path) > 1}


def _with_statuses(bodies: Mapping, statuses: MappingOf[str, BodyStatus]) -> Mapping:
    """The bodies' data with what these are on the day, written where their time is."""
    for name, status in statuses.items():
        body = bodies[name]
        at = "status" if "status" in body else "valid"
        body = _put(body, "status", status.key, (body.keys_at[at], body.values_at[at]))
        bodies = _put(bodies, name, body)
    return bodies


def _put(mapping: Mapping, key: str, value: Any, at: tuple[Span, Span] | None = None) -> Mapping:
    """A copy that says `value` under `key`, written `at` these places, else where it was."""
    result = Mapping(mapping.span)
    for each, item in mapping.items():
        result.put(each, item, mapping.keys_at[each], mapping.values_at[each])
    result.put(key, value, *(at or (mapping.keys_at[key], mapping.values_at[key])))
    return result


def _rows(model: RegionModel, paths: list[Path]) -> RegionModel:
    """The region with nothing but what is at these paths, and what the bodies around it are called."""
    bodies = {}
    for name, body in model.bodies.items():
        here = [path[2:] for path in paths if path[:2] == ("bodies", name)]
        if here:
            bodies[name] = _only(body, here, _TITLES)
    own: dict[str, Any] = {
        "mandates": tuple(model.mandates[int(path[1])] for path in paths if path[0] == "mandates"),
        "flows": tuple(model.flows[int(path[1])] for path in paths if path[0] == "flows"),
        "budget": model.budget if ("budget",) in paths else None,
        "not_regulated": {key: each for key, each in model.not_regulated.items() if ("not-regulated", key) in paths},
    }
    return model.model_copy(update={"bodies": bodies, **own})


_E = TypeVar("_E", bound=Element)


def _only(element: _E, paths: list[Path], keep: AbstractSet[str] = frozenset()) -> _E:
    """A copy of an element with what `paths` lead to and the keys in `keep`."""
    update: dict[str, Any] = {}
    for key, name in fields(type(element)).items():
        here = [path[1:] for path in paths if path[0] == key]
        value = getattr(element, name)
        if here and isinstance(value, tuple):
            update[name] = tuple(value[int(path[0])] for path in here)
        elif here and isinstance(value, dict):
            update[name] = {each: value[each] for each in value if (each,) in here}
        elif here:
            update[name] = value if () in here else _only(value, here)
        elif key not in keep:
            update[name] = type(element).model_fields[name].get_default(call_default_factory=True)
    kept = element.model_copy(update=update)
    if not isinstance(kept, Denying) or not kept.denied:
        return kept
    first = {str(path[0]) for path in paths}
    return kept.denying(tuple(key for key in kept.denied if key.partition(".")[0] in first))
