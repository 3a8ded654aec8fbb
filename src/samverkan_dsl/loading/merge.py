"""Several files become one region's data. Splitting a file changes nothing but positions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, get_origin

from ..findings import Finding, Related, Span, text
from ..language.base import kebab
from ..language.region import RegionModel
from ..syntax.data import Mapping, Sequence
from .rules import DEFINED_TWICE, WRONG_TYPE
from .unread import Faults

LISTS = frozenset(
    kebab(name) for name, field in RegionModel.model_fields.items() if get_origin(field.annotation) is tuple
) - {"cite"}
"""The sections that are lists; a single item may stand by itself."""


def merge(documents: Iterable[tuple[str, Any]], faults: Faults) -> Mapping | None:
    """One mapping of the files' root mappings, in file order; what is wrong goes to `faults`.

    Sections with ids are joined by id, lists are put one after the other. None if no file has a mapping.
    """
    result: Mapping | None = None
    for file, root in documents:
        if not isinstance(root, Mapping):
            message = text(
                "Filen {file} ska bestå av nycklar med värden, till exempel bodies: eller parties:.", file=file
            )
            faults.lose_file(Finding(WRONG_TYPE, message, Span.start_of(file), subject=file))
            continue
        if result is None:
            result = Mapping(root.span)
        for key, value in root.items():
            _add(result, key, value, root.keys_at[key], root.values_at[key], faults)
    return result


def _add(result: Mapping, key: str, value: Any, key_at: Span, value_at: Span, faults: Faults) -> None:
    if key in LISTS and isinstance(value, Mapping):
        single = Sequence(value_at)
        single.put(value, value_at)
        value = single
    if key not in result:
        # A copy, since later files add to it and a file's own data stays as it was read.
        result.put(key, _copy(value), key_at, value_at)
        return
    before = result[key]
    if isinstance(before, Mapping) and isinstance(value, Mapping):
        for inner, item in value.items():
            if inner in before:
                twice = _twice(f"{key}/{inner}", inner, value.keys_at[inner], before.keys_at[inner])
                faults.lose(twice, key, inner)
            else:
                before.put(inner, item, value.keys_at[inner], value.values_at[inner])
    elif isinstance(before, Sequence) and isinstance(value, Sequence):
        for item, at in zip(value, value.values_at, strict=True):
            before.put(item, at)
    else:
        faults.lose(_twice(key, key, key_at, result.keys_at[key]), key)


def _copy(value: Any) -> Any:
    if isinstance(value, Mapping):
        mapping = Mapping(value.span)
        for key, item in value.items():
            mapping.put(key, item, value.keys_at[key], value.values_at[key])
        return mapping
    if isinstance(value, Sequence):
        sequence = Sequence(value.span)
        for item, at in zip(value, value.values_at, strict=True):
            sequence.put(item, at)
        return sequence
    return value


def _twice(subject: str, key: str, again: Span, first: Span) -> Finding:
    message = text("{key} står på två ställen i regionen. Behåll ett av dem, eller ge det ena ett annat id.", key=key)
    return Finding(DEFINED_TWICE, message, again, subject=subject, related=(Related(text("finns redan här"), first),))
