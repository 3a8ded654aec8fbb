"""How what is said is weighted: `särskilt`, `i första hand`, and with whom the responsibility lies."""

from __future__ import annotations

from collections.abc import Iterable

from ....findings import Text, text
from ....language import Mandate, Stress, Verb
from ...blocks import Content
from ...compose import inline, joined, phrase
from ..prose.verbs import FRAMES, governs


def adverbs(emphasis: Iterable[Stress]) -> list[Stress]:
    """`särskilt`: the words that weigh, without those of responsibility."""
    return [each for each in emphasis if not each.duty]


def weights(emphasis: Iterable[Stress]) -> Content:
    """`särskilt `: the words before what they weigh."""
    words = adverbs(emphasis)
    return inline(joined(words, " "), " ") if words else ()


_DUTIES: dict[Stress, Text] = {
    Stress.OVERALL_RESPONSIBILITY: text("det övergripande ansvaret"),
    Stress.MAIN_RESPONSIBILITY: text("huvudansvaret"),
    Stress.ULTIMATE_RESPONSIBILITY: text("det yttersta ansvaret"),
    Stress.SHARED_RESPONSIBILITY: text("ett gemensamt ansvar"),
    Stress.PARTIAL_RESPONSIBILITY: text("en del av ansvaret"),
    Stress.STRATEGIC_RESPONSIBILITY: text("det strategiska ansvaret"),
    Stress.OPERATIONAL_RESPONSIBILITY: text("det operativa ansvaret"),
    Stress.COORDINATING_RESPONSIBILITY: text("samordningsansvaret"),
}


def responsible(mandate: Mandate, act: Content) -> Content:
    """The act as what somebody has a certain responsibility for: `ha huvudansvaret för att leda arbetet`."""
    duties = [_DUTIES[each] for each in mandate.emphasis if each.duty]
    if not duties:
        return act
    duty = joined(list(duties), text(" och "))
    has = text("haft") if mandate.done is not None else text("ha")
    if mandate.verb in (Verb.RESPONSIBLE_FOR, Verb.ANSWER_FOR):
        words = mandate.object.strip().rstrip(".")
        own = governs(mandate.verb, words) is not FRAMES[mandate.verb].verb
        return (phrase("{has} {duty} {what}" if own else "{has} {duty} för {what}", has=has, duty=duty, what=words),)
    if mandate.done is not None:
        return (phrase("haft {duty} och {act}", duty=duty, act=act),)
    return (phrase("ha {duty} för att {act}", duty=duty, act=act),)
