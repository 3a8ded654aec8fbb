"""What a reader reads of one field: a whole document, or sooner the part of it where the field is most likely told."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from unittest.mock import patch

from lossless import making
from lossless.exceptions import Document
from samverkan_dsl.loading import Region
from samverkan_dsl.outputs.blocks import Block, Section
from samverkan_dsl.outputs.blocks import Document as Made
from samverkan_dsl.outputs.compose import blocks
from samverkan_dsl.outputs.documents import brief, brief_keys, handbook
from samverkan_dsl.outputs.documents.body.template_group import template_groups
from samverkan_dsl.outputs.documents.books import handbook as book
from samverkan_dsl.outputs.documents.books.bodies import bodies, places
from samverkan_dsl.outputs.documents.prose.naming import NamingContext

THROUGH_BODIES = {"organ", "struktur", "beslut", "eskalering", "tolkningar", "osagt"}
"""The chapters of the handbook that go through the bodies."""


def whole(region: Region, document: Document, body: str | None) -> str:
    """The handbook without its pictures, or the brief of the body: every instance's of a template.

    Nothing where the body has no brief.
    """
    return making.visible(handbook(region, pictures={}) if document == "handbok" else list(briefs(region, body)))


def part(region: Region, document: Document, body: str | None) -> str:
    """Two that differ here differ in the whole, of which this stands as it is."""
    if document == "uppdrag":
        return making.visible(list(islice(briefs(region, body), 1)))
    return making.visible(beside_bodies(region) if body is None else about_body(region, body))


def briefs(region: Region, body: str | None) -> Iterator[Made]:
    keys = brief_keys(region) if body is not None else {}
    return (brief(region, each) for each in region.expand(body or "") if each in keys)


def beside_bodies(region: Region) -> tuple[Block, ...]:
    """The chapters that do not go through the bodies."""
    with patch.object(book, "ordered", lambda region: []):
        made = handbook(region, pictures={})
    return tuple(each for each in made.blocks if not (isinstance(each, Section) and each.id in THROUGH_BODIES))


def about_body(region: Region, body: str) -> tuple[Block, ...]:
    """The sections on one body, or on the instances of a template."""
    known = template_groups(region)
    naming = NamingContext(region, places=places(region, known), briefs=brief_keys(region))
    return blocks(*bodies(naming, known, region.expand(body), {}))
