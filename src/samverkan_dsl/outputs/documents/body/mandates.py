"""What a body and those in it are to do: infinitives under the force and the holder they belong to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from enum import Enum

from ....analysis.decisions.deciding import own as is_own
from ....analysis.decisions.effects import ADVISING, GivenEffect, Source, effect_of, effects_on
from ....findings import text
from ....language import Force, Mandate, denied
from ....language.lists import alike
from ...blocks import Block, Content
from ...compose import Parts, bullets, inline, joined, para, phrase
from ..prose.amounts import by_then, rate
from ..prose.naming import NamingContext
from ..prose.nouns import UNNAMED
from ..prose.verbs import FRAMES, done, governs, received
from ..prose.words import adverbial, clause, small
from .addressed import settled
from .grounds import exemptions, grounds, steps
from .register import register
from .weights import responsible, weights


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


def infinitive(naming: NamingContext, mandate: Mandate, more: Sequence[Content] = ()) -> Content:
    """The mandate as an infinitive with what belongs to it: `årligen utarbeta en plan tillsammans med …`.

    What is said in brackets, and `more`, stands in one pair of them.
    """
    often = mandate.cadence
    before = inline(often, " ") if often is not None and often.adverb else ()
    parts: list[Parts] = [weights(mandate.emphasis), before, responsible(mandate, _object(naming, mandate))]
    if mandate.except_:
        parts.append(phrase(", utom {exempt}", exempt=exemptions(naming, mandate.except_)))
    for refs, template in (
        (mandate.with_, " tillsammans med {who}"),
        (mandate.in_dialogue_with, " i dialog med {who}"),
        (mandate.raised_by, " som väcks av {who}"),
    ):
        others = alike(refs, (ref for ref in refs if not named(naming, ref, mandate.object)))
        if others:
            parts.append(phrase(template, who=_mutual(mandate, others) or naming.who(others)))
    if mandate.raised_through:
        who = naming.who(mandate.raised_through)
        parts.append(
            phrase(" som väcks genom {who}", who=who) if not mandate.raised_by else phrase(" genom {who}", who=who)
        )
    if mandate.level:
        parts.append(phrase(" på {levels}", levels=joined(naming.levels(mandate.level), ", ", text(" och "))))
    bracketed: list[Content] = []
    if mandate.through and mandate.deciding:
        # Who carries a decision out has no part in making it.
        bracketed.append((phrase("genomförs genom {who}", who=naming.who(mandate.through)),))
    elif mandate.through:
        parts.append(phrase(" genom {who}", who=naming.who(mandate.through)))
    if mandate.basis:
        parts.append(phrase(" utifrån {what}", what=grounds(naming, mandate.basis)))
    if mandate.part_of:
        parts.append(phrase(" som en del av {what}", what=_wholes(naming, mandate.part_of)))
    if mandate.after:
        parts.append(phrase(" efter {steps}", steps=steps(naming, mandate.after)))
    if mandate.at_request_of:
        parts.append(phrase(" på begäran av {who}", who=naming.who(mandate.at_request_of, text("eller"))))
    if often is not None and not before:
        parts.append(inline(", ", rate(often)))
    if mandate.at:
        parts.append(phrase(" vid {meeting}", meeting=joined(mandate.at, ", ", text(" och "))))
    for words, bounding in ((mandate.limit, "gräns: {words}"), (mandate.condition, "villkor: {words}")):
        if words is not None and adverbial(words):
            parts.append(inline(", ", small(clause(words))))
        elif words is not None:
            bracketed.append((text(bounding, words=small(clause(words))),))
    if mandate.latest is not None:
        parts.append(phrase(", {when}", when=by_then(mandate.latest)))
    if mandate.valid is not None and not (naming.aside and mandate.valid.gone):
        bracketed.append(naming.holds(mandate.valid))
    if mandate.replaces is not None:
        bracketed.append((phrase("i stället för {words}", words=small(clause(mandate.replaces))),))
    if mandate.from_:
        parts.append(phrase(", på uppdrag av {who}", who=naming.who(mandate.from_)))
    bracketed += more
    if bracketed:
        parts.append(inline(" (", joined(bracketed, "; "), ")"))
    if mandate.ratified_by:
        parts.append(phrase("; beslutet ska bekräftas av {who}", who=naming.who(mandate.ratified_by)))
    return inline(*parts)


def _wholes(naming: NamingContext, refs: Iterable[str]) -> Content:
    """What a task is a part of, each by its name; a subject with a small letter."""
    known = naming.region.model.subjects
    told = [inline(small(known[ref].name)) if ref in known else naming.one(ref) for ref in refs]
    return joined(told, ", ", text(" och "))


def _object(naming: NamingContext, mandate: Mandate) -> Content:
    words = mandate.object.strip().rstrip(".")
    if mandate.done is not None:
        others = alike(mandate.to, (ref for ref in mandate.to if not named(naming, ref, words)))
        whom = phrase(" till {who}", who=naming.who(others)) if others else None
        when = None if mandate.done is True else inline(" (", mandate.done, ")")
        return inline(done(mandate.verb, words), " ", words, whom, when)
    gives = FRAMES[mandate.verb].gives
    receivers = alike(mandate.to, (ref for ref in mandate.to if not named(naming, ref, words, gives=gives)))
    verb = governs(mandate.verb, words)
    act = inline(verb, " ", words) if verb is not None else inline(words)
    if not receivers:
        return act
    to = _mutual(mandate, receivers) or naming.all_of(receivers)
    template, object_ = received(mandate.verb, words)
    return (phrase(template, to=to, object=object_, act=act),)


def _mutual(mandate: Mandate, refs: tuple[str, ...]) -> Content | None:
    """Who each of some does something with or to, where it is the same: `de andra parterna`, `varandra`."""
    if not refs or set(refs) != set(mandate.by):
        return None
    return (_EACH_OTHER.get(refs[0], text("varandra")) if len(refs) == 1 else text("varandra"),)


_EACH_OTHER = {
    "each-party": text("de andra parterna"),
    "each-member": text("de andra ledamöterna"),
    "each-organisation": text("de andra organisationerna"),
    "each-principal": text("de andra huvudmännen"),
}
"""Who receives what each of some gives to each of them."""


def named(naming: NamingContext, ref: str, words: str, *, gives: bool = False) -> bool:
    """Whether the words already say who `ref` is: by its name, or by what kind of body it is.

    Where something is given to somebody, the genitive does not say it: råd om kansliets arbete till kansliet.
    """
    body = naming.region.bodies.get(next(iter(naming.region.expand(ref)), ""))
    kind = body.kind.swedish if body is not None else None
    party = naming.region.model.parties.get(ref)
    role = naming.region.model.roles.get(ref)
    names = [str(naming.word(ref)), *(body.aliases if body is not None else ()), *(party.aliases if party else ())]
    known = (*names, *((kind,) if kind is not None else ()), *((role.title,) if role is not None else ()))
    after = r"(?!\w*s\b)" if gives else ""
    return any(re.search(re.escape(name.lower()) + after, words.lower()) for name in known)


def item_of(naming: NamingContext, mandate: Mandate) -> Content:
    """A bullet: the infinitive, the effect where it is not the body's usual one, and the addresses."""
    parts: list[Parts] = [infinitive(naming, mandate, register(naming, mandate))]
    if denied(mandate) and mandate.effect is not None:
        # It is decisions of this effect that are denied; no decision has it.
        parts.append(phrase(" (gäller beslut med verkan ”{effect}”)", effect=mandate.effect))
    elif _worth_telling(naming, mandate):
        parts.append(phrase(" – verkan: {effect}", effect=effect_words(naming, mandate)))
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
    """What stands before the infinitives: `Ordföranden ska`."""
    holder, force = group
    if holder == ("unspecified",) or (not holder and naming.home is None):
        who: Content = (UNNAMED,)
    else:
        who = naming.who(holder) if holder else (naming.subject,)
    if isinstance(force, Done):
        return (phrase("{who} har" if force is Done.HAS else "{who} har inte", who=who),)
    forbidden = force is Force.MUST_NOT and holder == ("unspecified",)
    templates = _NOBODY if forbidden else _LEADS[force]
    return (phrase(templates[naming.past], who=who),)


_LEADS: dict[Force, tuple[str, str]] = {
    Force.MUST: ("{who} ska", "{who} skulle"),
    Force.MAY: ("{who} får", "{who} fick"),
    Force.SHOULD: ("{who} bör", "{who} borde"),
    Force.INTENTION: ("Avsikten är att {who} ska", "Avsikten var att {who} skulle"),
    Force.PROPOSED: ("{who} föreslås", "{who} föreslogs"),
    Force.NOT: ("{who} har inte i uppdrag att", "{who} hade inte i uppdrag att"),
    Force.MUST_NOT: ("{who} får inte", "{who} fick inte"),
}
"""What stands before tasks of a force: of what holds, and of what did (msgids)."""
_NOBODY = ("Det är inte tillåtet att", "Det var inte tillåtet att")


def lists(naming: NamingContext, mandates: Sequence[Mandate]) -> tuple[Block, ...]:
    """A lead and a bullet list for each holder and force."""
    result: list[Block] = []
    for group, found in grouped(mandates).items():
        result.append(para(lead(naming, group)))
        result.append(bullets(*(item_of(naming, mandate) for mandate in found), continues=True))
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
