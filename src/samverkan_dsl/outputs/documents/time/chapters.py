"""Chapters about time: how long matters take, who chairs when, and the year's papers against the meetings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from ....analysis.decisions.standing import Standing
from ....analysis.matters import Matters
from ....analysis.time.followed import planned
from ....analysis.time.latency import Latency, LatencyVerdict, Road, latencies, waits
from ....analysis.time.longest_paths import Loop
from ....analysis.time.meeting_gaps import YEAR, Assumed, MeetingGap, Spacing
from ....findings import Text, text
from ....language import Duration, Quantity
from ....loading import Region
from ...blocks import Block, Content
from ...compose import Parts, bullets, inline, joined, para, phrase, section, strong, table
from ..matters.wording import READINGS
from ..prose.occasions import months_words, when_words
from .chairs import chairs_chapter
from .wording import UNKNOWN, Names, in_days, verdict
from .year import year_chapter

__all__ = ["chairs_chapter", "latency_chapter", "year_chapter"]

Pair: TypeAlias = tuple[Latency, Latency]
"""A start's answer with meetings evenly spread, and without assumptions."""


def latency_chapter(matters: Matters, bodies: Sequence[str] = (), recess: int = 0, lost: int = 0) -> tuple[Block, ...]:
    """How long a matter can take, as blocks.

    `bodies`: only matters raised there. `recess`: days a year without meetings. `lost`: meetings lost at each visit.
    """
    region = matters.region
    even, free = (Assumed(spacing, recess, lost) for spacing in (Spacing.EVEN, Spacing.ANY))
    shown = tuple(zip(waits(region, even), waits(region, free), strict=True))
    names = Names(region, _alike(region, shown))
    pairs = list(zip(latencies(matters, even, bodies), latencies(matters, free, bodies), strict=True))
    parts = [
        section(text("Hur länge ett ärende väntar på ett möte"), *_waits(names, shown), id="vantan"),
        section(text("Den längsta vägen som går att räkna ut"), *_critical(names, pairs), id="langsta-vagen"),
        section(text("Längsta vägen från varje start"), *_starts(names, pairs), id="vagar"),
        section(text("Vad svaren vilar på"), *_grounds(names, pairs, recess, lost), id="grunder"),
    ]
    return tuple(part for part in parts if part.blocks)


def _alike(region: Region, shown: Sequence[tuple[MeetingGap, MeetingGap]]) -> list[str]:
    """The templates whose instances all wait as long, for the same reasons."""
    known = {even.body: (even.gap, even.lead, free.gap, tuple(one.why for one in even.missing)) for even, free in shown}
    return [
        template
        for template, bodies in region.templates.items()
        if len({known.get(body) for body in bodies}) == 1 and len(bodies) > 1
    ]


def _waits(names: Names, shown: Sequence[tuple[MeetingGap, MeetingGap]]) -> Iterator[Block]:
    yield para(
        text(
            "Den som är precis för sen till ett möte väntar till nästa, och ska hinna före de tidsgränser som gäller. "
            "Ett antal möten per år säger bara att två möten ligger mindre än två år isär; först om de antas ligga "
            "jämnt fördelade går det att säga mer."
        )
    )
    rows: dict[Content, list[Parts]] = {}
    unknown: dict[Content, None] = {}
    for even, free in shown:
        name = names.one(even.body)
        if even.missing and not even.gap:
            unknown[inline(name, " (", UNKNOWN[even.missing[0].why], ")")] = None
            continue
        words = _often(names, even.body)
        rows.setdefault(name, [name, words, str(even.lead), _days(even), _days(free)])
    if rows:
        header = [
            text("Organ"),
            text("Möten"),
            text("Tidsgräns, dagar"),
            text("Jämnt fördelade"),
            text("Utan antagande"),
        ]
        yield table(header, rows.values(), "llrrr")
    if unknown:
        yield para(text("Väntan går inte att räkna ut för:"))
        yield bullets(*unknown)


def _often(names: Names, body: str) -> Content:
    """How often the body meets, in the words that its wait is counted from."""
    stated = names.region.bodies[body].meetings
    if stated is None:
        return ()
    told: list[Parts] = []
    often = stated.per_year or stated.per_term or stated.every
    if often is not None:
        unit = text(" per termin") if stated.per_term and not stated.per_year else text(" per år")
        told.append(inline(often, None if often is stated.every else unit, _span(often)))
    if stated.months:
        told.append(months_words(stated.months))
    told += [when_words(names.scope.at(body), when) for when in stated.relative]
    now = planned(names.region, names.region.bodies[body])
    told += [text("{count} under året", count=now)] if now is not None else []
    return joined(told, ", ")


def _span(often: Quantity | Duration | None) -> Text | None:
    """What `ca 4` is counted as (meaning.md, Latency): the reckoning is of no use to who does not know it."""
    if not isinstance(often, Quantity) or not often.bound.rough or often.low is None or often.high is None:
        return None
    return text(", räknat som {least}–{most}", least=int(often.low), most=int(often.high))


def _days(wait: MeetingGap) -> Text:
    return UNKNOWN[wait.missing[0].why] if wait.missing else in_days(wait.days)


