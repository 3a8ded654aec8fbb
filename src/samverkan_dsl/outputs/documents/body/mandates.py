"""What a body and those in it are to do, or do: under the force and the holder that it belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import Enum

from ....analysis.decisions.deciding import own as is_own
from ....analysis.decisions.effects import ADVISING, GivenEffect, Source, effect_of, effects_on
from ....findings import text
from ....language import Effect, Force, Mandate, denied
from ...blocks import Block, Content
from ...compose import Parts, bullets, inline, joined, para, phrase
from ..prose.naming import NamingContext
from ..prose.nouns import UNNAMED
from .acts import act_of, over
from .addressed import settled
from .register import register


class Done(Enum):
    """In place of a force, of what is no task: whether it was done once."""

    HAS = "has"
    HAS_NOT = "has-not"


MandateGroup = tuple[tuple[str, ...], Force | Done]

_OWN = frozenset(("self",))


def effect_words(naming: NamingContext, mandate: Mandate) -> Content:
    """What a decision under a mandate does, as the document says it; where it does not, what is assumed.

    Of others' mandates than the body's own nothing is assumed.
    """
    if mandate.effect is None and denied(mandate):
        return inline("–")  # what is not decided has none
    if denied(mandate):  # it is decisions of one effect that are denied
        return (phrase("gäller beslut med verkan ”{effect}”", effect=mandate.effect),)
    given = _given(naming, mandate)
    if not given and mandate.effect is None and mandate.verb.arranging:
        return inline("–")
    if not given:
        return inline(text("anges inte") if mandate.effect is None else mandate.effect)
    if len(given) == 1:
        return _effect_words(naming, mandate, *given)
    told = (
        inline(naming.subjects(subjects), ": ", _effect_words(naming, mandate, each))
        for each, subjects in given.items()
    )
    return joined(list(told), "; ")


def _effect_words(naming: NamingContext, mandate: Mandate, given: GivenEffect) -> Content:
    if given.source is Source.OWN_ORDER and mandate.verb.arranging:
        return inline("–")  # of whom somebody appoints or sets up, nobody asks what it does to matters
    if given.stated is not None:
        return inline(given.stated)
    unsaid = inline(text("anges inte"))
    key = naming.body.settled_elsewhere("decisions.effect")
    if key is not None:
        unsaid = settled(naming, key)
    return (phrase("{unsaid} (handboken räknar med: {effect})", unsaid=unsaid, effect=given.effect),)


def _given(naming: NamingContext, mandate: Mandate) -> dict[GivenEffect, tuple[str, ...]]:
    """The effects of the body's own mandate, with the subjects of each; none of others'."""
    if naming.home is None or not is_own(mandate):
        return {}
    return effects_on(naming.region, naming.region.bodies[naming.home], mandate)


def _worth_telling(naming: NamingContext, mandate: Mandate) -> bool:
    """Whether the effect is told beside the mandate: it is not the body's usual one, nor plain from the verb."""
    if not mandate.deciding:
        return False
    if mandate.effect is not None:
        return True
    if denied(mandate) or mandate.done is not None or mandate.verb.arranging:
        return False
    given = {each.stated for each in _given(naming, mandate)} or {None}
    if None in given:
        return True
    usual = effect_of(naming.region.bodies[naming.home or ""]).stated
    return given != {usual} and mandate.verb not in ADVISING


def item_of(naming: NamingContext, mandate: Mandate) -> Content:
    """A bullet: the act, the effect where it is not the body's usual one, and the addresses."""
    parts: list[Parts] = [act_of(naming, mandate, register(naming, mandate))]
    if denied(mandate) and mandate.effect is not None:
        # It is decisions of this effect that are denied; no decision has it.
        parts.append(phrase(" (gäller beslut med verkan ”{effect}”)", effect=mandate.effect))
    elif _worth_telling(naming, mandate):
        own = mandate.effect is Effect.INTERNAL
        template = " – verkan: {effect}, alltså bara hur organet självt arbetar" if own else " – verkan: {effect}"
        parts.append(phrase(template, effect=effect_words(naming, mandate)))
    addresses = naming.cites(mandate.cite)
    return inline(*parts, " " if addresses else None, addresses)


