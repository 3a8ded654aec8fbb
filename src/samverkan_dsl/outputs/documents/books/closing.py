"""The handbook's last chapters: how the document is read, and what it does not say."""

from __future__ import annotations

from dataclasses import replace

from ....findings import Text, text
from ...blocks import Content
from ...compose import Blocks, Parts, begins, bullets, inline, item, joined, para, phrase, table
from ..body.addressed import not_regulated
from ..body.questions import QUESTIONS
from ..body.readings import reading_rows
from ..body.silence import otherwise_read, unsaid, unsaid_of_document
from ..body.template_group import TemplateGroup
from ..prose.naming import NamingContext
from . import overview


def read_so(naming: NamingContext, known: dict[str, TemplateGroup], order: list[str]) -> list[Blocks]:
    """Where the document can be read in more than one way, and how it is read here."""
    rows: list[list[Parts]] = [
        [text("Hela systemet"), *row] for row in reading_rows(naming, naming.region.model.readings)
    ]
    for ref, body in overview.groups(known, order):
        group = known.get(ref)
        if group is not None:
            common = replace(naming, home=body)
            rows += [[naming.one(ref), *row] for row in reading_rows(common, group.readings)]
            for member in group.members:
                own = replace(naming, home=member)
                found = reading_rows(own, group.own(member).readings)
                rows += [[naming.one(member), *row] for row in found]
            continue
        here = replace(naming, home=body)
        rows += [[naming.one(ref), *row] for row in reading_rows(here, here.body.readings)]
    if not rows:
        return []
    header = [text("Organ"), text("Fråga"), text("Vald läsning"), text("Andra läsningar"), text("Skäl")]
    intro = text(
        "Här kan dokumentet läsas på flera sätt. Tabellen visar vad handboken utgår från, och vad mer det kan betyda."
    )
    return [para(intro), table(header, rows)]


def left_unsaid(naming: NamingContext, known: dict[str, TemplateGroup], order: list[str]) -> list[Blocks]:
    """The questions that the document does not answer, and of whom."""
    # By key and words: of who has said the effect of some decisions it is asked only of the others.
    found: dict[str, dict[Text, list[Parts]]] = {question.key: {} for question in QUESTIONS}
    for ref, body in overview.groups(known, order):
        members = known[ref].members if ref in known else (body,)
        silent: dict[tuple[str, Text, Content], list[str]] = {}
        for member in members:
            for question in unsaid(naming.region, member):
                read = otherwise_read(replace(naming, home=member), question.key)
                silent.setdefault((question.key, question.words, read), []).append(member)
        for (key, words, read), asked in silent.items():
            refs = [ref] if len(asked) == len(members) else asked
            found[key].setdefault(words, []).extend(inline(begins(naming.one(each)), read) for each in refs)
    items = [item(words, ": ", joined(who, ", ")) for told in found.values() for words, who in told.items()]
    intro = text(
        "Att dokumentet tiger betyder inte att svaret är nej. Listan visar vilka frågor dokumentet lämnar obesvarade, "
        "och för vilka organ."
    )
    itself = [words for _, words in unsaid_of_document(naming.region)]
    of_document = phrase("Om sig självt säger dokumentet inte {what}.", what=joined(itself, ", ", text(" eller ")))
    listed: list[Blocks] = [bullets(*items) if items else None, para(of_document) if itself else None]
    left_open = [para(not_regulated(naming, key)) for key in naming.region.model.not_regulated]
    return [para(intro) if any(listed) else None, *listed, *left_open] if any(listed) or left_open else []
