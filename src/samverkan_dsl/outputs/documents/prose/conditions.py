"""On what condition something holds, as it ends a sentence."""

from __future__ import annotations

from typing import NamedTuple

from ....findings import text
from ....language import Condition
from ...blocks import Content
from ...compose import Parts, inline, joined, phrase
from .naming import NamingContext
from .words import adverbial, clause, small

_IF = {
    "decided_by": ("om {who} beslutar det", "om {who} beslutade det"),
    "unless_decided_by": ("om inte {who} beslutar något annat", "om inte {who} beslutade något annat"),
    "consent_of": ("om {who} samtycker", "om {who} samtyckte"),
}
"""By key: what holds and what did (msgids)."""
_THAT = {
    "decided_by": ("om {who} beslutar {what}", "om {who} beslutade {what}"),
    "unless_decided_by": ("om inte {who} beslutar {what}", "om inte {who} beslutade {what}"),
    "consent_of": ("om {who} samtycker till {what}", "om {who} samtyckte till {what}"),
}
"""The same with what is decided or consented to (msgids)."""
_IN_FORCE = ("så länge {what} gäller", "så länge {what} gällde")


class ConditionWords(NamedTuple):
    """A condition, and whether it stands in the sentence: `om fullmäktige beslutar det`, `när parterna är överens`."""

    words: Content
    stands: bool


def condition(naming: NamingContext, each: Condition) -> ConditionWords:
    """What has to be there, with the addresses of what it is."""
    words = None if each.what is None else small(clause(each.what))
    told: list[Content] = []
    stands = True
    for key in _IF:
        who = getattr(each, key)
        if who and words is not None:
            what: Parts = words if key == "consent_of" else _object(words)
            told.append((phrase(_THAT[key][naming.past], who=naming.who(who), what=what),))
            words = None
        elif who:
            told.append((phrase(_IF[key][naming.past], who=naming.who(who)),))
    if each.in_force:
        grounds = joined([naming.one(ref) for ref in each.in_force], ", ", text(" och "))
        about = None if words is None else inline(" (", words, ")")
        told.append(inline(phrase(_IN_FORCE[naming.past], what=grounds), about))
    elif words is not None:
        stands = adverbial(words)
        told.append((words,))
    addresses = naming.cites(each.cite)
    return ConditionWords(inline(joined(told, text(" och ")), " " if addresses else None, addresses), stands)


def qualification(naming: NamingContext, each: Condition) -> Content:
    """After a comma where it reads as an adverbial, else in brackets."""
    told = condition(naming, each)
    if told.stands:
        return inline(", ", told.words)
    return inline(" (", phrase("villkor: {words}", words=told.words), ")")


def _object(words: str) -> Parts:
    """What is decided: `att bilda ett förbund`, `om bidraget`."""
    return words if words.startswith(("att ", "om ")) else text("om {words}", words=words)
