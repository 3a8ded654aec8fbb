"""Templates (`for-each`) become one body per instance, while every value remembers where it was written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ..findings import Finding, Span, text
from ..language.base import IDENTIFIER
from ..language.body import list_keys
from ..language.references import OWN_PARTY
from ..syntax.data import Mapping, Sequence, rewritten
from .rules import BAD_ID, BAD_TEMPLATE
from .unread import Faults

FOR_EACH = "for-each"
CITES = "cites"
ADD = "add"
SEVERAL = ("n", "några")
"""In place of the instances: one that stands for all of them, of which the number is not known."""
_ID = re.compile(IDENTIFIER)
TemplateInstances = dict[str, tuple[str, ...]]
Instances = dict[str, tuple[Mapping | None, dict[str, str]]]
"""By key: the overrides, and what `{name}`, `{key}` and, where the key is a party, `own-party` stand for."""


def expand(data: Mapping, faults: Faults) -> TemplateInstances:
    """Replace every template in `data["bodies"]` by its instances, in place.

    Gives, for each template's id, its instances' ids (`template/key`), in the order written.
    """
    bodies = data.get("bodies")
    templates: TemplateInstances = {}
    if not isinstance(bodies, Mapping):
        return templates
    found = _all_instances(data, bodies, faults)
    result = Mapping(bodies.span)
    for body_id, body in bodies.items():
        key_at, value_at = bodies.keys_at[body_id], bodies.values_at[body_id]
        if "/" in body_id:
            faults.lose(_bad_id(body_id, key_at, f"bodies/{body_id}"), "bodies", body_id)
        elif body_id not in found:
            result.put(body_id, body, key_at, value_at)
        else:
            templates[body_id] = tuple(f"{body_id}/{key}" for key in found[body_id])
            for key, (override, names) in found[body_id].items():
                names = names | _own_party(data, key)
                result.put(f"{body_id}/{key}", _instance(body, key, override, names), key_at, value_at)
    data["bodies"] = result
    return templates


def _own_party(data: Mapping, key: str) -> dict[str, str]:
    """What the instance's own party is called: the party that it has the key of."""
    parties = data.get("parties")
    return {OWN_PARTY: key} if isinstance(parties, Mapping) and key in parties else {}


def _bad_id(name: str, at: Span, subject: str) -> Finding:
    message = text("{id} är inget id: ett id skrivs med små bokstäver a–z, siffror och bindestreck.", id=name)
    return Finding(BAD_ID, message, at, subject=subject)


def _all_instances(data: Mapping, bodies: Mapping, faults: Faults) -> dict[str, Instances]:
    """Every template's instances. A template that follows another one waits until that one is known."""
    waiting = {key: body for key, body in bodies.items() if isinstance(body, Mapping) and FOR_EACH in body}
    found: dict[str, Instances] = {}
    while waiting:
        ready = [key for key, body in waiting.items() if not _follows(body, waiting)] or list(waiting)
        for body_id in ready:
            found[body_id] = _instances(body_id, waiting.pop(body_id), data, found, faults)
    return found


def _follows(body: Mapping, waiting: dict[str, Mapping]) -> bool:
    value = body[FOR_EACH]
    return isinstance(value, str) and value in waiting


def _instances(body_id: str, body: Mapping, data: Mapping, known: dict[str, Instances], faults: Faults) -> Instances:
    """The keys of a template's instances, each with its overrides and what `{name}` stands for."""
    value, at = body[FOR_EACH], body.values_at[FOR_EACH]
    subject = f"bodies/{body_id}"
    found: Instances = {}
    if isinstance(value, Mapping):
        for key, override in value.items():
            if override is None or isinstance(override, Mapping):
                name = override.get("name") if override is not None else None
                found[key] = (override, {"name": name if isinstance(name, str) else key, "key": key})
                for fault in _bad_override(override, subject) if override is not None else ():
                    faults.lose(fault, "bodies", f"{body_id}/{key}")
            else:
                message = text("{key} ska ha nycklar under sig, eller inget värde alls.", key=key)
                fault = Finding(BAD_TEMPLATE, message, value.values_at[key], subject=subject)
                faults.lose(fault, "bodies", f"{body_id}/{key}")
    elif isinstance(value, Sequence):
        found = {key: (None, {"name": key, "key": key}) for key in value if isinstance(key, str)}
        for key, key_at in zip(value, value.values_at, strict=True):
            if not isinstance(key, str):
                message = text("for-each räknar upp instansernas id: text, som barn-och-unga.")
                faults.lose(Finding(BAD_TEMPLATE, message, key_at, subject=subject), "bodies", body_id)
    elif isinstance(value, str):
        found = _per_member(value, data, known)
        if not found and value in SEVERAL:
            found = {"n": (_unknown_number(body, at), {"name": "n", "key": "n"})}
    for key in [key for key in found if not _ID.match(key)]:
        del found[key]
        fault = _bad_id(key, value.keys_at[key] if isinstance(value, Mapping) else at, subject)
        faults.lose(fault, "bodies", f"{body_id}/{key}")
    if not found:
        message = text(
            "Det går inte att se vilka instanser {body} har. Skriv for-each: med en nyckel per instans, "
            "id för en grupp av parter eller en annan mall, eller n om de inte räknas upp.",
            body=body_id,
        )
        if isinstance(value, str) and value in (data.get("parties") or {}):
            message = text(
                "{group} har inga medlemmar, så det går inte att se vilka instanser {body} har. Skriv members på den.",
                group=value,
                body=body_id,
            )
        elif isinstance(value, str):
            message = text(
                "”{group}” är varken en grupp av parter eller ett organ med instanser, så det går inte att se vilka "
                "{body} har. Skriv en nyckel per instans under for-each, eller n om de inte räknas upp.",
                group=value,
                body=body_id,
            )
        if not any(each.finding.subject == subject for each in faults.unread):
            faults.lose(Finding(BAD_TEMPLATE, message, at, subject=subject), "bodies", body_id)
        # One that stands for all, so that what else is wrong in the body is told, too.
        found = {"n": (_unknown_number(body, at), {"name": "n", "key": "n"})}
    return found


