"""The chapters about time: what they say, and that text from a model never becomes markup in the picture."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from documents.support import SMALL, region, words
from samverkan_dsl.analysis.matters import analyse
from samverkan_dsl.outputs.documents.books.analyses import timelines
from samverkan_dsl.outputs.documents.time.chapters import chairs_chapter, latency_chapter, year_chapter
from samverkan_dsl.outputs.documents.time.wording import in_days
from samverkan_dsl.outputs.timeline import Bar, Row, Timeline, render_timeline

BODIES = """
bodies:
  ledning:
    name: Ledningsgruppen
    kind: management-group
    chair: {supplied-by: almby}
    meetings: {per-year: 4}
    mandates: [{decide: allt}]
  forum:
    name: Forumet
    kind: council
    chair: {alternates: [regionen, almby], term: 2 år, synchronised-with: annat}
    composition: [{chair-of: ledning, at: regionen}]
  annat:
    name: Det andra
    kind: council
    chair: {alternates: [regionen, almby], term: 1 år}
deliverables:
  plan: {name: Planen, kind: plan, month: 2, basis: analys, adopted-by: ledning, cadence: månadsvis}
  analys: {name: Analysen, kind: report, month: 11, recipients: forum}
"""


def test_what_the_chapters_say(tmp_path: Path) -> None:
    here = region(tmp_path, SMALL + BODIES)
    time = words(latency_chapter(analyse(here)))
    assert "Ledningsgruppen | 4 per år | 0 | 92 dagar | 730 dagar" in time
    assert "Forumet (sägs inte)" in time
    assert "högsta möjliga" in time and "den som har uppdraget väcker" in time
    chairs = words(chairs_chapter(here, 2026, 2))
    assert "Ledningsgruppen | Hela tiden | Almby kommun" in chairs
    assert "ska växla samtidigt men varar olika länge" in chairs
    assert "Det gör den inte när ordförandeskapet ligger hos Almby kommun" in chairs
    year = words(year_chapter(here))
    assert "För få möten" in year
    assert "Planen ska vara klar i februari men bygger på analysen, som blir klar i november" in year
    assert "Rapporter utan möte" in year


MEETINGS = """
deliverables:
  plan: {name: Verksamhetsplanen, kind: plan, adopted-by: rad}
bodies:
  rad:
    name: Rådet
    kind: council
    meetings: {per-year: 4}
    mandates:
      - {decide: verksamhetsplanen, deliverable: plan, at: årets sista möte}
      - {elect: en ordförande, at: det första mötet, force: may}
      - {follow-up: planen, by: chair, at: årets första möte, force: should}
      - {review: arbetet, at: temadagen, force: not}
"""


def test_the_year_tells_what_is_done_at_which_meeting(tmp_path: Path) -> None:
    told = words(year_chapter(region(tmp_path, SMALL + MEETINGS)))
    at = told.partition("Det som görs vid vissa möten")[2]
    lines = ["Det första mötet | Rådet | Får välja en ordförande", "Årets första möte | Rådet | Ordföranden bör följa"]
    lines.append("Årets sista möte | Rådet | Ska besluta om verksamhetsplanen")
    assert [at.index(line) for line in lines] == sorted(at.index(line) for line in lines)
    assert "arbetet" not in told
    # What is done at the last meeting of a year is done every year.
    assert "Verksamhetsplanen | Årligen | Antas i Rådet | 4 | Mötena räcker" in told


def test_a_matter_of_no_subject_is_a_sentence_and_about_is_told_as_it_is_counted(tmp_path: Path) -> None:
    body = (
        "bodies: {ledning: {name: Ledningen, kind: committee, meetings: {per-year: ca 4}, mandates: [{decide: allt}]}}"
    )
    chapter = latency_chapter(analyse(region(tmp_path, SMALL + body + "\n")))
    told = "\n".join(words(block) for block in chapter)
    assert "tar ett ärende utan angivet sakområde som väcks i" in told
    assert "ca 4 per år, räknat som 3–5" in told.lower()


def test_about_so_many_meetings_are_told_as_they_are_counted(tmp_path: Path) -> None:
    bodies = """
bodies:
  ar: {name: Årsgruppen, kind: council, meetings: {per-year: ca 9}}
  termin: {name: Terminsgruppen, kind: council, meetings: {per-term: ca 4}}
  exakt: {name: Rådet, kind: council, meetings: {per-year: 8–10}}
deliverables:
  plan: {name: Planen, kind: plan, cadence: årligen, authors: [ar, termin, exakt]}
"""
    told = words(year_chapter(region(tmp_path, SMALL + bodies)))
    assert "Ca 9, räknat som 8–10" in told
    assert "Ca 4 per termin, räknat som 6–10" in told
    assert told.count("8–10") == 2


def test_a_matter_is_anchored_with_all_and_prepared_by_one(tmp_path: Path) -> None:
    text = """
