"""The consistency report: what an official should mend in the document, then the faults of the model."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ....findings import Concerns, Finding, Severity, Text, text
from ....loading import Region
from ....provenance.coverage import Coverage
from ...blocks import Block, CalloutKind, Document
from ...compose import (
    Blocks,
    Parts,
    bullets,
    callout,
    code,
    inline,
    item,
    joined,
    para,
    section,
    strong,
    table,
    written,
)
from ...findings import as_json
from ...grouping import Group, Named, grouped
from ..prose.naming import NamingContext
from ..prose.words import Heading, sentence
from .addresses import Addresses
from .analyses import analyses
from .title import dates, title_block

if TYPE_CHECKING:
    from ...shapes.found import AddressedFinding, Counted, ReportShape

KEY = "rapport"
_ORDER = {severity: number for number, severity in enumerate(Severity)}


def report(
    region: Region,
    findings: Sequence[Finding],
    whys: Mapping[str, Text] | None = None,
    coverage: Mapping[str, Coverage] | None = None,
) -> Document:
    """The report on a region's findings.

    `whys`: by rule code, in a few words why it matters. `coverage`: by source, what the model accounts for.
    """
    seen = text("Granskad per {date}.", date=region.date.isoformat()) if region.date is not None else None
    known = Addresses(region)
    document, model = (_of(findings, concerns) for concerns in (Concerns.DOCUMENT, Concerns.MODEL))
    intro = para(
        text(
            "Rapporten visar vad granskningen fann. Först kommer det som behöver ses över i dokumentet, "
            "sedan fel i modellen av det."
        ),
        " " if seen else None,
        seen,
    )
    blocks: list[Blocks] = [
        section(text("Sammanfattning"), intro, _summary(findings), id="sammanfattning"),
        section(text("Att se över i dokumentet"), _rules(document, known, whys or {}), id="dokumentet")
        if document
        else None,
        section(text("Fel i modellen"), _rules(model, known, whys or {}), id="modellen") if model else None,
        *analyses(region),
        _coverage(region, coverage or {}),
        *_set_aside(NamingContext(region)),
    ]
    naming = NamingContext(region, cited=False)
    return Document(
        KEY,
        inline(text("Granskningsrapport – {system}", system=region.model.system.name)),
        section((), blocks).blocks,
        title_block=title_block(naming),
        dates=dates(naming),
    )


def report_json(region: Region, findings: Sequence[Finding], *, lang: str = "sv") -> ReportShape:
    """The report for programs: the findings as `check --format json` gives them, each with its source addresses."""
    known = Addresses(region)
    told = as_json([_within(region, finding) for finding in findings], lang=lang, regions=1, files=0)["findings"]
    addressed: list[AddressedFinding] = [
        {**each, "addresses": list(known.of(finding))} for finding, each in zip(findings, told, strict=True)
    ]
    return {
        "version": 1,
        "region": region.id,
        "system": region.model.system.name,
        "date": None if region.date is None else region.date.isoformat(),
        "summary": {
            **_counts(findings),
            "document": _counts(_of(findings, Concerns.DOCUMENT)),
            "model": _counts(_of(findings, Concerns.MODEL)),
        },
        "findings": addressed,
    }


def _within(region: Region, finding: Finding) -> Finding:
    """A finding with its files as seen from the region's folder."""
    return replace(
        finding,
        span=None if finding.span is None else region.within(finding.span),
        related=tuple(
            each if each.span is None else replace(each, span=region.within(each.span)) for each in finding.related
        ),
    )


def _of(findings: Sequence[Finding], concerns: Concerns) -> list[Finding]:
    return [finding for finding in findings if finding.rule.concerns is concerns]


def _counts(findings: Sequence[Finding]) -> Counted:
    return {
        "errors": sum(finding.rule.severity is Severity.ERROR for finding in findings),
        "warnings": sum(finding.rule.severity is Severity.WARNING for finding in findings),
        "infos": sum(finding.rule.severity is Severity.INFO for finding in findings),
    }


