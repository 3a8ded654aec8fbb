"""Findings that were accepted in the file, and waivers that no longer do anything."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator

from ..findings import Concerns, Finding, ListItem, ModelPath, Rule, Severity, text
from ..language.identity import DeadEnd, follow
from ..loading import Region
from ._silence import unheard

UNUSED_WAIVER = Rule(
    "WAI001",
    "unused-waiver",
    Severity.WARNING,
    Concerns.MODEL,
    "Ett undantag som inte längre träffar något fynd.",
)
EXPIRED_WAIVER = Rule(
    "WAI002",
    "expired-waiver",
    Severity.WARNING,
    Concerns.MODEL,
    "Ett undantag vars sista dag har passerat.",
)
RULES = {rule.name: rule for rule in (UNUSED_WAIVER, EXPIRED_WAIVER)}


def path_in(subject: str) -> ModelPath:
    """What a waiver is about, as a path. `bodies/lsvo` and `mandates/3` are read as `bodies.lsvo` and `mandates.3`."""
    section, slash, name = subject.partition("/")
    try:
        path = ModelPath.parse(subject)
    except ValueError:
        return ModelPath((section, name)) if name else ModelPath((section,))
    return ModelPath((section, name)) if slash and len(path) == 1 else path


def _accepts(region: Region, subject: str) -> Callable[[Finding], bool]:
    """Whether a finding is about a waiver's subject: the element named by section and id, or a place in the model.

    A place covers what is below it; one in a template covers it in every instance. A whole section is no place.
    """
    path = path_in(subject)
    places = list(_places(region, path)) if len(path) > 1 else []
    if "/" in subject and len(path) == 2 and subject != str(path):
        known = {subject, *(place.subject for place in places)}
        return lambda finding: finding.subject in known
    return lambda finding: finding.subject == subject or any(place.covers(finding.path) for place in places)


def _places(region: Region, path: ModelPath) -> Iterator[ModelPath]:
    section, name, *below = path
    own = region.templates.get(str(name), ()) if section == "bodies" and below else ()
    for each in (ModelPath((section, one, *below)) for one in own or (name,)):
        found = follow(region.model, each)
        if not isinstance(found, DeadEnd):
            yield region.path(*found)
        elif not any(isinstance(step, ListItem) for step in each):
            yield each


def apply_waivers(region: Region, findings: Iterable[Finding], broken: Collection[Rule] = ()) -> list[Finding]:
    """The findings that no waiver accepts, and one for each waiver that is past its day or accepts nothing.

    Where something could not be read, what a waiver accepts may only be hidden, so none is said to accept nothing, nor
    is one from a rule that is `broken`.

    Errors in the model cannot be waived: without them mended the model says something else than its writer means.
    """
    kept = list(findings)
    unsure = {name for rule in broken for name in (rule.code, rule.name)}
    for number, waiver in enumerate(region.model.waivers):
        where = ("waivers", number)
        if waiver.until is not None and region.date is not None and waiver.until < region.date:
            message = text(
                "Undantaget från {rule} för {subject} gällde till och med {until}. "
                "Rätta felet, eller fatta ett nytt beslut.",
                rule=waiver.rule,
                subject=waiver.subject,
                until=waiver.until.isoformat(),
            )
            kept.append(region.finding(EXPIRED_WAIVER, message, *where, subject=f"waivers/{waiver.subject}"))
            continue
        accepts = _accepts(region, waiver.subject)
        waived = [
            finding
            for finding in kept
            if waiver.rule in (finding.rule.code, finding.rule.name)
            and accepts(finding)
            and not (finding.rule.severity is Severity.ERROR and finding.rule.concerns is Concerns.MODEL)
        ]
        if not waived and waiver.rule not in unsure and not unheard(region):
            message = text(
                "Undantaget från {rule} för {subject} träffar inget fynd. Ta bort det.",
                rule=waiver.rule,
                subject=waiver.subject,
            )
            kept.append(region.finding(UNUSED_WAIVER, message, *where, subject=f"waivers/{waiver.subject}"))
        kept = [finding for finding in kept if finding not in waived]
    return kept
