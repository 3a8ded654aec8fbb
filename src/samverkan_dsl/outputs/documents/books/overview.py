"""The system as a whole: who decides what with which effect, and where matters go."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ....analysis.decisions.deciding import decides, expected_to_decide, own
from ....analysis.decisions.effects import ADVISING
from ....findings import Text, text
from ....language import Force, Mandate, Trigger
from ...blocks import Block, Content
from ...compose import Parts, bullets, inline, joined, section, table
from ..body.addressed import denial, elsewhere, not_regulated
from ..body.exchange import deviations
from ..body.mandates import effect_words, infinitive
from ..body.onward import disagreement, escalated
from ..body.quorum import quorum
from ..body.template_group import TemplateGroup
from ..prose.clauses import FORCES
from ..prose.naming import NamingContext

PlaceGroup = tuple[str, str]
"""A body or a template, and the body that speaks for it."""


def groups(known: dict[str, TemplateGroup], order: list[str]) -> Iterator[PlaceGroup]:
    """Each body, and each template once, in this order."""
    done: set[str] = set()
    for body in order:
        group = next((each for each in known.values() if body in each.members), None)
        if group is None:
            yield body, body
        elif group.template not in done:
            done.add(group.template)
            yield group.template, body


def deciding(naming: NamingContext, known: dict[str, TemplateGroup], order: list[str]) -> tuple[Block, ...]:
    """Every mandate that decides, takes a position or recommends, by subject, whose it is and its effect."""
    found: list[tuple[tuple[str, ...], list[Parts]]] = []
    for ref, body in groups(known, order):
        group = known.get(ref)
        if group is None:
            found += _rows(replace(naming, home=body), ref, list(naming.region.bodies[body].mandates))
            continue
        found += _rows(replace(naming, home=body), ref, list(group.mandates))
        for member in group.members:
            found += _rows(replace(naming, home=member), member, list(group.own(member).mandates))
    found += _rows(naming, "", list(naming.region.model.mandates))
    rank = {subject: number for number, subject in enumerate(naming.region.model.subjects)}
    found.sort(key=lambda entry: min((rank.get(s, len(rank)) for s in entry[0]), default=len(rank) + 1))
    header = [text("Sakområde"), text("Vem"), text("Uppdrag"), text("Verkan")]
    return (table(header, [row for _, row in found]),) if found else ()


def _rows(naming: NamingContext, ref: str, mandates: list[Mandate]) -> list[tuple[tuple[str, ...], list[Parts]]]:
    result: list[tuple[tuple[str, ...], list[Parts]]] = []
    for mandate in mandates:
        if not mandate.deciding:
            continue
        # A body that decides nothing still says what it thinks.
        if naming.home is not None and own(mandate) and mandate.verb not in ADVISING and not decides(naming.body):
            continue
        holder: Parts = replace(naming, home=None).one(ref) if ref else None
        if mandate.by and set(mandate.by) != {"self"}:
            holder = joined([each for each in (holder, naming.who(mandate.by)) if each], ": ")
        subjects = naming.subjects(mandate.subject) or (text("Inte angivet"),)
        addresses = naming.cites(mandate.cite)
        act = inline(_forced(mandate), " ", infinitive(naming, mandate), " " if addresses else None, addresses)
        told = effect_words(naming, mandate)
        result.append((mandate.subject, [subjects, holder, act, told]))
    return result


def _forced(mandate: Mandate) -> Text:
    force = mandate.force or Force.MUST
    return text("har inte i uppdrag att") if force is Force.NOT else FORCES[force]


def quorums(naming: NamingContext, known: dict[str, TemplateGroup], order: list[str]) -> tuple[Block, ...]:
    """When each body that decides may do so, and what happens when its members do not agree, a row for each."""
    rows: list[list[Parts]] = []
    for ref, body in groups(known, order):
        here = replace(naming, home=body, cited=False)
        if expected_to_decide(here.body):
            name = replace(naming, home=None).one(ref)
            rows.append(
                [
                    name,
                    _line(quorum(here)) or _unsaid(here, "decisions.quorum"),
                    _line(disagreement(here)) or _unsaid(here, "decisions.disagreement"),
                ]
            )
    header = [text("Organ"), text("När det får besluta"), text("Om ledamöterna inte kan enas")]
    return (table(header, rows),) if rows else ()


def _unsaid(naming: NamingContext, key: str) -> Content:
    """That the document says nothing, or where it says that the answer is."""
    elsewhere_key = naming.body.settled_elsewhere(key)
    if elsewhere_key is not None:
        return elsewhere(naming, elsewhere_key)
    open_key = naming.body.left_open(key)
    if open_key is not None:
        return not_regulated(naming, open_key)
    if key in naming.body.denied:
        return denial(naming, key)
    return inline(text("Dokumentet säger inget om det."))


def _line(blocks: tuple[Block, ...]) -> Content:
    return joined([block.content for block in blocks if hasattr(block, "content")], " ")


def escalations(naming: NamingContext, known: dict[str, TemplateGroup], order: list[str]) -> tuple[Block, ...]:
    """Every way up by what sets it off."""
    by_trigger: dict[str, tuple[Parts, list[Parts]]] = {}
    for ref, body in groups(known, order):
        here = replace(naming, home=body)
        name = replace(naming, home=None).one(ref)
        for each in here.body.escalation:
            label, items = by_trigger.setdefault(each.when.key, (each.when, []))
            items.append(inline(name, ": ", escalated(here, each)))
        sentences = _line(disagreement(here))
        if sentences:
            label, items = by_trigger.setdefault("disagreement", (Trigger.DISAGREEMENT, []))
            items.append(inline(name, ": ", sentences))
        if here.body.deviations is not None and here.body.deviations.handed_to:
            label, items = by_trigger.setdefault("recurring-deviation", (Trigger.RECURRING_DEVIATION, []))
            items.append(inline(name, ": ", _line(deviations(here))))
    result: list[Block] = []
    for label, items in by_trigger.values():
        result.append(section(label, bullets(*items)))
    return tuple(result)
