"""Information from somebody to somebody: a row of a table, or a sentence on the page of who sends or gets it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ....findings import Text, text
from ....language import Flow, Passing
from ...blocks import Block, Content
from ...compose import Parts, inline, joined, phrase, table
from ..prose.amounts import rate
from ..prose.clauses import FORCES
from ..prose.conditions import condition
from ..prose.naming import NamingContext
from ..prose.nouns import UNNAMED
from ..prose.reasons import purposes, reasons
from ..prose.words import clause, small
from .register import unnamed
from .weights import weights

_UNSPECIFIED = ("unspecified",)
_GIVEN = (text("lämna"), text("lämnar"), text("lämnas"))
_ACTS: dict[Passing, tuple[Text, Text, Text]] = {
    Passing.CONVEY: (text("förmedla"), text("förmedlar"), text("förmedlas")),
    Passing.COMMUNICATE: (text("kommunicera"), text("kommunicerar"), text("kommuniceras")),
    Passing.SEND: (text("skicka"), text("skickar"), text("skickas")),
    Passing.PRESENT: (text("presentera"), text("presenterar"), text("presenteras")),
    Passing.REPORT: (text("rapportera"), text("rapporterar"), text("rapporteras")),
    Passing.REPORT_BACK: (text("återrapportera"), text("återrapporterar"), text("återrapporteras")),
    Passing.FEED_BACK: (text("återkoppla"), text("återkopplar"), text("återkopplas")),
}
"""What somebody is to do, does, and what is done with it."""
_TOLD = "{who} {act} till {to}{how}: {what}"
_FOR = {Passing.PRESENT: "{who} {act} för {to}{how}: {what}"}
"""The sentence, where who gets it has another preposition (msgids)."""


def flows(naming: NamingContext, elements: Sequence[Flow]) -> tuple[Block, ...]:
    """Information from somebody to somebody, a row for each."""
    if not elements:
        return ()
    details = [_detail(naming, flow) for flow in elements]
    header: list[Parts] = [text("Vad"), text("Från"), text("Till")]
    if any(details):
        header.append(text("Hur"))
    rows: list[list[Parts]] = []
    for flow, detail in zip(elements, details, strict=True):
        addresses = naming.cites(flow.cite)
        what = inline(weights(flow.emphasis), clause(flow.what), " " if addresses else None, addresses)
        sender = naming.who(flow.from_) if flow.from_ else (naming.subject if naming.home else ())
        receiver = naming.who(flow.to)
        silent = text("anges inte")
        ends = (silent if flow.from_ == _UNSPECIFIED else sender, silent if flow.to == _UNSPECIFIED else receiver)
        row: list[Parts] = [what, *ends]
        rows.append([*row, detail] if any(details) else row)
    return (table(header, rows),)


def _detail(naming: NamingContext, flow: Flow) -> Parts:
    details: list[Parts] = []
    passive = _act(flow)[2]
    if flow.force is not None:
        details.append(inline(FORCES[flow.force], " ", passive))
    elif flow.act is not None:
        details.append(passive)
    if flow.cadence is not None:
        details.append(rate(flow.cadence))
    return joined([*details, *_ways(naming, flow)], ", ")


def _act(flow: Flow) -> tuple[Text, Text, Text]:
    return _GIVEN if flow.act is None else _ACTS[flow.act]


def _ways(naming: NamingContext, flow: Flow) -> list[Parts]:
    """By what means it is given, with which paper unless that is what is given, what for and why, and when."""
    told: list[Parts] = []
    if flow.via:
        told.append(phrase("genom {via}", via=joined(flow.via, ", ", text(" och "))))
    if flow.deliverable is not None and unnamed(naming, flow.what, (flow.deliverable,)):
        told.append(phrase("med {paper}", paper=naming.one(flow.deliverable)))
    if flow.purpose:
        told.append(phrase("syfte: {what}", what=purposes(naming, flow.purpose)))
    if flow.because:
        told.append(phrase("orsak: {what}", what=reasons(naming, flow.because)))
    if flow.condition is not None:
        told.append(condition(naming, flow.condition).words)
    if flow.valid is not None:
        told.append(naming.holds(flow.valid))
    return told


def sentence_of(where: str | Content, there: NamingContext, flow: Flow) -> Content:
    """All of it as a sentence: of the page's own body by its name, of another after where it stands."""
    place = replace(there, home=None).one(where) if isinstance(where, str) else where
    own = isinstance(where, str) and not flow.from_
    by: Parts = place if own else there.who(flow.from_) or UNNAMED
    act, gives, _ = _act(flow)
    does: Parts = gives if flow.force is None else inline(FORCES[flow.force], " ", act)
    details: list[Parts] = [] if flow.cadence is None else [rate(flow.cadence)]
    details += _ways(there, flow)
    told = phrase(
        _TOLD if flow.act is None else _FOR.get(flow.act, _TOLD),
        who=by,
        act=does,
        to=there.who(flow.to),
        how=inline(", ", joined(details, ", ")) if details else None,
        what=inline(weights(flow.emphasis), small(clause(flow.what))),
    )
    addresses = there.cites(flow.cite)
    return inline(None if own else inline(place, ": "), told, " " if addresses else None, addresses)
