"""What a reader of a body has to know besides what the document says of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ....findings import Finding, Text, text
from ...blocks import CalloutKind
from ...compose import Blocks, callout, para

Remarks = Mapping[str, Sequence[Text]]
"""What a reader is told of bodies besides what the document says of them."""


def remarks_of(findings: Sequence[Finding]) -> Remarks:
    """The findings without which a reader would believe what cannot be, by the body they are about."""
    found: dict[str, list[Text]] = {}
    for finding in findings:
        section, _, body = finding.subject.partition("/")
        if finding.rule.for_readers and section == "bodies":
            told = found.setdefault(body, [])
            told.append(finding.message)
            told += [text("Det {what}.", what=one.message) for one in finding.related if one.alike]
    return found


def remarked(remarks: Remarks, bodies: Sequence[str]) -> Blocks:
    """What is told of some bodies, each sentence once."""
    said = dict.fromkeys(message for body in bodies for message in remarks.get(body, ()))
    return callout(CalloutKind.NOTE, *(para(message) for message in said)) if said else None