def grouped(mandates: Iterable[Mandate]) -> dict[MandateGroup, list[Mandate]]:
    """The mandates by holder and force, the body's own first, otherwise in the order written."""
    groups: dict[MandateGroup, list[Mandate]] = {}
    for mandate in mandates:
        holder = () if set(mandate.by) <= _OWN else mandate.by
        once = Done.HAS_NOT if denied(mandate) else Done.HAS
        force = once if mandate.done is not None else mandate.force or Force.MUST
        groups.setdefault((holder, force), []).append(mandate)
    order: dict[Force | Done, int] = {force: number for number, force in enumerate((*Force, *Done))}
    return dict(
        sorted(groups.items(), key=lambda entry: (entry[0][0] != (), order[entry[0][1]] if not entry[0][0] else 0))
    )


def lead(naming: NamingContext, group: MandateGroup) -> Content:
    """What stands before the acts: `Ordföranden ska`, or `Ordföranden` alone before what is told as it is."""
    holder, force = group
    if holder == ("unspecified",) or (not holder and naming.home is None):
        who: Content = (UNNAMED,)
    else:
        who = naming.who(holder) if holder else (naming.subject,)
    if isinstance(force, Done):
        return (phrase("{who} har" if force is Done.HAS else "{who} har inte", who=who),)
    forbidden = force is Force.MUST_NOT and holder == ("unspecified",)
    if force.describes:
        return who
    templates = _NOBODY if forbidden else _LEADS[force]
    return (phrase(templates[naming.past], who=who),)


_LEADS: dict[Force, tuple[str, str]] = {
    Force.MUST: ("{who} ska", "{who} skulle"),
    Force.MAY: ("{who} får", "{who} fick"),
    Force.ABLE: ("{who} ska kunna", "{who} skulle kunna"),
    Force.SHOULD: ("{who} bör", "{who} borde"),
    Force.INTENTION: ("Avsikten är att {who} ska", "Avsikten var att {who} skulle"),
    Force.PROPOSED: ("{who} föreslås", "{who} föreslogs"),
    Force.WILL: ("{who} kommer att", "{who} skulle komma att"),
    Force.NOT: ("{who} har inte i uppdrag att", "{who} hade inte i uppdrag att"),
    Force.SHALL_NOT: ("{who} ska inte", "{who} skulle inte"),
    Force.MUST_NOT: ("{who} får inte", "{who} fick inte"),
}
"""What stands before the infinitives of a force: of what holds, and of what did (msgids)."""
_NOBODY = ("Det är inte tillåtet att", "Det var inte tillåtet att")


def lists(naming: NamingContext, mandates: Sequence[Mandate]) -> tuple[Block, ...]:
    """A lead and a bullet list for each holder and force, those that are no more in the past tense and last."""
    result: list[Block] = []
    standing = [mandate for mandate in mandates if not over(mandate)]
    for there, some in ((naming, standing), (replace(naming, gone=True), [each for each in mandates if over(each)])):
        for group, found in grouped(some).items():
            result.append(para(lead(there, group)))
            result.append(bullets(*(item_of(there, mandate) for mandate in found), continues=True))
    return tuple(result)


def own(mandates: Iterable[Mandate]) -> list[Mandate]:
    """Those of the body itself."""
    return [mandate for mandate in mandates if set(mandate.by) <= _OWN]


def of_members(mandates: Iterable[Mandate]) -> list[Mandate]:
    """Those of its members."""
    return [mandate for mandate in mandates if mandate.by and set(mandate.by) <= {"members", "each-member"}]


def of_others(mandates: Iterable[Mandate]) -> list[Mandate]:
    """All the rest: those of its chair, its secretary and of parties, and of several together."""
    mandates = tuple(mandates)
    elsewhere = (*own(mandates), *of_members(mandates))
    return [mandate for mandate in mandates if not any(mandate is each for each in elsewhere)]