def _critical(names: Names, pairs: Sequence[Pair]) -> Iterator[Block]:
    found = [
        (road, latency)
        for latency, _ in pairs
        for road in (latency.longest, *latency.roads)
        if road.verdict is LatencyVerdict.BOUNDED and road.steps
    ]
    if not found:
        if pairs:
            yield para(text("Ingen väg till avgörande går att räkna ut i dagar: någon tid saknas på varje väg."))
        return
    road, latency = max(found, key=lambda one: one[0].days)
    where = {"about": _about(names, latency.start.subjects), "body": names.one(latency.start.body)}
    if road is latency.longest:
        told = phrase(
            "Längst tid av det som går att räkna ut tar ett ärende {about} som väcks i {body}: högst {days} dagar "
            "om mötena är jämnt fördelade.",
            **where,
            days=str(road.days),
        )
    else:
        told = phrase(
            "Längst tid av det som går att räkna ut tar ett ärende {about} som väcks i {body} ({way}): högst "
            "{days} dagar om mötena är jämnt fördelade. Ärendet kan också ta andra vägar, och hur lång tid de tar går "
            "inte att säga.",
            **where,
            way=inline(names.way(road)),
            days=str(road.days),
        )
    yield para(told)
    rows = []
    for step in road.steps:
        wait = step.meeting_gap
        between = str(wait.gap) if wait is not None else ""
        lead = str(wait.lead) if wait is not None else ""
        rows.append([names.step(step), between, lead, str(step.days)])
    header = [text("Steg"), text("Dagar mellan möten"), text("Tidsgräns, dagar"), text("Dagar i allt")]
    yield table(header, rows, "lrrr", foot=[[text("Summa"), None, None, str(road.days)]])


def _starts(names: Names, pairs: Sequence[Pair]) -> Iterator[Block]:
    groups: dict[tuple[Content, ...], list[str]] = {}
    rows: dict[tuple[Content, ...], list[list[Parts]]] = {}
    endless: dict[Content, list[str]] = {}
    loops: dict[Content, None] = {}
    for even, free in pairs:
        name = names.one(even.start.body)
        if even.longest.loop is not None:
            loops.setdefault(_ring(names, even.longest.loop))
        if even.longest.verdict is LatencyVerdict.NO_END:
            endless.setdefault(name, []).extend(even.start.subjects)
            continue
        lines = list(_lines(names, even, free))
        key = (name, *(inline(*line) for line in lines))
        groups.setdefault(key, []).extend(even.start.subjects)
        rows.setdefault(key, lines)
    if rows:
        yield table(
            [text("Väcks i"), text("Väg"), text("Jämnt fördelade"), text("Utan antagande"), text("Stegen")],
            [row for key, lines in rows.items() for row in _group(names, key[0], groups[key], lines)],
        )
    if loops:
        yield para(strong(text("Obegränsat.")), " ", text("Här kan ett ärende gå runt utan att något sätter stopp:"))
        yield bullets(*loops)
    if endless:
        yield para(text("Här säger dokumentet inte vem som avgör ett ärende, så det finns ingen väg att räkna på:"))
        yield bullets(*(inline(name, ": ", _subjects(names, subjects)) for name, subjects in endless.items()))


def _lines(names: Names, even: Latency, free: Latency) -> Iterator[list[Parts]]:
    """A line for each road; one of its own for the longest only where no other shows it."""
    if all(even.longest.steps != road.steps for road in even.roads):
        yield [text("längst"), *_cells(names, even.longest, free.longest)]
    for one, other in zip(even.roads, free.roads, strict=True):
        yield [names.way(one), *_cells(names, one, other)]


def _group(names: Names, name: Content, subjects: list[str], lines: list[list[Parts]]) -> Iterator[list[Parts]]:
    for number, line in enumerate(lines):
        yield [inline(name, " (", _subjects(names, subjects), ")") if number == 0 else None, *line]


def _cells(names: Names, even: Road, free: Road) -> list[Parts]:
    return [verdict(even), verdict(free), names.road(even.steps)]


def _subjects(names: Names, subjects: Sequence[str]) -> Content:
    return names.scope.subjects(dict.fromkeys(subjects)) or (text("utan angivet sakområde"),)


def _about(names: Names, subjects: Sequence[str]) -> Content:
    return inline(text("om "), _subjects(names, subjects)) if subjects else (text("utan angivet sakområde"),)


def _ring(names: Names, loop: Loop) -> Content:
    return joined([names.one(body) for body in (*loop.bodies, loop.bodies[0])], " → ")


def _grounds(names: Names, pairs: Sequence[Pair], recess: int, lost: int) -> Iterator[Block]:
    if not pairs:
        return
    missing: dict[Content, int] = {}
    silent: dict[Content, None] = {}
    for even, _ in pairs:
        for fact in names.facts(even.longest.missing):
            missing[fact] = missing.get(fact, 0) + 1
        silent |= dict.fromkeys(names.silent(one) for one in even.silent)
    if missing:
        yield para(text("Det här saknas i dokumentet för att svara:"))
        total = len(pairs)
        yield bullets(
            *(
                inline(fact, text(" (gäller {count} av {total} starter)", count=count, total=total))
                for fact, count in missing.items()
            ),
            continues=True,
        )
    if silent:
        yield para(text("Det här sägs inte och räknas som noll dagar:"))
        yield bullets(*silent, continues=True)
    yield para(text("Svaren bygger på:"))
    yield bullets(*_readings(pairs, recess, lost), continues=True)


def _readings(pairs: Sequence[Pair], recess: int, lost: int) -> Iterator[Text]:
    if recess:
        yield text(
            "tolkningen jämnt fördelade möten: {days} dagar delat med antalet möten, uppåt till hela dagar, "
            "och {recess} dagars uppehåll",
            days=YEAR - recess,
            recess=recess,
        )
    else:
        yield text("tolkningen jämnt fördelade möten: 365 dagar delat med antalet möten, uppåt till hela dagar")
    if lost:
        yield text("att {lost} möten går förlorade vid varje besök för att de inte är beslutsföra", lost=lost)
    used = {reading for even, _ in pairs for reading in even.readings}
    yield from (READINGS[reading] for reading in Standing if reading in used)
