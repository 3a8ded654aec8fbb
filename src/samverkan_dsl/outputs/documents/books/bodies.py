"""The handbook's chapter of bodies: each in a section of its own, a template's instances in one."""

from __future__ import annotations

from dataclasses import replace

from ....analysis.decisions.deciding import described
from ....findings import text
from ....language import BodyKind, Level
from ....loading import Region
from ...blocks import CalloutKind, Section
from ...compose import Blocks, Parts, callout, joined, link, para, phrase, section
from ..body.identity import identity, identity_table, purpose, section_row
from ..body.remarks import Remarks, about, noted
from ..body.silence import left_open, unsaid_told
from ..body.template_group import (
    TemplateGroup,
    common_sections,
    common_topics,
    in_common,
    in_own,
    own_blocks,
    own_topics,
)
from ..body.topics import TOPICS, as_read, placed, sections, settled_elsewhere
from ..prose.naming import NamingContext
from ..prose.nouns import within
from . import overview


def ordered(region: Region) -> list[str]:
    """The bodies from the top down, those the document only names or that are not at work last.

    A body without a stated level stands after those of the level where its kind usually works.
    """
    usual = [*map(region.levels.index, Level), len(region.levels)]

    def rank(body: str) -> tuple[bool, int, bool]:
        known = region.bodies[body]
        standing = region.standing(known)
        level = region.levels.index(standing[0]) if standing else usual[_usual_level(known.kind)]
        return not described(known), level, not standing

    return sorted(region.bodies, key=rank)


def _usual_level(kind: BodyKind) -> int:
    """The kinds stand in their vocabulary from those that govern to those that support."""
    kinds = list(BodyKind)
    ends = (BodyKind.CHIEFS_GROUP, BodyKind.LOCAL_GROUP, BodyKind.SUBJECT_GROUP)
    return sum(kinds.index(kind) > kinds.index(end) for end in ends)


def places(region: Region, known: dict[str, TemplateGroup]) -> dict[str, str]:
    """The section each body and template is told in."""
    result = {template: f"organ/{template}" for template in known}
    for body in region.bodies:
        group = next((each for each in known.values() if body in each.members), None)
        alone = group is None or group.differ
        result[body] = f"organ/{body}" if alone or group is None else f"organ/{group.template}"
    for template, members in region.templates.items():
        if template not in known and members:
            result[template] = result[members[0]]
    return result


def bodies(naming: NamingContext, known: dict[str, TemplateGroup], order: list[str], remarks: Remarks) -> list[Blocks]:
    """The chapter: the bodies in this order."""
    result: list[Blocks] = []
    for ref, body in overview.groups(known, order):
        if ref in known:
            result.append(_family(naming, known[ref], remarks))
        else:
            result.append(_body(replace(naming, home=body, remarks=about(remarks, (body,)))))
    return result


def _body(naming: NamingContext) -> Section:
    body, home = naming.body, naming.home or ""
    name = body.name if body.short is None or body.short == body.name else f"{body.name} ({body.short})"
    under = placed(naming, TOPICS)
    told: list[Blocks] = [
        purpose(naming),
        identity_table([*identity(naming), *section_row(naming)]),
        _to_brief(naming),
        settled_elsewhere(naming, ""),
        as_read(naming, ""),
        noted(one for one in naming.remarks if one not in under),
        sections(naming, prefix=naming.places[home]),
        _silent(naming),
    ]
    return section(name, told, id=naming.places[home])


def _to_brief(naming: NamingContext) -> Blocks:
    key = naming.briefs.get(naming.home or "")
    return para(link(key, text("Uppdragsbeskrivning"))) if key is not None else None


def _silent(naming: NamingContext) -> Blocks:
    questions = left_open(naming)
    return callout(CalloutKind.SILENT, unsaid_told(questions)) if questions else None


def _family(naming: NamingContext, group: TemplateGroup, remarks: Remarks) -> Section:
    place = naming.places[group.template]
    differ = group.differ
    briefs = naming.briefs
    names: list[Parts] = [
        link(briefs[body], name) if body in briefs else name
        for body, name in ((body, within(naming.region.bodies[body].name)) for body in group.members)
    ]
    shared = replace(naming, remarks=about(remarks, (group.template, *group.members)))
    common = placed(in_common(shared, group), common_topics(group))
    alone = [
        replace(naming, home=body, remarks=tuple(one for one in about(remarks, (body,)) if one not in common))
        for body in group.members
    ]
    own = {one for here in alone for one in placed(in_own(here, group), own_topics(group))}
    told: list[Blocks] = [
        para(phrase("Här ingår {names}.", names=joined(names, ", ", text(" och ")))),
        noted(one for one in shared.remarks if one not in common and one not in own),
        section(text("Gemensamt"), common_sections(shared, group, f"{place}/gemensamt"), id=f"{place}/gemensamt"),
    ]
    open_questions = [left_open(replace(naming, home=body)) for body in group.members]
    alike = all(questions == open_questions[0] for questions in open_questions)
    if alike and open_questions[0]:
        told.append(callout(CalloutKind.SILENT, unsaid_told(open_questions[0])))
    for here in alone if differ else ():
        silent, at = None if alike else _silent(here), naming.places[here.home or ""]
        told.append(section(here.body.name, own_blocks(here, group, at), silent, id=at))
    return section(group.name, told, id=place)
