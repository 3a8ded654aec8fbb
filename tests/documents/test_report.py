"""The report: what an official should mend first, with the addresses of what it concerns."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from documents.support import SMALL, everything, region, section, words
from samverkan_dsl.findings import Concerns, Finding, Rule, Severity, finalise, text
from samverkan_dsl.loading import Region
from samverkan_dsl.outputs.blocks import Section
from samverkan_dsl.outputs.documents import report, report_json
from samverkan_dsl.provenance.coverage import Account, Coverage

DOCUMENT = Rule("DOC001", "document-fault", Severity.WARNING, Concerns.DOCUMENT, "Något saknas i dokumentet.")
HEAVY = Rule("DOC000", "heavy-fault", Severity.ERROR, Concerns.DOCUMENT, "Något går inte ihop.")
MODEL = Rule("MOD001", "model-fault", Severity.INFO, Concerns.MODEL, "Något är fel i modellen.")


@pytest.fixture
def made(tmp_path: Path) -> Region:
    return region(
        tmp_path,
        SMALL
        + """
bodies:
  radet:
    name: Rådet
    kind: council
    cite: 4/1
    composition:
      - {role: chef, at: almby, seats: 2, cite: [4/Ledamöter/1, 4/Ledamöter/2]}
  grupp: {name: "Grupp {name}", kind: network, for-each: [norr, soder], cite: 5/1}
""",
    )


def faults(made: Region) -> list[Finding]:
    return finalise(
        [
            made.finding(MODEL, text("Modellfel."), "bodies", "radet", "kind"),
            made.finding(DOCUMENT, text("En plats {x}.", x="<b>"), "bodies", "radet", "composition", 0, "seats"),
            made.finding(DOCUMENT, text("Rådet."), "bodies", "radet", "name", help=text("Skriv mer.")),
            made.finding(HEAVY, text("Grupperna."), "bodies", "grupp/norr", "kind"),
            made.finding(HEAVY, text("Grupperna."), "bodies", "grupp/soder", "kind"),
        ]
    )


def test_the_document_comes_before_the_model_and_the_weightiest_first(made: Region) -> None:
    titles = [words(each.title).strip() for each in everything(report(made, faults(made)), Section)]
    findings = [
        "Sammanfattning",
        "Att se över i dokumentet",
        "Något går inte ihop",
        "Något saknas i dokumentet",
        "Fel i modellen",
        "Något är fel i modellen",
    ]
    assert titles[: len(findings)] == findings


def test_a_finding_shows_the_addresses_of_the_innermost_element(made: Region) -> None:
    told = section(report(made, faults(made)), "Något saknas i dokumentet")
    assert "4/Ledamöter/1, 4/Ledamöter/2" in told and "4/1" in told
    assert "region.yaml:" not in told  # whoever reads the document finds it by its addresses
    assert "region.yaml:" in section(report(made, faults(made)), "Något är fel i modellen")
    assert "Skriv mer." in told


def test_a_finding_that_stands_in_another_thing_has_the_addresses_there(made: Region) -> None:
    place = ("bodies", "radet", "composition", 0, "seats")
    found = finalise([made.finding(DOCUMENT, text("Dit."), *place, subject="bodies/grupp/norr")])
    (shown,) = report_json(made, found)["findings"]
    assert shown["addresses"] == ["4/Ledamöter/1", "4/Ledamöter/2"]
    (nowhere,) = report_json(made, [made.finding(DOCUMENT, text("Där."), "parties", "almby", "name")])["findings"]
    assert nowhere["addresses"] == []


def test_instances_are_named_as_people_name_them(made: Region) -> None:
    told = section(report(made, faults(made)), "Något går inte ihop")
    assert "Grupp Söder" not in told and "Grupp soder" in told and "bodies/" not in told


def test_why_is_told_once_for_each_rule(made: Region) -> None:
    told = words(report(made, faults(made), {"DOC001": text("Ingen vet vem som gör det.")}))
    assert told.count("Ingen vet vem som gör det.") == 1


def test_the_day_is_told_when_there_is_one(made: Region) -> None:
    assert "Granskad per 2024-05-06." in words(report(replace(made, date=date(2024, 5, 6)), []))
    assert "Granskad" not in words(report(made, []))


def test_nothing_found_is_said(made: Region) -> None:
    assert "Granskningen fann inget att anmärka på." in words(report(made, []))


def test_the_summary_counts(made: Region) -> None:
    told = section(report(made, faults(made)), "Sammanfattning")
    assert "I dokumentet | 1 | 2 | 0" in told and "I modellen | 0 | 0 | 1" in told


def test_coverage_names_what_is_missing(made: Region) -> None:
    account = Account(("1/1", "1/2", "1/3"), ("1/1",), (), ("1/2",), ("1/3",))
    told = section(report(made, [], coverage={"kalla": Coverage(account, ())}), "Hur mycket av källan modellen tar upp")
    assert "kalla | 3 | 1 | 0 | 1 | 1" in told and "1/3" in told


def test_json_has_stable_keys(made: Region) -> None:
    data = report_json(made, faults(made))
    assert list(data) == ["version", "region", "system", "date", "summary", "findings"]
    assert data["region"] == "lan" and data["date"] is None
    assert data["summary"] == {
        "errors": 1,
        "warnings": 2,
        "infos": 1,
        "model": {"errors": 0, "warnings": 0, "infos": 1},
        "document": {"errors": 1, "warnings": 2, "infos": 0},
    }
    seat = next(each for each in data["findings"] if each["message"] == "En plats <b>.")
    assert seat["addresses"] == ["4/Ledamöter/1", "4/Ledamöter/2"]
    assert {"code", "name", "severity", "concerns", "file", "line", "fingerprint", "related"} <= set(seat)