def _summary(findings: Sequence[Finding]) -> Block:
    if not findings:
        return para(text("Granskningen fann inget att anmärka på."))
    rows: list[list[Parts]] = []
    for concerns, name in ((Concerns.DOCUMENT, text("I dokumentet")), (Concerns.MODEL, text("I modellen"))):
        counts = _counts(_of(findings, concerns))
        rows.append([name, *(str(counts[key]) for key in ("errors", "warnings", "infos"))])
    return table([text("Var"), text("Fel"), text("Varningar"), text("Upplysningar")], rows, "lrrr")


def _rules(findings: Sequence[Finding], known: Addresses, whys: Mapping[str, Text]) -> list[Block]:
    """A section for each rule, the weightiest first."""
    by_rule: dict[str, list[Finding]] = {}
    for finding in sorted(findings, key=lambda each: (_ORDER[each.rule.severity], each.rule.code)):
        by_rule.setdefault(finding.rule.code, []).append(finding)
    result: list[Block] = []
    for rule_code, found in by_rule.items():
        rule = found[0].rule
        why = whys.get(rule_code)
        result.append(
            section(
                inline(Heading(rule.title)),
                para(code(rule_code), ", ", rule.severity, "."),
                para(why) if why is not None else None,
                bullets(*(_item(group, known) for group in grouped(found))),
                id=rule_code.lower(),
            )
        )
    return result


def _item(group: Group, known: Addresses) -> Parts | Any:
    """What is wrong, once; then what else it holds for, each with where it stands."""
    finding = group.finding
    addresses = known.of(finding)
    more: list[Any] = []
    if addresses:
        more.append(inline(text("I dokumentet: "), joined(addresses, ", ")))
    if finding.span is not None and not (addresses and finding.rule.concerns is Concerns.DOCUMENT):
        more.append(inline(text("I modellen: "), code(known.place(finding.span))))
    more += _beside(finding, known)
    for other in group.others:
        named = inline(text("gäller även {subject}", subject=Named(finding, other)), known.beside(other))
        under = _beside(other, known)
        more.append(item(named, under=bullets(*under)) if under else named)
    if finding.help is not None:
        more.append(inline(strong(text("Att göra:")), " ", finding.help))
    return item(finding.message, under=bullets(*more) if more else None)


def _beside(finding: Finding, known: Addresses) -> list[Parts]:
    """Its further places."""
    result: list[Parts] = []
    for message, places in known.related(finding).items():
        at = inline(" (", joined(places, ", "), ")") if places else None
        result.append(inline(message, at))
    return result


def _coverage(region: Region, coverage: Mapping[str, Coverage]) -> Block | None:
    rows: list[list[Parts]] = []
    missing: list[Parts] = []
    for source, each in coverage.items():
        total = each.total
        known = region.model.sources.get(source)
        parts = (total.norms, total.cited, total.prose_only, total.left_out, total.uncovered)
        rows.append([written(source) if known is None else known.title, *(str(len(part)) for part in parts)])
        several = f"{source}:" if len(coverage) > 1 else ""
        missing += [written(several + address) for address in total.uncovered]
    if not rows:
        return None
    header = [
        text("Källa"),
        text("Normer"),
        text("Modellerade"),
        text("Bara i ord"),
        text("Utelämnade"),
        text("Saknas"),
    ]
    gaps = (
        callout(CalloutKind.FINDING, para(text("Dessa normer saknas i modellen:")), bullets(*missing))
        if missing
        else None
    )
    return section(text("Hur mycket av källan modellen tar upp"), table(header, rows, "lrrrrr"), gaps, id="tackning")


def _set_aside(naming: NamingContext) -> Iterator[Block]:
    """What the model's writer has decided that the review need not take up, each with its reason."""
    model = naming.region.model
    if model.left_out:
        norms = [
            inline(sentence(each.reason), " " if each.cite else None, naming.cites(each.cite))
            for each in model.left_out
        ]
        yield section(text("Normer som med avsikt inte är modellerade"), bullets(*norms), id="utelamnat")
    if model.waivers:
        rows: list[list[Parts]] = [
            [
                inline(code(each.rule), " ", code(each.subject)),
                inline(sentence(each.reason), " " if each.cite else None, naming.cites(each.cite)),
                each.decision,
                None if each.until is None else each.until.isoformat(),
            ]
            for each in model.waivers
        ]
        header = [text("Fynd"), text("Skäl"), text("Beslut"), text("Till och med")]
        yield section(text("Fynd som är godtagna"), table(header, rows), id="godtagna")
