"""What somebody is to do, or does: a mandate as an infinitive, or in the tense of what is told as it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ....findings import Text, text
from ....language import Force, Mandate, denied
from ....language.cadences import Rate
from ....language.lists import alike
from ....language.periods import Period, Recurs
from ...blocks import Content
from ...compose import Parts, inline, joined, phrase
from ..prose.amounts import by_then, rate
from ..prose.conditions import condition
from ..prose.naming import NamingContext
from ..prose.occasions import when_words
from ..prose.reasons import aims, causes, manners
from ..prose.tenses import Finite, finitely
from ..prose.verbs import FRAMES, TOWARDS, done, governs, received, towards
from ..prose.words import adverbial, clause, small
from .grounds import exemptions, grounds, steps
from .weights import adverbs, responsible

_BINDS: dict[Force, tuple[Text, Text]] = {
    Force.MUST: (text("ska"), text("skulle")),
    Force.MAY: (text("får"), text("fick")),
    Force.ABLE: (text("ska kunna"), text("skulle kunna")),
    Force.SHOULD: (text("bör"), text("borde")),
    Force.INTENTION: (text("avses"), text("avsågs")),
    Force.PROPOSED: (text("föreslås"), text("föreslogs")),
    Force.WILL: (text("kommer att"), text("skulle komma att")),
    Force.NOT: (text("har inte i uppdrag att"), text("hade inte i uppdrag att")),
    Force.SHALL_NOT: (text("ska inte"), text("skulle inte")),
    Force.MUST_NOT: (text("får inte"), text("fick inte")),
}
"""What stands before an infinitive, after whose it is: of what holds, and of what did."""
_TO_BE_RATIFIED = ("; beslutet ska bekräftas av {who}", "; beslutet skulle bekräftas av {who}")
_IS_RATIFIED = ("; beslutet bekräftas av {who}", "; beslutet bekräftades av {who}")
"""By whom: where it is to be, and where that is how it is; of what holds, and of what did (msgids)."""


def act_of(naming: NamingContext, mandate: Mandate, more: Sequence[Content] = ()) -> Content:
    """The mandate as it stands after whose it is and how it binds; after whose it is alone where it is told as it is.

    `årligen utarbeta en plan tillsammans med …`, `utarbetar årligen en plan …`.
    """
    described = mandate.force is not None and mandate.force.describes and mandate.done is None
    return _act(naming, mandate, more, finite=described)


def forced(naming: NamingContext, mandate: Mandate) -> Content:
    """The same with how it binds before it, for a row that says elsewhere whose it is: `ska utarbeta en plan`."""
    naming = replace(naming, gone=True) if over(mandate) else naming
    act = act_of(naming, mandate)
    if mandate.done is not None:
        return inline(text("har inte") if denied(mandate) else text("har"), " ", act)
    force = mandate.force or Force.MUST
    return act if force.describes else inline(_BINDS[force][naming.past], " ", act)


def over(mandate: Mandate) -> bool:
    """Whether it is said to hold no longer, whenever it ended."""
    return mandate.valid is not None and mandate.valid.gone


def infinitive(naming: NamingContext, mandate: Mandate) -> Content:
    """The same as an infinitive, whatever its force: `uppdraget att följa upp avtalen`."""
    return _act(naming, mandate, (), finite=False)


def _act(naming: NamingContext, mandate: Mandate, more: Sequence[Content], *, finite: bool) -> Content:
    """The verb with what belongs to it. What is said in brackets, and `more`, stands in one pair of them."""
    often = mandate.cadence
    before = often if often is not None and often.adverb else None
    parts: list[Parts] = [_verb_and_object(naming, mandate, before, finite=finite)]
    if mandate.amount is not None:
        parts.append(phrase(" med {amount}", amount=mandate.amount))
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
    bracketed: list[Content] = []
    for how in manners(mandate.manner):
        (bracketed if how.apart else parts).append(how.words if how.apart else inline(" ", how.words))
    if mandate.raised_through:
        who = naming.who(mandate.raised_through)
        parts.append(
            phrase(" som väcks genom {who}", who=who) if not mandate.raised_by else phrase(" genom {who}", who=who)
        )
    if mandate.level:
        parts.append(phrase(" på {levels}", levels=joined(naming.levels(mandate.level), ", ", text(" och "))))
    if mandate.horizon is not None:
        parts.append(phrase(" på {length} sikt", length=mandate.horizon))
    if mandate.sight:
        parts.append(phrase(" på {sight}", sight=joined(mandate.sight, ", ", text(" och "))))
    if mandate.through and mandate.deciding:
        # Who carries a decision out has no part in making it.
        carried = ("genomförs genom {who}", "genomfördes genom {who}")[naming.past]
        bracketed.append((phrase(carried, who=naming.who(mandate.through)),))
    elif mandate.through:
        parts.append(phrase(" genom {who}", who=naming.who(mandate.through)))
    if mandate.basis:
        parts.append(phrase(" utifrån {what}", what=grounds(naming, mandate.basis)))
    if mandate.part_of:
        parts.append(phrase(" som en del av {what}", what=_wholes(naming, mandate.part_of)))
    if mandate.after:
        parts.append(phrase(" efter {steps}", steps=steps(naming, mandate.after)))
    if mandate.before:
        parts.append(phrase(", före {steps}", steps=steps(naming, mandate.before)))
    if mandate.at_request_of:
        parts.append(phrase(" på begäran av {who}", who=naming.who(mandate.at_request_of, text("eller"))))
    if often is not None and before is None:
        parts.append(inline(", ", rate(often)))
    if mandate.at:
        parts.append(phrase(" vid {meeting}", meeting=joined(mandate.at, ", ", text(" och "))))
    if mandate.at_meeting_of:
        parts.append(phrase(" vid möte i {who}", who=naming.who(mandate.at_meeting_of)))
    for when in mandate.when:
        addresses = naming.cites(when.cite)
        parts.append(inline(", ", when_words(naming, when), " " if addresses else None, addresses))
    if mandate.limit is not None and adverbial(mandate.limit):
        parts.append(inline(", ", small(clause(mandate.limit))))
    elif mandate.limit is not None:
        bracketed.append((text("gräns: {words}", words=small(clause(mandate.limit))),))
    if mandate.condition is not None:
        told = condition(naming, mandate.condition)
        if told.stands:
            parts.append(inline(", ", told.words))
        else:
            bracketed.append((phrase("villkor: {words}", words=told.words),))
    for why in (*aims(naming, mandate.purpose), *causes(naming, mandate.because)):
        (bracketed if why.apart else parts).append(why.words if why.apart else inline(", ", why.words))
    if mandate.latest is not None:
        parts.append(phrase(", {when}", when=by_then(mandate.latest)))
    if mandate.valid is not None and not (naming.aside and mandate.valid.gone):
        bracketed.append(_when(naming, mandate.valid))
    if mandate.replaces is not None:
        bracketed.append((phrase("i stället för {words}", words=small(clause(mandate.replaces))),))
    if mandate.from_:
        parts.append(phrase(", på uppdrag av {who}", who=naming.who(mandate.from_)))
    bracketed += more
    if bracketed:
        parts.append(inline(" (", joined(bracketed, "; "), ")"))
    if mandate.ratified_by:
        ratified = (_IS_RATIFIED if finite else _TO_BE_RATIFIED)[naming.past]
        parts.append(phrase(ratified, who=naming.who(mandate.ratified_by)))
    return inline(*parts)


def _when(naming: NamingContext, valid: Period) -> Content:
    """When it holds; of what was to be done once, on a day that is past, which day that was."""
    point = valid.start
    once = point is not None and point == valid.end and point.day is not None and valid.recurs is Recurs.ONCE
    return (phrase("avsåg {when}", when=inline(valid)),) if once and naming.over(valid) else naming.holds(valid)


def _wholes(naming: NamingContext, refs: Iterable[str]) -> Content:
    """What a task is a part of, each by its name; a subject with a small letter."""
    known = naming.region.model.subjects
    told = [inline(small(known[ref].name)) if ref in known else naming.one(ref) for ref in refs]
    return joined(told, ", ", text(" och "))


def _verb_and_object(naming: NamingContext, mandate: Mandate, often: Rate | None, *, finite: bool) -> Content:
    """The verb with its object, and the adverbs: before an infinitive, after a verb that is told as it is."""
    how = joined([*adverbs(mandate.emphasis), *(() if often is None else (often,))], " ")
    act = responsible(mandate, _object(naming, mandate))
    if finite:
        return finitely(act, Finite(past=naming.past, negated=denied(mandate), adverbs=bool(how)), how)
    return inline(how, " " if how else None, act)


_RECEIVED = {
    "till": " till {who}",
    "från": " från {who}",
    "för": " för {who}",
    "åt": " åt {who}",
    "av": " av {who}",
    "med": " med {who}",
    "hos": " hos {who}",
    "över": " över {who}",
}
"""With whom what is done ends, as the verb has it: `tagit emot en skrivelse från regionen` (msgids)."""


def _object(naming: NamingContext, mandate: Mandate) -> Content:
    words = mandate.object.strip().rstrip(".")
    whom = mandate.verb in TOWARDS and not mandate.to and naming.somebody(words)
    words = towards(mandate.verb, words) if whom else words
    if mandate.done is not None:
        others = alike(mandate.to, (ref for ref in mandate.to if not named(naming, ref, words)))
        receiver = phrase(_RECEIVED[FRAMES[mandate.verb].last], who=naming.who(others)) if others else None
        when = None if mandate.done is True else inline(" (", mandate.done, ")")
        return inline(done(mandate.verb, words, whom=whom), " ", words, receiver, when)
    gives = FRAMES[mandate.verb].gives
    receivers = alike(mandate.to, (ref for ref in mandate.to if not named(naming, ref, words, gives=gives)))
    verb = governs(mandate.verb, words, whom=whom)
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
