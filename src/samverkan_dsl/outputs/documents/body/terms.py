"""What may be done on whose word, how something ends, and how it is paid for: told alike wherever it stands."""

from __future__ import annotations

from ....findings import Text, text
from ....language import Ending, Force, Income, Permission, Portion, Remuneration, Shared, ShareKind
from ...blocks import Content
from ...compose import Parts, inline, joined, phrase
from ..prose.amounts import portion
from ..prose.clauses import FORCES
from ..prose.conditions import qualification
from ..prose.firm import SO
from ..prose.naming import NamingContext
from ..prose.words import clause, small
from .grounds import grounds


def permission(
    naming: NamingContext, what: Parts, act: Parts, element: Permission, *, so: Parts, not_so: Parts
) -> Content:
    """`Ledamöterna får delta på distans, om … Ordföranden avgör det.`: `what` may `act`, on which terms.

    `so`, `not_so`: the whole of it where it is only told how it is.
    """
    parts: list[Parts] = []
    if element.force is not None and element.force.describes:
        parts.append(not_so if element.force.negates else so)
    elif element.force is not None:
        parts.append(phrase("{what} {force} {act}", what=what, force=FORCES[element.force], act=act))
    else:
        parts.append(phrase("{what} kan {act}", what=what, act=act))
    if element.limit is not None:
        parts.append(phrase("; gränsen är {words}", words=small(clause(element.limit))))
    if element.condition is not None:
        parts.append(qualification(naming, element.condition))
    if element.decided_by:
        parts.append(phrase("; det avgörs av {who}", who=naming.who(element.decided_by)))
    if element.notified is not None:
        parts.append(text("; det anmäls senast {deadline}", deadline=element.notified))
    addresses = naming.cites(element.cite)
    return inline(*parts, ".", " " if addresses else None, addresses)


def ending(naming: NamingContext, act: Text, element: Ending) -> Content:
    """`Parterna får säga upp avtalet skriftligt, med en uppsägningstid av 1 år.`: who may `act`, and what follows."""
    by = naming.who(element.by) if element.by else (text("den som vill"),)
    if element.force is not None:
        told: Parts = phrase("{who} {force} {act}", who=by, force=FORCES[element.force], act=act)
    else:
        told = phrase("{who} kan {act}", who=by, act=act)
    parts: list[Parts] = [told]
    if element.in_writing:
        parts.append(text(" skriftligt"))
    if element.to:
        parts.append(phrase(" hos {who}", who=naming.who(element.to)))
    if element.condition is not None:
        parts.append(qualification(naming, element.condition))
    more: list[Parts] = []
    if element.notice is not None:
        more.append(text("uppsägningstiden är {notice}", notice=element.notice))
    if element.otherwise is not None:
        more.append(text("annars förlängs det med {length}", length=element.otherwise))
    if element.carried_out_by:
        more.append(phrase("det verkställs av {who}", who=naming.who(element.carried_out_by)))
    if element.settlement is not None:
        more.append(text("det som finns kvar delas {words}", words=small(clause(element.settlement, "delas"))))
    if element.then is not None:
        more.append(text("sedan gäller: {words}", words=small(clause(element.then))))
    rest = inline("; ", joined(more, "; ")) if more else None
    addresses = naming.cites(element.cite)
    return inline(*parts, rest, ".", " " if addresses else None, addresses)


_HOW: dict[ShareKind, Text] = {
    ShareKind.EQUAL: text("lika"),
    ShareKind.PROPORTIONAL: text("proportionellt"),
    ShareKind.FIXED: text("enligt en fastställd fördelning"),
}
_DIVIDED: dict[Force | None, Text] = {
    None: text("delas"),
    Force.MUST: text("ska delas"),
    Force.MAY: text("får delas"),
    Force.ABLE: text("ska kunna delas"),
    Force.SHOULD: text("bör delas"),
    Force.INTENTION: text("är tänkta att delas"),
    Force.PROPOSED: text("föreslås delas"),
    Force.WILL: text("kommer att delas"),
}
_BORNE: dict[Force | None, Text] = {
    None: text("har"),
    Force.MUST: text("ska ha"),
    Force.MAY: text("får ha"),
    Force.ABLE: text("ska kunna ha"),
    Force.SHOULD: text("bör ha"),
    Force.INTENTION: text("är tänkt att ha"),
    Force.PROPOSED: text("föreslås ha"),
    Force.WILL: text("kommer att ha"),
}
_PAID: dict[Force | None, Text] = {
    None: text("står för"),
    Force.MUST: text("ska stå för"),
    Force.MAY: text("får stå för"),
    Force.ABLE: text("ska kunna stå för"),
    Force.SHOULD: text("bör stå för"),
    Force.INTENTION: text("är tänkt att stå för"),
    Force.PROPOSED: text("föreslås stå för"),
    Force.WILL: text("kommer att stå för"),
}
"""The same of what the parties pay."""
_PAYMENTS = frozenset((Shared.COSTS, Shared.CONTRIBUTIONS, Shared.CAPITAL, Shared.DEFICIT))
_THE: dict[Shared, Text] = {
    Shared.COSTS: text("kostnaderna"),
    Shared.CONTRIBUTIONS: text("bidragen"),
    Shared.CAPITAL: text("kapitaltillskotten"),
    Shared.SURPLUS: text("överskottet"),
    Shared.DEFICIT: text("underskottet"),
    Shared.ASSETS: text("tillgångarna"),
    Shared.DEBTS: text("skulderna"),
    Shared.ALLOCATION: text("tilldelningen"),
    Shared.LIABILITY: text("ansvaret för skulderna"),
}


