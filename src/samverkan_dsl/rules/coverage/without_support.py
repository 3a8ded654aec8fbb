"""Elements that no statement of the source supports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Body, Cited, Deliverable, Element, Escalation, Flow, Mandate, Preparation, Seat
from ...language.walk import Path
from ...loading import Region
from .._places import in_order, related
from .._silence import rests_on

RULE = Rule(
    "COV003",
    "without-support",
    Severity.INFO,
    Concerns.MODEL,
    "En uppgift citerar ingenting i källan.",
)
RESTS_ON = rests_on(anywhere="cite")
_ALWAYS = (Mandate, Seat, Escalation, Deliverable, Flow, Preparation)
"""What is a guess where nothing supports it, whatever is done with others of its kind."""


def check(region: Region) -> Iterator[Finding]:
    """One finding for each body, and one for each other list, with mandates, seats, escalations or papers uncited.

    So it is with other things, such as flows, terms and readings, where most of the kind cite something. What is cited
    for any part of a body or another thing that is no row supports it, and so does what is cited for its key in what it
    stands in. Without a source index there is nothing to cite.
    """
    if not region.indexes:
        return
    citing = (path for path, element in region.elements if isinstance(element, Cited) and element.cite)
    supported = {path[:length] for path in citing for length in range(1, len(path) + 1)}
    customary = _customary(region)
    keyed = {(*path, each.key) for path, element, each, _ in region.citations()}
    found: dict[Path, list[Path]] = {}
    for path, element in region.elements:
        if not isinstance(element, Cited) or element.cite:
            continue
        within = path in supported and not (path and isinstance(path[-1], int))
        bare = not within and path not in keyed and path[:-1] not in keyed
        if isinstance(element, _ALWAYS) or (
            bare and (isinstance(element, Body) or (type(element) in customary and element.written is not None))
        ):
            found.setdefault(path[: 2 if path[0] == "bodies" else 1], []).append(path)
    for parent, paths in found.items():
        first, *others = in_order(region, paths)
        where = region.body_name(str(parent[1])) if parent[0] == "bodies" else text("listan {key}", key=str(parent[0]))
        message = text(
            "{count} uppgifter i {where} citerar ingenting i källan."
            if others
            else "En uppgift i {where} citerar ingenting i källan.",
            count=len(others) + 1,
            where=where,
        )
        yield region.finding(
            RULE,
            message,
            *first,
            key=len(first) == 2,
            known_by=parent,
            subject="/".join(str(step) for step in parent),
            related=related(region, text("inte heller här"), others),
            help=text("Skriv i cite var dokumentet säger det. Säger det inte det hör uppgiften inte hemma i modellen."),
        )


def _customary(region: Region) -> set[type[Element]]:
    """The kinds of which several are written, and most cite something; what a template writes is written once."""
    written: dict[tuple[type[Element], object], bool] = {}
    for path, element in region.elements:
        if isinstance(element, Cited) and element.written is not None:
            written[type(element), region.where(*path)] = bool(element.cite)
    there, cited = Counter[type[Element]](), Counter[type[Element]]()
    for (kind, _), cites in written.items():
        there[kind] += 1
        cited[kind] += cites
    return {kind for kind, count in there.items() if count > 2 and 2 * cited[kind] > count}
