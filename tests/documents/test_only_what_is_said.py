"""The documents say no more than the model: nothing is adopted, current, outside or named that is not said to be."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from documents.support import SMALL, addresses, region, words
from samverkan_dsl.loading import Region, load
from samverkan_dsl.outputs.documents import handbook
from samverkan_dsl.outputs.documents.books.brief import brief
from samverkan_dsl.outputs.documents.books.views import diagrams
from samverkan_dsl.outputs.graphs import Look

RAD = "bodies:\n  rad:\n    name: Rådet\n    kind: council\n"
SOURCES = """\
sources:
  aldre: {title: Den äldre sidan, publisher: Regionen}
  yngre: {title: Den yngre sidan, publisher: Regionen}
"""


def on(folder: Path, text: str, day: date = date(2026, 1, 1)) -> Region:
    """The region on a day."""
    path = folder / "region.yaml"
    path.write_text(SMALL + text, "utf-8")
    (loaded,), _ = load([path], folder, date=day)
    assert loaded.region is not None, [str(each.message) for each in loaded.findings]
    return loaded.region


def told(folder: Path, text: str) -> str:
    return words(handbook(on(folder, text)))


def test_nothing_is_called_adopted_that_is_not_said_to_be(tmp_path: Path) -> None:
    silent = region(tmp_path, SMALL + RAD)
    assert "antagna" not in words(handbook(silent)) + words(brief(silent, "rad").blocks)
    assert "modell av flera källor" in words(handbook(region(tmp_path, SMALL + RAD + SOURCES)))
    for when in ("2024", "2024-03", "2024-01-01"):
        said = SMALL.replace("Samverkan Exempel}", f"Samverkan Exempel, adopted: {when}}}")
        assert said != SMALL
        assert "Det antagna dokumentet gäller" in words(handbook(region(tmp_path, said + RAD)))


def test_addresses_lead_nowhere_where_there_are_none(tmp_path: Path) -> None:
    silent = words(handbook(region(tmp_path, SMALL + RAD + SOURCES)))
    assert "Adresserna leder till" not in silent and "Den äldre sidan" in silent


def test_an_address_says_its_source_where_several_are_cited(tmp_path: Path) -> None:
    rows = 'mandates: [{prepare: a, cite: "aldre:1/5"}, {propose: b, cite: "CITE"}]\n'
    both = handbook(region(tmp_path, SMALL + RAD + "    " + rows.replace("CITE", "yngre:1/5") + SOURCES))
    assert addresses(both) == {"aldre:1/5", "yngre:1/5"}
    assert "yngre: den yngre sidan" in words(both).lower()
    one = handbook(region(tmp_path, SMALL + RAD + "    " + rows.replace("CITE", "aldre:1/6") + SOURCES))
    assert addresses(one) == {"1/5", "1/6"}


PAPERS = """\
agreements:
  unga: {name: Överenskommelse om unga}
  vuxna: {name: Överenskommelse om vuxna}
deliverables:
  plan: {name: Rådets plan, kind: plan}
"""


@pytest.mark.parametrize(
    ("mandate", "sentence"),
    [
        ("{follow-up: överenskommelsen, deliverable: unga}", "följa upp överenskommelsen (handling: Överenskommelse"),
        ("{follow-up: överenskommelsen om unga, deliverable: unga}", "följa upp överenskommelsen om unga\n"),
        ("{follow-up: planen, deliverable: plan}", "följa upp planen\n"),
        ("{follow-up: arbetet, deliverable: plan}", "följa upp arbetet (handling: rådets plan)"),
    ],
)
def test_a_paper_is_told_where_the_task_does_not_name_it(tmp_path: Path, mandate: str, sentence: str) -> None:
    assert sentence in told(tmp_path, RAD + f"    mandates: [{mandate}]\n" + PAPERS)


def test_what_has_ended_at_an_unknown_time_is_no_longer(tmp_path: Path) -> None:
    book = told(tmp_path, RAD + "    status: temporary\n    valid: {until: okänt}\n")
    assert "Tillfällig" in book and "Inte längre" in book and "okänd tid" not in book
    task = told(tmp_path, RAD + "    mandates: [{prepare: a, valid: {until: okänt}}]\n")
    assert "bereda a\n" in task


def test_a_level_whose_bodies_have_all_ended_is_not_told_as_it_is_now(tmp_path: Path) -> None:
    levels = "levels:\n  lan: {name: Länsnivå}\n"
    book = told(tmp_path, RAD + "    level: lan\n    valid: till 2022\n" + levels)
    assert "Inget organ finns kvar på nivån: rådet har upphört." in book
    assert "har upphört" not in told(tmp_path, RAD + "    level: lan\n" + levels)


def test_who_is_not_named_is_not_put_outside(tmp_path: Path) -> None:
    flow = "    flows: [{what: protokoll, to: unspecified}]\n"
    (drawn,) = diagrams(region(tmp_path, SMALL + RAD + flow))["beredning-och-rapportering"]
    assert "Utanför ledningssystemet" not in words(drawn.equivalent) and "utfall" not in words(drawn.equivalent)


@pytest.mark.parametrize(("kind", "look"), [("other", Look.BODY), ("municipality", Look.BINDING)])
def test_a_board_binds_by_law_only_where_that_law_is_its_own(tmp_path: Path, kind: str, look: Look) -> None:
    body = "bodies:\n  styr: {name: Styrelsen, kind: board, part-of: agaren}\n"
    known = region(tmp_path, SMALL + f"  agaren: {{name: Ägaren, kind: {kind}}}\n" + body)
    (drawn,) = diagrams(known)["struktur"]
    assert [node.look for node in drawn.view.nodes] == [look]


def test_minutes_that_are_approved_by_themselves_are_only_signed(tmp_path: Path) -> None:
    when = "    record: {kind: minutes, signed-when: next-meeting"
    assert "Protokollet justeras på nästa möte" in told(tmp_path, RAD + when + "}\n")
    approved = told(tmp_path, RAD + when + ", sent-when: approved}\n")
    assert "Protokollet skrivs under på nästa möte" in approved and "justeras" not in approved


def test_a_paper_that_governs_goes_to_nobody_to_be_adopted(tmp_path: Path) -> None:
    paper = "deliverables:\n  regler: {name: Reglementet, kind: rules-of-procedure, adopted-by: regionen}\n"
    waiting, governing = told(tmp_path, RAD + paper), told(tmp_path, RAD + "    governed-by: regler\n" + paper)
    assert "för antagande" in waiting and "för antagande" not in governing
