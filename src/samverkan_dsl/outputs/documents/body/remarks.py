"""What a reader has to know of a body, a paper or an agreement besides what the document says of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ....findings import Finding, Text, text
from ...blocks import CalloutKind
from ...compose import Blocks, callout, para

Remarks = Mapping[str, Sequence[Text]]
"""What a reader is told, by the section and the id of what it is about."""


def remarks_of(findings: Sequence[Finding]) -> Remarks:
    """The findings without which a reader would believe what cannot be, by what they are about."""
    found: dict[str, list[Text]] = {}
    for finding in findings:
        if finding.rule.for_readers:
            told = found.setdefault(finding.subject, [])
            told.append(finding.message)
            told += [text("Det {what}.", what=one.message) for one in finding.related if one.alike]
            for also in _likewise(finding):
                found.setdefault(also, []).append(finding.message)
    return found


def _likewise(finding: Finding) -> Iterator[str]:
    """The other bodies of which the same is said under the same key: their readers meet it there."""
    section, key = finding.path[:1], finding.path[2:]
    for one in finding.related:
        if section == ("bodies",) and one.path[:1] == section and one.path[2:] == key:
            yield f"bodies/{one.path[1]}"


def remarked(remarks: Remarks, ids: Iterable[str], section: str = "bodies") -> Blocks:
    """What is told of some bodies, or of what stands in another section, each sentence once."""
    said = dict.fromkeys(message for each in ids for message in remarks.get(f"{section}/{each}", ()))
    return callout(CalloutKind.NOTE, *(para(message) for message in said)) if said else None
