"""What was done, what is to be done by a day, and what rests on an agreement that another one has replaced."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from documents.support import section, words
from samverkan_dsl.findings import Severity
from samverkan_dsl.language import Verb
from samverkan_dsl.loading import Region, load
from samverkan_dsl.outputs.documents import handbook
from samverkan_dsl.pipeline.check import check

HEAD = """
region: lan
language: 1
system: {name: Samverkan Exempel}
levels: {politisk: {name: Politisk nivå}}
parties:
  regionen: {name: Region Exempel, kind: region}
  almby: {name: Almby kommun, kind: municipality}
bodies:
  rad:
    name: Rådet
    kind: council
    mandates: [%s]
agreements:
  gammalt: {name: Gammalt avtal, parties: [regionen, almby], successor: nytt}
  nytt: {name: Nytt avtal, parties: [regionen, almby], from: 2019-01-01}
"""


def made(folder: Path, mandate: str, day: str) -> Region:
    (folder / "region.yaml").write_text(HEAD % mandate, "utf-8")
    ((loaded,), _) = load([folder], folder, date.fromisoformat(day))
    assert loaded.region is not None and not loaded.findings
    return loaded.region


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("2011-10-14", "(2011-10-14)"),
        ("2011-10", "(oktober 2011)"),
        ("oktober 2011", "(oktober 2011)"),
        ("2011", "(2011)"),
        ("hösten 2011", "(hösten 2011)"),
        ("2011–2012", "(2011–2012)"),
        ("vid det första mötet", "(vid det första mötet)"),
    ],
)
def test_what_was_done_is_told_with_when(tmp_path: Path, written: str, told: str) -> None:
    there = made(tmp_path, f"{{establish: budgeten, done: {written}}}", "2020-01-01")
    assert f"fastställt budgeten {told}" in words(handbook(there))


def test_what_was_done_nobody_says_when_is_no_task(tmp_path: Path) -> None:
    there = made(tmp_path, "{establish: budgeten, done: true}, {decide: planen}", "2020-01-01")
    tasks, _, told = section(handbook(there), "Organen").partition("Det som är gjort")
    assert "har fastställt budgeten" in " ".join(told.split()) and "budgeten (" not in told
    assert "planen" in tasks and "budgeten" not in tasks
    assert [each.object for each in there.bodies["rad"].mandates] == ["planen"]


NO_TIMES = ("från 2011", "oktober", "snart", "2012–2011", "{from: 2011}")


@pytest.mark.parametrize(
    ("key", "written"),
    # What was done may have taken some years; a last day is one.
    [*((key, written) for key in ("done", "latest") for written in NO_TIMES), ("latest", "2011–2012")],
)
def test_what_is_no_point_in_time_is_no_time(tmp_path: Path, key: str, written: str) -> None:
    (tmp_path / "region.yaml").write_text(HEAD % f"{{establish: budgeten, {key}: {written}}}", "utf-8")
    assert any(each.rule.severity is Severity.ERROR for each in check([tmp_path], tmp_path).findings)


def _now_and_then(region: Region) -> tuple[str, str]:
    now, _, then = section(handbook(region), "Organen").partition("Vid andra tider")
    return now, then


@pytest.mark.parametrize(("day", "over"), [("2011-12-31", False), ("2012-01-01", True)])
def test_after_its_last_day_it_is_no_task(tmp_path: Path, day: str, over: bool) -> None:
    now, then = _now_and_then(made(tmp_path, "{decide: att förbundet bildas, latest: december 2011}", day))
    told = "besluta att förbundet bildas, senast december 2011"
    assert (told in then, told in now) == (over, not over)


@pytest.mark.parametrize(
    ("under", "day", "over"),
    [
        ("gammalt", "2018-12-31", False),
        ("gammalt", "2019-01-01", True),
        ("[gammalt, nytt]", "2019-01-01", False),
        ("nytt", "2019-01-01", False),
    ],
)
def test_what_rests_on_a_replaced_agreement_alone_is_over(tmp_path: Path, under: str, day: str, over: bool) -> None:
    now, then = _now_and_then(made(tmp_path, f"{{lead: arbetet, under: {under}}}", day))
    assert ("leda arbetet" in then, "leda arbetet" in now) == (over, not over)


def test_the_level_of_a_task(tmp_path: Path) -> None:
    there = made(tmp_path, "{cooperate: med almby, level: [politisk, strategic]}", "2020-01-01")
    assert "samverka med almby på politisk nivå och strategisk nivå" in words(handbook(there))


@pytest.mark.parametrize(
    ("mandate", "told"),
    [
        ("{transfer: sina aktier, to: almby}", "överlåta sina aktier till Almby kommun"),
        ("{push: utvecklingen}", "driva på utvecklingen"),
        ("{discuss: taxor, to: almby}", "diskutera taxor med Almby kommun"),
        ("{exercise: tillsyn, to: almby}", "utöva tillsyn över Almby kommun"),
        ("{take-care-of: egendomen}", "ha hand om egendomen"),
    ],
)
def test_verbs_of_associations(tmp_path: Path, mandate: str, told: str) -> None:
    assert told in words(handbook(made(tmp_path, mandate, "2020-01-01")))


def test_what_forms_others_arranges_and_what_hands_over_decides_nothing() -> None:
    assert all(verb.arranging and verb.deciding for verb in (Verb.FORM, Verb.INSTITUTE))
    assert not Verb.TRANSFER.deciding
