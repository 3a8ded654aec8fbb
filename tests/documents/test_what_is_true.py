"""What the model says is told, and told as it is: no fact is lost, and no silence claimed of what is said."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from documents.support import SMALL, section, words
from samverkan_dsl.loading import Region, load
from samverkan_dsl.outputs.documents import handbook

DAY = date(2026, 3, 1)


def on(folder: Path, text: str, day: date | None = DAY) -> Region:
    (folder / "region.yaml").write_text(text, "utf-8")
    ((loaded,), _) = load([folder], folder, day)
    assert loaded.region is not None, [str(each.message) for each in loaded.findings]
    return loaded.region


def test_who_has_been_a_member_or_owned_a_part_is_told(tmp_path: Path) -> None:
    model = SMALL + (
        "  bolaget:\n    name: Bolaget\n    kind: company\n"
        "    part-owners: [regionen, {who: almby, share: 51 %, valid: till 2011}]\n"
        "    membership: {who: almby, valid: till 2010}\n"
    )
    told = section(handbook(on(tmp_path, model)), "Parter")
    assert "delägare: Region Exempel; tidigare delägare: Almby kommun (51 %; gällde till och med 2011)" in told
    assert "idigare medlemmar: Almby kommun (gällde till och med 2010)" in told
    assert "delägare: Region Exempel, Almby kommun" in words(handbook(on(tmp_path, model, date(2011, 1, 1))))


@pytest.mark.parametrize(("written", "told"), [("2011", "2011"), ("2011-03", "mars 2011"), ("mars 2011", "mars 2011")])
def test_when_it_was_adopted_is_told_as_exactly_as_it_is_said(written: str, told: str, tmp_path: Path) -> None:
    model = SMALL.replace("name: Samverkan Exempel", f"name: Samverkan, adopted-by: almby, adopted: {written}")
    said = words(handbook(on(tmp_path, model)).title_block)
    assert f"Almby kommun, {told}" in said and "när sägs inte" not in said


ADOPTED = """deliverables:
  ordningen: {name: Förbundsordningen, kind: charter, adopted-by: [almby, regionen]%s}
mandates:
  - {approve: ordningen, by: almby, deliverable: ordningen, done: %s}
"""


def test_no_silence_of_when_where_it_stands_among_what_is_done(tmp_path: Path) -> None:
    head = SMALL.replace("name: Samverkan Exempel", "name: Samverkan, adopted-by: [almby, regionen]")
    done = words(handbook(on(tmp_path, head + ADOPTED % ("", "2022-10-24"))))
    assert "när sägs inte" not in done and "när det antogs" not in done
    assert "för antagande" not in done
    of_another = head + ADOPTED % (", valid: till 2020", "2004")
    told = words(handbook(on(tmp_path, of_another)))
    assert "när sägs inte" in told and "för antagande" not in told


def test_a_repealed_paper_waits_for_nobody(tmp_path: Path) -> None:
    paper = "deliverables: {plan: {name: Planen, kind: plan, authors: almby, adopted-by: regionen%s}}\n"
    for gone in (", status: repealed", ", valid: till 2020"):
        assert "för antagande" not in words(handbook(on(tmp_path, SMALL + paper % gone)))
    assert "för antagande" in words(handbook(on(tmp_path, SMALL + paper % "")))


TOLD = {
    "mandates: {assist: arbetsgrupperna}": "bistå arbetsgrupperna",
    "mandates: {assist: underlag}": "bistå med underlag",
    "mandates: {train: chefer och kommunerna}": "utbilda i chefer och kommunerna",
    "mandates: {train: cheferna och Almby kommun}": "utbilda cheferna och Almby kommun",
    "mandates: {consult: kommunerna, force: is}": "samråder med kommunerna",
    "mandates: {mediate: parterna, done: 2020}": "medlat mellan parterna (2020)",
    "mandates: {sign: avtalet, by: almby, valid: 2011-05-27}": "underteckna avtalet (avsåg 27 maj 2011)",
    "meetings: {public: is}": "Mötena är offentliga.",
    "meetings: {public: is-not}": "Mötena är inte offentliga.",
    "meetings: {public: must}": "Mötena ska vara offentliga.",
    "chair: {role: Chef, vice: {opposite: false}}": "ice ordförande kommer från samma part som ordföranden.",
    "distribution: {basis: en äldre ordning, valid: till 2010}": "Följande gällde till och med 2010. "
    "Platserna fördelas efter en äldre ordning.",
    "builds-on: {any-of: [y, plan]}": "Bygger på | Samrådet eller planen",
}


@pytest.mark.parametrize("written", TOLD)
def test_it_is_told_as_it_is(written: str, tmp_path: Path) -> None:
    body = (
        "deliverables: {plan: {name: Planen, kind: plan}}\n"
        f"bodies:\n  x: {{name: Rådet, kind: council, {written}}}\n  y: {{name: Samrådet, kind: council}}\n"
    )
    told = words(handbook(on(tmp_path, SMALL + body)))
    assert TOLD[written] in told


def test_the_total_that_is_stated_is_the_sum(tmp_path: Path) -> None:
    seats = "composition: [{at: almby, seats: 14}, {at: regionen, seats: %s}]"
    model = SMALL + f"bodies:\n  x: {{name: Rådet, kind: council, total-seats: 14, {seats}}}\n"
    assert "Summa |  | 14" in words(handbook(on(tmp_path, model % "0–7")))
    assert "Summa |  | 14" not in words(handbook(on(tmp_path, model % "2")))


def test_a_role_of_several_is_told_as_several(tmp_path: Path) -> None:
    model = SMALL + "roles:\n  chefer: {title: chef, at: almby, count: %s}\n"
    model += "mandates: [{responsible-for: målen, by: chefer, force: is}]\n"
    one, some = (words(handbook(on(tmp_path, model % count))) for count in (1, "flera"))
    assert "1 person," in one and "Chefen\n" in one
    assert "Cheferna\n" in some


def test_an_election_says_how_long_the_chair_sits(tmp_path: Path) -> None:
    model = SMALL + (
        "bodies:\n  x: {name: Rådet, kind: council, chair: {role: Chef, vice: {role: Strateg}},"
        " mandates: [{elect: %s, done: 2019}]}\n"
    )
    told = words(handbook(on(tmp_path, model % "ordförande och vice ordförande för mandatperioden 2019–2022")))
    assert "hur länge ordföranden sitter" not in told and "hur länge vice ordföranden sitter" not in told
    silent = words(handbook(on(tmp_path, model % "en mötesordförande")))
    assert "hur länge ordföranden sitter" in silent and "hur länge vice ordföranden sitter" in silent
