"""What stops holding without a party, a body or a role: told, and for programs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ....analysis.matters import Guarantee, Verdict
from ....analysis.matters.without import Without
from ....findings import Text, text
from ....loading import Region
from ...blocks import Block, Document
from ...compose import bullets, para, phrase, section
from .wording import GUARANTEES, VERDICTS, Teller

if TYPE_CHECKING:
    from ...shapes.matters import WhatIfShape

KEY = "utan"


def lost_document(region: Region, found: Without) -> Document:
    """What `found` says, with the names that the whole region has."""
    teller = Teller(region)
    lists: list[tuple[Text, tuple[str, ...]]] = [
        (text("Kan inte längre bli beslutsföra"), found.never_quorate),
        (text("Ingen är angiven som leder organet"), found.no_chair),
        (text("Oklart om de kan bli beslutsföra: texten säger inte hur många platser som blir tomma"), found.unclear),
    ]
    parts = [section(title, bullets(*(teller.who((body,)) for body in bodies))) for title, bodies in lists if bodies]
    told = tuple(_lost(teller, found))
    if told:
        parts.append(section(text("Löften som inte längre håller"), *told))
    gone = tuple(_gone(teller, found))
    if gone:
        parts.append(section(text("Frågor som inte längre kan väckas där de kunde"), *gone))
    blocks: tuple[Block, ...] = tuple(parts) or (para(text("Allt som höll håller fortfarande.")),)
    return Document(KEY, (phrase("Utan {what}", what=teller.who((found.ref,))),), blocks)


def _lost(teller: Teller, found: Without) -> Iterator[Block]:
    groups: dict[tuple[Guarantee, Verdict, Verdict], dict[tuple[str, ...], list[str]]] = {}
    by_body: dict[tuple[Guarantee, Verdict, Verdict, str], list[str]] = {}
    for one in found.lost:
        subjects = by_body.setdefault((one.guarantee, one.before, one.after, one.body), [])
        subjects += [] if one.subject is None else [one.subject]
    for (guarantee, before, after, body), subjects in by_body.items():
        groups.setdefault((guarantee, before, after), {}).setdefault(tuple(subjects), []).append(body)
    for (guarantee, before, after), alike in groups.items():
        template = "{guarantee}: från {before} till {after} för frågor i"
        yield para(phrase(template, guarantee=GUARANTEES[guarantee], before=VERDICTS[before], after=VERDICTS[after]))
        yield bullets(*(_where(teller, subjects, bodies) for subjects, bodies in alike.items()))


def _gone(teller: Teller, found: Without) -> Iterator[Block]:
    by_body: dict[str, list[str]] = {}
    for body, subject in found.gone:
        by_body.setdefault(body, []).extend([] if subject is None else [subject])
    if by_body:
        yield bullets(*(_where(teller, tuple(subjects), [body]) for body, subjects in by_body.items()))


def _where(teller: Teller, subjects: tuple[str, ...], bodies: list[str]) -> Any:
    names = teller.who(bodies)
    if not subjects:
        return names
    return phrase("{bodies}: {subjects}", bodies=names, subjects=teller.subjects(subjects))


def lost_json(region: Region, found: Without) -> WhatIfShape:
    """The same for programs: `version`, `region`, `without`, `never_quorate`, `no_chair`, `unclear`, `gone`, `lost`."""
    return {
        "version": 1,
        "region": region.id,
        "without": found.ref,
        "never_quorate": list(found.never_quorate),
        "no_chair": list(found.no_chair),
        "unclear": list(found.unclear),
        "gone": [{"body": body, "subject": subject} for body, subject in found.gone],
        "lost": [
            {
                "body": one.body,
                "subject": one.subject,
                "guarantee": one.guarantee.value,
                "before": one.before.value,
                "after": one.after.value,
            }
            for one in found.lost
        ],
    }
