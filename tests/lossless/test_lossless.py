"""Documents lose nothing: a field that is left out, or says something else, changes what the reader reads."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, TypeAlias, get_args

import pytest

from lossless.changes import LEFT_OUT, changes
from lossless.exceptions import IN_THE_REPORT, UNTOLD, Document
from lossless.making import MODEL, changed, resolved, reviewed, written
from lossless.sites import Site, sites
from lossless.telling import THROUGH_BODIES, about_body, beside_bodies, part, whole
from samverkan_dsl import language
from samverkan_dsl.findings import Severity
from samverkan_dsl.language import Element, RegionModel
from samverkan_dsl.language.schema import descriptions
from samverkan_dsl.language.walk import element_in
from samverkan_dsl.loading import Region, collection_paused
from samverkan_dsl.outputs.documents import handbook
from samverkan_dsl.pipeline.check import check

Look: TypeAlias = Callable[[Region, Document, str | None], str]
Told: TypeAlias = tuple[Any, Region]
"""What a field says, and the region where it does."""

DATA = written()
REGION = resolved(DATA)
SITES = sites(DATA)
FIRST = {(site.cls, site.name): site for site in reversed(SITES)}
"""Where each field stands first."""
CLASSES = sorted({site.cls.__name__ for site in SITES})


def elements(cls: type[Element] = RegionModel) -> Iterator[type[Element]]:
    """Every class of the language, found by what its fields hold."""
    pending, found = [cls], {cls}
    while pending:
        current = pending.pop()
        yield current
        below = {element_in(field.annotation) for field in current.model_fields.values()} - {None} - found
        found |= below  # type: ignore[arg-type]
        pending += below  # type: ignore[arg-type]


def test_the_model_holds_every_field_of_the_language() -> None:
    absent = {(cls.__name__, name) for cls in elements() for name in cls.model_fields if (cls, name) not in FIRST}
    assert not absent


def test_the_model_is_sound() -> None:
    result = check([MODEL], MODEL.parent)
    faults = [str(each.message) for each in result.findings if each.rule.severity is Severity.ERROR]
    assert not faults


@pytest.mark.parametrize(("field", "value"), LEFT_OUT.items())
def test_what_a_field_left_out_means_is_what_the_language_says(field: tuple[str, str], value: str) -> None:
    described = descriptions(getattr(language, field[0]))[field[1]]
    vocabulary = language.Force if field[1] == "force" else language.SeatStatus
    assert f"Utelämnat är {vocabulary.read(value).swedish}." in described


def test_what_is_looked_at_first_is_a_part_of_the_document() -> None:
    made = handbook(REGION, pictures={})
    beside, organs = beside_bodies(REGION), next(each for each in made.blocks if getattr(each, "id", "") == "organ")
    assert beside == tuple(each for each in made.blocks if getattr(each, "id", "") not in THROUGH_BODIES)
    for body in {site.body for site in SITES} - {None}:
        about = about_body(REGION, body)
        assert about
        assert all(each in organs.blocks for each in about)


def alike(site: Site) -> dict[Document, list[list[Any]]]:
    """Of each document: what the field may say, or not say, without any difference to the reader.

    Only what reads the same in a part of the document is looked for in the whole of it; with EVERY_PAGE all is.
    """
    told: list[Told] = [("…" if site.whole else site.value, REGION)]
    for change in changes(site, REGION, first=FIRST[site.cls, site.name] is site):
        told.append((change.value, resolved(changed(DATA, change))))
    result: dict[Document, list[list[Any]]] = {}
    for document in get_args(Document):
        found = by_text(whole if "EVERY_PAGE" in os.environ else part, document, site.body, told)
        same = [one for group in found if len(group) > 1 for one in by_text(whole, document, site.body, group)]
        if found:
            result[document] = [[value for value, _ in group] for group in same if len(group) > 1]
    return result


def by_text(look: Look, document: Document, body: str | None, told: list[Told]) -> list[list[Told]]:
    texts: dict[str, list[Told]] = defaultdict(list)
    for value, region in told:
        text = as_written(look, document, body) if region is REGION else look(region, document, body)
        texts[text].append((value, region))
    # A body that the document only names has no brief, nor has one that a change makes so.
    texts.pop("", None)
    return list(texts.values())


@cache
def as_written(look: Look, document: Document, body: str | None) -> str:
    return look(REGION, document, body)


@pytest.mark.parametrize("name", CLASSES)
def test_every_field_is_told_and_each_value_of_it_apart(name: str) -> None:
    lost: list[str] = []
    considered: set[tuple[str, str, Document]] = {key for key in UNTOLD if key[0] == name}
    applied: set[tuple[str, str, Document]] = set()
    with collection_paused():
        for site in (each for each in SITES if each.cls.__name__ == name):
            for document, found in alike(site).items():
                key = next(
                    (key for key in ((name, site.name, document), ("*", site.name, document)) if key in UNTOLD), None
                )
                if key is None:
                    lost += [f"{document}, {site}: lika för {', '.join(map(repr, same))}" for same in found]
                else:
                    considered.add(key)
                    applied |= {key} if found else set()
    assert not lost, "\n".join(["dokumenten förlorar uppgifter:", *lost])
    assert not considered - applied, "dessa undantag gäller inte längre och ska tas bort"


def test_every_exception_is_of_the_language() -> None:
    fields = {(cls.__name__, name) for cls in elements() for name in cls.model_fields} | {("*", "cite")}
    assert {key[:2] for key in UNTOLD} <= fields


def test_what_the_handbook_leaves_to_the_report_stands_there() -> None:
    untold = {key[:2] for key, reason in UNTOLD.items() if reason == IN_THE_REPORT}
    first = reviewed(REGION)
    kept = [
        str(change)
        for site in SITES
        if (site.cls.__name__, site.name) in untold
        for change in changes(site, REGION, first=True)
        if reviewed(resolved(changed(DATA, change))) == first
    ]
    assert not kept
