"""What is said of a body elsewhere than on its own page: as a receiver on others' pages, and of several at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ....analysis.decisions.deciding import decides, described
from ....findings import text
from ....language import Escalation, Flow, Mandate, Verb, affirmed
from ....loading import Region
from ...blocks import Block, Content
from ...compose import bullets, inline, link
from ..prose.cited import with_every_address
from ..prose.naming import NamingContext
from .acts import act_of, named
from .information import sentence_of
from .mandates import grouped, lead
from .onward import escalated

SEVERAL, BETWEEN = "beslut/flera", "handlingar/information"
"""Where the handbook tells of tasks that are no single body's, and of information between bodies."""
_Row = Mandate | Flow | Escalation
_EACH = frozenset(("each-organisation", "each-party", "own-decision-bodies"))


def other_places(naming: NamingContext) -> tuple[Block, ...]:
    """An item for each task and each information that another page, or the region itself, gives or sends the body."""
    home = naming.home
    if home is None or naming.aside or not described(naming.region.bodies[home]):
        return ()
    items = [*_on_pages(naming, home), *_of_several(naming, home)]
    return (bullets(*items),) if items else ()


def _on_pages(naming: NamingContext, home: str) -> Iterator[Content]:
    """What stands on the pages of other bodies; what all instances of a template say is told once, of all."""
    region = naming.region
    template = {body: name for name, members in region.templates.items() for body in members}
    prepare = set(_preparers(region, home))
    found: dict[tuple[str, Content], dict[str, Content]] = {}
    for other, row in _rows(region).get(home, ()):
        if other in prepare and isinstance(row, Mandate) and row.verb is Verb.PREPARE and row.by in ((), ("self",)):
            continue  # told under the body's own preparation
        of, there = template.get(other, other), _there(naming, other)
        alike = _told(of, replace(there, cited=False, shared=of != other), row)
        found.setdefault((of, alike), {})[other] = _told(other, there, row)
    for (of, alike), rows in found.items():
        whole = of in region.templates and set(rows) == set(region.templates[of])
        yield from (with_every_address(alike, rows.values()),) if whole else rows.values()


def _told(where: str, there: NamingContext, row: _Row) -> Content:
    if isinstance(row, Escalation):
        return inline(replace(there, home=None).one(where), ": ", escalated(there, row))
    return _task(where, there, row) if isinstance(row, Mandate) else sentence_of(where, there, row)


def _preparers(region: Region, home: str) -> Iterator[str]:
    """Who the body's own page says prepares for it."""
    for line in affirmed(region.bodies[home].preparation):
        if not line.for_ or {"self", home} & set(line.for_):
            for ref in line.by:
                yield from region.expand(ref, home)


def _rows(region: Region) -> dict[str, list[tuple[str, _Row]]]:
    """What other pages say of each body, with whose page it is; worked out once for a region."""
    memory = vars(region)
    if __name__ not in memory:
        found: dict[str, list[tuple[str, _Row]]] = {}
        for home, page in region.bodies.items():
            rows: list[_Row] = []
            if described(page):
                rows = [*affirmed(page.mandates), *affirmed(page.flows), *affirmed(page.escalation)]
            for row in rows:
                for body in {body for ref in _named_in(row) for body in region.expand(ref, home)} - {home}:
                    found.setdefault(body, []).append((home, row))
        memory[__name__] = found
    remembered: dict[str, list[tuple[str, _Row]]] = memory[__name__]
    return remembered


def _named_in(row: _Row) -> tuple[str, ...]:
    """Whom a row of one page concerns beside the page's own body: who receives or sends, or is what it goes through."""
    if isinstance(row, Mandate):
        return (*row.to, *row.through)
    return row.to if isinstance(row, Escalation) else (*row.from_, *row.to)


def _of_several(naming: NamingContext, home: str) -> Iterator[Content]:
    """What the region itself says of it."""
    region = naming.region
    whole = _there(naming, None)
    book = "" if naming.places else "handbok"  # a brief has no such chapters
    several = (link(book, text("Uppdrag som inte ligger på ett enda organ"), anchor=SEVERAL),)
    for mandate in affirmed(region.model.mandates):
        if _own_line(naming, home, mandate) or _names(naming, (*mandate.by, *mandate.to), home):
            yield _task(several, whole, mandate)
    between = (link(book, text("Information mellan organen"), anchor=BETWEEN),)
    for flow in affirmed(region.model.flows):
        if _names(naming, (*flow.from_, *flow.to), home):
            yield sentence_of(between, whole, flow)


def _own_line(naming: NamingContext, home: str, mandate: Mandate) -> bool:
    """Whether each organisation decides for itself what is agreed in the body: it is named, or no body is."""
    if not mandate.deciding or _EACH.isdisjoint(mandate.by) or not decides(naming.region.bodies[home]):
        return False
    whole = replace(naming, home=None)
    meant = {body for body in naming.region.bodies if named(whole, body, mandate.object)}
    return not meant or home in meant


def _there(naming: NamingContext, home: str | None) -> NamingContext:
    return replace(naming, home=home, written=None, shared=False)


def _names(naming: NamingContext, refs: Iterable[str], home: str) -> bool:
    return any(home in naming.region.expand(ref) for ref in refs)


def _task(where: str | Content, there: NamingContext, mandate: Mandate) -> Content:
    """The task as a sentence: of the page's own body by its name, of another after where it stands."""
    ((group, _),) = grouped([mandate]).items()
    holder, force = group
    nowhere = replace(there, home=None)
    if isinstance(where, str) and not holder:
        who = lead(nowhere, ((where,), force))
    else:
        who = inline(nowhere.one(where) if isinstance(where, str) else where, ": ", lead(there, group))
    addresses = there.cites(mandate.cite)
    return inline(who, " ", act_of(there, mandate), " " if addresses else None, addresses)
