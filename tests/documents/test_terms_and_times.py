"""Terms, what holds at two times, what may be, who steps in: each told as it is said and no more."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from documents.support import SMALL, region, words
from documents.test_other_times import on
from samverkan_dsl.analysis.seats.counts import seat_count
from samverkan_dsl.analysis.seats.places import shares
from samverkan_dsl.analysis.time.chairs import ChairUnknown, chairmanship
from samverkan_dsl.language import Period, Phase, QuorumScope
from samverkan_dsl.language.tenure import parse_tenure
from samverkan_dsl.language.validity import parse_period
from samverkan_dsl.outputs.documents import brief, handbook


def told(folder: Path, more: str, day: date | None = None) -> str:
    """The brief of a working group of which this is said."""
    text = SMALL + "bodies:\n  grupp:\n    name: Gruppen\n    kind: working-group\n"
    lines = "".join(f"    {line}\n" for line in more.splitlines())
    found = region(folder, text + lines) if day is None else on(day, folder, text + lines)
    return words(brief(found, "grupp"))


@pytest.mark.parametrize(
    ("term", "says"),
    [
        ("4 år", "Mandattiden är 4 år."),
        ("mandatperioden", "Mandattiden följer mandatperioden."),
        ("none", "Mandattiden är inte bestämd."),
        (
            "{length: 4 år, from: 1 januari året efter valet}",
            "Mandattiden är 4 år, räknat från och med 1 januari året efter ett val.",
        ),
        (
            "{length: mandatperioden, from: 1 januari året efter valet 2022}",
            "Mandattiden följer mandatperioden, räknat från och med 1 januari året efter valet 2022.",
        ),
        ("{from: 2023-01-01}", "Mandattiden räknas från och med 1 januari 2023."),
    ],
)
def test_a_chairs_term(tmp_path: Path, term: str, says: str) -> None:
    found = told(tmp_path, f"chair: {{role: chef, term: {term}, vice: {{role: strateg, term: {term}}}}}")
    assert says in found
    assert says.replace("Mandattiden", "Mandattiden för vice ordföranden") in found
    assert "hur länge ordföranden sitter" not in found


@pytest.mark.parametrize(
    ("term", "says"),
    [
        ("mandatperioden", "sitter mandatperioden"),
        ("none", "ingen bestämd mandattid"),
        ("{length: 4 år, from: 1 januari}", "mandattid 4 år, räknat från och med 1 januari"),
        ("{from: året efter val}", "mandattid från och med året efter ett val"),
    ],
)
def test_a_seats_term(tmp_path: Path, term: str, says: str) -> None:
    found = told(tmp_path, f"composition: [{{role: chef, at: almby, term: {term}}}]")
    assert says in found.lower() and "hur länge ledamöterna sitter" not in found


@pytest.mark.parametrize(
    "written", ["", "snart", "mandatperioden 2022", {}, {"from": "30 februari"}, {"length": "none"}]
)
def test_what_is_no_term(written: object) -> None:
    with pytest.raises(ValueError):
        parse_tenure(written)


def test_the_electoral_term_is_four_years_to_the_analyses(tmp_path: Path) -> None:
    chair = "{alternates: [almby, regionen], start: 2023, term: TERM}"
    text = SMALL + "bodies: {g: {name: Gruppen, kind: working-group, chair: CHAIR}}\n".replace("CHAIR", chair)
    four = chairmanship(region(tmp_path, text.replace("TERM", "mandatperioden")), "g")
    assert four.term == 48 and not four.unknown
    assert chairmanship(region(tmp_path, text.replace("TERM", "none")), "g").unknown == (ChairUnknown.TERM_INEXACT,)


@pytest.mark.parametrize(
    ("key", "says"),
    [
        ("composition.term", "Ledamöternas mandattid bestäms i reglementet."),
        ("chair.term", "Ordförandens mandattid bestäms i reglementet."),
        ("chair.vice.term", "Vice ordförandens mandattid bestäms i reglementet."),
    ],
)
def test_a_term_that_is_settled_elsewhere_is_the_term(tmp_path: Path, key: str, says: str) -> None:
    assert says in told(tmp_path, f"set-elsewhere: {{{key}: {{in: reglementet}}}}")


TWO_TIMES = """\
chair: {role: chef}
not-regulated: {chair.term: {valid: 2016–2018}}
changes: [{valid: till 2015, chair: {role: chef, term: 1 år}}]"""
LEFT_OPEN = "inte reglerar hur länge ordföranden sitter; det gäller 2016–2018"


def test_an_answer_and_none_at_two_times(tmp_path: Path) -> None:
    now, _, aside = told(tmp_path, TWO_TIMES, date(2017, 6, 1)).partition("Vid andra tider")
    assert LEFT_OPEN in now and "Mandattiden" not in now and "Mandattiden är 1 år." in aside
    now, _, aside = told(tmp_path, TWO_TIMES, date(2015, 6, 1)).partition("Vid andra tider")
    assert LEFT_OPEN not in now and "Mandattiden är 1 år." in now and LEFT_OPEN in aside
    now, _, aside = told(tmp_path, TWO_TIMES, date(2026, 6, 1)).partition("Vid andra tider")
    assert LEFT_OPEN not in now and LEFT_OPEN.replace("gäller", "gällde") in aside
    assert "hur länge ordföranden sitter" not in aside.partition("Det som återstår")[2]  # it is said, for some time


def test_the_document_itself_may_leave_open_for_a_time(tmp_path: Path) -> None:
    text = SMALL + "not-regulated: {system.valid-to: {valid: till 2018}}\nbodies: {g: {name: G, kind: working-group}}\n"
    found = words(handbook(on(date(2026, 1, 1), tmp_path, text)))
    assert "inte reglerar hur länge det gäller; det gällde till och med 2018" in found


@pytest.mark.parametrize(
    ("planned", "says", "asked"),
    [
        ("{year: 2019, settled: false}", "Mötena är inte bestämda än för år 2019.", True),
        ("{year: 2019, count: 4, settled: false}", "År 2019 hålls 4 möten; dagarna är inte bestämda än.", False),
        ("{year: 2019}", "Mötena är bestämda för år 2019.", False),
    ],
)
def test_what_is_not_settled_yet(tmp_path: Path, planned: str, says: str, asked: bool) -> None:
    found = told(tmp_path, f"meetings: {{planned: {planned}}}")
    assert says in found
    assert ("hur ofta organet möts" in found) is asked


@pytest.mark.parametrize(
    ("force", "says"),
    [
        ("may", "Almby kommun får inrätta organet."),
        ("should", "bör inrätta organet."),
        ("must", "ska inrätta organet."),
    ],
)
def test_a_body_that_may_exist(tmp_path: Path, force: str, says: str) -> None:
    found = told(tmp_path, f"formation: {{by: almby, force: {force}}}")
    assert says in found and "Almby kommun inrättar" not in found
    assert f"Organet {says.split()[-3]} inrättas." in told(tmp_path, f"formation: {{force: {force}}}")


def test_the_second_vice_chair_of_another_body(tmp_path: Path) -> None:
    text = """