bodies:
  a: {name: Ett nätverk, kind: network}
  b: {name: Två nätverk, kind: network}
  rad:
    name: Rådet
    kind: council
    meetings: {per-year: 4}
    mandates: [{decide: allt, effect: within-delegation}]
"""
    both = "    anchoring: [{with: [a, b]}]\n"
    assert "Förankring hos Ett nätverk och Två nätverk" in _latency(tmp_path, text + both)
    one = "    preparation: [{by: [a, b], force: must}]\n"
    assert "Beredning i Ett nätverk eller Två nätverk" in _latency(tmp_path, text + one)


def test_what_is_known_of_a_step_is_told_beside_what_is_not(tmp_path: Path) -> None:
    text = """
bodies:
  a: {name: Ett nätverk, kind: network, meetings: {per-year: 2}}
  rad:
    name: Rådet
    kind: council
    meetings: {per-year: 4}
    mandates: [{decide: allt, effect: within-delegation}]
    anchoring: [{with: [a, almby]}]
"""
    assert "Förankring hos Ett nätverk och Almby kommun (minst 183 dagar)" in _latency(tmp_path, text)


def _latency(folder: Path, text: str) -> str:
    return words(latency_chapter(analyse(region(folder, SMALL + text))))


def test_nothing_to_say_gives_no_sections(tmp_path: Path) -> None:
    here = region(tmp_path, SMALL)
    assert chairs_chapter(here, 2026, 2) == () and year_chapter(here) == ()


@given(st.lists(st.text(max_size=40), min_size=1, max_size=4), st.integers(1, 12))
def test_any_text_makes_a_well_formed_picture(names: list[str], years: int) -> None:
    rows = tuple(
        Row((name,), (Bar(2026 * 12, 2026 * 12 + years, (name,), number),), (name,))
        for number, name in enumerate(names)
    )
    root = ElementTree.fromstring(render_timeline(Timeline((names[0],), 2026, years, rows), "sv"))
    allowed = {"svg", "title", "rect", "line", "text", "g"}
    assert {element.tag.rpartition("}")[2] for element in root.iter()} <= allowed


CHAIRS = """
bodies:
  vald:
    name: Den valda
    kind: council
    chair: {role: Chef, elected-by: self, among: [almby, regionen], term: 2 år}
  utan-roll:
    name: Den fria
    kind: council
    chair: {among: almby}
  en-av:
    name: En av flera
    kind: council
    composition: [{at: regionen, seats: 3}, {at: almby}]
    chair: {supplied-by: regionen, seat: on-seat}
  den-ende:
    name: Den ende
    kind: council
    composition: [{at: regionen}, {at: almby, seats: 2}]
    chair: {supplied-by: regionen, seat: on-seat}
  bredvid:
    name: Bredvid
    kind: council
    composition: [{at: regionen, seats: 3}]
    chair: {supplied-by: regionen}
  tre:
    name: De tre
    kind: council
    chair: {alternates: [regionen, almby], first: chef, term: TERM}
    readings: [{on: chair.alternates, chosen: "regionen, almby", alternatives: {value: "almby, regionen"}, why: Oklart}]
roles: {chef: {title: Chef, at: regionen}}
"""


def test_what_is_said_of_a_chair_without_years(tmp_path: Path) -> None:
    said = words(chairs_chapter(region(tmp_path, SMALL + CHAIRS.replace("TERM", "1 år")), 2026, 2))
    assert "Den valda | Chef från Almby kommun eller Region Exempel. Väljs av den valda. 2 år i taget. |" in said
    assert "Den fria | Någon från Almby kommun. |" in said
    assert "En av flera | Hela tiden | En av företrädarna för Region Exempel" in said
    assert "Den ende | Hela tiden | Region Exempel" in said
    assert "Bredvid | Hela tiden | Region Exempel" in said
    changing = "Växlar varje år mellan Region Exempel och Almby kommun (vald läsning). Första året: chefen."
    assert changing in said
    other = words(chairs_chapter(region(tmp_path, SMALL + CHAIRS.replace("TERM", "2 år")), 2026, 2))
    assert "Växlar mellan Region Exempel och Almby kommun, 2 år var (vald läsning). Först: chefen." in other


def test_a_picture_without_any_year_is_left_out(tmp_path: Path) -> None:
    rotating = (
        "\nbodies:\n  forum:\n    name: Forum\n    kind: council\n    chair: {alternates: [regionen, almby]START}\n"
    )
    here = replace(region(tmp_path, SMALL + rotating.replace("START", "")), date=date(2026, 1, 1))
    assert timelines(here) == {}
    dated = replace(region(tmp_path, SMALL + rotating.replace("START", ", start: 2026, term: 1 år")), date=here.date)
    assert set(timelines(dated)) == {"ordforande"}


def test_one_day_is_no_days() -> None:
    assert [str(in_days(days)) for days in (0, 1, 2)] == ["0 dagar", "1 dag", "2 dagar"]
