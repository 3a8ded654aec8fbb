"""Findings that were accepted in the file, and waivers that no longer do anything."""

from __future__ import annotations

from collections.abc import Iterable

from ..findings import Concerns, Finding, Rule, Severity, text
from ..loading import Region

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


def apply_waivers(region: Region, findings: Iterable[Finding]) -> list[Finding]:
    """The findings that no waiver accepts, and one for each waiver that is past its day or accepts nothing.

    Errors in the model cannot be waived: without them mended the model says something else than its writer means.
    """
    kept = list(findings)
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
        waived = [
            finding
            for finding in kept
            if waiver.rule in (finding.rule.code, finding.rule.name)
            and waiver.subject == finding.subject
            and not (finding.rule.severity is Severity.ERROR and finding.rule.concerns is Concerns.MODEL)
        ]
        if not waived:
            message = text(
                "Undantaget från {rule} för {subject} träffar inget fynd. Ta bort det.",
                rule=waiver.rule,
                subject=waiver.subject,
            )
            kept.append(region.finding(UNUSED_WAIVER, message, *where, subject=f"waivers/{waiver.subject}"))
        kept = [finding for finding in kept if finding not in waived]
    return kept