bodies:
  namnd: {name: Nämnden, kind: joint-committee, chair: {supplied-by: regionen, second-vice: almby}}
  utskott: {name: Utskottet, kind: working-group, composition: [{second-vice-chair-of: namnd}, {vice-chair-of: namnd}]}
"""
    made = region(tmp_path, SMALL + text)
    seat = made.bodies["utskott"].composition[0]
    assert "Andre vice ordförande i nämnden" in words(brief(made, "utskott"))
    assert seat_count(made, seat) == seat_count(made, made.bodies["utskott"].composition[1])
    assert [share.group for share in shares(made, "utskott", QuorumScope.PARTY)] == ["almby", None]


@pytest.mark.parametrize(
    ("said", "says"),
    [
        ("substitutes: {policy: some}", "Det finns ersättare."),
        (
            "substitutes: {policy: some, late-arrival: member-may-take-over}",
            "Kommer ledamoten sent får hen ta över platsen",
        ),
        ("substitutes: {policy: some, if-possible: true}", "Ordningen för ersättarna följs om det är möjligt."),
        (
            "chair: {role: chef, stand-ins: {when: long-absence, appointed-by: self, force: may, all-duties: true}}",
            "länge får gruppen utse en tillfällig ordförande, som har alla ordförandens uppgifter.",
        ),
        (
            "chair: {role: chef, stand-ins: [{when: all-away, appointed-by: almby, among: members}]}",
            "delta utser Almby kommun en tillfällig ordförande bland ledamöterna.",
        ),
        ("chair: {role: chef, stand-ins: {when: all-away}}", "delta utses en tillfällig ordförande."),
        ("decisions: {recusal: jäv prövas}", "Jäv: jäv prövas."),
        ("decisions: {recusal: {returns: may}}", "När ärendet är avgjort får den som var jävig tjänstgöra igen."),
        ("decisions: {recusal: {leaves: true}}", "Den som är jävig lämnar mötet när ärendet behandlas."),
        ("decisions: {recusal: {replaced: false}}", "Ingen ersättare träder in för den som är jävig."),
        ("decisions: {recusal: none}", "Det finns inga regler om jäv."),
    ],
)
def test_who_steps_in(tmp_path: Path, said: str, says: str) -> None:
    assert says in told(tmp_path, said)


def test_papers_goals_gatherings_and_statutes_hold_for_a_time(tmp_path: Path) -> None:
    text = """
