"""A rule that fails is told as its own fault: the others run, and nobody takes the region for tried."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from samverkan_dsl.findings import Finding
from samverkan_dsl.loading import Region
from samverkan_dsl.pipeline.check import CheckResult, check
from samverkan_dsl.pipeline.check_report import Form, check_report
from samverkan_dsl.rules import Selection, registry

REGION = """\
region: ett
language: 1
system: {name: Ett}
bodies:
  rad: {name: Rådet, kind: council, mandates: [{decide: avtal}]}
"""
WAIVER = "waivers: [{rule: MEE001, subject: bodies/rad, reason: Så är det., decision: Beslut 1}]\n"


def failing(_: Region) -> Iterator[Finding]:
    raise KeyError("något")


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    def make(code: str) -> None:
        found = tuple(
            checker._replace(check=failing) if checker.rule.code == code else checker for checker in registry.checkers()
        )
        monkeypatch.setattr(registry, "checkers", lambda: found)

    return make


def checked(folder: Path, text: str = REGION, selection: Selection = Selection()) -> CheckResult:  # noqa: B008
    (folder / "region.yaml").write_text(text, encoding="utf-8")
    return check([folder], folder.parent, date=date(2026, 1, 1), selection=selection)


def codes(result: CheckResult) -> set[str]:
    return {finding.rule.code for finding in result.findings}


def test_the_other_rules_run(tmp_path: Path, broken: Callable[[str], None]) -> None:
    whole = checked(tmp_path)
    assert whole.complete
    broken("CHR001")
    result = checked(tmp_path)
    assert codes(result) == codes(whole) - {"CHR001"}
    assert not result.complete
    assert result.regions[0].sound, "it is no fault of the model"


def test_it_is_told_by_name_and_with_what_to_do(tmp_path: Path, broken: Callable[[str], None]) -> None:
    broken("CHR001")
    data = checked(tmp_path).data()
    (failed,) = data["not_run"]
    assert (failed["rule"], failed["name"], failed["because"]) == ("CHR001", "chair-missing", [])
    assert "KeyError" in failed["why"] and "Anmäl felet" in failed["why"]
    told = check_report([tmp_path], tmp_path.parent, form=Form())
    (region,) = told.regions
    assert region.unable is not None and "CHR001 chair-missing (KeyError" in region.unable
    assert "allt är inte prövat" in told.closing


def test_what_was_not_asked_for_does_not_matter(tmp_path: Path, broken: Callable[[str], None]) -> None:
    broken("MEE001")
    text = REGION + WAIVER
    assert checked(tmp_path, text, Selection(select=("CHR001",))).complete
    assert "WAI001" not in codes(checked(tmp_path, text)), "its waiver may be needed still"
    assert not checked(tmp_path, text).complete
