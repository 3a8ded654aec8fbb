"""What every JSON is made of: the values that may stand in it, and places in files."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any, Literal

from pydantic import WithJsonSchema
from typing_extensions import TypedDict

from ...analysis.decisions.standing import Standing
from ...analysis.matters.values import Guarantee, Verdict
from ...findings import Concerns, Severity
from ...language import Effect, Trigger
from ...provenance import StatementClass


def one_of(words: Iterable[str]) -> Any:
    """That a text is one of these."""
    return WithJsonSchema({"enum": list(words)})


SeverityKey = Annotated[str, one_of(each.key for each in Severity)]
ConcernsKey = Annotated[str, one_of(each.key for each in Concerns)]
StatementKey = Annotated[str, one_of(each.key for each in StatementClass)]
GuaranteeKey = Annotated[str, one_of(each.value for each in Guarantee)]
VerdictKey = Annotated[str, one_of(each.value for each in Verdict)]
TriggerKey = Annotated[str, one_of(each.key for each in Trigger)]
EffectKey = Annotated[str, one_of(each.key for each in Effect)]
StandingKey = Annotated[str, one_of(each.value for each in Standing)]
WordKindKey = Annotated[str, one_of(("key", "value", "verb", "word", "form", "common", "absent"))]
Version = Literal[1]


class Place(TypedDict):
    """Where something stands in a file; all null where it stands nowhere. Lines and columns count from 1."""

    file: str | None
    line: int | None
    column: int | None
    end_line: int | None
    end_column: int | None


class BodySubject(TypedDict):
    """A matter: where it is raised, and of what subject."""

    body: str
    subject: str | None
