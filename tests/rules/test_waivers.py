"""The pages of waivers, and what a waiver can do."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

import pytest

from samverkan_dsl.findings import Finding, finalise, text
from samverkan_dsl.pipeline.check import check
from samverkan_dsl.rules import Selection, apply_waivers, run
from samverkan_dsl.rules.decisions import effect_not_available
from samverkan_dsl.rules.waivers import RULES

from .conftest import sound
from .wording import assert_worded

PAGES = files("samverkan_dsl.rules") / "pages"
CHAIR = Selection(select=("CHR001", "REF001"))


def checked(body: str, folder: Path) -> list[Finding]:
    folder.mkdir(exist_ok=True)
    region = sound(folder, body)
    findings = finalise(apply_waivers(region, run(region, CHAIR)))
    for finding in findings:
        assert_worded(finding)
    return findings


def test_every_rule_has_its_page() -> None:
    assert {page.name for page in PAGES.iterdir()} == {f"{name}.md" for name in RULES}


@pytest.mark.parametrize("name", RULES)
def test_page(name: str, tmp_path: Path) -> None:
    page = (PAGES / f"{name}.md").read_text("utf-8")
    assert page.startswith(f"# {RULES[name].code} {name}\n\n{RULES[name].title}\n")
    (bad,) = re.findall(r"^```yaml bad\n(.*?)^```$", page, re.M | re.S)
    (good,) = re.findall(r"^```yaml good\n(.*?)^```$", page, re.M | re.S)
    found = checked(bad, tmp_path / "bad")
    marked = [line for line, words in enumerate(bad.splitlines(), 1) if "# ←" in words]
    assert marked
    assert [f.span.line for f in found if f.rule is RULES[name] and f.span is not None] == marked
    assert checked(good, tmp_path / "good") == []


def test_after_its_last_day_a_waiver_accepts_nothing(tmp_path: Path) -> None:
    page = (PAGES / "expired-waiver.md").read_text("utf-8")
    (bad,) = re.findall(r"^```yaml bad\n(.*?)^```$", page, re.M | re.S)
    found = checked(bad, tmp_path)
    assert [f.rule.code for f in found] == ["CHR001", "WAI002"]
    assert found[1].subject == "waivers/bodies/radet"
    for said in ("CHR001", "chair-missing"), ("bodies/radet",), ("2025-06-30",):
        assert any(word in str(found[1].message) for word in said)
    assert [f.rule.code for f in checked(bad.replace("2025-06-30", "2026-01-01"), tmp_path)] == []


def test_an_error_in_the_model_cannot_be_waived(tmp_path: Path) -> None:
    body = (
        "region: ett\nlanguage: 1\nsystem: {name: Ett}\n"
        "bodies:\n  radet: {name: Rådet, kind: council, superior: borta}\n"
        "waivers:\n  - {rule: undefined-reference, subject: bodies/radet, reason: Skäl.}\n"
    )
    # What the waiver accepts may be hidden by the reference to nothing, so it is not said to accept nothing.
    assert [f.rule.code for f in checked(body, tmp_path)] == ["REF001"]
    assert [f.rule.code for f in checked(body.replace(", superior: borta", ""), tmp_path)] == ["WAI001"]


ROWS = """\
region: ett
language: 1
system: {name: Ett}
parties:
  ekby: {name: Ekby kommun, kind: municipality}
bodies:
  radet:
    name: Rådet
    kind: council
    composition: [{role: Chef, at: ekby}, {role: Lärare, at: ekby}]
    mandates: [{decide: avtal, effect: binding}, {decide: planer, effect: binding}]
    chair: {elected-by: members}
  grupp:
    name: Grupp {name}
    kind: council
    for-each: [a, b]
    mandates: [{decide: avtal, effect: binding}]
    chair: {elected-by: members}
waivers: [{rule: effect-not-available, subject: "SUBJECT", reason: Skäl.}]
"""


PLACES = [
    ("bodies", "radet", "mandates", 0, "effect"),
    ("bodies", "radet", "mandates", 1),
    ("bodies", "grupp/a", "mandates", 0, "effect"),
    ("bodies", "grupp/b", "mandates", 0, "effect"),
]


@pytest.mark.parametrize(
    ("subject", "accepted"),
    [
        ("bodies/radet", {0, 1}),
        ("bodies.radet", {0, 1}),
        ("bodies.radet.mandates", {0, 1}),
        ("bodies.radet.mandates(decide; avtal)", {0}),
        ("bodies.radet.mandates( AVTAL )", {0}),
        ("bodies.radet.mandates(avtal).effect", {0}),
        ("bodies.radet.mandates(planer).effect", set()),
        ("bodies.radet.mandates.1", {1}),
        ("bodies.radet.mandates(decide)", set()),
        ("bodies.radet.mandates(decide; budget)", set()),
        ("bodies.radet.mandates.7", set()),
        ("bodies.grupp.mandates(decide; avtal)", {2, 3}),
        ("bodies.grupp/a.mandates(decide; avtal)", {2}),
        ("bodies/grupp/b", {3}),
        ("bodies/grupp", set()),
        ("bodies", set()),
        ("bodies.", set()),
        ("bodies.radet.mandates(", set()),
        ("system", set()),
    ],
)
def test_a_waiver_accepts_a_place_and_what_is_below_it(tmp_path: Path, subject: str, accepted: set[int]) -> None:
    region = sound(tmp_path, ROWS.replace("SUBJECT", subject))
    found = [region.finding(effect_not_available.RULE, text("en part"), *place) for place in PLACES]
    left = apply_waivers(region, found)
    assert [each for each in left if each in found] == [each for at, each in enumerate(found) if at not in accepted]
    assert any(each.rule.code == "WAI001" for each in left) is not bool(accepted)


def test_a_waiver_by_number_means_the_row_that_stands_there(tmp_path: Path) -> None:
    rows = "mandates: [{decide: avtal, by: ekby}, {decide: planer, by: ekby}]\n"
    for subject, place in (("mandates/1", 1), ("mandates(decide; planer; ekby)", 1), ("mandates(avtal)", 0)):
        region = sound(tmp_path, ROWS.replace("SUBJECT", subject).replace("bodies:\n", f"{rows}bodies:\n"))
        found = [region.finding(effect_not_available.RULE, text("en part"), "mandates", at) for at in (0, 1)]
        assert [each for each in apply_waivers(region, found) if each in found] == [found[1 - place]]


@pytest.mark.parametrize("selection", [Selection(select=("WAI001",)), Selection(ignore=("CHR",))])
def test_a_rule_with_a_waiver_runs_whatever_is_asked_for(tmp_path: Path, selection: Selection) -> None:
    page = (PAGES / "unused-waiver.md").read_text("utf-8")
    (bad,) = re.findall(r"^```yaml bad\n(.*?)^```$", page, re.M | re.S)
    chairless = re.sub(r"^ +chair:.*\n", "", bad, flags=re.M)
    for body, codes in ((bad, ["WAI001"]), (chairless, [])):
        (tmp_path / "region.yaml").write_text(body, "utf-8")
        found = check([tmp_path], tmp_path, selection=selection).findings
        assert [finding.rule.code for finding in found if finding.rule.code in ("CHR001", "WAI001")] == codes
