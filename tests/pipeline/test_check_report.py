"""What is told of regions is the same with and without results kept from before, whatever has changed in between."""

from __future__ import annotations

from datetime import date
from importlib import import_module
from pathlib import Path

import pytest

from samverkan_dsl.findings import Severity
from samverkan_dsl.pipeline.check_report import CheckReport, Form, check_report
from samverkan_dsl.pipeline.kept import Kept
from samverkan_dsl.rules import Selection

DAY = date(2026, 1, 1)
REGION = """\
region: {id}
language: 1
system: {{name: Samverkan {id}}}
sources: {{plan: {{title: Planen, index: plan.index.yaml}}}}
parties:
  norrby: {{name: Norrby kommun, kind: municipality}}
bodies:
  ledning:
    name: Ledningsgruppen
    kind: management-group
    cite: 1/1
    superior: {superior}
    composition:
      - {{role: chef, at: norrby, seats: 2}}
    mandates:
      - {{decide: riktlinjer}}
"""
INDEX = """\
source: plan
index: 1
statements:
  - {{at: {address}, class: norm, mark: "0123456789ab"}}
"""


def write(folder: Path, id: str, superior: str = "ledning", address: str = "1/1") -> None:
    place = folder / id
    place.mkdir(exist_ok=True)
    (place / "region.yaml").write_text(REGION.format(id=id, superior=superior), encoding="utf-8")
    (place / "plan.index.yaml").write_text(INDEX.format(address=address), encoding="utf-8")


@pytest.fixture
def regions(tmp_path: Path) -> Path:
    folder = tmp_path / "regioner"
    folder.mkdir()
    write(folder, "ett")
    write(folder, "tva", superior="ett:ledning")
    return folder


def told(folder: Path, kept: Kept | None, form: Form = Form(programs=True), **more: object) -> CheckReport:  # noqa: B008
    return check_report([folder], folder.parent, **({"date": DAY} | more), form=form, kept=kept)  # type: ignore[arg-type]


class Counting(Kept):
    """What is kept, with a count of what was found."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.found = 0

    def get(self, key: str) -> object:
        data = super().get(key)
        self.found += data is not None
        return data


@pytest.mark.parametrize("form", [Form(programs=True), Form(), Form(lang="en", colour=True)])
def test_the_second_time_is_told_alike_without_understanding_anything(
    regions: Path, tmp_path: Path, form: Form, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = told(regions, None, form)
    kept = Kept(tmp_path / "kept")
    assert told(regions, kept, form) == plain

    def never(*_: object) -> None:
        raise AssertionError("read anew")

    monkeypatch.setattr(import_module("samverkan_dsl.loading.opening"), "load_region", never)
    assert told(regions, kept, form) == plain
    assert plain.closing and plain.count(Severity.WARNING) > 0


CHANGES = {
    "a value": lambda folder: (folder / "ett/region.yaml").write_text(
        REGION.format(id="ett", superior="ledning").replace("name: Ledningsgruppen", "name: Rådet"), encoding="utf-8"
    ),
    "a fault": lambda folder: (folder / "ett/region.yaml").write_text(
        REGION.format(id="ett", superior="ledning").replace("seats: 2", "seats: minst"), encoding="utf-8"
    ),
    "a body that another region refers to": lambda folder: (folder / "ett/region.yaml").write_text(
        REGION.format(id="ett", superior="chefer").replace("ledning:", "chefer:"), encoding="utf-8"
    ),
    "an id that another has": lambda folder: (folder / "ett/region.yaml").write_text(
        REGION.format(id="tva", superior="ledning"), encoding="utf-8"
    ),
    "a source index": lambda folder: (folder / "ett/plan.index.yaml").write_text(
        INDEX.format(address="2/1"), encoding="utf-8"
    ),
    "a source index gone": lambda folder: (folder / "ett/plan.index.yaml").unlink(),
    "a file more": lambda folder: (folder / "ett/mer.yaml").write_text("terms: {LSS: lagen}\n", encoding="utf-8"),
    "a file's name": lambda folder: (folder / "ett/region.yaml").rename(folder / "ett/Region.yaml"),
    "a region more": lambda folder: write(folder, "tre"),
    "a region less": lambda folder: [path.unlink() for path in (folder / "ett").iterdir()],
}


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_changes_is_told_as_if_nothing_had_been_kept(regions: Path, tmp_path: Path, change: str) -> None:
    kept = Kept(tmp_path / "kept")
    before = told(regions, kept)
    CHANGES[change](regions)
    after = told(regions, None)
    assert after != before
    assert told(regions, kept) == after
    assert told(regions, kept) == after


def test_only_what_changed_is_made_anew(regions: Path, tmp_path: Path) -> None:
    told(regions, Kept(tmp_path / "kept"))
    CHANGES["a value"](regions)
    counting = Counting(tmp_path / "kept")
    told(regions, counting)
    assert counting.found == 2, "the other region's interface and its report"


@pytest.mark.parametrize(
    "asked",
    [
        {"selection": Selection(select=("SEA",))},
        {"selection": Selection(ignore=("DEC",))},
        {"date": date(2030, 1, 1)},
        {"form": Form(lang="en", programs=True)},
        {"form": Form()},
    ],
)
def test_another_question_has_another_answer(regions: Path, tmp_path: Path, asked: dict[str, object]) -> None:
    kept = Kept(tmp_path / "kept")
    told(regions, kept)
    asked = {"form": Form(programs=True)} | asked
    assert told(regions, kept, **asked) == told(regions, None, **asked)  # type: ignore[arg-type]


def test_a_file_that_cannot_be_read_is_not_kept(regions: Path, tmp_path: Path) -> None:
    kept = Kept(tmp_path / "kept")
    (regions / "ett/mer.yaml").mkdir()
    (regions / "ett/mer.yaml").rmdir()
    (regions / "ett/ut.yaml").symlink_to(tmp_path / "finns-inte.yaml")
    first = told(regions, kept)
    assert not first.complete
    (tmp_path / "finns-inte.yaml").write_text("terms: {LSS: lagen}\n", encoding="utf-8")
    assert told(regions, kept) == told(regions, None)


def test_every_damaged_result_is_told_anew(regions: Path, tmp_path: Path) -> None:
    kept = Kept(tmp_path / "kept")
    plain = told(regions, kept)
    for path in sorted((tmp_path / "kept").iterdir()):
        whole = path.read_bytes()
        path.write_bytes(whole[: len(whole) // 2])
    assert told(regions, kept) == plain


def test_regions_parts_are_numbered_through_in_the_data(regions: Path) -> None:
    for id in ("ett", "tva"):
        path = regions / id / "region.yaml"
        path.write_text(path.read_text("utf-8").replace("seats: 2", "seats: minst"), encoding="utf-8")
    data = told(regions, None).data
    regions_of = [part["region"] for part in data["unread"]]
    assert set(regions_of) == {"ett", "tva"}
    for rule in data["not_run"]:
        assert {regions_of[number] for number in rule["because"]} == {rule["region"]}
