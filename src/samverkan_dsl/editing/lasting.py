"""Readings and waivers that count rows, written as what the rows are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..analysis.readings import path_of
from ..findings import ModelPath, Span
from ..language.identity import counts_rows, lasting
from ..loading import Region
from ..rules.waivers import path_in
from .spans import Replacement

_COUNTING = re.compile(
    rb"(?<![\w-])(?:on[\"']?[ \t]*:[^\n]*\.[0-9]|subject[\"']?[ \t]*:[ \t]*[\"']?[^\s,}\]]*[./][0-9])"
)


def may_count_rows(data: bytes) -> bool:
    """Whether anything in a file looks as if it counted rows; most files need no further look."""
    return _COUNTING.search(data) is not None


def lasting_forms(region: Region) -> dict[str, list[Replacement]]:
    """By file, what to write instead of each `on` and each waiver's `subject` that counts rows.

    A line of a template is read once for every instance. It is rewritten where one form means the same row in all of
    them, with `{key}` where the row is known by the instance's key; otherwise it stays as it is.
    """
    found: dict[tuple[Span, str], dict[str, ModelPath | None]] = {}
    for home, where, written, meant in _counted(region):
        span = region.where(*where)
        if span is not None:
            found.setdefault((span, written), {})[home] = meant
    result: dict[str, list[Replacement]] = {}
    for (span, written), forms in found.items():
        words = _one_form(forms)
        if words is not None:
            result.setdefault(span.file, []).append(Replacement(span, written, (words,), item=True))
    return result


def _counted(region: Region) -> Iterator[tuple[str, tuple[str | int, ...], str, ModelPath | None]]:
    """Each reading and waiver that counts rows: whose it is, where it stands, how it is written, what it means."""
    model = region.model
    for body_id, body in region.bodies.items():
        for number, reading in enumerate(body.readings):
            path = path_of(reading.on)
            if counts_rows(path, type(body)):
                yield body_id, ("bodies", body_id, "readings", number, "on"), reading.on, lasting(body, path)
    for number, reading in enumerate(model.readings):
        path = path_of(reading.on)
        if counts_rows(path, type(model)):
            yield "", ("readings", number, "on"), reading.on, _in_region(region, path)
    for number, waiver in enumerate(model.waivers):
        path = path_in(waiver.subject)
        if counts_rows(path, type(model)):
            yield "", ("waivers", number, "subject"), waiver.subject, _in_region(region, path)


def _in_region(region: Region, path: ModelPath) -> ModelPath | None:
    """What a path from the region means; one into a template means the same in each instance, or nothing that lasts."""
    if path[0] != "bodies" or path[1] not in region.templates:
        return lasting(region.model, path)
    instances = (ModelPath(("bodies", each, *path[2:])) for each in region.templates[str(path[1])])
    below = {None if (meant := lasting(region.model, each)) is None else meant[2:] for each in instances}
    (first, *others) = below
    return None if others or first is None else ModelPath((*path[:2], *first))


def _one_form(forms: dict[str, ModelPath | None]) -> str | None:
    """The words that mean the same in every body that a line stands for."""
    words = {home: None if meant is None else str(meant) for home, meant in forms.items()}
    keys = {home: home.partition("/")[2] for home in forms}
    first = next(iter(words.values()))
    if first is None or len(set(words.values())) == 1:
        return first
    key = next(iter(keys.values()))
    shared = re.sub(rf"(?<![\w-]){re.escape(key)}(?![\w-])", "{key}", first) if key else first
    same = all(said == shared.replace("{key}", keys[home]) for home, said in words.items())
    return shared if same else None
