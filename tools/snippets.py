"""The smallest YAML that says one thing: the keys on the way to it, what those need, and the value."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from io import StringIO
from typing import Any, get_origin

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq

from lossless.changes import GONE
from lossless.sites import Site
from samverkan_dsl.language import Body, Element, Mandate, RegionModel, Verb
from samverkan_dsl.language.base import kebab
from samverkan_dsl.language.walk import element_in, field_of
from samverkan_dsl.loading.instances import ADD, FOR_EACH

_FEW = 2
"""So many keys of an element that stands under the one that is shown."""
_NARROW = 90


@dataclass(frozen=True)
class Snippet:
    """How an example of a site is written."""

    data: Mapping[str, Any]
    site: Site
    beside: bool
    """Whether all that the model says beside the key stands there too: some keys say nothing by themselves."""

    def yaml(self, value: Any) -> str:
        """With this value, as the top of a file has it; with GONE, without the key."""
        return _dumped(_Said(self._way(RegionModel, self.data, self.site.path, value)))

    def _way(self, cls: type[Element], data: Mapping[str, Any], path: tuple[Any, ...], value: Any) -> CommentedMap:
        key, *rest = path
        made = CommentedMap(self._needed(cls, data, key, last=not rest))
        if not rest:
            if value is not GONE:
                made[key] = _shown(cls, key, value)
            return made
        if key == FOR_EACH:
            instance, *below = rest
            made[key] = CommentedMap({instance: self._instance(data[key][instance], tuple(below), value)})
            return made
        field = field_of(cls, key)
        inner_cls = element_in(field.annotation) if field is not None else None
        if field is None or inner_cls is None:
            raise ValueError(path)
        inner, kind = data[key], get_origin(field.annotation)
        if kind is dict or (kind is tuple and isinstance(inner, list)):
            step, *below = rest
            item = self._way(inner_cls, inner[step], tuple(below), value) if below else value
            if item is not GONE:
                made[key] = CommentedSeq([item]) if isinstance(step, int) else CommentedMap({step: item})
        else:
            made[key] = self._way(inner_cls, inner, tuple(rest), value)
        return made

    def _instance(self, inner: Mapping[str, Any], path: tuple[Any, ...], value: Any) -> CommentedMap:
        if path[0] == ADD:
            return CommentedMap({ADD: self._way(Body, inner[ADD], path[1:], value)})
        return self._way(Body, inner, path, value)

    def _needed(self, cls: type[Element], data: Mapping[str, Any], key: str, *, last: bool) -> dict[str, Any]:
        """What stands beside the key: what the element must have and is known by, or all."""
        if cls is RegionModel:
            return {}
        names = [kebab(name) for name, field in cls.model_fields.items() if field.is_required()]
        if last and cls.identity is not None:
            names += [kebab(name) for name in cls.identity.alone[:2]]
        if last and self.beside:
            names = list(data)
        verb = cls is Mandate and key in Verb.spellings()
        names += [name for name in data if cls is Mandate and name in Verb.spellings() and not verb]
        return {
            name: _shown(cls, name, data[name])
            for name in data
            if name in names and name not in (key, "cite", FOR_EACH) and not (verb and name in Verb.spellings())
        }


def _shown(cls: type[Element], key: str, value: Any) -> Any:
    """A value as an example: of what stands under it the first of each kind, and of that the most necessary keys."""
    field = field_of(cls, key)
    inner = element_in(field.annotation) if field is not None else None
    if inner is None:
        if isinstance(value, Mapping):
            return CommentedMap(value)
        return CommentedSeq(value) if isinstance(value, list) else value
    if isinstance(value, list):
        return CommentedSeq([_few(inner, value[0])])
    if field is not None and get_origin(field.annotation) is dict:
        first = next(iter(value))
        return CommentedMap({first: _few(inner, value[first])})
    return _few(inner, value)


def _few(cls: type[Element], value: Any) -> Any:
    if not isinstance(value, Mapping):
        return value
    required = [kebab(name) for name, field in cls.model_fields.items() if field.is_required()]
    if cls is Mandate:
        required = [key for key in value if key in Verb.spellings()]
    made = CommentedMap({key: _shown(cls, key, value[key]) for key in value if key in required})
    others = [key for key in value if key not in made and key not in ("cite", FOR_EACH)]
    for key in others[: max(_FEW - len(made), 1)]:
        made[key] = _shown(cls, key, value[key])
    return made


class _Said:
    """Data that is the same as other data where it says the same: each is written again for every document."""

    def __init__(self, data: CommentedMap) -> None:
        self.data = data
        self._words = repr(data)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Said) and self._words == other._words

    def __hash__(self) -> int:
        return hash(self._words)


@lru_cache(maxsize=1024)
def _dumped(said: _Said) -> str:
    data = said.data
    yaml = YAML()
    yaml.width = 110
    yaml.indent(mapping=2, sequence=4, offset=2)
    _narrow(data, 0)
    stream = StringIO()
    yaml.dump(data, stream)
    return re.sub(r"'(\d{4}-\d\d(?:-\d\d)?)'", r"\1", stream.getvalue())


def _narrow(data: Any, depth: int) -> None:
    """What is short is written on one line."""
    for value in data.values() if isinstance(data, Mapping) else data:
        if isinstance(value, CommentedMap | CommentedSeq):
            inner = value.values() if isinstance(value, Mapping) else value
            short = not any(isinstance(part, list | dict) for part in inner) and len(str(list(inner))) < _NARROW
            if short and (isinstance(value, list) or depth > 1 or isinstance(data, list)):
                value.fa.set_flow_style()
            _narrow(value, depth + 1)
