"""What a reader has to know of a body, a paper or an agreement besides what the document says of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ....findings import Finding, Text, text
from ...blocks import CalloutKind
from ...compose import Blocks, callout, para
from ..prose.naming import BodyRemark

Remarks = Mapping[str, Sequence[BodyRemark]]
"""What a reader is told, by the section and the id of what it is about."""


def remarks_of(findings: Sequence[Finding]) -> Remarks:
    """The findings without which a reader would believe what cannot be, by what they are about."""
    found: dict[str, list[BodyRemark]] = {}
    for finding in findings:
        if finding.rule.for_readers:
            at = finding.path[2:] if finding.path.subject == finding.subject else ()
            told = found.setdefault(finding.subject, [])
            told.append(BodyRemark(at, finding.message))
            told += [BodyRemark(at, text("Det {what}.", what=one.message)) for one in finding.related if one.alike]
            told += [BodyRemark(at, text("{what}.", what=one.message)) for one in finding.related if one.reading]
            for also in _likewise(finding):
                found.setdefault(also, []).append(BodyRemark(at, finding.message))
    return found


def _likewise(finding: Finding) -> Iterator[str]:
    """The other bodies of which the same is said under the same key: their readers meet it there."""
    section, key = finding.path[:1], finding.path[2:]
    for one in finding.related:
        if section == ("bodies",) and one.path[:1] == section and one.path[2:] == key:
            yield f"bodies/{one.path[1]}"


def about(remarks: Remarks, ids: Iterable[str], section: str = "bodies") -> tuple[BodyRemark, ...]:
    """What is told of some bodies, or of what stands in another section, each sentence once."""
    found: dict[Text, BodyRemark] = {}
    for each in ids:
        for one in remarks.get(f"{section}/{each}", ()):
            found.setdefault(one.message, one)
    return tuple(found.values())


def noted(remarks: Iterable[BodyRemark]) -> Blocks:
    """The remarks as a note."""
    said = [para(one.message) for one in remarks]
    return callout(CalloutKind.NOTE, *said) if said else None
