"""The year: papers and reports against the meetings that must prepare, adopt and receive them."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from ....analysis.time.meeting_gaps import Unknown
from ....analysis.time.year import Fit, Homeless, Occasion, PaperStage, at_meetings, homeless_reports, occasions, orders
from ....findings import MONTHS, Text, text
from ....language import AtMeeting
from ....loading import Region
from ...blocks import Block, Content
from ...compose import Parts, bullets, inline, para, phrase, section, table
from ..body.acts import forced
from ..prose.naming import NamingContext
from .wording import UNKNOWN

_STAGES: dict[PaperStage, Text] = {
    PaperStage.PREPARE: text("tas fram i"),
    PaperStage.ADOPT: text("antas i"),
    PaperStage.RECEIVE: text("tas emot i"),
}
_FITS: dict[Fit, Text] = {
    Fit.FITS: text("mötena räcker"),
    Fit.MAY_MISS: text("mötena räcker bara om de är fler än de minst är"),
    Fit.TOO_SELDOM: text("för få möten"),
    Fit.UNKNOWN: text("går inte att säga"),
    Fit.NO_CADENCE: text("hur ofta handlingen kommer sägs inte"),
    Fit.NO_MEETING: text("har inga möten i dokumentet"),
}


def year_chapter(region: Region) -> tuple[Block, ...]:
    """The papers of a year against the meetings, what builds on something later, and reports that no meeting takes."""
    naming = NamingContext(region)
    parts = [
        section(text("Handlingar och möten"), *_table(naming), id="ar-moten"),
        section(text("Det som görs vid vissa möten"), *_at_meetings(naming), id="ar-vissa-moten"),
        section(text("Ordningen under året"), *_orders(naming), id="ar-ordning"),
        section(text("Rapporter utan möte"), *_homeless(naming), id="ar-rapporter"),
    ]
    return tuple(part for part in parts if part.blocks)


def _table(naming: NamingContext) -> Iterator[Block]:
    rows: dict[Content, list[Parts]] = {}
    before = None
    for one in _together(naming.region):
        name = one.what if one.what not in naming.region.model.deliverables else naming.region.name(one.what)
        cells = [inline(_STAGES[one.stage], " ", _who(naming, one)), _meetings(naming.region, one), _FITS[one.fit]]
        cadence = one.cadence.stated if one.cadence is not None else text("sägs inte")
        key = inline(name, *cells)
        if key not in rows:
            new = before != one.what
            rows[key] = [name if new else None, cadence if new else None, *cells]
            before = one.what
    if rows:
        header = [text("Handling"), text("Hur ofta"), text("Vem"), text("Möten per år"), text("Svar")]
        yield table(header, rows.values())


def _together(region: Region) -> Iterator[Occasion]:
    """The occasions, those of a template's instances once where they say the same (then at the template)."""
    found = occasions(region)
    alike: dict[Occasion, list[str]] = {}
    for one in found:
        alike.setdefault(_at_template(one), []).append(one.who)
    told: set[Occasion] = set()
    for one in found:
        shared = _at_template(one)
        if set(alike[shared]) != set(region.templates.get(shared.who, ())) or len(alike[shared]) == 1:
            yield one
        elif shared not in told:
            told.add(shared)
            yield shared


def _at_template(one: Occasion) -> Occasion:
    return one._replace(who=one.who.partition("/")[0], body=None, path=())


def _who(naming: NamingContext, one: Occasion) -> Content:
    if one.body is None:
        return naming.one(one.who)
    return (naming.region.body_name(one.body),)


def _meetings(region: Region, one: Occasion) -> Parts:
    if one.meetings is None:
        return None
    if isinstance(one.meetings, Unknown):
        return UNKNOWN[one.meetings]
    low, high = one.meetings
    if high is None:
        return text("minst {low}", low=_number(low))
    counted = _number(low) if low == high else f"{_number(low)}–{_number(high)}"
    said = _about(region, one)
    return counted if said is None else inline(said, text(", räknat som {counted}", counted=counted))


def _about(region: Region, one: Occasion) -> Parts:
    """`ca 9`, where the document gives no more: the reckoning is not what it says."""
    body = next(iter(region.expand(one.who)), None)
    stated = region.bodies[body].meetings if body is not None else None
    often = (stated.per_year or stated.per_term) if stated is not None else None
    if often is None or not often.bound.rough:
        return None
    return (often,) if stated is not None and stated.per_year else inline(often, text(" per termin"))


def _number(value: Fraction) -> str:
    """A number of meetings with at most one decimal, as Swedish writes it."""
    tenths = round(value * 10)
    whole, rest = divmod(tenths, 10)
    return f"{whole},{rest}" if rest else str(whole)


def _at_meetings(naming: NamingContext) -> Iterator[Block]:
    """Which of its tasks each body has at which of its meetings; all instances of a template at once."""
    rows: dict[tuple[AtMeeting, Content], list[str]] = {}
    for at, body, mandate in at_meetings(naming.region):
        there = naming.at(body)
        who = inline(there.who(mandate.by), " ") if mandate.by not in ((), ("self",)) else None
        told = inline(who, forced(there, mandate.model_copy(update={"at": ()})))
        rows.setdefault((at, told), []).append(body)
    if rows:
        head = [text("Möte"), text("Organ"), text("Uppdrag")]
        yield table(head, [[at, _those(naming, bodies), told] for (at, told), bodies in rows.items()])


def _those(naming: NamingContext, bodies: list[str]) -> Content:
    template = bodies[0].partition("/")[0]
    every = template in naming.region.templates and set(bodies) == set(naming.region.templates[template])
    return naming.who((template,) if every else bodies)


def _orders(naming: NamingContext) -> Iterator[Block]:
    late = [one for one in orders(naming.region) if one.late]
    if late:
        yield bullets(
            *(
                phrase(
                    "{plan} ska vara klar i {month} men bygger på {basis}, som blir klar i {later}. Den bygger alltså "
                    "på förra årets.",
                    plan=naming.region.name(one.plan),
                    month=MONTHS[one.plan_month - 1],
                    basis=naming.one(one.basis),
                    later=MONTHS[one.basis_month - 1],
                )
                for one in late
            )
        )
    elif any(paper.basis for paper in naming.region.model.deliverables.values()) and not list(orders(naming.region)):
        yield para(
            text(
                "Dokumentet anger ingen månad för både en handling och det den bygger på, så det går inte att säga om "
                "underlaget hinner bli klart först."
            )
        )


def _homeless(naming: NamingContext) -> Iterator[Block]:
    found = homeless_reports(naming.region)
    if found:
        yield para(text("Dokumentet säger inte att någon av mottagarna har ett möte som kan ta emot:"))
        yield bullets(
            *(phrase("{report} till {who}", report=_report(naming, one), who=naming.who(one.bodies)) for one in found)
        )


def _report(naming: NamingContext, one: Homeless) -> Content:
    return naming.one(one.what) if one.what in naming.region.model.deliverables else (one.what,)
