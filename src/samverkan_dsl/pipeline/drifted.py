"""What a newer edition of a source means for a region, as `source drift` answers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from ..findings import Finding, Span
from ..provenance import Statement
from ..provenance.drift import Drift

if TYPE_CHECKING:
    from ..outputs.shapes.sources import CitingPlace, DriftedStatements, Drifting, SourceDriftShape, StatementShape


@dataclass(frozen=True, slots=True)
class Use:
    """A place in the model that rests on an address."""

    element: str
    """The element as a path of keys and numbers from 0: `bodies/lsvo/mandates/3`."""
    key: str | None
    """The key of the element that the citation is for; None for all of it."""
    cite: str
    """The citation as written."""
    span: Span | None


@dataclass(frozen=True, slots=True)
class Drifted:
    """What a newer edition means for a region."""

    region: str
    source: str
    drift: Drift | None
    """None where the text could not be read; `findings` says why."""
    findings: tuple[Finding, ...]
    uses: Mapping[str, tuple[Use, ...]]
    """The places that cite an address of the older edition, by address."""
    written: tuple[str, ...] = ()
    """The files that were changed, as the user would write them; the index last."""

    def uses_of(self, items: Iterable[Statement]) -> tuple[Use, ...]:
        """The places that cite some statements, each once."""
        return tuple(dict.fromkeys(use for item in items for use in self.uses.get(item.address, ())))

    def data(self, lang: str = "sv") -> SourceDriftShape:
        """For programs; messages in `lang`."""
        from ..outputs.findings import as_json

        head: Drifting = {
            **as_json(self.findings, lang=lang, regions=1, files=1),
            "region": self.region,
            "source": self.source,
            "written": list(self.written),
        }
        statements: DriftedStatements = {} if self.drift is None else _drift(self, self.drift)
        return cast("SourceDriftShape", {**head, **statements})

    @property
    def fails(self) -> bool:
        """Whether somebody has to review something: all but moves."""
        return bool(self.findings) or self.drift is None or bool(self.drift.lost or self.drift.new)


def _drift(done: Drifted, drift: Drift) -> DriftedStatements:
    return {
        "nothing_shared": drift.nothing_shared,
        "unchanged": len(drift.unchanged),
        "changed": [
            {
                "before": [_statement(item) for item in one.before],
                "after": [_statement(item) for item in one.after],
                "cited_by": _cited(done.uses_of(one.before)),
            }
            for one in drift.changed
        ],
        "gone": [{**_statement(item), "cited_by": _cited(done.uses_of((item,)))} for item in drift.gone],
        "new": [_statement(item) for item in drift.new],
        "moved": [
            {
                **_statement(one.statement),
                "from": one.before,
                "to": one.after,
                "cited_by": _cited(done.uses_of((one.statement,))),
            }
            for one in drift.moved
        ],
    }


def _statement(item: Statement) -> StatementShape:
    return {"address": item.address, "class": item.kind.key, "page": item.page, "line": item.line}


def _cited(uses: Iterable[Use]) -> list[CitingPlace]:
    return [
        {
            "element": use.element,
            "key": use.key,
            "cite": use.cite,
            "file": use.span.file if use.span is not None else None,
            "line": use.span.line if use.span is not None else None,
            "column": use.span.column if use.span is not None else None,
        }
        for use in uses
    ]
