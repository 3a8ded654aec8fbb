"""What cannot be found: addresses of a source and bodies of another region, with the nearest that there is."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from samverkan_dsl.findings import Finding
from samverkan_dsl.loading import load
from samverkan_dsl.rules.references import undefined_reference, unknown_address
from samverkan_dsl.rules.references._kinds import either

PLAN = """\
source: plan
index: 1
statements:
  - {at: "3", class: heading, mark: "0123456789ab"}
  - {at: 3/Uppdrag, class: heading, mark: "123456789abc"}
  - {at: 3/Uppdrag/1, class: norm, mark: "23456789abcd"}
retired: [3/Uppdrag/7, Inledning/2]
"""
ANNEX = """\
source: bilaga
index: 1
statements:
  - {at: Frister, class: heading, mark: "0123456789ab"}
  - {at: Frister/1, class: norm, mark: "123456789abc"}
  - {at: Frister/2, class: norm, mark: "23456789abcd"}
retired: [Frister/9]
"""
UNKNOWN = "Källindexet har ingen adress ”{}”, så det går inte att se vad uppgiften vilar på."
GONE = "”{}” finns inte längre i källan: påståendet har fått nya ord eller är borttaget i den nya utgåvan."


def cited(folder: Path, address: str, section: str = '    section: "3"\n') -> Finding:
    (folder / "plan.index.yaml").write_text(PLAN, "utf-8")
    (folder / "bilaga.index.yaml").write_text(ANNEX, "utf-8")
    (folder / "region.yaml").write_text(
        "region: ett\nlanguage: 1\nsystem: {name: Ett}\n"
        "sources:\n  plan: {title: Plan, index: plan.index.yaml}\n  bilaga: {title: Bilaga, index: bilaga.index.yaml}\n"
        f'bodies:\n  x:\n    name: X\n    kind: council\n{section}    cite: "{address}"\n',
        "utf-8",
    )
    region = load([folder], folder, date(2026, 1, 1))[0][0].region
    assert region is not None
    (found,) = unknown_address.check(region)
    return found


@pytest.mark.parametrize(
    ("address", "near"),
    [
        ("Uppdrag/12", "Uppdrag/1"),
        ("Updrag", "Uppdrag"),
        ("bilaga:Frister/3", "bilaga:Frister/2"),
        ("bilaga: Frister/12", "bilaga:Frister/2"),
        ("bilaga:Fristr", "bilaga:Frister"),
    ],
)
def test_the_nearest_address_is_asked_about(tmp_path: Path, address: str, near: str) -> None:
    found = cited(tmp_path, address)
    assert str(found.message) == UNKNOWN.format(address)
    assert str(found.help) == f"Menade du ”{near}”?"


@pytest.mark.parametrize("address", ["xyzzy", "bilaga:xyzzy", "bilaga:Uppdrag"])
def test_where_nothing_is_near_the_index_may_be_old(tmp_path: Path, address: str) -> None:
    assert str(cited(tmp_path, address).help) == (
        "Adresserna står i källindexet; indexera om källan med samverkan source index om den är ny."
    )


@pytest.mark.parametrize(
    ("address", "section"),
    [
        ("Uppdrag/7", '    section: "3"\n'),
        ("3/Uppdrag/7", ""),
        ("Inledning/2", '    section: "3"\n'),
        ("plan:3/Uppdrag/7", ""),
        ("bilaga:Frister/9", '    section: "3"\n'),
    ],
)
def test_what_was_retired_is_gone_from_the_source_that_is_meant(tmp_path: Path, address: str, section: str) -> None:
    assert str(cited(tmp_path, address, section).message) == GONE.format(address)


@pytest.mark.parametrize(
    ("address", "section"),
    [("Uppdrag/7", ""), ("bilaga:Uppdrag/7", '    section: "3"\n'), ("plan:Frister/9", ""), ("Frister/9", "")],
)
def test_what_was_retired_elsewhere_is_not(tmp_path: Path, address: str, section: str) -> None:
    assert str(cited(tmp_path, address, section).message) == UNKNOWN.format(address)


@pytest.mark.parametrize(
    ("ref", "message", "help_"),
    [
        ("tva:radet", None, None),
        (
            "tre:radet",
            "”tre:radet” hänvisar till ett organ i regionen tre, som inte finns bland dem som prövas nu.",
            "Ange även den regionens mapp, eller rätta id.",
        ),
        ("tva:rådet", "Regionen tva har inget organ med id ”rådet”.", "Menade du ”tva:radet”?"),
        (
            "tva:xyzzy",
            "Regionen tva har inget organ med id ”xyzzy”.",
            "Rätta id, eller skriv in det som saknas under bodies.",
        ),
        (
            "tva",
            "”tva” är inte definierat i regionen, så det går inte att se vad som menas. Här ska stå id för ett organ.",
            "Rätta id, eller skriv in det som saknas under bodies.",
        ),
        (
            "grupen",
            "”grupen” är inte definierat i regionen, så det går inte att se vad som menas. "
            "Här ska stå id för ett organ.",
            "Menade du ”gruppen”?",
        ),
        ("vard", "”vard” är ett sakområde, men här ska stå id för ett organ.", "Menade du ”varden”?"),
        (
            "members",
            "”members” (ledamöterna) kan inte stå här. Här ska stå id för ett organ.",
            "Rätta id, eller skriv in det som saknas under bodies.",
        ),
    ],
)
def test_bodies_of_another_region(tmp_path: Path, ref: str, message: str | None, help_: str | None) -> None:
    for name, body in (
        ("tva", "bodies:\n  radet: {name: Rådet, kind: council}\n"),
        (
            "ett",
            "subjects:\n  vard: {name: Vård}\nbodies:\n  gruppen: {name: Gruppen, kind: council}\n"
            f"  varden: {{name: Vården, kind: council}}\n  x: {{name: X, kind: council, superior: '{ref}'}}\n",
        ),
    ):
        (tmp_path / name).mkdir()
        text = f"region: {name}\nlanguage: 1\nsystem: {{name: {name}}}\n{body}"
        (tmp_path / name / "region.yaml").write_text(text, "utf-8")
    loaded = load([tmp_path / "ett", tmp_path / "tva"], tmp_path, date(2026, 1, 1))[0]
    (region,) = (one.region for one in loaded if one.region is not None and one.region.id == "ett")
    found = [(str(one.message), str(one.help)) for one in undefined_reference.check(region)]
    assert found == ([] if message is None else [(message, help_)])


def test_kinds_are_told_as_alternatives() -> None:
    assert str(either(["body"])) == "ett organ"
    assert str(either(["body", "party"])) == "ett organ eller en part"
    assert either(["body", "party", "role", "goal"])("en") == "a body, a party, a role or a goal"
    assert str(either(["body", "party", "role"])) == "ett organ, en part eller en roll"