deliverables: {plan: {name: Planen, kind: plan, valid: till 2020}}
goals: {halsa: {name: Hälsa, valid: mandatperioden 2019–2022}}
gatherings: {torg: {name: Torget, valid: från 2030}}
statutes: {lag: {name: Lagen om något, number: "2017:30", valid: från 2018}}
bodies: {g: {name: G, kind: working-group, mandates: [{draft: planen, deliverable: plan}]}}
"""
    made = on(date(2026, 1, 1), tmp_path, SMALL + text)
    found = words(handbook(made))
    assert "handlingen gällde till och med 2020" in found
    assert "Målet gällde under mandatperioden 2019–2022" in found
    assert "Det gäller från och med 2030" in found
    assert "(2017:30, gäller från och med 2018)" in found
    assert not made.papers and made.model.deliverables
    assert on(date(2020, 1, 1), tmp_path, SMALL + text).papers


NOW, PAST, COMING, OPEN = Phase.NOW, Phase.PAST, Phase.COMING, Phase.UNDECIDED


@pytest.mark.parametrize(
    ("written", "label", "days"),
    [
        (
            "hösten 2018",
            "hösten 2018",
            {"2018-07-31": COMING, "2018-08-15": OPEN, "2018-10-01": NOW, "2018-12-15": OPEN, "2019-01-01": PAST},
        ),
        (
            "hösten och vintern 2018",
            "från och med hösten 2018 till och med vintern 2018",
            {"2018-07-31": COMING, "2018-10-01": NOW, "2018-12-20": OPEN, "2019-04-01": PAST},
        ),
        ("från våren 2019", "från och med våren 2019", {"2018-12-31": COMING, "2019-02-01": OPEN, "2019-08-01": NOW}),
        ("till våren 2019", "till och med våren 2019", {"2018-12-31": NOW, "2019-06-20": OPEN, "2019-07-01": PAST}),
        ("våren", "våren", {"2019-04-01": OPEN, "2019-10-01": OPEN}),
        (
            "från 1 januari året efter valet 2022",
            "från och med 1 januari året efter valet 2022",
            {"2022-12-31": COMING},
        ),
    ],
)
def test_seasons_are_certain_in_their_middle_alone(written: str, label: str, days: dict[str, Phase]) -> None:
    period = parse_period(written)
    assert isinstance(period, Period) and period.label("sv") == label
    assert {day: period.phase(date.fromisoformat(day)) for day in days} == days
