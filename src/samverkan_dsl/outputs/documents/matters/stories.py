"""The report's chapter on how matters move: what holds, and for what does not, the shortest story that shows it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ....analysis.decisions.standing import Standing
from ....analysis.matters import (
    Case,
    Counterexample,
    End,
    Event,
    Guarantee,
    Matters,
    Outcome,
    Variant,
    Verdict,
    Why,
    changes,
    dead_letters,
    unsolved,
    variants,
)
from ....findings import Text, text
from ....language import RegionModel
from ....language.walk import Path, declared_along
from ...blocks import Block, Content
from ...compose import Parts, bullets, cite, code, inline, item, joined, numbered, para, phrase, section, strong, table
from ..body.readings import subject_of, value_of
from ..prose.naming import NamingContext
from .wording import GUARANTEES, READINGS, VERDICTS, Teller, answer


def matters_chapter(matters: Matters) -> tuple[Block, ...]:
    """Verdicts by body, stories of what can go wrong, and what other readings would change; empty without matters."""
    if not matters.cases:
        return ()
    teller = Teller(matters.region)
    # What becomes of the structure's own affairs matters least.
    within = sorted((case for case in matters.cases if case.start.within), key=lambda case: case.start.matter.own_order)
    outside = [case for case in matters.cases if not case.start.within]
    parts = [
        section(text("Vad som håller"), *_summary(teller, matters), id="arenden-utfall"),
        section(text("Vad som kan gå fel"), *_stories(teller, matters, within), id="arenden-berattelser"),
        section(text("Frågor utanför uppdraget"), *_outside(teller, matters, outside), id="arenden-utanfor"),
        section(text("Rapporter och beredning utan mottagare"), *_dead(teller), id="arenden-rapporter"),
        section(text("Vad andra läsningar skulle ändra"), *_readings(teller, matters), id="arenden-lasningar"),
    ]
    return tuple(part for part in parts if part.blocks)


def _summary(teller: Teller, matters: Matters) -> Iterator[Block]:
    yield para(
        text(
            "Varje fråga som får väckas följs längs alla vägar som den kan ta. Garanterat: det håller vad som än "
            "händer. I organens hand: det håller om organen använder det de får göra. Inte säkrat: det finns en väg "
            "där det inte håller, hur organen än gör. För varje organ visas det svagaste svaret bland dess frågor."
        )
    )
    rows: dict[tuple[str, tuple[Text, ...]], list[str]] = {}
    resting: dict[Standing, dict[str, None]] = {}
    by_body: dict[str, list[Case]] = {}
    for case in matters.cases:
        if case.start.within:
            by_body.setdefault(case.start.body, []).append(case)
    for body, own in by_body.items():
        weakest = tuple(answer(matters, own, one) for one in Guarantee)
        rows.setdefault((_template(body), weakest), []).append(body)
        for reading in {reading for case in own for one in Guarantee for reading in matters.readings(case, one)}:
            resting.setdefault(reading, {})[body] = None
    if rows:
        yield table(
            [text("Organ"), *GUARANTEES.values()],
            [[_together(teller, found), *cells] for (_, cells), found in rows.items()],
        )
    if resting:
        yield para(text("Svaren följer av texten, utom där de vilar på en läsning av det som inte sägs:"))
        yield bullets(
            *(item(READINGS[one], " (", _together(teller, resting[one]), ")") for one in Standing if one in resting),
            continues=True,
        )


def _together(teller: Teller, bodies: Iterable[str]) -> Content:
    """The bodies, the instances of a template by its name where all are meant."""
    found = set(bodies)
    names: dict[str, None] = {}
    for body in teller.region.bodies:
        if body in found:
            template = _template(body)
            names[template if found.issuperset(teller.region.templates.get(template, (body,))) else body] = None
    return teller.who(tuple(names))


def _stories(teller: Teller, matters: Matters, cases: list[Case]) -> Iterator[Block]:
    groups: dict[tuple[object, ...], tuple[Counterexample, list[Guarantee], list[Case]]] = {}
    for case in cases:
        for guarantee in Guarantee:
            story = matters.counterexample(case, guarantee)
            if story is None:
                continue
            shape = (case.verdict(guarantee), *_shape(story))
            _, guarantees, alike = groups.setdefault(shape, (story, [], []))
            if guarantee not in guarantees:
                guarantees.append(guarantee)
            if case not in alike:
                alike.append(case)
    for story, guarantees, alike in groups.values():
        verdict = alike[0].verdict(guarantees[0])
        yield para(
            strong(joined([GUARANTEES[one] for one in guarantees], "; ")),
            ": ",
            VERDICTS[verdict],
            ". ",
            *_about(teller, alike),
        )
        yield from story_blocks(teller, story)


def _shape(story: Counterexample) -> tuple[object, ...]:
    """What stories have in common that differ only in which instance of a template, or which subject, they tell of."""
    decided = (Event.DECIDED, Event.TAKES_ON, Event.DECLINES)
    steps = tuple(
        (
            step.event,
            () if step.event in decided else _family(step.path),
            tuple(map(_template, step.to)),
            step.when,
            step.effect,
        )
        for step in story.steps
    )
    saved = story.saved_by and (story.saved_by.event, _family(story.saved_by.path))
    return steps, story.outcome, story.end and story.end.why, saved, story.readings


def _family(path: Path) -> Path:
    return (*path[:1], _template(str(path[1])), *path[2:]) if len(path) > 1 else path


def _template(body: str) -> str:
    return body.partition("/")[0]


def _about(teller: Teller, cases: list[Case]) -> Iterator[Parts]:
    """The bodies and subjects that a story stands for."""
    found: dict[tuple[str, ...], list[str]] = {}
    for body in dict.fromkeys(case.start.body for case in cases):
        subjects = tuple(subject for case in cases if case.start.body == body for subject in case.start.subjects)
        found.setdefault(subjects, []).append(body)
    for subjects, bodies in found.items():
        if subjects:
            yield phrase(
                "Det gäller frågor i {bodies} om {subjects}. ",
                bodies=teller.who(bodies),
                subjects=teller.subjects(subjects),
            )
        else:
            yield phrase("Det gäller frågor i {bodies}. ", bodies=teller.who(bodies))


def story_blocks(teller: Teller, story: Counterexample) -> Iterator[Block]:
    """A story as a numbered list, with how it ends, what would have saved the matter and what it rests on."""
    yield numbered(*(item(*_line(teller, story, number)) for number in range(len(story.steps))))
    yield para(*teller.end(story.end), *_again(story))
    if story.saved_by is not None and story.instead_of is not None:
        saved = phrase("I steg {number} kunde organet i stället ha gjort så här: ", number=str(story.instead_of + 1))
        yield para(saved, teller.step(story.saved_by), " ", source(teller, story.saved_by.path))
    yield para(basis(story.readings))


def _line(teller: Teller, story: Counterexample, number: int) -> Iterator[Parts]:
    step = story.steps[number]
    sent = unsolved(story.steps, number)
    if sent is not None:
        yield phrase("Frågan går inte att lösa i {body}.", body=teller.who((step.body,)))
        yield from (" ", source(teller, sent.path))
        return
    yield teller.step(step, story.start.subjects[:1] if step.event is Event.CONCERNS else ())
    yield teller.assumed(step)
    yield " "
    yield source(teller, step.path)


def _again(story: Counterexample) -> Content:
    if story.outcome is not Outcome.LOOP or story.again is None:
        return ()
    return (" ", text("Efter det sista steget börjar det om från steg {number}.", number=story.again + 1))


_BODY = 2
"""So many steps lead to a body itself: what it does not say stands nowhere."""


def source(teller: Teller, path: Path) -> Content:
    """Where the source lets it through; the line of the model where that is not known, unless it is a whole body."""
    addresses = teller.addresses(path)
    place = teller.where(path)
    if addresses or not place or len(path) == _BODY:
        return inline(cite(*addresses))
    return inline(code(place))


def basis(readings: Iterable[Standing]) -> Content:
    """Whether something follows from the text, or under which standing readings."""
    named = [READINGS[reading] for reading in Standing if reading in set(readings)]
    if not named:
        return (text("Det följer av texten."),)
    return (phrase("Det följer under dessa läsningar: {readings}.", readings=joined(named, "; ")),)


def _outside(teller: Teller, matters: Matters, cases: list[Case]) -> Iterator[Block]:
    """Matters that may be raised where they do not belong: which of them nothing is said of."""
    stuck: dict[str, list[str]] = {}
    for case in cases:
        if case.verdict(Guarantee.TERMINATION) is not Verdict.GUARANTEED:
            stuck.setdefault(case.start.body, []).extend(case.start.subjects)
    together: dict[tuple[str, ...], list[str]] = {}
    for body, subjects in stuck.items():
        together.setdefault(tuple(subjects), []).append(body)
    if not together:
        return
    yield para(
        text(
            "Rätten att väcka frågor är inte begränsad till organets uppdrag. För dessa frågor sägs inte säkert vad "
            "som händer när de väcks där de inte hör hemma."
        )
    )
    yield bullets(
        *(
            item(phrase("{bodies}: {subjects}", bodies=teller.who(bodies), subjects=teller.subjects(subjects)))
            for subjects, bodies in together.items()
        )
    )


def _dead(teller: Teller) -> Iterator[Block]:
    found = list(dead_letters(teller.region))
    if found:
        ends = [End(Outcome.DEAD_LETTER, one.receiver, one.why, one.path) for one in found]
        yield bullets(*(item(*_lost(teller, end), " ", source(teller, end.path)) for end in ends))


def _lost(teller: Teller, end: End) -> Content:
    if end.why is not Why.NO_TASK:
        return teller.end(end)
    nobody = "{body} har varken möten, ledamöter, ordförande eller sekreterare, så inget säger vem som tar emot det."
    return (phrase(nobody, body=teller.who((end.body,))),)


def _readings(teller: Teller, matters: Matters) -> Iterator[Block]:
    """Each alternative reading that changes a verdict, with what it changes; those that cannot be computed with."""
    read: dict[tuple[object, ...], Variant] = {}
    groups: dict[tuple[object, ...], dict[tuple[object, ...], dict[str, list[str]]]] = {}
    for one in changes(matters):
        key = (one.variant.declared.where, one.variant.declared.alternative.value)
        read.setdefault(key, one.variant)
        about = (one.guarantee, one.before, one.after)
        subjects = groups.setdefault(key, {}).setdefault(about, {}).setdefault(one.body, [])
        subjects += [] if one.subject is None else [one.subject]
    unread = [one for one in variants(teller.region) if one.region is None]
    if groups and not unread:
        yield para(
            text("Läsningarna prövas en i taget. Svar som inte nämns här blir desamma under alla angivna läsningar.")
        )
    elif unread:
        yield para(
            text(
                "Läsningarna prövas en i taget. Svar som inte nämns här blir desamma under alla angivna läsningar utom "
                "dessa, som inte går att pröva:"
            )
        )
        yield bullets(*(item(_as_read(teller, one, "”{on}” för {body} läst som ”{value}”")) for one in unread))
    for which, changed in groups.items():
        yield para(strong(_as_read(teller, read[which], "Om ”{on}” för {body} läses som ”{value}”")), ":")
        yield bullets(*(item(_changed(teller, about, bodies)) for about, bodies in changed.items()))


def _as_read(teller: Teller, variant: Variant, words: str) -> Content:
    """A reading's key, what it is about, and the value that it is read as."""
    one = variant.declared
    template = _template(str(one.on[1]))
    shared = variant.bodies == teller.region.templates.get(template)
    body = teller.who((template,) if shared else variant.bodies or (str(one.on[1]),))
    seen = NamingContext(teller.region, str(one.on[1]) if one.on[0] == "bodies" else None, cited=False)
    keys = declared_along(RegionModel, one.on)
    on = subject_of(seen, one.key) if one.on[0] == "bodies" or not keys else inline(keys[-1].words)
    return (phrase(words, on=on, body=body, value=value_of(seen, one.key, one.alternative.value)),)


def _changed(teller: Teller, about: tuple[object, ...], bodies: dict[str, list[str]]) -> Content:
    guarantee, before, after = about
    assert isinstance(guarantee, Guarantee)
    assert before is None or isinstance(before, Verdict)
    assert after is None or isinstance(after, Verdict)
    where = [
        phrase("{body} ({subjects})", body=teller.who((body,)), subjects=teller.subjects(subjects))
        if subjects
        else teller.who((body,))
        for body, subjects in bodies.items()
    ]
    return (
        phrase(
            "{guarantee}: från {before} till {after} för {where}",
            guarantee=GUARANTEES[guarantee],
            before=VERDICTS[before],
            after=VERDICTS[after],
            where=joined(where, "; "),
        ),
    )
