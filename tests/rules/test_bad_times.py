"""Times and denials that do not fit: a finding or a named ”går inte att avgöra”, never a guess."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from samverkan_dsl.analysis.seats.counts import seat_count
from samverkan_dsl.loading import load
from samverkan_dsl.rules import run
from samverkan_dsl.rules.selection import EVERYTHING

HEAD = "region: ett\nlanguage: 1\nsystem: {name: Ett}\nparties:\n  almby: {name: Almby, kind: municipality}\n"
ELEVEN = "".join(f"  k{number}: {{name: K{number}, kind: municipality}}\n" for number in range(11))
GROUP = f"{ELEVEN}  alla: {{name: Alla, kind: group, size: 10, members: [{', '.join(f'k{n}' for n in range(11))}]}}\n"


def body(more: str) -> str:
    return f"bodies: {{a: {{name: Gruppen, kind: management-group, {more}}}}}\n"


def found(folder: Path, text: str, day: date | None = date(2026, 6, 1)) -> dict[str, str]:
    (folder / "region.yaml").write_text(HEAD + text, "utf-8")
    (loaded,), _ = load([folder], folder, day)
    findings = [*loaded.findings, *(run(loaded.region, EVERYTHING) if loaded.region is not None else ())]
    return {each.rule.code: f"{each.message}\n{each.help or ''}" for each in findings}


@pytest.mark.parametrize(
    ("text", "code", "says"),
    [
        (body("valid: {from: 2026, until: 2024}"), "PER001", "slutar innan den börjar"),
        (body("composition: [{role: chef, at: almby, valid: 2026–2024}]"), "PER001", "slutar innan den börjar"),
        ("deliverables: {p: {name: Planen, kind: plan, valid: 2026–2024}}\n", "PER001", "Tiden för Planen"),
        (body("chair: {role: chef, valid: från hösten 2026 till våren 2025}"), "PER001", "slutar innan den börjar"),
        (
            body("mandates: [{decide: planer}, {decide: planer, force: not}]"),
            "MAN007",
            "säger också att det inte är så",
        ),
        (body("chair: none, not-regulated: {chair.term: {}}"), "REF011", "modellen säger hur det är"),
        (body("chair: {role: chef, valid: från 1 juli}"), "PER002", "sägs inte vilket år"),
        (body("chair: {role: chef, valid: hösten}"), "PER002", "Det går inte att avgöra"),
        (body("mandates: [{decide: planer, done: 1 juli}]"), "MOD005", "2021-03-05"),
        (body("mandates: [{decide: planer, done: false}]"), "MOD005", "utan en tid, true"),
        (body("formation: {date: 1 juli}"), "MOD005", "2021-03-05"),
        ("agreements: {a: {name: Avtalet, from: 2022-09}}\n", "MOD005", "En månad skrivs i valid"),
        ("agreements: {a: {name: Avtalet, to: juni 2026}}\n", "MOD005", "En månad skrivs i valid"),
        ("sources: {s: {title: Avtalet, date: 2022-09}}\n", "MOD005", "2021-03-05 eller 2021."),
        (body("mandates: [{report: planer, to: almby, cadence: årligen varannan månad}]"), "MOD005", "2 per år"),
        (body("meetings: {per-year: 1, every: 2 månader}"), "MEE005", "går inte ihop"),
        (body("chair: {role: chef, term: mandatperioden hösten}"), "MOD005", "mandatperioden eller {length"),
        (body("chair: {role: chef, term: {from: 30 februari}}"), "MOD005", "mandatperioden eller {length"),
        (GROUP + body("composition: [{role: chef, at: alla, seats: samtliga}]"), "REF012", "11 räknas upp"),
        (
            body("chair: {role: x}, changes: [{valid: 2025–2026, chair: {role: y}}, {valid: 2026, chair: none}]"),
            "PER005",
            "två olika uppgifter om ordförandeskapet",
        ),
        (body("chair: [{role: chef, valid: till 2015}, {role: x}]"), "MOD003", "skrivs i organets changes"),
    ],
)
def test_what_does_not_fit_is_told(tmp_path: Path, text: str, code: str, says: str) -> None:
    assert says in found(tmp_path, text).get(code, "")


ANSWERED = "chair: {role: chef, term: 1 år, valid: till %s}, not-regulated: {chair.term: {valid: 2016–2018}}"


@pytest.mark.parametrize(("day", "until", "contradicts"), [(None, 2015, False), (None, 2017, True)])
def test_an_answer_and_none_at_different_times(tmp_path: Path, day: date | None, until: int, contradicts: bool) -> None:
    codes = found(tmp_path, body(ANSWERED % until), day)
    assert ("REF011" in codes) is contradicts
    if contradicts:
        assert "valid på båda" in codes["REF011"] and "changes" in codes["REF011"]


INSTANCES = """bodies:
  grupp:
    name: Grupp {name}
    kind: working-group
    chair: {supplied-by: almby}
    for-each: {a: {name: A, valid: till 2020}, b: {name: B, valid: från 2027}, c: {name: C}, d: {name: D, valid: 2026}}
  ledning: {name: Ledning, kind: management-group, composition: [{chair-of: grupp}]}
"""


@pytest.mark.parametrize(("day", "seats"), [(2019, 2), (2026, 2), (2030, 2), (2024, 1)])
def test_instances_of_another_time_give_no_seats(tmp_path: Path, day: int, seats: int) -> None:
    (tmp_path / "region.yaml").write_text(HEAD + INSTANCES, "utf-8")
    (loaded,), _ = load([tmp_path], tmp_path, date(day, 6, 1))
    assert loaded.region is not None
    count = seat_count(loaded.region, loaded.region.bodies["ledning"].composition[0])
    assert count is not None and count.exact == seats


def test_an_instance_whose_time_is_not_said_is_named(tmp_path: Path) -> None:
    codes = found(tmp_path, INSTANCES.replace("valid: till 2020", "valid: mandatperioden"))
    assert "Det går inte att avgöra när det här gäller: Grupp A" in codes["PER002"]
