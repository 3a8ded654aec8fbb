"""The system as a whole: who decides what with which effect, and where matters go."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ....analysis.decisions.deciding import decides, expected_to_decide, own
from ....analysis.decisions.effects import ADVISING
from ....findings import text
from ....language import Trigger
from ...blocks import Block, Content
from ...compose import Parts, bullets, inline, joined, phrase, section, table
from ..body.acts import forced
from ..body.addressed import denial, elsewhere, not_regulated
from ..body.exchange import deviations
from ..body.in_common import Pieces, lines
from ..body.mandates import effect_words
from ..body.onward import disagreement, escalated
from ..body.quorum import quorum
from ..body.silence import otherwise_read
from ..body.template_group import TemplateGroup
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
        for name, subjects, (subject, holder, *told) in lines(naming, known.get(ref), body, _decided):
            found.append((subjects, [subject, joined([name, holder] if holder else [name], ": "), *told]))
    found += ((subjects, [*told]) for subjects, told in _decided(naming))
    rank = {subject: number for number, subject in enumerate(naming.region.model.subjects)}
    found.sort(key=lambda entry: min((rank.get(s, len(rank)) for s in entry[0]), default=len(rank) + 1))
    header = [text("Sakområde"), text("Vem"), text("Uppdrag"), text("Verkan")]
    return (table(header, [row for _, row in found]),) if found else ()


def _decided(naming: NamingContext) -> Iterator[tuple[tuple[str, ...], Pieces]]:
    """Those of a body, or of the region itself: the subject, who else than the body, what, and with which effect."""
    for mandate in naming.body.mandates if naming.home is not None else naming.region.model.mandates:
        if not mandate.deciding:
            continue
        # A body that decides nothing still says what it thinks.
        if naming.home is not None and own(mandate) and mandate.verb not in ADVISING and not decides(naming.body):
            continue
        holder = naming.who(mandate.by) if mandate.by and set(mandate.by) != {"self"} else ()
        subjects = naming.subjects(mandate.subject) or inline(text("Inte angivet"))
        addresses = naming.cites(mandate.cite)
        act = inline(forced(naming, mandate), " " if addresses else None, addresses)
        yield mandate.subject, (subjects, holder, act, effect_words(naming, mandate))


def quorums(naming: NamingContext, known: dict[str, TemplateGroup], order: list[str]) -> tuple[Block, ...]:
    """When each body that decides may do so, and what happens when its members do not agree, a row for each."""
    nowhere = replace(naming, cited=False)
    rows = [
        [name, *told]
        for ref, body in groups(known, order)
        for name, _, told in lines(nowhere, known.get(ref), body, _bound)
    ]
    header = [text("Organ"), text("När det får besluta"), text("Om ledamöterna inte kan enas")]
    return (table(header, rows),) if rows else ()


def _bound(naming: NamingContext) -> Iterator[tuple[None, Pieces]]:
    if expected_to_decide(naming.body):
        may = _line(quorum(naming)) or _unsaid(naming, "decisions.quorum")
        yield None, (may, _line(disagreement(naming)) or _unsaid(naming, "decisions.disagreement"))


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
    return (phrase("Dokumentet säger inget om det{read}.", read=otherwise_read(naming, key)),)


def _line(blocks: tuple[Block, ...]) -> Content:
    return joined([block.content for block in blocks if hasattr(block, "content")], " ")


def escalations(naming: NamingContext, known: dict[str, TemplateGroup], order: list[str]) -> tuple[Block, ...]:
    """Every way up by what sets it off."""
    by_trigger: dict[Trigger, list[Parts]] = {}
    for ref, body in groups(known, order):
        for name, trigger, told in lines(naming, known.get(ref), body, _ways_up):
            by_trigger.setdefault(trigger, []).append(inline(name, ": ", *told))
    return tuple(section(trigger, bullets(*items)) for trigger, items in by_trigger.items())


def _ways_up(naming: NamingContext) -> Iterator[tuple[Trigger, Pieces]]:
    for each in naming.body.escalation:
        yield each.when, (escalated(naming, each),)
    sentences = _line(disagreement(naming))
    if sentences:
        yield Trigger.DISAGREEMENT, (sentences,)
    if naming.body.deviations is not None and naming.body.deviations.handed_to:
        yield Trigger.RECURRING_DEVIATION, (_line(deviations(naming)),)