def _unknown_number(body: Mapping, at: Span) -> Mapping | None:
    """What the one instance that stands for several says of their number, where the template says nothing."""
    if "count" in body:
        return None
    several = Mapping(at)
    several.put("count", "flera", at, at)
    return several


def _bad_override(override: Mapping, subject: str) -> Iterator[Finding]:
    """What stands under an instance's `cites` and `add` but cannot change the template."""
    for name in (CITES, ADD):
        below = override.get(name)
        if below is not None and not isinstance(below, Mapping):
            message = text("”{key}” ska ha nycklar under sig.", key=name)
            yield Finding(BAD_TEMPLATE, message, override.values_at[name], subject=subject)
    added = override.get(ADD)
    if not isinstance(added, Mapping):
        return
    for key in added:
        if list_keys().get(key) is False:
            message = text("”{key}” är ingen lista att lägga till i. Skriv nyckeln direkt under instansen.", key=key)
            yield Finding(BAD_TEMPLATE, message, added.keys_at[key], subject=subject)


def _per_member(name: str, data: Mapping, known: dict[str, Instances]) -> Instances:
    """One instance per member of the party group `name`, or per instance of the template `name`."""
    parties = data.get("parties")
    group = parties.get(name) if isinstance(parties, Mapping) else None
    if isinstance(group, Mapping) and isinstance(parties, Mapping):
        members = group.get("members", [])
        names: dict[str, str] = {}
        for member in members if isinstance(members, list) else [members]:
            if isinstance(member, str):
                party = parties.get(member)
                called = party.get("name") if isinstance(party, Mapping) else None
                names[member] = called if isinstance(called, str) else member
        return {key: (None, {"name": called, "key": key}) for key, called in names.items()}
    return {key: (None, names) for key, (_, names) in known.get(name, {}).items()}


def _instance(template: Mapping, key: str, override: Mapping | None, names: dict[str, str]) -> Mapping:
    base = Mapping(template.span)
    for name, value in template.items():
        if name != FOR_EACH:
            base.put(name, _fill(value, names), template.keys_at[name], template.values_at[name])
    if override is None:
        return base
    override = _fill(override, {word: key for word, key in names.items() if word == OWN_PARTY})
    renamed = override.get(CITES)
    if isinstance(renamed, Mapping):
        base = _rename(base, {k: v for k, v in renamed.items() if isinstance(v, str)})
    for name, value in override.items():
        if name in (CITES, ADD) or (name == "name" and "{name}" in str(template.get("name", ""))):
            continue
        _override(base, name, value, override.keys_at[name], override.values_at[name])
    added = override.get(ADD)
    if isinstance(added, Mapping):
        for name, value in added.items():
            if list_keys().get(name) is not False:  # else told by _bad_override
                _append(base, name, value, added.keys_at[name], added.values_at[name])
    return base


def _fill(value: Any, names: dict[str, str]) -> Any:
    """A copy of `value` in which `{name}`, `{key}` and `own-party` are filled in."""

    def filled(text: str, _: tuple[str, ...]) -> str:
        if text == OWN_PARTY:
            return names.get(OWN_PARTY, text)
        if "{" in text:
            for name, word in names.items():
                text = text.replace("{" + name + "}", word)
        return text

    return rewritten(value, filled)


def _rename(value: Any, renamed: dict[str, str]) -> Any:
    """A copy of `value` in which the citations in `renamed` say what they say there."""
    return rewritten(value, lambda text, above: renamed.get(text, text) if "cite" in above else text)


def _override(base: Mapping, key: str, value: Any, key_at: Span, value_at: Span) -> None:
    """Mappings are merged key by key; anything else is replaced."""
    before = base.get(key)
    if isinstance(before, Mapping) and isinstance(value, Mapping):
        for inner, item in value.items():
            _override(before, inner, item, value.keys_at[inner], value.values_at[inner])
    else:
        base.put(key, value, key_at, value_at)


def _append(base: Mapping, key: str, value: Any, key_at: Span, value_at: Span) -> None:
    """Items under `add` come after the template's."""
    before = base.get(key)
    if not isinstance(before, Sequence):
        joined = Sequence(value_at)
        if before is not None:
            joined.put(before, base.values_at[key])
        base.put(key, joined, key_at, value_at)
        before = joined
    if isinstance(value, Sequence):
        for item, at in zip(value, value.values_at, strict=True):
            before.put(item, at)
    else:
        before.put(value, value_at)


__all__ = ["ADD", "CITES", "FOR_EACH", "TemplateInstances", "expand"]
