"""How `samverkan source drift` tells what a newer edition means."""

from __future__ import annotations

from collections.abc import Iterable

from ..findings import Text, text
from ..pipeline.drift import Drift, Drifted, Statement, Use
from ..pipeline.told import as_text
from .say import say


def print_text(done: Drifted, lang: str) -> None:
    """For people: what was worded anew, went, came and moved, each with where the model cites it."""
    for block in as_text(done.findings, {}, lang=lang):
        print(block, end="\n\n")
    if done.drift is None:
        return
    if done.drift.nothing_shared:
        say(
            text(
                "Den nya texten har inget påstående gemensamt med källan {source}: {old} påståenden mot {new}. "
                "Det är knappast en ny utgåva av samma dokument. Kontrollera att det är rätt text. Inget är ändrat.",
                source=done.source,
                old=len(done.drift.gone),
                new=len(done.drift.new),
            )(lang)
        )
        return
    _sections(done, done.drift, lang)
    say(_summary(done.drift)(lang))
    for file in done.written:
        say(text("Skrev {file}.", file=file)(lang))


def _sections(done: Drifted, drift: Drift, lang: str) -> None:
    changed = [
        (
            text(
                "{old} har fått nya ord: {new}" if len(one.before) == len(one.after) else "{old} har ersatts av {new}",
                old=_addresses(one.before),
                new=_place(one.after),
            ),
            done.uses_of(one.before),
        )
        for one in drift.changed
    ]
    gone = [(text("{old} finns inte längre", old=_place((item,))), done.uses_of((item,))) for item in drift.gone]
    new = [(text("{new} är nytt", new=_place((item,))), ()) for item in drift.new]
    moved = [
        (
            text(
                "{address} står nu under {after} i stället för {before}",
                address=one.statement.address,
                after=one.after,
                before=one.before,
            ),
            done.uses_of((one.statement,)),
        )
        for one in drift.moved
    ]
    for title, entries in (
        (text("Ändrade påståenden"), changed),
        (text("Borttagna påståenden"), gone),
        (text("Nya påståenden"), new),
        (text("Flyttade påståenden"), moved),
    ):
        if entries:
            print(f"{title(lang)} ({len(entries)})")
            for words, uses in entries:
                say(f"  {words(lang)}")
                for use in uses:
                    say(f"    {_where(use, lang)}")
            print()


def _summary(drift: Drift) -> Text:
    return text(
        "{unchanged} påståenden är oförändrade, {moved} av dem flyttade. {changed} har fått nya ord, "
        "{gone} är borta och {new} är nya.",
        unchanged=len(drift.unchanged),
        moved=len(drift.moved),
        changed=sum(len(one.before) for one in drift.changed),
        gone=len(drift.gone),
        new=len(drift.new),
    )


def _addresses(items: Iterable[Statement]) -> str:
    return ", ".join(item.address for item in items)


def _place(items: tuple[Statement, ...]) -> Text:
    """Addresses with class, page and line of the text they stand in."""
    first = items[0]
    where: Text | str = text("rad {line}", line=first.line) if first.line is not None else ""
    if first.page is not None:
        where = text("sidan {page}, rad {line}", page=first.page, line=first.line)
    return text("{addresses} ({kind}, {where})", addresses=_addresses(items), kind=first.kind, where=where)


def _where(use: Use, lang: str) -> str:
    place = f"{use.span.file}:{use.span.line}:{use.span.column}: " if use.span is not None else ""
    key = f".{use.key}" if use.key is not None else ""
    return f"{place}{use.element}{key} {text('citerar {cite}', cite=use.cite)(lang)}"
