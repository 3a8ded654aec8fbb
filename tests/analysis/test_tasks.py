"""A body's mandates as a matter meets them: those that reach it, without going through all of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from samverkan_dsl.analysis.decisions import procedure
from samverkan_dsl.analysis.matters import analyse, authority
from samverkan_dsl.analysis.matters.matter import Matter, Tasks, reaches, starts
from samverkan_dsl.loading import Region, load

SHIPPED = Path(__file__).resolve().parents[2] / "regions"
LISTED = """\
region: ett
language: 1
system: {name: Ett}
parties:
  a: {name: A, kind: municipality}
subjects:
"""
BODY = """\
bodies:
  rad:
    name: Rådet
    kind: council
    mandates:
"""


def many(count: int, folder: Path) -> Region:
    """A body with one mandate in each of so many subjects."""
    subjects = "".join(f"  s{number}: {{name: Område {number}, kind: area}}\n" for number in range(count))
    mandates = "".join(f"      - {{decide: frågor om {number}, subject: s{number}}}\n" for number in range(count))
    path = folder / f"many-{count}.yaml"
    path.write_text(LISTED + subjects + BODY + mandates, "utf-8")
    ((loaded,), _) = load([path], folder)
    assert loaded.region is not None and not loaded.findings
    return loaded.region


@pytest.mark.parametrize("name", sorted(folder.name for folder in SHIPPED.iterdir() if folder.is_dir()))
def test_a_matter_meets_every_mandate_that_reaches_it_and_no_other(name: str) -> None:
    ((loaded,), _) = load([SHIPPED / name], SHIPPED)
    region = loaded.region
    assert region is not None
    matters = {*(start.matter for start in starts(region)), Matter(frozenset(), general=True), Matter(frozenset())}
    for body in region.bodies.values():
        tasks = Tasks(body)
        for matter in matters:
            every = [(at, mandate) for at, mandate in enumerate(body.mandates) if reaches(mandate, body, matter)]
            assert list(tasks.reaching(matter)) == every


def test_twice_as_many_subjects_take_twice_the_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = 0

    def counting(original: Callable[..., object]) -> Callable[..., object]:
        def run(*args: object) -> object:
            nonlocal asked
            asked += 1
            return original(*args)

        return run

    monkeypatch.setattr(authority, "effect_of", counting(authority.effect_of))
    monkeypatch.setattr(procedure, "effect_of", counting(procedure.effect_of))
    work = []
    for count in (40, 80):
        asked = 0
        assert len(analyse(many(count, tmp_path)).cases) == count
        work.append(asked)
    assert 0 < work[1] <= 2.2 * work[0]
