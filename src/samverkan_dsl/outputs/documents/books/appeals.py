"""Who may appeal which decisions."""

from __future__ import annotations

from ....findings import Text, text
from ....language import Appeal, AppealKind
from ...blocks import Block, Content
from ...compose import Parts, bullets, inline, item, joined, phrase
from ..body.grounds import grounds
from ..prose.clauses import FORCES
from ..prose.naming import NamingContext
from ..prose.words import clause, small
from .papers import with_cites


def appeals(naming: NamingContext) -> tuple[Block, ...]:
    """A sentence for each kind of decision that can be appealed."""
    rows = [item(with_cites(naming, each, _appeal(naming, each))) for each in naming.region.model.appeals]
    return (bullets(*rows),) if rows else ()


_WAYS: dict[AppealKind, Text] = {
    AppealKind.LEGALITY: text("genom laglighetsprövning"),
    AppealKind.ADMINISTRATIVE: text("genom förvaltningsbesvär"),
    AppealKind.OTHER: text("på annat sätt"),
}


def _appeal(naming: NamingContext, each: Appeal) -> Content:
    """`Beslut av nämnden, också de som fattas på delegation, kan överklagas av invånarna till förvaltningsrätten.`"""
    of = phrase(" av {who}", who=naming.who(each.of)) if each.of else None
    what = text(" ({words})", words=small(clause(each.what))) if each.what is not None else None
    also: Parts = None
    if each.delegated is not None:
        yes, no = text(", också de som fattas på delegation,"), text(", men inte de som fattas på delegation,")
        also = yes if each.delegated else no
    can = text("kan överklagas") if each.force is None else text("{force} överklagas", force=FORCES[each.force])
    told: list[Parts] = [phrase("Beslut{of}{what}{also} {can}", of=of, what=what, also=also, can=can)]
    if each.by:
        told.append(phrase("av {who}", who=naming.who(each.by, text("eller"))))
    if each.to:
        told.append(phrase("till {who}", who=naming.who(each.to)))
    if each.how is not None:
        told.append(_WAYS[each.how])
    if each.within is not None:
        told.append(text("inom {length}", length=each.within))
    if each.under:
        told.append(phrase("enligt {grounds}", grounds=grounds(naming, each.under)))
    return inline(joined(told, " "), ".")