def share(naming: NamingContext, element: Portion) -> Content:
    """`Skulder delas proportionellt efter invånarantal.`, or `Regionen står för hälften av kostnaderna.`"""
    what = joined(element.what, ", ", text(" och "))
    parts: list[Parts] = []
    several = len({each for ref in element.at for each in naming.region.members(ref)}) > 1
    if several and element.share is None:
        # How much each has is not said: only who they are.
        divided = _DIVIDED[element.force]
        what = joined([_THE[each] for each in element.what], ", ", text(" och "))
        parts.append(phrase("{what} {divided} mellan {who}", what=what, divided=divided, who=naming.who(element.at)))
        if element.how is not None:
            parts.append(inline(" ", _HOW[element.how]))
    elif element.at:
        of = text("en del") if element.share is None else portion(element.share)
        who = naming.who(element.at)
        has = (_PAID if _PAYMENTS.issuperset(element.what) else _BORNE)[element.force]
        what = joined([_THE[each] for each in element.what], ", ", text(" och "))
        parts.append(phrase("{who} {has} {share} av {what}", who=who, has=has, share=of, what=what))
        if element.how is not None:
            parts.append(inline(text(", räknat "), _HOW[element.how]))
    else:
        parts.append(phrase("{what} {divided}", what=what, divided=_DIVIDED[element.force]))
        if element.how is not None:
            parts.append(inline(" ", _HOW[element.how]))
        if element.share is not None:
            parts.append(phrase(", {share} var", share=portion(element.share)))
    if element.amount is not None:
        parts.append(phrase(", {amount}", amount=element.amount))
    if element.basis is not None:
        parts.append(text(" efter {words}", words=small(clause(element.basis, "efter"))))
    if element.condition is not None:
        parts.append(qualification(naming, element.condition))
    addresses = naming.cites(element.cite)
    return inline(*parts, ".", " " if addresses else None, addresses)


def income(naming: NamingContext, element: Income) -> Content:
    """`Intäkter: medlemsbidrag från kommunerna (ca 50 %), efter invånarantal.`"""
    what: Parts = joined(element.kind, ", ", text(" och "))
    if element.from_:
        what = phrase("{what} från {who}", what=what, who=naming.who(element.from_))
    known: list[Parts] = [portion(element.share)] if element.share is not None else []
    known += [element.amount] if element.amount is not None else []
    known += [naming.holds(element.valid)] if element.valid is not None else []
    parts: list[Parts] = [phrase("Intäkter: {what}", what=what)]
    if known:
        parts.append(inline(" (", joined(known, "; "), ")"))
    if element.basis is not None:
        parts.append(text(" efter {words}", words=small(clause(element.basis, "efter"))))
    firm = inline(" ", SO[element.force]) if element.force is not None else None
    addresses = naming.cites(element.cite)
    return inline(*parts, ".", firm, " " if addresses else None, addresses)


def remuneration(naming: NamingContext, element: Remuneration) -> Content:
    """`Ledamöterna får arvode, som betalas av respektive part, enligt respektive parts regler.`"""
    who = naming.who(element.to or ("members",))
    parts: list[Parts] = [phrase("{who} får {what}", who=who, what=joined(element.what, ", ", text(" och ")))]
    if element.paid_by:
        parts.append(phrase("; det betalas av {who}", who=naming.each_own(element.paid_by)))
    if element.decided_by:
        parts.append(phrase("; det beslutas av {who}", who=naming.who(element.decided_by)))
    if element.rules_of:
        parts.append(phrase("; reglerna är de som gäller hos {who}", who=naming.each_own(element.rules_of)))
    if element.under:
        parts.append(phrase("; det vilar på {grounds}", grounds=grounds(naming, element.under)))
    addresses = naming.cites(element.cite)
    return inline(*parts, ".", " " if addresses else None, addresses)
